"""A line → its cells, and those of them that hold numbers: cells are parted by tabs or by two blanks and more."""

from __future__ import annotations

import re

from msgspec import Struct


class Cell(Struct, gc=False):
    start: int
    end: int
    text: str
    column: int = 0


NUMERIC = re.compile(
    r"(?:(?:[Aa]round|[Aa]bout|[Aa]pprox\.?|[Aa]pproximately|ca\.?|up to|over|under|~|at least)\s)?[(\-−–+]?\s?(?P<mark>US\$|U\.S\.\$|HK\$|NT\$|R\$|C\$|A\$|S\$|Rs\.?|RMB|EUR|USD|KRW|JPY|GBP|CHF|Y|\(Y\)|[$€£¥₩])?\s{0,3}[(\-−–+]?\s?"
    r"(?P<number>\d[\d.,'’]*(?:[ \u00a0]\d{3})*)\s?\)?(?:\s?[-–]\s?(?P<high>\d[\d.,]*))?(?P<rest>\s?(?:%|p|pence|m|mn|bn|million|billion)?\)?[*†#]?(?:\s?\([^()]{1,10}\))?)"
)
_DIGITS = re.compile(r"\d[\d.,'’]*")
_SPLIT = re.compile(r"\t|[ ]{2,}|\.{4,}[ ]?")
_FIGURES = re.compile(r"[0-9]")
_ITEM = re.compile(r"\d{1,2}[.)]")


Value = tuple[Cell, "re.Match[str] | None"]
"""A cell that holds a number, with what ``NUMERIC`` finds in it; None where it holds digits and their separators alone."""


def cells_of(line: str, a: int) -> list[Cell]:
    """The cells of a line that begins at ``a``; a sign or bracket set in a cell of its own goes to its number."""
    out: list[Cell] = []
    before = ""
    if "  " in line or "...." in line:
        begins, ends = [0], []
        for match in _SPLIT.finditer(line):
            ends.append(match.start())
            begins.append(match.end())
        ends.append(len(line))
        pieces = [line[begin:stop] for begin, stop in zip(begins, ends, strict=True)]
    else:
        begins, pieces = [], line.split("\t")
    at = a
    for column, piece in enumerate(pieces):
        text = piece.strip()
        if text:
            start = a + begins[column] if begins else at
            if len(text) != len(piece):
                start += piece.index(text)
            if before and (before[-1] in "0123456789)" if text in _CLOSES else before in _OPENED and text[0] in "(0123456789"):
                last = out[-1]
                # offsets within the joined cell must hold for its number, which stands in the later piece after a sign
                first = start - len(before) if before in _OPENED else last.start
                before += text
                out[-1] = Cell(first, start + len(text), before, last.column)
            else:
                before = text
                out.append(Cell(start, start + len(text), text, column))
        at += len(piece) + 1
    return out


_CLOSES = frozenset({")", "%", ")%", "%)"})
"""What goes to the number in the cell before."""
_OPENED = frozenset({"$", "€", "£", "¥", "US$", "HK$", "NT$", "R$", "RMB", "(", "$(", "Rs.", "Y"})


_YEAR = frozenset({"19", "20"})


def values_of(cells: list[Cell]) -> tuple[list[Value], str, bool]:
    """The cells with numbers other than years, the words of the cells before the first of them, and whether any cell is a number."""
    values: list[Value] = []
    words: list[str] = []
    numeric = False
    for i, cell in enumerate(cells):
        text = cell.text
        if text[0] in "0123456789" and _DIGITS.fullmatch(text):
            if len(text) > 3 or text[-1] != "." or not _ITEM.fullmatch(text):
                numeric = True
                if len(text) != 4 or text[:2] not in _YEAR or not text.isdecimal():
                    values.append((cell, None))
                continue
        elif _FIGURES.search(text):
            if i and text[-1].isalpha():
                cell = cells[i] = _lead(cell)
                text = cell.text
            if (match := NUMERIC.fullmatch(text)) is not None and not _ITEM.fullmatch(text):
                numeric = True
                if _DIGITS.fullmatch(text):
                    match = None
                if match is not None or len(text) != 4 or text[:2] not in _YEAR or not text.isdecimal():
                    values.append((cell, match))
                continue
        if not values:
            words.append(text)
    return values, " ".join(words), numeric


_LEAD = re.compile(r"(?:about |approximately |around )?(\d[\d,]*(?:\.\d+)?) (?:a|per|each|\()\b")


def _lead(cell: Cell) -> Cell:
    """A cell that goes on after its number ("11,433 a share; ...") cut to the number."""
    match = _LEAD.match(cell.text)
    if match is None:
        return cell
    return Cell(cell.start + match.start(1), cell.start + match.end(1), match.group(1), cell.column)
