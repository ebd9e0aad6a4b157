"""The source's tokens: they cover it, what only looks like a tag is text, and hostile nesting of quotes costs no more than its size."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sixk.compose.markup import tokens

PIECES = st.lists(
    st.sampled_from(["<a", "<b ", "'", '"', "=", "x", " ", ">", "/", "</", "<!--", "-->", "<script>", "</script>", "<"])
)

TAGS = [
    ("<td nowrap align=right>", {"nowrap": None, "align": "right"}),  # a value needs no quotes, an attribute no value
    ("<a HREF='x.htm' title=\"a 'b' > c\">", {"href": "x.htm", "title": "a 'b' > c"}),  # the other quote and > within quotes
    ("<p =x>", {"x": None}),  # an equals sign before a name is nothing
    ("<img src=a.gif/>", {"src": "a.gif/"}),  # a value without quotes takes the slash with it, as browsers do
    ('<p a="1"b="2">', {"a": "1", "b": "2"}),  # no blank between two
]


@pytest.mark.parametrize(("source", "attributes"), TAGS)
def test_attributes_as_browsers_read_them(source: str, attributes: dict[str, str | None]) -> None:
    (token,) = tokens(source)
    assert {a.name: a.value for a in token.attributes} == attributes


@given(PIECES)
def test_tokens_cover_the_source(pieces: list[str]) -> None:
    source = "".join(pieces)
    at = 0
    for token in tokens(source):
        assert token.start == at < token.end
        at = token.end
    assert at == len(source)


HOSTILE: dict[str, Callable[[int], str]] = {
    "tags within quotes of one another": lambda n: "<a " + 'x="<a "' * n + "< >",
    "alternating quotes": lambda n: "<a " + "x=\"<a 'y='<b \"" * n + "< >",
    "one quote kind opened in the other": lambda n: ("<a x='" + '<b y="') * n + ">",
    "tags without an end": lambda n: "<a b" * n + ">",
    "values without quotes that hold tags": lambda n: "<b/x=" * n + " <>",
    "comments never closed": lambda n: "<!--" * n,
    "scripts never closed": lambda n: "<script>" * n,
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_source_costs_no_more_than_its_size(make: Callable[[int], str]) -> None:
    def seconds(n: int) -> float:
        source = make(n)
        began = time.process_time()
        assert sum(1 for _ in tokens(source)) >= 1
        return time.process_time() - began

    small = seconds(2_000)
    assert any(seconds(20_000) < 30 * max(small, 0.02) for _ in range(3))
