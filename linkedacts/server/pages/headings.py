"""What a list of acts is called, in words: « Val-d'Ormelle, Délibérations, octobre 2023 »."""

from collections.abc import Iterator, Sequence
from datetime import date

from linkedacts import iris
from linkedacts.server.language import N_, Language
from linkedacts.server.pages.names import authority
from linkedacts.server.pages.wording import ACT_TYPES
from linkedacts.store.interface import ActLine


def below(path: str, lines: Sequence[ActLine], language: Language) -> str:
    """Gives the name of the list below a truncated IRI (`/eli/fr/243400017/deliberation/2023`), some of it in hand."""
    slots = path.removeprefix("/eli/fr").strip("/").split("/") if path != "/eli/fr" else []
    return ", ".join(_parts(slots, lines, language)) or language.text(N_("Actes"))


def _parts(slots: list[str], lines: Sequence[ActLine], language: Language) -> Iterator[str]:
    if slots:
        yield authority(next((line.authority_name for line in lines if line.authority_name), None), language)
    if len(slots) > 1:
        kinds = {word: kind for kind, word in iris.TYPE_WORDS.items()}
        yield language.text(ACT_TYPES[kinds[slots[1]]][1])
    when = [int(slot) for slot in slots[2:]]
    match when:
        case [year]:
            yield str(year)
        case [year, month]:
            yield language.month(year, month)
        case [year, month, day]:
            yield language.day(date(year, month, day))
