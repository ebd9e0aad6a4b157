"""The characters before a number → the currency mark printed there ("US$", "Won", "Rs.", "Canadian $"), and whether a minus stands there."""

from __future__ import annotations

import re

from sixk.events.facts.currencies import BEFORE, EXACT
from sixk.events.facts.numbers import NUMBER, trim

SIGNS = "$€£¥￥₩₹₱₪฿₺₽₦₫"
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.č/`" + SIGNS)
_EDGES = frozenset(' \u00a0\t\n()[],;:"“”‘|*-–—−+~>')
_TOUCHING = frozenset({"p", "w", "r", "le", "re", "sr", "y"})
"""Marks that are also initials: they count only where they touch their number."""
_UPPER = frozenset("tl rm won nis bt pen all top zl esc. try cop amd mad".split())
"""Marks that are also words in lower case."""
THOUSANDS = {"M$": 1e3, "MM$": 1e6}
"""Thousands and millions of pesos, as Chile writes them."""
_NATIONS = {
    "u.s.": "USD", "us": "USD", "u.s": "USD", "hk": "HKD", "nt": "TWD", "n.t.": "TWD", "h.k.": "HKD", "canadian": "CAD", "cdn": "CAD",
    "cdn.": "CAD", "cad": "CAD", "c": "CAD", "australian": "AUD", "aud": "AUD", "a": "AUD", "s": "SGD", "singapore": "SGD", "nz": "NZD",
    "usd": "USD", "r": "BRL", "mex": "MXN", "mexican": "MXN", "ps.": "MXN", "ch": "CLP", "col": "COP",
}  # fmt: skip
_VALUED = re.compile(r"\d[\d,. ]*(?:[.,]\d\d\b|[ ](?:million|billion|bn)|\d,\d{3}|m\b)")


def before(text: str, a: int, floor: int) -> tuple[str | None, int, bool]:
    """The mark printed before the number at ``a`` (None if there is none), where it starts, and whether a minus stands there."""
    low = max(floor, a - 16)
    piece = text[low:a]
    bare = piece.rstrip(" \u00a0")
    if bare[-1:].islower() and bare.rsplit(None, 1)[-1].lower() not in BEFORE and "M$" not in bare:
        return None, a, False  # a common word
    i = low + len(bare)
    if i == a and i > low and text[i - 1] == "\n" and text[i - 2] in SIGNS:
        i -= 1
    if i - 2 > low and text[i - 3 : i] == "(Y)":
        return "JPY", i - 3, False
    negative = False
    if i > low and text[i - 1] in "-−–(":
        # a minus or bracket counts where it touches the number and follows a blank or a currency sign
        sign = text[i - 1]
        j = i - 1
        while j > low and text[j - 1] in " \u00a0":
            j -= 1
        if i == a and (j == low or text[j - 1] in SIGNS or (j < i - 1 and sign != "(") or text[j - 1] in "\t\n("):
            negative = sign != "(" or _closes(text, a)
        if not negative and sign == "(":
            return _mark(text, i, low, a)
        i = j
    if i == a and a > floor and text[a - 1] not in _LETTERS:
        return None, a, negative
    mark, begin, minus = _mark(text, i, low, a)
    return mark, begin, negative or minus


def _closes(text: str, a: int) -> bool:
    """A bracket opened before the number at a closes right after it: "(61.9)"."""
    match = NUMBER.match(text, a)
    return match is not None and text[trim(text, a, match.end()) : match.end() + 1][:1] == ")"


def _mark(text: str, i: int, low: int, a: int) -> tuple[str | None, int, bool]:
    """The mark that ends at i, before the number at a."""
    if i <= low or text[i - 1] not in _LETTERS:
        return None, a, False
    j = i
    while j > low and text[j - 1] not in _EDGES:
        j -= 1
    token = text[j:i]
    if not token:
        return None, a, False
    minus = j > low and text[j - 1] in "-−–" and (j - 1 == low or text[j - 2] in " \u00a0\t\n(")
    if token in THOUSANDS:
        return token, j, minus
    key = token.lower()
    code = BEFORE.get(key)
    if code is not None:
        if not _meant(text, token, key, i == a, a):
            return None, a, False
        if token == "$" or key in ("dollars", "dollar"):
            nation = _nation(text, j, low)
            if nation is not None:
                return nation[0], nation[1], minus
        return code, j, minus
    if token[-1] in SIGNS:
        for length in (5, 4, 3, 2, 1):
            if len(key) > length and key[-length:] in BEFORE:
                return BEFORE[key[-length:]], i - length, minus
    return None, a, False


def _meant(text: str, token: str, key: str, touching: bool, a: int) -> bool:
    """Whether a mark that may be a word or an initial is meant as a mark."""
    exact = EXACT.get(key)
    if exact is not None and token not in exact:
        return False
    if key in _TOUCHING and not touching:
        return False
    if key == "r" and _VALUED.match(text, a) is None:
        return False  # "R2" is a model, "R493.32" and "R312 million" are rand
    return not (key in _UPPER and token.islower()) and not (key == "rp" and token == "rp")


def _nation(text: str, j: int, low: int) -> tuple[str, int] | None:
    """The word before a bare "$" that says whose it is ("U.S. $", "Canadian $", "US dollars"), with where it starts."""
    k = j
    while k > low and text[k - 1] in " \u00a0":
        k -= 1
    m = k
    while m > low and text[m - 1] not in _EDGES:
        m -= 1
    code = _NATIONS.get(text[m:k].lower())
    return (code, m) if code is not None else None
