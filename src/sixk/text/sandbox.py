"""Bytes of a PDF or .docx -> what its parser makes of them, in a process of its own with limits of memory and time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec

from sixk.model import Kind

SECONDS = 90.0
"""Of wall time that a document may take."""

_SCRIPT = str(Path(__file__).with_name("foreign.py"))


class Parsed(msgspec.Struct, frozen=True):
    """``text`` or ``html``; ``error`` says why there is none."""

    text: str | None = None
    html: str | None = None
    cut: bool = False
    error: str | None = None
    pages: int | None = None


def parse(content: bytes, kind: Kind, seconds: float = SECONDS) -> Parsed:
    """Run the parser of ``kind`` ("pdf" or "docx"). Never raises on what is in the document.

    One call starts one process: parsers in C that meet hostile files may crash or hang, and must take nothing with them. It may be
    called from workers of a process pool.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-I", _SCRIPT, kind],
            input=content,
            capture_output=True,
            timeout=seconds,
            check=False,
            close_fds=True,
        )
    except subprocess.TimeoutExpired:
        return Parsed(error=f"reading it took more than {seconds:g} seconds")
    except OSError as error:
        return Parsed(error=f"no process could be started to read it ({error.strerror or error})")
    if done.returncode or not done.stdout:
        last = done.stderr.decode("utf-8", "replace").strip().rsplit("\n", 1)[-1][:200]
        return Parsed(error=f"its parser gave up ({last or f'exit code {done.returncode}'})")
    try:
        return msgspec.json.decode(done.stdout, type=Parsed)
    except msgspec.DecodeError as error:
        return Parsed(error=f"its parser gave an answer that cannot be read ({error})")
