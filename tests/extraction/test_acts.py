"""A document's acts as a whole: the demonstration against its gold records, and what holds for any text."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linkedacts.demonstration import write
from linkedacts.errors import LinkedActsError
from linkedacts.evidence import Source
from linkedacts.extraction.acts import read_acts
from linkedacts.extraction.passage import Script
from linkedacts.extraction.sections import rows
from linkedacts.extraction.segmentation import items
from linkedacts.model import Act
from linkedacts.reading.document import Document, Line, Page, Word
from linkedacts.reading.reader import read

GOLD = Path(__file__).parents[1] / "fixtures" / "gold"
WHOLE = [
    "M2023-353",
    "trois-clochers-2024-045",
    "val-d-ormelle-2022-058",
    "val-d-ormelle-2023-031",
    "val-d-ormelle-2024-017",
    "val-d-ormelle-arrete-2024-042",
    "val-d-ormelle-decision-2023-009",
]
"""Demonstration acts of which every field is read."""
OPTIONS = {"recitals", "votes"}
"""Parts of a record that gold records leave out."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("demonstration")
    write(made)
    return made


@pytest.mark.parametrize("stem", WHOLE)
def test_a_demonstration_act_is_read_as_its_gold_record_says(stem: str, folder: Path) -> None:
    gold = json.loads((GOLD / f"{stem}.json").read_text(encoding="utf-8"))["acts"]
    read_here = [_comparable(one.act) for one in read_acts(read(folder / f"{stem}.pdf"))]
    assert read_here == [_comparable(Act.model_validate_json(json.dumps(record))) for record in gold]


def _comparable(act: Act) -> object:
    """The record as the scorer sees it: without case, and without the stop that closes a clause."""
    record = act.model_dump(mode="json", exclude=OPTIONS)
    if record["vote"] is not None:
        record["vote"].pop("proclamation")
    record["provisions"] = [clause.rstrip(".") for clause in record["provisions"]]
    return json.loads(json.dumps(record).casefold())


def document(text: str) -> Document:
    lines = tuple(Line(tuple(Word(word, None) for word in row.split())) for row in text.split("\n") if row.split())
    source = Source(name="text.txt", sha256="0" * 64, size=1, media_type="text/plain", pages=1)
    return Document(source, (Page(1, None, None, lines),))


PHRASES = st.sampled_from(
    [
        "Conseil municipal du 12 mai 2020",
        "Présents : Mme Alba ROY, M. Ugo KERN",
        "Délibération n° 2020-12",
        "Objet : Tarifs de l'eau",
        "Vu l'article L. 2121-29 du CGCT,",
        "Considérant le besoin,",
        "Après en avoir délibéré, le conseil décide :",
        "- d'approuver la convention avec l'association Aubier ;",
        "Pour : 12 Contre : 1 Abstention : 0",
        "ARRÊTE",
        "Article 1 : La rue est fermée pour 120 € TTC.",
        "Fait à Aubrac, le 13 mai 2020",
        "Reçu en préfecture le 14/05/2020",
        "« … » – l’",
    ]
)
TEXTS = st.lists(st.one_of(PHRASES, st.text(max_size=40)), max_size=25).map("\n".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_text_gives_acts_that_quote_it_or_an_error_of_the_project(text: str) -> None:
    whole = document(text)
    try:
        acts = read_acts(whole)
    except LinkedActsError:
        return
    for act in acts:
        for evidence in act.evidence:
            assert evidence.quote == whole.text[evidence.span.start : evidence.span.end]
            assert evidence.quote.strip()


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_sections_partition_the_lines_of_an_item(text: str) -> None:
    for item in items(Script(document(text).text).whole, (0,)):
        assert [row.line for row in rows(item, (), None)] == list(item.body.lines())
