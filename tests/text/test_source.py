"""Spans of the text lead back to the bytes they came from, whatever the encoding and the markup."""

from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sixk.text import convert, source_span

DOCUMENTS = [
    ("plain", "<p>First words</p><p>second words</p>", "ascii"),
    ("UTF-8", "<p>Société Générale — “Überprüfung” des 決算 𝒳 ends</p>", "utf-8"),
    ("UTF-8 with a mark", "\ufeff<p>Société ends</p>", "utf-8"),
    ("cp1252", "<p>Société “quoted” – ends</p>", "cp1252"),
    ("UTF-16", "\ufeff<p>Société 決算 𝒳 ends</p>", "utf-16-le"),
    ("GB 2312 declared", "<meta charset=gb2312><p>公司 公告 ends</p>" + "<p>中文</p>" * 20, "gb2312"),
    ("entities", "<p>AT&amp;T &#147;quoted&#148; words &mdash; end</p>", "ascii"),
    ("line ends of two characters", "<p>one\r\ntwo  three</p>\r\n<p>four</p>\r\n", "ascii"),
    ("both", "<p>é one\r\ntwo 決 three</p>\r\n<p>ü four</p>\r\n", "utf-8"),
    ("cells", "<table><tr><td>a1:<br>a2:</td><td>b1<br>b2</td></tr></table>", "ascii"),
    ("marks", "<p>Form 20-F [X] Form 40-F [&nbsp;] and <b>words</b> behind</p>", "ascii"),
    ("pre", "<pre>\n  one   two\n three <b>four</b>\n</pre>", "ascii"),
]


@pytest.mark.parametrize(("what", "document", "encoding"), DOCUMENTS, ids=[d[0] for d in DOCUMENTS])
def test_every_word_is_found_in_its_bytes(what: str, document: str, encoding: str) -> None:
    content = document.encode(encoding)
    text = convert(content, "html")
    at = 0
    for word in text.text.split():
        at = text.text.index(word, at)
        start, end = source_span(text, at, at + len(word))
        if word not in "☒☐":
            assert html.unescape(content[start:end].decode(encoding)) == word, what
        at += len(word)


def test_a_mark_leads_to_what_was_printed() -> None:
    content = b"<p>Form 20-F [X] Form 40-F [ ] end</p>"
    text = convert(content, "html")
    at = text.text.index("☒")
    start, end = source_span(text, at, at + 1)
    assert content[start:end] == b"[X]"


def test_a_sentence_over_tags_spans_them() -> None:
    content = b"<p>We <b>closed</b> the\n   sale &amp; went.</p><p>x</p>"
    text = convert(content, "html")
    assert text.text.startswith("We closed the sale & went.")
    start, end = source_span(text, 0, len("We closed the sale & went."))
    assert content[start:end] == b"We <b>closed</b> the\n   sale &amp; went."


def test_no_places_in_a_document_without_words() -> None:
    assert source_span(convert(b"", "html"), 0, 0) == (0, 0)


words = st.text(alphabet="abé決𝒳“1.,", min_size=1, max_size=8)
tags = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<br>",
        "<b>",
        "</b>",
        " ",
        "\n",
        "\r\n",
        "<td>",
        "<table><tr><td>",
        "</table>",
        "<div>",
        "</div>",
        "&nbsp;",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(words, tags), max_size=40), st.sampled_from(["utf-8", "utf-16-le", "gb18030"]))
def test_law_words_are_where_they_came_from(parts: list[str], encoding: str) -> None:
    """Each run of letters of the text is the decoded bytes of its span, tags left out."""
    document = ("\ufeff" if encoding == "utf-16-le" else "<meta charset=gb18030>" if encoding == "gb18030" else "") + "".join(
        parts
    )
    content = document.encode(encoding)
    text = convert(content, "html")
    if text.wide not in (None, encoding):
        return  # too little text to tell the encoding
    assert list(text.offsets) == sorted(text.offsets)
    at = 0
    for word in text.text.split():
        at = text.text.index(word, at)
        start, end = source_span(text, at, at + len(word))
        source = content[start:end].decode(encoding)
        for tag in ("<p>", "</p>", "<br>", "<b>", "</b>", "<td>", "<table><tr><td>", "</table>", "<div>", "</div>"):
            source = source.replace(tag, "")
        assert source == word
        at += len(word)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["html", "text"]), st.data())
def test_law_any_span_of_any_bytes_is_inside_them(content: bytes, kind: str, data: st.DataObject) -> None:
    text = convert(content, kind)  # type: ignore[arg-type]
    a = data.draw(st.integers(0, len(text.text)))
    b = data.draw(st.integers(a, len(text.text)))
    start, end = source_span(text, a, b)
    assert 0 <= start <= end
    assert start <= len(content) + 2
