"""Users' own rules: what they add, and that every mistake is answered with the file, the table and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.events.test_coder import COVER, SIGNED

from sixk import events
from sixk.errors import RulesError
from sixk.reading import reading

GOOD = """
[types.tailings]
name = "Tailings"
meaning = "Tailings dams: inspections, incidents"
item = "8.01"
family = "operations"
matters = [1, 15]

[sets]
dam = "dam|dams|facility"

[[cues]]
name = "tailings-dam"
type = "tailings"
why = "Names the dam"
patterns = ["tailings .. <dam>"]
parts = ["listed", "headline"]
hits = ["Tailings storage facility inspected"]
misses = ["The plant was inspected"]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_own_types_are_coded(tmp_path: Path) -> None:
    rules = events.load_rules(write(tmp_path, GOOD))
    one = reading((COVER + "Exhibit 1   Annual review of the tailings dams" + SIGNED).encode(), code=False)
    report = events.code(one, rules)
    event = next(event for event in report.events if event.type == "tailings")
    assert event.item == "8.01"
    assert event.matters == (1, 15)
    assert event.score >= 0.9
    assert "tailings dams" in event.evidence.quote
    assert report.coder is not None and rules.version in report.coder
    assert "tailings" not in {event.type for event in events.code(one).events}


def test_own_cues_show_in_why(tmp_path: Path) -> None:
    rules = events.load_rules(write(tmp_path, GOOD))
    one = reading((COVER + "Exhibit 1   Annual review of the tailings dams" + SIGNED).encode(), code=False)
    fired = {fired.cue for kind in events.explain(one, rules).types for fired in kind.fired}
    assert "tailings-dam" in fired


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("[types.tailings]", "[types.results]"), "a type of sixk already"),
        (('item = "8.01"', 'item = "8.08"'), "no item of Form 8-K"),
        (("matters = [1, 15]", "matters = [99]"), "matters 1 to 15"),
        (('type = "tailings"', 'type = "tailing"'), "add [types.tailing]"),
        (("tailings .. <dam>", "... dam"), "must begin with a word"),
        (("tailings .. <dam>", "tailings <dams>"), "set <dams> that does not exist"),
        (('parts = ["listed", "headline"]', 'parts = ["title"]'), "the parts are listed"),
        (("tailings-dam", "results-title"), "name of another cue"),
        (("Tailings storage facility inspected", "The dam was inspected"), "does not fire on its own hit"),
        (("The plant was inspected", "Tailings dam inspected"), "fires on its own miss"),
        (('family = "operations"', 'family = "mines"'), "family"),
        (("why =", "wy ="), "wy"),
        (("[sets]", "[sets"), "not TOML"),
        (('dam = "dam|dams|facility"', 'month = "may"'), "a set of sixk already"),
        (("[[cues]]", "[[cues]]\nstrength = 4"), "strength is 4"),
    ],
)
def test_a_mistake_is_answered_with_what_to_do(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    path = write(tmp_path, GOOD.replace(*change))
    with pytest.raises(RulesError) as caught:
        events.load_rules(path)
    assert str(path) in str(caught.value)
    assert says in str(caught.value)


def test_a_missing_file_is_answered(tmp_path: Path) -> None:
    with pytest.raises(RulesError, match="give a rules file"):
        events.load_rules(tmp_path / "none.toml")
