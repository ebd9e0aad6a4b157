"""The archive's tables as declared -> docs/tables.md. Run `python tools/tables_doc.py` after a change; a test holds the two together."""

from __future__ import annotations

from pathlib import Path

from sixk.archive.tables import TABLES

PAGE = Path(__file__).resolve().parents[1] / "docs" / "tables.md"

_TYPES = {
    "string": "string",
    "int": "integer",
    "float": "number",
    "bool": "true/false",
    "date": "date",
    "time": "timestamp (UTC)",
    "strings": "list of strings",
}

_INTRO = """\
# The tables

Written by `python tools/tables_doc.py` from the schema in `src/sixk/archive/tables/`.

An archive's tables are Delta Lake tables under `tables/`: DuckDB, Polars, pandas, Spark and Trino open them with no sixk.
`sixk sql` and `sixk export` ask them by these names, at the versions that the archive's journal names; a program that opens
`tables/NAME` itself sees the newest version of that one table, which while somebody adds may be a batch ahead of the others.

`reports` holds each report once, in its current version; the tables about its parts carry its `accession`. `versions` holds every
version that ever came in. What a user says (`labels`, `withdrawals`, `tickers`) is mirrored here from the archive's `user/` folder.
"""


def render() -> str:
    """The page."""
    lines = [_INTRO]
    for table in TABLES.values():
        lines += [f"## {table.name}", "", f"{table.about} Key: {', '.join(f'`{name}`' for name in table.key)}.", ""]
        lines += ["| column | type | unit | meaning | source |", "|---|---|---|---|---|"]
        for column in table.columns:
            cells = (f"`{column.name}`", _TYPES[column.type], column.unit, column.meaning, column.source)
            lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
    print(f"{PAGE} written")
