"""Bytes and names of a document -> its kind."""

from __future__ import annotations

import re

from sixk.model import Kind

_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF", "pdf"), (b"GIF8", "image"), (b"\xff\xd8\xff", "image"), (b"\x89PNG", "image"), (b"BM", "image"),
    (b"\xd0\xcf\x11\xe0", "other"), (b"\x1f\x8b", "archive"), (b"II*\x00", "image"), (b"MM\x00*", "image"),
)  # fmt: skip
_SUFFIX: dict[str, Kind] = {
    "jpg": "image", "jpeg": "image", "gif": "image", "png": "image", "bmp": "image", "tif": "image", "tiff": "image", "svg": "image",
    "pdf": "pdf", "docx": "docx", "xlsx": "sheet", "xls": "sheet", "zip": "archive", "xml": "xml", "xsd": "xbrl", "json": "json",
}  # fmt: skip
_HTML = re.compile(
    rb"<(?:html|!doctype\s+html|body|head|title|meta|p|div|font|center|span|h[1-6]|td|tr|br|b|hr|a\s+href|ul|pre|img|style)\b[^<>]{0,2000}>|"
    rb"<!doctype\s+html",
    re.I,
)
_XBRL = re.compile(rb"<(?:[a-z]+:)?(?:xbrl|schema|linkbase)\b", re.I)


def kind_of(content: bytes, filename: str | None = None, type: str | None = None, wrapper: str | None = None) -> Kind:
    """What a document is. Its bytes decide before its name: agents misname files."""
    head = content[:4096].lstrip()
    if not head and not content.strip():
        return "empty"
    suffix = (filename or "").rsplit(".", 1)[-1].lower() if "." in (filename or "") else ""
    for magic, kind in _MAGIC:
        if head.startswith(magic) and (magic != b"BM" or suffix == "bmp"):
            return kind
    if b"%PDF-" in head[:1024] and (suffix == "pdf" or (wrapper or "").upper() == "PDF"):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        if b"word/" in content[:200_000] or b"word/" in content[-200_000:] or suffix == "docx":
            return "docx"
        if b"xl/" in content[:200_000] or b"xl/" in content[-200_000:] or suffix in ("xlsx", "xls"):
            return "sheet"
        return "archive"
    declared = (type or "").upper()
    if declared.startswith(("GRAPHIC", "EX-101.", "EX-100.")) or declared in ("EXCEL", "ZIP"):
        kinds: dict[str, Kind] = {"GRAPHIC": "image", "EXCEL": "sheet", "ZIP": "archive"}
        if declared.startswith("EX-10"):
            return "xbrl"
        return _SUFFIX.get(suffix, kinds.get(declared, "other"))
    if content[:65536].count(b"\x00") * 20 > len(content[:65536]) and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _SUFFIX.get(suffix, "other")
    if head.startswith((b"{", b"[")) and (suffix == "json" or (wrapper or "").upper() == "JSON"):
        return "json"
    if suffix in ("json", "xsd"):
        return _SUFFIX[suffix]
    if head.startswith(b"<?xml") or suffix == "xml" or (wrapper or "").upper() == "XML":
        if re.search(rb"<html\b", content[:65536], re.I):
            return "html"
        if _XBRL.search(content[:65536]):
            return "xbrl"
        return "xml"
    opening = head[:200].lower()
    if opening.startswith((b"<html", b"<!doctype html")):
        return "html"
    sample = content[:20_000].replace(b"\x00", b"") if head.startswith((b"\xff\xfe", b"\xfe\xff")) else content[:20_000]
    found = {m.split(b" ")[0].strip(b"<>").lower() for m in _HTML.findall(sample)}
    if suffix in ("htm", "html"):
        return "html" if found or not sample.isascii() or b"<" in sample else "text"
    if found - {b"p", b"b", b"br", b"center", b"pre", b"title", b"hr", b"span"} or len(found) > 2:
        return "html"
    return "text"
