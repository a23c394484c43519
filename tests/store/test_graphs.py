"""The graph store: an act's graphs are replaced together, and the default graph stays their merge."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Store

from linkedacts.store.graphs import Graphs

_NAME = b'<https://acts.example/id/authority/1> <http://www.w3.org/2004/02/skos/core#prefLabel> "Orval" .\n'
_FIRST, _SECOND = "https://acts.example/eli/fr/1/a", "https://acts.example/eli/fr/1/b"


def title(act: str, text: str) -> bytes:
    return f'<{act}> <http://purl.org/dc/terms/title> "{text}" .\n'.encode()


@pytest.fixture
def graphs(tmp_path: Path) -> Iterator[Graphs]:
    with closing(Graphs(tmp_path / "graphs")) as graphs:
        graphs.replace(_FIRST, title(_FIRST, "Tarifs") + _NAME, b"", _NAME)
        graphs.replace(_SECOND, title(_SECOND, "Voirie") + _NAME, title(_SECOND, "Rue"))
        yield graphs


def merged(graphs: Graphs, folder: Path) -> list[str]:
    """Gives the values in the default graph of a checkpoint, one for each statement."""
    graphs.checkpoint(folder)
    statements = Store.read_only(str(folder)).quads_for_pattern(None, None, None, DefaultGraph())
    return sorted(statement.object.value for statement in statements)  # type: ignore[union-attr]


def test_a_statement_of_several_graphs_stands_once_in_their_merge(graphs: Graphs, tmp_path: Path) -> None:
    assert merged(graphs, tmp_path / "copy") == ["Orval", "Rue", "Tarifs", "Voirie"]


def test_a_replaced_act_leaves_what_others_state(graphs: Graphs, tmp_path: Path) -> None:
    graphs.replace(_FIRST, title(_FIRST, "Impôts"), b"")
    assert merged(graphs, tmp_path / "copy") == ["Impôts", "Orval", "Rue", "Voirie"]


def test_what_no_act_states_any_more_is_gone(graphs: Graphs, tmp_path: Path) -> None:
    graphs.remove(_SECOND)
    assert merged(graphs, tmp_path / "first") == ["Orval", "Tarifs"]
    graphs.remove(_FIRST)
    assert merged(graphs, tmp_path / "second") == []


def test_an_act_that_states_the_same_again_changes_nothing(graphs: Graphs, tmp_path: Path) -> None:
    graphs.replace(_SECOND, title(_SECOND, "Voirie") + _NAME, title(_SECOND, "Rue"))
    assert merged(graphs, tmp_path / "copy") == ["Orval", "Rue", "Tarifs", "Voirie"]
