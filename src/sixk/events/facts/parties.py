"""The names of a look, and an event → its parties: who takes part in it, each with the part that the words round the name give."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from math import log2

from msgspec import Struct

from sixk.events.facts.amounts import MOST
from sixk.events.facts.lexicon import ACRONYMS, INSTITUTIONS, SUFFIXES
from sixk.events.facts.looks import Look
from sixk.events.facts.names import Name
from sixk.model import Party

# Words before or after a name that tell its part; the nearest wins. A colon marks words that count on that side only.
_BEFORE = {
    "appointed": "appointed appointment appoint appoints elected election elects nominated nomination succeeded replaced promoted successor",
    "resigned": "resignation retirement departure replacing succeeding succeeds dismissed dismissal",
    "auditor": "auditor auditors audited reviewed accountant accountants assurance audit",
    "rating agency": "rated rating",
    "buyer": "purchaser buyer acquirer offeror subscriber",
    "seller": "from seller vendor sellers vendors",
    "target": "acquire acquired acquires acquiring acquisition purchase bought buys takeover merger merge stake sale sell disposal divest divestment spin-off interests",
    "lender": "lender lenders loan facility credit bank banks arranged",
    "underwriter": "underwriter underwriters underwritten manager managers bookrunner bookrunners arranger placement",
    "plaintiff": "brought plaintiff plaintiffs claimant appeal lawsuit",
    "defendant": "against versus sued v",
    "contractor": "contract order ordered awarded supplier built shipyard supplied",
    "partner": "with partner partnership between together",
    "shareholder": "shareholder holder holding notified notification interest",
    "subsidiary": "subsidiary subsidiaries affiliate unit",
}  # fmt: skip
_AFTER = {
    "appointed": "appointed elected joins succeeds nominated promoted",
    "resigned": "resigned resigns retires retired steps stepped leaves departs tendered leaving",
    "auditor": "auditor auditors accountants",
    "rating agency": "rating downgraded upgraded downgrades upgrades",
    "buyer": "acquires acquire acquired buys buy purchases bought purchase purchaser buyer subscribed",
    "seller": "sells sell sold disposed seller vendor",
    "lender": "lender granted lends lent",
    "underwriter": "bookrunner underwriter underwriters managers arranger bookrunners",
    "trustee": "trustee depositary",
    "plaintiff": "sued sues claims alleges",
    "shareholder": "holds held owns notified informed controls",
    "subsidiary": "subsidiary affiliate",
}  # fmt: skip
BEFORE = {word: part for part, words in _BEFORE.items() for word in words.split()}
AFTER = {word: part for part, words in _AFTER.items() for word in words.split()}
FITS: dict[str, frozenset[str]] = {
    "management": frozenset({"appointed", "resigned"}),
    "auditor": frozenset({"auditor", "appointed", "resigned"}),
    "deal-agreed": frozenset({"buyer", "seller", "target", "partner"}),
    "deal-closed": frozenset({"buyer", "seller", "target", "partner"}),
    "deal-terminated": frozenset({"buyer", "seller", "target", "partner"}),
    "debt": frozenset({"lender", "underwriter", "trustee"}),
    "equity-issuance": frozenset({"underwriter", "buyer", "trustee"}),
    "legal": frozenset({"plaintiff", "defendant", "court", "regulator"}),
    "rating": frozenset({"rating agency"}),
    "holdings": frozenset({"shareholder", "buyer", "seller"}),
    "control": frozenset({"buyer", "target", "shareholder"}),
    "related-party": frozenset({"lender", "subsidiary", "partner", "seller", "buyer"}),
    "material-agreement": frozenset({"contractor", "partner"}),
    "product": frozenset({"contractor", "partner"}),
    "meeting-results": frozenset({"appointed", "auditor"}),
    "meeting-notice": frozenset({"appointed", "auditor", "shareholder"}),
    "regulatory": frozenset({"partner", "regulator"}),
    "shelf": frozenset({"underwriter", "trustee", "lender"}),
    "listing": frozenset({"exchange"}),
}
_NONE: frozenset[str] = frozenset()
_PEOPLE = frozenset(
    {"management", "holdings", "meeting-results", "meeting-notice", "results-date", "auditor", "control", "media-response"}
)
_SHAPES = {"company": 1.6, "institution": 1.0, "person": 0.6, "proper": 0.0, "word": -0.2}
_EXCHANGE = re.compile(r"NYSE|NASDAQ|Nasdaq|Stock Exchange|STOCK EXCHANGE|AMEX|TSX|HKEX|Euronext|Börse|Bolsa")
_COURT = re.compile(r"court|tribunal|juzgado", re.IGNORECASE)
_PUBLIC = re.compile(
    r"ministry|commission|authority|agency|department|administration|superintenden|board of|office of", re.IGNORECASE
)
_CONTACT = re.compile(r"[^\n+@(0-9]{0,40}(?:\+ ?[0-9]|@|\([0-9]{2,4}\) ?[0-9]|[0-9]{3,4}[ -][0-9]{3,4})")
_SAID = frozenset("said commented says added explained stated remarked".split())
_COMMON = frozenset("the group holdings holding company co corporation corp international and of".split())
_WORDS = re.compile(r"[^\W_]+")


class Standing(Struct, gc=False):
    """A name as it stands among the parties of an event."""

    score: float
    look: Look
    name: Name
    words: tuple[str, ...]
    count: int = 1
    part: str | None = None


@lru_cache(4096)
def words(name: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(name.lower()))


@lru_cache(4096)
def core(name: str) -> frozenset[str]:
    """The words of a name that tell it from others."""
    return frozenset(w for w in words(name) if w not in SUFFIXES and w not in _COMMON and len(w) > 1)


def parties(
    looks: list[tuple[Look, tuple[int, int] | None, float]], type: str, registrants: tuple[str, ...]
) -> tuple[Party, ...]:
    """The parties of an event, best first; the registrant itself last."""
    own = [(c, frozenset(words(r))) for r in registrants if (c := core(r))]
    fits = FITS.get(type, _NONE)
    people = type in _PEOPLE
    standings: dict[str, Standing] = {}
    for look, proof, penalty in looks:
        inside = _inside(look.names)
        titled = _TitleLines(look.text)
        for name in look.names:
            key = core(name.name)
            if not key:
                continue
            if any(_is_own(name, key, mine, printed) for mine, printed in own):
                continue
            if not _stands(look, name, inside):
                continue
            score = _score(look, proof, name, people, titled, type) - penalty
            known = standings.get(name.name)
            if known is None:
                standings[name.name] = Standing(score, look, name, words(name.name))
                continue
            known.count += 1
            if score > known.score:
                known.score, known.look, known.name = score, look, name
    kept = _fold(list(standings.values()))[:MOST]
    for one in kept:
        one.part, gain = _part(one.look, one.name, fits)
        one.score += gain
    kept.sort(key=lambda s: (-s.score, s.name.start))
    filers: dict[frozenset[str], str] = {}
    for registrant in registrants:
        filers.setdefault(core(registrant), registrant)
    last = [Party(registrant, "registrant") for registrant in list(filers.values())[:3]]
    return tuple([Party(s.name.name, s.part) for s in kept[: MOST - len(last)] if s.score > -6] + last)


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


def _score(look: Look, proof: tuple[int, int] | None, name: Name, people: bool, titled: _TitleLines, type: str) -> float:
    text, printed = look.text, name.name
    score = look.nearness(name.start, proof) + _SHAPES[name.shape]
    if name.title:
        score += 0.8
    if name.shape == "person" or name.title:
        score += 1.4 if people else -0.6
    if name.shape != "company" and printed.isupper() and len(printed) > 6:
        score -= 1.5
    if name.shape != "company" and titled.holds(name.start):
        score -= 2.0
    if _known(printed) == "exchange":
        if type != "listing":
            score -= 2.0
        before_it = text[max(0, name.start - 5) : name.start].rstrip(" the")
        if text[name.end : name.end + 1] == ":" or before_it[-1:] in "([;,:/":
            score -= 3.0
    elif printed.isupper() and len(printed) <= 5 and text[max(0, name.start - 2) : name.start].strip() == ":":
        score -= 4.0  # a ticker
    following = text[name.end : name.end + 60]
    if _CONTACT.match(following):
        score -= 3.0
    return score


@lru_cache(4096)
def _known(printed: str) -> str | None:
    """The part that a name has by itself: a court, an exchange, a rating agency..."""
    if _COURT.search(printed):
        return "court"
    if _EXCHANGE.search(printed):
        return "exchange"
    known = ACRONYMS.get(printed)
    return known if known in ("rating agency", "auditor", "regulator") else None


def _part(look: Look, name: Name, fits: frozenset[str]) -> tuple[str | None, float]:
    """The part that the words round a name give it, and how much that speaks for it."""
    printed = name.name
    known = _known(printed)
    if known is not None:
        return known, 0.0 if known == "exchange" or known not in fits else 1.0
    left = look.left(name.start) or _label(look.text, name.start)
    right = look.right(name.end)
    part, order = None, 0.0
    for i, word in enumerate(reversed(left[-9:])):
        hit = BEFORE.get(word)
        if hit is not None:
            if i > 1 and word in ("with", "from", "against", "between", "together"):
                continue
            value = 1.0 - i * 0.09 + (0.25 if hit in fits else 0.0)
            if value > order:
                part, order = hit, value
    for i, word in enumerate(right[:8]):
        hit = AFTER.get(word)
        if hit is not None:
            value = 0.95 - i * 0.09 + (0.25 if hit in fits else 0.0)
            if value > order:
                part, order = hit, value
    if part is None and _PUBLIC.search(printed):
        part = "regulator"
    gain = 0.0 if part is None else 1.4 if part in fits else 0.4
    if any(w in _SAID for w in right[:6]):
        gain -= 0.8
    return part, gain


def _label(text: str, at: int) -> list[str]:
    """The words of the short line above a name that opens its line, as forms set a label over its answer."""
    stop = text.rfind("\n", 0, at)
    start = text.rfind("\n", 0, max(stop, 0)) + 1
    line = text[start : max(stop, 0)]
    return line.lower().split() if 3 < len(line) < 90 and "\t" not in line else []


def _fold(standings: list[Standing]) -> list[Standing]:
    """One standing a name: a short form ("Acme", "Mr. Degrave") goes into the full one."""
    standings.sort(key=lambda s: -len(s.words))
    kept: list[Standing] = []
    for one in standings:
        full = next((k for k in kept if _short_for(one, k)), None)
        if full is not None:
            full.score = max(full.score, one.score - 0.3) + 0.25 * log2(1 + one.count)
            continue
        one.score += 0.3 * log2(one.count)
        kept.append(one)
    kept.sort(key=lambda s: (-s.score, s.name.start))
    return kept


def _short_for(short: Standing, full: Standing) -> bool:
    a, b = short.words, full.words
    if short.name.name in ACRONYMS:
        return False
    if not a or len(a) >= len(b):
        return a == b
    if full.name.shape == "person":
        return len(a) == 1 and a[0] == b[-1]
    return b[: len(a)] == a
