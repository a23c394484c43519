"""One published folder and one application for all tests of the server: publishing it takes a second."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from linkedacts.server.app import create_app
from linkedacts.server.site import EXTENSION
from linkedacts.settings import Settings
from tests.server import site as published
from tests.server.site import Site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return published.publish(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def app(site: Site) -> Iterator[Flask]:
    app = create_app(site.folder, Settings(query_seconds=2, query_memory=256, query_rows=1000))
    yield app
    app.extensions[EXTENSION].published.close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
