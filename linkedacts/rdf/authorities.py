"""The registry of authorities: what a file of the user says of them, so that an act that prints a name gets a SIREN.

A CSV file with the columns of `LocalAuthority`: ontology/authorities.csv travels with the program, and a data folder
may have its own. A name that two authorities bear settles nothing: communes of one name never merge.
SIREN and SIRET: INSEE, Sirene; commune, département and région: code officiel géographique (https://www.insee.fr/cog).
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError
from stdnum.fr import siren, siret

from linkedacts import assets, iris
from linkedacts.errors import SettingsInvalid


class AuthorityKind(StrEnum):
    """What kind of local authority it is."""

    MUNICIPALITY = "municipality"
    INTERMUNICIPAL_BODY = "intermunicipal-body"
    DEPARTMENT = "department"
    REGION = "region"
    JOINT_BOARD = "joint-board"


def _siren(number: str) -> str:
    if not siren.is_valid(number):
        raise ValueError("no SIREN: nine digits, of which the last checks the others")
    return number


def _siret(number: str) -> str:
    if not siret.is_valid(number):
        raise ValueError("no SIRET: fourteen digits, of which the last checks the others")
    return number


_IRI = r"""^https?://[^\s<>"{}|\\^`]+$"""
"""Without what no IRI holds (RFC 3987, section 2.2): it is written out as it is."""

_Empty = BeforeValidator(lambda text: text or None)


class LocalAuthority(BaseModel):
    """One line of the registry; what is not known is left empty."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
    kind: AuthorityKind
    siren: Annotated[Annotated[str, AfterValidator(_siren)] | None, _Empty] = None
    siret: Annotated[Annotated[str, AfterValidator(_siret)] | None, _Empty] = None
    """SIRET of its seat."""
    insee: Annotated[Annotated[str, StringConstraints(pattern=r"^(\d\d|2[AB])\d{3}$")] | None, _Empty] = None
    """INSEE code of the commune."""
    department: Annotated[Annotated[str, StringConstraints(pattern=r"^(\d\d|2[AB]|97\d)$")] | None, _Empty] = None
    region: Annotated[Annotated[str, StringConstraints(pattern=r"^\d\d$")] | None, _Empty] = None
    same_as: Annotated[Annotated[str, StringConstraints(pattern=_IRI)] | None, _Empty] = None
    """IRI of the same body elsewhere, for owl:sameAs."""

    @property
    def key(self) -> str | None:
        """The `{authority}` slot of its IRIs: SIREN, else name and département; None where neither is known."""
        return self.siren or self.place

    @property
    def place(self) -> str | None:
        """Name and département: `aiglun-04`; None where the département is not known."""
        return place(self.name, self.department) if self.department else None

    def stands_for(self, other: "LocalAuthority") -> bool:
        """Tells whether this line is about the same authority as another, of which less may have been known."""
        if self.siren is not None and other.siren is not None:
            return self.siren == other.siren and iris.slug(self.name) == iris.slug(other.name)
        same_name = iris.slug(_bare(self.name)) == iris.slug(_bare(other.name))
        return same_name and self.kind is other.kind and self.department == other.department


@dataclass(frozen=True)
class Registry:
    """The known authorities."""

    authorities: tuple[LocalAuthority, ...] = ()

    @classmethod
    def read(cls, *files: Path) -> Self:
        """Gives the registry of some CSV files, of which a later one wins; raises SettingsInvalid."""
        lines: list[LocalAuthority] = []
        for file in files:
            for line in _lines(file) if file.exists() else ():
                lines = [known for known in lines if not line.stands_for(known)] + [line]
        return cls(tuple(lines))

    def known(
        self, name: str | None, number: str | None = None, department: str | None = None
    ) -> LocalAuthority | None:
        """Gives the authority of a SIREN, else the only one of a name; None where there is none or more than one.

        A département that is printed leaves out the authorities of others.
        """
        if number is not None:
            return self._by_siren.get(number)
        found = self._by_name.get(iris.slug(_bare(name)), []) if name else []
        if department is not None:
            found = [line for line in found if line.department in (None, department)]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _by_siren(self) -> dict[str, LocalAuthority]:
        return {line.siren: line for line in self.authorities if line.siren is not None}

    @cached_property
    def _by_name(self) -> dict[str, list[LocalAuthority]]:
        names: dict[str, list[LocalAuthority]] = {}
        for line in self.authorities:
            names.setdefault(iris.slug(_bare(line.name)), []).append(line)
        return names


def place(name: str, department: str) -> str:
    """Gives what an authority without a SIREN is called in IRIs: `aiglun-04`."""
    return f"{iris.slug(_bare(name))}-{department.lower()}"


_SHIPPED = assets.ONTOLOGY / "authorities.csv"


@cache
def shipped() -> Registry:
    """Gives the registry that travels with the program."""
    return Registry.read(_SHIPPED)


@cache
def extended(file: Path) -> Registry:
    """Gives that registry with a user's file, which wins where both speak; a file that is not there adds nothing."""
    return Registry.read(_SHIPPED, file)


_GENERIC = re.compile(r"(?i)^(?:la\s+)?(?:commune|ville|mairie)\s+(?:de\s+la\s+|de\s+l['’]|des\s+|du\s+|de\s+|d['’])")


def _bare(name: str) -> str:
    """Gives a name without « commune de », « ville de », « mairie de »: « Commune d'Aiglun » → « Aiglun »."""
    return _GENERIC.sub("", name)


def _lines(file: Path) -> Iterator[LocalAuthority]:
    with file.open(encoding="utf-8", newline="") as opened:
        yield from _checked(file, csv.DictReader(opened))


def _checked(file: Path, rows: Iterable[dict[str, str]]) -> Iterator[LocalAuthority]:
    for number, row in enumerate(rows, 2):
        try:
            yield LocalAuthority.model_validate(row)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"]))
            raise SettingsInvalid(f"file {file.name}, line {number}, {place}", first["msg"]) from None
