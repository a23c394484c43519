"""What a pattern of the grammar cannot match without: how a match begins, and literals that stand in every match.

Told from the pattern itself, as the standard library takes it apart, so that no author of a form writes it twice; that
part of the library is private: where it is missing or has changed nothing is told, and patterns are searched plainly.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

try:
    from re import _constants as kinds
    from re import _parser as parser
except ImportError:  # pragma: no cover - no such Python yet
    parser = None

_SHORTEST = 4
"""Characters below which a text stands nearly everywhere."""
_SHORTEST_HEAD = 3
"""The same where its places are of interest, not only its absence."""
_LONGEST = 10
"""Characters that tell a text from nearly all others."""
_TELLING = 6
"""Characters from which a longer text is not more telling."""
_MOST = 12
"""Texts that are sought sooner than the pattern is tried everywhere."""
_MOST_HEADS = 16
"""The same where each of their places is looked at."""
_MOST_APART = 24
"""Texts that are told apart while a pattern is read."""
_MOST_GROUPS = 3
_FEW = 4
"""Characters of a class that are told apart."""

_Texts = frozenset[str]
_NONE: _Texts = frozenset()
_EMPTY: _Texts = frozenset({""})


@dataclass(frozen=True, slots=True)
class Literals:
    """What stands in every match of a pattern."""

    heads: tuple[str, ...] = ()
    """Each match begins with one of these; none where it may begin otherwise."""
    groups: tuple[tuple[str, ...], ...] = ()
    """At least one of each group stands in every match; the most telling group first."""
    opens_line: bool = False
    """Whether a match stands only where a line begins, and is not empty."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known of a stretch of a pattern."""

    begun: _Texts = _NONE
    """How it may begin and go on in a way that is not known: with the empty text where nothing is."""
    whole: _Texts = _NONE
    """What else it may be, as a whole."""
    groups: tuple[_Texts, ...] = ()


_UNKNOWN = _Reading(begun=_EMPTY)
_NO_WIDTH = _Reading(whole=_EMPTY)


def literals(pattern: re.Pattern[str]) -> Literals:
    """Gives what stands in every match of a pattern; nothing where that is not known."""
    if parser is None or pattern.flags & re.IGNORECASE:
        return Literals()
    try:
        parts = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
        reading, is_empty = _of_all(parts), parts.getwidth()[0] == 0
        return Literals(
            heads=() if is_empty else _heads(reading),
            groups=tuple(_chosen(reading.groups)),
            opens_line=not is_empty and bool(pattern.flags & re.MULTILINE) and _opens_line(parts),
        )
    except (AttributeError, TypeError, ValueError):  # pragma: no cover - the library's own form has changed
        return Literals()


def _opens_line(parts: Any) -> bool:
    """Whether a pattern begins with « ^ »; where all its alternatives do, they are read as one « ^ » before them."""
    return len(parts) > 0 and parts[0] == (kinds.AT, kinds.AT_BEGINNING)


def _heads(reading: _Reading) -> tuple[str, ...]:
    heads = _few(reading.begun | reading.whole, _MOST_HEADS)
    kept = [head for head in heads if not any(head != other and head.startswith(other) for other in heads)]
    return tuple(sorted(kept)) if len(kept) <= _MOST_HEADS and min(map(len, kept)) >= _SHORTEST_HEAD else ()


def _chosen(groups: Iterable[_Texts]) -> Iterator[tuple[str, ...]]:
    few = {shortest for group in groups if len(shortest := _shortest(group)) <= _MOST}
    for group in sorted(few, key=_how_telling, reverse=True)[:_MOST_GROUPS]:
        yield tuple(sorted(group))


def _shortest(group: _Texts) -> _Texts:
    """Gives the texts in which no other stands: where a longer one stands, the shorter does."""
    return frozenset(text for text in group if not any(other != text and other in text for other in group))


def _how_telling(group: _Texts) -> tuple[int, int, list[str]]:
    return min(_TELLING, *map(len, group)), -len(group), sorted(group)


def _of_all(parts: Any) -> _Reading:
    """Reads parts that follow each other; a run of texts goes on from part to part until it is not known how."""
    first: _Reading | None = None
    runs, groups = [_NO_WIDTH], list[_Texts]()
    for part in _readings(parts):
        groups += part.groups
        runs = [_joined(run, part) for run in runs]
        ended = [run for run in runs if "" in run.begun or not run.whole]
        first = first or (runs[0] if runs[0] in ended else None)
        groups += _groups(ended)
        runs = [run for run in runs if run not in ended]
        if ended or ("" in part.whole and part != _NO_WIDTH and _NO_WIDTH not in runs):
            runs.append(_NO_WIDTH)
    first = first or runs[0]
    return _Reading(first.begun, first.whole, (*groups, *_groups(runs)))


def _groups(runs: Iterable[_Reading]) -> Iterator[_Texts]:
    """Gives the texts of runs, where all of them are telling."""
    for run in runs:
        texts = run.begun | run.whole
        if texts and len(texts) <= _MOST_APART and all(len(text) >= _SHORTEST for text in texts):
            yield _shortest(texts)


def _joined(run: _Reading, part: _Reading) -> _Reading:
    return _kept(run.begun | _followed(run.whole, part.begun), _followed(run.whole, part.whole))


def _kept(begun: _Texts, whole: _Texts) -> _Reading:
    return _Reading(begun, whole) if len(whole) <= _MOST_APART else _Reading(_few(begun | whole, _MOST_APART))


def _few(texts: _Texts, most: int) -> _Texts:
    """Gives texts as they are, or how they begin where they are too many."""
    return texts if len(texts) <= most else frozenset(text[:_SHORTEST] for text in texts)


def _followed(texts: _Texts, by: _Texts) -> _Texts:
    return frozenset((text + following)[:_LONGEST] for text in texts for following in by)


def _readings(parts: Any) -> Iterator[_Reading]:
    """Gives what is known of each part, letters that follow each other being one."""
    for is_literal, stretch in groupby(parts, lambda part: part[0] is kinds.LITERAL):
        if is_literal:
            yield _Reading(whole=frozenset({"".join(chr(code) for _, code in stretch)}))
        else:
            yield from (_of_one(kind, value) for kind, value in stretch)


def _of_one(kind: Any, value: Any) -> _Reading:
    if kind in (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT):
        return _NO_WIDTH
    if kind is kinds.SUBPATTERN and not value[1] & re.IGNORECASE:
        return _of_all(value[3])
    if kind is kinds.ATOMIC_GROUP:
        return _of_all(value)
    if kind is kinds.BRANCH:
        return _of_ways([_of_all(way) for way in value[1]])
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        return _of_repeated(*value)
    if kind is kinds.IN and len(value) <= _FEW and all(member is kinds.LITERAL for member, _ in value):
        return _Reading(whole=frozenset(chr(code) for _, code in value))
    return _UNKNOWN


def _of_ways(ways: list[_Reading]) -> _Reading:
    """Reads alternatives: of each, its most telling group may stand for it."""
    begun = _NONE.union(*(way.begun for way in ways))
    whole = _NONE.union(*(way.whole for way in ways))
    best = [max(way.groups, key=_how_telling, default=_NONE) for way in ways]
    either = _NONE.union(*best)
    return replace(_kept(begun, whole), groups=(either,) if all(best) and len(either) <= _MOST_APART else ())


def _of_repeated(least: int, most: int, parts: Any) -> _Reading:
    once = _of_all(parts)
    groups = once.groups if least else ()
    optional = _NONE if least else _EMPTY
    if most == 1:
        return _Reading(once.begun, once.whole | optional, groups)
    return _Reading(once.begun | once.whole - _EMPTY, once.whole & _EMPTY | optional, groups)
