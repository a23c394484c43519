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
    ],
)
def test_a_line_that_cannot_be_is_refused_with_its_number(tmp_path: Path, line: str) -> None:
    with pytest.raises(SettingsInvalid, match="line 2"):
        _registry(tmp_path, line)


def test_the_shipped_registry_is_readable() -> None:
    assert shipped().known("Montpellier Méditerranée Métropole") is not None
