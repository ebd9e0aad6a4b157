"""A document's bytes and kind -> its Text."""

from __future__ import annotations

from msgspec.structs import replace

from sixk import edgar
from sixk.model import Document, Finding, Kind, Submission, Text
from sixk.text.decode import decode
from sixk.text.kind import kind_of
from sixk.text.lines import assemble
from sixk.text.marks import marked

LIMIT = 64 * 1024 * 1024
"""Bytes of a document beyond which it is not read."""


def convert(content: bytes, kind: Kind, limit: int | None = LIMIT) -> Text:
    """The text of a document. Never raises on what is in it: what cannot be read becomes a finding."""
    if kind in ("html", "text"):
        cut = limit is not None and len(content) > limit
        if cut:
            content = content[:limit]
        decoded = decode(content)
        if kind == "html":
            from sixk.text import html

            laid = html.read(decoded.text)
        else:
            from sixk.text import plain

            laid = plain.read(decoded.text)
        laid.cut = cut
        text = marked(assemble(laid, decoded, kind))
        if cut:
            finding = Finding("cut", "warning", f"the document was read up to {limit:,} bytes; what follows is not in the text")
            text = replace(text, findings=(*text.findings, finding))
        return text
    return Text(text="", kind=kind)


def of(submission: Submission, document: Document) -> Text:
    """The text of a document of a submission."""
    content = edgar.content(submission, document)
    return convert(content, kind_of(content, document.filename, document.type, document.wrapper))
