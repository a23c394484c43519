"""The shapes as a graph, without what validates by them: https://www.w3.org/TR/shacl/."""

from functools import cache

from rdflib import Graph

from linkedacts import assets


@cache
def shapes() -> Graph:
    """Gives the shapes: structure (derived from the model) and rules (written by hand)."""
    graph = Graph()
    for file in sorted(assets.SHAPES.glob("*.ttl")):
        graph.parse(file)
    return graph
