"""The parts of a Word file, found as they refer to each other (ECMA-376, part 2, 9: relationships)."""

from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath

from linkedacts.errors import SourceDamaged
from linkedacts.reading.office_package import Element, OfficePackage
from linkedacts.reading.office_xml import attribute


class Parts:
    """The parts of the document, by what they are to its main part."""

    def __init__(self, package: OfficePackage, file: Path) -> None:
        self._package = package
        main = next((target for _, kind, target in self._relations("") if kind == "officeDocument"), None)
        if main is None:
            raise SourceDamaged(file, "it names no main part")
        self.main = package.xml(main)
        self._related = {key: (kind, target) for key, kind, target in self._relations(main)}

    def related(self, kind: str) -> Element | None:
        """Gives the first part of a kind, if there is one."""
        return next(
            (self._package.xml(part) for of, part in self._related.values() if of == kind and self._has(part)), None
        )

    def referred(self, identifier: str | None) -> Element | None:
        """Gives the part that a relationship identifier leads to, if there is one."""
        _, part = self._related.get(identifier or "", ("", ""))
        return self._package.xml(part) if self._has(part) else None

    def _has(self, part: str) -> bool:
        return part in self._package.names

    def _relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Gives identifier, kind and target of what a part refers to in the file; links out of it are never used."""
        relations = join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels")
        if not self._has(relations):
            return
        for relation in self._package.xml(relations):
            if attribute(relation, "TargetMode") != "External":
                target = normpath(join("/", dirname(part), attribute(relation, "Target") or "")).lstrip("/")
                kind = (attribute(relation, "Type") or "").rpartition("/")[2]
                yield attribute(relation, "Id") or "", kind, target
