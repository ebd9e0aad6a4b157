"""A look → the ratios it prints near words of exchange, split or rights: "one-for-ten", "1:0.3570308", "ratio of 0.5"."""

from __future__ import annotations

import re

from sixk.events.facts.looks import Look
from sixk.model import Amount, Ratio

_NUM = r"[0-9][0-9.,]{0,14}|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|twenty-five|thirty|forty|fifty|a hundred|one hundred"
_ONE = re.compile(
    rf"\b({_NUM})(?:[ -](?:new|existing|additional|bonus|ordinary|common|Class A|shares?|ADSs?|rights?)){{0,4}}$", re.IGNORECASE
)
_OTHER = re.compile(
    rf"(?:every |each |existing )*({_NUM})\b(?![,.]?[0-9]|[ ]?%|[ ]?(?:million|billion|months|years|days|p\.m|a\.m))",
    re.IGNORECASE,
)
_COLON = re.compile(r"[0-9]{1,5}(?:\.[0-9]+)?[ ]?:[ ]?[0-9]{1,5}(?:\.[0-9]+)?")
_SHARE = re.compile(r"[0-9]{1,2}\.[0-9]{3,9}\b(?=[^.\n]{0,30}(?:\n[^.\n]{0,20})?\b(?:[Ss]hares?|ADSs?)\b)")
_SAID = re.compile(r"[Rr]atio(?: of| is| was|:|\.|\t|  *1  )*[ ]*(?P<c>[0-9]\.[0-9]{2,9})")
_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "twenty-five": 25,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "a hundred": 100,
    "one hundred": 100,
}
_RATIO_CUE = re.compile(r"ratio|exchange|split|consolidat|bonus|rights|ADS|new share|merger|convert|share", re.IGNORECASE)
RATIO_TYPES = frozenset(
    {
        "deal-agreed",
        "deal-closed",
        "deal-terminated",
        "holder-rights",
        "equity-issuance",
        "dividend",
        "control",
        "restructuring",
        "meeting-notice",
        "meeting-results",
        "listing",
        "bylaws",
        "share-capital",
        "correction",
    }
)


def ratios(look: Look, most: int = 4) -> tuple[Ratio, ...]:
    """Ratios printed near words of exchange, split or rights ("one-for-ten", "1:0.3570308")."""
    out: list[Ratio] = []
    text = look.text
    for part in look.parts:
        if part.base > 9_000:
            break
        end = min(part.end, part.start + 9_000)
        for match in _COLON.finditer(text, part.start, end):
            a, b = match.span()
            left, right = (p.strip() for p in match.group().split(":"))
            if (
                text[a - 1 : a] in tuple(":.,0123456789")
                or text[b : b + 1] in (":", "%")
                or (len(left) <= 2 and len(right) == 2 and int(left.split(".")[0]) < 24)
            ):
                continue
            if _RATIO_CUE.search(text, max(0, a - 70), min(len(text), b + 50)):
                _ratio(out, left, right, match.group(), text, a)
        for a, b in _links(text, part.start, end):
            other = _OTHER.match(text, b)
            one = _ONE.search(text[max(part.start, a - 44) : a]) if other is not None else None
            if one is None or other is None or not _RATIO_CUE.search(text, max(0, a - 80), min(len(text), b + 50)):
                continue
            begin = max(part.start, a - 44) + one.start()
            _ratio(out, one.group(1), other.group(1), text[begin : other.end()], text, begin)
        for match in _SAID.finditer(text, part.start, end):
            _ratio(out, "1", match.group("c"), match.group(), text, match.start())
        for match in _SHARE.finditer(text, part.start, end):
            if text[match.start() - 1 : match.start()] in (" ", "\n", "\t") and re.search(
                r"(?:for|per|of) (?:one|each|every|a)\b|ratio|exchange",
                text[max(0, match.start() - 90) : match.end() + 90],
                re.IGNORECASE,
            ):
                _ratio(out, "1", match.group(), match.group(), text, match.start())
    return tuple(out[:most])


def _links(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where "for" or "-to-" stands between what may be two sides of a ratio ("one-for-ten", "1 for 3")."""
    out = []
    for word, before, after in (("for", " -", " -"), ("to", "-", "-")):
        at = text.find(word, start + 1, end)
        while at >= 0:
            stop = at + len(word)
            if stop < end and text[at - 1] in before and text[stop] in after:
                out.append((at - 1, stop + 1))
            at = text.find(word, stop, end)
    out.sort()
    return out


def _ratio(out: list[Ratio], left: str, right: str, printed: str, text: str, at: int) -> None:
    pair = _number(left), _number(right)
    if not pair[0] or not pair[1] or (pair[0] > 1900 and pair[1] > 1900):
        return
    ratio = Ratio(pair[0], pair[1], " ".join(printed.split()), _of(text, at))
    if all((r.left, r.right) != (ratio.left, ratio.right) for r in out):
        out.append(ratio)


def _of(text: str, at: int) -> str | None:
    words = text[max(0, at - 60) : at + 60].lower()
    for name in ("exchange", "merger", "split", "consolidation", "bonus", "rights", "conversion"):
        if name in words:
            return name
    return None


def as_amounts(found: tuple[Ratio, ...]) -> tuple[Amount, ...]:
    """Ratios as amounts of the unit "ratio": what one of the left side gets ("1:0.357" is 0.357, "five for one" is 5)."""
    return tuple(Amount(r.right if r.left == 1 else r.left / r.right, None, "ratio", r.text, r.of or "ratio") for r in found)


def _number(printed: str) -> float | None:
    word = _WORDS.get(printed.lower())
    if word is not None:
        return float(word)
    try:
        return float(printed.replace(",", "").rstrip("."))
    except ValueError:
        return None
