"""Word files read as they are printed once every change is accepted."""

from io import BytesIO
from pathlib import Path

import docx as python_docx
import pytest

from linkedacts.evidence import Source
from linkedacts.reading.document import Document, LineKind
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.office_docx import read_docx
from tests.reading.office_writing import docx, p, w

_LISTED = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'


def document(content: bytes) -> Document:
    pages = read_docx(content, Path("acte.docx"), ReadingLimits())
    return Document(Source(name="acte.docx", sha256="0" * 64, size=1, media_type="application/docx", pages=1), pages)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str) -> str:
    return f"<w:p>{''.join(content)}</w:p>"


def numbering(*levels: str) -> bytes:
    rows = "".join(f'<w:lvl w:ilvl="{rank}"><w:start w:val="1"/>{level}</w:lvl>' for rank, level in enumerate(levels))
    abstract = f'<w:abstractNum w:abstractNumId="0">{rows}</w:abstractNum>'
    return w("numbering", f'{abstract}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("Vu le code") + p("") + p("ARRETE"), "Vu le code\n\nARRETE"),
        (p("un", '<w:spacing w:after="200"/>') + p("deux") + p("trois"), "un\n\ndeux\ntrois"),
        (p("un") + p("deux", '<w:spacing w:before="200"/>'), "un\n\ndeux"),
        (paragraph(run("le 1"), run("er", '<w:vertAlign w:val="superscript"/>'), run(" mars")), "le 1er mars"),
        (f"<w:p>{run('un')}<w:r><w:br/></w:r>{run('deux')}<w:r><w:tab/></w:r>{run('trois')}</w:p>", "un\ndeux trois"),
        (f"<w:p><w:del>{run('dix')}</w:del><w:ins>{run('onze')}</w:ins></w:p>", "onze"),
        (paragraph(run("faux", "<w:strike/>"), run("vrai", '<w:strike w:val="0"/>')), "vrai"),
        (paragraph(run("secret", "<w:vanish/>"), run("public")), "public"),
        (f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Le ')}</w:p>" + p("maire"), "Le maire"),
        (f"<w:p>{run('Anne ')}{run('Martin', '<w:caps/>')}</w:p>", "Anne MARTIN"),
        (paragraph(f"<w:hyperlink>{run('lien')}</w:hyperlink>"), "lien"),
        (paragraph(f"<w:sdt><w:sdtContent>{run('champ')}</w:sdtContent></w:sdt>"), "champ"),
        ('<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText>'
         f'<w:fldChar w:fldCharType="separate"/></w:r>{run("3 mars")}</w:p>', "3 mars"),
        ('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(" Pour") + "</w:p>", "☑ Pour"),
        (paragraph(run("corps"), f"<w:r><w:pict><w:txbxContent>{p('cadre')}</w:txbxContent></w:pict></w:r>"),
         "cadre\n\ncorps"),
        ('<w:p xmlns:mc="m"><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>' + p("cadre") +
         "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + p("cadre") +
         "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>", "cadre"),
        ("<w:tbl><w:tr><w:tc>" + p("Pour") + "</w:tc><w:tc>" + p("12") + "</w:tc></w:tr></w:tbl>" + p("fin"),
         "Pour 12\n\nfin"),
        ("<w:tbl><w:tr><w:tc>" + p("A") + p("B") + "</w:tc><w:tc>" + p("C") + "</w:tc></w:tr></w:tbl>", "A\nB\n\nC"),
    ],
)  # fmt: skip
def test_a_file_reads_as_it_is_printed(body: str, text: str) -> None:
    assert document(docx(body)).text == text


@pytest.mark.parametrize(
    ("levels", "ranks", "markers"),
    [
        (['<w:lvlText w:val="Article %1 –"/>'], [0, 0], ["Article 1 –", "Article 2 –"]),
        (['<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>',
          '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/>'], [0, 1, 1, 0, 1], ["I.", "a)", "b)", "II.", "a)"]),
        (['<w:lvlText w:val="%1."/>', '<w:lvlText w:val="%1.%2"/>'], [0, 1, 1], ["1.", "1.1", "1.2"]),
        (['<w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/>'], [0, 0], ["•", "•"]),
        (['<w:numFmt w:val="bullet"/><w:lvlText w:val="-"/>'], [0], ["-"]),
        (['<w:numFmt w:val="ordinal"/><w:lvlText w:val="%1"/>'], [0, 0], ["1er", "2e"]),
        (['<w:numFmt w:val="none"/><w:lvlText w:val=""/>'], [0], [""]),
    ],
)  # fmt: skip
def test_paragraphs_bear_the_numbers_of_their_lists(levels: list[str], ranks: list[int], markers: list[str]) -> None:
    body = "".join(p("texte", _LISTED.format(rank)) for rank in ranks)
    read = document(docx(body, numbering=numbering(*levels)))
    assert read.text.splitlines() == [f"{marker} texte".strip() for marker in markers]


def test_notes_come_last_after_their_marks() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = w("footnotes", f'<w:footnote w:id="2">{p("voir la loi")}</w:footnote>')
    body = f"<w:p>{run('article L2121-29')}{reference}</w:p>{p('fin')}"
    assert document(docx(body, footnotes=notes)).text == "article L2121-29¹\nfin\n\n¹ voir la loi"


def test_heads_and_feet_are_running_lines_but_that_of_the_first_page() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="id-header1"/>'
        '<w:headerReference w:type="default" r:id="id-header2"/>'
        '<w:footerReference w:type="default" r:id="id-footer1"/><w:titlePg/></w:sectPr>'
    )
    parts = {"header1": w("hdr", p("MAIRIE")), "header2": w("hdr", p("suite")), "footer1": w("ftr", p("page 1"))}
    read = document(docx(p("Vu") + section, **parts))
    assert read.text == "MAIRIE\n\nVu"
    assert [line.text for line in read.pages[0].lines if line.kind is LineKind.RUNNING] == ["suite", "page 1"]


def test_what_an_independent_program_writes_is_read() -> None:
    written = python_docx.Document()
    written.sections[0].header.paragraphs[0].text = "Commune d’Ormelle"
    written.add_heading("Délibération", 1)
    written.add_paragraph("Approuve la convention ;", style="List Number")
    written.add_paragraph("Autorise le maire.", style="List Number")
    table = written.add_table(3, 3)
    for column, text in enumerate(("Nom", "Pour", "Contre")):
        table.cell(0, column).text = text
    table.cell(1, 1).merge(table.cell(2, 1)).text = "12"
    target = BytesIO()
    written.save(target)
    read = document(target.getvalue())
    assert read.text.split("\n\n") == [
        "Délibération\n1. Approuve la convention ;\n2. Autorise le maire.",
        "Nom Pour Contre\n12",
    ]
    assert [(cell.row, cell.column, cell.rows) for cell in read.pages[0].tables[0].cells if cell.text == "12"] == [
        (1, 1, 2)
    ]
