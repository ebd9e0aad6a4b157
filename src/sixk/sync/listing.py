"""What to mirror -> Filings: an issuer's list, daily and quarterly indexes, the current feed, each as EDGAR publishes it."""

from __future__ import annotations

import gzip
import html
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from sixk.edgar import accession as accessions
from sixk.edgar import calendar, feeds, index
from sixk.errors import SyncError
from sixk.sync.client import Client, Missing

FORMS = ("6-K", "6-K/A")
PAGE = 100  # entries a page of the current feed, the most EDGAR gives


class Filing(Struct, frozen=True):
    """One submission to fetch: its accession number, form, filing date (ISO) and the path of its complete text."""

    accession: str
    cik: str
    form: str
    filed: str
    path: str


def text_path(cik: str, accession: str) -> str:
    """Where EDGAR keeps the complete submission text."""
    return f"/Archives/edgar/data/{int(cik)}/{accession.replace('-', '')}/{accession}.txt"


# ------------------------------------------------------------------------------------------------------- by issuer


def of_issuer(
    client: Client, cik: str, *, since: date | None = None, until: date | None = None, forms: Iterable[str] = FORMS
) -> Iterator[Filing]:
    """An issuer's reports between two dates, newest first, from its submissions JSON and the older pages this names."""
    if not cik.isdigit() or len(cik) > 10:
        raise SyncError(f"{cik}: a CIK has one to ten digits; sixk search or EDGAR's company search tells it")
    wanted = frozenset(forms)
    low, high = (since or date.min).isoformat(), (until or date.max).isoformat()
    try:
        top = _submissions(client, f"CIK{int(cik):010d}.json", cik)
    except Missing as error:
        raise SyncError(f"CIK {cik}: the server knows no such issuer ({error})") from error
    pages = [top]
    for older in top.more:
        if (older.until or "9999") >= low and (older.since or "") <= high:
            if "/" in older.name:
                raise SyncError(f"CIK {cik}: the server names a page {older.name!r} outside its folder")
            pages.append(_submissions(client, older.name, cik))
    for page in pages:
        for row in page.filings:
            if row.form in wanted and low <= row.filed <= high:
                yield Filing(row.accession, str(int(cik)), row.form, row.filed, text_path(cik, row.accession))


def _submissions(client: Client, name: str, cik: str) -> feeds.Issuer:
    found = feeds.read_submissions(client.data(f"/submissions/{name}"))
    if found is None:
        raise SyncError(f"CIK {cik}: {name} on the server is not in EDGAR's form")
    return found


# ------------------------------------------------------------------------------------------------------- by date


class Day(Struct, frozen=True):
    """A daily or quarterly index as read: `filings` once each though co-registrants are listed once per CIK. `missing` where the
    server has no index for it: no filings, or not yet written (EDGAR writes a day's index that night)."""

    name: str
    filings: tuple[Filing, ...]
    missing: bool = False


def quarter(day: date) -> str:
    """`2026/QTR4`, the folder of a day's indexes."""
    return f"{day.year}/QTR{(day.month + 2) // 3}"


def of_days(
    client: Client, since: date, until: date, *, forms: Iterable[str] = FORMS, skip: frozenset[str] = frozenset()
) -> Iterator[Day]:
    """All reports filed between two dates, index by index, oldest first.

    A quarter that lies wholly within is read from its full index, anything else day by day; weekends and federal holidays have none.
    Names in `skip` (of earlier runs) are passed over.
    """
    day = since
    while day <= until:
        last = _quarter_end(day)
        if day == _quarter_start(day) and last <= until:
            name = f"full-index/{quarter(day)}/master"
            if name not in skip:
                yield _index(client, name, f"/Archives/edgar/{name}.gz", f"/Archives/edgar/{name}.idx", forms)
            day = last + timedelta(days=1)
            continue
        name = f"daily-index/{quarter(day)}/master.{day:%Y%m%d}"
        if calendar.is_business_day(day) and name not in skip:
            yield _index(client, name, f"/Archives/edgar/{name}.idx", f"/Archives/edgar/{name}.idx.gz", forms)
        day += timedelta(days=1)


def _quarter_start(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _quarter_end(day: date) -> date:
    start = _quarter_start(day)
    after = date(start.year + 1, 1, 1) if start.month == 10 else date(start.year, start.month + 3, 1)
    return after - timedelta(days=1)


def _index(client: Client, name: str, path: str, other: str, forms: Iterable[str]) -> Day:
    for candidate in (path, other):
        try:
            data = client.get(candidate)
        except Missing:
            continue
        if data[:2] == b"\x1f\x8b":
            data = gzip.decompress(data)
        return Day(name, tuple(_rows(data, frozenset(forms))))
    return Day(name, (), missing=True)


def _rows(data: bytes, wanted: frozenset[str]) -> Iterator[Filing]:
    seen: set[str] = set()
    for row in index.read_index(data):
        known = row.accession
        if row.form in wanted and known and known not in seen:
            seen.add(known)
            yield Filing(known, str(int(row.cik)), row.form, row.filed, "/Archives/" + row.path)


# ------------------------------------------------------------------------------------------------------- as they come

_ENTRY = re.compile(r"<entry>(.*?)</entry>", re.S)
_TERM = re.compile(r'<category [^>]{0,200}term="([^"]{1,40})"')
_HREF = re.compile(r'<link [^>]{0,200}href="([^"]{1,400})"')
_UPDATED = re.compile(r"<updated>([^<]{10,40})</updated>")
_ID = re.compile(r"accession-number=([\d-]{18,20})")


def current(
    client: Client, *, forms: Iterable[str] = FORMS, known: frozenset[str] = frozenset(), pages: int = 20
) -> Iterator[Filing]:
    """The newest reports from the current feed, newest first, until a page brings only known ones."""
    wanted = frozenset(forms)
    for page in range(pages):
        path = f"/cgi-bin/browse-edgar?action=getcurrent&type=6-K&owner=include&start={page * PAGE}&count={PAGE}&output=atom"
        try:
            feed = client.get(path).decode("latin-1")
        except Missing:
            return
        except SyncError:
            if page:  # EDGAR answers a page past the end with 503
                return
            raise
        entries = list(feed_entries(feed, wanted))
        fresh = [filing for filing in entries if filing.accession not in known]
        yield from fresh
        if not fresh or feed.count("<entry>") < PAGE:
            return


def feed_entries(feed: str, wanted: frozenset[str]) -> Iterator[Filing]:
    """The reports of one page of the feed; a co-filed report stands there once per filer and is given once."""
    seen: set[str] = set()
    for match in _ENTRY.finditer(feed):
        entry = match[1]
        form, link, updated, number = (pattern.search(entry) for pattern in (_TERM, _HREF, _UPDATED, _ID))
        known = accessions.normalise(number[1]) if number else None
        if not (form and link and updated and known) or form[1] not in wanted or known in seen:
            continue
        cik = re.search(r"/data/(\d{1,10})/", html.unescape(link[1]))
        if cik:
            seen.add(known)
            yield Filing(known, str(int(cik[1])), form[1], updated[1][:10], text_path(cik[1], known))
