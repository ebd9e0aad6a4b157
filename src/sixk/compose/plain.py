"""Blocks in, lines of an ASCII document out: 80 columns, tagged tables of at most 132, only the characters that EDGAR takes.

Regulation S-T 305 sets the widths, the Filer Manual II 5.2.1 the characters and the tags (<PAGE>, <TABLE>, <CAPTION>, <S>, <C>).
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable, Sequence

from sixk.compose.shape import points
from sixk.compose.tree import Node

WIDTH = 80
TABLE_WIDTH = 132
ALLOWED = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`~!@#$%&*().-+ {}[]|\\:;\"'<>,_?/=\t\n\r\f")
"""The characters of an ASCII document. The circumflex is not among them."""
_SPELLED = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u2032": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2033": '"',
    "\u00ab": '"', "\u00bb": '"', "\u2013": "-", "\u2014": "--", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2015": "--",
    "\u2212": "-", "\u2026": "...", "\u2022": "*", "\u25cf": "*", "\u25aa": "*", "\u00b7": "*", "\u00a0": " ", "\u2002": " ",
    "\u2003": " ", "\u2009": " ", "\u202f": " ", "\u200b": "", "\ufeff": "", "\u00ad": "", "\u20ac": "EUR ", "\u00a3": "GBP ",
    "\u00a5": "JPY ", "\u00a2": "c", "\u00a9": "(c)", "\u00ae": "(R)", "\u2122": "(TM)", "\u2612": "[X]", "\u2611": "[X]",
    "\u2610": "[ ]", "\u00d7": "x", "\u00f7": "/", "\u00b1": "+/-", "\u2264": "<=", "\u2265": ">=", "\u00b0": " degrees",
    "\u00bd": "1/2", "\u00bc": "1/4", "\u00be": "3/4", "\u00a7": "Section ", "\u00b6": "Paragraph ", "\u2191": "", "\u2190": "<-",
    "\u2192": "->", "\u00df": "ss", "\u00e6": "ae", "\u00c6": "AE", "\u00f8": "o", "\u00d8": "O", "\u0153": "oe", "\u0152": "OE",
    "\u0142": "l", "\u0141": "L", "\u0111": "d", "\u00f0": "d", "\u00fe": "th", "\u0131": "i", "\u00ba": "o", "\u00aa": "a", "^": "~",
    "\u20a9": "KRW ", "\u20b9": "INR ", "\u20bd": "RUB ",
}  # fmt: skip
_SPELL = re.compile("[" + re.escape("".join(_SPELLED)) + "]")
_OPEN = re.compile(r"\s*<TABLE>", re.I)
_CLOSE = re.compile(r"\s*</TABLE>", re.I)


def spell(text: str, lost: Callable[[str], None] | None = None) -> str:
    """Text in the characters of an ASCII document; ``lost`` is told of those that have no spelling and become "?"."""
    if text.isascii() and "^" not in text:
        return text
    text = unicodedata.normalize("NFKD", _SPELL.sub(lambda match: _SPELLED[match[0]], unicodedata.normalize("NFC", text)))
    out: list[str] = []
    for char in text:
        if char in ALLOWED:
            out.append(char)
        elif char in _SPELLED:
            out.append(_SPELLED[char])
        elif not unicodedata.combining(char) and unicodedata.category(char) not in ("Cc", "Cf"):
            out.append("?")
            if lost:
                lost(char)
    return "".join(out)


def fit(text: str, lost: Callable[[str], None] | None = None) -> str:
    """A plain text document as EDGAR takes it, its own layout kept: characters spelled, tabs expanded, long lines broken at a space.
    Fitting twice changes nothing."""
    out: list[str] = []
    limit = WIDTH
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n<PAGE>\n")
    for raw in spell(text, lost).split("\n"):
        line = raw.expandtabs(8).rstrip()
        if _OPEN.match(line):
            limit = TABLE_WIDTH
        elif _CLOSE.match(line):
            limit = WIDTH
        out += _broken(line, limit)
    return "\n".join(out).rstrip("\n") + "\n"


def _broken(line: str, limit: int) -> list[str]:
    if len(line) <= limit:
        return [line]
    return textwrap.wrap(
        line, limit, subsequent_indent=" " * min(20, len(line) - len(line.lstrip())), drop_whitespace=True, break_on_hyphens=False
    )  # fmt: skip


def render(blocks: Sequence[Node], lost: Callable[[str], None] | None = None) -> str:
    """Blocks as an ASCII document."""
    lines = _Writer(lost).blocks(blocks, WIDTH, 0)
    text = "\n".join(line.rstrip() for line in lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


class _Writer:
    def __init__(self, lost: Callable[[str], None] | None) -> None:
        self.lost = lost

    def words(self, children: Sequence[Node | str]) -> str:
        """Inline content as text; line breaks as "\\n"."""
        out: list[str] = []
        for child in children:
            if isinstance(child, str):
                out.append(child)
            elif child.tag == "br":
                out.append("\n")
            elif child.tag == "img":
                alt = child.attrs.get("alt")
                out.append(f"[Picture: {alt}]" if alt else "[Picture]")
            elif child.tag == "sup" and child.text().isdigit():
                out.append(f"({child.text()})")
            else:
                out.append(self.words(child.children))
        return spell("".join(out), self.lost)

    def blocks(self, blocks: Sequence[Node | str], width: int, indent: int) -> list[str]:
        out: list[str] = []
        inline: list[Node | str] = []

        def flush() -> None:
            if inline:
                out.extend(_paragraph(self.words(inline), width, indent, ""))
                out.append("")
                inline.clear()

        for block in blocks:
            if isinstance(block, str) or block.tag in (
                "a",
                "b",
                "i",
                "u",
                "br",
                "img",
                "sup",
                "sub",
                "strike",
                "tt",
                "small",
                "big",
            ):
                inline.append(block)
                continue
            flush()
            out += self.block(block, width, indent)
        flush()
        return out

    def block(self, node: Node, width: int, indent: int) -> list[str]:
        css = node.attrs.get("style", "")
        align = next((a for a in ("center", "right") if f"text-align:{a}" in css), "")
        if node.tag == "hr":
            return ["<PAGE>", ""] if "page-break" in css else ["-" * (width - indent), ""]
        if node.tag == "pre":
            return self._pre(node, width)
        if node.tag == "table":
            return self._table(node)
        if node.tag in ("ul", "ol"):
            return self._list(node, width, indent)
        if node.tag == "dl":
            out: list[str] = []
            for item in node.children:
                if isinstance(item, Node):
                    out += self.blocks(item.children, width, indent + (4 if item.tag == "dd" else 0))
            return out
        if node.tag in ("div", "blockquote", "li"):
            return self.blocks(node.children, width, indent + (4 if node.tag == "blockquote" else 0))
        margin = css.split("margin:", 1)[-1].split(";", 1)[0].split()
        left = margin[3] if "margin:" in css and len(margin) == 4 else "0"
        step = round(width * 0.45) if left.endswith("%") else round(points(left) / 7.2)
        lines = _paragraph(self.words(node.children), width, min(indent + step, width // 2), align)
        close = len(margin) > 2 and points(margin[2]) <= 3  # what follows belongs to it, as a caption does to its line
        return lines if close else [*lines, ""]

    def _pre(self, node: Node, width: int) -> list[str]:
        lines = spell(node.text(), self.lost).rstrip("\n").split("\n")
        longest = max(map(len, lines))
        if longest <= width:
            return [*lines, ""]
        broken = [piece for line in lines for piece in _broken(line, TABLE_WIDTH)]
        return ["<TABLE>", "<CAPTION>", "<S>", *broken, "</TABLE>", ""]

    def _list(self, node: Node, width: int, indent: int) -> list[str]:
        out: list[str] = []
        short = not any(isinstance(part, Node) and part.tag == "p" for part in node.walk())
        number = int(node.attrs.get("start", "1"))
        for item in node.children:
            if not isinstance(item, Node):
                continue
            mark = "*" if node.tag == "ul" else f"{_ordinal(number, node.attrs.get('type', '1'))}."
            inner = self.blocks(item.children, width, indent + len(mark) + 1)
            lead = " " * indent + mark + " "
            while inner and not inner[0].strip():
                inner.pop(0)
            while short and inner and not inner[-1].strip():
                inner.pop()
            if inner:
                inner[0] = lead + inner[0].lstrip()
            out += inner or [lead]
            number += 1
        return [*out, ""] if short else out

    # ------------------------------------------------------------------------------------------------------------ tables

    def _table(self, node: Node) -> list[str]:
        grid, heads, caption = self._grid(node)
        if not grid:
            return []
        widths = _fitted(grid, TABLE_WIDTH)
        total = sum(widths) + 2 * (len(widths) - 1)
        head = [line for row in grid[:heads] for line in _row(row, widths)]
        body: list[str] = []
        for row in grid[heads:]:
            body += _row(row, widths)
        if heads:
            rule = "  ".join("-" * width for width in widths)
            head.append(rule)
        marks = "".join(("<S>" if i == 0 else "<C>").ljust(width + 2) for i, width in enumerate(widths)).rstrip()
        title = [*textwrap.wrap(caption, WIDTH)] if caption else []
        if len(marks) > TABLE_WIDTH or total > TABLE_WIDTH:
            marks = "<S>"
        return ["<TABLE>", "<CAPTION>", *title, *head, marks, *body, "</TABLE>", ""]

    def _grid(self, node: Node) -> tuple[list[list[tuple[str, str, int]]], int, str]:
        """Rows of (text, alignment, columns), how many of them head the table, and the caption."""
        rows: list[list[tuple[str, str, int]]] = []
        heads = 0
        caption = ""
        spans: dict[int, int] = {}
        for part in node.walk():
            if part.tag == "caption":
                caption = " ".join(self.words(part.children).split())
            if part.tag != "tr":
                continue
            row: list[tuple[str, str, int]] = []
            column = 0
            following: dict[int, int] = {}

            for cell in part.children:
                if not isinstance(cell, Node):
                    continue
                column = _spanned(spans, row, column, following)
                css = cell.attrs.get("style", "")
                align = next((a for a in ("right", "center") if f"text-align:{a}" in css), "")
                span = int(cell.attrs.get("colspan", "1"))
                row.append((self._cell(cell), align, span))
                if int(cell.attrs.get("rowspan", "1")) > 1:
                    following.update({column + k: int(cell.attrs["rowspan"]) - 1 for k in range(span)})
                column += span
            _spanned(spans, row, column, following)
            spans = following
            rows.append(row)
        for child in node.children:
            if isinstance(child, Node) and child.tag == "thead":
                heads = sum(isinstance(c, Node) and c.tag == "tr" for c in child.children)
        return rows, heads, caption

    def _cell(self, cell: Node) -> str:
        if any(isinstance(child, Node) and child.tag in _BLOCKS for child in cell.children):
            return "\n".join(line for line in self.blocks(cell.children, WIDTH, 0) if line.strip())
        return self.words(cell.children)


def _spanned(spans: dict[int, int], row: list[tuple[str, str, int]], column: int, following: dict[int, int]) -> int:
    """Fill a row's places that cells above still cover; the first free column."""
    while spans.get(column, 0) > 0:
        row.append(("", "", 1))
        following[column] = spans[column] - 1
        column += 1
    return column


_BLOCKS = frozenset(("p", "ul", "ol", "pre", "dl", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"))


def _fitted(grid: list[list[tuple[str, str, int]]], limit: int) -> list[int]:
    """Column widths: as wide as their longest line, the widest narrowed until the row fits the limit."""
    count = max(sum(span for _, _, span in row) for row in grid)
    widths = [3] * count
    for row in grid:
        column = 0
        for text, _, span in row:
            if span == 1 and column < count:
                widths[column] = max(widths[column], *(len(line) for line in text.split("\n")))
            column += span
    for row in grid:  # what spans columns needs their sum
        column = 0
        for text, _, span in row:
            if span > 1:
                need = min(max(len(line) for line in text.split("\n")), limit // 2)
                have = sum(widths[column : column + span]) + 2 * (span - 1)
                if need > have:
                    widths[min(column + span, count) - 1] += need - have
            column += span
    room = max(limit if count > 4 or sum(widths) + 2 * (count - 1) > WIDTH * 2 else WIDTH, count * 3)
    if sum(widths) + 2 * (count - 1) > WIDTH and sum(min(w, 24) for w in widths) + 2 * (count - 1) > WIDTH:
        room = limit
    while sum(widths) + 2 * (count - 1) > room:
        widest = max(range(count), key=lambda i: widths[i])
        if widths[widest] <= 3:
            break
        over = sum(widths) + 2 * (count - 1) - room
        second = max((w for i, w in enumerate(widths) if i != widest), default=3)
        widths[widest] = max(3, widths[widest] - over, second - 1 if over > widths[widest] - second else 3)
    return widths


def _row(row: list[tuple[str, str, int]], widths: list[int]) -> list[str]:
    cells: list[tuple[list[str], str, int]] = []
    column = 0
    for text, align, span in row:
        width = sum(widths[column : column + span]) + 2 * (min(span, len(widths) - column) - 1)
        pieces: list[str] = []
        for line in text.split("\n"):
            pieces += textwrap.wrap(line, max(3, width), break_on_hyphens=False) or [""]
        cells.append((pieces, align, max(3, width)))
        column += span
    out: list[str] = []
    for index in range(max((len(pieces) for pieces, _, _ in cells), default=0)):
        parts = []
        for pieces, align, width in cells:
            piece = pieces[index] if index < len(pieces) else ""
            parts.append(
                piece.rjust(width) if align == "right" else piece.center(width) if align == "center" else piece.ljust(width)
            )
        out.append("  ".join(parts).rstrip())
    return out


def _paragraph(text: str, width: int, indent: int, align: str) -> list[str]:
    out: list[str] = []
    for line in text.split("\n"):
        if not line.strip():
            out.append("")
            continue
        for piece in textwrap.wrap(line, max(20, width - indent), break_on_hyphens=False):
            if align == "center":
                out.append(" " * max(0, (width - len(piece)) // 2) + piece)
            elif align == "right":
                out.append(" " * max(0, width - len(piece)) + piece)
            else:
                out.append(" " * indent + piece)
    return out


def _ordinal(number: int, kind: str) -> str:
    if kind in ("a", "A") and 1 <= number <= 26:
        return chr(ord(kind) + number - 1)
    if kind in ("i", "I") and 1 <= number <= 39:
        roman = "x" * (number // 10) + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[number % 10]
        return roman if kind == "i" else roman.upper()
    return str(number)
