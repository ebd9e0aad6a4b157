"""The same release furnished twice is told from a notice that comes every week, with the real coder's fingerprints."""

from __future__ import annotations

import pytest
from makers import submission

from sixk.archive import prints
from sixk.events import fingerprint
from sixk.reading import reading

RELEASE = """Acme Mining announces the acquisition of the Redhill copper mine for US$ 412.5 million

Seoul, November 13, 2002 - Acme Mining Ltd announced today that it has agreed to acquire the Redhill copper mine from Harbour
Holdings for US$ 412.5 million in cash. The mine produced 61,200 tonnes of copper in 2001 and employs 1,340 people. The purchase
will be financed from cash of US$ 188 million and a bridge loan of US$ 230 million arranged by two banks. The parties expect to
close the transaction in the first quarter of 2003 after the approval of the competition authority. "Redhill completes our
portfolio in the south and adds twenty years of reserves," said the chief executive of Acme Mining."""

WEEKLY = """Transactions in own shares

The company announces that it has purchased the following number of its ordinary shares on the exchange under the programme that
was announced on January 15. Date of purchase: {day} November 2002. Number of ordinary shares purchased: {number}. Highest price
paid per share: {high}. Lowest price paid per share: {low}. Volume weighted average price paid per share: {mean}. The company
intends to hold these shares in treasury. Following the purchase, the company holds {held} of its ordinary shares in treasury and
has {left} ordinary shares in issue excluding treasury shares."""

FIRST = {
    "day": "11",
    "number": "1,214,500",
    "high": "431.25",
    "low": "425.75",
    "mean": "428.1422",
    "held": "18,400,112",
    "left": "812,334,001",
}
NEXT = {
    "day": "18",
    "number": "987,310",
    "high": "440.50",
    "low": "433.00",
    "mean": "437.9031",
    "held": "19,387,422",
    "left": "811,346,691",
}


def printed(number: int, exhibit: str, words: str = "This report furnishes a press release.") -> str | None:
    return fingerprint(reading(submission(number, exhibit=exhibit, words=words, events=[])))


CASES = [
    ("the same release", RELEASE, RELEASE, "text"),
    ("under another cover", RELEASE, "EXHIBIT 99.1\n\nPRESS RELEASE\n\n" + RELEASE, "text"),
    ("another week's purchases in the same words", WEEKLY.format(**FIRST), WEEKLY.format(**NEXT), None),
    ("the same week's purchases, furnished again", WEEKLY.format(**FIRST), WEEKLY.format(**FIRST), "text"),
    ("two releases", RELEASE, WEEKLY.format(**FIRST), None),
]


@pytest.mark.parametrize(("why", "one", "other", "expected"), CASES, ids=[case[0] for case in CASES])
def test_same_release(why: str, one: str, other: str, expected: str | None) -> None:
    first, second = printed(1, one), printed(2, other, words="Enclosed: information furnished to the exchange at home.")
    assert first, "long enough for a fingerprint"
    assert prints.same(first, second) == expected
    if expected:
        assert set(prints.keys(first)) & set(prints.keys(second)), "what is the same is found by a key"


def test_keys_of_nothing() -> None:
    assert prints.keys(None) == prints.keys("") == prints.keys("1:2:3") == ()
    assert prints.same(None, None) is None
