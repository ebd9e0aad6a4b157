"""Pieces of text with their places in the source -> Text: offsets are counted once all is laid out, so pieces can be moved freely."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, compress

from msgspec import Struct

from sixk.model import Heading, Image, Kind, Link, Text
from sixk.text.decode import Decoded, byte_offsets


class Layout(Struct):
    """A document being laid out. ``sources[i]`` is the character of the decoded source that ``pieces[i]`` came from, -1 where it
    came from none (a line end, a tab). All other positions count pieces: 7 means "where piece 7 begins"."""

    pieces: list[str]
    sources: list[int]
    headings: list[tuple[int, int, int]]
    links: list[tuple[int, int, str]]
    images: list[tuple[int, str, str | None]]
    tables: list[tuple[int, int]]
    bold: list[tuple[int, int]]
    title: str | None = None
    cut: bool = False


def layout() -> Layout:
    return Layout([], [], [], [], [], [], [])


def assemble(laid: Layout, decoded: Decoded, kind: Kind) -> Text:
    """The Text of a layout: every position becomes an offset, every source a byte."""
    pieces = laid.pieces
    starts = list(accumulate(map(len, pieces), initial=0))
    text = "".join(pieces)
    known = [source >= 0 for source in laid.sources]
    offsets = list(compress(starts, known))
    characters = list(compress(laid.sources, known))
    if decoded.jumps:
        offsets, characters = _with_jumps(laid, starts, decoded.jumps)
    return Text(
        text=text,
        kind=kind,
        headings=tuple(
            Heading(*span, level) for a, b, level in sorted(laid.headings) if (span := _trimmed(text, starts[a], starts[b]))
        ),
        links=tuple(Link(*span, href) for a, b, href in sorted(laid.links) if (span := _trimmed(text, starts[a], starts[b]))),
        images=tuple(Image(starts[a], src, alt) for a, src, alt in laid.images),
        tables=tuple(sorted(span for a, b in laid.tables if (span := _trimmed(text, starts[a], starts[b])))),
        bold=tuple(_whole_lines(text, [(starts[a], starts[b]) for a, b in laid.bold])),
        offsets=tuple(offsets),
        sources=_bytes(decoded, characters),
        title=laid.title,
        cut=laid.cut,
        wide=decoded.wide,
    )


def _with_jumps(laid: Layout, starts: list[int], jumps: tuple[int, ...]) -> tuple[list[int], list[int]]:
    """The source map with an entry at every jump inside of a piece too."""
    offsets: list[int] = []
    characters: list[int] = []
    for start, piece, source in zip(starts, laid.pieces, laid.sources, strict=False):
        if source < 0:
            continue
        offsets.append(start)
        characters.append(source)
        for jump in jumps[bisect_right(jumps, source) : bisect_left(jumps, source + len(piece))]:
            offsets.append(start + jump - source)
            characters.append(jump)
    return offsets, characters


def _bytes(decoded: Decoded, characters: list[int]) -> tuple[int, ...]:
    """The byte of each character; they rise, but for cells laid side by side."""
    if not decoded.runs:
        return tuple(characters)
    rising = sorted(set(characters))
    return tuple(map(dict(zip(rising, byte_offsets(decoded.runs, rising), strict=True)).__getitem__, characters))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without the white space at its ends; None if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


_SIGNS = 200  # characters of a line outside of a bold run that are looked at: more are words


def _whole_lines(text: str, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of runs set in bold, the parts that are whole lines."""
    spans: list[tuple[int, int]] = []
    for start, end in _merged(text, runs):
        at = start
        while at < end:
            stop = text.find("\n", at, end)
            stop = end if stop < 0 else stop
            before = text[max(at - _SIGNS, 0) : at].rpartition("\n")
            after = text[stop : stop + _SIGNS].partition("\n")
            alone = (before[1] or at <= _SIGNS) and not before[2].strip()
            alone = alone and (after[1] or stop + _SIGNS >= len(text)) and not after[0].strip()
            if alone and (span := _trimmed(text, at, stop)):
                spans.append(span)
            at = stop + 1
    return spans


def _merged(text: str, runs: list[tuple[int, int]]) -> list[list[int]]:
    """Runs with nothing but white space between them are one."""
    merged: list[list[int]] = []
    for start, end in runs:
        if merged and start - merged[-1][1] < _SIGNS and not text[merged[-1][1] : start].strip():
            merged[-1][1] = end
        else:
            merged.append([start, end])
    return merged
