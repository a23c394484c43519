"""What whoever runs the site asks it: is it alive, and may it be sent requests."""

import json

from flask import Response, jsonify

from linkedacts.server.about import About
from linkedacts.server.answers import send_kept
from linkedacts.server.site import site, snapshot

_UNREADY = 503


def health() -> Response:
    """Answers as long as this process answers at all."""
    return _uncached(jsonify(status="alive"))


def ready() -> Response:
    """Answers with 200 once acts and queries can be answered, with 503 before."""
    if not site().published.is_ready:
        response = jsonify(status="starting")
        response.status_code = _UNREADY
        response.headers["Retry-After"] = "1"
        return _uncached(response)
    state = snapshot()
    return _uncached(jsonify(status="ready", acts=sum(group.acts for group in state.groups()), version=state.version))


def description() -> Response:
    """Answers with the description of this API."""
    # Imported when it is asked for: the schemas of the model take a while, and few ask.
    from linkedacts.server.openapi import openapi

    def make() -> bytes:
        return json.dumps(openapi(site().base, site().settings), ensure_ascii=False, indent=1).encode()

    return send_kept(site().pages.get("openapi", make), About("application/json", vary=()))


def _uncached(response: Response) -> Response:
    response.cache_control.no_store = True
    return response
