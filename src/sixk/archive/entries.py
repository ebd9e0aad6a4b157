"""A kept report, its texts and the user's corrections -> its search entry."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sixk.archive.headline import headline, opening, told
from sixk.archive.index import LEAD, Card, Entry
from sixk.archive.results import Label
from sixk.model import Report


def entry(
    report: Report,
    texts: Sequence[str],
    *,
    accession: str,
    version: int,
    sha256: str,
    size: int,
    added: str,
    known: str | None,
    title: str | None,
    batch: int,
    reader: str,
) -> Entry:
    """The entry as the report was read; `corrected` puts the user's labels over it."""
    filer = report.filers[0] if report.filers else None
    primary = report.events[0] if report.events else None
    names = [f.name for f in report.filers] + [former.name for f in report.filers for former in f.former_names]
    registrant = report.cover.registrant if report.cover else None
    if registrant:
        names.append(registrant)
    filed = report.filed
    day = int(filed.replace("-", "")) if filed and len(filed) == 10 else 0
    card = Card(
        accession=accession,
        filed=filed,
        accepted=report.accepted,
        cik=filer.cik if filer else None,
        issuer=filer.name if filer else registrant,
        country=filer.country if filer else None,
        form=report.form,
        types=tuple(dict.fromkeys(event.type for event in report.events)),
        items=tuple(dict.fromkeys(event.item for event in report.events if event.item)),
        routine=bool(report.events) and all(event.routine for event in report.events),
        status=primary.status if primary else None,
        headline=headline(report, title),
        main=report.main,
        language=report.language,
        filers=tuple(f.name for f in report.filers),
        roles=tuple(dict.fromkeys(part.role for part in report.documents)),
        documents=len(report.documents),
        bytes=size,
        version=version,
        added=added,
        sha256=sha256,
    )
    return Entry(
        card=card,
        names=tuple(dict.fromkeys(names)),
        ciks=tuple(dict.fromkeys(f.cik for f in report.filers)),
        countries=tuple(dict.fromkeys(f.country for f in report.filers if f.country)),
        told=told(report, title),
        lead=opening(report, texts, LEAD),
        known=epoch(known),
        day=day,
        batch=batch,
        report=b"",
        reader=reader,
    )


def corrected(made: Entry, label: Label | None, withdrawn: str | None) -> Entry:
    """An entry with the user's label and tombstone over it."""
    from msgspec.structs import replace

    if label is None or label.types is None:
        return replace(made, card=replace(made.card, withdrawn=withdrawn)) if withdrawn else made
    from sixk.events import TYPES

    kinds = [TYPES[name] for name in label.types if name in TYPES]
    items = tuple(dict.fromkeys(kind.item for kind in kinds if kind.item))
    routine = bool(kinds) and all(kind.routine for kind in kinds)
    return replace(
        made, card=replace(made.card, types=label.types, items=items, routine=routine, labelled=True, withdrawn=withdrawn)
    )


def epoch(known: str | None) -> int:
    """A moment as seconds since 1970; 0 where it is not known."""
    return int(datetime.fromisoformat(known).timestamp()) if known else 0
