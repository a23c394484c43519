"""What goes out for an act: its graph, page and record, its text, the file that was read, and its evidence.

What was made at publication is sent as it is kept; pages and JSON are made once for each snapshot.
"""

import json
import threading
from collections.abc import Callable

from flask import Response, abort

from linkedacts.server import source_files
from linkedacts.server.about import About, Link, alternates
from linkedacts.server.act_about import LANGUAGE, about_form, links_of
from linkedacts.server.act_addresses import ActAddress
from linkedacts.server.annotations import web_annotations
from linkedacts.server.answers import choose_form, send_kept, send_page
from linkedacts.server.negotiation import Choice
from linkedacts.server.offers import ACT, EVIDENCE, HTML, PLAIN_TEXT, RECORD, Offer, source_offer
from linkedacts.server.pages import act as act_page
from linkedacts.server.pages import evidence as evidence_page
from linkedacts.server.rendered import Rendered
from linkedacts.server.site import site, snapshot
from linkedacts.store.interface import ShownAct

_TURN = threading.Lock()
"""Pages of acts are made one after the other: side by side, they would only take the interpreter from each other."""


def act(address: ActAddress) -> Response:
    """Answers for the act itself."""
    return _form(address, choose_form(address.suffix, ACT))


def expression(address: ActAddress) -> Response:
    """Answers for the act's French text: the file that was read, its plain text, or what describes the act."""
    files = (source_offer(published(address.path).source), *_plain_text(address.path))
    offers = (ACT[0], *dict.fromkeys(files), *ACT[1:])
    choice = choose_form(address.suffix, offers)
    if choice.offer in files:
        return _send_file(address.path, choice.offer, f"{site().root}{address.plain}/{choice.offer.suffix}")
    return _form(ActAddress(address.path), choice)


def file(address: ActAddress) -> Response:
    """Answers for one file of the act's text, as its ELI format is called."""
    files = {
        HTML.suffix: HTML,
        **{offer.suffix: offer for offer in _plain_text(address.path)},
    }
    original = source_offer(published(address.path).source)
    files[original.suffix] = original
    wanted = files.get(address.suffix or "")
    if wanted is None:
        abort(404, f"The act has no such file; it has {', '.join(sorted(files))}.")
    if wanted is HTML and original != HTML:
        return _form(ActAddress(address.path), Choice(HTML, HTML.content_type))
    return _send_file(address.path, wanted, None)


def evidence(address: ActAddress) -> Response:
    """Answers for the passages that the act's values were read from."""
    choice = choose_form(address.suffix, EVIDENCE)
    found = published(address.path)
    about = About(
        choice.content_type,
        snapshot().modified(found.path),
        alternates(site().root + address.plain, EVIDENCE, Link("canonical", site().base + address.plain)),
        None if address.suffix else f"{site().root}{address.plain}.{choice.offer.suffix}",
        LANGUAGE,
    )
    if choice.offer is HTML:
        return send_page(lambda: evidence_page.render(found, site().base), about)
    return send_kept(_made(found.path, "evidence", lambda: web_annotations(found, site().base)), about)


def published(path: str) -> ShownAct:
    """Gives the act that is at a path."""
    found = snapshot().shown(path)
    if found is None:
        abort(404, "No act has this address.")
    return found


def _form(address: ActAddress, choice: Choice) -> Response:
    modified = snapshot().modified(address.path)
    about = about_form(site().base, address.path, choice, modified, negotiated=address.suffix is None)
    if choice.offer is HTML:
        return send_page(lambda: _page(address.path), about)
    if choice.offer is RECORD:
        return send_kept(_made(address.path, "record", lambda: _record(address.path)), about)
    return send_kept(_kept(address.path, choice.offer), about)


def _page(path: str) -> str:
    with _TURN:
        return act_page.render(published(path), snapshot(), site().base)


def _send_file(path: str, offer: Offer, location: str | None) -> Response:
    source = published(path).source
    if offer == source_offer(source):
        return source_files.send(source.sha256, links_of(site().base, path), location)
    about = About(offer.content_type, snapshot().modified(path), links_of(site().base, path), location, LANGUAGE)
    return send_kept(_kept(path, offer), about)


def _plain_text(path: str) -> tuple[Offer, ...]:
    """Gives the offer of the document's text, where it was kept at publication."""
    return (PLAIN_TEXT,) if snapshot().representation_digest(path, PLAIN_TEXT.suffix) else ()


def _kept(path: str, offer: Offer) -> Rendered:
    kept = snapshot().form(path, offer.suffix)
    if kept is None:
        abort(404, "The act was published without this form.")
    return Rendered(kept.digest, kept.compressed)


def _made(path: str, what: str, make: Callable[[], bytes]) -> Rendered:
    return site().pages.get((snapshot().version, path, what), make)


def _record(path: str) -> bytes:
    return json.dumps(published(path).record, ensure_ascii=False, indent=1).encode()
