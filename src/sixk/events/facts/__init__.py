"""A reading and an event in it → the event's Facts: amounts, dates, parties, ratios, percentages, period, subject.

``scan(reading)`` looks through the report once and may be handed to every ``extract`` of that reading; without it each call
scans anew. Both are pure and never raise on bad filings.
"""

from __future__ import annotations

from sixk.events.facts import amounts, days, period, ratios
from sixk.events.facts.looks import Look
from sixk.events.facts.parties import parties
from sixk.events.facts.parts import parts
from sixk.events.facts.place import Place, place
from sixk.events.facts.standing import Stood, standing
from sixk.events.facts.subject import subject
from sixk.model import Amount, DateFact, Evidence, Facts, Period, Ratio, Reading
from sixk.report import Sections
from sixk.report.sections import of, own_document

__all__ = ["Scan", "extract", "scan"]

ELSEWHERE = 30_000
"""How many characters in all may be looked through before a further document is left alone."""
_MEANT = frozenset({"cover", "release", "statements", "letter", "notice"})
"""Roles of the documents that are looked into beside the proof's and the main one."""


_PERIODIC = frozenset(
    {"results", "financial-statements", "operating-update", "guidance", "results-date", "restatement", "correction", "shelf"}
)
"""Types of event that speak of a period, whose end is then one of their dates."""


class Scan:
    """What a report's texts hold, found when first asked for and kept for all events of the reading."""

    def __init__(self, reading: Reading, found: tuple[Sections, ...] | None = None) -> None:
        self.reading = reading
        self._sections = reading.sections if found is None else found
        self.place: Place = place(reading)
        self._looks: dict[int, Look] = {}
        self._standing: dict[int, list[Stood]] = {}
        self._ratios: dict[int, tuple[Ratio, ...]] = {}
        self._spans: dict[tuple[int, int, bool], list[tuple[int, Period]]] = {}

    def look(self, document: int) -> Look:
        found = self._looks.get(document)
        if found is None:
            at = self.place
            held = 0 < document <= len(self.reading.texts)
            text = self.reading.texts[document - 1].text if held else ""
            told = parts(self._section(document)) if held else []
            found = self._looks[document] = Look(text, told, at.home, at.near, at.foreign)
        return found

    def standing(self, document: int) -> list[Stood]:
        """The names of a document that may be parties."""
        found = self._standing.get(document)
        if found is None:
            found = self._standing[document] = standing(self.look(document), self.place.registrants)
        return found

    def ratios(self, document: int) -> tuple[Ratio, ...]:
        """The ratios that a document prints."""
        found = self._ratios.get(document)
        if found is None:
            found = self._ratios[document] = ratios.ratios(self.look(document))
        return found

    def spans(self, document: int, named: bool) -> list[tuple[int, Period]]:
        """The periods that the beginnings of a document's first parts name; without ``named`` only those with a date."""
        look, at = self.look(document), self.place
        for number, part in enumerate(look.parts[:2]):
            found = self._spans.get((document, number, named))
            if found is None:
                end = min(part.end, part.start + 1800)
                found = period.find(look.text, part.start, end, at.near, at.year_end, look.dates, named)
                self._spans[document, number, named] = found
            if found:
                return found
        return []

    def _section(self, document: int) -> Sections:
        if self._sections is not None:
            return self._sections[document - 1]
        own = document == own_document(self.reading)
        type = self.reading.submission.documents[document - 1].type
        return of(self.reading.texts[document - 1], document, own=own, expected=type.upper().startswith("6-K"))


def scan(reading: Reading, found: tuple[Sections, ...] | None = None) -> Scan:
    """Every amount, date and name in the telling parts of a reading, found once for all its events.

    ``found`` are the reading's sections, where the caller has them already.
    """
    return Scan(reading, found)


def extract(reading: Reading, type: str, evidence: Evidence, scan: Scan | None = None) -> Facts:
    """The main facts of one event, best first: what lies near its evidence, the headline and the lead, and fits its type.

    ``type`` is a slug of events.md, ``evidence`` the event's proof (its document and span are used for nearness); ``scan`` is
    what ``scan(reading)`` gave, so that several events of a reading share one pass.
    """
    scan = scan or Scan(reading)
    documents = _documents(reading, evidence)
    looks = [(scan.look(n), (evidence.start, evidence.end) if n == evidence.document else None, p) for n, p in documents]
    found = amounts.best(amounts.ranked(looks, type))
    told = scan.ratios(documents[0][0]) if type in ratios.RATIO_TYPES else ()
    spans = next(filter(None, (scan.spans(n, type in _PERIODIC) for n, _ in documents)), [])
    if type == "operating-update" and not spans:
        spans = _month(looks, scan)
    days_found = [day for look, proof, penalty in looks for day in days.rank(look, proof, type, penalty)]
    named = parties(looks, [scan.standing(n) for n, _ in documents], type, scan.place.registrants)
    period_ = spans[0][1] if spans else None
    text = looks[0][0].text
    return Facts(
        amounts=_with(found, told),
        dates=days.best(days_found + _derived(spans if type in _PERIODIC else [], scan)),
        parties=named,
        ratios=told,
        percentages=amounts.percentages(found),
        period=period_,
        subject=subject(type, text[evidence.start : evidence.end], text[evidence.end : evidence.end + 400], named, period_),
    )


def _with(found: tuple[Amount, ...], told: tuple[Ratio, ...]) -> tuple[Amount, ...]:
    if not told:
        return found
    extra = ratios.as_amounts(told[:2])
    room = amounts.MOST - len(extra)
    return (*found[:room], *extra)


def _derived(spans: list[tuple[int, Period]], scan: Scan) -> list[days.Day]:
    """Dates that are told without being printed: the end of a named period, the day of the report."""
    out = [days.Day(0.5 - 0.5 * i, at, DateFact(p.end, "period end", p.text or "")) for i, (at, p) in enumerate(spans[:2])]
    near = scan.place.near
    if near is not None and scan.place.printed:
        out.append(days.Day(-1.0, 0, DateFact(near, "report", near)))
    return out


def _month(looks: list[tuple[Look, tuple[int, int] | None, float]], scan: Scan) -> list[tuple[int, Period]]:
    for look, _, _ in looks:
        for part in look.parts[:1]:
            spans = period.month(look.text, part.start, min(part.end, part.start + 1200), scan.place.near)
            if spans:
                return spans
    return []


def _documents(reading: Reading, evidence: Evidence) -> list[tuple[int, float]]:
    """The documents to look in, with how much less their facts count: the proof's, the main one, then other worded ones."""
    main = reading.report.main
    order = [evidence.document]
    if main is not None and main != evidence.document:
        order.append(main)
    room = ELSEWHERE - sum(len(reading.texts[n - 1].text) for n in order if 0 < n <= len(reading.texts))
    for part in reading.report.documents:
        if part.document not in order and part.role in _MEANT:
            room -= len(reading.texts[part.document - 1].text)
            if room > 0 or len(order) < 2:
                order.append(part.document)
    return [(n, 0.0 if i == 0 else 0.3 if n == main else 1.5) for i, n in enumerate(order)]
