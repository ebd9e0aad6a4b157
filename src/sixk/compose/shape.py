"""Any document's tree in, the tree that EDGAR accepts out: only elements and attributes of its list, its content model, no nested
tables, links and images as the submission can hold them. Shaping twice changes nothing.

The list is that of the Filer Manual 5.2.2 (HTML 3.2 and some of 4.0), as encoded in the DTD that its validators use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from sixk.compose import runs as inline
from sixk.compose.prune import prune, telling
from sixk.compose.runs import Anchor, Run
from sixk.compose.tree import BLOCKS, MAX_DEPTH, Node

FONT = "font-family:'Times New Roman',Times,serif"
PAGE_BREAK = "border:0;border-top:1px solid #999999;page-break-after:always"
BODY_STYLE = FONT + ";font-size:11pt;line-height:1.35;color:#000000;max-width:7.5in;margin:0 auto;padding:0.3in 0.2in"
HEAD_SIZES = {"h1": "15pt", "h2": "13pt", "h3": "12pt", "h4": "11pt", "h5": "11pt", "h6": "11pt"}
_UNITS = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 28.35, "mm": 2.835, "em": 11.0, "pc": 12.0}
_LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)(pt|px|in|cm|mm|em|pc)")
_NOT_NAME = re.compile(r"[^A-Za-z0-9_.\-]+")


class Note(Struct, frozen=True):
    """Something that composing changed or could not keep: ``kind`` names the check that reports it."""

    kind: str
    detail: str
    file: str | None = None


class Image(Struct, frozen=True):
    """A picture as the submission carries it, sizes in pixels of the page."""

    name: str
    width: int
    height: int


class Resolver(Struct):
    """Where a document's links and images go: functions from what is written to what the submission holds, null to drop it."""

    link: Callable[[str], str | None]
    image: Callable[[str, str], Image | None]
    note: Callable[[str, str], None]


class Props(Struct, frozen=True):
    """What a block keeps of its looks: alignment, left indent in points, whether it begins a page."""

    align: str | None = None
    indent: int = 0
    breaks: bool = False


def shape(body: Node, resolver: Resolver) -> list[Node]:
    """The blocks of a document body, shaped."""
    blocks = _Shaper(body, resolver).flow(body.children, Props())
    for _ in range(4):  # a link that goes may leave a paragraph that reads otherwise without it; it settles at once
        if not prune(blocks, resolver.note):
            break
        blocks = _Shaper(Node("body", {}, list(blocks)), _settled(blocks)).flow(list(blocks), Props())
    return blocks


def _settled(blocks: list[Node]) -> Resolver:
    """For shaping what is shaped: its links and pictures stay."""
    shown = [node.attrs for block in blocks for node in block.walk() if node.tag == "img"]
    images = {a["src"]: Image(a["src"], int(a["width"]), int(a["height"])) for a in shown}
    return Resolver(lambda href: href, lambda src, alt: images.get(src), lambda kind, detail: None)


class _Shaper:
    def __init__(self, body: Node, resolver: Resolver) -> None:
        self.resolver = resolver
        wanted = set(_wanted(body))
        self.targets: dict[str, str] = {}
        for node in body.walk():
            for key in ("id", "name"):
                name = node.attrs.get(key)
                if name and name in wanted and name not in self.targets:
                    self.targets[name] = self._fresh(name)
        self.placed: set[str] = set()

    def _fresh(self, name: str) -> str:
        """A legal XML name for a link target, unlike those given before."""
        legal = _NOT_NAME.sub("-", name)
        if not legal[:1].isalpha():
            legal = "a" + legal
        base, number = legal, 2
        while legal in self.targets.values():
            legal, number = f"{base}-{number}", number + 1
        return legal

    # ------------------------------------------------------------------------------------------------------------ blocks

    def flow(
        self, children: list[Node | str], props: Props, marks: frozenset[str] = frozenset(), link: Anchor = (), tag: str = "p"
    ) -> list[Node]:
        """Mixed content as blocks; inline content between blocks becomes paragraphs, or what ``tag`` says."""
        out: list[Node] = []
        pending: list[Run] = []

        def flush() -> None:
            content = inline.tidy(pending)
            pending.clear()
            if content:
                out.append(self.paragraph(tag, content, props))

        for child in children:
            if isinstance(child, str):
                pending.append(Run(child, marks, link))
                continue
            if self._drop(child):
                continue
            if child.tag in BLOCKS:
                anchors = () if child.tag in ("p", "li") or child.tag in HEAD_SIZES else self._anchor(child)
                flush()
                if anchors:
                    pending.append(Run(Node("a", dict(anchors)), frozenset(), ()))
                    if child.tag not in ("div", "section", "article"):
                        flush()
                on, off = inline.marks_of(child)
                out += self.block(child, props, (marks | on) - off, link)
            elif any(node.tag in BLOCKS for node in child.walk()):
                on, off = inline.marks_of(child)
                flush()
                place = (
                    Node(child.tag, {k: v for k, v in child.attrs.items() if k in ("id", "name")}) if child.tag == "a" else ""
                )
                out += self.flow([place, *child.children], props, (marks | on) - off, link or self._link(child))
            else:
                self.runs_of(child, marks, link, pending)
        flush()
        return out

    def block(self, node: Node, outer: Props, marks: frozenset[str], link: Anchor) -> list[Node]:
        """One block element as what EDGAR accepts in its place."""
        props = _props(node, outer)
        tag = node.tag
        if tag in HEAD_SIZES or tag == "p":
            return self._paragraphs(node, props, marks, link)
        if tag == "hr":
            breaks = "page" in node.attrs.get("class", "").split() or "always" in inline.style(node).get("page-break-after", "")
            return [Node("hr", {"style": PAGE_BREAK} if breaks else {})]
        if tag == "pre":
            return self._pre(node, marks)
        if tag in ("ul", "ol", "menu", "dir"):
            return self._list(node, marks)
        if tag == "dl":
            return self._definitions(node, marks)
        if tag == "blockquote":
            inner = self.flow(node.children, Props(), marks, link)
            return [Node("blockquote", {"style": "margin:0 0 9pt 24pt"}, list(inner))] if inner else []
        if tag == "table":
            from sixk.compose import tables

            return tables.table(node, self, props, marks)
        if tag == "center":
            props = Props("center", props.indent, props.breaks)
        inner = self.flow(node.children, Props(props.align, props.indent), marks, link)
        if props.breaks and inner and inner[0].tag == "p":
            inner[0].attrs["style"] += ";page-break-before:always"
        return inner

    def _paragraphs(self, node: Node, props: Props, marks: frozenset[str], link: Anchor) -> list[Node]:
        anchors = self._anchor(node)
        if node.tag != "p":  # a heading is bold by itself
            marks = marks - {"b"}
        if not any(child.tag in BLOCKS for child in node.walk() if child is not node):
            found: list[Run] = []
            for child in node.children:
                self.runs_of(child, marks, link, found)
            content = inline.tidy(found)
            return [self.paragraph(node.tag, content, props, dict(anchors))] if content or anchors else []
        return [
            self._recast(node.tag, block) if block.tag == "p" else block
            for block in self.flow(node.children, props, marks, link, node.tag)
        ]

    def _recast(self, tag: str, block: Node) -> Node:
        """A paragraph that stood within another one or a heading, set as that."""
        found: list[Run] = []
        for child in block.children:
            self.runs_of(child, frozenset(), (), found)
        return self.paragraph(tag, inline.tidy(found), _props(block, Props()), dict(block.attrs))

    def paragraph(self, tag: str, content: list[Run], props: Props, attrs: dict[str, str] | None = None) -> Node:
        """A paragraph or heading with its canonical style."""
        if tag == "p":
            css = f"margin:0 0 9pt {props.indent}pt" if props.indent else "margin:0 0 9pt 0"
        else:
            content = [Run(run.atom, run.marks - {"b"}, run.link) for run in content]
            css = f"margin:14pt 0 6pt 0;font-size:{HEAD_SIZES[tag]};page-break-after:avoid"
        if props.align:
            css += f";text-align:{props.align}"
        if props.breaks:
            css += ";page-break-before:always"
        kept = {"id": attrs["id"]} if attrs and "id" in attrs else {}
        return Node(tag, {**kept, "style": css}, inline.build(content))

    def _pre(self, node: Node, marks: frozenset[str]) -> list[Node]:
        found: list[Run] = []
        for child in node.children:
            self.runs_of(child, marks, (), found)
        plain: list[Run] = []
        for run in found:
            if isinstance(run.atom, str):
                text = run.atom.expandtabs(8).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
                plain.append(Run(text, run.marks - {"small", "big", "sup", "sub"}, run.link))
            elif run.atom.tag == "br":
                plain.append(Run("\n", frozenset(), ()))
        text = "".join(run.atom for run in plain if isinstance(run.atom, str))
        if not text.strip():
            return []
        if isinstance(plain[0].atom, str):  # a browser drops the first line break: so does the next shaping
            plain[0] = Run(plain[0].atom.lstrip("\n"), plain[0].marks, plain[0].link)
        css = "font-family:'Courier New',Courier,monospace;font-size:9pt;margin:0 0 9pt 0"
        return [Node("pre", {"style": css}, inline.build(inline.tidy(plain, keep_space=True)))]

    def _list(self, node: Node, marks: frozenset[str]) -> list[Node]:
        tag = "ol" if node.tag == "ol" else "ul"
        attrs: dict[str, str] = {}
        if tag == "ol" and node.attrs.get("start", "").isdigit() and node.attrs["start"] != "1":
            attrs["start"] = str(int(node.attrs["start"][:6]))
        if tag == "ol" and node.attrs.get("type") in ("a", "A", "i", "I"):
            attrs["type"] = node.attrs["type"]
        items: list[Node] = []
        stray: list[Node | str] = []

        def take_stray() -> None:
            if stray:
                content = self.content(stray, Props(), marks)
                if content and items:
                    items[-1].children += _spaced(items[-1].children, content)
                elif content:
                    items.append(Node("li", {}, content))
                stray.clear()

        for child in node.children:
            if isinstance(child, Node) and child.tag == "li":
                take_stray()
                if self._drop(child):
                    continue
                on, off = inline.marks_of(child)
                content = self.content(child.children, Props(), (marks | on) - off)
                anchor = dict(self._anchor(child))
                if content or anchor:
                    items.append(Node("li", {"id": anchor["id"]} if anchor else {}, content))
            elif isinstance(child, Node) or child.strip():
                stray.append(child)
        take_stray()
        return [Node(tag, {**attrs, "style": "margin:0 0 9pt 0"}, list(items))] if items else []

    def _definitions(self, node: Node, marks: frozenset[str]) -> list[Node]:
        items: list[Node] = []
        for child in node.children:
            if isinstance(child, str) and not child.strip():
                continue
            inner = child.children if isinstance(child, Node) and child.tag in ("dt", "dd") else [child]
            content = self.content(inner, Props(), marks)
            is_term = isinstance(child, Node) and child.tag == "dt" and not any(_is_block(c) for c in content)
            if content:
                items.append(Node("dt" if is_term else "dd", {}, content))
        return [Node("dl", {"style": "margin:0 0 9pt 0"}, list(items))] if items else []

    def content(self, children: list[Node | str], props: Props, marks: frozenset[str]) -> list[Node | str]:
        """What stands in a list item or a cell: plain inline content where that is all there is, else blocks. A single paragraph
        is unwrapped; its text is not told apart from plain content."""
        blocks = self.flow(children, props, marks)
        if blocks and blocks[0].tag == "p" and not any(b.tag == "p" for b in blocks[1:]) and "id" not in blocks[0].attrs:
            first = blocks[0]
            if not props.align or len(blocks) == 1:
                return [*first.children, *blocks[1:]]
        return list(blocks)

    # ------------------------------------------------------------------------------------------------------------ inline

    def runs_of(self, node: Node | str, marks: frozenset[str], link: Anchor, out: list[Run]) -> None:
        """The runs of inline content, appended to ``out``."""
        if isinstance(node, str):
            out.append(Run(node, marks, link))
            return
        if self._drop(node):
            return
        if node.tag == "br":
            out.append(Run(Node("br"), frozenset(), ()))
            return
        if node.tag == "img":
            self._image(node, out)
            return
        on, off = inline.marks_of(node)
        marks = (marks | on) - off
        if node.tag == "del":
            self.resolver.note("text-tracked", node.text()[:80])
        anchor = self._anchor(node)
        if anchor:
            out.append(Run(Node("a", dict(anchor)), frozenset(), ()))
        inner = link or self._link(node)
        if node.tag == "q":
            out.append(Run("\u201c", marks, inner))
        for child in node.children:
            self.runs_of(child, marks, inner, out)
        if node.tag == "q":
            out.append(Run("\u201d", marks, inner))

    def _image(self, node: Node, out: list[Run]) -> None:
        alt = " ".join(node.attrs.get("alt", "").split())
        image = self.resolver.image(node.attrs.get("src", ""), alt)
        if image is None:
            if alt:
                out.append(Run(f"[{alt}]", frozenset(), ()))
            return
        width, height = image.width, image.height
        asked = node.attrs.get("width", "")
        if asked.isdigit() and 0 < int(asked[:5]) < width:
            height = max(1, round(height * int(asked[:5]) / width))
            width = int(asked[:5])
        attrs = {"src": image.name, "alt": alt, "width": str(width), "height": str(height)}
        out.append(Run(Node("img", attrs), frozenset(), ()))

    def _link(self, node: Node) -> Anchor:
        """Where an anchor leads, as the submission can hold it."""
        href = node.attrs.get("href", "").strip() if node.tag == "a" else ""
        if href.startswith("#"):
            if href[1:] in self.targets:
                return (("href", "#" + self.targets[href[1:]]),)
            if len(href) > 1 and telling(node):
                self.resolver.note("link-target", href)
        elif href:
            kept = self.resolver.link(href)
            if kept:
                return (("href", kept),)
        return ()

    def _anchor(self, node: Node) -> Anchor:
        """The id by which other places of the document reach this one; each is given once."""
        for key in ("id", "name"):
            name = self.targets.get(node.attrs.get(key, ""))
            if name and name not in self.placed:
                self.placed.add(name)
                return (
                    (("id", name), ("name", name))
                    if node.tag == "a" or node.tag not in ("p", "li", *HEAD_SIZES)
                    else (("id", name),)
                )
        return ()

    def _drop(self, node: Node) -> bool:
        if not inline.hidden(node):
            return False
        text = " ".join(node.text().split())
        if text:
            self.resolver.note("text-hidden", text[:80])
        return True


def _wanted(node: Node) -> Iterator[str]:
    """The places that links lead to which a reader can see."""
    for child in node.children:
        if isinstance(child, Node) and not inline.hidden(child):
            href = child.attrs.get("href", "")
            if href.startswith("#") and telling(child):
                yield href[1:]
            yield from _wanted(child)


def _is_block(node: Node | str) -> bool:
    return isinstance(node, Node) and node.tag in BLOCKS


def _spaced(before: list[Node | str], content: list[Node | str]) -> list[Node | str]:
    """Content that joins an item's own: inline text after inline text begins a new line."""
    if before and not _is_block(before[-1]) and content and not _is_block(content[0]):
        return [Node("br"), *content]
    return content


def _props(node: Node, outer: Props) -> Props:
    css = inline.style(node)
    align = css.get("text-align") or node.attrs.get("align", "").lower()
    align = {"start": "left", "end": "right", "middle": "center"}.get(align, align)
    indent = 0.0
    for name in ("margin-left", "padding-left"):
        indent += points(css.get(name, ""))
    margin = css.get("margin", "").split()
    if len(margin) == 4:
        indent += points(margin[3])
    breaks = css.get("page-break-before") == "always" or css.get("break-before") == "page"
    total = min(216, outer.indent + round(indent)) if node.tag not in HEAD_SIZES else 0
    chosen = align if align in ("center", "right", "justify", "left") else outer.align
    return Props(None if chosen == "left" else chosen, total, breaks or outer.breaks)


def points(length: str) -> float:
    """A CSS length in points, 0 where it is none."""
    match = _LENGTH.match(length)
    return float(match[1]) * _UNITS[match[2]] if match else 0.0


assert MAX_DEPTH < 400, "the shaper recurses: keep well under Python's own limit"
