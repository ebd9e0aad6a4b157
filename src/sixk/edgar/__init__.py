"""bytes <-> Submission: the SGML container, its header, its indexes and EDGAR's own rules of place and time."""

from sixk.edgar import accession, places
from sixk.edgar.build import NewDocument, build
from sixk.edgar.charset import decode
from sixk.edgar.container import read, split, write
from sixk.edgar.payload import content, damage
from sixk.edgar.uu import uudecode, uuencode

__all__ = [
    "NewDocument",
    "accession",
    "build",
    "content",
    "damage",
    "decode",
    "places",
    "read",
    "split",
    "uudecode",
    "uuencode",
    "write",
]
