"""The registry: a name that one authority bears gets its key, communes of one name never merge, old paths redirect."""

from pathlib import Path

import pytest

from linkedacts.errors import SettingsInvalid
from linkedacts.rdf.authorities import Registry, shipped
from tests.rdf.acts import council, graph_of

_HEADER = "name,kind,siren,siret,insee,department,region,same_as\n"
_AIGLUNS = "Aiglun,municipality,210400016,,04001,04,93,\nAiglun,municipality,210600011,,06001,06,93,\n"


def _registry(folder: Path, lines: str) -> Registry:
    file = folder / "authorities.csv"
    file.write_text(_HEADER + lines, encoding="utf-8")
    return Registry.read(file)


def test_a_name_that_one_authority_bears_gets_its_siren(tmp_path: Path) -> None:
    registry = _registry(tmp_path, "Vallon-Perdu,municipality,210400016,,04001,04,93,\n")
    act = graph_of(council(), registry=registry)
    assert act.path == "/eli/fr/210400016/deliberation/2024/05/14/2024-01"
    assert act.former[0].startswith("/eli/fr/vallon-perdu-04/")
    assert act.former[1].startswith("/eli/fr/commune-de-vallon-perdu-00000000/")


def test_a_commune_without_siren_is_told_by_its_departement(tmp_path: Path) -> None:
    registry = _registry(tmp_path, "Vallon-Perdu,municipality,,,04001,04,93,\n")
    assert graph_of(council(), registry=registry).path.startswith("/eli/fr/vallon-perdu-04/")


def test_the_two_communes_called_aiglun_are_two(tmp_path: Path) -> None:
    registry = _registry(tmp_path, _AIGLUNS)
    paths = {
        graph_of(council(authority={"name": "Commune d'Aiglun", "siren": siren}), registry=registry).path
        for siren in ("210400016", "210600011")
    }
    assert len(paths) == 2
    assert registry.known("Aiglun") is None
    assert "/aiglun-" not in graph_of(council(authority={"name": "Aiglun"}), registry=shipped()).path.replace(
        "/aiglun-00000000", ""
    )


@pytest.mark.parametrize(("department", "place"), [("04", "aiglun-04"), ("06", "aiglun-06"), ("2A", "aiglun-2a")])
@pytest.mark.parametrize("registry", [shipped(), Registry()], ids=["shipped", "empty"])
def test_a_printed_departement_tells_which_aiglun(department: str, place: str, registry: Registry) -> None:
    act = graph_of(council(authority={"name": "Commune d'Aiglun"}), department=department, registry=registry)
    assert act.path.startswith(f"/eli/fr/{place}/")
    assert act.former[-1].startswith("/eli/fr/commune-d-aiglun-00000000/")


def test_the_identifier_tells_the_departement_where_the_heading_does_not() -> None:
    act = council(authority={"name": "Aiglun"}, transmission_id="006-210600011-20240514-1-DE-1-1")
    assert graph_of(act, registry=Registry()).path.startswith("/eli/fr/aiglun-06/")
    overseas = council(authority={"name": "Vallon"}, transmission_id="974-210600011-20240514-1-DE-1-1")
    assert graph_of(overseas, registry=Registry()).path.startswith("/eli/fr/vallon-974/")


def test_the_only_aiglun_of_the_registry_is_not_taken_for_another(tmp_path: Path) -> None:
    registry = _registry(tmp_path, "Aiglun,municipality,210400016,,04001,04,93,\n")
    name = {"name": "Commune d'Aiglun"}
    here = graph_of(council(authority=name), department="04", registry=registry)
    there = graph_of(council(authority=name), department="06", registry=registry)
    assert (here.minter.act.authority, there.minter.act.authority) == ("210400016", "aiglun-06")
    assert [path.split("/")[3] for path in here.former] == ["aiglun-04", "commune-d-aiglun-00000000"]


def test_one_commune_is_one_in_all_files_that_print_its_departement() -> None:
    keys = {
        graph_of(council(authority={"name": name}), digit=digit, department="04").minter.act.authority
        for name, digit in (("Commune d'Aiglun", "1"), ("AIGLUN", "2"), ("Mairie d'Aiglun", "3"))
    }
    assert keys == {"aiglun-04"}


def test_communes_of_one_name_that_nothing_tells_apart_stay_apart() -> None:
    act = council(authority={"name": "Commune d'Aiglun"})
    assert len({graph_of(act, digit=digit, registry=shipped()).minter.act.authority for digit in "12"}) == 2


def test_a_printed_siren_needs_no_registry() -> None:
    act = graph_of(council(authority={"name": "Vallon", "siren": "210400016"}), registry=Registry())
    assert act.path.startswith("/eli/fr/210400016/")
    assert act.former == ()


@pytest.mark.parametrize(
    "line",
    [
        "Vallon,municipality,210400017,,,,,\n",
        "Vallon,village,,,,,,\n",
        ",municipality,,,,,,\n",
        "V,municipality,,1,,,,\n",
        "V,municipality,,,,,,https://example.org/a>b\n",
        "V,municipality,,,,,,urn:vallon\n",
    ],
)
def test_a_line_that_cannot_be_is_refused_with_its_number(tmp_path: Path, line: str) -> None:
    with pytest.raises(SettingsInvalid, match="line 2"):
        _registry(tmp_path, line)


_LATER = [
    ("Aiglun,municipality,210400016,,04001,04,93,", 2, "a line with a SIREN takes the place of one without"),
    ("Aiglun,municipality,,,05001,05,93,", 3, "another département is another commune"),
    ("Aiglun,joint-board,,,,04,93,", 3, "another kind is another authority"),
    ("Aiglun,municipality,210400016,,,,,", 3, "a line that says no département stands for none of two"),
    ("Commune d'Aiglun,municipality,210400016,,,04,,", 2, "« commune de » is no part of the name"),
]


@pytest.mark.parametrize(("line", "count", "why"), _LATER, ids=[why for _, _, why in _LATER])
def test_a_later_file_says_more_of_the_same_authority(tmp_path: Path, line: str, count: int, why: str) -> None:
    first, later = tmp_path / "first.csv", tmp_path / "later.csv"
    first.write_text(
        f"{_HEADER}Aiglun,municipality,,,04001,04,93,\nAiglun,municipality,,,06001,06,93,\n", encoding="utf-8"
    )
    later.write_text(f"{_HEADER}{line}\n", encoding="utf-8")
    assert len(Registry.read(first, later).authorities) == count, why


def test_the_shipped_registry_is_readable() -> None:
    assert shipped().known("Montpellier Méditerranée Métropole") is not None
