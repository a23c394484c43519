"""What whoever runs the site asks it: is it alive, and may it be sent requests."""

from flask import Blueprint, Response, jsonify

from linkedacts.server.site import site, snapshot

operations = Blueprint("operations", __name__)
_UNREADY = 503


@operations.get("/health")
def health() -> Response:
    """Answers as long as this process answers at all."""
    return _uncached(jsonify(status="alive"))


@operations.get("/ready")
def ready() -> Response:
    """Answers with 200 once acts and queries can be answered, with 503 before."""
    if not site().published.is_ready:
        response = jsonify(status="starting")
        response.status_code = _UNREADY
        response.headers["Retry-After"] = "1"
        return _uncached(response)
    state = snapshot()
    return _uncached(jsonify(status="ready", acts=sum(group.acts for group in state.groups()), version=state.version))


def _uncached(response: Response) -> Response:
    response.cache_control.no_store = True
    return response
