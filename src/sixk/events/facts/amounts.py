"""A look and an event type → its main amounts, best first, each with what it is of; and the percentages among them."""

from __future__ import annotations

import re
from functools import lru_cache
from heapq import nsmallest

from msgspec.structs import replace

from sixk.events.facts import tables
from sixk.events.facts.cues import FIT, MONEY_FIRST, UNIT_FIT
from sixk.events.facts.found import Found
from sixk.events.facts.looks import Look
from sixk.events.facts.wording import Worded
from sixk.model import Amount, Percentage

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
_LOSS_KINDS = frozenset({"profit", "operating", "pretax", "eps"})


Candidate = tuple[float, int, int, Look, "Worded | tables.Figure", "str | None", bool, "str | None", str]
"""An amount that has not been chosen yet, so that the best sorts first: its score below zero, where it starts, how many were ranked
before it, the look it is of, itself, its label, whether it is a loss, its unit, its class."""


Placed = tuple[Look, "tuple[int, int] | None", float]
"""A look, the proof of the event if it stands there, and how much less what stands there counts."""

_FEW = 60
"""So few rows are all looked into: finding out which cannot win costs as much."""
_STEP = 24
"""How many rows are looked into before it is asked whether others can still win."""


def ranked(looks: list[Placed], type: str) -> list[Candidate]:
    """The amounts of the looks as an event of ``type`` ranks them, without rows whose figures cannot be among the best."""
    fit = FIT.get(type, "work")
    wanted, units = MONEY_FIRST.get(fit, {}), UNIT_FIT.get(fit, {})
    bare = _BARE.get(fit)
    out: list[Candidate] = []
    for look, proof, penalty in looks:
        for one in look.worded:
            out.append(_prose(look, one, look.nearness(one.found.start, proof), fit, wanted, units, penalty, len(out)))
    rows = [(row, placed) for placed in looks for row in placed[0].rows]
    if len(rows) <= _FEW:
        for row, (look, proof, penalty) in rows:
            for figure in row.figures:
                _figure(look, figure, proof, penalty, wanted, units, bare, out)
        return out
    bounds = _bounds(rows, wanted, units)
    least = -99.0
    for number, place in enumerate(sorted(range(len(rows)), key=lambda place: -bounds[place])):
        if number % _STEP == 0 and number:
            least = _least(out)
        if bounds[place] < least:
            least = _least(out)
            if bounds[place] < least:
                break
        row, (look, proof, penalty) = rows[place]
        for figure in row.figures:
            _figure(look, figure, proof, penalty, wanted, units, bare, out)
    return out


def _bounds(rows: list[tuple[tables.Row, Placed]], wanted: dict[str, float], units: dict[str, float]) -> list[float]:
    """What the figures of each row score at most."""
    counts = 1.0 + max(0.0, *units.values()) if units else 1.0
    most: dict[frozenset[str], float] = {}
    out = []
    for row, (look, proof, penalty) in rows:
        kinds = row.kinds
        fits = most.get(kinds)
        if fits is None:
            fits = most[kinds] = max(
                wanted.get(kind, _ELSE.get(kind, -1.0)) + (counts if kind == "shares" else 0.5 if kind == "bare" else 0.0)
                for kind in kinds
            )
        near = look.nearest(row.start, row.stop, proof)
        out.append(0.5 * near + fits - penalty + _LEANS - (1.2 if row.weak else 0.0))
    return out


def _figure(
    look: Look, figure: tables.Figure, proof: tuple[int, int] | None, penalty: float, wanted: dict[str, float],
    units: dict[str, float], bare: str | None, out: list[Candidate],
) -> None:  # fmt: skip
    """Adds a figure of a row as an event ranks it."""
    kind, unit = figure.kind, figure.unit
    if kind == "bare":
        if bare is None:
            return
        unit = bare
    score = (
        0.5 * look.nearness(figure.start, proof)
        + wanted.get(kind, _ELSE.get(kind, -1.0))
        - (1.1 if figure.period else 0.35) * figure.column
        - penalty
    )
    if figure.unit is not None:
        score += 1.0 + units.get(figure.unit, 0.0)
    elif kind == "bare":
        score += 0.5
    lean, loss = _leaning(figure.label)
    score += lean
    if figure.weak:
        score -= 1.2
    loss = loss and figure.value > 0 and kind in _LOSS_KINDS
    out.append((-score, figure.start, len(out), look, figure, figure.label, loss, unit, kind))


_LEANS = 0.71
"""How much the label of a row may add at most; see ``_leaning``."""
_SUMS = ("total ", "net ", "operating ", "consolidated ")
_SALES = frozenset({"sales", "turnover", "revenues", "revenue"})
_MINOR = ("cost of", "other ", "minority", "deferred", "comprehensive", "discontinued")
_GAINS = ("(loss", "loss)", "income", "profit", "earnings")


@lru_cache(4096)
def _leaning(label: str) -> tuple[float, bool]:
    """How much the label of a row speaks for or against its figures, whatever the event, and whether they are a loss."""
    low = label.lower()
    lean = 0.3 if low.startswith(_SUMS) or low in _SALES else 0.0
    if any(words in low for words in _MINOR):
        lean -= 1.5
    if _LATER.search(low):
        lean += 0.4
    elif _FORMER.search(low):
        lean -= 0.8
    return lean, "loss" in low and not any(words in low for words in _GAINS)


def _prose(
    look: Look, one: Worded, near: float, fit: str, wanted: dict[str, float], units: dict[str, float], penalty: float, place: int
) -> Candidate:  # fmt: skip
    """An amount of prose as an event ranks it; what it is of is the phrase that stands closest and means most to the event."""
    found = one.found
    label: str | None = None
    kind: str | None = None
    gain, best, loss = 0.0, -9.0, False
    for named in one.named:
        value = wanted.get(named.kind, 0.0)
        worth = named.close * value
        if worth > gain:
            gain = worth
        order = named.worth + 0.08 * value - named.other
        if order > best:
            best, kind, label, loss = order, named.kind, named.label, named.loss
    score = near + gain - penalty
    if found.currency is None:
        score += units.get(found.unit or "", 0.4 if found.unit != "percent" else -0.5)
        if one.changed:
            score -= 1.2
        loss = False
    else:
        score += 0.8
        if -10_000 < found.value < 10_000 and not one.per and kind not in _SMALL:
            score -= 0.8
        if one.par:
            score -= 2.0
        loss = loss and kind in _LOSS_KINDS and found.value > 0
    if one.against:
        score -= 1.3
    if one.stated and fit not in _OF_PAR:
        score -= 2.0
    if one.per:
        if kind in _PRICED:
            label = "price per share"
        elif "per" not in (label or ""):
            label = f"{label} per share"
        if fit in _PER_SHARE:
            score += 0.8
    return -score, found.start, place, look, one, label, loss, None, (kind or "money") if found.currency else "count"


_SMALL = frozenset({"price", "eps", "dividend", "fine"})
"""Classes of money that may be small."""
_OF_PAR = frozenset({"debt", "equity", "deal"})
_PRICED = frozenset({None, "shares", "holding"})
_PER_SHARE = frozenset({"dividend", "equity", "deal", "holdings", "buyback", "meeting"})
"""Groups of event types that speak of amounts a share."""


def _spread(found: list[Candidate]) -> list[tuple[float, int, Candidate]]:
    """The best by their scores, put in an order in which each further one of a class counts less."""
    kinds: dict[str, int] = {}
    spread = []
    for place, one in enumerate(nsmallest(4 * MOST, found)):
        kind = one[8]
        count = kinds.get(kind, 0)
        kinds[kind] = count + 1
        spread.append((0.4 * count + one[0], place, one))
    spread.sort(key=lambda s: s[:2])
    return spread


def _told(one: Candidate) -> tuple[Found | tables.Figure, float, str | None]:
    """The amount itself with its value and unit as they are told."""
    item, loss = one[4], one[6]
    if isinstance(item, Worded):
        return item.found, -item.found.value if loss else item.found.value, item.found.unit
    return item, -item.value if loss else item.value, one[7]


def _least(found: list[Candidate]) -> float:
    """The score below which nothing further can be among the best: it would neither be chosen nor change what is."""
    seen: set[tuple[float, str | None]] = set()
    for order, _, one in _spread(found):
        source, number, unit = _told(one)
        seen.add((number, source.currency or unit))
        if len(seen) == MOST:
            return -order - 1e-9
    return -99.0


def best(found: list[Candidate]) -> tuple[Amount, ...]:
    """The best of what several looks rank, no value twice, and not one kind alone."""
    out: list[Amount] = []
    seen: set[tuple[float, str | None]] = set()
    for _, _, one in _spread(found):
        source, number, unit = _told(one)
        key = (number, source.currency or unit)
        if key in seen:
            continue
        seen.add(key)
        printed = " ".join(one[3].text[one[1] : source.end].split())
        out.append(Amount(number, source.currency, unit, printed, one[5], source.low, source.high))
        if source.high is not None and source.high != number and (source.high, key[1]) not in seen:
            seen.add((source.high, key[1]))
            out.append(replace(out[-1], value=source.high))  # the other end of a range is an amount too
        if len(out) >= MOST:
            break
    return tuple(out[:MOST])


def percentages(facts: tuple[Amount, ...]) -> tuple[Percentage, ...]:
    return tuple(Percentage(a.value, a.text, a.of) for a in facts if a.unit == "percent")
