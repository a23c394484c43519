"""The rows that one act has in the tables of facts.sql."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from linkedacts import iris
from linkedacts.store.facts.naming import Naming, naming
from linkedacts.store.facts.part import Part
from linkedacts.store.kept import PublishedAct

Row = tuple[str, tuple[str | int | float | None, ...]]
"""A table and the values of its columns, in their order."""

TABLES = ("items", "earlier", "names", "parts", "sums", "fields", "doubts", "agreements")
"""Those that hold rows of an item, by its number."""
_PERSON, _ORGANIZATION, _AUTHORITY = "/id/person/", "/id/organization/", "/id/authority/"
_EURO = "EUR"
_IN_ATTENDANCE = {"present": Part.PRESENT, "absent": Part.ABSENT}
_SEATS = ("present", "substitutes", "represented", "absent")
_VOTERS = {
    "in_favor": Part.IN_FAVOR,
    "against": Part.AGAINST,
    "abstentions": Part.ABSTAINING,
    "not_participating": Part.NOT_PARTICIPATING,
}


def rows_of(act: PublishedAct, item: int) -> Iterator[Row]:
    """Gives the rows of an act that has this number."""
    names = naming(act)
    yield _item(act, item)
    earlier = enumerate(act.record.get("earlier_sessions", ()))
    yield from (("earlier", (item, _session_on(act, day), rank)) for rank, day in earlier)
    yield from (("labels", label) for label in names.labels.items())
    yield from (("labels", (iris.law(cited).format(base=""), cited)) for cited in act.record.get("citations", ()))
    yield from (("names", (item, name, thing)) for name, thing in sorted(names.things))
    yield from (("parts", row) for row in sorted({row for row in _parts(act.record, item, names) if row[0]}))
    yield from _agreements(act, item, names)
    yield from (("sums", (item, n, *_sum(amount))) for n, amount in enumerate(act.record.get("amounts", ())))
    yield from (("fields", (item, field)) for field in _found(act.record))
    yield from (("doubts", (item, *doubt)) for doubt in _doubts(act))


def largest_amount(record: Mapping[str, Any]) -> float | None:
    """Gives the largest sum in euros that an act prints."""
    in_euros = (amount["value"] for amount in record.get("amounts", ()) if amount["currency"] == _EURO)
    return max(in_euros, default=None)


def _item(act: PublishedAct, item: int) -> Row:
    record = act.record
    vote, attendance = record.get("vote") or {}, record.get("attendance") or {}
    counts = [vote.get(key) for key in ("outcome", "unanimous", *_VOTERS)]
    seats = [len(attendance[key]) if attendance else None for key in _SEATS]
    linked = (_session(act), _position(record), _assembly(act), _theme(act))
    return "items", (
        *(item, act.path, *linked, *counts),
        *(attendance.get("members_in_office"), *seats, largest_amount(record)),
    )


def _session(act: PublishedAct) -> str | None:
    day = (act.record.get("session") or {}).get("date")
    return _session_on(act, day) if day else None


def _session_on(act: PublishedAct, day: str) -> str:
    return iris.SESSION.format(base="", authority=act.authority, date=day)


def _theme(act: PublishedAct) -> str | None:
    theme = act.record.get("theme")
    return iris.THEME.format(base="", authority=act.authority, slug=iris.slug(theme)) if theme else None


def _assembly(act: PublishedAct) -> str | None:
    name = act.record.get("assembly")
    return iris.ASSEMBLY.format(base="", authority=act.authority, slug=iris.slug(name)) if name else None


def _position(record: Mapping[str, Any]) -> int:
    return min((item["span"]["start"] for item in record.get("evidence", ()) if item["field"] == "/title"), default=0)


def _parts(record: Mapping[str, Any], item: int, names: Naming) -> Iterator[tuple[str, Part, int, str]]:
    """Gives who played which part in an act, and with whom."""

    def row(name: str | None, part: Part, other: str | None = None) -> tuple[str, Part, int, str]:
        return names.of(name, _PERSON), part, item, names.of(other, _PERSON)

    session, signature = record.get("session") or {}, record.get("signature") or {}
    yield row(session.get("chair"), Part.CHAIR)
    yield row(session.get("secretary"), Part.SECRETARY)
    yield row(record.get("rapporteur"), Part.RAPPORTEUR)
    yield row(signature.get("name"), Part.SIGNATORY)
    attendance = record.get("attendance") or {}
    for key, part in _IN_ATTENDANCE.items():
        yield from (row(name, part) for name in attendance.get(key, ()))
    for seat in attendance.get("substitutes", ()):
        yield row(seat["name"], Part.SUBSTITUTE, seat["replaces"])
    for seat in attendance.get("represented", ()):
        yield row(seat["name"], Part.REPRESENTED, seat["proxy"])
        yield row(seat["proxy"], Part.PROXY, seat["name"])
    voters = (record.get("vote") or {"names": {}})["names"]
    for key, part in _VOTERS.items():
        yield from (row(name, part) for name in voters.get(key, ()))
    for vote in record.get("votes", ()):
        yield from (row(name, Part.ELECTED) for name in vote["elected"])


def _agreements(act: PublishedAct, item: int, names: Naming) -> Iterator[Row]:
    identity = iris.ActIri.parse(act.path)
    if identity is None:
        return
    minter = iris.Minter("", identity)
    for n, agreement in enumerate(act.record.get("agreements", ()), 1):
        thing = minter.mint(iris.AGREEMENT, n=n)
        yield "agreements", (thing, item, agreement["title"])
        parties = {(thing, _body(party, names), party) for party in agreement["parties"]}
        yield from (("parties", row) for row in sorted(parties))


def _body(name: str, names: Naming) -> str:
    """Gives the body that a name leads to: one of the authorities that publish here, else another one."""
    return names.of(name, _AUTHORITY) or names.of(name, _ORGANIZATION)


def _sum(amount: Mapping[str, Any]) -> tuple[float, str, str | None]:
    return amount["value"], amount["currency"], amount["tax"]


def _found(record: Mapping[str, Any]) -> Iterator[str]:
    """Gives the keys of the record that have a value, and those of the vote, where completeness is counted."""
    for key, value in record.items():
        if value and key not in {"evidence", "issues"}:
            yield key
    vote = record.get("vote") or {}
    if vote.get("in_favor") is not None:
        yield "vote/in_favor"


def _doubts(act: PublishedAct) -> Iterator[tuple[str, str, str]]:
    for finding in act.findings:
        yield "finding", finding["rule"], json.dumps(finding.get("messages", {}), ensure_ascii=False)
    for issue in act.record.get("issues", ()):
        yield "issue", issue["code"], json.dumps({"en": issue["message"]}, ensure_ascii=False)
