"""Reports in the store: the latest and those of earlier states, each with its moment; withdrawn with their act."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Store
from rdflib import Graph, URIRef
from rdflib.namespace import PROV

from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import REPORT_SUFFIX
from tests.store.acts import BASE, MADE_BY, act, path_of

_ACT = BASE + path_of(1)
_SAYS = URIRef("urn:says")


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.create(tmp_path / "data", BASE)


def publish(folder: DataFolder, *reports: str, title: str = "Tarifs") -> None:
    with folder.writer() as writer:
        for report in reports:
            one = act(1, title=title)
            content = f'<{_ACT}/report#present> <{_SAYS}> "{report}" .\n'.encode()
            changed = replace(one, representations={**one.representations, REPORT_SUFFIX: content})
            if not writer.holds(changed):
                writer.replace(changed, MADE_BY)
        writer.switch()


def kept(folder: DataFolder) -> list[str]:
    """Gives what the reports say, latest first, by the links between them."""
    graph = Graph().parse(data=folder.snapshot().reports(path_of(1)), format="nt")
    assert graph.isomorphic(in_the_graph_store(folder)), "readers of pages and of triples see the same"
    revised = set(graph.objects(None, PROV.wasRevisionOf))
    node = next((node for node in graph.subjects(_SAYS) if node not in revised), None)
    said = []
    while node is not None:
        assert len(list(graph.objects(node, PROV.generatedAtTime))) == 1
        said.append(str(graph.value(node, _SAYS)))
        node = graph.value(node, PROV.wasRevisionOf)
    return said


def in_the_graph_store(folder: DataFolder) -> Graph:
    store = Store.read_only(str(folder.snapshot().graphs))
    graph = Graph()
    for quad in store.quads_for_pattern(None, None, None, NamedNode(f"{_ACT}/report")):
        graph.parse(data=f"{quad.triple} .", format="nt")
    return graph


def test_a_first_report_is_alone(folder: DataFolder) -> None:
    publish(folder, "premier")
    assert kept(folder) == ["premier"]


def test_earlier_reports_stay_beside_the_latest(folder: DataFolder) -> None:
    for report in ("premier", "deuxième", "troisième"):
        publish(folder, report)
    assert kept(folder) == ["troisième", "deuxième", "premier"]


def test_the_same_report_again_changes_nothing(folder: DataFolder) -> None:
    publish(folder, "premier")
    before = folder.snapshot()
    publish(folder, "premier")
    assert folder.snapshot().version == before.version
    assert folder.snapshot().reports(path_of(1)) == before.reports(path_of(1))


def test_a_report_that_no_reader_saw_is_not_kept(folder: DataFolder) -> None:
    publish(folder, "premier")
    publish(folder, "jamais vu", "deuxième")
    assert kept(folder) == ["deuxième", "premier"]


def test_an_act_of_another_reading_keeps_the_reports_of_the_former(folder: DataFolder) -> None:
    publish(folder, "premier")
    publish(folder, "premier", title="Tarifs de la piscine")
    assert kept(folder) == ["premier", "premier"]


def test_a_repaired_act_has_its_reports(folder: DataFolder) -> None:
    publish(folder, "premier")
    publish(folder, "deuxième")
    with folder.writer() as writer:
        writer.index.take_in_hand(path_of(1))
        writer.graphs.remove(_ACT)
    with folder.writer() as writer:
        writer.switch()
    assert kept(folder) == ["deuxième", "premier"]


def test_a_withdrawn_act_leaves_no_report(folder: DataFolder) -> None:
    publish(folder, "premier")
    publish(folder, "deuxième")
    with folder.writer() as writer:
        writer.withdraw(path_of(1), "Publié par erreur", date(2024, 6, 1))
        writer.switch()
    assert kept(folder) == []


def test_an_act_without_a_report_has_none(folder: DataFolder) -> None:
    with folder.writer() as writer:
        writer.replace(act(1), MADE_BY)
        writer.switch()
    assert folder.snapshot().reports(path_of(1)) == b""
