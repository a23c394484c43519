"""The clauses that stand within a sentence, each form a row."""

import pytest

from linkedacts.extraction.inline_clauses import in_sentences
from linkedacts.extraction.passage import Script
from linkedacts.extraction.sections import rows
from linkedacts.extraction.segmentation import Item


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Le conseil municipal décide à l'unanimité d'adopter le tableau.", ["d'adopter le tableau"]),
        ("Le comité syndical prend acte du rapport. Il remercie.", ["prend acte du rapport"]),
        ("décide, à l'unanimité, d'adhérer à l'agence.", ["d'adhérer à l'agence"]),
        ("Il est proposé au conseil municipal d'approuver le plan.", ["d'approuver le plan"]),
        ("Nous vous demandons de bien vouloir approuver le plan.", ["de bien vouloir approuver le plan"]),
        ("Il est proposé de voter l'aide. Le conseil approuve le plan.", ["approuve le plan"]),
        ("Le maire présente le plan.", []),
        ("Conseillers n'ayant pas pris part au vote : 0 Le conseil municipal", []),
        ("Le conseil municipal (Mme ROY sort pour le vote) attribue une aide.", ["attribue une aide"]),
        ("Le conseil adopte.", []),
    ],
)
def test_a_clause_within_a_sentence_ends_with_it(printed: str, expected: list[str]) -> None:
    whole = Script(printed).whole
    assert [one.value for one in in_sentences(rows(Item(whole, whole), (), None))] == expected
