"""EDGAR index files (form, company, master, crawler, xbrl .idx) -> entries, and entries -> index files.

Rows are read from the right: a column of old files does not stand where its heading does, and long names touch the next column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from sixk.edgar import accession
from sixk.edgar.charset import decode

IndexKind = Literal["form", "company", "master", "crawler"]

_TAIL = re.compile(r"(\d{1,10})\s+(\d{8}|\d{4}-\d{2}-\d{2})\s+(\S+)\s*$")
_PATH_CIK = re.compile(r"edgar/data/(\d{1,10})/")
_GAP = re.compile(r" {2,}")
_FORM_WIDTH = 12


class IndexEntry(Struct, frozen=True, gc=False):
    """One row: a filing under one filer's name. A filing of several filers has a row for each; ``accession`` tells them as one.

    ``cik`` is as printed, without leading zeros; ``filed`` is an ISO date; ``path`` is that of the submission, or of its index
    page in a crawler index.
    """

    form: str
    name: str
    cik: str
    filed: str
    path: str

    @property
    def accession(self) -> str | None:
        return accession.find(self.path)


def read_index(data: bytes) -> Iterator[IndexEntry]:
    """The entries of an index file of any kind, in its order. Lines that are no rows (heads, rules, blank lines) are passed over."""
    text = decode(data)
    head, _, _ = text.partition("\n---")
    form_first = "\nForm Type" in head or head.startswith("Form Type")
    for line in text.split("\n"):
        if line.count("|") >= 4:
            entry = _piped(line)
        else:
            match = _TAIL.search(line)
            entry = _columns(line[: match.start()], match, form_first) if match else None
        if entry is not None:
            yield entry


def _piped(line: str) -> IndexEntry | None:
    cik, rest = line.split("|", 1)
    parts = rest.rsplit("|", 3)
    if len(parts) != 4 or not cik.strip().isdecimal():
        return None
    name, form, filed, path = (part.strip() for part in parts)
    return IndexEntry(form, name, cik.strip(), _iso(filed), path)


def _columns(lead: str, match: re.Match[str], form_first: bool) -> IndexEntry | None:
    """A row of fixed columns. The CIK printed may have a long name's digits before it: the path's CIK is then the true one."""
    cik, filed, path = match.groups()
    in_path = _PATH_CIK.search(path)
    if in_path and cik != in_path[1] and cik.endswith(in_path[1]) and lead[-1:] != " ":
        lead, cik = lead + cik[: -len(in_path[1])], in_path[1]
    lead = lead.strip()
    if form_first:
        form, name = lead[:_FORM_WIDTH].strip(), lead[_FORM_WIDTH:].strip()
        gap = _GAP.search(lead)
        if gap and (gap.start() < _FORM_WIDTH or lead[_FORM_WIDTH - 1] != " "):
            form, name = lead[: gap.start()], lead[gap.end() :].strip()
    else:
        gaps = list(_GAP.finditer(lead))
        if gaps:
            name, form = lead[: gaps[-1].start()].strip(), lead[gaps[-1].end() :]
        else:
            name, _, form = lead.rpartition(" ")
    return IndexEntry(form, name, cik, _iso(filed), path)


def _iso(filed: str) -> str:
    return f"{filed[:4]}-{filed[4:6]}-{filed[6:]}" if len(filed) == 8 and filed.isdecimal() else filed


_TITLES = {
    "form": "by Form Type",
    "company": "by Company Name",
    "crawler": "by Company Name",
    "master": "",
}


def write_index(kind: IndexKind, entries: Iterable[IndexEntry], *, updated: date, quarterly: bool = False) -> bytes:
    """An index file in EDGAR's own layout, sorted as EDGAR sorts it. Daily files write dates as 20021030, quarterly ones as
    2002-10-30."""
    rows = sorted(entries, key=lambda entry: _order(kind, entry))
    crawler = "Crawler " if kind == "crawler" else ""
    title = f"{'Master' if quarterly else 'Daily'} {crawler}Index of EDGAR Dissemination Feed {_TITLES[kind]}".rstrip()
    lines = [
        f"Description:           {title}",
        f"Last Data Received:    {updated.strftime('%b')} {updated.day:2d}, {updated.year}",
        "Comments:              webmaster@sec.gov",
        "Anonymous FTP:         ftp://ftp.sec.gov/edgar/",
        " ",
        " ",
    ]
    file_title = "URL " if kind == "crawler" else "Filename" if kind == "master" and quarterly else "File Name"
    if kind == "master":
        lines += [f"CIK|Company Name|Form Type|Date Filed|{file_title}", "-" * 80]
        lines += ["|".join((row.cik, row.name, row.form, _date(row.filed, quarterly), row.path)) for row in rows]
    else:
        form_first = kind == "form"
        heads = ("Form Type", "Company Name") if form_first else ("Company Name", "Form Type")
        lines += [_row(form_first, *heads, "CIK", "Date Filed", file_title), "-" * (145 if kind == "company" else 141)]
        for row in rows:
            first, second = (row.form, row.name) if form_first else (row.name, row.form)
            lines.append(_row(form_first, first, second, row.cik, _date(row.filed, quarterly), row.path))
    return "\n".join([*lines, ""]).encode("utf-8")


def _order(kind: IndexKind, entry: IndexEntry) -> tuple[str, ...]:
    if kind == "form":
        return (entry.form, entry.name, entry.path)
    if kind == "master":
        return (entry.cik, entry.name, entry.form, entry.path)
    return (entry.name, entry.form, entry.path)


def _date(filed: str, quarterly: bool) -> str:
    return filed if quarterly else filed.replace("-", "")


def _row(form_first: bool, first: str, second: str, cik: str, filed: str, path: str) -> str:
    """Columns are parted by two blanks at least, so that an overlong name or form cannot touch the next one."""
    widths = (12, 62) if form_first else (62, 12)
    left = f"{first:<{widths[0] - 2}}  {second:<{widths[1] - 2}}  "
    return f"{left}{cik:<12}{filed:<12}{path:<52}" if filed else left + cik
