"""Acts at their IRIs, and lists of acts at shorter ones; a withdrawn act answers 410 with what stays of it.

ELI URI templates: https://eur-lex.europa.eu/eli-register/technical_information.html
"""

from flask import Response, abort

from linkedacts.server.act_addresses import Facet, list_address, readings
from linkedacts.server.act_forms import act, evidence, expression, file
from linkedacts.server.act_lists import list_below
from linkedacts.server.act_readings import history, reading
from linkedacts.server.act_reports import reports
from linkedacts.server.answers import redirect
from linkedacts.server.problems import Withdrawn
from linkedacts.server.site import snapshot
from linkedacts.store.interface import Tombstone

_FACETS = {
    Facet.ACT: act,
    Facet.EXPRESSION: expression,
    Facet.FILE: file,
    Facet.EVIDENCE: evidence,
    Facet.READINGS: history,
    Facet.READING: reading,
    Facet.REPORT: reports,
}


def below_eli(below: str) -> Response:
    """Answers for an act, something of an act, or a list of acts."""
    path = f"/eli/{below}"
    for address in readings(path):
        if snapshot().modified(address.path) is not None:
            return _FACETS[address.facet](address)
        grave = snapshot().act(address.path)
        if isinstance(grave, Tombstone):
            raise Withdrawn(grave)
    return _elsewhere(path)


def _elsewhere(path: str) -> Response:
    """Answers for an address at which no act is, or ever was."""
    current = snapshot().resolve(path)
    if current or path.endswith("/"):
        return redirect(current or path.rstrip("/"), 301)
    shorter = list_address(path)
    if shorter is None:
        abort(404, "No act has this address, and no act ever had.")
    return list_below(*shorter)
