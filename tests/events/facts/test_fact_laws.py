"""Laws: what is printed in any market's manner reads back as it was; spans lie in the text and in order; hostile text costs little."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sixk.events.facts import dates, money, names, period, tables
from sixk.events.facts.currencies import AFTER, BEFORE, COUNTRY, resolve
from sixk.events.facts.found import Home, home

WHOLE = st.integers(min_value=1, max_value=999_999_999)
MARKS = ("US$", "HK$", "NT$", "R$", "C$", "A$", "S$", "NZ$", "€", "£", "¥", "₩", "₹", "RMB", "Rs. ", "Won ", "CHF ", "SEK ", "DKK ", "NOK ", "NIS ", "RM ", "Rp ", "EUR ", "USD ", "KRW ", "ZAR ")  # fmt: skip
SCALES = (("", 1), (" million", 10**6), (" billion", 10**9), (" thousand", 10**3), (" bn", 10**9), ("m", 10**6))


@given(WHOLE, st.integers(0, 99), st.sampled_from(MARKS), st.sampled_from(SCALES))
@settings(max_examples=300, deadline=None)
def test_money_reads_back(whole: int, cents: int, mark: str, scale: tuple[str, int]) -> None:
    """Format → parse: grouped digits, two decimals, any mark before and any scale after."""
    printed = f"{mark}{whole:,}.{cents:02d}{scale[0]}"
    expected = resolve(BEFORE[mark.strip().lower()], None)
    found = money.find(f"It pays {printed} in all.")
    assert [(f.currency, f.value) for f in found] == [(expected, pytest.approx((whole + cents / 100) * scale[1]))]


@given(WHOLE, st.integers(0, 99), st.sampled_from(("EUR ", "R$ ", "€", "DKK ")))
@settings(max_examples=100, deadline=None)
def test_continental_money_reads_back(whole: int, cents: int, mark: str) -> None:
    """Points group, a comma decides: 1.234.567,89."""
    digits = f"{whole:,}".replace(",", ".")
    found = money.find(f"{mark}{digits},{cents:02d}")
    assert [f.value for f in found] == [pytest.approx(whole + cents / 100)]


@given(st.integers(1, 999_999_999), st.sampled_from(("shares", "ordinary shares", "ADSs", "votes", "new B shares")))
@settings(max_examples=100, deadline=None)
def test_counts_read_back(number: int, noun: str) -> None:
    found = money.find(f"It holds {number:,} {noun} now.")
    expected = [] if 1900 <= number <= 2100 and noun not in ("shares", "votes") and "," not in f"{number:,}" else [number]
    assert [f.value for f in found if f.currency is None] == expected


DAYS = st.dates(dt.date(1993, 1, 1), dt.date(2049, 12, 31))
FORMATS = (
    "%d %B %Y",
    "%B %d, %Y",
    "%d %b %Y",
    "%b. %d, %Y",
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%d.%m.%Y",
    "%d-%b-%Y",
    "%d %B, %Y",
    "%B %d %Y",
)


@given(DAYS, st.sampled_from(FORMATS))
@settings(max_examples=300, deadline=None)
def test_dates_read_back(day: dt.date, form: str) -> None:
    printed = day.strftime(form)
    assert [d.date for d in dates.find(f"paid on {printed} in cash")] == [day.isoformat()]


@given(DAYS)
@settings(max_examples=100, deadline=None)
def test_roc_dates_read_back(day: dt.date) -> None:
    if day.year - 1911 >= 90:
        printed = f"{day.strftime('%B')} {day.day}, {day.year - 1911}"
        assert [d.date for d in dates.find(f"held on {printed} in Taipei", roc=True, near="2010-01-01")] == [day.isoformat()]


@given(DAYS, st.sampled_from(("three", "six", "nine", "twelve")))
@settings(max_examples=60, deadline=None)
def test_periods_read_back(day: dt.date, months: str) -> None:
    text = f"for the {months} months ended {day.strftime('%B %d, %Y')} it earned"
    assert period.find(text, 0, len(text), None)[0][1].end == day.isoformat()


ANY = st.text(
    alphabet=st.sampled_from("0123456789.,-–()$€£%' \n\tabcAB&’“US Won million shares May 2003 Ltd. of and"), max_size=400
)


@given(ANY)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_spans_in_order(text: str) -> None:
    """Whatever the text: no exception, spans inside it, in rising order."""
    for found in (money.find(text), dates.find(text, near="2003-01-01"), names.find(text)):
        starts = [f.start for f in found]
        assert starts == sorted(starts)
        assert all(0 <= f.start < f.end <= len(text) for f in found)
    for row in tables.figures(text, 0, len(text), Home("EUR")):
        assert 0 <= row.start < row.end <= len(text)


HOSTILE = {
    "digits": "9" * 20_000,
    "commas": "1,234," * 4_000,
    "points": "1." * 10_000,
    "blank groups": "123 " * 5_000,
    "signs": "$" * 20_000,
    "brackets": "(" * 20_000,
    "capitals": "A" * 20_000,
    "capital words": "Acme " * 4_000,
    "initials": "A." * 10_000,
    "ampersands": "A & " * 5_000,
    "joins": "Bank of the of the " * 1_000,
    "months": "May " * 5_000,
    "days": "1 May " * 3_000,
    "slashes": "1/2/" * 5_000,
    "tabs": "\t1" * 10_000,
    "rows": "Net income\t1\t2\n" * 1_200,
    "blanks": " " * 20_000,
    "words": "million " * 2_500,
    "thousands": "thousand million " * 1_200,
    "hyphens": "one-for-" * 2_500,
    "quarters": "quarter ended " * 1_400,
    "amounts": "US$1.2 million to " * 1_100,
    "lines": "\n" * 20_000,
    "shares": "1,000,000 A B C D E F G H " * 800,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_linear(name: str) -> None:
    """Twice the text takes about twice the time, for the worst that each pattern can get."""
    text = HOSTILE[name]

    def cost(piece: str) -> float:
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            found = dates.find(piece, near="2003-01-01")
            money.find(piece, skip=[(d.start, d.end) for d in found])
            names.find(piece)
            tables.figures(piece, 0, len(piece), Home("EUR"))
            period.find(piece, 0, len(piece), "2003-01-01", found=found)
            best = min(best, time.process_time() - start)
        return best

    quarter, half = cost(text[: len(text) // 4]), cost(text[: len(text) // 2])
    assert half < 3.2 * quarter + 0.05


def test_every_mark_resolves() -> None:
    """A mark of the tables is a code, or becomes one in some country."""
    homes = [None, *sorted(set(COUNTRY.values()))]
    for mark in {*BEFORE.values(), *AFTER.values()}:
        assert any(resolve(mark, at) for at in homes), mark


def test_every_country_has_customs() -> None:
    for country, currency in COUNTRY.items():
        assert home(country).currency == currency
