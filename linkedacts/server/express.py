"""The express lane: forms of acts that are made already go out without Flask, in a fraction of the time.

That is data since its publication, and a page since it was first asked for. The lane takes plain requests, which are
nearly all, and leaves every other one to Flask; what it sends is what Flask would send, to the header (a test compares
the two).
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING

from werkzeug.http import parse_etags

from linkedacts.errors import DataFolderMissing, RepresentationUnknown
from linkedacts.server.about import GZIP, About, Headers, entity_tag, of_page, takes_gzip, takes_only_other_codings
from linkedacts.server.act_about import about_form
from linkedacts.server.headers import everywhere
from linkedacts.server.language import preferred
from linkedacts.server.negotiation import Choice, choose
from linkedacts.server.offers import ACT, HTML, RDF
from linkedacts.server.rendered import Rendered, page_key
from linkedacts.server.request_limits import Buckets
from linkedacts.server.site import Site
from linkedacts.store.interface import Snapshot
from linkedacts.store.packing import decompress

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

EXPRESS = "linkedacts.express"
"""Name of the express lane among the extensions of the application."""
_SEEN = "linkedacts.seen"
"""Key of a WSGI environment that was looked at before."""
_PREFIX = "/eli/fr/"
_BY_SUFFIX = {offer.suffix: Choice(offer, offer.content_type) for offer in (*RDF, HTML)}
_LEFT_TO_FLASK = (
    "HTTP_RANGE",
    "HTTP_IF_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_UNMODIFIED_SINCE",
    "HTTP_ORIGIN",
)
"""What a plain request does not have."""
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
        path = environ["PATH_INFO"].removeprefix(self.site.root)
        try:
            state, choice = self.site.published.snapshot(), _choose(environ.get("HTTP_ACCEPT"))
        except (DataFolderMissing, RepresentationUnknown):
            return None  # an error, and those are Flask's
        stem, _, suffix = path.rpartition(".")
        found = self._form(environ, state, path, choice, negotiated=True)
        if found is None and suffix in _BY_SUFFIX and state.modified(path) is None:
            found = self._form(environ, state, stem, _BY_SUFFIX[suffix], negotiated=False)
        return None if found is None else self._send(environ, *found)

    def _is_plain(self, environ: "WSGIEnvironment") -> bool:
        return (
            environ["REQUEST_METHOD"] in {"GET", "HEAD"}
            and not environ["QUERY_STRING"]
            and environ["PATH_INFO"].startswith(self.site.root + _PREFIX)
            and not any(header in environ for header in _LEFT_TO_FLASK)
            and not takes_only_other_codings(environ.get("HTTP_ACCEPT_ENCODING"))
        )

    def _form(
        self, environ: "WSGIEnvironment", state: Snapshot, path: str, choice: Choice, *, negotiated: bool
    ) -> tuple[About, Rendered] | None:
        """Gives one form of the act at a path, if it is there and needs not be made first."""
        if choice.offer is not HTML:
            kept = state.form(path, choice.offer.suffix)
            if kept is None:
                return None
            about = about_form(self.site.base, path, choice, kept.modified, negotiated=negotiated)
            return about, Rendered(kept.digest, kept.compressed)
        language = preferred(environ.get("HTTP_COOKIE"), environ.get("HTTP_ACCEPT_LANGUAGE")).code
        page = self.site.pages.peek(page_key(state, f"{environ['PATH_INFO']}?", language))
        if page is None or state.modified(path) is None:
            return None
        about = about_form(self.site.base, path, choice, None, negotiated=negotiated)
        return of_page(about, state.made, language), page

    def _send(self, environ: "WSGIEnvironment", about: About, kept: Rendered) -> Answer:
        either = replace(about, vary=(*about.vary, "Accept-Encoding"))
        coding = GZIP if takes_gzip(environ.get("HTTP_ACCEPT_ENCODING")) else None
        headers = [*either.headers(kept.digest, coding), *everywhere(self.site.base, self.site.settings.hsts_seconds)]
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
