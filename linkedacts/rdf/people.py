"""Who is who in one act: one person, one IRI in a council, whatever the form in which the name is printed.

The attendance list settles it, with those of the other acts of the same session: a form that can be one listed person
is that person. Where it can be several, or nobody, it stays apart: a person of this act alone, and an issue. Two
members of one name on one list are two.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from linkedacts import iris
from linkedacts.evidence import NOT_SETTLED, Issue
from linkedacts.model import Act, Attendance
from linkedacts.rdf.names import Name

IN_THIS_ACT = "{act}#person-{slug}"
"""Template of a person whom nothing settles; the rules between fields leave these out."""


@dataclass(frozen=True)
class Person:
    """One person as an act's graph identifies them."""

    iri: str
    """Template of iris.py, or IN_THIS_ACT."""
    slug: str
    name: str
    """The fullest form printed, given names first."""


@dataclass(frozen=True)
class People:
    """The people of one act, by the forms of their names."""

    act: Act
    company: tuple[Act, ...] = ()
    """Other acts of the same document; those of the same session help to settle names."""
    session: tuple[Act, ...] = ()
    """Acts of other documents that are known to be of the same session."""

    def listed(self, printed: str, occurrence: int) -> Person:
        """Gives who stands on the attendance list for the n-th time (from 1) under a name."""
        person = self._on_own_list(self._own_list[printed])
        if occurrence > 1 and self._are_namesakes(printed):
            return Person(person.iri, f"{person.slug}-{occurrence}", person.name)
        return person

    def mentioned(self, printed: str) -> Person:
        """Gives who is meant by a name elsewhere than on the attendance list."""
        return self._meant(Name(printed)) or Person(IN_THIS_ACT, iris.slug(printed), printed)

    def issues(self) -> Iterator[Issue]:
        """Gives the names that nothing settles."""
        for field, printed in self._mentions:
            if self._meant(Name(printed)) is None:
                message = _not_settled(printed, self._count(printed))
                yield Issue(field=field, code=NOT_SETTLED, message=message, values=(printed,))

    def _meant(self, name: Name) -> Person | None:
        """Gives the one person that a form of a name can stand for, None where there are several or none."""
        fitting = {listed.slug: listed for listed in self._listed if _same(name, listed)}
        exact = fitting.get(name.slug)
        candidates = [exact] if exact is not None else list(fitting.values())
        if len(candidates) == 1:
            alone = candidates[0]
            return None if self._are_namesakes(alone.printed) else self._on_own_list(alone)
        return _known(name) if not candidates and name.is_whole else None

    def _on_own_list(self, name: Name) -> Person:
        """Gives who a listed form is: itself, or the one whole name found for it that is nobody else's on the list."""
        if name.is_whole:
            return _known(name)
        wholes = {whole.slug: whole for whole in self._wholes if name.may_be(whole)}
        alone = next(iter(wholes.values())) if len(wholes) == 1 else name
        return _known(name if alone.printed in self._own_list else alone)

    def _are_namesakes(self, printed: str) -> bool:
        """Tells whether a name that is on the list twice is two people's: the sum says so, else being on one list."""
        if self._count(printed) < 2 or self.act.attendance is None:
            return False
        office = self.act.attendance.members_in_office
        if office in (len(self._lines), sum(self._lines.values())):
            return office != len(self._lines)
        key = iris.slug(printed)
        return any(Counter(map(iris.slug, names))[key] > 1 for names in _lists(self.act.attendance))

    def _count(self, printed: str) -> int:
        return self._lines[iris.slug(printed)]

    @cached_property
    def _lines(self) -> Counter[str]:
        return Counter(iris.slug(name) for name in _on_list(self.act))

    @cached_property
    def _own_list(self) -> dict[str, Name]:
        return {printed: Name(printed) for printed in _on_list(self.act)}

    @cached_property
    def _listed(self) -> tuple[Name, ...]:
        """The names on the list, then those on the lists of the same session."""
        others = (Name(printed) for act in self._same_session for printed in _on_list(act))
        return tuple({name.printed: name for name in (*self._own_list.values(), *others)}.values())

    @cached_property
    def _wholes(self) -> tuple[Name, ...]:
        mentioned = (Name(printed) for _, printed in self._mentions)
        return tuple(name for name in (*self._listed, *mentioned) if name.is_whole)

    @cached_property
    def _mentions(self) -> tuple[tuple[str, str], ...]:
        return tuple(_mentions(self.act))

    @cached_property
    def _same_session(self) -> tuple[Act, ...]:
        return (*self._of_document, *self.session)

    @property
    def _of_document(self) -> Iterator[Act]:
        day = self.act.session.date if self.act.session else None
        yield from (
            other
            for other in self.company
            if day is not None
            and other is not self.act
            and other.session is not None
            and other.session.date == day
            and other.authority == self.act.authority
        )


def _same(name: Name, listed: Name) -> bool:
    return name.slug == listed.slug or name.may_be(listed) or listed.may_be(name)


def _known(name: Name) -> Person:
    return Person(iris.PERSON, name.slug, name.shown)


def _not_settled(printed: str, lines: int) -> str:
    if lines > 1:
        return f"« {printed} » is on the attendance list {lines} times: which of them is meant is not settled."
    return f"« {printed} » is not settled by the attendance list: nobody, or more than one, bears this name there."


def _lists(attendance: Attendance) -> Iterator[Sequence[str]]:
    yield attendance.present
    yield [substitute.name for substitute in attendance.substitutes]
    yield [represented.name for represented in attendance.represented]
    yield attendance.absent


def _on_list(act: Act) -> Iterator[str]:
    if act.attendance is not None:
        for names in _lists(act.attendance):
            yield from names


def _mentions(act: Act) -> Iterator[tuple[str, str]]:
    """Gives each name outside the attendance list with its place in the record (RFC 6901)."""
    yield from _given("/rapporteur", act.rapporteur)
    if act.session is not None:
        yield from _given("/session/chair", act.session.chair)
        yield from _given("/session/secretary", act.session.secretary)
    if act.signature is not None:
        yield from _given("/signature/name", act.signature.name)
    if act.attendance is not None:
        for n, substitute in enumerate(act.attendance.substitutes):
            yield from _given(f"/attendance/substitutes/{n}/replaces", substitute.replaces)
        for n, represented in enumerate(act.attendance.represented):
            yield from _given(f"/attendance/represented/{n}/proxy", represented.proxy)
    ballots = [("/vote", act.vote), *((f"/votes/{n}", ballot) for n, ballot in enumerate(act.votes))]
    for path, vote in ballots:
        if vote is not None:
            for key, names in vote.names:
                yield from ((f"{path}/names/{key}/{n}", name) for n, name in enumerate(names))
    for n, ballot in enumerate(act.votes):
        yield from ((f"/votes/{n}/candidates/{m}/name", item.name) for m, item in enumerate(ballot.candidates))
        yield from ((f"/votes/{n}/elected/{m}", name) for m, name in enumerate(ballot.elected))


def _given(field: str, name: str | None) -> Iterable[tuple[str, str]]:
    return [(field, name)] if name is not None else []
