"""What ASCII documents become, as (why, document, text)."""

from __future__ import annotations

import pytest

from sixk.text import convert

DOUBLED = "\n\n".join(f"line {n}" if n % 4 else "line, end of paragraph" for n in range(30))

CASES = [
    ("lines stay as printed", "a   b\n  c    d\n", "a   b\n  c    d"),
    ("white space at line ends goes", "a  \t\nb \n", "a\nb"),
    ("empty lines are one", "a\n\n\n \n\nb", "a\n\nb"),
    ("line ends of any system", "a\r\nb\rc\n", "a\nb\nc"),
    ("a page", "a\n<PAGE>\nb", "a\n\n\fb"),
    ("a page with a number", "a\n<PAGE>   12\nb", "a\n\n\f   12\nb"),
    ("a page with its number inside", "a\n<PAGE 12>\nb", "a\n\n\fb"),
    ("a form feed", "a\n\fb", "a\n\n\fb"),
    ("table tags go, with their lines", "<TABLE>\n<CAPTION>\n          1999   1998\n<S>       <C>    <C>\nSales        5      4\n</TABLE>\nb", "          1999   1998\nSales        5      4\nb"),
    ("footnotes keep their width", "Sales <F1>   5\n<FN>\n<F1> In millions.\n</FN>", "Sales [F1]   5\n[F1] In millions."),
    ("less-than signs stay", "if a < b, and x <y> z, <5%", "if a < b, and x <y> z, <5%"),
    ("hyphens at line ends stay", "inter-\nnational", "inter-\nnational"),
    ("doubled line ends are halved", DOUBLED, DOUBLED.replace("\n\n", "\n")),
    ("control characters are blanks", "a\x00b\x0bc\x1a", "a b c"),
    ("nothing", "\n \n", ""),
]  # fmt: skip


@pytest.mark.parametrize(("why", "document", "expected"), CASES, ids=[case[0] for case in CASES])
def test_text(why: str, document: str, expected: str) -> None:
    assert convert(document.encode(), "text").text == expected, why


def test_a_table_is_noted() -> None:
    text = convert(b"before\n<TABLE>\n<S>   <C>\nSales   5\nCosts   4\n</TABLE>\nafter\n", "text")
    assert [text.text[a:b] for a, b in text.tables] == ["Sales   5\nCosts   4"]


def test_a_centred_line_in_capitals_is_a_heading() -> None:
    text = convert(
        b"   x\n" + b" " * 30 + b"FORM 6-K\n\n" + b"Some words of a paragraph that goes on and on to the right margin.\n" * 3,
        "text",
    )
    assert [(text.text[h.start : h.end], h.level) for h in text.headings] == [("FORM 6-K", 2)]
