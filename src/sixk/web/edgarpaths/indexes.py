"""/Archives/edgar/full-index and daily-index: form, company, master and crawler, plain and gzip, and their folders.

A day without an index answers 403, as EDGAR's store does.
"""

from __future__ import annotations

import calendar
import datetime
import gzip
import re
from typing import Any

import msgspec
from litestar import Request, Response, get

from sixk.edgar.index import IndexEntry, IndexKind, write_index
from sixk.web.edgarpaths.filings import Filed, between
from sixk.web.page import Ask
from sixk.web.pages.today import days_of
from sixk.web.problems import Missing, problem_bytes

KINDS: tuple[IndexKind, ...] = ("company", "crawler", "form", "master")
KEEP = {"x-sixk-keep": "version", "cache-control": "no-cache"}

_FULL = re.compile(r"(company|crawler|form|master)\.(idx|gz|idx\.gz)\Z")
_DAILY = re.compile(r"(company|crawler|form|master)\.(\d{8})\.idx(\.gz)?\Z")
_DAILY_SWAPPED = re.compile(r"(\d{8})\.(idx|gz)\Z")


def entries(kind: IndexKind, filed: list[Filed], base: str) -> list[IndexEntry]:
    out = []
    for one in filed:
        path = f"edgar/data/{int(one.cik)}/{one.accession}.txt"
        if kind == "crawler":
            path = f"{base}/Archives/{one.folder}/{one.accession}-index.htm"
        out.append(IndexEntry(one.form, one.name, str(int(one.cik)), one.filed, path))
    return out


def quarter_days(year: int, quarter: int) -> tuple[str, str]:
    last = calendar.monthrange(year, quarter * 3)[1]
    return f"{year}-{quarter * 3 - 2:02d}-01", f"{year}-{quarter * 3:02d}-{last:02d}"


def _body(kind: IndexKind, filed: list[Filed], base: str, *, quarterly: bool, updated: str, squeeze: bool) -> Response[bytes]:
    data = write_index(kind, entries(kind, filed, base), updated=datetime.date.fromisoformat(updated), quarterly=quarterly)
    if squeeze:
        return Response(gzip.compress(data, 6, mtime=0), media_type="application/x-gzip", headers=KEEP)
    return Response(data, media_type="text/plain", headers=KEEP)


def _number(text: str, low: int, high: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and low <= int(text) <= high):
        raise Missing("Indexes are named by year and quarter, as in full-index/2002/QTR4/form.idx")
    return int(text)


def _quarter(ask: Ask) -> tuple[int, int]:
    year = _number(ask.params["year"], 1993, 9999)
    return year, _number(ask.params["quarter"].upper().removeprefix("QTR"), 1, 4)


def _full(ask: Ask, year: int, quarter: int, name: str) -> Response[bytes]:
    found = _FULL.match(name)
    if not found:
        raise Missing("Full indexes are company, crawler, form and master, as .idx, .gz or .idx.gz")
    first, last = quarter_days(year, quarter)
    filed = ask.shelf.kept(("filed", first, last), lambda: between(ask.shelf, ask.settings, first, last), most=64)
    updated = max((one.filed for one in filed), default=last)
    kind: IndexKind = found[1]  # type: ignore[assignment]
    return _body(kind, filed, ask.base, quarterly=True, updated=updated, squeeze=found[2] != "idx")


@get("/Archives/edgar/full-index/{name:str}", sync_to_thread=True, include_in_schema=False)
def newest(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The index of the quarter now; where the archive ends before it, of its last quarter."""
    ask = Ask(request)
    name = str(request.path_params["name"])
    if name == "index.json":
        return _years(ask, "full-index")
    if name.isascii() and name.isdigit() and len(name) == 4:
        return _quarters(ask, "full-index", name)
    last = next(reversed(days_of(ask.shelf)), ask.today.isoformat())
    return _full(ask, int(last[:4]), (int(last[5:7]) + 2) // 3, name)


@get("/Archives/edgar/full-index/{year:str}/{quarter:str}/{name:str}", sync_to_thread=True, include_in_schema=False)
def full(request: Request[Any, Any, Any]) -> Response[bytes]:
    ask = Ask(request)
    if str(request.path_params["name"]) == "index.json":
        year, quarter = _quarter(ask)
        listed = [f"{kind}.{ending}" for kind in KINDS for ending in ("gz", "idx")]
        return listing(f"full-index/{year}/QTR{quarter}/", listed)
    return _full(ask, *_quarter(ask), str(request.path_params["name"]))


@get("/Archives/edgar/daily-index/{year:str}/{quarter:str}/{name:str}", sync_to_thread=True, include_in_schema=False)
def daily(request: Request[Any, Any, Any]) -> Response[bytes]:
    ask = Ask(request)
    year, quarter = _quarter(ask)
    name = str(request.path_params["name"])
    first, last = quarter_days(year, quarter)
    if name == "index.json":
        days = [day.replace("-", "") for day in days_of(ask.shelf) if first <= day <= last]
        return listing(f"daily-index/{year}/QTR{quarter}/", [f"{kind}.{day}.idx" for kind in KINDS for day in days])
    found = _DAILY.match(name)
    swapped = _DAILY_SWAPPED.match(name)
    if not found and not swapped:
        raise Missing("Daily indexes are named as form.20021114.idx, plain or with .gz")
    kind: IndexKind = found[1] if found else "form"  # type: ignore[assignment]
    digits = found[2] if found else swapped[1]  # type: ignore[index]
    day = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    if not first <= day <= last or day not in days_of(ask.shelf):
        body = problem_bytes(403, "No index", f"No report was filed on {day}; EDGAR answers 403 for such a day too")
        return Response(body, status_code=403, media_type="application/problem+json")
    filed = between(ask.shelf, ask.settings, day, day)
    squeeze = bool(found[3]) if found else name.endswith(".gz")
    return _body(kind, filed, ask.base, quarterly=False, updated=day, squeeze=squeeze)


@get("/Archives/edgar/daily-index/{name:str}", sync_to_thread=True, include_in_schema=False)
def daily_years(request: Request[Any, Any, Any]) -> Response[bytes]:
    ask = Ask(request)
    name = str(request.path_params["name"])
    if name == "index.json":
        return _years(ask, "daily-index")
    return _quarters(ask, "daily-index", name)


def _years(ask: Ask, root: str) -> Response[bytes]:
    return listing(f"{root}/", sorted({day[:4] for day in days_of(ask.shelf)}), kind="dir")


def _quarters(ask: Ask, root: str, year: str) -> Response[bytes]:
    held = sorted({f"QTR{(int(day[5:7]) + 2) // 3}" for day in days_of(ask.shelf) if day[:4] == year})
    if not held:
        raise Missing(f"No report of the archive was filed in {year[:20]!r}")
    return listing(f"{root}/{year}/", held, kind="dir")


def listing(name: str, names: list[str], *, kind: str = "file") -> Response[bytes]:
    """A folder as EDGAR's index.json has it."""
    items = [
        {"last-modified": "", "name": one, "type": kind, "href": one + ("/" if kind == "dir" else ""), "size": ""}
        for one in names
    ]
    body = {"directory": {"item": items, "name": name, "parent-dir": "../"}}
    return Response(msgspec.json.encode(body), media_type="application/json", headers=KEEP)


handlers = [newest, full, daily, daily_years]
