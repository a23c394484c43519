"""Whether an act's graph keeps the shapes: violations refuse the act, warnings are published with it as findings.

The shapes are read once, and kept ready (rdf/shacl.py). SHACL: https://www.w3.org/TR/shacl/.
"""

from functools import cache

from rdflib import Graph

from linkedacts.rdf.closures import Closing, closings
from linkedacts.rdf.findings import Finding, Report
from linkedacts.rdf.rule_queries import AskedGraph
from linkedacts.rdf.shacl import KeptShapes
from linkedacts.rdf.shapes_graph import shapes

__all__ = ["Closing", "Finding", "Report", "closure_badge", "shapes", "validate"]


def validate(graph: Graph) -> Report:
    """Gives what the shapes report on the graph of one act: `ActGraph.union`."""
    asked = AskedGraph(graph)
    return Report(_kept().report(graph, asked), shapes(), closings(asked, shapes()))


def closure_badge(graph: Graph) -> tuple[Closing, ...]:
    """Gives how the sums of an act close: attendance, votes, names."""
    return closings(AskedGraph(graph), shapes())


@cache
def _kept() -> KeptShapes:
    return KeptShapes(shapes())
