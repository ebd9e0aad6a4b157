"""Adding: what is taken, what is told apart, what is linked."""

from __future__ import annotations

import gzip
import io
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from makers import submission

from sixk.archive import Archive

Folder = Callable[[dict[str, bytes]], Path]


def tar(members: dict[str, bytes], mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


ONE, TWO = submission(1), submission(2)
SOURCES = [
    ("a file", {"a.txt": ONE}, 1),
    ("a folder of folders", {"2002/a.txt": ONE, "2003/b.txt": TWO}, 2),
    ("files beside submissions are passed over", {"a.txt": ONE, "index.json": b"{}", "notes.md": b"# x", ".hidden": TWO}, 1),
    ("a gzipped submission, as edgartools keeps it", {"filings/20021114/0001000001-02-000001.nc.gz": gzip.compress(ONE)}, 1),
    ("a tar", {"a.tar": tar({"a.txt": ONE, "b.txt": TWO})}, 2),
    ("EDGAR's daily feed", {"20021114.nc.tar.gz": tar({"0001000001-02-000001.nc": ONE, "x.nc": TWO}, "w:gz")}, 2),
    ("a tar.bz2", {"a.tar.bz2": tar({"a.txt": ONE}, "w:bz2")}, 1),
    ("a zip", {"a.zip": zipped({"a.txt": ONE, "d/b.txt": TWO})}, 2),
    ("old loads: submissions behind each other", {"19960102.gz": gzip.compress(ONE + TWO)}, 2),
    (
        "sec-edgar-downloader keeps the whole beside its parts",
        {
            "sec-edgar-filings/ACME/6-K/0001000001-02-000001/full-submission.txt": ONE,
            "sec-edgar-filings/ACME/6-K/0001000001-02-000001/primary-document.html": b"<p>part of it</p>",
        },
        1,
    ),
    ("the same bytes twice are one", {"a.txt": ONE, "b.txt": ONE}, 1),
    (
        "a feed holds all forms: only 6-Ks are kept",
        {"a.nc": ONE, "b.nc": submission(3, form="8-K"), "c.nc": submission(4, form="6-K/A")},
        2,
    ),
]


@pytest.mark.parametrize(("why", "files", "count"), SOURCES, ids=[case[0] for case in SOURCES])
def test_takes(why: str, files: dict[str, bytes], count: int, archive: Archive, folder: Folder) -> None:
    summary = archive.add([folder(files)])
    assert (summary.added, summary.set_aside) == (count, ())
    assert archive.search("dividend").total == count
    again = archive.add([folder(files)])
    assert (again.added, again.versions) == (0, 0)
    assert again.known + again.other >= count


def _link(name: str, target: str, kind: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo(name)
        info.type = kind
        info.linkname = target
        archive.addfile(info)
        good = tarfile.TarInfo("good.txt")
        good.size = len(ONE)
        archive.addfile(good, io.BytesIO(ONE))
    return out.getvalue()


REFUSED = [
    ("a name that climbs out", {"a.tar": tar({"../../etc/x.txt": TWO, "good.txt": ONE})}, "climbs out"),
    ("an absolute name", {"a.tar": tar({"/etc/x.txt": TWO, "good.txt": ONE})}, "climbs out"),
    ("a name that climbs out of a zip", {"a.zip": zipped({"..\\x.txt": TWO, "good.txt": ONE})}, "climbs out"),
    ("a symbolic link", {"a.tar": _link("x.txt", "/etc/passwd", tarfile.SYMTYPE)}, "is a link"),
    ("a hard link", {"a.tar": _link("x.txt", "good.txt", tarfile.LNKTYPE)}, "is a link"),
    ("a device", {"a.tar": _link("x.txt", "", tarfile.CHRTYPE)}, "no regular file"),
    ("a tar inside a tar", {"a.tar": tar({"x.tar": tar({"b.txt": TWO}), "good.txt": ONE})}, "archive inside an archive"),
    ("a zip inside a zip", {"a.zip": zipped({"x.zip": zipped({"b.txt": TWO}), "good.txt": ONE})}, "archive inside an archive"),
    ("a zip bomb", {"a.zip": zipped({"x.txt": bytes(80 << 20), "good.txt": ONE})}, "bomb"),
    ("a gzip bomb", {"x.gz": gzip.compress(bytes(80 << 20)), "good.txt": ONE}, "bomb"),
    ("a truncated gzip", {"x.gz": gzip.compress(TWO * 50)[:-40], "good.txt": ONE}, "cut short"),
    ("a zip without its end", {"x.zip": zipped({"a.txt": TWO})[:-30], "good.txt": ONE}, "no whole zip"),
    ("an empty file", {"x.txt": b"", "good.txt": ONE}, "is empty"),
    ("a picture", {"x.bin": b"\x89PNG\r\n\x00\x00\r\nIHDR", "good.txt": ONE}, "neither a submission nor"),
    ("a filing that breaks the reader", {"x.txt": b"RAISE", "good.txt": ONE}, "made to fail"),
]


@pytest.mark.parametrize(("why", "files", "reason"), REFUSED, ids=[case[0] for case in REFUSED])
def test_sets_aside_with_the_reason_and_goes_on(
    why: str, files: dict[str, bytes], reason: str, archive: Archive, folder: Folder
) -> None:
    summary = archive.add([folder(files)])
    assert summary.added == 1
    assert len(summary.set_aside) == 1
    assert reason in summary.set_aside[0].reason


def test_a_truncated_tar_gives_its_whole_members(archive: Archive, folder: Folder) -> None:
    whole = tar({f"{n}.txt": submission(n, words="x" * 3_000) for n in range(10)}, "w:gz")
    summary = archive.add([folder({"cut.tar.gz": whole[: len(whole) * 2 // 3]})])
    assert 0 < summary.added < 10
    assert "cut short or damaged after" in summary.set_aside[0].reason
    assert archive.verify().sound


def test_a_path_that_is_not_there_is_set_aside(archive: Archive) -> None:
    assert archive.add(["/no/such/file"]).set_aside[0].reason == "no such file or folder"


def test_standard_input(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """A submission or an archive may come through a pipe."""

    class Pipe:
        buffer = io.BytesIO(tar({"a.txt": ONE, "b.txt": TWO}, "w:gz"))

    monkeypatch.setattr(sys, "stdin", Pipe())
    assert archive.add(["-"]).added == 2


def test_the_same_accession_with_other_bytes_is_a_new_version(archive: Archive) -> None:
    archive.add_bytes([("first", submission(1, words="the old words"))])
    summary = archive.add_bytes([("second", submission(1, words="the new words"))])
    assert (summary.added, summary.versions) == (0, 1)
    accession = "0001000001-02-000001"
    assert [version.version for version in archive.versions(accession)] == [1, 2]
    assert b"the old words" in archive.raw(accession, version=1)
    assert b"the new words" in archive.raw(accession)
    assert archive.search('"old words"').total == 0
    assert archive.search('"new words"').total == 1
    assert archive.sql("SELECT count(*) FROM reports").rows == ((1,),)
    assert archive.sql("SELECT count(*) FROM texts").rows == ((1,),)
    assert archive.hit(accession).version == 2
    assert archive.report(accession, version=1).accession == accession


def test_two_versions_in_one_batch(archive: Archive) -> None:
    summary = archive.add_bytes([("a", submission(1, words="old words")), ("b", submission(1, words="new words"))])
    assert (summary.added, summary.versions) == (1, 1)
    assert archive.status().reports == 1
    assert archive.search("old").total == 0
    assert archive.search("new").total == 1
    assert archive.verify().sound


def test_a_document_without_accession_has_an_id_of_its_bytes(archive: Archive) -> None:
    archive.add_bytes([("bare.txt", b"Acme announces a dividend.\n")])
    hit = archive.search("dividend").hits[0]
    assert hit.accession.startswith("sha256-")
    assert archive.raw(hit.accession) == b"Acme announces a dividend.\n"


def test_an_amendment_is_linked_to_what_it_amends(archive: Archive) -> None:
    """The newest earlier report of the same filer and period; whichever came in first."""
    archive.add_bytes([("amendment", submission(9, form="6-K/A", filed="20021120", period="20021031", words="Amendment"))])
    archive.add_bytes(
        [
            ("other period", submission(2, filed="20021119", period="20021119")),
            ("original", submission(1, filed="20021101", period="20021031")),
            ("other issuer", submission(3, filed="20021119", period="20021031", cik=1_000_009)),
        ]
    )
    hit = archive.hit("0001000001-02-000009")
    assert hit.amends == "0001000001-02-000001"
    assert archive.hit("0001000001-02-000001").amended_by == hit.accession


def test_parallel_reading_gives_the_same_archive(archive: Archive, folder: Folder, tmp_path: Path) -> None:
    import makers

    root = folder({f"{n}.txt": submission(n, words=f"word{n}") for n in range(80)})
    with Archive(tmp_path / "other", reader=makers.reader) as other:
        assert (
            archive.add([root], workers=2).added
            == other.add_bytes([(p.name, p.read_bytes()) for p in root.iterdir()]).added
            == 80
        )
        query = "SELECT accession, sha256, types FROM reports ORDER BY accession"
        assert archive.sql(query).rows == other.sql(query).rows


def test_a_filing_that_kills_its_reader_is_set_aside(archive: Archive, folder: Folder) -> None:
    files = {f"{n:02}.txt": submission(n) for n in range(60)}
    files["30.txt"] = b"KILL"
    summary = archive.add([folder(files)], workers=2)
    assert summary.added == 59
    assert [aside.reason for aside in summary.set_aside] == ["reading it ended the process that read it"]


def test_any_executor_will_do(archive: Archive, folder: Folder) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2) as executor:
        assert archive.add([folder({f"{n}.txt": submission(n) for n in range(70)})], executor=executor).added == 70


def test_progress_is_told(archive: Archive, folder: Folder) -> None:
    seen: list[tuple[int, int | None, int]] = []

    def tell(*, done: int, total: int | None, reports: int, set_aside: int) -> None:
        seen.append((done, total, reports))

    root = folder({f"{n}.txt": submission(n) for n in range(40)})
    archive.add([root], progress=tell)
    assert seen[-1][0] == seen[-1][1] == sum(path.stat().st_size for path in root.iterdir())
    assert seen[-1][2] == 40


def test_an_interrupt_keeps_what_was_read_and_goes_on_later(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sixk.archive.ingest.SMALL", 1_000)

    def found() -> object:
        for number in range(40):
            yield f"{number}", submission(number)
        raise KeyboardInterrupt

    summary = archive.add_bytes(found())  # type: ignore[arg-type]
    assert summary.interrupted
    assert summary.added == archive.search("").total == 32, "the chunk that was whole is there"
    assert archive.add_bytes((f"{n}", submission(n)) for n in range(40)).added == 8
    assert archive.verify().sound


def test_links_are_the_same_in_whatever_order_reports_come(tmp_path: Path) -> None:
    """One release furnished three times, and an amendment with two candidates, added in every order."""
    from itertools import permutations

    import makers

    reports = [
        ("a", submission(1, filed="20021101", period="20021031", exhibit="The same release.")),
        ("b", submission(2, filed="20021105", period="20021031", exhibit="The same release.")),
        ("c", submission(3, filed="20021110", period="20021110", exhibit="The same release.")),
        ("d", submission(4, filed="20021120", period="20021031", form="6-K/A", exhibit="Another.")),
    ]
    expected = {
        ("0001000001-02-000002", "duplicate_of", "0001000001-02-000001"),
        ("0001000001-02-000003", "duplicate_of", "0001000001-02-000001"),
        ("0001000001-02-000004", "amends", "0001000001-02-000002"),
    }
    for number, order in enumerate(list(permutations(reports))[::9]):
        with Archive(tmp_path / str(number), reader=makers.reader) as archive, pytest.MonkeyPatch.context() as patch:
            patch.setattr("sixk.archive.worker._fingerprint", makers.fingerprint)
            for report in order:
                archive.add_bytes([report])
            assert set(archive.sql("SELECT accession, relation, target FROM links").rows) == expected
            assert archive.hit("0001000001-02-000003").duplicate_of == "0001000001-02-000001"
            assert archive.hit("0001000001-02-000002").amended_by == "0001000001-02-000004"


def test_what_is_no_report_is_set_aside(tmp_path: Path, folder: Folder) -> None:
    """With the usual reader: a JSON file named outright, the header pages that EDGAR keeps beside a submission."""
    header = submission(1).split(b"</SEC-HEADER>")[0].split(b"\n", 1)[1] + b"</SEC-HEADER>\n"
    root = folder(
        {"index.json": b'{"directory": {"name": "/Archives/edgar"}}', "x.hdr.sgml": header, "whole.txt": submission(1)}
    )
    with Archive(tmp_path / "usual") as archive:
        summary = archive.add([root / "index.json", root / "x.hdr.sgml", root / "whole.txt"])
        assert summary.added == 1
        assert [aside.reason for aside in summary.set_aside] == [
            "is json: neither a submission nor a document of one",
            "is only the header of a submission: add its complete text",
        ]
        assert archive.report("0001000001-02-000001").accession == "0001000001-02-000001"
