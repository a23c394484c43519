"""The numbers of a whole state: acts, people, votes, agreements; who publishes; how much each year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from linkedacts.store.facts.asking import Facts


@dataclass(frozen=True)
class Numbers:
    """How much there is."""

    acts: int
    authorities: int
    members: int
    """People on attendance lists."""
    votes: int
    """Acts with an outcome."""
    agreements: int
    amount: float
    """Sum of all sums printed in euros; acts may print the same money twice."""


@dataclass(frozen=True)
class AuthorityLine:
    """An authority as a list shows it."""

    key: str
    name: str | None
    acts: int
    sessions: int
    latest: date


@dataclass(frozen=True)
class ThemeLine:
    """A theme of an authority."""

    thing: str
    name: str
    acts: int


def numbers(facts: Facts) -> Numbers:
    """Counts everything."""
    seats = "('present', 'substitute', 'represented', 'absent')"
    return Numbers(
        acts=facts.count("SELECT count(*) FROM acts"),
        authorities=facts.count("SELECT count(DISTINCT authority) FROM acts"),
        members=facts.count(f"SELECT count(DISTINCT person) FROM parts WHERE part IN {seats}"),  # noqa: S608 - own words
        votes=facts.count("SELECT count(*) FROM items WHERE outcome IS NOT NULL"),
        agreements=facts.count("SELECT count(*) FROM agreements"),
        amount=facts.rows("SELECT coalesce(sum(value), 0) FROM sums WHERE currency = 'EUR'")[0][0],
    )


def authorities(facts: Facts) -> Sequence[AuthorityLine]:
    """Gives the authorities, those with most acts first."""
    query = """
        SELECT authority, max(authority_name), count(*), count(DISTINCT session), max(date)
        FROM acts JOIN items USING (path) GROUP BY authority ORDER BY 3 DESC, 2
    """
    return [
        AuthorityLine(key, name, acts, sessions, date.fromisoformat(latest))
        for key, name, acts, sessions, latest in facts.rows(query)
    ]


def themes(facts: Facts, authority: str) -> Sequence[ThemeLine]:
    """Gives the themes of an authority, those with most acts first."""
    query = """
        SELECT theme, name, count(*) FROM items JOIN acts USING (path) JOIN labels ON thing = theme
        WHERE authority = ? GROUP BY theme ORDER BY 3 DESC, name
    """
    return [ThemeLine(*row) for row in facts.rows(query, authority)]


def by_year(facts: Facts, thing: str) -> Sequence[tuple[int, int]]:
    """Counts the acts that speak of a thing, year by year, the years without any included."""
    query = """
        SELECT CAST(substr(date, 1, 4) AS INTEGER), count(*) FROM things JOIN acts USING (path)
        WHERE thing = ? GROUP BY 1 ORDER BY 1
    """
    found = dict(facts.rows(query, thing))
    return [(year, found.get(year, 0)) for year in range(min(found), max(found) + 1)] if found else []
