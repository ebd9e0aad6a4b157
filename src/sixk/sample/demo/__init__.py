"""The demo's reports: invented issuers of all eras, markets and dialects, with affairs told by both sides, written by hand.

``issuers.txt`` has a row for each issuer; ``reports.txt`` a block for each report: ``@`` day, issuer, how it is set and the event
types it tells; ``:`` an exhibit's description, ``#`` a headline, ``|`` table rows, ``!`` the figures
of a chart, paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import lru_cache
from importlib.resources import files as resources
from pathlib import Path
from random import Random
from typing import Any

from msgspec import Struct

from sixk import edgar
from sixk.edgar import NewDocument, clock
from sixk.errors import InputError
from sixk.model import Dialect, Header
from sixk.sample import cover, files, markets, markup
from sixk.sample.blocks import Block, Heading, Page, Para, Picture, Table
from sixk.sample.issuers import FIRST_CIK, Issuer

NOTICE = (
    "Sample. {issuer} is an invented issuer: this report was written to show how sixk works, and nothing it tells of happened."
)
_AGENT = 9_990_800_001
_NUMBERS = 800_001


class Entry(Struct, frozen=True):
    """A block of reports.txt. ``marks`` are its words: a dialect, a style, ``exhibit`` or ``inline``, ``amendment``, ``pdf``."""

    day: date
    clock: str | None
    issuer: str
    marks: tuple[str, ...]
    events: tuple[str, ...]
    description: str | None
    body: tuple[str, ...]


@lru_cache(1)
def _issuers() -> dict[str, Issuer]:
    found: dict[str, Issuer] = {}
    text = resources(__package__).joinpath("issuers.txt").read_text(encoding="utf-8")
    for number, row in enumerate(text.strip().split("\n")[1:], _NUMBERS):
        key, name, short, market, sector, city, street, postcode, incorporated, file_number, year_end, signer, title = (
            row.split("|")
        )
        home = markets.market(market)
        found[key] = Issuer(
            number=number,
            cik=f"{FIRST_CIK + number - 1:010d}",
            name=name,
            short=short,
            market=home,
            sector=sector,
            city=city,
            street=street,
            postcode=postcode,
            country=home.country,
            incorporated=incorporated,
            file_number=file_number,
            file_number_82="82-99001",
            former=None,
            share="ordinary shares",
            year_end=int(year_end),
            signers=((signer, title),),
            size=1e9,
            habit=number * 7919,
        )
    return found


@lru_cache(1)
def entries() -> tuple[Entry, ...]:
    """The blocks of reports.txt in the order of their days."""
    text = resources(__package__).joinpath("reports.txt").read_text(encoding="utf-8")
    found = []
    for block in text.strip().split("\n\n@ "):
        head, *lines = block.removeprefix("@ ").split("\n")
        when, issuer, marks, events = (part.strip() for part in head.split("|"))
        day, _, at = when.partition(" ")
        description = lines.pop(0)[2:] if lines[0].startswith(": ") else None
        found.append(
            Entry(
                date.fromisoformat(day),
                at or None,
                issuer,
                tuple(marks.split()),
                tuple(events.split()),
                description,
                tuple(lines),
            )
        )
    return tuple(sorted(found, key=lambda entry: (entry.day, entry.clock or "")))


def reports() -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Every report of the demo as (file name, bytes, gold), in the order of their days."""
    for number, entry in enumerate(entries(), 1):
        yield _report(number, entry)


def demo(folder: str | Path) -> list[Path]:
    """Write the demo's reports to a folder; returns the files. Raises InputError where the folder cannot be written."""
    target = Path(folder)
    written = []
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, raw, _ in reports():
            (target / name).write_bytes(raw)
            written.append(target / name)
    except OSError as error:
        raise InputError(f"{target}: {error.strerror or error}; give a folder that can be written") from error
    return written


def _report(number: int, entry: Entry) -> tuple[str, bytes, dict[str, Any]]:
    who = _issuers()[entry.issuer]
    rng = Random(number)
    style = markup.styles()[next(mark for mark in entry.marks if mark in markup.styles())]
    form = "6-K/A" if "amendment" in entry.marks else "6-K"
    opening, gold_cover = cover.cover(who, entry.day, form, style.text, rng)
    signed, gold_signature = cover.signature(who, entry.day, style.text, rng)
    notice = Para(NOTICE.replace("{issuer}", who.name), "center", italic=True)
    prefix = f"{who.short.split()[0].lower()[:8]}{entry.day:%y%m%d}"
    picture = f"{prefix}g1.gif" if any(line.startswith("! ") for line in entry.body) else None
    blocks = _blocks(entry.body, picture)
    documents: list[NewDocument] = []
    exhibits: list[dict[str, Any]] = []
    if entry.description:
        described = style.text(entry.description)
        exhibits = [{"number": "99.1", "description": described, "attached": True}]
        index = Table((("Exhibit No.", "Description"), ("99.1", described)), numbers=False)
        main = [*opening, Page(), Heading("EXHIBIT INDEX", 1), index, Page(), *signed, notice]
        documents.append(_document("6-K", main, f"{prefix}.{style.extension}", "FORM 6-K", entry, style, rng))
        if "pdf" in entry.marks:
            lines = [entry.body[0].removeprefix("# "), "", *entry.body[1:], "", *_fold(notice.text)]
            documents.append(
                NewDocument("EX-99.1", files.pdf(lines), f"{prefix}ex99.pdf", "INVESTOR PRESENTATION", wrapper="PDF")
            )
        else:
            name = f"{prefix}ex99.{style.extension}"
            documents.append(_document("EX-99.1", [*blocks, notice], name, "EXHIBIT 99.1", entry, style, rng))
    else:
        main = [*opening, Page(), *blocks, Page(), *signed, notice]
        documents.append(_document("6-K", main, f"{prefix}.{style.extension}", "FORM 6-K", entry, style, rng))
    if picture:
        documents.append(NewDocument("GRAPHIC", files.chart(_values(entry.body)), picture))
    name, raw = _submit(number, entry, who, form, documents)
    gold = {
        "file": name,
        "source": "demo",
        "issuer": who.name,
        "year": entry.day.year,
        "form": form,
        "cover": gold_cover,
        "exhibits": exhibits,
        "signature": gold_signature,
        "events": list(entry.events),
        "main": 2 if entry.description else 1,
        "facts": {"amounts": [], "dates": [], "parties": []},
        "quirks": [],
    }
    return name, raw, gold


def _document(
    kind: str, blocks: list[Block], name: str, description: str, entry: Entry, style: markup.Style, rng: Random
) -> NewDocument:
    content = style.render(description.title(), blocks, rng).rstrip(b"\n")
    return NewDocument(kind, content, name if entry.day.year > 1999 else None, description)


def _blocks(body: tuple[str, ...], picture: str | None) -> list[Block]:
    blocks: list[Block] = []
    rows: list[tuple[str, ...]] = []
    for line in (*body, ""):
        if line.startswith("| "):
            rows.append(tuple(cell.strip() for cell in line.strip("| ").split(" | ")))
            continue
        if rows:
            blocks.append(Table(tuple(rows), heads=1 if len(rows[0]) > 2 else 0))
            rows = []
        if line.startswith("# "):
            blocks.append(Heading(line[2:], 1))
        elif line.startswith("! ") and picture:
            blocks.append(Picture(picture, "Chart of the figures of this report"))
        elif line:
            blocks.append(Para(line))
    return blocks


def _values(body: tuple[str, ...]) -> list[float]:
    """The figures of a report's chart, oldest first."""
    return [float(word) for line in body if line.startswith("! ") for word in line[2:].split()]


def _fold(text: str, width: int = 88) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width)


def _submit(number: int, entry: Entry, who: Issuer, form: str, documents: list[NewDocument]) -> tuple[str, bytes]:
    dialect: Dialect = next(mark for mark in ("text", "pem", "ims", "feed") if mark in entry.marks)
    at = time.fromisoformat(entry.clock) if entry.clock else time(8 + number % 9, number * 7 % 60, number % 60)
    when = datetime.combine(entry.day, at)
    filed = edgar.calendar.filing_date(when)
    accession = f"{_AGENT:010d}-{entry.day.year % 100:02d}-{number:06d}"
    header = Header(
        accession=accession,
        form=form,
        filed=filed.isoformat(),
        accepted=when.replace(tzinfo=clock.eastern()).isoformat() if entry.day.year > 2000 else None,
        period=entry.day.isoformat(),
        document_count=len(documents),
        changed=filed.isoformat(),
        filers=(who.filer(form, f"{entry.day.year % 100:02d}{900_000 + number}"),),
    )
    raw = edgar.build(header, documents, dialect).raw
    return f"{accession}.{'nc' if dialect == 'feed' else 'txt'}", raw
