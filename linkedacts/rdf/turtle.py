"""Turtle for people: the act first, then what is named least; of each its class first, a property a line.

rdflib writes the same, byte for byte, and takes ten times as long. https://www.w3.org/TR/turtle/
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from rdflib import Literal, URIRef
from rdflib.namespace import RDF, RDFS, XSD

from linkedacts.rdf.prefixed import Prefixed
from linkedacts.rdf.statements import BySubject, in_order
from linkedacts.vocabulary import LA


def to_turtle(statements: BySubject, own: Mapping[str, str] | None = None) -> str:
    """Gives the Turtle document of some statements; `own` are prefixes beside the project's."""
    prefixed = Prefixed(own)
    body = turtle_blocks(statements, prefixed)
    return "".join(declarations(prefixed)) + f"\n{body}\n"


def declarations(prefixed: Prefixed) -> list[str]:
    """Gives the lines that declare the prefixes that were needed."""
    return [f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in prefixed.declared()]


def turtle_blocks(statements: BySubject, prefixed: Prefixed) -> str:
    """Gives a block of lines for each subject, an empty line between two."""
    writer = _Writer(prefixed)
    return "\n".join(writer.block(subject, statements[subject]) for subject in _in_order(statements))


def _in_order(statements: BySubject) -> list[URIRef]:
    """Gives the subjects: acts first, then by how often they are named."""
    named = Counter(value for properties in statements.values() for values in properties.values() for value in values)

    def place(subject: URIRef) -> tuple[bool, int, str]:
        is_act = LA.LocalAct in statements[subject].get(_TYPE, ())
        return not is_act, 0 if is_act else named[subject], str(subject)

    return sorted(statements, key=place)


class _Writer:
    def __init__(self, prefixed: Prefixed) -> None:
        self._prefixed = prefixed

    def block(self, subject: URIRef, properties: Mapping[URIRef, Sequence[URIRef | Literal]]) -> str:
        """Gives the lines about one subject."""
        order = sorted(properties, key=lambda predicate: (_FIRST.get(predicate, len(_FIRST)), str(predicate)))
        lines = " ;\n    ".join(f"{self._verb(predicate)} {self._values(properties[predicate])}" for predicate in order)
        return f"{self._iri(subject)} {lines} .\n"

    def _verb(self, predicate: URIRef) -> str:
        return "a" if predicate == _TYPE else self._iri(predicate)

    def _values(self, values: Sequence[URIRef | Literal]) -> str:
        return ",\n        ".join(map(self._value, in_order(values)))

    def _value(self, value: URIRef | Literal) -> str:
        return self._literal(value) if isinstance(value, Literal) else self._iri(str(value))

    def _iri(self, iri: str) -> str:
        return self._prefixed.of(iri) or f"<{iri}>"

    def _literal(self, literal: Literal) -> str:
        if literal.language:
            return f"{_quoted(literal)}@{literal.language}"
        if literal.datatype is None:
            return _quoted(literal)
        datatype = self._iri(literal.datatype)
        return str(literal) if literal.datatype in _BARE else f"{_quoted(literal)}^^{datatype}"


_TYPE = RDF.type
_FIRST = {_TYPE: 0, RDFS.label: 1}
"""Properties that stand before the others."""
_BARE = frozenset({XSD.integer, XSD.decimal, XSD.boolean})
"""Datatypes whose literals Turtle reads without quotes and datatype."""


def _quoted(text: str) -> str:
    r"""Gives a string: « a "b" » → "a \"b\""; one of several lines stays so, between three quotes."""
    escaped = text.replace("\\", "\\\\").replace("\r", "\\r")
    if "\n" not in text:
        return '"' + escaped.replace('"', '\\"') + '"'
    return '"""' + _QUOTES.sub(lambda run: '\\"' * len(run[0]), escaped) + '"""'


_QUOTES = re.compile(r'"{3,}|"+\Z')
"""What would end a string of several lines."""
