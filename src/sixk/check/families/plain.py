"""Rules of ASCII documents: characters, line lengths, EDGAR's table tags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sixk.check.rule import Example, Hit, rule
from sixk.check.subject import Doc, Subject
from sixk.compose.plain import ALLOWED, TABLE_WIDTH, WIDTH

CHARACTERS = "EDGAR Filer Manual II 5.2.1.1, as encoded in Arelle's allowedCharacters"
WIDTHS = "17 CFR 232.305; EDGAR Filer Manual II 5.2.1.3"
_OPEN = re.compile(r"\s*<TABLE>", re.I)
_CLOSE = re.compile(r"\s*</TABLE>", re.I)
_TAG = re.compile(r"<(?:TABLE|/TABLE|CAPTION|S|C|PAGE|FN|F\d+)>", re.I)
_REFUSED = re.compile("[^" + re.escape("".join(sorted(ALLOWED))) + "]")
MAX_HITS = 5


@rule(
    "ascii-character",
    "error",
    "S",
    CHARACTERS,
    fires=Example(text="Revenue rose to \u20ac 5 million.\n"),
    silent=Example(text="Revenue rose to EUR 5 million (up 4% on 2025).\n"),
    fixable=True,
)
def ascii_character(s: Subject) -> Iterator[Hit]:
    """An ASCII document takes the letters, digits and signs of the keyboard only; curly quotes, dashes, currency signs and accents
    suspend it, and so does the circumflex."""
    for doc in s.ascii:
        found = [match for match in _REFUSED.finditer(doc.markup) if match[0] != "\x1a"]
        if found:
            first = found[0]
            kinds = sorted({f"U+{ord(match[0]):04X}" for match in found[:500]})
            more = f" ({len(found)} in all: {', '.join(kinds[:6])})" if len(found) > 1 else ""
            shown = first[0] if first[0].isprintable() else f"U+{ord(first[0]):04X}"
            yield Hit(f"{shown!r} is not a character of an ASCII document{more}", doc.number, at=first.start())


@rule(
    "byte-order-mark",
    "error",
    "S",
    CHARACTERS,
    fires=Example(text="\ufeffRevenue rose by 4%.\n"),
    silent=Example(text="Revenue rose by 4%.\n"),
    fixable=True,
)
def byte_order_mark(s: Subject) -> Iterator[Hit]:
    """A document must not begin with a byte-order mark, which editors put there unseen."""
    for doc in s.docs:
        if doc.content[:3] == b"\xef\xbb\xbf" or doc.content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            yield Hit(f"{doc.label} begins with a byte-order mark; save it without", doc.number, at=0)


@rule(
    "ascii-line",
    "warning",
    "S",
    WIDTHS,
    fires=Example(
        text="The board of directors has approved a program to repurchase ordinary shares of the company until May.\n"
    ),
    silent=Example(
        text="The board of directors has approved a program to repurchase ordinary shares\nof the company until May.\n"
    ),
    fixable=True,
)
def ascii_line(s: Subject) -> Iterator[Hit]:
    """Lines of text have at most 80 characters, so that every reader sees them whole."""
    for doc in s.ascii:
        yield from _long(doc, WIDTH, False)


@rule(
    "ascii-table-line",
    "warning",
    "S",
    WIDTHS,
    fires=Example(text="<TABLE>\n<CAPTION>\n<S>  <C>\n" + "Revenue".ljust(140) + "1,204\n</TABLE>\n"),
    silent=Example(text="<TABLE>\n<CAPTION>\n<S>  <C>\n" + "Revenue".ljust(120) + "1,204\n</TABLE>\n"),
)
def ascii_table_line(s: Subject) -> Iterator[Hit]:
    """Within <TABLE> tags a line has at most 132 characters."""
    for doc in s.ascii:
        yield from _long(doc, TABLE_WIDTH, True)


def _long(doc: Doc, limit: int, within: bool) -> Iterator[Hit]:
    count = 0
    for line, start, table in _lines(doc):
        if table is within and len(line) > limit:
            count += 1
            if count <= MAX_HITS:
                where = " in a table" if within else ""
                yield Hit(f"a line{where} of {len(line)} characters; at most {limit}", doc.number, at=start)
    if count > MAX_HITS:
        yield Hit(f"{count - MAX_HITS} more lines of more than {limit} characters in {doc.label}", doc.number)


def _lines(doc: Doc) -> Iterator[tuple[str, int, bool]]:
    """Each line (without blanks at its end), its offset, and whether it stands within a tagged table."""
    offset = 0
    table = False
    for raw in doc.markup.split("\n"):
        line = raw.rstrip()
        if line.startswith("- -"):  # what the privacy-enhanced mail of old EDGAR put before a dash
            line = line[2:]
        if _OPEN.match(line):
            table = True
        elif _CLOSE.match(line):
            table = False
        yield line, offset, table
        offset += len(raw) + 1


@rule(
    "ascii-tab",
    "advice",
    "S",
    "EDGAR Filer Manual II 5.2.1: tabs are accepted but set differently by every reader",
    fires=Example(text="Revenue\t1,204\nOperating profit\t310\n"),
    silent=Example(text="Revenue               1,204\nOperating profit        310\n"),
    fixable=True,
)
def ascii_tab(s: Subject) -> Iterator[Hit]:
    """Columns set with tabs fall apart where a reader's tab stops differ: use blanks."""
    for doc in s.ascii:
        at = doc.markup.find("\t")
        if at >= 0 and s.is_6k:
            yield Hit(
                f"{doc.markup.count(chr(9))} tabs in {doc.label}; columns set with them may fall apart", doc.number, at=at
            )


@rule(
    "ascii-table-tags",
    "warning",
    "S",
    "EDGAR Filer Manual II 5.2.1.3: tagged tables",
    fires=Example(text="<TABLE>\n<CAPTION>\n<S>  <C>\nRevenue  1,204\n\nContact: Investor Relations\n"),
    silent=Example(text="<TABLE>\n<CAPTION>\n<S>      <C>\nRevenue  1,204\n</TABLE>\n\nContact: Investor Relations\n"),
)
def ascii_table_tags(s: Subject) -> Iterator[Hit]:
    """Each <TABLE> has its </TABLE>, with <S> and <C> marking the columns between; an open table lets all text after it pass as one."""
    for doc in s.ascii:
        if doc.type.startswith("EX-27"):
            continue  # a financial data schedule opens its one table and never closes it
        open_at: int | None = None
        for match in re.finditer(r"^[ \t]*<(/?)TABLE>", doc.markup, re.I | re.M):
            if match[1]:
                if open_at is None:
                    yield Hit("</TABLE> without a <TABLE> before it", doc.number, at=match.start())
                open_at = None
            elif open_at is not None:
                yield Hit("<TABLE> within a table that is still open", doc.number, at=match.start())
            else:
                open_at = match.start()
        if open_at is not None:
            yield Hit("<TABLE> is never closed by </TABLE>", doc.number, at=open_at)
