"""Filters and a search's facets -> what the lists of reports share: facet options as URLs, filters that are on, the next page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from urllib.parse import quote_plus

from msgspec import Struct

from sixk.web.filters import Filters
from sixk.web.words import facet_value


class Option(Struct, frozen=True):
    value: str
    words: str
    count: int
    on: bool
    url: str


class Facet(Struct, frozen=True):
    name: str
    options: tuple[Option, ...]


class Chosen(Struct, frozen=True):
    """A filter that is on, and the URL without it."""

    name: str
    words: str
    url: str


_PLACE = "\x00\x01\x00"
"""A value that stands for any other in a URL."""

_quoted = lru_cache(4096)(quote_plus)


def _toggles(filters: Filters, path: str, name: str) -> Callable[[str], str]:
    """`Filters.toggled` for the values of one facet: what the URLs share is made once."""
    if name == "routine":
        return lambda value: filters.toggled(path, name, value)
    before, _, after = filters.toggled(path, name, _PLACE).rpartition(quote_plus(_PLACE))
    if name == "year":  # the value stands twice, as the first day and the last
        before, _, between = before.rpartition(quote_plus(_PLACE))

        def both(value: str) -> str:
            year = _quoted(value)
            return filters.toggled(path, name, value) if filters.on(name, value) else f"{before}{year}{between}{year}{after}"

        return both
    return lambda value: filters.toggled(path, name, value) if filters.on(name, value) else f"{before}{_quoted(value)}{after}"


def facets(filters: Filters, counts: Mapping[str, Mapping[str, int]], path: str, names: tuple[str, ...]) -> tuple[Facet, ...]:
    """Facets in the order of ``names``; one value that fits all is no choice and left out unless it is on."""
    out = []
    for name in names:
        held = counts.get(name, {})
        url = _toggles(filters, path, name)
        options = tuple(
            Option(value, facet_value(name, value), count, filters.on(name, value), url(value))
            for value, count in list(held.items())[:60]
            if value and count
        )
        if len(options) > 1 or any(option.on for option in options):
            out.append(Facet(name, options))
    return tuple(out)


def chosen(filters: Filters, path: str, *, without: tuple[str, ...] = ()) -> tuple[Chosen, ...]:
    out = [Chosen("type", facet_value("type", one), filters.toggled(path, "type", one)) for one in filters.types]
    out += [Chosen("item", f"Item {one}", filters.toggled(path, "item", one)) for one in filters.items]
    for name in ("country", "form", "role", "status", "language", "issuer", "cik"):
        value = getattr(filters, name)
        if value and name not in without:
            words = f"CIK {value}" if name == "cik" else facet_value(name, value)
            out.append(Chosen(name, words, filters.url(path, **{name: None})))
    if filters.routine is not None:
        words = "Routine only" if filters.routine else "Routine hidden"
        out.append(Chosen("routine", words, filters.url(path, routine=None)))
    if "since" not in without:
        if filters.since:
            out.append(Chosen("since", f"from {filters.since}", filters.url(path, since=None)))
        if filters.until:
            out.append(Chosen("until", f"to {filters.until}", filters.url(path, until=None)))
    return tuple(out)
