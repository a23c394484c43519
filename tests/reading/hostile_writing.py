"""HTML and plain text made to hang, swell or crash what reads them."""

from collections.abc import Callable

Maker = Callable[[], bytes]

_MIB = 1024 * 1024
_HTML = "<!doctype html><p>Vu le code</p>"


def _html(body: str) -> bytes:
    return (_HTML + body).encode()


HTML_ATTACKS: dict[str, Maker] = {
    "blocks 100 000 deep": lambda: _html("<div>" * 100_000 + "Vu"),
    "inline elements 100 000 deep": lambda: _html("<b>" * 100_000 + "Vu"),
    "lists 20 000 deep": lambda: _html("<ul><li>" * 20_000 + "Vu"),
    "tables 2000 deep": lambda: _html("<table><tr><td>" * 2000 + "Vu"),
    "misnested formatting": lambda: _html("<a><b><i><p>" * 3000 + "Vu"),
    "50 MB of attributes": lambda: _html("<p " + " ".join(f"a{n}=1" for n in range(5_000_000)) + ">Vu"),
    "an attribute of 50 MB": lambda: _html(f"<p class='{'a' * 50 * _MIB}'>Vu"),
    "entities by the million": lambda: _html("&eacute;" * 5_000_000),
    "entities without an end": lambda: _html("&" * 5_000_000),
    "a declaration of entities": lambda: b"<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>Vu &x;",
    "a comment without an end": lambda: _html("<!--" + "-" * 10_000_000),
    "a script without an end": lambda: _html("<script>" + "a" * 10_000_000),
    "a tag without an end": lambda: _html("<p " + "a" * 10_000_000),
    "cells of 10^9 rows and columns": lambda: _html("<table><tr>" + "<td rowspan=999999999 colspan=999999999>a" * 5000),
    "cells that push each other aside": lambda: _html(
        "<table>" + ("<tr>" + "<td rowspan=65534 colspan=1000>a" * 20) * 500
    ),
    "blocks that seem to end": lambda: _html("<div><object></div></object>" * 100_000 + "Vu"),
    "list from 10^30": lambda: _html("<ol start=9" + "9" * 30 + " type=i><li>Vu"),
    "five million paragraphs": lambda: _html("<p>a" * 5_000_000),
    "frames, objects and images of elsewhere": lambda: _html(
        "<iframe src='file:///etc/passwd'></iframe><object data='http://127.0.0.1:9/'></object>"
        "<img src='http://127.0.0.1:9/'><link rel=stylesheet href='http://127.0.0.1:9/'>"
        "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'><base href='http://127.0.0.1:9/'>"
    ),
    "an unknown encoding": lambda: b"<!doctype html><meta charset='zlib'><p>Vu",
    "UTF-16 that announces Latin-1": lambda: ("<!doctype html><meta charset='latin-1'><p>Vu").encode("utf-16"),
    "nothing but scripts": lambda: b"<!doctype html><script>alert(1)</script>",
}

TEXT_ATTACKS: dict[str, Maker] = {
    "100 MB on one line": lambda: b"Vu le code " * (9 * _MIB),
    "100 MB without a space": lambda: b"a" * (99 * _MIB),
    "more than 100 MiB": lambda: b"Vu le code\n" * (10 * _MIB),
    "zero bytes": lambda: b"Vu\0le\0code\n" * 1000,
    "nothing but zero bytes": lambda: bytes(5000),
    "lone surrogates in UTF-16": lambda: b"\xff\xfe" + "Vu ".encode("utf-16-le") + b"\x00\xd8" * 500,
    "lone surrogates in UTF-8": lambda: b"Vu le code " + b"\xed\xa0\x80" * 500,
    "half a character": lambda: "Délibération é".encode()[:-1],
    "all bytes": lambda: bytes(range(256)) * 40,
    "control characters": lambda: b"Vu \x1b[31mle\x07 code\x08\n" * 100,
    "marks that reverse the text": lambda: "Vu \u202eedoc el\u202c\u200b\ufeff".encode(),
    "a million form feeds": lambda: b"Vu\f" * 1_000_000,
    "ten million lines": lambda: b"\n" * 10_000_000 + b"Vu",
    "combining marks without end": lambda: ("Vu e" + "\u0301" * 2_000_000).encode(),
    "combining marks that want to be sorted": lambda: ("Vu e" + "\u0301\u0323" * 500_000).encode(),
    "white space": lambda: b" \n\t\r\n" * 1000,
    "nothing": lambda: b"",
}
