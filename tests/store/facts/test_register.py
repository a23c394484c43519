"""Agreements, sessions, numbers and ledgers say what the acts say."""

import pytest

from linkedacts.store.facts import agreements, overview, quality, sessions
from linkedacts.store.facts.agreements import Selection
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import PublishedAct
from linkedacts.store.snapshot import FolderSnapshot
from tests.server.site import MADE_BY, REJECTED, SEED, WITHDRAWN


@pytest.mark.parametrize(
    ("selection", "count"),
    [
        (Selection(), 3),
        (Selection(least=100_000), 1),
        (Selection(most=100_000), 2),
        (Selection(year="2023"), 2),
        (Selection(authority="243400017"), 1),
        (Selection(partner="université"), 1),
        (Selection(partner="nobody"), 0),
        (Selection(partner="' OR 1 = 1 --"), 0),
    ],
)
def test_a_selection_narrows_the_register(snapshot: FolderSnapshot, selection: Selection, count: int) -> None:
    lines = agreements.register(snapshot.facts, selection)
    assert len(lines) == count
    assert agreements.totals(snapshot.facts, selection).agreements == count


def test_the_register_is_ordered_by_amount_where_wanted(snapshot: FolderSnapshot) -> None:
    amounts = [line.amount or 0 for line in agreements.register(snapshot.facts, Selection(order="amount"))]
    assert amounts == sorted(amounts, reverse=True)


def test_an_agreement_has_its_parties_and_its_act(snapshot: FolderSnapshot) -> None:
    (line,) = agreements.register(snapshot.facts, Selection(least=100_000))
    assert line.act.path == SEED
    assert {party.name for party in line.parties} == {"Montpellier Méditerranée Métropole", "Université de Montpellier"}
    assert all(party.thing for party in line.parties)
    assert agreements.agreement(snapshot.facts, line.thing) == line


def test_an_agenda_tells_how_each_act_went(snapshot: FolderSnapshot) -> None:
    (item,) = sessions.agenda(snapshot.facts, "/id/session/219900016/2024-09-24")
    assert item.act.path == REJECTED
    assert (item.result.outcome, item.result.in_favor, item.result.against) == ("rejected", 7, 9)
    assert item.seats.in_office == 19


def test_the_acts_around_one_are_its_neighbours_on_the_agenda(snapshot: FolderSnapshot) -> None:
    for session in sessions.sessions(snapshot.facts):
        lines = [item.act for item in sessions.agenda(snapshot.facts, session.thing)]
        for place, line in enumerate(lines):
            expected = [*lines[max(place - 1, 0) : place], *lines[place + 1 : place + 2]]
            assert sessions.around(snapshot.facts, session.thing, line.path) == expected
    assert len(lines) > 0
    assert sessions.around(snapshot.facts, session.thing, WITHDRAWN) == []


def test_sessions_are_counted(snapshot: FolderSnapshot) -> None:
    lines = sessions.sessions(snapshot.facts)
    assert len(lines) == sessions.count_sessions(snapshot.facts)
    assert [line.date for line in lines] == sorted((line.date for line in lines), reverse=True)


def test_numbers_leave_out_withdrawn_acts(snapshot: FolderSnapshot) -> None:
    numbers = overview.numbers(snapshot.facts)
    assert numbers.acts == snapshot.count() == sum(line.acts for line in overview.authorities(snapshot.facts))
    assert snapshot.facts.rows("SELECT * FROM items WHERE path = ?", WITHDRAWN) == []


def test_a_ledger_shows_the_gap_in_the_numbers(snapshot: FolderSnapshot) -> None:
    ledger = next(line for line in quality.ledgers(snapshot.facts) if line.authority == "219900016")
    assert [(gap.first, gap.last, gap.missing) for gap in ledger.gaps] == [("2024-018", "2024-040", 23)]
    assert ledger.fields["title"] == ledger.acts


def test_doubts_lead_to_their_acts(snapshot: FolderSnapshot) -> None:
    assert ("finding", "attendance-sum", 1) in [doubt[:3] for doubt in quality.doubts(snapshot.facts)]
    assert [line.path for line in quality.doubted(snapshot.facts, "finding", "attendance-sum")] == [REJECTED]


def test_replacing_an_act_by_itself_changes_no_row(folder: DataFolder) -> None:
    count = "SELECT count(*) FROM parts"
    before = folder.snapshot()
    act = before.act(SEED)
    assert isinstance(act, PublishedAct)
    with folder.writer() as writer:
        writer.replace(act, MADE_BY)
        writer.switch()
    after = folder.snapshot()
    assert after.facts.count(count) == before.facts.count(count)
