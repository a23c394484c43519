"""The recitals: « Considérant … », « Attendu … », in order."""

import re

from linkedacts.extraction.cues import CITING, CONCLUSION, ENACTING, RECITING, SPEAKING, VOTE, at
from linkedacts.extraction.forms import Found
from linkedacts.extraction.passage import Passage
from linkedacts.extraction.sections import Row
from linkedacts.extraction.wording import MARKER, clause

_STOPS = re.compile(r"[.;]\s*$")


def recitals(rows: list[Row]) -> list[Found[str]]:
    """Gives each recital on one line."""
    found: list[Found[str]] = []
    draft: list[Passage] = []
    for row in rows:
        opens = at(RECITING, row.line)
        if draft and not row.stamp and (opens or not _goes_on(row.line, draft[-1])):
            found.append(clause(draft, "recital"))
            draft = []
        if opens or (draft and not row.stamp):
            draft.append(row.line)
    return [*found, clause(draft, "recital")] if draft else found


def _goes_on(line: Passage, above: Passage) -> bool:
    """Whether a line goes on with the recital above it."""
    if any(at(cue, line) for cue in (CITING, CONCLUSION, VOTE, ENACTING, SPEAKING)):
        return False
    finished = _STOPS.search(above.text) is not None and not line.text[:1].islower()
    apart = line.opens_block() and above.text.rstrip().endswith((",", ".", ";")) and not MARKER.match(line.text)
    return not finished and not apart
