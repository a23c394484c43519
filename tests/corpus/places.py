"""Where the real documents and the hand-made records are: the project's own here, public ones beside the checkout."""

from pathlib import Path

from linkedacts.publication.files import source_files

TESTS = Path(__file__).parents[1]
SHARED = TESTS.parents[1] / "shared"
CORPUS = SHARED / "corpus"
SCORER = SHARED / "gold" / "score.py"
PUBLIC_GOLD = SHARED / "gold" / "visible"
OWN_GOLD = TESTS / "fixtures" / "gold"
ABSENT = f"there is no {SHARED.name} folder beside the checkout: it holds documents that are not the project's"
PATIENCE = 600.0
"""Seconds that reading one document is given: what is found in it must not depend on how busy the machine is."""

_ABOUT = frozenset({".csv", ".md"})
"""Suffixes of what is said about the documents, and is none itself."""


def corpus_files() -> list[Path]:
    """Gives the documents of the corpus, in a stable order."""
    return [file for file in source_files([CORPUS]) if file.suffix not in _ABOUT]
