"""People as acts print them, in lists and in prose; all names are invented."""

import pytest

from linkedacts.extraction.passage import Script
from linkedacts.extraction.people import mention_at, mentions, sure_mentions

LISTS = [
    pytest.param("Jean DUPRÉ, Anne MORVAN", ["Jean DUPRÉ", "Anne MORVAN"], id="given name first"),
    pytest.param("DUPRÉ Jean, MORVAN Anne", ["Jean DUPRÉ", "Anne MORVAN"], id="family name first"),
    pytest.param("DUPRÉ JEAN\nMORVAN ANNE", ["JEAN DUPRÉ", "ANNE MORVAN"], id="all in capitals"),
    pytest.param("Jean Dupré, Morvan Anne", ["Jean Dupré", "Anne Morvan"], id="one capital a word"),
    pytest.param("M. DUPRÉ, Mme MORVAN", ["DUPRÉ", "MORVAN"], id="civility and family name"),
    pytest.param("M DUPRÉ Jean, MME MORVAN Anne", ["Jean DUPRÉ", "Anne MORVAN"], id="civility without stop"),
    pytest.param("M.DUPRÉ, Mme.MORVAN", ["DUPRÉ", "MORVAN"], id="civility without space"),
    pytest.param("MM. DUPRÉ, LE GALL et Mmes MORVAN, ROY", ["DUPRÉ", "LE GALL", "MORVAN", "ROY"], id="MM. et Mmes"),
    pytest.param("DUPRÉ J., MORVAN A.-M., R. TANGUY", ["J. DUPRÉ", "A.-M. MORVAN", "R. TANGUY"], id="initials"),
    pytest.param("DUPRÉ,MORVAN,TANGUY", ["DUPRÉ", "MORVAN", "TANGUY"], id="commas without spaces"),
    pytest.param("Jean DUPRÉ Anne MORVAN", ["Jean DUPRÉ", "Anne MORVAN"], id="no comma"),
    pytest.param("Jean Dupré Anne Morvan", ["Jean Dupré", "Anne Morvan"], id="no comma, one capital a word"),
    pytest.param("DUPRÉ Jean MORVAN Anne", ["Jean DUPRÉ", "Anne MORVAN"], id="no comma, family name first"),
    pytest.param("Mme Anne MORVAN M. Jean DUPRÉ", ["Anne MORVAN", "Jean DUPRÉ"], id="civility parts names"),
    pytest.param("- DUPRÉ Jean\n- MORVAN Anne", ["Jean DUPRÉ", "Anne MORVAN"], id="list markers"),
    pytest.param("1. DUPRÉ Jean\n2. MORVAN Anne", ["Jean DUPRÉ", "Anne MORVAN"], id="numbered lines"),
    pytest.param("Marie-\nClaude DUPRÉ-\nMORVAN", ["Marie-Claude DUPRÉ-MORVAN"], id="hyphen at line ends"),
    pytest.param("Jean\nDUPRÉ, Anne MORVAN", ["Jean DUPRÉ", "Anne MORVAN"], id="name broken over lines"),
    pytest.param("Jean DE LA TOUR, Anne d’Orval", ["Jean DE LA TOUR", "Anne d'Orval"], id="particles"),
    pytest.param("Madame Le Gall, Mme Le Maire", ["Le Gall"], id="article after civility"),
    pytest.param('M°* Anne ROY, M" Lise KERN, M\'"* MORVAN', ["Anne ROY", "Lise KERN", "MORVAN"], id="raised letters"),
    pytest.param("M. D'ORVAL Jean, M. N'DIAYE", ["Jean D'ORVAL", "N'DIAYE"], id="civility and apostrophe"),
    pytest.param("M. N. DUPRÉ, Mme P. ROY", ["N. DUPRÉ", "P. ROY"], id="civility and initial"),
    pytest.param("Mme de LA TOUR, Guy De FRANCE", ["de LA TOUR", "Guy De FRANCE"], id="particle after civility"),
    pytest.param("Karim BEN ALI, Yves LE GALL", ["Karim BEN ALI", "Yves LE GALL"], id="particles in capitals"),
    pytest.param("Jan VAN DYCK, Ewen Mc'KAY", ["Jan VAN DYCK", "Ewen Mc'KAY"], id="foreign particles"),
    pytest.param("Marie Anne TERR'MEN, Loïc L'HERMITE", ["Marie Anne TERR'MEN", "Loïc L'HERMITE"], id="apostrophes"),
    pytest.param("Anne ROY SIMON, Luc PETIT-ROY", ["Anne ROY SIMON", "Luc PETIT-ROY"], id="double names"),
    pytest.param("Anne ROY, 1ère adjointe, Luc LEROI, Maire", ["Anne ROY", "Luc LEROI"], id="function after"),
    pytest.param("Mme le Maire Anne ROY", ["Anne ROY"], id="function before"),
    pytest.param("Anne ROY (Conseillère municipale déléguée)", ["Anne ROY"], id="function in brackets"),
    pytest.param("Jean MAIRE, Paul MARS", ["Jean MAIRE", "Paul MARS"], id="families called like functions"),
    pytest.param("Anne Lauzier,\nJean Luc\nMorvan", ["Anne Lauzier", "Jean Luc Morvan"], id="one capital, over lines"),
    pytest.param("Messieurs PINTO et ROY", ["PINTO", "ROY"], id="et"),
    pytest.param("Me LOUVEL, Maître BRISSET, Dr KERN", ["LOUVEL", "BRISSET", "KERN"], id="Maître, Docteur"),
    pytest.param("Jean‑Noël DUPRÉ", ["Jean‑Noël DUPRÉ"], id="hyphen that does not break"),
    pytest.param("ROY Marie - Noëlle, KERN Jean - Luc", ["Marie-Noëlle ROY", "Jean-Luc KERN"], id="hyphen apart"),
    pytest.param("Jean- Luc KERN, Anne HUET- TARDY", ["Jean-Luc KERN", "Anne HUET-TARDY"], id="hyphen half apart"),
    pytest.param("Mme HUET - TARDY Anne, M. KERN Luc", ["Anne HUET-TARDY", "Luc KERN"], id="double name, hyphen apart"),
    pytest.param("Mme ROY - M. KERN - M. HUET Luc", ["ROY", "KERN", "Luc HUET"], id="dashes between members"),
    pytest.param("Lise BUREAU, Mme Anne\nBUREAU", ["Lise BUREAU", "Anne BUREAU"], id="a family called like a body"),
    pytest.param("Anne ROY\nBUREAU :\nLuc KERN", ["Anne ROY", "Luc KERN"], id="a body under a name"),
    pytest.param("ORVAL\nBELMONT\nAnne ROY\nLuc KERN", ["Anne ROY", "Luc KERN"], id="communes over names"),
    pytest.param("DUPRÉ\nJean\nMORVAN\nAnne", ["Jean DUPRÉ", "Anne MORVAN"], id="family names over given ones"),
    pytest.param("ROY Anne, KERN Luc. La séance", ["Anne ROY", "Luc KERN"], id="short given name before a stop"),
    pytest.param("KERN Ph., ROY Chr.", ["Ph. KERN", "Chr. ROY"], id="given names cut short"),
    pytest.param("KERN Jean - Rose ROY", ["Jean KERN", "Rose ROY"], id="a dash between members"),
    pytest.param("BELVAL Mme ROY\nORMEVAL LE HAUT M. KERN", ["ROY", "KERN"], id="a column of communes"),
    pytest.param("Le Conseil Municipal, Monsieur le Maire, Secrétaire de séance", [], id="bodies and functions"),
]


@pytest.mark.parametrize(("printed", "expected"), LISTS)
def test_people_of_a_list_are_named_given_names_first(printed: str, expected: list[str]) -> None:
    assert [m.name for m in mentions(Script(printed).whole) if m.civil or m.words > 1 or "," in printed] == expected


@pytest.mark.parametrize(
    ("printed", "civil"),
    [
        ("M. DUPRÉ, ROY", [True, False]),
        ("MM. DUPRÉ, ROY", [True, True]),
        ("M. DUPRÉ Jean\nORVAL", [True, False]),
        ("MM. DUPRÉ Jean\nROY Luc", [True, True]),
        ("Mmes et MM. DUPRÉ (1er adjoint), ROY", [True, True]),
        ("MM. DUPRÉ, ROY. Absents : LOUVEL", [True, True, False]),
        ("Monsieur le Maire DUPRÉ, ROY", [True, False]),
        ("M. le Maire donne lecture du rapport DUPRÉ", [False]),
    ],
)
def test_a_civility_reaches_as_far_as_its_number_says(printed: str, civil: list[bool]) -> None:
    assert [mention.civil for mention in mentions(Script(printed).whole)] == civil


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Jean Dupré quitte la salle", ["Jean Dupré"]),
        ("Mme ROY rappelle le projet", ["ROY"]),
        ("Anne ROY rapporte", ["Anne ROY"]),
        ("travaux de la rue Jean Jaurès et de l'école Anne FRANK", []),
        ("le Syndicat Mixte du Val Fleuri", []),
    ],
)
def test_prose_names_people_only_where_it_is_sure(printed: str, expected: list[str]) -> None:
    assert [mention.name for mention in sure_mentions(Script(printed).whole)] == expected


def test_the_first_person_near_a_place_is_found() -> None:
    found = mention_at(Script("Monsieur le Maire, Jean DUPRÉ, ouvre la séance").whole)
    assert found is not None
    assert (found.name, found.start) == ("Jean DUPRÉ", 19)


def test_a_complete_name_ends_with_its_line() -> None:
    assert mentions(Script("Anne Lauzier\nDélégation de service").whole)[0].name == "Anne Lauzier"


def test_nobody_is_found_far_from_a_place() -> None:
    assert mention_at(Script("la séance est ouverte par Jean DUPRÉ").whole, within=10) is None
