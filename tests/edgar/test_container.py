"""The container in every dialect, and what is said of files that are broken or cut short."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from sixk import edgar
from sixk.edgar import NewDocument
from sixk.errors import InputError
from sixk.model import Filer, Header, Submission

BLOCK = b"<DOCUMENT>\n<TYPE>6-K\n<SEQUENCE>1\n<FILENAME>d6k.htm\n<DESCRIPTION>REPORT\n<TEXT>\n<HTML>hello</HTML>\n</TEXT>\n</DOCUMENT>\n"
HEAD = (
    b"<SEC-DOCUMENT>0001234567-02-000001.txt : 20021031\n<SEC-HEADER>0001234567-02-000001.hdr.sgml : 20021031\n"
    b"<ACCEPTANCE-DATETIME>20021030165934\nACCESSION NUMBER:\t\t0001234567-02-000001\nCONFORMED SUBMISSION TYPE:\t6-K\n"
    b"PUBLIC DOCUMENT COUNT:\t\t1\nFILED AS OF DATE:\t\t20021030\n</SEC-HEADER>\n"
)
WHOLE = HEAD + BLOCK + b"</SEC-DOCUMENT>\n"


def rules(submission: Submission) -> list[str]:
    return [finding.rule for finding in submission.findings]


def bodies(submission: Submission) -> list[bytes]:
    return [edgar.content(submission, document) for document in submission.documents]


DIALECTS = [
    ("complete text", WHOLE, "text", ["6-K"]),
    ("the same in PEM lines", b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\n\n" + WHOLE
     + b"-----END PRIVACY-ENHANCED MESSAGE-----\n", "pem", ["6-K"]),
    ("Internet Multicasting Service", WHOLE.replace(b"SEC-DOCUMENT", b"IMS-DOCUMENT").replace(b"SEC-HEADER", b"IMS-HEADER"),
     "ims", ["6-K"]),
    ("feed", b"<SUBMISSION>\n<ACCESSION-NUMBER>0001234567-02-000001\n<TYPE>6-K\n<PUBLIC-DOCUMENT-COUNT>1\n" + BLOCK
     + b"</SUBMISSION>\n", "feed", ["6-K"]),
    ("header alone", HEAD.split(b"\n", 1)[1], "header", []),
    ("header alone in its frame", HEAD + b"</SEC-DOCUMENT>\n", "header", []),
    ("header lines without a frame", b"ACCESSION NUMBER:\t\t0001234567-02-000001\nCONFORMED SUBMISSION TYPE:\t6-K\n", "header", []),
    ("index-headers page", b"<HTML><HEAD><TITLE>x</TITLE>\n<!--\n<SEC-HEADER>0001234567-02-000001.hdr.sgml : 20021031\n"
     b"<ACCESSION-NUMBER>0001234567-02-000001\n<TYPE>6-K\n<PUBLIC-DOCUMENT-COUNT>1\n</SEC-HEADER>\n-->\n</HEAD><BODY>"
     b"<PRE>&lt;DOCUMENT&gt;</PRE></BODY></HTML>", "header", []),
    ("bare block", BLOCK, "document", ["6-K"]),
    ("bare block without its first line", BLOCK.split(b"\n", 1)[1], "document", ["6-K"]),
    ("bare HTML", b"<html><body>hello</body></html>", "bare", [""]),
    ("bare text", b"FORM 6-K\n\nhello", "bare", [""]),
    ("lines ended by CR LF", WHOLE.replace(b"\n", b"\r\n"), "text", ["6-K"]),
    ("lines ended by CR alone", WHOLE.replace(b"\n", b"\r"), "text", ["6-K"]),
    ("doubled newlines", WHOLE.replace(b"\n", b"\n\n"), "text", ["6-K"]),
    ("indented by a copyist", WHOLE.replace(b"\n", b"\n    "), "text", ["6-K"]),
    ("byte order mark and blank lines first", b"\xef\xbb\xbf\n\n" + WHOLE, "text", ["6-K"]),
    ("header of tags behind SEC-HEADER", HEAD.split(b"ACC")[0] + b"<SEC-HEADER>x\n<TYPE>6-K\n</SEC-HEADER>\n" + BLOCK
     + b"</SEC-DOCUMENT>", "text", ["6-K"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "dialect", "types"), [case[1:] for case in DIALECTS], ids=[case[0] for case in DIALECTS])
def test_every_dialect_is_recognised_and_whole(raw: bytes, dialect: str, types: list[str]) -> None:
    submission = edgar.read(raw)
    assert submission.dialect == dialect
    assert [document.type for document in submission.documents] == types
    assert not set(rules(submission)) - {"header"}
    assert edgar.write(submission) == raw
    if types == ["6-K"]:
        assert bodies(submission)[0].strip() == b"<HTML>hello</HTML>"
        document = submission.documents[0]
        assert (document.sequence, document.filename, document.description) == ("1", "d6k.htm", "REPORT")
    if dialect in ("text", "pem", "ims", "header", "feed"):
        assert submission.header.form == "6-K"


LOOKALIKES = [
    ("a tag within a line", b"see <DOCUMENT> and </DOCUMENT> and <TYPE>"),
    ("a lone opening line, no document's tag behind it", b"one\n<DOCUMENT>\ntwo"),
    ("a lone closing line, text behind it", b"one\n</DOCUMENT>\ntwo"),
    ("the end of a text", b"one\n</TEXT>\ntwo"),
    ("tags of a header", b"<TYPE>EX-99\n<SEQUENCE>7\n<SEC-HEADER>\nCONFORMED SUBMISSION TYPE: 10-K"),
    ("a root's closing tag", b"one\n</SEC-DOCUMENT>\ntwo"),
    ("a bare less-than sign, as in the 1990s", b"income < 5 <S> <C> <PAGE>   3"),
    ("begin, not at the start", b"x\nbegin 644 file"),
]


@pytest.mark.parametrize("text", [case[1] for case in LOOKALIKES], ids=[case[0] for case in LOOKALIKES])
def test_words_that_look_like_tags_are_text(text: bytes) -> None:
    raw = WHOLE.replace(b"<HTML>hello</HTML>", text)
    submission = edgar.read(raw)
    assert bodies(submission) == [text]
    assert rules(submission) == []


BROKEN = [
    ("nothing at all", b"", ["empty"], 0),
    ("blanks alone", b" \n\t\n", ["empty"], 0),
    ("cut within the text", WHOLE[:-45], ["truncated"], 1),
    ("cut within a document's tags", WHOLE[: WHOLE.index(b"<FILENAME>") + 12], ["truncated", "no-text"], 1),
    ("cut within the header", HEAD[:-40], ["header", "truncated", "document-count"], 0),
    ("cut before the closing line", WHOLE[:-16], ["truncated"], 1),
    ("documents missing", WHOLE.replace(b"COUNT:\t\t1", b"COUNT:\t\t3"), ["document-count"], 1),
    ("a document never closed", HEAD + BLOCK.replace(b"</TEXT>\n</DOCUMENT>\n", b"") + BLOCK + b"</SEC-DOCUMENT>",
     ["unclosed", "document-count"], 2),
    ("a text never closed", WHOLE.replace(b"</TEXT>\n", b""), ["no-text-end"], 1),
    ("a document without a text", WHOLE.replace(b"<TEXT>\n<HTML>hello</HTML>\n</TEXT>\n", b""), ["no-text"], 1),
    ("words between documents", HEAD + BLOCK + b"stray words\n" + BLOCK + b"</SEC-DOCUMENT>", ["stray", "document-count"], 2),
    ("a wrapper never closed", WHOLE.replace(b"<HTML>hello", b"<XML>\nhello"), ["wrapper"], 1),
    ("a payload cut short", WHOLE.replace(b"<HTML>hello</HTML>", b"begin 644 a.jpg\n#AAAA"), ["uuencode"], 1),
    ("PEM lines without an end", b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n\n" + WHOLE, ["truncated"], 1),
    ("two submissions in one file", WHOLE + WHOLE, ["several"], 1),
    ("a header of another filing", WHOLE.replace(b"NUMBER:\t\t0001234567", b"NUMBER:\t\t0007654321"), ["accession"], 1),
    ("no header", WHOLE.replace(HEAD[HEAD.index(b"<SEC-HEADER>"):], b""), ["header"], 1),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected", "count"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_what_is_broken_is_said_and_the_rest_is_read(raw: bytes, expected: list[str], count: int) -> None:
    submission = edgar.read(raw)
    assert rules(submission) == expected
    assert len(submission.documents) == count
    assert edgar.write(submission) == raw
    assert all(finding.message for finding in submission.findings)


def test_findings_name_their_line() -> None:
    submission = edgar.read(HEAD + BLOCK + b"stray words\n" + BLOCK + b"</SEC-DOCUMENT>")
    assert submission.findings[0].line == HEAD.count(b"\n") + BLOCK.count(b"\n") + 1 - 1


WRAPPED = [("XML", b"<?xml version='1.0'?><a/>"), ("XBRL", b"<xbrl/>"), ("JSON", b"{}"), ("PDF", b"%PDF-1.4 \x00\xff")]


@pytest.mark.parametrize(("wrapper", "content"), WRAPPED)
def test_wrappers_are_taken_off(wrapper: str, content: bytes) -> None:
    built = edgar.build(Header(form="6-K", accession="0001234567-02-000001"), [NewDocument("EX-99", content, wrapper=wrapper)])
    (document,) = built.documents
    assert (document.wrapper, document.uuencoded) == (wrapper, wrapper == "PDF")
    assert edgar.content(built, 1) == content
    assert edgar.size(built, 1) == len(content)


def test_pdf_opening_on_the_wrapper_line() -> None:
    raw = WHOLE.replace(b"<HTML>hello</HTML>", b"<PDF>begin 644 a.pdf\n$)5!$1@``\n`\nend\n</PDF>")
    assert bodies(edgar.read(raw)) == [b"%PDF"]


def test_dash_escaping_is_undone_within_pem_lines_only() -> None:
    text = b"- ----\n- - item\n- item"
    pem = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n\n" + WHOLE + b"-----END PRIVACY-ENHANCED MESSAGE-----\n"
    assert bodies(edgar.read(pem.replace(b"<HTML>hello</HTML>", text))) == [b"----\n- item\n- item"]
    assert bodies(edgar.read(WHOLE.replace(b"<HTML>hello</HTML>", text))) == [text]


def test_tags_in_another_order_and_a_description_over_two_lines() -> None:
    raw = WHOLE.replace(BLOCK[11 : BLOCK.index(b"<TEXT>")], b"<SEQUENCE>2\n<TYPE>EX-99.1\n<DESCRIPTION>A LONG\n  NAME\n")
    (document,) = edgar.read(raw).documents
    assert (document.sequence, document.type, document.description) == ("2", "EX-99.1", "A LONG NAME")


def test_a_file_of_many_submissions_is_split() -> None:
    pem = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n\n" + WHOLE + b"-----END PRIVACY-ENHANCED MESSAGE-----\n"
    parts = list(edgar.split(WHOLE + pem + WHOLE))
    assert parts == [WHOLE, pem, WHOLE]
    assert [rules(edgar.read(part)) for part in parts] == [[], [], []]


@pytest.mark.parametrize(
    "document",
    [
        NewDocument("6-K", b"x\n</TEXT>\n</DOCUMENT>\ny"),
        NewDocument("6-K", b"x\n<DOCUMENT>\n<TYPE>6-K\ny"),
        NewDocument("6-K", b"<XML>\nx</XML>"),
        NewDocument("6-K", b"x", filename="a\nb.htm"),
    ],
)
def test_what_a_container_cannot_carry_is_refused(document: NewDocument) -> None:
    with pytest.raises(InputError):
        edgar.build(Header(form="6-K"), [document])


def test_dialects_that_cannot_carry_documents_refuse_them() -> None:
    with pytest.raises(InputError, match="one document"):
        edgar.build(Header(), [], "bare")
    with pytest.raises(InputError, match="no documents"):
        edgar.build(Header(), [NewDocument("6-K", b"x")], "header")


def test_built_header_looks_like_edgars() -> None:
    header = Header(accession="0001234567-02-000001", form="6-K", filed="2002-10-30", document_count=1,
                    filers=(Filer(cik="0001234567", name="EXAMPLE CO LTD", sic="4813", sic_description="RADIO TELEPHONE"),))  # fmt: skip
    lines = edgar.build(header, [NewDocument("6-K", b"x")]).raw.decode().split("\n")
    assert lines[:3] == [
        "<SEC-DOCUMENT>0001234567-02-000001.txt : 20021030",
        "<SEC-HEADER>0001234567-02-000001.hdr.sgml : 20021030",
        "ACCESSION NUMBER:\t\t0001234567-02-000001",
    ]
    assert "\t\tCOMPANY CONFORMED NAME:\t\t\tEXAMPLE CO LTD" in lines
    assert "\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tRADIO TELEPHONE [4813]" in lines


def test_a_large_payload_takes_less_than_three_times_its_file() -> None:
    raw = edgar.build(Header(form="6-K"), [NewDocument("GRAPHIC", bytes(range(256)) * 60_000, "a.jpg")]).raw
    tracemalloc.start()
    try:
        submission = edgar.read(raw)
        assert edgar.size(submission, 1) == 256 * 60_000
        lean = tracemalloc.get_traced_memory()[1]
        assert len(edgar.content(submission, 1)) == 256 * 60_000
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert lean < len(raw) * 0.2
    assert peak < len(raw) * 2  # the file itself comes on top


def test_every_file_of_the_corpus_is_rejoined_and_the_two_cut_ones_are_said(corpus: Path) -> None:
    cut = []
    files = [path for path in corpus.rglob("*") if path.is_file() and "submission" in str(path)]
    assert len(files) > 190
    for path in files:
        raw = path.read_bytes()
        submission = edgar.read(raw, path.name)
        assert edgar.write(submission) == raw
        assert submission.header.filers, path
        if "truncated" in rules(submission):
            cut.append(path.name.rpartition("__")[2])
        for document in submission.documents:
            if document.uuencoded and "truncated" not in rules(submission):
                assert not edgar.damage(submission, document), path
    assert sorted(cut) == ["0000320193-97-000011.txt", "0000732715-99-000042.nc"]
