"""The catalogue is what DCAT-AP 3 asks for: https://semiceu.github.io/DCAT-AP/releases/3.0.0/, table by table.

Its mandatory and recommended properties are here as SHACL shapes of our own, with the class or datatype of each value;
the profile wants the class of every value stated, even rdfs:Resource, and the table of every controlled one.
"""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from pyshacl import validate
from rdflib import Graph

from linkedacts.server.app import create_app
from linkedacts.server.site import site_of
from linkedacts.settings import Settings
from tests.server.site import Site

_SHAPES = """
@prefix : <http://example.org/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcatap: <http://data.europa.eu/r5r/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix eu: <http://publications.europa.eu/resource/authority/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix spdx: <http://spdx.org/rdf/terms#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

:Text sh:nodeKind sh:Literal ; sh:or ( [ sh:datatype rdf:langString ] [ sh:datatype xsd:string ] ) .
:Moment sh:nodeKind sh:Literal ; sh:or ( [ sh:datatype xsd:dateTime ] [ sh:datatype xsd:date ] ) .

:Catalogue sh:targetClass dcat:Catalog ;
    sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:node :Text ] ,
        [ sh:path dct:description ; sh:minCount 1 ; sh:node :Text ] ,
        [ sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent ] ,
        [ sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset ] ,
        [ sh:path dcat:service ; sh:minCount 1 ; sh:class dcat:DataService ] ,
        [ sh:path foaf:homepage ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Document ] ,
        [ sh:path dct:language ; sh:minCount 1 ; sh:class dct:LinguisticSystem ] ,
        [ sh:path dct:license ; sh:minCount 1 ; sh:maxCount 1 ; sh:class dct:LicenseDocument ] ,
        [ sh:path dct:modified ; sh:minCount 1 ; sh:maxCount 1 ; sh:node :Moment ] ,
        [ sh:path dct:spatial ; sh:minCount 1 ; sh:class dct:Location ] ,
        [ sh:path dcat:themeTaxonomy ; sh:minCount 1 ; sh:class skos:ConceptScheme ] .

:Dataset sh:targetClass dcat:Dataset ;
    sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:node :Text ] ,
        [ sh:path dct:description ; sh:minCount 1 ; sh:node :Text ] ,
        [ sh:path dcat:contactPoint ; sh:minCount 1 ; sh:class vcard:Kind ] ,
        [ sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution ] ,
        [ sh:path dcat:keyword ; sh:minCount 1 ; sh:node :Text ] ,
        [ sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent ] ,
        [ sh:path dct:creator ; sh:class foaf:Agent ; sh:node [
            sh:property [ sh:path dct:type ; sh:minCount 1 ] ] ] ,
        [ sh:path dct:spatial ; sh:minCount 1 ; sh:class dct:Location ] ,
        [ sh:path dct:temporal ; sh:minCount 1 ; sh:class dct:PeriodOfTime ] ,
        [ sh:path dcat:theme ; sh:minCount 1 ; sh:class skos:Concept ; sh:node [
            sh:property [ sh:path skos:inScheme ; sh:hasValue eu:data-theme ] ] ] ,
        [ sh:path dct:accessRights ; sh:maxCount 1 ; sh:class dct:RightsStatement ; sh:node [
            sh:property [ sh:path skos:inScheme ; sh:hasValue eu:access-right ] ] ] ,
        [ sh:path dct:accrualPeriodicity ; sh:maxCount 1 ; sh:class dct:Frequency ; sh:node [
            sh:property [ sh:path skos:inScheme ; sh:hasValue eu:frequency ] ] ] ,
        [ sh:path dct:language ; sh:class dct:LinguisticSystem ; sh:node [
            sh:property [ sh:path skos:inScheme ; sh:hasValue eu:language ] ] ] ,
        [ sh:path dct:identifier ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ,
        [ sh:path dct:modified ; sh:maxCount 1 ; sh:node :Moment ] ,
        [ sh:path dcat:landingPage ; sh:class foaf:Document ] .

:Distribution sh:targetClass dcat:Distribution ;
    sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ; sh:class rdfs:Resource ] ,
        [ sh:path dcat:downloadURL ; sh:nodeKind sh:IRI ; sh:class rdfs:Resource ] ,
        [ sh:path dct:description ; sh:minCount 1 ; sh:node :Text ] ,
        [ sh:path dct:title ; sh:node :Text ] ,
        [ sh:path dct:license ; sh:minCount 1 ; sh:maxCount 1 ; sh:class dct:LicenseDocument ] ,
        [ sh:path dct:format ; sh:minCount 1 ; sh:maxCount 1 ; sh:class dct:MediaTypeOrExtent ; sh:node [
            sh:property [ sh:path skos:inScheme ; sh:hasValue eu:file-type ] ] ] ,
        [ sh:path dcatap:availability ; sh:minCount 1 ; sh:maxCount 1 ; sh:class skos:Concept ; sh:node [
            sh:property [ sh:path skos:inScheme ; sh:hasValue eu:planned-availability ] ] ] ,
        [ sh:path dcat:mediaType ; sh:maxCount 1 ; sh:class dct:MediaType ] ,
        [ sh:path dcat:compressFormat ; sh:maxCount 1 ; sh:class dct:MediaType ] ,
        [ sh:path dcat:byteSize ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ] ,
        [ sh:path dct:language ; sh:class dct:LinguisticSystem ] ,
        [ sh:path spdx:checksum ; sh:maxCount 1 ; sh:class spdx:Checksum ] .

:Service sh:targetClass dcat:DataService ;
    sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:node :Text ] ,
        [ sh:path dcat:endpointURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ; sh:class rdfs:Resource ] ,
        [ sh:path dcat:endpointDescription ; sh:minCount 1 ; sh:nodeKind sh:IRI ;
            sh:class rdfs:Resource ] ,
        [ sh:path dcat:servesDataset ; sh:minCount 1 ; sh:class dcat:Dataset ] ,
        [ sh:path dct:conformsTo ; sh:class dct:Standard ] ,
        [ sh:path dct:license ; sh:maxCount 1 ; sh:class dct:LicenseDocument ] ,
        [ sh:path dct:accessRights ; sh:maxCount 1 ; sh:class dct:RightsStatement ] .

:Agent sh:targetClass foaf:Agent ;
    sh:property [ sh:path foaf:name ; sh:minCount 1 ; sh:node :Text ] ,
        [ sh:path dct:type ; sh:maxCount 1 ; sh:class skos:Concept ] .
:Concept sh:targetClass skos:Concept ; sh:property [ sh:path skos:prefLabel ; sh:minCount 1 ; sh:node :Text ] .
:Scheme sh:targetClass skos:ConceptScheme ; sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:node :Text ] .
:Period sh:targetClass dct:PeriodOfTime ;
    sh:property [ sh:path dcat:startDate ; sh:minCount 1 ; sh:maxCount 1 ; sh:node :Moment ] ,
        [ sh:path dcat:endDate ; sh:minCount 1 ; sh:maxCount 1 ; sh:node :Moment ] .
:Checksum sh:targetClass spdx:Checksum ;
    sh:property [ sh:path spdx:algorithm ; sh:minCount 1 ; sh:maxCount 1 ; sh:class spdx:ChecksumAlgorithm ] ,
        [ sh:path spdx:checksumValue ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:hexBinary ] .
"""


@pytest.fixture(scope="module")
def client(site: Site) -> Iterator[FlaskClient]:
    app = create_app(site.folder, Settings(contact="donnees@example.org"))
    yield app.test_client()
    site_of(app).published.close()


def test_the_catalogue_has_what_the_profile_asks_for(client: FlaskClient) -> None:
    catalogue = Graph().parse(data=client.get("/catalog.ttl").data, format="turtle")
    conforms, _, report = validate(catalogue, shacl_graph=Graph().parse(data=_SHAPES, format="turtle"))
    assert conforms, report
    assert len(list(catalogue.subjects())) > 100


@pytest.mark.parametrize(
    "missing", ["dcat:themeTaxonomy", "dcat:contactPoint", "dcterms:description", "dcat:accessURL", "skos:inScheme"]
)
def test_these_shapes_see_what_is_missing(client: FlaskClient, missing: str) -> None:
    catalogue = Graph().parse(data=client.get("/catalog.ttl").data, format="turtle")
    catalogue.remove((None, catalogue.namespace_manager.expand_curie(missing), None))
    assert not validate(catalogue, shacl_graph=Graph().parse(data=_SHAPES, format="turtle"))[0]
