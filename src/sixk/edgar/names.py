"""File names: what EDGAR takes as the name of a document, and names from filings made safe for one's own disk."""

from __future__ import annotations

import re

MAX_LENGTH = 32
EXTENSIONS = frozenset({"htm", "txt", "pdf", "xml", "jpg", "gif", "fil", "xsd"})
_ACCEPTED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.([A-Za-z]+)", re.A)
_UNSAFE = re.compile(r"[^\w.,()+=@ -]")
_RESERVED = frozenset(
    ["CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10))],
)


def file_name_fault(name: str) -> str | None:
    """What is wrong with a document's file name by the Filer Manual (5.2.2: at most 32 characters, a letter or digit first, then
    letters, digits, ``.``, ``-``, ``_``, and an extension that EDGAR knows), or None."""
    if len(name) > MAX_LENGTH:
        return f"the file name {name!r} has {len(name)} characters; EDGAR takes at most {MAX_LENGTH}"
    match = _ACCEPTED.fullmatch(name)
    if not match:
        return f"the file name {name!r} must begin with a letter or digit and hold only letters, digits, '.', '-' and '_'"
    if match[1].lower() not in EXTENSIONS:
        return f"the file name {name!r} must end in one of .{', .'.join(sorted(EXTENSIONS))}"
    return None


def safe_name(name: str | None, fallback: str = "document") -> str:
    r"""A name from a filing as the last part of a path on any system: no folders (``/``, ``\``, ``..``, a drive), no control
    characters, no device name, no leading or trailing dots or blanks, at most 120 characters. Never empty."""
    last = re.split(r"[/\\]", name or "")[-1].rpartition(":")[2]
    last = _UNSAFE.sub("_", last).strip(" .")
    if len(last) > 120:
        stem, dot, extension = last.rpartition(".")
        last = f"{stem[: 119 - len(extension)]}.{extension}" if dot and len(extension) <= 8 else last[:120]
    if not last.strip("_. "):
        return fallback
    return f"_{last}" if last.split(".")[0].strip().upper() in _RESERVED else last
