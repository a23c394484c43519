"""Which representation a client gets: proactive negotiation by media type (RFC 9110, sections 12.4.2 and 12.5.1).

Werkzeug reads the header; its choice is not used, because it refuses `text/turtle;charset=utf-8` and a JSON-LD profile.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from werkzeug.http import parse_list_header, parse_options_header

from linkedacts.errors import RepresentationUnknown
from linkedacts.server.offers import Offer

_QUALITY = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?")
_NAMED = 3
"""Specificity from which a range names a type and subtype."""
_TYPE = re.compile(r"[^/\s]+/[^/\s]+")


@dataclass(frozen=True, slots=True)
class MediaRange:
    """One element of an Accept header: `text/*;q=0.8`."""

    type: str
    subtype: str
    parameters: Mapping[str, str]
    quality: float

    def specificity(self, offer: Offer, media_type: str) -> float:
        """Gives how closely the range names one media type of an offer; 0 where it does not.

        A parameter that the offer lacks (a JSON-LD profile) makes the range count less, not fail: refusing would help
        nobody.
        """
        main, _, sub = media_type.partition("/")
        if self.type == "*" == self.subtype:
            return 1
        if self.type != main or self.subtype not in ("*", sub):
            return 0
        if self.subtype == "*":
            return 2
        if not self.parameters:
            return _NAMED + 1
        has_all = all(offer.parameters.get(name) == value.lower() for name, value in self.parameters.items())
        return _NAMED + 2 if has_all else _NAMED


@dataclass(frozen=True, slots=True)
class Choice:
    """The offer that a client gets, and the media type to send it as: the one that was asked for, where it has two."""

    offer: Offer
    content_type: str


@lru_cache(maxsize=1024)
def choose(accept: str | None, offers: tuple[Offer, ...]) -> Choice:
    """Gives the best offer for an Accept header; raises RepresentationUnknown (406) where none will do.

    Of equals, the one that is named most closely wins, then the first of `offers`. Without a readable element in the
    header, any offer will do.
    """
    ranges = list(media_ranges(accept or "*/*")) or list(media_ranges("*/*"))
    rated = [(*_rate(offer, ranges), -place, offer) for place, offer in enumerate(offers)]
    quality, _, media_type, _, offer = max(rated, key=lambda row: (row[0], row[1], row[3]))
    if not quality:
        raise RepresentationUnknown(accept or "", (offer.media_type for offer in offers))
    return Choice(offer, offer.content_type_as(media_type))


def choose_named(wanted: str, offers: Sequence[Offer]) -> Choice:
    """Gives the offer of a name, a suffix or a media type (`?format=`); raises RepresentationUnknown.

    Clients write names in many ways: SPARQLWrapper `rdf+xml`, `json-ld`, `n3`; others `N-Triples` or `xml` alone.
    """
    word = wanted.strip().lower()
    for names in (_names, _other_names):
        for offer in offers:
            if word in names(offer) or _letters(word) in names(offer):
                return Choice(offer, offer.content_type)
    raise RepresentationUnknown(wanted, (offer.suffix for offer in offers))


def media_ranges(accept: str) -> Iterator[MediaRange]:
    """Gives the elements of an Accept header, without those that are malformed."""
    for element in parse_list_header(accept):
        value, options = parse_options_header(element)
        quality = options.pop("q", "1").strip()
        if _TYPE.fullmatch(value) and _QUALITY.fullmatch(quality):
            main, _, sub = value.lower().partition("/")
            yield MediaRange(main, sub, options, float(quality))


def _names(offer: Offer) -> tuple[str, ...]:
    return (offer.name, offer.suffix, *offer.media_types)


def _other_names(offer: Offer) -> tuple[str, ...]:
    return tuple(media_type.partition("/")[2] for media_type in offer.media_types)


def _letters(word: str) -> str:
    return "".join(filter(str.isalnum, word))


def _rate(offer: Offer, ranges: Sequence[MediaRange]) -> tuple[float, float, str]:
    """Gives the quality that a client gives an offer, how closely it names it, and by which of its media types."""
    best = (0.0, 0.0, offer.media_type)
    for media_type in offer.media_types:
        # A wildcard means the offer's own type: else `text/turtle;q=0, */*` would find it under an older one.
        least = 1 if media_type == offer.media_type else _NAMED
        matching = [(r.specificity(offer, media_type), r.quality) for r in ranges]
        specificity, quality = max((row for row in matching if row[0] >= least), default=(0.0, 0.0))
        best = max(best, (quality, specificity, media_type), key=lambda rated: rated[:2])
    return best
