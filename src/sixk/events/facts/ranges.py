"""Amounts that stand side by side → ranges: "between USD 10 billion and USD 12 billion", "€3.5-4.0 million", "10 to 12 million"."""

from __future__ import annotations

import re

from sixk.events.facts.found import Found, Home
from sixk.events.facts.numbers import NUMBER, SCALES, value

_LINK = re.compile(r"\s?(?:-|–|—|to|and|or|a|up to|e|y)\s?", re.IGNORECASE)


def ranges(text: str, found: list[Found], at: Home) -> list[Found]:
    """Joins "between USD 10 billion and USD 12 billion", "€3.5-4.0 million", "3% to 5%" to one amount each with low and high."""
    out: list[Found] = []
    for one in found:
        previous = out[-1] if out else None
        if previous is not None and previous.low is None and 0 < one.start - previous.end <= 8:
            gap = text[previous.end : one.start]
            if (
                _LINK.fullmatch(gap)
                and previous.currency == one.currency
                and previous.unit == one.unit
                and (gap.strip() not in ("and", "or", "a", "e", "y") or _between(text, previous.start))
                and (gap.strip() != "to" or not _changes(text, previous.start))
                and (
                    gap.strip() != "to"
                    or (
                        abs(one.value) <= 10 * abs(previous.value)
                        and text[max(0, previous.start - 4) : previous.start].strip() != "by"
                    )
                )
                and abs(previous.value) < abs(one.value)
            ):
                low = previous.value
                scale = _factor(text, one)
                if scale > 1 and _factor(text, previous) == 1 and abs(low) * scale <= abs(one.value):
                    low *= scale
                out[-1] = Found(previous.start, one.end, low, one.currency, one.unit, low, one.value)
                continue
        if one.low is None and one.currency is not None and _maybe_closed(text, one.end):
            closed = _closed_range(text, one, at)
            if closed is not None:
                out.append(closed)
                continue
        if one.low is None:
            start = _open_range(text, one) if _maybe_open(text, one.start) else None
            if start is not None:
                first = value(text[start[0] : start[1]], at.comma)
                scale = _factor(text, one)
                if first is not None and first * scale < abs(one.value):
                    low = first * scale
                    out.append(Found(start[0], one.end, low, one.currency, one.unit, low, one.value))
                    continue
        out.append(one)
    return out


_DASHES = frozenset("-–—")
_OPENS = frozenset({"to ", "nd ", " - ", " – ", " — "})
_LINKED = frozenset({" to", " - ", " – ", " — "})


def _maybe_closed(text: str, at: int) -> bool:
    """Whether a joining word stands at ``at``, after which a second number may close a range."""
    following = text[at : at + 3]
    return following[:1] in _DASHES or following in _LINKED


def _maybe_open(text: str, at: int) -> bool:
    """Whether a bare number and a joining word may stand before ``at`` ("10 to ", "10-")."""
    last = text[at - 1]
    return at > 2 and (last in _DASHES or (last == " " and text[at - 3 : at] in _OPENS))


_FROM = re.compile(r"\bfrom (?:about |approximately |some |up to )?$", re.IGNORECASE)


def _changes(text: str, at: int) -> bool:
    """Whether "from X to Y" tells a change rather than a span: "raised from", not "prices ranging from"."""
    before = text[max(0, at - 40) : at]
    return _FROM.search(before) is not None and "rang" not in before.lower() and "between" not in before.lower()


def _between(text: str, at: int) -> bool:
    before = text[max(0, at - 28) : at].lower()
    return "between" in before or "from" in before or "entre" in before or "range" in before


def _factor(text: str, one: Found) -> float:
    """By how much the words of an amount multiply its digits."""
    match = NUMBER.search(text, one.start, one.end)
    digits = value(match.group().rstrip(".,'’")) if match else None
    return abs(one.value / digits) if digits else 1.0


_CLOSE = re.compile(r"\s?(?:-|–|—|to)\s?([0-9][0-9.,]{0,14})\s?([a-z]{1,8})?")


def _closed_range(text: str, one: Found, at: Home) -> Found | None:
    """ "$5-6 million", "€3.5 to 4.0 billion": the second number has neither sign nor currency, the first no scale."""
    match = _CLOSE.match(text, one.end)
    if match is None or not text[one.end - 1].isdigit():
        return None
    high, scale = value(match.group(1).rstrip(".,"), at.comma), SCALES.get(match.group(2) or "", 1.0)
    if high is None or high <= abs(one.value) or (scale == 1.0 and not match.group(1)[-1:].isdigit()) or 1900 <= high <= 2100:
        return None
    if high > 50 * abs(one.value):
        return None
    end = match.end() if scale > 1 else match.end(1)
    return Found(one.start, end, one.value * scale, one.currency, None, one.value * scale, high * scale)


_OPEN = re.compile(r"(?<![\d.,/$€£])(\d[\d.,]{0,12}?)(?:\s?%)?\s?(?:-|–|—|to|and)\s?$")


def _open_range(text: str, one: Found) -> tuple[int, int] | None:
    """The bare number before "10 to 12 million": its span, or None."""
    if text[one.start - 1 : one.start] not in (" ", "-", "–", "—") or not one.start:
        return None
    if one.currency is not None and not text[one.start].isdigit():
        return None
    base = max(0, one.start - 20)
    match = _OPEN.search(text[base : one.start])
    if match is None:
        return None
    if match.group(0).rstrip().endswith("and") and not _between(text, base + match.start(1)):
        return None
    digits = value(match.group(1))
    if digits is None or 1900 <= digits <= 2100:
        return None
    return base + match.start(1), base + match.end(1)
