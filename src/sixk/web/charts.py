"""Counts and dates -> small pictures as inline SVG: bars by month, a strip of an issuer's events. Each stands beside its table.

Colours come from classes (``h-results`` ...), so that dark and light and print each have theirs; nothing is styled inline.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup, escape
from msgspec import Struct

from sixk.events.types import FAMILIES, TYPES
from sixk.web.words import family_of, month_name, name_of


def months_between(first: str, last: str) -> list[str]:
    """All months from one to another ("2002-11"), both included."""
    year, month = int(first[:4]), int(first[5:7])
    out: list[str] = []
    while (key := f"{year:04d}-{month:02d}") <= last and len(out) < 1200:
        out.append(key)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return out


def bars(
    counts: Mapping[str, int], keys: Sequence[str], *, hue: str = "accent", width: int = 180, height: int = 28, top: int | None = None,
    label: str = "", hrefs: Mapping[str, str] | None = None, widest: int = 12,
) -> Markup:  # fmt: skip
    """Small bars, one a key, in the keys' order; ``top`` is the count that fills the height, the highest unless given."""
    most = top or max((counts.get(key, 0) for key in keys), default=0) or 1
    width = min(width, widest * max(1, len(keys)))
    step = width / max(1, len(keys))
    gap = 1 if step >= 4 else 0.2 if step >= 1.2 else 0
    role = "group" if hrefs else "img"
    out = [
        f'<svg class="bars h-{hue}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="{role}" '
        f'aria-label="{escape(label)}" preserveAspectRatio="none">'
    ]
    out.append(f'<path class="base" d="M0 {height - 0.5}H{width}"/>')
    for number, key in enumerate(keys):
        count = counts.get(key, 0)
        if not count:
            continue
        tall = max(1.5, count / most * (height - 2))
        bar = (
            f'<rect x="{number * step:.2f}" y="{height - 1 - tall:.2f}" width="{max(0.6, step - gap):.2f}" height="{tall:.2f}">'
            f"<title>{escape(month_name(key) if len(key) == 7 else key)}: {count:,}</title></rect>"
        )
        if hrefs and key in hrefs:
            bar = f'<a href="{escape(hrefs[key])}" tabindex="-1">{bar}</a>'
        out.append(bar)
    out.append("</svg>")
    return Markup("".join(out))


def position(day: str, first_year: int) -> float:
    """A day as years since the first of January of ``first_year``."""
    month, date = int(day[5:7] or 1), int(day[8:10] or 1)
    return int(day[:4]) - first_year + (month - 1) / 12 + (date - 1) / 365.25


class Mark(Struct, frozen=True):
    """A place in the strip: one event, or the events of a type within a span of so many years."""

    type: str
    day: str
    routine: bool
    count: int
    title: str
    href: str
    span: float = 0.0


MARKS = 220
"""Marks that a strip may hold; where an issuer tells more, they are counted by month, quarter or year."""


def marks(events: Sequence[Any], *, at: str, search: str) -> list[Mark]:
    """One mark an event while they are few, else one a type and span, the shortest span that leaves at most MARKS."""
    if len(events) <= MARKS:
        return [
            Mark(
                one.type,
                one.filed,
                one.routine,
                1,
                f"{one.filed}: {name_of(one.type)}. {' '.join((one.quote or '').split())[:110]}",
                f"{at}/reports/{one.accession}",
            )
            for one in events
        ]
    spans: list[tuple[Callable[[str], tuple[str, str]], float]] = [(_month, 1 / 12), (_quarter, 0.25), (_year, 1.0)]
    length = 1.0
    for span, years in spans:
        length = years
        held: dict[tuple[str, bool, str, str], int] = {}
        for one in events:
            key = (one.type, one.routine, *span(one.filed))
            held[key] = held.get(key, 0) + 1
        if len(held) <= MARKS or span is _year:
            break
    return [
        Mark(
            kind,
            since,
            routine,
            count,
            f"{since if since == until else f'{since} to {until}'}: {count} × {name_of(kind)}",
            f"{at}{search}&type={kind}&since={since}&until={until}",
            length,
        )
        for (kind, routine, since, until), count in held.items()
    ]


def _month(day: str) -> tuple[str, str]:
    return day[:7], day[:7]


def _quarter(day: str) -> tuple[str, str]:
    first = (int(day[5:7]) - 1) // 3 * 3 + 1
    return f"{day[:4]}-{first:02d}", f"{day[:4]}-{first + 2:02d}"


def _year(day: str) -> tuple[str, str]:
    return day[:4], day[:4]


def strip(events: Sequence[Any], *, at: str = "", search: str = "/search?", width: int = 880) -> Markup:
    """An issuer's years as a strip: a row a type that occurs, by family; a mark an event, hollow where it is routine.

    ``events`` have ``filed``, ``type``, ``accession``, ``routine`` and ``quote``. A mark links to its report, or to the search for
    what it counts.
    """
    dated = [one for one in events if one.filed]
    if not dated:
        return Markup("")
    places = {kind: (list(FAMILIES).index(TYPES[kind].family), number) for number, kind in enumerate(TYPES)}
    kinds = sorted({one.type for one in dated}, key=lambda kind: places.get(kind, (9, 0)))
    first, last = int(min(one.filed for one in dated)[:4]), int(max(one.filed for one in dated)[:4])
    years = last - first + 1
    left, row, head = 132, 18, 20
    height = head + row * len(kinds) + 4
    scale = (width - left - 8) / years
    out = [
        f'<svg class="strip" viewBox="0 0 {width} {height}" role="group" '
        f'aria-label="Events by type and year, {first} to {last}; the table below says the same">'
    ]
    step = max(1, math.ceil(42 / scale))
    for year in range(first, last + 2):
        x = left + (year - first) * scale
        out.append(f'<path class="grid" d="M{x:.1f} {head - 4}V{height - 4}"/>')
        if year <= last and (year - first) % step == 0:
            out.append(f'<text class="year" x="{x + 3:.1f}" y="{head - 8}">{year}</text>')
    rows = {kind: head + number * row + row / 2 for number, kind in enumerate(kinds)}
    for kind, y in rows.items():
        out.append(f'<path class="rule" d="M{left} {y:.1f}H{width - 8}"/>')
        out.append(f'<text class="kind" x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{escape(name_of(kind))}</text>')
    for one in marks(dated, at=at, search=search):
        x = left + (position(one.day, first) + one.span / 2) * scale
        hue = "routine" if one.routine else family_of(one.type)
        radius = min(8.5, 4.5 if one.count == 1 else 3.5 + math.sqrt(one.count))
        out.append(
            f'<a href="{escape(one.href)}" tabindex="-1"><circle class="h-{hue}" cx="{x:.1f}" cy="{rows[one.type]:.1f}" '
            f'r="{radius:.1f}"><title>{escape(one.title)}</title></circle></a>'
        )
    out.append("</svg>")
    return Markup("".join(out))


GLOBALS: dict[str, Any] = {"bars": bars, "strip": strip, "months_between": months_between}
