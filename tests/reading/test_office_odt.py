"""OpenDocument texts read as they are printed."""

from io import BytesIO
from pathlib import Path

import odfdo
import pytest

from linkedacts.evidence import Source
from linkedacts.reading.document import Document, LineKind
from linkedacts.reading.limits import ReadingLimits
from linkedacts.reading.office_odt import read_odt
from tests.reading.office_writing import odt


def document(content: bytes) -> Document:
    pages = read_odt(content, Path("acte.odt"), ReadingLimits())
    return Document(Source(name="acte.odt", sha256="0" * 64, size=1, media_type="application/odt", pages=1), pages)


def paragraph_style(name: str, properties: str, text: str = "") -> str:
    inner = f"<style:paragraph-properties {properties}/><style:text-properties {text}/>"
    return f'<style:style style:name="{name}" style:family="paragraph">{inner}</style:style>'


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<text:p>Vu le code</text:p><text:p/><text:p>ARRETE</text:p>", "Vu le code\n\nARRETE"),
        ("<text:p>Vu  \n le<text:s text:c='3'/>code<text:tab/>x<text:line-break/>y</text:p>", "Vu le code x\ny"),
        ("<text:p>le 1<text:span>er</text:span> mars</text:p>", "le 1er mars"),
        ("<text:tracked-changes><text:p>ancien</text:p></text:tracked-changes><text:p>neuf</text:p>", "neuf"),
        ("<text:p>a<office:annotation><text:p>avis</text:p></office:annotation>b</text:p>", "ab"),
        ("<text:p>corps<draw:frame><draw:text-box><text:p>cadre</text:p></draw:text-box></draw:frame></text:p>",
         "cadre\n\ncorps"),
        ("<text:section><text:p>un</text:p></text:section>", "un"),
        ("<text:p text:style-name='grand'>un</text:p><text:p>deux</text:p>", "un\n\ndeux"),
        ("<text:p text:style-name='capitales'>Décide</text:p>", "DÉCIDE"),
        ("<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p>"
         "</text:note-body></text:note></text:p><text:p>b</text:p>", "a¹\nb\n\n¹ note"),
        ("<text:list text:style-name='num'><text:list-item><text:p>un</text:p><text:p>suite</text:p></text:list-item>"
         "<text:list-item><text:p>deux</text:p><text:list><text:list-item><text:p>sous</text:p></text:list-item>"
         "</text:list></text:list-item></text:list>", "1. un\nsuite\n2. deux\na) sous"),
        ("<text:list text:style-name='num'><text:list-item text:start-value='7'><text:p>sept</text:p></text:list-item>"
         "</text:list><text:list text:style-name='num' text:continue-numbering='true'><text:list-item>"
         "<text:p>huit</text:p></text:list-item></text:list>", "7. sept\n8. huit"),
        ("<text:list><text:list-item><text:p>un</text:p></text:list-item></text:list>", "• un"),
        ("<table:table><table:table-row><table:table-cell><text:p>Pour</text:p></table:table-cell><table:table-cell>"
         "<text:p>12</text:p></table:table-cell></table:table-row></table:table>", "Pour 12"),
    ],
)  # fmt: skip
def test_a_file_reads_as_it_is_printed(text: str, read: str) -> None:
    automatic = (
        paragraph_style("grand", 'fo:margin-bottom="0.5cm"')
        + paragraph_style("capitales", "", 'fo:text-transform="uppercase"')
        + '<text:list-style style:name="num">'
        '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>'
    )
    assert document(odt(text, automatic)).text == read


def test_headings_bear_the_numbers_of_their_levels() -> None:
    outline = (
        '<office:styles><text:outline-style style:name="o">'
        '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix=" –"/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
        "</text:outline-style></office:styles>"
    )
    heading = "<text:h text:outline-level='{}'>titre</text:h>"
    text = heading.format(1) + heading.format(2) + heading.format(2) + heading.format(1)
    assert document(odt(text, styles=outline)).text.splitlines() == [
        "I – titre",
        "I.1 titre",
        "I.2 titre",
        "II – titre",
    ]


def test_heads_and_feet_are_running_lines() -> None:
    masters = (
        '<office:master-styles><style:master-page style:name="Standard"><style:header><text:p>Mairie</text:p>'
        "</style:header><style:footer><text:p>1</text:p></style:footer></style:master-page></office:master-styles>"
    )
    read = document(odt("<text:p>Vu</text:p>", styles=masters))
    assert read.text == "Vu"
    assert [line.text for line in read.pages[0].lines if line.kind is LineKind.RUNNING] == ["Mairie", "1"]


def test_tables_come_with_their_merged_cells() -> None:
    cell = "<table:table-cell {}><text:p>{}</text:p></table:table-cell>"
    rows = (
        cell.format('table:number-rows-spanned="2"', "A") + cell.format("", "B"),
        "<table:covered-table-cell/>" + cell.format("", "C"),
    )
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    (table,) = document(odt(f"<table:table>{body}</table:table>")).pages[0].tables
    assert [(c.row, c.column, c.rows, c.text) for c in table.cells] == [(0, 0, 2, "A"), (0, 1, 1, "B"), (1, 1, 1, "C")]


def test_what_an_independent_program_writes_is_read() -> None:
    written = odfdo.Document("text")
    written.body.clear()
    written.body.append(odfdo.Paragraph("Vu le  code\tgénéral"))
    written.body.append(odfdo.List(["Approuve ;", "Autorise."]))
    target = BytesIO()
    written.save(target)
    assert document(target.getvalue()).text == "Vu le code général\n• Approuve ;\n• Autorise."
