"""Dates and months in every manner that covers and signatures print them."""

from __future__ import annotations

import pytest

from sixk.report.dates import dates, ends_range
from sixk.report.lines import fold

CASES = [
    ("October 30, 2002", "2002-10-30", "the usual form"),
    ("27TH MARCH, 2001", "2001-03-27", "day first, ordinal, capitals"),
    ("5/16/2006", "2006-05-16", "month first as in the United States"),
    ("16/05/2006", "2006-05-16", "the first figure can only be a day"),
    ("2005. 9. 12.", "2005-09-12", "Korean order with stops and blanks"),
    ("2006/03/21", "2006-03-21", "year first"),
    ("this 5th day of May, 2003", "2003-05-05", "lawyers' form"),
    ("24 de agosto de 2004", "2004-08-24", "Spanish and Portuguese"),
    ("31 Décembre 2024", "2024-12-31", "French"),
    ("31 May2018", "2018-05-31", "blank lost"),
    ("March 7,2005", "2005-03-07", "blank lost"),
    ("Sept. 3, 2004", "2004-09-03", "short month"),
    ("August, 2008", "2008-08", "a month alone"),
    ("Jul/03", "2003-07", "short month and year"),
    ("October, 20 02", "2002-10", "year split as on the paper form"),
    ("September , 2001", "2001-09", "blank before the comma"),
    ("May ______ 2003", "2003-05", "a blank not filled in"),
]


@pytest.mark.parametrize(("text", "wanted", "why"), CASES, ids=[why for _, _, why in CASES])
def test_reads(text: str, wanted: str, why: str) -> None:
    found = next(dates(fold(text)))
    assert (found.iso or found.year_month) == wanted


@pytest.mark.parametrize(
    "text", ["Form 20-F", "1-14700", "Washington, D.C. 20549", "Room 2003", "99.1", "may be 20 percent", "1:2004"]
)
def test_is_no_date(text: str) -> None:
    assert not list(dates(fold(text)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1 to 31 May 2003", True),
        ("May 1 - May 31, 2004", True),
        ("January through March 1999", True),
        ("from 1 May 2003 to 31 May 2003", True),
        ("April, May and June 1999", False),
        ("the month of May 2003", False),
    ],
)
def test_ranges_end_in_a_date_that_names_no_month(text: str, wanted: bool) -> None:
    folded = fold(text)
    *_, last = dates(folded)
    assert ends_range(folded, last) is wanted


def test_an_impossible_day_is_no_date() -> None:
    assert not list(dates("february 31, 2004"))
