"""The hand-made records of the demonstration acts: closed sums, nothing that the text does not print."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from stdnum.fr import siren

from linkedacts.codes import ActType
from linkedacts.demonstration.catalogue import ACTS, DemonstrationAct
from linkedacts.model import Act, Attendance, Ballot, Vote

GOLD = Path(__file__).parents[1] / "fixtures" / "gold"


def gold_document(stem: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((GOLD / f"{stem}.json").read_text(encoding="utf-8"))
    return document


@dataclass(frozen=True)
class Gold:
    """One record, with the text that prints it."""

    printed: DemonstrationAct
    record: Act

    @property
    def attendance(self) -> Attendance:
        assert self.record.attendance is not None
        return self.record.attendance

    @property
    def vote(self) -> Vote:
        assert self.record.vote is not None
        return self.record.vote

    @property
    def text(self) -> str:
        return printed_text(self.printed)


RECORDS = [
    Gold(printed, Act.model_validate_json(json.dumps(record)))
    for printed in ACTS
    for record in gold_document(printed.stem)["acts"]
]
COUNTED = [gold for gold in RECORDS if gold.record.vote is not None and gold.record.vote.in_favor is not None]


def name_of(gold: Gold) -> str:
    return f"{gold.printed.stem} {gold.record.number}"


each_record = pytest.mark.parametrize("gold", RECORDS, ids=name_of)
each_count = pytest.mark.parametrize("gold", COUNTED, ids=name_of)
each_ballot = pytest.mark.parametrize("ballot", [ballot for gold in RECORDS for ballot in gold.record.votes])


def printed_text(act: DemonstrationAct) -> str:
    """The text on one line, hyphens at line ends closed, apostrophes straight."""
    lines = "\n".join(line for part in act.parts for line in part.lines)
    return " ".join(lines.replace("-\n", "-").replace("’", "'").split())


def people_of(record: Act) -> set[str]:
    names: set[str | None] = {record.rapporteur}
    if record.session is not None:
        names |= {record.session.chair, record.session.secretary}
    if record.signature is not None:
        names.add(record.signature.name)
    if record.vote is not None:
        names |= {name for group in record.vote.names.model_dump().values() for name in group}
    if record.attendance is not None:
        names |= {*record.attendance.present, *record.attendance.absent}
        names |= {
            name for substitute in record.attendance.substitutes for name in (substitute.name, substitute.replaces)
        }
        names |= {name for member in record.attendance.represented for name in (member.name, member.proxy)}
    return {name for name in names if name is not None}


def test_each_text_has_its_gold_records_and_they_are_not_few() -> None:
    assert {path.stem for path in GOLD.glob("*.json")} == {act.stem for act in ACTS}
    assert {gold_document(act.stem)["source"] for act in ACTS} == {f"{act.stem}.pdf" for act in ACTS}
    assert (len(RECORDS), len(COUNTED)) == (15, 10)


@each_record
def test_a_gold_record_has_its_date(gold: Gold) -> None:
    assert gold.record.adopted_on is not None


@each_record
def test_a_gold_record_names_only_people_that_the_text_prints(gold: Gold) -> None:
    assert [name for name in people_of(gold.record) if name not in gold.text] == []


@each_record
def test_a_gold_record_quotes_its_clauses_from_the_text(gold: Gold) -> None:
    assert [clause for clause in gold.record.provisions if clause not in gold.text] == []
    assert gold.record.provisions


@each_record
def test_the_authority_is_printed_with_its_siren(gold: Gold) -> None:
    authority = gold.record.authority
    assert authority is not None
    assert authority.siren is not None
    assert siren.is_valid(authority.siren)
    assert authority.siren in gold.text.replace(" ", "")


@pytest.mark.parametrize("gold", [gold for gold in RECORDS if gold.record.transmission_id], ids=name_of)
def test_the_transmission_carries_the_siren_and_the_date_of_the_act(gold: Gold) -> None:
    record = gold.record
    assert record.transmission_id is not None
    assert record.transmission_id in gold.text
    assert record.authority is not None
    assert re.findall(r"-(\d{9})-(\d{8})-", record.transmission_id) == [
        (record.authority.siren, f"{record.adopted_on:%Y%m%d}")
    ]


@each_record
def test_the_dates_of_an_act_are_in_order(gold: Gold) -> None:
    record = gold.record
    convened_on = record.session.convened_on if record.session is not None else None
    signed_on = record.signature.date if record.signature is not None else None
    dates = [convened_on, record.adopted_on, signed_on, record.received_on, record.published_on]
    known = [date for date in dates if date is not None]
    assert known == sorted(known)
    assert len(known) >= 3


@each_record
def test_the_members_accounted_for_are_the_members_in_office(gold: Gold) -> None:
    if gold.record.type is not ActType.DELIBERATION:
        assert gold.record.attendance is None
        return
    attendance = gold.attendance
    groups = (attendance.present, attendance.substitutes, attendance.represented, attendance.absent)
    assert sum(map(len, groups)) == attendance.members_in_office


@each_count
def test_the_votes_and_those_not_taking_part_are_the_voters(gold: Gold) -> None:
    attendance, vote = gold.attendance, gold.vote
    voters = len(attendance.present) + len(attendance.substitutes) + len(attendance.represented)
    apart = vote.not_participating if vote.not_participating is not None else len(vote.names.not_participating)
    assert sum(count or 0 for count in (vote.in_favor, vote.against, vote.abstentions)) + apart == voters


@each_record
def test_a_proxy_holder_is_present_and_holds_one_proxy(gold: Gold) -> None:
    attendance = gold.record.attendance
    holders = [member.proxy for member in attendance.represented if member.proxy] if attendance else []
    assert len(holders) == len(set(holders))
    assert set(holders) <= set(attendance.present if attendance else ())


@each_count
def test_named_voters_could_vote_and_match_the_count(gold: Gold) -> None:
    voters = {*gold.attendance.present, *(member.name for member in gold.attendance.represented)}
    named = gold.vote.names.model_dump()
    assert {name for group in named.values() for name in group} <= voters
    assert all(len(group) in {0, getattr(gold.vote, key) or len(group)} for key, group in named.items())


@each_ballot
def test_the_papers_of_a_ballot_are_those_of_the_voters(ballot: Ballot) -> None:
    assert ballot.blank is not None
    assert ballot.null is not None
    assert sum(candidate.votes or 0 for candidate in ballot.candidates) + ballot.blank + ballot.null == 17


def test_attendance_changes_during_the_session_of_the_minutes() -> None:
    sheets = [gold.attendance for gold in RECORDS if gold.printed.stem == "val-d-ormelle-pv-2023-11-14"]
    assert [(len(s.present), len(s.represented), len(s.absent)) for s in sheets] == [
        *[(14, 2, 3), (15, 2, 2), (15, 2, 2), (14, 3, 2)]
    ]


def test_the_subsidy_table_adds_up_to_its_total() -> None:
    (act,) = (act for act in ACTS if act.stem == "val-d-ormelle-2023-031")
    (table,) = (part for part in act.parts if part.role == "table")
    *sums, total = (float(re.sub(r"[ €]", "", row.split("|")[-1]).replace(",", ".")) for row in table.lines[1:])
    assert sum(sums) == total
