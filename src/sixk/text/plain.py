"""ASCII documents -> Layout: lines as printed, the SGML tags of old filings taken out, pages and tables noted."""

from __future__ import annotations

import re

from sixk.text.lines import Layout, layout

# Exactly the tags that EDGAR's ASCII documents were allowed; any other "<" is a less-than sign and stays.
_EDIT = re.compile(
    r"(?P<blank>(?:[ \t]*\n){3,})|(?P<trail>[ \t]+(?=\n|\Z))"
    r"|(?P<tag><(?P<name>/?(?:PAGE|TABLE|CAPTION|S|C|FN|F[0-9]{1,2}|TEXT|DOCUMENT|B|I|U|R|RIGHT|CENTER|SUB|SUP|PRE|BR|P|HTML|BODY))"
    r"(?:[ \t]{1,4}[A-Za-z0-9-]{1,12})?[ \t]*>)|(?P<feed>\f)|(?P<hard>[\x00\x0b\x1a])",
    re.I,
)


def read(source: str) -> Layout:
    laid = layout()
    source = source
    tidy(laid, source, 0)
    return laid


def tidy(laid: Layout, text: str, start: int) -> None:
    """Add ASCII ``text``, whose first character is ``start`` of the source, as it is printed."""
    pieces, sources = laid.pieces, laid.sources
    at = 0
    for match in _EDIT.finditer(text):
        begin, end = match.span()
        if begin > at:
            pieces.append(text[at:begin])
            sources.append(start + at)
        at = end
        group = match.lastgroup
        if group == "blank":
            pieces.append("\n\n")
            sources.append(-1)
        elif group == "feed":
            pieces.append("\f")
            sources.append(-1)
        elif group == "tag":
            name = match["name"].upper()
            if name == "PAGE":
                pieces.append("\f")
                sources.append(-1)
    if at < len(text):
        pieces.append(text[at:])
        sources.append(start + at)
