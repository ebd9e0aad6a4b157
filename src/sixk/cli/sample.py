"""Verb `sample`: synthetic submissions of invented issuers, with gold."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from sixk.cli import app
from sixk.errors import InputError


@app.command()
def sample(
    n: Annotated[int, typer.Argument(metavar="N", help="How many reports.")],
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write them to, with gold.jsonl.")],
    seed: Annotated[int, typer.Option("--seed", help="The same seed gives the same reports.")] = 1,
    jobs: Annotated[int, typer.Option("--jobs", help="Processes to share the work; 0 takes one for each core.")] = 1,
    scale: Annotated[float, typer.Option("--scale", help="Multiplies the sizes; 1 is as on EDGAR.")] = 1.0,
    quiet: Annotated[bool, typer.Option("--quiet", help="No progress bar.")] = False,
) -> None:
    """Write N synthetic 6-K submissions of invented issuers, with gold.jsonl.

    All eras from 1996 to 2026, all container dialects, home markets and event types; sizes as on EDGAR (a mean of some 130 K).

    Example: `sixk sample 1000 samples/ --seed 7 --jobs 0`
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    from sixk import sample as room

    if n < 1:
        raise InputError(f"{n} reports cannot be written; give a number from 1")
    if scale <= 0:
        raise InputError(f"--scale {scale} would leave nothing; give a number above 0")
    workers = jobs if jobs > 0 else os.cpu_count() or 1
    console = Console(stderr=True)
    with Progress(
        BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=console, disable=quiet or not sys.stderr.isatty()
    ) as bar:
        task = bar.add_task("reports", total=n)
        size = room.write(n, folder, seed, jobs=workers, scale=scale, progress=lambda done: bar.advance(task, done))
    print(f"{n:,} reports, {size / 1e6:,.1f} MB, in {folder}; their gold in {folder / 'gold.jsonl'}")
