"""The graph of one act in its parts, which never mix: what is printed, what named rules derive, and reference data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import chain

from rdflib import Graph

from linkedacts import iris
from linkedacts.evidence import Issue, Source
from linkedacts.model import Act, ReadAct
from linkedacts.rdf.authorities import LocalAuthority, Registry, place, shipped
from linkedacts.rdf.canonical import canonical_lines
from linkedacts.rdf.derivation import derived_graph
from linkedacts.rdf.doubts import doubt_statements
from linkedacts.rdf.identity import identify
from linkedacts.rdf.mapping import record_graph
from linkedacts.rdf.people import People
from linkedacts.rdf.provenance import source_statements
from linkedacts.rdf.reference import reference_statements
from linkedacts.rdf.statements import BySubject, by_subject, new_graph
from linkedacts.rdf.things import Things


@dataclass(frozen=True)
class ActGraph:
    """One act as RDF."""

    minter: iris.Minter
    printed: Graph
    """What the document prints, its source file included."""
    derived: Graph
    """What named rules derive from it; each rule is named in the graph itself."""
    reference: Graph
    """What is known from elsewhere: the registry of authorities, the law in force."""
    issues: tuple[Issue, ...] = ()
    """Doubts about identity: names that nothing settles."""
    former: tuple[str, ...] = ()
    """Paths that the act had, or has, where the registry does not know its authority: they redirect to this one."""

    @property
    def iri(self) -> str:
        """IRI of the act."""
        return self.minter.mint("{act}")

    @property
    def path(self) -> str:
        """IRI of the act below the base IRI."""
        return self.iri.removeprefix(self.minter.base)

    @cached_property
    def union(self) -> Graph:
        """All parts in one graph, as a reader of triples gets them."""
        return new_graph(chain(self.printed, self.derived, self.reference), "Memory")

    @cached_property
    def by_subject(self) -> BySubject:
        """The same by subject and property, as writers ask for it."""
        return by_subject(self.union)

    def parts(self) -> Iterator[tuple[str, Graph]]:
        """Gives each part with the template of its named graph."""
        yield iris.PRINTED_GRAPH, self.printed
        yield iris.DERIVED_GRAPH, self.derived
        yield iris.REFERENCE_GRAPH, self.reference

    @cached_property
    def lines(self) -> Mapping[str, list[str]]:
        """The canonical N-Triples of each part, line by line, by the template of its named graph."""
        return {template: canonical_lines(part) for template, part in self.parts()}

    def ntriples(self, template: str) -> bytes:
        """Gives the canonical N-Triples of one part."""
        return "".join(self.lines[template]).encode()

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the printed graph's canonical form (RDFC-1.0), hexadecimal."""
        return sha256(self.ntriples(iris.PRINTED_GRAPH)).hexdigest()

    def things(self) -> Iterator[str]:
        """Gives the paths below /id/ of what the act speaks of."""
        prefix = f"{self.minter.base}/id/"
        named = {str(node).partition("#")[0] for node in self.union.all_nodes() if str(node).startswith(prefix)}
        yield from sorted(iri.removeprefix(self.minter.base) for iri in named)


def act_graph(
    read: ReadAct,
    source: Source,
    base: str,
    registry: Registry | None = None,
    company: Sequence[ReadAct] = (),
    session: Sequence[Act] = (),
    identity: iris.ActIri | None = None,
) -> ActGraph:
    """Gives the graph of an act that was read; raises ActWithoutDate where no IRI can be made.

    `registry` is the shipped one unless told otherwise; `company` are the acts of the same document and `session` those
    of the same session elsewhere, whose attendance lists help to tell who is who; `identity` is known of an act that
    was published.
    """
    registry = shipped() if registry is None else registry
    authority = _known(read, registry)
    minter = iris.Minter(base, identity or identify(read, source, _key(read, authority)))
    people = People(read.act, tuple(other.act for other in company), tuple(session))
    printed = record_graph(read.act, minter, Things(read.act, minter, people, registry))
    for statement in chain(source_statements(source, minter), doubt_statements(read.act, read.issues, minter)):
        printed.add(statement)
    return ActGraph(
        minter=minter,
        printed=printed,
        derived=derived_graph(read.act, minter, printed),
        reference=new_graph(reference_statements(read.act, minter, authority)),
        issues=tuple(people.issues()),
        former=tuple(_former(read, source, minter, authority)),
    )


def _known(read: ReadAct, registry: Registry) -> LocalAuthority | None:
    printed = read.act.authority
    return registry.known(printed.name, printed.siren, _department(read)) if printed is not None else None


def _key(read: ReadAct, authority: LocalAuthority | None) -> str | None:
    """Gives what the authority is called in IRIs: by the registry, else by its name and the département printed."""
    if authority is not None and authority.key is not None:
        return authority.key
    department = _department(read)
    return place(read.act.authority.name, department) if read.act.authority is not None and department else None


def _department(read: ReadAct) -> str | None:
    """Gives the département printed in the heading, or at the start of the @ctes identifier: `034-…`."""
    if read.department is not None:
        return read.department
    printed = read.act.transmission_id
    if printed is None or not "001" <= printed[:3] <= "976" or printed.startswith("020"):
        return None
    return printed[:3] if printed.startswith("97") else printed[1:3]


def _former(read: ReadAct, source: Source, minter: iris.Minter, authority: LocalAuthority | None) -> Iterator[str]:
    """Gives the paths that stand for this one while less is known: by name and département, by name alone."""
    printed = read.act.authority
    if printed is None or printed.siren is not None:
        return
    department = _department(read)
    places = (
        authority.place if authority is not None else None,
        place(printed.name, department) if department else None,
    )
    for known in dict.fromkeys((*places, None)):
        path = identify(read, source, known).under("")
        if path != minter.act.under(""):
            yield path
