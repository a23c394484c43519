"""The page of the people of an authority, by family name; without one chosen, the authorities to choose from."""

from collections.abc import Sequence
from itertools import groupby

from linkedacts.iris import slug
from linkedacts.rdf.names import Name
from linkedacts.server.pages.templates import page
from linkedacts.store.facts import overview, people
from linkedacts.store.facts.people import PersonLine
from linkedacts.store.interface import Snapshot

_MOST = 5000


def render(authority: str, snapshot: Snapshot, base: str) -> str:
    """Gives the people on the attendance lists of an authority; where there is only one authority, it is chosen."""
    authorities = overview.authorities(snapshot.facts)
    if not authority and len(authorities) == 1:
        authority = authorities[0].key
    chosen = next((line for line in authorities if line.key == authority), None)
    letters = _letters(people.members(snapshot.facts, authority, limit=_MOST)) if chosen else []
    return page("people.html", base, authorities=authorities, chosen=chosen, letters=letters)


def _letters(members: Sequence[PersonLine]) -> list[tuple[str, list[PersonLine]]]:
    """Gives the people under the first letter of their family names."""
    ordered = sorted(members, key=_family)
    return [(letter, list(those)) for letter, those in groupby(ordered, key=lambda member: _family(member)[0][:1])]


def _family(member: PersonLine) -> tuple[str, str]:
    name = Name(member.name)
    return slug(" ".join(name.family)).upper(), slug(" ".join(name.given))
