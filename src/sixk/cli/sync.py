"""Verb `sync`: mirror reports from EDGAR, or from any server with EDGAR's paths, into the archive."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sixk.cli import app
from sixk.cli.options import ArchiveDir, AsJson
from sixk.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from sixk.sync.run import Summary


@app.command(epilog='Example: sixk sync --cik 1046179 --since 2026-01-01 --user-agent "Example Research desk@example.com"')
def sync(
    archive: ArchiveDir,
    cik: Annotated[list[str] | None, typer.Option("--cik", help="An issuer; may be given several times.")] = None,
    since: Annotated[str | None, typer.Option(help="First filing date, YYYY-MM-DD.")] = None,
    until: Annotated[str | None, typer.Option(help="Last filing date, YYYY-MM-DD; today if not given.")] = None,
    current: Annotated[bool, typer.Option("--current", help="What the current feed shows.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Follow the current feed until stopped.")] = False,
    every: Annotated[float, typer.Option(min=5.0, help="Seconds between looks at the feed with --watch.")] = 60.0,
    server: Annotated[
        str | None, typer.Option("--from", metavar="URL", help="An EDGAR-shaped server instead of EDGAR.")
    ] = None,
    user_agent: Annotated[
        str | None,
        typer.Option("--user-agent", envvar="SIXK_USER_AGENT", help='Who asks: "Company Name admin@company.com".'),
    ] = None,
    rate: Annotated[float, typer.Option(help="Requests a second, at most 10.")] = 8.0,
    as_json: AsJson = False,
) -> None:
    """Mirror reports from EDGAR or any EDGAR-shaped server.

    By issuer (--cik), by date range (--since, --until), from the current feed (--current), or by following that (--watch).
    Interrupted or repeated, it goes on where it stopped: what the archive has is not fetched again.
    """
    from datetime import datetime
    from functools import partial

    from sixk.archive import Archive
    from sixk.edgar.clock import eastern
    from sixk.sync import Client, Journal, of_issuer
    from sixk.sync import current as current_feed
    from sixk.sync import run as mirror

    today = datetime.now(eastern()).date()
    first, last = _date(since, "--since"), _date(until, "--until") or today
    if not (cik or first or current or watch):
        raise InputError("sync: say what to mirror: --cik, --since, --current or --watch")
    if first and first > last:
        raise InputError(f"sync: --since {first} is after --until {last}")
    with Client(user_agent, server=server, rate=rate) as client, Archive(archive) as kept_in:
        journal = Journal(archive / "sync.jsonl")
        tell = _progress()
        do: dict[str, Any] = {
            "kept": lambda numbers: {one for one in numbers if kept_in.has(one)},
            "keep": partial(kept_in.add_bytes),
            "tell": tell,
        }
        if watch:
            result = mirror.follow(
                client, journal, every=every, trouble=lambda text: print(f"sixk: {text}", file=sys.stderr), **do
            )
        elif cik:
            result = mirror.Summary()
            for number in cik:
                mirror.filings(client, of_issuer(client, number, since=first, until=last), journal, summary=result, **do)
        elif current:
            result = mirror.filings(client, current_feed(client), journal, **do)
        else:
            assert first is not None
            result = mirror.days(client, first, last, journal, today=today, **do)
        tell.stop()
        _print(result, as_json)
        if result.missing:
            raise typer.Exit(1)


def _date(text: str | None, option: str) -> date | None:
    from datetime import date

    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"{option} {text}: give a date as YYYY-MM-DD") from error


class _progress:  # noqa: N801  (used as a function that can be stopped)
    """A line on stderr that tells how far the run has come; silent where stderr is no terminal."""

    def __init__(self) -> None:
        from rich.console import Console

        console = Console(stderr=True)
        self._status = console.status("asking for lists") if console.is_terminal else None
        if self._status:
            self._status.start()

    def __call__(self, summary: Summary) -> None:
        if self._status:
            self._status.update(f"{summary.fetched:,} fetched ({summary.bytes / 1e6:,.1f} MB), {summary.known:,} known before")

    def stop(self) -> None:
        if self._status:
            self._status.stop()


def _print(result: Summary, as_json: bool) -> None:
    if as_json:
        import msgspec

        print(json.dumps(msgspec.to_builtins(result)))
        return
    size = f"{result.bytes / 1e6:,.1f} MB"
    print(
        f"{result.fetched:,} fetched ({size}), {result.known:,} known before, {result.missing:,} listed but not on the server"
    )
    for name in result.pending:
        print(f"not published yet: {name} (run again later)")
