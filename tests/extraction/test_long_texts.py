"""Lines that say one thing over and over, as no act does: they are read once, not once for each place they may begin.

A recogniser that goes back over what it has read would not end before the time that the suite gives to a test.
"""

import pytest

from linkedacts.evidence import Source
from linkedacts.extraction.acts import read_acts
from linkedacts.extraction.passage import Script
from linkedacts.reading.document import Document, Line, Page, Word

_OPENING = "Commune de Val-d'Ormelle\nSéance du conseil municipal du 3 mai 2021\nPrésents : M. Jean DUPRÉ, Mme Anne ROY"
_DECISION = "Après en avoir délibéré, le conseil municipal, à l'unanimité, décide :\n- d'approuver la convention ;"
_LENGTH = 30_000
"""Characters of what is said again and again."""


@pytest.mark.parametrize("apart", [" ", "\n"], ids=["on one line", "one a line"])
@pytest.mark.parametrize(
    "said",
    [
        "-",
        ",",
        "(",
        "1",
        "12/03/2020",
        "le",
        "M. A,",
        "Mme Anne ROY,",
        "prix",
        "propose",
        "approuve la convention avec",
        "quitte la séance",
        "L. 2121-1 et",
        "12 000 €",
        "un",
        "pouvoir à",
        "3 voix pour",
    ],
)
def test_what_is_said_a_thousand_times_is_read_and_quoted(said: str, apart: str) -> None:
    repeated = apart.join([said] * (_LENGTH // (len(said) + 1)))
    document = _document(f"{_OPENING}\n\n{repeated}\n\n{_DECISION}")
    evidence = [item for act in read_acts(document) for item in act.evidence]
    assert evidence
    assert all(item.quote == document.text[item.span.start : item.span.end] for item in evidence)


@pytest.mark.parametrize("glued", ["-", "propose", "a", "A", "1", "l'"])
def test_a_word_without_end_is_read(glued: str) -> None:
    document = _document(f"{_OPENING}\n\n{glued * (_LENGTH // len(glued))}\n\n{_DECISION}")
    assert read_acts(document)


def test_a_passage_holds_the_words_of_its_stretch_alone() -> None:
    passage = Script("Élu à l’unanimité\nVote").whole.part(0, 17)
    assert passage.holds("vote", "a l'unanimite")
    assert not passage.holds("vote", "Élu")


@pytest.mark.parametrize(("start", "end"), [(4, 5), (3, 6), (4, 4)])
def test_the_line_around_two_offsets_is_whole(start: int, end: int) -> None:
    whole = Script("un\nDEUX\ntrois").whole
    assert whole.line_around(start, end).text == "DEUX"


def test_the_line_around_an_offset_ends_with_its_passage() -> None:
    assert Script("un deux trois").whole.part(3, 7).line_around(4, 5).text == "deux"


def _document(text: str) -> Document:
    rows = [(row, not rank) for block in text.split("\n\n") for rank, row in enumerate(block.split("\n"))]
    lines = tuple(Line(tuple(Word(word, None) for word in row.split()), opens_block=opens) for row, opens in rows)
    source = Source(name="act.txt", sha256="0" * 64, size=1, media_type="text/plain", pages=1)
    return Document(source, (Page(1, None, None, lines),))
