"""ASCII documents, and <PRE> inside HTML -> Layout: lines as printed, the SGML tags of old filings taken out, pages and tables noted."""

from __future__ import annotations

import re

from sixk.text.lines import Layout, layout

# Exactly the tags that EDGAR's ASCII documents were made with; any other "<" is a less-than sign and stays. "<F1>" calls a
# footnote and is printed as "[F1]", which keeps the columns.
_TAG = re.compile(
    r"</?(?P<name>PAGE|TABLE|CAPTION|S|C|FN|TEXT|DOCUMENT|PRE|HTML|BODY|CENTER|B|I|U|R|BR|P|RIGHT|LEFT|SUB|SUP|FONT|F[0-9]{1,2})"
    r"(?:[ \t]{1,4}[^<>\n]{0,40})?>",
    re.I,
)
_FOOTNOTE = re.compile(r"F[0-9]", re.I)
_CONTROLS = re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f]")


def read(source: str) -> Layout:
    r"""Lay out a whole ASCII document; ``source`` has "\n" line ends."""
    laid = layout()
    printer = Printer(laid, doubled=_is_doubled(source))
    printer.add(source, 0)
    printer.close()
    return laid


def _is_doubled(source: str) -> bool:
    """Whether every line is followed by an empty one: line ends were doubled on the way, not by the author."""
    lines = source[:20_000].strip().split("\n")
    if len(lines) < 15:
        return False
    return sum(1 for line in lines[1::2] if not line.strip()) > 0.97 * (len(lines) // 2) and any(lines[::2])


class Printer:
    """Lays out preformatted text that may come in several parts."""

    def __init__(self, laid: Layout, *, doubled: bool = False) -> None:
        self.laid = laid
        self.doubled = doubled
        self.ends = 0  # line ends since the last words
        self.indent = ""  # white space the line begins with
        self.page = False  # a page begins with the next words
        self.table = -1  # the piece at which an open <TABLE> begins

    def add(self, text: str, start: int) -> None:
        """Print ``text``, whose first character stands at ``start`` of the source."""
        at = start
        last = len(lines := text.split("\n")) - 1
        for number, line in enumerate(lines):
            if number:
                self.ends += 1
                self.indent = ""
            words = line.rstrip() if number < last else line
            if words:
                if "<" in words or "\f" in words:
                    self.tagged(words, at, bool(number) and number < last)
                elif number == last and self.ends and words.isspace():
                    self.indent = words  # white space between a line end and a tag: the indentation of what follows
                elif self.indent:
                    self.put(self.indent + words, at - len(self.indent) if number == 0 else at)
                    self.indent = ""
                else:
                    self.put(words, at)
            at += len(line) + 1

    def put(self, words: str, at: int) -> None:
        pieces, sources = self.laid.pieces, self.laid.sources
        if _CONTROLS.search(words):
            words = _CONTROLS.sub(" ", words).rstrip()
            if not words:
                return
        if self.page:
            pieces.append("\n\n\f" if pieces else "\f")
            sources.append(-1)
            self.page = False
        elif self.ends and pieces:
            blank = self.ends > (3 if self.doubled else 1) or (self.ends == 3 and self.doubled)
            if at and not blank and self.ends == 1:
                words, at = "\n" + words, at - 1
            else:
                pieces.append("\n\n" if blank else "\n")
                sources.append(-1)
        self.ends = 0
        pieces.append(words)
        sources.append(at)

    def tagged(self, line: str, at: int, whole: bool) -> None:
        """A line with SGML tags or form feeds. One that holds nothing else is no line of the text."""
        done = 0
        found = False
        for match in _TAG.finditer(line):
            name = match["name"].upper()
            if _FOOTNOTE.match(name):
                continue
            self.fed(line[done : match.start()], at + done)
            done = match.end()
            found = True
            closing = match[0][1] == "/"
            if name == "PAGE" and not closing:
                self.page = True
            elif name == "TABLE":
                self.mark_table(closing)
        rest = line[done:]
        if found and not rest.strip():
            if whole:
                self.ends -= 1  # the line goes, its line end with it
            return
        self.fed(rest, at + done)

    def fed(self, words: str, at: int) -> None:
        """Words with form feeds and footnote calls."""
        for number, part in enumerate(words.split("\f")):
            if number:
                self.page = True
            if part.strip() or (part and not self.ends):
                self.put(_TAG.sub(_footnote, part), at)
            at += len(part) + 1

    def mark_table(self, closing: bool) -> None:
        if self.table >= 0:
            self.laid.tables.append((self.table, len(self.laid.pieces)))
            self.table = -1
        if not closing:
            self.table = len(self.laid.pieces)

    def close(self) -> None:
        if self.table >= 0:
            self.mark_table(True)


def _footnote(match: re.Match[str]) -> str:
    return f"[{match[0][1:-1]}]" if _FOOTNOTE.match(match["name"]) else match[0]
