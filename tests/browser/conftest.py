"""A site that really runs, and a browser that looks at it; skipped, with the reason, where there is no browser."""

import shutil
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from werkzeug.serving import make_server

from linkedacts.demonstration.writing import write
from linkedacts.publish import publish, withdraw
from linkedacts.reading.limits import ReadingLimits
from linkedacts.server.app import create_app
from linkedacts.server.site import EXTENSION
from linkedacts.settings import Settings
from linkedacts.store.folder import DataFolder

SEED = "/eli/fr/243400017/deliberation/2023/10/03/M2023-353"
WITHDRAWN = "/eli/fr/219900016/decision/2023/11/07/2023-D-009"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
PATIENCE = 120_000
"""Milliseconds, on a machine that has much else to do."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if executable is None:
        pytest.skip(f"no browser on this machine: none of {', '.join(_BROWSERS)} is on the path")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site of the demonstration acts answers; each was read from its PDF."""
    files = write(tmp_path_factory.mktemp("acts"))
    listener = make_server("127.0.0.1", 0, lambda _environ, _start: [], threaded=True)
    address = f"http://127.0.0.1:{listener.port}"
    folder = DataFolder.create(tmp_path_factory.mktemp("browser") / "data", address)
    summary = publish(files, folder, ReadingLimits(processes=2, seconds=600))
    assert summary.refusals == ()
    withdraw([WITHDRAWN], "Publiée par erreur", date(2024, 2, 1), folder)
    app = create_app(folder, Settings(base_iri=address, query_processes=1, query_seconds=120, check_seconds=120))
    listener.app = app
    thread = threading.Thread(target=listener.serve_forever, daemon=True)
    thread.start()
    yield address
    listener.shutdown()
    listener.server_close()
    app.extensions[EXTENSION].published.close()


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without"])
def scripted(request: pytest.FixtureRequest) -> bool:
    """Whether the browser runs JavaScript."""
    return bool(request.param)


@pytest.fixture
def visit(browser: Browser, scripted: bool) -> Iterator[Page]:
    """A page of a French visitor, at a desk."""
    context = browser.new_context(
        java_script_enabled=scripted, locale="fr-FR", viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where the tests keep what they saw, for people to look at."""
    folder = Path(__file__).parents[2] / ".cache" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
