"""A Text and replacements of some of its spans -> the Text with them made and every position moved along."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from sixk.model import Heading, Image, Link, Text
from sixk.text.source import source_span


class Edit(NamedTuple):
    start: int
    end: int
    text: str


def edited(text: Text, edits: Sequence[Edit]) -> Text:
    """Make the edits, which are in order and do not overlap (one that does is left out)."""
    parts: list[str] = []
    bounds: list[int] = []  # where each stretch between edits begins in the old text
    moves: list[int] = []  # how far it moves
    at = move = 0
    body = text.text
    made: list[Edit] = []
    for edit in edits:
        if edit.start < at:
            continue
        parts += (body[at : edit.start], edit.text)
        at = edit.end
        move += len(edit.text) - (edit.end - edit.start)
        if move or moves:
            bounds.append(edit.end)
            moves.append(move)
        made.append(edit)
    parts.append(body[at:])

    def moved(position: int) -> int:
        i = bisect_left(bounds, position + 1) - 1
        return position + moves[i] if i >= 0 else position

    def kept(start: int, end: int) -> tuple[int, int] | None:
        """The span where it stands now; None if an edit has taken all of it."""
        span = (moved(start), moved(end))
        return span if span[0] < span[1] else None

    offsets, sources = _remapped(text, made)
    return replace(
        text,
        text="".join(parts),
        offsets=offsets,
        sources=sources,
        headings=tuple(Heading(*span, h.level) for h in text.headings if (span := kept(h.start, h.end))),
        links=tuple(Link(*span, x.href) for x in text.links if (span := kept(x.start, x.end))),
        images=tuple(Image(moved(i.start), i.src, i.alt) for i in text.images),
        tables=tuple(span for a, b in text.tables if (span := kept(a, b))),
        bold=tuple(span for a, b in text.bold if (span := kept(a, b))),
    )


def _remapped(text: Text, edits: Sequence[Edit]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The source map after the edits: what was put in comes from where what it replaced began."""
    offsets: list[int] = []
    sources: list[int] = []
    old, old_sources = text.offsets, text.sources
    done = move = 0

    for edit in edits:
        upto = bisect_left(old, edit.start)
        offsets += [o + move for o in old[done:upto]] if move else old[done:upto]
        sources += old_sources[done:upto]
        if old:
            offsets.append(edit.start + move)
            sources.append(source_span(text, edit.start, edit.start)[0])
        move += len(edit.text) - (edit.end - edit.start)
        done = bisect_left(old, edit.end)
        if old and (done >= len(old) or old[done] != edit.end):
            offsets.append(edit.end + move)
            sources.append(source_span(text, edit.end, edit.end)[0])
    offsets += [o + move for o in old[done:]] if move else old[done:]
    sources += old_sources[done:]
    return tuple(offsets), tuple(sources)
