"""Twelve questions and their commands -> docs/cookbook.md with the real output on the demo archive.

`python tools/cookbook_doc.py` makes the demo archive in a temporary folder, runs every command on it and writes the page. The test of
the page runs the commands too: none may fail, none may print nothing.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "cookbook.md"

QUESTIONS: tuple[tuple[str, str, str], ...] = (
    (
        "Which deals were closed, newest first?",
        "A closed deal is Form 8-K's item 2.01. `--item 2.01` says the same; `--no-routine` would hide the noise of other types.",
        "sixk search --type deal-closed --newest",
    ),
    (
        "Where do reports speak of a word, and of what kind are they?",
        "Facets count every report that fits, not only those printed.",
        'sixk search "convertible OR notes" --limit 2 --facet type --facet country',
    ),
    (
        "Which events does each year bring?",
        "`events` has one row an event; a report may tell several.",
        'sixk sql "SELECT year(filed) AS year, count(*) AS events, count(*) FILTER (routine) AS routine, mode(type) AS commonest '
        'FROM events GROUP BY year ORDER BY year DESC LIMIT 8"',
    ),
    (
        "Who announced results, for which period?",
        "Routine monthly figures are a type of their own (`operating-update`), so they do not get in the way.",
        'sixk sql "SELECT r.filed, r.issuer, e.period_kind AS period, e.period_end AS until, round(e.score, 2) AS score '
        "FROM events e JOIN reports r USING (accession) WHERE e.type = 'results' ORDER BY r.filed DESC LIMIT 8\"",
    ),
    (
        "What dividends were declared, and how much?",
        "Amounts are in whole units of their currency; `of` says what each is the amount of, in the report's words.",
        'sixk sql "SELECT r.filed, r.issuer, f.of, f.value, f.currency, f.text FROM facts f '
        "JOIN events e ON e.accession = f.accession AND e.position = f.event JOIN reports r ON r.accession = f.accession "
        "WHERE e.type = 'dividend' AND f.kind = 'amount' AND f.of ILIKE '%dividend%' ORDER BY r.filed DESC, f.position LIMIT 8\"",
    ),
    (
        "Which dates do reports announce, and of what?",
        "A calendar: dates that lie ahead of the report that announces them.",
        'sixk sql "SELECT f.date, f.of, e.type, r.issuer FROM facts f JOIN events e ON e.accession = f.accession '
        "AND e.position = f.event JOIN reports r ON r.accession = f.accession "
        "WHERE f.kind = 'date' AND f.of IS NOT NULL AND f.date > r.filed ORDER BY f.date DESC LIMIT 8\"",
    ),
    (
        "What was known of an issuer on a day in the past?",
        "`--as-of` hides whatever was accepted later, to the second.",
        "sixk search --issuer merrowby --newest --limit 3 --as-of 2024-06-30",
    ),
    (
        "What do amended reports amend, and how long after?",
        "`links` joins a 6-K/A to the report it changes, and a release furnished twice to its first time.",
        "sixk sql \"SELECT a.accession AS amendment, a.issuer, b.accession AS amends, date_diff('day', b.filed, a.filed) AS days, l.why "
        "FROM links l JOIN reports a USING (accession) JOIN reports b ON b.accession = l.target WHERE l.relation = 'amends' ORDER BY 1\"",
    ),
    (
        "When in the day do reports come in?",
        "`accepted` is in UTC; EDGAR's day is Eastern, and what comes after 17:30 carries the next business day.",
        "sixk sql \"SELECT hour(accepted AT TIME ZONE 'America/New_York') AS hour_eastern, count(*) AS reports, "
        'bar(count(*), 0, 20, 20) AS picture FROM reports WHERE accepted IS NOT NULL GROUP BY 1 ORDER BY 1"',
    ),
    (
        "What are the largest amounts in financings, by currency?",
        "`qualify` keeps the two largest of each currency.",
        'sixk sql "SELECT f.currency, f.value, r.issuer, e.type, f.text FROM facts f JOIN events e ON e.accession = f.accession '
        "AND e.position = f.event JOIN reports r ON r.accession = f.accession WHERE f.kind = 'amount' AND f.currency IS NOT NULL "
        "AND e.type IN ('debt', 'equity-issuance') QUALIFY row_number() OVER (PARTITION BY f.currency ORDER BY f.value DESC) <= 2 "
        'ORDER BY f.currency, f.value DESC LIMIT 10"',
    ),
    (
        "What do issuers attach, and as what?",
        "The exhibit list says number and description as printed, `documents` what was found to be in it.",
        'sixk sql "SELECT d.role, x.number, count(*) AS n, any_value(x.description) AS example FROM exhibits x '
        "JOIN documents d ON d.accession = x.accession AND d.document = x.document "
        'GROUP BY ALL ORDER BY n DESC, 1, 2 LIMIT 8"',
    ),
    (
        "How do I get the events of a year into a spreadsheet?",
        "The ending of the file says the format: .xlsx, .csv, .jsonl, .parquet.",
        'sixk export "SELECT r.filed, r.issuer, r.country, e.type, e.item, e.status, e.quote FROM events e '
        'JOIN reports r USING (accession) WHERE year(r.filed) = 2026 ORDER BY r.filed" events-2026.xlsx',
    ),
)

_HEAD = """\
# Twelve questions

Written by `python tools/cookbook_doc.py`, which runs every command below on the demo archive (invented issuers, {reports} reports):

    sixk demo --no-serve --archive demo    # or: python -c "import sixk.sample as s; s.demo('in')" && sixk add in --archive demo
    export SIXK_ARCHIVE=demo

The tables are described in [tables.md](tables.md), the query language in [archive.md](archive.md#searching). In Python, `Archive.sql` takes
the same queries and `Archive.search` the same words.
"""


def demo_archive(folder: Path) -> Path:
    """The demo's reports in a fresh archive."""
    from sixk import sample
    from sixk.archive import Archive

    sample.demo(folder / "in")
    with Archive(folder / "archive") as archive:
        archive.add([folder / "in"], workers=1)
    return folder / "archive"


def run(command: str, archive: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command as typed, on this archive."""
    words = shlex.split(command)
    env = os.environ | {"SIXK_ARCHIVE": str(archive), "COLUMNS": "120", "NO_COLOR": "1", "TERM": "dumb"}
    return subprocess.run(
        [sys.executable, "-m", "sixk", *words[1:]], capture_output=True, text=True, cwd=folder, env=env, check=False
    )


def render() -> str:
    """The page."""
    from sixk.archive import Archive

    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        archive = demo_archive(folder)
        with Archive(archive, read_only=True) as kept:
            lines = [_HEAD.format(reports=kept.status().reports)]
        for number, (question, note, command) in enumerate(QUESTIONS, 1):
            done = run(command, archive, folder)
            if done.returncode or not done.stdout.strip():
                raise SystemExit(f"{command}\n{done.stdout}{done.stderr}")
            shown = "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())
            lines += [f"## {number}. {question}", "", note, "", "```console", f"$ {command}", shown, "```", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
    print(f"{PAGE} written")
