"""The command `linkedacts`: finds its commands, and turns errors into one sentence and an exit code.

Each is a module of commands/, imported when it is asked for.
"""

import importlib
import sys
from typing import Any

import click

from linkedacts.cli.exit_codes import EPILOG, ExitCode
from linkedacts.cli.messages import say
from linkedacts.errors import LinkedActsError

COMMANDS = ("parse", "check", "publish", "withdraw", "serve", "export", "backup", "restore", "schema", "demo")
"""Name of each command, and of its module; in the order of the help."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Gives the names in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Gives a command from the module of its name."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"linkedacts.cli.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Runs a command; what it refuses to do is said in one sentence."""
        try:
            return super().invoke(ctx)
        except LinkedActsError as error:
            say(str(error))
            ctx.exit(ExitCode.IMPOSSIBLE)
        except KeyboardInterrupt:
            ctx.exit(ExitCode.INTERRUPTED)


@click.command("linkedacts", cls=_Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="linkedacts", prog_name="linkedacts")
def main() -> None:
    """Publishes the acts of French local authorities as linked data.

    Guaranteed: data goes to stdout, messages to stderr; what is refused is said in one sentence, and the rest goes on.

    \b
    Example:
      linkedacts parse acte.pdf
    """
    # Names of files may hold bytes that are no text; they are shown as well as can be.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
