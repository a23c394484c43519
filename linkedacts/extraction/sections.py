"""The sections of an act: heading, attendance, title, report, citations, recitals, enacting terms, vote, conclusions.

They partition its lines: each line is in one section, told by the words that open it (cues.py) or, failing those, by
the line before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from linkedacts.extraction.cues import FACT, NARRATIVE, SPEAKING, STAMP, Cue, at, cue_of
from linkedacts.extraction.forms import words
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.segmentation import Item


class Kind(StrEnum):
    """What a section holds."""

    HEADING = "heading"
    ATTENDANCE = "attendance"
    TITLE = "title"
    REPORT = "report"
    CITATIONS = "citations"
    RECITALS = "recitals"
    ENACTING = "enacting"
    VOTE = "vote"
    CONCLUSIONS = "conclusions"


@dataclass(frozen=True, slots=True)
class Row:
    """One line and the section it is in."""

    line: Passage
    kind: Kind
    stamp: bool = False
    """Whether the line was put over the page by the prefecture and cuts what stands around it."""


_OPENED = {
    Cue.STAMP: Kind.CONCLUSIONS,
    Cue.CONCLUSION: Kind.CONCLUSIONS,
    Cue.VOTE: Kind.VOTE,
    Cue.CITING: Kind.CITATIONS,
    Cue.RECITING: Kind.RECITALS,
    Cue.ENACTING: Kind.ENACTING,
}


def rows(item: Item, blocks: Sequence[Passage], title: Passage | None) -> list[Row]:
    """Gives each line of an act with its section; `blocks` are its lists of members."""
    return list(_rows(item, blocks, title))


def _rows(item: Item, blocks: Sequence[Passage], title: Passage | None) -> Iterator[Row]:
    listed = max([block.end for block in blocks], default=item.body.start)
    begun = max(listed if item.is_alone else item.body.start, title.end if title else 0)
    kind = Kind.HEADING if item.is_alone else Kind.REPORT
    for line in item.body.lines():
        if line.start < listed and any(_overlap(block, line) for block in blocks):
            yield Row(line, Kind.ATTENDANCE)
        elif title is not None and _overlap(title, line):
            rest = _after_title(line, title)
            yield Row(line.part(line.start, rest.start) if rest else line, Kind.TITLE)
            if rest:
                kind = Kind.VOTE if at(_RESULT, rest) else _next(rest, cue_of(rest), kind)
                yield Row(rest, kind)
        elif at(STAMP, line):
            yield Row(line, Kind.CONCLUSIONS, stamp=True)
        elif line.start < begun:
            yield Row(line, Kind.HEADING)
        else:
            kind = _next(line, cue_of(line), kind)
            yield Row(line, kind)


def _after_title(line: Passage, title: Passage) -> Passage:
    """What a line goes on to say after the title: « Tarifs de l'eau : Mme le Maire propose … »; mostly nothing."""
    rest = line.part(title.end, line.end).stripped(" \t:.-–")
    told = len(_WORD.findall(rest.text)) >= _FEW or at(_RESULT, rest)
    return rest if told else rest.part(rest.end, rest.end)


_RESULT = words(r"(?:adoptee?|approuvee?|rejetee?|votee?)\b|a l'unanimite\b|a la majorite\b|unanimite\b")
"""« Approbation du compte rendu : à l'unanimité »"""
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEW = 3
"""Words with which a line says more than a number beside the title."""


def _overlap(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _next(line: Passage, cue: Cue | None, kind: Kind) -> Kind:
    """The section of a line by its cue; facts go on with the heading; after a vote, a new block may enact again."""
    if kind is Kind.HEADING and _is_heading(line):
        return kind
    if cue is not None:
        return _OPENED[cue]
    if kind is Kind.HEADING:
        return Kind.REPORT
    return Kind.ENACTING if kind is Kind.VOTE and line.opens_block() else kind


def _is_heading(line: Passage) -> bool:
    """Whether a line tells how the assembly met, or a fact that headings print."""
    return at(NARRATIVE, line) or (at(FACT, line) and not at(SPEAKING, line))
