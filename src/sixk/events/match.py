"""Passages and cues → hits: which cue fired where. Every word is looked up once; only the cues it can begin are tried."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from sixk.events.cues.cue import Cue
from sixk.events.pattern import Pattern, Words

_KNOWN = 100_000
"""How many words the index remembers before it starts anew: bounded whatever is read."""


class Hit(Struct, frozen=True, gc=False):
    """A cue that fired: ``first`` to ``last`` are its words in the passage (``last`` not included)."""

    cue: Cue
    first: int
    last: int
    sentence: int


class _Part(dict[str, tuple[tuple[Cue, Pattern], ...]]):
    """Word → the patterns of one part that can begin with it; a word that was never seen is worked out once."""

    def __init__(self, pairs: list[tuple[Cue, Pattern]]) -> None:
        super().__init__()
        self._by_word: dict[str, list[tuple[Cue, Pattern]]] = {}
        self._by_prefix: dict[str, list[tuple[Cue, Pattern]]] = {}
        for pair in pairs:
            for key in pair[1].keys:
                self._by_word.setdefault(key, []).append(pair)
            for prefix in pair[1].prefixes:
                self._by_prefix.setdefault(prefix, []).append(pair)
        self._lengths = sorted({len(prefix) for prefix in self._by_prefix})

    def __missing__(self, word: str) -> tuple[tuple[Cue, Pattern], ...]:
        found = list(self._by_word.get(word, ()))
        if word[:1].isdigit():
            found.extend(self._by_word.get("#", ()))
        for length in self._lengths:
            found.extend(self._by_prefix.get(word[:length], ()) if len(word) >= length else ())
        if len(self) > _KNOWN:
            self.clear()
        self[word] = done = tuple(found)
        return done


class Index:
    """All cues, found by the words that their patterns can begin with, part by part."""

    def __init__(self, cues: Iterable[Cue], sets: Mapping[str, str]) -> None:
        pairs = [(cue, Pattern(text, sets)) for cue in cues for text in cue.patterns]
        self._parts = {part: _Part([pair for pair in pairs if part in pair[0].parts]) for part in "lhsdbg"}

    def hits(self, words: Words, part: str) -> list[Hit]:
        """What fired in a passage of ``part``: each pattern once a sentence, without those that another cue silences there."""
        known = self._parts["d" if part == "0" else part]
        tokens = words.tokens
        joined = words.joined
        fired: set[tuple[str, int]] = set()
        found: dict[tuple[int, int], Hit] = {}
        sentence = 0
        starts = words.begins()
        for at, candidates in enumerate(map(known.__getitem__, tokens)):
            if not candidates:
                if tokens[at] in "|~":
                    sentence += 1
                continue
            start = starts[at]
            for cue, pattern in candidates:
                matched = (pattern.first or pattern.compiled()).match(joined, start)
                if matched is None or (at and pattern.anchored):
                    continue
                key = (id(pattern), sentence)
                if key in found or (pattern.rest and not pattern.together(joined, start)):
                    continue
                fired.add((cue.name, sentence))
                found[key] = Hit(cue, at, at + joined.count(" ", start, matched.end() - 1) + 1, sentence)
        return _unsilenced(found, fired)


def _unsilenced(found: dict[tuple[int, int], Hit], fired: set[tuple[str, int]]) -> list[Hit]:
    """Hits of event cues without those that an ``unless`` silences; a cue that is silenced itself silences none."""
    cues = {hit.cue.name: hit.cue for hit in found.values()}
    alive: dict[tuple[str, int], bool] = {}

    def lives(name: str, sentence: int, depth: int) -> bool:
        key = (name, sentence)
        if key not in alive:
            alive[key] = True
            alive[key] = depth > 4 or not any(
                (other, sentence) in fired and lives(other, sentence, depth + 1) for other in cues[name].unless
            )
        return alive[key]

    return [hit for hit in found.values() if hit.cue.type and lives(hit.cue.name, hit.sentence, 0)]
