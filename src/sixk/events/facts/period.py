"""Text → the period a report speaks of: "nine months ended September 30, 2003", "third quarter of 2002", "H1 2004", "fiscal 2003"."""

from __future__ import annotations

import datetime as dt
import re
from datetime import timedelta

from sixk.events.facts import dates
from sixk.model import Period

# Each begins with a plain word, so that the engine skips to it; what stands before the word is looked at afterwards.
_ENDED = re.compile(r"(?:ended|ending|Ended|ENDED|Ending|quarter to|year to|months to|half-year to|half year to)[ \n]+(?:on )?")
_SPAN = re.compile(
    r"(three|six|nine|twelve|thirteen|3|6|9|12|13|26|39|52|53)[ -](?:month|week|calendar month)s?(?:[ -]period)?s?[ ,]*$|"
    r"(quarter|half[ -]?year|half|financial year|fiscal year|year|period|month|week)(?:ly period)?s?(?: of \w+)?[ ,]*(?:then )?$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"[QqHhNnFf1-49](?:uarter|UARTER|alf|ALF|ine [Mm]onths|INE MONTHS|ull[ -][Yy]ear|ULL[ -]YEAR|iscal|ISCAL|inancial [Yy]ear|Y\b|[1-4]\b|Q|H|M)(?:[ -][Yy]ear)?"
    r"[ ]?(?:[Rr]esults |RESULTS )?(?:[Ff]or |[Oo]f |[Ii]n |OF |FOR )?(?:the |its )?(?:fiscal |financial )?(?:year |YEAR )?(?:ended |ending )?"
    r"[ ’'/,-]{0,3}((?:19|20)[0-9]{2}|[0-9]{2}(?![0-9.,%]))?"
)
_SHORT = re.compile(r"q[1-4]|[1-4]q|h[12]|[12]h|9m|fy")
_YEARLY = re.compile(
    r"(?:(?:[Ff]inal|[Aa]nnual|FINAL|ANNUAL|[Pp]reliminary|[Yy]ear)[ ](?:[Rr]esults|RESULTS)|(?:[Rr]esults|RESULTS)(?: for| FOR| of)?(?: the)?(?: year)?)[ ]((?:19|20)[0-9]{2})\b"
    r"|((?:19|20)[0-9]{2})[ ](?:[Aa]nnual |[Ff]inal |[Ff]ull[ -][Yy]ear )?(?:[Rr]esults|RESULTS)\b"
)
_ORDER = re.compile(r"(first|second|third|fourth|1st|2nd|3rd|4th)[ -]?$", re.IGNORECASE)
_COUNT = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_MONTHS = {
    "three": 3,
    "thirteen": 3,
    "13": 3,
    "3": 3,
    "six": 6,
    "26": 6,
    "6": 6,
    "nine": 9,
    "39": 9,
    "9": 9,
    "twelve": 12,
    "12": 12,
    "52": 12,
    "53": 12,
}
_KIND = {3: "quarter", 6: "half", 9: "nine-months", 12: "year", 1: "month"}


def find(
    text: str,
    start: int,
    end: int,
    near: str | None,
    year_end: int = 12,
    found: list[dates.Dated] | None = None,
    named: bool = True,
    most: int = 4,
) -> list[tuple[int, Period]]:
    """The periods named in text[start:end] with where they stand, those with a date first.

    ``year_end`` is the month in which the fiscal year ends; ``found`` are the dates of the text, if they are known;
    without ``named`` only periods with a date are looked for.
    """
    dated = found if found is not None else dates.find(text, start, end, near=near)
    by_start = {d.start: d for d in dated}
    out: list[tuple[int, Period]] = []
    for match in _ENDED.finditer(text, start, end):
        day = next((by_start[i] for i in range(match.end(), match.end() + 6) if i in by_start), None)
        if day is None:
            continue
        span = _SPAN.search(
            text[max(start, match.start() - 44) : match.start() + (0 if match.group()[0] in "eE" else match.group().index(" "))]
        )
        if span is None:
            continue
        when = dt.date.fromisoformat(day.date)
        if span.group(1):
            months = _MONTHS[span.group(1).lower()]
        else:
            word = span.group(2).lower()
            months = (
                3
                if word == "quarter"
                else 6
                if word.startswith("half")
                else 1
                if word == "month"
                else 12
                if "year" in word
                else 0
            )
        kind = _KIND.get(months, "week" if span.group(2) and span.group(2).lower() == "week" else "other")
        printed = (
            f"{span.group().strip()} {text[match.start() : day.end]}"
            if match.group()[0] in "eE"
            else text[match.start() : day.end]
        )
        out.append((match.start(), Period(kind, day.date, _back(when, months) if months else None, " ".join(printed.split()))))
        if len(out) >= most:
            return out
    for match in _NAMED.finditer(text, start, end) if named else ():
        period = _named(text, match, start, near, year_end)
        if period is not None:
            out.append(period)
            if len(out) >= most:
                break
    if named and not out:
        for match in _YEARLY.finditer(text, start, min(end, start + 900)):
            year = int(match.group(1) or match.group(2))
            if near is None or 0 <= int(near[:4]) - year <= 1:
                last = close(year, 12, year_end)
                out.append((match.start(), Period("year", last.isoformat(), _back(last, 12), " ".join(match.group().split()))))
                break
    return out


_MONTHLY = re.compile(
    r"(January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|"
    r"SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER),? ((?:19|20)[0-9]{2})\b"
)


def month(text: str, start: int, end: int, near: str | None) -> list[tuple[int, Period]]:
    """The month that a report of monthly figures names first, if it is over and not long past."""
    for match in _MONTHLY.finditer(text, start, end):
        day = dates.iso(int(match.group(2)), dates.MONTHS[match.group(1).lower()], 1)
        if day is None:
            continue
        last = (dt.date.fromisoformat(day) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        if near is None or 0 <= (dt.date.fromisoformat(near[:10]) - last).days <= 100:
            return [(match.start(), Period("month", last.isoformat(), day, match.group()))]
    return []


def _named(text: str, match: re.Match[str], floor: int, near: str | None, year_end: int) -> tuple[int, Period] | None:
    word = match.group().lower()
    printed = match.group(1)
    at = match.start()
    if at and text[at - 1].isalnum() or (word[1] in "1234qhmy" and not _SHORT.match(word)):
        return None
    if word.startswith(("quarter", "half", "nine")):
        order = _ORDER.search(text[max(floor, at - 9) : at])
        if order is None and not (word.startswith("nine") and printed):
            return None
        months = 3 if word.startswith("quarter") else 6 if word.startswith("half") else 9
        number = _COUNT[order.group(1).lower()] if order else 1
        if order is not None:
            at -= len(order.group())
    elif word.startswith(("full", "fiscal", "financial", "fy")):
        if printed is None:
            return None
        months, number = 12, 1
    else:
        digits = word[:2].strip("qhm")
        months = 3 if "q" in word[:2] else 9 if "m" in word[:2] else 6
        number = 1 if months == 9 else int(digits)
    if months * number > 12:
        return None
    if printed is None:
        if near is None:
            return None
        about = dt.date.fromisoformat(near[:10])
        end = next(
            e
            for y in (about.year + 1, about.year, about.year - 1, about.year - 2)
            if (e := close(y, months * number, year_end)) <= about + timedelta(days=20) or y == about.year - 2
        )
    else:
        year = int(printed)
        if year < 100:
            year += 2000 if year < 70 else 1900
        if near is not None and abs(year - int(near[:4])) > 2:
            return None
        end = close(year, months * number, year_end)
    return at, Period(
        _KIND[months], end.isoformat(), _back(end, months), " ".join(text[at : match.end()].split()).strip(" ,'’-/")
    )


def close(year: int, months: int, year_end: int) -> dt.date:
    """The last day of the ``months``-th month of the fiscal year that ends in ``year``."""
    month = year_end - 12 + months
    while month < 1:
        month += 12
        year -= 1
    return dt.date(year + (month == 12), month % 12 + 1, 1) - timedelta(days=1)


def _back(end: dt.date, months: int) -> str:
    """The first day of the ``months`` months that end on ``end``."""
    if (end + timedelta(days=1)).day == 1:
        month, year = end.month - months + 1, end.year
        while month < 1:
            month += 12
            year -= 1
        return dt.date(year, month, 1).isoformat()
    return (end - timedelta(days=round(months * 30.4) - 1)).isoformat()
