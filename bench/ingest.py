"""N sample reports -> how fast they are durable and searchable, how much memory it takes, and what adding them again costs.

    python bench/ingest.py [N] [--folder bench/out] [--workers 2] [--keep]

Writes N sample submissions of realistic sizes below the folder (resumed if it stops), adds them to a fresh archive in a process of its
own, twice, and prints reports and raw megabytes a second, the memory of all its processes over the run in quarters, and the second
run's share of the first. Beside it in the same run: the reading alone (no archive) over a part of them, so that the archive's own share
can be seen. With --stand-in nothing is read: every submission gets one of 200 readings made before, under its own number and
day; what remains is the archive alone. The archive stays for bench/search.py.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import re
import resource
import shutil
import subprocess
import sys
import threading
import time
import zlib
from pathlib import Path
from typing import Any

PART = 2_000

ADD = """
import json, sys, time, resource
from sixk import Archive
def run():
    if sys.argv[4]:
        sys.path.insert(0, sys.argv[4])
        from ingest import stand_in as reader
    else:
        reader = None
    archive = Archive(sys.argv[1], reader=reader)
    began = time.monotonic()
    summary = archive.add([sys.argv[2]], workers=int(sys.argv[3]))
    own = resource.getrusage(resource.RUSAGE_SELF)
    told = {"added": summary.added, "known": summary.known, "aside": len(summary.set_aside), "bytes": summary.bytes}
    told["seconds"] = time.monotonic() - began
    told["cpu_main"] = own.ru_utime + own.ru_stime
    print(json.dumps(told))
if __name__ == "__main__":
    run()
"""


def samples(n: int, folder: Path, jobs: int) -> int:
    """Sample submissions in folders of 2,000; returns their bytes. What is there already stays."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    starts = [start for start in range(1, n + 1, PART) if not (folder / f"{start:07d}" / ".done").exists()]
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        for _ in pool.map(write_part, [str(folder)] * len(starts), [n] * len(starts), starts):
            print(".", end="", file=sys.stderr, flush=True)
    return sum(entry.stat().st_size for part in os.scandir(folder) if part.is_dir() for entry in os.scandir(part.path))


def write_part(folder: str, n: int, start: int) -> None:
    from itertools import islice

    from sixk.sample import generate

    part = Path(folder) / f"{start:07d}"
    part.mkdir(parents=True, exist_ok=True)
    for name, raw, _ in islice(generate(n, 1, start=start), PART):
        (part / name).write_bytes(raw)
    (part / ".done").write_bytes(b"")


def add(archive: Path, folder: Path, workers: int, stand_ins: str) -> tuple[dict[str, float], list[int]]:
    """Add in a process of its own; returns what it says and the memory of all its processes, sampled (bytes)."""
    memory: list[int] = []
    spent: dict[int, float] = {}
    command = [sys.executable, "-c", ADD, str(archive), str(folder), str(workers), stand_ins]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        done = threading.Event()

        def watch() -> None:
            while not done.wait(0.5):
                children = descendants(process.pid)
                memory.append(sum(resident(pid) for pid in [process.pid, *children]))
                spent.update({pid: max(spent.get(pid, 0.0), seconds(pid)) for pid in children})

        thread = threading.Thread(target=watch)
        thread.start()
        out, _ = process.communicate()
        done.set()
        thread.join()
    if process.returncode:
        raise SystemExit(process.returncode)
    told: dict[str, float] = json.loads(out)
    return told | {"cpu_workers": sum(spent.values())}, memory or [0]


def seconds(pid: int) -> float:
    """Processor time of a process so far."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def descendants(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = [int(child) for child in task.read_text().split()]
        except OSError:
            continue
        for child in children:
            found += [child, *descendants(child)]
    return found


def resident(pid: int) -> int:
    """Memory of a process that it shares with no other (PSS would cost too much to sample)."""
    try:
        total, _, shared, *_ = Path(f"/proc/{pid}/statm").read_text().split()
    except OSError:
        return 0
    return (int(total) and int(Path(f"/proc/{pid}/statm").read_text().split()[1]) - int(shared)) * resource.getpagesize()


STAND_INS = Path(__file__).parent / "out" / "stand-ins.pickle"
_ACCESSION = re.compile(rb"ACCESSION[ -]NUMBER[:>]\s*([0-9-]{20})")
_FILED = re.compile(rb"(?:FILED AS OF DATE:\s*|<FILING-DATE>)([0-9]{8})")
_kept: list[Any] = []


def make_stand_ins(folder: Path, count: int = 200) -> None:
    """Readings of the first submissions, for `stand_in`."""
    from sixk.reading import reading

    files = [path for path in sorted(folder.glob("*/*")) if not path.name.startswith(".")][:count]
    STAND_INS.parent.mkdir(parents=True, exist_ok=True)
    STAND_INS.write_bytes(pickle.dumps([reading(path) for path in files], protocol=5))


def stand_in(data: bytes, name: str) -> Any:
    """One of the readings made before, under this submission's own number."""
    from msgspec.structs import replace

    if not _kept:
        _kept.extend(pickle.loads(STAND_INS.read_bytes()))
    number, filed = _ACCESSION.search(data[:4_000]), _FILED.search(data[:4_000])
    made = _kept[zlib.crc32(name.encode()) % len(_kept)]
    day = filed[1].decode() if filed else "20200101"
    report = replace(
        made.report,
        accession=number[1].decode() if number else None,
        path=name,
        filed=f"{day[:4]}-{day[4:6]}-{day[6:]}",
        accepted=None,
    )
    return replace(made, report=report)


def reading_alone(folder: Path, count: int) -> float:
    """Seconds of processor time a report takes to be read and coded, without an archive."""
    from sixk.reading import reading

    files = [path for path in sorted(folder.glob("*/*")) if not path.name.startswith(".")][: count + 20]
    data = [path.read_bytes() for path in files]
    for raw in data[:20]:
        reading(raw)
    began = time.process_time()
    for raw in data[20:]:
        reading(raw)
    return (time.process_time() - began) / max(1, len(data) - 20)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("n", type=int, nargs="?", default=100_000)
    parser.add_argument("--folder", type=Path, default=Path(__file__).parent / "out")
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--stand-in", action="store_true", help="read nothing: the archive alone")
    parser.add_argument("--keep", action="store_true", help="add to the archive that is there instead of a fresh one")
    options = parser.parse_args()
    folder, archive = options.folder / f"sample-{options.n}", options.folder / f"archive-{options.n}"
    folder.mkdir(parents=True, exist_ok=True)
    size = samples(options.n, folder, options.workers)
    print(f"\n{options.n:,} sample reports, {size / 1e9:.2f} GB, {size / options.n / 1e3:.0f} KB each")
    if not options.keep:
        shutil.rmtree(archive, ignore_errors=True)
    if options.stand_in:
        make_stand_ins(folder)
        print("nothing is read: the archive alone")
    else:
        alone = reading_alone(folder, min(400, options.n))
        print(f"reading and coding alone: {alone * 1e3:.2f} ms of processor time a report")
    stand_ins = str(Path(__file__).resolve().parent) if options.stand_in else ""
    first, memory = add(archive, folder, options.workers, stand_ins)
    quarters = [max(memory[len(memory) * q // 4 : max(len(memory) * (q + 1) // 4, 1)] or [0]) / 1e6 for q in range(4)]
    rate = first["added"] / first["seconds"]
    speed = first["bytes"] / 1e6 / first["seconds"]
    print(f"added {first['added']:,.0f} in {first['seconds']:.1f} s: {rate:.0f} reports/s, {speed:.1f} MB raw/s")
    cpu = (first["cpu_main"] + first["cpu_workers"]) / max(1, first["added"])
    print(
        f"processor time {cpu * 1e3:.2f} ms a report: {first['cpu_workers'] / first['added'] * 1e3:.2f} in workers, rest in the writer"
    )
    print(f"memory of all processes, by quarter of the run: {', '.join(f'{q:.0f}' for q in quarters)} MB")
    again, _ = add(archive, folder, options.workers, stand_ins)
    share = again["seconds"] / first["seconds"]
    print(
        f"again: {again['added']:.0f} added, {again['known']:,.0f} known, {again['seconds']:.1f} s, {share:.3f} of the first run"
    )
    on_disk = {
        part.name: sum(f.stat().st_size for f in part.rglob("*") if f.is_file()) for part in archive.iterdir() if part.is_dir()
    }
    print("on disk: " + ", ".join(f"{name} {used / 1e6:,.0f} MB" for name, used in sorted(on_disk.items()) if used > 100_000))
    print(f"set aside: {first['aside']:.0f}; load average during the run: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
