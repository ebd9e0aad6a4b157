"""The archive's verbs on real reports: the Korea Thrunet story of the fixtures."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sixk.cli import app, register
from sixk.errors import InputError, QueryError, SixkError

ONE = "0000947871-02-002227"


class Shell:
    """Runs verbs on one archive, in this process."""

    def __init__(self, archive: Path) -> None:
        register()
        self.archive = archive
        self.runner = CliRunner()

    def __call__(self, *words: str, code: int = 0, stdin: bytes | None = None) -> str:
        result: Result = self.runner.invoke(app, [*words, "--archive", str(self.archive)], input=stdin)
        if isinstance(result.exception, SixkError):
            raise result.exception
        assert result.exit_code == code, (result.output, result.exception)
        return result.stdout


@pytest.fixture(scope="module")
def sixk(tmp_path_factory: pytest.TempPathFactory, fixtures: Path) -> Shell:
    shell = Shell(tmp_path_factory.mktemp("cli") / "archive")
    assert "26 reports added" in shell("add", str(fixtures / "thrunet"))
    return shell


def test_add_again_adds_nothing(sixk: Shell, fixtures: Path) -> None:
    summary = json.loads(sixk("add", "--json", str(fixtures / "thrunet")))
    assert (summary["added"], summary["known"]) == (0, 26)


def test_add_sets_aside_and_says_so(sixk: Shell, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert "0 reports added, 1 set aside" in sixk("add", str(tmp_path), code=1)


def test_search(sixk: Shell) -> None:
    told = sixk("search", "leased", "line", "--limit", "3")
    assert "KOREA THRUNET" in told
    assert " reports (" in told
    whole = json.loads(sixk("search", "--json", "--facet", "type", "--facet", "year", "company"))
    assert whole["total"] > len(whole["hits"]) == 20 or whole["total"] == len(whole["hits"]) > 3
    assert sum(whole["facets"]["year"].values()) == whole["total"]
    lines = [json.loads(line) for line in sixk("search", "--jsonl", "--newest").splitlines()]
    assert [line["accepted"] for line in lines] == sorted((line["accepted"] for line in lines), reverse=True)
    rows = list(csv.DictReader(io.StringIO(sixk("search", "--csv", "--since", "2003", "--until", "2003-06"))))
    assert rows
    assert {row["filed"][:4] for row in rows} == {"2003"}
    assert sixk("search", "--json", "issuer:thrunet", "country:KR") != sixk("search", "--json", "issuer:honda")
    assert json.loads(sixk("search", "--json", "--as-of", "2002-12-31", "-n", "100"))["total"] < 26


def test_show(sixk: Shell) -> None:
    told = sixk("show", ONE)
    assert "KOREA THRUNET" in told
    assert "Nasdaq" in told
    assert "characters" in sixk("show", ONE, "--why")
    assert sixk("show", ONE, "--raw").startswith("<SEC-DOCUMENT>0000947871-02-002227.txt")
    assert "Nasdaq staff determination" in " ".join(sixk("show", ONE, "--text").split())
    whole = json.loads(sixk("show", ONE, "--json"))
    assert whole["report"]["accession"] == whole["hit"]["accession"] == ONE
    with pytest.raises(QueryError, match="no report 1 in"):
        sixk("show", "1")
    with pytest.raises(InputError, match="one form at a time"):
        sixk("show", ONE, "--why", "--raw")


def test_label_is_shown_as_such(sixk: Shell, tmp_path: Path) -> None:
    assert sixk("label", ONE, "legal", "listing", "--by", "ana", "--note", "a test") == f"{ONE}: legal, listing (by label)\n"
    assert "labelled by ana" in sixk("show", ONE)
    assert json.loads(sixk("search", "--json", "--type", "legal", "-n", "100"))["hits"]
    assert "ana" in sixk("labels")
    assert "1 labelled reports written" in sixk("labels", str(tmp_path / "training.jsonl"))
    assert json.loads((tmp_path / "training.jsonl").read_text())["types"] == ["legal", "listing"]
    assert "withdrawn 2003-01-07" in sixk("label", ONE, "--withdrawn", "2003-01-07")
    assert "withdrawn" not in sixk("label", ONE, "--not-withdrawn")
    assert "by label" not in sixk("label", ONE, "--remove")
    for wrong in (
        ("label", ONE),
        ("label", ONE, "legal", "--none"),
        ("label", ONE, "--withdrawn", "soon"),
        ("label", ONE, "lega"),
    ):
        with pytest.raises(InputError):
            sixk(*wrong)


def test_sql_and_export(sixk: Shell, tmp_path: Path) -> None:
    query = "SELECT type, count(*) AS n FROM events GROUP BY type ORDER BY n DESC, type"
    rows = json.loads(sixk("sql", "--json", query))
    assert rows[0]["n"] >= rows[-1]["n"]
    assert sixk("sql", "--csv", query).splitlines()[0] == "type,n"
    assert "n" in sixk("sql", "-", stdin=query.encode())
    assert "26 rows written" in sixk("export", "reports", str(tmp_path / "reports.parquet"))
    assert f"{len(rows)} rows written" in sixk("export", query, str(tmp_path / "types.csv"))
    with pytest.raises(QueryError, match="only SELECT is allowed here, this is COPY"):
        sixk("sql", "COPY reports TO '/tmp/x'")


def test_watch(sixk: Shell, tmp_path: Path) -> None:
    assert "watch lines saved" in sixk("watch", "add", "lines", "leased line", "--type", "deal-closed")
    assert "lines: leased line types=" in sixk("watch", "list")
    assert sixk("watch", "run") == ""
    assert sixk("watch", "feed", "lines").startswith("<?xml")
    sixk("watch", "feed", "lines", str(tmp_path / "x.atom"))
    assert (tmp_path / "x.atom").exists()
    assert "removed" in sixk("watch", "remove", "lines")
    with pytest.raises(InputError, match="no watch 'lines'"):
        sixk("watch", "run", "lines")


def test_status(sixk: Shell) -> None:
    assert sixk("status").startswith("26 reports of 2 issuers, filed 2002-11-14")
    assert json.loads(sixk("status", "--json"))["reports"] == 26


def test_verify_optimize_rebuild(sixk: Shell) -> None:
    assert sixk("verify").startswith("sound: ")
    assert "files of" in sixk("optimize")
    assert "26 reports rebuilt" in sixk("rebuild", "--index")
    assert json.loads(sixk("verify", "--json"))["problems"] == []
    victim = next((sixk.archive / "raw").rglob("*.zst"))
    data = victim.read_bytes()
    victim.write_bytes(data[:-1])
    told = sixk("verify", code=1)
    assert "raw: " in told
    assert "mend: " in told
    victim.write_bytes(data)
    assert sixk("verify").startswith("sound: ")


def test_errors_are_one_line_and_exit_codes_hold(sixk: Shell, tmp_path: Path) -> None:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "-m", "sixk", *words], capture_output=True, text=True, timeout=120, check=False)

    done = run("search", "x", "--archive", str(tmp_path / "none"))
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "no archive there; `sixk add PATH` makes one" in done.stderr
    assert run("sql", "DROP TABLE x", "--archive", str(sixk.archive)).returncode == 2
    with __import__("sixk.archive", fromlist=["Archive"]).Archive(sixk.archive).store.lock():
        done = run("add", str(tmp_path), "--archive", str(sixk.archive))
    assert done.returncode == 1
    assert "another process" in done.stderr
