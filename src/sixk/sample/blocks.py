"""The parts of which a document is made, before any markup: plain data that sample.markup turns into HTML or ASCII of an era."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Align = Literal["left", "center", "right", "justify"]


class Para(Struct, frozen=True, gc=False):
    """A paragraph; ``bold`` as a whole. Line breaks in ``text`` are kept."""

    text: str
    align: Align = "left"
    bold: bool = False
    italic: bool = False
    small: bool = False
    underline: bool = False


class Heading(Struct, frozen=True, gc=False):
    text: str
    level: int = 2


class Table(Struct, frozen=True):
    """Rows of cells; the first ``heads`` rows are headings. ``numbers``: all but the first column are set to the right."""

    rows: tuple[tuple[str, ...], ...]
    heads: int = 1
    caption: str | None = None
    numbers: bool = True
    ruled: bool = True


class Lines(Struct, frozen=True):
    """A list: of exhibits, of contents, with its numbers as printed."""

    items: tuple[tuple[str, str], ...]


class Choice(Struct, frozen=True):
    """Boxes to tick in one line: (label, ticked)."""

    options: tuple[tuple[str, bool], ...]


class Rule(Struct, frozen=True):
    short: bool = False


class Page(Struct, frozen=True):
    """A page break."""


class Picture(Struct, frozen=True):
    src: str
    alt: str


Block = Para | Heading | Table | Lines | Choice | Rule | Page | Picture
