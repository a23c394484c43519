"""The process that evaluates SPARQL queries: opens the graphs, shuts the door behind it, answers one query at a time.

It may be killed at any moment: by the pool when a query's time is over, by the system over its memory or its stack.
"""

import itertools
import os
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    serialize,
)

from linkedacts.confinement import MIB, confine, cpu_limited
from linkedacts.errors import LinkedActsError, QueryMalformed, QueryRefused, QueryTooCostly, RepresentationUnknown
from linkedacts.store.parentage import when_orphaned
from linkedacts.store.query import AnswerKind, QueryAnswer, QueryLimits, QueryRequest
from linkedacts.store.result_formats import GRAPH_FORMATS, RDF_XML, SOLUTIONS_FORMATS, XML, GraphFormat, SolutionsFormat
from linkedacts.store.search.fields import is_current
from linkedacts.store.search.in_queries import MATCHES, Matches, Term

_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_NOT_IN_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|<oxprefix:[ />]")
_LEAST_OF_A_TRIPLE = 4
"""Bytes that a triple takes in the shortest format: ` , 1` in Turtle."""


class Evaluator:
    """The graphs of one snapshot, what an answer may take, and the prefixes it is written with."""

    def __init__(self, graphs: str, limits: QueryLimits, prefixes: Mapping[str, str]) -> None:
        self._store = Store.read_only(graphs)
        self._limits = limits
        self._prefixes = dict(prefixes)
        self._functions = _functions(Path(graphs).parent / "search")
        bool(self._store.query("ASK { ?s ?p ?o }"))

    def answer(self, query: QueryRequest) -> QueryAnswer:
        """Evaluates a query; raises a QueryError, or RepresentationUnknown where a format cannot say the answer."""
        try:
            return self._write(query, self._evaluated(query))
        except SyntaxError as error:
            raise _malformed(str(error.msg)) from None
        except ValueError as error:
            raise QueryMalformed(str(error)) from None
        except RuntimeError as error:
            raise QueryRefused(str(error)) from None
        except (ConnectionError, PermissionError):
            raise QueryRefused("it asks another endpoint") from None
        except MemoryError:
            raise QueryTooCostly(f"{self._limits.memory} MiB of memory") from None

    def _evaluated(self, query: QueryRequest) -> QuerySolutions | QueryBoolean | QueryTriples:
        return self._store.query(
            query.text, base_iri=query.base_iri, custom_functions=self._functions, **_dataset(query)
        )

    def _write(self, query: QueryRequest, found: QuerySolutions | QueryBoolean | QueryTriples) -> QueryAnswer:
        if isinstance(found, QuerySolutions):
            return self._solutions(found, query.solutions_format)
        if isinstance(found, QueryTriples):
            small = self._small_graph(found, query.graph_format)
            return small or self._graph(self._evaluated(query), query.graph_format)
        content = found.serialize(format=_results_format(query.solutions_format)) or b""
        return QueryAnswer(AnswerKind.BOOLEAN, content, query.solutions_format.media_type)

    def _solutions(self, found: QuerySolutions, wanted: SolutionsFormat) -> QueryAnswer:
        sink = _Sink(self._limits.answer * MIB)
        with suppress(_AnswerFull):
            found.serialize(sink, _results_format(wanted))  # type: ignore[arg-type]
        kept = content = sink.content()
        if sink.full or not wanted.has_at_most(self._limits.rows, content):
            kept = wanted.cut(content, self._limits.rows)
        _check_xml(kept, wanted)
        return QueryAnswer(AnswerKind.SOLUTIONS, kept, wanted.media_type, truncated=sink.full or kept != content)

    def _small_graph(self, found: QueryTriples, wanted: GraphFormat) -> QueryAnswer | None:
        """Gives a graph of too few bytes for too many triples: they need no counting then. None where it has more."""
        sink = _Sink(min(self._limits.rows * _LEAST_OF_A_TRIPLE, self._limits.answer * MIB))
        known = RdfFormat.from_media_type(wanted.media_type)
        with suppress(_AnswerFull):
            serialize(found, sink, known, prefixes=self._prefixes)  # type: ignore[arg-type]
        if sink.full:
            return None
        content = sink.content()
        _check_xml(content, wanted)
        return QueryAnswer(AnswerKind.GRAPH, content, wanted.media_type)

    def _graph(self, found: Any, wanted: GraphFormat) -> QueryAnswer:
        """Gives a graph of any size, cut where it goes beyond the limits; its triples are asked for once more."""
        triples = list(itertools.islice(found, self._limits.rows + 1))
        kept = triples[: self._limits.rows]
        content = self._serialize(kept, wanted)
        while len(content) > self._limits.answer * MIB:
            kept = kept[: len(kept) * self._limits.answer * MIB // len(content)]
            content = self._serialize(kept, wanted)
        _check_xml(content, wanted)
        return QueryAnswer(AnswerKind.GRAPH, content, wanted.media_type, truncated=len(kept) < len(triples))

    def _serialize(self, triples: Iterable[Triple], wanted: GraphFormat) -> bytes:
        known = RdfFormat.from_media_type(wanted.media_type)
        return serialize(triples, format=known, prefixes=self._prefixes) or b""


class _AnswerFull(LinkedActsError):
    """Stops the serializer once the answer is as large as it may be."""


class _Sink:
    """Takes what a serializer writes, up to a number of bytes."""

    def __init__(self, limit: int) -> None:
        self._parts: list[bytes] = []
        self._left = limit

    @property
    def full(self) -> bool:
        """Whether something did not fit."""
        return self._left < 0

    def write(self, part: bytes) -> int:
        """Takes some bytes."""
        self._left -= len(part)
        if self.full:
            raise _AnswerFull
        self._parts.append(part)
        return len(part)

    def flush(self) -> None:
        """Has nothing to do: writers expect it."""

    def content(self) -> bytes:
        """Gives what was taken."""
        return b"".join(self._parts)


def _functions(search: Path) -> dict[NamedNode, Callable[..., Term | None]]:
    """Gives the functions that queries may call beside those of SPARQL; none before an index of the present fields."""
    return {MATCHES: Matches(search)} if is_current(search) else {}


def _dataset(query: QueryRequest) -> dict[str, Any]:
    """Gives the dataset of the protocol, if it names one, before the query's (section 13.2); else all is one graph."""
    if query.default_graphs or query.named_graphs:
        default, named = ([NamedNode(iri) for iri in iris] for iris in (query.default_graphs, query.named_graphs))
        return {"default_graph": default, "named_graphs": named}
    return {}


def _malformed(message: str) -> QueryMalformed:
    """Reads the place out of pyoxigraph's sentence, and leaves out its list of characters."""
    place = _PLACE.fullmatch(message)
    if place is None:
        return QueryMalformed(message)
    return QueryMalformed(re.sub(r"\s*\[[^]]*'.*", "…", place[3], flags=re.DOTALL), int(place[1]), int(place[2]))


def _results_format(wanted: SolutionsFormat) -> QueryResultsFormat:
    known = QueryResultsFormat.from_media_type(wanted.media_type)
    assert known is not None, wanted  # noqa: S101 - all four are pyoxigraph's
    return known


def _check_xml(content: bytes, wanted: SolutionsFormat | GraphFormat) -> None:
    """Raises RepresentationUnknown for what XML 1.0 cannot hold: control characters, nameless properties."""
    family: tuple[SolutionsFormat | GraphFormat, ...] = SOLUTIONS_FORMATS if wanted == XML else GRAPH_FORMATS
    if wanted in (XML, RDF_XML) and _NOT_IN_XML.search(content):
        raise RepresentationUnknown(wanted.name, (other.name for other in family if other != wanted))


_evaluators: list[Evaluator] = []


def start(graphs: str, limits: QueryLimits, prefixes: Mapping[str, str]) -> None:
    """Makes this process ready: the graphs are opened first, since nothing can be opened afterwards."""
    os.nice(limits.niceness)  # before the graphs are opened: one that takes the place of a killed one gives way too
    _evaluators.append(Evaluator(graphs, limits, prefixes))
    when_orphaned(partial(os._exit, 0))
    _silence()
    confine(limits.memory)


def _silence() -> None:
    """Closes the log to this process: a query that kills it would fill some pages with the stack of Rust."""
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)


def ready() -> bool:
    """Answers as soon as this process can."""
    return bool(_evaluators)


def answer(query: QueryRequest, limits: QueryLimits) -> QueryAnswer:
    """Answers one query in this process, for as much CPU time as it may take."""
    with cpu_limited(limits.seconds):
        return _evaluators[-1].answer(query)
