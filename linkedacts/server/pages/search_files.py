"""What a search finds as files: CSV for spreadsheets, Atom (RFC 4287) for what comes next."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from linkedacts.server import paths
from linkedacts.server.language import N_, spoken
from linkedacts.server.pages.search import MOST, arguments_of, wanted_of
from linkedacts.server.pages.tables import table
from linkedacts.server.pages.wording import ACT_TYPES
from linkedacts.server.update_feed import Feed, atom
from linkedacts.store.interface import ActLine, Snapshot
from linkedacts.store.search.wanted import Sort

_COLUMNS = ("date", "nature", "numero", "intitule", "collectivite", "siren_ou_cle", "acte")
_ENTRIES = 50


def as_csv(asked: Mapping[str, str], snapshot: Snapshot, base: str) -> str:
    """Gives all that is found as CSV, in the order of the search."""
    lines = _lines(asked, snapshot, MOST)
    return table(_COLUMNS, (_cells(line, base) for line in lines))


def as_atom(asked: Mapping[str, str], snapshot: Snapshot, base: str) -> bytes:
    """Gives the latest acts that are found as an Atom feed."""
    query = urlencode(arguments_of(asked))
    page, here = (f"{base}{paths.SEARCH}{suffix}?{query}" for suffix in ("", ".atom"))
    words = wanted_of(asked).words
    latest = _lines({**asked, "sort": Sort.LATEST}, snapshot, _ENTRIES)
    feed = Feed(
        iri=here,
        title=spoken().text(N_("Actes : %(words)s"), words=words) if words else spoken().text(N_("Actes")),
        author="linkedacts",
        updated=snapshot.made,
        base=base,
        links=(("self", here), ("related", page)),
        changed=[(line, snapshot.modified(line.path) or snapshot.made) for line in latest],
        language=spoken(),
    )
    return atom(feed)


def _lines(asked: Mapping[str, str], snapshot: Snapshot, limit: int) -> Iterator[ActLine]:
    hits = snapshot.search.find(wanted_of(asked), limit=limit, excerpts=False).hits
    lines = snapshot.facts.lines([hit.path for hit in hits])
    return (lines[hit.path] for hit in hits if hit.path in lines)


def _cells(line: ActLine, base: str) -> tuple[object, ...]:
    kind = ACT_TYPES[line.type][0]
    return line.date, kind, line.number, line.title, line.authority_name, line.authority, base + line.path
