"""One item taken apart: its lists of members, its title, its sections, and the stretches that each recogniser reads."""

from dataclasses import dataclass
from functools import cached_property

from linkedacts.codes import ActType
from linkedacts.extraction import act_numbers, issuers, themes, titles
from linkedacts.extraction.act_types import act_type
from linkedacts.extraction.attendance import Sheet, attendance
from linkedacts.extraction.forms import Found
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.presence_tables import with_marked
from linkedacts.extraction.sections import Kind, Row, rows
from linkedacts.extraction.segmentation import Item
from linkedacts.extraction.tally_rows import tally_before, tally_in_heading
from linkedacts.extraction.wording import sentence

_BODY = frozenset({Kind.REPORT, Kind.CITATIONS, Kind.RECITALS, Kind.ENACTING, Kind.VOTE})


@dataclass(frozen=True)
class Parts:
    """The parts of one item."""

    item: Item
    tables: tuple[Sheet, ...] = ()
    """The lists of members that the document's tables hold."""

    @cached_property
    def sheet(self) -> Sheet:
        """The lists of members that hold for it: an order has none, whoever is « empêché » where it is signed."""
        if act_type(self.item.head or self.item.body).value is not ActType.DELIBERATION:
            return Sheet()
        return with_marked(attendance(self.item.head), self.tables, self.item.head)

    @cached_property
    def title(self) -> Found[str] | None:
        """What it is about."""
        return titles.title(self.item, self.sheet.blocks)

    @cached_property
    def number(self) -> Found[str] | None:
        """Its own number: the one that opens it, or that its heading prints."""
        opener = self.item.opener
        if opener is not None and opener.number is not None:
            return opener.number
        if self.item.is_alone:
            return act_numbers.number(self.item.body, self.title)
        return act_numbers.number_below(self.item.body, self.title) if self.title is not None else None

    @property
    def stated_numbers(self) -> list[Found[str]]:
        """The numbers that its own heading states to be its own; one, unless the document contradicts itself."""
        return act_numbers.stated(self.opening) if self.item.is_alone else []

    @cached_property
    def authority(self) -> Found[str] | None:
        """Whose act it is."""
        return issuers.authority(self.opening) or issuers.authority(
            self.report.part(self.report.start, self.report.start + 600)
        )

    @cached_property
    def siren(self) -> Found[str] | None:
        """The SIREN of the authority, alone, in a SIRET or in an identifier of the act; of any act of its session."""
        script = self.item.body.script
        places = (self.opening, self.item.body, *(() if self.item.is_alone else (script.whole,)))
        return next((found for place in places if (found := issuers.siren_in(place)) is not None), None)

    @cached_property
    def theme(self) -> Found[str] | None:
        """The printed rubric: over the item, or in its heading."""
        rubric = self.item.rubric
        if rubric is not None:
            return Found(sentence(rubric.text), rubric.start, rubric.end, "theme_over_items")
        return themes.theme(self.opening if self.item.is_alone else self.item.body, self.title)

    @cached_property
    def rows(self) -> list[Row]:
        """Its lines, each in its section."""
        title = self.title
        place = self.item.body.part(title.start, title.end) if title else None
        return rows(self.item, self.sheet.blocks, place)

    @property
    def whole(self) -> Passage:
        """Heading and body: for an item of a session, what the heading says of all."""
        return self.item.body if self.item.is_alone else self.item.head

    @cached_property
    def opening(self) -> Passage:
        """The heading: all that stands before the report begins, or that several items share."""
        if not self.item.is_alone:
            return self.item.head
        first = next((row.line.start for row in self._after_lists if row.kind in _BODY), self.item.body.end)
        return self.item.body.part(self.item.body.start, first)

    @cached_property
    def report(self) -> Passage:
        """From the end of title and lists to the end of the item."""
        first = next((row.line.start for row in self._after_lists if row.kind in _BODY), self.item.body.end)
        return self.item.body.part(first, self.item.body.end)

    @cached_property
    def deciding(self) -> Passage:
        """From the words that enact, or those that tell the vote, to the end of the item."""
        kinds = (Kind.ENACTING, Kind.VOTE)
        first = next((row.line.start for row in self._after_lists if row.kind in kinds), self.report.start)
        return self.item.body.part(tally_before(self._after_lists, first), self.item.body.end)

    @cached_property
    def heading_tally(self) -> Passage | None:
        """The lines of its own heading that count the votes."""
        return tally_in_heading(self.rows) if self.item.is_alone else None

    @cached_property
    def closing(self) -> Passage:
        """From the first line of the conclusions to the end of the item."""
        grounds = [rank for rank, row in enumerate(self._after_lists) if row.kind in (Kind.CITATIONS, Kind.RECITALS)]
        rows = self._after_lists[grounds[-1] :] if grounds else self._after_lists
        found = (row.line.start for row in rows if row.kind is Kind.CONCLUSIONS and not row.stamp)
        return self.item.body.part(next(found, self.item.body.end), self.item.body.end)

    @cached_property
    def operative(self) -> list[Row]:
        """The lines after lists and title, among which the clauses stand."""
        return self._after_lists

    @cached_property
    def _after_lists(self) -> list[Row]:
        begin = max(self.sheet.end if self.item.is_alone else 0, self.title.end if self.title else 0)
        return [row for row in self.rows if row.line.start >= begin]
