"""The names of a look, and an event → its parties: who takes part in it, each with the part that the words round the name give."""

from __future__ import annotations

import re
from math import log2

from msgspec import Struct

from sixk.events.facts.amounts import MOST
from sixk.events.facts.lexicon import ACRONYMS
from sixk.events.facts.looks import Look
from sixk.events.facts.names import Name
from sixk.events.facts.standing import Stood, core, known, words
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
_PUBLIC = re.compile(
    r"ministry|commission|authority|agency|department|administration|superintenden|board of|office of", re.IGNORECASE
)
_SALE = frozenset("sale sales sell sells sold selling disposal disposed divest divests divested divestment".split())
_SAID = frozenset("said commented says added explained stated remarked".split())


class Standing(Struct, gc=False):
    """A name as it stands among the parties of an event."""

    score: float
    look: Look
    name: Name
    words: tuple[str, ...]
    count: int = 1
    part: str | None = None


def parties(
    looks: list[tuple[Look, tuple[int, int] | None, float]],
    standing: list[list[Stood]],
    type: str,
    registrants: tuple[str, ...],
) -> tuple[Party, ...]:
    """The parties of an event, best first; the registrant itself last. ``standing`` are the names that stand in each look."""
    fits = FITS.get(type, _NONE)
    person = 1.4 if type in _PEOPLE else -0.6
    exchange = 0.0 if type == "listing" else -2.0
    standings: dict[str, Standing] = {}
    for (look, proof, penalty), names in zip(looks, standing, strict=True):
        nearness = look.nearness
        for stood in names:
            name = stood.name
            score = nearness(name.start, proof) + stood.weight - penalty
            if stood.person:
                score += person
            if stood.exchange:
                score += exchange
            before = standings.get(name.name)
            if before is None:
                standings[name.name] = Standing(score, look, name, words(name.name))
                continue
            before.count += 1
            if score > before.score:
                before.score, before.look, before.name = score, look, name
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


def _part(look: Look, name: Name, fits: frozenset[str]) -> tuple[str | None, float]:
    """The part that the words round a name give it, and how much that speaks for it."""
    printed = name.name
    by_itself = known(printed)
    if by_itself is not None:
        return by_itself, 0.0 if by_itself == "exchange" or by_itself not in fits else 1.0
    left = look.left(name.start) or _label(look.text, name.start)
    right = look.right(name.end)
    part, order = None, 0.0
    if left and left[-1] == "to" and not _SALE.isdisjoint(left[-12:]):
        part, order = "buyer", 1.4  # "the sale of its leased lines to Acme"
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
    begun: dict[str, list[tuple[int, Standing]]] = {}
    ended: dict[str, tuple[int, Standing]] = {}
    for one in standings:
        full = _full(one, begun, ended)
        if full is not None:
            full.score = max(full.score, one.score - 0.3) + 0.25 * log2(1 + one.count)
            continue
        one.score += 0.3 * log2(one.count)
        begun.setdefault(one.words[0], []).append((len(kept), one))
        if one.name.shape == "person":
            ended.setdefault(one.words[-1], (len(kept), one))
        kept.append(one)
    kept.sort(key=lambda s: (-s.score, s.name.start))
    return kept


def _full(
    short: Standing, begun: dict[str, list[tuple[int, Standing]]], ended: dict[str, tuple[int, Standing]]
) -> Standing | None:
    """The first kept name that is the full form of one: by the word each ``begun`` with, or that a person's ``ended`` with."""
    if short.name.name in ACRONYMS:
        return None
    a = short.words
    count = len(a)
    place, found = ended.get(a[0], (0, None)) if count == 1 else (0, None)
    if found is not None and len(found.words) < 2:
        found = None
    for at, full in begun.get(a[0], ()):
        if found is not None and at > place:
            break
        b = full.words
        if a == b or (count < len(b) and full.name.shape != "person" and b[:count] == a):
            return full
    return found
