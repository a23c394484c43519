"""How votes were taken and what came of them."""

import pytest

from linkedacts.codes import Method, Outcome
from linkedacts.extraction.outcomes import outcome, proclamation
from linkedacts.extraction.passage import Script
from linkedacts.extraction.unanimity import method, unanimity


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("à l'unanimité des membres présents et représentés", True),
        ("A L’UNANIMITÉ", True),
        ("Vote : unanimité", True),
        ("ADOPTÉ À L'UNANIMITÉ", True),
        ("à l'unanimité moins 2 abstentions", True),
        ("à la majorité des suffrages exprimés", False),
        ("à la majorité (2 abstentions)", False),
        ("La majorité moins une voix", False),
        ("élu à la majorité absolue", None),
        ("sans unanimité", None),
        ("des compétences unanimement reconnues", None),
        ("Le conseil, unanimement, approuve", None),
        ("unanimement approuvé", True),
        ("Le Conseil adopte.", None),
        ("Vu l'avis favorable, à l'unanimité, de la commission", None),
        ("La commission des finances a émis un avis favorable à l'unanimité. Le conseil adopte.", None),
        ("Le comité technique, à l'unanimité, a rendu un avis favorable", None),
        ("Considérant que le projet a été approuvé à l'unanimité", None),
        ("logo adopté à l'unanimité par le conseil le 4 novembre 2014", None),
        ("Vu l'avis de la commission ;\nLe conseil municipal, à l'unanimité, décide", True),
        ("La commission propose 3 aides :\nAprès délibération, à l'unanimité, le conseil décide", True),
        ("Après avis de la commission, le conseil municipal à l'unanimité décide", True),
    ],
)
def test_unanimity_is_the_council_s_own(printed: str, expected: bool | None) -> None:
    found = unanimity(Script(printed).whole)
    assert (found.value if found else None) is expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("A l'issue d'un vote à main levée", Method.SHOW_OF_HANDS),
        ("par un vote à bulletin secret", Method.SECRET_BALLOT),
        ("au scrutin secret", Method.SECRET_BALLOT),
        ("au scrutin uninominal à bulletins secrets", Method.SECRET_BALLOT),
        ("décide de ne pas procéder au scrutin secret ; vote à main levée", Method.SHOW_OF_HANDS),
        ("au scrutin public", Method.ROLL_CALL),
        ("vote par appel nominal", Method.ROLL_CALL),
        ("procède à l'appel nominal des conseillers", None),
        ("Le Conseil adopte.", None),
    ],
)
def test_the_method_is_the_one_that_is_printed(printed: str, expected: Method | None) -> None:
    found = method(Script(printed).whole)
    assert (found.value if found else None) is expected


@pytest.mark.parametrize(
    ("printed", "clauses", "expected"),
    [
        ("Le Conseil adopte.", [], Outcome.ADOPTED),
        ("Après en avoir délibéré, le conseil municipal décide :", ["d'approuver"], Outcome.ADOPTED),
        ("ADOPTÉ À L'UNANIMITÉ", [], Outcome.ADOPTED),
        ("Les conclusions, mises aux voix, sont adoptées.", [], Outcome.ADOPTED),
        ("La présente délibération est adoptée", [], Outcome.ADOPTED),
        ("Vote favorable des membres présents", [], Outcome.ADOPTED),
        ("Le conseil municipal prend acte du rapport", ["prend acte du rapport"], Outcome.NOTED),
        ("Le conseil prend acte du rapport et approuve", ["prend acte", "approuve le"], Outcome.ADOPTED),
        ("Décision : accord par 8 voix, 1 abstention.", [], Outcome.ADOPTED),
        ("DONT ACTE", [], Outcome.NOTED),
        ("La motion est rejetée par 12 voix contre 8", [], Outcome.REJECTED),
        ("La proposition n'est pas adoptée", [], Outcome.REJECTED),
        ("L'amendement est rejeté. Le conseil adopte la délibération.", [], Outcome.ADOPTED),
        ("La question est reportée à une séance ultérieure", [], Outcome.POSTPONED),
        ("Le conseil décide d'ajourner le point", [], Outcome.POSTPONED),
        ("Ce dossier est retiré de l'ordre du jour", [], Outcome.WITHDRAWN),
        ("A été élu :\n- Jean DUPRÉ", [], Outcome.ELECTED),
        ("M. DUPRÉ est proclamé élu", [], Outcome.ELECTED),
        ("Sont élus : Jean DUPRÉ", [], Outcome.ELECTED),
        ("Le conseil, à l'unanimité :", ["designe m. dupre comme delegue"], Outcome.ELECTED),
        ("La commission a adopté le projet. ", [], None),
        ("Le maire rappelle le projet", [], None),
    ],
)
def test_the_outcome_is_what_the_act_says(printed: str, clauses: list[str], expected: Outcome | None) -> None:
    found = outcome(Script(printed).whole, clauses)
    assert (found.value if found else None) is expected


def test_the_words_that_proclaim_the_result_are_kept() -> None:
    found = proclamation(Script("Le maire expose.\nDélibération adoptée à l'unanimité.\nFait à Val").whole)
    assert found is not None
    assert found.value == "Délibération adoptée à l'unanimité"
