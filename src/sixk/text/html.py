"""HTML of any era -> Layout: one pass over turbohtml's tokens, which keep their places in the source. The only user of the engine."""

from __future__ import annotations

import re

from turbohtml import tokenize

from sixk.text import glyphs, tags
from sixk.text.lines import Layout, layout
from sixk.text.plain import tidy
from sixk.text.rows import side_by_side
from sixk.text.tags import BOLD, GLYPHS, HIDDEN, PRE, SHADED, SYMBOL, UNDERLINED, WHITE, WINGDINGS, Tag

_DEPTH = 500  # tables inside tables beyond this are read as plain blocks
_TABS = 1000  # columns of one row beyond this are stepped over
_CHECKED_IMAGE = re.compile(r"(?<!un)(?:check|tick|cross|mark)ed|\[\s*x\s*\]|box[-_ ]?x\b|\bx[-_ ]?box|☒|☑", re.I)
_EMPTY_IMAGE = re.compile(r"un-?(?:check|tick|mark)ed|(?:empty|blank|open)[-_ ]?box|box[-_ ]?(?:empty|blank|open)|\[\s*\]|☐", re.I)
_PAGE_NUMBER = re.compile(r"(?:page|p\.)?[-–—\s]*(?:[0-9]{1,4}|[ivxl]{1,7}|[A-Z]-[0-9]{1,3})[-–—\s]*(?:(?:of|/)\s*[0-9]{1,4})?", re.I)
_SEPARATORS = ("", " ", "\n", "\n\n", "\n\n\f")
_RAW = "title|style|script|textarea|xmp|iframe|noembed|noframes|plaintext"
_LOOK_BACK = 64  # open elements an end tag is looked for among before all of its cell are searched


class _Table:
    """A table being read. ``columns`` still to step over before the next words, ``filled`` cells of the row with words."""

    __slots__ = ("begin", "broken", "columns", "depth", "filled", "fresh", "look", "nested", "opened", "row", "row_look")

    def __init__(self, begin: int, depth: int, look: int) -> None:
        self.begin = begin
        self.depth = depth  # open elements when it began
        self.look = look
        self.row = begin  # the piece at which its row begins
        self.row_look = look
        self.columns = 0
        self.opened = 0  # columns of the open cell
        self.filled = 0
        self.fresh = False  # no words of the open cell yet
        self.broken = False  # a cell of the row holds several lines
        self.nested = False  # a table stands inside the row


def read(source: str) -> Layout:
    r"""Lay out a whole HTML document; ``source`` has "\n" line ends."""
    head = source[:1000].lower()
    xhtml = head.lstrip().startswith("<?xml") or "/xhtml" in head
    if xhtml:
        source = re.sub(rf"<({_RAW})\b([^<>]*)/>", _renamed, source, flags=re.I)
    laid, swallowed = _read(source, xhtml)
    if swallowed:
        # A <title>, a <style> or a comment that is never closed has eaten the rest: it counts as any other tag.
        laid, _ = _read(_freed(source), xhtml)
    return laid


def _renamed(match: re.Match[str]) -> str:
    """The tag under a name of the same length that means nothing."""
    return f"<{'x' * len(match[1])}{match[0][1 + len(match[1]) :]}"


def _freed(source: str) -> str:
    """``source`` with the elements and comments that never close made harmless, every position kept."""
    last = {m[1].lower(): m.start() for m in re.finditer(rf"</({_RAW})\b", source, flags=re.I)}
    source = re.sub(
        rf"<({_RAW})\b", lambda m: m[0] if last.get(m[1].lower(), -1) > m.start() else _renamed(m), source, flags=re.I
    )
    closed = source.rfind("-->")
    return source[: max(closed, 0)] + source[max(closed, 0) :].replace("<!--", "<x--")


def _read(source: str, xhtml: bool) -> tuple[Layout, bool]:
    laid = layout()
    pieces, sources = laid.pieces, laid.sources
    known: dict[str, Tag] = {}
    stack: list[tuple[str, int, bool]] = []  # open elements: name, the look outside, whether a page ends with it
    opened: dict[str, int] = {}
    tables: list[_Table] = []
    table: _Table | None = None
    floor = 0  # open elements that the open cell stands in
    lists: list[tuple[str, str, int]] = []
    bullet = ""
    link: tuple[int, str] | None = None
    heading: tuple[int, int] | None = None
    title: list[str] = []
    bold_from = -1
    underlined_from = -1  # pieces there were when the underlining began
    sgml_table = -1  # a <TABLE> inside <PRE>
    look = 0
    gap = 0  # what parts the last words from the next: 0 nothing, 1 space, 2 line end, 3 empty line, 4 page
    blank = False  # a hard space is all there was since the last line end
    line = 0  # the piece at which the current line begins
    ended = -1  # where the last words end in the source, known if they were an entity
    position = 0
    raw: str | None = None

    def close(count: int) -> None:
        """Close elements until ``count`` are open."""
        nonlocal look, gap
        while len(stack) > count:
            name, look, page = stack.pop()
            opened[name] -= 1
            if page:
                gap = 4

    for token in tokenize(source, resolve_references=False, capture_source=True, capture_attributes=False):
        raw = token.source
        start = position
        lead = 0
        if raw is None:
            data = token.data or ""
            position += len(data)
        elif raw[0] == "&":
            data = token.data or ""
            position += len(raw)
        else:
            # ---------------------------------------------------------------------------------------- a tag
            position += len(raw)
            tag = known.get(raw)
            if tag is None:
                name = token.tag
                if name is None:
                    continue
                tag = tags.tag(name, raw)
                if xhtml and raw.endswith("/>") and tag.stacked:
                    tag = tag._replace(stacked=False, act=tags.BLOCK, on=0, off=0)
                known[raw] = tag
            act = tag.act
            if act == tags.CELL or act == tags.ROW:
                if table is None or (look & PRE and not (table.row_look & PRE)):
                    if table is not None or not look & PRE:
                        gap = gap if gap > 2 else 2
                        continue
                    look &= ~PRE
                    table = _Table(len(pieces), len(stack), look)
                    tables.append(table)
                    floor = len(stack)
                if len(stack) > table.depth:
                    close(table.depth)
                if act == tags.CELL:
                    look = table.row_look
                    columns = table.columns + table.opened
                    table.columns = columns if columns < _TABS else _TABS
                    table.opened = tag.span
                    table.fresh = True
                    if table.nested and gap < 2:
                        gap = 2
                else:
                    if table.broken and table.filled > 1 and not table.nested:
                        side_by_side(laid, table.row)
                    look = table.look & ~tag.off | tag.on
                    table.row_look = look
                    table.row = len(pieces)
                    table.columns = table.opened = table.filled = 0
                    table.broken = table.nested = table.fresh = False
                    if gap < 2:
                        gap = 2
                if tag.on or tag.off:
                    look = look & ~tag.off | tag.on
                if tag.page & 1:
                    gap = 4
                if blank:
                    blank = False
                continue
            if act == tags.END:
                name = tag.name
                if tag.gap:
                    if blank:
                        gap = gap if gap > 3 else 3
                        blank = False
                    elif gap < tag.gap:
                        gap = tag.gap
                if tag.stacked:
                    if name == "u" and underlined_from >= 0:
                        if len(pieces) == underlined_from and blank | (gap == 1) and not look & HIDDEN:
                            underlined_from = -1
                            data = "___"
                            blank = False
                            gap = gap or 1
                            # an underlined blank is a line to write on: printed as one
                        else:
                            underlined_from = -1
                            data = ""
                    else:
                        data = ""
                    if opened.get(name):
                        if stack[-1][0] == name and len(stack) > floor:
                            _, look, page = stack.pop()
                            opened[name] -= 1
                            if page:
                                gap = 4
                        else:
                            at = len(stack) - 1
                            least = max(floor, at - _LOOK_BACK)
                            while at >= least and stack[at][0] != name:
                                at -= 1
                            if at < least:
                                while at >= floor and stack[at][0] != name:
                                    close(at)
                                    at -= 1
                            if at >= floor:
                                close(at)
                    if tag.data:
                        if tag.data == "a" and link is not None:
                            laid.links.append((link[0], len(pieces), link[1]))
                            link = None
                        elif tag.data == "h" and heading is not None:
                            laid.headings.append((heading[0], len(pieces), heading[1]))
                            heading = None
                        elif tag.data == "list" and lists:
                            lists.pop()
                        elif tag.data == "title":
                            laid.title = laid.title or " ".join("".join(title).split()) or None
                    if not data:
                        continue
                elif tag.data == "table":
                    if sgml_table >= 0:
                        laid.tables.append((sgml_table, len(pieces)))
                        sgml_table = -1
                    if table is None:
                        continue
                    close(table.depth)
                    if table.broken and table.filled > 1 and not table.nested:
                        side_by_side(laid, table.row)
                    laid.tables.append((table.begin, len(pieces)))
                    look = table.look
                    tables.pop()
                    table = tables[-1] if tables else None
                    if table is not None:
                        floor = table.depth
                        if gap < 2:
                            gap = 2
                    else:
                        floor = 0
                        if gap < 3:
                            gap = 3
                    continue
                elif table is not None and tag.data:
                    if len(stack) > table.depth:
                        close(table.depth)
                    look = table.row_look if tag.data != "tr" else table.look
                    if tag.data != "tr":
                        table.fresh = False
                    continue
                else:
                    continue
            elif act == tags.INLINE or act == tags.BLOCK or act == tags.HEADING or act == tags.ITEM or act == tags.LIST:
                if tag.gap:
                    if opened.get("p"):
                        at = len(stack) - 1
                        least = max(floor, at - _LOOK_BACK)
                        while at >= least and stack[at][0] != "p":
                            at -= 1
                        if at >= least:
                            close(at)
                    if blank:
                        gap = gap if gap > 3 else 3
                        blank = False
                    elif gap < tag.gap:
                        gap = tag.gap
                    if act == tags.HEADING:
                        heading = (len(pieces), int(tag.data))
                    elif act == tags.LIST:
                        lists.append((tag.data, tag.more, tag.span))
                        if len(lists) > 1 and gap > 2:
                            gap = 2
                    elif act == tags.ITEM:
                        bullet = "•"
                        if lists:
                            kind, more, number = lists[-1]
                            if kind == "ol":
                                bullet = _numbered(number, more)
                                lists[-1] = (kind, more, number + 1)
                if tag.page & 1:
                    gap = 4
                if tag.stacked and (tag.name != "p" or tag.on or tag.off or tag.page):
                    stack.append((tag.name, look, tag.page > 1))
                    opened[tag.name] = opened.get(tag.name, 0) + 1
                    look = look & ~tag.off | tag.on
                    if tag.on & UNDERLINED:
                        underlined_from = len(pieces)
                elif tag.page & 2:
                    gap = 4
                continue
            elif act == tags.BREAK:
                if tag.page:
                    gap = 4
                elif blank:
                    gap = gap if gap > 3 else 3
                    blank = False
                elif gap < 2:
                    gap = 2
                elif gap == 2:
                    gap = 3
                continue
            elif act == tags.TABLE:
                if look & PRE:
                    sgml_table = len(pieces)
                    continue
                if len(tables) >= _DEPTH:
                    continue
                if table is not None:
                    table.nested = True
                if blank or (gap < 3 and table is None):
                    gap = gap if gap > 3 else 3
                    blank = False
                elif gap < 2:
                    gap = 2
                if tag.page & 1:
                    gap = 4
                outside = look
                look = look & ~tag.off | tag.on
                table = _Table(len(pieces), len(stack), look)
                table.look = table.row_look = look
                tables.append(table)
                floor = len(stack)
                if outside != look:
                    # what follows the table has the look from outside: the table's own entry on the stack brings it back
                    stack.append(("table", outside, tag.page > 1))
                    opened["table"] = opened.get("table", 0) + 1
                    table.depth = floor = len(stack)
                continue
            elif act == tags.LINK:
                link = (len(pieces), tag.data)
                stack.append(("a", look, False))
                opened["a"] = opened.get("a", 0) + 1
                look = look & ~tag.off | tag.on
                continue
            elif act == tags.IMAGE:
                if look & HIDDEN:
                    continue
                laid.images.append((len(pieces), tag.data, tag.more or None))
                named = tag.more or tag.data.rsplit("/", 1)[-1]
                if _EMPTY_IMAGE.search(named):
                    data = "☐"
                elif _CHECKED_IMAGE.search(named):
                    data = "☒"
                else:
                    continue
            elif act == tags.RULE:
                if tag.page or tag.data == "page" or _PAGE_NUMBER.fullmatch("".join(pieces[line:][:8]).strip()):
                    gap = 4
                elif gap < 3:
                    gap = 3
                continue
            elif act == tags.PAGE:
                gap = 4
                continue
            elif act == tags.TITLE:
                stack.append(("title", look, False))
                opened["title"] = opened.get("title", 0) + 1
                look |= HIDDEN
                continue
            else:
                continue
        # -------------------------------------------------------------------------------------------- words
        if look:
            if look & (HIDDEN | WHITE) and (look & HIDDEN or not look & SHADED):
                if stack and stack[-1][0] == "title":
                    title.append(data)
                continue
            if look & GLYPHS:
                font = glyphs.WINGDINGS if look & WINGDINGS else glyphs.SYMBOL if look & SYMBOL else glyphs.WINGDINGS2
                data = glyphs.picture(data, font)
            if look & PRE:
                if raw is not None and data == "\xa0":
                    data = " "
                if gap > 1 and not pieces:
                    gap = 0
                if gap > 1:
                    pieces.append(_SEPARATORS[gap])
                    sources.append(-1)
                    line = len(pieces)
                elif gap and data[0] not in " \n":
                    pieces.append(" ")
                    sources.append(-1)
                gap = 0
                if (look & BOLD != 0) != (bold_from >= 0):
                    bold_from = _bold(laid, bold_from)
                tidy(laid, data, start)
                continue
        words = data.split()
        if not words:
            if not gap:
                gap = 1
            elif gap == 2 and "\xa0" in data:
                blank = True
            continue
        joined = words[0] if len(words) == 1 else " ".join(words)
        if data[0].isspace():
            if not gap:
                gap = 1
            lead = len(data) - len(data.lstrip())
        # what parts these words from the last ones
        if table is not None and table.fresh:
            table.fresh = False
            table.filled += 1
            columns = table.columns
            table.columns = 0
            if table.filled > 1 and not table.nested:
                pieces.append("\t" * columns)
                sources.append(ended)
            else:
                if pieces:
                    pieces.append(_SEPARATORS[gap])
                    sources.append(ended)
                line = len(pieces)
                if columns and not table.nested:
                    pieces.append("\t" * columns)
                    sources.append(-1)
        elif gap:
            if gap > 1:
                if pieces:
                    pieces.append(_SEPARATORS[gap])
                    sources.append(ended)
                    line = len(pieces)
                    if table is not None:
                        table.broken = True
            elif pieces:
                pieces.append(" ")
                sources.append(ended)
        blank = False
        if bullet:
            if joined[0] not in "•●■▪·○-*–":
                pieces.append(bullet + " ")
                sources.append(-1)
            bullet = ""
        if (look & BOLD != 0) != (bold_from >= 0):
            bold_from = _bold(laid, bold_from)
        # the words
        if len(joined) == len(data) - lead or len(joined) == len(data.rstrip()) - lead:
            pieces.append(joined)
            sources.append(start + lead)
        else:
            _folded(laid, data, start)
        gap = 1 if data[-1].isspace() else 0
        ended = position if raw is not None else -1

    if bold_from >= 0:
        laid.bold.append((bold_from, len(pieces)))
    for each in tables:
        laid.tables.append((each.begin, len(pieces)))
    if link is not None:
        laid.links.append((link[0], len(pieces), link[1]))
    return laid, _swallowed(stack, raw)


def _swallowed(stack: list[tuple[str, int, bool]], last: str | None) -> bool:
    """Whether the document ended inside an element or a comment that takes everything after it for its own."""
    if last is not None and last.startswith("<!--") and not last.endswith("-->"):
        return True
    return bool(stack) and stack[-1][0] in ("title", "script", "style", "textarea", "iframe")


def _bold(laid: Layout, since: int) -> int:
    """Bold begins (-1 before) or ends at the next piece."""
    if since < 0:
        return len(laid.pieces)
    laid.bold.append((since, len(laid.pieces)))
    return -1


def _folded(laid: Layout, data: str, start: int) -> None:
    """Words whose white space shrinks: a piece for each stretch that keeps its length."""
    first = True
    for match in _STRETCH.finditer(data):
        if not first:
            laid.pieces.append(" ")
            laid.sources.append(-1)
        first = False
        laid.pieces.append(" ".join(match[0].split()))
        laid.sources.append(start + match.start())


_STRETCH = re.compile(r"\S+(?:\s\S+)*")


def _numbered(number: int, kind: str) -> str:
    if kind in ("a", "A") and number <= 26:
        return chr(ord(kind) + number - 1) + "."
    if kind in ("i", "I") and number < 40:
        ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
        roman = "x" * (number // 10) + ones[number % 10]
        return (roman if kind == "i" else roman.upper()) + "."
    return f"{number}."
