"""Where an act's text comes from: its source file as an ELI format, its checksum, and the software that read it.

When the file was read is not said here: the same file and version give the same graph, byte for byte.
"""

from importlib.metadata import version

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, PROV, RDF, XSD

from linkedacts import iris
from linkedacts.evidence import Source
from linkedacts.rdf.mapping import new_graph
from linkedacts.vocabulary import ELI, EU_LANGUAGE, IANA, LA, SPDX


def made_by() -> str:
    """Gives the name and version of the software, as the graph and the store keep it."""
    return f"linkedacts {version('linkedacts')}"


def source_graph(source: Source, minter: iris.Minter) -> Graph:
    """Gives the statements about an act's source file."""
    graph = new_graph()
    act, expression = URIRef(minter.mint("{act}")), URIRef(minter.mint(iris.EXPRESSION))
    file = URIRef(minter.mint(iris.SOURCE, sha256=source.sha256))
    graph += _format(source, minter, expression, file)
    graph += _file(source, file)
    graph += _reading(minter, act, file)
    return graph


def _format(source: Source, minter: iris.Minter, expression: URIRef, file: URIRef) -> Graph:
    graph = new_graph()
    suffix = iris.FORMAT_SUFFIXES.get(source.media_type, "file")
    manifestation = URIRef(minter.mint(iris.FORMAT, suffix=suffix))
    media_type = IANA[source.media_type]
    graph.add((expression, RDF.type, ELI.LegalExpression))
    graph.add((expression, ELI.language, EU_LANGUAGE.FRA))
    graph.add((expression, ELI.realizes, URIRef(minter.mint("{act}"))))
    graph.add((URIRef(minter.mint("{act}")), ELI.is_realized_by, expression))
    graph.add((expression, ELI.is_embodied_by, manifestation))
    graph.add((manifestation, ELI.embodies, expression))
    graph.add((manifestation, RDF.type, ELI.Format))
    graph.add((manifestation, ELI["format"], media_type))
    graph.add((manifestation, ELI.media_type, media_type))
    graph.add((manifestation, ELI.is_exemplified_by, file))
    return graph


def _file(source: Source, file: URIRef) -> Graph:
    graph = new_graph()
    checksum = URIRef(f"{file}#checksum")
    graph.add((file, RDF.type, FOAF.Document))
    graph.add((file, RDF.type, PROV.Entity))
    graph.add((file, DCTERMS.title, Literal(source.name)))
    graph.add((file, DCAT.byteSize, Literal(source.size)))
    graph.add((file, LA.pages, Literal(source.pages)))
    graph.add((file, SPDX.checksum, checksum))
    graph.add((checksum, RDF.type, SPDX.Checksum))
    graph.add((checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256))
    graph.add((checksum, SPDX.checksumValue, Literal(source.sha256, datatype=XSD.hexBinary)))
    return graph


def _reading(minter: iris.Minter, act: URIRef, file: URIRef) -> Graph:
    graph = new_graph()
    printed, reading = URIRef(minter.mint(iris.PRINTED_GRAPH)), URIRef(minter.mint("{act}#reading"))
    software = URIRef(minter.mint(iris.SOFTWARE, slug=iris.slug(made_by())))
    graph.add((printed, RDF.type, PROV.Entity))
    graph.add((printed, FOAF.primaryTopic, act))
    graph.add((printed, PROV.wasDerivedFrom, file))
    graph.add((printed, PROV.wasGeneratedBy, reading))
    graph.add((reading, RDF.type, PROV.Activity))
    graph.add((reading, PROV.used, file))
    graph.add((reading, PROV.wasAssociatedWith, software))
    graph.add((software, RDF.type, PROV.SoftwareAgent))
    graph.add((software, FOAF.name, Literal(made_by())))
    return graph
