"""HTML reads as a person sees it: blocks, lists, tables, nothing hidden."""

from pathlib import Path

import pytest

from linkedacts.evidence import Source
from linkedacts.reading.document import Document, LineKind
from linkedacts.reading.hypertext import read_html
from linkedacts.reading.limits import ReadingLimits


def document(content: str | bytes) -> Document:
    encoded = content if isinstance(content, bytes) else content.encode()
    pages = read_html(encoded, Path("acte.html"), ReadingLimits())
    return Document(Source(name="acte.html", sha256="0" * 64, size=1, media_type="text/html", pages=1), pages)


def test_a_page_that_remembers_an_answer_about_cookies_is_read() -> None:
    text = "Le conseil municipal adopte. " * 80
    assert document(f"<body><div class='cookies-accepted'><p>{text}</div>").text == text.strip()


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Vu\n  le <b>code</b>,</p><p>ARRETE", "Vu le code,\n\nARRETE"),
        ("<p>le 1<sup>er</sup> mars, M<sup>mes</sup> A", "le 1er mars, Mmes A"),
        ("Fait à Aiglun<br>Le maire<br><br>A. B.", "Fait à Aiglun\nLe maire\n\nA. B."),
        ("<div>un</div><div>deux</div>", "un\ndeux"),
        ("<p>un</p><p><br></p><p>deux</p>", "un\n\ndeux"),
        ("<h2>Titre</h2>texte<hr>suite", "Titre\n\ntexte\n\nsuite"),
        ("<pre>un\n\n  deux</pre>", "un\n\ndeux"),
        ("10&nbsp;000&nbsp;&euro; &eacute;&#233;&#xe9; &amp;", "10 000 € ééé &"),
        ("<ul><li>un<li>deux</ul>", "• un\n• deux"),
        ("<ol><li/><p>Un</p></ol><ol start=2><li/><p>Deux</p></ol>", "1. Un\n\n2. Deux"),
        ("<ol type=a start=3><li>c<li value=27>aa</ol>", "c. c\naa. aa"),
        ("<ol type=I reversed start=9><li>x<li>y</ol>", "IX. x\nVIII. y"),
        ("<ul style='list-style: none'><li>un</ul>", "un"),
        ("<ol><li>un<ul><li>a<li>b</ul><li>deux</ol>", "1. un\n• a\n• b\n2. deux"),
        ("<p>un <del>faux</del><s>faux</s> vrai", "un vrai"),
        ("<script>a</script><style>b</style><nav>c</nav><p hidden>d<p style='display:none'>e<p>f", "f"),
        ("<div role=dialog>a</div><ul role=menu><li>b</ul><p>c", "c"),
        ("<div class='cookie-banner'><p>Nous utilisons des cookies</div><p id=tarteaucitronRoot>ok</p><p>c", "c"),
        ("<title>t</title><textarea>a</textarea><select><option>b</select><button>c</button>d", "d"),
        ("<table><caption>Votes<tr><th>Pour<th>Contre<tr><td>12<td>3</table>fin", "Votes\n\nPour Contre\n12 3\n\nfin"),
        ("<table><tr><td>Présents :<br>A<br>B<td>Absents :<br>C</table>", "Présents :\nA\nB\n\nAbsents :\nC"),
        (f"<table><tr><td>{'gauche ' * 20}<td>{'droite ' * 20}</table>",
         f"{('gauche ' * 20).strip()}\n\n{('droite ' * 20).strip()}"),
        ("<p>a<table><tr><td>b<table><tr><td>c<td>d</table>e</table>f", "a\n\nb\n\nc d\n\ne\n\nf"),
    ],
)  # fmt: skip
def test_a_page_reads_as_it_is_seen(html: str, text: str) -> None:
    assert document(html).text == text


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=windows-1252>", "cp1252"),
        ("<meta http-equiv=content-type content='text/html; charset=iso-8859-1'>", "cp1252"),
        ("<meta charset='ISO-8859-15'>", "iso8859-15"),
        ("<?xml version='1.0' encoding='iso-8859-1'?>", "latin-1"),
        ("<meta charset=utf-8>", "utf-8"),
        ("", "utf-8"),
        ("", "cp1252"),
        ("<meta charset=utf-8>", "utf-16"),
    ],
)
def test_the_encoding_is_the_announced_one_if_there_is_one(head: str, encoding: str) -> None:
    assert document(f"{head}<p>Délibération à l’été".replace("’", "'").encode(encoding)).text == "Délibération à l'été"


def test_tables_come_with_their_merged_cells() -> None:
    html = "<table><tr><th rowspan=2>Nom<th colspan=2>Voix<tr><td>Pour<td>Contre<tr><td>A<td>1<td></table>"
    (table,) = document(html).pages[0].tables
    assert [(cell.row, cell.column, cell.rows, cell.columns, cell.text) for cell in table.cells] == [
        (0, 0, 2, 1, "Nom"),
        (0, 1, 1, 2, "Voix"),
        (1, 1, 1, 1, "Pour"),
        (1, 2, 1, 1, "Contre"),
        (2, 0, 1, 1, "A"),
        (2, 1, 1, 1, "1"),
        (2, 2, 1, 1, ""),
    ]


def test_a_frame_of_one_column_is_no_table() -> None:
    assert document("<table><tr><td>un<tr><td>deux</table>").pages[0].tables == ()


def test_a_cell_leads_to_its_place_in_the_text() -> None:
    read = document("<p>Votes<table><tr><td>Pour<td>12</table>")
    (span,) = read.spans(read.pages[0].tables[0].cells[1])
    assert read.text[span.start : span.end] == "12"


def test_the_banner_and_the_foot_of_a_site_are_running_lines() -> None:
    read = document("<header>Ville</header><main><header>Acte</header>Vu</main><footer>Mentions</footer>")
    assert read.text == "Acte\n\nVu"
    assert [line.text for line in read.pages[0].lines if line.kind is LineKind.RUNNING] == ["Ville", "Mentions"]
    assert document("<header>Mairie</header>Vu").text == "Mairie\n\nVu"
