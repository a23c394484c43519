"""The catalogue of the data, by DCAT-AP 3: who publishes what, under which licence, and where to get and ask it.

https://semiceu.github.io/DCAT-AP/releases/3.0.0/; classes of what is named are stated too, as the profile's shapes ask.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SKOS, XSD

from linkedacts.server.datasets import DCATAP, EU, FRANCE, FRENCH, PUBLIC, VCARD, Dataset, concept, resource, stated
from linkedacts.server.graphs import new_graph
from linkedacts.settings import Settings
from linkedacts.store.interface import ActGroup, Dump

_THEMES = EU["data-theme"]
PAGE_SIZE = 100
"""Datasets of one page."""


@dataclass(frozen=True)
class Catalogue:
    """What a catalogue is made of: the site, its acts counted, and their dumps."""

    base: str
    settings: Settings
    groups: Sequence[ActGroup]
    dumps: Sequence[Dump]

    @property
    def iri(self) -> URIRef:
        """IRI of the catalogue."""
        return URIRef(f"{self.base}/catalog")

    @property
    def publisher(self) -> URIRef:
        """IRI of whoever publishes the data."""
        return URIRef(str(self.settings.publisher_iri or f"{self.iri}#publisher"))

    @property
    def licence(self) -> URIRef:
        """IRI of the licence."""
        return URIRef(str(self.settings.licence))

    @property
    def authorities(self) -> list[str]:
        """Keys of the authorities that have acts, in order."""
        return sorted({group.authority for group in self.groups})

    def graph(self, authorities: Sequence[str]) -> Graph:
        """Gives the catalogue, as far as it describes the acts of some authorities."""
        datasets = [self._dataset(authority) for authority in authorities]
        graph = new_graph(vcard=str(VCARD), dcatap=str(DCATAP))
        graph += self._itself(datasets)
        graph += self._service(datasets)
        graph += self._people()
        for dataset in datasets:
            graph += dataset.graph()
        return graph

    def _dataset(self, authority: str) -> Dataset:
        groups = tuple(group for group in self.groups if group.authority == authority)
        dumps = tuple(dump for dump in self.dumps if dump.authority == authority)
        return Dataset(self.base, groups, dumps, self.publisher, self.licence, self._contact)

    def _itself(self, datasets: Sequence[Dataset]) -> Graph:
        modified = max((group.modified for group in self.groups), default=None)
        title = Literal(self.settings.site_name, "fr")
        graph = stated(
            self.iri,
            (RDF.type, DCAT.Catalog),
            (DCTERMS.title, title),
            (DCTERMS.description, Literal("Actes des collectivités territoriales, en données liées (ELI).", "fr")),
            (DCTERMS.description, Literal("Acts of French local authorities as linked data (ELI).", "en")),
            (DCTERMS.publisher, self.publisher),
            (DCTERMS.license, self.licence),
            (DCTERMS.language, FRENCH),
            (DCTERMS.spatial, FRANCE),
            (DCAT.themeTaxonomy, _THEMES),
            (FOAF.homepage, URIRef(f"{self.base}/")),
            (DCAT.service, URIRef(f"{self.base}/sparql")),
            *((DCAT.dataset, dataset.iri) for dataset in datasets),
        )
        if modified is not None:
            graph.add((self.iri, DCTERMS.modified, Literal(modified.isoformat(), datatype=XSD.dateTime)))
        graph += concept(FRENCH, "French", DCTERMS.LinguisticSystem)
        graph += concept(FRANCE, "France", DCTERMS.Location)
        graph += stated(_THEMES, (RDF.type, SKOS.ConceptScheme), (DCTERMS.title, Literal("Data theme", "en")))
        graph += stated(URIRef(f"{self.base}/"), (RDF.type, FOAF.Document))
        return graph

    def _service(self, datasets: Sequence[Dataset]) -> Graph:
        endpoint = URIRef(f"{self.base}/sparql")
        protocol = URIRef("https://www.w3.org/TR/sparql11-protocol/")
        graph = stated(
            endpoint,
            (RDF.type, DCAT.DataService),
            (DCTERMS.title, Literal("SPARQL", "en")),
            (DCAT.endpointURL, endpoint),
            (DCAT.endpointDescription, endpoint),
            (DCTERMS.conformsTo, protocol),
            (DCTERMS.license, self.licence),
            (DCTERMS.accessRights, PUBLIC),
            (DCTERMS.publisher, self.publisher),
            *((DCAT.servesDataset, dataset.iri) for dataset in datasets),
        )
        graph += resource(endpoint)
        graph += stated(protocol, (RDF.type, DCTERMS.Standard))
        graph += concept(PUBLIC, "public", DCTERMS.RightsStatement)
        return graph

    def _people(self) -> Graph:
        graph = stated(
            self.publisher,
            (RDF.type, FOAF.Agent),
            (FOAF.name, Literal(self.settings.publisher)),
        )
        graph += stated(self.licence, (RDF.type, DCTERMS.LicenseDocument))
        if self._contact is not None:
            graph += stated(
                self._contact,
                (RDF.type, VCARD.Organization),
                (RDF.type, VCARD.Kind),
                (VCARD.fn, Literal(self.settings.publisher)),
                (VCARD.hasEmail, URIRef(f"mailto:{self.settings.contact}")),
            )
        return graph

    @property
    def _contact(self) -> URIRef | None:
        return URIRef(f"{self.iri}#contact") if self.settings.contact else None
