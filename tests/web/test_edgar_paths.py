"""EDGAR's paths in EDGAR's formats."""

from __future__ import annotations

import gzip
from pathlib import Path

import httpx
import pytest
from tests.web.conftest import LISTING, THRUNET

from sixk.edgar.feeds import read_submissions, read_tickers
from sixk.edgar.index import read_index
from sixk.web.edgarpaths.filings import Filed
from sixk.web.edgarpaths.submissions import cut
from sixk.web.serving import serving
from sixk.web.settings import Settings

FOLDER = f"/Archives/edgar/data/1097714/{LISTING.replace('-', '')}"


@pytest.fixture
def furnished(fixtures: Path) -> bytes:
    return (fixtures / "thrunet" / "submissions" / f"{LISTING}.txt").read_bytes()


def test_tickers(web: httpx.Client) -> None:
    assert web.get("/files/company_tickers.json").json() == {
        "0": {"cik_str": 1097714, "ticker": "KOREA", "title": "Korea Thrunet Co Ltd"}
    }
    both = [web.get(path).content for path in ("/files/company_tickers.json", "/files/company_tickers_exchange.json")]
    assert [next(read_tickers(one)).ticker for one in both] == ["KOREA", "KOREA"]
    assert web.get("/include/ticker.txt").text == "korea\t1097714\n"


def test_submissions(web: httpx.Client) -> None:
    body = web.get(f"/submissions/CIK{THRUNET}.json").json()
    recent = body["filings"]["recent"]
    assert body["name"] == "KOREA THRUNET CO LTD" and body["stateOfIncorporation"] == "M5" and body["tickers"] == ["KOREA"]
    assert len({len(column) for column in recent.values()}) == 1
    row = recent["accessionNumber"].index(LISTING)
    assert recent["acceptanceDateTime"][row] == "2002-11-14T13:30:45.000Z"  # 08:30:45 Eastern
    assert recent["primaryDocument"][row] == "f6k_111402.txt" and recent["fileNumber"][row] == "000-30374"
    assert "listing" in recent["items"][row].split(",")
    read = read_submissions(web.get(f"/submissions/CIK{THRUNET}.json").content)
    assert read and len(read.filings) == len(recent["form"])
    for path in (
        "/submissions/CIK0000000001.json",
        "/submissions/CIK1097714.json",
        f"/submissions/CIK{THRUNET}-submissions-001.json",
    ):
        assert web.get(path).status_code == 404


def test_older_filings_go_to_further_files() -> None:
    filings = [Filed(f"0000000001-{n % 100:02d}-{n:06d}", THRUNET, "A", "6-K", f"{2020 - n // 1000}-06-01", None, "", "", "", 1, "a", "", "")
               for n in range(6500)]  # fmt: skip
    recent, older = cut(filings)
    assert [len(recent), *map(len, older)] == [1000, 2000, 2000, 1500]
    assert [one for page in (recent, *older) for one in page] == filings


def test_event_codes_can_be_switched_off(thrunet_folder: Path) -> None:
    with serving(Settings(archive=str(thrunet_folder), port=0, log="off", secret="s", item_codes=False)) as base:
        assert set(httpx.get(f"{base}/submissions/CIK{THRUNET}.json").json()["filings"]["recent"]["items"]) == {""}


@pytest.mark.parametrize("kind", ["form", "company", "master", "crawler"])
def test_indexes(web: httpx.Client, kind: str) -> None:
    plain = web.get(f"/Archives/edgar/full-index/2003/QTR1/{kind}.idx")
    squeezed = web.get(f"/Archives/edgar/full-index/2003/QTR1/{kind}.gz")
    assert gzip.decompress(squeezed.content) == plain.content and squeezed.headers["content-type"] == "application/x-gzip"
    rows = list(read_index(plain.content))
    assert len(rows) == 6 and {row.form for row in rows} == {"6-K"}
    daily = list(read_index(web.get(f"/Archives/edgar/daily-index/2002/QTR4/{kind}.20021114.idx").content))
    assert [(row.accession, row.filed) for row in daily] == [(LISTING, "2002-11-14")]
    path = daily[0].path if kind == "crawler" else f"/Archives/{daily[0].path}"
    assert web.get(path).status_code == 200


def test_a_day_without_reports_answers_403_as_edgar_does(web: httpx.Client) -> None:
    assert web.get("/Archives/edgar/daily-index/2002/QTR4/form.20021116.idx").status_code == 403
    for path in ("full-index/1990/QTR1/form.idx", "full-index/2002/QTR5/form.idx", "full-index/2002/QTR4/form.exe",
                 "daily-index/2002/QTR4/form.idx"):  # fmt: skip
        assert web.get(f"/Archives/edgar/{path}").status_code == 404


def test_folders_of_indexes(web: httpx.Client) -> None:
    def names(path: str) -> list[str]:
        return [item["name"] for item in web.get(f"/Archives/edgar/{path}/index.json").json()["directory"]["item"]]

    assert names("full-index") == ["2002", "2003", "2004", "2005", "2006"]
    assert "form.idx" in names("full-index/2002/QTR4")
    assert "master.20021114.idx" in names("daily-index/2002/QTR4")


def test_what_was_furnished_comes_back_byte_for_byte(web: httpx.Client, furnished: bytes) -> None:
    for path in (
        f"{FOLDER}/{LISTING}.txt",
        f"/Archives/edgar/data/1097714/{LISTING}.txt",
        f"/Archives/edgar/data/0001097714/{LISTING}.txt",
    ):
        answer = web.get(path)
        assert answer.content == furnished
        assert answer.headers["content-security-policy"] == "sandbox; default-src 'none'"
        assert answer.headers["content-type"] == "text/plain" and answer.headers["x-content-type-options"] == "nosniff"
        assert web.get(path, headers={"if-none-match": answer.headers["etag"]}).status_code == 304
    document = web.get(f"{FOLDER}/ex99-1_111302.txt")
    assert document.content in furnished and b"Nasdaq" in document.content
    assert web.get(f"/Archives/edgar/data/1108838/{LISTING}.txt").status_code == 404  # another issuer's folder


def test_a_folder_lists_its_files(web: httpx.Client, furnished: bytes) -> None:
    items = web.get(f"{FOLDER}/index.json").json()["directory"]["item"]
    assert {"f6k_111402.txt", "ex99-1_111302.txt", f"{LISTING}.txt"} <= {item["name"] for item in items}
    page = web.get(f"{FOLDER}/{LISTING}-index.html").text
    assert 'class="tableFile"' in page and f"{FOLDER}/ex99-1_111302.txt" in page and "Filing Date" in page
    headers = web.get(f"{FOLDER}/{LISTING}-index-headers.html").text
    assert "&lt;ACCEPTANCE-DATETIME&gt;20021114083045" in headers
    assert web.get(f"{FOLDER}/{LISTING}.hdr.sgml").content == furnished[: furnished.index(b"<DOCUMENT>")]


def test_the_current_feed(web: httpx.Client) -> None:
    path = "/cgi-bin/browse-edgar?action=getcurrent&type=6-K&owner=include&output=atom"
    feed = web.get(f"{path}&count=10&start=0").text
    assert feed.count("<entry>") == 10 and "urn:tag:sec.gov,2008:accession-number=" in feed
    assert "6-K - hanarotelecom inc (0001108838) (Filer)" in feed and "-05:00</updated>" in feed
    assert web.get(f"{path}&start=1000").status_code == 503  # past the end, as EDGAR
    assert "<entry>" not in web.get("/cgi-bin/browse-edgar?action=getcurrent&type=10-K&output=atom").text
    assert web.get("/cgi-bin/browse-edgar?action=getcompany&CIK=1097714").headers["location"] == f"/issuers/{THRUNET}"


def test_full_text_search_in_edgars_shape(web: httpx.Client) -> None:
    body = web.get('/LATEST/search-index?q="leased line"&forms=6-K&startdt=2002-01-01&enddt=2006-12-31').json()
    hit = body["hits"]["hits"][0]
    assert body["hits"]["total"]["value"] == len(body["hits"]["hits"]) >= 1
    source = hit["_source"]
    accession, filename = hit["_id"].split(":")
    assert source["ciks"] == [THRUNET] and source["adsh"] == accession
    assert len(source["file_num"]) == len(source["film_num"]) == 1 and source["file_num"][0].startswith("000-")
    address = f"/Archives/edgar/data/{int(THRUNET)}/{accession.replace('-', '')}/{filename}"  # as clients make it of a hit
    assert "leased line" in web.get(address).text.lower()
    assert [bucket["key"] for bucket in body["aggregations"]["form_filter"]["buckets"]] == ["6-K"]
    every = web.get("/LATEST/search-index?q=&ciks=0001097714").json()["hits"]
    assert every["total"]["value"] == 18 and web.get("/LATEST/search-index?q=&from=10").json()["hits"]["hits"]
    assert web.get("/LATEST/search-index?from=-1").status_code == 400
