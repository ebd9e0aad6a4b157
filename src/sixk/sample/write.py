"""A number and a seed -> that many synthetic submissions with gold, one by one or as a folder of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from sixk.errors import InputError
from sixk.sample.assemble import report

_BATCH = 200


def population(n: int) -> int:
    """How many issuers ``n`` reports come from: some thirty reports each, as in a year or two of EDGAR."""
    return max(3, min(6000, n // 30))


def generate(n: int, seed: int = 1, *, start: int = 1, scale: float = 1.0) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Submissions ``start`` to ``n`` of a seed as (file name, bytes, gold). Each depends on ``n``, the seed and its number alone, so
    that they may be made in any order and in many processes. ``scale`` multiplies the sizes."""
    issuers = population(n)
    for number in range(start, n + 1):
        yield report(seed, number, issuers=issuers, scale=scale)


def write(
    n: int,
    folder: str | Path,
    seed: int = 1,
    *,
    jobs: int = 1,
    scale: float = 1.0,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Write ``n`` submissions and gold.jsonl to a folder; returns the bytes written. ``jobs`` processes share the work; what they
    write is the same as that of one. ``progress`` is told how many more are done.

    Raises InputError where the folder cannot be written.
    """
    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{target}: {error.strerror or error}; give a folder that can be written") from error
    starts = range(1, n + 1, _BATCH)
    total = 0
    encoder = msgspec.json.Encoder()
    with (target / "gold.jsonl").open("wb") as gold:

        def take(done: tuple[list[dict[str, Any]], int]) -> None:
            nonlocal total
            records, size = done
            total += size
            gold.write(b"".join(encoder.encode(record) + b"\n" for record in records))
            if progress is not None:
                progress(len(records))

        if jobs <= 1 or n <= _BATCH:
            for start in starts:
                take(_write_batch(n, target, seed, start, scale))
        else:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
                for done in pool.map(_write_batch, *zip(*((n, target, seed, start, scale) for start in starts), strict=True)):
                    take(done)
    return total


def _write_batch(n: int, target: Path, seed: int, start: int, scale: float) -> tuple[list[dict[str, Any]], int]:
    records, size = [], 0
    for name, raw, gold in islice(generate(n, seed, start=start, scale=scale), _BATCH):
        (target / name).write_bytes(raw)
        records.append(gold)
        size += len(raw)
    return records, size
