"""One document's text → everything in it that may be a fact: amounts, table figures, dates, names, and the words round them.

This is the pass that all events of a reading share. What it costs is bounded: only the telling parts, and of long documents only
their beginnings, are looked at, each kind of thing when it is first asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from math import log2

from sixk.events.facts import dates, money, names, tables
from sixk.events.facts.found import Found, Home
from sixk.events.facts.parts import Part
from sixk.events.facts.wording import Worded, worded

PROSE = 9_000
"""How many telling characters are searched for amounts and dates."""
ROWS = 40_000
"""How many are searched for rows of figures."""
NAMES = 4_500
"""How many are searched for names."""


_SMALL = re.compile(r"[ \n(“]([a-z][a-z-]+)")


class Look:
    """What one document holds; ``parts`` are its telling parts, ``proof`` the span of the event's evidence if it stands here."""

    def __init__(self, text: str, parts: list[Part], at: Home, near: str | None, foreign: bool = False) -> None:
        self.text = text
        self.at = at
        self.near = near
        self.foreign = foreign
        self.parts = parts
        self._left: dict[int, list[str]] = {}
        self._right: dict[int, list[str]] = {}
        self._depth: dict[int, float] = {}

    def _within(self, most: int) -> list[tuple[int, int]]:
        return [(p.start, min(p.end, p.start + most - p.base)) for p in self.parts if p.base < most]

    @cached_property
    def dates(self) -> list[dates.Dated]:
        at, out = self.at, []
        for start, end in self._within(PROSE):
            out.extend(
                dates.find(self.text, start, end, near=self.near, month_first=at.month_first, roc=at.roc, foreign=self.foreign)
            )
        return out

    @cached_property
    def amounts(self) -> list[Found]:
        out: list[Found] = []
        skip = [(d.start, d.end) for d in self.dates]
        for start, end in self._within(PROSE):
            out.extend(money.find(self.text, start, end, self.at, skip))
        return out

    @cached_property
    def rows(self) -> list[tables.Row]:
        out: list[tables.Row] = []
        for start, end in self._within(ROWS):
            out.extend(tables.rows(self.text, start, end, self.at))
        return out

    @cached_property
    def worded(self) -> list[Worded]:
        """The amounts of prose, without the figures of rows, with what the words round them say."""
        rows = self.rows
        starts = [row.start for row in rows]
        text = self.text
        low = self.parts[0].start if self.parts else 0
        return [
            worded(text, one, before(text, one.start, low), after(text, one.end))
            for one in self.amounts
            if not _figured(rows, starts, one)
        ]

    @cached_property
    def names(self) -> list[names.Name]:
        out: list[names.Name] = []
        for start, end in self._within(NAMES):
            out.extend(names.find(self.text, start, end))
        return out

    @cached_property
    def small(self) -> frozenset[str]:
        """The words in small letters of the beginning: what stands among them is a common word, whatever its capital elsewhere."""
        out: set[str] = set()
        for start, end in self._within(NAMES):
            out.update(_SMALL.findall(self.text, start, end))
        return frozenset(out)

    def left(self, at: int) -> list[str]:
        """The words before ``at`` in its sentence (see ``before``), kept for the reading's other events."""
        found = self._left.get(at)
        if found is None:
            found = self._left[at] = before(self.text, at, self.parts[0].start if self.parts else 0)
        return found

    def right(self, at: int) -> list[str]:
        """The words after ``at`` in its sentence, kept likewise."""
        found = self._right.get(at)
        if found is None:
            found = self._right[at] = after(self.text, at)
        return found

    def depth(self, at: int) -> float:
        """What a position behind the beginning of the news loses: 0 to about -4."""
        found = self._depth.get(at)
        if found is None:
            offset = at  # the telling characters before it
            for part in self.parts:
                if at < part.start:
                    break
                if at < part.end:
                    offset = part.base + at - part.start
                    break
                offset = part.base + part.end - part.start
            found = self._depth[at] = -0.8 * log2(1 + offset / 900)
        return found

    def nearest(self, start: int, stop: int, proof: tuple[int, int] | None) -> float:
        """At most how near a position between two of one part is."""
        score = self.depth(start)
        if proof is not None:
            gap = proof[0] - stop if stop < proof[0] else start - proof[1] if start > proof[1] else 0
            if gap < 1000:
                score += 2.0 if gap == 0 else 1.2 if gap < 300 else 0.5
        return score

    def nearness(self, at: int, proof: tuple[int, int] | None) -> float:
        """How near a position is to the proof of an event and to the beginning of the news: about -4 to 2."""
        score = self.depth(at)
        if proof is not None:
            start, end = proof
            gap = start - at if at < start else at - end if at > end else 0
            if gap < 1000:
                score += 2.0 if gap == 0 else 1.2 if gap < 300 else 0.5
        return score


_TITLES = frozenset({"Mr", "Ms", "Dr", "No", "Rs", "Co", "St", "vs", "Ps", "rs", "Mrs", "Inc", "Ltd", "approx"})


def _figured(rows: list[tables.Row], starts: list[int], one: Found) -> bool:
    """Whether an amount is a figure of a row."""
    for row in rows[max(0, bisect_right(starts, one.start) - 1) : bisect_left(starts, one.end)]:
        if one.start < row.stop and any(
            one.start <= figure.start < one.end and figure.kind != "bare" for figure in row.figures
        ):
            return True
    return False


def before(text: str, at: int, low: int, most: int = 100) -> list[str]:
    """The words before ``at`` in its sentence, row or line, not before ``low``, in lower case without marks, the nearest last."""
    low = max(low, at - most)
    piece = text[low:at]
    start = piece.rfind("\n\n") + 2
    if start == 1:
        start = 0
    stop = len(piece)
    while True:
        dot = piece.rfind(". ", start, stop)
        if dot < 0:
            break
        last = piece[dot - 1] if dot else text[low - 1]
        if (last.islower() or last in ')”"%0123456789') and piece[max(start, dot - 3) : dot].split(" ")[-1] not in _TITLES:
            start = dot + 2
            break
        stop = dot
    line = piece.rfind("\n", start)
    if line >= 0 and (piece.find("\t", line) >= 0 or low + line - text.rfind("\n", max(0, low + line - 60), low + line) < 60):
        start = line + 1  # a row, or the line after a short one
    return _words(piece[start:] if start else piece)


def after(text: str, at: int, most: int = 56) -> list[str]:
    """The words after ``at`` in its sentence, in lower case without marks."""
    piece = text[at : at + most]
    cut = piece.find("\n\n")
    if cut >= 0:
        piece = piece[:cut]
    dot = piece.find(". ")
    if dot > 2 and piece[dot - 1].islower():
        piece = piece[:dot]
    cut = piece.find("\n")
    if cut >= 0 and (piece.find("\t", 0, cut) >= 0 or at + cut - text.rfind("\n", max(0, at + cut - 60), at) < 60):
        piece = piece[:cut]
    return _words(piece)


def _words(piece: str) -> list[str]:
    """The words of a piece in lower case without marks; replacing each mark is many times faster than ``str.translate``."""
    piece = piece.replace(",", " ").replace("(", " ").replace(")", " ").replace(":", " ").replace(";", " ").replace('"', " ")
    piece = piece.replace("“", " ").replace("”", " ").replace("/", " ").replace("–", " ").replace("—", " ").replace("[", " ")
    piece = piece.replace("]", " ").replace("|", " ").replace("*", " ").replace("…", " ")
    return piece.replace(".", "").replace("?", "").replace("!", "").lower().split()
