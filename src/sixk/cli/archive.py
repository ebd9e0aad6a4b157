"""Verbs that change or check an archive: `add`, `label`, `labels`, `verify`, `rebuild`, `optimize`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sixk.cli import app
from sixk.cli.options import ArchiveDir, AsCsv, AsJson, AsJsonl
from sixk.errors import InputError

if TYPE_CHECKING:
    from sixk.archive.ingest import Progress
    from sixk.archive.results import AddSummary

from sixk.cli import find, watch  # noqa: F401  (they register their verbs on `app`)

Workers = Annotated[
    int | None, typer.Option("--workers", metavar="N", min=1, max=256, help="Processes that read; one a core if not given.")
]


@app.command()
def add(
    archive: ArchiveDir,
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="Submissions, folders, tar or zip archives of them, EDGAR daily feeds; - is stdin."
        ),
    ],
    workers: Workers = None,
    tickers: Annotated[
        Path | None,
        typer.Option(
            "--tickers", metavar="FILE", help="Also take tickers: EDGAR's company_tickers.json, or a CSV of cik, ticker."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Add reports to the archive: whatever is there already is passed over, so adding again adds nothing.

    Takes files, folders (those of sec-edgar-downloader and edgartools too), .tar, .tar.gz and .zip of submissions, EDGAR's daily
    feed archives (.nc.tar.gz), and standard input. What cannot be read is set aside with its reason (exit code 1) and the rest
    goes on. Stop it with Ctrl-C; run it again and it goes on where it was.

    Example: sixk add filings/ 20260105.nc.tar.gz
    """
    from sixk.archive import Archive

    with Archive(archive) as kept, progress("Adding") as tell:
        summary = kept.add(paths, workers=workers, progress=tell)
        if tickers is not None:
            kept.tickers(tickers)
    _print_summary(summary, as_json, "added")


@app.command()
def label(
    archive: ArchiveDir,
    accession: Annotated[str, typer.Argument(metavar="ACCESSION", help="The report.")],
    types: Annotated[
        list[str] | None, typer.Argument(metavar="TYPE...", help="Its event types, the primary one first.")
    ] = None,
    none: Annotated[bool, typer.Option("--none", help="The report tells no event.")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="Take the correction back.")] = False,
    withdrawn: Annotated[
        str | None, typer.Option("--withdrawn", metavar="DATE", help="Mark the report as taken back by EDGAR on that day.")
    ] = None,
    not_withdrawn: Annotated[bool, typer.Option("--not-withdrawn", help="Take that mark back.")] = False,
    by: Annotated[str | None, typer.Option("--by", help="Who says so.")] = None,
    note: Annotated[str | None, typer.Option("--note", help="Why.")] = None,
    as_json: AsJson = False,
) -> None:
    """Correct a report's event types; the correction stands apart from what was derived and survives every rebuild.

    Search and show give the corrected types and say that they are. `sixk labels` lists them all, for training too.

    Example: sixk label 0000947871-02-002227 deal-closed material-agreement --by ana
    """
    import msgspec

    from sixk.archive import Archive

    marked = withdrawn is not None or not_withdrawn
    if sum((bool(types), none, remove)) != 1 and not (marked and not types and not none and not remove):
        raise InputError("label: give event types, or --none, or --remove, or --withdrawn DATE")
    with Archive(archive) as kept:
        if marked:
            kept.withdraw(accession, None if not_withdrawn else _day(withdrawn), reason=note)
        said = None
        if types or none or remove:
            said = kept.label(accession, None if remove else tuple(types or ()), by=by, note=note)
        hit = kept.hit(accession)
    if as_json:
        print(msgspec.json.encode({"label": said, "report": hit}).decode())
        return
    state = ", ".join(hit.types) or "no event"
    print(
        f"{accession}: {state}{' (by label)' if hit.labelled else ''}{f', withdrawn {hit.withdrawn}' if hit.withdrawn else ''}"
    )


@app.command()
def labels(
    archive: ArchiveDir,
    out: Annotated[Path | None, typer.Argument(metavar="OUT", help="Write them here as training data (JSON lines).")] = None,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    as_csv: AsCsv = False,
) -> None:
    """List the corrections made with `sixk label`, or write them with their texts as training data.

    Example: sixk labels training.jsonl
    """
    import msgspec

    from sixk.archive import Archive
    from sixk.archive.training import training

    with Archive(archive, read_only=True) as kept:
        if out is not None:
            count = training(kept, out)
            print(f"{count} labelled reports written to {out}")
            return
        rows = [msgspec.to_builtins(said) for said in kept.labels().values()]
    find.print_rows(("accession", "types", "at", "by", "note"), rows, as_json, as_jsonl, as_csv)


@app.command()
def verify(archive: ArchiveDir, as_json: AsJson = False) -> None:
    """Check the whole archive: every file against its sum, every part against the others. Exit code 1 if anything is damaged.

    Example: sixk verify --archive /data/6k
    """
    import msgspec

    from sixk.archive import Archive

    with Archive(archive, read_only=True) as kept, progress("Checking") as tell:
        found = kept.verify(progress=tell)
    if as_json:
        print(msgspec.json.encode(found).decode())
    else:
        for problem in found.problems:
            print(f"{problem.part}: {problem.what}\n  mend: {problem.mend}")
        looked = ", ".join(f"{count:,} {name}" for name, count in found.checked.items())
        left = f"; {found.leftovers} leftover files of a stopped writer, harmless" if found.leftovers else ""
        print(
            f"{'sound' if found.sound else f'{len(found.problems)} problems'}: {looked} checked in {found.seconds:.1f} s{left}"
        )
    if not found.sound:
        raise typer.Exit(1)


@app.command()
def rebuild(
    archive: ArchiveDir,
    index: Annotated[bool, typer.Option("--index", help="Only the search index, from the tables.")] = False,
    workers: Workers = None,
    as_json: AsJson = False,
) -> None:
    """Make tables and search index anew from the raw submissions: after damage, or to read all with a newer sixk.

    Labels, tombstones, tickers and watches stay. Readers see the archive as it was until the new one is whole.

    Example: sixk rebuild --index
    """
    from sixk.archive import Archive

    with Archive(archive) as kept, progress("Rebuilding") as tell:
        summary = kept.rebuild(index_only=index, workers=workers, progress=tell)
    _print_summary(summary, as_json, "rebuilt")


@app.command()
def optimize(archive: ArchiveDir, as_json: AsJson = False) -> None:
    """Join the archive's small files and drop what is no longer needed. Readers are not disturbed.

    Example: sixk optimize
    """
    import msgspec

    from sixk.archive import Archive

    with Archive(archive) as kept:
        done = kept.optimize()
    if as_json:
        print(msgspec.json.encode(done).decode())
        return
    print(
        f"{done.files_before} files of {done.bytes_before / 1e6:,.1f} MB are now "
        f"{done.files_after} of {done.bytes_after / 1e6:,.1f} MB ({done.seconds:.1f} s)"
    )


@app.command()
def status(archive: ArchiveDir, as_json: AsJson = False) -> None:
    """Say what the archive holds: reports, issuers, events, dates, sizes, and the state of its journal.

    Example: sixk status --archive /data/6k
    """
    import msgspec

    from sixk.archive import Archive

    with Archive(archive, read_only=True) as kept:
        found = kept.status()
    if as_json:
        print(msgspec.json.encode(found).decode())
        return
    span = f", filed {found.first} to {found.last}" if found.first else ""
    print(
        f"{found.reports:,} reports of {found.issuers:,} issuers{span}; {found.events:,} events; {found.raw_bytes / 1e6:,.1f} MB raw"
    )
    extra = [f"{found.versions - found.reports:,} earlier versions"] if found.versions > found.reports else []
    extra += [f"{found.labels:,} labels"] if found.labels else []
    extra += [f"{found.withdrawn:,} withdrawn"] if found.withdrawn else []
    if extra:
        print(", ".join(extra))
    print(f"state {found.number} of {found.written or 'never'}, read by sixk {found.reader or 'none'}")


def _print_summary(summary: AddSummary, as_json: bool, verb: str) -> None:
    import msgspec

    if as_json:
        print(msgspec.json.encode(summary).decode())
    else:
        for aside in summary.set_aside:
            print(f"set aside: {aside.name}: {aside.reason}", file=sys.stderr)
        parts = [f"{summary.added:,} reports {verb}"]
        parts += [f"{summary.versions:,} new versions"] if summary.versions else []
        parts += [f"{summary.known:,} known before"] if summary.known else []
        parts += [f"{summary.other:,} of other forms left out"] if summary.other else []
        parts += [f"{len(summary.set_aside):,} set aside"] if summary.set_aside else []
        rate = summary.added / summary.seconds if summary.seconds else 0
        size = f"{summary.bytes / 1e6:,.1f} MB " if summary.bytes else ""
        speed = f", {rate:,.0f} reports a second" if summary.added > 50 else ""
        print(f"{', '.join(parts)} ({size}in {summary.seconds:.1f} s{speed})")
        if summary.interrupted:
            print("interrupted: what is reported here is kept; run the same command again to go on", file=sys.stderr)
    if summary.interrupted:
        raise typer.Exit(130)
    if summary.set_aside:
        raise typer.Exit(1)


@contextmanager
def progress(verb: str) -> Iterator[Progress | None]:
    """A bar on stderr with rate and time left, or None where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns: tuple[Any, ...] = (
        TextColumn(verb),
        BarColumn(),
        TextColumn("{task.fields[told]}"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(verb, total=None, told="")

        def tell(*, done: int, total: int | None, reports: int, set_aside: int) -> None:
            speed = reports / bar.tasks[0].elapsed if bar.tasks[0].elapsed else 0.0
            aside = f", {set_aside} set aside" if set_aside else ""
            bar.update(task, completed=done, total=total, told=f"{reports:,} reports, {speed:,.0f}/s{aside}")

        yield tell


def _day(text: str | None) -> str:
    from datetime import date

    try:
        return date.fromisoformat(text or "").isoformat()
    except ValueError as error:
        raise InputError(f"--withdrawn {text}: give a date as YYYY-MM-DD") from error
