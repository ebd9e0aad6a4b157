"""A look and an event type → its main amounts, best first, each with what it is of; and the ratios and percentages among them."""

from __future__ import annotations

import re

from msgspec import Struct

from sixk.events.facts import tables
from sixk.events.facts.cues import FIRST, FIT, MONEY_FIRST, PHRASES, UNIT_FIT
from sixk.events.facts.found import Found
from sixk.events.facts.looks import Look
from sixk.model import Amount, Percentage, Ratio

MOST = 12
"""How many facts of a kind an event keeps."""

_BARE = {
    "holdings": "shares",
    "buyback": "shares",
    "equity": "shares",
    "meeting": "votes",
    "people": "employees",
    "clinical": "patients",
}
"""What bare numbers of a table count, for events that are about such counts."""
_ELSE = {"profit": 0.6, "revenue": 0.6}
_LATER = re.compile(r"\b(?:amended|revised|new|latest|current|corrected|after|restated)\b")
_FORMER = re.compile(r"\b(?:former|previous|before correction|prior|old|change|difference)\b")
_AGAINST = frozenset({"against", "versus", "vs", "than", "from"})
_CHANGED = frozenset(
    "by up down rose grew fell rise rises fall falls increased decreased declined dropped lower higher increase decrease growth".split()
)
_PER = frozenset(
    {
        "share",
        "shares",
        "ads",
        "adss",
        "adr",
        "unit",
        "right",
        "note",
        "warrant",
        "american",
        "bdr",
        "gds",
        "gdr",
        "cpo",
        "security",
    }
)
_COUNTS = frozenset({"shares", "votes", "people", "trial", "holding"})
"""Classes of phrase that name counts rather than money."""
_LOSS_KINDS = frozenset({"profit", "operating", "pretax", "eps"})


class Ranked(Struct, frozen=True, gc=False):
    """An amount that has not been chosen yet; ``start``/``end`` are its span in the text."""

    score: float
    start: int
    end: int
    found: Found | None
    row: tables.Figure | None
    label: str | None
    negative: bool
    unit: str | None = None
    kind: str = "count"


def rank(look: Look, proof: tuple[int, int] | None, type: str, penalty: float = 0.0) -> list[Ranked]:
    """The amounts of a look as an event of ``type`` ranks them."""
    fit = FIT.get(type, "work")
    wanted, units = MONEY_FIRST.get(fit, {}), UNIT_FIT.get(fit, {})
    out: list[Ranked] = []
    figured = {row.start for row in look.rows if row.kind != "bare"}
    for found in look.amounts:
        if figured and not figured.isdisjoint(range(found.start, found.end)):
            continue
        out.append(_prose(look, found, proof, fit, wanted, units, penalty))
    for row in look.rows:
        unit = row.unit
        if row.kind == "bare":
            unit = _BARE.get(fit)
            if unit is None:
                continue
        score = (
            0.5 * look.nearness(row.start, proof)
            + wanted.get(row.kind, _ELSE.get(row.kind, -1.0))
            - (1.1 if row.period else 0.35) * row.column
            - penalty
        )
        if row.unit is not None:
            score += 1.0 + units.get(row.unit, 0.0)
        elif row.kind == "bare":
            score += 0.5
        low = row.label.lower()
        if low.startswith(("total ", "net ", "operating ", "consolidated ")) or low in (
            "sales",
            "turnover",
            "revenues",
            "revenue",
        ):
            score += 0.3
        if (
            "cost of" in low
            or "other " in low
            or "minority" in low
            or "deferred" in low
            or "comprehensive" in low
            or "discontinued" in low
        ):
            score -= 1.5
        if _LATER.search(low):
            score += 0.4
        elif _FORMER.search(low):
            score -= 0.8
        if row.weak:
            score -= 1.2
        out.append(Ranked(score, row.start, row.end, None, row, row.label, _row_loss(row, low), unit, row.kind))
    return out


def _prose(
    look: Look, found: Found, proof: tuple[int, int] | None, fit: str, wanted: dict[str, float], units: dict[str, float], penalty: float
) -> Ranked:  # fmt: skip
    text = look.text
    left, right = look.left(found.start), look.right(found.end)
    label, gain, kind, loss = _label(left, right, wanted, found.currency is not None)
    score = look.nearness(found.start, proof) + gain - penalty
    last = left[-1] if left else ""
    per = bool(right) and right[0] in ("per", "a", "for", "each") and any(w in _PER for w in right[1:5])
    if found.currency is None:
        score += units.get(found.unit or "", 0.4 if found.unit != "percent" else -0.5)
        if found.unit == "percent" and (
            last in _CHANGED or (len(left) > 1 and last in ("of", "about", "approximately", "some") and left[-2] in _CHANGED)
        ):
            score -= 1.2
    else:
        score += 0.8
        if abs(found.value) < 10_000 and not per and kind not in ("price", "eps", "dividend", "fine"):
            score -= 0.8
        if right and right[0] in ("each", "par", "nominal"):
            score -= 2.0
    if (
        any(w in _AGAINST for w in left[-3:])
        or "compared" in left[-4:]
        or (len(last) == 4 and last[:2] in ("19", "20") and _opened(text, found.start))
    ):
        score -= 1.3
    if (
        "value" in left[-3:]
        and any(w in ("par", "nominal", "face", "stated") for w in left[-4:])
        and fit not in ("debt", "equity", "deal")
    ):
        score -= 2.0
    if per:
        label = (
            "price per share"
            if kind in (None, "shares", "holding")
            else label
            if "per" in (label or "")
            else f"{label} per share"
        )
        if fit in ("dividend", "equity", "deal", "holdings", "buyback", "meeting"):
            score += 0.8
    return Ranked(
        score,
        found.start,
        found.end,
        found,
        None,
        label,
        loss and found.currency is not None and found.value > 0,
        None,
        kind or "money" if found.currency else "count",
    )


def _opened(text: str, at: int) -> bool:
    """A bracket was opened shortly before: "(2002: US$26,595 million)"."""
    return "(" in text[max(0, at - 9) : at]


def _label(
    left: list[str], right: list[str], wanted: dict[str, float], money: bool
) -> tuple[str | None, float, str | None, bool]:
    """What an amount is of, how much the event type cares for that, the class, and whether it is a loss."""
    label, kind, gain, best, loss = None, None, 0.0, -9.0, False
    count = len(left)
    i = count - 1
    while i >= 0:
        word = left[i]
        if word in FIRST:
            hit, length = _phrase(left, i)
            if hit is not None:
                gap = count - i - length
                close = 1.0 if gap < 5 else 0.8 if gap < 12 else 0.6
                value = wanted.get(hit[0], 0.0)
                if close * value > gain:
                    gain = close * value
                order = close + 0.15 + 0.08 * value - (0.5 if (hit[0] in _COUNTS) == money else 0.0)
                if order > best:
                    best, kind, label = order, hit[0], hit[1]
                    loss = "loss" in hit[1] and not (i and left[i - 1] in ("income", "profit", "earnings"))
        i -= 1
    for i, word in enumerate(right[:9]):
        if word in FIRST:
            hit, _ = _phrase(right, i)
            if hit is not None:
                close = 0.9 if i < 2 else 0.65 if i < 6 else 0.4
                value = wanted.get(hit[0], 0.0)
                if close * value > gain:
                    gain = close * value
                order = close + 0.08 * value - (0.5 if (hit[0] in _COUNTS) == money else 0.0)
                if order > best:
                    best, kind, label, loss = order, hit[0], hit[1], "loss" in hit[1] and i < 2
    return label, gain, kind, loss and kind in _LOSS_KINDS


def _phrase(words: list[str], i: int) -> tuple[tuple[str, str] | None, int]:
    """The longest phrase of ``cues`` that begins at word i."""
    three = words[i : i + 3]
    for length in (3, 2, 1):
        if len(three) >= length:
            hit = PHRASES.get(" ".join(three[:length]))
            if hit is not None:
                return hit, length
    return None, 0


def _row_loss(row: tables.Figure, low: str) -> bool:
    return (
        row.value > 0
        and "loss" in low
        and row.kind in _LOSS_KINDS
        and not any(w in low for w in ("(loss", "loss)", "income", "profit", "earnings"))
    )


def best(ranked: list[tuple[str, Ranked]]) -> tuple[Amount, ...]:
    """The best of what several looks (their texts) rank, no value twice, and not one kind alone."""
    out: list[Amount] = []
    seen: set[tuple[float, str | None]] = set()
    kinds: dict[str, int] = {}
    queue = sorted(ranked, key=lambda r: (-r[1].score, r[1].start))[: 4 * MOST]
    spread = []
    for place, (text, one) in enumerate(queue):
        count = kinds.get(one.kind, 0)
        kinds[one.kind] = count + 1
        spread.append((0.4 * count - one.score, place, text, one))
    spread.sort(key=lambda s: s[:2])
    for _, _, text, one in spread:
        source = one.found or one.row
        assert source is not None
        number = -source.value if one.negative else source.value
        unit = one.unit if one.row is not None else source.unit
        key = (number, source.currency or unit)
        if key in seen:
            continue
        seen.add(key)
        printed = " ".join(text[one.start : one.end].split())
        out.append(Amount(number, source.currency, unit, printed, one.label, source.low, source.high))
        if len(out) == MOST:
            break
    return tuple(out)


def percentages(facts: tuple[Amount, ...]) -> tuple[Percentage, ...]:
    return tuple(Percentage(a.value, a.text, a.of) for a in facts if a.unit == "percent")


_NUM = r"[0-9][0-9.,]{0,14}|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|twenty-five|thirty|forty|fifty|a hundred|one hundred"
_LINK = re.compile(r"[- ]for[- ]|-to-")
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
        for match in _LINK.finditer(text, part.start, end):
            other = _OTHER.match(text, match.end())
            one = _ONE.search(text[max(part.start, match.start() - 44) : match.start()]) if other is not None else None
            if (
                one is None
                or other is None
                or not _RATIO_CUE.search(text, max(0, match.start() - 80), min(len(text), match.end() + 50))
            ):
                continue
            begin = max(part.start, match.start() - 44) + one.start()
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
