"""Full disks, locked, damaged and incomplete archives: each ends in one clear line and a sound archive, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import makers
import pytest

from sixk.archive import Archive
from sixk.archive.store import LocalStore
from sixk.errors import ArchiveError, ArchiveLocked

DRIVER = Path(__file__).with_name("driver.py")


def filled(path: Path, count: int = 12) -> Archive:
    archive = Archive(path, reader=makers.reader)
    archive.add_bytes([(f"{n}", makers.submission(n)) for n in range(count)])
    return archive


def flip(path: Path, at: int | None = None) -> None:
    data = bytearray(path.read_bytes())
    place = len(data) // 2 if at is None else at
    data[place] ^= 0x10
    path.write_bytes(bytes(data))


def raw_files(archive: Archive) -> list[Path]:
    return sorted((archive.path / "raw").rglob("*.zst"))


# -------------------------------------------------------------------------------------------------------------- raw store


def test_a_flipped_bit_in_a_raw_file(tmp_path: Path) -> None:
    archive = filled(tmp_path / "archive")
    victim = raw_files(archive)[3]
    flip(victim)
    check = archive.verify()
    assert [problem.part for problem in check.problems] == ["raw"]
    accession = check.problems[0].accession
    assert accession
    with pytest.raises(ArchiveError, match=r"damaged.*add its file again"):
        archive.raw(accession)
    assert archive.search("dividend").total == 12, "what was read of it is still found"
    summary = archive.rebuild()
    assert (summary.added, len(summary.set_aside)) == (11, 1)
    assert archive.verify().sound
    assert (archive.path / "damaged" / victim.name).exists(), "the damaged file is kept apart"
    again = archive.add_bytes([(f"{n}", makers.submission(n)) for n in range(12)])
    assert (again.added, again.known) == (1, 11)
    assert archive.raw(accession)
    assert archive.verify().sound


def test_a_missing_raw_file_comes_back_by_adding_it(tmp_path: Path) -> None:
    archive = filled(tmp_path / "archive")
    raw_files(archive)[0].unlink()
    check = archive.verify()
    assert "missing" in check.problems[0].what
    assert "add its file again" in check.problems[0].mend
    archive.add_bytes([(f"{n}", makers.submission(n)) for n in range(12)])
    assert archive.verify().sound


# ---------------------------------------------------------------------------------------------------------- derived parts


def test_a_deleted_index(tmp_path: Path) -> None:
    archive = filled(tmp_path / "archive")
    archive.close()
    shutil.rmtree(archive.path / "index")
    with pytest.raises(ArchiveError, match=r"index is not whole.*run `sixk rebuild"):
        archive.search("dividend")
    with pytest.raises(ArchiveError, match=r"index lacks.*run `sixk rebuild"):
        archive.add_bytes([("x", makers.submission(99))])
    assert archive.sql("SELECT count(*) FROM reports").rows == ((12,),), "the tables can still be asked"
    assert {problem.part for problem in archive.verify().problems} == {"index"}
    archive.rebuild(index_only=True)
    assert archive.verify().sound
    assert archive.search("dividend").total == 12


def _one(archive: Archive, pattern: str) -> Path:
    return max(archive.path.glob(pattern), key=lambda path: path.stat().st_size)


DAMAGE = [
    ("a bit of a table's file", "tables/texts/*.parquet", "table"),
    ("a bit of a table's log", "tables/events/_delta_log/*1.json", "table"),
    ("a bit of the index's postings", "index/*.idx", "index"),
    ("a bit of the index's stored texts", "index/*.store", "index"),
    ("a bit of the journal's record", "journal/*.json", "journal"),
    ("a bit of a batch's list", "batches/*.zst", "journal"),
]


@pytest.mark.parametrize(("why", "pattern", "part"), DAMAGE, ids=[case[0] for case in DAMAGE])
def test_verify_finds_and_rebuild_mends(why: str, pattern: str, part: str, tmp_path: Path) -> None:
    archive = filled(tmp_path / "archive")
    archive.label("0001000001-02-000003", ["results"], by="ana")
    archive.close()
    flip(_one(archive, pattern))
    assert part in {problem.part for problem in archive.verify().problems}
    archive.rebuild()
    assert archive.verify().sound
    assert archive.search("dividend").total == 12
    assert archive.hit("0001000001-02-000003").types == ("results",), "what the user said is still said"


@pytest.mark.parametrize("gone", ["tables", "tables/reports", "tables/texts/_delta_log", "journal", "batches", "index"])
def test_rebuild_mends_what_is_gone(gone: str, tmp_path: Path) -> None:
    archive = filled(tmp_path / "archive")
    archive.close()
    shutil.rmtree(archive.path / gone)
    assert not archive.verify().sound
    archive.rebuild()
    assert archive.verify().sound
    assert archive.search("dividend").total == 12


def test_an_index_behind_its_tables(tmp_path: Path) -> None:
    """An older index put in the place of the newer one: every file is whole, but reports are missing from it."""
    import msgspec

    from sixk.archive import journal

    archive = filled(tmp_path / "archive")
    before = journal.newest(archive.store)
    archive.add_bytes([("new", makers.submission(99))])
    after = journal.newest(archive.store)
    assert before and after
    journal.commit(archive.store, msgspec.structs.replace(after, index=before.index))
    check = archive.verify()
    assert [problem.what for problem in check.problems] == ["it holds 12 reports, the tables 13"]
    archive.rebuild(index_only=True)
    assert archive.verify().sound


# ------------------------------------------------------------------------------------------------- who may write, and where


def test_two_writers(tmp_path: Path) -> None:
    archive = filled(tmp_path / "archive")
    with archive.store.lock():
        with pytest.raises(ArchiveLocked, match=r"another process .* is writing to this archive; wait"):
            archive.add_bytes([("x", makers.submission(99))])
        assert archive.search("dividend").total == 12, "readers never wait"
        archive.label("0001000001-02-000003", ["results"])
        assert archive.labels()["0001000001-02-000003"].types == ("results",), "what the user says is kept at once"
    archive.add_bytes([("x", makers.submission(99))])
    assert archive.search("type:results").total == 1, "and in the index with the next batch"


def test_two_writing_processes(tmp_path: Path) -> None:
    path = tmp_path / "archive"
    command = [sys.executable, str(DRIVER), str(path), "0", "10000", "8"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as first:
        assert first.stdout
        first.stdout.readline()
        second = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        first.kill()
    assert second.returncode != 0
    assert "ArchiveLocked" in second.stderr
    assert "is writing to this archive" in second.stderr
    assert Archive(path).verify().sound


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root to mount a small file system")
def test_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("this machine does not let us mount a file system")
    try:
        archive = Archive(disk / "archive", reader=makers.reader)
        kept = 0
        with pytest.raises(ArchiveError, match="no space left to write; all that was reported as added is kept"):
            for turn in range(200):
                batch = [
                    (f"{n}", makers.submission(n, words=os.urandom(3_000).hex())) for n in range(turn * 20, turn * 20 + 20)
                ]
                kept += archive.add_bytes(batch).added
        assert kept
        assert archive.search("").total == archive.status().reports == kept
        assert archive.verify().sound
        larger = subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=False)
        assert larger.returncode == 0
        assert archive.add_bytes([("x", makers.submission(99_999))]).added == 1
        assert archive.verify().sound
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)


def test_a_file_size_limit(tmp_path: Path) -> None:
    """Where no file system can be mounted: the process may write no file past a size."""
    code = f"""
import os, resource, signal, sys
sys.path[:0] = {[str(Path(makers.__file__).parent)]!r}
import makers
from sixk.archive import Archive
from sixk.errors import ArchiveError
archive = Archive({str(tmp_path / "archive")!r}, reader=makers.reader)
archive.add_bytes([("0", makers.submission(0))])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
try:
    archive.add_bytes([(str(n), makers.submission(n, words=os.urandom(3000).hex())) for n in range(1, 40)])
except ArchiveError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert "no space left to write" in done.stdout
    archive = Archive(tmp_path / "archive", reader=makers.reader)
    assert archive.search("").total == 1
    assert archive.verify().sound
    assert archive.add_bytes([("1", makers.submission(1))]).added == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="the other half, without root, is below")
def test_a_read_only_archive_for_another_user(tmp_path: Path) -> None:
    archive = filled(tmp_path / "archive")
    for folder in [*tmp_path.parents, tmp_path]:
        if folder.is_relative_to("/tmp") and folder != Path("/tmp"):
            folder.chmod(0o755)
    code = f"""
import os, sys, tempfile
sys.path[:0] = {[str(Path(makers.__file__).parent)]!r}
import makers
from sixk.archive import Archive
from sixk.errors import ArchiveError
import tantivy, deltalake, duckdb, sixk.archive.writer, sixk.archive.ingest, sixk.archive.search, sixk.edgar
os.setgid(65534); os.setuid(65534)
archive = Archive({str(archive.path)!r}, reader=makers.reader)
print(archive.search("dividend").total, archive.sql("SELECT count(*) FROM reports").rows[0][0], archive.verify().sound)
try:
    archive.add_bytes([("x", makers.submission(99))])
except ArchiveError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.splitlines()[0] == "12 12 True", done.stderr
    assert "cannot be written (Permission denied); check its permissions" in done.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_archive(tmp_path: Path) -> None:
    archive = filled(tmp_path / "archive")
    for folder, _, _ in os.walk(archive.path):
        Path(folder).chmod(0o555)
    try:
        assert archive.search("dividend").total == 12
        with pytest.raises(ArchiveError, match="cannot be written"):
            archive.add_bytes([("x", makers.submission(99))])
    finally:
        for folder, _, _ in os.walk(archive.path):
            Path(folder).chmod(0o755)


def test_opened_for_reading_only(tmp_path: Path) -> None:
    filled(tmp_path / "archive")
    with pytest.raises(ArchiveError, match="opened for reading only"):
        Archive(tmp_path / "archive", read_only=True).add_bytes([])


def test_no_archive_there(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no archive there; `sixk add PATH` makes one"):
        Archive(tmp_path / "none", read_only=True).search("x")


def test_an_archive_of_a_later_sixk(tmp_path: Path) -> None:
    import msgspec

    from sixk.archive import journal

    archive = filled(tmp_path / "archive")
    record = journal.newest(archive.store)
    assert record
    journal.commit(archive.store, msgspec.structs.replace(record, number=record.number + 1, schema=99))
    with pytest.raises(ArchiveError, match="later than this one; update sixk"):
        archive.search("x")


def test_readers_keep_their_state_while_a_writer_works(tmp_path: Path) -> None:
    archive = filled(tmp_path / "archive")
    seen = archive.snapshot()
    total = len(seen.database.rows("SELECT accession FROM reports", tables=("reports",)))
    command = [sys.executable, str(DRIVER), str(archive.path), "100", "220", "8"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as writer:
        counts = []
        while writer.poll() is None:
            found = archive.search("", limit=500)
            assert len(found.hits) == min(500, found.total)
            counts.append(found.total)
            assert archive.sql("SELECT count(*) FROM reports").rows[0][0] >= counts[-1]
            time.sleep(0.01)
    assert counts == sorted(counts), "the archive only grows"
    assert archive.search("").total == total + 120
    assert len(seen.database.rows("SELECT accession FROM reports", tables=("reports",))) == total


def test_store_keeps_whole_objects_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write that fails half way leaves neither the object nor its part."""
    store = LocalStore(tmp_path)

    def full(handle: int, data: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(ArchiveError, match="no space left"):
        store.put("raw/aa/x", b"data")
    assert list(store.list("raw")) == []
    assert not list((tmp_path / "raw" / "aa").iterdir())
