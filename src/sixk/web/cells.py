"""A document and its spans -> its painted HTML, made in a process of its own with limits of time and memory, or None.

Sanitising parses as a browser does, and there are documents of a few kilobytes over which that takes minutes or gigabytes
(unclosed elements that must be opened anew in each paragraph). A child process may be stopped in the middle; a thread may not.
It also keeps large documents off the server's own interpreter. A cell stays for the next document until it fails once.
"""

from __future__ import annotations

import os
import select
import struct
import subprocess
import sys
import threading
import time
from queue import Empty, SimpleQueue

import msgspec
from msgspec import Struct

SECONDS = 10.0
"""Wall time that a document may take."""

MEMORY = 1 << 30
"""Bytes of address space a cell may take on top of what it starts with."""

LARGEST = 64 << 20
"""Bytes of painted HTML that are still shown."""


class Job(Struct, frozen=True, array_like=True):
    """What a cell needs: the bytes, ``html`` or ``text``, byte spans with their event's number, where facts are, image names."""

    content: bytes
    kind: str
    spans: list[tuple[int, int, int]]
    up: str
    at: str
    accession: str
    images: list[str]


class Cell:
    """One child process; not for two threads at once."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "sixk.web.painter", str(MEMORY)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, close_fds=True)

    def paint(self, job: Job, seconds: float) -> str | None:
        """The painted HTML, or None where the child took too long, too much or fell: it is gone then."""
        until = time.monotonic() + seconds
        try:
            if not self._send(job, until):
                return self._end()
            head = self._read(8, until)
            if head is None or (length := struct.unpack("<Q", head)[0]) > LARGEST:
                return self._end()
            body = self._read(length, until)
        except OSError:
            return self._end()
        return self._end() if body is None else body.decode()

    def _send(self, job: Job, until: float) -> bool:
        assert self.process.stdin
        data = msgspec.msgpack.encode(job)
        view = memoryview(struct.pack("<Q", len(data)) + data)
        pipe = self.process.stdin.fileno()
        os.set_blocking(pipe, False)
        while view:
            if not select.select([], [pipe], [], max(0.0, until - time.monotonic()))[1]:
                return False
            view = view[os.write(pipe, view[: 1 << 16]) :]
        return True

    def _read(self, length: int, until: float) -> bytes | None:
        assert self.process.stdout
        pipe, parts = self.process.stdout.fileno(), list[bytes]()
        while length:
            if not select.select([pipe], [], [], max(0.0, until - time.monotonic()))[0]:
                return None
            part = os.read(pipe, min(length, 1 << 20))
            if not part:
                return None
            parts.append(part)
            length -= len(part)
        return b"".join(parts)

    def _end(self) -> str | None:
        self.close()
        return None

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()


class Cells:
    """As many cells as threads ask at once, begun when first needed or by `ready`."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self._idle: SimpleQueue[Cell] = SimpleQueue()
        self._all: list[Cell] = []
        self._lock = threading.Lock()

    def paint(self, job: Job) -> str | None:
        try:
            cell = self._idle.get_nowait()
        except Empty:
            cell = Cell()
            with self._lock:
                self._all = [one for one in self._all if one.alive] + [cell]
        if not cell.alive:
            cell.close()
            cell = Cell()
            with self._lock:
                self._all.append(cell)
        painted = cell.paint(job, self.seconds)
        if painted is not None:
            self._idle.put(cell)
        return painted

    def ready(self) -> None:
        """Begin one before it is needed."""
        cell = Cell()
        with self._lock:
            self._all.append(cell)
        self._idle.put(cell)

    def close(self) -> None:
        with self._lock:
            for cell in self._all:
                if cell.alive:
                    cell.close()
            self._all = []
