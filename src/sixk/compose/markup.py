"""HTML text in, its tags, texts and comments with their places out, in one linear pass; nothing is interpreted or repaired.

The checks speak of what stands in the source (this attribute, on that line), which a parsed tree no longer knows.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

NAME = re.compile(r"[A-Za-z][^\s/><\"']{0,80}")
ATTRIBUTE = re.compile(r"[^\s=/>\"'<]{1,2000}")
SPACE = re.compile(r"[\s/]*")
EQUALS = re.compile(r"\s*=\s*")
BARE = re.compile(r"[^\s>]*")
RAW = frozenset(("script", "style", "title", "textarea", "xmp", "plaintext", "listing"))
RAW_LIMIT = 64


class Attribute(Struct, frozen=True, gc=False):
    """``value`` is as written, entities not decoded, null where there is none (`nowrap`)."""

    name: str
    value: str | None
    start: int


class Token(Struct, frozen=True):
    """``name`` is the tag's in lower case; ``start``/``end`` are code points in the source."""

    kind: Literal["text", "open", "close", "comment", "declaration"]
    start: int
    end: int
    name: str = ""
    attributes: tuple[Attribute, ...] = ()
    closed: bool = False

    def get(self, name: str) -> str | None:
        """The first attribute of that name ("" where it has no value), null where there is none."""
        return next((a.value or "" for a in self.attributes if a.name == name), None)


class _Finder:
    """``str.find`` that remembers what no longer occurs, so that a thousand unclosed quotes cost one look to the end; and from
    where a tag was seen to come to nothing, so that a thousand tags within each other's quotes cost no more than one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.gone: set[str] = set()
        self.vain: set[int] = set()
        self.bare = (0, 0)

    def bare_end(self, start: int) -> int:
        """Where a value without quotes ends."""
        if not self.bare[0] <= start < self.bare[1]:
            self.bare = (start, BARE.match(self.text, start).end())  # type: ignore[union-attr]
        return self.bare[1]

    def __call__(self, what: str, start: int) -> int:
        if what in self.gone:
            return -1
        found = self.text.find(what, start)
        if found < 0:
            self.gone.add(what)
        return found


def tokens(text: str) -> Iterator[Token]:
    """The source's tokens in order; together they cover it wholly. What only looks like a tag is text."""
    find = _Finder(text)
    position = start = 0
    while True:
        bracket = find("<", position)
        if bracket < 0:
            break
        token = _tag(text, bracket, find)
        if token is None:
            position = bracket + 1
            continue
        if bracket > start:
            yield Token("text", start, bracket)
        yield token
        position = start = token.end
        if token.kind == "open" and token.name in RAW and not token.closed:
            stop = _raw_end(text, token.name, start, find)
            if stop > start:
                yield Token("text", start, stop)
            position = start = stop
    if start < len(text):
        yield Token("text", start, len(text))


def _raw_end(text: str, name: str, start: int, find: _Finder) -> int:
    """Where the end tag of a raw text element begins; an unclosed one ends at once, since swallowing the rest hides it."""
    for end_tag in (f"</{name}", f"</{name.upper()}", f"</{name.capitalize()}"):
        found = find(end_tag, start)
        if found >= 0:
            return found
    return start


def _tag(text: str, at: int, find: _Finder) -> Token | None:
    if text.startswith("<!--", at):
        stop = find("-->", at + 4)
        return Token("comment", at, stop + 3) if stop >= 0 else None
    if text.startswith(("<!", "<?"), at):
        stop = find(">", at)
        return Token("declaration", at, stop + 1) if stop >= 0 else None
    if find(">", at) < 0:
        return None
    closing = text.startswith("</", at)
    name = NAME.match(text, at + 1 + closing)
    if not name:
        return None
    position = name.end()
    places: list[tuple[int, int, int, int]] = []
    tried: list[int] = []
    while True:
        position = SPACE.match(text, position).end()  # type: ignore[union-attr]
        vain = position >= len(text) or text[position] == "<" or position in find.vain
        if not vain and text[position] == ">":
            break
        tried.append(position)
        label = None if vain else ATTRIBUTE.match(text, position)
        if label:
            begin, position = position, label.end()
            equals = EQUALS.match(text, position)
            start, stop = -1, -1
            if equals:
                start = equals.end()
                if text[start : start + 1] in ('"', "'"):
                    start, stop = start + 1, find(text[start], start + 1)
                    vain, position = stop < 0, stop + 1
                else:
                    position = stop = find.bare_end(start)
            places.append((begin, label.end(), start, stop))
        else:
            position += 1
        if vain:
            find.vain.update(tried)
            return None
    attributes = tuple(
        Attribute(text[begin:end].lower(), text[start:stop] if start >= 0 else None, begin)
        for begin, end, start, stop in places
    )
    closed = text[position - 1] == "/"
    kind: Literal["open", "close"] = "close" if closing else "open"
    return Token(kind, at, position + 1, name[0].lower(), attributes, closed)


class Lines:
    """Code point offsets of a text as (line, column), both from 1."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in re.finditer(r"\n", text))]

    def __call__(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
