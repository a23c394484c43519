"""Words are found in French whatever their accents, plurals and typing errors; facets narrow and count."""

from pathlib import Path

import pytest

from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import PublishedAct
from linkedacts.store.search.building import build
from linkedacts.store.search.search import Search
from linkedacts.store.search.wanted import Sort, Wanted
from linkedacts.store.snapshot import FolderSnapshot
from tests.server.site import MADE_BY, REJECTED, SEED, WITHDRAWN

_LIGHTS = REJECTED


@pytest.mark.parametrize(
    "words",
    [
        "éclairage public",
        "eclairage PUBLIC",
        "éclairages publics",
        "l'éclairage",
        "« éclairage public »",
        '"éclairage public"',
        '"extinction partielle de l\'éclairage public"',
        '"de minuit à cinq heures"',
        "extinction de minuit",
        "2024-041",
    ],
)
def test_an_act_is_found_by_its_words_in_any_form(snapshot: FolderSnapshot, words: str) -> None:
    found = snapshot.search.find(Wanted(words))
    assert found.hits[0].path == _LIGHTS
    assert not found.corrected


@pytest.mark.parametrize("words", ["éclairaje", "eclairgae", "extintcion", "Delafose", "comvention univerité"])
def test_typing_errors_are_looked_past_and_said(snapshot: FolderSnapshot, words: str) -> None:
    found = snapshot.search.find(Wanted(words))
    assert found.corrected
    assert found.total


def test_of_acts_with_similar_words_those_with_them_in_their_title_come_first(snapshot: FolderSnapshot) -> None:
    assert snapshot.search.find(Wanted("éclairagge")).hits[0].path == _LIGHTS


def test_the_act_of_a_number_comes_first(snapshot: FolderSnapshot) -> None:
    numbered = [line for line in snapshot.acts(limit=50) if line.number]
    assert len(numbered) > 4
    for line in numbered:
        assert snapshot.search.find(Wanted(str(line.number))).hits[0].path == line.path


@pytest.mark.parametrize("words", ["zzyzx", '"public éclairage"', '"éclairage de public"', "éclairage zzyzx"])
def test_what_is_nowhere_is_not_found(snapshot: FolderSnapshot, words: str) -> None:
    assert snapshot.search.find(Wanted(words)).total == 0


@pytest.mark.parametrize("words", ["", "de la", "   "])
def test_without_words_of_meaning_everything_is_there_or_what_has_them(snapshot: FolderSnapshot, words: str) -> None:
    assert snapshot.search.find(Wanted(words)).total == snapshot.count()


@pytest.mark.parametrize(
    "words",
    ['authority:243400017"', "a AND (", "[* TO *]", "path:/.*/", "^" * 2000, "\x00", "é" * 5000, "-- ' ; DROP", "« »"],
)
def test_what_is_no_word_is_no_query_either(snapshot: FolderSnapshot, words: str) -> None:
    assert snapshot.search.find(Wanted(words)).total <= snapshot.count()


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Wanted(authority="243400017"), 1),
        (Wanted(type="order"), 1),
        (Wanted(year=2024), 4),
        (Wanted(theme="/id/theme/243400017/attractivite"), 1),
        (Wanted(person="/id/person/243400017/michael-delafosse"), 1),
        (Wanted(outcome="rejected"), 1),
        (Wanted(least=100_000), 2),
        (Wanted(most=100), 2),
        (Wanted("convention", authority="219900016", least=10_000), 1),
        (Wanted(authority="nowhere"), 0),
    ],
)
def test_a_facet_narrows(snapshot: FolderSnapshot, wanted: Wanted, count: int) -> None:
    assert snapshot.search.find(wanted).total == count


def test_facets_count_all_that_is_found(snapshot: FolderSnapshot) -> None:
    found = snapshot.search.find(Wanted(), limit=2)
    assert len(found.hits) == 2
    assert sum(count for _, count in found.facets["authority"]) == found.total
    assert dict(found.facets["outcome"])["rejected"] == 1
    assert dict(found.facets["year"])["2023"] == 3


@pytest.mark.parametrize("sort", [Sort.LATEST, Sort.EARLIEST])
def test_acts_are_sorted_by_day(snapshot: FolderSnapshot, sort: Sort) -> None:
    paths = [hit.path for hit in snapshot.search.find(Wanted(sort=sort)).hits]
    days = [snapshot.facts.rows("SELECT date FROM acts WHERE path = ?", path)[0][0] for path in paths]
    assert days == sorted(days, reverse=sort is Sort.LATEST)


def test_acts_are_sorted_by_their_largest_sum(snapshot: FolderSnapshot) -> None:
    paths = [hit.path for hit in snapshot.search.find(Wanted(sort=Sort.AMOUNT)).hits]
    sums = [snapshot.facts.rows("SELECT amount FROM items WHERE path = ?", path)[0][0] or 0 for path in paths]
    assert sums == sorted(sums, reverse=True)


def test_pages_of_results_hold_each_act_once(snapshot: FolderSnapshot) -> None:
    pages = (snapshot.search.find(Wanted(), limit=2, offset=offset) for offset in range(0, 12, 2))
    paths = [hit.path for found in pages for hit in found.hits]
    assert sorted(paths) == sorted(line.path for line in snapshot.acts())


def test_an_excerpt_marks_the_words_as_printed(snapshot: FolderSnapshot) -> None:
    (hit,) = snapshot.search.find(Wanted("eclairages")).hits
    marked = [stretch.text.lower() for stretch in hit.excerpt if stretch.matches]
    assert "éclairage" in marked


def test_an_excerpt_is_found_at_the_end_of_a_long_text_too(snapshot: FolderSnapshot, tmp_path: Path) -> None:
    act = snapshot.act(SEED)
    assert isinstance(act, PublishedAct)
    build(tmp_path / "search", None, (), [(act, "Le conseil délibère. " * 1000 + "Il y a un ornithorynque.")])
    (hit,) = Search(tmp_path / "search").find(Wanted("ornithorynques")).hits
    assert [stretch.text for stretch in hit.excerpt if stretch.matches] == ["ornithorynque"]


def test_a_withdrawn_act_is_not_found(snapshot: FolderSnapshot) -> None:
    assert WITHDRAWN not in {hit.path for hit in snapshot.search.find(Wanted(), limit=100).hits}


def test_a_changed_act_is_found_by_its_new_words_and_readers_keep_theirs(folder: DataFolder) -> None:
    before = folder.snapshot()
    act = before.act(SEED)
    assert isinstance(act, PublishedAct)
    with folder.writer() as writer:
        writer.replace(PublishedAct(**{**vars(act), "title": "Ornithorynque"}), MADE_BY)
        writer.switch()
        after = folder.snapshot()
        assert [hit.path for hit in after.search.find(Wanted("ornithorynques")).hits] == [SEED]
        assert before.search.find(Wanted("ornithorynques")).total == 0
        writer.replace(act, MADE_BY)
        writer.switch()
    assert folder.snapshot().search.find(Wanted("ornithorynque")).total == 0
    assert folder.snapshot().search.find(Wanted()).total == before.count()


def test_few_results_count_the_people_whom_they_name(snapshot: FolderSnapshot) -> None:
    found = snapshot.search.find(Wanted(authority="243400017"))
    assert {count for _, count in found.facets["person"]} == {found.total} == {1}
    assert all(person.startswith("/id/person/243400017/") for person, _ in found.facets["person"])
