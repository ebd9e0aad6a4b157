"""The child of `cells`: reads jobs from standard input, writes painted HTML to standard output, each with its length before it."""

from __future__ import annotations

import struct
import sys
from typing import BinaryIO

import msgspec

from sixk.text.decode import decode
from sixk.web.cells import Job
from sixk.web.paint import image_address, painted_html, painted_text


def work(job: Job) -> str:
    def words(data: bytes) -> str:
        return decode(data).text

    if job.kind == "html":
        image = image_address(job.at, job.accession, job.images)
        return painted_html(job.content, words, job.spans, job.up, image)
    return painted_text(job.content, words, job.spans, job.up)


def limit(memory: int) -> None:
    """Bound the address space, where the system knows how."""
    try:
        import resource
    except ImportError:  # no such limit on this system; the limit of time stands
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def main(source: BinaryIO, out: BinaryIO, memory: int) -> None:
    import nh3  # noqa: F401  (loaded before the limit: what it maps is not the document's)

    limit(memory)
    decoder = msgspec.msgpack.Decoder(Job)
    while head := source.read(8):
        data = source.read(struct.unpack("<Q", head)[0])
        painted = work(decoder.decode(data)).encode()
        out.write(struct.pack("<Q", len(painted)))
        out.write(painted)
        out.flush()


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer, int(sys.argv[1]))
