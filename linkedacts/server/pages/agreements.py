"""The register of agreements: filtered by authority, partner, year and amount, with its sums, and the same as CSV."""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO

from linkedacts.server.pages.frame import root_of
from linkedacts.server.pages.pagination import Pagination
from linkedacts.server.pages.templates import page
from linkedacts.store.facts import overview
from linkedacts.store.facts.agreements import AgreementLine, Selection, register, totals, years
from linkedacts.store.interface import Snapshot

_SIZE = 50
_MOST = 100_000
PATH = "/agreements"
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
        least=_amount(asked.get("min", "")),
        most=_amount(asked.get("max", "")),
        order=asked.get("order", "date"),
    )


def render(asked: Mapping[str, str], number: int, snapshot: Snapshot, base: str) -> str:
    """Gives one page (from 1) of the register."""
    wanted, facts = selection_of(asked), snapshot.facts
    found = totals(facts, wanted)
    arguments = [(name, value) for name, value in asked.items() if value and name not in {"page", "lang"}]
    pagination = Pagination(root_of(base) + PATH, found.agreements, number, _SIZE, arguments)
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
    """Gives the selection as CSV (RFC 4180), a header line first."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    writer.writerows(_rows(wanted, snapshot, base))
    return out.getvalue()


def _rows(wanted: Selection, snapshot: Snapshot, base: str) -> Iterator[list[str]]:
    for line in register(snapshot.facts, wanted, limit=_MOST):
        yield [_plain(value) for value in _values(line, base)]


def _values(line: AgreementLine, base: str) -> tuple[object, ...]:
    parties = " ; ".join(party.name for party in line.parties)
    amount = "" if line.amount is None else f"{line.amount:.2f}"
    act = line.act
    return (
        *(base + line.thing, line.title, act.date, act.authority_name, act.authority, parties),
        *(amount, act.number, base + act.path),
    )


def _plain(value: object) -> str:
    """Gives a cell that no spreadsheet takes for a formula: its text may come from a hostile document."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _amount(text: str) -> float | None:
    digits = "".join(text.replace("\u202f", "").replace("\u00a0", "").split()).replace(",", ".").removesuffix("€")
    try:
        amount = float(digits)
    except ValueError:
        return None
    return amount if 0 <= amount < float("inf") else None
