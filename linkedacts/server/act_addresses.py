"""What an address below /eli/ names: an act, one of its forms, its text, its evidence, its reports, or a list.

The number of an act may hold dots and end like a suffix, so that only the store tells `…/12.ttl` from `…/12` as Turtle.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from linkedacts import iris


class Facet(StrEnum):
    """What of an act is asked for."""

    ACT = "act"
    EXPRESSION = "expression"
    FILE = "file"
    EVIDENCE = "evidence"
    READINGS = "readings"
    READING = "reading"
    REPORT = "report"


_TAILS = {
    Facet.ACT: "",
    Facet.EXPRESSION: iris.EXPRESSION.format(act=""),
    Facet.FILE: iris.EXPRESSION.format(act=""),
    Facet.EVIDENCE: iris.EVIDENCE.format(act=""),
    Facet.READINGS: iris.READINGS.format(act=""),
    Facet.READING: iris.READINGS.format(act=""),
    Facet.REPORT: iris.REPORTS.format(act=""),
}


@dataclass(frozen=True)
class ActAddress:
    """One way to read an address as that of an act."""

    path: str
    """Path of the act below the base IRI."""
    facet: Facet = Facet.ACT
    suffix: str | None = None
    """Form that the address asks for; None where it is negotiated."""
    detail: str = ""
    """Which of several: the moment of a reading."""

    @property
    def plain(self) -> str:
        """The address without its suffix, below the base IRI."""
        return self.path + _TAILS[self.facet] + (f"/{self.detail}" if self.detail else "")


_LIST = re.compile(
    r"/eli/fr(?:/(?P<authority>[a-z0-9-]+)(?:/(?:deliberation|arrete|decision)(?:/\d{4}(?:/\d{2}(?:/\d{2})?)?)?)?)?"
)


def readings(path: str) -> Iterator[ActAddress]:
    """Gives the ways to read a path below the base IRI, the one to try first first."""
    yield ActAddress(path)
    stem, dot, suffix = path.rpartition(".")
    if dot and "/" not in suffix:
        yield ActAddress(stem, Facet.ACT, suffix)
    above, _, last = path.rpartition("/")
    name, _, suffix = last.partition(".")
    for facet in (Facet.EXPRESSION, Facet.EVIDENCE, Facet.READINGS, Facet.REPORT):
        if f"/{name}" == _TAILS[facet]:
            yield ActAddress(above, facet, suffix or None)
    if above.endswith(_TAILS[Facet.FILE]):
        yield ActAddress(above.removesuffix(_TAILS[Facet.FILE]), Facet.FILE, last)
    if above.endswith(_TAILS[Facet.READING]):
        moment, zulu, suffix = last.partition("Z")
        act = above.removesuffix(_TAILS[Facet.READING])
        yield ActAddress(act, Facet.READING, suffix.removeprefix(".") or None, moment + zulu)


def list_address(path: str) -> tuple[str, str | None] | None:
    """Gives the truncated IRI that a path spells and the suffix after it; None where it spells none."""
    stem, _, suffix = path.partition(".")
    return (stem, suffix or None) if _LIST.fullmatch(stem) else None
