"""Minutes that approve earlier ones without a title hold no act; all names are invented."""

from pathlib import Path

import pytest

from linkedacts.errors import NoActFound
from linkedacts.extraction.acts import read_acts
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reader import read


def test_an_untitled_formula_in_minutes_is_no_act(tmp_path: Path) -> None:
    minutes = tmp_path / "minutes.txt"
    minutes.write_text(
        "COMPTE-RENDU DU CONSEIL MUNICIPAL DU 4 MARS 2021\n"
        "Étaient présents : Mme Alba ROY, M. Ugo KERN.\n"
        "- Le procès-verbal du 5 novembre 2020 est APPROUVÉ, À L'UNANIMITÉ.\n",
        encoding="utf-8",
    )
    with pytest.raises(NoActFound):
        read_acts(read(minutes, ReadingLimits()))
