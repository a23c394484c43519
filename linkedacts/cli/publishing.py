"""How `linkedacts publish` shows where it is, and says at its end what became of the files."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from linkedacts.cli.exit_codes import ExitCode
from linkedacts.cli.messages import counted, progress, say
from linkedacts.publication.summary import Fate, Summary
from linkedacts.publish import publish
from linkedacts.reading.limits import limits_of
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder

_NOTES = {
    Fate.REPEATED: "printed again by another file",
    Fate.WITHDRAWN: "withdrawn, and stay so",
    Fate.REFUSED: "refused",
}
"""What is said of a fate only where some act has it."""


def publish_all(files: Sequence[Path], folder: DataFolder, settings: Settings) -> ExitCode:
    """Publishes files with a bar and a summary; gives the exit code."""
    with progress("Publishing", len(files)) as step:
        summary = publish(files, folder, limits_of(settings), watch=lambda _: step())
    for line in _lines(summary):
        say(line)
    return ExitCode.REFUSED if summary.refusals else ExitCode.DONE


def _lines(summary: Summary) -> Iterator[str]:
    yield from (f"  {refusal}" for refusal in summary.refusals)
    yield f"{counted(summary.files, 'file')}: {', '.join(_counts(summary))}."


def _counts(summary: Summary) -> Iterator[str]:
    yield f"{counted(summary.fates[Fate.PUBLISHED], 'act')} published"
    yield f"{summary.fates[Fate.UNCHANGED]} unchanged"
    yield from (f"{summary.fates[fate]} {note}" for fate, note in _NOTES.items() if summary.fates[fate])
    if summary.dropped:
        yield f"{summary.dropped} no longer in their file"
    yield counted(summary.findings, "finding")
