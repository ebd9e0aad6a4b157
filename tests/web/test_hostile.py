"""A filing that tries to run, to load, to cover and to leave: nothing of it is active, and nothing reaches another origin."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest
from tests.web.conftest import GIF

ACCESSION = "0000000001-24-000001"
FOLDER = f"/Archives/edgar/data/1/{ACCESSION.replace('-', '')}"


def test_nothing_active_in_what_is_sent(hostile: str) -> None:
    body = httpx.get(f"{hostile}/reports/{ACCESSION}/view/1").text
    assert not re.search(
        r"<(script|svg|iframe|object|embed|form|input|video|audio|meta http|base|link|math|template)\b", body, re.I
    )
    assert not re.search(r"\son\w+\s*=|javascript:|url\(|expression|ping=|srcset|position:", body, re.I)
    for address in re.findall(r'(?:src|href|background|action|poster)="([^"]*)"', body):
        assert address.startswith((f"/reports/{ACCESSION}", "#f-")) or address == "http://evil.invalid/click"
    assert 'id="forged' not in body and body.count("<mark") == body.count('<mark class="ev')
    assert "Covered." in body and "cell" in body  # the words stay


def test_policies(hostile: str) -> None:
    view = httpx.get(f"{hostile}/reports/{ACCESSION}/view/1").headers["content-security-policy"]
    assert (
        view.startswith("sandbox ")
        and "allow-scripts" not in view
        and "allow-same-origin" not in view
        and "default-src 'none'" in view
    )
    for path in (
        f"{FOLDER}/{ACCESSION}.txt",
        f"{FOLDER}/a.htm",
        f"{FOLDER}/x.svg",
        f"{FOLDER}/evil.exe",
        f"/reports/{ACCESSION}/raw/1",
    ):
        answer = httpx.get(hostile + path)
        assert answer.status_code == 200
        assert answer.headers["content-security-policy"] == "sandbox; default-src 'none'"
        assert answer.headers["x-content-type-options"] == "nosniff"
    assert httpx.get(f"{hostile}/reports/{ACCESSION}/files/logo.gif").content == GIF
    assert httpx.get(f"{hostile}/reports/{ACCESSION}/files/x.svg").status_code == 404  # an image that may carry script is none


@pytest.mark.parametrize("name", ["../../../etc/passwd.htm", "..%2f..%2f..%2fetc%2fpasswd.htm", "%2e%2e/%2e%2e/app.py"])
def test_names_lead_nowhere(hostile: str, name: str) -> None:
    for root in (FOLDER, f"/reports/{ACCESSION}/files", "/static"):
        answer = httpx.get(f"{hostile}{root}/{name}")
        assert answer.status_code in (400, 404) or b"root:" not in answer.content


def test_chromium_runs_nothing_and_stays_here(browser: Any, hostile: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    dialogs: list[str] = []
    # What a policy stops is logged as a request that failed with "csp": it was never sent.
    context.on("requestfinished", lambda request: asked.append(request.url))
    context.on("requestfailed", lambda request: asked.append(request.url) if request.failure != "csp" else None)
    context.on("page", lambda other: asked.append(f"window: {other.url}"))
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    paths = [f"/reports/{ACCESSION}?d={n}" for n in (1, 2, 3, 4, 5)]
    paths += [f"/reports/{ACCESSION}?view=text", "/", "/search?q=mill", "/issuers/1", f"{FOLDER}/a.htm", f"{FOLDER}/x.svg",
              f"{FOLDER}/{ACCESSION}-index.html", f"{FOLDER}/{ACCESSION}-index-headers.html", f"/reports/{ACCESSION}/view/1"]  # fmt: skip
    for path in paths:
        page.goto(hostile + path)
        page.wait_for_timeout(250)
        assert page.url == hostile + path  # no refresh led away
        assert page.title() != "owned"
    page.goto(f"{hostile}/reports/{ACCESSION}?d=1")
    filing = page.frame("filing")
    filing.wait_for_load_state()
    assert filing.evaluate("document.scripts.length") == 0 if filing else True
    filing.locator("#f-main").click(timeout=2000)
    filing.locator("text=script link").click(timeout=2000)
    page.wait_for_timeout(250)
    context.close()
    assert not dialogs
    assert not [url for url in asked if not url.startswith(hostile)]
    assert any(url.endswith("/files/logo.gif") for url in asked)  # its own image was shown
