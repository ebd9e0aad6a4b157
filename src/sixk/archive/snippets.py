"""A report's text and the words asked for -> a short piece of it with the hits marked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sixk.archive.index import Shown, analyzers

WIDTH = 260
"""Characters of a snippet at most."""

_PLACES = 12
"""Places of a word that are looked at."""

_TRIES = 200
"""Places inside other words that are passed over before a word counts as not there."""

_ACCENTED = re.compile("[\u00c0-\u024f]")
_LATIN = tuple(bytes([byte]) for byte in range(0xC3, 0xCA))
"""The first bytes of Latin letters with accents."""
_FOLDED = 64_000
"""Bytes in which words are looked for without accents."""

_LETTERS = frozenset(byte for byte in range(0x80) if chr(byte).isalnum())

_ACCENTS = {
    code: base[0].lower()
    for code in range(0xC0, 0x250)
    if (base := unicodedata.normalize("NFKD", chr(code)))[0].isascii() and base[0].isalpha()
}


def snippet(shown: Shown, words: Iterable[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The piece of the lead or of the body's beginning that holds most of the words; of the rest, where these hold none; the
    lead's opening, where there are none at all.

    ``words`` are stems as the index has them; "compan*" marks all that begins so. Spans count characters of the snippet.
    Words are looked for in the bytes, so that of a long report no more than the snippet is decoded.
    """
    stems = sorted(set(words))
    best: tuple[str, tuple[tuple[int, int], ...], int] = ("", (), 0)
    for number, text in enumerate(_texts(shown) if stems else ()):
        at = _densest(text, stems)
        if at is not None:
            piece, marks, kinds = _cut(text, at, stems)
            if kinds > best[2]:
                best = (piece, marks, kinds)
        if best[2] and (number or best[2] == len(stems)):
            break
    if best[2]:
        return best[0], best[1]
    piece, _, _ = _cut(shown.lead or shown.near, 0, [])
    return piece, ()


def _texts(shown: Shown) -> Iterator[bytes]:
    yield shown.lead
    yield shown.near
    yield shown.far()


def _densest(text: bytes, stems: list[str]) -> int | None:
    """Where the most different words stand close together."""
    lowered = text.lower()
    found: list[tuple[int, int]] = []
    missed: list[int] = []
    for number, stem in enumerate(stems):
        places = _places(lowered, _head(stem).encode())
        found += [(place, number) for place in places]
        if not places:
            missed.append(number)
    if missed and not lowered.isascii() and any(byte in lowered for byte in _LATIN):
        found += _accented(lowered[:_FOLDED], missed, stems)
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


def _places(text: bytes, head: bytes) -> list[int]:
    """Where words begin with this."""
    places: list[int] = []
    at = -1
    for _ in range(_TRIES):
        at = text.find(head, at + 1)
        if at < 0:
            break
        if at == 0 or not _inside(text, at):
            places.append(at)
            if len(places) >= _PLACES:
                break
    return places


def _inside(text: bytes, at: int) -> bool:
    """Whether a letter or digit stands before a place."""
    before = text[at - 1]
    return before in _LETTERS if before < 0x80 else text[max(0, at - 4) : at].decode(errors="ignore")[-1:].isalnum()


def _accented(lowered: bytes, missed: list[int], stems: list[str]) -> Iterator[tuple[int, int]]:
    """Places of words whose letters have accents here."""
    text = lowered.decode(errors="ignore")
    folded = fold(text).encode()
    for number in missed:
        for place in _places(folded, _head(stems[number]).encode()):
            yield len(text[: len(folded[:place].decode(errors="ignore"))].encode()), number


def fold(text: str) -> str:
    """A text without the accents of Latin letters, these in lower case; of the same length."""
    return _ACCENTED.sub(lambda match: _ACCENTS.get(ord(match[0]), match[0]), text)


def _head(stem: str) -> str:
    """The part of a stem that its words surely begin with: "compani" stands for "company", "close" for "closing"."""
    stem = stem.rstrip("*")
    return stem[:-1] if len(stem) > 3 and stem[-1] in "eiy" else stem


def _cut(text: bytes, at: int, stems: list[str]) -> tuple[str, tuple[tuple[int, int], ...], int]:
    start = max(0, at - 60)
    if start:
        gap = text.find(b" ", start, at)
        start = gap + 1 if gap >= 0 else start
    raw = text[start : start + WIDTH * 4].decode(errors="ignore")[: WIDTH * 2]
    piece = " ".join(raw.split())
    cut = len(piece) > WIDTH
    if cut:
        gap = piece.rfind(" ", WIDTH // 2, WIDTH)
        piece = piece[: gap if gap > 0 else WIDTH]
    marks, kinds = _marks(piece, stems) if stems else ((), 0)
    more = cut or len(raw) == WIDTH * 2 or len(text) > start + WIDTH * 4
    if start:
        piece = "… " + piece
        marks = tuple((a + 2, b + 2) for a, b in marks)
    return piece + (" …" if more else ""), marks, kinds


@lru_cache(256)
def _words(stems: tuple[str, ...]) -> re.Pattern[str]:
    """Words that begin as the stems do."""
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(re.escape(_head(stem)) for stem in stems)})[^\W_]*")


@lru_cache(16_384)
def _stem(word: str) -> str:
    return next(iter(analyzers()["words"].analyze(word)), "")


def _marks(piece: str, stems: list[str]) -> tuple[tuple[tuple[int, int], ...], int]:
    """Where the words stand in a piece, and how many of them do. Only words that begin alike are stemmed."""
    wanted = {stem for stem in stems if not stem.endswith("*")}
    begun = tuple(stem[:-1] for stem in stems if stem.endswith("*"))
    marks: list[tuple[int, int]] = []
    kinds: set[str] = set()
    lowered = piece.lower()
    if len(lowered) != len(piece):
        lowered = piece
    if not lowered.isascii():
        lowered = fold(lowered)
    for match in _words(tuple(stems)).finditer(lowered):
        word = match[0]
        stem = _stem(word)
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
