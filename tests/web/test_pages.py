"""Every page for people, and its twin for programs."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest
from tests.web.conftest import LISTING, THRUNET

from sixk.archive import Archive
from sixk.web.serving import serving
from sixk.web.settings import Settings

PAGES = [
    ("/", "Newest reports"),
    ("/?day=2002-11-14", "Thursday"),
    ("/?routine=no", "Routine hidden"),
    ('/search?q="leased line"', "<mark>leased"),
    ("/search?q=leased&type=insolvency&since=2003", "Insolvency"),
    ("/issuers", "KOREA THRUNET"),
    ("/issuers?q=hanaro", "hanarotelecom"),
    (f"/issuers/{THRUNET}", "The same as a table"),
    ("/issuers/1097714", "The same as a table"),
    ("/events", "Seven families"),
    ("/events/insolvency", "Bankruptcy"),
    ("/calendar", "Calendar"),
    ("/watches", "landlines"),
    ("/status", "Journal record"),
    ("/use", "EDGAR_BASE_URL"),
    (f"/reports/{LISTING}", "What it tells"),
    (f"/reports/{LISTING.replace('-', '')}", "What it tells"),
    (f"/reports/{LISTING}?d=2&view=text", "fact-1"),
]


@pytest.mark.parametrize(("path", "part"), PAGES)
def test_a_page_shows_and_has_its_twin(web: httpx.Client, path: str, part: str) -> None:
    page = web.get(path, headers={"accept": "text/html"})
    assert page.status_code == 200
    assert part.lower() in page.text.lower()
    assert len(page.content) < 100_000
    assert "None" not in re.sub(r"<[^>]+>", " ", page.text).split()
    head, _, query = path.partition("?")
    twin = web.get(("/index" if head == "/" else head) + ".json" + (f"?{query}" if query else ""))
    assert twin.headers["content-type"] == "application/json" and isinstance(twin.json(), dict)


def test_pages_need_no_script(web: httpx.Client) -> None:
    """Every filter, page and fact is a link or a form; nothing is styled or scripted inline."""
    for path, _ in PAGES:
        text = web.get(path, headers={"accept": "text/html"}).text
        assert not re.search(r"<script(?![^>]*\bsrc=)|\son[a-z]+=|\sstyle=", text)
        assert not re.search(r'(?:src|href)="(?:https?:)?//', text)


EMPTY = [
    ("/", "The archive is empty"),
    ("/search?q=mill", "Nothing found"),
    ("/issuers", "No such issuer"),
    ("/events", "Events"),
    ("/events/debt", "None yet"),
    ("/calendar", "Nothing announced"),
    ("/watches", "No watches"),
    ("/status", "Journal record"),
]


@pytest.mark.parametrize(("path", "part"), EMPTY)
def test_an_empty_archive_says_what_to_do(empty: str, path: str, part: str) -> None:
    page = httpx.get(empty + path, headers={"accept": "text/html"})
    assert page.status_code == 200 and part in page.text


ERRORS = [
    ("/nothing", 404),
    ("/reports/0000000000-00-000000", 404),
    ("/reports/..%2f..%2fetc", 404),
    ("/issuers/9999999999", 404),
    ("/issuers/abc", 404),
    ("/events/no-such-type", 404),
    ("/search?type=debts", 400),
    ("/search?since=2002-13", 400),
    ("/search?cursor=garbage", 400),
    ("/?day=later", 400),
    ("/calendar?month=2002-99", 400),
    ("/calendar?kind=parties", 400),
    (f"/reports/{LISTING}/view/99", 404),
    (f"/reports/{LISTING}/view/x", 404),
    (f"/reports/{LISTING}/files/none.gif", 404),
    ("/static/..%2fapp.py", 404),
    ("/static/nothing.css", 404),
]


@pytest.mark.parametrize(("path", "status"), ERRORS)
def test_errors_are_pages_for_people_and_problems_for_programs(web: httpx.Client, path: str, status: int) -> None:
    page = web.get(path, headers={"accept": "text/html"})
    assert page.status_code == status and "<h1" in page.text and "content-security-policy" in page.headers
    problem = web.get(path)
    assert problem.status_code == status and problem.headers["content-type"] == "application/problem+json"
    assert problem.json()["status"] == status and problem.json()["detail"]


def test_the_archive_moves_and_pages_with_it(fixtures: Path, tmp_path: Path) -> None:
    reports = sorted((fixtures / "thrunet" / "submissions").iterdir())
    with Archive(tmp_path / "archive") as archive:
        archive.add(reports[:1], workers=1)
        settings = Settings(archive=str(tmp_path / "archive"), port=0, log="off", secret="s", refresh_seconds=0.05)
        with serving(settings) as base, httpx.Client(base_url=base) as client:
            first = client.get("/index.json")
            assert first.json()["total"] == 1
            assert client.get("/index.json", headers={"if-none-match": first.headers["etag"]}).status_code == 304
            archive.add(reports[1:2], workers=1)
            import time

            time.sleep(0.2)
            again = client.get("/index.json", headers={"if-none-match": first.headers["etag"]})
            assert again.status_code == 200 and again.json()["total"] == 2


def test_no_path_of_this_machine_is_told(web: httpx.Client, thrunet_folder: Path) -> None:
    for path in (
        f"/reports/{LISTING}.json",
        f"/api/v1/reports/{LISTING}",
        "/api/v1/export/reports/jsonl",
        "/status.json",
        "/api/v1/status",
    ):
        text = web.get(path).text
        assert str(thrunet_folder) not in text and "submissions/" not in text
