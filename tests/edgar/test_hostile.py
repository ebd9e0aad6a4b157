"""Files nobody meant to write: mutations of good submissions raise nothing, hang nowhere and stay within bounds."""

from __future__ import annotations

import time
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sixk import edgar
from sixk.edgar import NewDocument
from sixk.model import Address, Dialect, Filer, FormerName, Header


@lru_cache
def good(dialect: Dialect) -> bytes:
    header = Header(
        accession="0001234567-02-000001", form="6-K", filed="2002-10-30", accepted="2002-10-30T16:59:34-05:00", document_count=3,
        filers=(Filer("0001234567", "EXAMPLE CO LTD", former_names=(FormerName("OLD", "1999-01-01"),), business=Address("A", "B")),),
    )  # fmt: skip
    return edgar.build(
        header,
        [
            NewDocument("6-K", b"<html><body><p>Form 6-K</p></body></html>", "d6k.htm", "REPORT"),
            NewDocument("GRAPHIC", bytes(range(256)) * 2, "logo.jpg"),
            NewDocument("EX-99.1", b"<?xml version='1.0'?><a/>", "a.xml", wrapper="XML"),
        ],
        dialect,
    ).raw


PIECES = [
    b"<DOCUMENT>\n", b"</DOCUMENT>\n", b"<TYPE>6-K\n", b"<TEXT>\n", b"</TEXT>\n", b"<SEC-HEADER>", b"</SEC-HEADER>\n", b"\x00", b"\r",
    b"FILER:\n", b"begin 644 x\n", b"end\n", b"M", b"\xff\xfe", b"<PDF>", b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n", b"- -", b"\n\n",
    b"</SEC-DOCUMENT>\n", b"<SEC-DOCUMENT>", b" " * 500, b"\t", b"[", b"]",
]  # fmt: skip


@st.composite
def mutations(draw: st.DrawFn) -> bytes:
    raw = bytearray(good(draw(st.sampled_from(["text", "pem", "ims", "feed"]))))
    for _ in range(draw(st.integers(1, 6))):
        kind = draw(st.integers(0, 4))
        at, to = sorted((draw(st.integers(0, len(raw))), draw(st.integers(0, len(raw)))))
        if kind == 0:
            del raw[at:to]
        elif kind == 1:
            raw[at:at] = draw(st.sampled_from(PIECES)) * draw(st.integers(1, 40))
        elif kind == 2:
            raw[at:at] = raw[at:to]
        elif kind == 3:
            raw[at:to] = bytes(reversed(raw[at:to]))
        else:
            raw[at:at] = draw(st.binary(max_size=20))
    return bytes(raw[:200_000])


def whole(raw: bytes) -> None:
    submission = edgar.read(raw)
    assert edgar.write(submission) == raw
    at = 0
    for number, document in enumerate(submission.documents, 1):
        (start, end), (body_start, body_end) = document.block, document.body
        assert document.number == number
        assert at <= start <= body_start <= body_end <= end <= len(raw)
        at = end
        data = edgar.content(submission, document)
        assert len(data) == edgar.size(submission, document) <= 2 * (end - start) + 4096
        edgar.damage(submission, document)
    assert len(submission.findings) <= 4 * len(submission.documents) + 6
    assert b"".join(edgar.split(raw)) in raw


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutations())
def test_mutated_submissions_are_read_without_an_exception(raw: bytes) -> None:
    whole(raw)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400) | st.lists(st.sampled_from(PIECES), max_size=60).map(b"".join))
def test_any_bytes_are_read_without_an_exception(raw: bytes) -> None:
    whole(raw)
    edgar.uudecode(raw)
    edgar.decode(raw)
    list(edgar.index.read_index(raw))
    list(edgar.feeds.read_tickers(raw))
    edgar.feeds.read_submissions(raw)


N = 100_000
HOSTILE = {
    "opening tags": b"<SEC-DOCUMENT>\n" + b"<DOCUMENT>\n<TYPE>6-K\n" * N,
    "closing tags": b"<SUBMISSION>\n" + b"</TEXT>\n</DOCUMENT>\n" * N,
    "closing tags, nothing before": b"<SUBMISSION>\n" + b"</DOCUMENT>\nx\n" * N,
    "blank lines": b"<SEC-DOCUMENT>" + b"\n" * (N * 10),
    "blanks before a tag": b"<SEC-DOCUMENT>\n" + b" " * (N * 10) + b"<DOCUMENT>\n<TYPE>6-K\n<TEXT>\n" + b" " * (N * 10),
    "blanks between tags": b"<DOCUMENT>" + b" " * (N * 10) + b"<TYPE>",
    "header lines": b"<SEC-DOCUMENT>\n" + b"FILER:\n\n\tCOMPANY DATA:\n" * N,
    "labels without values": b"<SEC-DOCUMENT>\n" + b"A" * (N * 10),
    "tabs in a header": b"<SEC-DOCUMENT>\nFILER:\n" + b"\t" * (N * 5) + b"x\nFILER:\n" + b"\n" * (N * 5),
    "former names": b"<SUBMISSION>\n<FILER>\n" + b"<FORMER-COMPANY>\n</FORMER-COMPANY>\n" * N,
    "closing brackets in a header": b"<SUBMISSION>\n<TYPE>" + b"\n]" * N,
    "lines of one letter, uuencoded": b"<DOCUMENT>\n<TYPE>G\n<TEXT>\nbegin 644 x\n" + b"M\n" * N,
    "full lines with one bad character in each, uuencoded": b"<DOCUMENT>\n<TYPE>G\n<TEXT>\nbegin 644 x\n"
    + (b"M" * 60 + b"~\n") * (N // 3),
    "full lines, every fifth bad, uuencoded": b"<DOCUMENT>\n<TYPE>G\n<TEXT>\nbegin 644 x\n"
    + (b"M" * 60 + b"~\n" + (b"M" * 61 + b"\n") * 4) * (N // 15),
    "one endless line, uuencoded": b"<DOCUMENT>\n<TYPE>G\n<TEXT>\nbegin 644 x\n" + b"M" * (N * 10),
    "dashes": b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>6-K\n<TEXT>\n" + b"- -\n" * N,
    "descriptions over many lines": b"<DOCUMENT>\n<TYPE>6-K\n<DESCRIPTION>a\n" + b"b\n" * N + b"<TEXT>\n",
    "nothing but zeros": b"\x00" * (N * 10),
    "nothing but line ends": b"\r" * (N * 10),
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_the_file_and_no_faster(raw: bytes) -> None:
    start = time.process_time()
    submission = edgar.read(raw)
    for document in submission.documents[:3]:
        edgar.content(submission, document)
    assert time.process_time() - start < 4
    assert len(submission.documents) <= 50_000
    assert len(submission.findings) <= 205
    assert edgar.write(submission) == raw
