"""Printed money of every home market → value and ISO currency; and what is no money at all."""

from __future__ import annotations

import pytest

from sixk.events.facts.found import Home, home
from sixk.events.facts.money import find
from sixk.events.facts.numbers import value

# (printed, value, currency, why)
MONEY = [
    ("Won 334,550 million", 334_550e6, "KRW", "a word before the number, a scale after it"),
    ("KRW 2,253", 2253, "KRW", "ISO code"),
    ("₩5 billion", 5e9, "KRW", "sign"),
    ("5,514.5 billion won", 5514.5e9, "KRW", "named after the number"),
    ("NT$7.0 per share", 7.0, "TWD", "New Taiwan dollars"),
    ("NT$18,624,190 thousand", 18_624_190e3, "TWD", "thousands of a grouped number"),
    ("NTD 5 billion", 5e9, "TWD", "the market's own abbreviation"),
    ("30 million New Taiwan dollars", 30e6, "TWD", "three words after the number"),
    ("Rp296.95", 296.95, "IDR", "a mark that ends in a small letter and touches its number"),
    ("US$5 (five) million", 5e6, "USD", "a number spelled out again before its scale"),
    ("Rs. 1,234 crore", 1234e7, "INR", "crores"),
    ("Rs 9,865.2 million", 9_865.2e6, "INR", "without a full stop"),
    ("₹12,34,567", 1_234_567, "INR", "groups of two after the thousands"),
    ("INR 50 lakh", 50e5, "INR", "lakhs"),
    ("17,330 lakhs", 17_330e5, "INR", "lakhs are rupees"),
    ("Rs. 2 lakh crore", 2e12, "INR", "a scale of two words"),
    ("US$1.2bn", 1.2e9, "USD", "bn touching"),
    ("US$ 350 million in all", 350e6, "USD", "a blank after the sign"),
    ("US $5 million", 5e6, "USD", "the nation before the sign"),
    ("U.S. $5 million", 5e6, "USD", "the nation with points"),
    ("U.S.$5 million", 5e6, "USD", "without a blank"),
    ("USD 1.6 billion", 1.6e9, "USD", "ISO code"),
    ("0.27 US dollars", 0.27, "USD", "named after the number"),
    ("12 million U.S. dollars", 12e6, "USD", "scale and name after it"),
    ("$100 Million", 100e6, "USD", "a capital in a headline"),
    ("500 millones de dólares", 500e6, "USD", "Spanish"),
    ("HK$612.4 million", 612.4e6, "HKD", "Hong Kong"),
    ("HKD 7,592,030,373", 7_592_030_373, "HKD", "ISO code"),
    ("15 Hong Kong cents", 0.15, "HKD", "a minor unit of three words"),
    ("RMB621.4 million", 621.4e6, "CNY", "renminbi"),
    ("RMB 7,592,030,373.5", 7_592_030_373.5, "CNY", "a blank, decimals"),
    ("18 billion yuan", 18e9, "CNY", "yuan"),
    ("R$ 1.179.112.446,31", 1_179_112_446.31, "BRL", "points group, a comma decides"),
    ("R$ 12,5 milhões", 12.5e6, "BRL", "Portuguese scale"),
    ("R$2 bilhões", 2e9, "BRL", "Portuguese billions"),
    ("3 million reais", 3e6, "BRL", "named after the number"),
    ("C$5 million", 5e6, "CAD", "Canadian"),
    ("CDN$5 million", 5e6, "CAD", "Canadian, long"),
    ("Cdn$ 7.25", 7.25, "CAD", "Canadian, mixed case"),
    ("Canadian $5 million", 5e6, "CAD", "the nation in full"),
    ("10.5 million Canadian dollars", 10.5e6, "CAD", "named after the number"),
    ("A$2,500,000", 2.5e6, "AUD", "Australian"),
    ("$A850 million", 850e6, "AUD", "the nation after the sign"),
    ("S$3.5 million", 3.5e6, "SGD", "Singapore"),
    ("NZ$40 million", 40e6, "NZD", "New Zealand"),
    ("£12.5m", 12.5e6, "GBP", "m touching"),
    ("GBP 1,000", 1000, "GBP", "ISO code"),
    ("20 million pounds sterling", 20e6, "GBP", "named after the number"),
    ("457.25p", 4.5725, "GBP", "pence touching"),
    ("450 pence per share", 4.5, "GBP", "pence in full"),
    ("11.5 pence", 0.115, "GBP", "a fraction of a pound"),
    ("€9.3 billion", 9.3e9, "EUR", "sign"),
    ("EUR 5.0 per share", 5.0, "EUR", "ISO code"),
    ("EUR5,000 thousand", 5e6, "EUR", "touching, thousands"),
    ("Euro 897 million", 897e6, "EUR", "the word before the number"),
    ("53,391,524.50 euros", 53_391_524.5, "EUR", "the word after it"),
    ("EUR 1,5 Mrd", 1.5e9, "EUR", "German scale, comma decimal"),
    ("9,3 milliards d'euros", 9.3e9, "EUR", "French scale, elided article"),
    ("12 euro cents", 0.12, "EUR", "a minor unit"),
    ("Ps. 18.4 million", 18.4e6, "MXN", "pesos without more are Mexican"),
    ("MXN 187.3 million", 187.3e6, "MXN", "ISO code"),
    ("MXN$50", 50, "MXN", "code and sign"),
    ("CHF 1,639,722,522", 1_639_722_522, "CHF", "Swiss francs"),
    ("CHF0.50", 0.5, "CHF", "touching"),
    ("CHF 1'639'722", 1_639_722, "CHF", "groups parted by apostrophes"),
    ("SEK 5 bn", 5e9, "SEK", "Sweden"),
    ("SEK 1 234 567", 1_234_567, "SEK", "groups parted by blanks"),
    ("500 million Swedish kronor", 500e6, "SEK", "named after the number"),
    ("DKK 8.15", 8.15, "DKK", "Denmark"),
    ("NOK 213.9413", 213.9413, "NOK", "Norway, four decimals"),
    ("NIS 50 million", 50e6, "ILS", "Israel"),
    ("ZAR 1.5 billion", 1.5e9, "ZAR", "ISO code"),
    ("R312 million", 312e6, "ZAR", "rand touching, with a scale"),
    ("R493.32 per share", 493.32, "ZAR", "rand with cents"),
    ("Rp 500 billion", 500e9, "IDR", "Indonesia"),
    ("RM 5.2 million", 5.2e6, "MYR", "Malaysia"),
    ("THB 100", 100, "THB", "Thailand"),
    ("20 million baht", 20e6, "THB", "named after the number"),
    ("Php 1.2 billion", 1.2e9, "PHP", "Philippines"),
    ("¥18 billion", 18e9, "JPY", "yen where nothing says yuan"),
    ("(Y)5,097.5 billion", 5097.5e9, "JPY", "the yen sign as old filings set it"),
    ("18 billion yen", 18e9, "JPY", "named after the number"),
    ("JPY 5,514,501 million", 5_514_501e6, "JPY", "ISO code"),
    ("S/. 3.5 million", 3.5e6, "PEN", "Peru"),
    ("COP 12 billion", 12e9, "COP", "Colombia"),
    ("Bs. 40 million", 40e6, "VES", "Venezuela"),
    ("RUB 2 billion", 2e9, "RUB", "Russia"),
    ("3 billion rubles", 3e9, "RUB", "named after the number"),
    ("PLN 10 million", 10e6, "PLN", "Poland"),
    ("TL 15 million", 15e6, "TRY", "Turkey"),
    ("FF 12 million", 12e6, "FRF", "French francs of old"),
    ("DM 3.5 million", 3.5e6, "DEM", "marks of old"),
    ("Lit. 500 billion", 500e9, "ITL", "lire of old"),
    ("120 million pesetas", 120e6, "ESP", "pesetas of old"),
    ("net loss of $(3.3) million", -3.3e6, "USD", "brackets within the sign are a minus"),
    ("a result of -5.2 million euros", -5.2e6, "EUR", "a minus before the number"),
    ("-$5.2 million", -5.2e6, "USD", "a minus before the sign"),
    ("(US$3,281)", 3281, "USD", "brackets round sign and number are only brackets"),
    ("€(408) million", -408e6, "EUR", "brackets, then the scale"),
    ("the coupon of US$\n8,437,500", 8_437_500, "USD", "a line end between sign and number"),
    ("7.5 US cents", 0.075, "USD", "cents"),
    ("a thousand million: £2 thousand million", 2e9, "GBP", "British billions"),
]


@pytest.mark.parametrize(("printed", "number", "currency", "why"), MONEY)
def test_money(printed: str, number: float, currency: str, why: str) -> None:
    found = [f for f in find(printed) if f.currency]
    assert [(f.value, f.currency) for f in found] == [(pytest.approx(number), currency)], why


# (printed, country, value, currency, why): marks that the issuer's country settles
AT_HOME = [
    ("$5 million", "Australia", 5e6, "AUD", "a bare dollar sign in Australia"),
    ("$5 million", "Israel", 5e6, "USD", "a bare dollar sign elsewhere"),
    ("7.5 cents", "Australia", 0.075, "AUD", "cents of the home dollar"),
    ("75 cents", "South Africa", 0.75, "ZAR", "cents of the rand"),
    ("¥18 billion", "China", 18e9, "CNY", "the yuan sign"),
    ("¥18 billion", "Japan", 18e9, "JPY", "the yen sign"),
    ("Y3,020,418 million", "Japan", 3_020_418e6, "JPY", "yen as a letter"),
    ("P1.2 billion", "Philippines", 1.2e9, "PHP", "pesos as a letter"),
    ("Ps. 310,000", "Argentina", 310_000, "ARS", "pesos of Argentina"),
    ("500 pesos", "Chile", 500, "CLP", "pesos of Chile"),
    ("M$32,651,166", "Chile", 32_651_166e3, "CLP", "thousands of pesos, as Chile writes them"),
    ("W1,234 billion", "South Korea", 1234e9, "KRW", "won as a letter"),
    ("Rs. 5 million", "Pakistan", 5e6, "PKR", "rupees of Pakistan"),
    ("kr 5.50", "Norway", 5.5, "NOK", "kroner of Norway"),
    ("5.50 kroner", "Denmark", 5.5, "DKK", "kroner of Denmark"),
    ("40 million francs", "Switzerland", 40e6, "CHF", "francs of Switzerland"),
]


@pytest.mark.parametrize(("printed", "country", "number", "currency", "why"), AT_HOME)
def test_money_at_home(printed: str, country: str, number: float, currency: str, why: str) -> None:
    found = find(printed, at=home(country))
    assert [(f.value, f.currency) for f in found] == [(pytest.approx(number), currency)], why


# (printed, low, high, unit, why)
RANGES = [
    ("between USD 10 billion and USD 12 billion", 10e9, 12e9, "USD", "both with sign and scale"),
    ("€3.5-4.0 million", 3.5e6, 4e6, "EUR", "one sign, one scale"),
    ("$5-6 million", 5e6, 6e6, "USD", "the same of whole numbers"),
    ("10 to 12 million euros", 10e6, 12e6, "EUR", "sign and scale at the end"),
    ("US$1.0 million to US$1.2 million", 1e6, 1.2e6, "USD", "in full"),
    ("ranging from 5% to 7%", 5, 7, "percent", "percentages"),
    ("5% to 7%", 5, 7, "percent", "percentages without more"),
    ("20%-30%", 20, 30, "percent", "with a dash"),
    ("between 2% and 4%", 2, 4, "percent", "with and"),
]


@pytest.mark.parametrize(("printed", "low", "high", "unit", "why"), RANGES)
def test_ranges(printed: str, low: float, high: float, unit: str, why: str) -> None:
    found = find(printed)
    assert [(f.value, f.low, f.high, f.currency or f.unit) for f in found] == [
        (pytest.approx(low), pytest.approx(low), pytest.approx(high), unit)
    ], why


def test_two_amounts_are_no_range() -> None:
    """Two amounts joined by "and" without "between", and what a sum is cut by and to, stay two."""
    assert [f.value for f in find("$5 million and $6 million")] == [5e6, 6e6]
    assert [f.value for f in find("raised from R$ 7,300,000,000 to R$ 14,000,000,000")] == [7.3e9, 14e9]
    assert [f.value for f in find("cut by DKK 5,000,000 to DKK 343,512,800")] == [5e6, 343_512_800]


# Text in which no money and no count stands.
NOTHING = [
    ("in 2003 the company", "a year"),
    ("Tel: +44 20 7019 9501", "a telephone number"),
    ("Tel. (212) 850 5600", "a telephone number with an area code"),
    ("File No. 333-13302", "a file number"),
    ("Commission File Number 001-14926", "a file number"),
    ("page 12 of 40", "page numbers"),
    ("Rule 12g3-2(b)", "a rule"),
    ("Rule 13a-16 or 15d-16", "two rules"),
    ("Section 5.10.12", "a section"),
    ("Article 233-8 of the Code", "an article"),
    ("53 Rue Osseghem, 1080 Brussels", "an address"),
    ("Washington, D.C. 20549", "a post code"),
    ("SW1A 1AA, 25 Gresham Street", "a post code and a house"),
    ("Exhibit 99.1", "an exhibit"),
    ("Form 20-F or Form 40-F", "forms"),
    ("at 8:00 a.m. and 3.30 p.m.", "times of day"),
    ("00 p.m.", "a piece of a time"),
    ("ISIN GB0031348658", "a code"),
    ("No. 26 / 2025", "a running number"),
    ("(1) report; (2) accounts", "the numbers of a list"),
    ("Boeing 747 and Airbus A320", "models"),
    ("version R2 of the software", "a model, not rand"),
    ("Regulation (EU) No 596/2014", "a regulation"),
    ("the 1934 Act", "the year of an act"),
    ("CIK 0000353278", "leading zeros"),
    ("p. 5", "a page"),
    ("COVID-19", "a name"),
    ("Q3 2003", "a quarter"),
    ("29.10.2002", "a date"),
    ("1:30 GMT", "a time"),
]


@pytest.mark.parametrize(("printed", "why"), NOTHING)
def test_nothing(printed: str, why: str) -> None:
    assert find(printed) == [], why


@pytest.mark.parametrize(
    ("printed", "comma", "number"),
    [
        ("1,234.5", False, 1234.5),
        ("1.234,50", False, 1234.5),
        ("12,34,567", False, 1_234_567),
        ("1 234 567,5", False, 1_234_567.5),
        ("0,144", False, 0.144),
        ("2.675", False, 2.675),
        ("2.675", True, 2675),
        ("5,740", True, 5.74),
        ("1.234.567", False, 1_234_567),
        ("1'234'567.50", False, 1_234_567.5),
        ("29.10.2002", False, None),
        ("16.16.1", False, None),
        ("1,23,4", False, None),
        ("9" * 40, False, None),
    ],
)
def test_number(printed: str, comma: bool, number: float | None) -> None:
    assert value(printed, comma) == number


def test_spans() -> None:
    """A span holds mark, number and scale, and nothing else."""
    text = "It pays about US$ 350 million in all, and NT$7.0 per share."
    assert [text[f.start : f.end] for f in find(text)] == ["US$ 350 million", "NT$7.0"]


def test_dates_are_skipped() -> None:
    """Spans of dates hold no amounts."""
    text = "On 29 October 2002 5,000 shares"
    assert [f.value for f in find(text, skip=[(3, 18)])] == [5000]


def test_comma_decimals_of_a_spanish_text() -> None:
    assert find("EUR 1.234", at=Home("EUR", comma=True))[0].value == 1234
