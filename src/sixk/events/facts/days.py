"""A look and an event type → its main dates, best first, each with what it is of."""

from __future__ import annotations

from msgspec import Struct

from sixk.events.facts.amounts import MOST
from sixk.events.facts.looks import Look
from sixk.model import DateFact

_TABLE = {
    "record date": "record registered entitlement entitled closure books",
    "ex-dividend": "ex-dividend ex-date ex-rights ex exclusive",
    "payment": "payment payable paid pay payments distributed disbursement pays disbursed",
    "meeting": "meeting agm egm assembly meetings gathering",
    "closing": "closing closed close completion completed complete consummated consummation settled settlement closes",
    "agreement": "agreement agreed signed signing contract memorandum agreements contracts entered",
    "period end": "ended ending as",
    "results": "results publish published publication call webcast",
    "appointment": "appointed appointment elected election join joins joined successor named",
    "resignation": "resigned resignation resigns retire retires retirement departure leave leaves stepped steps departs",
    "maturity": "maturity matures maturing due expires expiry expire until deadline",
    "issue": "issue issued issuance priced pricing offering offered placement launched",
    "board decision": "board resolved decided decision resolution resolutions session directors",
    "transaction": "transaction transactions purchased purchase purchases bought sold sale acquired disposed dealing disposal trade",
    "notification": "notified notification informed notice received letter told",
    "effective": "effective effect start starts started begins began commence commences commenced from force",
    "ruling": "court ruling judgment judgement verdict hearing filed suit petition petitions appeal order award",
    "announcement": "announced announces announcement dated today release",
}
WORDS = {word: label for label, words in _TABLE.items() for word in words.split()}
FITS: dict[str, frozenset[str]] = {
    "results": frozenset({"period end", "results", "announcement"}),
    "financial-statements": frozenset({"period end"}),
    "operating-update": frozenset({"period end"}),
    "results-date": frozenset({"results", "period end"}),
    "dividend": frozenset({"record date", "payment", "ex-dividend", "meeting", "board decision"}),
    "deal-agreed": frozenset({"agreement", "closing", "board decision", "meeting"}),
    "deal-closed": frozenset({"closing", "agreement"}),
    "deal-terminated": frozenset({"agreement", "notification"}),
    "debt": frozenset({"issue", "closing", "maturity", "payment", "agreement"}),
    "equity-issuance": frozenset({"issue", "closing", "agreement", "payment", "record date"}),
    "buyback": frozenset({"transaction", "effective", "board decision"}),
    "holdings": frozenset({"transaction", "notification"}),
    "share-capital": frozenset({"period end", "transaction"}),
    "meeting-notice": frozenset({"meeting", "record date"}),
    "meeting-results": frozenset({"meeting", "payment", "record date"}),
    "management": frozenset({"appointment", "resignation", "effective"}),
    "auditor": frozenset({"appointment", "resignation", "board decision"}),
    "listing": frozenset({"notification", "effective", "maturity"}),
    "legal": frozenset({"ruling"}),
    "correction": frozenset({"notification", "record date", "ex-dividend", "announcement"}),
    "insolvency": frozenset({"ruling", "effective"}),
    "default": frozenset({"payment", "maturity"}),
    "holder-rights": frozenset({"effective", "record date", "meeting"}),
    "related-party": frozenset({"board decision", "agreement", "maturity"}),
}
_NONE: frozenset[str] = frozenset()


class Day(Struct, frozen=True, gc=False):
    score: float
    at: int
    fact: DateFact


def rank(look: Look, proof: tuple[int, int] | None, type: str, penalty: float = 0.0) -> list[Day]:
    """The dates of a look as an event of ``type`` ranks them."""
    fit = FITS.get(type, _NONE)
    text = look.text
    out = []
    for found in look.dates:
        label, order = None, -1.0
        left = look.left(found.start)[-12:]
        count = len(left)
        for i in range(count - 1, -1, -1):
            name = WORDS.get(left[i])
            if name is not None:
                value = 1.0 - (count - 1 - i) / 14 + (0.25 if name in fit else 0.0)
                if value > order:
                    order, label = value, name
        for i, word in enumerate(look.right(found.end)[:7]):
            name = WORDS.get(word)
            if name is not None:
                value = 0.6 - i / 14 + (0.25 if name in fit else 0.0)
                if value > order:
                    order, label = value, name
        score = look.nearness(found.start, proof) + (2.0 if label in fit else 0.8 if label else 0.0) - penalty
        out.append(Day(score, found.start, DateFact(found.date, label, " ".join(text[found.start : found.end].split()))))
    return out


def best(ranked: list[Day]) -> tuple[DateFact, ...]:
    """The best of several looks, no day twice."""
    out: list[DateFact] = []
    seen: set[str] = set()
    for one in sorted(ranked, key=lambda r: (-r.score, r.at)):
        if one.fact.date in seen:
            continue
        seen.add(one.fact.date)
        out.append(one.fact)
        if len(out) == MOST:
            break
    return tuple(out)
