"""Any file name or exhibit number in, a file name that EDGAR takes out.

What EDGAR takes is `edgar.names`'s to say; ours are lower case with a letter first, which every EDGAR ever took.
"""

from __future__ import annotations

import re
import unicodedata

from sixk.edgar.names import MAX_LENGTH, file_name_fault

LONGEST = MAX_LENGTH
_RENAMED = {"html": "htm", "xhtml": "htm", "jpeg": "jpg", "text": "txt"}


def legal(name: str) -> bool:
    """Whether EDGAR takes a file name as it is."""
    return file_name_fault(name) is None


def make(stem: str, extension: str, taken: set[str]) -> str:
    """A legal file name like ``stem``, unlike those taken; it is added to them."""
    extension = _RENAMED.get(extension.lower(), extension.lower())
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode("ascii").lower()
    plain = re.sub(r"[^a-z0-9_\-]+", "-", plain).strip("-_.")
    plain = re.sub(r"-{2,}", "-", plain)
    if not plain[:1].isalpha():
        plain = "d" + plain
    room = LONGEST - len(extension) - 1
    plain = plain[:room].rstrip("-_.")
    number = 2
    candidate = f"{plain}.{extension}"
    while candidate in taken:
        tail = f"-{number}"
        candidate, number = f"{plain[: room - len(tail)]}{tail}.{extension}", number + 1
    taken.add(candidate)
    return candidate


def for_exhibit(number: str | None, position: int) -> str:
    """The stem of an exhibit's file name: "99.1" gives "ex99-1"."""
    return "ex" + re.sub(r"[^a-z0-9]+", "-", (number or f"no{position}").lower()).strip("-")
