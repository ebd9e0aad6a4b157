"""Words of time → the period an event speaks of."""

from __future__ import annotations

import pytest

from sixk.events.facts.period import find, month

NEAR = "2003-10-28"

# (text, kind, start, end, why)
PERIODS = [
    ("the nine months ended September 30, 2003", "nine-months", "2003-01-01", "2003-09-30", "months ended"),
    ("for the three months ended 31 March 2003", "quarter", "2003-01-01", "2003-03-31", "a quarter in months"),
    ("the quarter ended June 30, 2003", "quarter", "2003-04-01", "2003-06-30", "quarter ended"),
    ("the half year to 30 June 2003", "half", "2003-01-01", "2003-06-30", "to"),
    ("the six-month period ended June 30, 2003", "half", "2003-01-01", "2003-06-30", "a hyphen"),
    ("the year ended 31 December 2002", "year", "2002-01-01", "2002-12-31", "a year"),
    ("the financial year ended 31 March 2003", "year", "2002-04-01", "2003-03-31", "a year that ends in March"),
    ("the third quarter of 2003", "quarter", "2003-07-01", "2003-09-30", "a named quarter"),
    ("THIRD QUARTER 2003", "quarter", "2003-07-01", "2003-09-30", "in capitals"),
    ("the third quarter", "quarter", "2003-07-01", "2003-09-30", "the latest that had ended"),
    ("the first half of 2003", "half", "2003-01-01", "2003-06-30", "a half"),
    ("Q2 2003", "quarter", "2003-04-01", "2003-06-30", "short"),
    ("3Q03", "quarter", "2003-07-01", "2003-09-30", "shorter"),
    ("H1 2003", "half", "2003-01-01", "2003-06-30", "a half, short"),
    ("9M 2003", "nine-months", "2003-01-01", "2003-09-30", "nine months, short"),
    ("full year 2002", "year", "2002-01-01", "2002-12-31", "a full year"),
    ("fiscal 2003", "year", "2003-01-01", "2003-12-31", "a fiscal year that is the calendar's"),
]


@pytest.mark.parametrize(("text", "kind", "start", "end", "why"), PERIODS)
def test_period(text: str, kind: str, start: str, end: str, why: str) -> None:
    found = find(text, 0, len(text), NEAR)
    assert found, why
    assert (found[0][1].kind, found[0][1].start, found[0][1].end) == (kind, start, end), why


def test_fiscal_year_that_ends_in_march() -> None:
    """The first quarter of the year to March 2004 ends in June 2003."""
    assert find("first quarter of fiscal 2004", 0, 28, NEAR, 3)[0][1].end == "2003-06-30"


@pytest.mark.parametrize(
    "text",
    [
        "a quarter of the shares",
        "half of it",
        "the second half of the pipeline",
        "Q5 2003",
        "fiscal discipline",
        "year after year",
    ],
)
def test_no_period(text: str) -> None:
    found = [p for _, p in find(text, 0, len(text), None)]
    assert found == []


def test_the_month_of_monthly_figures() -> None:
    found = month("SEPTEMBER 2003 TRAFFIC. In September 2003 traffic rose.", 0, 60, NEAR)
    assert [(one.kind, one.start, one.end) for _, one in found] == [("month", "2003-09-01", "2003-09-30")]


def test_a_month_long_past_or_to_come_is_not_that_of_the_figures() -> None:
    assert month("the agreement of March 2001 runs to December 2003", 0, 60, NEAR) == []


def test_printed_is_kept() -> None:
    assert find("in the third quarter of 2003 sales", 0, 34, NEAR)[0][1].text == "third quarter of 2003"
