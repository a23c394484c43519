"""ELI pillar IV: the Atom feed of changed acts (RFC 4287), in pages (RFC 5005), with tombstones (RFC 6721)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

from linkedacts.server.language import FRENCH, Language
from linkedacts.server.pages.names import authority
from linkedacts.server.pages.wording import ACT_TYPES
from linkedacts.store.interface import ActLine, Tombstone

DAYS = 60
"""How far back the feed reaches."""
PAGE_SIZE = 250
"""Entries of one page."""
_TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Feed:
    """One page of the feed."""

    iri: str
    """Identifier of the feed, and the address of its first page."""
    title: str
    author: str
    updated: datetime
    base: str
    links: Sequence[tuple[str, str]]
    """Relation and address: `self`, `first`, `previous`, `next`, `last`; `related` for the page of the same."""
    changed: Sequence[tuple[ActLine, datetime]]
    withdrawn: Sequence[Tombstone] = ()
    language: Language = FRENCH


def atom(feed: Feed) -> bytes:
    """Gives a page of the feed."""
    return "\n".join(_lines(feed)).encode()


def _lines(feed: Feed) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="{_TOMBSTONES}" xml:lang="{feed.language.code}">'
    yield f"<id>{escape(feed.iri)}</id>"
    yield f"<title>{_text(feed.title)}</title>"
    yield f"<updated>{_moment(feed.updated)}</updated>"
    yield f"<author><name>{_text(feed.author)}</name></author>"
    yield from (f'<link rel="{rel}" type="{_type(rel)}" href={quoteattr(href)}/>' for rel, href in feed.links)
    yield from _tombstones(feed)
    for line, modified in feed.changed:
        yield from _entry(feed, line, modified)
    yield "</feed>\n"


def _type(relation: str) -> str:
    return "text/html" if relation == "related" else "application/atom+xml"


def _entry(feed: Feed, line: ActLine, modified: datetime) -> Iterator[str]:
    iri = feed.base + line.path
    title = line.title or line.number or iri
    yield "<entry>"
    yield f"<id>{escape(iri)}</id>"
    yield f"<title>{_text(title)}</title>"
    yield f"<updated>{_moment(modified)}</updated>"
    yield f'<link rel="alternate" type="text/html" href={quoteattr(iri)}/>'
    yield f'<link rel="alternate" type="application/rdf+xml" href={quoteattr(f"{iri}.rdf")}/>'
    yield f"<summary>{_text(', '.join(_summary(line, feed.language)))}</summary>"
    yield "</entry>"


def _summary(line: ActLine, language: Language) -> Iterator[str]:
    """An entry without content has a summary (RFC 4287, section 4.1.1.1)."""
    kind = language.text(ACT_TYPES[line.type][0])
    yield f"{kind} {line.number}" if line.number else kind
    yield language.day(line.date)
    yield authority(line.authority_name, language)


def _tombstones(feed: Feed) -> Iterator[str]:
    for grave in feed.withdrawn:
        # When it left, not the day that is given for it: before the moment of its entry, it would count for nothing.
        yield f'<at:deleted-entry ref={quoteattr(feed.base + grave.path)} when="{_moment(grave.buried)}">'
        yield f"<at:comment>{_text(grave.reason)}</at:comment></at:deleted-entry>"


def withdrawn_since(moment: datetime, graves: Iterable[Tombstone]) -> tuple[Tombstone, ...]:
    """Gives the acts that were withdrawn since a moment, whatever day is given for it."""
    return tuple(grave for grave in graves if grave.buried >= moment)


def _text(text: str) -> str:
    """The words of a search, a name in the settings and a reason may hold what XML cannot."""
    return escape(_NOT_IN_XML.sub("", text))


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")
