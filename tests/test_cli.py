"""The command line as a whole: every verb explains itself, the docs know it, and starting costs little."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_spec = importlib.util.spec_from_file_location("cli_doc", ROOT / "tools" / "cli_doc.py")
assert _spec and _spec.loader
cli_doc = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(cli_doc)

VERBS = cli_doc.commands()
PROMISED = {
    *("read", "add", "sync", "search", "show", "sql", "export", "label", "watch", "serve", "mcp", "new", "check", "preview"),
    *("pack", "sample", "verify", "rebuild", "optimize", "demo"),
}
HEAVY = (
    "turbohtml",
    "tantivy",
    "deltalake",
    "duckdb",
    "litestar",
    "httpx",
    "mcp",
    "arro3",
    "pypdfium2",
    "mammoth",
    "nh3",
    "holidays",
)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "sixk", *arguments], capture_output=True, text=True, timeout=120)


def test_every_promised_verb_is_there() -> None:
    assert {name.split()[0] for name in VERBS} >= PROMISED


@pytest.mark.parametrize("name", sorted(VERBS))
def test_every_verb_explains_itself_with_an_example(name: str) -> None:
    command = VERBS[name]
    assert command.help
    assert "sixk " + name.split()[0] in (command.help + (command.epilog or "")), "--help shows an example"
    for parameter in command.params:
        assert getattr(parameter, "help", "argument"), f"{name}: {parameter.name} has no help"


def test_docs_cli_is_current() -> None:
    assert cli_doc.PAGE.read_text(encoding="utf-8") == cli_doc.render(), "run python tools/cli_doc.py"


def test_the_readme_names_only_verbs_that_exist() -> None:
    import re

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^sixk (\w+)|&& sixk (\w+)", text, re.M))
    assert {a or b for a, b in named} <= {name.split()[0] for name in VERBS}


def test_starting_loads_no_heavy_library() -> None:
    code = "import sys, sixk, sixk.cli; sixk.cli.register(); print([m for m in sys.argv[1:] if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code, *HEAVY], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("read", "no/such/file.txt"), 2),  # wrong use: one line on stderr
        (("nonsense",), 2),
        (("search", "--archive", "/nonexistent/folder", "x"), 2),
    ],
)
def test_errors_are_one_line_and_no_traceback(arguments: tuple[str, ...], code: int) -> None:
    done = run(*arguments)
    assert done.returncode in (1, code)
    assert "Traceback" not in done.stderr + done.stdout


def test_read_jsonl_prints_one_object_a_line_in_the_order_given(fixtures: Path) -> None:
    paths = [str(path) for path in sorted((fixtures / "thrunet" / "submissions").glob("*.txt"))[:3]][::-1]
    done = run("read", "--jsonl", *paths)
    assert [json.loads(line)["path"] for line in done.stdout.splitlines()] == paths
    assert done.returncode == 0
