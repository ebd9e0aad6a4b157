"""Bytes of a document -> characters, and back: the encoding is sniffed, positions of characters become positions of bytes."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

# Latin-1 is what most filings mean by nothing at all, and what they hold is cp1252: quotes and dashes at 0x80-0x9F. The five
# bytes cp1252 leaves open stay C1 code points, so that every byte is one character and nothing fails.
_CP1252 = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in range(256))
_CHARSET = re.compile(
    rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,20})|<\?xml[^>]{0,80}encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,20})"
)
_SINGLE_BYTE = {"iso8859-1", "cp1252", "ascii"}
_MULTI_BYTE = {"gb2312", "gbk", "gb18030", "big5", "big5hkscs", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp949"}


class Decoded(Struct, frozen=True):
    r"""``text`` has "\n" line ends; ``runs`` lead from its characters to the bytes: see :func:`byte_offsets`. ``wide`` is the
    encoding where a character may have several bytes. ``jumps`` are the characters before which the bytes do not run on as the
    encoding says: behind "\\r\\n", behind a byte that is no character."""

    text: str
    wide: str | None
    runs: tuple[tuple[int, int, int], ...]
    jumps: tuple[int, ...] = ()


def decode(content: bytes) -> Decoded:
    """Characters of ``content``; no input fails. UTF-8 is believed where the bytes are UTF-8 or nearly so (a cut character)."""
    bom = 0
    if content.startswith(codecs.BOM_UTF8):
        bom = 3
        encoding = "utf-8"
    elif content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16-le" if content.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
        bom = 2
    elif content.isascii():
        encoding = "ascii"
    else:
        encoding = _sniff(content)
    body = content[bom:] if bom else content
    text = _characters(body, encoding)
    if "\x00" in text:
        text = text.replace("\x00", " ")
    wide = encoding if encoding not in ("ascii", "cp1252") and (bom == 2 or not text.isascii()) else None
    jumps: list[int] = []
    runs = _runs(text, wide, bom, jumps) if wide or bom or "\r" in text else ()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if wide == "utf-8":
        text = _LONE.sub("\ufffd", text)
    return Decoded(text, wide, runs, tuple(jumps))


def _sniff(content: bytes) -> str:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    declared = _declared(content[:4096])
    if declared in _MULTI_BYTE and content.decode(declared, "replace").count("\ufffd") * 50 < _high(content):
        return declared
    # Nearly UTF-8: a filing agent cut or spliced it. Each bad byte becomes one U+FFFD there.
    if content.decode("utf-8", "replace").count("\ufffd") * 10 < _high(content):
        return "utf-8"
    if declared and declared not in _SINGLE_BYTE and declared not in _MULTI_BYTE and declared != "utf-8":
        return declared
    return "cp1252"


def _high(content: bytes) -> int:
    """How many bytes are not ASCII."""
    return len(content) - len(content.translate(None, bytes(range(128, 256))))


def _declared(head: bytes) -> str | None:
    found = _CHARSET.search(head)
    if not found:
        return None
    try:
        info = codecs.lookup((found[1] or found[2]).decode("ascii"))
    except LookupError:
        return None
    return info.name if getattr(info, "_is_text_encoding", True) else None


def _characters(body: bytes, encoding: str) -> str:
    if encoding == "cp1252":
        return body.decode("latin-1").translate(_C1) if _C1_BYTES.search(body) else body.decode("latin-1")
    if encoding == "utf-8":
        return body.decode("utf-8", "surrogateescape")  # a byte that is none of UTF-8 stays one character, U+FFFD in the end
    return body.decode(encoding, "replace")


_C1 = {code: _CP1252[code] for code in range(0x80, 0xA0)}
_C1_BYTES = re.compile(rb"[\x80-\x9f]")


_LONE = re.compile("[\udc80-\udcff]")
_UTF8_RUN = re.compile("\r\n|[\x80-\u07ff]+|[\udc80-\udcff]+|[\u0800-\ud7ff\ue000-\uffff]+|[\U00010000-\U0010ffff]+")
_RUN = re.compile("\r\n|[^\x00-\x7f]")


def _runs(text: str, wide: str | None, bom: int, jumps: list[int]) -> tuple[tuple[int, int, int], ...]:
    """Stretches of characters of one width: (first character once line ends are "\\n", its byte, bytes of each)."""
    unit = 2 if wide is not None and wide.startswith("utf-16") else 1
    runs: list[tuple[int, int, int]] = [(0, bom, unit)]
    pattern = _RETURN if wide is None else _UTF8_RUN if wide == "utf-8" else _PAIRS if unit == 2 else _RUN
    lost = 0  # the "\r" of "\r\n"
    for found in pattern.finditer(text):
        run = found[0]
        first, byte, width = runs[-1]
        start = found.start() - lost
        at = byte + (start - first) * width
        if run == "\r\n":
            runs.append((start, at + unit, unit))  # the line end is the "\n"
            jumps.append(start + 1)
            lost += 1
            continue
        count = len(run)
        wider = len(run[0].encode(wide, "surrogateescape" if wide == "utf-8" else "replace")) if wide else 1
        if wide == "utf-8" and "\udc80" <= run[0] <= "\udcff":
            jumps += range(start + 1, start + count + 1)
        runs += ((start, at, wider), (start + count, at + count * wider, unit))
    return tuple(runs)


_RETURN = re.compile("\r\n")
_PAIRS = re.compile("\r\n|[^\x00-\uffff]+")


def byte_offsets(runs: tuple[tuple[int, int, int], ...], positions: Iterable[int]) -> Iterator[int]:
    """The byte at which each character position stands. ``positions`` must rise."""
    if not runs:
        yield from positions
        return
    last = len(runs) - 1
    i = 0
    first, byte, width = runs[0]
    for position in positions:
        while i < last and runs[i + 1][0] <= position:
            i += 1
            first, byte, width = runs[i]
        yield byte + (position - first) * width
