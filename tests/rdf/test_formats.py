"""Six serializations of one graph, and JSON-LD that three processors read alike and people read like the record."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable
from typing import Any

import pyoxigraph
import pytest
from pyld import jsonld  # type: ignore[import-untyped]
from rdflib import Graph
from rdflib.compare import isomorphic

from linkedacts.rdf.formats import FORMATS, JSONLD, NQUADS, TRIG, Format
from tests.rdf.acts import NAMES, SEED, SEED_IRI, gold

pytestmark = pytest.mark.filterwarnings(
    "ignore:ConjunctiveGraph is deprecated:DeprecationWarning"  # rdflib's own JSON-LD parser makes one
)

_QUAD_FORMATS = {NQUADS: pyoxigraph.RdfFormat.N_QUADS, TRIG: pyoxigraph.RdfFormat.TRIG}
_PARSERS = {"turtle": "turtle", "jsonld": "json-ld", "ntriples": "nt", "rdfxml": "xml"}


def test_there_are_six_formats() -> None:
    assert {form.name for form in FORMATS} == {*_PARSERS, *(form.name for form in _QUAD_FORMATS)}
    assert len(FORMATS) == 6


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_says_the_same(form: Format, name: str) -> None:
    written = form.write(gold(name))
    read = _quads(form, written) if form in _QUAD_FORMATS else Graph().parse(data=written, format=_PARSERS[form.name])
    assert isomorphic(read, gold(name).union)


@pytest.mark.parametrize("form", _QUAD_FORMATS, ids=lambda form: form.name)
def test_quads_keep_printed_derived_and_reference_apart(form: Format) -> None:
    quads = pyoxigraph.parse(form.write(gold(SEED)), format=_QUAD_FORMATS[form])
    assert {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, pyoxigraph.NamedNode)} == {
        f"{SEED_IRI}#printed",
        f"{SEED_IRI}#derived",
        f"{SEED_IRI}#reference",
    }


def _quads(form: Format, written: bytes) -> Graph:
    triples = (quad.triple for quad in pyoxigraph.parse(written, format=_QUAD_FORMATS[form]))
    return _read_triples(triples)


def _read_triples(triples: Iterable[pyoxigraph.Triple]) -> Graph:
    written = pyoxigraph.serialize(triples, format=pyoxigraph.RdfFormat.N_TRIPLES)
    return Graph().parse(data=written, format="nt")


@pytest.mark.parametrize("name", NAMES)
def test_three_processors_read_the_same_triples_from_the_json_ld(name: str) -> None:
    written = JSONLD.write(gold(name))
    by_rdflib = Graph().parse(data=written, format="json-ld")
    by_pyoxigraph = _read_triples(
        quad.triple for quad in pyoxigraph.parse(written, format=pyoxigraph.RdfFormat.JSON_LD)
    )
    by_pyld = jsonld.to_rdf(json.loads(written), {"format": "application/n-quads"})
    assert isomorphic(by_rdflib, gold(name).union)
    assert isomorphic(by_pyoxigraph, by_rdflib)
    assert isomorphic(Graph().parse(data=by_pyld, format="nt"), by_rdflib)


def test_the_json_ld_reads_nearly_like_the_record() -> None:
    act: dict[str, Any] = json.loads(JSONLD.write(gold(SEED)))
    assert act["@id"] == SEED_IRI
    assert act["number"] == "M2023-353"
    assert act["adopted_on"] == "2023-10-03"
    assert act["vote"]["in_favor"] == 74
    assert act["vote"]["not_participating"] == 5
    assert [part["text"].split()[0] for part in act["has_part"]] == ["D'approuver", "De", "D'autoriser"]
    assert act["responsibility_of_agent"]["siren"] == "243400017"


def test_every_node_of_the_json_ld_has_an_iri() -> None:
    assert all("@id" in node for node in _nodes(json.loads(JSONLD.write(gold(SEED)))) if "@value" not in node)


def test_the_canonical_digest_is_the_same_in_every_process() -> None:
    script = "from tests.rdf.acts import *; print(gold(SEED).digest)"
    runs = {
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert runs == {gold(SEED).digest}


@pytest.mark.parametrize("name", NAMES)
def test_the_canonical_form_is_that_of_another_implementation(name: str) -> None:
    """URDNA2015 is RDFC-1.0 but for its name (https://www.w3.org/TR/rdf-canon/#urdna2015)."""
    printed = gold(name).printed
    options = {"algorithm": "URDNA2015", "format": "application/n-quads", "inputFormat": "application/n-quads"}
    canonical = jsonld.normalize(printed.serialize(format="nt"), options)
    assert hashlib.sha256(canonical.encode()).hexdigest() == gold(name).digest


def _nodes(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        inner = [node for key, item in value.items() if key != "@context" for node in _nodes(item)]
        return [value, *inner]
    return [node for item in value for node in _nodes(item)] if isinstance(value, list) else []
