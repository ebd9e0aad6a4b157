"""An issuer and a day -> the words that fill a template's slots; what is told under a key is remembered as a fact."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from sixk.sample import grammar, markets, names
from sixk.sample.issuers import Issuer
from sixk.sample.markets import Market

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth")
_POSITIONS = (
    "Chief Executive Officer", "Chief Financial Officer", "Chief Operating Officer", "Chairman of the Board",
    "Non-Executive Director", "Independent Director", "General Counsel", "Chief Technology Officer", "Deputy Chairman",
    "Managing Director", "Head of Operations", "Executive Vice President", "Chairman of the Audit Committee",
)  # fmt: skip
_BRITISH = frozenset(("gb", "ie", "za", "au", "nz", "nl", "dk", "no", "se", "fi", "de", "fr", "ch", "in"))
_AUDIT = ("Audit LLP", "& Partners", "Accountants", "Assurance LLP", "CPA Limited")


def long_date(day: date, british: bool = False) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if british else f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


class Story:
    """One affair of one issuer told on one day. A slot without a key is drawn anew wherever it stands; with a key it is drawn
    once, and amounts, dates and parties under a key are the story's facts."""

    def __init__(self, rng: Random, issuer: Issuer, day: date, given: dict[str, str] | None = None) -> None:
        self.rng = rng
        self.issuer = issuer
        self.day = day
        self.known: dict[str, str] = dict(given or {})
        self.amounts: list[dict[str, Any]] = []
        self.dates: list[dict[str, str]] = []
        self.parties: list[str] = []
        self.british = issuer.market.code in _BRITISH

    def tell(self, template: str) -> str:
        """The template in words; its first letter is set as a capital."""
        text = grammar.tell(template, self)
        if "  " in text or " ," in text:
            text = text.replace("  ", " ").replace(" ,", ",")
        return text[:1].upper() + text[1:]

    def slot(self, name: str, key: str | None) -> str:
        if key is None:
            return SLOTS[name](self, None)
        word = self.known.get(key)
        if word is None:
            word = self.known[key] = SLOTS[name](self, key)
        return word

    def facts(self) -> dict[str, Any]:
        return {"amounts": self.amounts, "dates": self.dates, "parties": self.parties}

    def pick(self, words: tuple[str, ...]) -> str:
        return words[int(self.rng.random() * len(words))]

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.rng.random()

    # --------------------------------------------------------------------------------------------------------------- money

    def money(self, dollars: float, key: str | None, us: bool = False) -> str:
        """An amount worth about ``dollars``, in the issuer's currency or, for ``us``, in dollars."""
        market = self.issuer.market
        sign, iso, rate = ("US$", "USD", 1.0) if us else (market.money, market.iso, market.rate)
        value = dollars * rate
        if value < 1e6:
            text, exact = f"{sign}{int(value):,}", float(int(value))
        else:
            unit, size = ("billion", 1e9) if value >= 2e9 and self.rng.random() < 0.6 else ("million", 1e6)
            shown = f"{value / size:,.1f}" if value / size < 1000 else f"{value / size:,.0f}"
            text, exact = f"{sign}{shown} {unit}", round(float(shown.replace(",", "")) * size)
        if key is not None:
            self.amounts.append({"value": exact, "currency": iso, "of": key.replace("_", " ")})
        return text

    def count(self, number: int, unit: str, key: str | None) -> str:
        if key is not None:
            self.amounts.append({"value": number, "currency": None, "unit": unit, "of": key.replace("_", " ")})
        return f"{number:,}"

    # --------------------------------------------------------------------------------------------------------------- dates

    def write_date(self, day: date, key: str | None) -> str:
        if key is not None:
            self.dates.append({"date": day.isoformat(), "of": key.replace("_", " ")})
        return long_date(day, self.british)

    def days_off(self, low: int, high: int, key: str | None) -> str:
        return self.write_date(self.day + timedelta(days=low + int(self.rng.random() * (high - low))), key)

    def quarter(self) -> tuple[int, int]:
        """The last calendar quarter closed before the day, as (1 to 4, year)."""
        index = (self.day.month - 1) // 3
        return (4, self.day.year - 1) if index == 0 else (index, self.day.year)

    def quarter_end(self, years: int = 0) -> date:
        quarter, year = self.quarter()
        year += years
        return date(year + (quarter == 4), quarter * 3 % 12 + 1, 1) - timedelta(days=1)

    def last_month(self) -> tuple[str, int]:
        month, year = (12, self.day.year - 1) if self.day.month == 1 else (self.day.month - 1, self.day.year)
        return MONTHS[month - 1], year

    def period(self, key: str | None) -> str:
        quarter, year = self.quarter()
        if self.issuer.habit % 3 == 0 and quarter in (2, 4):
            return f"half year ended {long_date(self.quarter_end(), self.british)}"
        if quarter == 4 and self.issuer.habit % 2:
            return f"year ended {long_date(self.quarter_end(), self.british)}"
        return f"{_ORDINALS[quarter - 1]} quarter of {year}"

    # --------------------------------------------------------------------------------------------------------------- names

    def some_market(self) -> Market:
        everywhere = markets.table()
        return self.issuer.market if self.rng.random() < 0.6 else everywhere[int(self.rng.random() * len(everywhere))]

    def company(self, key: str | None) -> str:
        market = self.some_market()
        name, _ = names.company(self.rng, market.sounds, market.suffixes)
        if key is not None:
            self.parties.append(name)
        return name

    def person(self, key: str | None) -> str:
        name = names.person(self.rng, self.issuer.market.sounds)
        if key is not None:
            self.parties.append(name)
        return name

    def place(self, key: str | None) -> str:
        return names.stem(self.rng, self.some_market().sounds)


Slot = Callable[[Story, str | None], str]


def _money(low: float, high: float, us: bool = False) -> Slot:
    """Amounts between two shares of the issuer's size, small ones more often."""

    def slot(story: Story, key: str | None) -> str:
        return story.money(story.issuer.size * (low + (high - low) * story.rng.random() ** 2), key, us)

    return slot


def _percent(low: float, high: float) -> Slot:
    return lambda story, key: f"{story.between(low, high):.1f}%"


def _price(us: bool) -> Slot:
    def slot(story: Story, key: str | None) -> str:
        market = story.issuer.market
        sign, iso, rate = ("US$", "USD", 1.0) if us else (market.money, market.iso, market.rate)
        value = round(story.between(0.4, 60) * rate, 2)
        shown = f"{value:,.2f}" if value < 1000 else f"{value:,.0f}"
        if key is not None:
            story.amounts.append({"value": float(shown.replace(",", "")), "currency": iso, "of": key.replace("_", " ")})
        return sign + shown

    return slot


def _count(low: int, high: int, unit: str) -> Slot:
    def slot(story: Story, key: str | None) -> str:
        number = int(low * (high / low) ** story.rng.random())
        return story.count(number, unit, key)

    return slot


SLOTS: dict[str, Slot] = {
    "issuer": lambda story, key: story.issuer.name,
    "short": lambda story, key: story.issuer.short,
    "share": lambda story, key: story.issuer.share,
    "exchange": lambda story, key: story.issuer.market.exchange,
    "regulator": lambda story, key: story.issuer.market.regulator,
    "country": lambda story, key: story.issuer.market.country,
    "city": lambda story, key: story.issuer.city,
    "currency": lambda story, key: story.issuer.market.iso,
    "amt": _money(0.02, 0.9),
    "us": _money(0.02, 0.9, us=True),
    "big": _money(0.4, 2.5),
    "small": _money(0.0006, 0.02),
    "fee": _money(0.00005, 0.0008),
    "pct": _percent(0.4, 38),
    "stake": _percent(3.1, 74),
    "rate": _percent(1.2, 11),
    "tiny": _percent(0.1, 4.9),
    "price": _price(us=False),
    "usprice": _price(us=True),
    "eps": lambda story, key: story.issuer.market.money + f"{story.between(0.02, 4) * story.issuer.market.rate:,.2f}",
    "shares": _count(4_000, 90_000_000, "shares"),
    "fewshares": _count(500, 400_000, "shares"),
    "votes": _count(900_000, 900_000_000, "votes"),
    "people": _count(14, 4_800, "employees"),
    "units": _count(40, 900_000, "units"),
    "n": lambda story, key: str(2 + int(story.rng.random() * 38)),
    "many": lambda story, key: f"{40 + int(story.rng.random() * 9_000):,}",
    "dec": lambda story, key: f"{story.between(0.11, 98):.2f}",
    "ratio": lambda story, key: story.pick(("two", "three", "five", "eight", "ten", "fifteen", "twenty", "fifty")),
    "today": lambda story, key: story.write_date(story.day, key),
    "ago": lambda story, key: story.days_off(-70, -6, key),
    "lately": lambda story, key: story.days_off(-6, 0, key),
    "soon": lambda story, key: story.days_off(5, 40, key),
    "later": lambda story, key: story.days_off(45, 300, key),
    "maturity": lambda story, key: str(story.day.year + 3 + int(story.rng.random() * 12)),
    "year": lambda story, key: str(story.day.year),
    "nextyear": lambda story, key: str(story.day.year + 1),
    "lastyear": lambda story, key: str(story.day.year - 1),
    "month": lambda story, key: " ".join(map(str, story.last_month())),
    "thismonth": lambda story, key: f"{MONTHS[story.day.month - 1]} {story.day.year}",
    "quarter": lambda story, key: f"{_ORDINALS[story.quarter()[0] - 1]} quarter of {story.quarter()[1]}",
    "quarterend": lambda story, key: long_date(story.quarter_end(), story.british),
    "period": lambda story, key: story.period(key),
    "person": lambda story, key: story.person(key),
    "position": lambda story, key: story.pick(_POSITIONS),
    "firm": lambda story, key: story.company(key),
    "bank": lambda story, key: (
        names.stem(story.rng, story.some_market().sounds) + story.pick((" Bank", " Securities", " Capital"))
    ),
    "auditor": lambda story, key: f"{names.stem(story.rng, 'anglo')} {names.stem(story.rng, 'anglo')} {story.pick(_AUDIT)}",
    "law": lambda story, key: f"{names.stem(story.rng, 'anglo')} {names.stem(story.rng, 'gael')} LLP",
    "place": lambda story, key: story.place(key),
    "land": lambda story, key: story.some_market().country,
    "thing": lambda story, key: story.pick(names.SECTORS[story.issuer.sector]),
    "venture": lambda story, key: f"{names.stem(story.rng, story.issuer.market.sounds)} project",
    "series": lambda story, key: f"Series {'ABCDEFGHK'[int(story.rng.random() * 9)]}-{1 + int(story.rng.random() * 9)}",
    "agency": lambda story, key: story.pick(("Merriton Ratings", "Castlegate Credit", "Orme & Vale", "Ardent Rating Services")),
    "drug": lambda story, key: f"{names.stem(story.rng, 'levant').upper()[:3]}-{100 + int(story.rng.random() * 900)}",
    "docket": lambda story, key: f"{story.day.year - 1}-{1000 + int(story.rng.random() * 9000)}",
}
"""What stands for a slot. Amounts: ``fee`` < ``small`` < ``amt`` < ``big``; days: ``ago`` < ``lately`` < ``today`` < ``soon`` <
``later``."""
