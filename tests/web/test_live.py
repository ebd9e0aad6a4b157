"""Feeds of any query, and reports as they come."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from xml.etree import ElementTree

import httpx
import pytest
from tests.web.conftest import THRUNET

from sixk.archive import Archive
from sixk.web.feeds import clean
from sixk.web.serving import serving
from sixk.web.settings import Settings

ATOM = "{http://www.w3.org/2005/Atom}"


def test_a_feed_of_any_query(web: httpx.Client) -> None:
    answer = web.get(f"/feeds/reports.atom?cik={THRUNET}&type=insolvency")
    feed = ElementTree.fromstring(answer.content)
    entries = feed.findall(f"{ATOM}entry")
    assert answer.headers["content-type"].startswith("application/atom+xml") and entries
    assert all("insolvency" in {one.get("term") for one in entry.findall(f"{ATOM}category")} for entry in entries)
    times = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    assert times == sorted(times, reverse=True) and feed.findtext(f"{ATOM}updated") == times[0]
    link = entries[0].find(f"{ATOM}link")
    assert link is not None and httpx.get(link.get("href") or "").status_code == 200
    assert (
        web.get("/feeds/reports.atom", headers={"if-none-match": web.get("/feeds/reports.atom").headers["etag"]}).status_code
        == 304
    )


def test_a_watch_has_its_feed(web: httpx.Client) -> None:
    watch = web.get("/watches.json").json()["watches"][0]
    assert watch["name"] == "landlines" and watch["total"] == len(watch["newest"])
    feed = ElementTree.fromstring(web.get(watch["feed"]).content)
    assert len(feed.findall(f"{ATOM}entry")) == watch["total"]
    assert web.get("/feeds/watches/none.atom").status_code == 404


@pytest.mark.parametrize(
    ("text", "left"), [("a\x00b\x0b", "ab"), ("tab\tline\n", "tab\tline\n"), ("\ufffe\ud800x", "x"), ("😀 ok", "😀 ok")]
)
def test_xml_takes_what_is_left(text: str, left: str) -> None:
    assert clean(text) == left


def test_new_reports_are_told_once_and_to_those_who_come_back(fixtures: Path, tmp_path: Path) -> None:
    reports = sorted((fixtures / "thrunet" / "submissions").iterdir())
    with Archive(tmp_path / "archive") as archive:
        archive.add(reports[:1], workers=1)
        settings = Settings(archive=str(tmp_path / "archive"), port=0, log="off", secret="s", refresh_seconds=0.05)
        with serving(settings) as base:
            told: list[tuple[str, str]] = []

            def listen() -> None:
                last = ""
                with httpx.stream("GET", f"{base}/api/v1/stream", timeout=60) as answer:
                    assert answer.headers["content-type"].startswith("text/event-stream")
                    for line in answer.iter_lines():
                        last = line[4:] if line.startswith("id: ") else last
                        if line.startswith("data: "):
                            told.append((last, json.loads(line[6:])["accession"]))
                        if len(told) == 2:
                            return

            thread = threading.Thread(target=listen)
            thread.start()
            time.sleep(0.5)
            archive.add(reports[1:3], workers=1)
            thread.join(60)
            assert sorted(name for _, name in told) == [path.stem for path in reports[1:3]]
            # Who comes back with the id of the record before is told both again; with the last, none.
            with httpx.stream("GET", f"{base}/api/v1/stream?after=1&type=guidance", timeout=20) as answer:
                lines = answer.iter_lines()
                assert "record 1" in next(lines)
        # The server above stopped with a stream open: it did not wait for it.


def test_head_of_a_stream_ends(web: httpx.Client) -> None:
    assert web.head("/api/v1/stream", timeout=5).status_code == 200
