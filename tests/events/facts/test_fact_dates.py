"""Dates in every format of the home markets → ISO."""

from __future__ import annotations

import pytest

from sixk.events.facts.dates import find, full_year, infer

NEAR = "2003-06-15"

# (printed, ISO dates, why)
DATES = [
    ("29 October 2002", ["2002-10-29"], "day first"),
    ("October 29, 2002", ["2002-10-29"], "month first"),
    ("October 29th, 2002", ["2002-10-29"], "an ordinal"),
    ("the 29th of October 2002", ["2002-10-29"], "of"),
    ("the 29th day of May, 2003", ["2003-05-29"], "as deeds write it"),
    ("04 May, 2007", ["2007-05-04"], "a leading zero, a comma"),
    ("30TH JUNE, 2003", ["2003-06-30"], "an ordinal in capitals"),
    ("Oslo, June 10, 2003. The Board met yesterday", ["2003-06-10", "2003-06-09"], "the day before the dateline's"),
    ("It was signed yesterday", ["2003-06-14"], "the day before the report's"),
    ("by the end of June 2004", ["2004-06-30"], "the last day of a month"),
    ("until the end of 2005", ["2005-12-31"], "the last day of a year"),
    ("MAY 23, 2003", ["2003-05-23"], "capitals"),
    ("Sept. 28, 2002", ["2002-09-28"], "short with a point"),
    ("30 Sept 2004", ["2004-09-30"], "short without"),
    ("20-Mar-03", ["2003-03-20"], "two digits of the year"),
    ("20-MAR-2003", ["2003-03-20"], "in capitals"),
    ("23 Oct 08", ["2008-10-23"], "parted by blanks"),
    ("7 August '03", ["2003-08-07"], "an apostrophe"),
    ("2002/10/29", ["2002-10-29"], "year first"),
    ("2002-10-29", ["2002-10-29"], "ISO"),
    ("2003.04.18", ["2003-04-18"], "with points"),
    ("29.10.2002", ["2002-10-29"], "continental"),
    ("28.2.03", ["2003-02-28"], "continental and short, near the report's year"),
    ("31/12/2003", ["2003-12-31"], "the day cannot be a month"),
    ("12/31/2003", ["2003-12-31"], "the month cannot be a day"),
    ("05/04/2003", ["2003-04-05"], "day first where nothing says otherwise"),
    ("29 de octubre de 2002", ["2002-10-29"], "Spanish"),
    ("15 de março de 2004", ["2004-03-15"], "Portuguese"),
    ("le 3 mars 2005", ["2005-03-03"], "French"),
    ("1er janvier 2004", ["2004-01-01"], "French ordinal"),
    ("3. März 2005", ["2005-03-03"], "German"),
    ("平成15年3月31日", ["2003-03-31"], "a Japanese era"),
    ("2003年4月18日", ["2003-04-18"], "Japanese"),
    ("Heisei 15.3.31", ["2003-03-31"], "an era in Latin letters"),
    ("27 and 28 September 2021", ["2021-09-27", "2021-09-28"], "two days of one month"),
    ("27-28 September 2021", ["2021-09-27", "2021-09-28"], "a dash"),
    ("from 8 to 21 May 2015", ["2015-05-08", "2015-05-21"], "a span"),
    ("May 10-12, 2004", ["2004-05-10", "2004-05-12"], "a span, month first"),
    ("15 June and 28 July 2021", ["2021-06-15", "2021-07-28"], "the first takes the year of the second"),
    ("January 1 to June 30, 2004", ["2004-01-01", "2004-06-30"], "the same, month first"),
    ("December 15 to January 10, 2004", ["2003-12-15", "2004-01-10"], "over the turn of the year"),
    ("Thursday, May 8, 2003, at 8:00 a.m.", ["2003-05-08"], "weekday and hour"),
    ("September 20 (Friday), 2002", ["2002-09-20"], "the weekday in brackets"),
    ("December 31,\n2003", ["2003-12-31"], "over a line end"),
    ("On May 5 it said", ["2003-05-05"], "no year: that of the report"),
    ("by 20 November", ["2003-11-20"], "no year: the nearest to the report"),
    ("on 10 January", ["2003-01-10"], "no year, earlier in it"),
    ("ended December 31, 1999, 1998 and 1997", ["1999-12-31"], "the years that follow are no dates"),
    ("April 18, 2003.", ["2003-04-18"], "a full stop after it"),
]


@pytest.mark.parametrize(("printed", "dates", "why"), DATES)
def test_date(printed: str, dates: list[str], why: str) -> None:
    assert [d.date for d in find(printed, near=NEAR)] == dates, why


@pytest.mark.parametrize(
    ("printed", "why"),
    [
        ("in March 2004", "a month alone is no day"),
        ("May 2003", "a month alone"),
        ("it may 5 times", "a verb"),
        ("Section 5.10.12", "a section"),
        ("31 February 2003", "the calendar has no such day"),
        ("Rule 12g3-2", "a rule"),
        ("999-02-003629", "an accession number"),
        ("0000950133-02-003629", "an accession number"),
        ("tel. 5-10-1234567", "a telephone number"),
        ("$10/12/14", "money"),
        ("192.168.10.12", "an address of the net"),
        ("in March 2003 5,000 shares", "the count after a month and its year"),
    ],
)
def test_no_date(printed: str, why: str) -> None:
    assert find(printed, near=NEAR) == [], why


def test_roc_years() -> None:
    """Taiwan counts from 1912: "April 18, 92" is 2003, in a Taiwanese report only."""
    assert [d.date for d in find("April 18, 92", near=NEAR, roc=True)] == ["2003-04-18"]
    assert [d.date for d in find("92/04/18", near=NEAR, roc=True)] == ["2003-04-18"]
    assert [d.date for d in find("103/04/18", near="2014-05-01", roc=True)] == ["2014-04-18"]


def test_month_first() -> None:
    """05/04/2003 is 4 May in the United States and the Philippines."""
    assert [d.date for d in find("05/04/2003", month_first=True)] == ["2003-05-04"]


def test_missing_year_without_a_report() -> None:
    assert find("on 10 January") == []


def test_full_year() -> None:
    assert (full_year("2002"), full_year("'98"), full_year("02", near="2003-01-01")) == (2002, 1998, 2002)
    assert full_year("47", near="2003-01-01") == 1947


def test_infer() -> None:
    assert infer(12, 31, "2004-01-15") == "2003-12-31"
    assert infer(2, 29, "2003-03-01") == "2004-02-29"
    assert infer(2, 30, "2003-03-01") is None
