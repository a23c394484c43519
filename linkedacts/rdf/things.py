"""Which thing a printed name leads to, in the graph of one act: a person of the council, the authority itself, a body.

The name as printed stays beside the link (annotations.Named); the thing has its own name once, in its fullest form.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from rdflib import URIRef

from linkedacts import iris
from linkedacts.annotations import Named
from linkedacts.model import COURT, ORGANIZATION, PERSON, Act
from linkedacts.rdf.authorities import Registry
from linkedacts.rdf.people import People, Person
from linkedacts.vocabulary import LA


@dataclass(frozen=True)
class Known:
    """A thing and how it is called."""

    iri: str
    label: str | None
    """None where the thing has its name elsewhere in the graph."""


@dataclass(frozen=True)
class Things:
    """What the names of one act lead to; asked in the order of the record, since namesakes are told by their order."""

    act: Act
    minter: iris.Minter
    people: People
    registry: Registry = field(default_factory=Registry)
    _seen: Counter[str] = field(default_factory=Counter)

    def of(self, leaf: Named, printed: str) -> Known:
        """Gives the thing that a printed name leads to from one place of the model."""
        if leaf.thing is PERSON:
            return self._person(leaf.link, printed)
        if leaf.thing is ORGANIZATION:
            return self._organization(printed)
        if leaf.thing is COURT:
            return Known(self.minter.mint(leaf.thing.iri, slug=iris.slug(printed)), _court(printed))
        raise ValueError(f"{leaf.thing.iri}: no way is known from a name to such a thing")

    def _person(self, link: URIRef, printed: str) -> Known:
        person = self._listed(printed) if link == LA.attendee else self.people.mentioned(printed)
        return Known(self.minter.mint(person.iri, slug=person.slug), person.name)

    def _listed(self, printed: str) -> Person:
        key = iris.slug(printed)
        self._seen[key] += 1
        return self.people.listed(printed, self._seen[key])

    def _organization(self, printed: str) -> Known:
        name = _ARTICLE.sub("", printed)
        other = self.registry.known(name)
        if other is not None and other.key is not None and not self._is_of_the_act(name, other.key):
            return Known(self.minter.mint("{base}/id/authority/{key}", key=other.key), other.name)
        if self._is_of_the_act(name, other.key if other is not None else None):
            return Known(self.minter.mint(iris.AUTHORITY), None)
        return Known(self.minter.mint(iris.ORGANIZATION, slug=iris.slug(name)), name)

    def _is_of_the_act(self, name: str, key: str | None) -> bool:
        """Tells whether a party is the authority whose act it is: by its key, or by its printed name."""
        authority = self.act.authority
        if key is not None and key == self.minter.act.authority:
            return True
        return authority is not None and iris.slug(name) == iris.slug(_ARTICLE.sub("", authority.name))


_ARTICLE = re.compile(r"(?i)^(?:la|le|les)\s+|^l['’]\s?")


def _court(printed: str) -> str:
    """Gives a court's name without the capitals of a title: « Tribunal Administratif de Nice »."""
    return re.sub("(?i)^tribunal administratif", "tribunal administratif", printed)
