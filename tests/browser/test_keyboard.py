"""Without a mouse: each stop is seen, in the order of the page; Tab and Enter reach what people come for."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import SEED

_FOCUSED = "document.activeElement?.innerText?.replace(/\\s+/g, ' ').trim() ?? ''"
_SEEN = """() => {
  const look = getComputedStyle(document.activeElement);
  const box = document.activeElement.getBoundingClientRect();
  return look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2 && box.width > 0 && box.height > 0;
}"""
_BEFORE = """() => {
  const before = window.before;
  window.before = document.activeElement;
  return !before || Boolean(before.compareDocumentPosition(window.before) & Node.DOCUMENT_POSITION_FOLLOWING);
}"""
_MOST_STOPS = 150


def _follow(page: Page, name: str) -> None:
    """Goes with Tab to the first link whose words start so, and opens it with Enter."""
    for _ in range(_MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate(_FOCUSED).startswith(name):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"no link {name!r} within {_MOST_STOPS} stops of {page.url}")


def test_the_proof_of_who_did_not_take_part_is_three_keystrokes_of_enter_away(visit: Page, address: str) -> None:
    visit.goto(address)
    _follow(visit, "Voir les")
    _follow(visit, "Attractivité - Intelligence artificielle")
    _follow(visit, "Voir dans le document : Tasnime AKBARALY")
    expect(visit.locator(".chosen q")).to_contain_text("AKBARALY")
    expect(visit.locator("svg.sheet g.chosen rect").first).to_be_visible()


def test_the_csv_of_large_agreements_is_two_keystrokes_of_enter_away(visit: Page, address: str) -> None:
    visit.goto(address)
    _follow(visit, "Conventions au-dessus de")
    link = visit.get_by_role("link", name="Télécharger en CSV")
    link.evaluate("link => link.setAttribute('download', '')")
    for _ in range(_MOST_STOPS):
        visit.keyboard.press("Tab")
        if visit.evaluate(_FOCUSED) == "Télécharger en CSV":
            break
    with visit.expect_download() as download:
        visit.keyboard.press("Enter")
    assert "Université de Montpellier" in download.value.path().read_text(encoding="utf-8")


def test_each_stop_is_seen_and_comes_after_the_one_before(visit: Page, address: str) -> None:
    visit.goto(address + SEED)
    for _ in range(60):
        visit.keyboard.press("Tab")
        assert visit.evaluate(_SEEN), visit.evaluate("document.activeElement.outerHTML")
        assert visit.evaluate(_BEFORE), visit.evaluate("document.activeElement.outerHTML")


def test_nothing_moves(visit: Page, address: str) -> None:
    visit.goto(address + SEED)
    moving = "[...document.querySelectorAll('*')].filter(node => node.getAnimations().length).length"
    assert visit.evaluate(moving) == 0
    assert visit.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
