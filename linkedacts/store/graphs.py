"""The graph store: four named graphs for each act, replaced together (pyoxigraph, https://pyoxigraph.readthedocs.io).

The default graph is their merge: a statement of many acts (the name of their authority) stands in it once, so that a
query without a dataset counts it once. Only the writer opens the store; everyone else reads a checkpoint.
"""

from pathlib import Path

from pyoxigraph import NamedNode, Store

from linkedacts.iris import DERIVED_GRAPH, PRINTED_GRAPH, REFERENCE_GRAPH, REPORTS

_IN_MEMORY = 8 * 1024 * 1024
"""Bytes of N-Triples after which the store puts in files what it holds in memory and in its log: what is in the log
when its process is killed is read again, a minute for a thousand acts, by the next one that opens the store."""


class Graphs:
    """The statements of all acts, open for writing."""

    def __init__(self, folder: Path) -> None:
        self._store = Store(str(folder))
        self._unfiled = 0

    def replace(self, act: str, printed: bytes, derived: bytes, reference: bytes = b"", reports: bytes = b"") -> None:
        """Puts the graphs of an act, given as N-Triples, in the place of what was there; all or nothing.

        One SPARQL update is one transaction in Oxigraph. N-Triples are read as they are by INSERT DATA: its grammar
        of triples is part of SPARQL's.
        """
        parts = (printed, derived, reference, reports)
        merged = "".join(triples.decode() for triples in parts)
        named = "".join(_block(graph, triples) for graph, triples in zip(_graphs(act), parts, strict=True))
        self._store.update(f"{_drop(act)} INSERT DATA {{ {merged} {named} }}")
        self._count(sum(map(len, parts)))

    def remove(self, act: str) -> None:
        """Takes the graphs of an act away; all or nothing."""
        self._store.update(_drop(act))

    def has(self, act: str) -> bool:
        """Tells whether the act's printed graph is there."""
        return self._store.contains_named_graph(NamedNode(_printed(act)))

    def checkpoint(self, folder: Path) -> None:
        """Makes a copy that never changes: hard links to the store's immutable files, flushed to disk."""
        self._store.backup(str(folder))

    def close(self) -> None:
        """Gives the store's lock back; pyoxigraph does so when the last reference goes."""
        del self._store

    def _count(self, written: int) -> None:
        self._unfiled += written
        if self._unfiled > _IN_MEMORY:
            self._store.flush()
            self._unfiled = 0


def _printed(act: str) -> str:
    return PRINTED_GRAPH.format(act=act)


def _graphs(act: str) -> tuple[str, ...]:
    templates = (PRINTED_GRAPH, DERIVED_GRAPH, REFERENCE_GRAPH, REPORTS)
    return tuple(template.format(act=act) for template in templates)


def _drop(act: str) -> str:
    """Takes away what no other act states from the merge, then the act's graphs."""
    own = [f"<{graph}>" for graph in _graphs(act)]
    dropped = " ".join(f"DROP SILENT GRAPH {graph};" for graph in own)
    return f"""DELETE {{ ?s ?p ?o }} WHERE {{
        VALUES ?own {{ {" ".join(own)} }} GRAPH ?own {{ ?s ?p ?o }}
        FILTER NOT EXISTS {{ GRAPH ?other {{ ?s ?p ?o }} FILTER (?other NOT IN ({", ".join(own)})) }}
    }}; {dropped}"""


def _block(graph: str, triples: bytes) -> str:
    return f"GRAPH <{graph}> {{\n{triples.decode()}\n}}\n" if triples.strip() else ""
