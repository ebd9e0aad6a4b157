"""Bytes of a submission in any dialect -> Submission, and back byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sixk.edgar import accession, header, uu
from sixk.edgar.blocks import BLANK, documents, line_start, note, tags
from sixk.model import Dialect, Document, Finding, Header, Submission

_PEM_BEGIN = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----"
_PEM_END = b"-----END PRIVACY-ENHANCED MESSAGE-----"
_ROOTS: dict[bytes, Dialect] = {
    b"<SEC-DOCUMENT>": "text",
    b"<IMS-DOCUMENT>": "ims",
    b"<SUBMISSION>": "feed",
    b"<SEC-HEADER>": "header",
    b"<IMS-HEADER>": "header",
}
_FRAMED = (b"<SEC-DOCUMENT>", b"<IMS-DOCUMENT>")
_ROOT = re.compile(b"|".join(_ROOTS))
_ROOT_LINE = re.compile(rb"[\n\r][ \t]{0,400}(" + b"|".join(_ROOTS) + rb")")
_HEADER_LINE = re.compile(rb"[ \t\r\n]*(?:<(?:ACCESSION-NUMBER|ACCEPTANCE-DATETIME)>|ACCESSION NUMBER:)")
_MANY = re.compile(rb"^(?:-----BEGIN PRIVACY|<SEC-DOCUMENT>|<IMS-DOCUMENT>|<SUBMISSION>)", re.M)
_PREAMBLE = 16_384  # an index-headers page or a PEM block opens the header within its first lines


def read(raw: bytes, name: str | None = None) -> Submission:
    """Read a submission. Never raises: what is broken or cut short gives its whole parts and a Finding.

    ``name`` is the file's name or path: it names a bare document.
    """
    raw = bytes(raw)
    found: list[Finding] = []
    lead = _start(raw)
    root, at = _root(raw, lead)
    dialect: Dialect
    if root is not None:
        dialect = _ROOTS[root]
        if dialect == "text" and at > lead and raw.startswith(_PEM_BEGIN, lead):
            dialect = "pem"
    elif raw.startswith((b"<DOCUMENT>", b"<TYPE>"), lead):
        dialect = "document"
    elif _HEADER_LINE.match(raw, lead):
        dialect = "header"
    else:
        return _bare(raw, name, lead)
    page = root is not None and dialect == "header" and at > lead  # an index-headers page names documents and holds none
    opens, closes = ([], []) if page else tags(raw, max(0, at - 1))
    head = Header() if dialect == "document" else _header(raw, at, opens[0] if opens else len(raw), root, found)
    held, tail = documents(raw, at, opens, closes, root, found)
    if held and dialect == "header":
        dialect = "text"
    elif not held and dialect in ("text", "feed") and _closed(raw, root, tail):
        dialect = "header"
    _check_end(raw, root, tail, found)
    _check_counts(head, held, dialect, found)
    return Submission(raw, dialect, head, tuple(held), tuple(found))


def _start(raw: bytes) -> int:
    """Where the first byte that says something stands: past a byte order mark and blank lines."""
    at = 3 if raw[:3] == b"\xef\xbb\xbf" else 0
    while at < len(raw) and raw[at] in BLANK:
        window = raw[at : at + 4096]
        at += len(window) - len(window.lstrip(BLANK))
    return at


def _root(raw: bytes, lead: int) -> tuple[bytes | None, int]:
    """The root tag and its place: at the start, behind a PEM block, or in the comment of an index-headers page."""
    match = _ROOT.match(raw, lead)
    if match:
        return match[0], lead
    if not raw.startswith((_PEM_BEGIN, b"<HTML>", b"<html>", b"<!DOCTYPE"), lead):
        return None, lead
    at = raw.find(b"<SEC-DOCUMENT>", lead, lead + 600)  # behind the usual PEM block
    if at > 0 and raw[at - 1] == 10:
        return b"<SEC-DOCUMENT>", at
    match = _ROOT_LINE.search(raw, lead, lead + _PREAMBLE)
    return (match[1], match.start(1)) if match else (None, lead)


def _header(raw: bytes, at: int, stop: int, root: bytes | None, found: list[Finding]) -> Header:
    closed = False
    if root != b"<SUBMISSION>":
        close = raw.find(b"</IMS-HEADER>" if root in (b"<IMS-DOCUMENT>", b"<IMS-HEADER>") else b"</SEC-HEADER>", at, stop)
        if close >= 0:
            stop, closed = close, True
    head = header.parse(raw[at:stop])
    if root in _FRAMED:
        if raw.find(b"-HEADER>", at, at + 400) < 0:
            message = "the submission has no SGML header; form, dates and filers may be missing"
            note(found, raw, "header", at, message)
        elif not closed:
            message = "the SGML header has no closing tag; its lines were read up to the first document"
            note(found, raw, "header", stop, message)
        if head.accession is not None and root is not None and not raw.startswith(head.accession.encode(), at + len(root)):
            _check_accession(raw[at + len(root) : at + len(root) + 64], head.accession, found)
    return head


def _check_accession(line: bytes, number: str, found: list[Finding]) -> None:
    named = accession.find(line.split(b"\n")[0].decode("latin-1"))
    if named is not None and named != number:
        message = f"the first line names {named}, the header {number}; the header's was taken"
        found.append(Finding("accession", "warning", message))


def _bare(raw: bytes, name: str | None, lead: int) -> Submission:
    if lead >= len(raw):
        empty = Finding("empty", "error", "the file is empty: there is nothing to read")
        return Submission(raw, "bare", Header(), (), (empty,))
    filename = re.split(r"[/\\]", name)[-1] if name else None
    uuencoded = raw.startswith(b"begin ", lead) and uu.BEGIN.match(raw, lead) is not None
    document = Document(1, "", (0, len(raw)), (0, len(raw)), filename=filename or None, uuencoded=uuencoded)
    return Submission(raw, "bare", Header(), (document,), ())


def _closed(raw: bytes, root: bytes | None, tail: int) -> bool:
    return root is not None and raw.find(b"</" + root[1:], tail) >= 0


def _check_end(raw: bytes, root: bytes | None, tail: int, found: list[Finding]) -> None:
    if any(earlier.rule == "truncated" for earlier in found):
        return
    if root is not None and not _closed(raw, root, tail):
        note(found, raw, "truncated", len(raw), f"the file ends without </{root[1:].decode()}")
        return
    if raw.startswith(_PEM_BEGIN, _start(raw)) and raw.find(_PEM_END, tail) < 0:
        note(found, raw, "truncated", len(raw), "the file ends without its PRIVACY-ENHANCED MESSAGE line")
        return
    at = raw.find(root, tail + 1) if root in (*_FRAMED, b"<SUBMISSION>") and root is not None else -1
    if at >= 0 and line_start(raw, at):
        message = "the file holds several submissions; only the first was read (edgar.split parts them)"
        note(found, raw, "several", at, message)


def _check_counts(head: Header, held: list[Document], dialect: Dialect, found: list[Finding]) -> None:
    count = head.document_count
    if count is not None and count != len(held) and dialect != "header":
        message = f"the header counts {count} public documents, the file holds {len(held)}"
        found.append(Finding("document-count", "warning", message))


def write(submission: Submission) -> bytes:
    """The submission's bytes, put together again from header, gaps, document tags and bodies: equal to what was read."""
    raw = memoryview(submission.raw)
    parts: list[memoryview] = []
    at = 0
    for document in submission.documents:
        (start, end), (body_start, body_end) = document.block, document.body
        parts += [raw[at:start], raw[start:body_start], raw[body_start:body_end], raw[body_end:end]]
        at = end
    parts.append(raw[at:])
    return b"".join(parts)


def split(raw: bytes) -> Iterator[bytes]:
    """The submissions of a file that holds many end to end (EDGAR's old daily loads), each with its PEM lines.

    Joined they are ``raw`` again, but for what stands before the first.
    """
    starts: list[int] = []
    pem = False
    for match in _MANY.finditer(raw):
        begins = raw.startswith(b"-----BEGIN", match.start())
        if begins or not pem:
            starts.append(match.start())
        pem = begins
    for start, end in zip(starts, [*starts[1:], len(raw)], strict=False):
        yield raw[start:end]
