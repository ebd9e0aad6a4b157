"""Documents made to break a reader: nothing is raised, nothing hangs, twice the size takes about twice the time."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sixk.model import Kind
from sixk.text import convert, kind_of, language, markdown

HTML: dict[str, Callable[[int], bytes]] = {
    "nested divisions": lambda n: b"<div>" * n,
    "nested divisions that close": lambda n: b"<div>" * n + b"x" + b"</div>" * n,
    "nested tables": lambda n: b"<table><tr><td>" * n,
    "nested tables that close": lambda n: b"<table><tr><td>x" * n + b"</table>" * n,
    "less-than signs": lambda n: b"<" * n * 10,
    "ampersands": lambda n: b"&" * n * 10,
    "beginnings of comments": lambda n: b"<!--" * n,
    "a huge attribute": lambda n: b'<p style="' + b"a:b;" * n + b'">x',
    "many attributes": lambda n: b"<p " + b"a=b " * n + b">x",
    "open quotes": lambda n: b'<p a="' * n,
    "many cells in rows": lambda n: b"<table>" + (b"<tr>" + b"<td>1</td>" * 10 + b"</tr>") * (n // 10) + b"</table>",
    "many cells in a row": lambda n: b"<table><tr>" + b"<td>1</td>" * n + b"</table>",
    "wide cells": lambda n: b"<table><tr>" + b"<td colspan=999999999>1</td>" * (n // 10) + b"</table>",
    "a row of many lines": lambda n: b"<table><tr>" + b"<td>1<br>2</td>" * n + b"</table>",
    "a row of uneven lines": lambda n: b"<table><tr><td>a<br>b<br>c" + b"<td>1<br>2</td>" * n + b"</table>",
    "rows of lines": lambda n: b"<table>" + b"<tr><td>1<br>2</td><td><a href=x>3</a></td></tr>" * n + b"</table>",
    "links in a row of lines": lambda n: b"<table><tr>" + b"<td><a href=x>3</a><br><img src=y>4</td>" * n + b"</table>",
    "ends without beginnings": lambda n: b"<font>" + b"<div>" * n + b"</font></span>" * n,
    "ends from outside of the cell": lambda n: b"<font><table><tr><td>" + b"<div>" * n + b"</font>" * n,
    "paragraphs and bold never closed": lambda n: b'<p style="font-weight:bold"><b>x' * n,
    "nested lists": lambda n: b"<ol><li>x" * n,
    "titles": lambda n: b"<title>" * n,
    "scripts": lambda n: b"<script>" * n,
    "bold here and there": lambda n: b"<b>x</b> y " * n,
    "white space": lambda n: b" \n" * n * 5,
    "hard spaces": lambda n: b"&nbsp;" * n * 2,
    "wide characters": lambda n: "語é".encode() * n,
    "bytes that are no characters": lambda n: ("é" * 20).encode() * n + b"\xff" * n,
    "preformatted bits": lambda n: b"<pre>" + b"<b>x</b>\n  " * n,
    "pictures": lambda n: b"<font face=Wingdings>x</font>" * n,
}
ASCII: dict[str, Callable[[int], bytes]] = {
    "one line": lambda n: b"word " * n * 10,
    "blank lines": lambda n: b"  \n" * n * 5,
    "blanks": lambda n: b" " * n * 10 + b"x",
    "tags": lambda n: b"<PAGE>\n<TABLE>\n<S> <C>\nx\n</TABLE>\n" * n,
    "open tags": lambda n: b"<S " * n * 5,
    "form feeds": lambda n: b"\f" * n * 5,
    "answers": lambda n: b"12g3-2(b) " + b"Yes X No " * n,
    "one answer": lambda n: b"12g3-2(b) Yes " * n,
    "forms": lambda n: b"Form 20-F X Form 40-F " * n,
    "dots": lambda n: b"Form 20-F " + b". " * n * 5 + b" 40-F",
    "underscores": lambda n: b"Form 20-F " + b"_" * n * 5 + b" 40-F",
    "brackets": lambda n: b"Form 20-F " + b"[" * n * 5 + b" 40-F",
    "ticks": lambda n: b"Form 20-F " + b"X " * n * 5 + b" 40-F",
    "dashes below": lambda n: b"Form 20-F Form 40-F\n" + b"-" * n * 5 + b" 40-F\n",
    "captions": lambda n: b"Rule 101(b)(1):\n   ----\n" * n,
    "centred lines": lambda n: (b" " * 30 + b"CENTRED WORDS\n") * n,
    "line ends": lambda n: b"\r" * n + b"a\r\n" * n,
}
CASES = [("html", name, make) for name, make in HTML.items()] + [("text", name, make) for name, make in ASCII.items()]


@pytest.mark.parametrize(("kind", "name", "make"), CASES, ids=[f"{kind}: {name}" for kind, name, _ in CASES])
def test_time_grows_with_size_alone(kind: Kind, name: str, make: Callable[[int], bytes]) -> None:
    def seconds(n: int) -> float:
        content = make(n)
        began = time.process_time()
        text = convert(content, kind)
        markdown(text)
        language(text.text)
        return time.process_time() - began

    small = seconds(2_000)
    # Ten times the size in at most thirty times the time (and a floor for the clock): quadratic would be a hundred. A busy machine only
    # ever adds time, so the best of three tries counts.
    assert any(seconds(20_000) < 30 * max(small, 0.02) for _ in range(3))


TAGS = st.sampled_from(
    "<p> </p> <b> </b> <u> </u> <table> </table> <tr> </tr> <td> </td> <td\tcolspan=2> <div> </div> <br> <hr> <pre> </pre> <ol> <li> </ol>"
    " <a\thref=x> </a> <img\tsrc=x> <h1> </h1> <title> </title> <!-- --> <font\tface=wingdings> </font> <span\tstyle=display:none> </span>"
    " &nbsp; &amp; &#254; [X] Form\t20-F Form\t40-F Yes No 12g3-2(b) ____ ----- x o <PAGE> <style> </style> \x00 \r \f".split(
        " "
    )
).map(lambda tag: tag.replace("\t", " "))


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.one_of(TAGS, st.text(max_size=5), st.just("\n"), st.just(" ")), max_size=60), st.sampled_from(["html", "text"])
)
def test_any_markup_is_read(parts: list[str], kind: Kind) -> None:
    content = "".join(parts).encode("utf-8", "replace")
    text = convert(content, kind)
    length = len(text.text)
    for spans in (text.tables, text.bold):
        assert all(0 <= a < b <= length for a, b in spans)
        assert list(spans) == sorted(spans)
    for links in (text.links, text.headings):
        assert all(0 <= link.start < link.end <= length for link in links)
    assert all(0 <= image.start <= length for image in text.images)
    assert len(text.offsets) == len(text.sources)
    assert list(text.offsets) == sorted(text.offsets)
    assert not any(offset > length for offset in text.offsets)
    markdown(text)
    language(text.text)


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from(["", "x.htm", "x.txt", "x.pdf", "x.docx", "x.xml"]),
    st.sampled_from([None, "PDF", "XML", "XBRL"]),
)
def test_any_bytes_have_a_kind(content: bytes, name: str, wrapper: str | None) -> None:
    kind = kind_of(content, name, "6-K", wrapper)
    if kind not in ("pdf", "docx"):
        convert(content, kind)


def test_every_document_of_the_corpora_is_read(corpus: Path) -> None:
    """All HTML and text of real filings, and each cut at odd places."""
    from sixk import edgar
    from sixk.text import of

    read = 0
    for path in sorted((corpus / "real" / "6k-html").iterdir()) + sorted((corpus / "real" / "exhibit").iterdir()):
        raw = path.read_bytes()
        for content in (raw, raw[: len(raw) // 2], raw[len(raw) // 3 :]):
            submission = edgar.read(content, name=path.name)
            for document in submission.documents:
                read += len(of(submission, document).text) > 100
    assert read > 20
