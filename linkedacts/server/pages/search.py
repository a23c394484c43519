"""The search page: words and facets, counts, excerpts; every state of it has an address that stays."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from rdflib import Literal

from linkedacts.server import paths
from linkedacts.server.language import N_, Language, spoken
from linkedacts.server.pages.amounts import amount_of
from linkedacts.server.pages.frame import root_of
from linkedacts.server.pages.names import authority
from linkedacts.server.pages.pagination import PAGE_SIZE, Pagination
from linkedacts.server.pages.templates import page
from linkedacts.server.pages.wording import ACT_TYPES, OUTCOMES
from linkedacts.server.query_links import link_to
from linkedacts.store.interface import ActLine, Snapshot
from linkedacts.store.search.wanted import Found, Hit, Sort, Wanted

MOST = 10_000
"""Acts that are listed; a search that finds more is to be narrowed."""
_NAMES = ("q", "authority", "type", "year", "theme", "person", "outcome", "min", "max", "sort")
"""What an address of a search may ask for."""
_FACETS: Mapping[str, tuple[str, str]] = {
    "authority": ("authority", N_("Collectivité")),
    "type": ("type", N_("Nature")),
    "year": ("year", N_("Année")),
    "outcome": ("outcome", N_("Issue")),
    "theme_key": ("theme", N_("Thème")),
    "person": ("person", N_("Personne")),
}
"""Facet of the index → what the address calls it, and its heading."""
SORTS: Mapping[Sort, str] = {
    Sort.RELEVANCE: N_("pertinence"),
    Sort.LATEST: N_("les plus récents"),
    Sort.EARLIEST: N_("les plus anciens"),
    Sort.AMOUNT: N_("les plus grandes sommes"),
}
_QUERY = """\
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX la: <https://w3id.org/linkedacts/ontology#>

SELECT ?act ?date ?title WHERE {
  ?act a la:LocalAct ; eli:date_document ?date ; eli:is_realized_by/eli:title ?title .
  FILTER la:matches(?act, %s)
}
ORDER BY DESC(?date)
"""
"""The same search in SPARQL, its words alone."""


@dataclass(frozen=True)
class FacetValue:
    """One value of a facet, and the address of the search narrowed to it."""

    label: str
    count: int
    href: str


@dataclass(frozen=True)
class Facet:
    """One way to narrow a search."""

    heading: str
    values: Sequence[FacetValue]


@dataclass(frozen=True)
class Narrowing:
    """A facet that is chosen, and the address of the search without it."""

    label: str
    href: str


def wanted_of(asked: Mapping[str, str]) -> Wanted:
    """Gives the search that an address asks for; what cannot be is left aside."""
    year, sort = asked.get("year", ""), asked.get("sort", "")
    return Wanted(
        words=asked.get("q", "").strip(),
        authority=asked.get("authority", ""),
        type=asked.get("type", ""),
        year=int(year) if year.isascii() and year.isdigit() and len(year) == len("2024") else None,
        theme=asked.get("theme", ""),
        person=asked.get("person", ""),
        outcome=asked.get("outcome", ""),
        least=amount_of(asked.get("min", "")),
        most=amount_of(asked.get("max", "")),
        sort=Sort(sort) if sort in set(Sort) else Sort.RELEVANCE,
    )


def arguments_of(asked: Mapping[str, str]) -> list[tuple[str, str]]:
    """Gives what an address asks for in one order: the same search always has the same address."""
    return [(name, asked[name]) for name in _NAMES if asked.get(name)]


def render(asked: Mapping[str, str], number: int, snapshot: Snapshot, base: str) -> str:
    """Gives one page (from 1) of what is found."""
    wanted, arguments = wanted_of(asked), arguments_of(asked)
    path = root_of(base) + paths.SEARCH
    found = snapshot.search.find(wanted, limit=PAGE_SIZE, offset=(number - 1) * PAGE_SIZE)
    labels = _Labels(snapshot, spoken())
    return page(
        "search.html",
        base,
        wanted=wanted,
        found=found,
        hits=_lines(found.hits, snapshot),
        facets=list(_facets(found, wanted, arguments, path, labels)),
        narrowings=list(_narrowings(arguments, path, labels)),
        pagination=Pagination(path, min(found.total, MOST), number, PAGE_SIZE, arguments),
        arguments=arguments,
        query=link_to(_QUERY % Literal(wanted.words).n3()) if wanted.words else None,
        sorts=SORTS,
        kept=[(name, value) for name, value in arguments if name not in {"q", "sort", "min", "max"}],
    )


def _lines(hits: Sequence[Hit], snapshot: Snapshot) -> list[tuple[ActLine, Hit]]:
    lines = snapshot.facts.lines([hit.path for hit in hits])
    return [(lines[hit.path], hit) for hit in hits if hit.path in lines]


def _facets(
    found: Found, wanted: Wanted, arguments: Sequence[tuple[str, str]], path: str, labels: "_Labels"
) -> Iterator[Facet]:
    chosen = {name for name, _ in arguments}
    for key, (name, heading) in _FACETS.items():
        values = found.facets.get(key, ())
        if len(values) > 1 and name not in chosen:
            shown = sorted(values, reverse=True) if name == "year" else values
            yield Facet(heading, [_value(name, *value, arguments, path, labels) for value in shown])


def _value(
    name: str, value: str, count: int, arguments: Sequence[tuple[str, str]], path: str, labels: "_Labels"
) -> FacetValue:
    return FacetValue(labels.of(name, value), count, f"{path}?{urlencode([*arguments, (name, value)])}")


def _narrowings(arguments: Sequence[tuple[str, str]], path: str, labels: "_Labels") -> Iterator[Narrowing]:
    for name, value in arguments:
        if name not in {"q", "sort"}:
            others = [pair for pair in arguments if pair != (name, value)]
            yield Narrowing(labels.of(name, value), f"{path}?{urlencode(others)}")


@dataclass(frozen=True)
class _Labels:
    """How the values of facets are called."""

    snapshot: Snapshot
    language: Language

    def of(self, name: str, value: str) -> str:
        """Gives the label of a value of what an address asks for."""
        match name:
            case "authority":
                return authority(self.snapshot.facts.label(f"/id/authority/{value}"), self.language)
            case "theme" | "person":
                return self.snapshot.facts.label(value) or value.rpartition("/")[2]
            case "type" if value in ACT_TYPES:
                return self.language.text(ACT_TYPES[value][1])
            case "outcome" if value in OUTCOMES:
                return self.language.text(OUTCOMES[value])
            case "min":
                return self.language.text(N_("à partir de %(amount)s €"), amount=value)
            case "max":
                return self.language.text(N_("jusqu’à %(amount)s €"), amount=value)
        return value
