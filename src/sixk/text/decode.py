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
    r"""``text`` has "\n" line ends; ``shifts`` are (character, bytes gained before it) in rising order: see :func:`byte_offsets`."""

    text: str
    encoding: str
    shifts: tuple[tuple[int, int], ...]


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
    return _measured(text, encoding, bom)


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
        return body.decode("utf-8", "sixk-bytewise")
    return body.decode(encoding, "replace")


_C1 = {code: _CP1252[code] for code in range(0x80, 0xA0)}
_C1_BYTES = re.compile(rb"[\x80-\x9f]")


def _bytewise(error: UnicodeError) -> tuple[str, int]:
    """One U+FFFD for each byte that is no UTF-8, so that its width stays known."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "\ufffd", error.start + 1


codecs.register_error("sixk-bytewise", _bytewise)


def _measured(text: str, encoding: str, bom: int) -> Decoded:
    """The text with its line ends made "\n", and the shifts that lead from its characters to the bytes."""
    shifts: list[tuple[int, int]] = [(0, bom)] if bom else []
    gained = bom
    lost = 0  # characters dropped so far: the "\r" of "\r\n"
    wide = encoding not in ("ascii", "cp1252") and not text.isascii()
    pattern = _WIDE_OR_RETURN if wide else _RETURN
    if wide or "\r" in text:
        if encoding.startswith("utf-16"):
            # Two bytes a character, four beyond the basic plane: noted a character at a time, such documents are rare and small.
            pattern = _ANY
        for found in pattern.finditer(text):
            run = found[0]
            if run == "\r\n":
                lost += 1
                gained += 1 if not encoding.startswith("utf-16") else 3
                shifts.append((found.end() - lost, gained))
                continue
            at = found.start() - lost
            for character in run:
                width = _width(character, encoding)
                at += 1
                if width > 1:
                    gained += width - 1
                    shifts.append((at, gained))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, encoding, tuple(shifts))


_RETURN = re.compile("\r\n")
_WIDE_OR_RETURN = re.compile("\r\n|[^\x00-\x7f]+")
_ANY = re.compile("\r\n|[^\r]+|\r", re.S)


def _width(character: str, encoding: str) -> int:
    code = ord(character)
    if encoding == "utf-8":
        if code == 0xFFFD:
            return 1
        return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
    return len(character.encode(encoding, "replace"))


def byte_offsets(shifts: tuple[tuple[int, int], ...], positions: Iterable[int]) -> Iterator[int]:
    """The byte at which each character position stands. ``positions`` must rise."""
    if not shifts:
        yield from positions
        return
    following = iter(shifts)
    at, gained = next(following)
    add = 0
    for position in positions:
        while at is not None and at <= position:
            add = gained
            at, gained = next(following, (None, 0))  # type: ignore[assignment]
        yield position + add
