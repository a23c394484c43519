"""Writes the demonstration acts as PDFs, the same bytes each time."""

from collections.abc import Callable
from pathlib import Path

from linkedacts.demonstration.catalogue import ACTS, DemonstrationAct
from linkedacts.errors import ExtraMissing


def write(folder: Path) -> tuple[Path, ...]:
    """Writes one PDF for each demonstration act into `folder`, made if needed, and gives their paths.

    Raises ExtraMissing where the extra « demo » (reportlab) is not installed.
    """
    typeset = _typesetter()
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_write_one(act, folder, typeset) for act in ACTS)


def _write_one(act: DemonstrationAct, folder: Path, typeset: Callable[[DemonstrationAct], bytes]) -> Path:
    path = folder / f"{act.stem}.pdf"
    path.write_bytes(typeset(act))
    return path


def _typesetter() -> Callable[[DemonstrationAct], bytes]:
    # reportlab comes with the extra « demo »: it is imported here, and nowhere before.
    try:
        from linkedacts.demonstration import layouts, scanning, typesetting
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.partition(".")[0] != "reportlab":
            raise
        raise ExtraMissing("demo", "writing the demonstration acts") from missing

    def typeset(act: DemonstrationAct) -> bytes:
        printed = typesetting.pdf(act.parts, layouts.LAYOUTS[act.layout], title=act.stem)
        return scanning.scan(printed, title=act.stem) if act.is_scan else printed

    return typeset
