"""Bytes of a submission in any dialect -> Submission, and back byte for byte; payloads of its documents.

Structural tags stand at the start of a line; the same words elsewhere in a document are its text. A document ends with the
``</DOCUMENT>`` that follows ``</TEXT>`` or that another structural tag follows. All searching is forward and linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sixk.edgar import accession, header, uu
from sixk.model import Dialect, Document, Finding, Header, Severity, Submission

_PEM_BEGIN = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----"
_PEM_END = b"-----END PRIVACY-ENHANCED MESSAGE-----"
_BLANK = b" \t\r\n\x00\x1a"
_ROOTS: tuple[tuple[bytes, Dialect], ...] = (
    (b"<SEC-DOCUMENT>", "text"),
    (b"<IMS-DOCUMENT>", "ims"),
    (b"<SUBMISSION>", "feed"),
    (b"<SEC-HEADER>", "header"),
    (b"<IMS-HEADER>", "header"),
)
_CLOSERS = {
    b"<SEC-DOCUMENT>": b"</SEC-DOCUMENT>",
    b"<IMS-DOCUMENT>": b"</IMS-DOCUMENT>",
    b"<SUBMISSION>": b"</SUBMISSION>",
    b"<SEC-HEADER>": b"</SEC-HEADER>",
    b"<IMS-HEADER>": b"</IMS-HEADER>",
}
_HEADER_LINE = re.compile(rb"[ \t\r\n]*(?:<(?:ACCESSION-NUMBER|ACCEPTANCE-DATETIME)>|ACCESSION NUMBER:)")
_OPEN = re.compile(rb"<DOCUMENT>\s{0,64}<(?:TYPE|SEQUENCE|FILENAME|DESCRIPTION|TEXT)>")
_USUAL = re.compile(
    rb"<DOCUMENT>[ \t]*[\r\n]{1,8}<TYPE>([^\r\n]*)[\r\n]{1,8}(?:<SEQUENCE>([^\r\n]*)[\r\n]{1,8})?"
    rb"(?:<FILENAME>([^\r\n]*)[\r\n]{1,8})?(?:<DESCRIPTION>([^\r\n]*)[\r\n]{1,8})?<TEXT>[ \t]*(\r\n|\n|\r)?"
)
_TAG = re.compile(rb"[ \t]*<([A-Z-]+)>([^\r\n]*)")
_NEWLINE = re.compile(rb"\r\n|\n|\r")
_BLANK_LINE = re.compile(rb"[ \t]*(\r\n|\n|\r)")
_WRAPPER = re.compile(rb"[ \t\r\n]*<(XBRL|XML|PDF|JSON)>[ \t]*(\r\n|\n|\r)?")
_AFTER_CLOSE = re.compile(
    rb"</DOCUMENT>\s*(?:<DOCUMENT>|</SEC-DOCUMENT>|</IMS-DOCUMENT>|</SUBMISSION>|-----END PRIVACY|\x1a|\Z)"
)
_BEFORE_CLOSE = re.compile(rb"</TEXT>\s*\Z")
_PREAMBLE = 16_384  # an index-headers page or a PEM block opens the header within its first lines


def read(raw: bytes, name: str | None = None) -> Submission:
    """Read a submission. Never raises: what is broken or cut short gives its whole parts and a Finding.

    ``name`` is the file's name or path: it names a bare document.
    """
    raw = bytes(raw)
    found: list[Finding] = []
    lead = _start(raw)
    root, at = _root(raw, lead)
    if root is None:
        if raw.startswith(b"<DOCUMENT>", lead) or raw.startswith(b"<TYPE>", lead):
            return _with_documents(raw, "document", Header(), lead, None, found)
        if not _HEADER_LINE.match(raw, lead):
            return _bare(raw, name, lead)
        dialect: Dialect = "header"
        at = lead
    else:
        dialect = dict(_ROOTS)[root]
        if dialect == "text" and raw.startswith(_PEM_BEGIN, lead):
            dialect = "pem"
    stop = _header_end(raw, at)
    head = header.parse(memoryview(raw)[at:stop])
    if root in (b"<SEC-DOCUMENT>", b"<IMS-DOCUMENT>") or root is None:
        _check_header_frame(raw, at, stop, found)
    return _with_documents(raw, dialect, head, at, root, found)


def _start(raw: bytes) -> int:
    """Where the first byte that says something stands: past a byte order mark and blank lines."""
    at = 3 if raw[:3] == b"\xef\xbb\xbf" else 0
    window = raw[at : at + 65_536]
    return at + len(window) - len(window.lstrip(_BLANK))


def _line_start(raw: bytes, at: int) -> bool:
    """Whether only blanks stand between ``at`` and the line's beginning."""
    for back in range(at - 1, max(-1, at - 400), -1):
        byte = raw[back]
        if byte in (10, 13):
            return True
        if byte not in (32, 9):
            return back == 2 and raw[:3] == b"\xef\xbb\xbf"
    return at < 400


def _root(raw: bytes, lead: int) -> tuple[bytes | None, int]:
    """The root tag and its place: at the start, behind a PEM block, or in the comment of an index-headers page."""
    for tag, _ in _ROOTS:
        if raw.startswith(tag, lead):
            return tag, lead
    if not raw.startswith((_PEM_BEGIN, b"<HTML>", b"<html>", b"<!DOCTYPE"), lead):
        return None, lead
    best: tuple[bytes | None, int] = (None, lead)
    limit = lead + _PREAMBLE
    for tag, _ in _ROOTS:
        at = raw.find(tag, lead, limit)
        if at >= 0 and _line_start(raw, at):
            best, limit = (tag, at), at
    return best


def _header_end(raw: bytes, at: int) -> int:
    """Where the header's lines end: before its closing tag or the first document, whichever comes first."""
    first = _next_open(raw, at)
    stop = len(raw) if first < 0 else first
    for closer in (b"</SEC-HEADER>", b"</IMS-HEADER>"):
        close = raw.find(closer, at, stop)
        if close >= 0:
            stop = close
    return stop


def _check_header_frame(raw: bytes, at: int, stop: int, found: list[Finding]) -> None:
    opened = raw.find(b"-HEADER>", at, at + 400) >= 0
    closed = raw.startswith((b"</SEC-HEADER>", b"</IMS-HEADER>"), stop)
    if opened and not closed:
        found.append(
            _finding("header", raw, stop, "the SGML header has no closing tag; its lines were read up to the first document")
        )
    elif not opened:
        found.append(
            _finding("header", raw, at, "the submission has no SGML header line; form, dates and filers may be missing")
        )


def _bare(raw: bytes, name: str | None, lead: int) -> Submission:
    if lead >= len(raw):
        finding = Finding("empty", "error", "the file is empty: there is nothing to read")
        return Submission(raw, "bare", Header(), (), (finding,))
    filename = re.split(r"[/\\]", name)[-1] if name else None
    uuencoded = raw.startswith(b"begin ", lead) and uu.BEGIN.match(raw, lead) is not None
    document = Document(1, "", (0, len(raw)), (0, len(raw)), filename=filename, uuencoded=uuencoded)
    return Submission(raw, "bare", Header(), (document,), ())


def _next_open(raw: bytes, at: int) -> int:
    """The next ``<DOCUMENT>`` that opens a document: at a line's start and followed by one of a document's own tags."""
    while (at := raw.find(b"<DOCUMENT>", at)) >= 0:
        if _line_start(raw, at) and (_OPEN.match(raw, at) or not raw[at + 10 : at + 4096].strip(_BLANK)):
            return at
        at += 10
    return -1


def _opens(raw: bytes, at: int) -> Iterator[int]:
    while (at := _next_open(raw, at)) >= 0:
        yield at
        at += 10


def _closes(raw: bytes, at: int) -> Iterator[int]:
    """Every ``</DOCUMENT>`` that closes a document."""
    while (at := raw.find(b"</DOCUMENT>", at)) >= 0:
        if _line_start(raw, at) and (_BEFORE_CLOSE.search(raw, max(0, at - 200), at) or _AFTER_CLOSE.match(raw, at)):
            yield at
        at += 11


def _with_documents(
    raw: bytes, dialect: Dialect, head: Header, at: int, root: bytes | None, found: list[Finding]
) -> Submission:
    documents: list[Document] = []
    tail = at
    if dialect != "header" or root is None or raw.startswith(root, _start(raw)):
        closes = _closes(raw, at)
        close = next(closes, -1)
        opens = _opens(raw, at)
        start = at if raw.startswith(b"<TYPE>", at) else next(opens, -1)
        while start >= 0:
            following = next(opens, -1)
            while 0 <= close < start:
                close = next(closes, -1)
            number = len(documents) + 1
            if close >= 0 and (following < 0 or close < following):
                end = close + 11
            else:
                end = following if following >= 0 else _unclosed_end(raw, root)
                rule, where = ("truncated", "the file ends") if following < 0 else ("unclosed", "the next document begins")
                found.append(_finding(rule, raw, end, f"document {number} has no </DOCUMENT> before {where}", number))
            if start > tail and documents and (gap := raw[tail:start].strip(_BLANK)):
                if any(tag in gap for tag in _CLOSERS):
                    break
                found.append(_finding("stray", raw, tail, f"bytes outside any document stand before document {number}"))
            documents.append(_document(raw, number, start, end, found))
            tail, start = end, following
    if not documents and dialect in ("text", "feed", "pem", "ims") and _closed(raw, root, tail):
        dialect = "header" if dialect in ("text", "feed") else dialect
    elif documents and dialect == "header":
        dialect = "text"
    _check_end(raw, dialect, root, tail, found)
    _check_counts(head, documents, dialect, found)
    _check_accession(raw, at, root, head, found)
    return Submission(raw, dialect, head, tuple(documents), tuple(found))


def _unclosed_end(raw: bytes, root: bytes | None) -> int:
    """Where a last document without a closing tag ends: before the root's closing tag at the very end, if that is there."""
    if root is not None:
        closer = raw.rfind(_CLOSERS[root], max(0, len(raw) - 512))
        if closer >= 0 and _line_start(raw, closer):
            return closer
    return len(raw)


def _document(raw: bytes, number: int, start: int, end: int, found: list[Finding]) -> Document:
    block = (start, end)
    usual = _USUAL.match(raw, start, end)
    if usual:
        kind, sequence, filename, description, newline = usual.groups()
        body_start: int | None = usual.end()
        fields = {b"TYPE": kind, b"SEQUENCE": sequence, b"FILENAME": filename, b"DESCRIPTION": description}
    else:
        fields, body_start, newline = _unusual(raw, start, end)
    body_end = end
    if body_start is None:
        found.append(_finding("no-text", raw, start, f"document {number} has no <TEXT>: it carries no content", number))
        body_start = body_end = _content_end(raw, start, end)
    else:
        close = raw.rfind(b"</TEXT>", body_start, end)
        if (close >= 0 and _line_start(raw, close)) or close == body_start:
            body_end = _content_end(raw, body_start, close, newline)
        else:
            body_end = _content_end(raw, body_start, end, newline)
            if raw.endswith(b"</DOCUMENT>", 0, end):
                body_end = _content_end(raw, body_start, end - 11, newline)
                found.append(
                    _finding("no-text-end", raw, end, f"document {number} has no </TEXT>; it was read to its end", number)
                )
    wrapper = None
    wrapped = _WRAPPER.match(raw, body_start, body_end)
    if wrapped:
        wrapper = wrapped[1].decode("ascii")
        body_start = wrapped.end()
        closer = raw.rfind(b"</" + wrapped[1] + b">", body_start, body_end)
        if closer >= 0:
            body_end = _content_end(raw, body_start, closer, wrapped[2])
        else:
            found.append(
                _finding("wrapper", raw, body_start, f"document {number} opens <{wrapper}> and never closes it", number)
            )
    uuencoded = uu.BEGIN.match(raw, body_start, min(body_end, body_start + 600)) is not None
    if uuencoded and not raw[max(body_start, body_end - 64) : body_end].rstrip(_BLANK).endswith(b"end"):
        found.append(_finding("uuencode", raw, body_end, f"document {number} is uuencoded and lacks its closing line", number))
    return Document(
        number,
        _text(fields.get(b"TYPE")) or "",
        block,
        (body_start, body_end),
        _text(fields.get(b"SEQUENCE")),
        _text(fields.get(b"FILENAME")),
        _text(fields.get(b"DESCRIPTION")),
        wrapper,
        uuencoded,
    )


def _unusual(raw: bytes, start: int, end: int) -> tuple[dict[bytes, bytes | None], int | None, bytes | None]:
    """A document's own tags in another order, indented, or over several lines; the first of each counts."""
    fields: dict[bytes, bytes | None] = {}
    last = b""
    at = start
    while at < end and at - start < 65_536:
        newline = _NEWLINE.search(raw, at, end)
        stop = newline.end() if newline else end
        line = raw[at : min(stop, at + 4096)]
        tag = _TAG.match(line)
        if tag and tag[1] == b"TEXT":
            body = at + tag.start(2)
            ended = _BLANK_LINE.match(raw, body, end)
            return fields, ended.end() if ended else body, ended[1] if ended else None
        if tag and tag[1] in (b"TYPE", b"SEQUENCE", b"FILENAME", b"DESCRIPTION"):
            last = tag[1]
            fields.setdefault(last, tag[2])
        elif last == b"DESCRIPTION" and line.strip() and not tag:
            fields[last] = (fields[last] or b"").rstrip() + b" " + line.strip()
        at = stop
    return fields, None, None


def _content_end(raw: bytes, start: int, end: int, newline: bytes | None = b"\n") -> int:
    """``end`` less the indent of the closing tag's line and the one line break before it."""
    while end > start and raw[end - 1] in (32, 9):
        end -= 1
    if end > start and raw[end - 1] == 10:
        end -= 1
        if newline == b"\r\n" and end > start and raw[end - 1] == 13:
            end -= 1
    elif end > start and raw[end - 1] == 13 and newline == b"\r":
        end -= 1
    return end


def _text(value: bytes | None) -> str | None:
    from sixk.edgar.charset import decode

    return decode(value.strip()) or None if value is not None else None


def _closed(raw: bytes, root: bytes | None, tail: int) -> bool:
    return root is not None and raw.find(_CLOSERS[root], tail) >= 0


def _check_end(raw: bytes, dialect: Dialect, root: bytes | None, tail: int, found: list[Finding]) -> None:
    if any(finding.rule == "truncated" for finding in found):
        return
    if root is not None and not _closed(raw, root, tail):
        found.append(_finding("truncated", raw, len(raw), f"the file ends without {_CLOSERS[root].decode()}"))
    elif raw.startswith(_PEM_BEGIN, _start(raw)) and raw.find(_PEM_END, tail) < 0:
        found.append(_finding("truncated", raw, len(raw), "the file ends without its PRIVACY-ENHANCED MESSAGE line"))
    elif root in (b"<SEC-DOCUMENT>", b"<IMS-DOCUMENT>", b"<SUBMISSION>"):
        at = raw.find(root, tail + 1)
        if at >= 0 and _line_start(raw, at):
            found.append(
                _finding(
                    "several", raw, at, "the file holds several submissions; only the first was read (edgar.split parts them)"
                )
            )


def _check_counts(head: Header, documents: list[Document], dialect: Dialect, found: list[Finding]) -> None:
    count = head.document_count
    if count is not None and count != len(documents) and dialect != "header":
        found.append(
            Finding("document-count", "warning", f"the header counts {count} public documents, the file holds {len(documents)}")
        )


def _check_accession(raw: bytes, at: int, root: bytes | None, head: Header, found: list[Finding]) -> None:
    if root is None or head.accession is None:
        return
    line = raw[at + len(root) : at + len(root) + 64].split(b"\n")[0]
    named = accession.find(line.decode("latin-1"))
    if named is not None and named != head.accession:
        found.append(
            Finding(
                "accession", "warning", f"the first line names {named}, the header {head.accession}; the header's was taken"
            )
        )


def _finding(rule: str, raw: bytes, at: int, message: str, document: int | None = None) -> Finding:
    severity: Severity = "error" if rule in ("truncated", "uuencode", "unclosed", "several") else "warning"
    return Finding(rule, severity, message, document, _line_number(raw, at))


def _line_number(raw: bytes, at: int) -> int:
    return (raw.count(b"\n", 0, at) or raw.count(b"\r", 0, at)) + 1


def write(submission: Submission) -> bytes:
    """The submission's bytes, put together again from header, gaps, document tags and bodies: equal to what was read."""
    raw, parts, at = memoryview(submission.raw), [], 0
    for document in submission.documents:
        (start, end), (body_start, body_end) = document.block, document.body
        parts += [raw[at:start], raw[start:body_start], raw[body_start:body_end], raw[body_end:end]]
        at = end
    parts.append(raw[at:])
    return b"".join(parts)


def split(raw: bytes) -> Iterator[bytes]:
    """The submissions of a file that holds many end to end (EDGAR's old daily loads), each with its PEM lines."""
    starts = [
        match.start()
        for match in re.finditer(rb"^(?:-----BEGIN PRIVACY|<SEC-DOCUMENT>|<IMS-DOCUMENT>|<SUBMISSION>)", raw, re.M)
    ]
    kept: list[int] = []
    pem = False
    for at in starts:
        begins = raw.startswith(b"-----BEGIN", at)
        if begins or not pem:
            kept.append(at)
        pem = begins
    for start, end in zip(kept, [*kept[1:], len(raw)], strict=True):
        yield raw[start:end]
