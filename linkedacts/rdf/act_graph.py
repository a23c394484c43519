"""The graph of one act in its two parts, which never mix: what the document prints, and what named rules derive."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from rdflib import Dataset, Graph, URIRef

from linkedacts import iris
from linkedacts.evidence import Source
from linkedacts.model import ReadAct
from linkedacts.rdf.derivation import derived_graph
from linkedacts.rdf.identity import identify
from linkedacts.rdf.mapping import new_graph, record_graph
from linkedacts.rdf.provenance import source_graph


@dataclass(frozen=True)
class ActGraph:
    """One act as RDF."""

    minter: iris.Minter
    printed: Graph
    """What the document prints, its source file included."""
    derived: Graph
    """What named rules derive from it; each rule is named in the graph itself."""

    @property
    def iri(self) -> str:
        """IRI of the act."""
        return self.minter.mint("{act}")

    @property
    def path(self) -> str:
        """IRI of the act below the base IRI."""
        return self.iri.removeprefix(self.minter.base)

    @cached_property
    def union(self) -> Graph:
        """Both parts in one graph, as a reader of triples gets them."""
        graph = new_graph()
        graph += self.printed
        graph += self.derived
        return graph

    @cached_property
    def dataset(self) -> Dataset:
        """Each part in its named graph, as a reader of quads gets them."""
        dataset = Dataset()
        for prefix, namespace in self.union.namespaces():
            dataset.bind(prefix, namespace, replace=True)
        for template, part in ((iris.PRINTED_GRAPH, self.printed), (iris.DERIVED_GRAPH, self.derived)):
            named = dataset.graph(URIRef(self.minter.mint(template)))
            named += part
        return dataset

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the printed graph's canonical form (RDFC-1.0), hexadecimal."""
        return sha256(canonical(self.printed)).hexdigest()

    def things(self) -> Iterator[str]:
        """Gives the paths below /id/ of what the act speaks of."""
        prefix = f"{self.minter.base}/id/"
        named = {str(node).partition("#")[0] for node in self.union.all_nodes() if str(node).startswith(prefix)}
        yield from sorted(iri.removeprefix(self.minter.base) for iri in named)


def act_graph(read: ReadAct, source: Source, base: str) -> ActGraph:
    """Gives the graph of an act that was read; raises ActWithoutDate where no IRI can be made."""
    minter = iris.Minter(base, identify(read, source))
    printed = record_graph(read.act, minter)
    printed += source_graph(source, minter)
    return ActGraph(minter, printed, derived_graph(read.act, minter))


def canonical(graph: Graph) -> bytes:
    """Gives the canonical N-Triples of a graph without blank nodes: its lines in code point order.

    Acts have no blank node, so nothing is left of RDFC-1.0 but sorting (https://www.w3.org/TR/rdf-canon/#canon-algorithm).
    """
    lines = graph.serialize(format="nt", encoding="utf-8").splitlines(keepends=True)
    return b"".join(sorted(line for line in lines if line.strip()))
