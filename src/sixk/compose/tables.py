"""An HTML table in, a table that EDGAR accepts and a reader likes out: whole rows, no table within a table, numbers to the right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from sixk.compose import runs as inline
from sixk.compose.tree import Node

if TYPE_CHECKING:
    from sixk.compose.shape import Props, _Shaper

MAX_SPAN = 100
_NUMBER = re.compile(
    r"[-\u2013\u2014(+]?\s?(?:[A-Z]{0,3}[$\u20ac\u00a3\u00a5]|[A-Z]{3})?\s?[-\u2013(]?"
    r"\d[\d,.\u00a0 '\u2019]{0,24}\)?\s?(?:%|x|bps?|pp)?\)?\*?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_EMPTY_NUMBER = frozenset(("-", "\u2013", "\u2014", "n/a", "n.m.", "nm", "$", "%", ")", ")%", "\u20ac", "\u00a3"))
TABLE = "border-collapse:collapse;font-size:10pt;line-height:1.25;margin:0 0 11pt 0"
"""Without a document type, which EDGAR does not take, a browser gives tables its own letter size: so they state theirs."""
CELL = "padding:2pt 5pt;vertical-align:"
RULE = ";border-bottom:1px solid #000000"


class Cell(Struct):
    content: list[Node | str]
    header: bool
    colspan: int
    rowspan: int
    align: str | None
    rule: bool
    top: bool
    width: str | None
    text: str


class Row(Struct):
    cells: list[Cell]
    head: bool


def table(node: Node, shaper: _Shaper, outer: Props, marks: frozenset[str]) -> list[Node]:
    """The table, or its parts where it only laid out other blocks. Rows and sections come in reading order."""
    rows, caption = _rows(node)
    if _layout(rows):
        shaper.resolver.note("table-nested", "a table that holds tables was taken apart into them")
        blocks: list[Node] = []
        for _, cells in rows:
            for cell in cells:
                on, off = inline.marks_of(cell)
                blocks += shaper.flow(cell.children, outer, (marks | on) - off)
        return blocks
    grid = [row for head, cells in rows if (row := _row(head, cells, shaper, marks)).cells]
    if not grid:
        return []
    _clip(grid)
    _crown(grid)
    _align(grid)
    out = _write(grid, outer)
    if caption is not None:
        found: list[inline.Run] = []
        for child in caption.children:
            shaper.runs_of(child, marks, (), found)
        content = inline.tidy(found)
        if content:
            out.children.insert(0, Node("caption", {"style": "text-align:left;padding:2pt 5pt"}, inline.build(content)))
    return [out]


def _rows(node: Node) -> tuple[list[tuple[bool, list[Node]]], Node | None]:
    """A table's rows as (in the head, cells), heads first, feet last, and its caption."""
    parts: dict[str, list[tuple[bool, list[Node]]]] = {"thead": [], "tbody": [], "tfoot": []}
    caption: Node | None = None

    def take(parent: Node, section: str) -> None:
        nonlocal caption
        for child in parent.children:
            if isinstance(child, str) or inline.hidden(child):
                continue
            if child.tag in parts:
                take(child, child.tag)
            elif child.tag == "tr":
                cells = [c for c in child.children if isinstance(c, Node) and c.tag in ("td", "th") and not inline.hidden(c)]
                parts[section].append((section == "thead", cells))
            elif child.tag == "caption" and caption is None:
                caption = child

    take(node, "tbody")
    return parts["thead"] + parts["tbody"] + parts["tfoot"], caption


def _layout(rows: list[tuple[bool, list[Node]]]) -> bool:
    """Whether a table only places other tables: some cell holds a table of its own that has more than one column and row."""
    for _, cells in rows:
        for cell in cells:
            for inner in cell.walk():
                if inner.tag == "table" and sum(len(c) > 1 for _, c in _rows(inner)[0]) > 1:
                    return True
    return False


def _row(head: bool, cells: list[Node], shaper: _Shaper, marks: frozenset[str]) -> Row:
    from sixk.compose.shape import Props, _props

    made: list[Cell] = []
    for node in cells:
        for inner in [n for n in node.walk() if n.tag == "table"]:
            shaper.resolver.note("table-nested", "a table within a cell became lines of the cell")
            _flatten(inner)
        on, off = inline.marks_of(node)
        if node.tag == "th":
            on = on - {"b"}
        header = node.tag == "th" or head
        inherited = (marks | on) - off
        content = shaper.content(node.children, Props(), inherited - {"b"} if header else inherited)
        align = _own_align(node, content) or _props(node, Props()).align
        css = inline.style(node)
        rule = any(_line(css.get(k, "")) for k in ("border-bottom", "border-bottom-style"))
        top = any(_line(css.get(k, "")) for k in ("border-top", "border-top-style"))
        width = node.attrs.get("width", "") or css.get("width", "")
        text = " ".join(
            "".join(c if isinstance(c, str) else c.text() + ("\n" if c.tag == "p" else "") for c in content).split()
        )
        made.append(
            Cell(content, header, _span(node, "colspan"), _span(node, "rowspan"), align, rule, top, _width(width), text)
        )
    return Row(made, head or (bool(made) and all(c.header for c in made)))


def _own_align(node: Node, content: list[Node | str]) -> str | None:
    """The alignment that a cell states, "left" too, since it tells a number in a text column from a figure; or that of the only
    paragraph in it."""
    for place in (node, *[c for c in node.children if isinstance(c, Node) and c.tag in ("p", "div")][:1]):
        said = inline.style(place).get("text-align") or place.attrs.get("align", "").lower()
        if said in ("left", "right", "center", "justify"):
            return said
    return None


def _flatten(inner: Node) -> None:
    """A table within a cell as paragraphs, one a row, its cells parted by blanks."""
    rows, _ = _rows(inner)
    inner.tag = "div"
    inner.attrs = {}
    lines: list[Node | str] = []
    for _, cells in rows:
        parts: list[Node | str] = []
        for cell in cells:
            if cell.text().strip():
                if parts:
                    parts.append(" \u00a0")
                cell.tag = "span"
                cell.attrs = {}
                parts.append(cell)
        if parts:
            lines.append(Node("p", {}, parts))
    inner.children = lines


def _line(value: str) -> bool:
    return (
        bool(value)
        and not any(word in value for word in ("none", "hidden"))
        and value.split()[0] not in ("0", "0px", "0pt", "0in")
    )


def _span(node: Node, name: str) -> int:
    value = node.attrs.get(name, "")
    return max(1, min(MAX_SPAN, int(value[:4]))) if value[:4].isdigit() else 1


def _width(value: str) -> str | None:
    match = re.fullmatch(r"(\d{1,3})(?:\.\d{1,6})?%", value.strip())
    return f"{match[1]}%" if match and 0 < int(match[1]) <= 100 else None


def _clip(grid: list[Row]) -> None:
    """Row spans end with the table; a row that consists of nothing but spans from above is none."""
    for index, row in enumerate(grid):
        for cell in row.cells:
            cell.rowspan = min(cell.rowspan, len(grid) - index)


def numeric(text: str) -> bool:
    """Whether a cell holds a figure: "1,234.5", "(12.3)%", "US$ 4", a dash that stands for one."""
    text = text.strip()
    return text.lower() in _EMPTY_NUMBER or (len(text) < 32 and bool(_NUMBER.fullmatch(text)))


def _crown(grid: list[Row]) -> None:
    """A first row of words or years over columns of figures heads its table, whether or not its writer said so."""
    if len(grid) < 3 or any(row.head for row in grid):
        return
    first, width = grid[0], sum(cell.colspan for cell in grid[0].cells)
    if width < 2 or any(cell.rowspan > 1 or cell.colspan > 1 for cell in first.cells) or any(_is_block(c) for c in first.cells):
        return
    over = 0
    for column in range(1, width):
        head = first.cells[column].text
        below = [row.cells[column].text for row in grid[1:] if len(row.cells) == width and row.cells[column].text]
        if len(below) < 2 or sum(map(numeric, below)) * 2 <= len(below):
            continue
        if not head or (numeric(head) and not _YEAR.fullmatch(head)):
            return
        over += 1
    if over:
        first.head = True
        for cell in first.cells:
            cell.header = True
            cell.content = _plainer(cell.content)


def _is_block(cell: Cell) -> bool:
    return any(
        isinstance(child, Node) and child.tag not in inline.MARKS and child.tag not in ("a", "br", "img")
        for child in cell.content
    )


def _plainer(content: list[Node | str]) -> list[Node | str]:
    """Content without the bold that a head has by itself."""
    return content[0].children if len(content) == 1 and isinstance(content[0], Node) and content[0].tag == "b" else content


def _align(grid: list[Row]) -> None:
    """Figures go right and the headings above columns of figures with them, unless the table says otherwise."""
    figures: dict[int, int] = {}
    words: dict[int, int] = {}
    places: list[tuple[Cell, int, bool]] = []
    taken: dict[int, int] = {}
    for row in grid:
        column = 0
        following: dict[int, int] = {}
        for cell in row.cells:
            while taken.get(column, 0) > 0:
                following[column] = taken[column] - 1
                column += 1
            places.append((cell, column, row.head))
            if cell.text and not row.head and cell.colspan == 1:
                table_of = figures if numeric(cell.text) else words
                table_of[column] = table_of.get(column, 0) + 1
            for offset in range(cell.colspan):
                if cell.rowspan > 1:
                    following[column + offset] = cell.rowspan - 1
            column += cell.colspan
        for left in taken:
            if left >= column and taken[left] > 1:
                following.setdefault(left, taken[left] - 1)
        taken = following
    for cell, column, head in places:
        if cell.align is not None:
            continue
        mostly = figures.get(column, 0) > words.get(column, 0)
        if column > 0 and cell.text and ((numeric(cell.text) and not head) or (head and mostly and cell.colspan == 1)):
            cell.align = "right"
        elif head and cell.colspan > 1:
            cell.align = "center"


def _write(grid: list[Row], outer: Props) -> Node:
    css = TABLE
    wide = max(sum(cell.colspan for cell in row.cells) for row in grid) > 1
    attrs = {"cellspacing": "0", "cellpadding": "0", "border": "0"}
    if wide:
        attrs["width"] = "100%"
    if outer.align == "center" and not wide:
        attrs["align"] = "center"
    attrs["style"] = css
    out = Node("table", attrs)
    heads = 0
    while heads < len(grid) - 1 and grid[heads].head:
        heads += 1
    span = max((cell.rowspan + index for index, row in enumerate(grid[:heads]) for cell in row.cells), default=0)
    heads = heads if span <= heads else 0
    if heads:
        out.children.append(Node("thead", {}, [_tr(row, row is grid[heads - 1]) for row in grid[:heads]]))
        out.children.append(Node("tbody", {}, [_tr(row, False) for row in grid[heads:]]))
    else:
        out.children = [_tr(row, False) for row in grid]
    return out


def _tr(row: Row, last_head: bool) -> Node:
    cells: list[Node | str] = []
    for cell in row.cells:
        attrs: dict[str, str] = {}
        if cell.colspan > 1:
            attrs["colspan"] = str(cell.colspan)
        if cell.rowspan > 1:
            attrs["rowspan"] = str(cell.rowspan)
        if cell.width:
            attrs["width"] = cell.width
        css = (
            CELL
            + ("bottom" if cell.header or cell.align == "right" else "top")
            + (f";text-align:{cell.align}" if cell.align else "")
        )
        if cell.header and not cell.align:
            css += ";text-align:left"
        if numeric(cell.text) and cell.align == "right":
            css += ";white-space:nowrap"
        if cell.top:
            css += ";border-top:1px solid #000000"
        if cell.rule or (last_head and cell.text):
            css += RULE
        attrs["style"] = css
        cells.append(Node("th" if cell.header else "td", attrs, cell.content))
    return Node("tr", {"style": "page-break-inside:avoid"}, cells)
