"""`sixk read` as a person and as a program call it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KEYS = [
    "path", "form", "accession", "filed", "accepted", "period", "language", "coder", "filers", "cover", "exhibits", "signature",
    "signatures", "documents", "main", "events", "findings",
]  # fmt: skip


def sixk(*arguments: str, cwd: Path | None = None, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "sixk", *arguments], capture_output=True, cwd=cwd, input=given, check=False)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.htm"
    path.write_text(
        "<html><p>FORM 6-K</p><p>For the month of May 2003</p><p>Example Company Limited</p>"
        "<p>(Translation of registrant's name into English)</p><p>Form 20-F [X] Form 40-F [ ]</p>"
        "<p>see <a href='http://x.org/'>the release</a></p></html>"
    )
    return path


def test_json_lines_come_in_the_order_given_and_go_on_past_what_cannot_be_read(report: Path) -> None:
    done = sixk("read", "--jsonl", "--no-code", "report.htm", "./nowhere.txt", str(report), cwd=report.parent)
    assert done.returncode == 1
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["path"] for line in lines] == ["report.htm", "./nowhere.txt", str(report)]
    assert all(list(line)[: len(KEYS)] == KEYS for line in lines)
    assert lines[0]["cover"]["annual_form"] == "20-F"
    assert lines[1]["cover"] is None
    assert [finding["severity"] for finding in lines[1]["findings"]] == ["error"]


def test_a_folder_stands_for_the_documents_in_it(report: Path) -> None:
    (report.parent / "deep").mkdir()
    (report.parent / "deep" / "b.txt").write_text("FORM 6-K\n")
    (report.parent / "gold.jsonl").write_text("{}\n")
    (report.parent / ".hidden").write_text("x")
    done = sixk("read", "--jsonl", "--no-code", str(report.parent))
    assert done.returncode == 0
    paths = [json.loads(line)["path"] for line in done.stdout.splitlines()]
    assert paths == [str(report.parent / "deep" / "b.txt"), str(report)]


def test_json_is_one_object_or_a_list(report: Path) -> None:
    one = sixk("read", "--json", "--no-code", str(report))
    assert json.loads(one.stdout)["cover"]["month"] == "2003-05"
    two = sixk("read", "--json", "--no-code", str(report), str(report))
    assert len(json.loads(two.stdout)) == 2


def test_text_and_markdown(report: Path) -> None:
    assert "Form 20-F ☒ Form 40-F ☐" in sixk("read", "--text", str(report)).stdout.decode()
    assert "[the release](<http://x.org/>)" in sixk("read", "--markdown", "--document", "1", str(report)).stdout.decode()


def test_standard_input(report: Path) -> None:
    done = sixk("read", "--jsonl", "--no-code", "-", given=report.read_bytes())
    assert json.loads(done.stdout)["path"] == "-"


def test_the_summary_names_who_and_what(report: Path) -> None:
    out = sixk("read", "--no-code", str(report)).stdout.decode()
    assert "Example Company Limited" in out
    assert "2003-05" in out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--json", "--text", "x"), "choose one"),
        (("--document", "2", "x"), "add one of them"),
        (("--text", "--document", "9", "report.htm"), "has 1 documents"),
        (("empty",), "no documents"),
    ],
)
def test_wrong_use_is_one_line_that_says_what_to_do(report: Path, arguments: tuple[str, ...], says: str) -> None:
    (report.parent / "empty").mkdir()
    done = sixk("read", *arguments, cwd=report.parent)
    assert done.returncode == 2
    assert says in done.stderr.decode()
    assert len(done.stderr.splitlines()) == 1


def test_a_users_own_rules_code_what_sixk_does_not_know(tmp_path: Path) -> None:
    report = tmp_path / "release.txt"
    report.write_text("REVIEW OF THE TAILINGS DAM\n\nThe review of the tailings dam ended today.\n")
    rules = tmp_path / "mine.toml"
    rules.write_text(
        '[types.tailings]\nname = "Tailings"\nmeaning = "Tailings dams"\nfamily = "operations"\n'
        '[[cues]]\nname = "dam"\ntype = "tailings"\nwhy = "Names the dam"\npatterns = ["tailings dam"]\n'
        'hits = ["Review of the tailings dam"]\nmisses = ["Dam of the power station"]\n'
    )
    done = subprocess.run(
        [sys.executable, "-m", "sixk", "read", "--jsonl", "--rules", str(rules), str(report)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert [event["type"] for event in json.loads(done.stdout)["events"]] == ["tailings"]
    rules.write_text("[[cues]]\n")
    broken = subprocess.run(
        [sys.executable, "-m", "sixk", "read", str(report)],
        capture_output=True,
        text=True,
        env={**os.environ, "SIXK_RULES": str(rules)},
    )
    assert broken.returncode == 2
    assert len(broken.stderr.splitlines()) == 1
