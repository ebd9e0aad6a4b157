"""A printed number ("1,234.5", "1.234,50", "12,34,567", "1 234") → its value, whatever its market's separators.

``NUMBER`` finds the digits of a number, ``extend`` adds groups parted by blanks, ``value`` reads them. A number whose groups make
no sense (a date, a section number, a telephone number) has no value.
"""

from __future__ import annotations

import re

NUMBER = re.compile(r"[0-9][0-9.,'’]*")
"""Digits with their separators and whatever point or comma follows them (``trim`` takes it off). Linear, and fast: it begins with a
set of characters, which the engine skips to."""

_GROUPS = re.compile(r"(?:[ \u00a0\u2009\u202f][0-9]{3})+(?:,[0-9]{1,6})?(?![0-9]|[.,][0-9])")
_PLAIN = frozenset("0123456789.,")
_BLANKS = str.maketrans("", "", " \u00a0\u2009\u202f'’")

SCALES = {
    "thousand": 1e3, "thousands": 1e3, "k": 1e3, "tsd": 1e3, "'000": 1e3, "’000": 1e3, "000": 1e3,
    "000s": 1e3, "000's": 1e3, "000’s": 1e3, "mil": 1e3, "miles": 1e3, "mille": 1e3, "milliers": 1e3,
    "million": 1e6, "millions": 1e6, "mill": 1e6, "mln": 1e6, "mn": 1e6, "mm": 1e6, "m": 1e6, "mio": 1e6,
    "millón": 1e6, "millon": 1e6, "millones": 1e6, "milhão": 1e6, "milhao": 1e6, "milhões": 1e6, "milhoes": 1e6,
    "billion": 1e9, "billions": 1e9, "bn": 1e9, "bln": 1e9, "b": 1e9, "mrd": 1e9, "milliard": 1e9, "milliards": 1e9,
    "mld": 1e9, "mds": 1e9, "md": 1e9, "bilhão": 1e9, "bilhao": 1e9, "bilhões": 1e9, "bilhoes": 1e9,
    "trillion": 1e12, "trillions": 1e12, "trn": 1e12, "tn": 1e12, "trilhões": 1e12, "trilhoes": 1e12, "billones": 1e12,
    "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "crore": 1e7, "crores": 1e7, "cr": 1e7,
    "thousand million": 1e9, "thousand millions": 1e9, "million million": 1e12, "mil millones": 1e9, "mil milhões": 1e9,
    "miles de millones": 1e9, "hundred million": 1e8, "hundred thousand": 1e5, "ten million": 1e7,
    "ten thousand": 1e4, "thousand billion": 1e12, "lakh crore": 1e12, "lakh crores": 1e12,
}  # fmt: skip
"""Words that multiply the number before them, in the languages of the home markets (lower case)."""


def trim(text: str, a: int, b: int) -> int:
    """The end of the number text[a:b] as ``NUMBER`` found it, without the full stop or comma of its sentence."""
    while b > a + 1 and text[b - 1] in ".,'’":
        b -= 1
    return b


def extend(text: str, a: int, b: int) -> int:
    """The end of the number text[a:b] with the groups of three that blanks part from it ("1 234 567")."""
    if b - a > 3 or not text[a:b].isdigit():
        return b
    match = _GROUPS.match(text, b)
    return match.end() if match is not None else b


def value(printed: str, comma: bool = False) -> float | None:
    """The value of digits as printed; ``comma`` says that the text writes decimals with a comma ("1.234").

    >>> value("1,234.5"), value("1.234,50"), value("12,34,567"), value("29.10.2002")
    (1234.5, 1234.5, 1234567.0, None)
    """
    if printed.isdigit():
        return float(printed) if len(printed) <= 20 else None
    text = printed if _PLAIN.issuperset(printed) else printed.translate(_BLANKS)
    if len(text) > 32:
        return None
    commas, dots = text.count(","), text.count(".")
    if not commas and not dots:
        return float(text) if _blank_groups(printed) else None
    if commas and dots:
        decimal = "," if text.rfind(",") > text.rfind(".") else "."
        group = "." if decimal == "," else ","
        if text.count(decimal) != 1:
            return None
        whole, fraction = text.split(decimal)
        return float(whole.replace(group, "") + "." + fraction) if _groups(whole.split(group)) else None
    separator, count = (",", commas) if commas else (".", dots)
    if count > 1:
        parts = text.split(separator)
        return float("".join(parts)) if _groups(parts) else None
    whole, _, fraction = text.partition(separator)
    grouped = len(fraction) == 3 and len(whole) <= 3 and whole[0] != "0"
    if grouped and (separator == "," and not comma and len(text) == len(printed) or separator == "." and comma):
        return float(whole + fraction)
    return float(whole + "." + fraction)


def _groups(parts: list[str]) -> bool:
    """Groups of three ("1", "234", "567"), or of two after the thousands as India writes ("12", "34", "567")."""
    if not 1 <= len(parts[0]) <= 3 or len(parts[-1]) != 3:
        return False
    sizes = {len(part) for part in parts[1:-1]}
    return sizes <= {3} or (sizes == {2} and len(parts[0]) <= 2)


def _blank_groups(printed: str) -> bool:
    """Digits parted by blanks or apostrophes only are a number where every group has three."""
    parts = re.split(r"[ \u00a0\u2009\u202f'’]", printed)
    return len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])
