"""Verbs that ask an archive: `search`, `show`, `sql`, `export`."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sixk.cli import app
from sixk.cli.options import ArchiveDir, AsCsv, AsJson, AsJsonl
from sixk.errors import InputError

if TYPE_CHECKING:
    from sixk.archive.results import Hit, SearchResult

AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="TIME", help="What was known then: an ISO date or time; reports accepted later are hidden."
    ),
]
_COLUMNS = (
    "accession",
    "filed",
    "accepted",
    "cik",
    "issuer",
    "country",
    "form",
    "types",
    "items",
    "routine",
    "headline",
    "score",
)


@app.command()
def search(
    archive: ArchiveDir,
    query: Annotated[list[str] | None, typer.Argument(metavar="QUERY", help="Words, phrases, fields; see above.")] = None,
    types: Annotated[list[str] | None, typer.Option("--type", "-t", help="An event type; may be given several times.")] = None,
    items: Annotated[list[str] | None, typer.Option("--item", help="A Form 8-K item (2.02); several mean any.")] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", help="Name, former name, ticker or CIK.")] = None,
    country: Annotated[str | None, typer.Option("--country", help="Country, by name, ISO code or EDGAR code.")] = None,
    form: Annotated[str | None, typer.Option("--form", help="6-K or 6-K/A.")] = None,
    role: Annotated[
        str | None, typer.Option("--role", help="Reports with such a document: release, slides, notice ...")
    ] = None,
    status: Annotated[str | None, typer.Option("--status", help="announced, updated, completed, withdrawn, corrected.")] = None,
    language: Annotated[str | None, typer.Option("--language", help="Language of the main document: en, es ...")] = None,
    routine: Annotated[
        bool | None, typer.Option("--routine/--no-routine", help="Only routine reports, or none of them.")
    ] = None,
    since: Annotated[str | None, typer.Option("--since", help="Filed from: a year, month or day.")] = None,
    until: Annotated[str | None, typer.Option("--until", help="Filed up to: a year, month or day.")] = None,
    newest: Annotated[bool, typer.Option("--newest", help="Newest first instead of best first.")] = False,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=100_000, help="Reports at most.")] = 20,
    facets: Annotated[
        list[str] | None,
        typer.Option("--facet", help="Count by type, item, country, form, role, routine, year, issuer, status, language."),
    ] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
) -> None:
    """Find reports by words, event types, issuers, dates.

    A query is words (all must be there), "a phrase", merger OR takeover, -not, acquisiton~ (a letter or two off), compan*, and
    fields: headline: lead: body: type: item: issuer: ticker: cik: country: form: role: status: routine: language: filed:2002-11
    since: until:. No query string is an error; without one the newest reports are shown.

    Example: sixk search "leased line" --type deal-closed --country KR --since 2002
    """
    from sixk.archive import Archive

    asked: dict[str, Any] = {
        "types": types or (),
        "items": items or (),
        "issuer": issuer,
        "country": country,
        "form": form,
        "role": role,
        "status": status,
        "language": language,
        "routine": routine,
        "since": since,
        "until": until,
        "sort": "newest" if newest else "relevance",
        "facets": facets or (),
    }
    text = " ".join(query or ())
    with Archive(archive, read_only=True, as_of=as_of) as kept:
        first = kept.search(text, limit=min(limit, 500), **asked)
        hits = list(first.hits)
        cursor = first.cursor
        while cursor and len(hits) < limit:
            more = kept.search(text, limit=min(limit - len(hits), 500), cursor=cursor, **asked)
            hits += more.hits
            cursor = more.cursor
    for note in first.notes:
        print(f"sixk: {note}", file=sys.stderr)
    _print_hits(first, hits, as_json, as_jsonl, as_csv)


@app.command()
def show(
    archive: ArchiveDir,
    accession: Annotated[str, typer.Argument(metavar="ACCESSION", help="The report.")],
    why: Annotated[bool, typer.Option("--why", help="Say why each event was coded, with the words that prove it.")] = False,
    text: Annotated[bool, typer.Option("--text", help="Print the text of the documents.")] = False,
    raw: Annotated[bool, typer.Option("--raw", help="Print the submission exactly as furnished.")] = False,
    version: Annotated[
        int | None, typer.Option("--version", metavar="N", help="An earlier version, if it came several times.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show one report: who, what, proof, exhibits, documents; labels, links to other reports and versions.

    Example: sixk show 0000947871-02-002227 --why
    """
    import msgspec

    from sixk.archive import Archive

    if sum((why, text, raw, as_json)) > 1:
        raise InputError("show prints one form at a time; choose one of --why, --text, --raw and --json")
    with Archive(archive, read_only=True) as kept:
        if raw:
            sys.stdout.buffer.write(kept.raw(accession, version=version))
            return
        if as_json:
            told = {
                "report": kept.report(accession, version=version),
                "hit": kept.hit(accession),
                "label": kept.labels().get(accession),
                "versions": kept.versions(accession),
            }
            print(msgspec.json.format(msgspec.json.encode(told), indent=2).decode())
            return
        hit = kept.hit(accession)
        reading = kept.reading(accession, version=version)
        said = kept.labels().get(accession)
        versions = kept.versions(accession)
    from sixk.cli import read as printing

    if text:
        printing._print_texts([(accession, reading)], None, False)
        return
    printing._print_summaries([(accession, reading)])
    for line in _beside(hit, said, len(versions)):
        print(f"  {line}")
    if why:
        from sixk.cli.why import print_why

        print_why(reading)


@app.command()
def sql(
    archive: ArchiveDir,
    query: Annotated[
        str, typer.Argument(metavar="SELECT", help="One SELECT over the archive's tables; - reads it from stdin.")
    ],
    limit: Annotated[int, typer.Option("--limit", "-n", min=0, help="Rows at most; 0 for all.")] = 1_000,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", min=0.1, help="Stop the query after so long.")
    ] = 60.0,
    as_of: AsOf = None,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
) -> None:
    """Ask the tables in SQL (DuckDB). One SELECT; it can neither write nor read anything but the archive's tables.

    The tables are described in docs/tables.md: reports, filers, documents, texts, exhibits, events, facts, findings, versions, links,
    labels, withdrawals, tickers.

    Example: sixk sql "SELECT type, count(*) FROM events GROUP BY type ORDER BY 2 DESC"
    """
    from sixk.archive import Archive

    with Archive(archive, read_only=True, as_of=as_of) as kept:
        found = kept.sql(sys.stdin.read() if query == "-" else query, limit=limit or None, timeout=timeout)
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    print_rows(found.columns, rows, as_json, as_jsonl, as_csv)
    if found.cut:
        print(f"sixk: only the first {limit} rows; --limit 0 prints all", file=sys.stderr)


@app.command()
def export(
    archive: ArchiveDir,
    what: Annotated[str, typer.Argument(metavar="TABLE|SELECT", help="A table, or one SELECT in quotes.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file: .parquet, .csv, .jsonl or .xlsx.")],
    form: Annotated[
        str | None, typer.Option("--format", help="parquet, csv, jsonl or xlsx, if the ending does not tell.")
    ] = None,
    as_of: AsOf = None,
) -> None:
    """Write a table, or what a SELECT finds, to Parquet, CSV, JSON lines or XLSX.

    Example: sixk export "SELECT * FROM events WHERE type = 'results'" results.xlsx
    """
    from sixk.archive import Archive
    from sixk.archive.tables import TABLES

    query = None if what.strip() in TABLES else what
    with Archive(archive, read_only=True, as_of=as_of) as kept:
        count = kept.export("query" if query else what.strip(), out, query=query, format=form)
    print(f"{count:,} rows written to {out}")


# ------------------------------------------------------------------------------------------------------------ printing


def print_rows(columns: Sequence[str], rows: Iterable[dict[str, Any]], as_json: bool, as_jsonl: bool, as_csv: bool) -> None:
    """Rows as JSON, JSON lines, CSV, or a table for people."""
    if sum((as_json, as_jsonl, as_csv)) > 1:
        raise InputError("choose one of --json, --jsonl and --csv")
    if as_json:
        print(json.dumps(list(rows), ensure_ascii=False, default=_plain))
    elif as_jsonl:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False, default=_plain))
    elif as_csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    else:
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        table = Table(box=None, pad_edge=False, header_style="bold")
        for column in columns:
            table.add_column(column, overflow="fold")
        for row in rows:
            table.add_row(*(Text(str(_cell(row.get(column)))) for column in columns))
        Console(highlight=False).print(table)


def _print_hits(result: SearchResult, hits: list[Hit], as_json: bool, as_jsonl: bool, as_csv: bool) -> None:
    import msgspec

    if as_json:
        whole = msgspec.structs.replace(result, hits=tuple(hits))
        print(msgspec.json.encode(whole).decode())
        return
    if as_jsonl or as_csv:
        rows = [msgspec.to_builtins(hit) for hit in hits]
        print_rows(_COLUMNS, rows, False, as_jsonl, as_csv)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for hit in hits:
        line = Text(hit.issuer or "unknown issuer", style="bold")
        line.append(
            f"  {hit.country or ''}  {hit.form or ''}  {(hit.accepted or hit.filed or '')[:16].replace('T', ' ')}  {hit.accession}",
            "dim",
        )
        console.print(line)
        kinds = Text("  ")
        for name in hit.types or ("no event",):
            kinds.append(name + "  ", "dim" if hit.routine or not hit.types else "green")
        for mark in _marks(hit):
            kinds.append(f"{mark}  ", "yellow")
        console.print(kinds)
        if hit.headline:
            console.print(Text(f"  {hit.headline}"))
        if hit.marks:
            told = Text("  " + hit.snippet, style="dim")
            for start, end in hit.marks:
                told.stylize("bold", start + 2, end + 2)
            console.print(told)
    for facet, counts in result.facets.items():
        console.print(Text(f"\n{facet}", style="bold"))
        for name, count in list(counts.items())[:15]:
            console.print(Text(f"  {count:>8,}  {name}"))
    console.print(Text(f"\n{len(hits):,} of {result.total:,} reports ({result.seconds * 1000:.0f} ms)", style="dim"))


def _marks(hit: Hit) -> list[str]:
    marks = ["labelled"] if hit.labelled else []
    marks += [f"duplicate of {hit.duplicate_of}"] if hit.duplicate_of else []
    marks += [f"amends {hit.amends}"] if hit.amends else []
    marks += [f"amended by {hit.amended_by}"] if hit.amended_by else []
    return marks + ([f"withdrawn {hit.withdrawn}"] if hit.withdrawn else [])


def _beside(hit: Hit, said: Any, versions: int) -> list[str]:
    """What the archive knows of a report beside its own words."""
    lines = [mark for mark in _marks(hit) if mark != "labelled"]
    if said is not None:
        who = f" by {said.by}" if said.by else ""
        lines.insert(
            0, f"labelled{who} on {said.at[:10]}: {', '.join(said.types) or 'no event'}{f' ({said.note})' if said.note else ''}"
        )
    if versions > 1:
        lines.append(
            f"version {hit.version} of {versions}: furnished again under the same number; --version N shows an earlier one"
        )
    return lines


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return " ".join(map(str, value))
    return value


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
