"""A reading → what its home settles: money, what a bare "$" is, the order of days and months, the fiscal year, the report's own day."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from sixk.events.facts import dates
from sixk.events.facts.currencies import COUNTRY
from sixk.events.facts.found import Home, home
from sixk.model import Reading


class Place(Struct, frozen=True):
    """``near`` is the report's day, ``printed`` whether the report itself prints it; ``foreign`` whether it is not in English."""

    home: Home
    near: str | None
    printed: bool
    year_end: int
    foreign: bool
    registrants: tuple[str, ...]


def place(reading: Reading) -> Place:
    report = reading.report
    language = report.language
    foreign = language is not None and language != "en"
    country = next((f.country for f in report.filers if f.country in COUNTRY), None) or _country(reading)
    at = _dollars(home(country), reading)
    if foreign and language in ("es", "pt", "fr", "it", "de"):
        at = replace(at, comma=True)
    near, printed = _near(reading)
    return Place(at, near, printed, _year_end(reading), foreign, _registrants(reading))


_BY_LOW = {name.lower(): name for name in COUNTRY}
_COUNTRIES = re.compile(
    "(?:"
    + "|".join(sorted((re.escape(f) for n in COUNTRY if n != "United States" for f in (n, n.upper())), key=len, reverse=True))
    + r")\b"
)


def _country(reading: Reading) -> str | None:
    """The country that the cover's address or the beginning of the text names."""
    cover = reading.report.cover
    lines = [*reversed(cover.address), cover.jurisdiction or ""] if cover is not None else []
    lines.extend(text.text[:2500] for text in reading.texts[:1])
    for line in lines:
        found = _COUNTRIES.search(line)
        if found is not None:
            return _BY_LOW[found.group().lower()]
    for line in lines:
        for mark, country in _MARKS:
            if mark in line:
                return country
    return None


_MARKS = (
    ("A.C.N.", "Australia"), ("ABN ", "Australia"), ("A.B.N.", "Australia"), ("ACN ", "Australia"), ("S.A.B. de C.V.", "Mexico"),
    ("S.A. de C.V.", "Mexico"), ("CNPJ", "Brazil"), ("NIRE", "Brazil"), ("MOPS", "Taiwan"), ("(Proprietary) Limited", "South Africa"),
    ("TSX Venture", "Canada"), ("TSX-V", "Canada"), ("TSXV", "Canada"), ("British Columbia", "Canada"), ("Ontario", "Canada"),
    ("Alberta", "Canada"), ("Quebec", "Canada"), ("NI 43-101", "Canada"), ("51-102F", "Canada"), ("SENS", "South Africa"),
    ("Kabushiki Kaisha", "Japan"), ("KABUSHIKI KAISHA", "Japan"), ("(Pty)", "South Africa"),
)  # fmt: skip
"""What only the issuers of one market print."""

_SAID = re.compile(
    r"(Canadian|CANADIAN|Australian|Hong Kong|New Taiwan|Singapore|New Zealand|U\.S\.|US|United States)[ \n](?:[Dd]ollars|DOLLARS|\$)"
)
_SAYING = re.compile(
    r"(?:expressed|stated|reported|presented|amounts?|figures?|\bin|\ball|\bare|thousands of|millions of)[ \n](?:[a-z]+[ \n]){0,5}$",
    re.IGNORECASE,
)
_DOLLAR = {
    "canadian": "CAD",
    "australian": "AUD",
    "hong kong": "HKD",
    "new taiwan": "TWD",
    "singapore": "SGD",
    "new zealand": "NZD",
}
_OWN_DOLLARS = {"HKD": "HK$", "TWD": "NT$"}
"""How issuers of some markets print their own dollars: one that never does so means US dollars by a bare "$"."""
_VENTURE = ("TSX Venture", "TSX-V", "TSXV", "Canadian Securities Exchange", "(CSE:")
"""The exchanges of small Canadian issuers, who raise their money in Canadian dollars."""
_LOCAL = frozenset({"CAD", "CLP", "MXN", "COP", "ARS", "AUD", "NZD"})


def _dollars(at: Home, reading: Reading) -> Home:
    """What a bare "$" is: as the report says, else the home dollar (or peso) where US dollars are marked apart, else US dollars."""
    main = reading.report.main or 1
    text = reading.texts[main - 1].text if 0 < main <= len(reading.texts) else ""
    named = any(text.find(sign, 0, 20_000) >= 0 for sign in ("ollars", "DOLLARS", " $", "\n$"))
    for match in _SAID.finditer(text, 0, 20_000) if named else ():
        if _SAYING.search(text, max(0, match.start() - 48), match.start()):
            return replace(at, dollar=_DOLLAR.get(match.group(1).lower(), "USD"))
    printed = _OWN_DOLLARS.get(at.dollar)
    if printed is not None and printed not in text:
        return replace(at, dollar="USD")
    if at.currency == "CAD" and any(mark in text for mark in _VENTURE):
        return replace(at, dollar="CAD")
    if (
        at.currency == "CLP"
        or at.currency in _LOCAL
        and at.dollar == "USD"
        and ("US$" in text or "U.S.$" in text or "U.S. $" in text)
    ):
        return replace(at, dollar=at.currency)
    return at


def _near(reading: Reading) -> tuple[str | None, bool]:
    """The day of the report: the cover's or a signature's date, else when it was filed, else the first full date of a text."""
    report = reading.report
    signed = report.signature.date if report.signature else None
    for date in (report.cover.date if report.cover else None, signed):
        if date and len(date) >= 10:
            return date[:10], True
    if report.filed and len(report.filed) >= 10:
        return report.filed[:10], True
    if report.cover is not None and report.cover.month and len(report.cover.month) == 7:
        return report.cover.month + "-28", False
    for text in reading.texts[:3]:
        for found in dates.find(text.text, 0, min(len(text.text), 4000), foreign=False):
            if found.sure:
                return found.date, True
    return None, False


def _year_end(reading: Reading) -> int:
    """The month in which the fiscal year ends, 12 where no header says."""
    for filer in reading.report.filers:
        month = (filer.fiscal_year_end or "")[:2]
        if month.isdigit() and 1 <= int(month) <= 12:
            return int(month)
    return 12


def _registrants(reading: Reading) -> tuple[str, ...]:
    report = reading.report
    names = [report.cover.registrant] if report.cover and report.cover.registrant else []
    if report.cover and report.cover.translated_name:
        names.append(report.cover.translated_name)
    names.extend(f.name for f in report.filers if f.name)
    return tuple(dict.fromkeys(names))
