"""Verb `read`: paths in, reports out, as a summary for people, as JSON for programs, or as the text of the documents."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sixk.cli import app
from sixk.cli.options import AsJson, AsJsonl
from sixk.errors import InputError

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from sixk.events.rules import Rules
    from sixk.model import Event, Reading, Report

_SKIPPED = frozenset((".jsonl", ".md", ".csv", ".idx", ".gz", ".zip", ".toml", ".jpg", ".jpeg", ".gif", ".png", ".py"))


@app.command()
def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Submissions, documents, folders of them; - is stdin.")],
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    text: Annotated[bool, typer.Option("--text", help="Print the text of the documents.")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print the documents as Markdown.")] = False,
    document: Annotated[
        int | None, typer.Option("--document", metavar="N", min=1, help="With --text or --markdown: document N alone.")
    ] = None,
    no_code: Annotated[bool, typer.Option("--no-code", help="Stop before events: cover, exhibits, signature, roles.")] = False,
    rules: Annotated[
        Path | None,
        typer.Option(
            "--rules", metavar="FILE", envvar="SIXK_RULES", help="Your own cues and types, a TOML file (docs/rules.md)."
        ),
    ] = None,
) -> None:
    """Read reports: who furnished what, what happened in it, and the words that prove it.

    Takes complete submissions in any dialect, bare documents and folders.

    Example: sixk read 0000947871-02-002048.txt

    Example: sixk read --jsonl filings/ > reports.jsonl
    """
    if sum((as_json, as_jsonl, text, markdown)) > 1:
        raise InputError("read prints one form at a time; choose one of --json, --jsonl, --text and --markdown")
    if document is not None and not (text or markdown):
        raise InputError("--document chooses what --text and --markdown print; add one of them")
    found = list(_files(paths))
    code = not (no_code or text or markdown)
    results = _read(_watched(found), code, _rules(rules) if code else None)
    if as_jsonl:
        failed = _print_jsonl(results)
    elif as_json:
        failed = _print_json(results, many=len(found) > 1)
    elif text or markdown:
        failed = _print_texts(results, document, markdown)
    else:
        failed = _print_summaries(results)
    if failed:
        raise typer.Exit(1)


def _files(paths: Iterable[str]) -> Iterator[str]:
    """The files to read, in the order given; a folder stands for all in it but hidden ones and those that are no documents."""
    for path in paths:
        folder = Path(path)
        if path == "-" or not folder.is_dir():
            yield path
            continue
        inside = sorted(
            file
            for file in folder.rglob("*")
            if file.suffix.lower() not in _SKIPPED and not file.name.startswith(".") and file.is_file()
        )
        if not inside:
            raise InputError(f"{path}: no documents in this folder; give a file or a folder with submissions")
        yield from (
            str(file) if path in (".", "./") else path.rstrip("/") + "/" + str(file.relative_to(folder)) for file in inside
        )


def _watched(paths: list[str]) -> Iterator[str]:
    """The paths, with a progress bar where somebody watches and it will take its time."""
    if len(paths) < 50 or not sys.stderr.isatty() or sys.stdout.isatty():
        yield from paths
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(paths, description="Reading", console=Console(stderr=True), transient=True)


def _rules(path: Path | None) -> Rules | None:
    if path is None:
        return None
    from sixk.events import load_rules

    return load_rules(path)


def _read(paths: Iterable[str], code: bool, rules: Rules | None) -> Iterator[tuple[str, Reading | InputError]]:
    """Each path with its reading, or with why it could not be read."""
    from sixk.reading import reading

    for path in paths:
        try:
            yield path, reading(sys.stdin.buffer.read() if path == "-" else path, code=code, rules=rules)
        except InputError as error:
            yield path, error


def _unread(path: str, error: InputError) -> Report:
    """The report of a file that could not be read: a finding and nothing else."""
    from sixk.model import Finding, Report

    return Report(
        path=path, form=None, accession=None, filed=None, accepted=None, period=None, language=None, coder=None, filers=(), cover=None,
        exhibits=(), signature=None, signatures=(), documents=(), main=None, events=(),
        findings=(Finding("unreadable", "error", str(error)),),
    )  # fmt: skip


def _print_jsonl(results: Iterable[tuple[str, Reading | InputError]]) -> bool:
    import msgspec

    encode = msgspec.json.Encoder().encode
    out = sys.stdout.buffer
    failed = False
    for path, result in results:
        if isinstance(result, InputError):
            failed = True
            report = _unread(path, result)
        else:
            report = msgspec.structs.replace(result.report, path=path)
        out.write(encode(report) + b"\n")
        out.flush()
    return failed


def _print_json(results: Iterable[tuple[str, Reading | InputError]], *, many: bool) -> bool:
    import msgspec

    reports = []
    failed = False
    for path, result in results:
        if isinstance(result, InputError):
            failed = True
            reports.append(_unread(path, result))
        else:
            reports.append(msgspec.structs.replace(result.report, path=path))
    data = msgspec.json.encode(reports if many else reports[0])
    sys.stdout.buffer.write(msgspec.json.format(data, indent=2) + b"\n")
    return failed


def _print_texts(results: Iterable[tuple[str, Reading | InputError]], document: int | None, as_markdown: bool) -> bool:
    """Texts of several documents are parted by a line that names the next; one alone is printed as it is, for its offsets."""
    from sixk import text

    out = sys.stdout.buffer
    failed = False
    for path, result in results:
        if isinstance(result, InputError):
            print(f"sixk: {result}", file=sys.stderr)
            failed = True
            continue
        parts = result.report.documents
        if document is not None and document > len(parts):
            raise InputError(f"{path}: has {len(parts)} documents; choose --document 1 to {len(parts)}")
        chosen = [part for part in parts if document in (None, part.document)]
        for part in chosen:
            words = result.texts[part.document - 1]
            if len(chosen) > 1:
                out.write(f"──── {part.document} · {part.type} · {part.filename or part.description or part.kind}\n".encode())
            out.write((text.markdown(words) if as_markdown else words.text).encode("utf-8", "replace"))
            out.write(b"\n")
    return failed


# ---------------------------------------------------------------------------------------------------------- for people


def _print_summaries(results: Iterable[tuple[str, Reading | InputError]]) -> bool:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False)
    failed = False
    for number, (path, result) in enumerate(results):
        if number:
            console.print()
        if isinstance(result, InputError):
            console.print(Text(f"sixk: {result}", style="red"))
            failed = True
            continue
        report = result.report
        _print_heading(console, path, report)
        for row in (_events(report), _facts(report), _exhibits(report), _documents(report), _findings(report)):
            if row is not None:
                console.print(Padding(row, (0, 0, 0, 2)))
    return failed


def _print_heading(console: Console, path: str, report: Report) -> None:
    from rich.text import Text

    who = report.cover.registrant if report.cover and report.cover.registrant else None
    if who is None:
        who = " and ".join(filer.name for filer in report.filers) or "registrant unknown"
    country = next((filer.country for filer in report.filers if filer.country), None)
    line = Text(who, style="bold")
    line.append(f"  {report.form or 'form unknown'}", style="cyan")
    for item in (country, report.accepted or report.filed):
        if item:
            line.append(f"  {item}")
    line.append("\n" + "  ".join(item for item in (report.accession, path) if item), style="dim")
    console.print(line, soft_wrap=True)


def _grid() -> RenderableType:
    from rich.table import Table

    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    return grid


def _events(report: Report) -> RenderableType | None:
    from rich.table import Table
    from rich.text import Text

    if report.coder is None:
        return None
    if not report.events:
        return Text("no event", style="dim")
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for number, event in enumerate(report.events):
        table.add_row(Text(event.type, style="dim" if event.routine else "bold green"), _told(event, whole=number == 0))
    return table


def _told(event: Event, *, whole: bool) -> RenderableType:
    """The words that prove an event; the first is told whole, with its facts."""
    from rich.text import Text

    quote = " ".join(event.evidence.quote.split())
    most = 300 if whole else 100
    words = Text(f"“{quote if len(quote) <= most else quote[: most - 3] + '...'}”")
    details = [
        f"item {event.item}" if event.item else "",
        event.status,
        f"{event.score:.2f}",
        f"document {event.evidence.document}",
    ]
    if whole:
        details += [amount.text for amount in event.facts.amounts[:3]] + [party.name for party in event.facts.parties[:3]]
    words.append("\n" + " · ".join(item for item in details if item), style="dim")
    return words


def _facts(report: Report) -> RenderableType | None:
    from rich.table import Table

    cover, signature = report.cover, report.signature
    rows: list[tuple[str, str]] = []
    if cover is not None:
        rows.append(("month", cover.month or cover.date or "not on the cover"))
        if cover.file_number:
            rows.append(("file number", cover.file_number))
        if cover.address:
            rows.append(("address", ", ".join(cover.address)))
        boxes = [
            cover.annual_form and f"Form {cover.annual_form}",
            cover.rule_12g3_2b and f"Rule 12g3-2(b) {cover.file_number_82 or ''}",
        ]
        if any(boxes):
            rows.append(("ticked", " · ".join(box.strip() for box in boxes if box)))
    if signature is not None:
        who = " · ".join(item for item in (signature.name or signature.by, signature.title, signature.date) if item)
        rows.append(("signed", who or "without name and date"))
    if not rows:
        return None
    grid = _grid()
    assert isinstance(grid, Table)
    for name, value in rows:
        grid.add_row(name, value)
    return grid


def _exhibits(report: Report) -> RenderableType | None:
    from rich.table import Table

    if not report.exhibits:
        return None
    grid = _grid()
    assert isinstance(grid, Table)
    for exhibit in report.exhibits:
        attached = "" if exhibit.attached else "  (not attached)"
        grid.add_row(f"exhibit {exhibit.number or '—'}", f"{exhibit.description or 'without description'}{attached}")
    return grid


def _documents(report: Report) -> RenderableType | None:
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    for column in range(6):
        table.add_column(style="dim", justify="right" if column in (0, 5) else "left", no_wrap=column != 2)
    for part in report.documents:
        table.add_row(
            str(part.document), part.type, part.filename or part.description or "", part.kind, part.role, f"{part.bytes:,} bytes",
            style="bold" if part.document == report.main else None,
        )  # fmt: skip
    return table


def _findings(report: Report) -> RenderableType | None:
    from rich.text import Text

    if not report.findings:
        return None
    colours = {"error": "red", "warning": "yellow", "advice": "dim"}
    lines = Text()
    for number, finding in enumerate(report.findings):
        place = f" (document {finding.document})" if finding.document else ""
        lines.append(
            ("\n" if number else "") + f"{finding.severity}: {finding.message}{place}", style=colours[finding.severity]
        )
    return lines
