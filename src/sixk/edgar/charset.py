"""Bytes as EDGAR carries them -> str (UTF-8, cp1252 or Latin-1, also mixed), and the characters an ASCII document may hold."""

from __future__ import annotations

import codecs

_ASCII_ALLOWED = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz \t\r\n\x0c`~!@#$%&*().-+{}[]|\\:;\"'<>,_?/="
ASCII_ALLOWED = frozenset(_ASCII_ALLOWED)
"""The bytes that the Filer Manual allows in an ASCII document (5.2.1.1). ``^`` is not among them."""

_CP1252 = [bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256)]


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(_CP1252[byte] for byte in bad), error.end


codecs.register_error("sixk.cp1252", _as_cp1252)


def decode(data: bytes | memoryview) -> str:
    """The text of a document or header: UTF-8 where the bytes are valid UTF-8, cp1252 byte for byte where they are not.

    Old documents mix both, sometimes in one line; an accented Latin-1 letter before an ASCII one is never valid UTF-8, so the
    reading is safe. The five bytes that cp1252 leaves undefined become their Latin-1 control characters. A byte order mark at
    the start is dropped; UTF-16 is recognised by its mark.
    """
    data = bytes(data)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    if data[:3] == b"\xef\xbb\xbf":
        data = data[3:]
    return data.decode("utf-8", "sixk.cp1252")


def not_ascii_allowed(data: bytes) -> list[int]:
    """The offsets of the bytes that an ASCII document may not hold."""
    if not data.translate(None, _ASCII_ALLOWED):
        return []
    return [at for at, byte in enumerate(data) if byte not in ASCII_ALLOWED]
