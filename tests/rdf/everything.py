"""Graphs that between them use every field of the model and every kind of authority: what a term may be used in."""

from collections.abc import Iterator
from functools import cache

from rdflib import Graph

from linkedacts import assets, iris
from linkedacts.model import Act
from linkedacts.rdf.act_graph import ActGraph
from linkedacts.rdf.authorities import AuthorityKind, LocalAuthority, Registry
from linkedacts.rdf.reports import report_graph
from linkedacts.rdf.validation import validate
from tests.rdf.acts import NAMES, changed, doubt, gold, graph_of

FULL = Act.model_validate(
    {
        "type": "deliberation",
        "number": "2024-02",
        "title": "Élection d'un adjoint",
        "theme": "Institutions",
        "authority": {"name": "Vallon-Perdu", "siren": "210400016"},
        "assembly": "Conseil municipal",
        "session": {
            "date": "2024-05-14",
            "convened_on": "2024-05-07",
            "chair": "Ada CERISE",
            "secretary": "Bruno POIRE",
        },
        "rapporteur": "Ada CERISE",
        "attendance": {
            "members_in_office": 5,
            "present": ["Ada CERISE", "Bruno POIRE"],
            "substitutes": [{"name": "Chloé PRUNE", "replaces": "Denis FIGUE"}],
            "represented": [{"name": "Élise COING", "proxy": "Bruno POIRE"}],
            "absent": ["Farid DATTE"],
        },
        "vote": {
            "outcome": "adopted",
            "method": "show_of_hands",
            "unanimous": False,
            "in_favor": 1,
            "against": 1,
            "abstentions": 1,
            "not_participating": 1,
            "names": {
                "in_favor": ["Ada CERISE"],
                "against": ["Bruno POIRE"],
                "abstentions": ["Chloé PRUNE"],
                "not_participating": ["Élise COING"],
            },
            "proclamation": "Adopté à la majorité",
        },
        "provisions": [
            "APPROUVE la convention avec l'Office des eaux, pour 1 200 €.",
            "AUTORISE le maire à la signer.",
        ],
        "citations": ["CGCT:L2122-7", "loi:2005-95"],
        "amounts": [{"value": 1200.0, "currency": "EUR", "tax": "TTC"}],
        "agreements": [{"title": "Convention d'entretien", "parties": ["Vallon-Perdu", "Office des eaux"]}],
        "signature": {"date": "2024-05-15", "name": "Ada CERISE"},
        "published_on": "2024-05-17",
        "received_on": "2024-05-16",
        "transmission_id": "004-210400016-20240514-02-DE-1-1",
        "annexes": ["Plan"],
        "appeal_court": "tribunal administratif de Marseille",
        "recitals": ["Considérant l'état des eaux"],
        "earlier_sessions": ["2024-03-12"],
        "votes": [
            {
                "outcome": "elected",
                "method": "secret_ballot",
                "subject": "Premier adjoint",
                "round": 1,
                "blank": 1,
                "null": 0,
                "candidates": [{"name": "Bruno POIRE", "votes": 3}],
                "elected": ["Bruno POIRE"],
            }
        ],
    }
)


@cache
def every_graph() -> Graph:
    """Gives all that `every_part` gives in one graph."""
    graph = Graph()
    for _, part in every_part():
        graph += part
    return graph


@cache
def every_part() -> tuple[tuple[str, Graph], ...]:
    """Gives the named graphs of the gold acts and of the full act, the latter once for each kind of authority.

    The full act stands there with doubts and with findings too; each act has its report.
    """
    acts = [gold(name) for name in NAMES]
    acts += [graph_of(FULL, registry=Registry((_authority(kind),))) for kind in AuthorityKind]
    acts.append(graph_of(FULL, issues=(doubt("/attendance"), doubt("/vote"), doubt("/title"))))
    acts.append(graph_of(changed(FULL, number="2023-02", attendance__members_in_office=9)))
    return tuple(part for act in acts for part in _parts(act))


def _parts(act: ActGraph) -> Iterator[tuple[str, Graph]]:
    for template, graph in act.parts():
        yield act.minter.mint(template), graph
    yield act.minter.mint(iris.REPORTS), report_graph(validate(act.union), act)


def _authority(kind: AuthorityKind) -> LocalAuthority:
    return LocalAuthority(
        name="Vallon-Perdu",
        kind=kind,
        siren="210400016",
        siret="21040001600007",
        insee="04001",
        department="04",
        region="93",
        same_as="https://example.org/vallon-perdu",
    )


@cache
def vocabulary() -> Graph:
    """Gives all of ontology/ in one graph."""
    graph = Graph()
    for file in sorted(assets.ONTOLOGY.glob("*.ttl")):
        graph.parse(file)
    return graph


@cache
def all_shapes() -> Graph:
    """Gives all of shapes/ in one graph."""
    graph = Graph()
    for file in sorted(assets.SHAPES.glob("*.ttl")):
        graph.parse(file)
    return graph
