"""The gold acts, published once, and what can be asked of them."""

import pytest

from linkedacts.store.folder import DataFolder
from linkedacts.store.snapshot import FolderSnapshot
from tests.server import site

STEMS = (
    "M2023-353",
    "trois-clochers-2024-045",
    "val-d-ormelle-2022-058",
    "val-d-ormelle-2022-071",
    "val-d-ormelle-2023-031",
    "val-d-ormelle-2024-017",
    "val-d-ormelle-2024-041",
    "val-d-ormelle-arrete-2024-042",
    "val-d-ormelle-decision-2023-009",
)
"""Acts whose numbers the tests count with: others may be added to the demonstration."""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    return site.publish(tmp_path_factory.mktemp("facts"), stems=STEMS).folder


@pytest.fixture
def snapshot(folder: DataFolder) -> FolderSnapshot:
    return folder.snapshot()
