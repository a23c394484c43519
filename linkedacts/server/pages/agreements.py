"""The register of agreements: filtered by authority, partner, year and amount, with its sums, and the same as CSV."""

from collections.abc import Mapping

from linkedacts.server import paths
from linkedacts.server.pages.amounts import amount_of
from linkedacts.server.pages.frame import root_of
from linkedacts.server.pages.pagination import Pagination
from linkedacts.server.pages.tables import table
from linkedacts.server.pages.templates import page
from linkedacts.store.facts import overview
from linkedacts.store.facts.agreements import AgreementLine, Selection, register, totals, years
from linkedacts.store.interface import Snapshot

_SIZE = 50
_MOST = 100_000
_COLUMNS = (
    *("convention", "intitule", "date", "collectivite", "siren_ou_cle", "parties"),
    *("plus_grande_somme_de_l_acte_eur", "numero_acte", "acte"),
)


def selection_of(asked: Mapping[str, str]) -> Selection:
    """Gives the selection that an address asks for; an amount that is no number is not a limit."""
    return Selection(
        authority=asked.get("authority", ""),
        partner=asked.get("partner", "").strip(),
        year=asked.get("year", ""),
        least=amount_of(asked.get("min", "")),
        most=amount_of(asked.get("max", "")),
        order=asked.get("order", "date"),
    )


def render(asked: Mapping[str, str], number: int, snapshot: Snapshot, base: str) -> str:
    """Gives one page (from 1) of the register."""
    wanted, facts = selection_of(asked), snapshot.facts
    found = totals(facts, wanted)
    arguments = [(name, value) for name, value in asked.items() if value and name not in {"page", "lang"}]
    pagination = Pagination(root_of(base) + paths.AGREEMENTS, found.agreements, number, _SIZE, arguments)
    return page(
        "agreements.html",
        base,
        asked=asked,
        wanted=wanted,
        totals=found,
        agreements=register(facts, wanted, limit=_SIZE, offset=pagination.offset),
        pagination=pagination,
        arguments=arguments,
        years=years(facts),
        authorities=overview.authorities(facts),
    )


def as_csv(wanted: Selection, snapshot: Snapshot, base: str) -> str:
    """Gives the selection as CSV."""
    lines = register(snapshot.facts, wanted, limit=_MOST)
    return table(_COLUMNS, (_cells(line, base) for line in lines))


def _cells(line: AgreementLine, base: str) -> tuple[object, ...]:
    parties = " ; ".join(party.name for party in line.parties)
    amount = None if line.amount is None else f"{line.amount:.2f}"
    act = line.act
    return (
        *(base + line.thing, line.title, act.date, act.authority_name, act.authority, parties),
        *(amount, act.number, base + act.path),
    )
