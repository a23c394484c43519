"""How things are called on pages: no code stands for a name that was not read."""

import pytest

from linkedacts.server.language import ENGLISH, FRENCH, Language
from linkedacts.server.pages.names import authority, name_of


@pytest.mark.parametrize(
    ("label", "language", "expected"),
    [
        ("Val-d'Ormelle", FRENCH, "Val-d'Ormelle"),
        (None, FRENCH, "Collectivité non nommée"),
        (None, ENGLISH, "Unnamed authority"),
    ],
)
def test_an_authority_is_called_by_its_name_or_as_unnamed(label: str | None, language: Language, expected: str) -> None:
    assert authority(label, language) == expected
    assert name_of("/id/authority/sans-nom-280cae44", label, language) == expected
