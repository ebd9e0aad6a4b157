"""The words of titles and leads → a score for each event type, from weights learnt on labelled reports (lexicon.json).

A linear model over the presence of words and pairs of words: what cues do not foresee. Plain arithmetic at run time.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from math import sqrt

import msgspec

LONGEST = 220
"""Words of an announcement's lead that are looked at."""


class Lexicon(msgspec.Struct, frozen=True):
    """``weights`` gives for each word or pair ("word", "one two") the types it speaks for, as places in ``types``, with how much."""

    types: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[tuple[int, float], ...]]

    def nothing(self) -> list[float]:
        """What no terms add up to, one number a type, for ``add``."""
        return [0.0] * len(self.types)

    def add(self, terms: set[str], totals: list[float]) -> None:
        """Add what terms speak for to the totals."""
        weights = self.weights
        for term in terms & weights.keys():
            for place, weight in weights[term]:
                totals[place] += weight

    def scored(self, totals: list[float], count: int) -> dict[str, float]:
        """For each type the log-odds that totals of so many terms give it; none where there are no terms that it knows."""
        if not count or not any(totals):
            return {}
        scale = 1.0 / sqrt(count)
        return {type: bias + total * scale for type, bias, total in zip(self.types, self.bias, totals, strict=True)}


STOP = frozenset(
    "the of and to in a for on by with at as is that its it an be was from has this which or are will were not been have company "
    "had than their he his s t inc ltd limited plc corp co group announces announced press release dated exhibit report form 6 k".split()
)


def terms(tokens: Iterable[str]) -> set[str]:
    """The words and pairs of words of a text; numbers all alike."""
    found: set[str] = set()
    before = ""
    for token in tokens:
        if token in "|~":
            before = ""
            continue
        word = "#" if token[0].isdigit() else token
        if word in STOP:
            continue
        found.add(word)
        if before:
            found.add(before + " " + word)
        before = word
    return found


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    return msgspec.json.decode(files("sixk.events").joinpath("lexicon.json").read_bytes(), type=Lexicon)
