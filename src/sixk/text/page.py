"""Tags and text in the order of an HTML document -> Layout: the lines, rows, pages, looks and lists that they make."""

from __future__ import annotations

import re
from collections.abc import Callable

from sixk.text import glyphs, tags
from sixk.text.lines import Layout, layout
from sixk.text.lists import Lists
from sixk.text.plain import Printer
from sixk.text.rows import Table, side_by_side
from sixk.text.tags import BOLD, GLYPHS, HIDDEN, PRE, SHADED, SYMBOL, UNDERLINED, WHITE, WINGDINGS, WINGDINGS2, Tag

_DEPTH = 500  # tables inside tables beyond this are read as plain blocks
_TABS = 1000  # columns of one row beyond this are not stepped over
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.)?[-–—\s]*(?:[0-9]{1,4}|[ivxl]{1,7}|[A-Z]-[0-9]{1,3})[-–—\s]*(?:(?:of|/)\s*[0-9]{1,4})?", re.I
)
_FONTS = {WINGDINGS: glyphs.WINGDINGS, WINGDINGS2: glyphs.WINGDINGS2, SYMBOL: glyphs.SYMBOL}
_SEPARATORS = ("", " ", "\n", "\n\n", "\n\n\f")
_STRETCH = re.compile(r"\S+(?:\s\S+)*")


class Page:
    """A document being read: what is open, what stands between the last words and the next, and the layout so far."""

    __slots__ = (
        "blank", "bold_from", "ended", "floor", "gap", "heading", "in_cell", "laid", "line", "link", "lists", "look", "paragraph", "pieces",
        "printer", "pushed", "seen", "sgml_table", "sources", "stack", "steps", "table", "tables", "title", "underline",
    )  # fmt: skip

    def __init__(self, size: int) -> None:
        self.laid = layout()
        self.pieces = self.laid.pieces
        self.sources = self.laid.sources
        self.stack: list[tuple[str, int, bool]] = []  # open elements: name, the look outside, whether a page ends with it
        self.pushed: set[str] = {"table"}  # names of elements that were ever open
        self.steps = 1_000_000 + 2 * size  # through the open elements that are taken in all for ends without beginnings
        self.floor = 0  # open elements that the open cell stands in: no end tag in it closes them
        self.in_cell = False
        self.tables: list[Table] = []
        self.table: Table | None = None  # the innermost
        self.look = 0
        self.gap = 0  # what parts the last words from the next: 0 nothing, 1 space, 2 line end, 3 empty line, 4 page
        self.blank = False  # a hard space is all there was since the last line end
        self.line = 0  # the piece at which the current line begins
        self.ended = -1  # where the last words end in the source, known if they were an entity
        self.lists = Lists()
        self.link: tuple[int, str] | None = None
        self.paragraph = 3  # how far the last paragraph stands apart
        self.heading: tuple[int, int] | None = None
        self.title: list[str] = []
        self.bold_from = -1
        self.seen = 0  # pieces there were with the last words in a colour to be seen
        self.underline: tuple[int, int, bool] | None = None  # pieces and gap when it began, whether a hard space is underlined
        self.sgml_table = -1  # a <TABLE> inside <PRE>
        self.printer: Printer | None = None  # of the open <PRE>

    # ------------------------------------------------------------------------------------------------ what comes

    def acts(self) -> tuple[Callable[[Tag], str | None], ...]:
        """What each kind of tag does, in the order of their numbers in tags.py; what is returned are words it puts."""
        return (
            self.skip, self.cell, self.cell_end, self.push, self.close, self.row, self.row_end, self.open_table, self.close_table,
            self.open, self.close, self.line_break, self.open_link, self.image, self.box, self.rule, self.begin_page,
        )  # fmt: skip

    # ------------------------------------------------------------------------------------------------ words

    def white(self, data: str, start: int) -> None:
        """White space: a hard space alone on its line keeps that line."""
        if self.look & PRE:
            self.preformatted(data, start)
            return
        if "\xa0" in data:
            if self.underline is not None:
                self.underline = (*self.underline[:2], True)
            if self.gap == 2:
                self.blank = True
        if not self.gap:
            self.gap = 1

    def words(self, data: str, start: int, end: int = -1) -> None:
        """Words, with what parts them from the last."""
        look = self.look
        if look:
            if look & (HIDDEN | WHITE) and self.unseen(look):
                if self.stack and self.stack[-1][0] == "title":
                    self.title.append(data)
                return
            if look & GLYPHS:
                data = glyphs.picture(data, _FONTS[look & GLYPHS])
            if look & PRE:
                self.preformatted(data, start)
                return
        if self.printer is not None:
            self.leave_preformatted()
        pieces, sources, gap, table = self.pieces, self.sources, self.gap, self.table
        joined = " ".join(data.split())
        size = len(joined)
        lead = trail = 0
        if size != len(data):
            lead = len(data) - len(data.lstrip())
            trail = len(data) - len(data.rstrip())
            if lead and not gap:
                gap = 1
        if table is not None and table.fresh:
            table.fresh = False
            table.filled += 1
            columns = table.columns if table.columns < _TABS else _TABS
            table.columns = 0
            if table.filled > 1 and not table.nested:
                pieces.append("\t" * columns)
                sources.append(self.ended)
            else:
                if table.filled == 1 and not table.nested:
                    table.parted = gap == 3
                    gap = gap if gap > 3 else table.gap
                if pieces:
                    pieces.append(_SEPARATORS[gap])
                    sources.append(self.ended)
                self.line = len(pieces)
                if columns and not table.nested:
                    pieces.append("\t" * columns)
                    sources.append(-1)
        elif gap and pieces:
            pieces.append(_SEPARATORS[gap])
            sources.append(self.ended)
            if gap > 1:
                self.line = len(pieces)
                if table is not None:
                    table.broken = True
                    if not self.in_cell:
                        table.nested = True  # words between cells
        self.blank = False
        if not look & WHITE:
            self.seen = len(pieces) + 1
        if not data.isascii():
            joined = glyphs.private(joined)
        if self.lists.sign and (sign := self.lists.take(joined)):
            pieces.append(sign)
            sources.append(-1)
        if look & BOLD:
            if self.bold_from < 0:
                self.turn_bold()
        elif self.bold_from >= 0:
            self.turn_bold()
        if size == len(data) - lead - trail:
            pieces.append(joined)
            sources.append(start + lead)
        else:
            self.folded(data, start)
        self.gap = 1 if trail else 0
        self.ended = end

    def unseen(self, look: int) -> bool:
        """Whether words are hidden. White on white is, but for what stands right behind an image: the words of a page that was
        furnished as a picture."""
        if look & HIDDEN:
            return True
        return not look & SHADED and not (self.laid.images and self.laid.images[-1][0] >= self.seen)

    def preformatted(self, data: str, start: int) -> None:
        """Text in <PRE>, which prints as ASCII documents do."""
        if self.look & (HIDDEN | WHITE) and self.unseen(self.look):
            return
        printer = self.printer
        if printer is None:
            printer = self.printer = Printer(self.laid)
        if self.gap > 1:
            printer.ends = max(printer.ends, self.gap - 1)
            printer.page = printer.page or self.gap > 3
        elif self.gap == 1 and self.pieces and not data[0].isspace():
            data, start = " " + data, start - 1
        self.gap = 0
        if (self.look & BOLD != 0) != (self.bold_from >= 0):
            self.turn_bold()
        printer.add(data.replace("\xa0", " "), start)
        self.line = len(self.pieces)

    def leave_preformatted(self) -> None:
        """What a <PRE> leaves to be done before other words: its last line ends, a page."""
        if self.printer is not None:
            self.gap = 4 if self.printer.page else max(self.gap, min(self.printer.ends + 1, 3) if self.printer.ends else 0)
            self.printer = None

    def folded(self, data: str, start: int) -> None:
        """Words whose white space shrinks: a piece for each stretch that keeps its length."""
        between = False
        for match in _STRETCH.finditer(data):
            if between:
                self.pieces.append(" ")
                self.sources.append(-1)
            between = True
            self.pieces.append(" ".join(match[0].split()))
            self.sources.append(start + match.start())

    def turn_bold(self) -> None:
        """Bold begins or ends at the next piece."""
        if self.bold_from < 0:
            self.bold_from = len(self.pieces)
        else:
            self.laid.bold.append((self.bold_from, len(self.pieces)))
            self.bold_from = -1

    def part(self, gap: int) -> None:
        """The next words stand apart by ``gap`` at least."""
        if self.blank:
            self.blank = False
            if gap < 3:
                gap = 3
        if self.gap < gap:
            self.gap = gap

    # ------------------------------------------------------------------------------------------------ elements

    def pop(self, count: int) -> None:
        """Close elements until ``count`` are open."""
        stack = self.stack
        while len(stack) > count:
            _, self.look, page = stack.pop()
            if page:
                self.gap = 4

    def pop_to(self, name: str) -> None:
        """Close the innermost element of that name in this cell, with what is open in it; nothing if there is none."""
        stack = self.stack
        at = len(stack) - 1
        least = max(self.floor, at - self.steps)
        while at >= least and stack[at][0] != name:
            at -= 1
        self.steps -= len(stack) - at if at < least else 0
        if at >= least:
            self.pop(at)

    def push(self, tag: Tag) -> None:
        self.stack.append((tag.name, self.look, tag.page > 1))
        self.look = self.look & ~tag.off | tag.on
        if tag.on & UNDERLINED and self.underline is None:
            self.underline = (len(self.pieces), self.gap, False)

    def open(self, tag: Tag) -> None:
        if tag.gap:
            if "p" in self.pushed and len(self.stack) > self.floor:
                self.pop_to("p")
            self.part(tag.gap)
            if tag.name == "p":
                self.paragraph = tag.gap
            elif tag.data == "item":
                self.lists.item()
            elif tag.data == "list":
                if self.lists.open(tag.name, tag.more, tag.span) > 1 and self.gap == 3:
                    self.gap = 2
            elif tag.data:
                self.heading = (len(self.pieces), int(tag.data))
        if tag.page & 1:
            self.gap = 4
        if tag.stacked:
            self.push(tag)
        elif tag.page & 2:
            self.gap = 4

    def close(self, tag: Tag) -> str | None:
        name = tag.name
        if tag.gap:
            self.part(tag.gap if name != "p" else self.paragraph)
        before = self.look
        if len(self.stack) > self.floor and self.stack[-1][0] == name:
            self.pop(len(self.stack) - 1)
        elif name in self.pushed:
            self.pop_to(name)
        if tag.data:
            if tag.data == "a" and self.link is not None:
                self.laid.links.append((self.link[0], len(self.pieces), self.link[1]))
                self.link = None
            elif tag.data == "h" and self.heading is not None:
                self.laid.headings.append((self.heading[0], len(self.pieces), self.heading[1]))
                self.heading = None
            elif tag.data == "list":
                self.lists.close()
            elif tag.data == "title":
                self.laid.title = self.laid.title or " ".join("".join(self.title).split()) or None
        if self.underline is not None and before & UNDERLINED and not self.look & UNDERLINED:
            began, gap, hard = self.underline
            self.underline = None
            if hard and began == len(self.pieces):
                self.blank = False
                self.gap = gap
                return "___"  # an underlined blank is a line to write on: printed as one
        return None

    def line_break(self, tag: Tag) -> None:
        if tag.page:
            self.gap = 4
        elif self.blank:
            self.part(3)
        elif self.gap < 2:
            self.gap = 2
        elif self.gap == 2:
            self.gap = 3

    def open_link(self, tag: Tag) -> None:
        self.link = (len(self.pieces), tag.data)
        self.push(tag)

    def image(self, tag: Tag) -> str | None:
        if self.look & HIDDEN:
            return None
        self.laid.images.append((len(self.pieces), tag.data, tag.more or None))
        return glyphs.image(tag.data, tag.more)

    def box(self, tag: Tag) -> str:
        return tag.data

    def rule(self, tag: Tag) -> None:
        """A rule parts; it ends a page if it says so, is drawn so, or stands under a page number."""
        if (
            tag.page
            or (tag.data and self.table is None)
            or _PAGE_NUMBER.fullmatch("".join(self.pieces[self.line : self.line + 8]).strip())
        ):
            self.gap = 4
        else:
            self.part(3)

    def begin_page(self, _: Tag) -> None:
        self.gap = 4

    def skip(self, _: Tag) -> None:
        """A tag that means nothing for the text."""

    # ------------------------------------------------------------------------------------------------ tables

    def cell(self, tag: Tag) -> None:
        table = self.table
        if table is None or self.look & PRE:
            table = self.table_in_text()
            if table is None:
                return
        if len(self.stack) > table.floor:
            self.pop(table.floor)
        table.columns += table.span
        table.span = tag.span
        table.fresh = self.in_cell = True
        self.look = table.row_look & ~tag.off | tag.on
        self.blank = False
        if tag.page & 1:
            self.gap = 4
        elif table.nested and self.gap < 2:
            self.gap = 2

    def cell_end(self, _: Tag) -> None:
        table = self.table
        if table is not None:
            if len(self.stack) > table.floor:
                self.pop(table.floor)
            self.look = table.row_look
            self.in_cell = False

    def row(self, tag: Tag) -> None:
        table = self.table
        if table is None or self.look & PRE:
            table = self.table_in_text()
            if table is None:
                return
        if table.filled or table.span or table.columns or table.nested:
            self.row_end(tag)
        else:  # the last row has been ended
            if len(self.stack) > table.floor:
                self.pop(table.floor)
            table.row = len(self.pieces)
            if self.gap < 2:
                self.gap = 2
        self.look = table.row_look = table.look & ~tag.off | tag.on
        if tag.page & 1:
            self.gap = 4

    def row_end(self, _: Tag) -> None:
        table = self.table
        if table is None:
            return
        if len(self.stack) > table.floor:
            self.pop(table.floor)
        if table.broken and table.filled > 1 and not table.nested:
            side_by_side(self.laid, table.row)
        elif table.filled == 1 and table.parted and self.pieces[table.row] == "\n":
            self.pieces[table.row] = "\n\n"  # a row of one cell that holds a paragraph stands apart as one
        self.look = table.look
        table.new_row(len(self.pieces), table.look, 2 if table.filled else table.gap)
        self.blank = False
        self.gap = 4 if self.gap > 3 else 2

    def table_in_text(self) -> Table | None:
        """The table of a row or cell met outside of one: in <PRE> it is a real table after all, elsewhere it is none."""
        if self.table is not None and self.table.look & PRE:
            return self.table
        if not self.look & PRE:
            self.part(2)
            return None
        self.look &= ~PRE
        if self.table is None:
            self.floor = len(self.stack)
            self.table = Table(len(self.pieces), self.floor, self.look, 2)
            self.tables.append(self.table)
        return self.table

    def open_table(self, tag: Tag) -> None:
        if self.look & PRE:
            self.sgml_table = len(self.pieces)
            return
        if len(self.tables) >= _DEPTH:
            return
        if self.table is not None:
            self.table.nested = True
            self.part(2)
        else:
            self.part(3)
        if tag.page & 1:
            self.gap = 4
        self.push(tag)  # the look from outside comes back with it
        self.look &= ~GLYPHS  # a table does not take the font that it stands in
        self.floor = len(self.stack)
        self.table = Table(len(self.pieces), self.floor, self.look, min(self.gap, 3))
        self.tables.append(self.table)

    def close_table(self, tag: Tag) -> None:
        if self.sgml_table >= 0:
            self.laid.tables.append((self.sgml_table, len(self.pieces)))
            self.sgml_table = -1
        table = self.table
        if table is None:
            return
        self.row_end(tag)
        self.laid.tables.append((table.begin, len(self.pieces)))
        self.tables.pop()
        self.table = self.tables[-1] if self.tables else None
        self.floor = self.table.floor if self.table is not None else 0
        if self.stack and self.stack[-1][0] == "table":
            self.pop(len(self.stack) - 1)
        self.part(3 if self.table is None else 2)

    def end(self) -> Layout:
        """The source ends: whatever is open ends with it."""
        while self.table is not None:
            self.close_table(NOTHING)
        if self.bold_from >= 0:
            self.turn_bold()
        if self.link is not None:
            self.laid.links.append((self.link[0], len(self.pieces), self.link[1]))
        return self.laid

    def inside(self, names: frozenset[str]) -> bool:
        """Whether the innermost open element is one of ``names``."""
        return bool(self.stack) and self.stack[-1][0] in names


NOTHING = Tag("", tags.SKIP)
