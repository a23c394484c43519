"""Where pages link to: paths below the base IRI, made from the templates of iris.py."""

from functools import lru_cache
from urllib.parse import quote, quote_plus

from linkedacts import iris

SOURCE_VIEW = "source"
"""Last segment of the address of « show me in the PDF », below the act."""


def key_of(path: str) -> iris.ActIri:
    """Gives the identity of the act at a path; the store keeps acts under such paths only."""
    identity = iris.ActIri.parse(path)
    if identity is None:
        raise ValueError(f"{path} is not the path of an act")
    return identity


def authority(key: str) -> str:
    """Gives the path of an authority."""
    return iris.AUTHORITY.format(base="", authority=key)


def assembly(authority: str, name: str) -> str:
    """Gives the path of an assembly."""
    return iris.ASSEMBLY.format(base="", authority=authority, slug=iris.slug(name))


def session(authority: str, date: str) -> str:
    """Gives the path of the session of a day."""
    return iris.SESSION.format(base="", authority=authority, date=date)


def theme(authority: str, name: str) -> str:
    """Gives the path of a theme of an authority."""
    return iris.THEME.format(base="", authority=authority, slug=iris.slug(name))


def law(reference: str) -> str:
    """Gives the path of a cited text."""
    return iris.law(reference).format(base="")


def agreement(act: str, n: int) -> str:
    """Gives the path of the agreement of a rank (from 1) in the act at a path."""
    return iris.Minter("", key_of(act)).mint(iris.AGREEMENT, n=n)


def source_file(sha256: str) -> str:
    """Gives the path of a kept source file."""
    return iris.SOURCE.format(base="", sha256=sha256)


def page_image(sha256: str, page: int) -> str:
    """Gives the path of the image of one page (from 1) of a source file."""
    return f"{source_file(sha256)}/pages/{page}.png"


def passage(act: str, field: str) -> str:
    """Gives the path of the page that shows where one field (JSON Pointer) of an act is printed."""
    return f"{act}/{SOURCE_VIEW}?field={_quoted(field)}#passage"


def source_page(act: str, page: int) -> str:
    """Gives the path of the page that shows what was read from one page of an act's source."""
    return f"{act}/{SOURCE_VIEW}?page={page}"


def below(authority: str, kind: str | None = None, year: int | None = None) -> str:
    """Gives the path of a list of acts: those of an authority, of one type, of one year."""
    parts = ["/eli/fr", authority, *([iris.TYPE_WORDS[kind]] if kind else []), *([f"{year:04}"] if year else [])]
    return "/".join(parts)


def legifrance(reference: str) -> str:
    """Gives the address of a search for a cited text at Légifrance: its own addresses need numbers that acts omit."""
    text, _, number = reference.rpartition(":")
    words = number if text == "CGCT" or text.startswith("code") else f"{text} {number}"
    return f"https://www.legifrance.gouv.fr/search/all?tab_selection=all&searchField=ALL&query={quote(words)}"


@lru_cache(maxsize=4096)
def _quoted(field: str) -> str:
    """Gives a field as a query has it; acts share nearly all of theirs."""
    return quote_plus(field, safe="/")
