"""The sections of a document → the parts of it that tell something, in reading order, the least telling last."""

from __future__ import annotations

from msgspec import Struct

from sixk.report import Sections


class Part(Struct, frozen=True, gc=False):
    """A stretch text[start:end]; ``base`` says how far into the news it stands, in characters."""

    start: int
    end: int
    base: int


SIGNED = 1_200
"""How long a signature block may be."""
AFTERWARDS = 4_000
"""How far behind the news legends and lists of contents count."""


def parts(found: Sections) -> list[Part]:
    """The body of a document, then its legends and its list of exhibits (whose words are all the news there is, now and then)."""
    out: list[Part] = []
    base = 0
    for start, end in found.body:
        out.append(Part(start, end, base))
        base += end - start
    last = base + AFTERWARDS if base > 200 else base
    for piece in found.boilerplate:
        if piece.kind == "legend":
            out.append(Part(piece.start, piece.end, last))
            last += piece.end - piece.start
    if found.index is not None:
        out.append(Part(*found.index, last))
    for start, end in found.signatures:
        if end - start > SIGNED:  # a block that long has news behind its names
            out.append(Part(start + SIGNED, end, base))
            base += end - start - SIGNED
    out.sort(key=lambda p: p.start)
    kept: list[Part] = []
    for part in out:  # a list of contents may hold spans of the body
        start = max(part.start, kept[-1].end) if kept else part.start
        if part.end > start:
            kept.append(Part(start, part.end, part.base + start - part.start))
    return kept
