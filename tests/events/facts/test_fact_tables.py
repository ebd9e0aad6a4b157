"""Rows of statements, tables and forms → figures in whole units, with the column of the latest period first."""

from __future__ import annotations

import pytest

from sixk.events.facts.found import Home
from sixk.events.facts.labels import kind_of, unit_of
from sixk.events.facts.scales import captions
from sixk.events.facts.tables import figures

KOREA, EURO, NONE = Home("KRW"), Home("EUR"), Home()

# (table, home, (value, currency or unit, kind) of the leading figures, why)
TABLES = [
    (
        "(in millions of EUR)\t3Q 2002\t3Q 2001\nSales\t4,996.7\t5,546.0\nNet earnings\t26.4\t63.0",
        NONE, [(4_996.7e6, "EUR", "revenue"), (26.4e6, "EUR", "profit")], "scale and money over the table",
    ),
    (
        "(Dollars in thousands)\t13 weeks ended Sept. 28, 2002\t13 weeks ended Sept. 29, 2001\nNet sales\t$3,749,102\t$3,764,315",
        NONE, [(3_749_102e3, "USD", "revenue")], "a sign in the cells, the scale over them",
    ),
    ("\t2003\t2004\nHK$'000\nTurnover\t1,284,611\t1,390,002", NONE, [(1_390_002e3, "HKD", "revenue")], "the later year leads, wherever it stands"),
    ("- Total dividend (Won)\t21,700,000,000\t20,475,000,000", KOREA, [(21_700_000_000, "KRW", "dividend")], "money in the label"),
    ("Dividend per share (Won)\t350\t350", KOREA, [(350, "KRW", "dividend")], "a small amount a share is not scaled"),
    ("Net loss\t(1,004)\t(1,487)", Home("CAD"), [(-1004, "CAD", "profit")], "brackets are a minus"),
    ("In thousands of euros\nNet loss\t\t(153\t)\t(122\t)", NONE, [(-153e3, "EUR", "profit")], "a bracket in a cell of its own"),
    ("Trade date\tShares bought\tAverage price (pence)\n4 May 2011\t395,500\t3001", NONE, [(395_500, "shares", "shares")], "the head of the column gives the unit"),
    ("12)\tTotal held after this notice\t4,096,200", NONE, [(4_096_200, "shares", "shares")], "a form's row with its number"),
    ("Aggregate number of ordinary shares of 25 pence each purchased:\t1,748,000", NONE, [(1_748_000, "shares", "shares")], "a number of shares, whatever their par value"),
    ("Price(s) and volume(s)\t7,412\t£27.365", NONE, [(7_412, "shares", "shares")], "a volume beside its price"),
    ("Passengers carried ('000)\t6,412.30", Home("HKD"), [(6_412_300, "passengers", "shares")], "what traffic counts is no money"),
    ("7. Shares disposed of\n357,320\n", NONE, [(357_320, "shares", "shares")], "a number alone under its label"),
    ("New shares issued from conditional capital\t13,847,553", NONE, [(13_847_553, "shares", "shares")], "the label counts"),
    ("Resolution\tVotes For\t%\tVotes Against\n1. Accounts\t1,172,406,518\t99.37\t7,418,203", NONE, [(1_172_406_518, "votes", "shares")], "votes"),
    ("(in millions of euros)\nOperating revenues:\n     Fixed        3,000       3,100\n     Total        5,097       5,514", NONE, [(5_097e6, "EUR", "revenue")], "a total belongs to its heading"),
    ("(in millions of won, except per share)\nOperating revenue           13,784,172     12,000,001", KOREA, [(13_784_172e6, "KRW", "revenue")], "columns of blanks"),
    ("In millions of euros\tQ1\tQ2\tQ3\tQ4\t2002\nNet sales\t4,296\t4,235\t3,508\t4,508\t16,547", NONE, [(16_547e6, "EUR", "revenue")], "the year beside its quarters"),
    ("US$ million\tAcme\tBeta\tAdjustments\tCombined\nProfit before tax\t12,816\t823\t38\t13,677", NONE, [(13_677e6, "USD", "pretax")], "the combined column"),
    ("(DKK million)\nProfit before tax                  165            around 30         181", NONE, [(165e6, "DKK", "pretax")], "words in a cell"),
    ("(DKK million)\nOperating profit\t190 - 210\t60 - 80", NONE, [(190e6, "DKK", "operating")], "a range in a cell"),
    ("(yen)\nPrice (in yen)\t2,000,000", NONE, [(2_000_000, "JPY", "price")], "money without a scale"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "at", "expected", "why"), TABLES)
def test_table(table: str, at: Home, expected: list[tuple[float, str, str]], why: str) -> None:
    found = [(f.value, f.currency or f.unit, f.kind) for f in figures(table, 0, len(table), at) if f.column == 0]
    for one in expected:
        assert any(f[0] == pytest.approx(one[0]) and f[1:] == one[1:] for f in found), (why, found)


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("Page\t12", "a page"),
        ("Change (%)\t12.5\t13.5", "percentages are no amounts of money"),
        ("Contents\t3\t4", "a list of contents"),
        ("Chairman\tJohn Smith", "no number"),
        ("\t2003\t2004", "years alone are a head"),
    ],
)
def test_no_figures(table: str, why: str) -> None:
    assert [f for f in figures(table, 0, len(table), Home("EUR")) if f.currency or f.unit] == [], why


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Net sales", "revenue"), ("Revenues", "revenue"), ("Turnover", "revenue"), ("Operating revenues", "revenue"),
        ("Net income", "profit"), ("Profit for the period", "profit"), ("Net (loss) income", "profit"), ("Profit attributable to holders", "profit"),
        ("Operating profit (EBIT)", "operating"), ("Income from operations", "operating"), ("Recurring profit", "operating"),
        ("EBITDA", "ebitda"), ("Profit before tax", "pretax"), ("Income before income taxes", "pretax"), ("Gross profit", "gross"),
        ("Earnings per share", "eps"), ("Basic loss per ordinary share", "eps"), ("EPS (Rs.)", "eps"), ("Total assets", "assets"),
        ("Shareholders' equity", "assets"), ("Final dividend", "dividend"), ("Purchase price", "price"), ("Staff", None), ("Taxation", None),
    ],
)  # fmt: skip
def test_kind(label: str, kind: str | None) -> None:
    assert kind_of(label) == kind


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Number of shares", "shares"), ("Shares bought", "shares"), ("Votes For", "votes"), ("Voting rights", "voting rights"), ("ADSs sold", "ADSs"),
        ("Total holding", "shares"), ("Average price", None), ("Share capital", None), ("% of shares", None), ("Price per share", None), ("Date acquired", None),
    ],
)  # fmt: skip
def test_unit(label: str, unit: str | None) -> None:
    assert unit_of(label) == unit


@pytest.mark.parametrize(
    ("printed", "factor", "currency"),
    [
        ("(in millions of EUR)", 1e6, "EUR"), ("(Dollars in thousands)", 1e3, "USD"), ("(in thousands of U.S. dollars, except per share data)", 1e3, "USD"),
        ("Rs. in lakhs", 1e5, "INR"), ("(Rupees in crore)", 1e7, "INR"), ("(Yen in millions)", 1e6, "JPY"), ("RMB'000", 1e3, "CNY"), ("HK$ million", 1e6, "HKD"),
        ("(millions of yen)", 1e6, "JPY"), ("Unit: NT$ thousand", 1e3, "TWD"), ("(in KRW million)", 1e6, "KRW"), ("(R$ million)", 1e6, "BRL"), ("£m", 1e6, "GBP"),
        ("(in thousands of Canadian dollars)", 1e3, "CAD"), ("(expressed in millions of US Dollars)", 1e6, "USD"),
    ],
)  # fmt: skip
def test_caption(printed: str, factor: float, currency: str) -> None:
    assert [(s.factor, s.currency) for s in captions(printed, 0, len(printed), NONE)] == [(factor, currency)]


def test_prose_is_no_caption() -> None:
    """An amount of prose sets no scale for the tables after it."""
    text = "Sales rose to 5 million euros and thousands of people came to see it; millions of others did not because the weather was bad."
    assert captions(text, 0, len(text), NONE) == []
