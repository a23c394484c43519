"""What people come for, as they do it: with the keyboard alone, with and without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SEED


def test_from_home_to_the_proof_of_who_did_not_take_part_in_three_clicks(visit: Page, address: str) -> None:
    visit.goto(address)
    visit.get_by_role("link", name="Voir les").click()
    visit.get_by_role("link", name="Attractivité - Intelligence artificielle").click()
    visit.locator("#vote ~ div").get_by_role("link", name="Voir dans le document : Tasnime AKBARALY").click()
    expect(visit.locator(".chosen q")).to_contain_text("AKBARALY")
    expect(visit.locator("svg.sheet g.chosen rect").first).to_be_visible()


def test_from_home_to_the_csv_of_large_agreements_in_four_clicks(visit: Page, address: str) -> None:
    visit.goto(address)
    visit.get_by_role("link", name="Conventions au-dessus de").click()
    expect(visit.locator("table.register tbody tr")).to_have_count(1)
    with visit.expect_download() as download:
        visit.get_by_role("link", name="Télécharger en CSV").evaluate("link => link.setAttribute('download', '')")
        visit.get_by_role("link", name="Télécharger en CSV").click()
    assert "Université de Montpellier" in download.value.path().read_text(encoding="utf-8")


def test_a_search_is_typed_and_narrowed(visit: Page, address: str) -> None:
    visit.goto(address)
    visit.get_by_role("searchbox").fill("conventions")
    visit.keyboard.press("Enter")
    expect(visit.get_by_role("heading", level=1)).to_have_text("Chercher dans les actes")
    visit.get_by_role("link", name="Montpellier Méditerranée Métropole").first.click()
    expect(visit.locator(".found > h2")).to_have_text("1 acte")


def test_the_keyboard_alone_reaches_content_and_opens_a_proof(visit: Page, address: str) -> None:
    visit.goto(address + SEED)
    visit.keyboard.press("Tab")
    expect(visit.locator(":focus")).to_have_text("Aller au contenu")
    visit.keyboard.press("Enter")
    for _ in range(30):
        visit.keyboard.press("Tab")
        if "read" in (visit.locator(":focus").get_attribute("class") or ""):
            break
    expect(visit.locator(":focus")).to_have_attribute("title", "Voir dans le document")
    visit.keyboard.press("Enter")
    expect(visit.locator("svg.sheet")).to_be_visible()


@pytest.mark.parametrize("step", ["Page précédente", "Page suivante"])
def test_the_document_is_leafed_through(visit: Page, address: str, step: str) -> None:
    visit.goto(f"{address}{SEED}/source?page=2")
    visit.get_by_role("link", name=step).click()
    expect(visit.locator(".document [aria-current=page]")).to_have_text("1 sur 3" if "préc" in step else "3 sur 3")


def test_a_question_is_answered_as_a_table(visit: Page, address: str) -> None:
    visit.goto(f"{address}/questions/votes-against")
    visit.get_by_role("button", name="Voir la réponse").click()
    expect(visit.get_by_role("heading", name="Réponse")).to_be_visible()


def test_the_language_is_chosen_and_stays(visit: Page, address: str) -> None:
    visit.goto(address)
    visit.get_by_role("link", name="English").click()
    visit.get_by_role("link", name="Agreements", exact=True).first.click()
    expect(visit.locator("html")).to_have_attribute("lang", "en")
    expect(visit.get_by_role("heading", level=1)).to_have_text("Register of agreements")


def test_a_pasted_act_is_checked(visit: Page, address: str) -> None:
    visit.goto(f"{address}/check")
    visit.get_by_label("ou texte collé").fill("Bonjour.")
    visit.get_by_role("button", name="Vérifier").click()
    expect(visit.get_by_role("alert")).to_contain_text("Ce document ne donne aucun acte.")
