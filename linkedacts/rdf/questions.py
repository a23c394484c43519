"""The named questions that the data answers: SPARQL queries of ontology/questions/, each described in two languages.

A file opens with comments `# label@en: …`, `# description@fr: …`; its name is the question's
(https://www.w3.org/TR/sparql11-query/).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from linkedacts import assets

_COMMENT = re.compile(r"^# (?P<what>label|description)@(?P<language>[a-z]{2}): (?P<text>.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Question:
    """A query with what it asks, in words."""

    name: str
    """Kebab-case, as in its file: `votes-against`."""
    label: Mapping[str, str]
    """Language → a few words."""
    description: Mapping[str, str]
    """Language → one sentence."""
    text: str
    """The SPARQL query, without the comments that describe it."""


@cache
def questions() -> tuple[Question, ...]:
    """Gives every question, by name."""
    return tuple(_read(file) for file in sorted((assets.ONTOLOGY / "questions").glob("*.rq")))


def _read(file: Path) -> Question:
    text = file.read_text(encoding="utf-8")
    words: dict[str, dict[str, str]] = {"label": {}, "description": {}}
    for comment in _COMMENT.finditer(text):
        words[comment["what"]][comment["language"]] = comment["text"]
    return Question(file.stem, words["label"], words["description"], _COMMENT.sub("", text).strip() + "\n")
