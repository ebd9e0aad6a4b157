"""HTML of any era -> Layout, in one pass over its words and the markup between them, which keep their places in the source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from sixk.text import unclosed
from sixk.text.lines import Layout
from sixk.text.page import Page
from sixk.text.steps import BLANKS, CELLS, WORDS, Markup, Step
from sixk.text.tags import INLINE, INLINE_END, PRE, Tag

# Words behind markup, white space before them and all; hard spaces alone belong to the markup, since empty cells hold them.
_WORDS = re.compile(r">(?:\s*+&(?:nbsp|#160);)*+(?!\s*+(?:<|\Z))([^<]+)")
_LONG = 50_000  # characters of markup that are not kept to be known again
_KEPT = 4_000_000  # characters of markup kept for that in all


Acts = tuple[Callable[[Tag], str | None], ...]


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
    words, acts = page.words, page.acts()
    markup = Markup(page.pushed, xhtml)
    known: dict[str, tuple[Step, ...]] = {}  # the same markup stands between words again and again
    kept = at = 0
    found = _WORDS.finditer(source)
    for match in found:
        start = match.start(1)
        while start - at > _LONG and (cut := source.rfind(">", at, at + _LONG) + 1):
            steps = markup.steps(source[at:cut])
            if steps is None:
                break
            _perform(page, acts, markup, steps, at)
            at = cut
        between = source[at:start]
        steps = known.get(between)
        if steps is None:
            steps = markup.steps(between)
            if steps is not None and kept < _KEPT:
                known[between] = steps
                kept += len(between)
        if steps is None:
            beyond = _beyond(source, at, match, found, markup)
            if beyond is None:
                break
            match = beyond
            start = match.start(1)
            _perform(page, acts, markup, markup.tokens(source[at:start]), at)
        else:
            _perform(page, acts, markup, steps, at)
        data = match[1]
        if "&" in data:
            _perform(page, acts, markup, markup.tokens(data), start)
        else:
            words(data, start)
        at = match.end()
    last = _perform(page, acts, markup, markup.tokens(source[at:]), at)
    comment = isinstance(last, str) and last.startswith("<!--") and not last.endswith("-->")
    return page, comment or page.inside(unclosed.RAW)


def _beyond(source: str, at: int, match: re.Match[str], found: Iterator[re.Match[str]], markup: Markup) -> re.Match[str] | None:
    """The first words seen to stand outside of any tag, comment, title or style, when read from ``at``; None if none are."""
    step = 1
    while not markup.ends(source[at : match.start(1)]):
        following = next(islice(found, step - 1, None), None)
        if following is None:
            return None
        match = following
        step *= 8  # so that what is never closed is not read again and again
    return match


def _perform(page: Page, acts: Acts, markup: Markup, steps: Iterable[Step], base: int) -> object:
    """Take the steps of markup that stands at ``base``; what the last of them was taken on."""
    stack = page.stack
    what: Any = None
    for act, what, place, more in steps:
        if act == CELLS:
            table = page.table
            if table is None or table.nested or page.underline is not None or (page.look | table.row_look) & PRE:
                _perform(page, acts, markup, markup.tokens(more), base + place)
                continue
            columns, span, on, off, page.in_cell, white, hard, inner = what
            if len(stack) > table.floor:
                page.pop(table.floor)
            look = table.row_look & ~off | on
            if span:
                table.columns += table.span + columns
                table.span = span
                table.fresh = True
                page.blank = False
            if white:
                if not page.gap:
                    page.gap = 1
                elif hard and page.gap == 2:
                    page.blank = True
            for name, also, less in inner:
                stack.append((name, look, False))
                look = look & ~less | also
            page.look = look
        elif act == BLANKS:
            if page.look & PRE or (more and (page.gap == 2 or page.underline is not None)):
                page.white(what, base + place)
            elif not page.gap:
                page.gap = 1
        elif act == INLINE:
            stack.append((what[0], page.look, False))
            page.look = page.look & ~what[3] | what[2]
        elif act == WORDS:
            page.words(what, base + place, more if more < 0 else base + more)
        elif act == INLINE_END and page.underline is None and len(stack) > page.floor and stack[-1][0] == what[0]:
            _, page.look, ends = stack.pop()
            if ends:
                page.gap = 4
        elif act and (data := acts[act](what)):
            page.words(data, base + place, base + place + more)
    return what
