"""Finding: the query language by examples, filters, ranking, snippets, facets, pages, and strings that mean harm."""

from __future__ import annotations

import time

import makers
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from makers import submission

from sixk.archive import Archive
from sixk.errors import QueryError

NAMES = {
    1: "sale of the leased line business closed",
    2: "naïve résumé of the buy-back at AT&T Corp.",
    3: "acquisition of a mine agreed, subject to approval",
    4: "monthly return of shares",
    5: "annual report and results for 2003",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Five reports of three issuers in three countries."""
    archive = Archive(tmp_path_factory.mktemp("search") / "archive", reader=makers.reader)
    archive.add_bytes([
        ("1", submission(
            1, name="KOREA LINES CO LTD", cik=11, country="M5", filed="20021114", former="KOREA WIRES CO LTD",
            words="The company announces the closing of the sale of its leased line assets.",
            events=["deal-closed 2.01 completed no: Closing of the sale of the leased line business"],
        )),
        ("2", submission(
            2, name="NAÏVE TELECOM SA", cik=22, country="I0", filed="20030310",
            words="Le conseil a décidé un rachat d'actions. Buy-back at AT&T Corp. of 2.02 million shares.",
            events=["buyback - announced no: Share buy-back programme decided"],
        )),
        ("3", submission(
            3, name="KOREA LINES CO LTD", cik=11, country="M5", filed="20030401", exhibit="Acquisition of a copper mine agreed.",
            words="An agreement to buy a mine. The leased line sale of last year is history.",
            events=["deal-agreed 1.01 announced no: Acquisition of a copper mine agreed"],
        )),
        ("4", submission(
            4, name="HARBOUR HOLDINGS LTD", cik=33, country="K3", filed="20030601", form="6-K/A",
            words="Monthly return of movements in shares.",
            events=["share-capital - updated yes: Monthly return of shares"],
        )),
        ("5", submission(
            5, name="HARBOUR HOLDINGS LTD", cik=33, country="K3", filed="20040228",
            words="Annual results. Dividend of 3 dollars per share; dividends of earlier years were lower.",
            events=["results 2.02 announced no: Annual results for 2003", "dividend - announced no: Final dividend of 3 dollars"],
        )),
    ])  # fmt: skip
    return archive


def found(archive: Archive, query: str, **filters: object) -> list[int]:
    result = archive.search(query, sort="oldest", **filters)  # type: ignore[arg-type]
    assert result.total == len(result.hits)
    return [int(hit.accession[-6:]) for hit in result.hits]


QUERIES = [
    ("leased line", [1, 3], "all the words must be there"),
    ('"leased line assets"', [1], "a phrase"),
    ('"line leased"', [], "in that order"),
    ('"sale assets"~4', [1], "words near each other"),
    ("closing OR monthly", [1, 4], "either word"),
    ("leased -mine", [1], "not that word"),
    ("leased AND NOT mine", [1], "not that word, said longer"),
    ("-leased", [2, 4, 5], "everything without a word"),
    ("(closing OR acquisition) AND line", [1, 3], "brackets"),
    ("dividends", [5], "one and many are the same word"),
    ("acquisitoin~", [3], "two letters swapped"),
    ("divdend~2", [5], "letters missing"),
    ("acqui*", [3], "words that begin so"),
    ("naive", [2], "accents do not matter"),
    ("RACHAT décidé", [2], "nor does case"),
    ("AT&T", [2], "a name with signs in it"),
    ("buy-back", [2], "a hyphen"),
    ("2.02 million", [2], "a number is a run of words"),
    ("headline:closing", [1], "a word of the headline"),
    ("headline:history", [], "that stands in the body alone"),
    ("body:history OR lead:history", [3], "where it is"),
    ("type:deal-closed", [1], "an event type"),
    ("type:dividend", [5], "a second event counts too"),
    ("type:RESULTS", [5], "case does not matter in a type"),
    ("type: IN [deal-closed deal-agreed]", [1, 3], "several types"),
    ("item:2.02", [5], "a Form 8-K item"),
    ("status:completed", [1], "a status"),
    ("routine:true", [4], "routine reports"),
    ("-routine:true leased", [1, 3], "all but these"),
    ("form:6-k/a", [4], "a form"),
    ("role:release", [3], "reports with a release"),
    ("country:KR", [1, 3], "a country by ISO code"),
    ('country:"south korea"', [1, 3], "by name"),
    ("country:K3", [4, 5], "by EDGAR code"),
    ("cik:11", [1, 3], "an issuer by CIK"),
    ("cik:0000000011", [1, 3], "with its zeros"),
    ('issuer:"korea lines"', [1, 3], "by name"),
    ('issuer:"Korea Wires"', [1], "by a former name, where the report's header lists it"),
    ('issuer:"KOREA WIRES CO LTD"', [1, 3], "by a whole former name: all of its reports"),
    ("korea", [1, 3], "a name without a field"),
    ("filed:2003", [2, 3, 4], "a year"),
    ("filed:2003-03", [2], "a month"),
    ("filed:2003-03-10", [2], "a day"),
    ("filed:[2003-03-10 TO 2003-04-30]", [2, 3], "from and to"),
    ("filed:[2003-04 TO *]", [3, 4, 5], "from"),
    ("since:2003-06 until:2003", [4], "since and until"),
    ("language:en closing", [1], "a language"),
    ("note: leased", [], "a word with a colon is a word"),
    ("*", [1, 2, 3, 4, 5], "everything"),
    ("", [1, 2, 3, 4, 5], "everything"),
    ("closing^3 leased", [1], "a weight"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "expected", "why"), QUERIES, ids=[case[0] or "(empty)" for case in QUERIES])
def test_the_query_language(archive: Archive, query: str, expected: list[int], why: str) -> None:
    assert found(archive, query) == expected, why


FILTERS = [
    ({"types": ["deal-closed", "results"]}, [1, 5], "any of the types"),
    ({"items": ["1.01", "2.01"]}, [1, 3], "any of the items"),
    ({"issuer": "korea lines"}, [1, 3], "an issuer by name"),
    ({"issuer": "33"}, [4, 5], "by CIK"),
    ({"issuer": "no such"}, [], "by a name that is none"),
    ({"cik": "33"}, [4, 5], "a CIK without its zeros"),
    ({"country": "France"}, [2], "a country"),
    ({"form": "6-K/A"}, [4], "a form"),
    ({"role": "release"}, [3], "a role"),
    ({"routine": True}, [4], "routine"),
    ({"routine": False}, [1, 2, 3, 5], "not routine"),
    ({"status": "completed"}, [1], "a status"),
    ({"language": "EN"}, [1, 2, 3, 4, 5], "a language"),
    ({"since": "2003-04-01", "until": "2003-06"}, [3, 4], "both days count"),
    ({"types": ["results"], "country": "KR"}, [], "all filters together"),
]


@pytest.mark.parametrize(("filters", "expected", "why"), FILTERS, ids=[case[2] for case in FILTERS])
def test_filters(archive: Archive, filters: dict[str, object], expected: list[int], why: str) -> None:
    assert found(archive, "", **filters) == expected


def test_the_headline_weighs_more_than_the_body(archive: Archive) -> None:
    """Report 3 tells the leased line sale as history; report 1 has it as its news."""
    hits = archive.search("leased line sale").hits
    assert [int(hit.accession[-6:]) for hit in hits] == [1, 3]
    assert hits[0].score > hits[1].score


def test_snippets_mark_the_hits(archive: Archive) -> None:
    hit = archive.search('"leased line" naïve OR closing').hits[0]
    marked = [hit.snippet[start:end] for start, end in hit.marks]
    assert "leased line" in marked
    assert any(word.lower() == "closing" for word in marked)
    accented = archive.search("decide rachat").hits[0]
    assert [accented.snippet[start:end] for start, end in accented.marks] == ["decided", "décidé", "rachat"]
    plural = archive.search("dividends").hits[0]
    assert {plural.snippet[start:end].lower() for start, end in plural.marks} == {"dividend", "dividends"}
    assert archive.search("-leased closing OR monthly").hits[0].marks, "what is excluded is not marked, the rest is"


def test_facets_count_what_fits(archive: Archive) -> None:
    result = archive.search(
        "", types=["results", "deal-closed", "deal-agreed"], facets=("type", "country", "issuer", "year", "routine", "item")
    )
    assert result.total == 3
    assert result.facets == {
        "type": {"deal-agreed": 1, "deal-closed": 1, "dividend": 1, "results": 1},
        "country": {"South Korea": 2, "Hong Kong": 1},
        "issuer": {"0000000011": 2, "0000000033": 1},
        "year": {"2002": 1, "2003": 1, "2004": 1},
        "routine": {"false": 3},
        "item": {"1.01": 1, "2.01": 1, "2.02": 1},
    }


def test_what_cannot_be_is_said(archive: Archive) -> None:
    with pytest.raises(QueryError, match="no facet 'colour': the facets are type, item"):
        archive.search("", facets=("colour",))
    with pytest.raises(QueryError, match="'yesterday' is no date: give a year, a month"):
        archive.search("", since="yesterday")
    with pytest.raises(QueryError, match="this cursor cannot be read"):
        archive.search("", cursor="no cursor")
    with pytest.raises(QueryError, match="no report 0000000000-00-000000"):
        archive.hit("0000000000-00-000000")


def test_pages_are_stable_while_reports_come_in(tmp_path_factory: pytest.TempPathFactory) -> None:
    archive = Archive(tmp_path_factory.mktemp("pages") / "archive", reader=makers.reader)
    archive.add_bytes([(f"{n}", submission(n)) for n in range(25)])
    for sort in ("relevance", "newest", "oldest"):
        page = archive.search("dividend", sort=sort, limit=10)  # type: ignore[arg-type]
        seen = [hit.accession for hit in page.hits]
        while page.cursor:
            archive.add_bytes([("x", submission(1_000 + len(seen), accession=f"0000000099-02-{len(seen) + ord(sort[0]):06d}"))])
            page = archive.search("dividend", sort=sort, limit=10, cursor=page.cursor)  # type: ignore[arg-type]
            seen += [hit.accession for hit in page.hits]
        assert len(seen) == len(set(seen)) == page.total, f"{sort}: each report of the first page's state once"
    with pytest.raises(QueryError, match="belongs to another search"):
        cursor = archive.search("dividend", limit=2).cursor
        archive.search("other", limit=2, cursor=cursor)


HOSTILE = [
    "(((((((((((((((((((((((((((((((((((((((", ")" * 500, '"', '"unclosed', "a AND", "AND", "OR OR", "NOT", "-", "+", "~", "~~2", "*", "**", "?", "\\",
    "field:", ":x", "a:b:c:d", "type:", "type:[a TO", "filed:[x TO y]", "filed:{2002 TO 2003", "[* TO *]", "IN [", "type: IN []", "^", "a^", "a^1e999", "a^-1",
    "0:[a b]", "0: IN [a]", "zz:/re/", "0:/0/", "/regex/", "/(a+)+$/", ".*", "a" * 50_000, "word " * 5_000, "(a " * 1_000, "\x00", "\x00a\x01b", "\ud800", "’“”", "ﬀ", "𝕏", "שלום", "日本語", "😀",
    "'; DROP TABLE reports; --", "<script>alert(1)</script>", "${jndi:ldap://x}", "../../etc/passwd", "%00", "{}", "[]", "cik:" + "9" * 400,
    "since:9999-99-99", "filed:0000", "until:-1", "a~99999999999999999999", '"a b"~99999999999', "accession:*", "_exists_:type", "known:>5", "batch:[0 TO 5]",
    "routine:perhaps", "country:" + "x" * 5_000, "issuer:''", 'issuer:""', "ticker:", "a OR (b AND (c OR (d AND (e OR (f AND (g OR (h AND (i)))))))))",
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_query_is_no_error_and_takes_no_time(archive: Archive, query: str) -> None:
    started = time.process_time()
    archive.search(query, facets=("type",))
    assert time.process_time() - started < 1.0


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=60) | st.text(alphabet='ab "()[]{}:*~^+-\\/<>=&|!?.,0129ANDORTI', max_size=60))
def test_no_query_is_an_error(archive: Archive, query: str) -> None:
    archive.search(query)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(
        st.sampled_from(["leased", "line", "closing", "mine", "dividend", "monthly"]), min_size=1, max_size=4, unique=True
    )
)
def test_more_words_find_fewer_reports(archive: Archive, words: list[str]) -> None:
    """And the order in which words are given does not matter."""
    wide = set(found(archive, words[0]))
    narrow = found(archive, " ".join(words))
    assert set(narrow) <= wide
    assert narrow == found(archive, " ".join(reversed(words)))
    assert set(found(archive, " OR ".join(words))) >= wide


def test_neighbours(archive: Archive) -> None:
    assert archive.neighbours("0000000011-03-000003") == ("0000000022-03-000002", "0000000033-03-000004")
    assert archive.neighbours("0000000011-03-000003", cik="11") == ("0000000011-02-000001", None)


def test_issuers(archive: Archive) -> None:
    assert [issuer.name for issuer in archive.issuers()] == ["HARBOUR HOLDINGS LTD", "KOREA LINES CO LTD", "NAÏVE TELECOM SA"]
    korea = archive.issuer("11")
    assert (korea.reports, korea.first, korea.last, korea.former_names) == (
        2,
        "2002-11-14",
        "2003-04-01",
        ("KOREA WIRES CO LTD",),
    )
    assert [issuer.cik for issuer in archive.issuers("wires")] == ["0000000011"]
    assert [issuer.cik for issuer in archive.issuers("naive")] == ["0000000022"]
    assert [issuer.cik for issuer in archive.issuers(country="HK")] == ["0000000033"]
    with pytest.raises(QueryError, match="no issuer with CIK 99"):
        archive.issuer("99")


def test_events_counts_and_dates(archive: Archive) -> None:
    assert [event.type for event in archive.events(oldest_first=True)] == [
        "deal-closed", "buyback", "deal-agreed", "share-capital", "results", "dividend",
    ]  # fmt: skip
    assert [event.type for event in archive.events(country="HK", routine=False)] == ["results", "dividend"]
    assert archive.counts(("year", "type"), cik="11") == (("2002", "deal-closed", 1), ("2003", "deal-agreed", 1))
    assert archive.counts(("country",)) == (("France", 1), ("Hong Kong", 3), ("South Korea", 2))
    assert archive.dates() == ()


def test_tickers_find_an_issuer(archive: Archive, tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path)) / "company_tickers_exchange.json"
    path.write_text(
        '{"fields":["cik","name","ticker","exchange"],"data":[[11,"Korea Lines","KORL","NYSE"],[33,"Harbour","HRBR",null]]}'
    )
    assert archive.tickers(path) == 2
    assert found(archive, "ticker:KORL") == found(archive, "issuer:korl") == [1, 3]
    assert found(archive, "", issuer="HRBR") == [4, 5]
    assert archive.issuer("11").tickers == ("KORL",)
    assert archive.issuer("11").exchanges == ("NYSE",)
    path.write_text('{"0":{"cik_str":22,"ticker":"NAIV","title":"Naive"}}')
    archive.tickers(path)
    assert found(archive, "ticker:naiv") == [2]
    assert found(archive, "ticker:KORL") == []
    path.write_text("cik,ticker,exchange\n33,hrbr,HKEX\n")
    archive.tickers(path)
    assert archive.issuer("33").tickers == ("HRBR",)


def test_snippets_of_entries_that_an_earlier_release_wrote() -> None:
    """All in one frame then: the lead, a zero, the body."""
    from backports import zstd

    from sixk.archive.index import NEAR, Shown
    from sixk.archive.snippets import snippet

    class Entry:
        def get_first(self, name: str) -> bytes:
            return zstd.compress(b"The lead tells little.\x00" + b"word " * NEAR + b"the closing of the sale", 1)

    text, marks = snippet(Shown(Entry()), ["sale"])
    assert [text[start:end] for start, end in marks] == ["sale"]
