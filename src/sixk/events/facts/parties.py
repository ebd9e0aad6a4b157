"""The names of a look, and an event → its parties: who takes part in it, each with the part that the words round the name give."""

from __future__ import annotations

import math
import re
from collections import defaultdict

from msgspec import Struct

from sixk.events.facts.lexicon import ACRONYMS, INSTITUTIONS, SUFFIXES
from sixk.events.facts.looks import Look
from sixk.events.facts.names import Name
from sixk.events.facts.rank import MOST, Where, nearness
from sixk.model import Party

_PARTS = (
    ("appointed", r"(?:appoint(?:ed|ment of|s)?|elect(?:ed|ion of|s)?|nam(?:ed|es)|nominat(?:ed|ion of|es)|succeeded by|replaced by|promot(?:ed|ion of))[^.]{0,40}$", r"^[^.]{0,40}\b(?:(?:has been|was|is|were|been|be|will be) (?:re-?)?(?:appointed|elected|named|nominated|promoted)|joins|succeeds|takes over|will succeed|as (?:a )?(?:new )?(?:director|chair))"),
    ("resigned", r"(?:resignation of|retirement of|departure of|replac(?:es|ing)|succeed(?:s|ing)|dismiss(?:ed|al of)|terminat(?:ed|ion of))[^.]{0,24}$", r"^[^.]{0,60}\b(?:resign(?:ed|s)?|retire[sd]?|step(?:s|ped)? down|steps aside|leaves|left|departs?|has given up|tendered)"),
    ("auditor", r"(?:auditors?,?|audited by|reviewed by|accountants?,?|assurance was obtained from|audit firm)[^.]{0,20}$", r"^[^.]{0,30}\b(?:auditors?|accountants|audit firm)\b"),
    ("rating agency", r"(?:rating agency|rated by|rating from)[^.]{0,10}$", r"^[^.]{0,30}\b(?:rating|downgrad|upgrad|outlook)"),
    ("court", r"$^", r"$^"),
    ("buyer", r"(?:sold to|sale to|sell[^.]{0,30} to|acquired by|bought by|purchased by|dispos(?:ed|al)[^.]{0,40} to|purchaser,?|buyer,?|transfer[^.]{0,20} to|offer by|subscribed by)\s(?:the )?$", r"^[^.]{0,40}\b(?:will (?:buy|acquire|purchase)|acquires|to acquire|has acquired|buys|agreed to (?:buy|acquire)|purchases|as purchaser|as buyer|subscribed)"),
    ("seller", r"(?:from|seller,?|vendor,?|sold by|held by|owned by)\s(?:the )?$", r"^[^.]{0,30}\b(?:sells|will sell|has sold|sold|agreed to sell|disposed|as seller|as vendor)"),
    ("target", r"(?:acqui(?:re[sd]?|ring|sition of)|(?:purchase|buy|bought|takeover|control|merger with|merge[sd]?(?: with)?|shares? (?:of|in)|stake in|interests? in|capital of|sale of|disposal of|sell|divest\w*))[^.]{0,34}$", r"$^"),
    ("lender", r"(?:lenders?,?|loan (?:from|with)|facility (?:from|with)|credit from|arranged by|banks?,?)[^.]{0,24}$", r"^[^.]{0,30}\b(?:as (?:lender|agent|arranger)|granted)"),
    ("underwriter", r"(?:underwriters?,?|underwritten by|managers?,?|bookrunners?|arrangers?|lead managed by|placement agent)[^.]{0,40}$", r"^[^.]{0,60}\b(?:as (?:joint |sole |lead |book|representative|underwriter|placement)|bookrunner|underwriter|acted as)"),
    ("trustee", r"$^", r"^[^.]{0,20}\bas (?:trustee|depositary|agent)"),
    ("plaintiff", r"(?:brought by|filed by|sued by|claim of|suit of|appeal of|lawsuit by|plaintiffs?,?)[^.]{0,16}$", r"^[^.]{0,20}\b(?:has sued|sued|filed (?:a|an) (?:suit|claim|lawsuit|complaint|petition)|claims|wanted)"),
    ("defendant", r"(?:against|versus|v\.|sued|suit with)\s(?:the )?$", r"$^"),
    ("contractor", r"(?:contract (?:with|to|from)|order from|ordered by|awarded (?:by|to)|supplied by|supplier,?|built by|shipyard,?)[^.]{0,20}$", r"$^"),
    ("partner", r"(?:with|together with|partner(?:ship)?(?: with)?,?|joint venture (?:with|between)|between)\s(?:the )?$", r"$^"),
    ("shareholder", r"(?:shareholder|holder|holding of|notified by|notification from|interest of|informed by)[^.]{0,24}$", r"^[^.]{0,40}\b(?:holds|held|owns|has notified|informed|notified|controls)"),
    ("subsidiary", r"(?:subsidiar(?:y|ies)|affiliate|unit),?\s?$", r"^[^.]{0,16}\b(?:a|its|our|wholly)[ -](?:wholly[- ]owned )?(?:subsidiary|affiliate|unit)"),
)  # fmt: skip
_PART = tuple((name, re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE)) for name, before, after in _PARTS)
_FITS: dict[str, frozenset[str]] = {
    "management": frozenset({"appointed", "resigned"}), "auditor": frozenset({"auditor", "appointed", "resigned"}),
    "deal-agreed": frozenset({"buyer", "seller", "target", "partner"}), "deal-closed": frozenset({"buyer", "seller", "target", "partner"}),
    "deal-terminated": frozenset({"buyer", "seller", "target", "partner"}), "debt": frozenset({"lender", "underwriter", "trustee"}),
    "equity-issuance": frozenset({"underwriter", "buyer", "trustee"}), "legal": frozenset({"plaintiff", "defendant", "court"}),
    "rating": frozenset({"rating agency"}), "holdings": frozenset({"shareholder", "buyer", "seller"}), "control": frozenset({"buyer", "target", "shareholder"}),
    "related-party": frozenset({"lender", "subsidiary", "partner", "seller", "buyer"}), "material-agreement": frozenset({"contractor", "partner"}),
    "product": frozenset({"contractor", "partner"}), "meeting-results": frozenset({"appointed", "auditor"}), "meeting-notice": frozenset({"appointed", "auditor", "shareholder"}),
    "regulatory": frozenset({"partner"}), "shelf": frozenset({"underwriter", "trustee", "lender"}),
}  # fmt: skip
_PEOPLE = frozenset({"management", "holdings", "meeting-results", "meeting-notice", "results-date", "auditor", "control", "media-response"})
_EXCHANGES = re.compile(r"NYSE|NASDAQ|Nasdaq|Stock Exchange|AMEX|TSX|HKEX|Euronext|Exchange", re.IGNORECASE)
_TICKER = re.compile(r"[(\[;,:/]\s?(?:and )?(?:the )?$")
_QUOTED = re.compile(r"^[^.]{0,40}\b(?:said|commented|says|added|explained|stated|remarked)\b")
_ROLE = re.compile(r"^(?:’s|'s)?,? (?:the |its |our )?(?:\w+ ){0,3}(?:chief|chairman|chair|president|director|officer|CEO|CFO|manager|secretary|partner|member)\b", re.IGNORECASE)
_COMPANY_WORDS = frozenset("the group holdings holding company co corporation corp international and of".split())


class Standing(Struct, gc=False):
    score: float
    at: int
    name: str
    part: str | None
    shape: str
    words: tuple[str, ...]


def words(name: str) -> tuple[str, ...]:
    return tuple(w for w in re.findall(r"[^\W_]+", name.lower()))


def _core(name: str) -> frozenset[str]:
    return frozenset(w for w in words(name) if w not in SUFFIXES and w not in _COMPANY_WORDS and len(w) > 1)


def parties(looks: list[tuple[Look, Where, float]], type: str, registrants: tuple[str, ...]) -> tuple[Party, ...]:
    """The parties of an event, best first; the registrant itself last."""
    own = [core for core in (_core(r) for r in registrants) if core]
    fits = _FITS.get(type, frozenset())
    merged: dict[str, Standing] = {}
    mentions: dict[str, int] = defaultdict(int)
    self_named: tuple[float, str] | None = None
    for look, where, penalty in looks:
        lines = _title_lines(look)
        inside = _inside(look.names)
        for name in look.names:
            core = _core(name.name)
            if not core:
                continue
            if any(core <= r for r in own):
                if name.shape == "company" and (self_named is None or len(name.name) > len(self_named[1])):
                    self_named = (0.0, name.name)
                continue
            if name.shape == "word" and name.opens and inside.get(name.name.lower(), 0) < 1:
                continue
            score = _score(look, where, name, type, fits, lines) - penalty
            part, gain = _part(look, name, fits)
            score += gain
            key = name.name.casefold()
            mentions[key] += 1
            standing = merged.get(key)
            if standing is None or score > standing.score:
                merged[key] = Standing(score, name.start, name.name, part or (standing.part if standing else None), name.shape, words(name.name))
            elif standing.part is None:
                standing.part = part
    kept = _fold(list(merged.values()), mentions)
    out = [Party(s.name, s.part) for s in kept[: MOST - 1] if s.score > -6]
    if registrants:
        name = self_named[1] if self_named and len(self_named[1]) >= 4 else registrants[0]
        out.append(Party(name, "registrant"))
    return tuple(out)


def _inside(names: tuple[Name, ...]) -> dict[str, int]:
    """How often each word-name stands where its capital proves that it is a name."""
    out: dict[str, int] = defaultdict(int)
    for name in names:
        if not name.opens:
            out[name.name.lower()] += 1
        if name.shape != "word":
            for part in name.name.split():
                out[part.lower()] += 1
    return out


def _title_lines(look: Look) -> list[tuple[int, int]]:
    """Lines that capitalise every word, in which a run of capitals proves no name."""
    out = []
    text = look.text
    checked: set[int] = set()
    for name in look.names:
        start = text.rfind("\n", 0, name.start) + 1
        if start in checked:
            continue
        checked.add(start)
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        if "\t" in line or len(line) > 300:
            continue
        letters = [w for w in line.split() if w[0].isalpha() and len(w) > 3]
        if len(letters) >= 3 and sum(w[0].isupper() for w in letters) >= 0.8 * len(letters) and not line.rstrip().endswith("."):
            out.append((start, end))
    return out


def _score(look: Look, where: Where, name: Name, type: str, fits: frozenset[str], lines: list[tuple[int, int]]) -> float:
    text = look.text
    score = nearness(look, where, name.start)
    score += {"company": 1.6, "institution": 1.0, "person": 0.6, "proper": 0.0, "word": -0.2}[name.shape]
    if name.title:
        score += 0.8
    if name.shape == "person" or name.title:
        score += 1.4 if type in _PEOPLE else -0.6
    if any(a <= name.start < b for a, b in lines) and name.shape != "company":
        score -= 2.0
    before = text[max(0, name.start - 14) : name.start]
    if _EXCHANGES.search(name.name):
        if type != "listing":
            score -= 2.0
        if text[name.end : name.end + 1] == ":" or _TICKER.search(before) or text[name.end : name.end + 2] == ": ":
            score -= 3.0
    if re.search(r":\s?$", before) and name.name.isupper() and len(name.name) <= 5:
        score -= 4.0  # a ticker
    after = text[name.end : name.end + 64]
    if _QUOTED.match(after):
        score -= 0.8
    if re.match(r"[^\n]{0,40}(?:\+\s?\d|@|\(\d{2,4}\)\s?\d|\d{3}[ -]\d{3,4})", after):
        score -= 3.0  # a contact
    return score


def _part(look: Look, name: Name, fits: frozenset[str]) -> tuple[str | None, float]:
    text = look.text
    start, end = look.segment(name.start)
    before, after = text[max(start, name.start - 70) : name.start], text[name.end : min(end, name.end + 70)]
    low = name.name.lower()
    if re.search(r"\b(?:court|tribunal|juzgado)\b", low):
        return "court", 1.0 if "court" in fits else 0.0
    if _EXCHANGES.search(name.name) and re.search("exchange|nasdaq|nyse|amex|tsx|euronext", low):
        return "exchange", 0.0
    known = ACRONYMS.get(name.name)
    if known in ("rating agency", "auditor", "regulator"):
        return known, 0.8 if known in fits else 0.0
    for part, left, right in _PART:
        if left.search(before) or right.search(after):
            return part, 1.4 if part in fits else 0.4
    if re.search(r"\b(?:ministry|commission|authority|agency|department|administration|superintenden)", low):
        return "regulator", 0.3
    return None, 0.0


def _fold(standings: list[Standing], mentions: dict[str, int]) -> list[Standing]:
    """One standing a name: a short form ("Telenor", "Mr. Degroof") goes into the full one."""
    standings.sort(key=lambda s: -len(s.words))
    kept: list[Standing] = []
    for one in standings:
        count = mentions[one.name.casefold()]
        full = next((k for k in kept if _part_of(one, k)), None)
        if full is not None:
            full.score = max(full.score, one.score - 0.3) + 0.25 * math.log2(1 + count)
            full.part = full.part or one.part
            continue
        one.score += 0.3 * math.log2(count)
        kept.append(one)
    kept.sort(key=lambda s: (-s.score, s.at))
    return kept


def _part_of(short: Standing, full: Standing) -> bool:
    a, b = short.words, full.words
    if len(a) >= len(b) or not a:
        return False
    if full.shape == "person":
        return a[-1] == b[-1] and len(a) == 1
    return b[: len(a)] == a


_UNUSED = INSTITUTIONS
