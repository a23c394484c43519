"""The namespaces of every term used here, the project's own first.

Which term means what is written in model.py; what the own terms mean, in ontology/.
"""

from rdflib import Namespace
from rdflib.namespace import DCAT, DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, XSD

LA = Namespace("https://w3id.org/linkedacts/ontology#")
CODES = Namespace("https://w3id.org/linkedacts/codes#")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
ELI_DL = Namespace("http://data.europa.eu/eli/eli-draft-legislation-ontology#")
ADMS = Namespace("http://www.w3.org/ns/adms#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
IANA = Namespace("https://www.iana.org/assignments/media-types/")
IGEO = Namespace("http://rdf.insee.fr/def/geo#")
CPOV = Namespace("http://data.europa.eu/m8g/")
EU_LANGUAGE = Namespace("http://publications.europa.eu/resource/authority/language/")

PREFIXES: dict[str, str] = {
    "la": str(LA),
    "code": str(CODES),
    "eli": str(ELI),
    "eli-dl": str(ELI_DL),
    "org": str(ORG),
    "foaf": str(FOAF),
    "prov": str(PROV),
    "skos": str(SKOS),
    "adms": str(ADMS),
    "dcterms": str(DCTERMS),
    "dcat": str(DCAT),
    "schema": str(SDO),
    "spdx": str(SPDX),
    "cpov": str(CPOV),
    "igeo": str(IGEO),
    "owl": str(OWL),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "xsd": str(XSD),
}
"""Prefix → namespace, in the order in which serializations declare them."""
