"""Reference data that an act's graph needs from elsewhere: who the authority is, what law it deliberates under, which
code a cited article belongs to. It is no part of what the document prints, and stays in a graph of its own.

Links lead out only where they can be built without guessing: an article's code has its page on Légifrance, its version
of the day has none here.
"""

import csv
from collections.abc import Iterator
from functools import cache

from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, OWL, RDF, SKOS, XSD

from linkedacts import assets, iris
from linkedacts.model import Act
from linkedacts.rdf.authorities import AuthorityKind, LocalAuthority
from linkedacts.rdf.law import body_kind, described, law_of
from linkedacts.rdf.statements import Statement
from linkedacts.vocabulary import ELI, IGEO, LA

KIND_CLASSES: dict[AuthorityKind, URIRef] = {
    AuthorityKind.MUNICIPALITY: LA.Municipality,
    AuthorityKind.INTERMUNICIPAL_BODY: LA.IntermunicipalBody,
    AuthorityKind.DEPARTMENT: LA.Department,
    AuthorityKind.REGION: LA.Region,
    AuthorityKind.JOINT_BOARD: LA.JointBoard,
}
"""Kind of an authority in the registry → its class, of la:LocalAuthority."""


def reference_statements(act: Act, minter: iris.Minter, authority: LocalAuthority | None) -> Iterator[Statement]:
    """Gives the reference data of one act; `authority` is what the registry knows of its authority."""
    if authority is not None:
        yield from _authority(authority, minter)
    yield from _law(act)
    yield from _codes(act, minter)


def _authority(authority: LocalAuthority, minter: iris.Minter) -> Iterator[Statement]:
    body = URIRef(minter.mint(iris.AUTHORITY))
    yield body, RDF.type, KIND_CLASSES[authority.kind]
    if authority.siren is not None:
        yield body, ORG.identifier, Literal(authority.siren)
    if authority.siret is not None:
        seat = URIRef(f"{body}#seat")
        yield body, ORG.hasRegisteredSite, seat
        yield seat, RDF.type, ORG.Site
        yield seat, DCTERMS.identifier, Literal(authority.siret)
    if authority.same_as is not None:
        yield body, OWL.sameAs, URIRef(authority.same_as)
    yield from _area(authority, minter)


def _area(authority: LocalAuthority, minter: iris.Minter) -> Iterator[Statement]:
    """Gives the territory of an authority, where its code is one of INSEE's."""
    found = next((item for item in _areas(authority) if item is not None), None)
    if found is not None:
        kind, code, word = found
        area = URIRef(minter.mint(iris.AREA, kind=word, code=code))
        yield URIRef(minter.mint("{act}")), ELI.jurisdiction, area
        yield area, RDF.type, kind
        yield area, RDF.type, ELI.AdministrativeArea
        yield area, IGEO.codeINSEE, Literal(code, datatype=XSD.token)
        yield area, SKOS.prefLabel, Literal(authority.name, lang="fr")


def _areas(authority: LocalAuthority) -> Iterator[tuple[URIRef, str, str] | None]:
    if authority.kind is AuthorityKind.MUNICIPALITY and authority.insee is not None:
        yield IGEO.Commune, authority.insee, "commune"
    if authority.kind is AuthorityKind.DEPARTMENT and authority.department is not None:
        yield IGEO.Departement, authority.department, "departement"
    if authority.kind is AuthorityKind.REGION and authority.region is not None:
        yield IGEO.Region, authority.region, "region"


def _law(act: Act) -> Iterator[Statement]:
    kind = body_kind(act.assembly) if act.assembly is not None else None
    law = law_of(kind, act.adopted_on) if kind and act.attendance and act.adopted_on else None
    if law is not None:
        yield from described(law)


def _codes(act: Act, minter: iris.Minter) -> Iterator[Statement]:
    for reference in act.citations:
        title, page = _legal_codes().get(reference.rpartition(":")[0], (None, None))
        if title is not None and page is not None:
            article = URIRef(minter.mint(iris.law(reference)))
            code = URIRef(str(article).rpartition("/")[0])
            yield article, ELI.is_part_of, code
            yield code, RDF.type, ELI.LegalResource
            yield code, DCTERMS.title, Literal(title, lang="fr")
            yield code, FOAF.page, URIRef(page)


@cache
def _legal_codes() -> dict[str, tuple[str, str]]:
    """Gives each code as citations name it → its title and its page on Légifrance."""
    with (assets.ONTOLOGY / "legal-codes.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["citation"]: (row["title"], f"https://www.legifrance.gouv.fr/codes/texte_lc/{row['legitext']}")
            for row in csv.DictReader(file)
        }
