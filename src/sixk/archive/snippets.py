"""A report's text and the words asked for -> a short piece of it with the hits marked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from sixk.archive.index import analyzers

WIDTH = 260
"""Characters of a snippet at most."""

_PLACES = 12
"""Places of a word that are looked at."""

_TRIES = 200
"""Places inside other words that are passed over before a word counts as not there."""

_SPACE = re.compile(r"\s+")
_ACCENTS = {
    code: base[0]
    for code in range(0xC0, 0x250)
    if (base := unicodedata.normalize("NFKD", chr(code)))[0].isascii() and base[0].isalpha()
}


def snippet(lead: str, body: str, words: Iterable[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The piece of the lead, else of the body, that holds most of the words; the lead's opening where there are none.

    ``words`` are stems as the index has them; "compan*" marks all that begins so. Spans count characters of the snippet.
    """
    stems = sorted(set(words))
    best: tuple[str, tuple[tuple[int, int], ...], int] = ("", (), 0)
    for text in (lead, body) if stems else ():
        at = _densest(text, stems)
        if at is not None:
            piece, marks, kinds = _cut(text, at, stems)
            if kinds > best[2]:
                best = (piece, marks, kinds)
            if kinds == len(stems):
                break
    if best[2]:
        return best[0], best[1]
    piece, _, _ = _cut(lead or body, 0, [])
    return piece, ()


def _densest(text: str, stems: list[str]) -> int | None:
    """Where the most different words stand close together. Plain searches of a lowered text, so that long reports cost little."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text  # a few letters grow when lowered: places would shift
    folded: str | None = None if not text.isascii() else lowered
    found: list[tuple[int, int]] = []
    for number, stem in enumerate(stems):
        places = _places(lowered, _head(stem))
        if not places and folded is None:
            folded = fold(lowered)
        if not places and folded is not lowered:
            places = _places(folded or "", _head(stem))
        found += [(place, number) for place in places]
    if not found:
        return None
    found.sort()
    best, most, first = found[0][0], 0, 0
    for last, (place, _) in enumerate(found):
        while place - found[first][0] > WIDTH - 80:
            first += 1
        kinds = len({number for _, number in found[first : last + 1]})
        if kinds > most:
            best, most = found[first][0], kinds
    return best


def _places(text: str, head: str) -> list[int]:
    """Where words begin with this."""
    places: list[int] = []
    at = -1
    for _ in range(_TRIES):
        at = text.find(head, at + 1)
        if at < 0:
            break
        if at == 0 or not text[at - 1].isalnum():
            places.append(at)
            if len(places) >= _PLACES:
                break
    return places


def fold(text: str) -> str:
    """A lowered text without the accents of Latin letters, of the same length."""
    return text.translate(_ACCENTS)


def _head(stem: str) -> str:
    """The part of a stem that its words surely begin with: "compani" stands for "company" and "companies"."""
    stem = stem.rstrip("*")
    return stem[:-1] if len(stem) > 3 and stem[-1] in "iy" else stem


def _cut(text: str, at: int, stems: list[str]) -> tuple[str, tuple[tuple[int, int], ...], int]:
    start = max(0, at - 60)
    if start:
        gap = text.find(" ", start, at)
        start = gap + 1 if gap >= 0 else start
    raw = text[start : start + WIDTH * 2]
    piece = _SPACE.sub(" ", raw).strip()
    cut = len(piece) > WIDTH
    if cut:
        gap = piece.rfind(" ", WIDTH // 2, WIDTH)
        piece = piece[: gap if gap > 0 else WIDTH]
    marks, kinds = _marks(piece, stems) if stems else ((), 0)
    more = cut or len(text) > start + WIDTH * 2
    if start:
        piece = "… " + piece
        marks = tuple((a + 2, b + 2) for a, b in marks)
    return piece + (" …" if more else ""), marks, kinds


def _marks(piece: str, stems: list[str]) -> tuple[tuple[tuple[int, int], ...], int]:
    wanted = {stem for stem in stems if not stem.endswith("*")}
    heads = tuple(stem[:-1] for stem in stems if stem.endswith("*"))
    marks: list[tuple[int, int]] = []
    kinds: set[str] = set()
    for token in analyzers()["words"].pre_tokenize(piece).tokens:
        word = token.text
        if word in wanted or (heads and word.startswith(heads)):
            start, end = token.char_offset_from, token.char_offset_to
            if marks and marks[-1][1] + 1 == start:
                marks[-1] = (marks[-1][0], end)
            else:
                marks.append((start, end))
            kinds.add(word if word in wanted else next(head for head in heads if word.startswith(head)))
    return tuple(marks), len(kinds)
