"""A Reading → a fingerprint of the release it carries; two fingerprints → whether they are of the same release.

Two sketches, each the smallest hashes of a set (a bottom-k sketch, whose overlap estimates that of the sets): runs of four words of
the text, and the figures it prints, stripped of separators, so that a translation has the same. Written as one short string, for
a column of a table.
"""

from __future__ import annotations

import re
from typing import Literal
from zlib import crc32

from sixk.events.passages import passages
from sixk.events.pattern import Words
from sixk.model import Reading

KEPT = 32
"""Hashes kept of each sketch."""
WORDS = 4_000
"""Words of a report that are looked at."""
ENOUGH_WORDS = 40
ENOUGH_FIGURES = 8
TEXT_ALIKE = 0.6
FIGURES_ALIKE = 0.6

_FIGURE = re.compile(r"\d[\d.,'  ]*\d")
_PARTED = str.maketrans("", "", ".,'  ")


def fingerprint(reading: Reading) -> str | None:
    """The fingerprint of a report's telling text, or None where it has too few words for one.

    Covers, lists of exhibits, signatures and boilerplate are left out, so that the same release under another cover is the same.
    """
    tokens: list[str] = []
    figures: set[str] = set()
    for passage in passages(reading):
        if passage.part in "lg":
            continue
        text = reading.texts[passage.document - 1].text[passage.start : passage.end]
        tokens += [token for token in Words(text).tokens if token not in "|~"]
        figures.update(_figures(text))
        if len(tokens) > WORDS:
            break
    if len(tokens) < ENOUGH_WORDS:
        return None
    del tokens[WORDS:]
    runs = set(map(" ".join, zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False)))
    return f"1:{len(runs)}:{_sketch(runs)}:{len(figures)}:{_sketch(figures)}"


def same_release(one: str | None, other: str | None) -> Literal["text", "figures"] | None:
    """Whether two fingerprints are of the same release: by its "text", by its "figures" (another language), or None."""
    if not one or not other:
        return None
    a, b = one.split(":"), other.split(":")
    if len(a) != 5 or len(b) != 5 or a[0] != b[0]:
        return None
    if _comparable(int(a[1]), int(b[1])) and _overlap(a[2], b[2]) >= TEXT_ALIKE:
        return "text"
    if (
        min(int(a[3]), int(b[3])) >= ENOUGH_FIGURES
        and _comparable(int(a[3]), int(b[3]))
        and _overlap(a[4], b[4]) >= FIGURES_ALIKE
    ):
        return "figures"
    return None


def _figures(text: str) -> set[str]:
    """The figures of a text by their digits alone, without years and small numbers, which every report shares."""
    found = set()
    for printed in _FIGURE.findall(text):
        digits = printed.translate(_PARTED)
        if 3 <= len(digits) <= 18 and not (len(digits) == 4 and digits[:2] in ("19", "20")):
            found.add(digits.rstrip("0") or digits)
    return found


def _sketch(parts: set[str]) -> str:
    hashes = sorted(set(map(crc32, map(str.encode, parts))))[:KEPT]
    return "".join(f"{one:08x}" for one in hashes)


def _overlap(one: str, other: str) -> float:
    """The estimated overlap (Jaccard) of the sets behind two sketches."""
    a = {one[at : at + 8] for at in range(0, len(one), 8)}
    b = {other[at : at + 8] for at in range(0, len(other), 8)}
    smallest = sorted(a | b)[:KEPT]
    return sum(1 for part in smallest if part in a and part in b) / len(smallest) if smallest else 0.0


def _comparable(one: int, other: int) -> bool:
    return min(one, other) * 2 >= max(one, other) > 0
