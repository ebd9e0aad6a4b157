"""A reading and an event in it → the event's Facts: amounts, dates, parties, ratios, percentages, period, subject.

``scan(reading)`` looks through the report once and may be handed to every ``extract`` of that reading; without it each call
scans anew. Both are pure and never raise on bad filings.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from sixk.events.facts import dates, period, rank
from sixk.events.facts.currencies import COUNTRY
from sixk.events.facts.looks import Look, look
from sixk.events.facts.money import Home, home
from sixk.events.facts.parties import parties
from sixk.events.facts.rank import Where
from sixk.model import DateFact, Evidence, Facts, Reading

__all__ = ["Scan", "extract", "scan"]


class Scan:
    """What a report's texts hold, found when first asked for and kept for all events of the reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.home = _dollars(_home(reading), reading)
        self.near = _near(reading)
        self._looks: dict[int, Look] = {}

    def look(self, document: int) -> Look:
        found = self._looks.get(document)
        if found is None:
            text = self.reading.texts[document - 1].text if 0 < document <= len(self.reading.texts) else ""
            found = self._looks[document] = look(text, self.home, self.near)
        return found


def scan(reading: Reading) -> Scan:
    """Every amount, date and name in the telling parts of a reading, found once for all its events."""
    return Scan(reading)


def extract(reading: Reading, type: str, evidence: Evidence, scan: Scan | None = None) -> Facts:
    """The main facts of one event, best first: what lies near its evidence, the headline and the lead, and fits its type.

    ``type`` is a slug of events.md, ``evidence`` the event's proof (its document and span are used for nearness); ``scan`` is
    what ``scan(reading)`` gave, so that several events of a reading share one pass.
    """
    scan = scan or Scan(reading)
    looks = [(scan.look(n), Where((evidence.start, evidence.end) if n == evidence.document else None), p) for n, p in _documents(reading, evidence)]
    amounts = rank.best([r for found, where, penalty in looks for r in rank.amounts(found, where, type, penalty)])
    days = [d for found, where, penalty in looks for d in rank.days(found, where, type, penalty)]
    spans = _periods(looks, scan, reading)
    best = rank.best_days(days + _derived(spans, scan))
    return Facts(
        amounts=amounts,
        dates=best,
        parties=parties(looks, type, _registrants(reading)),
        ratios=rank.ratios(looks[0][0]) if looks else (),
        percentages=rank.percentages(amounts),
        period=spans[0][1] if spans else None,
    )


def _derived(spans: list[tuple[int, period.Period]], scan: Scan) -> list[rank.Day]:
    out = [rank.Day(0.5 - 0.5 * i, at, DateFact(p.end, "period end", p.text or "")) for i, (at, p) in enumerate(spans[:3])]
    if scan.near is not None:
        out.append(rank.Day(-1.0, 0, DateFact(scan.near[:10], "report", scan.near[:10])))
    return out


def _periods(looks: list[tuple[Look, Where, float]], scan: Scan, reading: Reading) -> list[tuple[int, period.Period]]:
    month = 12
    for filer in reading.report.filers:
        if filer.fiscal_year_end and filer.fiscal_year_end[:2].isdigit() and 1 <= int(filer.fiscal_year_end[:2]) <= 12:
            month = int(filer.fiscal_year_end[:2])
            break
    for found, _, _ in looks:
        for part in found.parts[:2]:
            spans = period.find(found.text, part.start, min(part.end, part.start + 5000), scan.near, month)
            if spans:
                return spans
    return []


def _documents(reading: Reading, evidence: Evidence) -> list[tuple[int, float]]:
    """The documents to look in, with how much less their facts count: the proof's, the main one, then other worded ones."""
    order = [evidence.document]
    main = reading.report.main
    if main is not None and main not in order:
        order.append(main)
    for part in reading.report.documents:
        if part.document not in order and part.role in ("cover", "release", "statements", "letter", "notice") and len(order) < 4:
            order.append(part.document)
    return [(n, 0.0 if i == 0 else 0.3 if n == main else 1.5) for i, n in enumerate(order)]


def _home(reading: Reading) -> Home:
    for filer in reading.report.filers:
        if filer.country:
            return home(filer.country)
    return home(_place(reading))


_DOLLARS = re.compile(
    r"(?:expressed|stated|reported|presented|amounts?|figures?|in|all|are|thousands of|millions of)[ \n](?:[a-z]+[ \n]){0,5}"
    r"(Canadian|Australian|Hong Kong|New Taiwan|Singapore|New Zealand|U\.?S\.?|United States)[ \n](?:[Dd]ollars|\$)"
)
_DOLLAR_NAMES = {"Canadian": "CAD", "Australian": "AUD", "Hong Kong": "HKD", "New Taiwan": "TWD", "Singapore": "SGD", "New Zealand": "NZD"}
_LOCAL = frozenset({"CAD", "CLP", "MXN", "COP", "ARS", "AUD", "NZD"})


def _dollars(found: Home, reading: Reading) -> Home:
    """What a bare "$" is: as the report says, else the home dollar (or peso) where US dollars are marked apart, else US dollars."""
    main = reading.report.main or 1
    text = reading.texts[main - 1].text if main <= len(reading.texts) else ""
    said = _DOLLARS.search(text, 0, 30_000)
    if said is not None:
        return replace(found, dollar=_DOLLAR_NAMES.get(said.group(1), "USD"))
    if found.currency in _LOCAL and found.dollar == "USD" and ("US$" in text or "U.S.$" in text or "U.S. $" in text):
        return replace(found, dollar=found.currency)
    return found


def _place(reading: Reading) -> str | None:
    cover = reading.report.cover
    lines = [*reversed(cover.address), cover.jurisdiction or ""] if cover is not None else []
    lines.extend(text.text[:3000] for text in reading.texts[:1])
    for line in lines:
        found = _COUNTRIES.search(line)
        if found is not None:
            return COUNTRY_BY_LOW[found.group().lower()]
    return None


COUNTRY_BY_LOW = {name.lower(): name for name in COUNTRY}
_COUNTRIES = re.compile(
    r"\b(?:" + "|".join(sorted((re.escape(n) for n in COUNTRY if n != "United States"), key=len, reverse=True)) + r")\b", re.IGNORECASE
)


def _near(reading: Reading) -> str | None:
    """The day of the report: when it was filed, else the cover's or a signature's date, else the first full date of a text."""
    report = reading.report
    signed = report.signature.date if report.signature else None
    for date in (report.filed, signed, report.cover.date if report.cover else None):
        if date and len(date) >= 10:
            return date[:10]
    if report.cover is not None and report.cover.month and len(report.cover.month) == 7:
        return report.cover.month + "-28"
    for text in reading.texts:
        for found in dates.find(text.text, 0, min(len(text.text), 6000)):
            if found.sure:
                return found.date
    return None


def _registrants(reading: Reading) -> tuple[str, ...]:
    report = reading.report
    names = [report.cover.registrant] if report.cover and report.cover.registrant else []
    if report.cover and report.cover.translated_name:
        names.append(report.cover.translated_name)
    names.extend(f.name for f in report.filers if f.name)
    return tuple(dict.fromkeys(names))
