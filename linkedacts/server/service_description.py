"""What the SPARQL endpoint says of itself: languages, formats, dataset and limits.

https://www.w3.org/TR/sparql11-service-description/
"""

from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, RDF, VOID, XSD

from linkedacts.server.graphs import new_graph
from linkedacts.store.interface import Snapshot
from linkedacts.store.query import QueryLimits
from linkedacts.vocabulary import LA

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
_FORMATS = Namespace("http://www.w3.org/ns/formats/")
_RESULTS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
    "N-Quads",
    "TriG",
)
_MIB = 1024 * 1024


def service_description(endpoint: str, snapshot: Snapshot, limits: QueryLimits) -> Graph:
    """Gives the description of the service at an endpoint."""
    graph = new_graph(sd=str(SD), void=str(VOID))
    service = URIRef(endpoint)
    graph.add((service, RDF.type, SD.Service))
    graph.add((service, SD.endpoint, service))
    graph.add((service, SD.supportedLanguage, SD.SPARQL11Query))
    graph.add((service, SD.feature, SD.UnionDefaultGraph))
    graph.add((service, SD.extensionFunction, LA.matches))
    for name in _RESULTS:
        graph.add((service, SD.resultFormat, _FORMATS[name]))
    graph += _dataset(service, snapshot)
    graph += _limits(service, limits)
    return graph


def _dataset(service: URIRef, snapshot: Snapshot) -> Graph:
    graph = Graph()
    dataset, default = BNode(), BNode()
    graph.add((service, SD.defaultDataset, dataset))
    graph.add((dataset, RDF.type, SD.Dataset))
    graph.add((dataset, DCTERMS.modified, Literal(snapshot.made.isoformat(), datatype=XSD.dateTime)))
    graph.add((dataset, SD.defaultGraph, default))
    graph.add((default, RDF.type, SD.Graph))
    graph.add((default, VOID.triples, Literal(sum(group.triples for group in snapshot.groups()))))
    return graph


def _limits(service: URIRef, limits: QueryLimits) -> Graph:
    graph = Graph()
    values = {
        LA.queryDuration: Literal(f"PT{limits.seconds:g}S", datatype=XSD.duration),
        LA.queryMemory: Literal(limits.memory * _MIB),
        LA.queryRows: Literal(limits.rows),
        LA.queryAnswer: Literal(limits.answer * _MIB),
        LA.queryLength: Literal(limits.length),
        LA.queryDepth: Literal(limits.depth),
    }
    for term, value in values.items():
        graph.add((service, term, value))
    return graph
