"""pySHACL without what it does again for each act and node: the same shapes, the same report, several times faster.

pySHACL 0.40 builds the components of a shape each time it validates a node, asks a SPARQL constraint of rdflib, and
evaluates a property shape for one value at a time. Here a shape keeps its targets and components, Oxigraph answers the
queries, and a property shape is evaluated for all the nodes at once. This leans on the classes named in the imports, so
the version is pinned in pyproject.toml and a test compares the report with plain pySHACL's for every shape.
See https://www.w3.org/TR/shacl/#validation
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pyshacl import Shape, ShapesGraph, Validator
from pyshacl.constraints import CONSTRAINT_PARAMETERS_MAP
from pyshacl.constraints.constraint_component import ConstraintComponent
from pyshacl.constraints.core.shape_based_constraints import PropertyConstraintComponent
from pyshacl.constraints.sparql.sparql_based_constraints import SPARQLBasedConstraint
from pyshacl.helper.sparql_query_helper import SPARQLQueryHelper
from pyshacl.pytypes import SHACLExecutor
from rdflib import Graph, URIRef
from rdflib.namespace import SH
from rdflib.term import IdentifiedNode, Node

from linkedacts.rdf.rule_queries import AskedGraph, RuleQuery, Solution
from linkedacts.rdf.statements import BySubject, by_subject, values_of

Result = tuple[str, Node, list[Any]]
"""pySHACL's own: the result in words, its node, and its statements."""


class KeptShapes:
    """Shapes that are read once and validate any number of graphs."""

    def __init__(self, shapes: Graph) -> None:
        self._shapes = ShapesGraph(shapes)
        self._kept = tuple(_KeptShape.of(shape) for shape in self._shapes.shapes)
        self._shapes._node_shape_cache = {shape.node: shape for shape in self._kept}

    def report(self, data: Graph, asked: AskedGraph) -> Graph:
        """Gives the report on a graph, `asked` ready for queries; warnings do not keep it from conforming."""
        conforms, results = True, list[Result]()
        run = _Run(allow_warnings=True, asked=asked, statements=by_subject(data))
        for shape in self._kept:
            shape_conforms, found = shape.validate(run, data)
            conforms = conforms and shape_conforms
            results += found
        report: Graph = Validator.create_validation_report(self._shapes, conforms, results)[0]
        return report


@dataclass(kw_only=True)
class _Run(SHACLExecutor):
    """The making of one report."""

    asked: AskedGraph
    statements: BySubject


class _KeptShape(Shape):
    """A shape whose targets and components are made once."""

    __slots__ = ("_components", "_targets")
    _components: tuple[ConstraintComponent, ...] | None
    _targets: tuple[tuple[Node, ...], ...]

    @classmethod
    def of(cls, shape: Shape) -> "_KeptShape":
        kept = cls(shape.sg, shape.node, p=shape.is_property_shape, path=shape._path)
        kept._targets = tuple(tuple(found) for found in shape.target())
        kept._components = None
        return kept

    def target(self) -> tuple[tuple[Node, ...], ...]:
        return self._targets

    def validate(
        self, executor: SHACLExecutor, target_graph: Graph, focus: Any = None, _evaluation_path: Any = None
    ) -> tuple[bool, list[Result]]:
        nodes = self.focus_nodes(target_graph) if focus is None else _nodes(focus)
        if self.deactivated or not nodes:
            return True, []
        values = self._values(executor, target_graph, nodes)
        conforms, results = True, list[Result]()
        for component in self._kept_components():
            kept, found = component.evaluate(executor, target_graph, values, [self, component])
            conforms = conforms and (kept or _are_allowed(found))
            results += found
        return conforms, results

    def _values(self, run: SHACLExecutor, data: Graph, nodes: list[Node]) -> dict[Node, set[Node]]:
        """Gives the values of each node; where the path is one property, as all paths here are, not by rdflib."""
        if isinstance(run, _Run) and isinstance(self._path, URIRef):
            return {node: set(values_of(run.statements, node, self._path)) for node in nodes}
        found: dict[Node, set[Node]] = self.value_nodes(data, nodes)
        return found

    def _kept_components(self) -> tuple[ConstraintComponent, ...]:
        if self._components is None:
            self._components = tuple(_components(self))
        return self._components


def _nodes(focus: Node | Iterable[Node]) -> list[Node]:
    return [focus] if isinstance(focus, Node) else list(focus)


def _are_allowed(results: list[Result]) -> bool:
    """Tells whether no result is a violation."""
    return all((node, SH.resultSeverity, SH.Violation) not in statements for _, node, statements in results)


def _components(shape: Shape) -> Iterator[ConstraintComponent]:
    parameters = (parameter for parameter, _ in shape.sg.graph.predicate_objects(shape.node))
    kinds = dict.fromkeys(CONSTRAINT_PARAMETERS_MAP[item] for item in parameters if item in CONSTRAINT_PARAMETERS_MAP)
    for kind in kinds:
        yield _KEPT.get(kind, kind)(shape)


class _KeptProperty(PropertyConstraintComponent):
    """sh:property, evaluated for all nodes at once."""

    def _evaluate_property_shape(
        self, executor: SHACLExecutor, prop_shape: Node, target_graph: Graph, values: dict[Node, set[Node]], *_: Any
    ) -> tuple[bool, list[Result]]:
        nodes = [node for found in values.values() for node in found]
        conforms, results = self.shape.get_other_shape(prop_shape).validate(executor, target_graph, focus=nodes)
        return not conforms, results


class _KeptSparql(SPARQLBasedConstraint):
    """sh:sparql, whose queries are put together once and answered by Oxigraph."""

    def __init__(self, shape: Shape) -> None:
        super().__init__(shape)
        self._queries = [(rule, RuleQuery.of(rule.node, shape.sg.graph)) for rule in self.sparql_constraints]

    def evaluate(
        self, executor: SHACLExecutor, target_graph: Graph, focus_value_nodes: dict[IdentifiedNode, set[Node]], *_: Any
    ) -> tuple[bool, list[Result]]:
        if not isinstance(executor, _Run):
            raise TypeError("kept shapes validate by KeptShapes.report")
        results = [
            self._result(target_graph, node, solution, rule)
            for rule, query in self._queries
            for node in focus_value_nodes
            for solution in executor.asked.solutions(query, node)
        ]
        return not results, results

    def _result(self, data: Graph, node: IdentifiedNode, solution: Solution, rule: SPARQLQueryHelper) -> Result:
        result: Result = self.make_v_result(
            data,
            node,
            value_node=solution.get("value", node),
            bound_vars=dict(solution),
            source_constraint=rule.node,
            extra_messages=rule.messages,
        )
        return result


_KEPT: dict[type[ConstraintComponent], type[ConstraintComponent]] = {
    PropertyConstraintComponent: _KeptProperty,
    SPARQLBasedConstraint: _KeptSparql,
}
