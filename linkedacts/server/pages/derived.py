"""What rules derive from an act, as its pages look it up: a thing's IRI and a term → values.

Kept graphs are canonical N-Triples (https://www.w3.org/TR/n-triples/#canonical-ntriples): a statement is a line.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rdflib import URIRef
from rdflib.namespace import DCTERMS

from linkedacts.vocabulary import LA

_SHOWN = (LA.enforceableFrom, LA.appealableUntil, LA.rule, LA.agreementStatus, DCTERMS.date)
"""Terms that pages look up: their values are IRIs and dates, without escapes."""
_TERMS = "|".join(map(re.escape, _SHOWN))
_STATEMENT = re.compile(rf'^<([^>]+)> <({_TERMS})> (?:<([^>]+)>|"([^"\\]*)"\S*) \.$', re.MULTILINE)


@dataclass(frozen=True)
class Derivations:
    """The values that rules derive from one act, as far as pages show them."""

    values: Mapping[tuple[str, str], Sequence[str]]

    def of(self, subject: str, term: URIRef) -> Sequence[str]:
        """Gives the values of a term for a thing: IRIs, or literals without their datatype."""
        return self.values.get((subject, str(term)), ())


def derivations(triples: bytes) -> Derivations:
    """Gives what canonical N-Triples state with the terms that pages look up."""
    values = defaultdict(list)
    for subject, term, iri, literal in _STATEMENT.findall(triples.decode()):
        values[subject, term].append(iri or literal)
    return Derivations(values)
