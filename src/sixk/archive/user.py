"""What the user says of reports <-> the archive's user/ folder: labels and tombstones, as logs that are only added to.

It stands apart from all that is derived, so it survives every rebuild; the newest line about a report counts.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

from sixk.archive.results import Label, Withdrawal
from sixk.archive.store import Store
from sixk.archive.tables import Row
from sixk.errors import ArchiveError

LABELS = "user/labels.jsonl"
WITHDRAWALS = "user/withdrawals.jsonl"

TICKERS = "user/tickers.json"

Said = TypeVar("Said", Label, Withdrawal)


def append(store: Store, said: Label | Withdrawal) -> None:
    """Add a line to its log, durable."""
    store.append(LABELS if isinstance(said, Label) else WITHDRAWALS, msgspec.json.encode(said) + b"\n")


def labels(store: Store) -> list[Label]:
    """All labels ever given, oldest first."""
    return _lines(store, LABELS, Label)


def withdrawals(store: Store) -> list[Withdrawal]:
    """All tombstones ever set or taken back, oldest first."""
    return _lines(store, WITHDRAWALS, Withdrawal)


def tickers(store: Store) -> list[Row]:
    """The user's tickers, rows of the table `tickers`."""
    return [tuple(row) for row in msgspec.json.decode(store.get(TICKERS))] if store.has(TICKERS) else []


def keep_tickers(store: Store, rows: list[Row]) -> None:
    """Keep tickers in place of those of before."""
    store.put(TICKERS, msgspec.json.encode(rows), replace=True)


def counting(said: list[Said]) -> dict[str, Said]:
    """The lines that count, by accession: the newest of each."""
    return {line.accession: line for line in said}


def _lines(store: Store, key: str, kind: type[Said]) -> list[Said]:
    if not store.has(key):
        return []
    found: list[Said] = []
    lines = store.get(key).split(b"\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found.append(msgspec.json.decode(line, type=kind))
        except msgspec.DecodeError as error:
            if number == len(lines):
                break  # the last line has no end: its writer was stopped and reported nothing
            raise ArchiveError(f"{store.url}/{key}: line {number} is damaged ({error}); correct or delete that line") from error
    return found
