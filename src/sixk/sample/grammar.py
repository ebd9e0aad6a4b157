"""Templates with choices and slots -> sentences. ``<a|b>`` chooses, ``{slot}`` asks the teller, ``{slot:key}`` asks it once.

A template is compiled at first use; telling it costs some microseconds, so that a hundred thousand reports can be told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from random import Random
from typing import Protocol


class Teller(Protocol):
    """Who fills the slots: a source of chance and a function from a slot's name and key to its words."""

    rng: Random

    def slot(self, name: str, key: str | None) -> str: ...


Part = str | tuple[str, str | None] | list["Parts"]
Parts = tuple[Part, ...]
_TOKEN = re.compile(r"[<>|]|\{(\w+)(?::(\w+))?\}|[^<>|{]+|\{")


@lru_cache(8192)
def compile_template(template: str) -> Parts:
    """The parts of a template: words, slots, and lists of alternatives."""
    tokens = list(_TOKEN.finditer(template))
    parts, at = _sequence(tokens, 0, template)
    if at != len(tokens):
        raise ValueError(f"unbalanced choice in {template!r}")
    return parts


def _sequence(tokens: Sequence[re.Match[str]], at: int, template: str) -> tuple[Parts, int]:
    parts: list[Part] = []
    while at < len(tokens):
        token = tokens[at]
        word = token[0]
        if word in (">", "|"):
            break
        at += 1
        if token[1]:
            parts.append((token[1], token[2]))
        elif word == "<":
            alternatives: list[Parts] = []
            while True:
                inner, at = _sequence(tokens, at, template)
                alternatives.append(inner)
                if at >= len(tokens):
                    raise ValueError(f"unbalanced choice in {template!r}")
                at += 1
                if tokens[at - 1][0] == ">":
                    break
            parts.append(alternatives)
        else:
            parts.append(word)
    return tuple(parts), at


def tell(template: str, teller: Teller) -> str:
    """The template with every choice made and every slot filled."""
    words: list[str] = []
    _tell(compile_template(template), teller, teller.rng.random, words.append)
    return "".join(words)


def _tell(parts: Parts, teller: Teller, chance: Callable[[], float], say: Callable[[str], None]) -> None:
    for part in parts:
        if isinstance(part, str):
            say(part)
        elif isinstance(part, tuple):
            say(teller.slot(*part))
        else:
            _tell(part[int(chance() * len(part))], teller, chance, say)


def variants(template: str) -> int:
    """How many texts a template can tell, slots aside."""

    def count(parts: Parts) -> int:
        total = 1
        for part in parts:
            if isinstance(part, list):
                total *= sum(count(inner) for inner in part)
        return total

    return count(compile_template(template))
