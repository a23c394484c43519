"""The acts of one authority as a dataset of the catalogue, and each of their dumps as a distribution (DCAT-AP 3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, RDFS, SKOS, XSD
from rdflib.term import Node

from linkedacts import iris
from linkedacts.store.interface import ActGroup, Dump
from linkedacts.vocabulary import IANA, SPDX

EU = Namespace("http://publications.europa.eu/resource/authority/")
"""Authority tables of the Publications Office: https://op.europa.eu/en/web/eu-vocabularies"""
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
FRENCH, FRANCE, PUBLIC = EU["language/FRA"], EU["country/FRA"], EU["access-right/PUBLIC"]
_FORMATS = {
    "nq": (EU["file-type/RDF_N_QUADS"], IANA["application/n-quads"], "N-Quads"),
    "ttl": (EU["file-type/RDF_TURTLE"], IANA["text/turtle"], "Turtle"),
}
"""Suffix of a dump → its file type, its media type, its name."""
_GZIP = IANA["application/gzip"]
_KEYWORDS = ("délibérations", "arrêtés", "décisions", "actes administratifs", "collectivités territoriales", "ELI")
_THEME = EU["data-theme/GOVE"]
_FREQUENCY = EU["frequency/IRREG"]
_AVAILABILITY = EU["planned-availability/STABLE"]
_LOCAL_AUTHORITY = URIRef("http://purl.org/adms/publishertype/LocalAuthority")


@dataclass(frozen=True)
class Dataset:
    """The acts of one authority."""

    base: str
    groups: Sequence[ActGroup]
    """Of one authority, by year; there is one at least."""
    dumps: Sequence[Dump]
    publisher: URIRef
    licence: URIRef
    contact: URIRef | None

    @property
    def iri(self) -> URIRef:
        """IRI of the dataset."""
        return URIRef(f"{self.base}/catalog#{self.groups[0].authority}")

    def graph(self) -> Graph:
        """Gives the description of the dataset and of its distributions."""
        graph = self._itself()
        graph += self._period()
        for dump in self.dumps:
            graph += self._distribution(dump)
        return graph

    def _itself(self) -> Graph:
        authority = self.groups[0].authority
        name = self.groups[0].authority_name or authority
        creator = URIRef(iris.AUTHORITY.format(base=self.base, authority=authority))
        count = sum(group.acts for group in self.groups)
        modified = max(group.modified for group in self.groups)
        graph = stated(
            self.iri,
            (RDF.type, DCAT.Dataset),
            (DCTERMS.identifier, Literal(str(self.iri))),
            (DCTERMS.title, Literal(f"Actes : {name}", "fr")),
            (DCTERMS.description, Literal(f"{count} actes de {name}, en données liées (ELI).", "fr")),
            (DCTERMS.publisher, self.publisher),
            (DCTERMS.creator, creator),
            (DCTERMS.modified, Literal(modified.isoformat(), datatype=XSD.dateTime)),
            (DCTERMS.accrualPeriodicity, _FREQUENCY),
            (DCTERMS.language, FRENCH),
            (DCTERMS.spatial, FRANCE),
            (DCTERMS.accessRights, PUBLIC),
            (DCTERMS.temporal, URIRef(f"{self.iri}-period")),
            (DCAT.theme, _THEME),
            (DCAT.landingPage, URIRef(f"{self.base}/eli/fr/{authority}")),
            *((DCAT.keyword, Literal(word, "fr")) for word in _KEYWORDS),
            *((DCAT.distribution, self._distribution_iri(dump)) for dump in self.dumps),
            *(((DCAT.contactPoint, self.contact),) if self.contact else ()),
        )
        graph += stated(URIRef(f"{self.base}/eli/fr/{authority}"), (RDF.type, FOAF.Document))
        graph += stated(creator, (RDF.type, FOAF.Agent), (FOAF.name, Literal(name)), (DCTERMS.type, _LOCAL_AUTHORITY))
        graph += concept(_LOCAL_AUTHORITY, "Local Authority")
        graph += concept(_THEME, "Government and public sector")
        graph += concept(_FREQUENCY, "irregular", DCTERMS.Frequency)
        graph += concept(FRANCE, "France", DCTERMS.Location)
        graph += concept(PUBLIC, "public", DCTERMS.RightsStatement)
        return graph

    def _period(self) -> Graph:
        years = [group.year for group in self.groups]
        return stated(
            URIRef(f"{self.iri}-period"),
            (RDF.type, DCTERMS.PeriodOfTime),
            (DCAT.startDate, Literal(f"{min(years):04}-01-01", datatype=XSD.date)),
            (DCAT.endDate, Literal(f"{max(years):04}-12-31", datatype=XSD.date)),
        )

    def _distribution(self, dump: Dump) -> Graph:
        distribution = self._distribution_iri(dump)
        address = URIRef(self.base + dump_path(dump))
        file_type, media_type, name = _FORMATS[dump.suffix]
        checksum = URIRef(f"{distribution}-checksum")
        graph = stated(
            distribution,
            (RDF.type, DCAT.Distribution),
            (DCTERMS.title, Literal(f"{dump.year}, {name}", "fr")),
            (DCTERMS.description, Literal(f"Tous les actes de {dump.year}, en {name}, comprimés.", "fr")),
            (DCTERMS.language, FRENCH),
            (DCTERMS["format"], file_type),
            (DCTERMS.license, self.licence),
            (DCAT.accessURL, address),
            (DCAT.downloadURL, address),
            (DCAT.mediaType, media_type),
            (DCAT.compressFormat, _GZIP),
            (DCAT.byteSize, Literal(dump.file.stat().st_size, datatype=XSD.nonNegativeInteger)),
            (DCATAP.availability, _AVAILABILITY),
            (SPDX.checksum, checksum),
        )
        graph += resource(address)
        graph += stated(
            checksum,
            (RDF.type, SPDX.Checksum),
            (SPDX.algorithm, SPDX.checksumAlgorithm_sha256),
            (SPDX.checksumValue, Literal(dump.sha256, datatype=XSD.hexBinary)),
        )
        graph += stated(SPDX.checksumAlgorithm_sha256, (RDF.type, SPDX.ChecksumAlgorithm))
        graph += concept(file_type, name, DCTERMS.MediaTypeOrExtent)
        graph += stated(media_type, (RDF.type, DCTERMS.MediaType))
        graph += stated(_GZIP, (RDF.type, DCTERMS.MediaType))
        graph += concept(_AVAILABILITY, "stable")
        return graph

    def _distribution_iri(self, dump: Dump) -> URIRef:
        return URIRef(f"{self.iri}-{dump.year}-{dump.suffix}")


def dump_path(dump: Dump) -> str:
    """Gives where a dump is found, below the base IRI."""
    return f"/dumps/{dump.authority}/{dump.year:04}.{dump.suffix}.gz"


def stated(subject: Node, *statements: tuple[Node, Node]) -> Graph:
    """Gives the statements of one subject as a graph."""
    graph = Graph()
    for predicate, value in statements:
        graph.add((subject, predicate, value))
    return graph


def resource(iri: URIRef) -> Graph:
    """Gives what the profile's shapes ask of an address (sh:class rdfs:Resource), true as it is of anything."""
    return stated(iri, (RDF.type, RDFS.Resource))


def concept(iri: URIRef, label: str, *classes: URIRef) -> Graph:
    """Gives a concept of one of the authority tables, as the profile wants it to be stated, with its table."""
    types = ((RDF.type, kind) for kind in (SKOS.Concept, *classes))
    table = URIRef(iri.rpartition("/")[0])
    return stated(iri, *types, (SKOS.prefLabel, Literal(label, "en")), (SKOS.inScheme, table))
