"""Any HTML becomes HTML that EDGAR accepts: a table of examples, and laws over tag soup."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html

from sixk.compose.markup import tokens
from sixk.compose.shape import Image, Resolver, shape
from sixk.compose.tree import Node, escape, parse, write
from sixk.edgar import html as accepted


def shaped(source: str, notes: list[tuple[str, str]] | None = None) -> str:
    """The shaped body, styles left out, so that examples can be read."""
    return re.sub(r' (?:style|cellspacing|cellpadding|border|width)="[^"]*"', "", whole(source, notes))


def whole(source: str, notes: list[tuple[str, str]] | None = None) -> str:
    def image(src: str, alt: str) -> Image | None:
        return Image(src, 20, 10) if src.endswith((".gif", ".jpg")) else None

    def link(href: str) -> str | None:
        return href if href in ("ex99-2.htm",) or accepted.EDGAR_LINK.match(href) else None

    def note(kind: str, detail: str) -> None:
        if notes is not None:
            notes.append((kind, detail))

    body = parse(source)
    text = write(Node("body", {}, list(shape(body, Resolver(link, image, note)))))
    return text.removeprefix("\n<body>\n").removeprefix("<body>").removesuffix("</body>").strip("\n")


EXAMPLES = [
    # what it is, what comes in, what comes out
    ("loose text is a paragraph", "Revenue rose.", "<p>Revenue rose.</p>"),
    ("strong and em", "<p><strong>a</strong> <em>b</em></p>", "<p><b>a</b> <i>b</i></p>"),
    ("spans with weight and slant", '<p><span style="font-weight:700">a</span><span style="font-style:italic">b</span></p>', "<p><b>a</b><i>b</i></p>"),
    ("fonts say nothing", '<p><font face="Arial" color="red" size="2">a</font></p>', "<p>a</p>"),
    ("bold in bold is bold", "<p><b>a<strong>b</strong></b></p>", "<p><b>ab</b></p>"),
    ("a span that takes bold back", '<p><b>a<span style="font-weight:normal">b</span></b></p>', "<p><b>a</b>b</p>"),
    ("underline, strike, raised, lowered", "<p><ins>a</ins><s>b</s><sup>c</sup><sub>d</sub></p>", "<p><u>a</u><strike>b</strike><sup>c</sup><sub>d</sub></p>"),
    ("characters above 127 as entities", "<p>\u20ac\u2014\u00e9\U0001f600</p>", "<p>&#8364;&#8212;&#233;&#128512;</p>"),
    ("a hat, a quote, an ampersand", '<p>a^b "c" &amp; d</p>', "<p>a&#94;b &quot;c&quot; &amp; d</p>"),
    ("a hard blank", "<p>a&nbsp;b</p>", "<p>a&nbsp;b</p>"),
    ("blanks as a browser shows them", "<p>  a \n\t b  <br>  c </p>", "<p>a b<br>c</p>"),
    ("an empty paragraph goes", "<p>a</p><p> </p><p><b></b></p>", "<p>a</p>"),
    ("sections are no elements of EDGAR", "<section><article><p>a</p></article></section>", "<p>a</p>"),
    ("a division with words is a paragraph", "<div>a</div><div>b</div>", "<p>a</p>\n<p>b</p>"),
    ("bold round blocks goes into them", "<b><p>a</p><p>b</p></b>", "<p><b>a</b></p>\n<p><b>b</b></p>"),
    ("headings", "<h1>a</h1><h4><b>b</b></h4>", "<h1>a</h1>\n<h4>b</h4>"),
    ("a list with paragraphs and a list in it", "<ul><li><p>a</p><ul><li>b</li></ul></li></ul>", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
    ("a list without items", "<ul>a</ul>", "<ul>\n<li>a</li>\n</ul>"),
    ("numbered from", '<ol start="3" type="a"><li>c</li></ol>', '<ol start="3" type="a">\n<li>c</li>\n</ol>'),
    ("terms", "<dl><dt>a</dt><dd>b</dd></dl>", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>"),
    ("preformatted text keeps its blanks", "<pre>a  b\n c</pre>", "<pre>a  b\n c</pre>"),
    ("scripts and styles are gone", "<style>p{}</style><script>x</script><p onclick='x'>a</p>", "<p>a</p>"),
    ("forms and frames are gone, words stay", "<form><input><p>a</p></form><iframe src=x></iframe>", "<p>a</p>"),
    ("hidden text is gone", "<p>a</p><p style='display:none'>b</p>", "<p>a</p>"),
    ("a link to an exhibit", '<p><a href="ex99-2.htm">a</a></p>', '<p><a href="ex99-2.htm">a</a></p>'),
    ("a link elsewhere loses its address", '<p><a href="https://x.example">a</a></p>', "<p>a</p>"),
    ("a place and the link to it", '<p><a href="#1x">a</a></p><h2 id="1x">b</h2>', '<p><a href="#a1x">a</a></p>\n<h2 id="a1x">b</h2>'),
    ("a place that nobody links to", '<p id="x">a</p>', "<p>a</p>"),
    ("a picture", '<p><img src="a.gif" alt="Chart"></p>', '<p><img src="a.gif" alt="Chart" height="10"></p>'),
    ("a picture that is not there leaves its words", '<p><img src="a.png" alt="Chart"></p>', "<p>[Chart]</p>"),
    ("quotes", "<p><q>a</q></p>", "<p>&#8220;a&#8221;</p>"),
    ("a page break", '<p>a</p><hr class="page"><p>b</p>', "<p>a</p>\n<hr>\n<p>b</p>"),
    ("cells outside a table", "<td>a</td>", "<p>a</p>"),
    (
        "a table: head first, foot last, empty rows gone",
        "<table><tfoot><tr><td>c</td></tr></tfoot><thead><tr><th>a</th></tr></thead><tbody><tr></tr><tr><td>b</td></tr></tbody></table>",
        "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n<tr>\n<td>c</td>\n</tr>\n</tbody>\n</table>",
    ),
    (
        "a table within a cell becomes lines of it",
        "<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>",
        "<table>\n<tr>\n<td>a</td>\n<td>b &nbsp;c</td>\n</tr>\n</table>",
    ),
    (
        "a table that only places tables is taken apart",
        "<table><tr><td><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table></td></tr></table>",
        "<table>\n<tr>\n<td>a</td>\n<td>1</td>\n</tr>\n<tr>\n<td>b</td>\n<td>2</td>\n</tr>\n</table>",
    ),
    ("an SGML wrapper", "<DOCUMENT><TYPE>EX-99\n<TEXT><html><title>t</title><body><p>a</p></body></html></TEXT>", "<p>a</p>"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "source", "expected"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_examples(what: str, source: str, expected: str) -> None:
    assert shaped(source) == expected
    assert whole(whole(source)) == whole(source), what


STYLES = [
    ("figures to the right", "<table><tr><td>a</td><td>1,204</td></tr></table>", r"text-align:right;white-space:nowrap\">1,204"),
    ("a dash for a figure", "<table><tr><td>a</td><td>\u2013</td></tr></table>", r"text-align:right;white-space:nowrap\">&#8211;"),
    ("a number that the table sets left", "<table><tr><td>a</td><td align=left>7</td></tr></table>", r"text-align:left\">7"),
    ("a centred paragraph", "<center><p>a</p></center>", r"text-align:center\">a"),
    ("an indent in any unit", "<p style='margin-left:0.5in'>a</p>", r"margin:0 0 9pt 36pt\">a"),
    ("a head over figures", "<table><tr><td>x</td><td>2026</td></tr><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>", "<th [^>]*>2026"),
    ("a page break in print", '<hr class="page">', "page-break-after:always"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "source", "expected"), STYLES, ids=[row[0] for row in STYLES])
def test_looks(what: str, source: str, expected: str) -> None:
    assert re.search(expected, whole(source)), what


NOTES = [
    ("<p><a href='#x'>a</a></p>", "link-target"),
    ("<p style='display:none'>secret</p>", "text-hidden"),
    ("<p><del>old</del></p>", "text-tracked"),
    ("<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>", "table-nested"),
]


@pytest.mark.parametrize(("source", "kind"), NOTES)
def test_what_is_changed_is_noted(source: str, kind: str) -> None:
    notes: list[tuple[str, str]] = []
    shaped(source, notes)
    assert kind in {k for k, _ in notes}


TAGS = "p div b i u span font a table tr td th thead tbody ul ol li dl dt dd h1 h3 pre br hr img center blockquote sup section"
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS.split()] + [f"</{tag}>" for tag in TAGS.split()]),
    st.sampled_from(
        ['<td colspan="3">', '<td rowspan="2">', '<p align="right">', '<a href="#x">', '<a name="x">', '<p id="x">', '<img src="a.gif">', "\n", " ",
         '<p style="margin-left:20px;display:none">', '<a href="https://x.example/">', '<td style="text-align:center">', "<!-- c -->", "&nbsp;", "&amp;lt;"]
    ),
    st.sampled_from(["Revenue", "1,204", "(310)", "\u20ac", "^", "<", "&", "2026", " a ", "\u00a0"]),
)  # fmt: skip


@pytest.fixture(scope="module")
def dtd() -> etree.DTD:
    import arelle

    with (Path(arelle.__file__).parent / "config" / "edbody.dtd").open(encoding="utf-8") as opened:
        return etree.DTD(opened)


def test_any_tag_soup_validates_and_shaping_twice_changes_nothing(dtd: etree.DTD) -> None:
    @settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(PIECES, max_size=30).map("".join))
    def law(soup: str) -> None:
        once = whole(soup)
        assert whole(once) == once
        assert once.isascii()
        body = lxml_html.document_fromstring(f"<html><body>{once}</body></html>").find("body")
        again = etree.parse(io.BytesIO(etree.tostring(body, method="xml"))).getroot()
        assert dtd.validate(again), [error.message for error in dtd.error_log.filter_from_errors()]

    law()


def test_real_documents_validate_and_keep_their_words(dtd: etree.DTD, fixtures: Path) -> None:
    for path in sorted((fixtures / "dev").rglob("*.htm"))[::4]:
        source = path.read_text(encoding="cp1252", errors="replace")
        once = whole(source)
        assert whole(once) == once, path.name
        body = lxml_html.document_fromstring(f"<html><body>{once}</body></html>").find("body")
        again = etree.parse(io.BytesIO(etree.tostring(body, method="xml"))).getroot()
        assert dtd.validate(again), path.name
        if "<style" not in source.lower():
            before = "".join(c for c in parse(source).text() if c.isalnum())
            assert "".join(c for c in body.text_content() if c.isalnum()) == before, path.name


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_tokens_cover_the_source(soup: str) -> None:
    found = list(tokens(soup))
    assert "".join(soup[token.start : token.end] for token in found) == soup
    assert [token.end for token in found[:-1]] == [token.start for token in found[1:]]


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 50_000,
        '<a "' * 50_000,
        "<!--" * 50_000,
        "<p " * 50_000,
        "<table><tr><td>" * 3_000,
        "<b>" * 20_000 + "x",
        "<" * 100_000,
    ],
)
def test_hostile_markup_takes_no_time(hostile: str) -> None:
    whole(hostile)


def test_escape_leaves_nothing_above_127() -> None:
    assert escape("\ud800\x00\x1f\u20ac\uffff") == "&#8364;"
