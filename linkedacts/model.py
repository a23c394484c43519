"""The record of an act (shared with the world as JSON), and where each of its fields stands in the graph.

Every field's type, cardinality and pattern is written here, with the RDF term it means (annotations.py). Terms come
from ELI (http://data.europa.eu/eli/ontology), ELI-DL, ORG, PROV, Dublin Core and schema.org; `LA` marks the own ones,
whose meaning stands in ontology/. A value that the document does not print is None, or an empty list.
"""

import re
from datetime import date as Date  # noqa: N812 - two fields below are called date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer, StringConstraints
from rdflib import URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, SDO, SKOS

from linkedacts import iris
from linkedacts.annotations import Code, Named, Node, Tail, Text, Thing
from linkedacts.codes import ActType, Method, Outcome, Tax
from linkedacts.evidence import Evidence, Issue, Source
from linkedacts.vocabulary import ADMS, CODES, CPOV, ELI, ELI_DL, EU_LANGUAGE, LA


def _single_line(text: str) -> str:
    if not text or text != " ".join(text.split()) or _UNPRINTABLE.search(text):
        raise ValueError("a text on one line is wanted, without doubled or outer spaces or control characters")
    return text


_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold, or nobody can see: it would break RDF/XML and query results."""

Line = Annotated[str, StringConstraints(min_length=1), AfterValidator(_single_line)]
"""A text on one line, without doubled or outer spaces."""
Count = Annotated[int, Field(ge=0)]
Siren = Annotated[str, StringConstraints(pattern=r"^[0-9]{9}$")]
"""SIREN of a legal person: nine digits, the last one a check digit (INSEE)."""
Citation = Annotated[str, StringConstraints(pattern=r"^(CGCT|code [^:]+|[^:\s]+):\S+$")]
"""A legal reference, normalised: `CGCT:L2121-20`, `code de l'urbanisme:L123-13`, `loi:2005-95`."""
Sum = Annotated[Decimal, PlainSerializer(float), Field(ge=0, max_digits=18, decimal_places=6)]
TransmissionId = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{3}-[0-9]{9}-[0-9]{8}-[^\s-]\S*-[A-Z]{2}(-[0-9]+-[0-9]+)?$")
]
"""@ctes identifier: département, SIREN, date, internal number, nature and, on the receipt, message numbers."""


FRENCH = "fr"

PERSON = Thing(iris.PERSON, (FOAF.Person, ELI.Person), FOAF.name)
ORGANIZATION = Thing(iris.ORGANIZATION, (ORG.Organization, ELI.Organization), SKOS.prefLabel, FRENCH)
COURT = Thing(iris.COURT, (ORG.FormalOrganization, ELI.Organization), SKOS.prefLabel, FRENCH)


def participation(role: str) -> Node:
    """Gives the node of a part that one person plays in an activity (ELI-DL Participation)."""
    return Node(
        link=ELI_DL.had_participation,
        iri=f"{{act}}#{role}",
        types=(ELI_DL.Participation,),
        constants=((ELI_DL.participation_role, CODES[f"role-{role}"]),),
    )


def attendance(status: str) -> Node:
    """Gives the node of one member's presence or absence; a represented member is not present."""
    return Node(
        link=LA.hasAttendance,
        iri="{act}#attendance-{slug}",
        types=(LA.Attendance,),
        constants=((LA.attendanceStatus, CODES[f"attendance-{status}"]),),
    )


def person(link: URIRef, printed: URIRef = LA.printedName) -> Named:
    """Gives the end of a path at a person."""
    return Named(link, printed, PERSON)


class Record(BaseModel):
    """What every part of the record is: frozen, closed, without defaults that invent."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Authority(Record):
    """The local authority whose act it is (org:FormalOrganization)."""

    name: Annotated[Line, Text(SKOS.prefLabel, language=FRENCH)]
    siren: Annotated[Siren | None, Text(ORG.identifier)] = None


class Session(Record):
    """The sitting of the assembly at which the act was adopted (eli-dl:Activity)."""

    date: Annotated[Date | None, Text(ELI_DL.activity_date, key="session_date")] = None
    convened_on: Annotated[Date | None, Text(LA.convenedOn)] = None
    """Day of the notice of meeting (CGCT L2121-10)."""
    chair: Annotated[Line | None, participation("chair"), person(ELI_DL.had_participant_person)] = None
    secretary: Annotated[Line | None, participation("secretary"), person(ELI_DL.had_participant_person)] = None


class Substitute(Record):
    """Someone who sits in another's seat (CGCT L5211-6); not counted among the present."""

    name: Annotated[Line, person(LA.attendee)]
    replaces: Annotated[Line | None, person(LA.replaces, LA.printedReplacedName)] = None


class Represented(Record):
    """A member who is absent and votes through a proxy (CGCT L2121-20)."""

    name: Annotated[Line, person(LA.attendee)]
    proxy: Annotated[Line | None, person(LA.proxyHolder, LA.printedProxyName)] = None
    """The holder of the proxy; None if not printed."""


class Attendance(Record):
    """Who was there for this act, and how many seats are filled."""

    members_in_office: Annotated[Count | None, Text(LA.membersInOffice)] = None
    present: Annotated[tuple[Line, ...], attendance("present"), person(LA.attendee)] = ()
    substitutes: Annotated[tuple[Substitute, ...], attendance("substitute")] = ()
    represented: Annotated[tuple[Represented, ...], attendance("represented")] = ()
    absent: Annotated[tuple[Line, ...], attendance("absent"), person(LA.attendee)] = ()


class VoterNames(Record):
    """The people that the document names by how they voted."""

    in_favor: Annotated[tuple[Line, ...], person(ELI_DL.had_voter_favor, LA.printedVoterInFavor)] = ()
    against: Annotated[tuple[Line, ...], person(ELI_DL.had_voter_against, LA.printedVoterAgainst)] = ()
    abstentions: Annotated[tuple[Line, ...], person(ELI_DL.had_voter_abstention, LA.printedVoterAbstaining)] = ()
    not_participating: Annotated[tuple[Line, ...], person(LA.nonParticipant, LA.printedNonParticipant)] = ()


class Vote(Record):
    """What was decided and how; a count that is not printed is None even where it could be computed."""

    outcome: Annotated[Outcome | None, Code(ELI_DL.decision_outcome, "outcome", ELI_DL.DecisionOutcome)] = None
    method: Annotated[Method | None, Code(ELI_DL.decision_method, "method", ELI_DL.DecisionMethod)] = None
    unanimous: Annotated[bool | None, Text(LA.unanimous)] = None
    """Of the votes cast, as the document says: abstentions do not break it."""
    in_favor: Annotated[Count | None, Text(ELI_DL.number_of_votes_favor)] = None
    against: Annotated[Count | None, Text(ELI_DL.number_of_votes_against)] = None
    abstentions: Annotated[Count | None, Text(ELI_DL.number_of_votes_abstention)] = None
    not_participating: Annotated[Count | None, Text(LA.numberNotParticipating)] = None
    names: VoterNames = VoterNames()
    proclamation: Annotated[Line | None, Text(LA.proclamation, language=FRENCH)] = None
    """The words that proclaim the result, as printed; optional in the JSON."""

    @property
    def was_cast(self) -> bool:
        """Whether anybody voted, as far as the document says: to take note (« prend acte ») is no vote."""
        counts = (self.in_favor, self.against, self.abstentions)
        return (
            self.outcome in {Outcome.ADOPTED, Outcome.REJECTED, Outcome.ELECTED}
            or self.method is not None
            or self.unanimous is not None
            or any(count is not None for count in counts)
            or self.names != VoterNames()
        )


class Candidate(Record):
    """Someone who stood in an election, with the votes received in that round."""

    name: Annotated[Line, person(LA.candidate)]
    votes: Annotated[Count | None, Text(LA.votesReceived)] = None


class Ballot(Vote):
    """One of several votes of an item: on an amendment, for one association, a round of an election."""

    subject: Annotated[Line | None, Text(DCTERMS.description, language=FRENCH)] = None
    round: Annotated[Count | None, Text(LA.round)] = None
    blank: Annotated[Count | None, Text(LA.blankVotes)] = None
    null: Annotated[Count | None, Text(LA.nullVotes)] = None
    candidates: Annotated[
        tuple[Candidate, ...],
        Node(link=LA.hasCandidacy, iri="{parent}-candidate-{n}", types=(LA.Candidacy,), ordered=True),
    ] = ()
    elected: Annotated[tuple[Line, ...], person(LA.elected, LA.printedElectedName)] = ()


class Amount(Record):
    """A sum of money printed with its currency (schema:MonetaryAmount)."""

    value: Annotated[Sum, Text(SDO.value)]
    currency: Annotated[Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")], Text(SDO.currency)]
    """ISO 4217."""
    tax: Annotated[Tax | None, Code(LA.taxBasis, "tax")] = None


class Agreement(Record):
    """A convention, contract, protocol, lease or rider that the act approves or authorises to sign."""

    title: Annotated[Line | None, Text(DCTERMS.title, key="work_title", language=FRENCH)] = None
    parties: Annotated[tuple[Line, ...], Named(LA.party, LA.printedPartyName, ORGANIZATION)] = ()


class Signature(Record):
    """« Fait à …, le … » and the signatory."""

    date: Annotated[Date | None, Text(DCTERMS.date)] = None
    name: Annotated[Line | None, person(PROV.wasAssociatedWith)] = None


def _decision_types(vote: Vote) -> tuple[URIRef, ...]:
    return (ELI_DL.Decision, ELI_DL.Vote) if vote.was_cast else (ELI_DL.Decision,)


def _session_iri(session: Session) -> str:
    return iris.SESSION if session.date else "{act}#session"


EXPRESSION = Node(
    link=ELI.is_realized_by,
    back=ELI.realizes,
    iri=iris.EXPRESSION,
    types=(ELI.LegalExpression,),
    constants=((ELI.language, EU_LANGUAGE.FRA),),
    always=True,
)
ITEM = Node(
    back=ELI_DL.created_a_realization_of,
    iri="{act}#item",
    types=(ELI_DL.Activity,),
    constants=((ELI_DL.had_activity_type, CODES["activity-item"]),),
    key="item",
)
AUTHORITY = Node(
    link=ELI.responsibility_of_agent,
    iri=iris.AUTHORITY,
    types=(LA.LocalAuthority, ORG.FormalOrganization, CPOV.PublicOrganisation, ELI.Organization),
)
ASSEMBLY = Node(link=ELI.passed_by, iri=iris.ASSEMBLY, types=(LA.Assembly, ORG.Organization, ELI.Organization))
SESSION = Node(
    link=ELI_DL.forms_part_of,
    back=ELI_DL.consists_of,
    iri=_session_iri,
    types=(ELI_DL.Activity,),
    constants=((ELI_DL.had_activity_type, CODES["activity-session"]),),
)
ATTENDANCE = Node(link=LA.attendanceSheet, iri="{act}#attendance", types=(LA.AttendanceSheet,))
VOTE = Node(back=ELI_DL.decided_on_a_realization_of, iri="{act}#vote", types=_decision_types, key="vote")
CITED = Node(link=ELI.cites, iri=iris.law, types=(ELI.LegalResource,))


class Act(Record):
    """One act of a local authority (la:LocalAct, eli:LegalResource)."""

    type: Annotated[ActType, Code(ELI.type_document, "type", ELI.ResourceType)]
    number: Annotated[Line | None, Text(ELI.number)] = None
    title: Annotated[Line | None, EXPRESSION, Text(ELI.title, language=FRENCH)] = None
    theme: Annotated[
        Line | None,
        Node(link=ELI.is_about, iri=iris.THEME, types=(SKOS.Concept,)),
        Text(SKOS.prefLabel, language=FRENCH),
    ] = None
    authority: Annotated[Authority | None, AUTHORITY] = None
    assembly: Annotated[Line | None, ASSEMBLY, Text(SKOS.prefLabel, language=FRENCH)] = None
    session: Annotated[Session | None, ITEM, SESSION] = None
    rapporteur: Annotated[Line | None, ITEM, participation("rapporteur"), person(ELI_DL.had_participant_person)] = None
    attendance: Annotated[Attendance | None, ITEM, ATTENDANCE] = None
    vote: Annotated[Vote | None, VOTE] = None
    provisions: Annotated[
        tuple[Line, ...],
        Node(
            link=ELI.has_part,
            back=ELI.is_part_of,
            iri="{act}#clause-{n}",
            types=(ELI.LegalResourceSubdivision,),
            constants=((ELI.type_subdivision, CODES["subdivision-clause"]),),
            ordered=True,
        ),
        Text(SDO.text, language=FRENCH),
    ] = ()
    citations: Annotated[tuple[Citation, ...], CITED, Text(ELI.id_local, key="reference")] = ()
    amounts: Annotated[
        tuple[Amount, ...],
        Node(link=LA.amount, iri="{act}#amount-{n}", types=(SDO.MonetaryAmount,), ordered=True),
    ] = ()
    agreements: Annotated[
        tuple[Agreement, ...],
        Node(link=LA.agreement, iri=iris.AGREEMENT, types=(LA.Agreement, ELI.Work), ordered=True),
    ] = ()
    signature: Annotated[
        Signature | None,
        Node(link=LA.signature, iri="{act}#signature", types=(LA.Signature, PROV.Activity)),
    ] = None
    published_on: Annotated[Date | None, Text(ELI.date_publication)] = None
    """Publication or posting (CGCT L2131-1)."""
    received_on: Annotated[
        Date | None,
        Node(link=LA.receipt, iri="{act}#receipt", types=(LA.Receipt, PROV.Activity)),
        Text(DCTERMS.date),
    ] = None
    """Receipt by the representative of the State (CGCT L2131-1)."""
    transmission_id: Annotated[
        TransmissionId | None,
        Node(link=ADMS.identifier, iri="{act}#transmission-id", types=(ADMS.Identifier,)),
        Text(SKOS.notation, tail=Tail(r"-(\d+-\d+)$", LA.messageNumber, "-")),
    ] = None
    annexes: Annotated[
        tuple[Line, ...],
        Node(link=ELI.has_annex, iri="{act}#annex-{n}", types=(ELI.Work,), ordered=True),
        Text(DCTERMS.title, key="work_title", language=FRENCH),
    ] = ()
    appeal_court: Annotated[Line | None, Named(LA.appealCourt, LA.printedCourtName, COURT)] = None
    recitals: Annotated[
        tuple[Line, ...],
        Node(
            link=ELI.has_part,
            back=ELI.is_part_of,
            iri="{act}#recital-{n}",
            types=(ELI.LegalResourceSubdivision,),
            constants=((ELI.type_subdivision, CODES["subdivision-recital"]),),
            ordered=True,
        ),
        Text(SDO.text, language=FRENCH),
    ] = ()
    """« Considérant … », in order; optional in the JSON."""
    earlier_sessions: Annotated[tuple[Date, ...], Text(LA.namesSessionOn)] = ()
    """Days of earlier sessions of the same assembly that it names, by their minutes or acts; optional in the JSON."""
    votes: Annotated[
        tuple[Ballot, ...],
        Node(link=LA.ballot, iri="{act}#vote-{n}", types=_decision_types, ordered=True),
    ] = ()
    """Each vote of an item that holds several; optional in the JSON."""

    @property
    def adopted_on(self) -> Date | None:
        """The date of the act: of the session, or of the signature where there was none."""
        if self.session is not None and self.session.date is not None:
            return self.session.date
        return self.signature.date if self.signature is not None else None


ACT_CLASSES: dict[ActType, URIRef] = {
    ActType.DELIBERATION: LA.Deliberation,
    ActType.ORDER: LA.Order,
    ActType.DECISION: LA.Decision,
}
"""Type of an act → its class; each is a subclass of la:LocalAct, which is stated beside it."""

JOINS: tuple[tuple[Node, URIRef, Node], ...] = (
    (ITEM, ELI_DL.consists_of, VOTE),
    (SESSION, ELI_DL.had_responsible_organization, ASSEMBLY),
    (ASSEMBLY, ORG.subOrganizationOf, AUTHORITY),
)
"""Statements between two nodes of different branches, made wherever both nodes exist."""

OPTIONAL_KEYS = frozenset({"recitals", "earlier_sessions", "votes", "proclamation"})
"""Keys that the JSON leaves out when they are empty."""


class ReadAct(BaseModel):
    """One act as it was read: the record, where each value is printed, and the reader's doubts."""

    model_config = ConfigDict(frozen=True)

    act: Act
    rank: int = Field(ge=1)
    """Place among the acts of its document, from 1."""
    evidence: tuple[Evidence, ...] = ()
    issues: tuple[Issue, ...] = ()
    department: str | None = None
    """INSEE code of the département that the heading names: it helps to tell which authority of a name is meant."""


class Reading(BaseModel):
    """All that one source file gave."""

    model_config = ConfigDict(frozen=True)

    source: Source
    acts: tuple[ReadAct, ...]

    def record(self, *, evidence: bool = False) -> dict[str, Any]:
        """Gives the public JSON document of the file; with `evidence`, each act says where its values are printed."""
        return {"source": self.source.name, "acts": [act_json(read, evidence=evidence) for read in self.acts]}


def act_json(read: ReadAct, *, evidence: bool = False) -> dict[str, Any]:
    """Gives the public JSON of one act, without the optional keys that are empty."""
    record: dict[str, Any] = _without_empty_options(read.act.model_dump(mode="json"))
    if evidence:
        record["evidence"] = [item.model_dump(mode="json") for item in read.evidence]
        record["issues"] = [item.model_dump(mode="json") for item in read.issues]
    return record


def _without_empty_options(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_empty_options(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: _without_empty_options(item) for key, item in value.items() if item or key not in OPTIONAL_KEYS}
