"""The express lane: acts in the forms that were made at publication go out without Flask, in a fraction of the time.

It takes plain requests, which are nearly all, and leaves every other one to Flask; what it sends is what Flask would
send, to the header (a test compares the two).
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING

from werkzeug.http import parse_etags

from linkedacts.errors import DataFolderMissing, RepresentationUnknown
from linkedacts.server.about import GZIP, Headers, entity_tag, takes_gzip, takes_only_other_codings
from linkedacts.server.act_about import about_form
from linkedacts.server.headers import everywhere
from linkedacts.server.negotiation import Choice, choose
from linkedacts.server.offers import ACT, RDF
from linkedacts.server.request_limits import Buckets
from linkedacts.server.site import Site
from linkedacts.store.interface import KeptForm
from linkedacts.store.packing import decompress

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

EXPRESS = "linkedacts.express"
"""Name of the express lane among the extensions of the application."""
_SEEN = "linkedacts.seen"
"""Key of a WSGI environment that was looked at before."""
_PREFIX = "/eli/fr/"
_BY_SUFFIX = {offer.suffix: Choice(offer, offer.content_type) for offer in RDF}
_LEFT_TO_FLASK = (
    "HTTP_RANGE",
    "HTTP_IF_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_UNMODIFIED_SINCE",
    "HTTP_ORIGIN",
)
"""What a plain request does not have."""
_VARY = ("Accept", "Accept-Encoding")
_NOT_IN_304 = frozenset({"Content-Type", "Content-Encoding", "Content-Language", "Last-Modified"})


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole response."""

    status: int
    headers: Headers
    body: bytes


Watcher = Callable[[str, str, "Answer", float], None]
"""Is told of each answer: method, path, answer, seconds."""


@dataclass(frozen=True)
class Express:
    """The express lane of one site."""

    site: Site
    buckets: Buckets | None = None
    """What each client may go on sending."""
    watchers: list[Watcher] = field(default_factory=list)

    def before(self, app: "WSGIApplication") -> "WSGIApplication":
        """Gives an application that lets the express lane go first."""

        def either(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
            answer = self.answer(environ)
            if answer is None:
                return app(environ, start_response)
            start_response(f"{answer.status} {HTTPStatus(answer.status).phrase}", answer.headers)
            return [answer.body]

        return either

    def answer(self, environ: "WSGIEnvironment") -> Answer | None:
        """Gives the response to a plain request for an act, None where Flask has to answer."""
        if _SEEN in environ:
            return None
        environ[_SEEN] = True
        started = time.perf_counter()
        answer = self._answer(environ) if self._is_plain(environ) else None
        if answer is None or (self.buckets is not None and not self.buckets.let_in(environ, self.site)):
            return None
        for watch in self.watchers:
            watch(environ["REQUEST_METHOD"], environ["PATH_INFO"], answer, time.perf_counter() - started)
        return answer

    def _answer(self, environ: "WSGIEnvironment") -> Answer | None:
        found = self._find(environ["PATH_INFO"].removeprefix(self.site.root), environ.get("HTTP_ACCEPT"))
        return None if found is None else self._send(environ, *found)

    def _is_plain(self, environ: "WSGIEnvironment") -> bool:
        return (
            environ["REQUEST_METHOD"] in {"GET", "HEAD"}
            and not environ["QUERY_STRING"]
            and environ["PATH_INFO"].startswith(self.site.root + _PREFIX)
            and not any(header in environ for header in _LEFT_TO_FLASK)
            and not takes_only_other_codings(environ.get("HTTP_ACCEPT_ENCODING"))
        )

    def _find(self, path: str, accept: str | None) -> tuple[str, Choice, KeptForm, bool] | None:
        """Gives the act that a path names, the form to send it in, and whether that was negotiated."""
        try:
            state, choice = self.site.published.snapshot(), _choose(accept)
        except (DataFolderMissing, RepresentationUnknown):
            return None  # an error, and those are Flask's
        kept = state.form(path, choice.offer.suffix)
        if kept is not None:
            return path, choice, kept, True
        stem, _, suffix = path.rpartition(".")
        named = _BY_SUFFIX.get(suffix)
        if named is None or state.modified(path) is not None:
            return None
        kept = state.form(stem, suffix)
        return None if kept is None else (stem, named, kept, False)

    def _send(self, environ: "WSGIEnvironment", path: str, choice: Choice, kept: KeptForm, negotiated: bool) -> Answer:
        about = about_form(self.site.base, path, choice, kept.modified, negotiated=negotiated, vary=_VARY)
        coding = GZIP if takes_gzip(environ.get("HTTP_ACCEPT_ENCODING")) else None
        headers = [*about.headers(kept.digest, coding), *everywhere(self.site.base, self.site.settings.hsts_seconds)]
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known and parse_etags(known).contains_weak(entity_tag(kept.digest, coding).strip('"')):
            return Answer(304, [(name, value) for name, value in headers if name not in _NOT_IN_304], b"")
        body = kept.compressed if coding else decompress(kept.compressed)
        headers.append(("Content-Length", str(len(body))))
        return Answer(200, headers, body if environ["REQUEST_METHOD"] == "GET" else b"")


@lru_cache(maxsize=1024)
def _choose(accept: str | None) -> Choice:
    """Gives what `choose` gives for an act, without looking at all its forms again."""
    return choose(accept, ACT)
