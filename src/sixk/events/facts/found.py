"""What the recognisers of amounts hand on: an amount with its span, and the customs of an issuer's home that settle its meaning."""

from __future__ import annotations

from msgspec import Struct

from sixk.events.facts.currencies import COUNTRY


class Found(Struct, frozen=True, gc=False):
    """An amount at text[start:end]; ``currency`` is set for money, ``unit`` for counts ("shares", "percent")."""

    start: int
    end: int
    value: float
    currency: str | None
    unit: str | None
    low: float | None = None
    high: float | None = None


class Home(Struct, frozen=True):
    """What an issuer's home settles: its money, what a bare "$" is, how dates and decimals are written."""

    currency: str | None = None
    dollar: str = "USD"
    comma: bool = False
    month_first: bool = False
    roc: bool = False


def home(country: str | None) -> Home:
    """The customs of a country, by its English name."""
    currency = COUNTRY.get(country) if country else None
    dollar = currency if currency in ("AUD", "NZD", "HKD", "SGD") else "USD"
    return Home(currency, dollar, False, country in ("United States", "Philippines", "Taiwan"), country == "Taiwan")
