"""The ways to get an act: its files, and what to write to ask for it, cite it or link to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from linkedacts.rdf.formats import FORMATS
from linkedacts.server.language import N_
from linkedacts.server.pages.act_view import ActView
from linkedacts.vocabulary import ELI, ELI_DL


@dataclass(frozen=True)
class Download:
    """One file of an act."""

    label: str
    media_type: str
    suffix: str
    purpose: str
    """Who takes this one, in French words."""


_PURPOSES = {
    "ttl": N_("RDF lisible"),
    "jsonld": N_("pour les développeurs"),
    "nt": N_("une ligne par fait"),
    "rdf": N_("pour les outils anciens"),
    "nq": N_("avec les graphes"),
    "trig": N_("avec les graphes, lisible"),
}
RECORD = Download("JSON", "application/json", "json", N_("la fiche de l'acte"))


def downloads() -> Iterator[Download]:
    """Gives the files that every act has."""
    yield RECORD
    for known in FORMATS:
        yield Download(known.label, known.media_type, known.suffix, _PURPOSES[known.suffix])


def query(view: ActView) -> str:
    """Gives a SPARQL query that asks for what was decided and how the vote went."""
    return (
        f"PREFIX eli: <{ELI}>\n"
        f"PREFIX dl: <{ELI_DL}>\n"
        "SELECT ?title ?outcome ?for ?against ?abstentions WHERE {\n"
        f"  BIND (<{view.iri}> AS ?act)\n"
        "  ?act eli:is_realized_by/eli:title ?title .\n"
        "  OPTIONAL {\n"
        "    ?vote dl:decided_on_a_realization_of ?act ; dl:decision_outcome ?outcome .\n"
        "    OPTIONAL { ?vote dl:number_of_votes_favor ?for }\n"
        "    OPTIONAL { ?vote dl:number_of_votes_against ?against }\n"
        "    OPTIONAL { ?vote dl:number_of_votes_abstention ?abstentions }\n"
        "  }\n"
        "}"
    )


def citation(view: ActView) -> str:
    """Gives how a text refers to the act: authority, kind, number, date, title, address."""
    number = f" n° {view.act.number}" if view.act.number else ""
    kind = f"{view.kind}{number}, {view.language.day(view.act.date)}"
    return ", ".join(part for part in (view.act.authority_name, kind, view.act.title, view.iri) if part)
