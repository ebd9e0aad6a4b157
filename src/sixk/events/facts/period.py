"""Text → the period a report speaks of: "nine months ended September 30, 2003", "third quarter of 2002", "H1 2004", "fiscal 2003"."""

from __future__ import annotations

import re
from datetime import date as Date
from datetime import timedelta

from sixk.events.facts import dates
from sixk.model import Period

_ENDED = re.compile(
    r"\b(?P<n>three|six|nine|twelve|first[ ]nine|first[ ]six|first[ ]three|[369]|12|thirteen|13|26|39|52|53)[ -](?:month|week)s?(?:[ ]period)?s?[ ,]{1,2}(?:period[ ])?(?:ended|ending|to|up to|through|until)\b"
    r"|\b(?P<word>quarter|half[ -]?year|six months|financial year|fiscal year|year|half|period|month|week)(?:ly period)?s?[ ,]{0,2}(?:then )?(?:ended|ending|to)\b"
    r"|\b(?P<as>as of|as at|at)\b(?=[ ][A-Z0-9])",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?P<ord>first|second|third|fourth|1st|2nd|3rd|4th)[ -](?P<kind>quarter|half|nine months)(?:[ -]year)?(?:[ ]results)?(?:[ ](?:of|for|in))?(?:[ ]the)?(?:[ ](?P<fiscal>fiscal|financial))?(?:[ ]year)?[ ,]{0,2}(?:[ ]?(?P<year>(?:19|20)\d\d))?"
    r"|\b(?:Q(?P<q1>[1-4])|(?P<q2>[1-4])Q|H(?P<h1>[12])|(?P<h2>[12])H|(?P<nm>9M))[ ’'/-]{0,2}(?P<y>(?:19|20)?\d\d)\b"
    r"|\b(?P<full>full[ -]year|fiscal(?:[ ]year)?|financial year|annual results(?: for)?|year|FY)[ ’']{0,2}(?P<fy>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_MONTHS = {"three": 3, "first three": 3, "thirteen": 3, "13": 3, "3": 3, "six": 6, "first six": 6, "26": 6, "6": 6, "nine": 9, "first nine": 9, "39": 9, "9": 9, "twelve": 12, "12": 12, "52": 12, "53": 12}
_KIND = {3: "quarter", 6: "half", 9: "nine-months", 12: "year", 1: "month"}


def _month_end(year: int, month: int) -> Date:
    return Date(year + (month == 12), month % 12 + 1, 1) - timedelta(days=1)


def _back(end: Date, months: int) -> str:
    first = Date(end.year, end.month, 1) if end.day > 15 else end
    month = first.month - months + (1 if end.day > 15 else 0)
    year = first.year
    while month < 1:
        month += 12
        year -= 1
    if end.day > 15:
        return Date(year, month, 1).isoformat()
    return (end - timedelta(days=round(months * 30.4) - 1)).isoformat()


def find(text: str, start: int, end: int, near: str | None, year_end: int = 12, at_most: int = 4) -> list[tuple[int, Period]]:
    """The periods named in text[start:end] with where they stand; ``year_end`` is the month in which the fiscal year ends."""
    out: list[tuple[int, Period]] = []
    for match in _ENDED.finditer(text, start, end):
        if match.group("as"):
            continue
        window = text[match.end() : match.end() + 48]
        dated = dates.find(window, near=near)
        if not dated or dated[0].start > 12:
            continue
        when = Date.fromisoformat(dated[0].date)
        if match.group("n"):
            months = _MONTHS.get(match.group("n").lower(), 3)
        else:
            word = match.group("word").lower()
            months = 3 if word == "quarter" else 6 if word.startswith(("half", "six")) else 1 if word == "month" else 12 if "year" in word else 0
        kind = _KIND.get(months, "week" if match.group("word") and match.group("word").lower() == "week" else "other")
        begin = _back(when, months) if months else None
        out.append((match.start(), Period(kind, when.isoformat(), begin, _clean(text[match.start() : match.end() + dated[0].end]))))
        if len(out) >= at_most:
            break
    for match in _NAMED.finditer(text, start, end):
        period = _named(match, near, year_end)
        if period is not None:
            out.append((match.start(), period))
            if len(out) >= 2 * at_most:
                break
    out.sort(key=lambda p: p[0])
    return out


def _named(match: re.Match[str], near: str | None, year_end: int) -> Period | None:
    printed = match.group("year") or match.group("y") or match.group("fy")
    about = Date.fromisoformat(near[:10]) if near else None
    if match.group("full"):
        months, number = 12, 1
    elif match.group("ord"):
        kind = match.group("kind").lower()
        months = 3 if kind == "quarter" else 6 if kind == "half" else 9
        number = _ORDER[match.group("ord").lower()]
    elif match.group("nm"):
        months, number = 9, 1
    elif match.group("q1") or match.group("q2"):
        months, number = 3, int(match.group("q1") or match.group("q2"))
    else:
        months, number = 6, int(match.group("h1") or match.group("h2"))
    if months * number > 12:
        return None
    if printed is None:
        if about is None:
            return None
        # the latest such period that had ended by then
        for year in (about.year + 1, about.year, about.year - 1, about.year - 2):
            end = _close(year, months * number, year_end)
            if end <= about:
                break
    else:
        year = int(printed)
        if year < 100:
            year += 2000 if year < 70 else 1900
        end = _close(year, months * number, year_end)
    return Period(_KIND[months], end.isoformat(), _back(end, months), _clean(match.group()))


def _close(year: int, months: int, year_end: int) -> Date:
    """The last day of the ``months``-th month of the fiscal year that ends in ``year``."""
    month = year_end - 12 + months
    while month < 1:
        month += 12
        year -= 1
    return _month_end(year, month)


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" ,.")
