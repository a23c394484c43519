"""What the exit code of a command says; the same for all of them."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes, from best to worst."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    IMPOSSIBLE = 3
    INTERRUPTED = 130


MEANINGS: dict[ExitCode, str] = {
    ExitCode.DONE: "all of it is done",
    ExitCode.REFUSED: "some files or acts were refused, as said on stderr; the rest is done",
    ExitCode.USAGE: "the command is not used as its help says",
    ExitCode.IMPOSSIBLE: "nothing could be done, as said on stderr",
    ExitCode.INTERRUPTED: "interrupted (Ctrl-C)",
}

EPILOG = "\b\nExit codes:\n" + "\n".join(f"  {code:<4} {meaning}" for code, meaning in MEANINGS.items())
"""What every help ends with."""
