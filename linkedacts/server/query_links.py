"""Short permanent links to a query: the link is the query itself, packed, so nothing is kept and nothing goes stale.

Packed: DEFLATE (RFC 1951) with a dictionary of what queries of this graph are made of, then base64url (RFC 4648,
section 5), after the number of the dictionary. A dictionary never changes: a better one takes the next number.
"""

import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping

from linkedacts.server import paths

_RAW = -zlib.MAX_WBITS
_PACKED = re.compile(r"[0-9A-Za-z_-]+")
_BYTES_A_CHARACTER = 4
"""Most that UTF-8 takes."""
_LATEST = "1"
_DICTIONARIES: Mapping[str, bytes] = {
    "1": b"""\
SELECT DISTINCT ?name (COUNT(*) AS ?n) (SUM(?value) AS ?sum) (MAX(?value) AS ?most) HAVING (?n > 1) } UNION { MINUS {
VALUES ? { } BIND (COALESCE(? IF(STR(YEAR(?date)) AS ?year) FILTER (CONTAINS(LCASE(STR( STRSTARTS REGEX( STRDT(STRAFTER(
CONSTRUCT { } DESCRIBE <> ASK { } GRAPH ?graph { ?s ?p ?o } FROM NAMED "2024-01-01"^^xsd:date "@fr FILTER NOT EXISTS {
?a la:Attendance ; la:attendee ?person ; la:attendanceStatus code:attendance-absent . la:matches(?act, "
?person foaf:name ?name . ?act eli:passed_by ?assembly ; eli:responsibility_of_agent ?authority .
?authority skos:prefLabel ?name ; org:subOrganizationOf ?activity a eli-dl:Activity ; eli-dl:forms_part_of ?session .
?vote a eli-dl:Vote ; eli-dl:decision_outcome code:outcome-adopted ; eli-dl:decided_on_a_realization_of ?act ;
eli-dl:number_of_votes_against ?against ; eli-dl:number_of_votes_favor ?favor ; eli-dl:number_of_votes_abstention
eli-dl:had_voter_against ?person ; eli-dl:had_voter_abstention ?person ; la:numberNotParticipating ?n .
?act la:agreement ?agreement . ?agreement a la:Agreement ; dcterms:title ?title ; la:party ?partner .
?act la:amount ?amount . ?amount schema:value ?value ; schema:currency "EUR" . ?act eli:number ?number ;
eli:cites ?text ; eli:is_about ?theme ; eli:type_document code:type-deliberation ; eli:date_publication ?published .
    OPTIONAL { ?act eli:is_realized_by/eli:title ?title }
} GROUP BY ?year ORDER BY DESC(?date) ?act ?name LIMIT 100
PREFIX adms: <http://www.w3.org/ns/adms#>
PREFIX code: <https://w3id.org/linkedacts/codes#>
PREFIX cpov: <http://data.europa.eu/m8g/>
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX eli-dl: <http://data.europa.eu/eli/eli-draft-legislation-ontology#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX igeo: <http://rdf.insee.fr/def/geo#>
PREFIX la: <https://w3id.org/linkedacts/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX spdx: <http://spdx.org/rdf/terms#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

SELECT ?act ?date ?title WHERE {
  ?act a la:LocalAct ; eli:date_document ?date ; eli:is_realized_by/eli:title ?title .
}
ORDER BY DESC(?date)
LIMIT 20
""",
}
"""Number → the bytes that DEFLATE may point back to."""


def link_to(query: str) -> str:
    """Gives the path of the short link to a query, below the base IRI."""
    packer = zlib.compressobj(9, zlib.DEFLATED, _RAW, zlib.DEF_MEM_LEVEL, zdict=_DICTIONARIES[_LATEST])
    packed = packer.compress(query.encode()) + packer.flush()
    return f"{paths.SHORT_LINKS}/{_LATEST}{urlsafe_b64encode(packed).decode().rstrip('=')}"


def query_of(name: str, longest: int) -> str | None:
    """Gives the query that the last segment of a short link holds; None where it holds none.

    A query has so many characters at most: a small link cannot unpack into a large text.
    """
    dictionary = _DICTIONARIES.get(name[:1])
    if dictionary is None or not _PACKED.fullmatch(name):
        return None
    unpacker = zlib.decompressobj(_RAW, zdict=dictionary)
    try:
        packed = urlsafe_b64decode(name[1:] + "=" * (-len(name[1:]) % 4))
        text = unpacker.decompress(packed, _BYTES_A_CHARACTER * longest).decode()
    except (ValueError, zlib.error):
        return None
    return text if unpacker.eof and not unpacker.unused_data and len(text) <= longest else None
