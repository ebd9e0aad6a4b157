"""A span of a Text -> the bytes of the document it was read from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from sixk.model import Text

_ENTITY = 12  # bytes of the longest entity in use, such as &thetasym;


def source_span(text: Text, start: int, end: int) -> tuple[int, int]:
    """The bytes of the document as furnished that ``text.text[start:end]`` came from: (first, one past the last).

    (0, 0) where no places are known, as in a PDF.
    """
    offsets, sources = text.offsets, text.sources
    if not offsets:
        return (0, 0)
    i = max(bisect_right(offsets, start) - 1, 0)
    first = sources[i] + _width(text, offsets[i], start)
    if i + 1 < len(sources) and sources[i] <= sources[i + 1] < first:
        first = sources[i + 1]
    if end <= start:
        return (first, first)
    j = max(bisect_left(offsets, end) - 1, 0)
    last = sources[j] + _width(text, offsets[j], end)
    if j + 1 < len(sources) and sources[j] <= sources[j + 1]:
        following = sources[j + 1]
        if following < last or (offsets[j + 1] == end and following - last < _ENTITY):
            last = following
    return (first, max(first, last))


def _width(text: Text, start: int, end: int) -> int:
    """Bytes of the source that the characters from ``start`` to ``end`` of one stretch have."""
    if end <= start:
        return 0
    if text.wide is None:
        return end - start
    words = text.text[start:end]
    return len(words) if words.isascii() and not text.wide.startswith("utf-16") else len(words.encode(text.wide, "replace"))
