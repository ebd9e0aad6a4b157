"""Text → what it says of the scale and money of its tables: "(Dollars in thousands)", "HK$'000", "in millions of euros"."""

from __future__ import annotations

import re

from msgspec import Struct

from sixk.events.facts.currencies import AFTER, BEFORE, resolve
from sixk.events.facts.found import Home


class Scale(Struct, frozen=True, gc=False):
    """A statement of scale; ``sure`` where it names its money itself."""

    start: int
    factor: float
    currency: str | None
    sure: bool = False


_CAPTION = re.compile(
    r"[TtMmBbLlCc'’‘0$€£¥](?:housands?\b|HOUSANDS?\b|illions?\b|ILLIONS?\b|akhs?\b|rores?\b|00s?['’]?s?\b|000s?['’]?s?\b|(?:mn|m|bn)\b)"
)
"""Words of scale; the first character stands alone, so that the engine skips to it."""
_LEFT = re.compile(r"([$€£¥₩]|[A-Za-z][A-Za-z.]{0,12}\$?)(?: [Ii]n)?[ ]?$")
_RIGHT = re.compile(r",?[ ]?(?:of[ ]|de[ ])?([A-Za-z.€£¥$]{1,9}(?:[ ][A-Za-z$]{2,10}){0,2})")
SCALE = {
    "'000": 1e3,
    "000": 1e3,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "lakh": 1e5,
    "crore": 1e7,
    "mn": 1e6,
    "m": 1e6,
    "bn": 1e9,
}
_PLAIN = re.compile(
    r"\(\s?(?:[Ii]n|[Uu]nits?:?|[Aa]mounts? in|[Ee]xpressed in|[Pp]rices? in)\s([A-Za-z.$€£]{1,9}(?: [A-Za-z$]{3,9})?)[,) ]"
)
_NAMED = re.compile(r"\b(?:in|unit|units|amounts?|figures?|expressed|stated)\b")


def captions(text: str, start: int, end: int, at: Home) -> list[Scale]:
    """The statements of scale in text[start:end] ("in millions of euros", "RMB'000"), in order."""
    out = []
    for match in _CAPTION.finditer(text, start, end):
        word = match.group().lower().replace("’", "'").replace("‘", "'")
        begin = match.start()
        if word[0] in "$€£¥":
            word, begin = word[1:], begin + 1
        if word not in SCALE and word.rstrip("s'") not in SCALE or (word[0] == "0" and text[begin - 1 : begin].isdigit()):
            continue
        before = text[max(0, begin - 16) : begin]
        if before.rstrip(" -\u00a0")[-1:].isdigit():
            continue
        beside = _LEFT.search(before)
        left = currency_of(beside.group(1), at) if beside else None
        beside = _RIGHT.match(text, match.end())
        right = currency_of(beside.group(1), at) if beside else None
        if word in ("m", "mn", "bn") and not (left and (before[-1:] in "$€£¥" or before[-1:] == " ")):
            continue
        opened = text.rfind("(", max(0, begin - 60), begin) >= 0 or text.rfind("\t", max(0, begin - 24), begin) >= 0
        stop = text.find("\n", begin)
        short = (len(text) if stop < 0 else stop) - text.rfind("\n", 0, begin) < 100
        if not (opened or short) or not (
            left or right or word == "'000" or _NAMED.search(text[max(0, begin - 40) : begin].lower())
        ):
            continue
        currency = left or right or _near(text, max(0, begin - 42), min(end, match.end() + 30), at)
        factor = next((f for name, f in SCALE.items() if word.startswith(name)), 1e3)
        out.append(Scale(begin, factor, currency, bool(left or right)))
    for match in _PLAIN.finditer(text, start, end):
        currency = currency_of(match.group(1), at)
        if currency is not None and all(abs(s.start - match.start()) > 40 for s in out):
            out.append(Scale(match.start(), 1.0, currency, True))
    out.sort(key=lambda s: s.start)
    return out


def currency_of(word: str, at: Home) -> str | None:
    low = word.lower().strip(" .,)")
    if not low:
        return None
    for name in (low, " ".join(low.split()[:2]), low.split()[0], low.rsplit(" ", 1)[-1]):
        mark = AFTER.get(name) or (BEFORE.get(name) if len(name) > 1 or name in "$€£¥₩" else None)
        if mark is not None and name not in ("us", "p", "r", "w", "real", "re", "nt", "le", "all"):
            return resolve(mark, at.currency, at.dollar)
    return None


_MONEY_WORD = re.compile(
    r"U\.?S\.?\s?\$|U\.S\. [Dd]ollars|US [Dd]ollars|United States [Dd]ollars|Canadian [Dd]ollars|HK\$|NT\$|R\$|C\$|A\$|S\$|Rs\.|Rupees|Yen|"
    r"[Yy]en|[Ww]on|RMB|Renminbi|[Ee]uros?|EUR|USD|GBP|CHF|[A-Z]{3}|[Dd]ollars|DOLLARS|[Pp]esos|[Rr]eais|[$€£¥₩]"
)


def _near(text: str, start: int, end: int, at: Home) -> str | None:
    for match in _MONEY_WORD.finditer(text, start, end):
        low = match.group().lower().replace(" ", "") if "$" in match.group() else match.group().lower()
        mark = BEFORE.get(low) or AFTER.get(low)
        if mark is not None:
            return resolve(mark, at.currency, at.dollar)
    return None
