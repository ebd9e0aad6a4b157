"""How a cue's pattern is written, and that no text makes it slow."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sixk.events.pattern import Pattern, PatternError, Words

SETS = {"deal": "sale|merger|joint_venture", "close": "closing|completion"}


def finds(pattern: str, text: str) -> bool:
    words = Words(text)
    compiled = Pattern(pattern, SETS)
    places = range(1) if compiled.anchored else range(len(words.tokens))
    return any(compiled.match(words.joined, words.start(at)) >= 0 for at in places)


@pytest.mark.parametrize(
    ("pattern", "text", "found", "why"),
    [
        ("closing of sale", "closing of sale", True, "words in a row"),
        ("closing of sale", "Closing of Sale", True, "case is folded"),
        ("adquisicion de", "Adquisición de acciones", True, "accents are folded"),
        ("buy back", "the buy-back ends", True, "a hyphen parts words"),
        ("company results", "the Company’s results", True, "the possessive s is dropped"),
        ("closing ... sale", "closing of the long awaited sale", True, "up to six words between"),
        ("closing .. sale", "closing of the long awaited sale", False, "two dots stand for two words"),
        ("closing ... sale", "closing. The sale", False, "not across the end of a sentence"),
        ("closing ... sale", "closing\n\nsale", False, "not across the end of a paragraph"),
        ("won # million", "Won 334,550 million", True, "a number is one word"),
        ("<close> of <deal>", "completion of joint venture", True, "sets, with phrases in them"),
        ("acqui* of", "acquirer of", True, "any word that begins so"),
        ("closing of? sale", "closing sale", True, "a word that may be absent"),
        ("^ notice", "a notice", False, "the passage's begin"),
        ("results $", "final results", True, "the passage's end"),
        ("results $", "final results are out", False, "words follow"),
        ("& sale & completed", "It completed yesterday the sale", True, "in any order"),
        ("& sale & completed", "It was completed. The sale", False, "but in one sentence"),
    ],
)
def test_a_pattern_finds(pattern: str, text: str, found: bool, why: str) -> None:
    assert finds(pattern, text) is found, why


@pytest.mark.parametrize("pattern", ["", "... sale", "of? sale", "$", "<none> sale", "a* sale"])
def test_a_pattern_that_cannot_be_used_says_why(pattern: str) -> None:
    with pytest.raises(PatternError):
        Pattern(pattern, SETS)


@given(st.text(max_size=300))
def test_a_span_of_words_lies_in_its_text(text: str) -> None:
    words = Words(text)
    for first in range(len(words.tokens)):
        start, end = words.span(first, first + 1)
        assert 0 <= start <= end <= len(text) + 1


@given(st.lists(st.sampled_from(["closing", "sale", "of", "the", "Company’s", "9.3", "Inc."]), min_size=1, max_size=30))
def test_the_span_of_a_word_is_that_word(parts: list[str]) -> None:
    text = "  ".join(parts)
    words = Words(text)
    for at, token in enumerate(words.tokens):
        if token not in "|~":
            start, end = words.span(at, at + 1)
            assert text[start:end].lower().startswith(token[:3])


@pytest.mark.parametrize(
    "text", ["closing " * 200_000, "closing" * 200_000, "sale. " * 200_000, "\n\n" * 200_000, "’" * 400_000]
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    started = time.perf_counter()
    words = Words(text)
    compiled = Pattern("closing .... <deal> ... completed", SETS)
    for at in range(min(len(words.tokens), 20_000)):
        compiled.match(words.joined, words.start(at))
    assert time.perf_counter() - started < 10
