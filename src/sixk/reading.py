"""Path or bytes -> Report: the chain edgar, text, report, events as two verbs, `read` and `reading`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from sixk.errors import InputError
from sixk.model import Reading, Report

if TYPE_CHECKING:
    from sixk.events.rules import Rules

Source = str | os.PathLike[str] | bytes


def reading(source: Source, *, code: bool = True, rules: Rules | None = None) -> Reading:
    """Read a submission in any dialect, a bare document or a bare exhibit, from a path or from its bytes.

    `code=False` stops before events; `rules` are a user's own (`events.load_rules`).
    Raises InputError only where a path cannot be read: what is wrong inside becomes a Finding.
    """
    path = None if isinstance(source, bytes) else os.fspath(source)
    if isinstance(source, bytes):
        raw = source
    else:
        try:
            raw = Path(source).read_bytes()
        except OSError as error:
            raise InputError(f"{path}: {error.strerror or error}; give a file that can be read") from error
    return chain(raw, name=path, path=path, code=code, rules=rules)


def chain(
    raw: bytes, *, name: str | None = None, path: str | None = None, code: bool = True, rules: Rules | None = None
) -> Reading:
    """The same of bytes that have a name: ``name`` is what a bare document is called, ``path`` what the report says it came from."""
    from sixk import edgar, report

    result = report.read(edgar.read(raw, name=name), path=path, parts=code)
    if code:
        from sixk import events

        result = msgspec.structs.replace(result, report=events.code(result, rules))
    return result


def read(source: Source, *, code: bool = True, rules: Rules | None = None) -> Report:
    """The report alone; see `reading`."""
    return reading(source, code=code, rules=rules).report
