"""The hand-made records of the demonstration acts: one for each, closed sums, nothing that the text does not print."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from stdnum.fr import siren

from linkedacts.demonstration.catalogue import ACTS, DemonstrationAct
from linkedacts.model import Act, ActType, Attendance, Vote

GOLD = Path(__file__).parents[1] / "fixtures" / "gold"

each_act = pytest.mark.parametrize("act", ACTS, ids=lambda act: act.stem)
each_vote = pytest.mark.parametrize(
    "stem",
    [
        "M2023-353",
        "trois-clochers-2024-045",
        "val-d-ormelle-2022-058",
        "val-d-ormelle-2023-031",
        "val-d-ormelle-2024-017",
        "val-d-ormelle-2024-041",
    ],
)


def gold_document(stem: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((GOLD / f"{stem}.json").read_text(encoding="utf-8"))
    return document


def gold_record(stem: str) -> Act:
    (record,) = gold_document(stem)["acts"]
    return Act.model_validate_json(json.dumps(record))


def gold_attendance(stem: str) -> Attendance:
    attendance = gold_record(stem).attendance
    assert attendance is not None
    return attendance


def gold_vote(stem: str) -> Vote:
    vote = gold_record(stem).vote
    assert vote is not None
    return vote


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


def test_each_act_has_its_gold_record() -> None:
    assert {path.stem for path in GOLD.glob("*.json")} == {act.stem for act in ACTS}


@each_act
def test_a_gold_record_is_one_of_its_pdf_and_fits_the_model(act: DemonstrationAct) -> None:
    assert gold_document(act.stem)["source"] == f"{act.stem}.pdf"
    assert gold_record(act.stem).adopted_on is not None


@each_act
def test_a_gold_record_names_only_people_that_the_text_prints(act: DemonstrationAct) -> None:
    text = printed_text(act)
    assert [name for name in people_of(gold_record(act.stem)) if name not in text] == []


@each_act
def test_a_gold_record_quotes_its_clauses_from_the_text(act: DemonstrationAct) -> None:
    record, text = gold_record(act.stem), printed_text(act)
    assert [clause for clause in record.provisions if clause not in text] == []
    assert record.provisions


@each_act
def test_the_transmission_carries_the_siren_and_the_date_of_the_act(act: DemonstrationAct) -> None:
    record = gold_record(act.stem)
    assert record.transmission_id is not None
    assert record.transmission_id in printed_text(act)
    assert record.authority is not None
    number, day = re.findall(r"-(\d{9})-(\d{8})-", record.transmission_id)[0]
    assert number == record.authority.siren
    assert siren.is_valid(number)
    assert day == f"{record.adopted_on:%Y%m%d}"


@each_act
def test_the_dates_of_an_act_are_in_order(act: DemonstrationAct) -> None:
    record = gold_record(act.stem)
    convened_on = record.session.convened_on if record.session is not None else None
    signed_on = record.signature.date if record.signature is not None else None
    dates = [convened_on, record.adopted_on, signed_on, record.received_on, record.published_on]
    known = [date for date in dates if date is not None]
    assert known == sorted(known)
    assert len(known) >= 3


@each_act
def test_the_members_accounted_for_are_the_members_in_office(act: DemonstrationAct) -> None:
    if gold_record(act.stem).type is not ActType.DELIBERATION:
        assert gold_record(act.stem).attendance is None
        return
    attendance = gold_attendance(act.stem)
    groups = (attendance.present, attendance.substitutes, attendance.represented, attendance.absent)
    assert sum(map(len, groups)) == attendance.members_in_office


@each_vote
def test_the_votes_and_those_not_taking_part_are_the_voters(stem: str) -> None:
    attendance, vote = gold_attendance(stem), gold_vote(stem)
    voters = len(attendance.present) + len(attendance.substitutes) + len(attendance.represented)
    counts = (vote.in_favor, vote.against, vote.abstentions, vote.not_participating)
    assert sum(count or 0 for count in counts) == voters


@each_act
def test_a_proxy_holder_is_present_and_holds_one_proxy(act: DemonstrationAct) -> None:
    attendance = gold_record(act.stem).attendance
    holders = [member.proxy for member in attendance.represented if member.proxy] if attendance else []
    assert len(holders) == len(set(holders))
    assert set(holders) <= set(attendance.present if attendance else ())


@each_vote
def test_named_voters_could_vote_and_match_the_count(stem: str) -> None:
    attendance, vote = gold_attendance(stem), gold_vote(stem)
    voters = {*attendance.present, *(member.name for member in attendance.represented)}
    named = vote.names.model_dump()
    assert {name for group in named.values() for name in group} <= voters
    assert all(len(group) in {0, getattr(vote, key)} for key, group in named.items())


def test_the_subsidy_table_adds_up_to_its_total() -> None:
    (act,) = (act for act in ACTS if act.stem == "val-d-ormelle-2023-031")
    (table,) = (part for part in act.parts if part.role == "table")
    *sums, total = (float(re.sub(r"[ €]", "", row.split("|")[-1]).replace(",", ".")) for row in table.lines[1:])
    assert sum(sums) == total
