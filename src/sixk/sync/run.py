"""A listing and a place to keep -> a mirrored archive: only what is new is fetched, batch by batch, resumable, followable."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from msgspec import Struct

from sixk.errors import SyncError
from sixk.sync.client import Client
from sixk.sync.listing import FORMS, Filing, current, of_days
from sixk.sync.mirror import Journal, batches, fetch

Kept = Callable[[Iterable[str]], set[str]]
Keep = Callable[[list[tuple[str, bytes]]], object]
Tell = Callable[["Summary"], None]


class Summary(Struct):
    """What a run did: reports listed, kept before, fetched (with their bytes), not on the server; indexes not published yet."""

    listed: int = 0
    known: int = 0
    fetched: int = 0
    bytes: int = 0
    missing: int = 0
    pending: list[str] = []


def _quiet(_: Summary) -> None:
    """No progress wanted."""


def filings(
    client: Client,
    listed: Iterable[Filing],
    journal: Journal,
    *,
    kept: Kept,
    keep: Keep,
    summary: Summary | None = None,
    tell: Tell = _quiet,
) -> Summary:
    """Fetch and keep what is listed and not kept yet. Stopping at any moment loses nothing: running again goes on."""
    summary = summary or Summary()
    for group in batches(fetch(client, _new(listed, journal, kept, summary))):
        whole = [(one.filing.accession + ".txt", one.raw) for one in group if one.raw is not None]
        if whole:
            keep(whole)
        for one in group:
            if one.raw is None:
                journal.not_there(one.filing.accession)
                summary.missing += 1
        summary.fetched += len(whole)
        summary.bytes += sum(len(raw) for _, raw in whole)
        tell(summary)
    return summary


def _new(listed: Iterable[Filing], journal: Journal, kept: Kept, summary: Summary) -> Iterator[Filing]:
    """Those not kept, asked for in groups so that a long listing is never held whole."""
    group: list[Filing] = []

    def sift() -> Iterator[Filing]:
        known = kept([filing.accession for filing in group]) | journal.missing
        summary.listed += len(group)
        fresh = [filing for filing in group if filing.accession not in known]
        summary.known += len(group) - len(fresh)
        yield from fresh

    for filing in listed:
        group.append(filing)
        if len(group) >= 500:
            yield from sift()
            group.clear()
    yield from sift()


def days(
    client: Client,
    since: date,
    until: date,
    journal: Journal,
    *,
    today: date,
    kept: Kept,
    keep: Keep,
    forms: Iterable[str] = FORMS,
    tell: Tell = _quiet,
) -> Summary:
    """Mirror all reports filed between two dates, index by index; an index is done once all it lists is kept.

    `today` decides which missing indexes are merely not published yet (EDGAR writes a day's index that night).
    """
    summary = Summary()
    for day in of_days(client, since, until, forms=forms, skip=frozenset(journal.indexes)):
        if day.missing:
            if (today - date.fromisoformat(_last_date(day.name, today))).days <= 3:
                summary.pending.append(day.name)
            continue
        filings(client, day.filings, journal, kept=kept, keep=keep, summary=summary, tell=tell)
        journal.index_done(day.name)
    return summary


def _last_date(name: str, today: date) -> str:
    """The day of a daily index, ISO; a quarterly one counts as today's."""
    digits = name.rpartition(".")[2]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if digits.isdigit() else today.isoformat()


def follow(
    client: Client,
    journal: Journal,
    *,
    every: float,
    kept: Kept,
    keep: Keep,
    rounds: int | None = None,
    forms: Iterable[str] = FORMS,
    tell: Tell = _quiet,
    trouble: Callable[[str], None],
    sleep: Callable[[float], None] = time.sleep,
) -> Summary:
    """Follow the current feed: every so many seconds fetch and keep what is new. A server that fails is asked again later; the gap it
    leaves is closed by the next round, since a round reads back to the first page with nothing new. `rounds` None: until stopped."""
    summary = Summary()
    seen: set[str] = set()
    done = 0
    while rounds is None or done < rounds:
        try:
            fresh = list(current(client, forms=forms, known=frozenset(seen)))
            filings(client, reversed(fresh), journal, kept=kept, keep=keep, summary=summary, tell=tell)
            seen.update(filing.accession for filing in fresh)
        except SyncError as error:
            trouble(str(error))
        done += 1
        if rounds is None or done < rounds:
            sleep(every)
    return summary
