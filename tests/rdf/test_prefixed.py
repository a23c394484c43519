"""Short forms of IRIs: only where Turtle and XML read the name as it is; what was needed is declared, and no more."""

import pytest

from linkedacts.rdf.prefixed import Prefixed
from linkedacts.vocabulary import ELI, LA

_OWN = {"person": "http://localhost:8000/id/person/243400017/"}


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        (str(LA.LocalAct), "la:LocalAct"),
        (f"{ELI}is_about", "eli:is_about"),
        (f"{_OWN['person']}rene-revol", "person:rene-revol"),
        (f"{_OWN['person']}2-rene", None),
        (f"{_OWN['person']}rene.", None),
        (f"{_OWN['person']}ren%C3%A9", None),
        (f"{_OWN['person']}rené", None),
        (_OWN["person"], None),
        ("http://localhost:8000/id/person/other/rene", None),
        ("urn:thing", None),
    ],
)
def test_a_name_is_short_where_both_languages_take_it(iri: str, short: str | None) -> None:
    assert Prefixed(_OWN).of(iri) == short


def test_what_was_needed_is_declared_in_order() -> None:
    prefixed = Prefixed(_OWN)
    for name in (str(LA.LocalAct), f"{ELI}number", f"{ELI}number", "urn:thing"):
        prefixed.of(name)
    assert prefixed.declared() == [("eli", str(ELI)), ("la", str(LA))]
