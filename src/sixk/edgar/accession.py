"""Accession numbers: text in any of their spellings -> ``##########-YY-######``, and their parts."""

from __future__ import annotations

import re
from typing import NamedTuple

_SPELLINGS = re.compile(r"\s*(\d{10})-?(\d{2})-?(\d{6})(?:\.txt|\.nc|\.hdr\.sgml|-index(?:-headers)?\.html?)?\s*", re.A)
_INSIDE = re.compile(r"(?<![\d-])\d{10}-\d{2}-\d{6}(?!-?\d)|(?<!\d)\d{18}(?!\d)", re.A)


class Accession(NamedTuple):
    """``login`` is the CIK that filed (often an agent's), ``year`` has four digits, ``sequence`` counts within both."""

    login: str
    year: int
    sequence: int

    def __str__(self) -> str:
        return f"{self.login}-{self.year % 100:02d}-{self.sequence:06d}"

    @property
    def folder(self) -> str:
        """The 18 digits that name the submission's folder on EDGAR."""
        return str(self).replace("-", "")


def parse(text: str) -> Accession | None:
    """The parts of an accession number given with or without dashes, or as a file name; None for anything else.

    EDGAR began in 1993, so years 93 to 99 are of the last century.
    """
    match = _SPELLINGS.fullmatch(text)
    if not match:
        return None
    year = int(match[2])
    return Accession(match[1], year + (1900 if year >= 90 else 2000), int(match[3]))


def normalise(text: str) -> str | None:
    """The dashed form, or None where ``text`` is no accession number."""
    match = _SPELLINGS.fullmatch(text)
    return f"{match[1]}-{match[2]}-{match[3]}" if match else None


def find(text: str) -> str | None:
    """The first accession number within ``text`` (a path, an address), dashed."""
    match = _INSIDE.search(text)
    return normalise(match[0]) if match else None
