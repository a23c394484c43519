"""Whether a word is a given name, by INSEE's list of the names given in France (given_names.txt, Licence Ouverte).

The list tells « DUPONT Jean » from « Jean DUPONT » where the letters do not, and a person from a place.
"""

from functools import cache, lru_cache
from importlib.resources import files

from linkedacts.extraction.passage import fold


@lru_cache(maxsize=4096)
def is_given(word: str) -> bool:
    """Gives whether a word is a common given name, each part of a compound being one: « Marie-Noëlle »."""
    return all(part in _names() for part in fold(word).replace("\n", "").split("-"))


@cache
def _names() -> frozenset[str]:
    lines = files(__package__).joinpath("given_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())
