"""HTML in, a tree of :class:`Node` out; and back: a tree in, HTML of ASCII bytes out, the same bytes for the same tree.

Parsing and sanitising are nh3's (HTML5 rules; scripts, forms, frames and handlers never reach the tree); what remains is well formed.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sixk.compose.markup import RAW, tokens

VOID = frozenset(("br", "hr", "img"))
_BLOCK_NAMES = (
    "p h1 h2 h3 h4 h5 h6 div ul ol dl menu dir li dt dd pre hr blockquote address center table caption thead tbody tfoot tr td th "
    "section article header footer main nav aside figure figcaption details summary body"
)
BLOCKS = frozenset(_BLOCK_NAMES.split())
_INLINE_NAMES = (
    "a b big br cite code dfn em font i img kbd s samp small span strike strong sub sup tt u var ins del mark abbr q"
)
PARSED = (BLOCKS | frozenset(_INLINE_NAMES.split())) - {"body"}
ATTRIBUTES = {
    "*": {"id", "class", "style", "align", "valign", "lang", "dir", "title"},
    "a": {"href", "name"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan", "width", "nowrap"},
    "th": {"colspan", "rowspan", "width", "nowrap"},
    "ol": {"start", "type"},
    "ul": {"type"},
    "li": {"value"},
    "font": {"size"},
}
STYLES = {
    "text-align", "font-weight", "font-style", "text-decoration", "vertical-align", "margin-left", "padding-left", "display",
    "visibility", "page-break-before", "break-before", "page-break-after", "white-space", "font-size", "width", "border-top",
    "border-bottom", "text-indent", "text-decoration-line", "border-top-style", "border-bottom-style", "mso-hide", "margin",
}  # fmt: skip
CLOSED_BY_NEXT = frozenset(("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot"))
"""Elements that old documents leave open: the next one ends them, so they do not nest by themselves."""
MAX_DEPTH = 200
"""Deeper nesting than any writer's: tags beyond it are dropped, their text is kept."""


@dataclass(slots=True)
class Node:
    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def text(self) -> str:
        """All text below, line breaks as "\\n"."""
        return "".join(self._texts())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag == "br":
                yield "\n"
            else:
                yield from child._texts()

    def walk(self) -> Iterator[Node]:
        """This node and every node below, in document order."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()


def element(tag: str, *children: Node | str, **attrs: str) -> Node:
    return Node(tag, {k.rstrip("_"): v for k, v in attrs.items()}, list(children))


def shallow(source: str) -> str:
    """The source without SGML header, scripts, titles and style sheets, and without the tags that stand deeper than
    MAX_DEPTH: an HTML5 parser takes quadratic time on deep ones."""
    depth = 0
    kept: list[str] = []
    raw = False
    for token in tokens(source):
        if token.name == "text" and token.kind == "open":  # what stands before are the lines of an SGML header
            kept.clear()
            depth = 0
            continue
        if token.name in RAW or token.name in ("html", "head", "body", "meta", "link", "base"):
            raw = token.kind == "open" and token.name in RAW and not token.closed
            continue
        if raw:
            raw = False
            continue
        if token.name in CLOSED_BY_NEXT:
            pass
        elif token.kind == "open" and token.name not in VOID:
            depth += 1
            if depth > MAX_DEPTH:
                continue
        elif token.kind == "close":
            depth -= 1
            if depth >= MAX_DEPTH:
                continue
            depth = max(depth, 0)
        kept.append(source[token.start : token.end])
    return "".join(kept)


def clean(source: str) -> str:
    """Well-formed HTML of the elements, attributes and styles that a document may bring; scripts and the head are gone."""
    import nh3

    return nh3.clean(
        shallow(source),
        tags=set(PARSED),
        clean_content_tags={"script", "style", "noscript", "template", "iframe", "object", "select", "svg", "math"},
        attributes=ATTRIBUTES,
        filter_style_properties=STYLES,
        strip_comments=True,
        link_rel=None,
        url_schemes={"http", "https", "mailto", "ftp", "tel"},
    )


def parse(source: str) -> Node:
    """The body of an HTML document as a tree; the root's tag is "body"."""
    source = clean(source)
    root = Node("body")
    stack = [root]
    for token in tokens(source):
        if token.kind == "text":
            stack[-1].children.append(html.unescape(source[token.start : token.end]))
        elif token.kind == "open":
            node = Node(token.name, {a.name: html.unescape(a.value or "") for a in token.attributes})
            stack[-1].children.append(node)
            if token.name not in VOID and len(stack) < MAX_DEPTH:
                stack.append(node)
        elif token.kind == "close" and any(node.tag == token.name for node in stack[1:]):
            while stack.pop().tag != token.name:
                pass
    return root


# --------------------------------------------------------------------------------------------------------------- writing

_SPECIAL = re.compile(r"[&<>\"^\x00-\x08\x0b\x0e-\x1f\x7f-\U0010ffff]")
_BREAK_NAMES = "p h1 h2 h3 h4 h5 h6 div ul ol dl li dt dd pre hr blockquote address table caption thead tbody tfoot tr td th"
_BREAKS = frozenset(_BREAK_NAMES.split())
WIDTH = 110


def escape(text: str) -> str:
    """Text as ASCII with entities: every character above 127, those with a meaning in HTML, and `^`, which EDGAR does not take."""
    return _SPECIAL.sub(_entity, text)


def _entity(match: re.Match[str]) -> str:
    char = match[0]
    named = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\xa0": "&nbsp;"}.get(char)
    if named:
        return named
    code = ord(char)
    if code < 32 or code == 127 or 0xD800 <= code < 0xE000 or code & 0xFFFE == 0xFFFE:
        return ""
    return f"&#{code};"


def write(node: Node) -> str:
    """A tree as ASCII HTML, one block a line; lines break at spaces beyond WIDTH columns except in preformatted text."""
    out: list[str] = []
    _write(node, out, pre=False)
    text = "".join(out)
    return re.sub(r"\n{2,}", "\n", text) if "<pre" not in text else _squeeze(text)


def _squeeze(text: str) -> str:
    parts = re.split(r"(<pre[ >].*?</pre>)", text, flags=re.S)
    return "".join(part if index % 2 else re.sub(r"\n{2,}", "\n", part) for index, part in enumerate(parts))


def _write(node: Node, out: list[str], pre: bool) -> None:
    block = node.tag in _BREAKS and not pre
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attrs.items())
    if block:
        out.append("\n")
    out.append(f"<{node.tag}{attributes}>")
    if node.tag in VOID:
        if block:
            out.append("\n")
        return
    pre = pre or node.tag == "pre"
    for child in node.children:
        if isinstance(child, str):
            out.append(escape(child) if pre else _wrap(escape(child)))
        else:
            _write(child, out, pre)
    if block and any(isinstance(child, Node) and child.tag in _BREAKS for child in node.children) and not pre:
        out.append("\n")
    out.append(f"</{node.tag}>")
    if block:
        out.append("\n")


def _wrap(text: str) -> str:
    if len(text) <= WIDTH:
        return text
    lines: list[str] = []
    start = 0
    while len(text) - start > WIDTH:
        cut = text.rfind(" ", start, start + WIDTH)
        if cut <= start:
            cut = text.find(" ", start + WIDTH)
            if cut < 0:
                break
        lines.append(text[start:cut])
        start = cut + 1
    lines.append(text[start:])
    return "\n".join(lines)
