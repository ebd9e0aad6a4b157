"""A process that adds submissions and may be killed: `driver.py ARCHIVE FIRST LAST BATCH [WORKERS]`. Tells each commit on stdout."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import makers

from sixk.archive import ingest
from sixk.archive.archive import Archive
from sixk.archive.sources import Found
from sixk.archive.writer import Writer, writing


def main(path: str, first: int, last: int, batch: int, workers: int = 0) -> None:
    ingest.BATCH_ITEMS, ingest.CHUNK_ITEMS = batch, max(1, batch // 2)
    if not workers:
        ingest.SMALL = 10**9
    seal = Writer.seal

    def told(self: Writer, keep: int = 8) -> object:
        record = seal(self, keep)
        print(record.counts["reports"], flush=True)
        return record

    Writer.seal = told  # type: ignore[method-assign, assignment]
    archive = Archive(path, reader=makers.reader)
    found = (Found(f"{n}", makers.submission(n, words=f"word{n}"), n) for n in range(first, last))
    with writing(archive.store) as writer:
        setting = ingest.Setting(reader=makers.reader, workers=workers or None)
        ingest.Ingest(writer, found, [], setting=setting).run()


if __name__ == "__main__":
    main(sys.argv[1], *(int(value) for value in sys.argv[2:]))
