"""The rows of a table being read; a row whose cells hold several lines -> lines: side by side, folded, or one below the other."""

from __future__ import annotations

import re

from sixk.text.lines import Layout

_SIGNED = re.compile(r"By\b|Name\b|Title\b|/s/|/S/|_{5}|\(?Signature")
_FIGURE = re.compile(r"[$€£¥(]{0,3}[A-Z]{0,3} ?[-–—]?[0-9][0-9.,]*[%)]{0,2}|[-–—]|[Nn]/?[Aa]|[Nn]il")
_LONG = 400  # characters of a cell that is prose, not a figure or a label


class Table:
    """A table being read. Its row goes straight into the pieces; only a row with several lines in a cell is laid out again."""

    __slots__ = (
        "begin",
        "broken",
        "columns",
        "filled",
        "floor",
        "fresh",
        "gap",
        "look",
        "nested",
        "parted",
        "row",
        "row_look",
        "span",
    )

    def __init__(self, begin: int, floor: int, look: int, gap: int) -> None:
        self.begin = begin  # the piece at which it begins
        self.floor = floor  # open elements when it began: what its cells leave open ends with them
        self.look = look
        self.new_row(begin, look, gap)

    def new_row(self, begin: int, look: int, gap: int) -> None:
        self.row = begin
        self.row_look = look
        self.columns = 0  # to step over before the next words
        self.span = 0  # columns of the last cell
        self.filled = 0  # cells with words
        self.fresh = False  # the open cell has no words yet
        self.broken = False  # a cell has several lines
        self.gap = gap  # what parts it from what stands above
        self.parted = False  # its words begin with a paragraph of their own
        self.nested = False  # a table or loose words stand inside the row: its cells stand one below the other


def side_by_side(laid: Layout, begin: int) -> None:
    r"""Lay out again the row that begins at piece ``begin``.

    Cells with equally many lines are rows of their own where one is a column of labels or figures ("Date:<br>Place:" beside "May
    1<br>Oslo"); else a cell whose lines are lines in their own right makes the cells stand one below the other; else the lines of a
    cell are joined, since a row is a line and the cell was only narrow.
    """
    pieces = laid.pieces
    if any("\f" in piece for piece in pieces[begin + 1 :]):
        return
    at = begin
    while at < len(pieces) and not pieces[at].strip():
        at += 1  # the line end before the row and its empty cells stay where they are
    cells: list[list[list[int]]] = [[[]]]
    tabs: list[int] = []
    for index in range(at, len(pieces)):
        piece = pieces[index]
        if piece[0] == "\t" and not piece.strip("\t"):
            cells.append([[]])
            tabs.append(index)
        elif piece in ("\n", "\n\n"):
            cells[-1].append([])
        else:
            cells[-1][-1].append(index)
    heights = {len(cell) for cell in cells}
    if len(heights) == 1 and any(_is_column(pieces, cell) for cell in cells):
        _zip(laid, at, cells, tabs)
        return
    if any(_stands_alone(pieces, cell) for cell in cells) or min(heights) > 2:
        for index in tabs:
            pieces[index] = "\n"
        return
    for index in range(at, len(pieces)):
        if pieces[index] in ("\n", "\n\n"):
            pieces[index] = " "


def _is_column(pieces: list[str], cell: list[list[int]]) -> bool:
    """Whether the lines of a cell are a column of its own: each a label with a colon, or each a figure."""
    lines = ["".join(pieces[index] for index in line).strip() for line in cell]
    return all(line.endswith(":") for line in lines) or all(_FIGURE.fullmatch(line) for line in lines)


def _stands_alone(pieces: list[str], cell: list[list[int]]) -> bool:
    """Whether the lines of a cell are lines in their own right: prose, or the lines of a signature."""
    if sum(_size(pieces, line) for line in cell) > _LONG:
        return True
    return len(cell) > 1 and any(line and _SIGNED.match(pieces[line[0]]) for line in cell)


def _size(pieces: list[str], line: list[int]) -> int:
    return sum(len(pieces[index]) for index in line)


def _zip(laid: Layout, at: int, cells: list[list[list[int]]], tabs: list[int]) -> None:
    pieces, sources = laid.pieces, laid.sources
    new_pieces: list[str] = []
    new_sources: list[int] = []
    moved: dict[int, int] = {}
    lead = pieces[at - 1] if at and pieces[at - 1].strip("\t") == "" else ""
    for row in range(len(cells[0])):
        if row:
            new_pieces.append("\n" + lead)
            new_sources.append(-1)
        for column, cell in enumerate(cells):
            if column:
                new_pieces.append(pieces[tabs[column - 1]])
                new_sources.append(-1)
            for index in cell[row]:
                moved[index] = at + len(new_pieces)
                new_pieces.append(pieces[index])
                new_sources.append(sources[index])
    end = len(pieces)
    pieces[at:] = new_pieces
    sources[at:] = new_sources

    def placed(index: int) -> int:
        """Where the piece stands now; the next that was moved stands for a separator."""
        while index < end and index not in moved:
            index += 1
        return moved.get(index, len(pieces))

    for spans in (laid.links, laid.headings, laid.bold):
        for number in range(len(spans) - 1, -1, -1):
            first, last, *rest = spans[number]
            if last <= at:
                break
            if first >= at:
                begin = placed(first)
                spans[number] = (begin, placed(last - 1) + 1 if last > first else begin, *rest)
    for number in range(len(laid.images) - 1, -1, -1):
        if laid.images[number][0] < at:
            break
        laid.images[number] = (placed(laid.images[number][0]), *laid.images[number][1:])
