"""An archive laid out by an earlier sixk -> one of today's layout, step by step, in one journal record.

A new table or column needs no step: the writer adds it (empty) by itself, and `sixk rebuild` fills it. A step is for what moves or
changes meaning. It takes the writer, changes what it must, and leaves sealing to `migrate`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sixk.archive import journal
from sixk.errors import ArchiveError

if TYPE_CHECKING:
    from sixk.archive.writer import Writer

STEPS: dict[int, Callable[[Writer], None]] = {}
"""The step from each layout version to the next."""


def migrate(writer: Writer) -> None:
    """Bring an archive up to date; nothing happens where it is. Raises ArchiveError where only a rebuild can."""
    schema = writer.record.schema
    if not writer.record.number or schema == journal.SCHEMA:
        return
    while schema < journal.SCHEMA:
        step = STEPS.get(schema)
        if step is None:
            raise ArchiveError(
                f"{writer.store.url}: laid out by sixk {writer.record.sixk}; run `sixk rebuild` to bring it up to date"
            )
        step(writer)
        schema += 1
    writer.record = replace(writer.record, schema=schema)
    writer.seal()
