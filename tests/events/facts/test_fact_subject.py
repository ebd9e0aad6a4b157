"""Words, parties and period of an event → its subject."""

from __future__ import annotations

import pytest

from sixk.events.facts.subject import subject
from sixk.model import Party, Period

QUARTER = Period("quarter", "2003-09-30", "2003-07-01", "third quarter of 2003")
PARTIES = (
    Party("Acme plc", "seller"),
    Party("Beta AS", "target"),
    Party("Jan Vries", "appointed"),
    Party("Nasdaq", "exchange"),
)


@pytest.mark.parametrize(
    ("type", "quote", "expected"),
    [
        ("dividend", "Acme declares interim cash dividend", "interim cash dividend"),
        ("dividend", "Payment of interest on own capital", "interest on own capital"),
        (
            "meeting-notice",
            "Notice of Extraordinary General Meeting of Shareholders",
            "extraordinary general meeting of shareholders",
        ),
        ("meeting-results", "Results of AGM", "agm"),
        ("debt", "Acme prices senior unsecured notes", "senior unsecured notes"),
        ("debt", "Acme signs revolving credit facility", "revolving credit facility"),
        ("results", "Acme reports", "third quarter of 2003"),
        ("deal-agreed", "Acme sells Beta", "Beta AS"),
        ("management", "Change in the board", "Jan Vries"),
        ("listing", "Notice received", "Nasdaq"),
        ("other", "Something else", None),
        ("rating", "Rating affirmed", None),
    ],
)
def test_subject(type: str, quote: str, expected: str | None) -> None:
    assert subject(type, quote, "", PARTIES, QUARTER) == expected


def test_words_that_follow() -> None:
    """The proof is silent: the words after it speak."""
    assert (
        subject("dividend", "Decision of the board", " The board declared a special dividend.", (), None) == "special dividend"
    )
