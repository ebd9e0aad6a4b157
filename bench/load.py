"""Fifty clients at once on loopback for a minute: how long pages and API answers take, what fails, what memory the server holds.

    python bench/load.py --archive DIR            an archive that is there (100,000 reports for the figures in the docs)
    python bench/load.py --reports 2000           one made for the run, of sample reports
    ... --pause 1                                 clients that rest a second between answers, some more, some less

Without --pause the clients ask again at once, so server and clients share the machine's cores to the full: these are worst figures,
not those of fifty people reading. A tenth of the addresses draws nine tenths of the requests; the rest is asked once or twice and
answered anew.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

WORDS = (
    "dividend merger results offering directors quarter notes acquisition annual meeting agreement shares revenue appointment loan "
    "rating plant drilling restructuring auditor settlement licence split listing buyback guidance"
).split()
TYPES = (
    "results",
    "deal-agreed",
    "deal-closed",
    "debt",
    "dividend",
    "management",
    "buyback",
    "meeting-notice",
    "legal",
    "listing",
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def ask(base: str, path: str) -> Any:
    with urllib.request.urlopen(base + path, timeout=120) as answer:
        return msgspec.json.decode(answer.read())


def addresses(base: str, chance: random.Random) -> tuple[list[str], list[str]]:
    """Pages and API addresses over the whole archive."""
    reports: list[str] = []
    for when in {str(day)[:4] for day in ask(base, "/status.json")["years"]}:
        for kind in TYPES:
            found = ask(base, f"/api/v1/reports?since={when}&until={when}&type={kind}&limit=50")
            reports += [one["accession"] for one in found["reports"]]
    reports = sorted(set(reports)) or [one["accession"] for one in ask(base, "/api/v1/reports?limit=200")["reports"]]
    issuers = [one["cik"] for one in ask(base, "/api/v1/issuers?limit=200")["issuers"]]
    days = list(ask(base, "/index.json")["days"])
    pages, api = ["/", "/events", "/calendar", "/status", "/issuers"] * 20, ["/api/v1/status", "/api/v1/event-types"] * 5
    pages += [f"/?day={day}" for day in days] * 2
    pages += [f"/events/{kind}" for kind in TYPES] * 4
    pages += [f"/issuers/{cik}" for cik in issuers]
    for _ in range(600):
        words = quote(" ".join(chance.sample(WORDS, chance.randint(1, 3))))
        kind, year = chance.choice(TYPES), chance.randint(2000, 2026)
        pages.append(
            "/search?" + chance.choice([f"q={words}", f"q={words}&type={kind}", f"q={words}&since={year}&until={year}"])
        )
        api.append(
            "/api/v1/"
            + chance.choice(
                [
                    f"search?q={words}&facet=type&facet=country",
                    f"reports?type={kind}&since={year}&until={year}",
                    f"events?type={kind}&limit=20",
                    f"counts?by=year&type={kind}",
                ]
            )
        )
    for one in chance.sample(reports, min(len(reports), 1500)):
        pages += [f"/reports/{one}", f"/reports/{one}/view/1"]
        api += [f"/api/v1/reports/{one}", f"/api/v1/reports/{one}/documents/1/text"]
    chance.shuffle(pages)
    chance.shuffle(api)
    return pages, api


def pick(pool: list[str], chance: random.Random) -> str:
    """One of the first tenth nine times in ten, else any."""
    return pool[chance.randrange(max(1, len(pool) // 10))] if chance.random() < 0.9 else chance.choice(pool)


class Tally:
    def __init__(self) -> None:
        self.times: dict[str, list[float]] = {"pages": [], "api": []}
        self.status: Counter[int] = Counter()
        self.slow: list[tuple[float, str]] = []


async def client(port: int, pools: dict[str, list[str]], until: float, tally: Tally, seed: int, pause: float) -> None:
    """One keep-alive connection that asks until time is up: pages and API in turn."""
    chance = random.Random(seed)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    length = re.compile(rb"content-length: (\d+)", re.I)
    while time.perf_counter() < until:
        if pause:
            await asyncio.sleep(chance.expovariate(1 / pause))
        kind = "pages" if chance.random() < 0.5 else "api"
        path = pick(pools[kind], chance)
        begun = time.perf_counter()
        writer.write(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n\r\n".encode()
        )
        head = await reader.readuntil(b"\r\n\r\n")
        found = length.search(head)
        await reader.readexactly(int(found[1]) if found else 0)
        spent = time.perf_counter() - begun
        tally.times[kind].append(spent)
        tally.status[int(head[9:12])] += 1
        if spent > 0.2:
            tally.slow.append((spent, path))
    writer.close()


def rank(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))] * 1000 if times else 0.0


def memory(pid: int) -> int:
    """Resident bytes of a process."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) * 1024 if found else 0


async def load(port: int, pools: dict[str, list[str]], given: argparse.Namespace, pid: int) -> tuple[Tally, list[int]]:
    tally, held = Tally(), [memory(pid)]
    until = time.perf_counter() + given.seconds

    async def watch() -> None:
        while time.perf_counter() < until:
            await asyncio.sleep(1)
            held.append(memory(pid))

    await asyncio.gather(watch(), *(client(port, pools, until, tally, seed, given.pause) for seed in range(given.clients)))
    return tally, held


def make(folder: Path, reports: int) -> Path:
    from sixk.archive import Archive
    from sixk.sample import write

    print(f"making an archive of {reports:,} sample reports in {folder}", flush=True)
    write(reports, folder / "reports", 1)
    with Archive(folder / "archive") as archive:
        archive.add([folder / "reports"])
    return folder / "archive"


def run(archive: Path, given: argparse.Namespace) -> int:
    port = free_port()
    command = [sys.executable, "-m", "sixk", "serve", "--archive", str(archive), "--port", str(port), "--log", "off"]
    with subprocess.Popen(command, env={**os.environ, "PYTHONUNBUFFERED": "1"}) as server:
        try:
            base = f"http://127.0.0.1:{port}"
            for _ in range(300):
                try:
                    state = ask(base, "/api/v1/status")
                    break
                except OSError:
                    time.sleep(0.2)
            else:
                print("the server did not start", file=sys.stderr)
                return 1
            pages, api = addresses(base, random.Random(7))
            tally, held = asyncio.run(load(port, {"pages": pages, "api": api}, given, server.pid))
        finally:
            server.terminate()
    rests = f" that rest {given.pause:g} s between answers" if given.pause else ""
    total = sum(map(len, tally.times.values()))
    failed = sum(count for status, count in tally.status.items() if status >= 400)
    print(
        f"{state['reports']:,} reports, {given.clients} clients{rests}, {given.seconds:.0f} s, {os.cpu_count()} cores for all"
    )
    print(f"{total:,} answers, {total / given.seconds:,.0f} a second, {failed} of them errors ({dict(tally.status)})")
    print(f"{'':8}{'answers':>9}{'median':>10}{'95 %':>10}{'99 %':>10}{'longest':>10}")
    for kind, times in tally.times.items():
        marks = "".join(f"{rank(times, share):8.1f}ms" for share in (0.5, 0.95, 0.99, 1))
        print(f"{kind:8}{len(times):9,}{marks}")
    print(
        f"memory of the server: {held[0] >> 20} MB at the start, {max(held) >> 20} MB at most, {held[-1] >> 20} MB at the end"
    )
    for spent, path in sorted(tally.slow, reverse=True)[: given.slow]:
        print(f"  slow: {spent * 1000:.0f} ms {path}")
    good = rank(tally.times["pages"], 0.95) < 150 and rank(tally.times["api"], 0.95) < 80 and not failed
    print(
        "within the bounds (pages 150 ms, API 80 ms at 95 %, no error)"
        if good
        else "OUT OF BOUNDS (pages 150 ms, API 80 ms at 95 %, no error)"
    )
    return 0 if good else 1


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--archive", type=Path)
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--pause", type=float, default=0, help="mean rest of a client between answers, seconds")
    parser.add_argument("--slow", type=int, default=0, help="print so many of the slowest addresses")
    given = parser.parse_args()
    if given.archive:
        return run(given.archive, given)
    with tempfile.TemporaryDirectory() as folder:
        return run(make(Path(folder), given.reports), given)


if __name__ == "__main__":
    sys.exit(main())
