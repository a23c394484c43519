"""Who is who, through the whole way of publication: communes of one name, a member under several forms of the name."""

from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.term import Node

from linkedacts.publish import publish
from linkedacts.reading.limits import ReadingLimits
from linkedacts.store.folder import DataFolder
from linkedacts.store.interface import PublishedAct
from linkedacts.vocabulary import ELI_DL, LA
from tests.publication.acts import BASE, counts

LIMITS = ReadingLimits(processes=1)
_LIST = "Présents : Mme Ada CERISE, M. Bruno POIRE, M. Denis FIGUE.\n\n"
_OPPONENT = "M. Denis FIGUE"
_FORM = """\
RÉPUBLIQUE FRANÇAISE
DÉPARTEMENT {department}
COMMUNE D'AIGLUN

EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL

Délibération n° {number}

L'an deux mille vingt-quatre, le 14 mai, le conseil municipal d'Aiglun, légalement convoqué, s'est réuni en mairie.

{attendance}Objet : Tarifs de la cantine

Monsieur le Maire expose qu'il y a lieu de fixer les tarifs de la cantine.

Le conseil municipal, après en avoir délibéré,

- FIXE le prix du repas.

Pour : 2
Contre : 1 ({opponent})
Abstention : 0
"""
HERE, THERE = "DES ALPES-DE-HAUTE-PROVENCE", "DES ALPES-MARITIMES"
REGISTRY = "name,kind,siren,siret,insee,department,region,same_as\nAiglun,municipality,210400016,,04001,04,93,\n"


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.create(tmp_path / "data", BASE)


def write(
    folder: Path, number: str, department: str, opponent: str = "M. Denis FIGUE", attendance: str = _LIST
) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / f"{number}-{'04' if department == HERE else '06'}.txt"
    text = _FORM.format(number=number, department=department, opponent=opponent, attendance=attendance)
    file.write_text(text, encoding="utf-8")
    return file


def paths(folder: DataFolder) -> set[str]:
    return {line.path for line in folder.snapshot().acts()}


def objects(folder: DataFolder, path: str, link: Node) -> set[str]:
    act = folder.snapshot().act(path)
    assert isinstance(act, PublishedAct)
    return {str(who).removeprefix(BASE) for who in Graph().parse(data=act.printed, format="nt").objects(None, link)}


def test_two_communes_of_one_name_are_two_and_one_moves_once_registered(folder: DataFolder, tmp_path: Path) -> None:
    files = [write(tmp_path / "actes", "2024-01", department) for department in (HERE, THERE)]
    publish(files, folder, LIMITS)
    below = "deliberation/2024/05/14/2024-01"
    assert paths(folder) == {f"/eli/fr/aiglun-04/{below}", f"/eli/fr/aiglun-06/{below}"}
    people = {path: objects(folder, path, LA.attendee) for path in paths(folder)}
    assert not set.intersection(*people.values()), "their members are not the same people"
    folder.authorities.write_text(REGISTRY, encoding="utf-8")
    assert counts(publish(files, folder, LIMITS).fates) == {"published": 1, "unchanged": 1}
    assert paths(folder) == {f"/eli/fr/210400016/{below}", f"/eli/fr/aiglun-06/{below}"}
    assert folder.snapshot().resolve(f"/eli/fr/aiglun-04/{below}") == f"/eli/fr/210400016/{below}"


@pytest.mark.parametrize("backwards", [False, True])
def test_a_member_is_one_person_in_all_files_of_a_session_whatever_their_order(
    folder: DataFolder, tmp_path: Path, backwards: bool
) -> None:
    forms = {"2024-01": "M. Denis FIGUE", "2024-02": "M. FIGUE", "2024-03": "M. FIGUE Denis"}
    files = [
        write(tmp_path / "actes", number, HERE, form, _LIST if number == "2024-01" else "")
        for number, form in forms.items()
    ]
    for file in reversed(files) if backwards else files:
        publish([file], folder, LIMITS)
    opponents = [objects(folder, path, ELI_DL.had_voter_against) for path in sorted(paths(folder))]
    assert opponents == [{"/id/person/aiglun-04/denis-figue"}] * 3
    version = folder.current_version()
    assert counts(publish(files, folder, LIMITS).fates) == {"unchanged": 3}
    assert folder.current_version() == version
