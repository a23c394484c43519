"""Earlier readings over HTTP: a history of revisions, and each state as it was published."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from rdflib import Graph, URIRef
from rdflib.namespace import PROV

from linkedacts.server.app import create_app
from linkedacts.server.site import site_of
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder
from tests.store.acts import BASE, MADE_BY, act, path_of

_ACT = path_of(1)
_HISTORY = f"{_ACT}/readings"


def publish(folder: DataFolder, title: str) -> None:
    one = act(1, title=title)
    with folder.writer() as writer:
        writer.replace(replace(one, representations={"ttl": one.printed, "nt": one.printed}), MADE_BY)
        writer.switch()


@pytest.fixture
def client(tmp_path: Path) -> Iterator[FlaskClient]:
    folder = DataFolder.create(tmp_path / "data", BASE)
    for title in ("première", "deuxième", "troisième"):
        publish(folder, title)
    app = create_app(folder, Settings(access_log=False))
    yield app.test_client()
    site_of(app).published.close()


def history(client: FlaskClient) -> list[str]:
    """Gives the nodes of the history, the present one first."""
    graph = Graph().parse(data=client.get(_HISTORY).data, format="turtle")
    nodes = [URIRef(f"{BASE}{_ACT}#printed")]
    while (earlier := graph.value(nodes[-1], PROV.wasRevisionOf)) is not None:
        assert isinstance(earlier, URIRef)
        nodes.append(earlier)
    assert all(graph.value(node, PROV.generatedAtTime) for node in nodes)
    return [str(node) for node in nodes]


def test_the_history_tells_which_reading_revises_which(client: FlaskClient) -> None:
    present, *earlier = history(client)
    assert present == f"{BASE}{_ACT}#printed"
    assert len(earlier) == 2
    assert f'<{_HISTORY}>; rel="version-history"' in client.get(_ACT).headers["Link"]


def test_an_earlier_reading_answers_as_it_was_published(client: FlaskClient) -> None:
    _, second, first = history(client)
    for address, title in ((second, "deuxième"), (first, "première")):
        answer = client.get(address.removeprefix(BASE))
        assert answer.status_code == 200
        assert title in answer.text
        assert f'<{_ACT}>; rel="latest-version original"' in answer.headers["Link"]
        assert answer.headers["Memento-Datetime"] == answer.headers["Last-Modified"]
        assert client.get(f"{address.removeprefix(BASE)}.nt").mimetype == "application/n-triples"
    assert "troisième" in client.get(_ACT).text


@pytest.mark.parametrize(
    "address",
    [
        f"{_HISTORY}/{datetime(2000, 1, 1):%Y%m%dT%H%M%S.%fZ}",
        f"{_HISTORY}/yesterday",
        f"{_HISTORY}/Z",
        f"{_HISTORY}.xls",
        f"{path_of(2)}/readings",
    ],
)
def test_there_is_no_other_reading(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404
