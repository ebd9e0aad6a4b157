"""An amount of prose and the words round it → what they say of it, whatever the event: which phrases name it, and what lessens it."""

from __future__ import annotations

from msgspec import Struct

from sixk.events.facts.cues import FIRST, PHRASES
from sixk.events.facts.found import Found

_AGAINST = frozenset({"against", "versus", "vs", "than", "from"})
_CHANGED = frozenset(
    "by up down rose grew fell rise rises fall falls increased decreased declined dropped lower higher increase decrease growth".split()
)
_ABOUT = frozenset({"of", "about", "approximately", "some"})
_PER = frozenset(
    "share shares ads adss adr unit right note warrant american bdr gds gdr cpo security".split()
)  # fmt: skip
_OPENS_PER = frozenset({"per", "a", "for", "each"})
_PAR = frozenset({"each", "par", "nominal"})
_STATED = frozenset({"par", "nominal", "face", "stated"})
_GAINS = frozenset({"income", "profit", "earnings"})
_COUNTS = frozenset({"shares", "votes", "people", "trial", "holding"})
"""Classes of phrase that name counts rather than money."""


class Named(Struct, frozen=True, gc=False):
    """A phrase near an amount: its class and label, how ``close`` it stands (1 at most), what that is ``worth`` in the choice of the
    label, what it costs there that it names another kind of thing (``other``), and whether it tells of a loss."""

    close: float
    worth: float
    other: float
    kind: str
    label: str
    loss: bool


class Worded(Struct, frozen=True, gc=False):
    """An amount with the phrases near it, those before it first, nearest first. ``per`` share; ``changed`` by that percentage;
    ``par`` and ``stated`` values; ``against`` which another is set, as last year's."""

    found: Found
    named: tuple[Named, ...]
    per: bool
    changed: bool
    par: bool
    stated: bool
    against: bool


def worded(text: str, found: Found, left: list[str], right: list[str]) -> Worded:
    """What the words before and after an amount, as ``looks`` gives them, say of it."""
    money = found.currency is not None
    per = changed = par = stated = against = False
    if right:
        first = right[0]
        if first in _OPENS_PER and not _PER.isdisjoint(right[1:5]):
            per = True
        par = money and first in _PAR
    if left:
        last = left[-1]
        near = left[-4:]
        if not money and found.unit == "percent":
            changed = last in _CHANGED or (len(left) > 1 and last in _ABOUT and left[-2] in _CHANGED)
        against = (
            not _AGAINST.isdisjoint(left[-3:])
            or "compared" in near
            or (len(last) == 4 and last[:2] in ("19", "20") and "(" in text[max(0, found.start - 9) : found.start])
        )
        stated = "value" in left[-3:] and not _STATED.isdisjoint(near)
    return Worded(found, _named(left, right, money), per, changed, par, stated, against)


def _named(left: list[str], right: list[str], money: bool) -> tuple[Named, ...]:
    if FIRST.isdisjoint(left) and FIRST.isdisjoint(right):
        return ()
    out = []
    count = len(left)
    for i in range(count - 1, -1, -1):
        if left[i] in FIRST:
            hit, length = _phrase(left, i)
            if hit is not None:
                kind, label = hit
                gap = count - i - length
                close = 1.0 if gap < 5 else 0.8 if gap < 12 else 0.6
                loss = "loss" in label and not (i and left[i - 1] in _GAINS)
                out.append(Named(close, close + 0.15, 0.5 if (kind in _COUNTS) == money else 0.0, kind, label, loss))
    for i, word in enumerate(right[:9]):
        if word in FIRST:
            hit, _ = _phrase(right, i)
            if hit is not None:
                kind, label = hit
                close = 0.9 if i < 2 else 0.65 if i < 6 else 0.4
                out.append(
                    Named(close, close, 0.5 if (kind in _COUNTS) == money else 0.0, kind, label, "loss" in label and i < 2)
                )
    return tuple(out)


def _phrase(words: list[str], i: int) -> tuple[tuple[str, str] | None, int]:
    """The longest phrase of ``cues`` that begins at word i."""
    three = words[i : i + 3]
    for length in range(len(three), 0, -1):
        hit = PHRASES.get(" ".join(three[:length]) if length > 1 else three[0])
        if hit is not None:
            return hit, length
    return None, 0
