"""Archives of hand-made submissions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import makers
import pytest

from sixk.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An empty archive that reads by the plain reader of `makers`."""
    return Archive(tmp_path / "archive", reader=makers.reader)


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[dict[str, bytes]], Path]:
    """Writes files (names may hold folders) and gives the folder they are in."""

    def write(files: dict[str, bytes]) -> Path:
        root = tmp_path / "input"
        for name, data in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return root

    return write
