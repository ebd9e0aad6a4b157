"""HTML of any era -> Layout, in one pass over turbohtml's tokens, which keep their places in the source. The engine's only user."""

from __future__ import annotations

import re

from turbohtml import tokenize

from sixk.text import tags, unclosed
from sixk.text.lines import Layout
from sixk.text.page import Page
from sixk.text.tags import CELL, CELL_END, INLINE, INLINE_END, PRE, Tag

_LINE_END = re.compile("\n")


def read(source: str) -> Layout:
    r"""Lay out a whole HTML document; ``source`` has "\n" line ends."""
    head = source[:1000].lower()
    xhtml = head.lstrip().startswith("<?xml") or "/xhtml" in head
    if xhtml:
        source = unclosed.xhtml(source)
    page, swallowed = _read(source, xhtml)
    if swallowed:
        # A <title>, a <style> or a comment that is never closed has eaten the rest: it counts as any other tag.
        page, _ = _read(unclosed.freed(source), xhtml)
    return page.end()


def _read(source: str, xhtml: bool) -> tuple[Page, bool]:
    """The page, and whether the source ended inside an element or comment that has swallowed what follows."""
    page = Page(len(source))
    stack, words, acts = page.stack, page.words, page.acts()
    starts = [0, *(match.end() for match in _LINE_END.finditer(source))]  # where each line of the source begins
    known: dict[str, Tag] = {}
    raw: str | None = None
    for token in tokenize(source, resolve_references=False, capture_source=True, capture_attributes=False):
        raw = token.source
        if raw is None or ((tag := known.get(raw)) is None and raw[0] == "&"):
            data = token.data
            if data == "\n" and page.gap and not page.look & PRE:
                continue
            if data and not data.isspace():
                start = starts[token.line - 1] + token.col
                words(data, start, -1 if raw is None else start + len(raw))
            elif page.look & PRE or page.gap == 2 or page.underline is not None:
                page.white(data or "", starts[token.line - 1] + token.col)
            elif not page.gap:
                page.gap = 1
            continue
        if tag is None:
            if token.tag is None:
                continue  # a comment, a document type
            tag = known[raw] = _meaning(page, token.tag, raw, xhtml)
        act = tag[1]
        # The commonest tags of filings are those of cells and fonts: in their plain form they are done here.
        if act == CELL_END:
            table = page.table
            if table is not None:
                if len(stack) > table.floor:
                    page.pop(table.floor)
                page.look = table.row_look
                page.in_cell = False
        elif act == CELL:
            table = page.table
            if table is None or page.look & PRE or tag[5] or table.nested:
                page.cell(tag)
                continue
            if len(stack) > table.floor:
                page.pop(table.floor)
            table.columns += table.span
            table.span = tag[6]
            table.fresh = page.in_cell = True
            page.look = table.row_look & ~tag[3] | tag[2]
            page.blank = False
        elif act == INLINE_END and page.underline is None and len(stack) > page.floor and stack[-1][0] == tag[0]:
            _, page.look, ends = stack.pop()
            if ends:
                page.gap = 4
        elif act == INLINE:
            stack.append((tag[0], page.look, False))
            page.look = page.look & ~tag[3] | tag[2]
        elif act:
            data = acts[act](tag)
            if data:
                start = starts[token.line - 1] + token.col
                words(data, start, start + len(raw))
    comment = raw is not None and raw.startswith("<!--") and not raw.endswith("-->")
    return page, comment or page.inside(unclosed.RAW)


def _meaning(page: Page, name: str, raw: str, xhtml: bool) -> Tag:
    """What a tag means that is seen for the first time."""
    tag = tags.tag(name, raw)
    if xhtml and raw.endswith("/>") and tag.stacked:
        act = tags.OPEN if tag.act in (INLINE, tags.LINK) else tag.act
        tag = tag._replace(act=act, stacked=False, on=0, off=0, data="")
    if tag.stacked and raw[1] != "/":
        page.pushed.add(tag.name)
    return tag
