"""URL query <-> what is asked of the archive: every filter of every list, feed and export is a URL and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Literal
from urllib.parse import urlencode

from msgspec import Struct
from msgspec.structs import replace

from sixk.events.types import TYPES

Sort = Literal["relevance", "newest", "oldest"]

FACETS = ("type", "item", "country", "form", "role", "routine", "status", "language", "year")
"""The counts that search returns beside its hits."""

_MANY = {"type": "types", "item": "items"}
_YES = ("true", "yes", "True", "1")

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_YEAR = re.compile(r"\d{4}\Z")
_MONTH = re.compile(r"\d{4}-\d{2}\Z")


class BadQuery(ValueError):
    """A parameter that cannot be understood: answered with 400 and its text."""


class Filters(Struct, frozen=True):
    """What a list shows. ``routine`` None shows all, False hides the noise, True shows nothing else."""

    q: str = ""
    types: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    cik: str | None = None
    issuer: str | None = None
    country: str | None = None
    form: str | None = None
    role: str | None = None
    status: str | None = None
    language: str | None = None
    routine: bool | None = None
    since: str | None = None
    until: str | None = None
    sort: Sort | None = None
    cursor: str | None = None
    limit: int = 50

    @property
    def any(self) -> bool:
        """Whether anything narrows the list."""
        return replace(self, sort=None, cursor=None, limit=50) != Filters()

    def arguments(self) -> dict[str, Any]:
        """The keywords of ``Archive.search``."""
        return {
            "query": self.q,
            "types": self.types,
            "items": self.items,
            "issuer": self.issuer,
            "cik": self.cik,
            "country": self.country,
            "form": self.form,
            "role": self.role,
            "routine": self.routine,
            "status": self.status,
            "language": self.language,
            "since": self.since,
            "until": self.until,
            "sort": self.sort or ("relevance" if self.q else "newest"),
            "limit": self.limit,
            "cursor": self.cursor,
        }

    def pairs(self) -> list[tuple[str, str]]:
        """The URL query as pairs, in one order, without what is at rest: equal filters give equal URLs."""
        out: list[tuple[str, str]] = [("q", self.q)] if self.q else []
        out += [("type", one) for one in self.types] + [("item", one) for one in self.items]
        for name in ("cik", "issuer", "country", "form", "role", "status", "language", "since", "until", "sort"):
            value = getattr(self, name)
            if value:
                out.append((name, value))
        if self.routine is not None:
            out.append(("routine", "yes" if self.routine else "no"))
        if self.limit != 50:
            out.append(("limit", str(self.limit)))
        if self.cursor:
            out.append(("cursor", self.cursor))
        return out

    def url(self, path: str = "", **changes: Any) -> str:
        """``path`` with these filters after ``changes``; a change drops the cursor unless it sets it."""
        changes.setdefault("cursor", None)
        query = urlencode(replace(self, **changes).pairs())
        return f"{path}?{query}" if query else path

    def toggled(self, path: str, facet: str, value: str) -> str:
        """The URL with one value of a facet added, or taken away where it is on."""
        on = self.on(facet, value)
        if facet in _MANY:
            held: tuple[str, ...] = getattr(self, _MANY[facet])
            return self.url(path, **{_MANY[facet]: tuple(v for v in held if v != value) if on else (*held, value)})
        if facet == "routine":
            return self.url(path, routine=None if on else value in _YES)
        if facet == "year":
            return self.url(path, since=None if on else f"{value}-01-01", until=None if on else f"{value}-12-31")
        return self.url(path, **{facet: None if on else value})

    def on(self, facet: str, value: str) -> bool:
        if facet in _MANY:
            return value in getattr(self, _MANY[facet])
        if facet == "routine":
            return self.routine is not None and self.routine is (value in _YES)
        if facet == "year":
            return (self.since, self.until) == (f"{value}-01-01", f"{value}-12-31")
        return bool(getattr(self, facet) == value)


def day(text: str | None, name: str, *, last: bool = False) -> str | None:
    """An ISO day out of a day, a month or a year; months and years give their first day, or their last where ``last``."""
    import calendar
    import datetime

    if not text:
        return None
    if _YEAR.match(text):
        text += "-12-31" if last else "-01-01"
    elif _MONTH.match(text):
        year, month = int(text[:4]), int(text[5:])
        if not (1 <= month <= 12 and year):
            raise BadQuery(f"{name} is {text!r}: there is no such month")
        text += f"-{calendar.monthrange(year, month)[1] if last else 1:02d}"
    if not _DAY.match(text):
        raise BadQuery(f"{name} is {text!r}: give a day as 2002-10-30, a month as 2002-10 or a year as 2002")
    try:
        datetime.date.fromisoformat(text)
    except ValueError as error:
        raise BadQuery(f"{name} is {text!r}: there is no such day") from error
    return text


def flag(text: str | None, name: str) -> bool | None:
    if text is None or text in ("", "all"):
        return None
    if text in _YES:
        return True
    if text in ("no", "false", "False", "0"):
        return False
    raise BadQuery(f"{name} is {text!r}: give yes, no or all")


def number(text: str | None, name: str, default: int, low: int, high: int) -> int:
    if text is None or text == "":
        return default
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and low <= int(text) <= high):
        raise BadQuery(f"{name} is {text[:40]!r}: give a whole number from {low} to {high}")
    return int(text)


def cik(text: str | None) -> str | None:
    """A CIK as ten digits; ``CIK0001097714`` and ``1097714`` both do."""
    if not text:
        return None
    digits = text.upper().removeprefix("CIK").strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 10):
        raise BadQuery(f"cik is {text[:40]!r}: give up to ten digits")
    return digits.zfill(10)


def words(value: str | None, name: str, limit: int = 500) -> str:
    text = (value or "").replace("\x00", " ").strip()
    if len(text) > limit:
        raise BadQuery(f"{name} has {len(text)} characters: at most {limit}")
    return text


def known(values: Iterable[str]) -> tuple[str, ...]:
    """Event types as asked for, comma-separated or repeated; an unknown one is refused with the nearest name."""
    from difflib import get_close_matches

    out: list[str] = []
    for one in (part.strip() for value in values for part in value.split(",")):
        if not one or one in out:
            continue
        if one not in TYPES:
            near = get_close_matches(one, TYPES, 1)
            raise BadQuery(
                f"type {one[:40]!r} is not an event type" + (f": did you mean {near[0]}?" if near else "; see /events")
            )
        out.append(one)
    return tuple(out)


def several(values: Iterable[str], name: str, limit: int = 20) -> tuple[str, ...]:
    out = tuple(dict.fromkeys(part.strip()[:40] for value in values for part in value.split(",") if part.strip()))
    if len(out) > limit:
        raise BadQuery(f"{name} is given {len(out)} times: at most {limit}")
    return out


def read(get: Any, getall: Any, *, limit: int = 50, most: int = 200) -> Filters:
    """Filters out of a query: ``get(name)`` gives the last value or None, ``getall(name)`` all of them. Raises BadQuery."""
    sort = get("sort") or None
    if sort not in (None, "relevance", "newest", "oldest"):
        raise BadQuery(f"sort is {sort[:40]!r}: give relevance, newest or oldest")
    status = get("status") or None
    if status not in (None, "announced", "updated", "completed", "withdrawn", "corrected"):
        raise BadQuery(f"status is {status[:40]!r}: give announced, updated, completed, withdrawn or corrected")
    return Filters(
        q=words(get("q"), "q"),
        types=known(getall("type")),
        items=several(getall("item"), "item"),
        cik=cik(get("cik")),
        issuer=words(get("issuer"), "issuer", 200) or None,
        country=words(get("country"), "country", 80) or None,
        form=words(get("form"), "form", 20).upper() or None,
        role=words(get("role"), "role", 40) or None,
        status=status,
        language=words(get("language"), "language", 10) or None,
        routine=flag(get("routine"), "routine"),
        since=day(get("since"), "since"),
        until=day(get("until"), "until", last=True),
        sort=sort,
        cursor=words(get("cursor"), "cursor", 2000) or None,
        limit=number(get("limit"), "limit", limit, 1, most),
    )
