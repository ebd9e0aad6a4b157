"""One tag as written -> what it means for the text: the block it opens, the look it gives its words, the cell, image or page it is."""

from __future__ import annotations

import html as entities
import re
from functools import lru_cache
from typing import NamedTuple

# ---- the look of words, as bits
HIDDEN, BOLD, UNDERLINED, WINGDINGS, WINGDINGS2, SYMBOL, PRE, SHADED, WHITE = (1 << i for i in range(9))
GLYPHS = WINGDINGS | WINGDINGS2 | SYMBOL

# ---- what a tag does
SKIP, CELL, CELL_END, INLINE, INLINE_END, ROW, ROW_END, TABLE, TABLE_END, OPEN, CLOSE, BREAK, LINK, IMAGE, BOX, RULE, PAGE = (
    range(17)
)


class Tag(NamedTuple):
    """``on``/``off`` are bits of look; ``gap`` 0 to 3 is the white space a block stands apart by (3 an empty line);
    ``page`` 1 a page begins before it, 2 after it; ``data`` is the href, the list's kind, the heading's level."""

    name: str
    act: int
    on: int = 0
    off: int = 0
    gap: int = 0
    page: int = 0
    span: int = 1
    data: str = ""
    more: str = ""
    stacked: bool = False


_PARAGRAPHS = frozenset((
    "p", "blockquote", "center", "pre", "xmp", "listing", "dl", "ul", "ol", "menu", "dir", "caption", "fieldset",
))  # fmt: skip
_LINES = frozenset((
    "div", "address", "dt", "dd", "form", "section", "article", "header", "footer", "nav", "main", "aside", "figure",
    "figcaption", "body", "html", "hgroup", "legend", "summary", "details", "thead", "tbody", "tfoot", "noframes",
))  # fmt: skip
_HIDDEN = frozenset((
    "script", "style", "head", "ix:header", "ix:hidden", "template", "select", "textarea", "object", "applet", "iframe",
    "noscript", "svg", "math", "audio", "video", "map", "datalist",
))  # fmt: skip
_BOLD = frozenset(("b", "strong", "th"))
_VOID = frozenset((
    "br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "isindex", "param", "embed", "basefont",
    "frame", "page",
))  # fmt: skip
_INLINE = frozenset((
    "font", "span", "b", "strong", "i", "em", "u", "ins", "small", "big", "sub", "sup", "tt", "code", "samp", "kbd", "var",
    "cite", "dfn", "a", "s", "strike", "del", "q", "abbr", "acronym", "nobr", "label",
))  # fmt: skip
_TABLES = {"table": TABLE_END, "tr": ROW_END, "td": CELL_END, "th": CELL_END}
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?""")
_NAME = re.compile(r"</?[^\s/>]*")
_LIMIT = 20_000


def attributes(source: str) -> dict[str, str]:
    """Attributes of a tag as written, names in lower case, the first of a name wins. An overlong tag is read to a limit."""
    found: dict[str, str] = {}
    name = _NAME.match(source)
    for match in _ATTRIBUTE.finditer(source, name.end() if name else 1, _LIMIT):
        key = match[1].lower()
        if key not in found:
            value = match[2] or match[3] or match[4] or ""
            found[key] = entities.unescape(value) if "&" in value else value
    return found


def tag(name: str, source: str) -> Tag:
    """The meaning of a tag; ``name`` in lower case, ``source`` as written."""
    return _tag(name, source) if len(source) < 400 else _tag.__wrapped__(name, source)


@lru_cache(maxsize=16384)
def _tag(name: str, source: str) -> Tag:
    if source.startswith("</"):
        return _end(name)
    return _start(name, attributes(source) if len(source) > len(name) + 2 else {})


def _end(name: str) -> Tag:
    if name == "a":
        return Tag(name, CLOSE, stacked=True, data="a")
    if name in _INLINE:
        return Tag(name, INLINE_END, stacked=True)
    if name == "title":
        return Tag(name, CLOSE, stacked=True, data="title")
    if name in _TABLES:
        return Tag(name, _TABLES[name])
    if name[:1] == "h" and name[1:] in "123456" and len(name) == 2:
        return Tag(name, CLOSE, gap=3, stacked=True, data="h")
    if name in ("ul", "ol", "menu", "dir"):
        return Tag(name, CLOSE, gap=3, stacked=True, data="list")
    gap = 3 if name in _PARAGRAPHS else 2 if name in _LINES or name == "li" else 0
    return Tag(name, CLOSE, gap=gap, stacked=name not in _VOID)


def _start(name: str, given: dict[str, str]) -> Tag:
    on, off, gap, page = _look(name, given)
    stacked = name not in _VOID
    if name == "br":
        return Tag(name, BREAK, page=page)
    if name == "hr":
        return Tag(name, RULE, page=page, data="page" if _is_page_rule(given) else "")
    if name == "img":
        return Tag(name, IMAGE, data=given.get("src", ""), more=given.get("alt", ""))
    if name == "input" and given.get("type", "").lower() in ("checkbox", "radio"):
        return Tag(name, BOX, data="☒" if "checked" in given else "☐")
    if name == "page":
        return Tag(name, PAGE)
    if name == "a":
        href = given.get("href", "")
        return Tag(name, LINK if href else OPEN, on, off, data=href, stacked=True)
    if name in ("td", "th"):
        return Tag(name, CELL, on, off & ~GLYPHS, page=page, span=_number(given.get("colspan", ""), 1, 60))
    if name == "tr":
        return Tag(name, ROW, on, off & ~GLYPHS, page=page)
    if name == "table":
        return Tag(name, TABLE, on, off, page=page)
    if name == "title":
        return Tag(name, OPEN, on | HIDDEN, off, stacked=True)
    if name in _HIDDEN:
        return Tag(name, OPEN, on | HIDDEN, off, stacked=True)
    if name[:1] == "h" and len(name) == 2 and name[1] in "123456":
        return Tag(name, OPEN, on | BOLD, off, 3, page, data=name[1], stacked=True)
    if name == "li":
        return Tag(name, OPEN, on, off, 2, page, data="item", stacked=True)
    if name in ("ul", "ol", "menu", "dir"):
        number = _number(given.get("start", ""), 1, 10**6)
        return Tag(name, OPEN, on, off, 3, page, number, "list", given.get("type", ""), stacked=True)
    if gap:
        # of paragraphs, most of which are never closed, only those that look otherwise are worth remembering
        return Tag(name, OPEN, on, off, gap, page, stacked=stacked and (name != "p" or bool(on or off or page)))
    if name in _INLINE and not page and not on & UNDERLINED:
        return Tag(name, INLINE, on, off, stacked=True)
    if on or off or page:
        return Tag(name, OPEN, on, off, 0, page, stacked=stacked)
    return Tag(name, SKIP, stacked=stacked and ":" not in name)


def _is_page_rule(given: dict[str, str]) -> bool:
    """Whether a rule is drawn as agents draw the end of a page: over the whole width, thick or without shade."""
    width = given.get("width", "100%").strip()
    if width.rstrip("%").isdecimal() and (int(width.rstrip("%")[:4]) < 90 if width.endswith("%") else int(width[:5]) < 500):
        return False
    size = _number(given.get("size", ""), 0, 100)
    return size >= 3 or ("noshade" in given and size != 1)


def _number(value: str, default: int, most: int) -> int:
    value = value.strip()
    return min(max(int(value[:9]), 1), most) if value[:9].isdecimal() else default


_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;]*)")
_LENGTH = re.compile(r"(-?[0-9]*\.?[0-9]+)\s*([a-z%]*)")


def _look(name: str, given: dict[str, str]) -> tuple[int, int, int, int]:
    """Bits set, bits cleared, the gap of a block and its page break."""
    on = off = page = 0
    if name in _BOLD:
        on |= BOLD
    elif name in ("u", "ins"):
        on |= UNDERLINED
    elif name in ("pre", "xmp", "listing", "plaintext"):
        on |= PRE
    gap = 3 if name in _PARAGRAPHS else 2 if name in _LINES else 0
    if not given:
        return on, off, gap, page
    face = given.get("face", "")
    if face:
        on, off = _font(face, on, off)
    if "hidden" in given and name != "input":
        on |= HIDDEN
    shade = given.get("bgcolor", "")
    if shade:
        on, off = _shaded(shade, on, off)
    colour = given.get("color", "") if name == "font" else ""
    style = given.get("style", "")
    if style:
        for prop, value in _DECLARATION.findall(style.lower()[:4000]):
            value = value.strip()
            if prop == "display":
                if value.startswith("none"):
                    on |= HIDDEN
                elif gap and value.startswith("inline"):
                    gap = 0
                elif value.startswith("block") and not gap and name in _INLINE:
                    gap = 2
            elif prop == "visibility" and value.startswith("hidden"):
                on |= HIDDEN
            elif prop in ("font-size", "font"):
                if prop == "font":
                    on, off = _shorthand(value, on, off)
                elif _is_zero(value):
                    on |= HIDDEN
            elif prop == "font-family":
                on, off = _font(value, on, off)
            elif prop == "font-weight":
                if value.startswith("bold") or value[:3] in ("600", "700", "800", "900"):
                    on, off = on | BOLD, off & ~BOLD
                else:
                    on, off = on & ~BOLD, off | BOLD
            elif prop.startswith("text-decoration"):
                if "underline" in value:
                    on |= UNDERLINED
            elif prop == "color":
                colour = value
            elif prop in ("background-color", "background"):
                on, off = _shaded(value, on, off)
            elif prop in ("page-break-before", "break-before"):
                page |= 1 if value.startswith(("always", "page", "left", "right")) else 0
            elif prop in ("page-break-after", "break-after"):
                page |= 2 if value.startswith(("always", "page", "left", "right")) else 0
            elif prop == "white-space" and value.startswith("pre") and value != "pre-line":
                on |= PRE
        if gap:
            gap = _margins(style.lower()[:4000], gap)
    if colour:
        if _is_white(colour):
            on |= WHITE
        else:
            off |= WHITE
    return on, off, gap, page


def _shorthand(value: str, on: int, off: int) -> tuple[int, int]:
    """``font: bold 10pt Times New Roman, serif``."""
    size = _LENGTH.search(value)
    if value.startswith("bold") or " bold " in value:
        on, off = on | BOLD, off & ~BOLD
    if size:
        if _is_zero(size[0]):
            on |= HIDDEN
        return _font(value[size.end() :], on, off)
    return on, off


def _is_zero(value: str) -> bool:
    length = _LENGTH.match(value)
    return bool(length) and float(length[1]) == 0 if length else False


def _font(face: str, on: int, off: int) -> tuple[int, int]:
    """The first family decides; later ones are only fallbacks."""
    first = face.split(",", 1)[0].strip(" \"'").lower()
    off |= GLYPHS
    if first.startswith("wingdings"):
        glyphs = WINGDINGS2 if "2" in first else WINGDINGS if "3" not in first else 0
        return (on & ~GLYPHS) | glyphs, off
    if first in ("symbol", "symbol mt"):
        return (on & ~GLYPHS) | SYMBOL, off
    return on & ~GLYPHS, off


def _is_white(colour: str) -> bool:
    return colour.replace(" ", "").strip("'\"").lower() in ("white", "#fff", "#ffffff", "ffffff", "fff", "rgb(255,255,255)")


def _shaded(colour: str, on: int, off: int) -> tuple[int, int]:
    colour = colour.strip().lower()
    if colour.startswith(("none", "transparent", "inherit", "initial", "unset")):
        return on, off
    if _is_white(colour.split(" ")[0]):
        return on & ~SHADED, off | SHADED
    return on | SHADED, off & ~SHADED


_MARGIN = re.compile(r"(?<![a-z-])(margin|padding)(-top|-bottom)?\s*:\s*([^;]*)")


def _margins(style: str, gap: int) -> int:
    """A paragraph whose margins are nothing is a line, a division with margins is a paragraph."""
    top = bottom = None
    for _, side, value in _MARGIN.findall(style):
        lengths = [_points(v) for v in value.split()[:4]]
        if not lengths:
            continue
        if side == "-top":
            top = max(lengths[0], 0)
        elif side == "-bottom":
            bottom = max(lengths[0], 0)
        else:
            top, bottom = lengths[0], lengths[2] if len(lengths) > 2 else lengths[0]
    if top is None and bottom is None:
        return gap
    if (top or 0) > 2 or (bottom or 0) > 2:
        return 3
    return 2 if top is not None and bottom is not None else gap


_UNITS = {
    "pt": 1.0,
    "px": 0.75,
    "in": 72.0,
    "em": 10.0,
    "cm": 28.0,
    "mm": 2.8,
    "pc": 12.0,
    "%": 3.0,
    "": 1.0,
    "rem": 10.0,
    "ex": 5.0,
}


def _points(value: str) -> float:
    length = _LENGTH.match(value)
    return float(length[1]) * _UNITS.get(length[2], 1.0) if length else 0.0
