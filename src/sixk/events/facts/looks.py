"""One document's text → everything in it that may be a fact: amounts, table figures, dates, names, with the phrases round them.

This is the pass that all events of a reading share. What it costs is bounded: only the telling parts, and of long documents only
their beginnings, are looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from msgspec import Struct

from sixk.events.facts import dates, money, names, tables
from sixk.events.facts.cues import FIRST, PHRASES
from sixk.events.facts.money import Found, Home
from sixk.events.facts.parts import Part, telling

PROSE = 24_000
"""How many telling characters are searched for amounts and dates."""
NAMES = 7_000
"""How many are searched for names."""


class Cue(Struct, frozen=True, gc=False):
    """A phrase of ``cues.PHRASES`` at text[start:end]."""

    start: int
    end: int
    kind: str
    label: str


class Look(Struct, frozen=True):
    """What one document holds. ``segments`` are the sentences, lines and rows of its telling parts, by their start."""

    text: str
    parts: tuple[Part, ...]
    segments: tuple[int, ...]
    amounts: tuple[Found, ...]
    rows: tuple[tables.Figure, ...]
    dates: tuple[dates.Dated, ...]
    names: tuple[names.Name, ...]

    def segment(self, at: int) -> tuple[int, int]:
        """The segment that holds position ``at``."""
        i = bisect_right(self.segments, at) - 1
        start = self.segments[i] if i >= 0 else 0
        return start, self.segments[i + 1] if i + 1 < len(self.segments) else len(self.text)

    def offset(self, at: int) -> int:
        """How many telling characters stand before ``at``."""
        best = at
        for part in self.parts:
            if part.start <= at < part.end:
                return part.base + at - part.start
            if at >= part.end:
                best = part.base + part.end - part.start
        return best


_EDGE = re.compile(r"\n[ \t]*\n\s*|\n(?=[^\n]*\t)|(?<=[a-z0-9)%”\"’][.;!?])\s+(?=[A-Z“\"(•–])|\n(?=[ ]*(?:[•*·▪-]|\(?[a-z0-9]{1,3}[.)] ))")


def look(text: str, at: Home, near: str | None, cover: int | None = None) -> Look:
    """Everything that may be a fact in the telling parts of ``text``."""
    parts = []
    for part in telling(text, cover):
        if part.base >= PROSE:
            break
        room = PROSE - part.base
        parts.append(part if part.end - part.start <= room else Part(part.start, part.start + room, part.base))
    segments: list[int] = []
    amounts: list[Found] = []
    dated: list[dates.Dated] = []
    named: list[names.Name] = []
    rows: list[tables.Figure] = []
    for part in parts:
        segments.append(part.start)
        segments.extend(match.end() for match in _EDGE.finditer(text, part.start, part.end))
        segments.append(part.end)
        found = dates.find(text, part.start, part.end, near=near, month_first=at.month_first, roc=at.roc)
        dated.extend(found)
        amounts.extend(money.find(text, part.start, part.end, at, [(d.start, d.end) for d in found]))
        if part.base < NAMES:
            named.extend(names.find(text, part.start, min(part.end, part.start + NAMES - part.base)))
    for part in telling(text, cover):
        rows.extend(tables.figures(text, part.start, part.end, at))
    return Look(text, tuple(parts), tuple(segments), tuple(amounts), tuple(rows), tuple(dated), tuple(named))


_WORD = re.compile(r"[A-Za-z][\w’'-]*")


def cues(text: str, start: int, end: int) -> list[Cue]:
    """The phrases of ``cues.PHRASES`` in text[start:end], longest first where they overlap."""
    words = [(m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(text, start, end)]
    out: list[Cue] = []
    i, count = 0, len(words)
    while i < count:
        word = words[i][2]
        if word in FIRST:
            for length in (3, 2, 1):
                if i + length > count:
                    continue
                phrase = word if length == 1 else " ".join(w[2] for w in words[i : i + length])
                hit = PHRASES.get(phrase)
                if hit is not None:
                    out.append(Cue(words[i][0], words[i + length - 1][1], *hit))
                    i += length - 1
                    break
        i += 1
    return out
