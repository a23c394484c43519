"""What surrounds every page: where the site is, the language, and the same page in the other one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from urllib.parse import urlencode, urlsplit

from flask import has_request_context, request

from linkedacts import assets
from linkedacts.server.language import LANGUAGES, N_, Language

_SECTIONS = (
    ("/search", N_("Actes")),
    ("/sessions", N_("Séances")),
    ("/people", N_("Élus")),
    ("/agreements", N_("Conventions")),
    ("/questions", N_("Questions")),
)
"""Path and French label of what the banner leads to."""


@dataclass(frozen=True)
class Frame:
    """The frame of one page."""

    base: str
    """Base IRI, without a slash at its end."""
    language: Language
    path: str
    """Path of the page, the base's own path included."""
    arguments: tuple[tuple[str, str], ...] = ()
    """What the address asks for, without the language."""

    @classmethod
    def of(cls, base: str, language: Language) -> "Frame":
        """Gives the frame of the page that the present request asks for."""
        if not has_request_context():
            return cls(base, language, urlsplit(base).path or "/")
        arguments = tuple((name, value) for name, value in request.args.items(multi=True) if name != "lang")
        return cls(base, language, request.path, arguments)

    @cached_property
    def root(self) -> str:
        """Path of the base IRI."""
        return root_of(self.base)

    @property
    def origin(self) -> str:
        """Scheme and host."""
        return self.base.removesuffix(self.root)

    @property
    def canonical(self) -> str:
        """The address of the page, as search engines should keep it."""
        return self.origin + self.path + (f"?{urlencode(self.arguments)}" if self.arguments else "")

    def sections(self) -> tuple[tuple[str, str], ...]:
        """Gives what the banner leads to."""
        return _SECTIONS

    def is_in(self, path: str) -> bool:
        """Tells whether the page is the one at a path below the base, or below it."""
        here = self.path.removeprefix(self.root)
        return here == path or here.startswith(f"{path}/")

    def asset(self, name: str) -> str:
        """Gives the address of a static file; it changes with the file, so that it can be kept for ever."""
        return f"{self.root}/static/{name}?v={_digest(name)}"

    def translations(self) -> Iterator[tuple[Language, str]]:
        """Gives every language with the address of this page in it."""
        for language in LANGUAGES:
            yield language, f"{self.path}?{urlencode((*self.arguments, ('lang', language.code)))}"


def root_of(base: str) -> str:
    """Gives the path of a base IRI: what every link of a page starts with; empty on a host of its own."""
    return urlsplit(base).path


@cache
def _digest(name: str) -> str:
    return sha256((assets.WEB / "static" / name).read_bytes()).hexdigest()[:10]
