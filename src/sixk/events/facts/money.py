"""Text → the amounts it prints: money with its ISO currency, counts with their unit, percentages, each with its span.

One pass over the numbers of the text; the words on either side of a number say what it is, by look-up in the tables of
``currencies``, ``numbers`` and ``counts``. Years, telephone and file numbers, page and section numbers have no such words and
are no amounts.
"""

from __future__ import annotations

import re

from sixk.events.facts import counts, marks
from sixk.events.facts.currencies import AFTER, MINOR, resolve
from sixk.events.facts.found import Found, Home
from sixk.events.facts.numbers import NUMBER, SCALES, extend, trim, value
from sixk.events.facts.ranges import ranges

_SHORT = r"(?:U\.S\.|N\.T\.|H\.K\.|S\.A\.|(?:g/t(?:onne)?|b(?:oe)?/d|[Gg]b/s)(?![a-z]))"
_GAP = r"(?:[ \u00a0]{1,2}\n?|\n)"
_FIRST = (
    r"[)\]]?[ \u00a0-]{0,2}\n?[ ]{0,2}"
    rf"({_SHORT}|US¢|US\$|HK\$|NT\$|R\$|[%$€£¥￥¢₩₹]|[^\W\d_]+|['’]?000['’]?s?(?!\d))"
)
_NEXT_ONE = re.compile(_FIRST)
"""The first word after a number."""
_NEXT = re.compile(
    _FIRST + rf"(?:(?: d['’]|[ \u00a0-]{{1,2}}\n?|\n)({_SHORT}|US\$|[$€£¥¢]|[^\W\d_]+))?"
    rf"(?:{_GAP}({_SHORT}|[$€£¥¢]|[^\W\d_]+))?"
    rf"(?:{_GAP}({_SHORT}|[$€£¥¢]|[^\W\d_]+))?"
    rf"(?:{_GAP}([^\W\d_]+))?"
)
"""Up to five words after a number."""
_GLUED = frozenset("ARSFMDPKHCTLBYWEsmkNZrnp")
"""Last letters of marks that touch their number ("CHF0.50", "RM5")."""
_UNITS_AFTER = frozenset("pPcmMbBkKtTECD")
_WEAK = frozenset({"k", "mil", "miles", "000", "m", "b", "mm", "md", "cr", "mill"})
_LETTERS = {"m": "mM", "b": "bB", "k": "kK"}
_RUPEES = frozenset({"lakh", "lakhs", "lac", "lacs", "crore", "crores"})
_COMMON = frozenset({"real", "canadian", "cdn"})
"""Names of money that are common words after a number."""


_MONEYED = frozenset(name.split(" ")[0] for name in (*SCALES, *AFTER, *MINOR)) | {"%", "percent", "pct", "per", "of", "de", "d"}
"""First words after a number that may make it money, multiply it or make it a percentage."""
_MULTIPLIES = frozenset(name.split(" ")[0] for name in SCALES) | {"cents", "cent", "¢"}
"""First words after a number that multiply it where it is money already."""
_PERCENT = frozenset({"%", "percent", "pct"})
_PARTS = counts.STOP - _MONEYED
"""First words after a number after which it counts nothing."""


def find(
    text: str, start: int = 0, end: int | None = None, at: Home = Home(), skip: list[tuple[int, int]] | None = None
) -> list[Found]:
    """The amounts of text[start:end] in the order they stand; spans of ``skip`` (dates, sorted) hold none.

    >>> [(f.value, f.currency or f.unit) for f in find("US$1.2bn for 5,740 B shares, 3.02% of the class, at 450p")]
    [(1200000000.0, 'USD'), (5740.0, 'shares'), (3.02, 'percent'), (4.5, 'GBP')]
    """
    end = len(text) if end is None else end
    found: list[Found] = []
    spans = iter(skip or ())
    barred = next(spans, None)
    done = start
    for match in NUMBER.finditer(text, start, end):
        a, b = match.span()
        if a < done:
            continue
        while barred is not None and barred[1] <= a:
            barred = next(spans, None)
        if barred is not None and barred[0] < b:
            continue
        if text[b - 1] in ".,'’":
            b = trim(text, a, b)
        left, following = text[a - 1] if a > start else " ", text[b : b + 1]
        if _is_none(text, a, b, left, following):
            continue
        if following == " " and text[b + 1 : b + 2].isdigit():
            b = extend(text, a, b)
        one = _one(text, a, b, at, start)
        if one is not None:
            found.append(one)
            done = one.end
    return ranges(text, found, at) if found else found


def _is_none(text: str, a: int, b: int, left: str, following: str) -> bool:
    """Whether the number text[a:b] is none that counts, by its neighbours alone."""
    length = b - a
    if left == "\t" and following in ("\t", "\n", ""):
        return True  # a cell: its row says what it is
    if left == " " == following and text[a - 2 : a - 1] == " " == text[b + 1 : b + 2]:
        return True  # a cell of a column of blanks
    if text[a] == "0" and length > 1 and text[a + 1] not in ".,":
        return True  # a code, a telephone number, "00 p.m."
    if length <= 2 and following == ")" and (left in "( \n\t;" and (left == "(" or text[b + 1 : b + 2] in (" ", "\t"))):
        return True  # the number of a list
    if length == 4 and left not in marks.SIGNS and text[a : a + 2] in ("19", "20") and text[a:b].isdigit():
        return text[b : b + 6] != " share"  # a year
    if left.isalpha() and left not in _GLUED:
        return True  # "EX99", "F3"
    return following == ":" or (following.isalpha() and following not in _UNITS_AFTER)  # a time of day, "12g3-2(b)"


_BRACKET = re.compile(r" ?\(([A-Za-z][A-Za-z ,-]{2,120})\)")
_SPELLED = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fourty fifty sixty seventy eighty ninety hundred thousand million billion trillion lakh lakhs crore crores and only".split()
)


def _spelled(text: str, b: int) -> int:
    """Behind the words in brackets that spell a number out again ("40,000,000 (forty million) shares"); ``b`` if there are none."""
    match = _BRACKET.match(text, b)
    if match is None:
        return b
    words = match.group(1).lower().replace("-", " ").replace(",", " ").split()
    return match.end() if words and _SPELLED.issuperset(words) else b


def _one(text: str, a: int, b: int, at: Home, floor: int) -> Found | None:
    """The amount that the number text[a:b] is, or None."""
    mark, begin, negative = marks.before(text, a, floor)
    number = value(text[a:b], at.comma)
    if number is None:
        b = _first_piece(text, a, b)
        number = value(text[a:b], at.comma) if b > a else None
        if number is None:
            return None
    if mark in marks.THOUSANDS:
        return Found(begin, b, number * marks.THOUSANDS[mark], at.currency, None) if at.currency == "CLP" else None
    currency = resolve(mark, at.currency, at.dollar) if mark is not None else None
    behind = _spelled(text, b) if "(" in text[b : b + 2] else b
    match = _NEXT_ONE.match(text, behind) if text[behind : behind + 1] not in ",.;:" else None
    if match is not None and "\n" in text[b : b + 2] and "\t" in text[text.rfind("\n", 0, a) + 1 : a]:
        match = None  # the end of a row
    if match is None:
        if currency is not None:
            return Found(begin, b, -number if negative else number, currency, None)
        return counts.before(text, a, b, number, floor) if mark is None else None
    first = match.group(1).lower()
    if currency is not None:
        if first not in _MULTIPLIES:
            return Found(begin, b, -number if negative else number, currency, None)
    elif first in _PERCENT:
        return Found(a, match.end(1), -number if negative else number, None, "percent")
    elif first in _PARTS:
        return counts.before(text, a, b, number, floor)
    match = _NEXT.match(text, behind)
    assert match is not None  # its first word is there
    words = list(match.groups()[: match.lastindex])
    lower = [w.lower() for w in words]
    if currency is None and lower[0] not in _MONEYED:
        return counts.after(text, a, number, words, lower, 0, match) or counts.before(text, a, b, number, floor)
    used, scale = _scale(lower, words, currency is not None)
    if currency is not None:
        if not used and lower[0] in ("cents", "cent", "¢"):
            used, scale = 1, 0.01
        return Found(begin, match.end(used) if used else b, (-number if negative else number) * scale, currency, None)
    sign = -1.0 if negative else 1.0
    named = _named(text, a, b, number * scale * sign, words, lower, used, match, at)
    if named is not None:
        return named
    if used and lower[used - 1] in _RUPEES and not (len(lower) > used and lower[used] in counts.UNITS):
        rupee = at.currency if at.currency in ("PKR", "LKR") else "INR"
        return Found(a, match.end(used), number * scale * sign, rupee, None)
    if first == "per" and len(lower) > 1 and lower[1] in ("cent", "cents"):
        return Found(a, match.end(2), number * sign, None, "percent")
    stop = match.end(used) if used else b
    counted = counts.after(text, a, number * scale, words, lower, used, match)
    return counted or counts.before(text, a, stop, number * scale, floor)


def _named(
    text: str, a: int, b: int, number: float, words: list[str], lower: list[str], used: int, match: re.Match[str], at: Home
) -> Found | None:
    """Money named after its number: "18 billion yen", "0.27 US dollars", "450 pence", "9,3 milliards d'euros"."""
    count = len(lower)
    if used >= count:
        return None
    skip = 1 if used and count > used + 1 and lower[used] in ("of", "de", "in") else 0
    for length in (3, 2, 1):
        last = used + skip + length
        if last > count:
            continue
        name = lower[used + skip] if length == 1 else " ".join(lower[used + skip : last])
        mark = AFTER.get(name)
        if mark is not None and _worded(name, words[used + skip], text, match.end(last)):
            currency = resolve(mark, at.currency, at.dollar)
            if currency is not None:
                return Found(a, match.end(last), number, currency, None)
        mark = MINOR.get(name)
        if mark is not None:
            if name in ("p", "c") and (match.start(last) > b or text[match.end(last) : match.end(last) + 2] in (".m", ".p")):
                continue  # "5 p.m.", "3.0 p.p."
            if name == "c" and at.currency not in ("AUD", "ZAR"):
                continue
            currency = resolve(mark, at.currency, at.dollar)
            if currency is not None:
                return Found(a, match.end(last), number / 100, currency, None)
    return None


def _first_piece(text: str, a: int, b: int) -> int:
    """The end of the first of several numbers parted by blanks, or ``a``."""
    for i in range(a, b):
        if text[i] in " \u00a0\u2009\u202f":
            return i
    return a


def _scale(lower: list[str], words: list[str], money: bool) -> tuple[int, float]:
    """How many of the words after a number multiply it, and by how much."""
    for length in (3, 2, 1):
        if len(lower) < length:
            continue
        name = lower[0] if length == 1 else " ".join(lower[:length])
        scale = SCALES.get(name)
        if scale is None or (length == 1 and name in _WEAK and not money and not _backed(lower)):
            continue
        if length == 1 and name in _LETTERS and words[0] not in _LETTERS[name]:
            continue
        return length, scale
    return 0, 1.0


def _backed(lower: list[str]) -> bool:
    """A short multiplier without a currency before it is believed where a currency follows: "5 m euros"."""
    return len(lower) > 1 and (lower[1] in AFTER or " ".join(lower[1:3]) in AFTER)


def _worded(name: str, printed: str, text: str, end: int) -> bool:
    """A name of money that is also a common word, a unit of weight or a code counts only where it cannot be that."""
    if name in ("pounds", "pound"):
        return not text[end : end + 12].lower().startswith((" of ", " per ", " carbon"))
    if len(name) == 3 and name.isalpha() and name.upper() == AFTER[name]:
        return printed.isupper() or name in ("eur", "usd", "won", "gbp")
    if name in ("marks", "crowns"):
        return printed[0].islower()
    return name not in _COMMON
