"""People are counted from attendance lists and named votes, act by act and session by session."""

import pytest

from linkedacts.store.facts import people
from linkedacts.store.facts.part import Part
from linkedacts.store.snapshot import FolderSnapshot
from tests.server.site import SEED

_SEED_AUTHORITY = "243400017"
_CHAIR = "/id/person/243400017/michael-delafosse"


def test_everybody_on_an_attendance_list_is_a_member(snapshot: FolderSnapshot) -> None:
    assert people.count_members(snapshot.facts, _SEED_AUTHORITY) == 68 + 1 + 10 + 13
    names = [member.name for member in people.members(snapshot.facts, _SEED_AUTHORITY)]
    assert len(names) == 92
    assert names == sorted(names)


def test_members_of_all_authorities_are_those_of_each(snapshot: FolderSnapshot) -> None:
    keys = {member.authority for member in people.members(snapshot.facts)}
    assert people.count_members(snapshot.facts) == sum(people.count_members(snapshot.facts, key) for key in keys)


@pytest.mark.parametrize(
    ("part", "count"),
    [(Part.CHAIR, 1), (Part.PRESENT, 1), (Part.RAPPORTEUR, 1), (Part.NOT_PARTICIPATING, 1), (Part.AGAINST, None)],
)
def test_a_person_is_counted_in_each_part(snapshot: FolderSnapshot, part: Part, count: int | None) -> None:
    assert people.counts(snapshot.facts, _CHAIR).get(part) == count


def test_acts_of_a_part_are_found(snapshot: FolderSnapshot) -> None:
    assert [line.path for line in people.acts_of(snapshot.facts, _CHAIR, Part.NOT_PARTICIPATING)] == [SEED]
    assert people.acts_of(snapshot.facts, _CHAIR, Part.AGAINST) == []


def test_sessions_say_what_the_person_was(snapshot: FolderSnapshot) -> None:
    (presence,) = people.presences(snapshot.facts, _CHAIR)
    assert presence.session == f"/id/session/{_SEED_AUTHORITY}/2023-10-03"
    assert presence.seats == {Part.PRESENT: 1}


def test_a_proxy_is_told_from_both_sides(snapshot: FolderSnapshot) -> None:
    given = {
        (member.thing, company.thing)
        for member in people.members(snapshot.facts)
        for company in people.proxies(snapshot.facts, member.thing, Part.REPRESENTED)
    }
    held = {
        (company.thing, member.thing)
        for member in people.members(snapshot.facts)
        for company in people.proxies(snapshot.facts, member.thing, Part.PROXY)
    }
    assert given
    assert given == held
