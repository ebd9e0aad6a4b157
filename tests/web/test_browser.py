"""A person at a browser: search, open a report, see its evidence painted, and go from fact to words and back; by keys alone too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from tests.web.conftest import LISTING, THRUNET


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1360, "height": 850})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert not errors


def frame(page: Any) -> Any:
    page.wait_for_selector("iframe[name=filing]")
    found = page.frame("filing")
    found.wait_for_load_state()
    return found


def in_view(frame: Any, selector: str) -> bool:
    box = frame.locator(selector).first.bounding_box()
    height = frame.page.viewport_size["height"]
    return box is not None and 0 <= box["y"] < height


def search_to_evidence(page: Any, base: str, words: str) -> None:
    page.goto(base)
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=**")
    assert page.locator(".rows mark").count() >= 1
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.className") == "row-link"
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports/**")
    if page.locator("a[data-frame]").count() == 0:  # the evidence stands in another document: its link shows that one
        page.locator(".proof a").first.click()
    page.locator("a[data-frame]").first.click()
    filing = frame(page)
    number = re.search(r"#e(\d+)", page.locator("a[data-frame]").first.get_attribute("href") or "")
    assert number and filing.locator(f"mark.e{number[1]}").count() >= 1
    assert in_view(filing, f"#e{number[1]}")
    colour = filing.locator(f"mark.e{number[1]}").first.evaluate("node => getComputedStyle(node).backgroundColor")
    assert colour == "rgb(255, 211, 77)"


def test_search_open_and_see_the_evidence(page: Any, thrunet: str) -> None:
    search_to_evidence(page, thrunet, '"leased line"')


def test_the_same_on_the_demo_archive(page: Any, demo: str) -> None:
    found = httpx.get(f"{demo}/search.json?routine=no&sort=newest").json()["hits"]
    words = next(
        word for hit in found if hit["types"] for word in (hit["headline"] or "").split() if len(word) > 6 and word.isalpha()
    )
    search_to_evidence(page, demo, words)


def test_the_words_lead_back_to_their_fact_without_loading_anything(page: Any, thrunet: str) -> None:
    event = httpx.get(f"{thrunet}/api/v1/reports/{LISTING}").json()["events"][0]
    page.goto(f"{thrunet}/reports/{LISTING}?d={event['evidence']['document']}&e=1")
    filing = frame(page)
    page.wait_for_timeout(300)
    loads: list[str] = []
    page.on("request", lambda request: loads.append(request.url))
    filing.locator("a.ev").first.click()
    page.wait_for_url("**#fact-1")
    assert page.locator("#fact-1").evaluate("node => node.matches(':target')")
    assert not [url for url in loads if "/static/" not in url]


def test_text_view_points_both_ways(page: Any, thrunet: str) -> None:
    event = httpx.get(f"{thrunet}/api/v1/reports/{LISTING}").json()["events"][0]
    page.goto(f"{thrunet}/reports/{LISTING}?d={event['evidence']['document']}&view=text")
    page.locator("#fact-1 .proof a").click()
    assert page.url.endswith("#e1")
    page.locator(".text a.ev").first.click()
    assert page.url.endswith("#fact-1")


def test_filters_change_the_list_and_the_address(page: Any, thrunet: str) -> None:
    page.goto(f"{thrunet}/search?q=company")
    before = page.locator("li.row").count()
    page.locator(".facet a", has_text="Insolvency").first.click()
    page.wait_for_url("**type=insolvency**")
    page.wait_for_selector(".active a")
    assert 0 < page.locator("li.row").count() < before
    page.go_back()
    page.wait_for_url(re.compile(r"q=company$"))
    page.wait_for_function("count => document.querySelectorAll('li.row').length === count", arg=before)


def test_keys_move_through_list_and_issuer(page: Any, thrunet: str) -> None:
    page.goto(f"{thrunet}/issuers/{THRUNET}")
    for key in ("j", "j", "k"):
        page.keyboard.press(key)
    assert page.evaluate("[...document.querySelectorAll('.row-link')].indexOf(document.activeElement)") == 0
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports/**")
    first = page.url
    page.keyboard.press("p")
    page.wait_for_url(lambda url: url != first)
    page.keyboard.press("n")
    page.wait_for_url(first.split("#")[0])


def test_the_chart_shows_its_numbers(page: Any, thrunet: str) -> None:
    page.goto(f"{thrunet}/events/insolvency")
    page.wait_for_selector(".uplot canvas")
    assert page.locator("[data-series] tbody tr").count() >= 6


def test_everything_works_without_javascript(browser: Any, thrunet: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(thrunet)
    page.fill("#q", "nasdaq")
    page.click(".find button")
    assert page.locator("li.row").count() >= 1
    page.locator(".facet a").first.click()
    page.locator(".row-link").first.click()
    page.locator(".proof a").first.click()
    assert frame(page).locator("mark.ev").count() >= 1
    page.goto(f"{thrunet}/events/insolvency")
    assert page.locator("svg.bars rect").count() >= 1
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1360, "light")])
def test_accessible(browser: Any, axe: str, thrunet: str, width: int, scheme: str) -> None:
    """WCAG 2.1 A and AA as axe checks them; nothing wider than the screen."""
    event = httpx.get(f"{thrunet}/api/v1/reports/{LISTING}").json()["events"][0]
    paths = ["/", "/search?q=company&type=insolvency", "/search?q=zzqx", "/issuers", f"/issuers/{THRUNET}", "/events", "/events/insolvency",
             "/calendar", "/watches", "/status", "/use", f"/reports/{LISTING}?d={event['evidence']['document']}", f"/reports/{LISTING}?view=text",
             "/nothing", "/sign-in"]  # fmt: skip
    context = browser.new_context(viewport={"width": width, "height": 850}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = {}
    for path in paths:
        page.goto(thrunet + path)
        page.wait_for_load_state("networkidle") if "events/" in path else None
        page.evaluate(axe)
        result = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})")
        told = [f"{one['id']}: {[node['html'][:140] for node in one['nodes']][:3]}" for one in result["violations"]]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
            told.append("wider than the screen")
        if told:
            found[path] = told
    context.close()
    assert not found


def test_print_leaves_the_navigation_out(browser: Any, thrunet: str) -> None:
    page = browser.new_page()
    page.goto(f"{thrunet}/reports/{LISTING}?view=text")
    page.emulate_media(media="print")
    assert (
        not page.locator("nav").first.is_visible()
        and page.locator(".text").is_visible()
        and page.locator("#fact-1").is_visible()
    )
    page.close()


def test_a_page_is_light(browser: Any, thrunet: str) -> None:
    """All that a first visit loads, the filing itself aside, is under 100 KB as it comes over the wire."""
    for path in ("/", f"/issuers/{THRUNET}", f"/reports/{LISTING}"):
        context = browser.new_context()
        page = context.new_page()
        sizes: list[int] = []
        page.on(
            "requestfinished",
            lambda request, sizes=sizes: (
                sizes.append(request.sizes()["responseBodySize"]) if "/view/" not in request.url else None
            ),
        )
        page.goto(thrunet + path)
        page.wait_for_load_state("load")
        page.wait_for_timeout(300)
        context.close()
        assert 0 < sum(sizes) < 100_000
