"""The gold acts, published once, and the search over them."""

import pytest

from linkedacts.store.folder import DataFolder
from linkedacts.store.snapshot import FolderSnapshot
from tests.server import site
from tests.store.facts.conftest import STEMS


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    return site.publish(tmp_path_factory.mktemp("search"), stems=STEMS).folder


@pytest.fixture
def snapshot(folder: DataFolder) -> FolderSnapshot:
    return folder.snapshot()
