"""Folded text → the dates and months printed in it.

Covers and signatures print dates in every manner: "October 30, 2002", "27TH MARCH, 2001", "5/16/2006", "2005.3.21", "Jul/03",
"31 May2018", "October, 20 02". Names of months are known in English and, in full, in the languages of the other large home markets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_NAMES: dict[int, str] = {
    1: "january jan enero janeiro janvier januar gennaio",
    2: "february feb febrero fevereiro février februar febbraio febuary",
    3: "march mar marzo março mars märz",
    4: "april apr abril avril aprile",
    5: "may mayo maio mai maggio",
    6: "june jun junio junho juin juni giugno",
    7: "july jul julio julho juillet juli luglio",
    8: "august aug agosto août",
    9: "september sept sep septiembre setembro septembre settembre",
    10: "october oct octubre outubro octobre oktober ottobre",
    11: "november nov noviembre novembro novembre",
    12: "december dec diciembre dezembro décembre dezember dicembre",
}
MONTHS: dict[str, int] = {name: number for number, names in _NAMES.items() for name in names.split()}
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"

_YEAR = r"(?:(?:19|20)[ _]{0,4}\d{2}(?!\d))"
_DATE = re.compile(
    rf"""
      (?:(?<![a-z0-9])|(?<=\bof)) (?P<m1>{MONTH})(?![a-z])\.?[ _\t]*\n?[ ]*(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)[\s,.]{{0,6}}(?P<y1>{_YEAR})
    | (?<![\d/.]) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)[\s,.-]{{0,4}}(?:day\s+)?(?:of\s+|de\s+)?(?P<m2>{MONTH})(?![a-z])\.?
        [\s,.-]{{0,6}}(?:de\s+)?(?P<y2>{_YEAR})
    | (?:(?<![a-z])|(?<=\bof)) (?P<m3>{MONTH})(?![a-z])\.?[\s,_/-]{{0,60}}(?:de\s+|of\s+)?(?P<y3>{_YEAR})
    | (?<![\d/.-]) (?P<y4>(?:19|20)\d\d)[/.-][ ]?(?P<m4>\d{{1,2}})[/.-][ ]?(?P<d4>\d{{1,2}})(?!\d)
    | (?<![\d/.-]) (?P<a5>\d{{1,2}})[/.-](?P<b5>\d{{1,2}})[/.-](?P<y5>(?:19|20)?\d\d)(?![\d/-])
    | (?<![\d/.-]) (?P<m7>\d{{1,2}})/(?P<y7>(?:19|20)\d\d)(?![\d/-])
    | (?<![a-z]) (?P<m6>{MONTH})[/-](?P<y6>\d\d)(?!\d)
    """,
    re.VERBOSE,
)


class Printed(NamedTuple):
    """A printed date: ``day`` is None for a month alone."""

    start: int
    end: int
    year: int
    month: int
    day: int | None

    @property
    def iso(self) -> str | None:
        return f"{self.year:04}-{self.month:02}-{self.day:02}" if self.day is not None else None

    @property
    def year_month(self) -> str:
        return f"{self.year:04}-{self.month:02}"


_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _year(digits: str) -> int:
    digits = digits.replace(" ", "").replace("_", "")
    number = int(digits)
    if len(digits) == 2:
        return 1900 + number if number >= 80 else 2000 + number
    return number


_FIGURES = ("/", ".", "-")
_TRIGGER = re.compile(r"(?P<year>(?:19|20)[ _]{0,4}\d\d(?!\d))|\d[/.-] ?\d{1,2}[/.-]\d\d|[a-z]{3}[/-]\d\d(?!\d)")
_BACK = 100
_NEAR = re.compile(
    "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|out|dic|dez|f\u00e9v|fev|avr|mai|jui|ao\u00fb|d\u00e9c|gen|mag|giu|lug|ott|okt|m\u00e4r"
)
"""What every name of a month begins with: without one of them before it, a year is no part of a date."""


def dates(folded: str, start: int = 0, end: int | None = None) -> Iterator[Printed]:
    """Every date in ``folded[start:end]``, in order. "5/16/2006" is month first, unless its first figure can only be a day.

    A year (or a date all in figures) is looked for first: it is rare, and what stands before it is short.
    """
    stop = len(folded) if end is None else end
    last = start
    for trigger in _TRIGGER.finditer(folded, start, stop):
        if trigger.start() < last:
            continue
        first = max(last, trigger.start() - _BACK)
        if trigger.lastgroup and folded[trigger.end() : trigger.end() + 1] not in _FIGURES:
            near = _NEAR.search(folded, first, trigger.end())
            if near is not None:
                first = max(first, near.start() - 24)
            elif trigger.start() and folded[trigger.start() - 1] == "/":
                first = max(first, trigger.start() - 3)
            else:
                continue
        match = _DATE.search(folded, first, min(stop, trigger.end() + 12))
        while match is not None:
            last = match.end()
            printed = _printed(match)
            if printed is not None:
                yield printed
            if last >= trigger.end():
                break
            match = _DATE.search(folded, last, min(stop, trigger.end() + 12))


def _printed(match: re.Match[str]) -> Printed | None:
    kind = match.lastgroup or ""
    get = match.group
    day: int | None
    if kind == "y1":
        year, month, day = _year(get("y1")), MONTHS[get("m1")], int(get("d1"))
    elif kind == "y2":
        year, month, day = _year(get("y2")), MONTHS[get("m2")], int(get("d2"))
    elif kind == "y3":
        year, month, day = _year(get("y3")), MONTHS[get("m3")], None
    elif kind == "d4":
        year, month, day = int(get("y4")), int(get("m4")), int(get("d4"))
    elif kind == "y5":
        month, day = int(get("a5")), int(get("b5"))
        if month > 12:
            month, day = day, month
        year = _year(get("y5"))
    elif kind == "y7":
        year, month, day = int(get("y7")), int(get("m7")), None
    else:
        year, month, day = _year(get("y6")), MONTHS[get("m6")], None
    if 1 <= month <= 12 and (day is None or 1 <= day <= _DAYS[month - 1]):
        return Printed(match.start(), match.end(), year, month, day)
    return None


_RANGE = re.compile(
    rf"(?:{MONTH}\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?|\d{{1,2}}(?:st|nd|rd|th)?)(?:\s+{MONTH}\.?)?(?:,?\s+(?:19|20)\d\d)?"
    r"\s*(?:to|through|thru|until|till|-)\s*\Z"
)


def ends_range(folded: str, date: Printed, start: int = 0) -> bool:
    """Whether the date closes a range ("1 to 31 May 2003", "January - March 1999"), so that it names no one month."""
    return _RANGE.search(folded, max(start, date.start - 40), date.start) is not None
