"""Small invented acts for the tests of the store."""

import hashlib
from datetime import date

from linkedacts.evidence import Source
from linkedacts.store.interface import PublishedAct

BASE = "http://localhost:8000"
MADE_BY = "linkedacts 0.0"


def path_of(number: int) -> str:
    return f"/eli/fr/vallon-04/deliberation/2024/05/{number % 28 + 1:02}/V-{number}"


def source_of(name: str, content: bytes = b"un acte") -> Source:
    sha256 = hashlib.sha256(content).hexdigest()
    return Source(name=name, sha256=sha256, size=len(content), media_type="text/plain", pages=1)


def act(number: int = 1, title: str = "Tarifs de la cantine", source: Source | None = None) -> PublishedAct:
    path = path_of(number)
    printed = f'<{BASE}{path}> <http://data.europa.eu/eli/ontology#title> "{title}"@fr .\n'.encode()
    return PublishedAct(
        path=path,
        title=title,
        number=f"V-{number}",
        type="deliberation",
        date=date(2024, 5, number % 28 + 1),
        authority="vallon-04",
        authority_name="Commune de Vallon",
        printed=printed,
        derived=f'<{BASE}{path}> <{BASE}/ontology#executableOn> "2024-06-01" .\n'.encode(),
        digest=hashlib.sha256(printed).hexdigest(),
        source=source or source_of(f"{number}.txt", f"acte {number}".encode()),
        record={"type": "deliberation", "number": f"V-{number}", "title": title},
        findings=({"rule": "attendance-sum"},),
        representations={"ttl": printed, "nt": printed + b"\n"},
        aliases=(f"V-{number}", f"004-{number}-DE"),
        things=("/id/authority/vallon-04",),
    )
