"""bytes <-> Submission: the SGML container, its header, its indexes and EDGAR's own rules of place and time."""

from sixk.edgar import accession, calendar, clock, feeds, html, index, names, places
from sixk.edgar.build import NewDocument, build
from sixk.edgar.charset import decode
from sixk.edgar.container import read, split, write
from sixk.edgar.payload import content, damage, size
from sixk.edgar.uu import uudecode, uuencode

__all__ = [
    "NewDocument",
    "accession",
    "build",
    "calendar",
    "clock",
    "content",
    "damage",
    "decode",
    "feeds",
    "html",
    "index",
    "names",
    "places",
    "read",
    "size",
    "split",
    "uudecode",
    "uuencode",
    "write",
]
