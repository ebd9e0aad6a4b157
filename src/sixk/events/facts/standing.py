"""A look's names → those that may be parties of an event: not the registrant's, proved by their capitals, each with its weight."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from msgspec import Struct

from sixk.events.facts.lexicon import ACRONYMS, INSTITUTIONS, SUFFIXES
from sixk.events.facts.looks import Look
from sixk.events.facts.names import Name

_SHAPES = {"company": 1.6, "institution": 1.0, "person": 0.6, "proper": 0.0, "word": -0.2}
_EXCHANGE = re.compile(r"NYSE|NASDAQ|Nasdaq|Stock Exchange|STOCK EXCHANGE|AMEX|TSX|HKEX|Euronext|Börse|Bolsa")
_COURT = re.compile(r"court|tribunal|juzgado", re.IGNORECASE)
_CONTACT = re.compile(r"[^\n+@(0-9]{0,40}(?:\+ ?[0-9]|@|\([0-9]{2,4}\) ?[0-9]|[0-9]{3,4}[ -][0-9]{3,4})")
_COMMON = frozenset("the group holdings holding company co corporation corp international and of".split())
_WORDS = re.compile(r"[^\W_]+")


class Stood(Struct, frozen=True, gc=False):
    """A name with the ``weight`` that it has whatever the event, and what else counts by the event: that it is a person's, or an
    exchange's."""

    name: Name
    weight: float
    person: bool
    exchange: bool


@lru_cache(4096)
def words(name: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(name.lower()))


@lru_cache(4096)
def core(name: str) -> frozenset[str]:
    """The words of a name that tell it from others."""
    return frozenset(w for w in words(name) if w not in SUFFIXES and w not in _COMMON and len(w) > 1)


def standing(look: Look, registrants: tuple[str, ...]) -> list[Stood]:
    """The names of a look that may be parties."""
    own = [(c, frozenset(words(r))) for r in registrants if (c := core(r))]
    inside = _inside(look.names)
    titled = _TitleLines(look.text)
    barred: dict[tuple[str, str], bool] = {}
    out: list[Stood] = []
    for name in look.names:
        bar = barred.get((name.name, name.shape))
        if bar is None:
            key = core(name.name)
            bar = not key or any(_is_own(name, key, mine, printed) for mine, printed in own)
            barred[name.name, name.shape] = bar
        if bar or not _stands(look, name, inside):
            continue
        person = name.shape == "person" or name.title
        out.append(Stood(name, _weight(look.text, name, titled), person, known(name.name) == "exchange"))
    return out


def _is_own(name: Name, key: frozenset[str], mine: frozenset[str], printed: frozenset[str]) -> bool:
    """Whether a name is the registrant's: its telling words are among the registrant's, and no common word sets it apart.

    "Acme" and "Acme Group" are "Acme Marine plc", "Acme Holdings Ltd." and the "Bank" of "Acme Bank" are not.
    """
    if not key <= mine or key <= INSTITUTIONS:
        return False
    return name.shape != "company" or key == mine or all(w in printed or w in SUFFIXES for w in words(name.name))


def _inside(found: list[Name]) -> set[str]:
    """The words that stand in a name, or as a name where their capital proves it."""
    out: set[str] = set()
    for name in found:
        if not name.opens:
            out.add(name.name.lower())
        if name.shape in ("company", "institution", "person"):
            out.update(name.name.lower().split())
    return out


def _stands(look: Look, name: Name, inside: set[str]) -> bool:
    """Whether capitals prove a name: a single word amid a sentence, and no common words of the same text."""
    if name.shape == "word":
        low = name.name.lower()
        if name.opens and low not in inside:
            return False
        if look.text[max(0, name.start - 4) : name.start].lower() == "the " and name.name[1:].islower():
            return False
        return low not in look.small
    if name.shape in ("person", "proper") and not name.title:
        small = look.small
        return not all(word in small for word in words(name.name))
    return True


class _TitleLines:
    """Which lines of a text capitalise every word, so that a run of capitals proves no name."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.known: dict[int, bool] = defaultdict(bool)

    def holds(self, at: int) -> bool:
        text = self.text
        start = text.rfind("\n", 0, at) + 1
        if start not in self.known:
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            line = text[start:end]
            if "\t" not in line and len(line) <= 300 and not line.rstrip().endswith("."):
                long = [w for w in line.split() if len(w) > 3 and w[0].isalpha()]
                self.known[start] = len(long) >= 3 and sum(w[0].isupper() for w in long) >= 0.8 * len(long)
        return self.known[start]


def _weight(text: str, name: Name, titled: _TitleLines) -> float:
    printed = name.name
    weight = _SHAPES[name.shape]
    if name.title:
        weight += 0.8
    if name.shape != "company":
        if len(printed) > 6 and printed.isupper():
            weight -= 1.5
        if titled.holds(name.start):
            weight -= 2.0
    if known(printed) == "exchange":
        before_it = text[max(0, name.start - 5) : name.start].rstrip(" the")
        if text[name.end : name.end + 1] == ":" or before_it[-1:] in "([;,:/":
            weight -= 3.0
    elif len(printed) <= 5 and printed.isupper() and text[max(0, name.start - 2) : name.start].strip() == ":":
        weight -= 4.0  # a ticker
    if _CONTACT.match(text, name.end, name.end + 60):
        weight -= 3.0
    return weight


@lru_cache(4096)
def known(printed: str) -> str | None:
    """The part that a name has by itself: a court, an exchange, a rating agency..."""
    if _COURT.search(printed):
        return "court"
    if _EXCHANGE.search(printed):
        return "exchange"
    known = ACRONYMS.get(printed)
    return known if known in ("rating agency", "auditor", "regulator") else None
