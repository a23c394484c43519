"""Files made to fetch, hang, swell or crash: each is read or refused within its limits, and no neighbour notices."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from linkedacts.errors import (
    ReadingFailed,
    SourceDamaged,
    SourceEmpty,
    SourceEncrypted,
    SourceMisnamed,
    SourceRefused,
    SourceTooCostly,
    SourceUnsupported,
    SourceWithoutText,
)
from linkedacts.reading.document import Document
from linkedacts.reading.isolation import each
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reader import read
from tests.reading.hostile_office import DOCX_ATTACKS, ODT_ATTACKS
from tests.reading.hostile_pdf import PDF_ATTACKS
from tests.reading.hostile_writing import HTML_ATTACKS, TEXT_ATTACKS
from tests.reading.office_writing import docx, p
from tests.reading.pdf_writing import text_pages

_LIMITS = ReadingLimits(processes=2, seconds=5, memory=512)
_ORDINARY = "Le conseil municipal approuve la convention."
_ATTACKS = [
    (suffix, name, make)
    for suffix, attacks in (
        (".pdf", PDF_ATTACKS),
        (".docx", DOCX_ATTACKS),
        (".odt", ODT_ATTACKS),
        (".html", HTML_ATTACKS),
        (".txt", TEXT_ATTACKS),
    )
    for name, make in attacks.items()
]

Outcome = Document | SourceRefused


def test_there_are_several_dozen_attacks() -> None:
    assert len(_ATTACKS) > 160


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What comes of every attack, and of an ordinary file after each, in one batch."""
    folder = tmp_path_factory.mktemp("hostile")

    def files() -> Iterator[Path]:
        for rank, (suffix, _, make) in enumerate(_ATTACKS):
            hostile, ordinary = folder / f"{rank:03}{suffix}", folder / f"{rank:03} ordinary.pdf"
            hostile.write_bytes(make())
            yield hostile
            ordinary.write_bytes(text_pages(_ORDINARY))
            yield ordinary

    return {file.name: outcome for file, outcome in each(files(), read, _LIMITS)}


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("rank", "suffix", "name"),
    [pytest.param(rank, suffix, name, id=f"{suffix[1:]}: {name}") for rank, (suffix, name, _) in enumerate(_ATTACKS)],
)
def test_an_attack_is_read_or_refused_and_its_neighbour_is_read(
    outcomes: dict[str, Outcome], rank: int, suffix: str, name: str
) -> None:
    outcome, neighbour = outcomes[f"{rank:03}{suffix}"], outcomes[f"{rank:03} ordinary.pdf"]
    assert not isinstance(outcome, ReadingFailed), outcome
    assert isinstance(outcome, _EXPECTED.get((suffix, name), (Document, SourceRefused))), outcome
    assert isinstance(neighbour, Document), neighbour
    assert neighbour.text == _ORDINARY
    if isinstance(outcome, Document):
        assert "root:" not in outcome.text


_EXPECTED: dict[tuple[str, str], type[Outcome]] = {
    (".pdf", "encrypted"): SourceEncrypted,
    (".pdf", "truncated"): SourceDamaged,
    (".pdf", "header and garbage"): SourceDamaged,
    (".pdf", "header after 1000 bytes"): Document,
    (".pdf", "a gigabyte behind Flate"): SourceTooCostly,
    (".pdf", "forms nested ten deep, ten times each"): SourceTooCostly,
    (".pdf", "10^6 pages declared"): SourceTooCostly,
    (".pdf", "page without MediaBox"): Document,
    (".docx", "external entity"): SourceDamaged,
    (".docx", "a billion laughs"): SourceDamaged,
    (".docx", "quadratic blow-up"): SourceDamaged,
    (".docx", "entities in UTF-16"): SourceDamaged,
    (".docx", "zip bomb"): SourceTooCostly,
    (".docx", "zip bomb of overlapping parts"): SourceTooCostly,
    (".docx", "parts that climb out of their folder"): Document,
    (".docx", "template on the network"): Document,
    (".docx", "no main part"): SourceDamaged,
    (".docx", "archive cut short"): SourceDamaged,
    (".docx", "encrypted parts"): SourceEncrypted,
    (".docx", "saved with a password"): SourceEncrypted,
    (".docx", "Word 97"): SourceMisnamed,
    (".docx", "tables 80 deep"): Document,
    (".docx", "a million paragraphs"): SourceTooCostly,
    (".docx", "style based on itself"): Document,
    (".odt", "a billion laughs"): SourceDamaged,
    (".odt", "zip bomb"): SourceTooCostly,
    (".odt", "encrypted"): SourceEncrypted,
    (".odt", "encrypted as a whole"): SourceEncrypted,
    (".html", "blocks 100 000 deep"): SourceTooCostly,
    (".html", "inline elements 100 000 deep"): SourceTooCostly,
    (".html", "50 MB of attributes"): SourceTooCostly,
    (".html", "nothing but scripts"): SourceWithoutText,
    (".txt", "100 MB on one line"): SourceTooCostly,
    (".txt", "more than 100 MiB"): SourceTooCostly,
    (".txt", "all bytes"): SourceUnsupported,
    (".txt", "white space"): SourceEmpty,
    (".txt", "nothing"): SourceEmpty,
    (".txt", "a million form feeds"): SourceTooCostly,
}


def test_what_is_expected_names_attacks_that_exist() -> None:
    assert _EXPECTED.keys() <= {(suffix, name) for suffix, name, _ in _ATTACKS}


@pytest.mark.parametrize(
    ("suffix", "make"),
    [
        (".docx", lambda url: docx(document=f"<!DOCTYPE document SYSTEM '{url}'><document/>".encode())),
        (".docx", lambda url: docx(document=f"<?xml-stylesheet href='{url}'?><document/>".encode())),
        (".docx", lambda url: docx(f"<x xmlns='http://www.w3.org/2001/XInclude' href='{url}'/>{p('Vu')}")),
        (".html", lambda url: f"<link rel=stylesheet href='{url}'><img src='{url}'><iframe src='{url}'>".encode()),
        (".html", lambda url: f"<!DOCTYPE html PUBLIC '-//W3C' '{url}'><script src='{url}'></script>Vu".encode()),
        (".pdf", lambda url: text_pages("Vu").replace(b"/Contents 5 0 R", f"/Contents 5 0 R/F({url})".encode())),
    ],
)  # fmt: skip
def test_a_reader_on_its_own_fetches_nothing(tmp_path: Path, suffix: str, make: Callable[[str], bytes]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        file = tmp_path / f"fetching{suffix}"
        file.write_bytes(make(f"http://127.0.0.1:{server.getsockname()[1]}/"))
        try:
            read(file)
        except SourceRefused as error:
            assert not isinstance(error, SourceUnsupported)
        with pytest.raises(BlockingIOError):
            server.accept()
