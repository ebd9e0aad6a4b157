"""What says where or under which rule a report is filed is blanked out, place for place; what happened stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sixk.events.neutral import plain

NEUTRAL = [
    ("Outcome of the meeting under Regulation 30 of the Securities and Exchange Board of India (Listing Obligations and Disclosure Requirements) Regulations, 2015",
     "Outcome of the meeting under", "Indian regulation in full"),
    ("Disclosure under Regulation 30 of the SEBI Listing Regulations", "Disclosure under", "the same, short"),
    ("made pursuant to Rule 13.09(2)(a) of the Listing Rules and the Inside Information Provisions.", "made pursuant to and the .", "Hong Kong"),
    ("in accordance with Article 227 of the Securities Market Act, hereby informs", "in accordance with , hereby informs", "Spain"),
    ("under CVM Resolution No. 44/21, informs", "under , informs", "Brazil"),
    ("BSE Limited\nListing Department\nMumbai", "BSE Limited Mumbai", "whom a letter goes to"),
    ("Acme Ltd. (NYSE: ACM; LSE: ACME) today announced a merger", "Acme Ltd. today announced a merger", "tickers"),
    ("ACME CO., LTD.\n(Tokyo Stock Exchange, First Section)", "ACME CO., LTD.", "where shares are listed"),
    ("2. Parties to the event, name of the court or agency, and reference document number: European Commission", "2. : European Commission", "a point of a form"),
]  # fmt: skip
KEPT = [
    ("received a notice from Nasdaq that it no longer meets the minimum bid price", "an exchange's decision"),
    (
        "received a letter under Listing Rule 5550(a)(2) from the Listing Qualifications Department",
        "a rule of continued listing",
    ),
    ("Approval of the regulation of prices by the ministry", "another regulation"),
    ("(a) the merger; (b) the dividend", "brackets"),
]


@pytest.mark.parametrize(("text", "left", "why"), NEUTRAL, ids=[why for *_, why in NEUTRAL])
def test_neutral_words_go(text: str, left: str, why: str) -> None:
    assert " ".join(plain(text).split()) == left


@pytest.mark.parametrize(("text", "why"), KEPT, ids=[why for _, why in KEPT])
def test_news_stays(text: str, why: str) -> None:
    assert plain(text) == text


@given(st.text(alphabet="(regulation 30 of the listing rules):,.NYSE\nİ", max_size=200))
def test_places_stay(text: str) -> None:
    after = plain(text)
    assert len(after) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, after, strict=True))
