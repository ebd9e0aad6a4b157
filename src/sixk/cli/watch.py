"""Verb `watch`: saved searches, what is new in them, their feeds and webhooks."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from sixk.cli import app
from sixk.cli.options import ArchiveDir, AsJson
from sixk.errors import SixkError

watch = typer.Typer(
    help="Saved searches: what is new since last time, exactly once, here, as a feed or by a signed webhook.",
    no_args_is_help=True,
)
app.add_typer(watch, name="watch")

Name = Annotated[str, typer.Argument(metavar="NAME", help="The watch.")]
Private = Annotated[
    bool, typer.Option("--allow-private", help="Let webhooks go to private addresses (this machine, the local network).")
]


@watch.command("add")
def add_watch(
    archive: ArchiveDir,
    name: Name,
    query: Annotated[str, typer.Argument(metavar="QUERY", help="As for `sixk search`.")] = "",
    types: Annotated[list[str] | None, typer.Option("--type", "-t", help="An event type; several mean any.")] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", help="Name, former name, ticker or CIK.")] = None,
    country: Annotated[str | None, typer.Option("--country", help="Country.")] = None,
    routine: Annotated[
        bool | None, typer.Option("--routine/--no-routine", help="Only routine reports, or none of them.")
    ] = None,
    webhook: Annotated[str | None, typer.Option("--webhook", metavar="URL", help="Post what is new there, signed.")] = None,
    secret: Annotated[
        str | None, typer.Option("--secret", envvar="SIXK_WEBHOOK_SECRET", help="Key of the signature; made up if not given.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Save a search. What is in the archive now counts as seen.

    Example: sixk watch add closings "type:deal-closed country:KR" --webhook https://example.com/hook
    """
    import msgspec

    from sixk.archive import Archive

    filters: dict[str, Any] = {"types": types, "issuer": issuer, "country": country, "routine": routine}
    with Archive(archive) as kept:
        made = kept.watches.add(
            name, query, filters={k: v for k, v in filters.items() if v is not None and v != []}, webhook=webhook, secret=secret
        )
    if as_json:
        print(msgspec.json.encode(made).decode())
        return
    print(f"watch {name} saved")
    if made.webhook and not secret:
        print(f"webhook secret (shown once here, kept in the archive): {made.secret}")


@watch.command("list")
def list_watches(archive: ArchiveDir, as_json: AsJson = False) -> None:
    """List the watches.

    Example: sixk watch list
    """
    import msgspec

    from sixk.archive import Archive

    with Archive(archive, read_only=True) as kept:
        found = [msgspec.structs.replace(one, secret=None) for one in kept.watches.all()]
    if as_json:
        print(msgspec.json.encode(found).decode())
        return
    for one in found:
        filters = " ".join(f"{key}={value}" for key, value in one.filters.items())
        print(f"{one.name}: {one.query or '(everything)'} {filters}{' -> ' + one.webhook if one.webhook else ''}".rstrip())


@watch.command("run")
def run_watches(
    archive: ArchiveDir,
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME...", help="Watches to run; all if none is named.")] = None,
    allow_private: Private = False,
    as_json: AsJson = False,
) -> None:
    """Tell what is new since last time, and post it to the webhooks. Run it after `sixk add` or `sixk sync`, or from cron.

    Each report is told once. Where a webhook does not answer, the same is sent again next time (exit code 1).

    Example: sixk watch run
    """
    import msgspec

    from sixk.archive import Archive

    failed = False
    with Archive(archive) as kept:
        for name in names or [one.name for one in kept.watches.all()]:
            try:
                hits = kept.watches.run(name, allow_private=allow_private)
            except SixkError as error:
                if names and "no watch" in str(error):
                    raise
                print(f"sixk: {error}", file=sys.stderr)
                failed = True
                continue
            for hit in hits:
                if as_json:
                    print(msgspec.json.encode({"watch": name, "report": hit}).decode())
                else:
                    print(f"{name}: {hit.accession}  {hit.issuer or ''}  {', '.join(hit.types)}  {hit.headline or ''}")
    if failed:
        raise typer.Exit(1)


@watch.command("feed")
def write_feed(
    archive: ArchiveDir,
    name: Name,
    out: Annotated[Path | None, typer.Argument(metavar="OUT", help="Write it there; printed if not given.")] = None,
    base: Annotated[
        str, typer.Option("--base", metavar="URL", help="Where `sixk serve` shows reports.")
    ] = "http://127.0.0.1:8000",
) -> None:
    """Write a watch's newest reports as an Atom feed.

    Example: sixk watch feed closings closings.atom
    """
    from sixk.archive import Archive

    with Archive(archive, read_only=True) as kept:
        data = kept.watches.feed(name, base=base)
    if out is None:
        sys.stdout.buffer.write(data)
    else:
        out.write_bytes(data)


@watch.command("remove")
def remove_watch(archive: ArchiveDir, name: Name) -> None:
    """Forget a watch.

    Example: sixk watch remove closings
    """
    from sixk.archive import Archive

    with Archive(archive) as kept:
        kept.watches.remove(name)
    print(f"watch {name} removed")
