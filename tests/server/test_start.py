"""The web process starts without what reads, validates and draws: others do that, or it does when it is first asked."""

import subprocess
import sys

import pytest

_HEAVY = (
    "linkedacts.extraction",
    "linkedacts.model",
    "linkedacts.reading.reader",
    "linkedacts.store.writer",
    "pdfplumber",
    "pypdfium2",
    "PIL",
    "pyshacl",
    "pyld",
    "rdflib",
)


@pytest.mark.parametrize("module", ["linkedacts.server.bridge", "linkedacts.store.query_worker"])
def test_heavy_modules_stay_out(module: str) -> None:
    code = f"import sys, {module}; print(*(name for name in {_HEAVY} if name in sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert loaded.split() == []
