"""Values of the model -> the words and marks that pages show: dates with their zone, amounts, sizes, chips, hit marks."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from sixk.archive.results import Hit
from sixk.events.types import FAMILIES, ITEMS, MATTERS, TYPES
from sixk.model import Facts

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

ROLE_WORDS = {
    "cover": "Cover",
    "release": "Press release",
    "statements": "Statements",
    "slides": "Slides",
    "letter": "Letter",
    "notice": "Notice",
    "minutes": "Minutes",
    "contract": "Contract",
    "certificate": "Certificate",
    "transcript": "Transcript",
    "data": "Data",
    "image": "Image",
    "other": "Document",
}

FACET_WORDS = {
    "type": "Event",
    "item": "Form 8-K item",
    "country": "Country",
    "form": "Form",
    "role": "Document",
    "routine": "Routine",
    "status": "Status",
    "language": "Language",
    "year": "Year",
    "issuer": "Issuer",
}

LANGUAGES = {"en": "English", "es": "Spanish", "pt": "Portuguese", "fr": "French", "de": "German", "it": "Italian", "ja": "Japanese",
             "ko": "Korean", "zh": "Chinese", "he": "Hebrew"}  # fmt: skip

FACT_KINDS = {"amount": "Amounts", "date": "Dates", "party": "Parties", "ratio": "Ratios", "percentage": "Percentages"}


def family_of(slug: str) -> str:
    """The hue a type is shown in; grey for routine ones."""
    kind = TYPES.get(slug)
    if kind is None:
        return "none"
    return "routine" if kind.routine else kind.family


def name_of(slug: str) -> str:
    return TYPES[slug].name if slug in TYPES else slug


@lru_cache(1_000)
def chip(slug: str, href: str | None = None, *, routine: bool | None = None, also: str = "") -> Markup:
    """An event type as a chip: its name, its family's hue, and the family in words for those who see no hue."""
    kind = TYPES.get(slug)
    hue = "routine" if routine else family_of(slug)
    title = f"{FAMILIES[kind.family]}: {kind.meaning}" if kind else slug
    body = escape(name_of(slug))
    if href is None:
        return Markup(f'<span class="chip h-{hue}{also and " " + also}" title="{escape(title)}">{body}</span>')
    return Markup(f'<a class="chip h-{hue}{also and " " + also}" href="{escape(href)}" title="{escape(title)}">{body}</a>')


def marked(text: str, spans: Iterable[Sequence[int]]) -> Markup:
    """Text with the hits of a search marked; spans that overlap or lie outside are cut to fit."""
    out: list[str] = []
    last = 0
    for start, end in sorted((int(a), int(b)) for a, b in spans):
        start, end = max(start, last), min(end, len(text))
        if start >= end:
            continue
        out += [str(escape(text[last:start])), "<mark>", str(escape(text[start:end])), "</mark>"]
        last = end
    out.append(str(escape(text[last:])))
    return Markup("".join(out))


def clock(accepted: str | None) -> str:
    """The acceptance time in the zone the filing gives (Eastern): 08:30."""
    return accepted[11:16] if accepted and len(accepted) >= 16 else ""


def zone(accepted: str | None) -> str:
    """EST or EDT by the offset, else ET."""
    return {"-05:00": "EST", "-04:00": "EDT"}.get((accepted or "")[-6:], "ET")


def weekday(day: str | None) -> str:
    try:
        return WEEKDAYS[datetime.date.fromisoformat((day or "")[:10]).weekday()]
    except ValueError:
        return ""


def month_name(month: str) -> str:
    """2002-11 as Nov 2002."""
    try:
        return f"{MONTHS[int(month[5:7]) - 1]} {month[:4]}"
    except (ValueError, IndexError):
        return month


def grouped(value: float | int | None) -> str:
    """A number with thin groups, as in 334,550,000,000."""
    if value is None:
        return ""
    if value == int(value) and abs(value) < 1e18:
        return f"{int(value):,}"
    return f"{value:,.10g}" if abs(value) < 1e7 else f"{value:,.2f}"


def short(value: float) -> str:
    """A number for a narrow place: 334.6 bn."""
    for size, name in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= size:
            return f"{value / size:,.4g} {name}"
    return grouped(value)


def size(count: int | None) -> str:
    """Bytes as people read them."""
    if count is None:
        return ""
    for unit, step in (("GB", 10**9), ("MB", 10**6), ("KB", 10**3)):
        if count >= step:
            return f"{count / step:,.1f} {unit}" if count < 10 * step else f"{count / step:,.0f} {unit}"
    return f"{count} B"


def plural(count: int, word: str, many: str | None = None) -> str:
    return f"{count:,} {word if count == 1 else many or word + 's'}"


def facet_value(facet: str, value: str) -> str:
    """A facet's value in words."""
    if facet == "type":
        return name_of(value)
    if facet == "item":
        return f"{value} {ITEMS.get(value, '')}".strip()
    if facet == "role":
        return ROLE_WORDS.get(value, value)
    if facet == "routine":
        return "Routine only" if value in ("true", "yes", "True", "1") else "Without routine"
    if facet == "language":
        return LANGUAGES.get(value, value)
    return value


_SHORT = {"United Kingdom": "UK", "United States": "US", "Republic of Korea": "Korea", "South Korea": "Korea"}


def country_short(country: str | None) -> str:
    """A country's name as short as a list needs it."""
    return _SHORT.get(country or "", country or "")


@lru_cache(400)
def country_mark(country: str | None) -> Markup:
    """A country as its two letters, with its name for those who ask."""
    from sixk.edgar import places

    if not country:
        return Markup("")
    letters = places.iso(places.code(country)) or country
    return Markup(f'<abbr class="country" title="{escape(country)}">{escape(letters)}</abbr>')


def tidy(text: str | None, limit: int = 240) -> str:
    """Text on one line, cut at a word."""
    line = " ".join((text or "").split())
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0] + " …"


def main_role(hit: Hit) -> str:
    """What carries a report's news, in a word: the first of its roles that is more than wrapping."""
    role = next((one for one in hit.roles if one not in ("cover", "image", "data")), "cover" if hit.roles else "")
    return ROLE_WORDS.get(role, "")


def fact_lines(facts: Facts) -> list[tuple[str, list[tuple[str, str]]]]:
    """Facts as lines for a narrow column: what they are of, and the values with the words as printed. Like goes with like."""
    lines: dict[str, list[tuple[str, str]]] = {}

    def put(label: str | None, value: str, printed: str, otherwise: str) -> None:
        held = lines.setdefault(label or otherwise, [])
        if all(value != known for known, _ in held):
            held.append((value, printed))

    if facts.period:
        put("period", f"{facts.period.kind} to {facts.period.end}", facts.period.text or "", "period")
    for a in facts.amounts:
        figure = short(a.value) if a.low is None or a.high is None else f"{short(a.low)} – {short(a.high)}"
        put(a.of, " ".join(part for part in (a.currency, figure, a.unit) if part), a.text, "amount")
    for d in facts.dates:
        put(d.of, d.date, d.text, "date")
    for p in facts.parties:
        put(p.part, p.name, p.name, "party")
    for r in facts.ratios:
        put(r.of, f"{grouped(r.left)} : {grouped(r.right)}", r.text, "ratio")
    for q in facts.percentages:
        put(q.of, f"{grouped(q.value)} %", q.text, "per cent")
    return list(lines.items())


FILTERS: dict[str, Any] = {
    "clock": clock,
    "zone": zone,
    "weekday": weekday,
    "month_name": month_name,
    "grouped": grouped,
    "short": short,
    "size": size,
    "tidy": tidy,
    "country_short": country_short,
    "country_mark": country_mark,
}

GLOBALS: dict[str, Any] = {
    "TYPES": TYPES,
    "FAMILIES": FAMILIES,
    "ITEMS": ITEMS,
    "MATTERS": MATTERS,
    "ROLE_WORDS": ROLE_WORDS,
    "FACET_WORDS": FACET_WORDS,
    "FACT_KINDS": FACT_KINDS,
    "LANGUAGES": LANGUAGES,
    "chip": chip,
    "marked": marked,
    "family_of": family_of,
    "name_of": name_of,
    "plural": plural,
    "main_role": main_role,
    "fact_lines": fact_lines,
    "facet_value": facet_value,
}
