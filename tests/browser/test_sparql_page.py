"""A query is written with terms to choose from, asked, drawn and linked to; without JavaScript too."""

import pytest
from playwright.sync_api import Page, expect

_WITH_JAVASCRIPT = pytest.mark.parametrize("scripted", [True], indirect=True, ids=["with JavaScript"])


@pytest.fixture
def editor(visit: Page, address: str) -> Page:
    """The SPARQL page with an empty query, its terms at hand."""
    visit.goto(f"{address}/sparql")
    expect(visit.locator("textarea[data-ready]")).to_be_visible()
    visit.locator("#query").fill("")
    return visit


@_WITH_JAVASCRIPT
def test_a_term_is_chosen_with_the_arrows_and_its_prefix_declared(editor: Page) -> None:
    editor.locator("#query").press_sequentially("SELECT * { ?act eli:date_d")
    expect(editor.locator(".suggestions [role=option]")).to_have_text(["eli:date_document"])
    editor.keyboard.press("ArrowDown")
    expect(editor.locator(".suggestions [aria-selected=true]")).to_have_text("eli:date_document")
    editor.keyboard.press("Enter")
    expect(editor.locator("#query")).to_have_value(
        "PREFIX eli: <http://data.europa.eu/eli/ontology#>\nSELECT * { ?act eli:date_document"
    )
    expect(editor.get_by_role("listbox")).to_be_hidden()


@_WITH_JAVASCRIPT
def test_terms_are_found_by_their_labels_and_closed_with_escape(editor: Page) -> None:
    editor.locator("#query").press_sequentially("delib")
    expect(editor.locator(".suggestions [role=option]").first).to_contain_text("la:Delib")
    expect(editor.get_by_role("status")).to_contain_text("Termes proposés")
    editor.keyboard.press("Escape")
    expect(editor.get_by_role("listbox")).to_be_hidden()
    editor.keyboard.press("Enter")
    expect(editor.locator("#query")).to_have_value("delib\n")


@_WITH_JAVASCRIPT
def test_variables_of_the_query_are_offered_too(editor: Page) -> None:
    editor.locator("#query").press_sequentially("SELECT ?delegate { ?de")
    expect(editor.locator(".suggestions [role=option]")).to_have_text(["?delegate"])


@_WITH_JAVASCRIPT
def test_control_and_enter_ask(editor: Page) -> None:
    editor.locator("#query").fill("ASK {}")
    editor.keyboard.press("Control+Enter")
    expect(editor.get_by_role("heading", name="Réponse")).to_be_visible()


def test_a_query_is_asked_and_its_short_link_leads_back_to_it(visit: Page, address: str) -> None:
    visit.goto(f"{address}/sparql")
    visit.get_by_role("button", name="Interroger").click()
    expect(visit.locator(".scroll tbody tr").first).to_be_visible()
    asked = visit.locator("#query").input_value()
    link = visit.locator("a[data-copy]")
    assert len(link.inner_text()) < len(asked) + len(address)
    link.click()
    expect(visit.locator("#query")).to_have_value(asked)
    expect(visit.locator(".scroll tbody tr").first).to_be_visible()
