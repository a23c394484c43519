"""One person, one IRI, across the files of a council: the attendance list of a session settles names in other files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, URIRef

from linkedacts.model import Act, Attendance, Vote, VoterNames
from linkedacts.publication.arrival import keep_each
from linkedacts.publication.ready import PreparedFile
from linkedacts.publication.settling import Settling
from linkedacts.publication.summary import Summary, summarise
from linkedacts.rdf.authorities import shipped
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import PublishedAct
from linkedacts.vocabulary import ELI_DL, LA
from tests.publication.acts import BASE, counts, path_of, prepared, record, write

PERSON = f"{BASE}/id/person/219900016/"
MEMBERS = ("René REVOL", "Ada CERISE", "Bruno POIRE")


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.create(tmp_path / "data", BASE)


def act(number: str, *against: str, present: Sequence[str] = (), **fields: Any) -> Act:
    attendance = Attendance(present=tuple(present)) if present else None
    return record(number, attendance=attendance, vote=Vote(names=VoterNames(against=against)), **fields)


def keep(folder: DataFolder, *files: tuple[Path, PreparedFile]) -> Summary:
    with folder.writer() as writer:
        settling = Settling(writer, BASE, shipped())
        summary = summarise(keep_each(files, writer, settling.settled), lambda _: None)
        settling.settle_changed()
        writer.switch()
    return summary


def published(folder: DataFolder, number: str) -> PublishedAct:
    found = folder.snapshot().act(path_of(number))
    assert isinstance(found, PublishedAct)
    return found


def opponents(folder: DataFolder, number: str) -> set[str]:
    graph = Graph().parse(data=published(folder, number).printed, format="nt")
    return {str(who) for who in graph.objects(URIRef(f"{BASE}{path_of(number)}#vote"), ELI_DL.had_voter_against)}


def doubts(folder: DataFolder, number: str) -> list[str]:
    return [issue["code"] for issue in published(folder, number).record["issues"]]


def files(folder: Path) -> dict[str, tuple[Path, PreparedFile]]:
    """Gives a file with the list, and three in which the same member is named in other forms."""
    forms = {"V-2": "M. REVOL", "V-3": "R. REVOL", "V-4": "REVOL René"}
    with_list = prepared(write(folder / "liste.txt", "liste"), act("V-1", present=MEMBERS))
    others = {
        number: prepared(write(folder / f"{number}.txt", number), act(number, form)) for number, form in forms.items()
    }
    return {"V-1": with_list, **others}


@pytest.mark.parametrize("order", [("V-1", "V-2", "V-3", "V-4"), ("V-4", "V-3", "V-2", "V-1")])
def test_the_list_of_one_file_settles_the_names_of_others_whatever_the_order(
    folder: DataFolder, tmp_path: Path, order: tuple[str, ...]
) -> None:
    given = files(tmp_path)
    keep(folder, *(given[number] for number in order))
    for number in ("V-2", "V-3", "V-4"):
        assert opponents(folder, number) == {f"{PERSON}rene-revol"}, number
        assert doubts(folder, number) == []
    assert folder.snapshot().count_about("/id/person/219900016/rene-revol") == 4


def test_a_list_that_comes_later_settles_what_was_published_before(folder: DataFolder, tmp_path: Path) -> None:
    given = files(tmp_path)
    keep(folder, given["V-2"])
    assert doubts(folder, "V-2") == ["name-not-settled"]
    assert opponents(folder, "V-2") == {f"{BASE}{path_of('V-2')}#person-m-revol"}
    keep(folder, given["V-1"])
    assert opponents(folder, "V-2") == {f"{PERSON}rene-revol"}
    assert doubts(folder, "V-2") == []


def test_the_same_files_again_change_nothing(folder: DataFolder, tmp_path: Path) -> None:
    given = files(tmp_path)
    keep(folder, *given.values())
    version = folder.current_version()
    assert counts(keep(folder, *given.values()).fates) == {"unchanged": 4}
    assert counts(keep(folder, given["V-2"]).fates) == {"unchanged": 1}
    assert folder.current_version() == version


def test_a_settled_act_keeps_all_else(folder: DataFolder, tmp_path: Path) -> None:
    alone = prepared(write(tmp_path / "a.txt", "texte de l'acte"), act("V-2", "M. REVOL", provisions=("ADOPTE",)))
    keep(folder, alone)
    before = published(folder, "V-2")
    keep(folder, files(tmp_path)["V-1"])
    after = published(folder, "V-2")
    assert (after.title, after.source, after.aliases) == (before.title, before.source, before.aliases)
    assert {**after.record, "issues": []} == {**before.record, "issues": []}
    assert (after.derived, after.reference) == (before.derived, before.reference)
    for suffix in ("txt", "ttl", "jsonld", "nt", "rdf", "nq", "trig"):
        assert folder.snapshot().representation(path_of("V-2"), suffix), suffix


def test_two_lists_that_know_two_people_of_a_name_settle_nothing(folder: DataFolder, tmp_path: Path) -> None:
    given = files(tmp_path)
    other = prepared(write(tmp_path / "b.txt", "b"), act("V-9", present=("Julie REVOL", "Ada CERISE")))
    keep(folder, given["V-1"], other, given["V-2"])
    assert doubts(folder, "V-2") == ["name-not-settled"]


def test_the_list_of_another_council_or_another_day_settles_nothing(folder: DataFolder, tmp_path: Path) -> None:
    elsewhere = act("V-8", present=MEMBERS).model_dump(mode="json")
    elsewhere["authority"] = {"name": "Commune de Mont-Tranquille", "siren": "210400016"}
    earlier = act("V-7", present=MEMBERS).model_dump(mode="json")
    earlier["session"]["date"] = "2024-03-12"
    others = [
        prepared(write(tmp_path / f"{n}.txt", str(n)), Act.model_validate(content))
        for n, content in enumerate((elsewhere, earlier))
    ]
    keep(folder, *others, files(tmp_path)["V-2"])
    assert doubts(folder, "V-2") == ["name-not-settled"]


def test_two_members_of_one_name_stay_two_in_every_file(folder: DataFolder, tmp_path: Path) -> None:
    both = ("Jean MARTIN", "Ada CERISE", "Jean MARTIN")
    given = [
        prepared(write(tmp_path / f"{number}.txt", number), act(number, present=both)) for number in ("V-1", "V-2")
    ]
    for order in (given, given[::-1]):
        keep(folder, *order)
        for number in ("V-1", "V-2"):
            graph = Graph().parse(data=published(folder, number).printed, format="nt")
            people = {str(who).removeprefix(PERSON) for who in graph.objects(None, LA.attendee)}
            assert people == {"jean-martin", "jean-martin-2", "ada-cerise"}
