"""Markdown of a text: headings, tables, links, pages; what would be markup is escaped."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from sixk.text import convert, markdown

CASES = [
    ("<h2>Results</h2><p>Sales *rose* by <b>5</b>.</p>", "## Results\n\nSales \\*rose\\* by 5."),
    ("<p><b>Bold line</b></p><p>x</p>", "**Bold line**"),
    (
        "<table><tr><td>a</td><td></td><td>b</td></tr><tr><td>c|d</td><td></td><td>1</td></tr></table>",
        "| a | b |\n| --- | --- |\n| c\\|d | 1 |",
    ),
    ("<p>see <a href='https://x.org/a'>this page</a></p>", "see [this page](<https://x.org/a>)"),
    ("<p>a</p><a href='javascript:x()'>b</a>", "b"),
    ("<p>a</p><div style='page-break-before:always'>b</div>", "\n---\n"),
    ("<img src='logo.gif' alt='Logo'><p>x</p>", "![Logo](logo.gif)"),
    ("<ul><li>a<li>b</ul>", "- a  \n- b"),
    ("<p># no heading</p>", "\\# no heading"),
    ("<p>1. no list</p>", "1\\. no list"),
]


@pytest.mark.parametrize(("markup", "expected"), CASES)
def test_markdown(markup: str, expected: str) -> None:
    assert expected in markdown(convert(markup.encode(), "html"))


def test_no_markup_of_the_document_becomes_html() -> None:
    text = convert(b"<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;</p>", "html")
    assert "<script>" not in MarkdownIt("commonmark").render(markdown(text))


def test_ascii_documents_are_code_blocks() -> None:
    assert markdown(convert(b"a   b\n<PAGE>\nc", "text")) == "```\na   b\n```\n\n---\n\n```\nc\n```\n"
