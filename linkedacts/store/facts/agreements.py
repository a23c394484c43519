"""The register of agreements: which acts approve which, with whom, and what sums those acts print."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from linkedacts.store.facts.asking import Facts, Value
from linkedacts.store.kept import ActLine
from linkedacts.store.lines import ACT_COLUMNS, act_line

_FROM = "FROM agreements JOIN items USING (item) JOIN acts USING (path)"
_WHERE = """
    WHERE (:authority = '' OR authority = :authority)
      AND (:year = '' OR substr(date, 1, 4) = :year)
      AND (:least IS NULL OR amount >= :least)
      AND (:most IS NULL OR amount <= :most)
      AND (:partner = '' OR agreement IN (
        SELECT agreement FROM parties WHERE party = :partner OR instr(lower(name), lower(:partner))
      ))
"""
_ORDERS = {"date": "date DESC, agreement", "amount": "amount DESC NULLS LAST, date DESC, agreement"}


@dataclass(frozen=True)
class Party:
    """One party to an agreement."""

    name: str
    thing: str
    """Path of the body; empty where the act's graph has none."""


@dataclass(frozen=True)
class AgreementLine:
    """An agreement as the register shows it."""

    thing: str
    title: str | None
    amount: float | None
    """Largest sum in euros that the act prints; it need not be the price of the agreement."""
    act: ActLine
    parties: tuple[Party, ...]


@dataclass(frozen=True)
class Selection:
    """Which agreements are wanted."""

    authority: str = ""
    partner: str = ""
    """Path of a body, or part of a printed name."""
    year: str = ""
    least: float | None = None
    """Euros."""
    most: float | None = None
    order: str = "date"

    @property
    def values(self) -> Mapping[str, Value]:
        """The values that the query takes."""
        return {key: value for key, value in vars(self).items() if key != "order"}


@dataclass(frozen=True)
class Totals:
    """What a selection holds."""

    agreements: int
    acts: int
    amount: float
    """Sum over its acts of the largest sum in euros that each prints."""


def register(facts: Facts, wanted: Selection, *, limit: int = 50, offset: int = 0) -> Sequence[AgreementLine]:
    """Gives the agreements of a selection, in its order."""
    order = _ORDERS.get(wanted.order, _ORDERS["date"])
    query = (
        f"SELECT agreement, agreements.title, amount, {ACT_COLUMNS} {_FROM} {_WHERE} "
        f"ORDER BY {order} LIMIT :limit OFFSET :offset"
    )
    rows = facts.named(query, {**wanted.values, "limit": limit, "offset": offset})
    return [_line(facts, row) for row in rows]


def totals(facts: Facts, wanted: Selection) -> Totals:
    """Counts a selection."""
    counted = f"SELECT count(*), count(DISTINCT item) {_FROM} {_WHERE}"
    summed = f"SELECT coalesce(sum(amount), 0) FROM (SELECT DISTINCT item, amount {_FROM} {_WHERE})"  # noqa: S608 - own words
    ((agreements, acts),) = facts.named(counted, wanted.values)
    ((amount,),) = facts.named(summed, wanted.values)
    return Totals(agreements, acts, amount)


def agreement(facts: Facts, thing: str) -> AgreementLine | None:
    """Gives the agreement at a path."""
    query = f"SELECT agreement, agreements.title, amount, {ACT_COLUMNS} {_FROM} WHERE agreement = ?"
    return next((_line(facts, row) for row in facts.rows(query, thing)), None)


def years(facts: Facts) -> Sequence[str]:
    """Gives the years that have agreements, latest first."""
    return [year for (year,) in facts.rows(f"SELECT DISTINCT substr(date, 1, 4) {_FROM} ORDER BY 1 DESC")]


def _line(facts: Facts, row: tuple[object, ...]) -> AgreementLine:
    thing, title, amount, *line = row
    query = "SELECT name, party FROM parties WHERE agreement = ? ORDER BY name"
    parties = tuple(Party(*party) for party in facts.rows(query, str(thing)))
    return AgreementLine(thing, title, amount, act_line(*line), parties)  # type: ignore[arg-type]  # columns of SQLite
