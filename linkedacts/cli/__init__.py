"""The command line: one module a command, and `main`, which finds them."""

from linkedacts.cli.main import main

__all__ = ["main"]
