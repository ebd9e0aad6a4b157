"""uuencoded lines -> bytes and back, in one linear pass: what EDGAR wraps round images, PDF and Office files."""

from __future__ import annotations

import binascii
import re
from io import BytesIO
from typing import Any, NamedTuple

BEGIN = re.compile(rb"[ \t\r\n]*begin [0-7]{3,4} ([^\r\n]*)(\r\n|\n|\r)?")
_FULL = 45  # bytes in a full line, which is "M" and 60 characters
_PADDED = 4096  # bytes that trimmed lines may add beyond the length of what was read: a bound on what a bad file can claim
_RUN = 2048  # full lines decoded at once


class Decoded(NamedTuple):
    """``damaged`` counts lines that could not be decoded, ``ended`` tells whether the closing ``end`` was there."""

    data: bytes
    damaged: int
    ended: bool
    name: str


def uudecode(raw: bytes, start: int = 0, end: int | None = None) -> Decoded:
    """Decode the uuencoded payload in ``raw[start:end]``. Never raises: damaged lines are left out and counted.

    Runs of full lines, which is nearly everything, are decoded at once; what is irregular (last lines, spaces trimmed by a
    mailer, damage) goes line by line. Memory beyond ``raw`` is the decoded payload and one run.
    """
    out = BytesIO()
    damaged, ended, name = _decode_into(raw, start, len(raw) if end is None else min(end, len(raw)), out)
    return Decoded(out.getvalue(), damaged, ended, name)


def _decode_into(raw: bytes, start: int, end: int, out: BytesIO) -> tuple[int, bool, str]:
    opening = BEGIN.match(raw, start, end)
    name = opening.group(1).strip().decode("latin-1") if opening else ""
    at = opening.end() if opening else start
    newline = b"\r" if opening and opening[2] == b"\r" else b"\n"
    damaged = padded = 0
    while at < end:
        at, bad = _full_lines(raw, at, end, newline, out)
        damaged += bad
        if at >= end:
            break
        stop = raw.find(newline, at, end)
        stop = end if stop < 0 else stop
        line = raw[at : min(stop, at + 200)].rstrip(b"\r\n")
        at = stop + 1
        word = line.strip()
        if word == b"end":
            return damaged, True, name
        if not word or word == b"`":
            continue
        data = _line(line)
        if data is None:
            damaged += 1
            continue
        if len(line) * 3 < len(data) * 4:  # blanks at its end, which stand for zeros, were trimmed
            padded += len(data)
            if padded > _PADDED + at - start:
                damaged += 1
                continue
        out.write(data)
    return damaged, False, name


def _full_lines(raw: bytes, at: int, end: int, newline: bytes, out: BytesIO) -> tuple[int, int]:
    """Decode as many full lines as stand at ``at``; returns where they end and how many of them were damaged."""
    damaged = 0
    while at < end and raw[at] == 0x4D:  # "M"
        stop = raw.find(newline, at, min(end, at + 64))
        stride = stop + 1 - at
        if stride not in (62, 63) or (stride == 63 and raw[stop - 1] != 0x0D):
            break
        count = min(_RUN, (end - at) // stride)
        run = raw[at : at + count * stride]
        good = min(_prefix(run[::stride], b"M"), _prefix(run[stride - 1 :: stride], newline))
        if stride == 63:
            good = min(good, _prefix(run[61::stride], b"\r"))
        if good == 0:
            break
        lines = run[: good * stride].split(newline)
        lines.pop()
        if stride == 63:
            lines = [line[:61] for line in lines]
        try:
            out.write(b"".join(map(binascii.a2b_uu, lines)))
        except binascii.Error:
            decoded = [data for line in lines if (data := _line(line)) is not None]
            damaged += len(lines) - len(decoded)
            out.write(b"".join(decoded))
        at += good * stride
        if good < count:
            break
    return at, damaged


def _prefix(run: bytes, byte: bytes) -> int:
    """How many bytes at the start of ``run`` are ``byte``."""
    return len(run) - len(run.lstrip(byte))


def _line(line: bytes) -> bytes | None:
    """One line; spaces that a mailer trimmed are put back, a checksum character too many is taken off."""
    length = (line[0] - 32) & 63
    need = 1 + (length * 4 + 2) // 3  # what the last group holds beyond this is an encoder's leftovers
    if not 32 <= line[0] <= 96 or len(line) > need + 5:
        return None
    try:
        return binascii.a2b_uu(line[:need].ljust(need))
    except binascii.Error:
        return None


class _Counter(BytesIO):
    """Takes decoded bytes and keeps only their number."""

    total = 0

    def write(self, data: Any) -> int:
        self.total += len(data)
        return len(data)


def decoded_size(raw: bytes, start: int = 0, end: int | None = None) -> int:
    """The length of what ``uudecode`` gives, holding one run of lines at a time."""
    counter = _Counter()
    _decode_into(raw, start, len(raw) if end is None else min(end, len(raw)), counter)
    return counter.total


def uuencode(data: bytes, name: str) -> bytes:
    """The payload as EDGAR writes it: ``begin 644 name``, full lines, ``end``. No line break at the end."""
    lines = [binascii.b2a_uu(data[at : at + _FULL], backtick=True) for at in range(0, len(data), _FULL)]
    return b"begin 644 " + name.encode("ascii", "replace") + b"\n" + b"".join(lines) + b"`\nend"
