"""Identity: what an IRI looks like, for acts and for everything they speak of.

Acts follow the ELI URI template of DESIGN.md; the rest hangs from /id/ (things: 303 to a document) or from the act's
own IRI (#vote, #clause-1: parts that dereference to the act). The templates below are the one place where an IRI's
shape is written; routes and links are made from them. See https://eur-lex.europa.eu/eli-register/technical_information.html
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a field below is called date
from functools import lru_cache
from typing import Self

from slugify import slugify

ACT = "{base}/eli/fr/{authority}/{type}/{yyyy}/{mm}/{dd}/{number}"
EXPRESSION = "{act}/fra"
FORMAT = "{act}/fra/{suffix}"
EVIDENCE = "{act}/evidence"
READINGS = "{act}/readings"
READING = "{act}/readings/{moment}"
REPORTS = "{act}/report"
REPORT = "{act}/report#{moment}"
UNDATED = "present"
"""Stands in a report's IRI for its moment until it is kept."""
PRINTED_GRAPH = "{act}#printed"
DERIVED_GRAPH = "{act}#derived"
REFERENCE_GRAPH = "{act}#reference"

AUTHORITY = "{base}/id/authority/{authority}"
ASSEMBLY = "{base}/id/assembly/{authority}/{slug}"
SESSION = "{base}/id/session/{authority}/{date}"
PERSON = "{base}/id/person/{authority}/{slug}"
THEME = "{base}/id/theme/{authority}/{slug}"
AGREEMENT = "{base}/id/agreement/{authority}/{yyyy}-{mm}-{dd}/{number}/{n}"
ORGANIZATION = "{base}/id/organization/{authority}/{slug}"
COURT = "{base}/id/court/{slug}"
AREA = "{base}/id/area/{kind}/{code}"
SOURCE = "{base}/id/source/{sha256}"
SOFTWARE = "{base}/id/software/{slug}"

FORMAT_SUFFIXES: dict[str, str] = {
    "application/pdf": "pdf",
    "text/html": "html",
    "text/plain": "txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
}
"""Media type of a source file → the suffix of its ELI format."""
TYPE_WORDS = {"deliberation": "deliberation", "order": "arrete", "decision": "decision"}
"""Type of an act in the record → its word in the act's IRI."""

_ACT_PATH = re.compile(
    r"/eli/fr/(?P<authority>[a-z0-9-]+)/(?P<word>deliberation|arrete|decision)"
    r"/(?P<date>\d{4}/\d{2}/\d{2})/(?P<number>[A-Za-z0-9._-]+)"
)
_OUTSIDE_NUMBER = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class ActIri:
    """The identity of one act: the slots of its ELI path, ready to be minted under a base IRI."""

    authority: str
    """SIREN of the authority, or the key that stands for it (`authority_key`)."""
    type: str
    """`deliberation`, `order` or `decision`: the record's word."""
    date: Date
    """Adoption; signature for an order."""
    number: str
    """The printed number made fit for a path (`number_key`), or `s{rank}`."""

    @classmethod
    def parse(cls, path: str) -> Self | None:
        """Gives the identity that the path of an act's IRI spells, None where it spells none."""
        match = _ACT_PATH.fullmatch(path)
        if match is None:
            return None
        try:
            day = Date.fromisoformat(match["date"].replace("/", "-"))
        except ValueError:
            return None
        word_types = {word: kind for kind, word in TYPE_WORDS.items()}
        return cls(match["authority"], word_types[match["word"]], day, match["number"])

    def under(self, base: str) -> str:
        """Gives the act's IRI under a base IRI, which ends without a slash."""
        year, month, day = self.date.isoformat().split("-")
        return ACT.format(
            base=base,
            authority=self.authority,
            type=TYPE_WORDS[self.type],
            yyyy=year,
            mm=month,
            dd=day,
            number=self.number,
        )


@dataclass(frozen=True, slots=True)
class Minter:
    """Mints the IRIs of one act's graph: fills the templates above with the act's own slots."""

    base: str
    act: ActIri

    def mint(self, template: str, **slots: object) -> str:
        """Gives the IRI of a template; `slots` are those the act itself does not fill (`slug`, `n`, `date`, …)."""
        year, month, day = self.act.date.isoformat().split("-")
        return template.format(
            base=self.base,
            act=self.act.under(self.base),
            authority=self.act.authority,
            yyyy=year,
            mm=month,
            dd=day,
            number=self.act.number,
            **slots,
        )


def authority_key(name: str, known: str | None, source_sha256: str) -> str:
    """Gives the `{authority}` slot: the SIREN or key that is `known`, else the name and the start of the source's hash.

    The hash keeps two communes of one name apart until a registry tells their SIREN.
    """
    return known or f"{slug(name)}-{source_sha256[:8]}"


def number_key(number: str | None, rank: int) -> str:
    """Gives the `{number}` slot of a printed number; `rank` (from 1) is the act's place in its document."""
    key = _OUTSIDE_NUMBER.sub("-", number or "")
    return key if key.strip(".-_") else f"s{rank}"


def law(reference: str) -> str:
    """Gives the template of a cited text: `CGCT:L2121-20` → `{base}/id/law/cgct/L2121-20`, whatever its version."""
    text, _, number = reference.rpartition(":")
    return f"{{base}}/id/law/{slug(text)}/{number_key(number, 0)}"


@lru_cache(maxsize=1 << 15)  # slugify is slow, and an act says the same names again and again
def slug(text: str) -> str:
    """Gives a text as one path segment (`rene-revol`); a text without letters or digits gives a hash of it."""
    return slugify(text) or hashlib.sha256(text.encode()).hexdigest()[:8]
