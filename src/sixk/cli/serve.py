"""Verbs of the serve family: pages and API (`serve`), tools for agents (`mcp`), a look around (`demo`)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal

import typer

from sixk.cli import app
from sixk.cli.options import ArchiveDir
from sixk.errors import InputError

Port = Annotated[int, typer.Option("--port", "-p", min=0, max=65535, help="Port to listen on.")]
LogStyle = Annotated[Literal["json", "plain", "off"], typer.Option("--log", help="Access log: one line a request.")]


@app.command()
def serve(
    archive: ArchiveDir,
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    port: Port = 6060,
    workers: Annotated[int, typer.Option("--workers", min=1, max=64, help="Processes, each reading the same archive.")] = 1,
    keys: Annotated[
        Path | None, typer.Option("--keys", metavar="FILE", help="Ask for an API key; the file lists them.")
    ] = None,
    open_paths: Annotated[
        list[str] | None,
        typer.Option("--open", metavar="FAMILY", help="Needs no key even so: edgar, feeds, pages, api or mcp (may repeat)."),
    ] = None,
    new_key: Annotated[
        str | None,
        typer.Option("--new-key", metavar="NAME", help="Print a new key and its lines for the file of keys, and stop."),
    ] = None,
    rate: Annotated[
        int, typer.Option("--rate", min=0, help="Requests a minute from one address without a key; 0 = no limit.")
    ] = 0,
    public: Annotated[bool, typer.Option("--public", help="Serve beyond this machine without keys: I mean it.")] = False,
    host_name: Annotated[
        list[str] | None,
        typer.Option("--host-name", metavar="NAME", help="A name we are called by, behind a proxy (may repeat)."),
    ] = None,
    forwarded: Annotated[bool, typer.Option("--forwarded", help="Behind a proxy: believe its X-Forwarded headers.")] = False,
    items: Annotated[
        bool, typer.Option("--items/--no-items", help="Event codes in the `items` of EDGAR-shaped answers.")
    ] = True,
    mcp_over_http: Annotated[bool, typer.Option("--mcp/--no-mcp", help="Tools for agents at /mcp.")] = True,
    drafts: Annotated[
        Path | None, typer.Option("--drafts", metavar="DIR", help="The one folder the drafting page may write to.")
    ] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="Show what was known then, and no more.")] = None,
    title: Annotated[str, typer.Option("--title", help="What the pages call the archive.")] = "sixk",
    log: LogStyle = "json",
) -> None:
    """Serve the archive: pages for people, an API for programs, tools for agents, EDGAR's paths for its clients.

    Reads only, and on this machine only, unless told otherwise. Stop it with Ctrl-C.

    Example: sixk serve --archive ~/6k --port 6060
    """
    if new_key is not None:
        _print_key(new_key)
        return
    from sixk.web.serving import ready, serve
    from sixk.web.settings import FAMILIES, Settings, read_keys

    for one in open_paths or ():
        if one not in FAMILIES:
            raise InputError(f"--open {one!r}: give one of {', '.join(FAMILIES)}")
    settings = ready(
        Settings(
            archive=str(archive),
            host=host,
            port=port,
            title=title,
            hosts=tuple(host_name or ()),
            keys=read_keys(keys) if keys else (),
            open_paths=tuple(open_paths or ()),
            anonymous_rate=rate,
            item_codes=items,
            mcp=mcp_over_http,
            drafts=str(drafts) if drafts else None,
            log=log,
            forwarded=forwarded,
            as_of=as_of,
            secret=os.environ.get("SIXK_SECRET", ""),
        ),
        public=public,
    )
    typer.echo(f"sixk: serving {archive} on http://{host}:{port}", err=True)
    serve(settings, workers=workers)


def _print_key(name: str) -> None:
    """The key goes to standard error, where it is seen; its lines go to standard output, where they can be kept."""
    import hashlib
    import json
    import secrets

    key = secrets.token_urlsafe(24)
    typer.echo(f"sixk: the key, shown this once: {key}", err=True)
    typer.echo(f'[[key]]\nname = {json.dumps(name)}\nsha256 = "{hashlib.sha256(key.encode()).hexdigest()}"\nrate = 600')


@app.command()
def mcp(archive: ArchiveDir) -> None:
    """Answer an agent on standard input and output, by the Model Context Protocol.

    Five tools: find reports, read a report, what happened at an issuer, count events, the text around a piece of evidence.

    Example: sixk mcp --archive /data/6k

    In an agent's configuration: {"command": "sixk", "args": ["mcp", "--archive", "/data/6k"]}
    """
    from sixk.web.agents import server
    from sixk.web.shelf import Shelf

    shelf = Shelf(archive)
    server(shelf).run("stdio")


@app.command()
def demo(
    port: Port = 6060,
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="DIR", help="Where to keep the demo; else a cache folder.")
    ] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open it in a browser where there is one.")] = True,
    log: LogStyle = "off",
) -> None:
    """Look around: an archive of invented reports, built and served on this machine.

    Example: sixk demo
    """
    from sixk import __version__
    from sixk.web.demo import build, cache_folder, free_port, open_browser
    from sixk.web.serving import ready, serve
    from sixk.web.settings import Settings

    home = folder or cache_folder(__version__)
    archive = build(home, tell=lambda text: typer.echo(f"sixk: {text}", err=True))
    port = free_port(port)
    settings = ready(Settings(archive=str(archive), port=port, title="sixk demo", log=log), public=False)
    address = f"http://127.0.0.1:{port}"
    typer.echo(f"sixk: the demo is at {address} (invented issuers; Ctrl-C stops it)")
    if browser:
        open_browser(address)
    serve(settings)
