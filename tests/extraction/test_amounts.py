"""Sums of money, each printed form a row."""

from decimal import Decimal

import pytest

from linkedacts.codes import Tax
from linkedacts.extraction.amounts import amounts
from linkedacts.extraction.passage import Script


@pytest.mark.parametrize(
    ("printed", "value", "tax"),
    [
        ("un montant de 200k € HT", "200000", Tax.EXCLUDED),
        ("soit 46 140,00 € TTC", "46140.00", Tax.INCLUDED),
        ("52 655.52 €", "52655.52", None),
        ("36€92", "36.92", None),
        ("Montant TIC 1 200 €", "1200", Tax.INCLUDED),
        ("18 675 000 €", "18675000", None),
        ("986 K €", "986000", None),
        ("1,2 million d'euros", "1200000", None),
        ("190.000 euros", "190000", None),
        ("1.250.000 € HT", "1250000", Tax.EXCLUDED),
        ("0,25 M€", "250000", None),
        ("25 kEUR", "25000", None),
        ("12.500,00 euros hors taxes", "12500.00", Tax.EXCLUDED),
        ("15 €/m²", "15", None),
        ("cinq mille euros", "5000", None),
        ("huit cent cinquante euros et cinquante centimes", "850.5", None),
        ("cent quatre-vingts euros (180 €)", "180", None),
        ("deux millions cinq cent mille euros", "2500000", None),
        ("Montant TTC 13 488.53 €", "13488.53", Tax.INCLUDED),
        ("du 12/01/2015 au 11/01/2016 439,56 € HT", "439.56", Tax.EXCLUDED),
        ("DETR (80% montant H.T.) 7 000,00 €", "7000.00", None),
    ],
)
def test_a_sum_is_read_with_the_tax_said_of_it(printed: str, value: str, tax: Tax | None) -> None:
    (found,) = amounts(Script(printed).whole)
    assert (found.value.value, found.value.tax) == (Decimal(value), tax)


@pytest.mark.parametrize("printed", ["000 €", "000 000,00 €", "052 €", "18675000€ HT"])
def test_a_sum_whose_beginning_or_comma_is_lost_is_none(printed: str) -> None:
    assert amounts(Script(printed).whole) == []


@pytest.mark.parametrize("printed", ["compte 6574", "article 65748 du budget", "120 m3", "le 12/03/2020", "75 %"])
def test_a_number_without_currency_is_no_sum(printed: str) -> None:
    assert amounts(Script(printed).whole) == []


def test_the_head_of_a_table_tells_the_tax_of_its_columns() -> None:
    table = "Entreprise Montant HT Montant TTC\nBATIROC 100,00 € 120,00 €\nSATOVA 200,00 € 240,00 €\n\nTotal 9,00 €"
    found = [(str(one.value.value), one.value.tax) for one in amounts(Script(table).whole)]
    assert found == [
        ("100.00", Tax.EXCLUDED),
        ("120.00", Tax.INCLUDED),
        ("200.00", Tax.EXCLUDED),
        ("240.00", Tax.INCLUDED),
        ("9.00", None),
    ]


def test_a_table_ends_where_a_sentence_begins() -> None:
    printed = "Dépenses HT Recettes\nTravaux 100,00 €\nLe loyer est de 6,50 € par mois."
    taxes = [found.value.tax for found in amounts(Script(printed).whole)]
    assert taxes == [Tax.EXCLUDED, None]


@pytest.mark.parametrize(
    ("head", "row", "value", "tax"),
    [
        ("Lot Entreprise Montant en € HT", "1 Maçonnerie DORVAL 125 430,50", "125430.50", Tax.EXCLUDED),
        ("Tarifs (en euros TTC)", "Entrée adulte 4,50", "4.50", Tax.INCLUDED),
        ("Quotient Tarif du repas en euros", "Plus de 900 4,00", "4.00", None),
        ("Association Subvention en euros", "Les Amis du Vallon 350", "350", None),
        ("Montant de la redevance (€)", "Terrasse couverte : 1.250,00", "1250.00", None),
    ],
)
def test_the_head_of_a_table_tells_the_currency_of_its_column(head: str, row: str, value: str, tax: Tax | None) -> None:
    (found,) = amounts(Script(f"{head}\n{row}\n\nLe chapitre 12 est abondé").whole)
    assert (found.value.value, found.value.tax) == (Decimal(value), tax)


def test_each_column_of_a_table_in_euros_has_its_own_tax() -> None:
    table = "Désignation Prix HT Prix TTC en €\nBanc 100,00 120,00\nTable 210,00 252,00"
    found = [(str(one.value.value), one.value.tax) for one in amounts(Script(table).whole)]
    assert found == [
        ("100.00", Tax.EXCLUDED),
        ("120.00", Tax.INCLUDED),
        ("210.00", Tax.EXCLUDED),
        ("252.00", Tax.INCLUDED),
    ]


@pytest.mark.parametrize(
    "row",
    [
        "Charpente lot 2",  # a rank
        "Adhésion 2019-2020",  # years
        "Salle 1 250,00",
        "Lot 1 125 430,50",  # where the sum begins cannot be told
        "Remise de 10 %",
        "Fonctionnement 100,00 200,00",  # two sums in a table of one column
        "Salle 15 rue Basse",
    ],
)
def test_what_may_be_no_sum_is_not_read_under_a_currency(row: str) -> None:
    assert amounts(Script(f"Tarifs en euros\n{row}").whole) == []


def test_a_sentence_that_speaks_of_euros_is_no_head_of_a_table() -> None:
    printed = "Les tarifs sont fixés en euros.\nParcelle AB 125,00"
    assert amounts(Script(printed).whole) == []
