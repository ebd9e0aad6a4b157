"""The label of a row, or the head of a column → what it says of its numbers: their class, unit, scale and money."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from sixk.events.facts.found import Home
from sixk.events.facts.scales import SCALE, currency_of


class Said(Struct, frozen=True, gc=False):
    """What a label says: ``kind`` in the classes of ``cues`` and ``unit`` of the bare numbers beside or under it, if any; whether
    its numbers are percentages (``percent``), of one share (``eps``), in ``pence``; whether the words "per" and "number" stand in
    it; and whether a scale or money may (``scaled``), as ``marked`` tells."""

    kind: str | None
    unit: str | None
    percent: bool
    eps: bool
    pence: bool
    per: bool
    number: bool
    scaled: bool
    volume: bool
    physical: str | None


@lru_cache(4096)
def said(label: str) -> Said:
    """What a label says of its numbers."""
    low = label.lower()
    return Said(
        kind_of(label),
        unit_of(label),
        _percent(label),
        ("per " in low or "eps" in low) and _EPS.search(low) is not None,
        "penc" in label or "(p)" in label,
        "per" in low,
        "number" in low,
        _MARKED.search(label) is not None,
        "volume" in low and "price" in low,
        _physical(low),
    )


_PHYSICAL = re.compile(
    r"\b(?:(rpks?|asks?|rtks?|atks?|rftks?|aftks?|passengers|passenger|vehicles|subscribers|tonnes|tons|ounces|barrels|kwh|mwh|gwh|teus?)\b)"
)
_AS = {"passenger": "passengers", "tons": "tonnes", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "teu": "TEU", "teus": "TEU"}


def _physical(low: str) -> str | None:
    """The unit of traffic, output or energy that a label counts in, where it speaks of no money."""
    match = _PHYSICAL.search(low)
    if match is None or _MONEYED.search(low) is not None:
        return None
    word = match.group(1)
    return _AS.get(word) or (word.rstrip("s").upper() if word[0] in "ra" and "k" in word else word)


_MONEYED = re.compile(r"revenue|sales|income|price|cost|yield|fare|per |us\$|hk\$|rmb|profit|margin|\$|[€£¥]|value|%")


_EPS = re.compile(
    r"per (?:ordinary |common |preferred |diluted |basic |equity |american |depositary )*(?:share|ads|adr|unit|stock)|\beps\b"
)
_OPERATING = re.compile(
    r"operating (?:income|profit|loss|result|earnings|\(loss\))|ebit\b|(?:income|profit|loss|earnings) \(?(?:loss\)? )?from operations|"
    r"recurring|ordinary (?:income|profit)"
)
_PROFIT = re.compile(
    r"net (?:income|profit|loss|earnings|result|\(loss\)|\(?loss\)?)|(?:profit|loss|income|earnings|result)s?(?: \(loss\))? "
    r"(?:for|attributable|of the|after)|attributable|utilidad|lucro|profits?$|loss$|earnings$"
)
_REVENUE = re.compile(
    r"^(?:(?:total|net|gross|operating|consolidated|group|sales)[ ,-]+)*(?:revenues?|sales|turnover|ingresos|receita|premiums)\b|"
    r"total (?:net )?(?:interest )?income|net revenue|net sales"
)


def kind_of(label: str) -> str | None:
    """What the label of a row is about, in the classes of ``cues``."""
    low = label.lower()
    if ("per " in low or "eps" in low) and _EPS.search(low):
        return "dividend" if "dividend" in low else "eps"
    if "ebitda" in low:
        return "ebitda"
    if (
        ("before" in low and ("tax" in low or "before income" in low))
        or "pretax" in low
        or "pre-tax" in low
        or "ordinary activities" in low
    ):
        return "pretax"
    if "gross" in low and ("gross profit" in low or "gross margin" in low or "gross loss" in low or "gross income" in low):
        return "gross"
    if _OPERATING.search(low):
        return "operating"
    if "dividend" in low or "distribution" in low or "interest on" in low and ("capital" in low or "equity" in low):
        return "dividend"
    if (
        any(w in low for w in ("price", "consideration", "value", "amount", "proceeds"))
        or low.endswith("cost")
        or "cost " in low
    ):
        return "price"
    if any(w in low for w in ("total assets", "equity", "net assets", "capitalisation", "capitalization", "total debt")):
        return "assets"
    if _PROFIT.search(low):
        return "profit"
    return "revenue" if _REVENUE.search(low) else None


_COUNTED = frozenset(
    "vote votes share shares ads adss adr adrs stock securities options warrants rights units employees jobs positions subscribers "
    "patients customers vessels volume holding held shareholding acquired disposed purchased bought sold".split()
)
_UNIT_OF = {
    "voting rights": "voting rights", "vote": "votes", "votes": "votes", "ads": "ADSs", "adss": "ADSs", "adr": "ADRs", "adrs": "ADRs",
    "options": "options", "warrants": "warrants", "rights": "rights", "units": "units", "employees": "employees", "jobs": "jobs", "positions": "positions",
    "subscribers": "subscribers", "patients": "patients", "customers": "customers", "vessels": "vessels",
}  # fmt: skip
_NOT_COUNTED = re.compile(
    r"price|value|amount|share capital|issued capital|%|percent|per cent|earnings|income|profit|dividend|consideration|cost|\bper (?:share|ads)|date|class\b|\(p\)|pence|name",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"\(\s?(?:in |unit:? ?)?([^()]{1,28})\)|\b(?:in|of)\s([A-Z]{3}|US\$|HK\$|NT\$|R\$)\b|[,:]\s?([A-Z]{2,3}\$?|Rs\.|[€£$¥])\s*$"
)
_NUMBER_OF = re.compile(
    r"[\W\d]{0,6}(?:[a-z][.)] ?)?(?:aggregate |total |maximum )?(?:number|no\.) of (?:[a-z]+ ){0,3}shares (?:of|purchased|bought)\b"
)
_WORD = re.compile(r"\w+")


def unit_of(label: str) -> str | None:
    """The unit that a label or a column's head gives to the bare numbers under it, or None."""
    low = label.lower()
    votes = "voting rights" in low
    word = "" if votes else next((w for w in _WORD.findall(low) if w in _COUNTED), None)
    if word is None or (_NOT_COUNTED.search(low) and not _NUMBER_OF.match(low)):
        return None
    return "voting rights" if votes else _UNIT_OF.get(word, "shares")


def _percent(text: str) -> bool:
    low = text.lower()
    return (
        "(%)" in low
        or low.strip() in ("%", "percent", "change", "yoy", "% change", "growth")
        or "yield" in low
        or low.endswith(" %")
        or "% change" in low
        or "yoy" in low
    )


@lru_cache(4096)
def marked(label: str, at: Home) -> tuple[float, str | None] | None:
    """Scale and currency that a label or head names itself: "(Won)", "(HK$'000)", "in EUR"."""
    if not label:
        return None
    for match in _MARKED.finditer(label):
        inner = next(g for g in match.groups() if g)
        factor = 1.0
        low = inner.lower().replace("’", "'")
        for name, size in SCALE.items():
            if len(name) > 2 and name in low:
                factor = size
        if low in ("pence", "p", "gbp pence"):
            return 0.01, "GBP"
        words = re.findall(r"[A-Za-z.]*[$€£¥₩]|[A-Za-z.]+", inner)
        for word in words:
            currency = currency_of(word, at) if word.lower() not in ("in", "of", "unit", "million", "thousand") else None
            if currency is not None:
                return factor, currency
        if factor > 1:
            return factor, None
    return None


_NUMBERED = re.compile(r"\(?[\divxa-z]{1,3}[.)]\s+")


def shown(text: str) -> str:
    """A label without its number, on one line."""
    match = _NUMBERED.match(text)
    return " ".join((text[match.end() :] if match else text).split()).strip(" .:-")[:70]
