"""The linked dataset as a whole, by VoID (https://www.w3.org/TR/void/): how large it is, and how to reach it."""

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF, VOID, XSD

from linkedacts.server import paths
from linkedacts.server.catalogue import Catalogue
from linkedacts.server.datasets import dump_path, stated
from linkedacts.server.graphs import new_graph
from linkedacts.vocabulary import ELI, ELI_DL, LA

_VOCABULARIES = (ELI, ELI_DL, LA)


def dataset_description(catalogue: Catalogue, example: str | None) -> Graph:
    """Gives the description of everything that a catalogue holds; `example` is the path of one act."""
    document = URIRef(catalogue.base + paths.VOID)
    dataset = URIRef(f"{document}#dataset")
    acts = URIRef(f"{document}#acts")
    graph = new_graph(void=str(VOID))
    graph += stated(
        document,
        (RDF.type, VOID.DatasetDescription),
        (FOAF.primaryTopic, dataset),
        (DCTERMS.publisher, catalogue.publisher),
    )
    graph += _dataset(dataset, catalogue)
    graph += stated(
        acts, (VOID["class"], LA.LocalAct), (VOID.entities, Literal(sum(group.acts for group in catalogue.groups)))
    )
    graph.add((dataset, VOID.classPartition, acts))
    if example is not None:
        graph.add((dataset, VOID.exampleResource, URIRef(catalogue.base + example)))
    graph += stated(catalogue.publisher, (RDF.type, FOAF.Agent), (FOAF.name, Literal(catalogue.settings.publisher)))
    return graph


def _dataset(dataset: URIRef, catalogue: Catalogue) -> Graph:
    graph = stated(
        dataset,
        (RDF.type, VOID.Dataset),
        (DCTERMS.title, Literal(catalogue.settings.site_name, "fr")),
        (DCTERMS.license, catalogue.licence),
        (DCTERMS.publisher, catalogue.publisher),
        (FOAF.homepage, URIRef(f"{catalogue.base}/")),
        (VOID.sparqlEndpoint, URIRef(f"{catalogue.base}/sparql")),
        (VOID.uriSpace, Literal(f"{catalogue.base}/")),
        (VOID.triples, Literal(sum(group.triples for group in catalogue.groups))),
        (VOID.documents, Literal(sum(group.acts for group in catalogue.groups))),
        *((VOID.vocabulary, URIRef(str(namespace))) for namespace in _VOCABULARIES),
        *((VOID.dataDump, URIRef(catalogue.base + dump_path(dump))) for dump in catalogue.dumps),
    )
    modified = max((group.modified for group in catalogue.groups), default=None)
    if modified is not None:
        graph.add((dataset, DCTERMS.modified, Literal(modified.isoformat(), datatype=XSD.dateTime)))
    return graph
