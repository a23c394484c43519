"""Every rule, doubt and refusal has its words: no page shows a code, and no French page an English sentence."""

import re
from pathlib import Path

import pytest
from rdflib import RDF, SH, Graph

from linkedacts import assets, errors
from linkedacts.errors import ActRefused, SourceRefused
from linkedacts.evidence import Issue
from linkedacts.server.language import ENGLISH, FRENCH
from linkedacts.server.pages.doubt_words import DOUBTS, RULES, doubt_words, issue_words
from linkedacts.server.pages.refusal_words import refusal_words

_PACKAGE = Path(errors.__file__).parent
_CODE = re.compile(r'code="([a-z-]+)"')
_FALLBACK = FRENCH.text("Ce document est refusé.")
_REFUSALS = (
    errors.SourceMissing("a.pdf"),
    errors.SourceUnreadable("a.pdf", "permission denied"),
    errors.SourceEmpty("a.pdf"),
    errors.SourceUnsupported("a.pdf", ("PDF",)),
    errors.SourceMisnamed("a.pdf", "PDF"),
    errors.SourceDamaged("a.pdf", "no trailer"),
    errors.SourceEncrypted("a.pdf"),
    errors.SourcePortfolio("a.pdf", ("b.pdf",), 1),
    errors.SourceWithoutText("a.pdf"),
    errors.SourceTooCostly("a.pdf", "60 s"),
    errors.ReadingFailed("a.pdf", "KeyError"),
    errors.NoActFound("a.pdf"),
    errors.ActWithoutDate("a.pdf", "M2023-353"),
    errors.ActInvalid("a.pdf", "M2023-353", ("no type",)),
    errors.IdentityConflict("a.pdf", "M2023-353", "/eli/fr/1", "b.pdf"),
)


def test_every_rule_has_words() -> None:
    graph = Graph().parse(assets.SHAPES / "rules.ttl")
    rules = {str(rule).rpartition("/")[2].rpartition("#")[2] for rule in graph.subjects(RDF.type, SH.NodeShape)}
    assert len(rules) > 25
    assert {rule for rule in rules if rule not in RULES} == set()


def test_every_doubt_has_words() -> None:
    files = (file for folder in ("extraction", "rdf", "reading") for file in (_PACKAGE / folder).rglob("*.py"))
    codes = {code for file in files for code in _CODE.findall(file.read_text(encoding="utf-8"))}
    assert len(codes) > 5
    assert {code for code in codes if code not in DOUBTS} == set()


def test_a_name_without_words_is_shown_as_it_is() -> None:
    assert doubt_words("quite-new", FRENCH) == "quite-new"


@pytest.mark.parametrize("refusal", _REFUSALS, ids=lambda refusal: type(refusal).__name__)
def test_every_refusal_is_said_in_both_languages(refusal: SourceRefused | ActRefused) -> None:
    assert refusal_words(str(refusal), FRENCH) not in {_FALLBACK, str(refusal)}
    assert refusal_words(str(refusal), ENGLISH) == str(refusal)


def test_the_rows_above_are_all_refusals() -> None:
    kinds = {*SourceRefused.__subclasses__(), *ActRefused.__subclasses__()}
    assert {type(refusal) for refusal in _REFUSALS} == kinds


_ENGLISH = "this English sentence is for the record"


@pytest.mark.parametrize(
    ("code", "values", "french"),
    [
        ("two-dates", ("2024-03-01", "2024-03-02"), "plusieurs dates sont imprimées : 1er mars 2024, 2 mars 2024"),
        ("two-numbers", ("2024-1", "2024-2"), "plusieurs numéros sont imprimés : 2024-1, 2024-2"),
        ("recognised-in-image", ("Bruno", "P0IRE"), "les mots les moins sûrs : Bruno, P0IRE"),
        ("group-among-voters", ("8", "1"), "8 voix comptées ; noms imprimés à côté d’un groupe : 1"),
        ("attendance-count", ("12", "11"), "présents comptés : 12 ; présents nommés : 11"),
        (
            "presence-change-unplaced",
            ("Ada CERISE",),
            "ce n’est pas dit (Ada CERISE)",
        ),
        ("name-not-settled", ("POIRE {0}",), "« POIRE {0} » : la liste des présences ne dit pas"),
        ("recognised-in-image", (), "Lu dans une image"),
        ("no-title", (), "Aucun intitulé trouvé"),
    ],
)
def test_a_doubt_about_one_act_says_its_values_in_french(code: str, values: tuple[str, ...], french: str) -> None:
    issue = Issue(field="", code=code, message=_ENGLISH, values=values).model_dump(mode="json")
    assert french in issue_words(issue, FRENCH)
    assert issue_words(issue, ENGLISH) == _ENGLISH


def test_a_doubt_kept_before_it_had_values_says_its_kind_in_french() -> None:
    assert issue_words({"field": "", "code": "two-dates", "message": _ENGLISH}, FRENCH) == DOUBTS["two-dates"]
