"""Passages and cues → hits: which cue fired where. Every word is looked up once; only the cues it can begin are tried."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from sixk.events.cues.cue import Cue
from sixk.events.pattern import Pattern, Words
from sixk.events.pattern import sentence as sentence_at

_KNOWN = 100_000
"""How many words the index remembers before it starts anew: bounded whatever is read."""


class Hit(Struct, frozen=True, gc=False):
    """A cue that fired: ``first`` to ``last`` are its words in the passage (``last`` not included)."""

    cue: Cue
    first: int
    last: int
    sentence: int


Candidate = tuple[Cue, Pattern, frozenset[str]]
"""A pattern with its cue and the words one of which the passage must hold."""


class _Begun:
    """The patterns that can begin with a word: ``always`` those of which the next word is not known, and all that a word may follow."""

    __slots__ = ("_all", "_near", "_next", "always")

    def __init__(self, word: str, pairs: list[tuple[Cue, Pattern]], needed: dict[frozenset[str], frozenset[str]]) -> None:
        self._all = [
            ((cue, pattern, needed.setdefault(needs := pattern.needs(), needs)), pattern.follows(word))
            for cue, pattern in pairs
        ]
        self._next = frozenset().union(*(follows for _, follows in self._all if follows is not None))
        self._near: dict[str, tuple[Candidate, ...]] = {}
        self.always = tuple(one for one, follows in self._all if follows is None)

    def before(self, word: str) -> tuple[Candidate, ...]:
        """The patterns that are worth a try where ``word`` follows."""
        if word not in self._next:
            return self.always
        found = self._near.get(word)
        if found is None:
            found = self._near[word] = tuple(one for one, follows in self._all if follows is None or word in follows)
        return found


class _Part(dict[str, "_Begun | None"]):
    """Word → the patterns of one part that can begin with it, if any; a word that was never seen is worked out once."""

    def __init__(self, pairs: list[tuple[Cue, Pattern]]) -> None:
        super().__init__()
        self._by_word: dict[str, list[tuple[Cue, Pattern]]] = {}
        self._by_prefix: dict[str, list[tuple[Cue, Pattern]]] = {}
        for pair in pairs:
            for key in pair[1].keys:
                self._by_word.setdefault(key, []).append(pair)
            for prefix in pair[1].prefixes:
                self._by_prefix.setdefault(prefix, []).append(pair)
        self._needed: dict[frozenset[str], frozenset[str]] = {}  # each set once, since many patterns need the same
        self._lengths = sorted({len(prefix) for prefix in self._by_prefix})

    def __missing__(self, word: str) -> _Begun | None:
        found = list(self._by_word.get(word, ()))
        if word[:1].isdigit():
            found.extend(self._by_word.get("#", ()))
        for length in self._lengths:
            found.extend(self._by_prefix.get(word[:length], ()) if len(word) >= length else ())
        if len(self) > _KNOWN:
            self.clear()
        self[word] = done = _Begun(word, found, self._needed) if found else None
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
        have = {*tokens, ""}
        known_needs: dict[frozenset[str], bool] = {}
        following = [*tokens[1:], ""]
        for at, begun in enumerate(map(known.__getitem__, tokens)):
            if begun is None:
                if tokens[at] in "|~":
                    sentence += 1
                continue
            start = starts[at]
            around: tuple[int, int] | None = None
            for cue, pattern, needs in begun.before(following[at]):
                held = known_needs.get(needs)
                if held is None:
                    held = known_needs[needs] = not needs.isdisjoint(have)
                if not held or (at and pattern.anchored):
                    continue
                matched = (pattern.first or pattern.compiled()).match(joined, start)
                if matched is None:
                    continue
                key = (id(pattern), sentence)
                if key in found:
                    continue
                if pattern.rest:
                    if around is None:
                        around = sentence_at(joined, start)
                    if not pattern.among(joined, *around):
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
