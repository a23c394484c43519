"""The graphs that the server makes itself (lists, catalogue, descriptions): how they begin and how they are written."""

from rdflib import Graph, Namespace

from linkedacts.prefixes import PREFIXES
from linkedacts.server.offers import Offer

HYDRA = Namespace("http://www.w3.org/ns/hydra/core#")
"""Paging of long lists: https://www.hydra-cg.com/spec/latest/core/#collections"""
_WRITERS = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "jsonld": "json-ld"}
"""Suffix → rdflib's name of its serializer."""


def new_graph(**prefixes: str) -> Graph:
    """Gives an empty graph with the prefixes of the project and some more."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in {**PREFIXES, "hydra": str(HYDRA), **prefixes}.items():
        graph.bind(prefix, namespace)
    return graph


def write(graph: Graph, offer: Offer) -> bytes:
    """Gives a graph in one of the forms of `offers.GRAPH`."""
    return graph.serialize(format=_WRITERS[offer.suffix], encoding="utf-8", auto_compact=True)
