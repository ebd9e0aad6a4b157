"""Inline HTML in, runs (a text or line break or image with its marks) out; and back: runs in, the one canonical nesting out.

Going through runs makes bold inside bold, empty tags, spans and fonts disappear, and the same words always give the same HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from sixk.compose.tree import Node

MARKS = ("b", "i", "u", "strike", "sup", "sub", "tt", "small", "big")
TAGS = {
    "b": "b", "strong": "b", "i": "i", "em": "i", "cite": "i", "var": "i", "dfn": "i", "u": "u", "ins": "u", "strike": "strike",
    "s": "strike", "del": "strike", "sup": "sup", "sub": "sub", "tt": "tt", "code": "tt", "samp": "tt", "kbd": "tt",
    "small": "small", "big": "big",
}  # fmt: skip
_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_STYLE = re.compile(r"([\w-]+)\s*:\s*([^;]*)")

Anchor = tuple[tuple[str, str], ...]


class Run:
    """``atom`` is text or an element without content (br, img, an empty anchor); ``link`` the anchor's attributes."""

    __slots__ = ("atom", "link", "marks")

    def __init__(self, atom: str | Node, marks: frozenset[str], link: Anchor) -> None:
        self.atom = atom
        self.marks = marks
        self.link = link


def style(node: Node) -> dict[str, str]:
    """The inline style of an element as a mapping, names and values in lower case."""
    text = node.attrs.get("style")
    return {k.lower(): v.strip().lower() for k, v in _STYLE.findall(text)} if text else {}


def marks_of(node: Node) -> tuple[frozenset[str], frozenset[str]]:
    """The marks that an element sets and those it takes back (`<span style="font-weight:normal">`)."""
    on = {TAGS[node.tag]} if node.tag in TAGS else set()
    off: set[str] = set()
    css = style(node)
    weight = css.get("font-weight")
    if weight:
        (on if weight in ("bold", "bolder", "600", "700", "800", "900") else off).add("b")
    slant = css.get("font-style")
    if slant:
        (on if slant in ("italic", "oblique") else off).add("i")
    decoration = css.get("text-decoration", "") + " " + css.get("text-decoration-line", "")
    if "underline" in decoration:
        on.add("u")
    if "line-through" in decoration:
        on.add("strike")
    raised = css.get("vertical-align")
    if raised in ("super", "sub") and node.tag not in ("td", "th", "tr"):
        on.add("sup" if raised == "super" else "sub")
    return frozenset(on), frozenset(off - on)


def hidden(node: Node) -> bool:
    css = style(node)
    return css.get("display") == "none" or css.get("visibility") == "hidden" or css.get("mso-hide") == "all"


def tidy(runs: Iterable[Run], keep_space: bool = False) -> list[Run]:
    """Runs with white space collapsed as a browser shows it: none at either end or beside a line break, one blank elsewhere."""
    if keep_space:
        return [run for run in runs if run.atom != ""]
    out: list[Run] = []
    blank = True
    for run in runs:
        if isinstance(run.atom, str):
            text = _SPACE.sub(" ", run.atom)
            if blank and text.startswith(" "):
                text = text[1:]
            if text:
                out.append(Run(text, run.marks, run.link))
                blank = text.endswith(" ")
        else:
            if run.atom.tag == "br":
                _strip_end(out)
                blank = True
            elif run.atom.tag == "img":
                blank = False
            out.append(run)
    _strip_end(out)
    while out and isinstance(out[-1].atom, Node) and out[-1].atom.tag == "br":
        out.pop()
        _strip_end(out)
    return out


def _strip_end(out: list[Run]) -> None:
    """Take the blank off the end; empty anchors do not stand in its way."""
    index = len(out) - 1
    while index >= 0:
        atom = out[index].atom
        if isinstance(atom, str):
            text = atom.rstrip(" ")
            if text:
                out[index] = Run(text, out[index].marks, out[index].link)
                return
            del out[index]
        elif atom.tag == "a":
            pass
        else:
            return
        index -= 1


def build(runs: list[Run]) -> list[Node | str]:
    """Runs as canonical inline HTML: anchors outermost, then marks in the order of MARKS."""
    return _group(runs, -1)


def _group(runs: list[Run], level: int) -> list[Node | str]:
    if level == len(MARKS):
        out: list[Node | str] = []
        for run in runs:
            if isinstance(run.atom, str) and out and isinstance(out[-1], str):
                out[-1] += run.atom
            else:
                out.append(run.atom)
        return out
    key: Callable[[Run], object] = (lambda r: r.link) if level < 0 else (lambda r: MARKS[level] in r.marks)
    grouped: list[Node | str] = []
    start = 0
    for index in range(1, len(runs) + 1):
        if index < len(runs) and key(runs[index]) == key(runs[start]):
            continue
        part = runs[start:index]
        inner = _group(part, level + 1)
        if level < 0 and part[0].link:
            grouped.append(Node("a", dict(part[0].link), inner))
        elif level >= 0 and key(part[0]):
            grouped.append(Node(MARKS[level], {}, inner))
        else:
            grouped += inner
        start = index
    return grouped


def words(runs: list[Run]) -> str:
    """The plain text of runs."""
    return "".join(run.atom if isinstance(run.atom, str) else "\n" if run.atom.tag == "br" else "" for run in runs)
