"""How a cut answer says that it is one: in a header always, and in the answer itself where its format has room for it.

SPARQL results have `link` in their head for what stands elsewhere; the RDF formats have comments. CSV, TSV and JSON-LD
have neither: there the header alone tells.
"""

from collections.abc import Callable

from linkedacts.server.problems import TYPES
from linkedacts.store.query import QueryAnswer

HEADER = "Query-Truncated"
_NOTICE = f"{TYPES}Truncated"
_COMMENT = b"# This answer is cut: a limit of the endpoint was reached. %b\n" % _NOTICE.encode()
_XML_COMMENT = b"?><!-- This answer is cut: a limit of the endpoint was reached. %b -->" % _NOTICE.encode()


def marked(answer: QueryAnswer) -> bytes:
    """Gives the content of a cut answer with its notice, that of a whole one as it is."""
    mark = _MARKS.get(answer.media_type)
    return mark(answer.content) if mark and answer.truncated else answer.content


def _in_json(content: bytes) -> bytes:
    return content.replace(b'"head":{', b'"head":{"link":["%b"],' % _NOTICE.encode(), 1)


def _in_xml(content: bytes) -> bytes:
    return content.replace(b"</head>", b'<link href="%b"/></head>' % _NOTICE.encode(), 1)


def _before(content: bytes) -> bytes:
    return _COMMENT + content


def _in_rdf_xml(content: bytes) -> bytes:
    return content.replace(b"?>", _XML_COMMENT, 1)


_MARKS: dict[str, Callable[[bytes], bytes]] = {
    "application/sparql-results+json": _in_json,
    "application/sparql-results+xml": _in_xml,
    "application/rdf+xml": _in_rdf_xml,
    "text/turtle": _before,
    "application/n-triples": _before,
    "application/n-quads": _before,
    "application/trig": _before,
}
"""Media type → what puts the notice into an answer."""
