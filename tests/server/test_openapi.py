"""The description of the HTTP API: true of what is served, and found so by Schemathesis."""

from typing import Any

import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from jsonschema_rs import Draft202012Validator
from schemathesis.checks import CHECKS
from schemathesis.core.result import Ok

from tests.server.site import SEED, WITHDRAWN, Site

_NOT_FOR_QUERIES = "positive_data_acceptance"
"""No schema tells a SPARQL query from another text."""


def test_schemathesis_finds_no_failure(app: Flask) -> None:
    operations = list(schemathesis.openapi.from_wsgi("/openapi.json", app).get_all_operations())
    assert len(operations) > 20
    for found in operations:
        assert isinstance(found, Ok), found
        operation = found.ok()

        @given(case=operation.as_strategy())
        @settings(max_examples=8, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        def attempt(case: Any) -> None:
            checks = CHECKS.get_all()
            if case.path == "/sparql":
                checks = [check for check in checks if check.__name__ != _NOT_FOR_QUERIES]
            case.call_and_validate(checks=checks)

        attempt()


def document(client: FlaskClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/openapi.json").get_json()
    return found


@pytest.mark.parametrize(
    ("path", "address", "status"),
    [
        ("/eli/fr/{authority}/{type}/{yyyy}/{mm}/{dd}/{number}", SEED, 200),
        ("/eli/fr/{authority}/{type}/{yyyy}/{mm}/{dd}/{number}", WITHDRAWN, 410),
        ("/eli/fr/{authority}/{type}/{yyyy}/{mm}/{dd}/{number}/fra", f"{SEED}/fra", 200),
        ("/eli/fr/{authority}/{type}/{yyyy}/{mm}/{dd}/{number}/evidence", f"{SEED}/evidence", 200),
        ("/eli/fr/{authority}", "/eli/fr/243400017", 200),
        ("/id/{kind}/{name}", "/id/authority/243400017", 303),
        ("/id/act/{alias}", "/id/act/M2023-353", 301),
        ("/doc/{kind}/{name}", "/doc/authority/243400017", 200),
        ("/dumps/{authority}/{yyyy}.{dump}.gz", "/dumps/243400017/2023.nq.gz", 200),
    ],
)
def test_real_addresses_answer_as_described(client: FlaskClient, path: str, address: str, status: int) -> None:
    operation = document(client)["paths"][path]["get"]
    answer = client.get(address, buffered=True)
    assert answer.status_code == status
    assert str(status) in operation["responses"]
    if status == 200:
        for media_type in operation["responses"]["200"]["content"]:
            found = client.get(address, headers={"Accept": media_type}, buffered=True)
            assert (found.status_code, found.mimetype) == (200, media_type) or found.status_code == 406


def test_every_record_is_as_the_schema_says(client: FlaskClient, site: Site) -> None:
    schemas = document(client)["components"]
    validator = Draft202012Validator({"$ref": "#/components/schemas/Act", "components": schemas})
    for path in site.paths:
        record = client.get(f"{path}.json").get_json()
        assert [error.message for error in validator.iter_errors(record)] == []
    assert not validator.is_valid({**record, "type": "motion"})
