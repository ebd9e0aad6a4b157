"""The public face stays callable whatever has been imported before: a room must not take the place of its verb."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

import sixk


@pytest.mark.parametrize("name", ["reading", "check", "compose"])
def test_a_room_does_not_hide_its_verb(name: str) -> None:
    importlib.import_module(f"sixk.{name}")
    assert callable(getattr(sixk, name))


def test_reading_twice(fixtures: Path) -> None:
    path = next((fixtures / "thrunet" / "submissions").glob("*.txt"))
    assert sixk.reading(path) == sixk.reading(path)
    assert sixk.read(path) == sixk.reading(path).report
