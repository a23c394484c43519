"""What the headers say of an act's forms: which forms there are, where each one is, which IRI is the act's own."""

from datetime import datetime
from functools import lru_cache
from urllib.parse import urlsplit

from linkedacts import iris
from linkedacts.server.about import About, Link, alternates
from linkedacts.server.negotiation import Choice
from linkedacts.server.offers import ACT, EVIDENCE

LANGUAGE = "fr"
"""Of what an act's document says, whatever language a page speaks."""


@lru_cache(maxsize=4096)
def links_of(base: str, path: str) -> str:
    """Gives the Link header of everything that the act at a path is sent as."""
    here = urlsplit(base).path + path
    canonical = Link("canonical", base + path)
    described = Link("describedby", iris.EVIDENCE.format(act=here), EVIDENCE[0].media_type)
    history = Link("version-history", iris.READINGS.format(act=here))
    return alternates(here, ACT, canonical, described, history)


def about_form(
    base: str,
    path: str,
    choice: Choice,
    modified: datetime | None,
    *,
    negotiated: bool,
) -> About:
    """Gives what is said of one form of the act at a path."""
    location = f"{urlsplit(base).path}{path}.{choice.offer.suffix}" if negotiated else None
    return About(choice.content_type, modified, links_of(base, path), location, LANGUAGE)
