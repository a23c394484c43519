"""What the reused ontologies define: those of /shared/reference, and the closed namespaces that rdflib itself holds."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rdflib import OWL, RDF, RDFS, Graph, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, ORG, PROV, SDO, SH, SKOS, VANN, XSD
from rdflib.term import Node

from linkedacts.vocabulary import ADMS, CPOV, ELI, ELI_DL, IGEO, SPDX

REFERENCE = Path(__file__).parents[2].parent / "shared" / "reference"
IN_RDFLIB: tuple[Any, ...] = (DCAT, DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SH, SKOS, VANN, XSD)
IN_FILES = {
    str(ELI): "eli-1.5-and-eli-dl-3.ttl",
    str(ELI_DL): "eli-1.5-and-eli-dl-3.ttl",
    str(CPOV): "cpov-2.1.2.ttl",
    str(IGEO): "insee-geo.ttl",
}
ELSEWHERE = {
    ADMS.Identifier: "https://www.w3.org/TR/vocab-adms/#identifier",
    ADMS.identifier: "https://www.w3.org/TR/vocab-adms/#identifier",
    SPDX.Checksum: "https://spdx.org/rdf/terms/#Checksum",
    SPDX.checksum: "https://spdx.org/rdf/terms/#checksum",
    SPDX.algorithm: "https://spdx.org/rdf/terms/#algorithm",
    SPDX.checksumValue: "https://spdx.org/rdf/terms/#checksumValue",
    SPDX.checksumAlgorithm_sha256: "https://spdx.org/rdf/terms/#checksumAlgorithm_sha256",
    URIRef("http://www.w3.org/ns/sparql-service-description#Function"): (
        "https://www.w3.org/TR/sparql11-service-description/#sd-Function"
    ),
    URIRef("http://www.w3.org/ns/opengov#NotVotingCount"): "https://www.popoloproject.com/specs/count.html",
}
"""Terms of ontologies that are neither: each was looked up where it says."""


@cache
def reference() -> Graph:
    """Gives ELI, ELI-DL, CPOV and igeo in one graph; skips the test where the folder beside the checkout is absent."""
    if not REFERENCE.is_dir():
        pytest.skip("the reference ontologies are not beside this checkout")
    graph = Graph()
    for name in sorted(set(IN_FILES.values())):
        graph.parse(REFERENCE / name)
    return graph


def is_defined(term: Node) -> bool:
    """Tells whether the ontology of a reused term defines it."""
    if term in ELSEWHERE:
        return True
    if any(str(term).startswith(prefix) for prefix in IN_FILES):
        return (term, RDF.type, None) in reference() or (term, RDFS.subClassOf, None) in reference()
    return any(term in namespace for namespace in IN_RDFLIB)


def classes_above(kind: Node, *graphs: Graph) -> set[Node]:
    """Gives a class and its superclasses."""
    above, ahead = set(), [kind]
    while ahead:
        found = ahead.pop()
        if found not in above:
            above.add(found)
            ahead += [parent for graph in graphs for parent in graph.objects(found, RDFS.subClassOf)]
    return above


def options(predicate: Node, side: URIRef, graph: Graph) -> list[set[Node]]:
    """Gives the classes that a domain or range allows; each statement of it is one set, and all bind."""
    found = []
    for allowed in graph.objects(predicate, side):
        union = graph.value(allowed, OWL.unionOf)
        found.append({allowed} if union is None else set(graph.items(union)))
    return found
