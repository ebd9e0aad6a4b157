"""Pieces of text with their places in the source -> Text: offsets are counted once all is laid out, so pieces can be moved freely."""

from __future__ import annotations

import re
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
    if decoded.shifts and not text.isascii():
        offsets, characters = _wide(laid, starts, decoded)
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
    )


_NOT_ASCII = re.compile("[^\x00-\x7f]")


def _wide(laid: Layout, starts: list[int], decoded: Decoded) -> tuple[list[int], list[int]]:
    """The source map with an entry behind every character of several bytes, so that offsets and bytes run side by side again."""
    offsets: list[int] = []
    characters: list[int] = []
    for start, piece, source in zip(starts, laid.pieces, laid.sources, strict=False):
        if source < 0:
            continue
        offsets.append(start)
        characters.append(source)
        if not piece.isascii() and decoded.text[source : source + 1] != "&":
            for match in _NOT_ASCII.finditer(piece):
                offsets.append(start + match.end())
                characters.append(source + match.end())
    return offsets, characters


def _bytes(decoded: Decoded, characters: list[int]) -> tuple[int, ...]:
    """The byte of each character; they rise, but for cells laid side by side."""
    if not decoded.shifts:
        return tuple(characters)
    rising = sorted(set(characters))
    return tuple(map(dict(zip(rising, byte_offsets(decoded.shifts, rising), strict=True)).__getitem__, characters))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without the white space at its ends; None if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _whole_lines(text: str, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of runs set in bold, the parts that are whole lines."""
    merged: list[list[int]] = []
    for start, end in runs:
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1][1] = end
        else:
            merged.append([start, end])
    spans: list[tuple[int, int]] = []
    for start, end in merged:
        at = start
        while at < end:
            stop = text.find("\n", at, end)
            stop = end if stop < 0 else stop
            begin = text.rfind("\n", 0, at) + 1
            close = text.find("\n", stop)
            close = len(text) if close < 0 else close
            if not text[begin:at].strip() and not text[stop:close].strip() and (span := _trimmed(text, at, stop)):
                spans.append(span)
            at = stop + 1
    return spans
