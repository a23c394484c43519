"""The gold acts, published once, and what can be asked of them."""

import pytest

from linkedacts.store.folder import DataFolder
from linkedacts.store.snapshot import FolderSnapshot
from tests.server import site


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    return site.publish(tmp_path_factory.mktemp("facts")).folder


@pytest.fixture
def snapshot(folder: DataFolder) -> FolderSnapshot:
    return folder.snapshot()
