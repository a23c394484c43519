"""The program: `linkedacts`, and `python -m linkedacts` where its script is not on the path.

Processes that are started import this again (multiprocessing, « Safe importing of main module »), so that the command
line is imported only where it is run.
"""


def main() -> None:
    """Runs the command line."""
    from linkedacts.cli import main as command

    command(prog_name="linkedacts")


if __name__ == "__main__":
    main()
