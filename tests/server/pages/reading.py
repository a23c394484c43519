"""Reads pages as a person or a browser does."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from flask.testing import FlaskClient
from selectolax.lexbor import LexborHTMLParser

from tests.server.site import BASE

_HTML = {"Accept": "text/html"}


def page(client: FlaskClient, address: str, *, status: int = 200, language: str = "fr") -> LexborHTMLParser:
    headers = {**_HTML, "Accept-Language": language}
    answer = client.get(address, headers=headers, follow_redirects=True)
    assert answer.status_code == status, address
    assert answer.content_type == "text/html; charset=utf-8"
    return LexborHTMLParser(answer.text)


def text(tree: LexborHTMLParser, selector: str = "main") -> str:
    """Gives what stands in the first such element, on one line."""
    node = tree.css_first(selector)
    assert node is not None, selector
    return " ".join(node.text(separator=" ").split())


def links(tree: LexborHTMLParser, address: str) -> Iterator[str]:
    """Gives where a page leads on this site, without fragments."""
    for node in tree.css("a[href], link[href], script[src], image[href], img[src]"):
        target = urlsplit(urljoin(BASE + address, node.attributes.get("href") or node.attributes.get("src") or ""))
        if f"{target.scheme}://{target.netloc}" == BASE:
            yield target.path + (f"?{target.query}" if target.query else "")
