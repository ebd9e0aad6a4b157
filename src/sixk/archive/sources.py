"""Paths -> submissions: files, folders, tars and zips of submissions, EDGAR's daily feeds, local stores of other tools, stdin.

Whatever cannot be taken is set aside with its reason: names that climb out of an archive, links, nested archives, bombs, archives
cut short. Nothing is ever unpacked to disk.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import re
import sys
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, Protocol

from msgspec import Struct

from sixk.archive.results import SetAside

LARGEST = 1 << 30
"""Bytes of one submission at most; EDGAR's own limit is far lower."""

RATIO = 400
"""How many times larger than packed a member may be, past the first 64 MB."""

_FREE = 64 << 20
_SKIPPED = re.compile(
    r"\.(?:json|jsonl|csv|tsv|idx|md|toml|ya?ml|parquet|pyc?|xsd|jpe?g|gif|png|css|js|log|db|lock|part)$", re.IGNORECASE
)
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"(\xb5/\xfd")


class Readable(Protocol):
    """What bytes are read from."""

    def read(self, size: int = -1, /) -> bytes: ...


class Stream(Protocol):
    """What gives bytes as they come."""

    def read1(self, size: int = -1, /) -> bytes: ...


class Found(Struct, frozen=True):
    """A submission found: its name (archive members as archive!member), its bytes, and how many bytes of the inputs are behind.
    ``added`` and ``batch`` say when it came in, where it was in the archive before."""

    name: str
    data: bytes
    passed: int
    added: str | None = None
    batch: int | None = None


class Sources:
    """Walks inputs. ``total`` is the size of all inputs in bytes (None where standard input is one), ``aside`` what was refused."""

    def __init__(self, paths: Iterable[str | os.PathLike[str]]) -> None:
        self.aside: list[SetAside] = []
        self.passed = 0
        self.total: int | None = 0
        self._files: list[str] = []
        for path in paths:
            self._plan(os.fspath(path))

    def _plan(self, path: str) -> None:
        if path == "-":
            self.total = None
            self._files.append(path)
        elif Path(path).is_dir():
            for file in _walk(Path(path)):
                self._count(file)
        elif Path(path).exists():
            self._count(path)
        else:
            self._refuse(path, "no such file or folder")

    def _count(self, path: str) -> None:
        self._files.append(path)
        if self.total is not None:
            self.total += Path(path).stat().st_size

    def _refuse(self, name: str, reason: str) -> None:
        self.aside.append(SetAside(name, reason))

    def __iter__(self) -> Iterator[Found]:
        for path in self._files:
            if path == "-":
                with tempfile.TemporaryFile() as spool:
                    while block := sys.stdin.buffer.read(1 << 20):
                        spool.write(block)
                    spool.seek(0)
                    yield from self._opened("-", spool)
                continue
            start = self.passed
            try:
                with Path(path).open("rb") as file:
                    yield from self._opened(path, file)
                    self.passed = start + os.fstat(file.fileno()).st_size
            except OSError as error:
                self._refuse(path, f"cannot be read: {error.strerror or error}")

    def _opened(self, name: str, file: BinaryIO) -> Iterator[Found]:
        head = file.read(6)
        file.seek(0)
        start = self.passed

        def passed() -> int:
            return start + file.tell()

        try:
            if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
                yield from self._zip(name, file, passed)
            elif _is_tar(file):
                yield from self._tar(name, file, passed)
            elif (opened := _unpacking(head, file)) is not None:
                stream = _Raw(opened)
                first = io.BufferedReader(stream, 1 << 18)  # type: ignore[type-var]
                if _looks_like_tar(first.peek(512)):
                    yield from self._tar(name, first, passed)
                else:
                    data = _limited(first, file)
                    if stream.cut:
                        raise stream.cut
                    yield from self._split(name, data, passed)
            else:
                yield from self._split(name, _limited(file, None), passed)
        except _Refused as error:
            self._refuse(name, str(error))
        except (
            EOFError,
            zlib.error,
            lzma.LZMAError,
            zipfile.BadZipFile,
            tarfile.TarError,
            gzip.BadGzipFile,
            ValueError,
        ) as error:
            self._refuse(name, f"is cut short or damaged ({error}); what came before is kept")

    def _split(self, name: str, data: bytes, passed: Callable[[], int]) -> Iterator[Found]:
        """A file is one submission, or EDGAR's old loads: many complete ones behind each other."""
        from sixk import edgar

        if not data.strip():
            self._refuse(name, "is empty")
            return
        parts = list(edgar.split(data))
        if len(parts) < 2:
            yield Found(name, data, passed())
            return
        for number, part in enumerate(parts, 1):
            yield Found(f"{name}#{number}", part, passed())

    def _tar(self, name: str, file: IO[bytes], passed: Callable[[], int]) -> Iterator[Found]:
        count = 0
        try:
            with tarfile.open(fileobj=file, mode="r|") as tar:
                for member in tar:
                    if member.isdir():
                        continue
                    label = f"{name}!{member.name}"
                    reason = _bad_member(member.name) or _bad_tar_kind(member)
                    if reason:
                        self._refuse(label, reason)
                        continue
                    opened = tar.extractfile(member)
                    data = opened.read() if opened else b""
                    if len(data) < member.size:
                        raise EOFError("the last member is not whole")
                    count += 1
                    yield from self._member(label, data, passed)
        except (tarfile.TarError, EOFError, zlib.error, lzma.LZMAError, OSError) as error:
            self._refuse(name, f"is cut short or damaged after {count} whole members ({error}); those are kept")

    def _zip(self, name: str, file: BinaryIO, passed: Callable[[], int]) -> Iterator[Found]:
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
            self._refuse(name, f"is no whole zip archive ({error})")
            return
        with archive:
            for member in archive.infolist():
                if member.is_dir():
                    continue
                label = f"{name}!{member.filename}"
                reason = _bad_member(member.filename) or _bad_zip_kind(member)
                if reason:
                    self._refuse(label, reason)
                    continue
                try:
                    with archive.open(member) as opened:
                        data = opened.read(min(member.file_size, LARGEST) + 1)
                except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError) as error:
                    self._refuse(label, f"cannot be unpacked ({error})")
                    continue
                if len(data) > member.file_size:
                    self._refuse(label, "is larger than it says: refused")
                    continue
                yield from self._member(label, data, passed)

    def _member(self, label: str, data: bytes, passed: Callable[[], int]) -> Iterator[Found]:
        if _unwanted(PurePosixPath(label.rsplit("!", 1)[1])):
            return
        if data.startswith(b"\x1f\x8b") and label.endswith((".nc.gz", ".txt.gz")):
            try:
                data = _limited(gzip.GzipFile(fileobj=io.BytesIO(data)), io.BytesIO(data))
            except (_Refused, EOFError, zlib.error, OSError) as error:
                self._refuse(label, f"cannot be unpacked ({error})")
                return
        if data.startswith(_ARCHIVES) or _looks_like_tar(data[:512]):
            self._refuse(label, "is an archive inside an archive: refused, unpack it first")
            return
        yield from self._split(label, data, passed)


class _Refused(Exception):
    pass


class _Raw(io.RawIOBase):
    """A decompressing stream as a raw one, so that it can be peeked at. Where it is cut short or damaged it just ends, so that
    all before can be had; ``cut`` then says why."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self.cut: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        try:
            data = b"" if self.cut else self._stream.read1(len(buffer))
        except (EOFError, zlib.error, lzma.LZMAError, OSError, ValueError) as error:
            self.cut, data = error, b""
        buffer[: len(data)] = data
        return len(data)


def _walk(folder: Path) -> Iterator[str]:
    """Files of a folder in order. sec-edgar-downloader keeps a submission whole beside its parts: the whole one counts."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if "full-submission.txt" in files:
            files = ["full-submission.txt"]
        for name in sorted(files):
            if not name.startswith(".") and not _unwanted(PurePosixPath(name)):
                yield os.path.join(here, name)  # noqa: PTH118  (os.walk speaks str)


def _unwanted(path: PurePosixPath) -> bool:
    """Files that stand beside submissions and are none."""
    return (
        bool(_SKIPPED.search(path.name))
        or path.name.startswith(".")
        or path.name in ("README", "LICENSE", "NOTICE", "STORY.md")
    )


def _bad_member(name: str) -> str | None:
    parts = name.replace("\\", "/").split("/")
    if ".." in parts or name.startswith(("/", "\\")) or (len(name) > 1 and name[1] == ":") or "\x00" in name:
        return "has a name that climbs out of its archive: refused"
    return None


def _bad_tar_kind(member: tarfile.TarInfo) -> str | None:
    if member.issym() or member.islnk():
        return "is a link: refused"
    if not member.isfile():
        return "is no regular file: refused"
    return f"is larger than {LARGEST >> 20} MB: refused" if member.size > LARGEST else None


def _bad_zip_kind(member: zipfile.ZipInfo) -> str | None:
    kind = (member.external_attr >> 16) & 0o170000
    if kind == 0o120000:
        return "is a link: refused"
    if member.flag_bits & 1:
        return "is encrypted: refused"
    if member.file_size > LARGEST:
        return f"is larger than {LARGEST >> 20} MB: refused"
    if member.file_size > _FREE and member.file_size > RATIO * max(1, member.compress_size):
        return "unpacks to far more than it holds (a zip bomb): refused"
    return None


def _is_tar(file: BinaryIO) -> bool:
    head = file.read(512)
    file.seek(0)
    return _looks_like_tar(head)


def _looks_like_tar(head: bytes) -> bool:
    return len(head) >= 512 and head[257:262] == b"ustar"


def _unpacking(head: bytes, file: BinaryIO) -> Stream | None:
    if head.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=file)
    if head.startswith(b"BZh"):
        return bz2.BZ2File(file)
    if head.startswith(b"\xfd7zXZ\x00"):
        return lzma.LZMAFile(file)
    if head.startswith(b"(\xb5/\xfd"):
        from sixk.zstd import zstd

        return zstd.ZstdFile(file)
    return None


def _limited(stream: Readable, file: IO[bytes] | None) -> bytes:
    """All of a stream, within the limits of one submission."""
    parts, size = [], 0
    while block := stream.read(1 << 20):
        size += len(block)
        if size > LARGEST:
            raise _Refused(f"is larger than {LARGEST >> 20} MB: refused")
        if file is not None and size > _FREE and size > RATIO * max(1, file.tell()):
            raise _Refused("unpacks to far more than it holds (a bomb): refused")
        parts.append(block)
    return b"".join(parts)
