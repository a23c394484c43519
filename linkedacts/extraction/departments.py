"""The département that a heading names, by its INSEE code: it tells communes of one name apart.

Names and codes: code officiel géographique, INSEE (https://www.insee.fr/cog), in ontology/departments.csv.
"""

import csv
import re
from functools import cache

from linkedacts import assets
from linkedacts.extraction.forms import words
from linkedacts.extraction.passage import Passage, fold

_NAME = words(
    r"\bdepartement\b ?[:\-]? ?(?:de la |de l'|du |des |de |d'|la |le |les |l')?(?P<name>[a-z][a-z' -]{2,26})"
)
"""« DÉPARTEMENT DE L'HÉRAULT », « Département / Alpes-de-Haute-Provence » on two lines"""


def department(heading: Passage) -> str | None:
    """Gives the INSEE code of the one département that a heading names, None where it names none, or several."""
    found = (_code(match["name"]) for match in _NAME.finditer(heading.script.folded, heading.start, heading.end))
    codes = {code for code in found if code is not None}
    return codes.pop() if len(codes) == 1 else None


def _code(words_: str) -> str | None:
    """Gives the code of the longest name that some words open with."""
    said = f"{_plain(words_)} "
    fitting = [name for name in _codes() if said.startswith(f"{name} ")]
    return _codes()[max(fitting, key=len)] if fitting else None


def _plain(name: str) -> str:
    return re.sub(r"[\s'-]+", " ", fold(name)).strip()


@cache
def _codes() -> dict[str, str]:
    """Gives each name, in the shadow and without article or hyphens → its code."""
    with (assets.ONTOLOGY / "departments.csv").open(encoding="utf-8", newline="") as file:
        return {_plain(row["name"]).removeprefix("la "): row["code"] for row in csv.DictReader(file)}
