"""A document's bytes and kind -> its Text."""

from __future__ import annotations

from msgspec.structs import replace

from sixk import edgar
from sixk.model import Document, Finding, Heading, Kind, Submission, Text
from sixk.text.decode import Decoded, decode
from sixk.text.headings import headings
from sixk.text.kind import kind_of
from sixk.text.lines import assemble
from sixk.text.marks import marked

LIMIT = 64 * 1024 * 1024
"""Bytes of a document beyond which it is not read."""

_HEAD = 8192


def convert(content: bytes, kind: Kind, limit: int | None = LIMIT) -> Text:
    """The text of a document. Never raises on what is in it: what cannot be read becomes a finding.

    ``limit`` is in bytes: of HTML and ASCII what stands before it is read, of a PDF or Office document of more nothing is.
    """
    if kind in ("html", "text"):
        return _written(content, kind, limit)
    if kind in ("pdf", "docx"):
        return _foreign(content, kind, limit)
    return Text(text="", kind=kind)


def of(submission: Submission, document: Document, limit: int | None = LIMIT) -> Text:
    """The text of a document of a submission."""
    if document.uuencoded:
        # Most of a large submission is pictures: enough of one is decoded to know it for one.
        start, end = document.body
        head = edgar.content(submission, replace(document, body=(start, min(end, start + _HEAD))))
        if kind_of(head, document.filename, document.type, document.wrapper) == "image":
            return Text(text="", kind="image")
    content = edgar.content(submission, document)
    return convert(content, kind_of(content, document.filename, document.type, document.wrapper), limit)


def _written(content: bytes, kind: Kind, limit: int | None) -> Text:
    cut = limit is not None and len(content) > limit
    decoded = decode(content[:limit] if cut else content)
    if kind == "html":
        from sixk.text import html

        laid = html.read(decoded.text)
    else:
        from sixk.text import plain

        laid = plain.read(decoded.text)
    laid.cut = cut
    text = marked(assemble(laid, decoded, kind))
    if kind == "text":
        found = tuple(Heading(*heading) for heading in headings(text.text, text.tables))
        text = replace(text, headings=found) if found else text
    return _with(text, "cut", f"read up to {limit:,} bytes of {len(content):,}") if cut else text


def _foreign(content: bytes, kind: Kind, limit: int | None) -> Text:
    from sixk.text import sandbox

    if limit is not None and len(content) > limit:
        return _with(Text(text="", kind=kind, cut=True), "cut", f"not read: {len(content):,} bytes, more than {limit:,}")
    parsed = sandbox.parse(content, kind)
    if parsed.html is not None:
        from sixk.text import html

        laid = html.read(parsed.html)
        laid.sources = [-1] * len(laid.pieces)  # places in the HTML made of it are none in the document
        text = marked(assemble(laid, Decoded(parsed.html, None, ()), kind))
    else:
        text = marked(Text(text=parsed.text or "", kind=kind))
    if parsed.error:
        return _with(text, "unreadable", f"not read: {parsed.error}")
    if parsed.cut:
        return _with(replace(text, cut=True), "cut", "read up to the limit of pages or characters")
    return text


def _with(text: Text, rule: str, message: str) -> Text:
    return replace(text, findings=(*text.findings, Finding(rule, "warning", message)))
