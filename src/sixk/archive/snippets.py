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
_WORD = re.compile(r"[^\W_]+")
_ACCENTED = re.compile("[\u00c0-\u024f]")
_NEAR = 32_000
"""Characters of a body that are looked through first: most hits stand there."""
_FOLDED = 64_000
"""Characters in which words are looked for without accents."""

_ACCENTS = {
    code: base[0]
    for code in range(0xC0, 0x250)
    if (base := unicodedata.normalize("NFKD", chr(code)))[0].isascii() and base[0].isalpha()
}


def snippet(lead: str, body: str, words: Iterable[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The piece of the lead or of the body's beginning that holds most of the words; of the rest, where these hold none; the
    lead's opening, where there are none at all.

    ``words`` are stems as the index has them; "compan*" marks all that begins so. Spans count characters of the snippet.
    """
    stems = sorted(set(words))
    best: tuple[str, tuple[tuple[int, int], ...], int] = ("", (), 0)
    for text in (lead, body[:_NEAR], body[_NEAR:]) if stems else ():
        at = _densest(text, stems)
        if at is not None:
            piece, marks, kinds = _cut(text, at, stems)
            if kinds > best[2]:
                best = (piece, marks, kinds)
        if best[2] and (text is not lead or best[2] == len(stems)):
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
    found: list[tuple[int, int]] = []
    missed: list[int] = []
    for number, stem in enumerate(stems):
        places = _places(lowered, _head(stem))
        found += [(place, number) for place in places]
        if not places:
            missed.append(number)
    if missed and not lowered.isascii() and _ACCENTED.search(lowered, 0, _FOLDED):
        folded = fold(lowered[:_FOLDED])
        found += [(place, number) for number in missed for place in _places(folded, _head(stems[number]))]
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
    return _ACCENTED.sub(lambda match: _ACCENTS.get(ord(match[0]), match[0]), text)


def _head(stem: str) -> str:
    """The part of a stem that its words surely begin with: "compani" stands for "company", "close" for "closing"."""
    stem = stem.rstrip("*")
    return stem[:-1] if len(stem) > 3 and stem[-1] in "eiy" else stem


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
    """Where the words stand in a piece, and how many of them do. Only words that begin alike are stemmed."""
    wanted = {stem for stem in stems if not stem.endswith("*")}
    begun = tuple(stem[:-1] for stem in stems if stem.endswith("*"))
    heads = tuple(_head(stem) for stem in stems)
    analyze = analyzers()["words"].analyze
    marks: list[tuple[int, int]] = []
    kinds: set[str] = set()
    lowered = piece.lower()
    if len(lowered) != len(piece):
        lowered = piece
    if not lowered.isascii():
        lowered = fold(lowered)
    for match in _WORD.finditer(lowered):
        word = match[0]
        if not word.startswith(heads):
            continue
        stem = next(iter(analyze(word)), "")
        if stem not in wanted:
            stem = next((head for head in begun if word.startswith(head) or stem.startswith(head)), "")
            if not stem:
                continue
        if marks and marks[-1][1] + 1 == match.start():
            marks[-1] = (marks[-1][0], match.end())
        else:
            marks.append(match.span())
        kinds.add(stem)
    return tuple(marks), len(kinds)
