"""Attendance lists in the ways that councils print them; all names are invented."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linkedacts.extraction.attendance import attendance
from linkedacts.extraction.attendees import Status
from linkedacts.extraction.passage import Script

PRESENT, ABSENT, REPRESENTED, SUBSTITUTE = Status.PRESENT, Status.ABSENT, Status.REPRESENTED, Status.SUBSTITUTE

Row = tuple[Status, str, str | None]


def read(printed: str) -> list[Row]:
    sheet = attendance(Script(dedent(printed).strip()).whole)
    return [(a.status, a.person.value, a.other.value if a.other else None) for a in sheet.attendees]


def those(status: Status, *names: str) -> list[Row]:
    return [(status, name, None) for name in names]


LABELS = [
    ("Étaient présents : Jean DUPRÉ, Anne ROY", PRESENT),
    ("Etaient présents les conseillers municipaux suivants1 :\nJean DUPRÉ\nAnne ROY", PRESENT),
    ("PRÉSENTS MM. Jean DUPRÉ, Anne ROY", PRESENT),
    ("PRÉSENT·E·S\nJean DUPRÉ\nAnne ROY", PRESENT),
    ("Membres présents (2) : Jean DUPRÉ, Anne ROY", PRESENT),
    ("Présents : 2\nJean DUPRÉ, Anne ROY", PRESENT),
    ("Étaient présents au moment de l'appel nominal : Jean DUPRÉ, Anne ROY", PRESENT),
    ("Présents : 2 - Jean DUPRÉ, Anne ROY", PRESENT),
    ("Étaient présents :\nMesdames et Messieurs les Conseillers Municipaux :\nJean DUPRÉ, Anne ROY", PRESENT),
    ("Conseillers communautaires titulaires présents : Jean DUPRÉ, Anne ROY", PRESENT),
    ("En visioconférence : Jean DUPRÉ, Anne ROY", PRESENT),
    ("Absents : Jean DUPRÉ, Anne ROY", ABSENT),
    ("Absent(e)s excusé(e)s : Jean DUPRÉ, Anne ROY", ABSENT),
    ("Était absent non excusé :\nJean DUPRÉ, Anne ROY", ABSENT),
    ("Absents - Excusés : Jean DUPRÉ, Anne ROY", ABSENT),
    ("Absents sans pouvoir : Jean DUPRÉ, Anne ROY", ABSENT),
    ("Absents non représentés : Jean DUPRÉ, Anne ROY", ABSENT),
    ("Absents : Jean DUPRÉ sans pouvoir, Anne ROY", ABSENT),
    ("Absents et pouvoirs : Jean DUPRÉ, Anne ROY", ABSENT),
    ("S'étaient excusés : Jean DUPRÉ, Anne ROY", ABSENT),
    ("Absents :\nTitulaires : Jean DUPRÉ, Anne ROY", ABSENT),
    ("Représentés : Jean DUPRÉ, Anne ROY", REPRESENTED),
    ("Absents ayant donné pouvoir : Jean DUPRÉ, Anne ROY", REPRESENTED),
    ("Avaient donné procuration : Jean DUPRÉ, Anne ROY", REPRESENTED),
    (
        "Absents ayant voté par procuration en application de l'article L 2121-20 du Code\n"
        "Général des Collectivités Territoriales :\nJean DUPRÉ, Anne ROY",
        REPRESENTED,
    ),
    ("Suppléants :\nJean DUPRÉ, Anne ROY", SUBSTITUTE),
    ("Membres suppléants présents avec voix délibérative : Jean DUPRÉ, Anne ROY", SUBSTITUTE),
    ("Présents, titulaires et suppléants : Jean DUPRÉ, Anne ROY", PRESENT),
    ("La séance est ouverte. Absents excusés : Jean DUPRÉ, Anne ROY. Secrétaire de séance : Luc KERN", ABSENT),
]


@pytest.mark.parametrize(("printed", "status"), LABELS, ids=[label[0].split("\n")[0] for label in LABELS])
def test_a_label_says_what_the_list_under_it_is(printed: str, status: Status) -> None:
    assert read(printed) == those(status, "Jean DUPRÉ", "Anne ROY")


@pytest.mark.parametrize(
    "printed",
    [
        "Absents : néant",
        "Était absent non excusé : /",
        "Présents : 17\nVotants : 19",
        "Étaient également présents : Jean DUPRÉ, directeur général des services",
        "Assistaient à la séance : M. DUPRÉ, Mme ROY",
        "Participait également à la réunion : Mme ROY, secrétaire de mairie",
        "Secrétaire de séance : Anne ROY",
        "Pouvoir donné à\n\nAnne ROY\nLuc KERN",
        "Le conseil, à l'unanimité des\nmembres présents\net représentés, sur proposition de M. Jean DUPRÉ, décide :",
        "Personnel administratif : Mme ROY",
        "Le maire présente le budget :\n\nSection Dépenses Recettes\nFonctionnement 456 789,00 €",
        "Nom Prénom Présent Absent Pouvoir à\nROY Anne X\nKERN Luc X\nHUET Lise X ROY Anne",
    ],
)
def test_other_lines_of_a_heading_are_no_lists_of_members(printed: str) -> None:
    assert read(printed) == []


PAIRS = [
    "Anne ROY donne pouvoir à Jean DUPRÉ",
    "Mme Anne ROY a donné procuration à M. Jean DUPRÉ",
    "Anne ROY ayant donné pouvoir à Jean DUPRÉ",
    "Mme Anne ROY (pouvoir à M. Jean DUPRÉ)",
    "Anne ROY (procuration donnée à Jean DUPRÉ)",
    "Mme Anne ROY, adjointe, pouvoir donné à M.\nJean DUPRÉ",
    "Anne ROY représentée par Jean DUPRÉ",
    "Anne ROY par Jean DUPRÉ",
    "Anne ROY à Jean DUPRÉ",
    "ROY Anne A DUPRÉ Jean",
    "Anne ROY → Jean DUPRÉ",
    "Anne ROY -> Jean DUPRÉ",
    "Anne ROY (mandataire : Jean DUPRÉ)",
    "Anne ROY, procuration Jean DUPRÉ",
    "Pouvoir de Mme Anne ROY à M. Jean DUPRÉ",
    "Jean DUPRÉ (pouvoir d'Anne ROY)",
    "M. Jean DUPRÉ, porteur du pouvoir de Mme Anne ROY",
    "Anne ROY qui a remis son pouvoir écrit à Jean DUPRÉ",
    "Mme Anne ROY, 4e adjointe, par M. Jean DUPRÉ",
    "Mme Anne ROY (Orval-les-Bois) à M. Jean DUPRÉ",
    "Anne ROY (à Jean DUPRÉ)",
    "Anne ROY (proc. à Jean DUPRÉ)",
]


@pytest.mark.parametrize("label", ["Pouvoirs : ", "Absents excusés :\n"])
@pytest.mark.parametrize("printed", PAIRS)
def test_a_proxy_is_read_in_each_of_its_forms(label: str, printed: str) -> None:
    assert read(label + printed) == [(REPRESENTED, "Anne ROY", "Jean DUPRÉ")]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param(
            "Absents : Luc KERN, Anne ROY (pouvoir à Jean DUPRÉ), Lise LE GALL",
            [(ABSENT, "Luc KERN", None), (REPRESENTED, "Anne ROY", "Jean DUPRÉ"), (ABSENT, "Lise LE GALL", None)],
            id="one of the absent",
        ),
        pytest.param(
            "Absents avec procuration : ROY Anne (DUPRÉ Jean) – KERN Luc (LE GALL Lise)",
            [(REPRESENTED, "Anne ROY", "Jean DUPRÉ"), (REPRESENTED, "Luc KERN", "Lise LE GALL")],
            id="holders in brackets",
        ),
        pytest.param(
            "Pouvoirs :\nMme Anne ROY ....... M. Jean DUPRÉ\nM. Luc KERN ....... Mme Lise LE GALL",
            [(REPRESENTED, "Anne ROY", "Jean DUPRÉ"), (REPRESENTED, "Luc KERN", "Lise LE GALL")],
            id="holders after dots",
        ),
        pytest.param(
            "Pouvoirs :\n- Anne ROY : pouvoir à Jean DUPRÉ\n- Luc KERN : pouvoir à Lise LE GALL",
            [(REPRESENTED, "Anne ROY", "Jean DUPRÉ"), (REPRESENTED, "Luc KERN", "Lise LE GALL")],
            id="holders after a colon",
        ),
        pytest.param(
            "Absents ayant donné pouvoir à M. Jean DUPRÉ : Mme Anne ROY, M. Luc KERN",
            [(REPRESENTED, "Anne ROY", "Jean DUPRÉ"), (REPRESENTED, "Luc KERN", "Jean DUPRÉ")],
            id="holder in the label",
        ),
        pytest.param(
            "Pouvoirs : Mme Anne ROY et M. Luc KERN à M. Jean DUPRÉ",
            [(REPRESENTED, "Anne ROY", "Jean DUPRÉ"), (REPRESENTED, "Luc KERN", "Jean DUPRÉ")],
            id="two give to one",
        ),
        pytest.param(
            "Absents : Mme Anne ROY et M. Luc KERN à M. Jean DUPRÉ",
            [(ABSENT, "Anne ROY", None), (REPRESENTED, "Luc KERN", "Jean DUPRÉ")],
            id="one of two absent gives",
        ),
        pytest.param(
            "Pouvoirs : 2\nAnne ROY à Jean DUPRÉ\nLuc KERN à Lise LE GALL\nAbsents : 0",
            [(REPRESENTED, "Anne ROY", "Jean DUPRÉ"), (REPRESENTED, "Luc KERN", "Lise LE GALL")],
            id="proxies counted",
        ),
        pytest.param(
            "Absents : ROY Anne (ORVAL) – KERN Luc (Val Fleuri)",
            [(ABSENT, "Anne ROY", None), (ABSENT, "Luc KERN", None)],
            id="communes in brackets",
        ),
        pytest.param(
            "Mandants : Anne ROY, Luc KERN\nMandataires : Jean DUPRÉ, Lise LE GALL",
            [(REPRESENTED, "Anne ROY", "Jean DUPRÉ"), (REPRESENTED, "Luc KERN", "Lise LE GALL")],
            id="holders by rank",
        ),
        pytest.param(
            "Mandants : Anne ROY, Luc KERN\nMandataires : Jean DUPRÉ",
            [(REPRESENTED, "Anne ROY", None), (REPRESENTED, "Luc KERN", None)],
            id="fewer holders than ranks",
        ),
        pytest.param(
            "Présents : Jean DUPRÉ\nMandataires : Lise LE GALL",
            [(PRESENT, "Jean DUPRÉ", None)],
            id="holders of nobody's proxy",
        ),
        pytest.param(
            "Mandants / Mandataires\nAnne ROY / Jean DUPRÉ\nLuc KERN / Lise LE GALL",
            [(REPRESENTED, "Anne ROY", "Jean DUPRÉ"), (REPRESENTED, "Luc KERN", "Lise LE GALL")],
            id="two columns with a stroke",
        ),
        pytest.param(
            "Mandant : Anne ROY – Mandataire : Jean DUPRÉ",
            [(REPRESENTED, "Anne ROY", "Jean DUPRÉ")],
            id="both labelled on a line",
        ),
        pytest.param(
            "Présents : Jean DUPRÉ\nPouvoirs : Anne ROY pour Jean DUPRÉ",
            [(PRESENT, "Jean DUPRÉ", None), (REPRESENTED, "Anne ROY", "Jean DUPRÉ")],
            id="« pour » the one who is there",
        ),
        pytest.param(
            "Présents : Jean DUPRÉ\nPouvoirs : M. DUPRÉ pour Mme ROY",
            [(PRESENT, "Jean DUPRÉ", None), (REPRESENTED, "ROY", "DUPRÉ")],
            id="the one who is there « pour » another",
        ),
        pytest.param("Pouvoirs : Anne ROY pour Jean DUPRÉ", [], id="« pour » among unknown members"),
        pytest.param(
            "Présents : Lise LE GALL\nMme ROY a donné pouvoir à M. DUPRÉ et M. KERN à Mme LE GALL",
            [(PRESENT, "Lise LE GALL", None), (REPRESENTED, "ROY", "DUPRÉ"), (REPRESENTED, "KERN", "LE GALL")],
            id="the verb said once",
        ),
        pytest.param(
            "Présents : Lise LE GALL (suppléante d'Orval), Jean DUPRÉ",
            [(PRESENT, "Lise LE GALL", None), (PRESENT, "Jean DUPRÉ", None)],
            id="substitute of a commune",
        ),
        pytest.param(
            "Absents : Luc KERN, Anne ROY (pouvoir)",
            [(ABSENT, "Luc KERN", None), (REPRESENTED, "Anne ROY", None)],
            id="proxy without holder",
        ),
        pytest.param(
            "Présents : Jean DUPRÉ (pouvoirs d'Anne ROY et Luc KERN), Lise LE GALL",
            [
                (PRESENT, "Jean DUPRÉ", None),
                (REPRESENTED, "Anne ROY", "Jean DUPRÉ"),
                (REPRESENTED, "Luc KERN", "Jean DUPRÉ"),
                (PRESENT, "Lise LE GALL", None),
            ],
            id="the holder is present",
        ),
        pytest.param(
            "Présents : Jean DUPRÉ, Anne ROY (excusée, pouvoir à Jean DUPRÉ), Luc KERN (absent)",
            [(PRESENT, "Jean DUPRÉ", None), (REPRESENTED, "Anne ROY", "Jean DUPRÉ"), (ABSENT, "Luc KERN", None)],
            id="the list of all members",
        ),
        pytest.param(
            "Pouvoirs : Anne ROY et Luc KERN donnent pouvoir à Jean DUPRÉ",
            [(REPRESENTED, "Anne ROY", "Jean DUPRÉ"), (REPRESENTED, "Luc KERN", "Jean DUPRÉ")],
            id="two give to one",
        ),
        pytest.param(
            "Présents : M. Jean DUPRÉ, Maire, Mme Lise LE GALL\nPouvoirs : Mme ROY à M. KERN, M. HUET à Mme LE GALL",
            [
                *those(PRESENT, "Jean DUPRÉ", "Lise LE GALL"),
                (REPRESENTED, "ROY", "KERN"),
                (REPRESENTED, "HUET", "LE GALL"),
            ],
            id="A à B, C à D",
        ),
        pytest.param(
            "Présents : M. Jean DUPRÉ, Maire, Mme Lise LE GALL. Pouvoirs : Mme Anne ROY donne pouvoir à M. le Maire.",
            [*those(PRESENT, "Jean DUPRÉ", "Lise LE GALL"), (REPRESENTED, "Anne ROY", "Jean DUPRÉ")],
            id="to the mayor, named elsewhere",
        ),
        pytest.param(
            "Pouvoirs : Mme Anne ROY donne pouvoir à M. le Maire.",
            [(REPRESENTED, "Anne ROY", None)],
            id="to the mayor, named nowhere",
        ),
        pytest.param(
            "Absents ayant donné procuration : Mandant Mandataire\nAnne ROY Jean DUPRÉ\nLuc KERN Lise LE GALL",
            [(REPRESENTED, "Anne ROY", "Jean DUPRÉ"), (REPRESENTED, "Luc KERN", "Lise LE GALL")],
            id="two columns",
        ),
        pytest.param(
            "Présents : Jean DUPRÉ, Anne ROY (suppléante de Luc KERN), Lise LE GALL remplacée par Paul HUET",
            [
                (PRESENT, "Jean DUPRÉ", None),
                (SUBSTITUTE, "Anne ROY", "Luc KERN"),
                (SUBSTITUTE, "Paul HUET", "Lise LE GALL"),
            ],
            id="substitutes",
        ),
        pytest.param(
            "Présents : Mme ROY Anne remplacée par sa suppléante LE GALL Lise, DUPRÉ Jean",
            [(SUBSTITUTE, "Lise LE GALL", "Anne ROY"), (PRESENT, "Jean DUPRÉ", None)],
            id="représentée par sa suppléante",
        ),
    ],
)
def test_names_are_joined_by_the_words_between_them(printed: str, expected: list[Row]) -> None:
    assert read(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Présents : DUPRÉ,ROY,LE GALL", ["DUPRÉ", "ROY", "LE GALL"]),
        ("Présents : MM. DUPRÉ, KERN et Mmes ROY, LE GALL.", ["DUPRÉ", "KERN", "ROY", "LE GALL"]),
        ("Présents : Jean Dupré - Anne Roy -\nLuc Le Gall", ["Jean Dupré", "Anne Roy", "Luc Le Gall"]),
        ("Présents :\n\nMme Anne ROY M. Luc KERN\n\nM. Jean DUPRÉ", ["Anne ROY", "Luc KERN", "Jean DUPRÉ"]),
        ("Présents :\n- ROY ANNE\n- KERN LUC", ["ANNE ROY", "LUC KERN"]),
        ("Présents :\n1. ROY Anne\n2. KERN Luc", ["Anne ROY", "Luc KERN"]),
        ("Présents :\nORVAL\nMme ROY Anne\nM. DUPRÉ Jean\nBELLE SUR ORME\nVAL SUR ORME\nM. KERN Luc",
         ["Anne ROY", "Jean DUPRÉ", "Luc KERN"]),
        ("Présents :\nLE VAL S/ ORME\nMme ROY Anne\nM. DUPRÉ Jean\nM. HUET Paul\nVALLON PAUL LES\nCHAMPS\nM. KERN Luc",
         ["Anne ROY", "Jean DUPRÉ", "Paul HUET", "Luc KERN"]),
        ("Présents :\nORVAL\nFAUX\nAnne ROY\nLuc KERN\nÉtaient également présents : Paul HUET",
         ["Anne ROY", "Luc KERN"]),
        ("Présents :\nMonsieur KERN\nMonsieur LOUVEL\nM. LE GALL\nMonsieur le Maire ouvre la séance",
         ["KERN", "LOUVEL", "LE GALL"]),
        ("Présents :\nM. KERN Luc de FAUX\nMme ROY Anne de LA VILLE SUR ORME", ["Luc KERN", "Anne ROY"]),
        ("Présents : DUPRÉ J. – ROY A. – ROY L.", ["J. DUPRÉ", "A. ROY", "L. ROY"]),
        ("Présents : Mme ROY.\nOnt également assisté aux débats : M. KERN, comptable", ["ROY"]),
        ("Présents : Anne ROY, Jean DUPRÉ.\n\nCHOIX D'ADJOINT\nSuite à la démission de M. Luc KERN, il est voté.",
         ["Anne ROY", "Jean DUPRÉ"]),
        ("Présents : Anne ROY, Jean DUPRÉ.\nSuite aux démissions de M. Luc KERN et de Mme Lou HUET, il est voté.",
         ["Anne ROY", "Jean DUPRÉ"]),
        ("Présents : Anne ROY, Jean DUPRÉ. À la demande de M. Luc KERN, le point 4 est retiré.",
         ["Anne ROY", "Jean DUPRÉ"]),
        ("Présents : Anne ROY, Jean DUPRÉ\n\nM. Luc KERN ayant démissionné, un siège est vacant.",
         ["Anne ROY", "Jean DUPRÉ"]),
        ("Présents : Anne ROY (suite au décès de M. Luc KERN), Jean DUPRÉ", ["Anne ROY", "Jean DUPRÉ"]),
        ("Présents : Anne ROY\nACHAT D'UN TRACTEUR\nMme ROY présente les devis reçus", ["Anne ROY"]),
        ("Présents :\nAIGUES : M. DUPRÉ, Mme ROY\nSAINT MAUR : M. KERN", ["DUPRÉ", "ROY", "KERN"]),
        ("Présents :\nCommune du Val : Jean DUPRÉ\nPour la commune de FAUX : Luc KERN", ["Jean DUPRÉ", "Luc KERN"]),
        ("Présents : Jean DUPRÉ (Le Val Fleuri), Anne ROY (FAUX)", ["Jean DUPRÉ", "Anne ROY"]),
        ("Présents : Jean DUPRÉ, maire de Le Val, Anne ROY", ["Jean DUPRÉ", "Anne ROY"]),
        ("Présents : MM. DUPRÉ Jean (Orval), KERN Luc (Val Fleuri)", ["Jean DUPRÉ", "Luc KERN"]),
        ("Présents : Jean DUPRÉ, Anne ROY\nformant la majorité des membres en exercice", ["Jean DUPRÉ", "Anne ROY"]),
        ("Présents : Jean DUPRÉ. Mme le Maire informe le conseil que M. Luc KERN sera en retard.", ["Jean DUPRÉ"]),
        ("Présents : Jean DUPRÉ, Anne ROY\n\nMme ROY est arrivée au point 2.", ["Jean DUPRÉ", "Anne ROY"]),
        ("Présents : Jean DUPRÉ, conseiller délégué à la vie associative, aux sports et à la culture, Anne ROY",
         ["Jean DUPRÉ", "Anne ROY"]),
    ],
)  # fmt: skip
def test_the_members_of_a_list_are_told_from_what_stands_among_them(printed: str, expected: list[str]) -> None:
    assert read(printed) == those(PRESENT, *expected)


def test_counts_of_another_column_do_not_end_a_list() -> None:
    printed = "Ont donné pouvoir :\nAnne Roy à Luc Kern\nÉlus présents : 17\nLise Huet à Paul Morvan\nAbsents : 6"
    assert read(printed) == [(REPRESENTED, "Anne Roy", "Luc Kern"), (REPRESENTED, "Lise Huet", "Paul Morvan")]


@pytest.mark.parametrize(
    "title",
    [
        "Demande de subvention",
        "CARREFOUR Environnement Société\nDésignation",
        "École élémentaire Jean ROSTY - Travaux",
        "ZAC Port Anne-Parc",
    ],
)
def test_a_title_after_a_blank_line_is_no_member(title: str) -> None:
    assert read(f"Absents :\nPaul HUET, Anne ROY\n\n{title}") == those(ABSENT, "Paul HUET", "Anne ROY")


@pytest.mark.parametrize(
    "report", ["Vu le code,\nDésigne\n", "Mme ROY rapporte :\n", "Il est proposé de désigner :\n", "mot " * 400 + "\n"]
)
def test_lists_of_the_report_are_no_attendance(report: str) -> None:
    printed = f"Présents : Anne ROY, Luc KERN\n{report}Titulaires : Paul HUET\nSuppléants : Lise MORVAN"
    assert read(printed) == those(PRESENT, "Anne ROY", "Luc KERN")


def test_a_scan_s_civilities_join_names() -> None:
    printed = 'Excusées : Mmes ROY Anne, KERN Lise.\n\nM°* Anne ROY donne pouvoir à M" Luc HUET.'
    assert (REPRESENTED, "Anne ROY", "Luc HUET") in read(printed)


def test_what_is_said_after_a_name_is_kept() -> None:
    sheet = attendance(Script("Présents : Anne ROY (jusqu'à la\ndélibération n° 12), Jean DUPRÉ").whole)
    assert [a.note.strip() for a in sheet.attendees] == ["(jusqu'a la\ndeliberation n° 12),", ""]


def test_a_sheet_says_where_its_lists_stand() -> None:
    printed = "Présents : Jean DUPRÉ,\nAnne ROY\nAbsent : Luc KERN\nObjet : Voirie"
    sheet = attendance(Script(printed).whole)
    assert [block.text for block in sheet.blocks] == ["Présents : Jean DUPRÉ,\nAnne ROY\n"[:-1], "Absent : Luc KERN"]
    assert printed[sheet.end :] == "\nObjet : Voirie"


@given(st.text(alphabet="ROY Jean,.:;()à\n-présentspouvoirM", max_size=200))
def test_every_name_stands_where_it_is_said_to(printed: str) -> None:
    script = Script("Présents : " + printed)
    for attendee in attendance(script.whole).attendees:
        quoted = script.text[attendee.person.start : attendee.person.end]
        assert sorted(attendee.person.value.replace(" ", "")) == sorted("".join(quoted.split()))
