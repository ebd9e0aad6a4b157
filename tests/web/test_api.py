"""REST: resources, paging, conditional requests, encodings, errors; then whatever the OpenAPI document allows."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from backports import zstd
from tests.web.conftest import LISTING, THRUNET

import sixk
from sixk.model import Report

API = "/api/v1"


def test_a_report_is_what_sixk_read_gives(web: httpx.Client, fixtures: Path) -> None:
    path = fixtures / "thrunet" / "submissions" / f"{LISTING}.txt"
    served = msgspec.json.decode(web.get(f"{API}/reports/{LISTING}").content, type=Report)
    assert served == msgspec.structs.replace(sixk.read(path), path=None)


def pages(web: httpx.Client, path: str, key: str) -> Iterator[dict[str, Any]]:
    cursor: str | None = ""
    while cursor is not None:
        body = web.get(path + (f"&cursor={cursor}" if cursor else "")).raise_for_status().json()
        yield from body[key]
        cursor = body["cursor"]


@pytest.mark.parametrize(("path", "key"), [("reports?limit=7", "reports"), ("search?q=the&limit=5", "hits"), ("events?limit=9", "events"),
                                           ("facts?limit=40", "facts"), ("dates?limit=30", "dates"), ("issuers?limit=1", "issuers")])  # fmt: skip
def test_paging_gives_each_once(web: httpx.Client, path: str, key: str) -> None:
    found = [json.dumps(one, sort_keys=True) for one in pages(web, f"{API}/{path}", key)]
    whole = path.split("limit=")[0] + "limit=200"
    assert found and found == [json.dumps(one, sort_keys=True) for one in pages(web, f"{API}/{whole}", key)]


def test_the_next_address_goes_on(web: httpx.Client) -> None:
    first = web.get(f"{API}/reports?limit=20").json()
    second = web.get(first["next"]).json()
    assert first["total"] == 26 and len(second["reports"]) == 6 and second["next"] is None


def test_filters(web: httpx.Client) -> None:
    listed = web.get(f"{API}/reports?type=listing&cik={THRUNET}&since=2002-11&until=2002-11").json()["reports"]
    assert [one["accession"] for one in listed] == [LISTING]
    assert web.get(f"{API}/search?q=nasdaq&facet=type&facet=year").json()["facets"]["year"]
    assert {one["type"] for one in web.get(f"{API}/events?type=listing&type=insolvency").json()["events"]} == {
        "listing",
        "insolvency",
    }
    counts = web.get(f"{API}/counts?by=type&cik={THRUNET}").json()
    assert counts["by"] == ["type"] and sum(row[1] for row in counts["rows"]) == len(
        web.get(f"{API}/events?cik=1097714&limit=200").json()["events"]
    )
    assert all(one["kind"] == "date" for one in web.get(f"{API}/facts?kind=date&limit=5").json()["facts"])


def test_text_comes_with_its_evidence(web: httpx.Client) -> None:
    number = web.get(f"{API}/reports/{LISTING}").json()["events"][0]["evidence"]["document"]
    body = web.get(f"{API}/reports/{LISTING}/documents/{number}/text").json()
    assert body["evidence"]
    for _, evidence in body["evidence"]:
        assert body["text"][evidence["start"] : evidence["end"]] == evidence["quote"]
    part = web.get(f"{API}/reports/{LISTING}/documents/{number}/text?start=10&length=20").json()
    assert part["text"] == body["text"][10:30] and part["length"] == len(body["text"])


def test_raw(web: httpx.Client, fixtures: Path) -> None:
    answer = web.get(f"{API}/reports/{LISTING}/raw")
    assert answer.content == (fixtures / "thrunet" / "submissions" / f"{LISTING}.txt").read_bytes()
    assert (
        answer.headers["content-type"] == "application/octet-stream" and "attachment" in answer.headers["content-disposition"]
    )
    assert web.get(f"{API}/reports/{LISTING}/documents/1/raw").content in answer.content


def test_conditional_requests_and_encodings(web: httpx.Client) -> None:
    url = f"{API}/reports?limit=20"
    plain = web.get(url, headers={"accept-encoding": "identity"})
    assert web.get(url, headers={"if-none-match": plain.headers["etag"]}).status_code == 304
    for name, undo in (("gzip", gzip.decompress), ("zstd", zstd.decompress)):
        with web.stream("GET", url, headers={"accept-encoding": name}) as answer:
            assert answer.headers["content-encoding"] == name
            assert undo(b"".join(answer.iter_raw())) == plain.content
    bare = web.head(url, headers={"accept-encoding": "identity"})
    assert bare.headers["content-length"] == plain.headers["content-length"] and not bare.content


ERRORS = [
    ("reports?limit=0", 400),
    ("reports?limit=many", 400),
    ("reports?type=nonsense", 400),
    ("reports?since=2002-02-30", 400),
    ("reports?cursor=xyz", 400),
    ("reports?routine=perhaps", 400),
    ("search?facet=colour", 400),
    ("counts?by=colour", 400),
    ("events?cursor=1", 400),
    ("reports/0000000000-00-000000", 404),
    (f"reports/{LISTING}/documents/9/text", 404),
    ("issuers/0000000009", 404),
    ("export/secrets/jsonl", 404),
    ("nothing", 404),
]


@pytest.mark.parametrize(("path", "status"), ERRORS)
def test_errors_are_problems(web: httpx.Client, path: str, status: int) -> None:
    answer = web.get(f"{API}/{path}", headers={"accept": "text/html,*/*"})
    assert answer.status_code == status and answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]


def test_only_reading_is_offered(web: httpx.Client) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert web.request(method, f"{API}/reports").status_code == 405


def test_export(web: httpx.Client, tmp_path: Path) -> None:
    import duckdb

    lines = [json.loads(line) for line in web.get(f"{API}/export/events/jsonl?type=insolvency").text.splitlines()]
    assert (
        lines
        and {"insolvency"} <= {line["type"] for line in lines}
        and len({line["accession"] for line in lines}) <= len(lines)
    )
    (tmp_path / "reports.parquet").write_bytes(web.get(f"{API}/export/reports/parquet?cik={THRUNET}").content)
    rows = duckdb.sql(f"select accession, cik from '{tmp_path / 'reports.parquet'}'").fetchall()
    assert len(rows) == 18 and {row[1] for row in rows} == {THRUNET}
    everything = web.get(f"{API}/export/reports/jsonl").text.splitlines()
    assert len(everything) == 26 and "report_json" not in json.loads(everything[0])
    with web.stream("GET", f"{API}/export/texts/jsonl", headers={"accept-encoding": "zstd"}) as answer:
        assert answer.headers["content-encoding"] == "zstd"


def test_whatever_the_document_allows(thrunet: str) -> None:
    """schemathesis: no server error, no status or body beside what OpenAPI says."""
    schemathesis = pytest.importorskip("schemathesis")
    from hypothesis import HealthCheck, Phase, given, settings
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi import checks as of

    # A cursor is opaque, so OpenAPI cannot say which ones are accepted: that check alone is left out.
    checks = [not_a_server_error, of.status_code_conformance, of.content_type_conformance, of.response_headers_conformance,
              of.response_schema_conformance, of.negative_data_rejection]  # fmt: skip
    schema = schemathesis.openapi.from_url(f"{thrunet}{API}/openapi.json")
    asked = 0
    for found in schema.get_all_operations():
        operation = found.ok()

        @given(case=operation.as_strategy())
        @settings(
            max_examples=12, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
        )
        def holds(case: Any) -> None:
            nonlocal asked
            asked += 1
            case.validate_response(case.call(timeout=30), checks=checks)

        holds()
    assert asked >= 150
