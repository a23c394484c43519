"""The derived files: written from the model, committed, and refused when they are stale."""

import json
from collections.abc import Callable
from pathlib import Path

from rdflib import Graph

from linkedacts import assets
from linkedacts.errors import StaleArtefact
from linkedacts.rdf.context import context
from linkedacts.rdf.structure import domains_and_ranges, structural_shapes

_NOTICE = "# Derived from linkedacts/model.py by `linkedacts schema`: do not edit.\n\n"


def _turtle(graph: Graph) -> str:
    return _NOTICE + graph.serialize(format="longturtle").strip() + "\n"


def _context() -> str:
    return json.dumps(context(), ensure_ascii=False, indent=2) + "\n"


DERIVED: dict[Path, Callable[[], str]] = {
    assets.SHAPES / "structure.ttl": lambda: _turtle(structural_shapes()),
    assets.ONTOLOGY / "structure.ttl": lambda: _turtle(domains_and_ranges()),
    assets.ONTOLOGY / "context.jsonld": _context,
}
"""Derived file → what gives its text. JSON has no comments: the context's notice is this line."""


def write_schema() -> list[Path]:
    """Writes the derived files that are missing or stale; gives their paths."""
    stale = stale_files()
    for path in stale:
        path.write_text(DERIVED[path](), encoding="utf-8")
    return stale


def check_schema() -> None:
    """Raises StaleArtefact where a committed derived file is not what the model gives now."""
    stale = stale_files()
    if stale:
        raise StaleArtefact(f"{path.parent.name}/{path.name}" for path in stale)


def stale_files() -> list[Path]:
    """Gives the derived files that are missing or not what the model gives now."""
    return [path for path, derive in DERIVED.items() if not path.exists() or path.read_text("utf-8") != derive()]
