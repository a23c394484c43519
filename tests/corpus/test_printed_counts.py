"""No invented vote: each count that is read stands in the document, as a number beside the word of its side."""

from pathlib import Path

import pytest

from linkedacts import demonstration
from linkedacts.evidence import Evidence, Source, Span
from linkedacts.extraction.acts import read_acts
from linkedacts.reading.document import Document, Line, Page, Word
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reader import read
from tests.corpus.places import ABSENT, CORPUS
from tests.corpus.printed_counts import is_printed, says, unprinted
from tests.corpus.report import FileReport


@pytest.mark.skipif(not CORPUS.exists(), reason=ABSENT)
def test_no_count_of_the_corpus_is_invented(reports: list[FileReport]) -> None:
    assert [f"{one.name}: {sentence}" for one in reports for sentence in one.unprinted] == []
    assert sum(one.fields.get("vote.in_favor", 0) for one in reports) > 10


def test_no_count_of_the_demonstration_is_invented(tmp_path: Path) -> None:
    pytest.importorskip("reportlab", reason="the extra « demo » is not installed")
    documents = [read(file, ReadingLimits()) for file in demonstration.write(tmp_path)]
    several = [(document.text, act) for document in documents for act in read_acts(document)]
    assert [sentence for text, act in several for sentence in unprinted(act, text)] == []
    assert sum(act.act.vote is not None and act.act.vote.in_favor is not None for _, act in several) > 3


@pytest.mark.parametrize(
    ("quote", "value"),
    [
        ("Pour : 21", 21),
        ("vingt et une voix pour", 21),
        ("soixante-treize voix", 73),
        ("quatre-vingts voix pour", 80),
        ("une voix contre", 1),
        ("Abstentions : néant", 0),
        ("Contre : /", 0),
        ("aucune abstention", 0),
    ],
)
def test_a_number_is_found_in_figures_and_in_letters(quote: str, value: int) -> None:
    assert says(quote, value)
    assert not says(quote, value + 1)


@pytest.mark.parametrize(
    ("text", "quote", "value", "side"),
    [
        ("Le conseil autorise 4 lots.", "4", 4, "in_favor"),
        ("Présents : 12", "12", 12, "against"),
        ("Pour : 21", "Pour : 21", 12, "in_favor"),
        ("adopté à l'unanimité", "à l'unanimité", 15, "in_favor"),
        ("à l'unanimité", "à l'unanimité", 0, "abstentions"),
        ("Pour : 21", "Pour : 21", 0, "against"),
        ("(Contre : 21)", "(Contre : 21)", 0, "against"),
    ],
)
def test_what_is_not_printed_is_found_out(text: str, quote: str, value: int, side: str) -> None:
    start = text.index(quote)
    span = Span(start=start, end=start + len(quote))
    evidence = Evidence(field=f"/vote/{side}", page=1, span=span, quote=quote, boxes=(), recogniser="any")
    assert not is_printed(evidence, value, side, text)


def test_a_count_of_an_act_that_another_text_prints_is_found_out() -> None:
    lines = ("Séance du 12 mai 2020", "Objet : Tarifs", "Le conseil adopte.", "Pour : 12", "Contre : 1")
    rows = tuple(Line(tuple(Word(word, None) for word in line.split())) for line in lines)
    source = Source(name="text.txt", sha256="0" * 64, size=1, media_type="text/plain", pages=1)
    document = Document(source, (Page(1, None, None, rows),))
    (act,) = read_acts(document)
    assert list(unprinted(act, document.text)) == []
    assert act.act.vote is not None
    vote = act.act.vote.model_copy(update={"against": 2, "abstentions": 0})
    changed = act.model_copy(update={"act": act.act.model_copy(update={"vote": vote})})
    found = " ".join(unprinted(changed, document.text))
    assert "/vote/against is 2" in found
    assert "/vote/abstentions has no evidence" in found
