"""Any bytes give a Document or one of the project's own errors, never anything else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linkedacts.errors import ReadingFailed, SourceRefused
from linkedacts.reading.document import Document
from linkedacts.reading.isolation import each
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.reader import read
from tests.reading.office_writing import archive, docx_parts, odt_parts, p, w
from tests.reading.pdf_writing import text_pages

_LIMITS = ReadingLimits(processes=2, seconds=10, memory=512, size=20, pages=100)
_DOCX = docx_parts(
    p("Vu le code", '<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    + f"<w:tbl><w:tr><w:tc>{p('Pour')}</w:tc><w:tc>{p('12')}</w:tc></w:tr></w:tbl>",
    styles=w("styles", '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>'),
    numbering=w(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
)
_ODT = odt_parts(
    "<text:p>Vu<text:s text:c='3'/>le code</text:p><text:list text:style-name='n'><text:list-item><text:p>un</text:p>"
    "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Pour</text:p>"
    "</table:table-cell></table:table-row></table:table>",
    '<text:list-style style:name="n"><text:list-level-style-number text:level="1" style:num-format="1"/>'
    "</text:list-style>",
)
_HTML = "<!DOCTYPE html><meta charset=utf-8><p>Vu<ol start=3><li>é</ol><table><tr><td rowspan=2>a<td>b</table>".encode()
_PDF = text_pages("Vu le code général", "ARRETE\nArticle 1")
_FRAGMENTS = st.sampled_from([b"<", b">", b"&", b"<td>", b"</p>", b"<w:p>", b"/", b"0", b"9" * 12, b"\0", b"-1", b""])

Mutation = tuple[float, int, bytes]
_MUTATIONS: st.SearchStrategy[list[Mutation]] = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=6) | _FRAGMENTS), min_size=1, max_size=6
)


def mutated(content: bytes, mutations: list[Mutation]) -> bytes:
    """Replaces stretches of the content, each begun at a share of its length, by other bytes."""
    for share, length, replacement in mutations:
        start = int(share * len(content))
        content = content[:start] + replacement + content[start + length :]
    return content


def _in_part(parts: dict[str, bytes]) -> Callable[[list[Mutation], int], bytes]:
    """Mutates one part before it is compressed, so that its XML is reached."""

    def make(mutations: list[Mutation], rank: int) -> bytes:
        name = sorted(parts)[rank % len(parts)]
        return archive({**parts, name: mutated(parts[name], mutations)})

    return make


_FILES: dict[str, Callable[[list[Mutation], int], bytes]] = {
    "page.html": lambda mutations, _: mutated(_HTML, mutations),
    "archive.docx": lambda mutations, _: mutated(archive(_DOCX), mutations),
    "archive.odt": lambda mutations, _: mutated(archive(_ODT), mutations),
    "part.docx": _in_part(_DOCX),
    "part.odt": _in_part(_ODT),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any")


def check(file: Path, content: bytes) -> None:
    """Reads, and lets through whatever is not one of the errors of a source."""
    file.write_bytes(content)
    try:
        document = read(file, _LIMITS)
    except SourceRefused as refusal:
        assert str(refusal)
    else:
        assert document.text.encode()
        assert document.source.size == len(content)


@given(content=st.binary(max_size=3000), suffix=st.sampled_from(["", ".txt", ".html", ".docx", ".odt"]))
@settings(deadline=None, max_examples=300)
def test_any_bytes_are_read_or_refused(folder: Path, content: bytes, suffix: str) -> None:
    check(folder / f"any{suffix}", b"x" + content)


@given(text=st.text(max_size=2000), encoding=st.sampled_from(["utf-8", "utf-16", "utf-32"]))
@settings(deadline=None, max_examples=200)
def test_any_text_is_read_or_refused(folder: Path, text: str, encoding: str) -> None:
    check(folder / "any.txt", text.encode(encoding, "surrogatepass"))


@pytest.mark.parametrize("name", _FILES)
@given(mutations=_MUTATIONS, rank=st.integers(0, 20))
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.differing_executors])
def test_a_mutated_file_is_read_or_refused(folder: Path, name: str, mutations: list[Mutation], rank: int) -> None:
    check(folder / name, _FILES[name](mutations, rank))


@given(batch=st.lists(_MUTATIONS, min_size=20, max_size=20), noise=st.binary(max_size=500))
@settings(deadline=None, max_examples=6, suppress_health_check=list(HealthCheck))
def test_a_mutated_pdf_is_read_or_refused(folder: Path, batch: list[list[Mutation]], noise: bytes) -> None:
    """In other processes, since a crash of pdfium is a refusal too."""
    contents = [b"%PDF-1.7\n" + noise, *(mutated(_PDF, mutations) for mutations in batch)]
    files = [folder / f"{rank}.pdf" for rank in range(len(contents))]
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content)
    for _, outcome in each(files, read, _LIMITS):
        assert isinstance(outcome, Document | SourceRefused)
        assert not isinstance(outcome, ReadingFailed), outcome
