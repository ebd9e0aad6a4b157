"""The commands of docs/cookbook.md, as printed there, run on the demo archive; the page names each of them."""

from __future__ import annotations

import importlib.util
import os
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sixk.cli import app, register

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("cookbook_doc", ROOT / "tools" / "cookbook_doc.py")
assert _spec and _spec.loader
cookbook = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(cookbook)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    register()
    return cookbook.demo_archive(tmp_path_factory.mktemp("cookbook"))  # type: ignore[no-any-return]


@pytest.mark.parametrize("number", range(1, 13))
def test_every_answer_can_be_had(number: int, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    question, _, command = cookbook.QUESTIONS[number - 1]
    monkeypatch.chdir(tmp_path)
    result = CliRunner(env=os.environ | {"SIXK_ARCHIVE": str(demo), "COLUMNS": "120"}).invoke(app, shlex.split(command)[1:])
    assert result.exit_code == 0, (result.output, result.exception)
    assert result.stdout.count("\n") > 1 or "written" in result.stdout, "an answer, not a heading alone"
    page = cookbook.PAGE.read_text(encoding="utf-8")
    assert f"## {number}. {question}" in page, "run python tools/cookbook_doc.py"
    assert f"$ {command}\n" in page, "run python tools/cookbook_doc.py"
