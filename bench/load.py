"""Fifty clients at once on loopback for a minute: how long pages and API answers take, what fails, what memory the server holds.

    python bench/load.py --archive DIR            an archive that is there (100,000 reports for the figures in the docs)
    python bench/load.py --reports 2000           one made for the run, of sample reports
    ... --pause 1                                 clients that rest a second between answers, some more, some less
    ... --workers 2                               two processes over the same archive

Without --pause the clients ask again at once, so server and clients share the machine's cores to the full: these are worst figures,
not those of fifty people reading. Nine tenths of the requests go to some 800 addresses, which the server may well have kept; they
are asked once before the clock starts, as on a server that has run for a while. Every tenth is made on the spot from the whole
archive (words of its texts, with and without filters; any report, document, issuer, day), so that hardly one of them was ever
asked before: a kept answer helps none of these.
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

from ingest import descendants, seconds

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


def request(address: str) -> urllib.request.Request:
    return urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})


def ask(base: str, path: str) -> Any:
    with urllib.request.urlopen(base + path, timeout=120) as answer:
        return msgspec.json.decode(answer.read())


class Mix:
    """Addresses of an archive: few that are asked often, and any number that were not asked before."""

    def __init__(self, base: str, archive: Path) -> None:
        from search import words_of
        from sixk import Archive

        held = Archive(archive, read_only=True)
        self.reports = [row[0] for row in held.snapshot().database.rows("SELECT accession FROM reports", tables=("reports",))]
        self.issuers = [one.cik for one in held.issuers()]
        self.frequent, self.rare = words_of(held)
        self.years = sorted(ask(base, "/status.json")["years"])
        self.days = list(ask(base, "/index.json")["days"])
        held.close()
        chance = random.Random(7)
        pages = ["/", "/events", "/calendar", "/status", "/issuers", *(f"/events/{kind}" for kind in TYPES)] * 2
        pages += [f"/?day={day}" for day in self.days[-10:]]
        api = ["/api/v1/status", "/api/v1/event-types"] * 5
        self.often = {
            "pages": pages + [self.page(chance) for _ in range(400 - len(pages))],
            "api": api + [self.resource(chance) for _ in range(400 - len(api))],
        }

    def words(self, chance: random.Random) -> str:
        count = chance.randint(1, 3)
        return quote(" ".join(chance.choice(self.frequent if chance.random() < 0.6 else self.rare) for _ in range(count)))

    def page(self, chance: random.Random) -> str:
        """A third each searches, reports and documents, but for some lists."""
        words, year, report = self.words(chance), chance.choice(self.years), chance.choice(self.reports)
        draw = chance.random()
        if draw < 0.3:
            filters = ("", f"&type={chance.choice(TYPES)}", f"&since={year}&until={year}")
            return f"/search?q={words}{chance.choice(filters)}"
        if draw < 0.4:
            lists = (
                f"/issuers/{chance.choice(self.issuers)}",
                f"/?day={year}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
                f"/calendar?month={year}-{chance.randint(1, 12):02d}",
            )
            return chance.choices(lists, (6, 3, 1))[0]
        return f"/reports/{report}" if draw < 0.7 else f"/reports/{report}/view/1"

    def resource(self, chance: random.Random) -> str:
        """The same of the API: a third lists and searches, a third reports, a third texts."""
        kind, year, report = chance.choice(TYPES), chance.choice(self.years), chance.choice(self.reports)
        draw = chance.random()
        if draw < 0.34:
            cik = chance.choice(self.issuers)
            lists = (
                f"search?q={self.words(chance)}&facet=type&facet=country",
                f"reports?type={kind}&since={year}-{chance.randint(1, 12):02d}",
                f"events?type={kind}&since={year}-{chance.randint(1, 12):02d}&limit=20",
                f"counts?by=year&by=type&cik={cik}",
            )
            return "/api/v1/" + chance.choices(lists, (4, 2, 1, 1))[0]
        return f"/api/v1/reports/{report}" + ("" if draw < 0.67 else "/documents/1/text")

    def pick(self, kind: str, chance: random.Random) -> str:
        if chance.random() < 0.9:
            return chance.choice(self.often[kind])
        return self.page(chance) if kind == "pages" else self.resource(chance)


class Tally:
    def __init__(self) -> None:
        self.times: dict[str, list[float]] = {"pages": [], "api": []}
        self.status: Counter[int] = Counter()
        self.slow: list[tuple[float, str]] = []


async def client(port: int, mix: Mix, until: float, tally: Tally, seed: int, pause: float) -> None:
    """One keep-alive connection that asks until time is up: pages and API in turn."""
    chance = random.Random(seed)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    length = re.compile(rb"content-length: (\d+)", re.I)
    while time.perf_counter() < until:
        if pause:
            await asyncio.sleep(chance.expovariate(1 / pause))
        kind = "pages" if chance.random() < 0.5 else "api"
        path = mix.pick(kind, chance)
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


def memory(pid: int) -> tuple[int, int]:
    """Bytes of a process and its children: their own, and those of files they have mapped (the index), which may be let go."""
    own = mapped = 0
    for one in [pid, *descendants(pid)]:
        try:
            text = Path(f"/proc/{one}/status").read_text()
        except OSError:
            continue  # it has ended
        own += sum(int(found) << 10 for found in re.findall(r"RssAnon:\s+(\d+) kB", text))
        mapped += sum(int(found) << 10 for found in re.findall(r"RssFile:\s+(\d+) kB", text))
    return own, mapped


def processor(pid: int) -> float:
    """Seconds of processor time of a process and its children."""
    return sum(seconds(one) for one in [pid, *descendants(pid)])


async def load(port: int, mix: Mix, given: argparse.Namespace, pid: int) -> tuple[Tally, list[tuple[int, int]]]:
    tally, held = Tally(), [memory(pid)]
    until = time.perf_counter() + given.seconds

    async def watch() -> None:
        while time.perf_counter() < until:
            await asyncio.sleep(1)
            held.append(memory(pid))

    await asyncio.gather(watch(), *(client(port, mix, until, tally, seed, given.pause) for seed in range(given.clients)))
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
    command += ["--workers", str(given.workers)] if given.workers > 1 else []
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
            mix = Mix(base, archive)
            began = time.perf_counter()
            for path in [*mix.often["pages"], *mix.often["api"]]:
                with urllib.request.urlopen(request(base + path), timeout=120) as answer:
                    answer.read()
            print(f"the addresses asked often, once each: {(time.perf_counter() - began) / 800 * 1000:.1f} ms on average")
            before = processor(server.pid)
            tally, held = asyncio.run(load(port, mix, given, server.pid))
            spent = processor(server.pid) - before
        finally:
            server.terminate()
    cores = f"{os.cpu_count()} cores for all" + (f", {given.workers} processes serve" if given.workers > 1 else "")
    rests = f" that rest {given.pause:g} s between answers" if given.pause else ""
    total = sum(map(len, tally.times.values()))
    failed = sum(count for status, count in tally.status.items() if status >= 400)
    print(f"{state['reports']:,} reports, {given.clients} clients{rests}, {given.seconds:.0f} s, {cores}")
    print(f"{total:,} answers, {total / given.seconds:,.0f} a second, {failed} of them errors ({dict(tally.status)})")
    print(f"processor time of the server: {spent / total * 1000:.2f} ms an answer, {spent / given.seconds:.2f} cores")
    print(f"{'':8}{'answers':>9}{'median':>10}{'95 %':>10}{'99 %':>10}{'longest':>10}")
    for kind, times in tally.times.items():
        marks = "".join(f"{rank(times, share):8.1f}ms" for share in (0.5, 0.95, 0.99, 1))
        print(f"{kind:8}{len(times):9,}{marks}")
    owns = [own >> 20 for own, _ in held]
    print(
        f"memory of the server: {owns[0]} MB at the start, {max(owns)} MB at most, {owns[-1]} MB at the end, "
        f"and up to {max(mapped for _, mapped in held) >> 20} MB of files mapped"
    )
    for took, path in sorted(tally.slow, reverse=True)[: given.slow]:
        print(f"  slow: {took * 1000:.0f} ms {path}")
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
    parser.add_argument("--workers", type=int, default=1, help="processes that serve")
    parser.add_argument("--slow", type=int, default=0, help="print so many of the slowest addresses")
    given = parser.parse_args()
    if given.archive:
        return run(given.archive, given)
    with tempfile.TemporaryDirectory() as folder:
        return run(make(Path(folder), given.reports), given)


if __name__ == "__main__":
    sys.exit(main())
