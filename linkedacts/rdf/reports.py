"""An act's validation report as data: what the shapes report on its graph, and how its sums close.

The report is a SHACL one (https://www.w3.org/TR/shacl/#validation-report) whose nodes have IRIs, so that it can be kept
and asked for. It names the very graph it is about by its canonical hash; when it was made is said where it is kept
(store/reports.py), so that the same file and version give the same report, byte for byte.
"""

from collections.abc import Iterator

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import FOAF, PROV, RDF, SH, XSD
from rdflib.term import Node

from linkedacts import iris
from linkedacts.rdf.act_graph import ActGraph
from linkedacts.rdf.closures import Closing
from linkedacts.rdf.findings import Finding, Report
from linkedacts.rdf.provenance import made_by
from linkedacts.rdf.statements import Statement, new_graph
from linkedacts.vocabulary import CODES, LA

_COPIED = (SH.resultPath, SH.sourceConstraintComponent, SH.value)
"""What a result says of itself, where that is no blank node."""


def report_graph(report: Report, act: ActGraph) -> Graph:
    """Gives the report on the graph of an act, as its present one."""
    node = URIRef(act.minter.mint(iris.REPORT, moment=iris.UNDATED))
    return new_graph(_report(node, report, act), "Memory")


def _report(node: URIRef, report: Report, act: ActGraph) -> Iterator[Statement]:
    yield from _frame(node, report, act)
    for rank, (result, finding) in enumerate(report.results, 1):
        yield from _result(node, URIRef(f"{node}-{rank}"), result, finding, report)
    for closing in report.closings:
        yield from _closing(node, closing)


def _frame(node: URIRef, report: Report, act: ActGraph) -> Iterator[Statement]:
    software = URIRef(act.minter.mint(iris.SOFTWARE, slug=iris.slug(made_by())))
    yield node, RDF.type, SH.ValidationReport
    yield node, RDF.type, PROV.Entity
    yield node, FOAF.primaryTopic, URIRef(act.iri)
    yield node, SH.conforms, Literal(not report.violations)
    yield node, PROV.wasDerivedFrom, URIRef(act.minter.mint(iris.PRINTED_GRAPH))
    yield node, LA.canonicalHash, Literal(act.digest, datatype=XSD.hexBinary)
    yield node, PROV.wasAttributedTo, software
    yield software, RDF.type, PROV.SoftwareAgent
    yield software, FOAF.name, Literal(made_by())


def _result(node: URIRef, here: URIRef, result: Node, finding: Finding, report: Report) -> Iterator[Statement]:
    yield node, SH.result, here
    yield here, RDF.type, SH.ValidationResult
    yield here, SH.focusNode, URIRef(finding.focus)
    yield here, SH.resultSeverity, SH[finding.severity]
    yield here, SH.sourceShape, URIRef(finding.shape)
    for language, message in finding.messages.items():
        yield here, SH.resultMessage, Literal(message, lang=language)
    for predicate in _COPIED:
        for value in report.graph.objects(result, predicate):
            if isinstance(value, URIRef | Literal):
                yield here, predicate, value


def _closing(node: URIRef, closing: Closing) -> Iterator[Statement]:
    here = URIRef(f"{node}-{closing.closure}")
    yield node, LA.closing, here
    yield here, RDF.type, LA.Closing
    yield here, LA.closure, CODES[f"closure-{closing.closure}"]
    yield here, LA.closingState, CODES[f"closing-{closing.state}"]
    if closing.difference is not None:
        yield here, LA.difference, Literal(closing.difference)
