"""axe-core finds nothing on any page type, wide and narrow, light and dark, in both languages; nothing overflows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from linkedacts.demonstration.catalogue import TEXTS
from tests.browser.conftest import PATIENCE, SEED, WITHDRAWN

_VALDORMELLE = "/eli/fr/219900016"
_BY_TYPE = """
    SELECT ?type (COUNT(?act) AS ?n) { ?act <http://data.europa.eu/eli/ontology#type_document> ?type } GROUP BY ?type
"""
PAGES = {
    "home": "/",
    "act": SEED,
    "act-rejected": f"{_VALDORMELLE}/deliberation/2024/09/24/2024-041",
    "act-election": f"{_VALDORMELLE}/deliberation/2024/11/19/2024-052",
    "source": f"{SEED}/source?field=/vote/not_participating",
    "evidence": f"{SEED}/evidence",
    "search": "/search?q=convention",
    "search-empty": "/search?q=zzyzx",
    "acts": "/eli/fr",
    "people": "/people?authority=243400017",
    "person": "/id/person/243400017/michael-delafosse",
    "sessions": "/sessions",
    "session": "/id/session/219900016/2023-11-14",
    "authority": "/id/authority/219900016",
    "agreements": "/agreements",
    "agreement": "/id/agreement/243400017/2023-10-03/M2023-353/1",
    "partner": "/id/organization/243400017/universite-de-montpellier",
    "theme": "/id/theme/243400017/attractivite",
    "law": "/id/law/cgct/L2121-20",
    "questions": "/questions",
    "question": "/questions/votes-against",
    "sparql": "/sparql",
    "sparql-answer": f"/sparql?format=html&query={quote(_BY_TYPE)}",
    "sparql-refused": "/sparql?format=html&query=SELECT",
    "ontology": "/ontology",
    "term": "/ontology/LocalAct",
    "shapes": "/shapes",
    "quality": "/quality",
    "check": "/check",
    "gone": WITHDRAWN,
    "problem": "/nothing-here",
}
_ERRORS = {"gone": "410", "problem": "404", "sparql-refused": "400"}
"""Pages that the browser logs as errors, with the status that it logs."""
_STANDARDS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
_Scheme = Literal["light", "dark"]
_VIEWS: dict[str, tuple[tuple[int, _Scheme], ...]] = {
    "fr-FR": ((1280, "light"), (320, "dark")),
    "en-GB": ((320, "light"), (1280, "dark")),
}
"""Each width and each scheme in both languages."""


@pytest.fixture(params=_VIEWS)
def locale(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def visitor(browser: Browser, locale: str) -> Iterator[Page]:
    context = browser.new_context(locale=locale, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_fits(visitor: Page, locale: str, address: str, name: str, pictures: Path) -> None:
    said: list[str] = []
    visitor.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    visitor.on("pageerror", lambda error: said.append(str(error)))
    visitor.goto(address + PAGES[name])
    _look(visitor, locale, name, pictures)
    assert [line for line in said if _ERRORS.get(name, "no error") not in line] == []


def test_a_checked_act_is_accessible_and_fits(visitor: Page, locale: str, address: str, pictures: Path) -> None:
    visitor.goto(f"{address}/check")
    visitor.locator("#text").fill((TEXTS / "M2023-353.txt").read_text(encoding="utf-8"))
    visitor.locator("form.check button").click()
    visitor.locator("#acte-1").wait_for()
    _look(visitor, locale, "checked", pictures)


def _look(page: Page, locale: str, name: str, pictures: Path) -> None:
    """Looks at the page in each view of its language, and keeps what it saw."""
    for width, scheme in _VIEWS[locale]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.screenshot(path=pictures / f"{name}-{locale}-{width}-{scheme}.png", full_page=True)
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found = Axe().run(page, options=_STANDARDS)
        assert overflow <= 0, (width, scheme)
        assert found.violations_count == 0, found.generate_report()
