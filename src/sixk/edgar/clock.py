"""EDGAR's digits for dates and times -> ISO strings; times are Eastern and get their offset."""

from __future__ import annotations

import re
from datetime import date, datetime, tzinfo
from functools import lru_cache

_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})", re.A)
_TIME = re.compile(r"(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})", re.A)


@lru_cache(1)
def eastern() -> tzinfo:
    """The zone of EDGAR's clock."""
    from zoneinfo import ZoneInfo

    return ZoneInfo("America/New_York")


@lru_cache(4096)
def iso_date(text: str) -> str | None:
    """``20021030`` or ``2002-10-30`` -> ``2002-10-30``; None where it is no date."""
    match = _DATE.fullmatch(text.strip())
    if not match:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return None


@lru_cache(4096)
def iso_time(text: str) -> str | None:
    """``20021030165934`` (Eastern) -> ``2002-10-30T16:59:34-05:00``; None where it is no time."""
    match = _TIME.fullmatch(text.strip())
    if not match:
        return None
    try:
        return datetime(*(int(part) for part in match.groups()), tzinfo=eastern()).isoformat()  # type: ignore[arg-type,misc]
    except ValueError:
        return None
