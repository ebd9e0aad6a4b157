"""A stretch of text → its folded twin and its lines: what every reader of this room works on.

Folding keeps every offset: letters become small, curly quotes straight, dashes hyphens, odd spaces blanks, one character for one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

Span = tuple[int, int]

_PAIRS = (
    ("\u2019", "'"), ("\u2018", "'"), ("\u201b", "'"), ("\u00b4", "'"), ("`", "'"), ("\u02bc", "'"),
    ("\u201c", '"'), ("\u201d", '"'), ("\u201e", '"'), ("\u2033", '"'),
    ("\u2013", "-"), ("\u2014", "-"), ("\u2012", "-"), ("\u2010", "-"), ("\u2011", "-"), ("\u2212", "-"), ("\u00ad", "-"),
    ("\u00a0", " "), ("\u2002", " "), ("\u2003", " "), ("\u2009", " "), ("\u202f", " "), ("\u3000", " "), ("\r", " "),
    ("\u200b", " "),
)  # fmt: skip


def fold(text: str) -> str:
    """``text`` with case, quotes, dashes and blanks levelled; always of the same length."""
    low = text.lower()
    if len(low) != len(text):  # a few letters grow when lowered ("İ"): those keep their shape
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    if low.isascii():
        return low.replace("`", "'").replace("\r", " ")
    for old, new in _PAIRS:
        low = low.replace(old, new)
    return low


class Line(NamedTuple):
    """A line without its outer blanks: ``text`` is ``whole[start:end]``; ``blank`` counts empty lines before it, ``page`` tells
    that a page begins with it."""

    start: int
    end: int
    text: str
    blank: int
    page: bool

    @property
    def cells(self) -> list[str]:
        """Cells of a table row, or of a line set in columns by runs of blanks; empty ones dropped."""
        return [cell for part in self.text.split("\t") for cell in columns(part)]


_GAP = re.compile(r" {3,}")
_BLANKS = " \t\r\f\v\u00a0\u2002\u2003\u2009\u200b\u3000"


def columns(text: str) -> list[str]:
    """``text`` cut at runs of three or more blanks."""
    if "   " not in text:
        text = text.strip(_BLANKS)
        return [text] if text else []
    return [cell for cell in (part.strip(_BLANKS) for part in _GAP.split(text)) if cell]


def lines(text: str, start: int = 0, end: int | None = None, limit: int | None = None) -> list[Line]:
    """The non-empty lines of ``text[start:end]``, at most ``limit`` of them."""
    stop = len(text) if end is None else min(end, len(text))
    found: list[Line] = []
    blank, page = 0, False
    at = start
    while at < stop:
        cut = text.find("\n", at, stop)
        if cut < 0:
            cut = stop
        raw = text[at:cut]
        if "\f" in raw:
            page = True
        stripped = raw.strip(_BLANKS)
        if stripped:
            first = at + raw.index(stripped[0]) if raw[0] in _BLANKS else at
            found.append(Line(first, first + len(stripped), stripped, blank, page))
            blank, page = 0, False
            if limit is not None and len(found) >= limit:
                break
        else:
            blank += 1
        at = cut + 1
    return found


_SPACES = re.compile(r"[\s\u00a0\u200b]+")
_RULE = re.compile(r"[-_=.*~\u2013\u2014\u2015\u2500\u2501\u2026 \t/|]+\Z")


def squeeze(text: str) -> str:
    """``text`` with every run of blanks and breaks as one space, outer ones dropped."""
    return _SPACES.sub(" ", text).strip()


def is_rule(text: str) -> bool:
    """Whether a line is only a rule or a blank to fill in: "-----", "______", "........"."""
    return _RULE.match(text) is not None


def clip(text: str, start: int, end: int) -> Span:
    """The span without its outer blanks."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
