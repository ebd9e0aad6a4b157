"""Dates and times -> EDGAR's business days and filing dates: federal holidays, ad-hoc closures and the 5:30 pm rule."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from sixk.edgar.clock import eastern

OPENS, CUT_OFF, CLOSES = time(6, 0), time(17, 30), time(22, 0)
"""EDGAR's hours, Eastern (17 CFR 232.12 and 232.13): what comes by ``CUT_OFF`` is filed that day, later the next business day."""

CLOSURES = {
    date(1994, 4, 27): "national day of mourning for President Nixon",
    date(2001, 12, 24): "closed by executive order",
    date(2003, 12, 26): "closed by executive order",
    date(2004, 6, 11): "national day of mourning for President Reagan",
    date(2007, 1, 2): "national day of mourning for President Ford",
    date(2007, 12, 24): "closed by executive order",
    date(2008, 12, 26): "closed by executive order",
    date(2012, 12, 24): "closed by executive order",
    date(2014, 12, 26): "closed by executive order",
    date(2018, 12, 5): "national day of mourning for President G. H. W. Bush",
    date(2018, 12, 24): "closed by executive order",
    date(2019, 12, 24): "closed by executive order",
    date(2020, 12, 24): "closed by executive order",
    date(2024, 12, 24): "closed by executive order",
    date(2025, 1, 9): "national day of mourning for President Carter",
    date(2025, 12, 24): "closed by executive order",
    date(2025, 12, 26): "closed by executive order",
}
"""Days on which federal offices were closed beside the holidays, which EDGAR treats as holidays. Days with half a closing (24
December 2002, 2009, 2015) and lapses of appropriations are not among them: EDGAR accepted filings on those."""


@lru_cache(64)
def _holidays(year: int) -> frozenset[date]:
    """The federal holidays of a year as observed. Saturday's is kept on Friday before, Sunday's on Monday after."""
    from holidays.countries.united_states import UnitedStates

    days = UnitedStates(years=[year, year + 1], observed=True)  # type: ignore[no-untyped-call]
    return frozenset(day for day in days if day.year == year)


def is_holiday(day: date) -> bool:
    """Whether a federal holiday is kept on ``day``."""
    return day in _holidays(day.year)


def is_business_day(day: date) -> bool:
    """Whether EDGAR accepts filings on ``day``: Monday to Friday but for federal holidays and closures."""
    return day.weekday() < 5 and day not in CLOSURES and not is_holiday(day)


def next_business_day(day: date) -> date:
    """The first business day after ``day``."""
    day += timedelta(days=1)
    while not is_business_day(day):
        day += timedelta(days=1)
    return day


def filing_date(when: datetime) -> date:
    """The date that a submission begun at ``when`` gets: that day if it is a business day and not after 17:30 Eastern, else the
    next business day. A time without a zone is taken as Eastern. Form 6-K is not among the forms that may come until 22:00."""
    local = when.astimezone(eastern()) if when.tzinfo else when
    day = local.date()
    if is_business_day(day) and local.time().replace(tzinfo=None) <= CUT_OFF:
        return day
    return next_business_day(day)


def is_open(when: datetime) -> bool:
    """Whether EDGAR takes submissions at ``when``: on business days from 06:00 to 22:00 Eastern."""
    local = when.astimezone(eastern()) if when.tzinfo else when
    return is_business_day(local.date()) and OPENS <= local.time().replace(tzinfo=None) < CLOSES
