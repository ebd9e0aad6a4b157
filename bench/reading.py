"""HTML of real filings -> how many times faster than edgartools a report is read, and where the time goes.

    python bench/reading.py [FOLDER...] [--passes 3] [--mine-only]

edgartools' path reads less: the cover page by its own parser plus its text of the same HTML (`parse_html(...).text()`). sixk reads
container, text, cover, exhibits, signature and roles, without coding and with it. Both read the same bytes in memory, in one run;
each file counts with its best pass. Files that edgartools cannot read are left out of both. Also prints what part of it
turbohtml's own parse and text take.
"""

from __future__ import annotations

import argparse
import gc
import logging
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared" / "corpus"


def best(task: Callable[[], object], passes: int) -> float:
    """Seconds of processor time of the fastest pass."""
    seconds = []
    for _ in range(passes):
        began = time.process_time()
        task()
        seconds.append(time.process_time() - began)
    return min(seconds)


def edgartools(documents: list[bytes], passes: int) -> list[float | None]:
    """Seconds of each document on edgartools' path; None where it fails."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    from edgar.company_reports.sixk import _parse_cover_page
    from edgar.documents import parse_html

    seconds: list[float | None] = []
    for content in documents:
        html = content.decode("utf-8", "replace")
        try:
            seconds.append(best(lambda html=html: _parse_cover_page(parse_html(html).text()), passes))
        except Exception as error:  # noqa: BLE001  another's code: whatever it raises, the file is left out and named
            print(f"  edgartools cannot read a file of {len(content):,} bytes: {type(error).__name__}", file=sys.stderr)
            seconds.append(None)
    return seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[SHARED / "real", SHARED / "dev"])
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--mine-only", action="store_true", help="without edgartools, which takes a minute")
    options = parser.parse_args()
    import sixk
    from sixk.text import convert, kind_of

    files = sorted(file for folder in options.folders for file in folder.rglob("*.htm*"))
    documents = [content for content in (file.read_bytes() for file in files) if kind_of(content, "x.htm") == "html"]
    if not documents:
        print("no HTML files there; name a folder that has some")
        return 2
    theirs: list[float | None] = [0.0] * len(documents) if options.mine_only else edgartools(documents, 1)
    documents = [content for content, seconds in zip(documents, theirs, strict=True) if seconds is not None]
    known = [seconds for seconds in theirs if seconds is not None]
    from turbohtml import parse

    tasks: dict[str, Callable[[bytes], object]] = {
        "turbohtml parse + text": lambda content: parse(content.decode("utf-8", "replace")).text,
        "sixk text": lambda content: convert(content, "html"),
        "sixk.read(code=False)": lambda content: sixk.read(content, code=False),
        "sixk.read()": sixk.read,
    }
    gc.collect()
    gc.freeze()
    size = sum(map(len, documents))
    print(f"{len(documents)} HTML files, {size / 1e6:.1f} MB")
    taken: dict[str, list[float]] = {}
    for name, task in tasks.items():
        task(documents[0])
        taken[name] = [best(lambda content=content, task=task: task(content), options.passes) for content in documents]
    if not options.mine_only:
        print(f"{'edgartools cover + text':28s} {sum(known):8.2f} s {size / sum(known) / 1e6:8.1f} MB/s")
    for name, seconds in taken.items():
        total = sum(seconds)
        line = f"{name:28s} {total:8.2f} s {size / total / 1e6:8.1f} MB/s"
        if not options.mine_only and name.startswith("sixk.read"):
            median = statistics.median(b / a for a, b in zip(seconds, known, strict=True))
            line += f"   {sum(known) / total:6.1f} times as fast as edgartools (median of files {median:.1f})"
        print(line)
    own, whole = sum(taken["turbohtml parse + text"]), sum(taken["sixk.read(code=False)"])
    print(f"turbohtml's own parse and text take {own / whole:.0%} of the time of sixk.read(code=False)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
