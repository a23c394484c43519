"""What several tests of the corpus share: it is read once."""

import pytest

from tests.corpus.report import FileReport, report


@pytest.fixture(scope="session")
def reports() -> list[FileReport]:
    """Gives the report of each document of the corpus."""
    return list(report())
