"""Whether an act's graph keeps the shapes: violations refuse the act, warnings are published with it as findings.

The shapes are read once. SHACL: https://www.w3.org/TR/shacl/, by pySHACL; this is the one module that knows it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import pyshacl
from rdflib import Graph, Literal
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from linkedacts import assets


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of the shapes about one act."""

    rule: str
    """Name of the shape or rule: `attendance-sum`."""
    severity: str
    """`Violation` or `Warning`."""
    focus: str
    """IRI of the node it is about."""
    messages: Mapping[str, str]
    """Language → sentence."""

    def as_json(self) -> dict[str, Any]:
        """Gives the finding as plain JSON."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "focus": self.focus,
            "messages": dict(self.messages),
        }


@dataclass(frozen=True)
class Report:
    """What the shapes say of one act."""

    graph: Graph
    """The SHACL validation report."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every result, in a stable order."""
        results = self.graph.subjects(RDF.type, SH.ValidationResult)
        return tuple(
            sorted((_finding(self.graph, result) for result in results), key=lambda f: (f.severity, f.rule, f.focus))
        )

    @property
    def violations(self) -> tuple[Finding, ...]:
        """What refuses the act."""
        return tuple(finding for finding in self.findings if finding.severity == "Violation")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What is published with the act."""
        return tuple(finding for finding in self.findings if finding.severity != "Violation")


def validate(graph: Graph) -> Report:
    """Gives what the shapes report on the graph of one act."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes(), allow_warnings=True)
    if not isinstance(report, Graph):
        raise TypeError("pySHACL gives its report as a graph")
    return Report(report)


@cache
def shapes() -> Graph:
    """Gives the shapes: structure (derived from the model) and rules (written by hand)."""
    graph = Graph()
    for file in sorted(assets.SHAPES.glob("*.ttl")):
        graph.parse(file)
    return graph


def _finding(report: Graph, result: Node) -> Finding:
    severity = str(report.value(result, SH.resultSeverity)).rpartition("#")[2]
    messages = [message for message in report.objects(result, SH.resultMessage) if isinstance(message, Literal)]
    return Finding(
        rule=str(report.value(result, SH.sourceShape)).rpartition("#")[2],
        severity=severity,
        focus=str(report.value(result, SH.focusNode)),
        messages={message.language or "en": str(message) for message in messages},
    )
