"""People across acts: who sits where, and what each did at every session and in every vote that names them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from linkedacts.store.facts.asking import Facts
from linkedacts.store.facts.part import Part
from linkedacts.store.kept import ActLine

_SEAT = "('present', 'substitute', 'represented', 'absent')"
_MEMBERS = f"""
    FROM parts JOIN items USING (item) JOIN acts USING (path) JOIN labels ON thing = person
    WHERE part IN {_SEAT} AND (authority = ?1 OR ?1 = '')
"""


@dataclass(frozen=True)
class PersonLine:
    """A person as a list shows them."""

    thing: str
    name: str
    authority: str
    authority_name: str | None
    acts: int
    """Acts on whose attendance list the person is."""
    latest: date


@dataclass(frozen=True)
class SessionPresence:
    """One session of a person: for how many of its acts they were what."""

    session: str
    """Path of the session (`/id/session/…`)."""
    date: date
    seats: Mapping[Part, int]


@dataclass(frozen=True)
class Company:
    """Somebody with whom a proxy was given or held, and at how many sessions."""

    thing: str
    name: str
    sessions: int


def members(facts: Facts, authority: str = "", *, limit: int = 500, offset: int = 0) -> Sequence[PersonLine]:
    """Gives who is on attendance lists, of one authority or of all, by name."""
    query = f"""
        SELECT person, name, authority, max(authority_name), count(DISTINCT item), max(date) {_MEMBERS}
        GROUP BY person, authority ORDER BY name, person LIMIT ?2 OFFSET ?3
    """
    rows = facts.rows(query, authority, limit, offset)
    return [
        PersonLine(thing, name, key, authority_name, acts, date.fromisoformat(latest))
        for thing, name, key, authority_name, acts, latest in rows
    ]


def count_members(facts: Facts, authority: str = "") -> int:
    """Counts them."""
    return facts.count(f"SELECT count(DISTINCT person) {_MEMBERS}", authority)


def presences(facts: Facts, person: str) -> Sequence[SessionPresence]:
    """Gives the sessions at which a person had a seat, latest first."""
    query = f"""
        SELECT session, max(date), part, count(*) FROM parts JOIN items USING (item) JOIN acts USING (path)
        WHERE person = ? AND part IN {_SEAT} AND session IS NOT NULL GROUP BY session, part ORDER BY session DESC
    """  # noqa: S608 - own words
    sessions: dict[str, tuple[str, dict[Part, int]]] = {}
    for session, day, part, count in facts.rows(query, person):
        sessions.setdefault(session, (day, {}))[1][Part(part)] = count
    found = [SessionPresence(session, date.fromisoformat(day), seats) for session, (day, seats) in sessions.items()]
    return sorted(found, key=lambda presence: presence.date, reverse=True)


def acts_of(facts: Facts, person: str, part: Part, *, limit: int = 50, offset: int = 0) -> Sequence[ActLine]:
    """Gives the acts in which a person played a part, latest first."""
    condition = "JOIN parts USING (item) WHERE person = ? AND part = ?"
    return facts.acts(condition, person, part, limit=limit, offset=offset)


def counts(facts: Facts, person: str) -> Mapping[Part, int]:
    """Counts the acts in which a person played each part."""
    query = "SELECT part, count(DISTINCT item) FROM parts WHERE person = ? GROUP BY part"
    return {Part(part): count for part, count in facts.rows(query, person)}


def proxies(facts: Facts, person: str, part: Part) -> Sequence[Company]:
    """Gives to whom a person gave proxies (REPRESENTED), or whose they held (PROXY)."""
    query = """
        SELECT other, name, count(DISTINCT session) FROM parts JOIN items USING (item) JOIN labels ON thing = other
        WHERE person = ? AND part = ? GROUP BY other ORDER BY 3 DESC, name
    """
    return [Company(*row) for row in facts.rows(query, person, part)]
