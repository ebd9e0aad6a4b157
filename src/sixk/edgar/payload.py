"""A document of a submission -> its bytes as they were before EDGAR wrapped them: dash-unescaped, uudecoded."""

from __future__ import annotations

import re

from sixk.edgar import uu
from sixk.model import Document, Finding, Submission

_ESCAPED = re.compile(rb"^- (?=-)", re.M)


def content(submission: Submission, document: Document | int) -> bytes:
    """The document's own bytes. Never raises; ``damage`` says what could not be decoded."""
    return _decode(submission, document)[0]


def damage(submission: Submission, document: Document | int) -> tuple[Finding, ...]:
    """What of a document's payload could not be decoded (the decoding is done for it: ask for few documents)."""
    return _decode(submission, document)[1]


def size(submission: Submission, document: Document | int) -> int:
    """The length of ``content`` in bytes, without keeping a decoded payload."""
    if isinstance(document, int):
        document = submission.documents[document - 1]
    if document.uuencoded and not _escaped(submission.raw):
        return uu.decoded_size(submission.raw, *document.body)
    return len(content(submission, document))


def _decode(submission: Submission, document: Document | int) -> tuple[bytes, tuple[Finding, ...]]:
    if isinstance(document, int):
        document = submission.documents[document - 1]
    raw, (start, end) = submission.raw, document.body
    if _escaped(raw) and (raw.find(b"\n- -", start, end) >= 0 or raw.startswith(b"- -", start, end)):
        raw = _ESCAPED.sub(b"", raw[start:end])
        start, end = 0, len(raw)
    if not document.uuencoded:
        return (raw if (start, end) == (0, len(raw)) else raw[start:end]), ()
    decoded = uu.uudecode(raw, start, end)
    findings: list[Finding] = []
    if decoded.damaged:
        message = f"document {document.number}: {decoded.damaged} uuencoded lines could not be decoded and were left out"
        findings.append(Finding("uuencode", "error", message, document.number))
    if not decoded.ended:
        message = f"document {document.number}: the uuencoded payload has no closing line; it may be cut short"
        findings.append(Finding("uuencode", "error", message, document.number))
    return decoded.data, tuple(findings)


def _escaped(raw: bytes) -> bool:
    """Whether PEM lines stand round the submission, so that lines beginning with a dash were escaped."""
    return b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----" in raw[:4096]
