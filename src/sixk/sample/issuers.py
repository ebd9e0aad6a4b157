"""Seed and number -> an invented issuer, the same each time."""

from __future__ import annotations

from functools import lru_cache
from random import Random

from msgspec import Struct

from sixk.edgar import places
from sixk.model import Address, Filer, FormerName
from sixk.sample import markets, names
from sixk.sample.markets import Market

FIRST_CIK = 9_990_000_001
"""EDGAR numbers its filers from 1; invented issuers have numbers that it does not reach."""
TITLES = (
    "Chief Financial Officer",
    "Company Secretary",
    "General Counsel",
    "Chief Executive Officer",
    "Head of Investor Relations",
    "Executive Vice President",
    "Director and Chief Financial Officer",
    "Senior Managing Director",
    "Vice President, Finance",
    "Treasurer",
    "Corporate Secretary",
    "President",
    "Authorized Signatory",
    "Deputy Company Secretary",
)


class Issuer(Struct, frozen=True):
    """An invented issuer. ``share`` is what its shares are called, ``signers`` are (name, title)."""

    number: int
    cik: str
    name: str
    short: str
    market: Market
    sector: str
    city: str
    street: str
    postcode: str
    country: str
    incorporated: str
    file_number: str
    file_number_82: str
    former: str | None
    share: str
    year_end: int
    signers: tuple[tuple[str, str], ...]
    size: float
    habit: int

    def address_lines(self) -> tuple[str, ...]:
        return (self.street, f"{self.city} {self.postcode}", self.country)

    def filer(self, form: str, film_number: str) -> Filer:
        sic, description = names.SIC[self.sector]
        return Filer(
            cik=self.cik,
            name=self.name.upper(),
            file_number=self.file_number,
            sic=sic,
            country=places.country(self.incorporated),
            former_names=(FormerName(self.former.upper(), "1998-06-01"),) if self.former else (),
            sic_description=description,
            irs_number="000000000",
            state_of_incorporation=self.incorporated,
            fiscal_year_end=f"{self.year_end:02d}{_LAST_DAY[self.year_end]}",
            form_type=form,
            act="34",
            film_number=film_number,
            business=Address(
                self.street.upper(), None, self.city.upper(), self.market.place, self.postcode, f"{self.number:010d}"
            ),
        )


_LAST_DAY = {3: "31", 6: "30", 9: "30", 12: "31"}


@lru_cache(20_000)
def issuer(seed: int, number: int) -> Issuer:
    """The invented issuer of a seed and a number from 1."""
    rng = Random(f"issuer {seed} {number}")
    chance = rng.random
    everywhere = markets.table()
    (market,) = rng.choices(everywhere, weights=[found.weight for found in everywhere])
    name, short = names.company(rng, market.sounds, market.suffixes)
    sector = rng.choice(_SECTORS.get(market.code, tuple(names.SECTORS)))
    former = None
    if chance() < 0.2:
        former = names.company(rng, market.sounds, market.suffixes)[0]
    kind = rng.choice(("001", "001", "000", "333", "1"))
    year_end = 3 if market.code in ("jp", "in") else rng.choice((12, 12, 12, 12, 6, 9) if market.code != "au" else (6, 6, 12))
    return Issuer(
        number=number,
        cik=f"{FIRST_CIK + number - 1:010d}",
        name=name,
        short=short,
        market=market,
        sector=sector,
        city=rng.choice(market.cities),
        street=market.street.replace("{road}", names.road(rng)).replace("{n}", str(rng.randrange(2, 90))),
        postcode=str(rng.randrange(10_000, 99_999)),
        country=market.country,
        incorporated=rng.choice([code for code in market.incorporated if code] or [market.place]),
        file_number=f"{kind}-{rng.randrange(90_000, 99_999)}",
        file_number_82=f"82-{rng.randrange(90_000, 99_999)}",
        former=former,
        share=rng.choice(
            ("ordinary shares", "ordinary shares", "common shares", "shares of common stock", "Class A ordinary shares")
        )
        if market.code not in ("br", "mx")
        else "preferred shares",
        year_end=year_end,
        signers=tuple((names.person(rng, market.sounds), rng.choice(TITLES)) for _ in range(3)),
        size=10 ** (7.6 + 2.9 * chance()),
        habit=rng.randrange(1 << 30),
    )


_SECTORS = {
    "bc": ("mining",),
    "gr": ("shipping",),
    "il": ("software", "pharma", "semiconductor", "telecom"),
    "tw": ("semiconductor", "semiconductor", "telecom"),
    "za": ("mining", "mining", "telecom"),
}
