"""Options that many verbs share, in one place: where the archive is, and how results are printed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer


def default_archive() -> Path:
    """$SIXK_ARCHIVE, else ~/.local/share/sixk."""
    return Path(os.environ.get("SIXK_ARCHIVE") or Path.home() / ".local" / "share" / "sixk")


ArchiveDir = Annotated[
    Path,
    typer.Option(
        "--archive", metavar="DIR", help="The archive's folder.", envvar="SIXK_ARCHIVE", default_factory=default_archive
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
AsJsonl = Annotated[bool, typer.Option("--jsonl", help="Print one JSON object a line.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV.")]
