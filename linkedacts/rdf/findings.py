"""What the shapes say of one act, in words: findings, each with its rule, its severity and a sentence in two languages.

pySHACL fills the variables of a message and drops its language, so the language is found again by the message's own
wording in the shapes graph (https://www.w3.org/TR/shacl/#sparql-constraints-variables).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from rdflib import BNode, Graph, Literal
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from linkedacts.rdf.closures import Closing


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of the shapes about one act."""

    rule: str
    """Name of the shape or rule: `attendance-sum`."""
    shape: str
    """IRI of the shape or rule."""
    severity: str
    """`Violation` or `Warning`."""
    focus: str
    """IRI of the node it is about."""
    value: str | None
    """The value that breaks the rule, where one does."""
    messages: Mapping[str, str]
    """Language → sentence."""

    def as_json(self) -> dict[str, Any]:
        """Gives the finding as plain JSON."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "focus": self.focus,
            "value": self.value,
            "messages": dict(self.messages),
        }


@dataclass(frozen=True)
class Report:
    """What the shapes say of one act."""

    graph: Graph
    """The SHACL validation report."""
    shapes: Graph
    """The shapes that it reports on."""
    closings: tuple[Closing, ...] = ()
    """How the sums of the act close."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every result, in a stable order."""
        return tuple(finding for _, finding in self.results)

    @cached_property
    def results(self) -> tuple[tuple[Node, Finding], ...]:
        """The node of each result in the report's graph, and the finding that it is, in a stable order."""
        found = [(node, self._finding(node)) for node in self.graph.subjects(RDF.type, SH.ValidationResult)]
        return tuple(sorted(found, key=lambda item: _order(item[1])))

    @property
    def violations(self) -> tuple[Finding, ...]:
        """What refuses the act."""
        return tuple(finding for finding in self.findings if finding.severity == "Violation")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What is published with the act."""
        return tuple(finding for finding in self.findings if finding.severity != "Violation")

    def _finding(self, result: Node) -> Finding:
        value = self.graph.value(result, SH.value)
        shape = self._named_shape(result)
        return Finding(
            rule=_local(shape),
            shape=str(shape),
            severity=_local(self.graph.value(result, SH.resultSeverity)),
            focus=str(self.graph.value(result, SH.focusNode)),
            value=str(value) if value is not None else None,
            messages=dict(sorted(self._messages(result))),
        )

    def _named_shape(self, result: Node) -> Node | None:
        """Gives the shape that reports, or the one with a name that it is a part of."""
        shape = self.graph.value(result, SH.sourceShape)
        while isinstance(shape, BNode):
            shape = next(self.shapes.subjects(None, shape), None)
        return shape

    def _messages(self, result: Node) -> Iterator[tuple[str, str]]:
        sources = [self.graph.value(result, part) for part in (SH.sourceShape, SH.sourceConstraint)]
        wordings = [
            word for source in sources if source is not None for word in self.shapes.objects(source, SH.message)
        ]
        for message in self.graph.objects(result, SH.resultMessage):
            if isinstance(message, Literal):
                yield message.language or _language(str(message), tuple(wordings)), str(message)


def _order(finding: Finding) -> tuple[str, ...]:
    return finding.severity, finding.rule, finding.focus, finding.value or "", *sorted(finding.messages.values())


def _local(term: Node | None) -> str:
    return str(term).rpartition("#")[2]


def _language(message: str, wordings: tuple[Node, ...]) -> str:
    for wording in wordings:
        if isinstance(wording, Literal) and wording.language and _pattern(str(wording)).fullmatch(message):
            return wording.language
    return "en"


@lru_cache
def _pattern(wording: str) -> re.Pattern[str]:
    """Gives what matches a message with any values in the place of its variables."""
    parts = re.split(r"\{[?$]\w+\}", wording)
    return re.compile("(?s)" + ".*".join(map(re.escape, parts)))
