"""Where an act's text comes from: its source file as an ELI format, its checksum, and the software that read it.

When the file was read is not said here: the same file and version give the same graph, byte for byte.
"""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import version

from rdflib import Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, PROV, RDF, XSD

from linkedacts import iris
from linkedacts.evidence import Source
from linkedacts.rdf.statements import Statement
from linkedacts.vocabulary import ELI, EU_LANGUAGE, IANA, LA, SPDX


@cache
def made_by() -> str:
    """Gives the name and version of the software, as the graph and the store keep it."""
    return f"linkedacts {version('linkedacts')}"


def source_statements(source: Source, minter: iris.Minter) -> Iterator[Statement]:
    """Gives the statements about an act's source file."""
    act, expression = URIRef(minter.mint("{act}")), URIRef(minter.mint(iris.EXPRESSION))
    file = URIRef(minter.mint(iris.SOURCE, sha256=source.sha256))
    yield from _format(source, minter, expression, file)
    yield from _file(source, file)
    yield from _reading(minter, act, file)


def _format(source: Source, minter: iris.Minter, expression: URIRef, file: URIRef) -> Iterator[Statement]:
    suffix = iris.FORMAT_SUFFIXES.get(source.media_type, "file")
    manifestation = URIRef(minter.mint(iris.FORMAT, suffix=suffix))
    media_type = IANA[source.media_type]
    yield expression, RDF.type, ELI.LegalExpression
    yield expression, ELI.language, EU_LANGUAGE.FRA
    yield expression, ELI.realizes, URIRef(minter.mint("{act}"))
    yield URIRef(minter.mint("{act}")), ELI.is_realized_by, expression
    yield expression, ELI.is_embodied_by, manifestation
    yield manifestation, ELI.embodies, expression
    yield manifestation, RDF.type, ELI.Format
    yield manifestation, ELI["format"], media_type
    yield manifestation, ELI.media_type, media_type
    yield manifestation, ELI.is_exemplified_by, file


def _file(source: Source, file: URIRef) -> Iterator[Statement]:
    checksum = URIRef(f"{file}#checksum")
    yield file, RDF.type, FOAF.Document
    yield file, RDF.type, PROV.Entity
    yield file, DCTERMS.title, Literal(source.name)
    yield file, DCAT.byteSize, Literal(source.size)
    yield file, LA.pages, Literal(source.pages)
    yield file, SPDX.checksum, checksum
    yield checksum, RDF.type, SPDX.Checksum
    yield checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256
    yield checksum, SPDX.checksumValue, Literal(source.sha256, datatype=XSD.hexBinary)


def _reading(minter: iris.Minter, act: URIRef, file: URIRef) -> Iterator[Statement]:
    printed, reading = URIRef(minter.mint(iris.PRINTED_GRAPH)), URIRef(minter.mint("{act}#reading"))
    software = URIRef(minter.mint(iris.SOFTWARE, slug=iris.slug(made_by())))
    yield printed, RDF.type, PROV.Entity
    yield printed, FOAF.primaryTopic, act
    yield printed, PROV.wasDerivedFrom, file
    yield printed, PROV.wasGeneratedBy, reading
    yield reading, RDF.type, PROV.Activity
    yield reading, PROV.used, file
    yield reading, PROV.wasAssociatedWith, software
    yield software, RDF.type, PROV.SoftwareAgent
    yield software, FOAF.name, Literal(made_by())
