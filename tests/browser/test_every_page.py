"""axe-core finds nothing on any page type, wide and narrow, light and dark; nothing overflows; nothing is logged."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

SEED = "/eli/fr/243400017/deliberation/2023/10/03/M2023-353"
PAGES = {
    "home": "/",
    "act": SEED,
    "source": f"{SEED}/source?field=/vote/not_participating",
    "evidence": f"{SEED}/evidence",
    "search": "/search?q=convention",
    "search-empty": "/search?q=zzyzx",
    "acts": "/eli/fr",
    "people": "/people?authority=243400017",
    "person": "/id/person/243400017/michael-delafosse",
    "sessions": "/sessions",
    "session": "/id/session/243400017/2023-10-03",
    "authority": "/id/authority/243400017",
    "agreements": "/agreements",
    "agreement": "/id/agreement/243400017/2023-10-03/M2023-353/1",
    "theme": "/id/theme/243400017/attractivite",
    "law": "/id/law/cgct/L2121-20",
    "questions": "/questions",
    "question": "/questions/votes-against",
    "sparql": "/sparql",
    "ontology": "/ontology",
    "quality": "/quality",
    "check": "/check",
    "problem": "/nothing-here",
}
_VIEWS = [(1280, "light"), (320, "light"), (320, "dark")]
_STANDARDS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(params=_VIEWS, ids=[f"{width}-{scheme}" for width, scheme in _VIEWS])
def view(browser: Browser, request: pytest.FixtureRequest) -> Iterator[tuple[Page, str]]:
    width, scheme = request.param
    context = browser.new_context(
        locale="fr-FR", viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    context.set_default_timeout(30_000)
    yield context.new_page(), f"{width}-{scheme}"
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_fits(view: tuple[Page, str], address: str, name: str, pictures: Path) -> None:
    page, called = view
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + PAGES[name])
    page.screenshot(path=pictures / f"{name}-{called}.png", full_page=True)
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    found = Axe().run(page, options=_STANDARDS)
    assert overflow <= 0
    assert found.violations_count == 0, found.generate_report()
    assert [line for line in said if "404" not in line or name != "problem"] == []
