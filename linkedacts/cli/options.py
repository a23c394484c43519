"""The arguments and options that several commands share."""

from pathlib import Path

import click

SOURCES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
"""Files and folders to read; `-` is stdin."""

DATA = click.option(
    "--data", "folder", required=True, type=click.Path(path_type=Path), metavar="DIR", help="The data folder."
)

GRAPH_FORMATS = ("turtle", "jsonld", "ntriples", "rdfxml", "nquads", "trig")
"""Names of rdf.formats.FORMATS, which costs more to import than a help is worth; a test compares the two."""

RECORD = "json"
"""The record of an act, beside the graph formats."""

base_iri_option = click.option(
    "--base-iri", metavar="IRI", help="Start of every IRI; http://localhost:8000 unless a setting says otherwise."
)

AUTHORITIES = click.option(
    "--authorities",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    metavar="FILE",
    help="CSV lines of your own for the registry of authorities.",
)

HOST = click.option("--host", metavar="ADDRESS", help="Address to listen on; 0.0.0.0 for every network.")
PORT = click.option("--port", type=click.IntRange(1, 65535), metavar="N", help="Port to listen on.")
