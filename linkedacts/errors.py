"""Everything that can go wrong, as one tree; each class builds its own sentence: what, where, what to do.

LinkedActsError
├── SourceRefused             a file that gives no act: the batch goes on without it
│   ├── SourceMissing
│   ├── SourceUnreadable          it may not be opened, or is a folder or a device
│   ├── SourceEmpty
│   ├── SourceUnsupported         a kind of file that is not read here
│   ├── SourceMisnamed            the content is not what the name says
│   ├── SourceDamaged
│   ├── SourceEncrypted
│   ├── SourcePortfolio           a PDF that only wraps other files
│   ├── SourceWithoutText         pages without a text layer (a scan)
│   ├── SourceTooCostly           over its limits of time, memory or size
│   ├── ReadingFailed             a fault of this program, met on this file
│   └── NoActFound
├── ActRefused                an act that cannot be published: its neighbours are
│   ├── ActWithoutDate            no IRI can be made
│   ├── ActInvalid                the structural shapes refuse it
│   └── IdentityConflict          two different acts would share one IRI
├── DataFolderError           the data folder cannot be used: nothing is done
│   ├── DataFolderMissing
│   ├── DataFolderInUse
│   ├── DataFolderOutdated        another version of the program made it
│   ├── BaseIriFixed
│   ├── DataFolderOccupied        a backup is never restored over something
│   ├── BackupDamaged
│   └── ActUnknown
├── QueryError                a SPARQL query that gets no answer
│   ├── QueryMalformed
│   ├── QueryRefused
│   ├── QueryTooCostly
│   └── QueryOverload
├── RepresentationUnknown     a format that is not offered
├── SettingsInvalid
├── AddressTaken              the server cannot listen there
├── ExtraMissing              an optional part that is not installed
└── StaleArtefact             a derived file that its source has left behind
"""

from collections.abc import Iterable
from pathlib import Path


class LinkedActsError(Exception):
    """Anything this program refuses to do, said in one sentence."""

    def __reduce__(self) -> tuple[object, ...]:
        """Crosses process borders whole: the default would call __init__ with the sentence alone."""
        return (_revive, (type(self), self.args, self.__dict__))


class SourceRefused(LinkedActsError):
    """A source file that gives no act; carries the file and, where there is one, the page."""

    def __init__(self, source: Path | str, problem: str, remedy: str, page: int | None = None) -> None:
        # A name that is no text (bytes that are no UTF-8, PEP 383) must not break whatever prints the sentence.
        self.source = str(source).encode("utf-8", "replace").decode()
        self.problem, self.remedy, self.page = problem, remedy, page
        place = f", page {page}" if page else ""
        super().__init__(f"{self.source}{place}: {problem}; {remedy}.")


class SourceMissing(SourceRefused):
    """There is no such file."""

    def __init__(self, source: Path | str) -> None:
        super().__init__(source, "there is no such file", "check the path")


class SourceUnreadable(SourceRefused):
    """The file is there and cannot be opened: a permission is missing, or it is a folder or a device."""

    def __init__(self, source: Path | str, reason: str) -> None:
        super().__init__(source, f"the file cannot be opened ({reason})", "check its permissions and the path")


class SourceEmpty(SourceRefused):
    """The file has no bytes, or only white space."""

    def __init__(self, source: Path | str) -> None:
        super().__init__(source, "the file is empty", "export or download it again")


class SourceUnsupported(SourceRefused):
    """The content is of a kind that no reader here takes."""

    def __init__(self, source: Path | str, kinds: Iterable[str]) -> None:
        super().__init__(source, "this kind of file is not read", f"convert it to one of {', '.join(kinds)}")


class SourceMisnamed(SourceRefused):
    """The name announces one kind of file and the content is another."""

    def __init__(self, source: Path | str, announced: str) -> None:
        super().__init__(source, f"the name says {announced} but the content is not", "export the document again")


class SourceDamaged(SourceRefused):
    """The file is broken: its reader gives up."""

    def __init__(self, source: Path | str, reason: str, page: int | None = None) -> None:
        super().__init__(source, f"the file is damaged ({reason})", "repair it or export it again", page)


class SourceEncrypted(SourceRefused):
    """The file wants a password."""

    def __init__(self, source: Path | str) -> None:
        super().__init__(source, "the file is protected by a password", "save a copy without it")


class SourcePortfolio(SourceRefused):
    """The PDF is a cover around other files; carries how many they are and the names of the first ones."""

    def __init__(self, source: Path | str, names: Iterable[str], count: int) -> None:
        first = ", ".join("".join(filter(str.isprintable, name))[:60] for name in names)
        super().__init__(
            source,
            f"it is a portfolio that only wraps other files ({count}: {first})",
            "save these files out of it (attachments, in a PDF reader) and give them instead",
        )


class SourceWithoutText(SourceRefused):
    """The pages are images without a text layer, or blank."""

    def __init__(
        self, source: Path | str, remedy: str = "scan it more clearly, or recognise its text with OCRmyPDF first"
    ) -> None:
        super().__init__(source, "no page has any text (is it a scan?)", remedy)


class SourceTooCostly(SourceRefused):
    """Reading the file takes more time, memory or space than a source is given."""

    def __init__(self, source: Path | str, limit: str) -> None:
        super().__init__(source, f"reading it takes more than {limit}", "split the file or raise the limit")


class ReadingFailed(SourceRefused):
    """This program made a mistake on the file; carries the Python exception as it is printed."""

    def __init__(self, source: Path | str, fault: str) -> None:
        super().__init__(source, f"this program failed on it ({fault})", "report it, with the file if you may")


class NoActFound(SourceRefused):
    """The document was read and holds no act."""

    def __init__(self, source: Path | str) -> None:
        super().__init__(
            source,
            "no act was found in it",
            "check that it is a délibération, an arrêté, a décision, minutes or a register",
        )


class ActRefused(LinkedActsError):
    """One act that cannot be published; carries the file and how the act is called there."""

    def __init__(self, source: Path | str, act: str, problem: str, remedy: str) -> None:
        self.source, self.act, self.problem, self.remedy = str(source), act, problem, remedy
        super().__init__(f"{self.source}: {act}: {problem}; {remedy}.")


class ActWithoutDate(ActRefused):
    """No date of adoption or signature is printed, so the act has no IRI."""

    def __init__(self, source: Path | str, act: str) -> None:
        super().__init__(source, act, "no date of session or signature was read", "check the heading of the document")


class ActInvalid(ActRefused):
    """The structural shapes report a violation."""

    def __init__(self, source: Path | str, act: str, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__(source, act, f"the shapes refuse it ({'; '.join(self.reasons)})", "see linkedacts check")


class IdentityConflict(ActRefused):
    """Another act, of another source, already has this IRI."""

    def __init__(self, source: Path | str, act: str, iri: str, other: str) -> None:
        super().__init__(
            source, act, f"{iri} is already an act of {other}", "withdraw one of the two or correct its number"
        )


class DataFolderError(LinkedActsError):
    """The data folder cannot be used."""


class DataFolderMissing(DataFolderError):
    """There is no data folder at this path."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder}: no published data here; run linkedacts publish first.")


class DataFolderInUse(DataFolderError):
    """Another process is publishing into this folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder}: another process is publishing here; wait until it ends.")


class DataFolderOutdated(DataFolderError):
    """The data folder is laid out as another version of the program does."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder}: another version of linkedacts made this data folder; publish its files into a new one."
        )


class BaseIriFixed(DataFolderError):
    """A data folder keeps the base IRI it was made with."""

    def __init__(self, folder: Path, fixed: str, wanted: str) -> None:
        super().__init__(
            f"{folder}: the base IRI is {fixed} since the folder was made; publish {wanted} into another folder."
        )


class DataFolderOccupied(DataFolderError):
    """There is something where a backup would be restored to."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder}: there is something here already; restore into a folder that does not exist.")


class BackupDamaged(DataFolderError):
    """The file is no backup of a data folder, or not a whole one."""

    def __init__(self, archive: Path, reason: str) -> None:
        super().__init__(f"{archive}: not a whole backup of a data folder ({reason}); take another one.")


class ActUnknown(DataFolderError):
    """No published act has this IRI."""

    def __init__(self, iri: str) -> None:
        super().__init__(f"{iri}: no published act has this IRI; copy it from the act's page.")


class QueryError(LinkedActsError):
    """A SPARQL query that gets no answer."""


class QueryMalformed(QueryError):
    """The query does not parse; line and column count from 1."""

    def __init__(self, reason: str, line: int | None = None, column: int | None = None) -> None:
        self.reason, self.line, self.column = reason, line, column
        place = f" at line {line}, column {column}" if line else ""
        super().__init__(f"The query does not parse{place}: {reason}.")


class QueryRefused(QueryError):
    """The query asks for something this endpoint never does."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The query is refused: {reason}.")


class QueryTooCostly(QueryError):
    """The query went over its limit of time, memory or size."""

    def __init__(self, limit: str) -> None:
        super().__init__(f"The query takes more than {limit}; narrow it, or add a LIMIT.")


class QueryOverload(QueryError):
    """Every place for a query is taken; `retry_after` is in seconds."""

    def __init__(self, retry_after: int) -> None:
        self.retry_after = retry_after
        super().__init__(f"Too many queries run at this moment; try again in {retry_after} s.")


class RepresentationUnknown(LinkedActsError):
    """A format that is not offered; carries those that are."""

    def __init__(self, wanted: str, offered: Iterable[str]) -> None:
        self.offered = tuple(offered)
        super().__init__(f"{wanted}: no such representation; there are {', '.join(self.offered)}.")


class SettingsInvalid(LinkedActsError):
    """A setting has a value that it cannot have."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"Setting {name}: {reason}.")


class AddressTaken(LinkedActsError):
    """The server cannot listen on an address."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(f"{host}:{port}: the server cannot listen there ({reason}); choose another --port or --host.")


class ExtraMissing(LinkedActsError):
    """An optional part of the program is not installed."""

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(f"{purpose} needs the extra « {extra} »; pip install 'linkedacts[{extra}]'.")


class StaleArtefact(LinkedActsError):
    """A derived file differs from what its source gives now."""

    def __init__(self, files: Iterable[str]) -> None:
        super().__init__(
            f"{', '.join(files)}: not what the model gives now; run linkedacts schema and commit the result."
        )


def _revive(kind: type[LinkedActsError], args: tuple[object, ...], state: dict[str, object]) -> LinkedActsError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error
