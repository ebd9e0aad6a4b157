"""The head of a cover page (folded text) → its month and its date, and where they stand.

The month line is believed before a bare date; ranges and longer periods name no month, a list of months its last.
"""

from __future__ import annotations

import re

from sixk.report.captions import Found
from sixk.report.dates import MONTH, Printed, dates, ends_range
from sixk.report.lines import Span

_FOR_MONTH = re.compile(r"(?:for\s+(?:the\s+)?mo(?:n|t|nt)?hs?|month\s+of)(?:\s+(?:of|the|ended|ending))*[\s:_(.-]{0,40}")
_FOR_PERIOD = re.compile(r"for\s+(?:the\s+)?periods?(?:\s+(?:of|ended|ending|end|commencing))?[\s:_]{0,20}")
_FOR_LONGER = re.compile(
    r"for\s+(?:the\s+)?(?:\w+[ -]){0,3}(?:quarter|quarterly|half|year|fiscal|months|weeks?|week)\b[^\n]{0,30}"
)
_FOR_DATE = re.compile(rf"for\s+(?=(?:{MONTH})\b|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH})\b)")
_DATED_AT = re.compile(
    r"(?:^|\n|[.)]\s)[ \t\f]*(?:report\s+on\s+)?(?:form\s+6\s?-?\s?k\s*,?\s+)?(?:dated?|as\s+of|date\s+of\s+report)\b[\s:_]{0,12}(?:of\s+report[\s:]*)?"
)
_FROM = re.compile(r"\s*(?:from\s|between\s)")


def read(folded: str, upper: list[Found], start: int, top: int) -> tuple[str | None, str | None, list[Span]]:
    """Month and date of a cover, and where they stand. The month line is believed before a bare date; ranges and longer periods name
    no month, a list of months its last."""
    bare = _bare_date(folded, upper, start, top)
    iso = bare.iso if bare else None
    spans = [(bare.start, bare.end)] if bare else []
    for pattern in (_FOR_MONTH, _FOR_PERIOD, _FOR_DATE):
        match = pattern.search(folded, start, top)
        if match is None:
            continue
        tail = min(top, match.end() + 160)
        date = next(dates(folded, match.end(), tail), None)
        if date is None or date.start - match.end() > 60:
            continue
        spans.append((match.start(), _range_end(folded, date, tail)))
        if ends_range(folded, date, match.end()) or _to_follows(folded, date, tail) or _FROM.match(folded, match.end(), tail):
            return None, iso, spans
        return date.year_month, iso or date.iso, spans
    if _FOR_LONGER.search(folded, start, top) and not _FOR_MONTH.search(folded, start, top):
        return None, iso, spans
    if bare is None or ends_range(folded, bare, start) or _to_follows(folded, bare, top):
        return None, iso, spans
    return bare.year_month, iso, spans


_TO = re.compile(rf"[\s,]*(?:to|through|-|until)\s+(?:{MONTH}|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH}))\b")


def _range_end(folded: str, date: Printed, end: int) -> int:
    """The end of the range that a date may begin ("March 1, 2016 to March 17, 2016")."""
    if not _to_follows(folded, date, end):
        return date.end
    following = next(dates(folded, date.end, end), None)
    return following.end if following is not None and following.start - date.end < 20 else date.end


def _to_follows(folded: str, date: Printed, end: int) -> bool:
    return _TO.match(folded, date.end, end) is not None


_PLAIN = re.compile(r"[ \t\f(_*-]*(?:(?:report on )?(?:form )?6-k )?(?:dated?:?)?[ \t]*\Z")
_NOT_DATE = re.compile(r"(?:filed\s+with[^\n]{0,60}|expires:?\s*|act\s+of\s*|incorporated[^\n]{0,40}|expiration[^\n]{0,20})\Z")


def _bare_date(folded: str, upper: list[Found], start: int, top: int) -> Printed | None:
    """A date or month that stands on a line of its own, or behind "Date" or "Dated"."""
    words = folded[start:top]
    labelled = _DATED_AT.search(folded, start, top) if "date" in words or "as of" in words else None
    if labelled is not None:
        date = next(dates(folded, labelled.end(), min(top, labelled.end() + 60)), None)
        if date is not None and not folded[labelled.end() : date.start].strip(" \t\n_:"):
            return date
    flat = folded.count("\n", start, top) < 3
    for date in dates(folded, start, top):
        line = folded.rfind("\n", start, date.start) + 1
        line = max(line, start)
        before = folded[line : date.start]
        for found in upper:
            if line <= found.end <= date.start:
                before = folded[found.end : date.start]
        if _NOT_DATE.search(folded, max(start, date.start - 80), date.start):
            continue
        if _PLAIN.match(before) and (flat or _ends_line(folded, date.end, top)):
            return date
    return None


def _ends_line(folded: str, at: int, end: int) -> bool:
    stop = folded.find("\n", at, end)
    rest = folded[at : stop if stop >= 0 else end].strip(" \t.,)_*-")
    return not rest or len(rest) < 24
