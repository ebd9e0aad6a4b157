"""The command line: verbs in, rooms called, people and pipes served. Each module of this package holds the verbs of one family."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from sixk import __version__
from sixk.errors import ArchiveLocked, SixkError

app = typer.Typer(
    name="sixk",
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"sixk {__version__}")
        raise typer.Exit


@app.callback()
def top(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Form 6-K, whole: read, code, keep, search, serve, compose and check the reports of foreign private issuers."""


def register() -> None:
    """Load the modules whose verbs make up the command line."""
    from sixk.cli import archive, furnish, read, sample, serve, sync  # noqa: F401  (each registers its verbs on `app`)


def main() -> None:
    """Entry point of `sixk`. Exit code 0 done, 1 some input set aside or a check found errors, 2 wrong use."""
    register()
    try:
        app()
    except SixkError as error:
        print(f"sixk: {error}", file=sys.stderr)
        sys.exit(1 if isinstance(error, ArchiveLocked) else 2)
    except BrokenPipeError:  # `sixk search ... | head`: the reader has left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        print("sixk: interrupted; what was reported as done is kept, run the same command again to go on", file=sys.stderr)
        sys.exit(130)
