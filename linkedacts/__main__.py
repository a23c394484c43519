"""`python -m linkedacts`: the command line, where its script is not on the path."""

from linkedacts.cli import main

if __name__ == "__main__":
    main(prog_name="linkedacts")
