"""What HTML of every era becomes: lines, paragraphs, rows, pages, and what is left out, as (why, markup, text)."""

from __future__ import annotations

import pytest

from sixk.model import Heading, Image, Link
from sixk.text import convert

CASES = [
    ("paragraphs are parted by an empty line", "<p>a</p><p>b</p>", "a\n\nb"),
    ("paragraphs that are never closed", "<p>a<p>b", "a\n\nb"),
    ("divisions are lines", "<div>a</div><div>b</div>", "a\nb"),
    ("a division with margins is a paragraph", "<div>a</div><div style='margin-top:12pt'>b</div>", "a\n\nb"),
    ("a paragraph without margins is a line", "<p style='margin:0pt'>a</p><p style='margin:0pt'>b</p>", "a\nb"),
    ("a blank paragraph parts", "<p style='margin:0'>a</p><p style='margin:0'>&nbsp;</p><p style='margin:0'>b</p>", "a\n\nb"),
    ("one break is a line, two a paragraph", "a<br>b<br><br>c<br><br><br>d", "a\nb\n\nc\n\nd"),
    ("a break before the end of a block adds nothing", "<div>a<br></div><div>b</div>", "a\nb"),
    ("white space folds", "<p>  a \n\n b\t c&nbsp;&nbsp;d </p>", "a b c d"),
    ("white space between fonts stays one space", "<p><b>a</b> <i>b</i>&nbsp;<u>c</u>d</p>", "a b cd"),
    ("words broken by tags stay whole", "<p>Rev<font size=2>enue</font></p>", "Revenue"),
    ("entities", "<p>AT&amp;T &lt;5% &#8220;q&#8221; &copy; &bogus;</p>", "AT&T <5% “q” © &bogus;"),
    ("numbers of C1 are cp1252", "<p>&#147;x&#148; &#150; it&#146;s &#128;5</p>", "“x” – it’s €5"),
    ("a less-than sign in prose", "<p>if a < b and 3 <5</p>", "if a < b and 3 <5"),
    ("a row is a line, its cells parted by tabs", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a\tb\nc\td"),
    ("cells and rows that are never closed", "<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a\tb\nc\td"),
    ("empty cells keep their place, at the end they go", "<table><tr><td></td><td>a</td><td>&nbsp;</td><td>b</td><td></td></tr></table>", "\ta\t\tb"),
    ("columns spanned are stepped over", "<table><tr><td colspan=3>2024</td><td>2023</td></tr><tr><td>$</td><td>1</td><td>)</td><td>2</td></tr></table>", "2024\t\t\t2023\n$\t1\t)\t2"),
    ("paragraphs in cells do not part rows", "<table><tr><td><p>a</p></td><td><p>b</p></td></tr><tr><td><p>c</p></td><td><p>d</p></td></tr></table>", "a\tb\nc\td"),
    ("a single cell keeps its lines", "<table><tr><td>12 Main St<br>Oslo<br>Norway</td></tr></table>", "12 Main St\nOslo\nNorway"),
    ("cells of equally many lines are rows", "<table><tr><td>Date:<br>Place:</td><td>May 1<br>Oslo</td></tr></table>", "Date:\tMay 1\nPlace:\tOslo"),
    ("cells of figures are rows", "<table><tr><td>Sales<br>Costs</td><td>1,234<br>(987)</td></tr></table>", "Sales\t1,234\nCosts\t(987)"),
    ("cells that only wrap are one row", "<table><tr><td>Exhibit<br>1.2</td><td>Transaction<br>in own shares</td></tr></table>", "Exhibit 1.2\tTransaction in own shares"),
    ("two signatures side by side", "<table><tr><td>By: A<br>Name: A<br>Title: CEO</td><td>By: B<br>Name: B<br>Title: CFO</td></tr></table>", "By: A\nName: A\nTitle: CEO\nBy: B\nName: B\nTitle: CFO"),
    ("a head of several lines is one line", "<table><tr><td>Three months<br>ended</td><td>Change</td></tr></table>", "Three months ended\tChange"),
    ("a signature beside a date keeps its lines", "<table><tr><td>Date: May 1</td><td>By: /s/ A<br>Name: A<br>Title: CFO</td></tr></table>", "Date: May 1\nBy: /s/ A\nName: A\nTitle: CFO"),
    ("a table inside a table", "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>", "a\tb\nc"),
    ("a page of layout in one cell", "<table><tr><td><p>a</p><p>b</p></td></tr></table>", "a\n\nb"),
    ("words after an unclosed table", "<table><tr><td>a</td><td>b</td></tr><p>c</p><p>d</p>", "a\tb\n\nc\n\nd"),
    ("lists", "<ul><li>a</li><li>b</li></ul>", "• a\n• b"),
    ("numbered lists", "<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
    ("lettered and Roman lists", "<ol type=a><li>x<ol type=i><li>y</ol></ol>", "a. x\ni. y"),
    ("a bullet of its own is not doubled", "<ul><li>&#8226; a</ul>", "• a"),
    ("page-break-before", "<p>a</p><div style='page-break-before: always'>b</div>", "a\n\n\fb"),
    ("page-break-after", "<div style='page-break-after:always'>a</div>b", "a\n\n\fb"),
    ("page-break on an empty division", "<p>a</p><div style='PAGE-BREAK-AFTER: always'><hr></div><p>b</p>", "a\n\n\fb"),
    ("<page>", "<p>a</p><PAGE><p>b</p>", "a\n\n\fb"),
    ("a rule over the whole page ends it", "<p>a</p><HR SIZE=3 WIDTH='100%' NOSHADE><p>b</p>", "a\n\n\fb"),
    ("a rule under a page number ends the page", "<p>a</p><p align=center>- 2 -</p><hr><p>b</p>", "a\n\n- 2 -\n\n\fb"),
    ("a short rule is drawing", "<p>a</p><hr width='20%' size=1><p>b</p>", "a\n\nb"),
    ("display:none", "<p>a</p><div style='display:none'>x<p>y</p></div><p>b</p>", "a\n\nb"),
    ("font-size 0", "<p>a<font style='font-size:0pt'>x</font>b</p>", "ab"),
    ("white on white", "<p>a<font color=#FFFFFF>x</font>b</p>", "ab"),
    ("white words behind an image are what it shows", "<p><img src='p1.jpg'></p><p style='color:#fff;font-size:1pt'>Results of <b>2021</b></p>", "Results of 2021"),
    ("white words behind other words are hidden, image or not", "<p><img src='logo.jpg'>Name</p><font color=white>x</font>", "Name"),
    ("private characters of picture fonts", "<p>&#61623; a &#61607; b</p>", "• a ▪ b"),
    ("white on colour stays", "<table bgcolor=navy><tr><td><font color=white>a</font></td></tr></table>", "a"),
    ("white on a coloured cell stays", "<table><tr><td style='background-color:#003366'><span style='color:#fff'>a</span></td></tr></table>", "a"),
    ("visibility", "<p>a<span style='visibility:hidden'>x</span></p>", "a"),
    ("iXBRL header", "<body><ix:header><ix:hidden><ix:nonNumeric>x</ix:nonNumeric></ix:hidden></ix:header><p>a</p>", "a"),
    ("iXBRL in the text is transparent", "<p>Re<ix:nonFraction name='x'>1</ix:nonFraction>2</p>", "Re12"),
    ("head, script, style", "<head><title>t</title><style>p{}</style><script>x<y</script></head><body>a", "a"),
    ("comments", "<p>a<!-- <p>x</p> -->b</p>", "ab"),
    ("an attribute with a greater-than sign", "<p title='a>b'>c</p>", "c"),
    ("XHTML", "<?xml version='1.0'?><html><head><title/><script src='x'/></head><body><div><p>a</p><br/>b</div></body></html>", "a\n\nb"),
    ("<pre> prints as it stands", "<pre>\nName        Age\nAnn          12\n</pre>", "Name        Age\nAnn          12"),
    ("SGML tags in <pre>", "<PRE>\nx\n<PAGE>\n<TABLE>\n<CAPTION>\n<S>      <C>\na < b    12\n</TABLE>\n</PRE>", "x\n\n\fa < b    12"),
    ("words after <pre>", "<p>a</p><pre>b  c</pre><p>d</p>", "a\n\nb  c\n\nd"),
    ("a real table in <pre>", "<pre>x<table><tr><td>a</td><td>b</td></tr></table></pre>", "x\na\tb"),
    ("no document at all", "", ""),
    ("no tags", "just words", "just words"),
    ("a title that is never closed", "<title>a<p>b", "a\n\nb"),
    ("a comment that is never closed", "<p>a</p><!-- b <p>c</p>", "a\n\nc"),
    ("a quote that is never closed", "<p>a</p><a href=\"x>b</a><p>c</p>", "a"),
    ("ends without beginnings", "</div></table></td>a</p></b>", "a"),
    ("an underlined blank is a line to write on", "<p>82-<u>&nbsp;&nbsp;</u></p>", "82-___"),
    ("an underlined word is a word", "<p><u>Exhibit&nbsp;1</u></p>", "Exhibit 1"),
    ("bullets of Wingdings", "<p><font face=Wingdings>§</font> a</p>", "▪ a"),
    ("words set in Wingdings by mistake", "<p style='font-family:Wingdings'>Registrant name</p>", "Registrant name"),
    ("Wingdings as a fallback", "<p style='font-family:Arial,Wingdings'>ox</p>", "ox"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "markup", "expected"), CASES, ids=[case[0] for case in CASES])
def test_text(why: str, markup: str, expected: str) -> None:
    assert convert(markup.encode(), "html").text == expected, why


def test_what_is_noted_beside_the_text() -> None:
    text = convert(
        b"<title>T &amp; U</title><h2>Head</h2><p><b>Bold <i>line</i></b><br>not <b>all</b></p>"
        b"<p>see <a href='http://x.org/a'>the page</a></p><img src='logo.gif' alt='Logo'><table><tr><td>a<td>b</table>",
        "html",
    )
    assert text.title == "T & U"
    assert text.headings == (Heading(0, 4, 2),)
    assert [text.text[a:b] for a, b in text.bold] == ["Head", "Bold line"]
    assert text.links == (Link(text.text.index("the page"), text.text.index("the page") + 8, "http://x.org/a"),)
    assert text.images == (Image(text.text.index("the page") + 8, "logo.gif", "Logo"),)
    assert [text.text[a:b] for a, b in text.tables] == ["a\tb"]


def test_positions_survive_cells_laid_side_by_side() -> None:
    text = convert(b"<table><tr><td>a:<br><b>b:</b></td><td>c<br><a href='#x'>d</a></td></tr></table>", "html")
    assert text.text == "a:\tc\nb:\td"
    assert [text.text[a:b] for a, b in text.bold] == []
    assert [(text.text[link.start : link.end], link.href) for link in text.links] == [("d", "#x")]


@pytest.mark.parametrize("limit", [10, 1000])
def test_what_is_over_the_limit_is_cut_with_a_finding(limit: int) -> None:
    text = convert(b"<p>one</p>" * 200, "html", limit)
    assert text.cut
    assert [finding.rule for finding in text.findings] == ["cut"]
    assert text.text.count("one") == limit // 10
