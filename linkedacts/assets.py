"""Where the folders outside the package are: ontology/, shapes/ and web/, in a checkout and in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_IN_WHEEL = _PACKAGE / "_assets"
_ROOT = _IN_WHEEL if _IN_WHEEL.is_dir() else _PACKAGE.parent

ONTOLOGY = _ROOT / "ontology"
SHAPES = _ROOT / "shapes"
WEB = _ROOT / "web"
