"""The user's labels with the texts they are about -> training data, one JSON line a report."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from sixk.errors import QueryError

if TYPE_CHECKING:
    from sixk.archive.archive import Archive


def training(archive: Archive, out: Path) -> int:
    """Write every labelled report: its types as labelled and as coded, and the texts of its documents. Returns how many."""
    count = 0
    part = out.absolute().with_name(f"{out.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            for accession, label in sorted(archive.labels().items()):
                try:
                    reading = archive.reading(accession)
                except QueryError:
                    continue  # labelled once, no longer in this archive
                report = reading.report
                line = {
                    "accession": accession,
                    "types": label.types,
                    "coded": list(dict.fromkeys(event.type for event in report.events)),
                    "by": label.by,
                    "at": label.at,
                    "note": label.note,
                    "form": report.form,
                    "main": report.main,
                    "roles": [document.role for document in report.documents],
                    "texts": [text.text for text in reading.texts],
                }
                file.write(msgspec.json.encode(line) + b"\n")
                count += 1
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
    return count
