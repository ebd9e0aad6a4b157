"""Every row of data carries its own examples: one that fires, one that must not."""

from __future__ import annotations

import pytest

from sixk.report import captions
from sixk.report.captions import CAPTIONS, Caption
from sixk.report.lines import fold
from sixk.report.titles import TITLES, Title, title_of


def _kinds(text: str) -> set[str]:
    folded = fold(text)
    return {found.kind for found in captions.find(folded, 0, len(folded))}


@pytest.mark.parametrize("row", CAPTIONS, ids=lambda row: f"{row.kind}:{row.anchor}:{row.fires[:24]}")
def test_a_caption_is_found_where_it_should_and_only_there(row: Caption) -> None:
    assert row.why
    assert row.kind in _kinds(row.fires)
    silent = fold(row.silent)
    at = silent.find(row.anchor)
    while at >= 0:
        hit = row.pattern.match(silent, at)
        assert hit is None or row.line_start, f"{row.anchor}: {hit}"
        at = silent.find(row.anchor, at + 1)
    assert not row.line_start or row.kind not in _kinds("as told in " + row.silent + " by the company")


@pytest.mark.parametrize("row", TITLES, ids=lambda row: f"{row.role}:{row.fires[:24]}")
def test_a_title_is_found_where_it_should_and_only_there(row: Title) -> None:
    assert row.why
    assert row.holds(fold(row.fires))
    assert not row.holds(fold(row.silent))
    found = title_of(fold(row.fires))
    assert found is not None
    assert found.role == row.role
