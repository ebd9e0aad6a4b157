"""A cue's pattern as written ("closing|completion ... sale|acquisition") → a matcher over a passage's words.

A passage is reduced to its words (``Words``): lower case, accents folded, hyphens, slashes and apostrophes parting words, the
possessive s dropped, numbers kept whole ("1,234.5"). Two marks stand among them: ``|`` where a sentence ends and ``~`` where a
paragraph does; no pattern reaches across either. The places of a pattern, parted by spaces:

    word            that word                     word*         any word that begins so
    a|b|c           one of these                  a_b|c|d_e     one of these phrases
    x?  a_b?        may be absent                 #             a number
    ..              up to two words               ...  ....     up to six, up to fourteen words
    <period>        one of a named set            ^  $          the passage's begin, end
    & a|b & c|d     all of these in one sentence, in any order

The first place must be a word, a set or a phrase that is not optional: its words are what a matcher is found by (``keys``), so
that coding looks every word up once and tries only the patterns that begin with it. Every part has a bounded length, so a try
takes bounded time, and a whole passage linear time.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import accumulate, islice

_STOP, _PARAGRAPH = b"\x01", b"\x02"
_SENTENCE_END = re.compile(
    rb"[.!?;](?=\s+[^a-z\s])(?<=[a-z0-9)%\"]{2}.)"
    rb"(?<![ .(](?:Co|Mr|No|Rs|Dr|Sr|Jr|St|Ms|cf)\.)(?<![ (](?:Inc|Ltd|Mrs|Nos|Cia|art|Art|Sec)\.)(?<! Corp\.)"
)
_WORD = r"[^ |~]{1,40}"
_GAPS = {"..": 2, "...": 6, "....": 14}


def _folding() -> bytes:
    """What each character of Latin-1 becomes: a lower-case letter without its accent, a digit, or what parts words."""
    table = bytearray(b" " * 256)
    for code in range(256):
        folded = unicodedata.normalize("NFKD", chr(code)).encode("ascii", "ignore").lower()
        if folded[:1].isalnum():
            table[code] = folded[0]
    for kept in b".,\n\x01\x02":
        table[kept] = kept
    for odd, plain in zip("ßøØæÆ", "sooaa", strict=True):
        table[ord(odd)] = ord(plain)
    return bytes(table)


_TABLE = _folding()
_ENDINGS = ((b"\n\n", b"\n\x02"), (b". ", b"  "), (b", ", b"  "), (b".\n", b" \n"), (b",\n", b" \n"), (b" s ", b"   "))
"""Same length each, so that a place among the words is a place in the text: paragraphs; points and commas after words; the
possessive s."""


_BLANK = "sixk-blank"
codecs.register_error(
    _BLANK, lambda error: (" " * (error.end - error.start), error.end) if isinstance(error, UnicodeEncodeError) else ("", 0)
)
"""What Latin-1 lacks (curly quotes, dashes, other scripts) parts words: blanks, one for each character."""


class Words:
    """A passage's words: ``tokens`` in their normal form with marks among them, ``joined`` the same in one string (a space after
    each), ``starts`` where each token stands in it."""

    __slots__ = ("_flat", "joined", "starts", "text", "tokens")

    def __init__(self, text: str) -> None:
        flat = text.encode("latin-1", _BLANK) + b" "
        if b"\x01" in flat or b"\x02" in flat:
            flat = flat.replace(b"\x01", b" ").replace(b"\x02", b" ")
        flat = _SENTENCE_END.sub(_STOP, flat).translate(_TABLE)
        for ending, instead in _ENDINGS:
            flat = flat.replace(ending, instead)
        self.text = text
        self._flat = flat
        spaced = flat.replace(_STOP, b" | ").replace(_PARAGRAPH, b" ~ ").split()
        self.tokens = b" ".join(spaced).decode("ascii").split(" ") if spaced else []
        self.joined = " ".join(self.tokens) + " "
        self.starts: list[int] = []

    def begins(self) -> list[int]:
        """Where each token stands in ``joined``."""
        if not self.starts:
            self.starts = [0, *(at + count for count, at in enumerate(accumulate(map(len, self.tokens)), 1))]
        return self.starts

    def start(self, token: int) -> int:
        return self.begins()[token]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from token ``first`` to before token ``last`` stand in ``text``."""
        before = sum(one not in "|~" for one in self.tokens[:first])
        count = sum(one not in "|~" for one in self.tokens[first:last])
        found = list(islice(re.finditer(rb"[^\s\x01\x02]+", self._flat), before, before + max(1, count)))
        return (found[0].start(), found[-1].end()) if found else (0, len(self.text))


class PatternError(ValueError):
    """A pattern that does not follow the form above; the text says what is wrong."""


class Pattern:
    """One pattern: ``keys`` the words it can begin with, ``prefixes`` those written with a star."""

    __slots__ = ("_regexes", "_sets", "_slots", "_together", "anchored", "first", "keys", "prefixes", "rest", "text")

    def __init__(self, text: str, sets: Mapping[str, str]) -> None:
        slots = text.split()
        self.text = text
        self.anchored = slots[:1] == ["^"]
        together = slots[:1] == ["&"]
        slots = [slot for slot in slots if slot != "&"] if together else slots[1:] if self.anchored else slots
        if not slots:
            raise PatternError("is empty; write at least one word")
        if slots[0] in _GAPS or slots[0] == "$" or slots[0].endswith("?"):
            raise PatternError(f"begins with {slots[0]!r}; it must begin with a word, a set or a phrase")
        keys: set[str] = set()
        prefixes: set[str] = set()
        for phrase in _phrases(slots[0]):
            for first in _first(phrase, sets):
                if not first.endswith("*"):
                    keys.add(first)
                elif len(first) < 3:
                    raise PatternError(f"begins with {first!r}; at least two letters must stand before the star")
                else:
                    prefixes.add(first[:-1])
        self.keys, self.prefixes = frozenset(keys), frozenset(prefixes)
        regexes = [_regex(slot, sets) for slot in slots]
        self._regexes = regexes if together else ["".join(regexes)]
        self.first: re.Pattern[str] | None = None
        self.rest: list[re.Pattern[str]] = []
        self._slots, self._sets, self._together = slots, sets, together

    def needs(self) -> frozenset[str]:
        """Words one of which must stand in a passage where the pattern fires; "" where none are known."""
        known = [one for slot in self._slots[1:] if (one := _begun(slot, self._sets))]
        return min(known, key=len, default=_ANY)

    def follows(self, word: str) -> frozenset[str] | None:
        """The words one of which must follow ``word`` where the pattern begins with it, or None where that is not known."""
        out: set[str] = set()
        for phrase in _phrases(self._slots[0]):
            first, _, more = phrase.partition(" ")
            if first.startswith("<") or first.endswith("*") or first == "#":
                return None
            if first != word:
                continue
            if more:
                following = _begun(more.replace(" ", "_"), self._sets)
            else:
                following = _begun(self._slots[1], self._sets) if len(self._slots) > 1 and not self._together else None
            if following is None:
                return None
            out |= following
        return frozenset(out)

    def compiled(self) -> re.Pattern[str]:
        """The pattern of the words in a row, or of the first of those in any order; compiled when first wanted, since most patterns
        are never tried in a run. ``rest`` are then the others."""
        if self.first is None:
            self.rest = [re.compile(" " + one) for one in self._regexes[1:]]
            self.first = re.compile(self._regexes[0])
        return self.first

    def together(self, joined: str, position: int) -> bool:
        """Whether the sentence around a place holds the rest of a pattern of words in any order."""
        return self.among(joined, *sentence(joined, position))

    def among(self, joined: str, low: int, high: int) -> bool:
        """The same for the sentence joined[low:high]."""
        low = max(0, low - 1)
        return all(one.search(joined, low, high) is not None for one in self.rest)

    def match(self, joined: str, position: int) -> int:
        """Where the match that begins at ``position`` of the joined words ends, or -1."""
        found = self.compiled().match(joined, position)
        if found is None or (self.rest and not self.together(joined, position)):
            return -1
        return found.end() - 1


_REACH = 480
"""How far from its first word a pattern of several words in any order looks, in characters: a long sentence."""


_ANY = frozenset({""})


def _begun(slot: str, sets: Mapping[str, str]) -> frozenset[str] | None:
    """The words with which what stands in a place begins, where that is known and the place may not be empty."""
    if slot in _GAPS or slot == "$" or slot.endswith("?"):
        return None
    words = {first for phrase in _phrases(slot) for first in _first(phrase, sets)}
    return None if any(word == "#" or word.endswith("*") for word in words) else frozenset(words)


def sentence(joined: str, position: int) -> tuple[int, int]:
    """Where the sentence around a place begins and ends among the joined words."""
    low = max(0, position - _REACH)
    low = max(low, joined.rfind("| ", low, position) + 1, joined.rfind("~ ", low, position) + 1)
    high = min(len(joined), position + _REACH)
    stop = joined.find("| ", position, high)
    high = stop if stop >= 0 else high
    stop = joined.find("~ ", position, high)
    return low, stop if stop >= 0 else high


def _phrases(slot: str) -> list[str]:
    return [phrase.replace("_", " ") for phrase in slot.removesuffix("?").split("|") if phrase]


def _first(phrase: str, sets: Mapping[str, str]) -> Iterator[str]:
    """The words a phrase can begin with; a named set stands for all of its phrases."""
    word = phrase.split()[0] if phrase.split() else phrase
    if not word.startswith("<"):
        yield word
        return
    for one in _phrases(_set(word, sets)):
        yield from _first(one, sets)


def _set(word: str, sets: Mapping[str, str]) -> str:
    name = word.strip("<>")
    if name not in sets:
        raise PatternError(f"names a set {word} that does not exist; the sets are {', '.join(sorted(sets))}")
    return sets[name]


def _regex(slot: str, sets: Mapping[str, str]) -> str:
    if slot in _GAPS:
        return rf"(?:{_WORD} ){{0,{_GAPS[slot]}}}?"
    if slot == "$":
        return r"(?:[|~] ){0,2}\Z"
    optional = "?" if slot.endswith("?") else ""
    return f"(?:{_alternatives(_phrases(slot), sets)} ){optional}"


def _alternatives(phrases: list[str], sets: Mapping[str, str]) -> str:
    return "(?:" + "|".join(" ".join(_word(word, sets) for word in phrase.split()) for phrase in phrases) + ")"


def _word(word: str, sets: Mapping[str, str]) -> str:
    if word.startswith("<"):
        return _alternatives(_phrases(_set(word, sets)), sets)
    if word == "#":
        return r"[0-9][0-9.,]{0,30}"
    if word.endswith("*"):
        return re.escape(word[:-1]) + r"[^ |~]{0,24}"
    return re.escape(word)
