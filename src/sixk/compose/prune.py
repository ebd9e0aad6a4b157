"""Shaped blocks in, the same out without what leads nowhere: links to places that are not there, places that nothing links to, and the
paragraphs that only held them."""

from __future__ import annotations

from collections.abc import Callable

from sixk.compose.tree import Node


def prune(blocks: list[Node], note: Callable[[str, str], None]) -> bool:
    """Take out, in place, links and places that do not fit together; whether anything went. ``note`` is told of links that lost
    their place."""
    changed = False
    every = [node for block in blocks for node in block.walk()]
    places = {value for node in every for value in (node.attrs.get("id"), node.attrs.get("name")) if value}
    linked: set[str] = set()
    for node in every:
        href = node.attrs.get("href", "")
        if href.startswith("#"):
            if href[1:] not in places:
                note("link-target", href)
                del node.attrs["href"]
                changed = True
            elif not telling(node):
                del node.attrs["href"]
                changed = True
            else:
                linked.add(href[1:])
    for node in every:
        for key in ("id", "name"):
            if key in node.attrs and node.attrs[key] not in linked:
                del node.attrs[key]
                changed = True
    if changed:
        blocks[:] = [kept for kept in (_pruned(block) for block in blocks) if kept is not None]
    return changed


def telling(node: Node) -> bool:
    """Whether a link shows words or a picture to click on."""
    return bool(node.text().strip()) or any(inner.tag == "img" for inner in node.walk())


def _pruned(node: Node) -> Node | None:
    """The node without empty anchors below; None where nothing of it remains."""
    children: list[Node | str] = []

    def add(child: Node | str) -> None:
        if isinstance(child, str) and children and isinstance(children[-1], str):
            children[-1] += child
        elif child != "":
            children.append(child)

    for child in node.children:
        if isinstance(child, str):
            add(child)
            continue
        kept = _pruned(child)
        if kept is None:
            continue
        if kept.tag == "a" and not kept.attrs:
            for inner in kept.children:
                add(inner)
        else:
            add(kept)
    node.children = children
    if node.tag in ("hr", "br", "img", "td", "th", "tr") or children or node.attrs.get("id") or node.attrs.get("name"):
        return node
    return None
