"""The mirror client over real HTTP, against a server with EDGAR's paths and manners."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from sixk.errors import SyncError
from sixk.sync import Client, Journal, Missing, current, fetch, of_days, of_issuer
from sixk.sync import run as mirror
from sixk.sync.client import Throttle, retry_after
from sixk.sync.listing import feed_entries, quarter

sys.path.insert(0, str(Path(__file__).parent))
from edgar_server import Edgar, serve

AGENT = "Example Research desk@example.com"
A, B, C, D = (f"0009990001-26-00000{i}" for i in (1, 2, 3, 4))


@pytest.fixture
def edgar() -> Iterator[Edgar]:
    with serve() as server:
        yield server


class Kept:
    """A place to keep reports, as the archive is one."""

    def __init__(self) -> None:
        self.reports: dict[str, bytes] = {}

    def has(self, accessions: Iterable[str]) -> set[str]:
        return {one for one in accessions if one in self.reports}

    def keep(self, whole: list[tuple[str, bytes]]) -> None:
        for name, raw in whole:
            assert name.removesuffix(".txt") not in self.reports, "fetched twice"
            self.reports[name.removesuffix(".txt")] = raw


def client(edgar: Edgar, **options: object) -> Client:
    return Client(AGENT, server=edgar.url, rate=10, sleep=lambda _: None, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("agent", [None, "", "Mozilla/5.0", "python-httpx"])
def test_who_asks_must_be_declared(agent: str | None) -> None:
    with pytest.raises(SyncError, match="who you are"):
        Client(agent)


@pytest.mark.parametrize("rate", [0, -1, 11])
def test_no_faster_than_edgar_allows(rate: float) -> None:
    with pytest.raises(SyncError, match="at most 10"):
        Client(AGENT, rate=rate)


def test_the_throttle_spaces_requests_and_a_hold_stops_all() -> None:
    now, slept = [0.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    throttle = Throttle(8, clock=lambda: now[0], sleep=sleep)
    for _ in range(17):
        throttle.wait()
    assert now[0] == pytest.approx(2.0)  # 16 gaps of 1/8 s
    throttle.hold(5)
    throttle.wait()
    assert now[0] == pytest.approx(7.0)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("", None),
        ("120", 120.0),
        ("999999", 900.0),  # no server makes us wait for days
        ("Wed, 25 Nov 2026 12:00:30 GMT", 30.0),
        ("Wed, 25 Nov 2026 11:00:00 GMT", 0.0),  # already past
        ("soon", None),
    ],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, datetime(2026, 11, 25, 12, tzinfo=UTC)) == seconds


def test_a_server_out_of_breath_is_asked_again(edgar: Edgar) -> None:
    edgar.objects["/x"] = b"at last"
    edgar.troubles["/x"] = [(503, {}), (429, {"Retry-After": "1"}), (500, {})]
    with client(edgar) as http:
        assert http.get("/x") == b"at last"
        assert http.requests == 4
    assert edgar.agents == {f"{AGENT} sixk/{__import__('sixk').__version__}"}


def test_a_server_that_stays_down_ends_in_one_line(edgar: Edgar) -> None:
    edgar.troubles["/x"] = [(503, {})] * 9
    with client(edgar, attempts=3) as http, pytest.raises(SyncError, match=r"no answer after 3 attempts \(HTTP 503\)"):
        http.get("/x")


def test_no_server_at_all() -> None:
    with (
        Client(AGENT, server="http://127.0.0.1:9", attempts=2, sleep=lambda _: None) as http,
        pytest.raises(SyncError, match="no answer after 2 attempts"),
    ):
        http.get("/x")


def test_missing_is_told_from_shut_out(edgar: Edgar) -> None:
    with client(edgar) as http:
        with pytest.raises(Missing):
            http.get("/Archives/edgar/daily-index/2026/QTR4/master.20261126.idx")  # 403: a holiday
        with pytest.raises(Missing):
            http.get("/nothing")
        edgar.objects["/shut"] = b""
        edgar.troubles["/shut"] = [(418, {})]
        with pytest.raises(SyncError, match="418"):
            http.get("/shut")


def test_by_issuer_reads_older_pages_only_where_needed(edgar: Edgar) -> None:
    edgar.issuer(9990001, [(C, "2026-05-01", "6-K"), (B, "2026-04-01", "20-F")], older=[(A, "2019-01-02", "6-K/A")])
    with client(edgar) as http:
        assert [f.accession for f in of_issuer(http, "9990001")] == [C, A]
        assert [f.accession for f in of_issuer(http, "9990001", since=date(2026, 1, 1))] == [C]
        assert sum(path.endswith("-001.json") for path in edgar.asked) == 1
        with pytest.raises(SyncError, match="no such issuer"):
            list(of_issuer(http, "77"))
        with pytest.raises(SyncError, match="one to ten digits"):
            list(of_issuer(http, "../77"))
        edgar.objects["/submissions/CIK0000000078.json"] = b"<html>"
        with pytest.raises(SyncError, match="not in EDGAR's form"):
            list(of_issuer(http, "78"))


@pytest.mark.parametrize(("day", "name"), [(date(2026, 1, 1), "2026/QTR1"), (date(2026, 12, 31), "2026/QTR4")])
def test_quarters(day: date, name: str) -> None:
    assert quarter(day) == name


def test_by_date_a_whole_quarter_from_its_full_index_the_rest_by_day(edgar: Edgar) -> None:
    edgar.index(
        "/Archives/edgar/full-index/2026/QTR2/master.gz",
        [
            (9990001, "Água & Cia", "6-K", "2026-04-01", A),
            (9990002, "Co-registrant", "6-K", "2026-04-01", A),  # listed once per CIK, one report
            (9990001, "Água & Cia", "20-F", "2026-04-02", B),
        ],
        packed=True,
    )
    edgar.index("/Archives/edgar/daily-index/2026/QTR3/master.20260701.idx", [(9990001, "X", "6-K/A", "20260701", C)])
    with client(edgar) as http:
        days = list(of_days(http, date(2026, 3, 31), date(2026, 7, 3)))
    names = [(day.name, [f.accession for f in day.filings], day.missing) for day in days]
    assert names == [
        ("daily-index/2026/QTR1/master.20260331", [], True),
        ("full-index/2026/QTR2/master", [A], False),
        ("daily-index/2026/QTR3/master.20260701", [C], False),
        ("daily-index/2026/QTR3/master.20260702", [], True),
    ], "3 July 2026 is the holiday observed: not asked for"
    assert days[2].filings[0].filed == "2026-07-01"


def test_mirroring_by_date_resumes_and_repeats_nothing(edgar: Edgar, tmp_path: Path) -> None:
    rows = [(9990001, "X", "6-K", "20261123", number) for number in (A, B, C, D)]
    edgar.index("/Archives/edgar/daily-index/2026/QTR4/master.20261123.idx", rows)
    for number in (A, B, C):  # D is listed but not there
        edgar.objects[f"/Archives/edgar/data/9990001/{number}.txt"] = number.encode()
    kept = Kept()
    kept.reports[A] = b"known before"
    journal = Journal(tmp_path / "sync.jsonl")
    span = {"since": date(2026, 11, 23), "until": date(2026, 11, 24), "today": date(2026, 11, 25)}
    with client(edgar) as http:
        result = mirror.days(http, journal=journal, kept=kept.has, keep=kept.keep, **span)
        assert (result.listed, result.known, result.fetched, result.missing) == (4, 1, 2, 1)
        assert result.pending == ["daily-index/2026/QTR4/master.20261124"]
        assert set(kept.reports) == {A, B, C}
        edgar.asked.clear()
        again = mirror.days(http, journal=Journal(tmp_path / "sync.jsonl"), kept=kept.has, keep=kept.keep, **span)
    assert again.fetched == 0
    assert not any(A in path or "20261123" in path for path in edgar.asked), "an index done is not asked for again"


def test_stopped_in_the_middle_nothing_kept_is_fetched_again(edgar: Edgar, tmp_path: Path) -> None:
    edgar.issuer(9990001, [(n, "2026-05-01", "6-K") for n in (A, B, C)])
    for number in (A, B, C):
        edgar.report(9990001, number, number.encode())
    kept = Kept()

    def keep_one_then_stop(whole: list[tuple[str, bytes]]) -> None:
        kept.keep(whole[:1])
        raise KeyboardInterrupt

    journal = Journal(tmp_path / "j")
    with client(edgar) as http:
        with pytest.raises(KeyboardInterrupt):
            mirror.filings(http, of_issuer(http, "9990001"), journal, kept=kept.has, keep=keep_one_then_stop)
        result = mirror.filings(http, of_issuer(http, "9990001"), journal, kept=kept.has, keep=kept.keep)
    assert (result.known, result.fetched) == (1, 2)
    assert set(kept.reports) == {A, B, C}


def test_a_journal_line_cut_by_a_crash_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "j"
    journal = Journal(path)
    journal.index_done("one")
    with path.open("a") as file:
        file.write('{"index": "tw')
    Journal(path).not_there(A)
    back = Journal(path)
    assert back.indexes == {"one"}
    assert back.missing == {A}


def test_the_current_feed_and_following_it(edgar: Edgar, tmp_path: Path) -> None:
    edgar.feed([(9990002, "6-K", B), (9990001, "6-K", A), (9990003, "6-K", A), (1, "6-KT", C)])  # A is co-filed
    for cik, number in ((9990001, A), (9990002, B)):
        edgar.report(cik, number, number.encode())
    kept, troubles = Kept(), []
    with client(edgar, attempts=1) as http:
        assert [f.accession for f in current(http)] == [B, A]

        def between_rounds(_: float) -> None:
            if D not in kept.reports and not troubles:
                edgar.troubles["/cgi-bin/browse-edgar"] = [(503, {})]  # one bad round
            else:
                edgar.feed([(9990004, "6-K/A", D), (9990002, "6-K", B), (9990001, "6-K", A)])
                edgar.report(9990004, D, b"d")

        result = mirror.follow(
            http,
            Journal(tmp_path / "j"),
            every=5,
            rounds=3,
            kept=kept.has,
            keep=kept.keep,
            trouble=troubles.append,
            sleep=between_rounds,
        )
    assert result.fetched == 3
    assert set(kept.reports) == {A, B, D}
    assert len(troubles) == 1


def test_a_hostile_feed_is_read_in_linear_time_and_names_no_path() -> None:
    feed = (
        "<entry>" * 50_000 + '<entry><category term="6-K"/><link href="/data/../../etc"/><updated>2026-01-01T</updated></entry>'
    )
    assert list(feed_entries(feed, frozenset({"6-K"}))) == []


def test_fetch_keeps_order_and_bounds_what_it_holds(edgar: Edgar) -> None:
    numbers = [f"0009990001-26-{i:06d}" for i in range(40)]
    edgar.issuer(9990001, [(n, "2026-05-01", "6-K") for n in numbers])
    for number in numbers:
        edgar.report(9990001, number, number.encode())
    with client(edgar) as http:
        got = list(fetch(http, of_issuer(http, "9990001"), threads=4, ahead=4))
    assert [one.filing.accession for one in got] == numbers
    assert [one.raw for one in got] == [n.encode() for n in numbers]


def test_real_feeds_and_indexes_are_read(corpus: Path) -> None:
    feeds = [path for path in (corpus / "real" / "index").iterdir() if "feed" in path.name]
    found = [f for path in feeds for f in feed_entries(path.read_text("latin-1"), frozenset({"424B2", "6-K"}))]
    assert feeds
    assert found
    assert all(f.path.startswith("/Archives/edgar/data/") for f in found)
