"""Numbers and the nouns they count → value and unit."""

from __future__ import annotations

import pytest

from sixk.events.facts.money import find

# (printed, value, unit, why)
COUNTS = [
    ("5,740 shares", 5740, "shares", "plain"),
    ("1.67 g/t gold", 1.67, "g/t", "a grade"),
    ("45,000 b/d", 45_000, "barrels per day", "a rate"),
    ("4,00,00,000 (Four Crore) equity shares", 40_000_000, "shares", "spelled out again before its noun"),
    ("5,740 B shares", 5740, "shares", "a class letter between"),
    ("100,000 Series D Preferred Shares", 100_000, "shares", "a series"),
    ("13,847,553 new registered shares", 13_847_553, "shares", "two adjectives"),
    ("4,096,200 ordinary shares", 4_096_200, "shares", "ordinary"),
    ("412,000 of its ordinary shares", 412_000, "shares", "of its"),
    ("474,348,720 common and", 474_348_720, "shares", "the noun left to the second of two"),
    ("5 000 000 shares", 5e6, "shares", "groups parted by blanks"),
    ("5 million shares", 5e6, "shares", "a scale"),
    ("1.45 million ordinary shares", 1.45e6, "shares", "a decimal with a scale"),
    ("1,000,000 Non-Cumulative 5-Year Fixed Rate Reset First Preferred Shares", 1e6, "shares", "a long name"),
    ("2.675 new ordinary shares", 2.675, "shares", "a part of a share, as in an exchange"),
    ("11,200,000 American depositary shares", 11_200_000, "ADSs", "depositary shares in full"),
    ("4,800,000 ADSs", 4_800_000, "ADSs", "ADSs"),
    ("1,226,000 performance options", 1_226_000, "options", "options"),
    ("12,500 employee share options", 12_500, "options", "the last noun of a compound is counted"),
    ("65,970,370 voting rights", 65_970_370, "voting rights", "two words"),
    ("410,796,344 votes", 410_796_344, "votes", "votes"),
    ("the total number of voting rights is 410,796,344", 410_796_344, "voting rights", "named before the number"),
    ("the number of shares in issue is now 2,110,000", 2_110_000, "shares", "named before the number"),
    ("3.02%", 3.02, "percent", "percent sign"),
    ("3.02 per cent. of the class", 3.02, "percent", "British"),
    ("47 percent", 47, "percent", "American"),
    ("2,600 employees", 2600, "employees", "employees"),
    ("6,400 present and former seafarers", 6400, "persons", "adjectives joined by and"),
    ("9,000 positions", 9000, "positions", "positions"),
    ("2.4 million subscribers", 2.4e6, "subscribers", "subscribers"),
    ("528 patients", 528, "patients", "patients"),
    ("8 vessels", 8, "vessels", "vessels"),
    ("150 MW", 150, "MW", "megawatts"),
    ("2,600 MW", 2600, "MW", "grouped"),
    ("120,000 tonnes of ore", 120_000, "tonnes", "tonnes"),
    ("25,000 ounces", 25_000, "ounces", "ounces"),
    ("40,000 barrels", 40_000, "barrels", "barrels"),
    ("3,175 kilometres", 3175, "kilometres", "kilometres"),
    ("180 calendar days", 180, "days", "an adjective of time"),
    ("2,451 stores in ten countries", 2451, "stores", "stores"),
    ("6,750,000 units", 6_750_000, "units", "units of an offering"),
    ("5.5 lakh shares", 550_000, "shares", "lakhs of shares are no rupees"),
]


@pytest.mark.parametrize(("printed", "number", "unit", "why"), COUNTS)
def test_count(printed: str, number: float, unit: str, why: str) -> None:
    assert [(f.value, f.unit) for f in find(printed)] == [(pytest.approx(number), unit)], why


@pytest.mark.parametrize(
    ("printed", "why"),
    [
        ("In 2004 patients were treated", "a year before a noun"),
        ("Exhibit 99.1 Ships sold", "ships come whole"),
        ("1,000 pounds of copper", "a weight, no money"),
        ("share capital of 2,000 and shares", "a word parts the noun from the number"),
        ("12 for each of the shares", "a preposition parts them"),
        ("Total assets 263,682\n\nSHAREHOLDERS", "an empty line parts them"),
    ],
)
def test_no_count(printed: str, why: str) -> None:
    assert find(printed) == [], why


def test_a_count_and_its_par_value() -> None:
    assert [(f.value, f.currency or f.unit) for f in find("4,096,200 ordinary shares of 10p each")] == [
        (4_096_200, "shares"),
        (0.1, "GBP"),
    ]
