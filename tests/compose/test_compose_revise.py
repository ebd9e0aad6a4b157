"""A report.toml with a person's own comments, changed by a program: what was asked changes, every comment stays."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sixk.compose import Draft, loads
from sixk.compose.draft import Body, ExhibitSource, Incorporation, Keys, Registration, Signing
from sixk.compose.revise import revise

OWN = """\
# November's buyback; ask Ola before changing the number
form = "6-K"  # not an amendment
month = "2026-11"
period = 2026-11-24
# annual_form = ""  # 20-F or 40-F

[registrant]  # as in the charter
name = 'Havbris Energi ASA'
address = [
  "Strandkaien 12",  # since May
  "5013 Bergen",
]

[body]
text = \"\"\"
See # not a comment
Exhibit 99.1.
\"\"\"

# the release comes from Ola
[[exhibit]]
number = "99.1"
description = "Press release"  # say more
file = "release.md"

# the terms from counsel
[[exhibit]]
number = "99.2"
file = "terms.md"

[signature]
name = "Ingrid Solheim"
date = 2026-11-24
"""


def same(one: Draft, other: Draft) -> bool:
    """A signature without anything in it is none."""
    ours, theirs = (replace(draft, signature=draft.signature or Signing()) for draft in (one, other))
    return all(getattr(ours, name) == getattr(theirs, name) for name in Keys.__struct_fields__)


def own(**changes: Any) -> tuple[Draft, str]:
    after = replace(loads(OWN), **changes)
    return after, revise(OWN, after)


EDITS: list[tuple[str, dict[str, Any], tuple[tuple[str, str], ...]]] = [
    ("nothing", {}, ()),
    ("a value keeps its comment", {"form": "6-K/A"}, (('form = "6-K"  #', 'form = "6-K/A"  #'),)),
    ("a date stays unquoted", {"period": "2026-11-30"}, (("period = 2026-11-24", "period = 2026-11-30"),)),
    ("a key takes the place of the comment that asked for it", {"annual_form": "20-F"}, (
        ('# annual_form = ""  # 20-F or 40-F', 'annual_form = "20-F"'),
    )),
    ("a key goes with its line", {"month": None}, (('month = "2026-11"\n', ""),)),
    ("a new table comes last", {"incorporation": Incorporation((Registration("F-3", "333-1"),))}, (
        ("date = 2026-11-24\n", 'date = 2026-11-24\n\n[incorporation]\ninto = [{ form = "F-3", file_number = "333-1" }]\n'),
    )),
    ("a text of several lines", {"body": Body(text="See.\n")}, (("See # not a comment\nExhibit 99.1.\n", "See.\n"),)),
    ("the last key of a table gets another after it", {"signature": Signing("Ingrid Solheim", "CFO", "2026-11-24")}, (
        ("date = 2026-11-24\n", 'date = 2026-11-24\ntitle = "CFO"\n'),
    )),
]  # fmt: skip


@pytest.mark.parametrize(("why", "changes", "edits"), EDITS, ids=[row[0] for row in EDITS])
def test_only_what_differs_is_written(why: str, changes: dict[str, Any], edits: tuple[tuple[str, str], ...]) -> None:
    after, written = own(**changes)
    expected = OWN
    for old, new in edits:
        assert old in expected
        expected = new.join(expected.rsplit(old, 1))
    if why == "the last key of a table gets another after it" or not edits or "period" not in changes:
        assert written == expected
    assert same(loads(written), after)


def test_exhibits_come_change_and_go() -> None:
    first, second = loads(OWN).exhibits
    after, written = own(exhibits=(second,))
    assert same(loads(written), after) and "# the terms from counsel" in written and 'number = "99.1"' not in written
    after, written = own(
        exhibits=(first, replace(second, description="Terms"), ExhibitSource("99.3", "More", "more.pdf", pdf="copy"))
    )
    assert same(loads(written), after)
    assert all(
        f"# {said}" in written for said in ("say more", "the release comes from Ola", "the terms from counsel", "since May")
    )
    after, written = own(exhibits=())
    assert same(loads(written), after)
    assert same(loads(revise(written, loads(OWN))), loads(OWN))


def test_what_is_new_comes_behind_what_was_last() -> None:
    bare = '[signature]\nname = "A"\n'
    after = replace(
        loads(bare), exhibits=(ExhibitSource("99.1"),), signature=Signing("A", "CFO"), incorporation=Incorporation(parts="all")
    )
    assert same(loads(revise(bare, after)), after) and bare in revise(bare, after)


@pytest.mark.parametrize("own_way", ['registrant = { name = "A" }\n', 'registrant.name = "A"\n', '"form" = "6-K"\n', "\ufeff"])
def test_what_is_written_in_another_way_still_holds_what_was_asked(own_way: str) -> None:
    before = loads(own_way.removeprefix("\ufeff"))
    after = replace(before, form="6-K/A", registrant=replace(before.registrant, cik="7"))
    assert same(loads(revise(own_way.removeprefix("\ufeff"), after)), after)


TEXT = st.one_of(
    st.none(), st.text(st.sampled_from("ab \"'\\#=[]{},\n\t\u00f8\u20ac"), min_size=1, max_size=8), st.just("2026-11-24")
)
EXHIBITS = st.lists(
    st.builds(ExhibitSource, TEXT, TEXT, TEXT, pdf=st.sampled_from(["text", "copy"])).filter(lambda e: e != ExhibitSource()),
    max_size=4,
).map(tuple)
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "form": st.sampled_from(["6-K", "6-K/A"]),
        "month": TEXT,
        "period": TEXT,
        "annual_form": TEXT,
        "layout": st.sampled_from(["html", "ascii"]),
        "exhibits": EXHIBITS,
        "body": st.one_of(st.builds(Body, text=TEXT), st.builds(Body, file=TEXT)),
        "incorporation": st.one_of(st.none(), st.builds(Incorporation, st.just(()), TEXT, TEXT)),
        "signature": st.one_of(st.none(), st.builds(Signing, TEXT, TEXT, TEXT)),
    },
)


@settings(max_examples=150, deadline=None)
@given(st.lists(CHANGES, min_size=1, max_size=3))
def test_any_change_after_any_other_is_held(series: list[dict[str, Any]]) -> None:
    text, draft = OWN, loads(OWN)
    for changes in series:
        draft = replace(draft, **changes)
        text = revise(text, draft)
        assert same(loads(text), draft)
        assert "November's buyback" in text, "written in place, not anew"
