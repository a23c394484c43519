"""HTML that would take a parser for ever is refused before it is parsed; what people write is not."""

from pathlib import Path

import pytest

from linkedacts.errors import SourceTooCostly
from linkedacts.reading.markup_size import DEEPEST, MOST_ATTRIBUTES, MOST_TAGS, check_markup

FILE = Path("acte.html")
_MANY = DEEPEST + 1


@pytest.mark.parametrize(
    ("html", "limit"),
    [
        ("<div>" * _MANY, f"{DEEPEST} elements"),
        ("<DIV class=a>" * _MANY + "</div>", f"{DEEPEST} elements"),
        ("<div><p>Vu</span></p>" * _MANY, f"{DEEPEST} elements"),
        ("<div/>" * _MANY, f"{DEEPEST} elements"),
        ("<ul><li>" * _MANY, f"{DEEPEST} elements"),
        ("<table><tr><td>" * _MANY, f"{DEEPEST} elements"),
        ("<!--><div>" * _MANY, f"{DEEPEST} elements"),
        ("<script></script><div>" * _MANY, f"{DEEPEST} elements"),
        ("<p " + " ".join(f"a{rank}=1" for rank in range(MOST_ATTRIBUTES + 1)) + ">", f"{MOST_ATTRIBUTES} attributes"),
        ("<p " + "a='>' " * (MOST_ATTRIBUTES + 1) + ">", f"{MOST_ATTRIBUTES} attributes"),
        ("<p" + "/a" * (MOST_ATTRIBUTES + 1), f"{MOST_ATTRIBUTES} attributes"),
        ("<p>" * (MOST_TAGS + 1), f"{MOST_TAGS} tags"),
    ],
)
def test_what_nobody_wrote_is_refused(html: str, limit: str) -> None:
    with pytest.raises(SourceTooCostly, match=limit):
        check_markup(html, FILE)


@pytest.mark.parametrize(
    "html",
    [
        "<div>Vu</div>" * _MANY,
        "<p>Vu<br><img src=a>" * _MANY,
        "<ul>" + "<li>Vu" * _MANY,
        "<table>" + "<tr><td>Pour<td>12" * _MANY,
        "<a name=a>" * _MANY,
        "<svg>" + "<path d='M0 0'/>" * _MANY + "</svg>",
        "<!--" + "<div>" * _MANY + "-->Vu",
        "<script>" + "if (a<b) x = '<div>';" * _MANY + "</script>Vu",
        "<script>for (i=0;i<n;i++) [" + "1 , " * MOST_ATTRIBUTES + "]</script>Vu",
        "<style>" + "<div>" * _MANY,
        "<p title='" + "a " * MOST_ATTRIBUTES + "' class=\"" + "b " * MOST_ATTRIBUTES + '">Vu',
        "1 < 2 et 3 > 2 " * _MANY,
        "<" * _MANY,
        "<p a=>" + "a " * _MANY,
        "<p a='" * 99,
        "<!--" + "-" * _MANY,
        "",
    ],
)
def test_what_people_write_is_let_through(html: str) -> None:
    check_markup(html, FILE)
