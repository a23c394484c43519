"""Where the acts of a document begin and end; all names are invented."""

import pytest

from linkedacts.extraction.openers import numbered
from linkedacts.extraction.parts import Parts
from linkedacts.extraction.passage import Script
from linkedacts.extraction.sections import Kind
from linkedacts.extraction.segmentation import Item, items
from linkedacts.extraction.titles import title

REPORT = "Monsieur le Maire présente le dossier reçu en mairie le mois dernier.\n"
DECIDED = "Après en avoir délibéré, le conseil municipal adopte à l'unanimité la proposition.\n\n"


def acts(*openers: str, head: str = "Séance du 12 mai 2020\n\n") -> list[Item]:
    whole = Script(head + "".join(f"{opener}\n{REPORT}{DECIDED}" for opener in openers)).whole
    return items(whole, (0,))


@pytest.mark.parametrize(
    "openers",
    [
        ("DEL2025-76 : Aides aux entreprises", "DEL2025-77 : Tarifs de l'eau"),
        ("Délibération n° 12 - Aides aux entreprises", "Délibération n° 13 - Tarifs de l'eau"),
        ("2020-09-01 Aides aux entreprises", "2020-09-02 Tarifs de l'eau"),
        ("❖ Délibération 2020/12 : Aides aux entreprises", "❖ Délibération 2020/13 : Tarifs de l'eau"),
        ("Délibération N° 2020-05-01 Aides aux entreprises", "Délibération N° 2020-05-02 TARIFS DE L'EAU"),
        ("1 - Aides aux entreprises", "2 - Tarifs de l'eau"),
        ("Point n° 1 : Aides aux entreprises", "Point n° 2 : Tarifs de l'eau"),
        ("I. Aides aux entreprises", "II. Tarifs de l'eau"),
        ("Aides aux entreprises : 2019-93", "Tarifs de l'eau : 2019-94"),
        ("Objet : Aides aux entreprises", "Objet : Tarifs de l'eau"),
        ("Objet de la délibération : Aides aux entreprises", "Objet de la délibération : Tarifs de l'eau"),
        ("D 2020-15 Aides aux entreprises", "D 2020-16 Tarifs de l'eau"),
        ("01/2020 - Aides aux entreprises", "02/2020 - Tarifs de l'eau"),
        ("1er point : Aides aux entreprises", "2ème point : Tarifs de l'eau"),
        ("1.1 Aides aux entreprises", "1.2 Tarifs de l'eau"),
        ("1. Aides aux entreprises :\nAvis défavorable.", "2. Tarifs de l'eau :\nLe conseil fixe le prix."),
        ("Rapport n°3.1\nAides aux entreprises", "Rapport n°3.2\nTarifs de l'eau"),
        ("DE N°1 Aides aux entreprises", "DE N°2 Tarifs de l'eau"),
        ("I Aides aux entreprises", "II Tarifs de l'eau"),
        ("1.\nAides aux entreprises", "2.\nTarifs de l'eau"),
        ("1 AIDES AUX ENTREPRISES :", "2 TARIFS DE L'EAU :"),
        ("2020-11\nI – Aides aux entreprises", "2020-12\nII – Tarifs de l'eau"),
    ],
)
def test_each_way_of_opening_an_item_is_read(openers: tuple[str, str]) -> None:
    found = [title(item, ()) for item in acts(*openers)]
    assert [one.value.upper() if one else None for one in found] == ["AIDES AUX ENTREPRISES", "TARIFS DE L'EAU"]


def test_clauses_with_ranks_and_the_choice_of_the_secretary_are_no_items() -> None:
    clauses = "1°) Donne acte du rapport ;\n2°) Constate les résultats ;\n3°) Arrête le compte."
    assert len(acts(f"Compte administratif\n{clauses}")) == 1
    assert len(acts("1. Désignation du secrétaire de séance", "2. Tarifs de l'eau", "3. Voirie")) == 2


def test_a_heading_in_capitals_ends_with_its_colon() -> None:
    heading = "COMPTE ADMINISTRATIF :\nBudget principal :\nLes dépenses sont de 12 000 euros."
    found = [title(item, ()) for item in acts(heading, "TARIFS DE L'EAU", head=MINUTES)]
    assert [one.value if one else None for one in found] == ["COMPTE ADMINISTRATIF", "TARIFS DE L'EAU"]


MINUTES = "Procès-verbal de la séance du 12 mai 2020\nPrésents : Mme Alba ROY, M. Ugo KERN\n\n"


@pytest.mark.parametrize(
    "openers",
    [
        ("► Aides aux entreprises", "► Tarifs de l'eau"),
        ("A. Aides aux entreprises", "B. Tarifs de l'eau"),
        ("AIDES AUX ENTREPRISES", "TARIFS DE L'EAU"),
        ("\n- Aides aux entreprises :", "\n- Tarifs de l'eau :"),
        ("\nAides aux entreprises\n", "\nTarifs de l'eau\n"),
        ("\nAides aux entreprises : Mme ROY présente le dossier.", "\nTarifs de l'eau : M. KERN présente le dossier."),
    ],
)
def test_minutes_open_items_with_titles_alone_and_other_acts_do_not(openers: tuple[str, str]) -> None:
    found = [title(item, ()) for item in acts(*openers, head=MINUTES)]
    assert [one.value.upper() if one else None for one in found] == ["AIDES AUX ENTREPRISES", "TARIFS DE L'EAU"]
    assert len(acts(*openers, head="Séance du 12 mai 2020\n\n")) == 1


@pytest.mark.parametrize("opener", ["TARIFS DE L'EAU", "1. Tarifs de l'eau", "► Tarifs de l'eau"])
def test_minutes_may_have_one_item(opener: str) -> None:
    (item,) = acts(opener, head=MINUTES)
    found = title(item, ())
    assert found is not None
    assert found.value.upper() == "TARIFS DE L'EAU"
    assert item.head.text == MINUTES


def test_words_in_capitals_over_items_are_their_rubric_and_letters_of_a_drawing_are_none() -> None:
    openers = (
        "1. Aides aux entreprises",
        "VOIRIE\n2. Travaux du pont",
        "KI NO\n3. Tarifs de l'eau",
        "IV – CULTURE\n4. Prix des places",
    )
    found = [item.rubric.text if item.rubric else None for item in acts(*openers)]
    assert found == [None, "VOIRIE", "VOIRIE", "CULTURE"]


def test_a_point_that_recognition_took_for_a_comma_follows_a_rank_before_capitals_only() -> None:
    rubrics = ("1. FINANCES - Aides aux entreprises", "2, RÉSEAUX - Tarifs de l'eau", "3. RUES - Travaux")
    assert len(acts(*rubrics)) == 3
    assert len(acts("1. Aides aux entreprises\n2, Rue des Lilas", "2. Tarifs de l'eau")) == 2


def test_lines_ranked_in_another_style_are_lines_of_an_item() -> None:
    lines = "\n1 - Personnel : 12\n2 - Énergie du bâtiment : 30"
    found = acts(f"1. Aides aux entreprises{lines}", f"2. Tarifs de l'eau{lines}")
    assert len(found) == 2


@pytest.mark.parametrize("ranks", [("I. ", "II. ", "III. "), ("1. ", "2. ", "3. "), ("A. ", "B. ", "C. ")])
def test_sections_of_an_act_whose_object_is_named_are_no_acts(ranks: tuple[str, ...]) -> None:
    head = "Délibération n° 2020-31\nObjet : Place du village\n"
    sections = [rank + title for rank, title in zip(ranks, ("Le projet", "Le financement", "Le vote"), strict=True)]
    assert len(acts(*sections, head=head)) == 1


def test_headings_within_an_item_of_minutes_open_none() -> None:
    headings = "\nEXPOSÉ DES MOTIFS\n\nLe dossier est présenté.\n\nRÉSULTAT DU VOTE\n\nPour : 5\n"
    found = acts("AIDES AUX ENTREPRISES" + headings, "TARIFS DE L'EAU" + headings, head=MINUTES)
    assert len(found) == 2


def test_the_number_of_an_act_may_follow_its_rank() -> None:
    found = acts("1. Délibération n° 2023-31 : Aides aux entreprises", "2. Délibération n° 2023-32 : Tarifs de l'eau")
    numbers = [item.opener.number.value for item in found if item.opener and item.opener.number]
    assert numbers == ["2023-31", "2023-32"]
    assert [one.value for item in found if (one := title(item, ()))] == ["Aides aux entreprises", "Tarifs de l'eau"]


def test_numbered_sections_and_clauses_of_one_act_open_none() -> None:
    sections = "I. Contexte\nLe quartier change.\n\nII. Objet de la délibération\nUn protocole est prêt.\n\n"
    clauses = "Le conseil décide :\n1) D'approuver le protocole ;\n2) D'autoriser le Président.\n\nAdopté à l'unanimité"
    whole = Script(f"Délibération n° 22-C-0145\n\nProtocole foncier\n\n{sections}{clauses}").whole
    assert len(items(whole, (0,))) == 1


def test_an_approval_on_the_agenda_is_no_act_beside_the_approval_itself() -> None:
    head = (
        "Conseil Municipal du 9 décembre 2024\nPrésents : Mme Alba ROY, M. Ugo KERN, Mme Lise MOREL\n"
        "Il est proposé d'examiner l'ordre du jour suivant :\n"
        "- Approbation du PV de la séance précédente\n- Tarifs de l'eau\n- Aides aux entreprises\n"
        "- APPROBATION DU PROCÈS-VERBAL DE LA SÉANCE PRÉCÉDENTE\nLe conseil municipal approuve le procès-verbal.\n"
    )
    found = acts("- Délibération D202455 – Tarifs de l'eau", "- Délibération D202456 – Aides", head=head)
    assert [one.value for item in found if (one := title(item, ()))] == [
        "APPROBATION DU PROCÈS-VERBAL DE LA SÉANCE PRÉCÉDENTE",
        "Tarifs de l'eau",
        "Aides",
    ]


def test_a_sitting_told_by_its_date_opens_items_as_minutes_do() -> None:
    head = "Conseil Municipal du 15 avril 2013\n\nM. le Maire ouvre la séance.\n"
    found = acts("TARIFS DE LA CANTINE", "AIDES AUX ENTREPRISES", head=head)
    assert [one.value for item in found if (one := title(item, ()))] == [
        "TARIFS DE LA CANTINE",
        "AIDES AUX ENTREPRISES",
    ]


def test_the_title_of_the_minutes_approves_no_earlier_minutes() -> None:
    head = "PROCÈS-VERBAL DE LA SÉANCE DU 12 MAI 2020\nLe procès-verbal de mars est approuvé.\n\n"
    assert len(acts("1 - Aides aux entreprises", "2 - Tarifs de l'eau", head=head)) == 2


def test_the_agenda_ends_where_its_first_entry_comes_back() -> None:
    agenda = "Ordre du jour :\n- Aides aux entreprises\n- Tarifs de l'eau communal\n\n"
    found = acts("Aides aux entreprises", "Tarifs de l'eau communal", head=agenda)
    assert [item.body.text.split("\n")[0] for item in found] == ["Aides aux entreprises", "Tarifs de l'eau communal"]


def test_an_agenda_is_no_act() -> None:
    agenda = "Ordre du jour :\n1 - Aides aux entreprises\n2 - Tarifs de l'eau\n\n"
    assert len(acts("1 - Aides aux entreprises", "2 - Tarifs de l'eau", head=agenda)) == 2


def test_miscellaneous_questions_end_the_last_item() -> None:
    *_, last = acts("1 - Aides aux entreprises", "2 - Tarifs de l'eau\nOn en parle.\n" + DECIDED + "Questions diverses")
    assert "Questions" not in last.body.text


@pytest.mark.parametrize("text", ["", "Bonjour.", "Recette de la tarte aux pommes : six pommes, du beurre."])
def test_what_decides_nothing_holds_no_act(text: str) -> None:
    assert items(Script(text).whole, (0,)) == []


def test_titles_stand_over_their_paragraphs_after_a_blank_line() -> None:
    """One with its colon, one without; what several members decide in a list is no title."""
    told = (
        "Les élus, après en avoir délibéré à l'unanimité,\n"
        "• Décident de retenir la menuiserie Dorval\n• Autorisent Madame la Présidente à signer le marché\n\n"
    )
    whole = Script(f"{MINUTES}Achat de bancs :\n{REPORT}{told}Fenêtres de la halle\n{REPORT}{told}").whole
    found = [title(item, ()) for item in items(whole, (0,))]
    assert [one.value if one else None for one in found] == ["Achat de bancs", "Fenêtres de la halle"]


def test_the_result_may_stand_beside_the_title_of_an_approval() -> None:
    approval = "Adoption du compte rendu de la séance du 9 mai 2020 : à l'unanimité"
    first, *_ = acts("1. Tarifs de l'eau", "2. Voirie", head=f"{MINUTES}{approval}\n\n")
    sections = [row.kind for row in Parts(first).rows]
    assert sections == [Kind.TITLE, Kind.VOTE]


@pytest.mark.parametrize("after", ["du conseil municipal", "DU 4 MAI 2020", "Le Maire de Sorval", "Séance du 4 mai"])
def test_what_follows_a_number_is_not_always_a_title(after: str) -> None:
    whole = Script(f"DÉLIBÉRATION N° 2020-12 {after}\n{REPORT}{DECIDED}").whole
    assert [opener.title_start for opener in numbered(whole)] == []


def test_the_number_of_an_item_may_stand_under_its_title() -> None:
    parts = [Parts(item) for item in acts("1. Tarifs de l'eau\nDélibération n° 2020-31", "2. Voirie\nDCM N° 2020-32")]
    assert [part.number and part.number.value for part in parts] == ["2020-31", "2020-32"]


def test_a_rank_on_the_agenda_is_no_number_of_the_act() -> None:
    ranks = [Parts(item).number for item in acts("N° 1 - Tarifs de l'eau", "N° 2 - Voirie")]
    numbers = [Parts(item).number for item in acts("Délibération n° 1 : Tarifs de l'eau", "Délibération n° 2 : Voirie")]
    assert ranks == [None, None]
    assert [number and number.value for number in numbers] == ["1", "2"]


@pytest.mark.parametrize("verb", ["admet en non-valeur", "confirme", "renonce à", "prolonge", "cree"])
def test_an_item_is_known_by_what_the_council_does(verb: str) -> None:
    told = f"Le Conseil Municipal {verb} ce que le maire lui a présenté ce soir en séance.\n\n"
    whole = Script(f"{MINUTES}N° 2020-01 – Tarifs de l'eau\n{told}N° 2020-02 – Voirie\n{told}").whole
    assert len(items(whole, (0,))) == 2


@pytest.mark.parametrize(("decided", "several"), [("DÉCIDE de renoncer au droit de préemption.", 1), ("Décidé.", 0)])
def test_a_decision_may_open_with_its_verb(decided: str, several: int) -> None:
    whole = Script(f"Objet : Droit de préemption\nLe Maire,\nVu la délibération du 28 mai 2020,\n{decided}").whole
    assert len(items(whole, (0,))) == several
