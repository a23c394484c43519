"""Settings come from the caller, the environment, a file, in this order."""

from pathlib import Path

import pytest

from linkedacts.errors import SettingsInvalid
from linkedacts.settings import Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "linkedacts.toml"
    path.write_text('base_iri = "https://actes.example.org"\nport = 8001\nquery_seconds = 2\n', encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"LINKEDACTS_{name.upper()}", raising=False)


def test_every_setting_has_a_default_and_a_description() -> None:
    assert Settings.load().base_iri == "http://localhost:8000"
    assert all(field.description for field in Settings.model_fields.values())


def test_the_caller_wins_over_the_environment_and_that_over_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINKEDACTS_PORT", "8002")
    monkeypatch.setenv("LINKEDACTS_QUERY_SECONDS", "3")
    settings = Settings.load(file, query_seconds=4)
    assert (settings.base_iri, settings.port, settings.query_seconds) == ("https://actes.example.org", 8002, 4)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "http"),
        ("QUERY_SECONDS", "-1"),
        ("QUERY_PROCESSES", "0"),
        ("BASE_IRI", "http://example.org/"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"LINKEDACTS_{name}", value)
    with pytest.raises(SettingsInvalid, match=name.lower()):
        Settings.load()


@pytest.mark.parametrize("content", ["prot = 8000\n", "port = \n", "port = 'http'\n", "\xff"])
def test_a_file_that_says_nothing_sensible_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "linkedacts.toml"
    file.write_text(content, encoding="latin-1")
    with pytest.raises(SettingsInvalid):
        Settings.load(file)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid):
        Settings.load(tmp_path / "linkedacts.toml")
