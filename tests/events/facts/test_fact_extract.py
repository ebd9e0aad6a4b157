"""A whole report and an event type → its facts: what is told of, best first, in invented reports of every kind."""

from __future__ import annotations

import pytest

from sixk import edgar, report
from sixk.events.facts import extract, scan
from sixk.model import Evidence, Facts, Reading

COVER = """FORM 6-K
SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
REPORT OF FOREIGN PRIVATE ISSUER
For the month of {month}
Commission File Number 001-99999
{name}
(Translation of registrant's name into English)
{address}
(Address of principal executive offices)
Indicate by check mark whether the registrant files or will file annual reports under cover of Form 20-F or Form 40-F.
Form 20-F [X]   Form 40-F [ ]

"""
SIGNED = """

SIGNATURES
Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on its
behalf by the undersigned, thereunto duly authorized.
{name}
Date: {date}
By: /s/ Ann Signer
Name: Ann Signer
Title: Chief Financial Officer
"""


def read(
    body: str, name: str = "Ostergade Marine A/S", address: str = "Havnegade 1, Copenhagen, Denmark", date: str = "May 12, 2004"
) -> Reading:
    text = COVER.format(month="May, 2004", name=name, address=address) + body + SIGNED.format(name=name, date=date)
    return report.read(edgar.read(text.encode(), "report.txt"))


def facts(body: str, type: str, quote: str | None = None, **more: str) -> Facts:
    reading = read(body, **more)
    text = reading.texts[0].text
    quote = quote or body.strip().split("\n")[0]
    start = text.index(quote)
    return extract(reading, type, Evidence(1, start, start + len(quote), quote, (0, 0)), scan(reading))


def amounts(found: Facts) -> list[tuple[float, str | None]]:
    return [(a.value, a.currency or a.unit) for a in found.amounts]


DIVIDEND = """OSTERGADE MARINE DECLARES FINAL DIVIDEND

The Board of Ostergade Marine A/S has declared a final dividend of DKK 8.15 per share for 2003, DKK 1,630 million in all. The record
date is 24 May 2004, the shares trade ex-dividend from 21 May 2004 and payment is made on 28 May 2004. In 2003 revenue was DKK 41.2
billion.
"""


def test_dividend() -> None:
    found = facts(DIVIDEND, "dividend")
    assert amounts(found)[:2] == [(8.15, "DKK"), (1630e6, "DKK")]
    assert "dividend" in (found.amounts[0].of or "")
    by = {d.of: d.date for d in found.dates}
    assert (by["record date"], by["ex-dividend"], by["payment"]) == ("2004-05-24", "2004-05-21", "2004-05-28")
    assert found.parties[-1].part == "registrant"
    assert found.subject == "final dividend"


DEAL = """OSTERGADE MARINE TO BUY FJELLVIK OFFSHORE

Ostergade Marine A/S signed an agreement on 10 May 2004 to acquire 75% of Fjellvik Offshore AS from Marlowe Capital Partners LLP for
NOK 1.2 billion in cash. Closing is expected by 30 June 2004 and needs the consent of the Norwegian Competition Authority.

About Ostergade Marine
Ostergade Marine owns 44 vessels. In 2001 it bought Baltic Tugs Ltd. for DKK 90 million.
"""


def test_deal() -> None:
    found = facts(DEAL, "deal-agreed")
    assert amounts(found)[0] == (1.2e9, "NOK")
    assert (75.0, "percent") in amounts(found)
    assert {d.date for d in found.dates} >= {"2004-05-10", "2004-06-30"}
    parts = {p.name: p.part for p in found.parties}
    assert parts["Fjellvik Offshore AS"] == "target"
    assert parts["Marlowe Capital Partners LLP"] == "seller"
    assert "Baltic Tugs Ltd." not in parts
    assert found.percentages and found.percentages[0].value == 75
    assert found.subject == "Fjellvik Offshore AS"


RESULTS = """OSTERGADE MARINE: FIRST QUARTER 2004

Revenue rose to DKK 10.4 billion (2003: DKK 9.8 billion) and the net loss was DKK 120 million, against a net profit of DKK 80 million.

(DKK million)\tQ1 2004\tQ1 2003
Revenue\t10,412\t9,806
Operating profit\t310\t402
Net profit (loss)\t(120)\t80
Earnings per share (DKK)\t(0.61)\t0.41
"""


def test_results() -> None:
    found = facts(RESULTS, "results")
    got = amounts(found)
    assert {(10.4e9, "DKK"), (-120e6, "DKK"), (310e6, "DKK")} <= set(got)
    assert got.index((10.4e9, "DKK")) < 6 and got.index((-120e6, "DKK")) < 6
    assert found.period is not None
    assert (found.period.kind, found.period.end) == ("quarter", "2004-03-31")
    assert "2004-03-31" in {d.date for d in found.dates}


MANAGEMENT = """CHANGE IN THE BOARD OF MANAGEMENT

Mr. Jens Ahlborg, Chief Financial Officer, resigned on 7 May 2004. The Board has appointed Ms. Karin Westergren as his successor with
effect from 1 August 2004. Questions: Ole Presse, tel. +45 33 12 34 56.
"""


def test_management() -> None:
    found = facts(MANAGEMENT, "management")
    parts = {p.name: p.part for p in found.parties}
    assert parts["Jens Ahlborg"] == "resigned"
    assert parts["Karin Westergren"] == "appointed"
    assert [p.name for p in found.parties][:2] in (["Jens Ahlborg", "Karin Westergren"], ["Karin Westergren", "Jens Ahlborg"])
    assert {"2004-05-07", "2004-08-01"} <= {d.date for d in found.dates}
    assert found.amounts == ()


HOLDINGS = """NOTIFICATION OF MAJOR INTERESTS IN SHARES

1. Name of company
Ostergade Marine A/S

2. Name of shareholder having a major interest
Harrow Point Asset Management Limited

7. Shares disposed of
357,320

11. Date company informed
7 May 2004

12. Total holding following this notification
3,639,745

13. Percentage of issued class
3.68%
"""


def test_holdings() -> None:
    found = facts(HOLDINGS, "holdings")
    assert {(357_320, "shares"), (3_639_745, "shares"), (3.68, "percent")} <= set(amounts(found))
    assert found.parties[0].name == "Harrow Point Asset Management Limited"
    assert found.parties[0].part == "shareholder"


MERGER = """RESOLUTION OF MERGER

The board resolved the merger of Hansung Cable Co., Ltd. into Daehan Telecom Co., Ltd. on May 10, 2004.
Merger ratio\tDaehan Telecom : Hansung Cable = 1 : 0.3570308
Price for objecting holders (KRW)\t11,433 a share
Date of merger\tJuly 7, 2004
"""


def test_ratio() -> None:
    found = facts(MERGER, "deal-agreed", name="Daehan Telecom Co., Ltd.", address="1 Mapo-gu, Seoul, Korea")
    assert [(r.left, r.right) for r in found.ratios] == [(1, 0.3570308)]
    assert (0.3570308, "ratio") in amounts(found)
    assert (11_433, "KRW") in amounts(found)


def test_australian_dollars() -> None:
    """A bare "$" is the home dollar of an Australian issuer."""
    body = "FINAL DIVIDEND\n\nThe Directors resolved today to pay a final dividend of 7.5 cents ($0.075) per share on 28 May 2004.\n"
    found = facts(body, "dividend", name="Wirra Resources Limited", address="1 Spring Street, Melbourne, Australia")
    assert amounts(found)[0] == (0.075, "AUD")


def test_canadian_dollars_by_statement() -> None:
    """ "expressed in Canadian dollars" settles what a bare "$" is."""
    body = (
        "RESULTS\n\n(expressed in thousands of Canadian dollars)\n\nThe company lost $1.0 million on revenue of $5.1 million.\n"
    )
    found = facts(body, "results", name="Tamarack Films Inc.", address="1 King Street, Toronto, Ontario, Canada")
    assert (5.1e6, "CAD") in amounts(found)


def test_missing_year_from_the_report() -> None:
    body = "INCIDENT\n\nOn 3 May a fire stopped the mill at Vejle. Work starts again on 20 May.\n"
    assert {"2004-05-03", "2004-05-20"} <= {d.date for d in facts(body, "operations").dates}


def test_at_most_twelve_of_a_kind() -> None:
    body = "PURCHASES\n\n" + "\n".join(f"{i} May 2004\t{i},000 shares\tDKK {i}.50" for i in range(1, 29)) + "\n"
    found = facts(body, "buyback")
    assert len(found.amounts) == 12 and len(found.dates) == 12 and len(found.parties) <= 12


@pytest.mark.parametrize("body", ["", "\n\n", "Exhibit 99.1 is attached.", "\x0c" * 40, "1 " * 3000, "A " * 3000])
def test_nothing_to_find(body: str) -> None:
    """Empty, blank and senseless reports have facts without an exception."""
    reading = read(body)
    found = extract(reading, "other", Evidence(1, 0, 0, "", (0, 0)))
    assert isinstance(found, Facts)
    assert extract(reading, "other", Evidence(9, 0, 0, "", (0, 0))).amounts == ()


def test_scan_is_shared() -> None:
    """Two events of one reading share one pass, and get what each would get alone."""
    reading = read(DIVIDEND)
    proof = Evidence(1, 0, 4, "FORM", (0, 0))
    shared = scan(reading)
    assert extract(reading, "dividend", proof, shared) == extract(reading, "dividend", proof)
    assert extract(reading, "results", proof, shared) == extract(reading, "results", proof)


def test_both_ends_of_a_range() -> None:
    values = [a.value for a in facts("Profit is expected to be between £145 million and £160 million.", "guidance").amounts]
    assert values[:2] == [145_000_000, 160_000_000]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ostergade Marine A/S completed the sale of its tug fleet to Merrowby Networks plc on 12 May 2004.",
        "Ostergade Marine A/S has sold two vessels to Merrowby Networks plc for US$ 40 million.",
    ],
)
def test_who_is_sold_to_buys(sentence: str) -> None:
    found = facts(f"OSTERGADE MARINE COMPLETES SALE\n\nCopenhagen, 12 May 2004 - {sentence}\n", "deal-closed")
    assert {p.name: p.part for p in found.parties}["Merrowby Networks plc"] == "buyer"


def test_both_ends_of_a_range_are_amounts() -> None:
    text = "Trading update\n\nAcme plc expects profit before tax of between £570m and £630m for the year, against £800m a year before.\n"
    assert {(570e6, "GBP"), (630e6, "GBP")} <= set(amounts(facts(text, "guidance")))


def test_small_canadian_issuers_print_their_own_dollars_bare() -> None:
    text = (
        "Private placement closed\n\nVancouver, British Columbia - Acme Gold Corp. (TSX Venture: ACM) closed a placement of 5,000,000 "
        "units at $0.25 a unit for proceeds of $1,250,000. Shares are listed on the TSX Venture Exchange.\n"
    )
    found = facts(text, "equity-issuance", name="Acme Gold Corp.", address="1 Pender Street, Vancouver, British Columbia")
    assert (1.25e6, "CAD") in amounts(found)
