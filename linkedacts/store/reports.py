"""An act's validation reports in the graph store: the latest and the earlier ones, each with the moment it was made.

A report is kept as a representation of its act, so that the earlier readings of the act have theirs. It comes without a
moment, and its IRI with iris.UNDATED in the place of one: the same report is the same bytes. PROV-O: https://www.w3.org/TR/prov-o/.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Self

from linkedacts.iris import REPORT, UNDATED
from linkedacts.store.kept import REPORT_SUFFIX
from linkedacts.store.packing import decompress

__all__ = ["REPORTS", "REPORT_SUFFIX", "KeptReport", "statements"]

REPORTS = """
    SELECT reading_forms.modified, reading_forms.compressed FROM reading_forms JOIN acts USING (path)
    WHERE path = :path AND suffix = :suffix AND reading_forms.modified < acts.modified
    UNION ALL
    SELECT acts.modified, representations.compressed FROM representations JOIN acts USING (path)
    WHERE path = :path AND suffix = :suffix
    ORDER BY 1
"""
"""What finds the reports on an act: those of its earlier states, and the present one."""

_STAMP = "%Y%m%dT%H%M%S.%fZ"
_PROV = "http://www.w3.org/ns/prov#"
_DATE_TIME = "http://www.w3.org/2001/XMLSchema#dateTime"


@dataclass(frozen=True, slots=True)
class KeptReport:
    """One report and when it was made."""

    made: datetime
    """UTC."""
    content: bytes
    """N-Triples, as they came."""

    @classmethod
    def unpacked(cls, moment: str, compressed: bytes) -> Self:
        """Gives a report out of the index's moment and the blob of the representation."""
        return cls(datetime.fromisoformat(moment), decompress(compressed))


def statements(act: str, reports: Iterable[KeptReport]) -> bytes:
    """Gives the N-Triples of an act's reports, each with its moment, and as a revision of the one before."""
    in_order = sorted(reports, key=lambda report: report.made)
    dated = b"".join(_dated(act, report) for report in in_order)
    revisions = (_revision(_iri(act, later), _iri(act, earlier)) for earlier, later in pairwise(in_order))
    return dated + "".join(revisions).encode()


def _iri(act: str, report: KeptReport) -> str:
    return REPORT.format(act=act, moment=report.made.strftime(_STAMP))


def _dated(act: str, report: KeptReport) -> bytes:
    iri = _iri(act, report)
    content = report.content.replace(f"<{REPORT.format(act=act, moment=UNDATED)}".encode(), f"<{iri}".encode())
    moment = report.made.isoformat()
    return content + f'<{iri}> <{_PROV}generatedAtTime> "{moment}"^^<{_DATE_TIME}> .\n'.encode()


def _revision(later: str, earlier: str) -> str:
    return f"<{later}> <{_PROV}wasRevisionOf> <{earlier}> .\n"
