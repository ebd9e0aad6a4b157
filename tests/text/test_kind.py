"""What a document is, by its bytes, then by its names."""

from __future__ import annotations

import pytest

from sixk.text import kind_of

CASES = [
    (b"<html><body>x", "a.htm", "6-K", None, "html"),
    (b"<!DOCTYPE html><p>x", None, "6-K", None, "html"),
    (b"  \n<HTML>\n<HEAD>", "a.txt", "6-K", None, "html"),
    (b"<P ALIGN=CENTER><B>FORM 6-K</B></P><TABLE><TR><TD>x", None, None, None, "html"),
    (b"FORM 6-K\n\n<PAGE>\n<TABLE>\n<S> <C>\n</TABLE>", "a.txt", "6-K", None, "text"),
    (b"plain words, a < b", "a.htm", "6-K", None, "html"),
    (b"plain words", "a.htm", "6-K", None, "text"),
    (b"words", None, None, None, "text"),
    (b"", "a.htm", "6-K", None, "empty"),
    (b" \r\n ", "a.txt", "6-K", None, "empty"),
    (b"%PDF-1.4 ...", "a.pdf", "EX-99", "PDF", "pdf"),
    (b"\xff\xd8\xff\xe0 jpeg", "a.gif", "GRAPHIC", None, "image"),
    (b"GIF89a", "a.txt", "EX-99", None, "image"),
    (b"no image", "a.jpg", "GRAPHIC", None, "image"),
    (b"<?xml version='1.0'?><xbrl xmlns='x'>", "a.xml", "EX-101.INS", None, "xbrl"),
    (b"<?xml version='1.0'?><a/>", "a.xml", "XML", "XML", "xml"),
    (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body>", "a.htm", "6-K", "XBRL", "html"),
    (b"{\"a\": 1}", "a.json", "JSON", None, "json"),
    (b"PK\x03\x04....word/document.xml", "a.docx", "EX-99", None, "docx"),
    (b"PK\x03\x04....xl/workbook.xml", "Financial_Report.xlsx", "EXCEL", None, "sheet"),
    (b"PK\x03\x04....", "a.zip", "ZIP", None, "archive"),
    (b"\x00\x01\x02\x00\x00\x00\x00", "a.bin", "EX-99", None, "other"),
    ("\ufeff<html><p>x".encode("utf-16-le"), "a.htm", "6-K", None, "html"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "name", "type_", "wrapper", "kind"), CASES)
def test_kind(content: bytes, name: str | None, type_: str | None, wrapper: str | None, kind: str) -> None:
    assert kind_of(content, name, type_, wrapper) == kind
