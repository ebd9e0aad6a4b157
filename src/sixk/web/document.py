"""A document of a report -> the page inside the frame: the filing itself, safe, with its evidence painted; and its images.

The frame is sandboxed twice, by the iframe's attribute and by the answer's own policy: no script, no form, no plug-in, no other
origin; images come from the same submission. Only a click may open a link, in a window of its own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from litestar import Request, Response, get

from sixk.model import Document, Report, Submission
from sixk.web.cells import Job
from sixk.web.page import HERE, Ask
from sixk.web.paint import image_address
from sixk.web.problems import Missing

SANDBOX = "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
RAW_POLICY = "sandbox; default-src 'none'"
"""The policy of everything that is served as furnished."""

_UP = re.compile(r"[A-Za-z0-9=&_.-]{0,80}\Z")
_AS_HTML, _AS_TEXT = ("html", "xbrl"), ("text", "xml", "json")
_NAME = re.compile(r"[A-Za-z0-9._-]{1,80}\Z")


@lru_cache(1)
def _style() -> str:
    return (HERE / "static" / "frame.css").read_text().split("*/", 1)[1].strip()


def spans_of(report: Report, number: int) -> list[tuple[int, int, int]]:
    """The source spans of the evidence in a document, numbered as the report's events from 1."""
    return [
        (event.evidence.source[0], event.evidence.source[1], place)
        for place, event in enumerate(report.events, 1)
        if event.evidence.document == number
    ]


def document_of(submission: Submission, number: str | int) -> Document:
    if isinstance(number, str) and not (number.isascii() and number.isdigit() and len(number) < 6):
        raise Missing(f"A document is named by its number, from 1 to {len(submission.documents)}")
    number = int(number)
    if not 1 <= number <= len(submission.documents):
        raise Missing(f"The report has {len(submission.documents)} documents, no {number}")
    return submission.documents[number - 1]


def frame(submission: Submission, report: Report, number: int, *, at: str, up: str, paint: Callable[[Job], str | None]) -> str:
    """The page inside the frame. ``paint`` makes the document safe and paints it (``Cells.paint``)."""
    from sixk import edgar, text

    document = submission.documents[number - 1]
    content = edgar.content(submission, document)
    kind = text.kind_of(content, document.filename, document.type, document.wrapper)
    names = [one.filename for one in submission.documents if one.filename]
    accession = report.accession or ""
    raw = f"{at}/reports/{accession}/raw/{number}"
    body: str | None
    if kind in _AS_HTML or kind in _AS_TEXT:
        how = "text" if kind in _AS_TEXT else "html"
        body = paint(Job(content, how, spans_of(report, number), up, at, accession, names))
        if body is None:
            body = _words(submission, report, number)
    elif kind == "image" and image_type(content):
        address = image_address(at, accession, names)(document.filename or "")
        body = f'<p><img src="{html.escape(address or raw, quote=True)}" alt="{html.escape(document.description or document.type)}"></p>'
    elif kind == "empty":
        body = '<p class="none">This document is empty.</p>'
    else:
        what = {"pdf": "a PDF file", "docx": "a Word file", "sheet": "a spreadsheet", "archive": "an archive of files"}.get(
            kind, "no page"
        )
        body = (
            f'<p class="none">This document is {what}, which is not shown here. <br>'
            f'<a href="{html.escape(raw, quote=True)}" download>Download it as furnished</a>, or read its words in the Text view.</p>'
        )
    rule = ":root:has(#e{0}:target) .e{0}{{background:#ffd34d;box-shadow:0 0 0 2px #ffd34d}}"
    lit = "".join(rule.format(place) for _, _, place in spans_of(report, number))
    title = html.escape(f"{document.type} {document.description or ''}".strip())
    return (
        f'<!doctype html><html lang="{html.escape(report.language or "en")}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_style()}{lit}</style></head><body>{body}</body></html>'
    )


def _words(submission: Submission, report: Report, number: int) -> str:
    """What is shown of a document that could not be made safe within its limits: its words, with the evidence in them."""
    from sixk.text import of
    from sixk.web.pages.report import painted

    words = of(submission, submission.documents[number - 1]).text
    note = "This document is built so that it cannot be shown as it was furnished. These are its words; the raw document is under Raw."
    return f'<p class="none">{note}</p><pre class="words">{painted(words[:2_000_000], report.events, number, "")}</pre>'


def image_type(content: bytes) -> str | None:
    """The media type of the images EDGAR takes (and PNG), by their first bytes; nothing else is shown as an image."""
    for start, kind in ((b"GIF8", "image/gif"), (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png")):
        if content.startswith(start):
            return kind
    return None


def submission_of(ask: Ask) -> Submission:
    accession = accession_of(ask.params["accession"])
    held = ask.shelf.hit(accession)
    return ask.shelf.submission(held.accession)


def accession_of(text: str) -> str:
    """An accession number with its dashes, however it came; what the archive itself calls a report without one passes as it is."""
    from sixk.edgar import accession

    if not _NAME.match(text):
        raise Missing(f"{text[:40]!r} is no accession number; they look like 0000947871-02-002048")
    return accession.normalise(text) or text


@get("/reports/{accession:str}/view/{number:str}", sync_to_thread=True, include_in_schema=False)
def view(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The frame of a document."""
    ask = Ask(request)
    submission = submission_of(ask)
    report = ask.shelf.report(accession_of(ask.params["accession"]))
    document = document_of(submission, ask.params["number"])
    query = ask.one("up") or ""
    tail = f"?{query}" if query and _UP.match(query) else ""
    up = f"{ask.prefix}/reports/{report.accession}{tail}"
    body = frame(submission, report, document.number, at=ask.prefix, up=up, paint=ask.shelf.paint)
    images = f"{ask.base}/reports/{report.accession}/files/"
    policy = (
        f"{SANDBOX}; default-src 'none'; style-src 'unsafe-inline'; img-src {images}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    )
    headers = {
        "content-security-policy": policy,
        "x-sixk-keep": "version",
        "cache-control": "no-cache",
        "referrer-policy": "no-referrer",
    }
    return Response(body.encode(), media_type="text/html", headers=headers)


@get("/reports/{accession:str}/files/{name:str}", sync_to_thread=True, include_in_schema=False)
def image(request: Request[Any, Any, Any]) -> Response[bytes]:
    """An image of a report."""
    from sixk import edgar

    ask = Ask(request)
    submission = submission_of(ask)
    name = ask.params["name"].lower()
    for document in submission.documents:
        if document.filename and document.filename.lower() == name:
            content = edgar.content(submission, document)
            kind = image_type(content)
            if kind is None:
                break
            headers = {"content-security-policy": RAW_POLICY, "x-sixk-keep": "tag", "cache-control": "private, max-age=3600"}
            return Response(content, media_type=kind, headers=headers)
    raise Missing(f"The report carries no image {name[:60]!r}")


@get("/reports/{accession:str}/raw/{number:str}", sync_to_thread=True, include_in_schema=False)
def raw(request: Request[Any, Any, Any]) -> Response[bytes]:
    """A document as furnished; number 0 is the complete submission text."""
    from sixk import edgar

    ask = Ask(request)
    submission = submission_of(ask)
    if ask.params["number"] == "0":
        return furnished(submission.raw, f"{accession_of(ask.params['accession'])}.txt")
    document = document_of(submission, ask.params["number"])
    return furnished(edgar.content(submission, document), document.filename or f"document-{document.number}.txt")


def furnished(content: bytes, name: str) -> Response[bytes]:
    """Bytes as furnished, which share our origin but can do nothing in it."""
    media = media_of(content, name)
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", name)[:80] or "document"
    how = "inline" if media.startswith(("text/", "image/")) else "attachment"
    headers = {
        "content-security-policy": RAW_POLICY,
        "content-disposition": f"{how}; filename=\"{plain}\"; filename*=UTF-8''{quote(name[:120], safe='')}",
        "content-type": media,  # without a charset: the bytes are in whatever encoding the filer used
        "x-sixk-keep": "tag",
        "cache-control": "no-cache",
    }
    return Response(content, media_type=media, headers=headers)


def media_of(content: bytes, name: str) -> str:
    """The media type that EDGAR's own server gives, except that nothing may be more than it is."""
    kind = image_type(content)
    if kind:
        return kind
    ending = name.rsplit(".", 1)[-1].lower()
    if content.startswith(b"%PDF-"):
        return "application/pdf"
    if ending in ("htm", "html"):
        return "text/html"
    return {"xml": "text/xml", "xsd": "text/xml", "json": "application/json", "zip": "application/zip"}.get(
        ending, "text/plain" if b"\x00" not in content[:2000] else "application/octet-stream"
    )


handlers = [view, image, raw]
