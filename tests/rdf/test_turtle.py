"""Turtle for people: what rdflib would write, byte for byte, and strings that no text can end early."""

from io import BytesIO

import pytest
from rdflib import RDFS, Graph, Literal, URIRef
from rdflib.plugins.serializers.turtle import TurtleSerializer

from linkedacts.rdf.statements import by_subject, prefixed_graph
from linkedacts.rdf.turtle import to_turtle
from linkedacts.vocabulary import LA
from tests.rdf.acts import BASE, NAMES, SEED, SEED_IRI, gold

_THING, _SAYS = URIRef("urn:thing"), URIRef("urn:says")


class _ActFirst(TurtleSerializer):
    topClasses = [LA.LocalAct, RDFS.Class]  # noqa: N815, RUF012 - rdflib's own name and type


@pytest.mark.parametrize("name", NAMES)
def test_it_is_what_rdflib_writes(name: str) -> None:
    graph = prefixed_graph()
    graph += gold(name).union
    written = BytesIO()
    _ActFirst(graph).serialize(written, encoding="utf-8")
    assert to_turtle(gold(name).by_subject) == written.getvalue().decode()


def test_the_act_stands_first_and_its_class_before_all_else() -> None:
    blocks = to_turtle(gold(SEED).by_subject).split("\n\n")
    assert blocks[1].startswith(f"<{SEED_IRI}> a eli:LegalResource,\n        la:Deliberation,\n        la:LocalAct ;\n")


def test_parts_and_people_may_have_prefixes_of_their_own() -> None:
    own = {"act": f"{SEED_IRI}#", "person": f"{BASE}/id/person/243400017/"}
    written = to_turtle(gold(SEED).by_subject, own)
    assert "\nact:vote a " in written
    assert "\nperson:" in written
    assert Graph().parse(data=written, format="turtle").isomorphic(gold(SEED).union)


@pytest.mark.parametrize(
    "text",
    [
        "",
        'il dit « "oui" »',
        "C:\\actes\\",
        "deux\nlignes",
        'deux\nlignes et "',
        'deux\nlignes et """"',
        'trois """ guillemets\nsur deux lignes',
        'une barre oblique\nà la fin \\"',
        "retour\r\nà la ligne",
        "été\tœuvre\x07",
    ],
)
def test_any_text_is_read_back(text: str) -> None:
    graph = Graph()
    graph.add((_THING, _SAYS, Literal(text)))
    graph.add((_THING, _SAYS, Literal(text, lang="fr")))
    read = Graph().parse(data=to_turtle(by_subject(graph)), format="turtle")
    assert set(read) == set(graph)


@pytest.mark.parametrize(
    ("literal", "written"),
    [
        (Literal(74), "74"),
        (Literal(lexical_or_value=True), "true"),
        (Literal("12.50", datatype="http://www.w3.org/2001/XMLSchema#decimal"), "12.50"),
        (Literal("2023-10-03", datatype="http://www.w3.org/2001/XMLSchema#date"), '"2023-10-03"^^xsd:date'),
        (Literal("Vœu", lang="fr"), '"Vœu"@fr'),
    ],
)
def test_a_literal_is_as_short_as_turtle_has_it(literal: Literal, written: str) -> None:
    assert f"<urn:says> {written} .\n" in to_turtle({_THING: {_SAYS: [literal]}})
