"""An act's validation report as data: what the shapes report on its graph, and how its sums close.

The report is a SHACL one (https://www.w3.org/TR/shacl/#validation-report) whose nodes have IRIs, so that it can be kept
and asked for. It names the very graph it is about by its canonical hash; when it was made is said where it is kept
(store/reports.py), so that the same file and version give the same report, byte for byte.
"""

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import FOAF, PROV, RDF, SH, XSD
from rdflib.term import BNode, Node

from linkedacts import iris
from linkedacts.rdf.act_graph import ActGraph
from linkedacts.rdf.closures import Closing
from linkedacts.rdf.findings import Finding, Report
from linkedacts.rdf.mapping import new_graph
from linkedacts.rdf.provenance import made_by
from linkedacts.vocabulary import CODES, LA

_COPIED = (SH.resultPath, SH.sourceConstraintComponent, SH.value)
"""What a result says of itself, where that is no blank node."""


def report_graph(report: Report, act: ActGraph) -> Graph:
    """Gives the report on the graph of an act, as its present one."""
    node = URIRef(act.minter.mint(iris.REPORT, moment=iris.UNDATED))
    graph = _frame(node, report, act)
    for rank, (result, finding) in enumerate(report.results, 1):
        graph += _result(node, URIRef(f"{node}-{rank}"), result, finding, report)
    for closing in report.closings:
        graph += _closing(node, closing)
    return graph


def _frame(node: URIRef, report: Report, act: ActGraph) -> Graph:
    graph = new_graph()
    software = URIRef(act.minter.mint(iris.SOFTWARE, slug=iris.slug(made_by())))
    graph.add((node, RDF.type, SH.ValidationReport))
    graph.add((node, RDF.type, PROV.Entity))
    graph.add((node, FOAF.primaryTopic, URIRef(act.iri)))
    graph.add((node, SH.conforms, Literal(not report.violations)))
    graph.add((node, PROV.wasDerivedFrom, URIRef(act.minter.mint(iris.PRINTED_GRAPH))))
    graph.add((node, LA.canonicalHash, Literal(act.digest, datatype=XSD.hexBinary)))
    graph.add((node, PROV.wasAttributedTo, software))
    graph.add((software, RDF.type, PROV.SoftwareAgent))
    graph.add((software, FOAF.name, Literal(made_by())))
    return graph


def _result(node: URIRef, here: URIRef, result: Node, finding: Finding, report: Report) -> Graph:
    graph = new_graph()
    graph.add((node, SH.result, here))
    graph.add((here, RDF.type, SH.ValidationResult))
    graph.add((here, SH.focusNode, URIRef(finding.focus)))
    graph.add((here, SH.resultSeverity, SH[finding.severity]))
    graph.add((here, SH.sourceShape, URIRef(finding.shape)))
    for language, message in finding.messages.items():
        graph.add((here, SH.resultMessage, Literal(message, lang=language)))
    for predicate in _COPIED:
        for value in report.graph.objects(result, predicate):
            if not isinstance(value, BNode):
                graph.add((here, predicate, value))
    return graph


def _closing(node: URIRef, closing: Closing) -> Graph:
    graph = new_graph()
    here = URIRef(f"{node}-{closing.closure}")
    graph.add((node, LA.closing, here))
    graph.add((here, RDF.type, LA.Closing))
    graph.add((here, LA.closure, CODES[f"closure-{closing.closure}"]))
    graph.add((here, LA.closingState, CODES[f"closing-{closing.state}"]))
    if closing.difference is not None:
        graph.add((here, LA.difference, Literal(closing.difference)))
    return graph
