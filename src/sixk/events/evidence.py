"""A hit in a passage → the words that prove an event: the sentence or line it stands in, with its place in text and bytes."""

from __future__ import annotations

from sixk import text as text_
from sixk.events.features import Found
from sixk.events.pattern import Words
from sixk.model import Evidence, Reading

LONGEST = 320
"""Characters of a quote at most."""


def evidence(reading: Reading, found: Found, words: Words) -> Evidence:
    """The sentence around a hit, cut at words where it is long."""
    tokens = words.tokens
    first, last = found.hit.first, found.hit.last
    while first > 0 and tokens[first - 1] not in "|~":
        first -= 1
    while last < len(tokens) and tokens[last] not in "|~":
        last += 1
    start, end = words.span(first, last)
    if end - start > LONGEST:
        inner, stop = words.span(found.hit.first, found.hit.last)
        stop = min(stop, inner + LONGEST)  # where only the words of a long sentence tell, its beginning stands for it
        begin = start
        start = max(start, inner - LONGEST // 3)
        start = start if start == begin else words.text.find(" ", start, inner) + 1 or inner
        end = min(end, max(stop, start + LONGEST))
        cut = words.text.rfind(" ", stop, end)
        end = cut if end - start >= LONGEST and cut > stop else end
    whole = reading.texts[found.passage.document - 1]
    start += found.passage.start
    end += found.passage.start
    return Evidence(found.passage.document, start, end, whole.text[start:end], text_.source_span(whole, start, end))
