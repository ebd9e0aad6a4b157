"""Submission → Reading: texts of all documents, cover, exhibits, signatures, roles, the document that carries the news, findings."""

from __future__ import annotations

import re

import msgspec

from sixk import edgar
from sixk import text as text_
from sixk.model import (
    Boilerplate,
    Cover,
    Document,
    Exhibit,
    Finding,
    Part,
    Reading,
    Report,
    Role,
    Sections,
    Signature,
    Submission,
    Text,
)
from sixk.report import attached, roles
from sixk.report.lines import Span
from sixk.report.sections import Layout, boilerplate, layout, of, own_document, remainder


def read(submission: Submission, path: str | None = None, *, parts: bool = False) -> Reading:
    """Read a submission up to, but without, its events. Never raises on what is in it: what cannot be read becomes a finding.

    ``parts`` fills in the reading's sections, which whoever codes or searches it wants: here they cost less than afterwards.
    """
    documents = submission.documents
    laid_out = [_laid_out(submission, document) for document in documents]
    texts = tuple(text for text, _ in laid_out)
    findings: list[Finding] = list(submission.findings)
    for number, text in enumerate(texts, 1):
        findings.extend(
            Finding(f.rule, f.severity, f.message, f.document or number, f.line) if f.document is None else f
            for f in text.findings
        )
    own, laid = _own(documents, texts)
    cover: Cover | None = None
    signatures: tuple[Signature, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    body: list[Span] = []
    plain: list[Boilerplate] = []
    if own is not None and laid is not None:
        whole = texts[own - 1].text
        plain = boilerplate(whole, laid.folded, laid.page.span[1] if laid.page else 0)
        body = _body(whole, laid, plain)
        cover = _completed(laid, whole, body)
        signatures = tuple(s for block in laid.blocks for s in block.signatures)
        exhibits, more = attached.reconcile(laid.index.rows, documents, texts, own, body, laid.folded)
        findings.extend(more)
        if cover is not None and not signatures:
            findings.append(Finding("signature-missing", "warning", "no signature of the report was found", own))
    told, main = _parts(documents, laid_out, own if cover is not None else None, exhibits, body)
    report = Report(
        path=path,
        form=_form(submission, laid, documents),
        accession=submission.header.accession,
        filed=submission.header.filed,
        accepted=submission.header.accepted,
        period=submission.header.period,
        language=_language(texts, main),
        coder=None,
        filers=submission.header.filers,
        cover=cover,
        exhibits=exhibits,
        signature=_primary(signatures),
        signatures=signatures,
        documents=told,
        main=main,
        events=(),
        findings=tuple(findings),
    )
    made = Reading(report, submission, texts)
    return msgspec.structs.replace(made, sections=_sections(made, own, laid, plain)) if parts else made


def _sections(reading: Reading, own: int | None, laid: Layout | None, plain: list[Boilerplate]) -> tuple[Sections, ...]:
    """The parts of every document, those of the report's own one from what is known of it."""
    cover = own_document(reading)
    found = []
    for document, text in zip(reading.submission.documents, reading.texts, strict=True):
        number = document.number
        expected = document.type.upper().startswith("6-K")
        if laid is not None and laid.folded and number == own == cover:
            found.append(of(text, number, own=True, expected=expected, laid=laid, plain=plain))
        else:
            found.append(of(text, number, own=number == cover, expected=expected))
    return tuple(found)


def _laid_out(submission: Submission, document: Document) -> tuple[Text, int]:
    """The text of a document and its size in bytes."""
    if document.uuencoded:
        return text_.of(submission, document), edgar.size(submission, document)
    content = edgar.content(submission, document)
    return text_.convert(content, text_.kind_of(content, document.filename, document.type, document.wrapper)), len(content)


def _own(documents: tuple[Document, ...], texts: tuple[Text, ...]) -> tuple[int | None, Layout | None]:
    """The report's own document: that submitted as a 6-K, else the first that shows a cover page."""
    for document, text in zip(documents, texts, strict=True):
        if document.type.upper().startswith("6-K"):
            return document.number, layout(text, own=True, expected=True)
    for document, text in list(zip(documents, texts, strict=True))[:3]:
        if document.type and not document.type.upper().startswith("6"):
            continue
        laid = layout(text, own=True)
        if laid.page is not None:
            return document.number, laid
    return None, None


def _body(whole: str, laid: Layout, plain: list[Boilerplate]) -> list[Span]:
    """The spans of the report's own document that are neither cover, list of exhibits, signature nor boilerplate."""
    start = laid.page.span[1] if laid.page else 0
    taken: list[Span] = [block.span for block in laid.blocks]
    taken += [row.span for row in laid.index.rows if row.kind != "prose"]
    if laid.page:
        taken.append((0, start))
    taken += laid.index.spans
    taken += [(b.start, b.end) for b in plain if b.kind in ("legend", "notes", "forward-looking")]
    return remainder(whole, taken)


_REGISTRATION = re.compile(r"(?<!\d)3?33-\d{5,6}(?:-\d{2,3})?(?!\d)")


def _completed(laid: Layout, whole: str, body: list[Span]) -> Cover | None:
    """The cover with the registration statements that the report says it is incorporated into."""
    page = laid.page
    if page is None:
        return None
    cover = page.cover
    folded = laid.folded
    near = folded[: page.span[1] + 12_000]
    numbers: tuple[str, ...] = ()
    if "333-" in near and ("incorporat" in near or "part of" in near):
        seen = dict.fromkeys(match.group() for match in _REGISTRATION.finditer(near))
        numbers = tuple(n for n in seen if n != (cover.file_number or "").replace(" ", ""))
    if not numbers:
        return cover
    return msgspec.structs.replace(cover, incorporated_by_reference=numbers)


def _primary(signatures: tuple[Signature, ...]) -> Signature | None:
    """The first signature that says the most."""
    if not signatures:
        return None
    return max(signatures, key=lambda s: (s.name is not None) + (s.title is not None) + (s.date is not None))


def _parts(
    documents: tuple[Document, ...],
    laid_out: list[tuple[Text, int]],
    own: int | None,
    exhibits: tuple[Exhibit, ...],
    body: list[Span],
) -> tuple[tuple[Part, ...], int | None]:
    order = {e.document: i for i, e in reversed(list(enumerate(exhibits))) if e.document is not None}
    said = {e.document: e.description for e in reversed(exhibits) if e.document is not None and e.description}
    parts: list[Part] = []
    candidates: list[roles.Candidate] = []
    for document, (text, size) in zip(documents, laid_out, strict=True):
        role, routine = roles.role(document, text, said.get(document.number), cover=document.number == own)
        parts.append(
            Part(
                document.number,
                document.sequence,
                document.type,
                document.filename,
                document.description,
                text.kind,
                size,
                role,
            )
        )
        if document.number != own:
            place = order.get(document.number, 1000 + document.number)
            candidates.append(roles.Candidate(document.number, role, routine, len(text.text.strip()), place))
    news = sum(b - a for a, b in body)
    main = roles.main(candidates, own, news)
    role_of: dict[int, Role] = {part.document: part.role for part in parts}
    if main is not None and main != own and role_of[main] in ("image",):
        main = own
    return tuple(parts), main


def _form(submission: Submission, laid: Layout | None, documents: tuple[Document, ...]) -> str | None:
    """The form by the header, else by the document's type, else by the cover."""
    if submission.header.form:
        return submission.header.form
    if documents and documents[0].type:
        return documents[0].type
    return laid.page.form if laid is not None and laid.page is not None else None


def _language(texts: tuple[Text, ...], main: int | None) -> str | None:
    whole = texts[main - 1].text if main is not None else next((t.text for t in texts if t.text.strip()), "")
    return text_.language(whole[:1000]) if whole.strip() else None
