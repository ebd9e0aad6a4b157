"""HTML of real filings -> how many times faster than edgartools a report is read, and where the time goes.

    python bench/reading.py [FOLDER...] [--passes 3] [--mine-only]

edgartools' path reads less: the cover page by its own parser plus its text of the same HTML (`parse_html(...).text()`). sixk reads
container, text, cover, exhibits, signature and roles, without coding and with it. Both read the same bytes in memory, turn about in one
run; each file counts with its best pass. A file that one of them cannot read is left out and named. Also prints what part of it
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

EDGARTOOLS = "edgartools cover + text"
SHARED = Path(__file__).resolve().parents[2] / "shared" / "corpus"


def clock(task: Callable[[], object]) -> float:
    """Seconds of processor time."""
    began = time.process_time()
    task()
    return time.process_time() - began


def edgartools() -> Callable[[bytes], object]:
    """edgartools' path: the text of the HTML, and the cover page from it."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    from edgar.company_reports.sixk import _parse_cover_page
    from edgar.documents import parse_html

    return lambda content: _parse_cover_page(parse_html(content.decode("utf-8", "replace")).text())


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
    from turbohtml import parse

    tasks: dict[str, Callable[[bytes], object]] = {
        "turbohtml parse + text": lambda content: parse(content.decode("utf-8", "replace")).text,
        "sixk text": lambda content: convert(content, "html"),
        "sixk.read(code=False)": lambda content: sixk.read(content, code=False),
        "sixk.read()": sixk.read,
    }
    if not options.mine_only:
        tasks[EDGARTOOLS] = edgartools()
    for task in tasks.values():
        task(documents[0])  # what is imported and built once
    gc.collect()
    gc.freeze()
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    size = files_read = 0
    for content in documents:
        fastest: dict[str, float] = {}
        try:
            for _ in range(options.passes):  # turn about, so that a busy machine slows all alike
                for name, task in tasks.items():
                    fastest[name] = min(
                        fastest.get(name, float("inf")), clock(lambda task=task, content=content: task(content))
                    )
        except Exception as error:  # noqa: BLE001  another's code: whatever it raises, the file is left out and named
            print(f"  left out a file of {len(content):,} bytes: {type(error).__name__}: {error}", file=sys.stderr)
            continue
        size += len(content)
        files_read += 1
        for name, seconds in fastest.items():
            taken[name].append(seconds)
    print(f"{files_read} HTML files, {size / 1e6:.1f} MB, best of {options.passes} passes")
    for name, each in taken.items():
        total = sum(each)
        line = f"{name:28s} {total:8.2f} s {size / total / 1e6:8.1f} MB/s"
        if not options.mine_only and name.startswith("sixk.read"):
            median = statistics.median(b / a for a, b in zip(each, taken[EDGARTOOLS], strict=True))
            line += f"   {sum(taken[EDGARTOOLS]) / total:6.1f} times as fast as edgartools (median of files {median:.1f})"
        print(line)
    own, whole = sum(taken["turbohtml parse + text"]), sum(taken["sixk.read(code=False)"])
    print(f"turbohtml's own parse and text take {own / whole:.0%} of the time of sixk.read(code=False)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
