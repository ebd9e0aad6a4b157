"""The calendar of announced dates: meetings, record and payment dates, results dates, by day, from a month on."""

from __future__ import annotations

import calendar as months

from msgspec import Struct

from sixk.web import filters
from sixk.web.page import Ask, page

KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "results": ("Results", ("results-date", "results")),
    "meetings": ("Meetings", ("meeting-notice", "meeting-results")),
    "dividends": ("Dividends", ("dividend",)),
    "deals": ("Deals", ("deal-agreed", "deal-closed", "deal-terminated", "control")),
    "holders": ("Holder rights and listing", ("holder-rights", "listing", "buyback")),
    "capital": ("Shares and debt", ("equity-issuance", "debt", "share-capital")),
}
"""What the filter over the calendar offers: name, and the event types whose dates it shows."""

MOST = 600

FILL = 40
"""Dates that the page wants to show: where a month has fewer it goes on into the next ones, a year at most."""


class Announced(Struct, frozen=True):
    """A date that a report announces, with all the event types it is told under."""

    of: str
    types: tuple[str, ...]
    accession: str
    filed: str | None
    cik: str | None
    issuer: str | None
    country: str | None
    text: str


class Day(Struct, frozen=True):
    day: str
    dates: tuple[Announced, ...]


class KindLink(Struct, frozen=True):
    name: str
    words: str
    url: str
    on: bool


class CalendarPage(Struct, frozen=True):
    month: str
    until: str
    days: tuple[Day, ...]
    total: int
    previous: str | None
    next: str | None
    kinds: tuple[KindLink, ...]
    months: dict[str, int]
    month_urls: dict[str, str]
    today: str
    cut: bool = False


def _months(ask: Ask) -> dict[str, int]:
    sql = """
    SELECT strftime(date, '%Y-%m'), count(DISTINCT (accession, date, of)) FROM held.dates
    WHERE of IS NOT NULL AND of <> 'date' GROUP BY 1 ORDER BY 1"""

    def make() -> dict[str, int]:
        return {str(month): int(count) for month, count in ask.shelf.query(sql, tables=("held.dates",))}

    return ask.shelf.kept("calendar months", make)


@page("/calendar", "calendar.html")
def calendar(ask: Ask) -> CalendarPage:
    held = _months(ask)
    now = f"{ask.today:%Y-%m}"
    asked = filters.day(ask.one("month"), "month")
    # The month now, unless nothing is announced for it: then the last one that has dates.
    month = asked[:7] if asked else (now if now in held or not held else max((m for m in held if m <= now), default=max(held)))
    kind = ask.one("kind") or ""
    if kind and kind not in KINDS:
        raise filters.BadQuery(f"kind is {kind[:40]!r}: give {', '.join(KINDS)}")
    until = _until(held, month)
    last = months.monthrange(int(until[:4]), int(until[5:]))[1]
    found = ask.shelf.archive.dates(
        since=f"{month}-01", until=f"{until}-{last:02d}", types=KINDS[kind][1] if kind else (), limit=MOST + 1
    )
    days: dict[str, dict[tuple[str, str], Announced]] = {}
    for one in found[:MOST]:
        if not one.of or one.of == "date":  # a date that nothing is said of announces nothing
            continue
        held_day = days.setdefault(one.date, {})
        known = held_day.get((one.accession, one.of))
        types = (*known.types, one.type) if known and one.type not in known.types else known.types if known else (one.type,)
        held_day[one.accession, one.of] = Announced(
            one.of, types, one.accession, one.filed, one.cik, one.issuer, one.country, one.text
        )
    keys = list(held)
    tail = f"&kind={kind}" if kind else ""
    before = max((m for m in keys if m < month), default=None)
    after = min((m for m in keys if m > until), default=None)
    near = [m for m in keys if abs(_index(m) - _index(month)) <= 12]
    return CalendarPage(
        month=month,
        until=until,
        days=tuple(Day(key, tuple(rows.values())) for key, rows in days.items()),
        total=sum(map(len, days.values())),
        previous=f"/calendar?month={before}{tail}" if before else None,
        next=f"/calendar?month={after}{tail}" if after else None,
        kinds=(
            KindLink("", "All", f"/calendar?month={month}", not kind),
            *(
                KindLink(name, words, f"/calendar?month={month}&kind={name}", name == kind)
                for name, (words, _) in KINDS.items()
            ),
        ),
        months={m: held[m] for m in near},
        month_urls={m: f"/calendar?month={m}{tail}" for m in near},
        today=ask.today.isoformat(),
        cut=len(found) > MOST,
    )


def _until(held: dict[str, int], month: str) -> str:
    """The last month to show with ``month``."""
    total, last = 0, month
    for key in sorted(m for m in held if month <= m and _index(m) - _index(month) < 12):
        if total and total + held[key] > FILL:
            break
        total, last = total + held[key], key
    return last


def _index(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7])
