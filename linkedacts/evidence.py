"""Where a value is printed: the passage, its boxes on the page, and the recogniser that read it.

Follows the selectors of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors):
text quote, text position and page box.
"""

from pydantic import BaseModel, ConfigDict, Field

NOT_SETTLED = "name-not-settled"
"""Code of the issue about a name of which nothing tells who bears it."""


class Source(BaseModel):
    """The file that was read."""

    model_config = ConfigDict(frozen=True)

    name: str
    """File name without its folder: no path of a machine is ever published."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    size: int = Field(ge=1)
    """Bytes."""
    media_type: str
    pages: int = Field(ge=1)


class Box(BaseModel):
    """A rectangle on a page, in PDF points (1/72 inch), origin at the top left corner."""

    model_config = ConfigDict(frozen=True)

    page: int = Field(ge=1)
    left: float
    top: float
    right: float
    bottom: float


class Span(BaseModel):
    """A stretch of the document's text: characters from `start` up to, not including, `end`."""

    model_config = ConfigDict(frozen=True)

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Evidence(BaseModel):
    """The passage that one value of an act was read from."""

    model_config = ConfigDict(frozen=True)

    field: str
    """JSON Pointer (RFC 6901) into the act's record: `/vote/in_favor`, `/attendance/present/3`."""
    page: int = Field(ge=1)
    span: Span
    quote: str
    """The passage as it stands in the document's text, line ends included."""
    boxes: tuple[Box, ...] = ()
    """One rectangle a line; none where the source has no pages (plain text)."""
    recogniser: str


class Issue(BaseModel):
    """A doubt of the reader about one act: a conflict, a gap or a value too uncertain to give."""

    model_config = ConfigDict(frozen=True)

    field: str
    """JSON Pointer into the act's record, like `Evidence.field`; empty for the whole act."""
    code: str
    """Stable kebab-case name of the doubt, for counting: `attendance-sum`, `two-dates`."""
    message: str
    """What is the matter, in English, its values included."""
    values: tuple[str, ...] = ()
    """What it is about (days as ISO dates, numbers, names, words), for whoever says it in another language."""
