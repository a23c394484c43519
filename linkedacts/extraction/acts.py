"""The acts of a document: each record made of what the recognisers read, with the passage of every value.

The record: linkedacts/model.py. Read this module as the table of contents of extraction/.
"""

from typing import Any

from linkedacts.codes import ActType
from linkedacts.errors import NoActFound
from linkedacts.extraction import entries, issuers
from linkedacts.extraction.act_types import act_type
from linkedacts.extraction.annexes import annexes
from linkedacts.extraction.appeals import appeal_court
from linkedacts.extraction.ballot_entries import enter_ballots
from linkedacts.extraction.chairs import chair
from linkedacts.extraction.citations import citations
from linkedacts.extraction.clauses import clauses
from linkedacts.extraction.departments import department
from linkedacts.extraction.doubts import conflicting_numbers, gaps, recognised
from linkedacts.extraction.earlier_sessions import earlier_sessions
from linkedacts.extraction.forms import Found
from linkedacts.extraction.ledger import Ledger
from linkedacts.extraction.parts import Parts
from linkedacts.extraction.passage import Script
from linkedacts.extraction.presence_tables import marked
from linkedacts.extraction.rapporteurs import rapporteur
from linkedacts.extraction.recitals import recitals
from linkedacts.extraction.segmentation import items
from linkedacts.extraction.sittings import Sitting, sittings
from linkedacts.extraction.standing_openers import are_minutes
from linkedacts.extraction.transmissions import published_on, received_on, transmission_id
from linkedacts.model import Act, ReadAct
from linkedacts.reading.document import Document


def read_acts(document: Document) -> tuple[ReadAct, ...]:
    """Gives the acts that a document holds, in the order in which it prints them.

    Raises NoActFound where it holds none.
    """
    script = Script(document.text)
    tables = marked(document, script)
    several = [Parts(item, tables) for item in items(script.whole, document.page_starts)]
    if not several or (len(several) == 1 and _is_untold(several[0])):
        raise NoActFound(document.source.name)
    return tuple(_read_act(document, parts, sitting) for parts, sitting in sittings(several))


def _is_untold(parts: Parts) -> bool:
    """Whether minutes hold nothing but what has neither number, title nor clause: such a formula is no act."""
    unnamed = parts.number is None and parts.title is None
    return unnamed and are_minutes(parts.item.body) and not clauses(parts.operative, is_order=False)


def _read_act(document: Document, parts: Parts, sitting: Sitting) -> ReadAct:
    ledger = Ledger(document)
    act = _record(parts, sitting, ledger)
    numbers = (number.value for number in parts.stated_numbers)
    ledger.doubt([*gaps(act), *conflicting_numbers(numbers), *recognised(document, ledger.evidence)])
    return ReadAct(
        act=act,
        rank=parts.item.rank,
        evidence=ledger.evidence,
        issues=ledger.issues,
        department=department(parts.opening),
    )


def _record(parts: Parts, sitting: Sitting, ledger: Ledger) -> Act:
    kind = act_type(parts.item.head or parts.item.body)
    enacted = clauses(parts.operative, is_order=kind.value is not ActType.DELIBERATION)
    debated = _debated(parts, sitting, enacted, ledger) if kind.value is ActType.DELIBERATION else {}
    signature = entries.enter_signature(parts, ledger)
    session = debated.get("session")
    adopted_on = session.date if session else signature.date if signature else None
    return Act(
        type=ledger.enter("/type", kind) or kind.value,
        number=ledger.enter("/number", parts.number),
        title=ledger.enter("/title", parts.title),
        theme=ledger.enter("/theme", parts.theme),
        authority=entries.enter_authority(parts, ledger),
        provisions=ledger.enter_each("/provisions", enacted),
        citations=ledger.enter_each("/citations", citations(parts.item.body)),
        amounts=entries.enter_amounts(parts.report, ledger),
        agreements=entries.enter_agreements(parts, enacted, ledger),
        signature=signature,
        published_on=entries.enter_day("/published_on", published_on(parts.whole), adopted_on, ledger),
        received_on=entries.enter_day("/received_on", received_on(parts.item.body), adopted_on, ledger),
        transmission_id=ledger.enter("/transmission_id", transmission_id(parts.item.body)),
        annexes=ledger.enter_each("/annexes", annexes(parts.report)),
        appeal_court=ledger.enter("/appeal_court", appeal_court(parts.report)),
        recitals=ledger.enter_each("/recitals", recitals(parts.rows)),
        **debated,
    )


def _debated(parts: Parts, sitting: Sitting, enacted: list[Found[str]], ledger: Ledger) -> dict[str, Any]:
    """What only an assembly has: its name, the session, who was there, who reported, how it voted."""
    presiding = chair(parts.opening)
    heading = parts.opening if parts.item.is_alone else None
    assembly = ledger.enter("/assembly", issuers.assembly(parts.opening))
    session = entries.enter_session(parts, presiding, ledger)
    earlier = earlier_sessions(parts.item.body, assembly, session.date if session else None)
    return {
        "assembly": assembly,
        "session": session,
        "earlier_sessions": ledger.enter_each("/earlier_sessions", earlier),
        "rapporteur": ledger.enter("/rapporteur", rapporteur(parts.report, presiding, heading)),
        "attendance": entries.enter_attendance(parts, sitting, presiding, ledger),
        "vote": entries.enter_vote(parts, enacted, ledger),
        "votes": enter_ballots(parts, ledger),
    }
