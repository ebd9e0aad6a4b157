"""A draft, a composed report, a submission or its bytes in, a :class:`Subject` out: what rules look at, each part made when asked for."""

from __future__ import annotations

import datetime
import re
from functools import cached_property
from pathlib import PurePosixPath

from sixk.compose import Composed, Draft, compose
from sixk.compose.markup import Lines, Token, tokens
from sixk.model import Cover, Document, Kind, Reading, Report, Submission, Text

SYSTEM = ("XML", "ZIP", "EXCEL", "JSON")
"""Types of what EDGAR itself adds to a submission."""


class Doc:
    """One document of a submission as rules see it."""

    def __init__(self, subject: Subject, document: Document) -> None:
        self.subject = subject
        self.document = document
        self.number = document.number
        self.type = document.type.strip().upper()
        self.name = document.filename

    @cached_property
    def content(self) -> bytes:
        from sixk import edgar

        return edgar.content(self.subject.submission, self.document)

    @cached_property
    def kind(self) -> Kind:
        from sixk import text

        return text.kind_of(self.content, self.document.filename, self.document.type, self.document.wrapper)

    @cached_property
    def markup(self) -> str:
        """The document's own characters, offsets as in the file; empty for what is neither HTML nor plain text."""
        from sixk import edgar

        return edgar.decode(self.content) if self.kind in ("html", "text", "xml", "xbrl") else ""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(tokens(self.markup)) if self.kind == "html" else ()

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.markup)

    @cached_property
    def text(self) -> Text:
        texts = self.subject.reading.texts
        return texts[self.number - 1] if self.number <= len(texts) else Text(text="", kind=self.kind)

    @property
    def words(self) -> str:
        return self.text.text

    @property
    def label(self) -> str:
        return self.name or f"document {self.number}"

    def place(self, at: int | None = None, text_at: int | None = None) -> tuple[int, int]:
        """Line and column in the document of an offset in its markup or in its text."""
        if at is None and text_at is not None:
            from sixk import text

            start, _ = text.source_span(self.text, text_at, min(text_at + 1, len(self.words)))
            before = self.content[:start]
            return before.count(b"\n") + 1, start - (before.rfind(b"\n") + 1) + 1
        return self.lines(at or 0)


class Subject:
    """What is checked. ``draft`` and ``composed`` are null for what only came as a submission; ``furnished`` is True where EDGAR
    has already taken it. ``now`` is the day of checking, null where dates must not be held against it."""

    def __init__(
        self,
        submission: Submission,
        *,
        draft: Draft | None = None,
        composed: Composed | None = None,
        path: str | None = None,
        now: datetime.date | None = None,
    ) -> None:
        self.submission = submission
        self.draft = draft
        self.composed = composed
        self.path = path
        self.now = now
        self.size = len(submission.raw)
        header = submission.header
        self.furnished = bool(header.accession and (header.filed or header.accepted)) and draft is None

    @cached_property
    def docs(self) -> tuple[Doc, ...]:
        return tuple(Doc(self, document) for document in self.submission.documents)

    @property
    def main(self) -> Doc | None:
        return self.docs[0] if self.docs else None

    @cached_property
    def bare(self) -> bool:
        """Whether only a document came, without the submission round it: then nothing is known of what else there is."""
        return self.submission.dialect in ("bare", "document") or not self.submission.header.form

    @cached_property
    def form(self) -> str:
        return (self.submission.header.form or (self.docs[0].type if self.docs else "")).strip().upper()

    @cached_property
    def is_6k(self) -> bool:
        """Whether this is a Form 6-K at all: by its header, else by its cover page."""
        if self.submission.header.form:
            return self.form in ("6-K", "6-K/A", "6-K405", "6-KT")
        return self.cover is not None or self.form.startswith("6-K")

    @cached_property
    def reading(self) -> Reading:
        from sixk import report

        return report.read(self.submission, path=self.path)

    @property
    def report(self) -> Report:
        return self.reading.report

    @property
    def cover(self) -> Cover | None:
        return self.report.cover

    @cached_property
    def html(self) -> tuple[Doc, ...]:
        """The HTML that people furnished; the pages of EDGAR's own viewer (R1.htm, type XML) are not."""
        return tuple(doc for doc in self.docs if doc.kind == "html" and doc.type not in SYSTEM)

    @cached_property
    def ascii(self) -> tuple[Doc, ...]:
        return tuple(
            doc for doc in self.docs if doc.kind == "text" and not doc.type.startswith(("XML", "ZIP", "EXCEL", "JSON"))
        )

    @cached_property
    def names(self) -> dict[str, Doc]:
        return {doc.name: doc for doc in self.docs if doc.name}

    @cached_property
    def dated(self) -> str | None:
        """The day of the report, ISO: as filed, else as signed, else the first of the cover's month."""
        header = self.submission.header
        signed = self.report.signature.date if self.report.signature else None
        month = self.cover.month if self.cover else None
        return header.filed or signed or (f"{month}-01" if month else None)

    def source_of(self, number: int) -> str | None:
        """The draft's file that a composed document was made of."""
        if self.composed is None or not 1 <= number <= len(self.composed.files):
            return None
        return self.composed.files[number - 1].source

    def find_in_source(self, name: str, quote: str) -> tuple[int, int] | None:
        """Line and column of some words in a text file of the draft; white space counts as the same."""
        if self.draft is None:
            return None
        if name == "report.toml":
            source = self.draft.toml
        elif PurePosixPath(name).suffix.lower() in (".md", ".markdown", ".htm", ".html", ".txt") and name in self.draft.files:
            source = self.draft.files[name].decode("utf-8", "replace")
        else:
            return None
        words = quote.split()[:12]
        if not words:
            return None
        match = re.search(r"\s+".join(re.escape(word) for word in words), source)
        return Lines(source)(match.start()) if match else None


def of_draft(draft: Draft, now: datetime.date | None = None) -> Subject:
    composed = compose(draft)
    return Subject(composed.submission, draft=draft, composed=composed, path=draft.folder, now=now)


def of_bytes(raw: bytes, path: str | None = None, now: datetime.date | None = None) -> Subject:
    from sixk import edgar

    return Subject(edgar.read(raw, name=path), path=path, now=now)


def iso_date(text: str) -> datetime.date | None:
    """A day written 2026-11-25; None for anything else, which the rules on dates report."""
    try:
        return datetime.date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None
    except ValueError:
        return None
