"""Which IRI an act has: its authority, type, date and number as the record prints them; iris.py says how they look."""

from linkedacts import iris
from linkedacts.errors import ActWithoutDate
from linkedacts.evidence import Source
from linkedacts.model import Act, ReadAct

_UNNAMED = "sans-nom"


def identify(read: ReadAct, source: Source, known: str | None = None) -> iris.ActIri:
    """Gives the identity of an act; `known` is the registry's key of its authority. Raises ActWithoutDate.

    The same file and registry always give the same.
    """
    act = read.act
    if act.adopted_on is None:
        raise ActWithoutDate(source.name, call(read))
    return iris.ActIri(
        authority=_authority(act, source, known),
        type=act.type.value,
        date=act.adopted_on,
        number=iris.number_key(act.number, read.rank),
    )


def call(read: ReadAct) -> str:
    """Gives how a message calls an act: its number, else its title, else its place in the document."""
    return read.act.number or read.act.title or f"act {read.rank}"


def _authority(act: Act, source: Source, known: str | None) -> str:
    if act.authority is None:
        return iris.authority_key(_UNNAMED, None, source.sha256)
    return iris.authority_key(act.authority.name, act.authority.siren or known, source.sha256)
