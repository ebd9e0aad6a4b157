"""HTML of any era -> Layout: one pass over turbohtml's tokens, which keep their places in the source. The only user of the engine."""

from __future__ import annotations

import re

from turbohtml import tokenize

from sixk.text import glyphs, tags
from sixk.text.lines import Layout, layout
from sixk.text.plain import tidy
from sixk.text.rows import side_by_side
from sixk.text.tags import (
    BLOCK,
    BOLD,
    BREAK,
    CELL,
    CELL_END,
    END,
    GLYPHS,
    HIDDEN,
    IMAGE,
    INLINE,
    LINK,
    PAGE,
    PRE,
    ROW,
    ROW_END,
    RULE,
    SHADED,
    SKIP,
    SYMBOL,
    TABLE,
    TABLE_END,
    UNDERLINED,
    WHITE,
    WINGDINGS,
    WINGDINGS2,
    Tag,
)

_DEPTH = 500  # tables inside tables beyond this are read as plain blocks
_TABS = 1000  # columns of one row beyond this are stepped over
_CHECKED_IMAGE = re.compile(r"(?<!un)(?:check|tick|cross|mark)ed|\[\s*x\s*\]|box[-_ ]?x\b|\bx[-_ ]?box|☒|☑", re.I)
_EMPTY_IMAGE = re.compile(
    r"un-?(?:check|tick|mark)ed|(?:empty|blank|open)[-_ ]?box|box[-_ ]?(?:empty|blank|open)|\[\s*\]|☐", re.I
)
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.)?[-–—\s]*(?:[0-9]{1,4}|[ivxl]{1,7}|[A-Z]-[0-9]{1,3})[-–—\s]*(?:(?:of|/)\s*[0-9]{1,4})?", re.I
)
_FONTS = {WINGDINGS: glyphs.WINGDINGS, WINGDINGS2: glyphs.WINGDINGS2, SYMBOL: glyphs.SYMBOL}
_SEPARATORS = ("", " ", "\n", "\n\n", "\n\n\f")
_LINE_END = re.compile("\n")
_RAW = "title|style|script|textarea|xmp|iframe|noembed|noframes|plaintext"
_LOOK_BACK = 64  # open elements an end tag is looked for among before all of its cell are searched


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
    add, came = pieces.append, sources.append
    known: dict[str, Tag] = {}
    stack: list[tuple[str, int, bool]] = []  # open elements: name, the look outside, whether a page ends with it
    opened: dict[str, int] = {}
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
    lines = [0, *(m.end() for m in _LINE_END.finditer(source))]
    raw: str | None = None
    # the innermost table: its state is kept in names of its own, since most tokens of filings are cells
    tables: list[tuple[int, int, int, int, int, int, int, int, bool, bool, bool]] = []  # those around it
    inside = False
    table_begin = floor = table_look = row = row_look = 0  # floor: open elements when it began
    columns = span = filled = 0  # columns to step over before the next words, those of the open cell, cells with words
    fresh = broken = nested = False  # no words in the cell yet, a cell of the row has several lines, has a table

    def close(count: int) -> None:
        """Close elements until ``count`` are open."""
        nonlocal look, gap
        while len(stack) > count:
            name, look, page = stack.pop()
            opened[name] -= 1
            if page:
                gap = 4

    def close_to(name: str) -> None:
        """Close the innermost element of that name in this cell, with what is open in it."""
        least = max(floor, len(stack) - _LOOK_BACK)
        at = len(stack) - 1
        while at >= least and stack[at][0] != name:
            at -= 1
        if at < least:  # deep inside: give up what is left open rather than look through all of it for every tag
            while at >= floor and stack[at][0] != name:
                close(at)
                at -= 1
        if at >= floor:
            close(at)

    for token in tokenize(source, resolve_references=False, capture_source=True, capture_attributes=False):
        raw = token.source
        if raw is None:
            data = token.data or ""
        elif (tag := known.get(raw)) is None and raw[0] == "&":
            data = token.data or ""
        else:
            # ---------------------------------------------------------------------------------------- a tag
            if tag is None:
                name = token.tag
                if name is None:
                    continue  # a comment, a document type
                tag = tags.tag(name, raw)
                if xhtml and raw.endswith("/>") and tag.stacked:
                    tag = tag._replace(stacked=False, act=BLOCK if tag.gap else SKIP, on=0, off=0)
                known[raw] = tag
            act = tag.act
            if act == CELL_END:
                if inside:
                    if len(stack) > floor:
                        close(floor)
                    look = row_look
                    fresh = False
                continue
            if act == CELL or act == ROW:
                if look & PRE and not (inside and row_look & PRE):
                    # a real table inside <PRE>
                    look &= ~PRE
                    if not inside:
                        tables.append(
                            (table_begin, floor, table_look, row, row_look, columns, span, filled, fresh, broken, nested)
                        )
                        inside = True
                        table_begin = row = len(pieces)
                        floor = len(stack)
                        table_look = row_look = look
                        columns = span = filled = 0
                        fresh = broken = nested = False
                elif not inside:
                    if gap < 2:
                        gap = 2
                    continue
                if len(stack) > floor:
                    close(floor)
                if act == CELL:
                    look = row_look
                    columns += span
                    span = tag.span
                    fresh = True
                    if nested and gap < 2:
                        gap = 2
                else:
                    if broken and filled > 1 and not nested:
                        side_by_side(laid, row)
                    look = row_look = table_look & ~tag.off | tag.on
                    row = len(pieces)
                    columns = span = filled = 0
                    broken = nested = fresh = False
                    if gap < 2:
                        gap = 2
                if tag.on or tag.off:
                    look = look & ~tag.off | tag.on
                if tag.page & 1:
                    gap = 4
                blank = False
                continue
            if act == END:
                name = tag.name
                if tag.gap:
                    if blank:
                        gap = gap if gap > 3 else 3
                        blank = False
                    elif gap < tag.gap:
                        gap = tag.gap
                data = ""
                if name == "u" and underlined_from >= 0:
                    if len(pieces) == underlined_from and (blank or gap == 1):
                        data = "___"  # an underlined blank is a line to write on: printed as one
                        blank = False
                    underlined_from = -1
                if opened.get(name):
                    if stack[-1][0] == name and len(stack) > floor:
                        _, look, page = stack.pop()
                        opened[name] -= 1
                        if page:
                            gap = 4
                    else:
                        close_to(name)
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
            elif act == INLINE or act == BLOCK:
                if tag.gap:
                    if opened.get("p"):
                        close_to("p")
                    if blank:
                        gap = gap if gap > 3 else 3
                        blank = False
                    elif gap < tag.gap:
                        gap = tag.gap
                    if tag.data:
                        if tag.name == "li":
                            bullet = _bullet(lists)
                        elif tag.data == "list":
                            lists.append((tag.name, tag.more, tag.span))
                            if len(lists) > 1 and gap == 3:
                                gap = 2
                        else:
                            heading = (len(pieces), int(tag.data))
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
            elif act == BREAK:
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
            elif act == ROW_END:
                if inside:
                    if len(stack) > floor:
                        close(floor)
                    look = table_look
                    fresh = False
                continue
            elif act == TABLE_END:
                if sgml_table >= 0:
                    laid.tables.append((sgml_table, len(pieces)))
                    sgml_table = -1
                if not inside:
                    continue
                close(floor)
                if broken and filled > 1 and not nested:
                    side_by_side(laid, row)
                laid.tables.append((table_begin, len(pieces)))
                table_begin, floor, table_look, row, row_look, columns, span, filled, fresh, broken, nested = tables.pop()
                inside = bool(tables)
                if opened.get("table") and len(stack) > floor:
                    close(len(stack) - 1)
                least = 2 if inside else 3
                if gap < least:
                    gap = least
                continue
            elif act == TABLE:
                if look & PRE:
                    sgml_table = len(pieces)
                    continue
                if len(tables) >= _DEPTH:
                    continue
                if blank:
                    gap = gap if gap > 3 else 3
                    blank = False
                least = 2 if inside else 3
                if gap < least:
                    gap = least
                if tag.page & 1:
                    gap = 4
                tables.append((table_begin, floor, table_look, row, row_look, columns, span, filled, fresh, broken, True))
                # the look from outside comes back with the table's entry on the stack
                stack.append(("table", look, tag.page > 1))
                opened["table"] = opened.get("table", 0) + 1
                look = look & ~tag.off | tag.on
                inside = True
                table_begin = row = len(pieces)
                floor = len(stack)
                table_look = row_look = look
                columns = span = filled = 0
                fresh = broken = nested = False
                continue
            elif act == LINK:
                link = (len(pieces), tag.data)
                stack.append(("a", look, False))
                opened["a"] = opened.get("a", 0) + 1
                look = look & ~tag.off | tag.on
                continue
            elif act == IMAGE:
                if look & HIDDEN:
                    continue
                laid.images.append((len(pieces), tag.data, tag.more or None))
                data = _box(tag)
                if not data:
                    continue
            elif act == RULE:
                if tag.page or _PAGE_NUMBER.fullmatch("".join(pieces[line : line + 8]).strip()):
                    gap = 4
                elif gap < 3:
                    gap = 3
                continue
            elif act == PAGE:
                gap = 4
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
                data = glyphs.picture(data, _FONTS[look & GLYPHS])
            if look & PRE:
                if data == "\xa0":
                    data = " "
                if gap > 1 and pieces:
                    add(_SEPARATORS[gap])
                    came(-1)
                    line = len(pieces)
                elif gap == 1 and pieces and data[0] not in " \n":
                    add(" ")
                    came(-1)
                gap = 0
                if (look & BOLD != 0) != (bold_from >= 0):
                    bold_from = _bold(laid, bold_from)
                tidy(laid, data, lines[token.line - 1] + token.col)
                continue
        if not data or data.isspace():
            if not gap:
                gap = 1
            elif gap == 2 and "\xa0" in data:
                blank = True
            continue
        joined = " ".join(data.split())
        size = len(joined)
        if size == len(data):
            lead = trail = 0
        else:
            lead = len(data) - len(data.lstrip())
            if lead and not gap:
                gap = 1
            trail = len(data) - lead - len(data.strip())
        # what parts these words from the last ones
        if fresh:
            fresh = False
            filled += 1
            if filled > 1 and not nested:
                add("\t" * (columns if columns < _TABS else _TABS))
                came(ended)
            else:
                if pieces:
                    add(_SEPARATORS[gap])
                    came(ended)
                line = len(pieces)
                if columns and not nested:
                    add("\t" * (columns if columns < _TABS else _TABS))
                    came(-1)
            columns = 0
        elif gap and pieces:
            add(_SEPARATORS[gap])
            came(ended)
            if gap > 1:
                line = len(pieces)
                broken = inside
        blank = False
        if bullet:
            if joined[0] not in "•●■▪·○-*–":
                add(bullet + " ")
                came(-1)
            bullet = ""
        if (look & BOLD != 0) != (bold_from >= 0):
            bold_from = _bold(laid, bold_from)
        start = lines[token.line - 1] + token.col
        if size == len(data) - lead - trail:
            add(joined)
            came(start + lead)
        else:
            _folded(laid, data, start)
        gap = 1 if trail else 0
        ended = start + len(raw) if raw is not None else -1

    if bold_from >= 0:
        laid.bold.append((bold_from, len(pieces)))
    if inside:
        if broken and filled > 1 and not nested:
            side_by_side(laid, row)
        laid.tables.append((table_begin, len(pieces)))
        laid.tables += [(outer[0], len(pieces)) for outer in tables[1:]]
    if link is not None:
        laid.links.append((link[0], len(pieces), link[1]))
    return laid, _swallowed(stack, raw)


def _bullet(lists: list[tuple[str, str, int]]) -> str:
    """The sign of the next item, which is counted."""
    if not lists or lists[-1][0] != "ol":
        return "•"
    name, kind, number = lists[-1]
    lists[-1] = (name, kind, number + 1)
    return _numbered(number, kind)


def _box(image: Tag) -> str:
    """The mark that an image of a box stands for, by its alternative text or else its file name."""
    named = image.more or image.data.rsplit("/", 1)[-1]
    if _EMPTY_IMAGE.search(named):
        return glyphs.EMPTY
    return glyphs.CHECKED if _CHECKED_IMAGE.search(named) else ""


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
