"""The derived files are what the model gives now."""

from pathlib import Path

import pytest

from linkedacts.errors import StaleArtefact
from linkedacts.rdf import schema


def test_the_committed_derived_files_are_fresh() -> None:
    schema.check_schema()


def test_a_stale_file_is_named_and_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stale = tmp_path / "structure.ttl"
    stale.write_text("# yesterday's\n")
    monkeypatch.setattr(schema, "DERIVED", {stale: lambda: "# today's\n"})
    with pytest.raises(StaleArtefact, match=r"structure\.ttl"):
        schema.check_schema()
    assert schema.write_schema() == [stale]
    schema.check_schema()
