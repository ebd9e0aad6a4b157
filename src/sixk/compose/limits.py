"""A module of ours and bytes in, what it prints out: run in a process of its own with limits on time and memory.

Word and PDF files are other people's containers; whatever they do to their parser, they do it to a process that is thrown away.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys

from sixk.errors import DraftError

SECONDS = 60
MEMORY = 2 * 1024**3


def run(module: str, payload: bytes, *arguments: str, seconds: int = SECONDS) -> bytes:
    """The standard output of ``python -m module arguments`` fed with the payload. Raises DraftError where it fails."""
    command = [sys.executable, "-I", "-m", module, *arguments]
    try:
        done = subprocess.run(command, input=payload, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        raise DraftError(f"took longer than {seconds} seconds to read; save it anew in its own program, or split it") from None
    if done.returncode:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise DraftError(f"cannot be read: {last[-1] if last else f'the reader ended with {done.returncode}'}")
    return done.stdout


def confine(seconds: int = SECONDS, memory: int = MEMORY) -> None:
    """Called first in such a process: it may use this much processor time and memory, and no more."""
    with contextlib.suppress(ImportError):  # Windows has no such limits; the time limit of `run` still holds there
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
