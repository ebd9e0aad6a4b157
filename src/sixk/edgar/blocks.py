"""The documents in a submission's buffer -> Documents, each as slices, and what is wrong with their frame as findings.

Structural tags stand at the start of a line; the same words elsewhere in a document are its text. A document ends with the
``</DOCUMENT>`` that follows ``</TEXT>`` or that another structural tag follows. One backward pass finds every tag.
"""

from __future__ import annotations

import re

from sixk.edgar import uu
from sixk.edgar.charset import decode
from sixk.model import Document, Finding, Severity

BLANK = b" \t\r\n\x00\x1a"
MAX_DOCUMENTS = 50_000
MAX_FINDINGS = 200
_OPEN = re.compile(rb"<DOCUMENT>\s{0,64}(?:<(?:TYPE|SEQUENCE|FILENAME|DESCRIPTION|TEXT)>|[\x00\x1a]*\Z)")
_USUAL = re.compile(
    rb"<DOCUMENT>[ \t]*[\r\n]{1,8}<TYPE>([^\r\n]*)[\r\n]{1,8}(?:<SEQUENCE>([^\r\n]*)[\r\n]{1,8})?"
    rb"(?:<FILENAME>([^\r\n]*)[\r\n]{1,8})?(?:<DESCRIPTION>([^\r\n]*)[\r\n]{1,8})?<TEXT>[ \t]*(\r\n|\n|\r)?"
)
_TAG = re.compile(rb"[ \t]*<([A-Z-]+)>([^\r\n]*)")
_NEWLINE = re.compile(rb"\r\n|\n|\r")
_BLANK_LINE = re.compile(rb"[ \t]*(\r\n|\n|\r)")
_WRAPPER = re.compile(rb"[ \t\r\n]*<(XBRL|XML|PDF|JSON)>[ \t]*(\r\n|\n|\r)?")
_AFTER_CLOSE = re.compile(
    rb"</DOCUMENT>\s*(?:<DOCUMENT>|</SEC-DOCUMENT>|</IMS-DOCUMENT>|</SUBMISSION>|-----END PRIVACY|[\x00\x1a]|\Z)"
)
_BEFORE_CLOSE = re.compile(rb"</TEXT>\s*\Z")


def line_start(raw: bytes, at: int) -> bool:
    """Whether only blanks stand between ``at`` and the line's beginning."""
    if at == 0 or raw[at - 1] in b"\n\r":
        return True
    for back in range(at - 1, max(-1, at - 400), -1):
        byte = raw[back]
        if byte in b"\n\r":
            return True
        if byte not in b" \t":
            return back == 2 and raw[:3] == b"\xef\xbb\xbf"
    return at < 400


def tags(raw: bytes, start: int) -> tuple[list[int], list[int]]:
    """Where documents open and where they close, from ``start`` on, in rising order.

    Both tags end in ``DOCUMENT>``, so that one search from the end finds them; searching backwards is twice as fast as forwards.
    An opening counts if one of a document's own tags follows, a closing if ``</TEXT>`` stands before it or a tag of the frame
    after it.
    """
    opens, closes = [], []
    at = len(raw)
    while (at := raw.rfind(b"DOCUMENT>", start, at)) > start:
        before = raw[at - 1]
        if before == 60:  # <
            if line_start(raw, at - 1) and _OPEN.match(raw, at - 1):
                opens.append(at - 1)
        elif (
            before == 47  # /
            and raw[at - 2] == 60
            and line_start(raw, at - 2)
            and (
                raw.startswith(b"</TEXT>", at - 10)
                or _BEFORE_CLOSE.search(raw, max(start, at - 200), at - 2)
                or _AFTER_CLOSE.match(raw, at - 2)
            )
        ):
            closes.append(at - 2)
    opens.reverse()
    closes.reverse()
    return opens, closes


def documents(
    raw: bytes, start: int, opens: list[int], closes: list[int], root: bytes | None, found: list[Finding]
) -> tuple[list[Document], int]:
    """The documents of the first submission from ``start`` on, and where the last of them ends."""
    if raw.startswith(b"<TYPE>", start):
        opens.insert(0, start)
    result: list[Document] = []
    tail, at = start, 0
    last = len(opens) - 1
    for index, opened in enumerate(opens):
        number = index + 1
        if index:
            gap = raw[tail:opened].strip(BLANK)
            if gap:
                if root is not None and (root[1:] in gap or b"</" + root[1:] in gap):
                    break
                note(found, raw, "stray", tail, f"bytes outside any document stand before document {number}")
        if number > MAX_DOCUMENTS:
            note(found, raw, "limit", opened, f"more than {MAX_DOCUMENTS} documents: the rest was not read")
            break
        following = opens[index + 1] if index < last else len(raw)
        while at < len(closes) and closes[at] < opened:
            at += 1
        if at < len(closes) and closes[at] < following:
            tail = closes[at] + 11
        elif index < last:
            tail = following
            message = f"document {number} has no </DOCUMENT> before the next document begins"
            note(found, raw, "unclosed", tail, message, number)
        else:
            tail = _cut_end(raw, root)
            note(found, raw, "truncated", tail, f"document {number} has no </DOCUMENT> before the file ends", number)
        result.append(_document(raw, number, opened, tail, found))
    return result, tail


def _cut_end(raw: bytes, root: bytes | None) -> int:
    """Where a last document without a closing tag ends: before the root's closing tag at the very end, if that is there."""
    if root is not None:
        closer = raw.rfind(b"</" + root[1:], max(0, len(raw) - 512))
        if closer >= 0 and line_start(raw, closer):
            return closer
    return len(raw)


def _document(raw: bytes, number: int, start: int, end: int, found: list[Finding]) -> Document:
    usual = _USUAL.match(raw, start, end)
    body_start: int | None
    if usual:
        kind, sequence, filename, description, newline = usual.groups()
        body_start = usual.end()
    else:
        (kind, sequence, filename, description), body_start, newline = _unusual(raw, start, end)
    body_end = end
    wrapper = None
    uuencoded = False
    if body_start is None:
        note(found, raw, "no-text", start, f"document {number} has no <TEXT>: it carries no content", number)
        body_start = body_end = _content_end(raw, start, end, b"\n")
    else:
        close = raw.rfind(b"</TEXT>", max(body_start, end - 400), end)
        if close < 0:
            close = raw.rfind(b"</TEXT>", body_start, end)
        if close >= 0 and (close == body_start or line_start(raw, close)):
            body_end = _content_end(raw, body_start, close, newline)
        elif raw.endswith(b"</DOCUMENT>", start, end):
            body_end = _content_end(raw, body_start, max(body_start, end - 11), newline)
            message = f"document {number} has no </TEXT>; it was read to its end"
            note(found, raw, "no-text-end", end, message, number)
        else:
            body_end = _content_end(raw, body_start, end, newline)
        wrapped = _WRAPPER.match(raw, body_start, body_end)
        if wrapped:
            wrapper = wrapped[1].decode("ascii")
            body_start = wrapped.end()
            closer = raw.rfind(b"</" + wrapped[1] + b">", body_start, body_end)
            if closer >= 0:
                body_end = _content_end(raw, body_start, closer, wrapped[2])
            else:
                message = f"document {number} opens <{wrapper}> and never closes it"
                note(found, raw, "wrapper", body_start, message, number)
        if uu.BEGIN.match(raw, body_start, min(body_end, body_start + 600)):
            uuencoded = True
            if not raw[max(body_start, body_end - 64) : body_end].rstrip(BLANK).endswith(b"end"):
                message = f"document {number} is uuencoded and lacks its closing line"
                note(found, raw, "uuencode", body_end, message, number)
    return Document(
        number,
        _text(kind) or "",
        (start, end),
        (body_start, body_end),
        _text(sequence),
        _text(filename),
        _text(description),
        wrapper,
        uuencoded,
    )


def _unusual(raw: bytes, start: int, end: int) -> tuple[list[bytes | None], int | None, bytes | None]:
    """A document's own tags in another order, indented, or over several lines; the first of each counts."""
    fields: dict[bytes, bytes | None] = dict.fromkeys((b"TYPE", b"SEQUENCE", b"FILENAME", b"DESCRIPTION"))
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
            return list(fields.values()), ended.end() if ended else body, ended[1] if ended else None
        if tag and tag[1] in fields:
            last = tag[1]
            if fields[last] is None:
                fields[last] = tag[2]
        elif last == b"DESCRIPTION" and line.strip() and not tag:
            fields[last] = (fields[last] or b"").rstrip() + b" " + line.strip()
        at = stop
    return list(fields.values()), None, None


def _content_end(raw: bytes, start: int, end: int, newline: bytes | None) -> int:
    """``end`` less the indent of the closing tag's line and the one line break before it."""
    while end > start and raw[end - 1] in b" \t":
        end -= 1
    if end > start and raw[end - 1] == 10:
        end -= 1
        if newline == b"\r\n" and end > start and raw[end - 1] == 13:
            end -= 1
    elif end > start and raw[end - 1] == 13 and newline == b"\r":
        end -= 1
    return end


def _text(value: bytes | None) -> str | None:
    if not value:
        return None
    try:
        return value.decode("ascii").strip() or None
    except UnicodeDecodeError:
        return decode(value).strip() or None


def note(found: list[Finding], raw: bytes, rule: str, at: int, message: str, document: int | None = None) -> None:
    """Add a finding with the line that ``at`` lies in. A file with hundreds of faults gets the first and a word on the rest."""
    if len(found) > MAX_FINDINGS:
        return
    if len(found) == MAX_FINDINGS:
        rule, message, document = "limit", f"more than {MAX_FINDINGS} faults of the frame: the rest is not listed", None
    severity: Severity = "error" if rule in ("truncated", "uuencode", "unclosed", "several", "limit") else "warning"
    line = (raw.count(b"\n", 0, at) or raw.count(b"\r", 0, at)) + 1
    found.append(Finding(rule, severity, message, document, line))
