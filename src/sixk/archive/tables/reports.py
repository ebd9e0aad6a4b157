"""Kept report -> its one row in `reports`."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from sixk.archive import prints
from sixk.archive.tables.shape import Column, Kept, Row, Table, day, moment

_HEADER = "SGML header"
_COVER = "cover page as printed"
_CODER = "event coder"
_ARCHIVE = "the archive"

COLUMNS = (
    Column("accession", "string", "Accession number; sha256-... where the report came without one", source=_HEADER),
    Column("form", "string", "Form type: 6-K or 6-K/A", source=_HEADER),
    Column("filed", "date", "Filing date that EDGAR gave the report", "day", _HEADER),
    Column("accepted", "time", "When EDGAR accepted it", "UTC", _HEADER),
    Column("known", "time", "When it became public: acceptance, else the end of the filing day (Eastern)", "UTC", _ARCHIVE),
    Column("period", "date", "Period of report", "day", _HEADER),
    Column("cik", "string", "Central Index Key of the first filer, ten digits", source=_HEADER),
    Column("issuer", "string", "Name of the first filer; else the registrant on the cover", source=_HEADER),
    Column("country", "string", "Country of the first filer: incorporation, else business address", source=_HEADER),
    Column("language", "string", "Language of the main document, ISO 639-1", source="text"),
    Column("headline", "string", "The line that tells the news", source=_CODER),
    Column("title", "string", "Title of the main document", source="text"),
    Column("main", "int", "Document that carries the news", "counted from 1", "report reader"),
    Column("types", "strings", "Event types, the primary one first", source=_CODER),
    Column("primary_type", "string", "Primary event type; null where the report tells no event", source=_CODER),
    Column("primary_item", "string", "Form 8-K item of the primary event", source=_CODER),
    Column("primary_status", "string", "announced, updated, completed, withdrawn or corrected", source=_CODER),
    Column("routine", "bool", "True where every event is routine; null where there is none", source=_CODER),
    Column("documents", "int", "Documents in the submission", "count", "container"),
    Column("bytes", "int", "Size of the submission as furnished", "bytes", "container"),
    Column("cover_registrant", "string", "Registrant's name", source=_COVER),
    Column("cover_month", "string", "Month of the report", "YYYY-MM", _COVER),
    Column("cover_file_number", "string", "Commission file number", source=_COVER),
    Column("annual_form", "string", "20-F or 40-F, as ticked", source=_COVER),
    Column("paper_101b1", "bool", "Paper box of Rule 101(b)(1)", source=_COVER),
    Column("paper_101b7", "bool", "Paper box of Rule 101(b)(7)", source=_COVER),
    Column("rule_12g3_2b", "bool", "Yes or no to furnishing under Rule 12g3-2(b)", source=_COVER),
    Column("file_number_82", "string", "File number 82-... under Rule 12g3-2(b)", source=_COVER),
    Column("signed", "date", "Date of the first signature", "day", "signature"),
    Column("signatory", "string", "Name under the first signature", source="signature"),
    Column("signatory_title", "string", "Title under the first signature", source="signature"),
    Column("fingerprint", "string", "Sketch of the release it carries: of its words and of its figures", source="event coder"),
    Column(
        "release_keys", "strings", "Keys by which the same release is looked for among other reports", source="the fingerprint"
    ),
    Column("version", "int", "1, or more where the accession came again with other bytes", source=_ARCHIVE),
    Column("sha256", "string", "SHA-256 of the submission as furnished: its key in the raw store", source=_ARCHIVE),
    Column("added", "time", "When it was added", "UTC", _ARCHIVE),
    Column("batch", "int", "Journal record that committed it", source=_ARCHIVE),
    Column("name", "string", "File or member it came from", source=_ARCHIVE),
    Column("coder", "string", "Version of the coder", source=_CODER),
    Column("reader", "string", "Version of sixk that read it", source=_ARCHIVE),
    Column("report_json", "string", "The whole report as `sixk read --jsonl` prints it", "JSON", "all of the above"),
)


def rows(kept: Kept) -> Iterable[Row]:
    report = kept.reading.report
    filer = report.filers[0] if report.filers else None
    cover, signature = report.cover, report.signature
    primary = report.events[0] if report.events else None
    types = tuple(dict.fromkeys(event.type for event in report.events))
    yield (
        kept.accession,
        report.form,
        day(report.filed),
        moment(report.accepted),
        moment(kept.known),
        day(report.period),
        filer.cik if filer else None,
        filer.name if filer else (cover.registrant if cover else None),
        filer.country if filer else None,
        report.language,
        kept.headline,
        kept.title,
        report.main,
        types,
        primary.type if primary else None,
        primary.item if primary else None,
        primary.status if primary else None,
        all(event.routine for event in report.events) if primary else None,
        len(report.documents),
        kept.bytes,
        cover.registrant if cover else None,
        cover.month if cover else None,
        cover.file_number if cover else None,
        cover.annual_form if cover else None,
        cover.paper_101b1 if cover else None,
        cover.paper_101b7 if cover else None,
        cover.rule_12g3_2b if cover else None,
        cover.file_number_82 if cover else None,
        day(signature.date) if signature else None,
        signature.name if signature else None,
        signature.title if signature else None,
        kept.fingerprint,
        prints.keys(kept.fingerprint),
        kept.version,
        kept.sha256,
        moment(kept.added),
        kept.batch,
        kept.name,
        report.coder,
        kept.reader,
        msgspec.json.encode(report).decode(),
    )


TABLE = Table("reports", "One row a report, in its current version.", ("accession",), COLUMNS, rows)
