"""Corpus of submissions -> how many times faster than secsgml2 (a C extension) the container with its header is read.

    python bench/container.py [FOLDER] [--passes 5]
    python bench/container.py --memory          peak memory of reading a 200 MB submission that is mostly uuencoded

Both read the same bytes in memory, turn about, in one run. ``sixk`` reads the container and the header, lazily: bodies stay where
they are. Prints the ratio of the totals and the median ratio of the files.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sixk import edgar
from sixk.model import Header

SHARED = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "real"


def clock(task: Callable[[], object], rounds: int) -> float:
    start = time.perf_counter()
    for _ in range(rounds):
        task()
    return (time.perf_counter() - start) / rounds


def memory() -> int:
    """Build a 200 MB submission of graphics, read it and decode every payload in a process of its own; print its peak (Linux)."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.txt"
        graphics = [edgar.NewDocument("GRAPHIC", os.urandom(36_000_000), f"g{number}.jpg") for number in range(4)]
        path.write_bytes(edgar.build(Header(form="6-K"), [edgar.NewDocument("6-K", b"<p>x</p>", "a.htm"), *graphics]).raw)
        del graphics
        script = (
            "import sys, pathlib; from sixk import edgar\n"
            "s = edgar.read(pathlib.Path(sys.argv[1]).read_bytes())\n"
            "for d in s.documents: edgar.size(s, d); edgar.content(s, d)\n"
            "print(next(l.split()[1] for l in open('/proc/self/status') if l.startswith('VmHWM')))\n"
        )
        peak = 1024 * int(
            subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, check=True, text=True).stdout
        )
        size = path.stat().st_size
    print(
        f"a submission of {size / 1e6:.0f} MB, every payload decoded in turn: peak {peak / 1e6:.0f} MB, {peak / size:.2f} times the file"
    )
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=SHARED)
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--memory", action="store_true")
    options = parser.parse_args()
    if options.memory:
        return memory()
    try:
        from secsgml2 import parse_sgml_content_into_memory as other
    except ImportError:
        print("secsgml2 is not installed: pip install secsgml2", file=sys.stderr)
        return 2
    files = [path for path in sorted(options.folder.rglob("*")) if path.is_file() and "submission" in str(path.parent)]
    raws = [(path.name, path.read_bytes()) for path in files]
    if not raws:
        print(f"{options.folder}: no submissions there", file=sys.stderr)
        return 2
    print(
        f"{len(raws)} submissions, {sum(len(raw) for _, raw in raws) / 1e6:.1f} MB; times are totals in ms, best of a file's rounds"
    )
    refused = 0
    for number in range(1, options.passes + 1):
        totals = [0.0, 0.0]
        ratios = []
        refused = 0
        for _, raw in raws:
            rounds = 1 if len(raw) > 1_000_000 else 5
            try:
                theirs = min(clock(lambda raw=raw: other(raw), rounds) for _ in range(3))  # type: ignore[misc]
            except Exception:  # noqa: BLE001  (what it cannot read is left out of the comparison and counted)
                refused += 1
                continue
            ours = min(clock(lambda raw=raw: edgar.read(raw), rounds) for _ in range(3))  # type: ignore[misc]
            for slot, value in enumerate((ours, theirs)):
                totals[slot] += value
            ratios.append(theirs / ours)
        ours, theirs = totals
        print(
            f"pass {number}: sixk {ours * 1e3:.2f}, secsgml2 {theirs * 1e3:.2f}: {theirs / ours:.2f} times as fast in all,"
            f" {statistics.median(ratios):.2f} in the median file, {min(ratios):.2f} at worst"
        )
    if refused:
        print(f"{refused} files that secsgml2 refuses were left out")
    data = bytes(range(256)) * 200_000
    wrapped = edgar.uuencode(data, "graphic.jpg")
    seconds = min(clock(lambda: edgar.uudecode(wrapped), 1) for _ in range(3))
    print(f"a uuencoded payload of {len(wrapped) / 1e6:.0f} MB is decoded at {len(wrapped) / 1e6 / seconds:.0f} MB a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
