"""Any record that the model allows: strategies for Hypothesis (https://hypothesis.readthedocs.io)."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from linkedacts.codes import ActType, Method, Outcome, Tax
from linkedacts.model import (
    Act,
    Agreement,
    Amount,
    Attendance,
    Authority,
    Ballot,
    Candidate,
    Represented,
    Session,
    Signature,
    Substitute,
    Vote,
    VoterNames,
)

words = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=8)
lines = st.lists(words, min_size=1, max_size=4).map(" ".join).filter(lambda line: line == " ".join(line.split()))
maybe_line = st.none() | lines
people = st.lists(lines, unique=True, max_size=4).map(tuple)
days = st.dates(date(1990, 1, 1), date(2050, 1, 1))
counts = st.none() | st.integers(0, 200)
voters = st.builds(VoterNames, in_favor=people, against=people, abstentions=people, not_participating=people)
poll = {
    "outcome": st.none() | st.sampled_from(Outcome),
    "method": st.none() | st.sampled_from(Method),
    "unanimous": st.none() | st.booleans(),
    "in_favor": counts,
    "against": counts,
    "abstentions": counts,
    "not_participating": counts,
    "names": voters,
    "proclamation": maybe_line,
}
ballots = st.builds(
    Ballot,
    **poll,
    subject=maybe_line,
    round=counts,
    blank=counts,
    null=counts,
    candidates=st.lists(st.builds(Candidate, name=lines, votes=counts), max_size=2).map(tuple),
    elected=people,
)
sums = st.decimals(0, 10**9, places=2, allow_nan=False).map(Decimal.normalize)
amounts = st.builds(Amount, value=sums, currency=st.sampled_from(["EUR", "CHF"]), tax=st.none() | st.sampled_from(Tax))
attendances = st.builds(
    Attendance,
    members_in_office=counts,
    present=people,
    substitutes=st.lists(
        st.builds(Substitute, name=lines, replaces=maybe_line), unique_by=lambda item: item.name, max_size=2
    ).map(tuple),
    represented=st.lists(
        st.builds(Represented, name=lines, proxy=maybe_line), unique_by=lambda item: item.name, max_size=2
    ).map(tuple),
    absent=people,
)
citations = st.lists(
    st.sampled_from(["CGCT:L2121-20", "code de l'urbanisme:L123-13", "loi:2005-95", "décret:2016-33"]), unique=True
).map(tuple)

acts = st.builds(
    Act,
    type=st.sampled_from(ActType),
    number=maybe_line,
    title=maybe_line,
    theme=maybe_line,
    authority=st.none() | st.builds(Authority, name=lines, siren=st.none() | st.just("243400017")),
    assembly=maybe_line | st.sampled_from(["Conseil municipal", "Conseil régional"]),
    session=st.builds(Session, date=days, convened_on=st.none() | days, chair=maybe_line, secretary=maybe_line),
    rapporteur=maybe_line,
    attendance=st.none() | attendances,
    vote=st.none() | st.builds(Vote, **poll),
    provisions=st.lists(lines, max_size=3).map(tuple),
    citations=citations,
    amounts=st.lists(amounts, max_size=3).map(tuple),
    agreements=st.lists(st.builds(Agreement, title=maybe_line, parties=people), max_size=2).map(tuple),
    signature=st.none() | st.builds(Signature, date=st.none() | days, name=maybe_line),
    published_on=st.none() | days,
    received_on=st.none() | days,
    transmission_id=st.none()
    | st.sampled_from(["034-243400017-20231003-246674-DE-1-1", "034-243400017-20231003-246674-DE"]),
    annexes=st.lists(lines, max_size=2).map(tuple),
    appeal_court=maybe_line,
    recitals=st.lists(lines, max_size=2).map(tuple),
    earlier_sessions=st.lists(days, max_size=2, unique=True).map(tuple),
    votes=st.lists(ballots, max_size=2).map(tuple),
)
