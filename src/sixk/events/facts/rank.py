"""What a look holds, and an event → its main amounts and dates, best first, each with what it is of."""

from __future__ import annotations

import math
import re

from msgspec import Struct

from sixk.events.facts import tables
from sixk.events.facts.cues import FIT, MONEY_FIRST, UNIT_FIT
from sixk.events.facts.looks import Cue, Look, cues
from sixk.events.facts.money import Found
from sixk.model import Amount, DateFact, Percentage, Ratio

MOST = 12
"""How many facts of a kind an event keeps."""


class Where(Struct, frozen=True):
    """Where an event's proof stands in a look: its span, or None where it stands in another document."""

    span: tuple[int, int] | None


def nearness(look: Look, where: Where, at: int) -> float:
    """How near a position is to the proof and to the beginning of the news: about -4 to 3."""
    score = -0.8 * math.log2(1 + look.offset(at) / 900)
    if where.span is not None:
        start, end = where.span
        gap = start - at if at < start else at - end if at > end else 0
        score += 2.0 if gap == 0 else 1.2 if gap < 300 else 0.5 if gap < 1000 else 0.0
    return score


_AGAINST = re.compile(
    r"(?:against|compared (?:with|to)|versus|vs\.?|than|up from|down from|increase[d]? from|decrease[d]? from|from|previous(?:ly)?|prior[- ]year|year[- ]earlier|last year)"
    r"(?: (?:a|the|an|about|approximately|some|net|income|profit|loss|of|or|revenues?))*\s?$",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"(?:up|rose|risen|grew|grown|increased?|decreased?|fell|fallen|down|declined?|growth|lower|higher|dropped|slipped|by|reduction) (?:by |of )?(?:about |approximately |some )?$", re.IGNORECASE)
_PAR = re.compile(r"(?:par|nominal|face|stated) value (?:of )?(?:about )?$", re.IGNORECASE)
_EACH = re.compile(r"\s(?:each|par value|nominal)\b")
_LOSS = re.compile(r"\b(?:net |operating |pre-?tax )?loss(?:es)?\b|\bdeficit\b", re.IGNORECASE)
_PER = re.compile(r"\s?(?:\([^()]{0,24}\)\s)?(?:per|a|for each|for every|each)\s(?:\w+[ ]){0,3}?(?:share|ads|adr|unit|right|note|warrant|american|bdr|gds|gdr|cpo)", re.IGNORECASE)


class Ranked(Struct, frozen=True, gc=False):
    score: float
    at: int
    amount: Amount


def amounts(look: Look, where: Where, type: str, penalty: float = 0.0) -> list[Ranked]:
    """The amounts of a look as an event of ``type`` ranks them."""
    fit = FIT.get(type, "work")
    money, units = MONEY_FIRST.get(fit, {}), UNIT_FIT.get(fit, {})
    text = look.text
    seen: dict[int, list[Cue]] = {}
    out: list[Ranked] = []
    figured = {row.start for row in look.rows if row.kind != "bare"}
    for found in look.amounts:
        if any(found.start <= at < found.end for at in figured):
            continue
        start, end = look.segment(found.start)
        if start not in seen:
            seen[start] = cues(text, max(start, found.start - 400), min(end, found.end + 400))
        label, gain, kind = _label(seen[start], found, money)
        score = nearness(look, where, found.start) + gain - penalty
        before = text[max(start, found.start - 48) : found.start]
        if found.currency is None:
            score += units.get(found.unit or "", 0.4 if found.unit != "percent" else -0.5)
            if found.unit == "percent" and _CHANGE.search(before):
                score -= 1.2
        else:
            score += 0.8
            if abs(found.value) < 10_000 and not _PER.match(text, found.end) and kind not in ("price", "eps", "dividend", "fine"):
                score -= 0.8
        if _AGAINST.search(before):
            score -= 1.3
        if _PAR.search(before) or (found.currency and _EACH.match(text, found.end)):
            score -= 2.0
        per = _PER.match(text, found.end)
        if per is not None:
            label = f"{label} per share" if label and "per" not in label else label or "per share"
            if fit in ("dividend", "equity", "deal", "holdings", "buyback", "meeting"):
                score += 0.8
        number = found.value
        if found.currency and number > 0 and kind in ("profit", "operating", "pretax", "eps") and _negative(text, start, found):
            number = -number
        printed = re.sub(r"\s+", " ", text[found.start : found.end])
        out.append(Ranked(score, found.start, Amount(number, found.currency, found.unit, printed, label, found.low, found.high)))
    for row in look.rows:
        unit = row.unit
        if row.kind == "bare":
            unit = _BARE.get(fit)
            if unit is None:
                continue
        out.append(Ranked(_row(look, where, row, money, units) - penalty, row.start, _figure(text, row, unit)))
    return out


_BARE = {"holdings": "shares", "buyback": "shares", "equity": "shares", "meeting": "votes", "people": "employees", "clinical": "patients"}
"""What bare numbers of a table count, for events that are about such counts."""


def _row(look: Look, where: Where, row: tables.Figure, money: dict[str, float], units: dict[str, float]) -> float:
    score = 0.5 * nearness(look, where, row.start) + money.get(row.kind, -1.0) - 1.1 * row.column
    if row.unit is not None:
        score += 1.0 + units.get(row.unit, 0.0)
    if row.kind == "bare":
        score += 0.5
    low = row.label.lower()
    if low.startswith(("total ", "net ", "operating ", "consolidated ")) or low in ("sales", "turnover", "revenues", "revenue"):
        score += 0.3
    if any(word in low for word in ("cost of", "other ", "minority", "discontinued", "deferred", "comprehensive", "financial income")):
        score -= 1.5
    return score


def _figure(text: str, row: tables.Figure, unit: str | None) -> Amount:
    number = row.value
    if number > 0 and row.kind in ("profit", "operating", "pretax", "eps") and re.search(r"loss", row.label, re.I) and not re.search(r"\(loss|loss\)|income|profit|earnings", row.label, re.I):
        number = -number
    return Amount(number, row.currency, unit, text[row.start : row.end], re.sub(r"\s+", " ", row.label))


def _negative(text: str, start: int, found: Found) -> bool:
    """The nearest word of result before an amount (or right after it) is a loss."""
    before = text[max(start, found.start - 90) : found.start]
    losses = [m.end() for m in _LOSS.finditer(before)]
    if losses:
        rest = before[losses[-1] :]
        return not re.search(r"\b(?:income|profit|earnings|against|compared|revenue|sales)\b", rest, re.I) and len(rest) < 60
    after = text[found.end : found.end + 24].lower()
    return bool(re.match(r"\s?(?:net |operating )?loss\b", after))


def _label(found: list[Cue], one: Found, money: dict[str, float]) -> tuple[str | None, float, str | None]:
    """What an amount is of: the nearest phrase before it, or close after it; with how much the event type cares for that."""
    label, kind, gain, best = None, None, 0.0, -9.0
    for cue in found:
        if one.start <= cue.start < one.end:
            continue
        if cue.end <= one.start:
            gap = one.start - cue.end
            close = 1.0 if gap < 30 else 0.8 if gap < 80 else 0.6 if gap < 160 else 0.35
            order = close + 0.15
        else:
            gap = cue.start - one.end
            close = 0.9 if gap < 14 else 0.65 if gap < 50 else 0.4 if gap < 120 else 0.2
            order = close
        gain = max(gain, close * money.get(cue.kind, 0.0))
        order += 0.08 * money.get(cue.kind, 0.0)
        if order > best:
            best, label, kind = order, cue.label, cue.kind
    return label, gain, kind


def best(ranked: list[Ranked]) -> tuple[Amount, ...]:
    """The best of several looks, no value twice."""
    out: list[Amount] = []
    seen: set[tuple[float, str | None]] = set()
    for one in sorted(ranked, key=lambda r: (-r.score, r.at)):
        key = (one.amount.value, one.amount.currency or one.amount.unit)
        if key in seen:
            continue
        seen.add(key)
        out.append(one.amount)
        if len(out) == MOST:
            break
    return tuple(out)


# ------------------------------------------------------------------------------------------------------------------ dates

_DATE_CUES = (
    ("record date", r"record date|holders of record|of record|registered (?:holders|shareholders|on)|date of record|entitle|book closure|last day to"),
    ("ex-dividend", r"ex[- ]?(?:dividend|date|entitlement|rights)|trade[sd]? ex\b|without the dividend"),
    ("payment", r"pay(?:able|ment|s)?\b|paid\b|distribut(?:ed|ion)|disburse"),
    ("meeting", r"meeting|AGM|EGM|assembly"),
    ("closing", r"clos(?:e[sd]?|ing)\b|complet(?:e[sd]?|ion)|consummat|settle(?:d|ment)|took effect"),
    ("agreement", r"agree(?:d|ment)|sign(?:ed|ing)|entered into|contract|memorandum"),
    ("period end", r"(?:months|quarter|year|half|period|weeks)[- ]?(?:then )?(?:end(?:ed|ing)?|to)\b|as (?:of|at)\b"),
    ("results", r"results? (?:will|on|for|date)|publish|release (?:its|the|of)|conference call"),
    ("appointment", r"appoint|elect(?:ed|ion)|join"),
    ("resignation", r"resign|step(?:s|ped)? down|retire|leave"),
    ("maturity", r"matur|due\b|expir|until|terminat"),
    ("issue", r"issu(?:e[sd]?|ance)|pric(?:ed|ing)|offering|settlement"),
    ("board decision", r"board|resolv|decid|decision|resolution"),
    ("transaction", r"transaction|purchas|sold|sale|acquir|bought|dispos|dealing"),
    ("notification", r"notif|inform|notice|receiv|letter"),
    ("effective", r"effective|effect\b|start|begin|commenc|from\b"),
    ("ruling", r"court|ruling|judg|verdict|hearing|filed|suit|petition"),
    ("announcement", r"announce|dated|today|release"),
)  # fmt: skip
_DATE_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _DATE_CUES)
_DATE_FIT: dict[str, tuple[str, ...]] = {
    "results": ("period end", "results", "announcement"), "financial-statements": ("period end",), "dividend": ("record date", "payment", "ex-dividend", "meeting", "board decision"),
    "deal-agreed": ("agreement", "closing", "board decision", "meeting", "announcement"), "deal-closed": ("closing", "agreement"), "deal-terminated": ("agreement", "resignation"),
    "debt": ("issue", "closing", "maturity", "payment", "agreement"), "equity-issuance": ("issue", "closing", "agreement", "payment"), "meeting-notice": ("meeting", "record date"),
    "meeting-results": ("meeting", "payment", "record date"), "management": ("appointment", "resignation", "effective"), "auditor": ("appointment", "resignation", "board decision"),
    "holdings": ("transaction", "notification"), "buyback": ("transaction", "effective"), "results-date": ("results", "period end"), "listing": ("notification", "effective", "maturity"),
    "legal": ("ruling", "announcement"), "share-capital": ("period end", "transaction"), "correction": ("notification", "record date", "ex-dividend", "agreement"), "operating-update": ("period end",),
}  # fmt: skip


class Day(Struct, frozen=True, gc=False):
    score: float
    at: int
    fact: DateFact


def days(look: Look, where: Where, type: str, penalty: float = 0.0) -> list[Day]:
    """The dates of a look as an event of ``type`` ranks them."""
    fit = _DATE_FIT.get(type, ())
    text = look.text
    out = []
    for found in look.dates:
        start, end = look.segment(found.start)
        before = text[max(start, found.start - 70) : found.start]
        after = text[found.end : min(end, found.end + 50)]
        label, order = None, -1.0
        for name, pattern in _DATE_PATTERNS:
            at = -1
            for match in pattern.finditer(before):
                at = match.end()
            if at >= 0:
                gap = len(before) - at
                value = 1.0 - gap / 90
            else:
                hit = pattern.search(after)
                if hit is None:
                    continue
                value = 0.7 - hit.start() / 70
            value += 0.25 if name in fit else 0.0
            if value > order:
                order, label = value, name
        score = nearness(look, where, found.start) + (2.0 if label in fit else 0.8 if label else 0.0) - penalty
        out.append(Day(score, found.start, DateFact(found.date, label, re.sub(r"\s+", " ", text[found.start : found.end]))))
    return out


def best_days(ranked: list[Day]) -> tuple[DateFact, ...]:
    out: list[DateFact] = []
    seen: set[str] = set()
    for one in sorted(ranked, key=lambda r: (-r.score, r.at)):
        if one.fact.date in seen:
            continue
        seen.add(one.fact.date)
        out.append(one.fact)
        if len(out) == MOST:
            break
    return tuple(out)


# ------------------------------------------------------------------------------------------------------- ratios, percentages

_NUM = r"\d[\d.,]{0,14}|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|twenty-five|thirty|forty|fifty|a hundred|one hundred"
_RATIO = re.compile(
    rf"\b(?P<a>{_NUM})[ -](?:new |existing |additional |bonus |ordinary |common )*(?:shares?|ADSs?|rights?|ads)?[ ]?-?(?:for|to)[ -](?:every |each |existing )?(?P<b>{_NUM})\b(?![,.]?\d|[ ]?%|[ ]?(?:million|billion|months|years|days|p\.m|a\.m))"
    rf"|(?<![\d:.,])(?P<c>\d{{1,5}}(?:\.\d+)?)[ ]?:[ ]?(?P<d>\d{{1,5}}(?:\.\d+)?)(?![\d:]|[ ]?(?:a\.?m|p\.?m|CE|GMT|hours|h\b|EST|EDT|BST))",
    re.IGNORECASE,
)
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "fifty": 50, "a hundred": 100, "one hundred": 100}
_RATIO_CUE = re.compile(r"ratio|exchange|split|consolidat|bonus|rights|ADS|ordinary|new share|for (?:every|each)|merger|convert", re.IGNORECASE)


def ratios(look: Look, most: int = 4) -> tuple[Ratio, ...]:
    """Ratios printed near words of exchange, split or rights ("one-for-ten", "1:0.3570308")."""
    out: list[Ratio] = []
    text = look.text
    for part in look.parts[:2]:
        for match in _RATIO.finditer(text, part.start, min(part.end, part.start + 12_000)):
            if not _RATIO_CUE.search(text, max(0, match.start() - 70), min(len(text), match.end() + 50)):
                continue
            left, right = match.group("a") or match.group("c"), match.group("b") or match.group("d")
            pair = _number(left), _number(right)
            if pair[0] is None or pair[1] is None or not pair[0] or not pair[1]:
                continue
            if match.group("c") and re.fullmatch(r"[0-2]?\d", left) and re.fullmatch(r"[0-5]\d", right):
                continue
            out.append(Ratio(pair[0], pair[1], re.sub(r"\s+", " ", match.group())))
            if len(out) >= most:
                return tuple(out)
    return tuple(out)


def _number(printed: str) -> float | None:
    word = _WORDS.get(printed.lower())
    if word is not None:
        return float(word)
    try:
        return float(printed.replace(",", "").rstrip("."))
    except ValueError:
        return None


def percentages(facts: tuple[Amount, ...]) -> tuple[Percentage, ...]:
    return tuple(Percentage(a.value, a.text, a.of) for a in facts if a.unit == "percent")
