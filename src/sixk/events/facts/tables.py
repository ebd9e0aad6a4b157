"""Rows of a statement or table → figures: a label that means something, the value of its leading column, scale and currency.

"(Dollars in thousands)" over a table, "HK$'000" in its head or "NT$ million" in its label give the scale; the column is the one
of the latest period, as the head names it.
"""

from __future__ import annotations

import re

from msgspec import Struct

from sixk.events.facts.currencies import AFTER, BEFORE, resolve
from sixk.events.facts.money import Home
from sixk.events.facts.numbers import NUMBER, value

MOST = 240
"""How many rows with a telling label are read."""


class Figure(Struct, frozen=True, gc=False):
    """A figure of a row: its value in whole units, ``column`` 0 for the leading one."""

    start: int
    end: int
    value: float
    currency: str | None
    unit: str | None
    kind: str
    label: str
    column: int


_ROW = re.compile(
    r"\n[ \t|•*]*(?:\(?[\divx]{1,3}[.)]?[ \t]+)?((?:(?:Total|Net|Gross|Consolidated|Group|Operating|Recurring|Ordinary|Basic|Diluted|Underlying|Adjusted|Reported|"
    r"TOTAL|NET|GROSS|OPERATING|BASIC|DILUTED|total|net|gross|operating|Group's|Cash|Other|Less)[ ,:–-]{1,3}){0,3}"
    r"(?:[Rr]evenues?|REVENUES?|[Ss]ales|SALES|[Tt]urnover|TURNOVER|[Ii]ncome|INCOME|[Pp]rofits?|PROFITS?|[Ee]arnings|EARNINGS|[Ll]oss(?:es)?|LOSS|\(?[Ll]oss\)?|EBITDA?X?|EBIT|[Mm]argin|"
    r"[Rr]esults?|[Ee]quity|EQUITY|[Ss]hareholders[’']? [Ee]quity|[Aa]ssets|ASSETS|[Dd]ividends?|[Nn]umber of|NUMBER OF|[Ss]hares?|[Vv]oting|[Pp]remiums?|"
    r"[Ii]ngresos|[Rr]eceita|[Uu]tilidad|[Ll]ucro|[Ff]unds from operations|Pre-tax profit|Pretax)[^\n\t]{0,90}?)"
    r"(?:\t|[ ]{2,}|\.{3,}|:[ ]?\t?|[ ](?=[$€£(\d-]))[ \t.]*(?=[^\n]{0,24}\d)([^\n]{1,200})"
)
_CAPTION = re.compile(
    r"['’‘]000s?|(?<![\d.,])000s?['’]?s?\b|[Tt]housands?\b|THOUSANDS?\b|[Mm]illions?\b|MILLIONS?\b|[Bb]illions?\b|BILLIONS?\b|[Ll]akhs?\b|[Cc]rores?\b|(?<=[$€£¥ ])(?:mn|m|bn)\b"
)
_LEFT = re.compile(r"([$€£¥₩]|[A-Za-z][A-Za-z.]{0,12}\$?)(?: [Ii]n)?[ ]?$")
_RIGHT = re.compile(r",?[ ]?(?:of[ ]|de[ ])?([A-Za-z.€£¥$]{1,9}(?:[ ][A-Za-z$]{2,10}){0,2})")
_SCALE = {"'000": 1e3, "000": 1e3, "thousand": 1e3, "million": 1e6, "billion": 1e9, "lakh": 1e5, "crore": 1e7, "mn": 1e6, "m": 1e6, "bn": 1e9}
_HEAD = re.compile(r"\b(?:19|20)\d\d\b|\b\dQ(\d\d)\b|\bQ\d[ ’'](\d\d)\b")
_CELL = re.compile(r"\(?[-−–]?[ ]?(?P<mark>US\$|HK\$|NT\$|R\$|C\$|A\$|S\$|Rs\.|RMB|EUR|USD|[$€£¥₩])?[ ]?\(?[-−–]?(?P<number>\d[\d.,'’]*|\d{1,3}(?:[ \u00a0]\d{3})+)\)?(?P<percent>[ ]?%)?")


class Scale(Struct, frozen=True, gc=False):
    start: int
    factor: float
    currency: str | None


def captions(text: str, start: int, end: int, at: Home) -> list[Scale]:
    """The statements of scale in text[start:end] ("in millions of euros", "RMB'000"), in order."""
    out = []
    for match in _CAPTION.finditer(text, start, end):
        begin = match.start()
        before = text[max(0, begin - 16) : begin]
        if before.rstrip(" -\u00a0")[-1:].isdigit():
            continue
        word = match.group().lower().replace("’", "'").replace("‘", "'")
        short = word in ("m", "mn", "bn")
        beside = _LEFT.search(before)
        left = beside.group(1) if beside else ""
        beside = _RIGHT.match(text, match.end())
        right = beside.group(1) if beside else ""
        currency = _currency(left, at) or _currency(right, at)
        if short and not (left and left[-1] in "$€£¥₩" or currency and before[-1:] in "$€£¥ "):
            continue
        opened = text.rfind("(", max(0, begin - 60), begin) >= 0 or text.rfind("\t", max(0, begin - 24), begin) >= 0
        line = text[text.rfind("\n", 0, begin) + 1 : text.find("\n", begin) if text.find("\n", begin) >= 0 else len(text)]
        named = re.search(r"\b(?:in|unit|units|amounts?|figures?|expressed|stated)\b", text[max(0, begin - 40) : begin].lower()) is not None
        if not (currency and (opened or len(line) < 90) or named and (opened or len(line) < 90) or word in ("'000",)):
            continue
        if currency is None:
            currency = _near(text, max(0, begin - 42), min(end, match.end() + 30), at)
        factor = next((f for name, f in _SCALE.items() if word.startswith(name)), 1e3)
        out.append(Scale(begin, factor, currency))
    return out


def _currency(word: str, at: Home) -> str | None:
    low = word.lower().strip(" .,)")
    if not low:
        return None
    for name in (low, " ".join(low.split()[:2]), low.split()[0], low.rsplit(" ", 1)[-1]):
        mark = AFTER.get(name) or (BEFORE.get(name) if len(name) > 1 or name in "$€£¥₩" else None)
        if mark is not None and name not in ("us", "p", "r", "w", "real", "re"):
            return resolve(mark, at.currency, at.dollar)
    return None


_MONEY_WORD = re.compile(r"U\.?S\.?\s?\$|U\.S\. [Dd]ollars|US [Dd]ollars|United States [Dd]ollars|HK\$|NT\$|R\$|C\$|A\$|S\$|Rs\.|Rupees|Yen|[Ww]on|RMB|Renminbi|[Ee]uros?|EUR|USD|GBP|CHF|[A-Z]{3}|[Dd]ollars|DOLLARS|[Pp]esos|[Rr]eais|[$€£¥₩]")


def _near(text: str, start: int, end: int, at: Home) -> str | None:
    for match in _MONEY_WORD.finditer(text, start, end):
        low = match.group().lower().replace(" ", "") if "$" in match.group() else match.group().lower()
        mark = BEFORE.get(low) or AFTER.get(low)
        if mark is not None:
            return resolve(mark, at.currency, at.dollar)
    return None


_KINDS = (
    ("eps", re.compile(r"per (?:ordinary |common |preferred |diluted |basic |equity |american )?(?:share|ads|adr|unit|stock)|\beps\b", re.I)),
    ("ebitda", re.compile(r"ebitda", re.I)),
    ("pretax", re.compile(r"before (?:income |provision for |corporate )?tax|pre-?tax|before (?:taxation|income)|ordinary activities", re.I)),
    ("gross", re.compile(r"gross (?:profit|margin|loss|income)", re.I)),
    ("operating", re.compile(r"operating (?:income|profit|loss|result|earnings|\(loss\))|ebit\b|(?:income|profit|loss|earnings) \(?(?:loss\) )?from operations|recurring|ordinary (?:income|profit)", re.I)),
    ("dividend", re.compile(r"dividend", re.I)),
    ("assets", re.compile(r"total assets|equity|net assets", re.I)),
    ("cash", re.compile(r"cash", re.I)),
    ("profit", re.compile(r"net (?:income|profit|loss|earnings|result|\(loss\))|net \(?loss\)? ?/? ?(?:income|profit)?|(?:profit|loss|income|earnings|result)s?(?: \(loss\))? (?:for|attributable|of the|after)|attributable|utilidad|lucro|profits?$|loss$|earnings$|net income", re.I)),
    ("revenue", re.compile(r"revenue|sales|turnover|ingresos|receita|premiums|total (?:net )?(?:interest )?income", re.I)),
    ("shares", re.compile(r"(?:number|total) of .{0,40}(?:shares|ads|stock|voting rights)|shares|voting", re.I)),
)  # fmt: skip


def kind_of(label: str) -> str | None:
    """What the label of a row is about, in the classes of ``cues``."""
    for kind, pattern in _KINDS:
        if pattern.search(label):
            return kind
    return None


def figures(text: str, start: int, end: int, at: Home) -> list[Figure]:
    """The figures of the telling rows of text[start:end]."""
    rows = []
    for match in _ROW.finditer(text, max(start - 1, 0), end):
        label = match.group(1)
        kind = kind_of(label.strip())
        if kind is not None and kind != "cash":
            rows.append((match, label.strip(" .:\t"), kind))
        if len(rows) >= MOST:
            break
    if not rows:
        return []
    scales = captions(text, start, end, at)
    out: list[Figure] = []
    index = -1
    for match, label, kind in rows:
        while index + 1 < len(scales) and scales[index + 1].start < match.start(2):
            index += 1
        scale = scales[index] if index >= 0 else None
        out.extend(_cells(text, match.start(2), match.end(2), label, kind, scale, at))
    return out


def _cells(text: str, a: int, b: int, label: str, kind: str, scale: Scale | None, at: Home) -> list[Figure]:
    found = []
    for match in _CELL.finditer(text, a, b):
        if match.group("percent") or (match.end() < b and text[match.end()].isalpha()):
            if match.group("percent") is None and not re.match(r"(?:m|bn|mn)\b", text[match.end() : match.end() + 3]):
                continue
            if match.group("percent"):
                continue
        printed = match.group("number").rstrip(".,'’")
        number = value(printed, at.comma)
        if number is not None:
            found.append((match, printed, number))
    # a column of notes: a bare small integer before cells of another kind
    if len(found) > 1 and found[0][1].isdigit() and found[0][2] < 60 and any(len(p) > 3 or "." in p for _, p, _ in found[1:]):
        found = found[1:]
    if not found:
        return []
    lead = _leading(text, a, len(found))
    order = [lead] + [i for i in range(len(found)) if i != lead]
    out = []
    for column, i in enumerate(order[:4]):
        match, printed, number = found[i]
        mark = match.group("mark")
        currency = _currency(mark, at) if mark else scale.currency if scale else None
        negative = match.group().lstrip()[:1] in "(-−–" and (")" in match.group() or match.group().lstrip()[:1] != "(") or "(" in match.group() and ")" in match.group()
        unit = None
        factor = scale.factor if scale else 1.0
        if kind == "eps" or (kind == "dividend" and "." in printed and number < 1000):
            factor = 1.0
        elif kind == "shares":
            unit, factor, currency = "voting rights" if "voting" in label.lower() else "shares", 1.0, None
        elif "." in printed and factor == 1.0 and number < 1000 and scale is None and currency is None:
            continue
        if unit is None and currency is None:
            currency = at.currency
            if currency is None:
                continue
        out.append(Figure(match.start("number"), match.start("number") + len(printed), (-number if negative else number) * factor, currency, unit, kind, label[:60], column))
    return out


def _leading(text: str, row: int, count: int) -> int:
    """Which of the cells of a row belongs to the latest year, as the nearest head above names the years."""
    floor = max(0, row - 2500)
    line_end = text.rfind("\n", floor, row)
    for _ in range(40):
        if line_end <= floor:
            return 0
        line_start = text.rfind("\n", floor, line_end) + 1
        if line_start <= floor:
            return 0
        line = text[line_start:line_end]
        if len(line) < 240:
            years = []
            for match in _HEAD.finditer(line):
                short = match.group(1) or match.group(2)
                years.append(int(match.group()) if short is None else (2000 if int(short) < 70 else 1900) + int(short))
            if len(years) >= 2 and not re.search(r"[a-z]{3}\s+(?:in|of|to)\s", line):
                best = years.index(max(years))
                return best if best < count and len(years) <= count else 0
        line_end = line_start - 1
    return 0
