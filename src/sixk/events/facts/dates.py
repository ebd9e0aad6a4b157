"""Text → the dates it prints, in every format of the home markets, as ISO dates with their spans.

Month names in English, Spanish, Portuguese, French, German, Italian and Dutch, in either order, with ordinals, with the year
missing (taken from the report's own date), numeric forms in the issuer's order, Republic of China years ("April 18, 92"), Japanese
eras and "2003年4月18日". One pass for month names and one for numeric forms, both of which begin with plain characters so that the
engine skips to them.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from operator import attrgetter

from msgspec import Struct

_PLACE = attrgetter("start", "end")
_START = attrgetter("start")


class Dated(Struct, frozen=True, gc=False):
    """A date found at text[start:end]; ``sure`` is False where the year was not printed."""

    start: int
    end: int
    date: str
    sure: bool = True


_NAMES = (
    "january janvier januar januari enero janeiro gennaio jan ene genn",
    "february février fevrier februar februari febrero fevereiro febbraio feb fév fev febr",
    "march mars märz marz maart marzo março marco mar mrt",
    "april avril abril aprile apr abr avr",
    "may mai mei mayo maio maggio",
    "june juin juni junio junho giugno jun",
    "july juillet juli julio julho luglio jul",
    "august août aout augustus agosto aug ago",
    "september septembre septiembre setembro settembre sep sept set",
    "october octobre oktober octubre outubro ottobre oct okt out",
    "november novembre noviembre novembro nov",
    "december décembre decembre dezember diciembre dezembro dicembre dec dez dic déc",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_STEMS = sorted({name[:3] for name in MONTHS})
_ENGLISH = re.compile("(?:" + "|".join(s.capitalize() + "|" + s.upper() for s in _STEMS) + r")[a-zA-Zà-ÿÀ-Ý]*")
_FOREIGN = re.compile(
    "(?:" + "|".join(sorted((n for n in MONTHS if len(n) > 3 or n == "mai"), key=len, reverse=True)) + r")(?![a-zà-ÿ])"
)
# "10 may", "3 march" in lower case are verbs in English
_VERBS = frozenset({"may", "march", "marco", "august", "mar", "set", "out", "dec", "sept"})

# What stands before the month: "29", "29th", "29th day of", "29 de", "1er", "27 and 28", "27-28", "le 3".
_DAY_BEFORE = re.compile(
    r"(?:(?<![\d.,/$€£])(\d{1,2})(?:st|nd|rd|th|º|°|ª|er)?(?:\s?(?:-|–|—|/|,|&|to|and|y|e|et|und|al?)\s?|,\s(?:and\s)?))?"
    r"(?<![\d.,/$€£:])(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH|º|°|ª|er|\.)?(?:\s(?:day\s)?of|\sde|\sd['’])?[\s,.\-–/']{1,3}$"
)
_ENDS_DAY = frozenset("0123456789tdhrfeTDH°ºª’'")
"""The last characters of what may stand before a month: a digit, an ordinal's or "of", "de"."""
_YEAR_AFTER = re.compile(r"\.?,?\s{0,2}(?:of\s|de\s|del\s)?[,.\-–/]?\s{0,2}(\d{4}|['’]\d\d)(?![\d%]|[.,:]\d)")
_SHORT_YEAR_AFTER = re.compile(r"[\s\-–/]{1,2}(\d\d)(?![\d%:]|[.,]\d)")
_DAY_AFTER = re.compile(
    r"\.?[\s\-–/]{1,3}(\d{1,2})(?:st|nd|rd|th)?(?![\d%]|[.,:]\d|\s?(?:million|billion|%))"
    r"(?:\s?(?:-|–|—|&|to|and|through)\s?(\d{1,2})(?:st|nd|rd|th)?(?![\d%]|[.,:]\d|\s(?:[A-Z][a-z]{2}|million)))?"
    r"(?:\s?\((?:[A-Z][a-z]+)\))?"
    r"(?:(?:\s?,|\.)?\s{0,2}(?:of\s)?(\d{4}|['’]\d\d|(?<=,\s)\d{2,3}|(?<=,)\d{2,3})(?![\d%]|[.,:]\d))?"
)
_MORE_YEARS = re.compile(r"(?:, (\d{4}))?,? and (\d{4})(?![\d,.%]*\d)")
_NUMERIC = re.compile(r"[0-9]{1,4}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\.[0-9]{1,2}\.)[0-9]{1,4}")
_ASIAN = re.compile(r"(平成|昭和|令和)?(\d{1,4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_ERA = re.compile(r"\b(Heisei|Showa|Reiwa|Taisho)\s?(\d{1,2})(?:[./](\d{1,2})[./](\d{1,2}))")
_ERAS = {"H": 1988, "S": 1925, "R": 2018, "T": 1911, "平": 1988, "昭": 1925, "令": 2018}


@lru_cache(8192)
def iso(year: int, month: int, day: int) -> str | None:
    """The ISO date, or None where the calendar has no such day."""
    if not (1900 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def infer(month: int, day: int, near: str | None) -> str | None:
    """A day and month without a year, nearest to the date ``near`` ("2002-10-30")."""
    if near is None:
        return None
    year, best = int(near[:4]), None
    about = _ordinal(near)
    for candidate in (year - 1, year, year + 1):
        found = iso(candidate, month, day)
        if found is not None and (best is None or abs(_ordinal(found) - about) < abs(_ordinal(best) - about)):
            best = found
    return best


def _ordinal(text: str) -> int:
    return dt.date.fromisoformat(text[:10]).toordinal()


def full_year(printed: str, roc: bool = False, near: str | None = None) -> int | None:
    """ "2002", "'02", "02" → 2002; with ``roc``, "92" → 2003 (year 92 of the Republic of China)."""
    digits = printed.lstrip("'’")
    year = int(digits)
    if len(digits) == 4:
        return year if 1900 <= year <= 2199 else None
    if roc and 70 <= year <= 150 and len(printed) == len(digits):
        return year + 1911
    if len(digits) != 2:
        return None
    pivot = (int(near[:4]) if near else 2026) + 15
    return year + 1900 if year + 2000 > pivot else year + 2000


def find(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    near: str | None = None,
    month_first: bool = False,
    roc: bool = False,
    foreign: bool = True,
) -> list[Dated]:
    """The dates of text[start:end] in the order they stand.

    ``near`` gives a missing year, ``roc`` reads Taiwan's years; ``foreign`` looks for month names in lower case too.

    >>> [d.date for d in find("between 27 and 28 September 2021, paid on October 4th", near="2021-10-01")]
    ['2021-09-27', '2021-09-28', '2021-10-04']
    """
    end = len(text) if end is None else end
    found: list[Dated] = []
    last = start
    for match in _ENGLISH.finditer(text, start, end):
        month = MONTHS.get(match.group().lower())
        a, b = match.span()
        if month is not None and not (a and text[a - 1].isalpha()):
            last = _named(text, a, b, month, max(last, a - 28), found, roc, near, True) or last
    if foreign:
        last = start
        for match in _FOREIGN.finditer(text, start, end):
            a, b = match.span()
            if match.group() not in _VERBS and not (a and text[a - 1].isalpha()):
                last = _named(text, a, b, MONTHS[match.group()], max(last, a - 28), found, roc, near, False) or last
    for match in _NUMERIC.finditer(text, start, end):
        a, b = match.span()
        if a and (text[a - 1].isdigit() or text[a - 1] in ".,/$€£-–:"):
            continue
        following = text[b : b + 2]
        if following[:1] and (following[0] in "0123456789/%" or (following[0] in ".-," and following[1:].isalnum())):
            continue
        numeric = _numeric(match.group(), month_first, roc, near)
        if numeric is not None:
            found.append(Dated(a, b, numeric))
    if "年" in text or "Heisei" in text or "Reiwa" in text or "Showa" in text:
        found.extend(_asian(text, start, end))
    found.sort(key=_START)
    found = _carry(text, found)
    told = _told(text, start, end, near, found)
    return sorted([*found, *told], key=_PLACE) if told else found


_YESTERDAY = re.compile(r"[Yy]esterday\b")
_END_OF = re.compile(
    r"end of (?:(?:the )?(?:year|month) (?:of )?)?(?:([A-Z][a-z]{2,8})\.?,? (?:of )?)?((?:19|20)\d\d)\b(?!\s?(?:million|billion|%))"
)


def _told(text: str, start: int, end: int, near: str | None, found: list[Dated]) -> list[Dated]:
    """The days that words tell: "yesterday", of the dateline before it or else of the report's day, and "the end of June 2019"."""
    out: list[Dated] = []
    if near is not None and text.find("esterday", start, end) >= 0:
        for match in _YESTERDAY.finditer(text, start, end):
            about = _ordinal(near)
            line = [
                d.date for d in found if d.sure and 0 < match.start() - d.end < 900 and -14 <= _ordinal(d.date) - about <= 0
            ]
            day = dt.date.fromordinal(_ordinal(line[0] if line else near) - 1)
            out.append(Dated(match.start(), match.end(), day.isoformat(), False))
    if text.find("end of ", start, end) >= 0:
        for match in _END_OF.finditer(text, start, end):
            named = match.group(1)
            month = MONTHS.get(named.lower()) if named else 12
            if month is not None:
                year = int(match.group(2))
                first = dt.date(year + month // 12, month % 12 + 1, 1)
                out.append(Dated(match.start(), match.end(), (first - dt.timedelta(days=1)).isoformat(), False))
    return out


def _named(
    text: str, a: int, b: int, month: int, floor: int, found: list[Dated], roc: bool, near: str | None, after_too: bool
) -> int | None:
    """Adds the date of the month named at text[a:b]; gives where it ends."""
    if a and text[a - 1] in " \n-–/.,'\u00a0" and text[max(floor, 0) : a].rstrip(" \n-–/.,'\u00a0")[-1:] in _ENDS_DAY:
        before = _DAY_BEFORE.search(text[max(floor, 0) : a])
        if before is not None:
            offset = max(floor, 0)
            ends, year = _year(text, b, roc, near)
            if _add(found, offset + before.start(2), ends or b, month, int(before.group(2)), year, near):
                more = _MORE_YEARS.match(text, ends) if ends is not None else None
                if more is not None and int(more.group(2)) - (year or 0) in (1, 2):
                    _add(found, offset + before.start(2), more.end(), month, int(before.group(2)), int(more.group(2)), near)
                    return found[-1].end
                if before.group(1):
                    one = found[-1]
                    _add(found, offset + before.start(1), one.end, month, int(before.group(1)), year or _of(one), near)
                return found[-1].end
    if not after_too:
        return None
    after = _DAY_AFTER.match(text, b)
    if after is None:
        return None
    printed = after.group(3)
    number = full_year(printed, roc, near) if printed else None
    if printed and number is None:
        return found[-1].end if _add(found, a, after.end(1), month, int(after.group(1)), None, near) else None
    if not _add(found, a, after.end(), month, int(after.group(1)), number, near):
        return None
    more = _MORE_YEARS.match(text, after.end()) if number is not None else None
    if more is not None and int(more.group(2)) - (number or 0) in (1, 2):  # "June 30, 2002 and 2003"
        _add(found, a, more.end(), month, int(after.group(1)), int(more.group(2)), near)
    if after.group(2) and 1 <= int(after.group(2)) <= 31:
        _add(found, a, after.end(), month, int(after.group(2)), number, near)
    return found[-1].end


_LINKS = re.compile(r"\s?(?:to|and|through|until|till|or|a|y|e|-|–|—|,|&)?\s?(?:and\s|from\s)?(?:[A-Z][a-z]+day,?\s)?")


def _carry(text: str, found: list[Dated]) -> list[Dated]:
    """A date without a year takes that of the dated one a few words on ("15 June and 28 July 2021"), not later than it."""
    for i in range(len(found) - 2, -1, -1):
        this, following = found[i], found[i + 1]
        if this.sure or not following.sure or following.start - this.end > 24:
            continue
        if following.start >= this.end and _LINKS.fullmatch(text[this.end : following.start]) is None:
            continue
        month, day = int(this.date[5:7]), int(this.date[8:])
        year = _of(following)
        date = iso(year if (month, day) <= (int(following.date[5:7]), int(following.date[8:])) else year - 1, month, day)
        if date is not None:
            found[i] = Dated(this.start, this.end, date, True)
    return found


def _of(dated: Dated) -> int:
    return int(dated.date[:4])


def _year(text: str, at: int, roc: bool, near: str | None) -> tuple[int | None, int | None]:
    """The year printed after a month (its end and value), or (None, None)."""
    match = _YEAR_AFTER.match(text, at) or _SHORT_YEAR_AFTER.match(text, at)
    if match is None:
        return None, None
    year = full_year(match.group(1), roc, near)
    return (match.end(), year) if year is not None else (None, None)


def _add(found: list[Dated], start: int, end: int, month: int, day: int, year: int | None, near: str | None) -> bool:
    if not 1 <= day <= 31:
        return False
    date = iso(year, month, day) if year is not None else infer(month, day, near)
    if date is None:
        return False
    found.append(Dated(start, end, date, year is not None))
    return True


def _numeric(printed: str, month_first: bool, roc: bool, near: str | None) -> str | None:
    separator = "-" if "-" in printed else "/" if "/" in printed else "."
    one, two, three = printed.split(separator)
    if len(one) == 4:
        return iso(int(one), int(two), int(three)) if len(three) <= 2 else None
    first, second = int(one), int(two)
    if len(one) == 3 or (roc and len(three) == 2 and first > 31):
        return iso(first + 1911, second, int(three)) if roc and len(three) <= 2 else None
    if len(three) not in (2, 4) or (len(three) == 2 and separator == "-"):
        return None
    year = full_year(three, False, near)
    if year is None:
        return None
    if len(three) == 2 and separator == "." and (near is None or abs(year - int(near[:4])) > 2):
        return None  # "12.10.02" is a date in Europe, "5.10.12" a section: believed only where the year is near the report's
    if first > 12:
        return iso(year, second, first)
    if second > 12 or (month_first and separator != "."):
        return iso(year, first, second)
    return iso(year, second, first)


def _asian(text: str, start: int, end: int) -> list[Dated]:
    found = []
    for match in _ASIAN.finditer(text, start, end):
        era, year = match.group(1), int(match.group(2))
        year += _ERAS[era[0]] if era else 0 if year > 1900 else 1911
        date = iso(year, int(match.group(3)), int(match.group(4)))
        if date is not None:
            found.append(Dated(match.start(), match.end(), date))
    for match in _ERA.finditer(text, start, end):
        date = iso(_ERAS[match.group(1)[0]] + int(match.group(2)), int(match.group(3)), int(match.group(4)))
        if date is not None:
            found.append(Dated(match.start(), match.end(), date))
    return found
