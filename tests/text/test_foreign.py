"""PDF and Word documents: read in a process of its own, and what is wrong with them becomes a finding."""

from __future__ import annotations

import io
import zipfile
from concurrent.futures import ProcessPoolExecutor

import pytest

from sixk.model import Text
from sixk.text import convert, sandbox, source_span


def make_pdf(*pages: str) -> bytes:
    """A PDF of the given content streams, set in Helvetica."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    bodies = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode()]
    bodies.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, page in enumerate(pages):
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        bodies.append(f"<< /Length {len(page)} >>\nstream\n{page}\nendstream".encode())
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(bodies) + 1, table)


def make_docx(body: str, extra: dict[str, bytes] | None = None) -> bytes:
    """A Word document with the given body; ``extra`` are further parts."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = {
        "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"'
        b' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
        b'"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"'
        b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
        b"</Relationships>",
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>'.encode(),
        **(extra or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


COVER = "BT /F1 12 Tf 14 TL 72 720 Td (FORM 6-K) Tj T* T* (Form 20-F [X]  Form 40-F [ ]) Tj ET"
TABLE = "BT /F1 12 Tf 72 720 Td (Revenue) Tj 200 0 Td (1,234) Tj 100 0 Td (987) Tj -300 -14 Td (Profit) Tj 200 0 Td (55) Tj ET"


def rules(text: Text) -> list[str]:
    return [finding.rule for finding in text.findings]


def test_a_pdf_gives_lines_paragraphs_cells_pages_and_marks() -> None:
    text = convert(make_pdf(COVER, TABLE), "pdf")
    assert text.text == "FORM 6-K\n\nForm 20-F ☒ Form 40-F ☐\n\n\fRevenue\t1,234\t987\nProfit\t55"
    assert not text.findings
    assert source_span(text, 0, 4) == (0, 0)


def test_a_word_document_gives_paragraphs_rows_and_marks() -> None:
    row = "<w:tr><w:tc>" + paragraph("a") + "</w:tc><w:tc>" + paragraph("b") + "</w:tc></w:tr>"
    text = convert(
        make_docx(paragraph("First") + f"<w:tbl>{row}{row}</w:tbl>" + paragraph("Form 20-F [X] Form 40-F [ ]")), "docx"
    )
    assert text.text == "First\n\na\tb\na\tb\n\nForm 20-F ☒ Form 40-F ☐"
    assert not text.findings


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("pdf", b"%PDF-1.4 and then nothing"),
        ("pdf", make_pdf(COVER)[:150]),
        ("pdf", make_pdf("0 0 m 10 10 l S")),
        ("docx", b"PK\x03\x04 and then nothing"),
        ("docx", make_docx(paragraph("x"))[:-30]),
        ("docx", make_docx("<w:p><w:r>")),
    ],
)
def test_what_is_broken_is_a_finding(kind: str, content: bytes) -> None:
    text = convert(content, kind)  # type: ignore[arg-type]
    assert rules(text) == ["unreadable"]
    assert "not read" in text.findings[0].message


def test_a_zip_bomb_is_not_unpacked() -> None:
    text = convert(make_docx(paragraph("x"), {"word/media/a.bin": b"\0" * (60 << 20)}), "docx")
    assert "ZIP bomb" in text.findings[0].message


def test_xml_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    text = convert(make_docx(paragraph("x"), {"word/footnotes.xml": bomb}), "docx")
    assert "entities" in text.findings[0].message


def test_more_than_the_limit_is_not_read() -> None:
    text = convert(make_pdf(COVER), "pdf", limit=100)
    assert text.cut
    assert rules(text) == ["cut"]


def test_a_parser_that_takes_too_long_is_stopped() -> None:
    assert "more than" in (sandbox.parse(make_pdf(COVER), "pdf", seconds=0.001).error or "")


def _read(content: bytes) -> str:
    return convert(content, "pdf").text


def test_it_works_from_the_workers_of_a_pool() -> None:
    with ProcessPoolExecutor(2) as pool:
        assert [text[:8] for text in pool.map(_read, [make_pdf(COVER)] * 2)] == ["FORM 6-K", "FORM 6-K"]
