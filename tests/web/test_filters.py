"""Every list is a URL: filters to query and back."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sixk.events.types import TYPES
from sixk.web import filters
from sixk.web.filters import BadQuery, Filters
from sixk.web.pages.listing import facets


def parsed(url: str) -> Filters:
    held = parse_qs(urlsplit(url).query, keep_blank_values=True)
    return filters.read(lambda name: (held.get(name) or [None])[-1], lambda name: held.get(name, []))


DAYS = [
    ("2002-10-30", False, "2002-10-30"),  # a day is itself
    ("2002-10", False, "2002-10-01"),  # a month begins on its first
    ("2002-02", True, "2002-02-28"),  # and ends on its last
    ("2004-02", True, "2004-02-29"),  # in leap years too
    ("2002", True, "2002-12-31"),  # a year as well
    ("", False, None),  # nothing is no bound
]


@pytest.mark.parametrize(("text", "last", "day"), DAYS)
def test_days(text: str, last: bool, day: str | None) -> None:
    assert filters.day(text, "since", last=last) == day


@pytest.mark.parametrize("text", ["2002-13", "2002-02-30", "yesterday", "2002-1-1", "0000", "2002-10-30x", "٢٠٠٢"])
def test_days_that_are_none_say_what_to_give(text: str) -> None:
    with pytest.raises(BadQuery, match="since"):
        filters.day(text, "since")


@pytest.mark.parametrize(("text", "cik"), [("1097714", "0001097714"), ("CIK0001097714", "0001097714"), ("", None)])
def test_cik(text: str, cik: str | None) -> None:
    assert filters.cik(text) == cik


def test_an_unknown_type_names_the_nearest() -> None:
    with pytest.raises(BadQuery, match="did you mean deal-closed"):
        filters.known(["deal-close"])


def test_a_facet_is_put_on_and_taken_off_again() -> None:
    plain = Filters(q="mill")
    on = parsed(plain.toggled("/search", "type", "debt"))
    assert on.types == ("debt",) and on.on("type", "debt")
    assert parsed(on.toggled("/search", "type", "debt")) == plain
    year = parsed(plain.toggled("/search", "year", "2003"))
    assert (year.since, year.until) == ("2003-01-01", "2003-12-31") and year.on("year", "2003")
    assert parsed(year.toggled("/search", "routine", "False")).routine is False


def test_a_change_of_filters_drops_the_cursor() -> None:
    assert parsed(Filters(q="mill", cursor="abc").url("/search", country="Japan")).cursor is None


WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=30).map(str.strip)
FILTERS = st.builds(
    Filters,
    q=WORDS,
    types=st.lists(st.sampled_from(sorted(TYPES)), unique=True, max_size=4).map(tuple),
    country=WORDS.map(lambda text: text or None),
    routine=st.sampled_from([None, True, False]),
    since=st.dates().map(str) | st.none(),
    sort=st.sampled_from([None, "relevance", "newest", "oldest"]),
    limit=st.integers(1, 200),
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(FILTERS)
def test_a_url_gives_back_its_filters(held: Filters) -> None:
    assert parsed(held.url("/search")) == held


@given(FILTERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_options_of_a_facet_have_the_url_of_the_filter_put_on_or_off(held: Filters) -> None:
    values = {name: {str(getattr(held, name, None) or "x y"): 2, "Côte d'Ivoire": 1, "2003": 1} for name in filters.FACETS}
    values["routine"] = {"true": 1, "false": 2}
    for facet in facets(held, values, "/search", filters.FACETS):
        for option in facet.options:
            assert option.url == held.toggled("/search", facet.name, option.value)
