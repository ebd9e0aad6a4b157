"""The home markets of foreign private issuers, as data: money, places, names, exchanges, and how their news is titled."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from msgspec import Struct


class Market(Struct, frozen=True):
    """``place`` is EDGAR's code of the business address, ``incorporated`` those of incorporation that are usual there. ``money`` is
    the currency's sign as printed before a number, ``rate`` its worth of one US dollar. ``sounds`` choose how names sound.
    ``titles`` are frames for the news of this market ("{title}" stands for the news itself)."""

    code: str
    country: str
    place: str
    money: str
    iso: str
    rate: float
    cities: tuple[str, ...]
    street: str
    exchange: str
    regulator: str
    sounds: str
    suffixes: tuple[str, ...]
    titles: tuple[str, ...] = ("{title}",)
    incorporated: tuple[str, ...] = ()
    annual_form: str = "20-F"
    weight: int = 3


@lru_cache(1)
def table() -> tuple[Market, ...]:
    """Every market of the table."""
    markets = []
    text = files(__package__).joinpath("markets.txt").read_text(encoding="utf-8")
    for row in text.strip().split("\n")[1:]:
        (code, country, place, money, iso, rate, cities, street, exchange, regulator, sounds, suffixes, titles, incorporated, form,
         weight) = row.split("|")  # fmt: skip
        markets.append(
            Market(
                code,
                country,
                place,
                money,
                iso,
                float(rate),
                tuple(cities.split(", ")),
                street,
                exchange,
                regulator,
                sounds,
                tuple(suffixes.split("; ")),
                tuple(titles.split("; ")),
                tuple(incorporated.split(", ")),
                form,
                int(weight),
            )
        )
    return tuple(markets)


def market(code: str) -> Market:
    """The market of a code ("kr")."""
    return next(found for found in table() if found.code == code)
