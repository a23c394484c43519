"""Whether an act's graph keeps the shapes: violations refuse the act, warnings are published with it as findings.

The shapes are read once, and kept ready (rdf/shacl.py). SHACL: https://www.w3.org/TR/shacl/.
"""

from functools import cache

from rdflib import Graph

from linkedacts import assets
from linkedacts.rdf.closures import Closing, closings
from linkedacts.rdf.findings import Finding, Report
from linkedacts.rdf.shacl import KeptShapes

__all__ = ["Closing", "Finding", "Report", "closure_badge", "shapes", "validate"]


def validate(graph: Graph) -> Report:
    """Gives what the shapes report on the graph of one act: `ActGraph.union`."""
    return Report(_kept().report(graph), shapes())


def closure_badge(graph: Graph) -> tuple[Closing, ...]:
    """Gives how the sums of an act close: attendance, votes, names."""
    return closings(graph, shapes())


@cache
def shapes() -> Graph:
    """Gives the shapes: structure (derived from the model) and rules (written by hand)."""
    graph = Graph()
    for file in sorted(assets.SHAPES.glob("*.ttl")):
        graph.parse(file)
    return graph


@cache
def _kept() -> KeptShapes:
    return KeptShapes(shapes())
