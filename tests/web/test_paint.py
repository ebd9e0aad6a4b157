"""A filing is shown safe and its evidence painted: what is kept, what is dropped, where the marks go."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sixk.web.paint import image_address, mark, painted_html, painted_text, sanitised

IMAGES = image_address("", "0000000001-24-000001", ["logo.gif", "Foto 1.jpg"])


def latin(data: bytes) -> str:
    return data.decode("latin-1")


def shown(source: bytes, *spans: tuple[int, int, int]) -> str:
    return painted_html(source, latin, spans, "/reports/x", IMAGES)


def words(markup: str) -> str:
    return re.sub(r"<[^>]*>", "", markup)


KEPT = [
    (
        '<table border="1"><tr><td align="right" style="padding:2px">1</td></tr></table>',
        'style="padding:2px"',
    ),  # tables stay legible
    ('<font face="Times" size="2" color="#003366">x</font>', 'color="#003366"'),  # the type of old filings
    ('<p style="background:#cceeff">x</p>', "background-color:#cceeff"),  # shading by the shorthand
    ('<a name="n1">x</a><a href="#n1">y</a>', 'href="#f-n1"'),  # links inside work, under a name of their own
    ('<img src="logo.gif">', 'src="/reports/0000000001-24-000001/files/logo.gif"'),  # images of the submission
    ('<img src="./LOGO.GIF">', "files/logo.gif"),  # however spelt
    ('<img src="Foto%201.jpg">', "files/Foto%201.jpg"),
    (
        '<a href="https://www.example.com/">x</a>',
        'rel="noopener noreferrer nofollow"',
    ),  # the web only on a click, without telling
    ("<ix:nonNumeric>5</ix:nonNumeric>", "5"),  # inline XBRL keeps its words
]


@pytest.mark.parametrize(("source", "part"), KEPT)
def test_kept(source: str, part: str) -> None:
    assert part in sanitised(source, IMAGES)


DROPPED = [
    ("<script>alert(1)</script>", "alert"),
    ('<p onclick="alert(1)">x</p>', "onclick"),
    ('<a href="javascript:alert(1)">x</a>', "javascript"),
    ('<a href=" java\tscript:alert(1)">x</a>', "script:"),
    ('<img src="http://evil.invalid/x.gif">', "evil"),
    ('<img src="//evil.invalid/logo.gif">', "evil.invalid"),
    ('<img src="data:image/svg+xml,x">', "data:"),
    ('<p style="background:url(http://evil.invalid/x)">x</p>', "url("),
    ('<p style="background:#fff;list-style:url(x)">x</p>', "url("),
    ('<p style="color:red;position:fixed;z-index:9">x</p>', "position"),
    ('<p style="width:expression(alert(1))">x</p>', "expression"),
    ('<p style="color:\\72 ed;background-color:u\\72l(x)">x</p>', "\\"),
    ("<style>p{background:url(x)}</style>", "background"),
    ('<meta http-equiv="refresh" content="0;url=x">', "refresh"),
    ('<svg><a href="javascript:1">x</a></svg>', "svg"),
    ('<iframe src="x"></iframe><object data="x"></object><embed src="x">', "src"),
    ('<form action="x"><input></form>', "form"),
    ("<ix:header>hidden facts</ix:header>", "hidden"),
    ("<!-- a comment -->", "comment"),
    ('<a href="../../secret.htm">x</a>', "secret"),
    ('<mark class="ev e1" id="e1">forged</mark>', "class"),
]


@pytest.mark.parametrize(("source", "part"), DROPPED)
def test_dropped(source: str, part: str) -> None:
    assert part not in sanitised(source, IMAGES)


def span(source: bytes, quote: bytes) -> tuple[int, int]:
    start = source.index(quote)
    return start, start + len(quote)


def test_evidence_is_marked_and_links_to_its_fact() -> None:
    source = b"<p>Today the sale was <b>completed</b> in Seoul.</p>"
    out = shown(source, (*span(source, b"the sale was <b>completed</b>"), 2))
    assert out.count('<mark class="ev e2">') == 2  # a run before the tag and one inside
    assert 'id="e2"' in out and 'href="/reports/x#fact-2"' in out and 'target="_parent"' in out
    assert words(out) == "Today the sale was completed in Seoul."


def test_overlapping_evidence_keeps_both_anchors() -> None:
    source = b"<p>one two three</p>"
    out = shown(source, (*span(source, b"one two"), 1), (*span(source, b"two three"), 2))
    assert 'id="e1"' in out and 'id="e2"' in out and "e1 e2" in out


def test_the_same_words_twice_are_two_anchors() -> None:
    source = b"<p>one</p>"
    out = shown(source, (*span(source, b"one"), 1), (*span(source, b"one"), 2))
    assert 'id="e1"' in out and 'id="e2"' in out


def test_white_cells_of_a_table_are_left_alone() -> None:
    source = b"<table><tr><td>81</td> <td>&nbsp;</td><td>\xa0</td><td>Approved</td></tr></table>"
    assert shown(source, (0, len(source), 1)).count("<mark") == 2


def test_links_do_not_nest() -> None:
    source = b'<p>see <a href="http://www.example.com/">our site</a> now</p>'
    out = shown(source, (0, len(source), 1))
    inside = re.search(r"<a [^>]*example.com[^>]*>(.*?)</a>", out)
    assert inside and "<a" not in inside[1] and "<mark" in inside[1]


def test_an_entity_is_not_split() -> None:
    source = b"<p>Smith &amp; Co</p>"
    assert words(shown(source, (9, 12, 1))) == "Smith &amp; Co"


@pytest.mark.parametrize("forged", [b"\x011\x02x\x03", b"&#1;1&#2;x&#3;", b"&#x1;1&#x02;x&#x3;", b"&#00011&#2;x"])
def test_a_filing_cannot_forge_a_mark(forged: bytes) -> None:
    assert "<mark" not in shown(b"<p>" + forged + b"</p>")
    assert "<mark" not in painted_text(forged, latin, [], "/")


def test_a_mark_inside_an_attribute_does_no_harm() -> None:
    source = b'<p title="the sale">the sale</p>'
    out = shown(source, (source.index(b"sale"), source.index(b"sale") + 4, 1))
    assert 'title="the sale"' in out and "<mark" not in out.split(">")[0]


def test_ascii_is_shown_line_by_line_with_pages_as_rules() -> None:
    source = b"<PAGE>\nTHE SALE OF THE\n   MILL <closed> & done\n<PAGE>  2\nNext"
    out = painted_text(source, latin, [(*span(source, b"SALE OF THE\n   MILL"), 1)], "/r")
    assert out.count("<mark") == 2 and out.count('<hr class="page">') == 2
    assert "&lt;closed&gt; &amp; done" in out


def test_a_span_beyond_the_document_is_cut() -> None:
    assert mark(b"abc", [(1, 99, 1), (50, 60, 2), (2, 1, 3)]) == b"a\x011\x02bc\x03"


SOUP = st.lists(
    st.sampled_from(["<p>", "</p>", "<b", ">", "<td>", "</table>", "<table>", "<a href='#x'>", "</a>", "text ", "&amp;", "&#1;", '"', "'",
                     "<!--", "-->", "<script>", "</script>", "<svg>", "\x01", "\x03", "<style>", "x=1 ", "<img src=logo.gif>", "\xa0"]),
    max_size=30,
).map("".join)  # fmt: skip
SPANS = st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120), st.integers(1, 9)), max_size=4)


@given(SOUP, SPANS)
@example("<p>a</p>", [(0, 3, 1)])
@example("<!--<p>-->", [(1, 10, 1)])
@example("text <!--<p> text -->text ", [(0, 14, 1)])
def test_painting_lets_nothing_through(soup: str, spans: list[tuple[int, int, int]]) -> None:
    out = shown(soup.encode("latin-1"), *spans)
    assert not re.search(r"[\x01\x02\x03]", out)
    assert not re.search(r"<(script|style|svg|iframe|object|form)\b|\son\w+=", out, re.I)
    assert out.count("<mark") == out.count("</mark>")
    ids = re.findall(r'id="(e\d+)"', out)
    assert len(ids) == len(set(ids))


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "text ", "&amp;", "<br>", "&nbsp;", "<i>", "</i>", "x "]), max_size=20).map(
        "".join
    ),
    SPANS,
)
def test_painting_changes_no_word(soup: str, spans: list[tuple[int, int, int]]) -> None:
    source = soup.encode()
    assert words(shown(source, *spans)) == words(shown(source))
