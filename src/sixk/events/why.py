"""A Reading → why it was coded as it was: each type with its score, what was weighed, and the cues that fired where."""

from __future__ import annotations

from msgspec import Struct

from sixk.events.coder import choose, version, weigh
from sixk.events.features import NAMES, telling
from sixk.events.model import model
from sixk.events.rules import Rules
from sixk.model import Reading

SPOKEN = {
    "l": "listed", "h": "headline", "0": "lead, first telling sentence", "d": "lead", "s": "heading", "b": "body", "g": "legend",
}  # fmt: skip


class Fired(Struct, frozen=True):
    """A cue that fired: ``why`` it is a cue, in which ``part``, and the ``words`` at ``start`` to ``end`` of that document."""

    cue: str
    why: str
    strength: int
    part: str
    document: int
    start: int
    end: int
    words: str


class Weight(Struct, frozen=True):
    """One number that was weighed: ``adds`` (number times weight) is what it adds to the log-odds."""

    name: str
    number: float
    weight: float
    adds: float


class TypeWhy(Struct, frozen=True):
    """A type: its score, whether it was coded (``primary``: as the first), what was weighed, what fired, the strongest first."""

    type: str
    score: float
    coded: bool
    primary: bool
    bias: float
    weights: tuple[Weight, ...]
    fired: tuple[Fired, ...]


class Why(Struct, frozen=True):
    """``types`` in the order of their scores; those below one in a hundred are left out. ``threshold`` is what a score must reach."""

    coder: str
    threshold: float
    types: tuple[TypeWhy, ...]


def explain(reading: Reading, rules: Rules | None = None) -> Why:
    """Why a reading was, or was not, coded with each type."""
    told = telling(reading, rules)
    weighed = weigh(told, rules)
    weights = model()
    chosen = choose(told, weighed, threshold=weights.threshold, order=weights.order, rules=rules)
    coded = [one.type for one in chosen]
    places = {id(passage): place for place, passage in enumerate(told.passages)}
    out = []
    for one in weighed:
        if one.score < 0.01 and one.type not in coded:
            continue
        fired = []
        for found in one.found[:40]:
            words = told.words[places[id(found.passage)]]
            start, end = words.span(found.hit.first, found.hit.last)
            fired.append(
                Fired(
                    found.hit.cue.name, found.hit.cue.why, found.hit.cue.strength, SPOKEN[found.part], found.passage.document,
                    found.passage.start + start, found.passage.start + end, words.text[start:end],
                )
            )  # fmt: skip
        parts = tuple(
            Weight(
                name, round(one.numbers[name], 3), weights.weights[name], round(one.numbers[name] * weights.weights[name], 3)
            )
            for name in NAMES
            if one.numbers[name] and weights.weights.get(name)
        )
        out.append(
            TypeWhy(
                one.type, round(one.score, 4), one.type in coded, coded[:1] == [one.type],
                round(weights.bias + weights.bias_of(one.type), 3), parts, tuple(fired),
            )
        )  # fmt: skip
    return Why(version(rules), weights.threshold, tuple(out))
