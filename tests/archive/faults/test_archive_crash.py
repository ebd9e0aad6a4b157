"""A writer that is stopped anywhere: what it reported is there, what it did not is gone or comes whole, and the archive is sound."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import makers
import pytest

from sixk.archive import Archive, lake
from sixk.archive.store import LocalStore

DRIVER = Path(__file__).with_name("driver.py")


class Stopped(BaseException):
    """What a crash is here: nothing after it runs."""


@contextlib.contextmanager
def stopping_at(step: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Stop at the n-th thing written: before it is, so that every gap between two writes is tried once."""
    steps: list[str] = []

    def watched(name: str, original: object) -> object:
        def call(*args: object, **named: object) -> object:
            steps.append(name)
            if len(steps) > step:
                raise Stopped(name)
            return original(*args, **named)  # type: ignore[operator]

        return call

    with monkeypatch.context() as patch:
        for name in ("put", "put_all", "settle", "publish", "remove", "append"):
            patch.setattr(LocalStore, name, watched(name, getattr(LocalStore, name)))
        for name in ("append", "delete", "restore", "checkpoint"):
            patch.setattr(lake, name, watched(f"lake.{name}", getattr(lake, name)))
        yield steps


def test_stopped_between_any_two_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each batch holds a new report and a new version of an old one; every gap between its writes is tried in turn."""
    archive = Archive(tmp_path / "archive", reader=makers.reader)
    archive.add_bytes([("0", makers.submission(0)), ("1", makers.submission(1))])
    step, stopped = 0, True
    while stopped:
        stopped = False
        before = _accessions(archive)
        batch = [(f"{n}", makers.submission(n)) for n in range(2, step + 3)]
        batch.append(("again", makers.submission(0, words=f"changed for {step}")))
        with stopping_at(step, monkeypatch):
            try:
                archive.add_bytes(batch)
            except Stopped:
                stopped = True
        after = _accessions(archive)
        assert before <= after, f"lost a report when stopped before write {step}"
        found = {hit.accession for hit in archive.search("", limit=500).hits}
        assert found == after, f"index and tables disagree, stopped before write {step}"
        if step % 6 == 0 or not stopped:
            check = archive.verify()
            assert check.sound, (step, check.problems)
        step += 1
    assert step > 15, "the steps were seen"
    assert archive.search(f'"changed for {step - 1}"').total == 1
    assert len(_accessions(archive)) == step + 2


def _accessions(archive: Archive) -> set[str]:
    return {accession for (accession,) in archive.sql("SELECT accession FROM reports").rows}


def run_and_kill(path: Path, first: int, last: int, after: float, workers: int) -> int:
    """Start an addition, kill it and its workers with SIGKILL after so many seconds; returns how many reports it had reported."""
    process = subprocess.Popen(
        [sys.executable, str(DRIVER), str(path), str(first), str(last), "8", str(workers)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert process.stdout
    first_line = process.stdout.readline()  # the clock starts with the first commit, so that the kill falls into the work
    time.sleep(after)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    told = (first_line + process.stdout.read()).split()
    process.wait()
    return int(told[-1]) if told else 0


def test_killed_at_twenty_random_moments(tmp_path: Path) -> None:
    path = tmp_path / "archive"
    moments = random.Random(6)
    reported = 0
    for turn in range(20):
        reported = max(reported, run_and_kill(path, 0, 10_000, moments.uniform(0.0, 0.35), 2 if turn % 7 == 3 else 0))
        with Archive(path, read_only=True) as archive:
            found = archive.status().reports
            assert found >= reported, f"kill {turn}: {reported} reports were reported as added, {found} are there"
            assert archive.search("").total == found
            assert archive.sql("SELECT count(*) FROM texts").rows[0][0] == found
            reported = found
    with Archive(path, reader=makers.reader) as archive:
        check = archive.verify()
        assert check.sound, check.problems
        archive.add_bytes([("last", makers.submission(99_999))])
        numbers = {int(accession[-6:]) for (accession,) in archive.sql("SELECT accession FROM reports").rows}
        assert numbers == {*range(reported), 99_999}, "each is there once, and none between"
        assert archive.verify().sound


def test_a_rebuild_that_is_stopped_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = Archive(tmp_path / "archive", reader=makers.reader)
    archive.add_bytes([(f"{n}", makers.submission(n)) for n in range(5)])
    for step in (0, 3, 9, 14, 20):
        with stopping_at(step, monkeypatch), contextlib.suppress(Stopped):
            archive.rebuild()
        assert archive.search("dividend").total == 5
        assert archive.sql("SELECT count(*) FROM reports").rows == ((5,),)
    archive.add_bytes([("6", makers.submission(6))])
    assert archive.verify().sound
    archive.rebuild()
    assert archive.search("dividend").total == 6
    assert archive.verify().sound


@pytest.mark.parametrize("workers", [0, 2])
def test_ctrl_c_ends_in_order(tmp_path: Path, workers: int) -> None:
    """The terminal sends the interrupt to all processes: workers go on, the parent commits what was read and ends."""
    path = tmp_path / "archive"
    process = subprocess.Popen(
        [sys.executable, str(DRIVER), str(path), "0", "100000", "8", str(workers)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout
    process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err.decode()
    assert b"Traceback" not in err
    reported = int((out.split() or [b"0"])[-1])
    with Archive(path, reader=makers.reader) as archive:
        assert archive.status().reports >= reported
        assert archive.verify().sound
        assert archive.verify().leftovers == 0
