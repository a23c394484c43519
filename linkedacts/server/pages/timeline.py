"""The dates in the life of an act: those that its document prints, earlier sessions among them, and derived ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rdflib.namespace import DCTERMS

from linkedacts.server.language import N_, Language
from linkedacts.server.pages.derived import Derivations
from linkedacts.server.vocabularies import codes
from linkedacts.vocabulary import LA

_DERIVED = {
    LA.enforceableFrom: N_("Exécutoire, au plus tôt"),
    LA.appealableUntil: N_("Fin du délai de recours, au plus tôt"),
}


@dataclass(frozen=True)
class Moment:
    """One date in the life of an act."""

    date: str
    label: str
    field: str | None = None
    """JSON Pointer of the printed date; None for a derived one."""
    rule: str | None = None
    """What a derived date follows from, in words, with the article of law."""


def timeline(record: Mapping[str, Any], act: str, derived: Derivations, language: Language) -> list[Moment]:
    """Gives the printed and the derived dates of the act of an IRI, earliest first."""
    moments = [*_printed(record), *_derived(act, derived, language)]
    return sorted(moments, key=lambda moment: moment.date)


def _printed(record: Mapping[str, Any]) -> Iterator[Moment]:
    session, signature = record["session"] or {}, record["signature"] or {}
    dates = (
        (session.get("convened_on"), N_("Convocation"), "/session/convened_on"),
        (session.get("date"), N_("Séance"), "/session/date"),
        (signature.get("date"), N_("Signature"), "/signature/date"),
        (record["received_on"], N_("Réception en préfecture"), "/received_on"),
        (record["published_on"], N_("Publication"), "/published_on"),
    )
    yield from (Moment(date, label, field) for date, label, field in dates if date)
    for rank, day in enumerate(record.get("earlier_sessions", ())):
        yield Moment(day, N_("Séance antérieure, que l’acte nomme"), f"/earlier_sessions/{rank}")


def _derived(act: str, derived: Derivations, language: Language) -> Iterator[Moment]:
    for link, label in _DERIVED.items():
        for node in derived.of(act, link):
            rule = codes().label(derived.of(node, LA.rule)[0], language.code)
            yield Moment(derived.of(node, DCTERMS.date)[0], label, rule=rule)
