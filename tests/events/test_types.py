"""The table of types: that of events.md, and its mappings."""

from __future__ import annotations

import pytest

from sixk.events import FAMILIES, ITEMS, MATTERS, TYPES


def test_every_item_family_and_matter_exists() -> None:
    for slug, kind in TYPES.items():
        assert kind.slug == slug
        assert kind.item is None or kind.item in ITEMS
        assert kind.family in FAMILIES
        assert kind.matters and set(kind.matters) <= set(MATTERS)
        assert kind.name and kind.meaning


@pytest.mark.parametrize(
    ("slug", "item", "routine"),
    [
        ("results", "2.02", False), ("deal-closed", "2.01", False), ("dividend", None, False), ("holdings", None, True),
        ("share-capital", None, True), ("results-date", "8.01", True), ("operating-update", "7.01", True), ("cyber", "1.05", False),
    ],
)  # fmt: skip
def test_items_and_routine_are_those_of_the_scheme(slug: str, item: str | None, routine: bool) -> None:
    assert (TYPES[slug].item, TYPES[slug].routine) == (item, routine)


def test_each_matter_of_instruction_b_has_a_type() -> None:
    assert {matter for kind in TYPES.values() for matter in kind.matters} == set(MATTERS)
