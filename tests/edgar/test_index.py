"""EDGAR's index files and JSON."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sixk.edgar import feeds, index
from sixk.edgar.index import IndexEntry

ROWS = [
    ("a form index of today",
     "Form Type   Company Name                                      CIK         Date Filed  File Name\n---\n"
     "6-K         EXAMPLE CO LTD                                      1234567    20021030   edgar/data/1234567/0000947871-02-000048.txt  ",
     IndexEntry("6-K", "EXAMPLE CO LTD", "1234567", "2002-10-30", "edgar/data/1234567/0000947871-02-000048.txt")),
    ("columns beside their heads, as in 1994",
     "Form Type   Company Name                                      CIK         Date Filed  File Name\n---\n"
     "6-K/A       EXAMPLE CO LTD                            1234567   1994-10-30  edgar/data/1234567/0000947871-94-002048.txt",
     IndexEntry("6-K/A", "EXAMPLE CO LTD", "1234567", "1994-10-30", "edgar/data/1234567/0000947871-94-002048.txt")),
    ("a form of two words",
     "Company Name   Form Type\n--\nEXAMPLE CO LTD     SC 13D/A    1234567   20021030    edgar/data/1234567/0000947871-02-000048.txt",
     IndexEntry("SC 13D/A", "EXAMPLE CO LTD", "1234567", "2002-10-30", "edgar/data/1234567/0000947871-02-000048.txt")),
    ("a long name that touches the CIK",
     "Form Type   Company Name\n---\n6-K         EXAMPLE TRUST SERIES 20021234567   20021030  edgar/data/1234567/0000947871-02-000048.txt",
     IndexEntry("6-K", "EXAMPLE TRUST SERIES 2002", "1234567", "2002-10-30", "edgar/data/1234567/0000947871-02-000048.txt")),
    ("a master index", "CIK|Company Name|Form Type|Date Filed|Filename\n--\n1234567|EXAMPLE | SONS|6-K|2002-10-30|edgar/data/1234567/x.txt",
     IndexEntry("6-K", "EXAMPLE | SONS", "1234567", "2002-10-30", "edgar/data/1234567/x.txt")),
    ("Latin-1 bytes", "CIK|Company Name|Form Type|Date Filed|Filename\n--\n1234567|TELÉFONO SA|6-K|20021030|edgar/data/1234567/x.txt",
     IndexEntry("6-K", "TELÉFONO SA", "1234567", "2002-10-30", "edgar/data/1234567/x.txt")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "entry"), [case[1:] for case in ROWS], ids=[case[0] for case in ROWS])
def test_rows(text: str, entry: IndexEntry) -> None:
    assert list(index.read_index(text.encode("latin-1"))) == [entry]


def test_an_entry_knows_its_accession_number() -> None:
    assert ROWS[0][2].accession == "0000947871-02-000048"
    crawler = IndexEntry(
        "6-K", "X", "1", "2002-10-30", "http://www.sec.gov/Archives/edgar/data/1/0000947871-02-002048-index.htm"
    )
    assert crawler.accession == "0000947871-02-002048"


word = st.text("ABCdef&.,/-é", min_size=1, max_size=12)
entries = st.builds(
    lambda form, name, cik, filed, sequence: IndexEntry(
        form, name, str(cik), filed.isoformat(), f"edgar/data/{cik}/0001234567-02-{sequence:06}.txt"
    ),
    st.sampled_from(["6-K", "6-K/A", "SC 13D/A", "20-F", "SCHEDULE 13G/A"]),
    st.lists(word, min_size=1, max_size=9).map(" ".join),
    st.integers(1, 9_999_999_999),
    st.dates(date(1993, 1, 1), date(2030, 1, 1)),
    st.integers(0, 999_999),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["form", "company", "master", "crawler"]), st.lists(entries, max_size=6), st.booleans())
def test_what_is_written_is_read_back(kind: index.IndexKind, rows: list[IndexEntry], quarterly: bool) -> None:
    data = index.write_index(kind, rows, updated=date(2002, 12, 31), quarterly=quarterly)
    key = repr
    assert sorted(index.read_index(data), key=key) == sorted(rows, key=key)


def test_every_row_of_the_corpus_is_read(corpus: Path) -> None:
    for path in (corpus / "real" / "index").glob("*.idx"):
        data = path.read_bytes()
        rows = list(index.read_index(data))
        assert len(rows) == data.count(b"edgar/data/"), path
        assert all(
            row.name and row.form and row.accession and row.cik == row.path.split("edgar/data/")[1].split("/")[0]
            for row in rows
        )


def test_submissions_json() -> None:
    data = msgspec.json.encode({
        "cik": "1234567", "name": "Example Co Ltd", "sic": "4812", "tickers": ["EXM"], "exchanges": ["NYSE"],
        "stateOfIncorporation": "", "addresses": {"business": {"stateOrCountry": "M5"}}, "fiscalYearEnd": "1231",
        "formerNames": [{"name": "Sample Co", "from": "1998-01-01T00:00:00Z", "to": "1999-03-01T00:00:00Z"}, "odd"],
        "filings": {
            "recent": {
                "accessionNumber": ["0000947871-02-002048", "odd"], "form": ["6-K", "6-K"], "filingDate": ["2002-10-30", "x"],
                "reportDate": ["", ""], "acceptanceDateTime": ["2002-10-30T16:59:34.000Z"], "size": [5], "primaryDocument": ["d6k.htm", ""],
            },
            "files": [{"name": "CIK0001234567-submissions-001.json"}],
        },
    })  # fmt: skip
    issuer = feeds.read_submissions(data)
    assert issuer is not None
    assert (issuer.cik, issuer.name, issuer.country, issuer.tickers) == (
        "0001234567",
        "Example Co Ltd",
        "South Korea",
        ("EXM",),
    )
    assert issuer.former_names[0].changed == "1999-03-01"
    assert [(row.accession, row.period, row.size, row.primary) for row in issuer.filings] == [
        ("0000947871-02-002048", None, 5, "d6k.htm")
    ]
    assert [older.name for older in issuer.more] == ["CIK0001234567-submissions-001.json"]


def test_older_part_of_a_submissions_file() -> None:
    data = b'{"accessionNumber": ["0000947871-02-002048"], "form": ["6-K"], "filingDate": ["2002-10-30"]}'
    issuer = feeds.read_submissions(data)
    assert issuer is not None
    assert (issuer.cik, issuer.filings[0].form) == ("", "6-K")


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"{", b"\xff", b'{"filings": 3, "cik": 5}', b"<html>"])
def test_what_is_no_submissions_file(data: bytes) -> None:
    assert feeds.read_submissions(data) is None
    assert list(feeds.read_tickers(data)) == []


def test_tickers_in_both_layouts() -> None:
    expected = [feeds.Ticker("0001234567", "EXM", "Example Co")]
    assert list(feeds.read_tickers(b'{"0": {"cik_str": 1234567, "ticker": "EXM", "title": "Example Co"}}')) == expected
    listed = b'{"fields": ["cik", "name", "ticker", "exchange"], "data": [[1234567, "Example Co", "EXM", "NYSE"]]}'
    assert list(feeds.read_tickers(listed)) == [feeds.Ticker("0001234567", "EXM", "Example Co", "NYSE")]
