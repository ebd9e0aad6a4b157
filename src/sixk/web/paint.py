"""A document's bytes and the byte spans of its evidence -> HTML that is safe to show, with the evidence painted.

Spans are marked in the bytes as furnished (C0 control characters, which the document's own are cleared of first), the document is
decoded and sanitised, and only then are the marks turned into our markup: nothing that a filing says can pass for it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any
from urllib.parse import quote, unquote, urlsplit

Span = tuple[int, int, int]
"""Byte start, byte end, number of the fact."""

Image = Callable[[str], "str | None"]
"""The src of an image -> the address it is shown from, or None."""

_OPEN, _SEP, _CLOSE = b"\x01", b"\x02", b"\x03"
_CLEAR = bytes(0x20 if byte in (0, 1, 2, 3) else byte for byte in range(256))
_REFERENCE = re.compile(rb"&#(?:0{0,8}[0-3]|[xX]0{0,8}[0-3])(?![0-9a-fA-F])")
_TAG = re.compile(rb"<!--.*?-->|<[a-zA-Z/!?][^>]*>", re.DOTALL)
_STARTS = re.compile(rb"<[a-zA-Z/!?]")
_MARKS = re.compile("\x01([0-9,]{1,60})\x02|\x03")
_TOKENS = re.compile("\x01[0-9,]{1,60}\x02|\x03|<a[ >]|</a>")
_ENTITY = re.compile(rb"&[#a-zA-Z0-9]{1,10};?")
_BLANK = re.compile(rb"&nbsp;?|&#0{0,4}160;?|&#[xX]0{0,4}[aA]0;?|[\s\xa0]")
_LONGEST = 64 << 10

TAGS = frozenset((
    "a", "abbr", "acronym", "address", "article", "aside", "b", "basefont", "big", "blockquote", "br", "caption",
    "center", "cite", "code", "col", "colgroup", "dd", "del", "dfn", "dir", "div", "dl", "dt", "em", "figcaption",
    "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li",
    "main", "map", "mark", "nav", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span", "strike", "strong",
    "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var", "wbr",
))  # fmt: skip
"""Elements that show text; everything else loses its tags, or its content too (DROPPED)."""

DROPPED = frozenset((
    "script", "style", "title", "noscript", "template", "iframe", "frame", "frameset", "object", "embed", "applet", "svg",
    "math", "video", "audio", "source", "track", "canvas", "select", "textarea", "option", "dialog", "ix:header",
    "ix:hidden",
))  # fmt: skip

_LAYOUT = {"align", "valign", "width", "height", "bgcolor", "style", "dir", "lang", "title", "nowrap", "id"}
_CELL = {"colspan", "rowspan", "abbr", "axis", "headers", "scope"}

ATTRIBUTES: dict[str, set[str]] = {
    "*": _LAYOUT,
    "a": {"href", "name"},
    "img": {"src", "alt", "border", "hspace", "vspace"},
    "font": {"color", "face", "size"},
    "basefont": {"color", "face", "size"},
    "table": {"border", "cellpadding", "cellspacing", "frame", "rules", "summary"},
    "td": _CELL,
    "th": _CELL,
    "col": {"span"},
    "colgroup": {"span"},
    "hr": {"size", "noshade", "color"},
    "ol": {"start", "type"},
    "ul": {"type"},
    "li": {"type", "value"},
    "br": {"clear"},
}

STYLES = frozenset((
    "color", "background-color", "font", "font-family", "font-size", "font-style", "font-variant", "font-weight",
    "text-align", "text-decoration", "text-indent", "text-transform", "line-height", "letter-spacing", "word-spacing",
    "white-space", "vertical-align", "width", "height", "min-width", "max-width", "padding", "padding-top",
    "padding-right", "padding-bottom", "padding-left", "margin", "margin-top", "margin-right", "margin-bottom",
    "margin-left", "border", "border-top", "border-right", "border-bottom", "border-left", "border-color", "border-style",
    "border-width", "border-top-color", "border-top-style", "border-top-width", "border-right-color",
    "border-right-style", "border-right-width", "border-bottom-color", "border-bottom-style", "border-bottom-width",
    "border-left-color", "border-left-style", "border-left-width", "border-collapse", "border-spacing", "caption-side",
    "empty-cells", "table-layout", "list-style-type", "display", "float", "clear", "page-break-before",
    "page-break-after", "page-break-inside", "break-before", "break-after", "break-inside", "text-underline-position",
    "overflow-wrap", "word-break", "direction",
))  # fmt: skip
"""Properties that make tables and type legible; none of them can load anything, move outside the flow or cover something."""

_BACKGROUND = re.compile(r"\bbackground\s*:", re.IGNORECASE)
_SUSPECT = re.compile(r"url\s*\(|expression\s*\(|image-set|\\|@|attr\s*\(|var\s*\(", re.IGNORECASE)


def mark(content: bytes, spans: Iterable[Span]) -> bytes:
    """``content`` with control marks round the text runs of each span: ``\\x01 1,3 \\x02 text \\x03``."""
    clean = content.translate(_CLEAR)
    clean = _REFERENCE.sub(lambda found: b" " * len(found[0]), clean)
    wanted = sorted((max(0, a), min(b, a + _LONGEST, len(clean)), n) for a, b, n in spans if a < b and a < len(clean))
    if not wanted:
        return clean
    out: list[bytes] = []
    last = 0
    for start, end, numbers in _segments(wanted):
        for a, b in _runs(clean, max(start, last), end):
            out += [clean[last:a], _OPEN, numbers, _SEP, clean[a:b], _CLOSE]
            last = b
    out.append(clean[last:])
    return b"".join(out)


def _segments(spans: Sequence[Span]) -> list[tuple[int, int, bytes]]:
    """Spans that may overlap, as stretches that do not, each with the numbers that cover it."""
    edges = sorted({a for a, _, _ in spans} | {b for _, b, _ in spans})
    out = []
    for a, b in pairwise(edges):
        over = sorted({n for x, y, n in spans if x <= a and b <= y})
        if over:
            out.append((a, b, ",".join(map(str, over[:8])).encode()))
    return out


def _runs(content: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of text between tags in a span, without those that are only white space; entities are not split."""
    for found in _ENTITY.finditer(content, max(0, start - 10), min(len(content), start + 12)):
        if found.start() < start < found.end():
            start = found.start()
    for found in _ENTITY.finditer(content, max(0, end - 10), min(len(content), end + 12)):
        if found.start() < end < found.end():
            end = found.end()
    start, end = _outside(content, start, forward=True), _outside(content, end, forward=False)
    out, at = [], start
    for tag in _TAG.finditer(content, start, end):
        out.append((at, tag.start()))
        at = tag.end()
    out.append((at, end))
    return [(a, b) for a, b in out if a < b and _BLANK.sub(b"", content[a:b])]


def _outside(content: bytes, at: int, *, forward: bool) -> int:
    """A place that lies inside a comment or a tag, moved behind it or before it."""
    for begins, ends in ((b"<!--", b"-->"), (b"<", b">")):
        opened = content.rfind(begins, max(0, at - 2000), at)
        if opened < 0 or not _STARTS.match(content, opened) or content.find(ends, opened, at) >= 0:
            continue
        if not forward:
            return opened
        closed = content.find(ends, max(opened, at - len(ends) + 1), at + 2000)
        if closed >= 0:
            return closed + len(ends)
    return at


def _attribute(image: Image) -> Callable[[str, str, str], str | None]:
    def keep(tag: str, name: str, value: str) -> str | None:
        if "\x01" in value or "\x03" in value:
            value = _MARKS.sub("", value).replace("\x01", "").replace("\x02", "").replace("\x03", "")
        if name == "src":
            return image(value)
        if name == "href":
            return _link(value)
        if name == "style":
            return _style(value)
        if name in ("id", "name"):
            return f"f-{value}"
        return value

    return keep


@lru_cache(4096)
def _style(value: str) -> str:
    """A style without what could load anything; the same few stand thousands of times in a filing."""
    if _SUSPECT.search(value):
        value = ";".join(part for part in value.split(";") if not _SUSPECT.search(part))
    return _BACKGROUND.sub("background-color:", value)


def _link(value: str) -> str | None:
    """Links inside the document go on working, links to the web open elsewhere on a click; everything else is dropped."""
    value = value.strip()
    if value.startswith("#"):
        return f"#f-{value[1:]}"
    try:
        parts = urlsplit(value)
    except ValueError:
        return None
    if parts.scheme in ("http", "https") and parts.netloc:
        return value
    return None


@lru_cache(1)
def _options() -> dict[str, Any]:
    return {
        "tags": set(TAGS),
        "clean_content_tags": set(DROPPED),
        "attributes": ATTRIBUTES,
        "filter_style_properties": set(STYLES),
        "url_schemes": {"http", "https"},
        "link_rel": "noopener noreferrer nofollow",
        "set_tag_attribute_values": {"a": {"target": "_blank"}},
        "strip_comments": True,
    }


_INNER_LINK = re.compile(r'(<a [^>]*href="#f-[^"]*"[^>]*?) target="_blank"|(<a )target="_blank" ([^>]*href="#f-)')


def sanitised(text: str, image: Image) -> str:
    """Hostile HTML as HTML without anything active; ``image`` maps an image's src to an address of ours, or None to drop it."""
    import nh3

    clean = nh3.clean(text, attribute_filter=_attribute(image), **_options())
    # A link within the document must not open a new window.
    return _INNER_LINK.sub(lambda m: m[1] if m[1] else f"{m[2]}{m[3]}", clean)


def paint(safe: str, up: str) -> str:
    """Control marks in safe HTML -> marked text that links to its fact at ``up`` (an address without fragment) and is ``#e1``.

    Inside a link of the document's own the mark alone is set: links do not nest.
    """
    if "\x01" not in safe and "\x03" not in safe:
        return safe
    seen: set[str] = set()
    out: list[str] = []
    last, depth = 0, 0
    closing = ""
    for found in _TOKENS.finditer(safe):
        out.append(safe[last : found.start()])
        last = found.end()
        token = found[0]
        if token.startswith("<a"):
            depth += 1
            out.append(token)
        elif token == "</a>":
            depth = max(0, depth - 1)
            out.append(token)
        elif token == "\x03":
            out.append(closing)
            closing = ""
        else:
            numbers = [one for one in token[1:-1].split(",") if one]
            classes = "".join(f" e{one}" for one in numbers)
            first = [one for one in numbers if one not in seen]
            seen.update(numbers)
            anchor = f' id="e{first[0]}"' if first else ""
            extra = "".join(f'<span id="e{one}"></span>' for one in first[1:])
            if depth or closing:
                out.append(f'{extra}<mark class="ev{classes}"{anchor}>')
                closing = "</mark>" + closing
            else:
                href = html.escape(f"{up}#fact-{numbers[0]}", quote=True)
                out.append(
                    f'{extra}<a class="ev" target="_parent" href="{href}" title="Show the fact"{anchor}><mark class="ev{classes}">'
                )
                closing = "</mark></a>"
    out += [safe[last:], closing]  # a mark may have gone with a comment that never ended
    return "".join(out).replace("\x01", "").replace("\x02", "").replace("\x03", "")


def painted_html(content: bytes, decode: Callable[[bytes], str], spans: Iterable[Span], up: str, image: Image) -> str:
    """An HTML document as safe HTML with its evidence painted."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16: control marks would fall between its bytes
        return sanitised(decode(content), image)
    return paint(sanitised(decode(mark(content, spans)), image), up)


_PAGE = re.compile(r"^<PAGE>.*$", re.IGNORECASE | re.MULTILINE)
_SGML = re.compile(r"</?(?:TABLE|CAPTION|S|C|FN|TEXT|DOCUMENT|HTML|BODY|PRE)>", re.IGNORECASE)


def painted_text(content: bytes, decode: Callable[[bytes], str], spans: Iterable[Span], up: str) -> str:
    """An ASCII document as preformatted HTML with its evidence painted; page marks become rules."""
    # In plain text "<" is a character like others, so runs are parted at line ends only.
    clean = content.translate(_CLEAR)
    wanted = sorted((max(0, a), min(b, a + _LONGEST, len(clean)), n) for a, b, n in spans if a < b and a < len(clean))
    out: list[bytes] = []
    last = 0
    for start, end, numbers in _segments(wanted):
        start = max(start, last)
        for line in re.finditer(rb"[^\n]+", clean[start:end]):
            run = line[0].strip()
            if run:
                a = start + line.start() + (len(line[0]) - len(line[0].lstrip()))
                out += [clean[last:a], _OPEN, numbers, _SEP, run, _CLOSE]
                last = a + len(run)
    out.append(clean[last:])
    text = _SGML.sub("", _PAGE.sub("\f", decode(b"".join(out))))
    safe = paint(html.escape(text, quote=False), up)
    return '<pre class="ascii">' + safe.replace("\f", '</pre><hr class="page"><pre class="ascii">') + "</pre>"


def image_address(at: str, accession: str, names: Iterable[str]) -> Image:
    """src -> the address of an image of the same submission, or None: nothing is ever fetched from elsewhere."""
    known = {name.lower(): name for name in names}

    def address(src: str) -> str | None:
        if len(src) > 500 or ":" in src or "\\" in src:
            return None
        name = known.get(unquote(src).split("?")[0].rsplit("/", 1)[-1].lower())
        return f"{at}/reports/{accession}/files/{quote(name, safe='')}" if name else None

    return address
