"""RDF/XML: a description for each subject, subjects and properties in order (https://www.w3.org/TR/rdf-syntax-grammar/)."""

from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from rdflib import Literal, URIRef
from rdflib.namespace import RDF

from linkedacts.rdf.prefixed import Prefixed
from linkedacts.rdf.statements import BySubject, in_order


def to_rdf_xml(statements: BySubject) -> str:
    """Gives the RDF/XML document of some statements."""
    prefixed = Prefixed()
    prefixed.of(RDF.type)  # the frame itself is of that namespace
    body = "".join(_description(subject, statements[subject], prefixed) for subject in sorted(statements, key=str))
    namespaces = "".join(f'   xmlns:{prefix}="{namespace}"\n' for prefix, namespace in prefixed.declared())
    return f'<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF\n{namespaces}>\n{body}</rdf:RDF>\n'


def _description(subject: URIRef, properties: Mapping[URIRef, Sequence[URIRef | Literal]], prefixed: Prefixed) -> str:
    lines = "".join(_lines(properties, prefixed))
    return f"  <rdf:Description rdf:about={quoteattr(subject)}>\n{lines}  </rdf:Description>\n"


def _lines(properties: Mapping[URIRef, Sequence[URIRef | Literal]], prefixed: Prefixed) -> Iterator[str]:
    for predicate in sorted(properties, key=str):
        name = prefixed.of(predicate)
        if name is None:
            raise ValueError(f"{predicate}: RDF/XML has no element for a property without a prefix of vocabulary.py")
        for value in in_order(properties[predicate]):
            yield f"    {_element(name, value)}\n"


def _element(name: str, value: URIRef | Literal) -> str:
    if isinstance(value, URIRef):
        return f"<{name} rdf:resource={quoteattr(value)}/>"
    language = f' xml:lang="{value.language}"' if value.language else ""
    datatype = f' rdf:datatype="{value.datatype}"' if value.datatype else ""
    return f"<{name}{language}{datatype}>{escape(value, _ENTITIES)}</{name}>"


_ENTITIES = {"\r": "&#13;"}
"""What a reader of XML would take for the end of a line."""
