"""Rules of PDF documents. What stands in a PDF is read in a process of its own (`check.pdfs`)."""

from __future__ import annotations

from collections.abc import Iterator

from sixk.check.pdfs import Facts, facts
from sixk.check.rule import Example, Hit, rule
from sixk.check.subject import Doc, Subject

WORKIVA = "EDGAR Filer Manual II 5.2.3, as told by Workiva's guide and the SEC's FAQ of September 2016"


def pdf(
    words: str = "Annual report to shareholders of Havbris Energi ASA", extra: str = "", catalog: str = "", info: str = ""
) -> bytes:
    """A small PDF for examples: one page with words, an extra object, entries of the catalogue."""
    stream = f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET" if words else ""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> "
        + ("/Annots [6 0 R] " if "/Link" in extra else "")
        + ">>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    if extra:
        objects.append(extra)
    out = "%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {info} >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("latin-1")


LINK = "<< /Type /Annot /Subtype /Link /Rect [72 700 300 720] /A << /S /URI /URI (https://www.havbris.example) >> >>"
SCRIPT = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"


def _pdfs(s: Subject) -> Iterator[Doc]:
    for doc in s.docs:
        if doc.kind == "pdf" or (doc.name or "").lower().endswith(".pdf"):
            yield doc


def _official(s: Subject, doc: Doc) -> bool:
    """A PDF is official where no HTML or text document of its type stands beside it."""
    return not any(other.type == doc.type and other.kind in ("html", "text") for other in s.docs)


def _faults(s: Subject, ask: str) -> Iterator[tuple[Doc, Facts]]:
    for doc in _pdfs(s):
        found = facts(doc.content)
        if getattr(found, ask):
            yield doc, found


@rule(
    "pdf-damaged",
    "error",
    "S",
    WORKIVA,
    fires=Example(documents=(("EX-99.1", "ex99-1.pdf", b"%PDF-1.4\nnot a document\n"),)),
    silent=Example(documents=(("EX-99.1", "ex99-1.pdf", pdf()),)),
)
def pdf_damaged(s: Subject) -> Iterator[Hit]:
    """A PDF must open, without a password."""
    for doc, found in _faults(s, "problem"):
        yield Hit(f"{doc.label}: {found.problem}", doc.number)


@rule(
    "pdf-twin",
    "error",
    "S",
    WORKIVA + ": INVALID_UNOFFICIAL_PDF",
    fires=Example(documents=(("EX-99.2", "ex99-2.pdf", pdf()), ("EX-10.1", "ex10-1.pdf", pdf()))),
    silent=Example(documents=(("EX-99.1", "ex99-1.pdf", pdf()),)),
)
def pdf_twin(s: Subject) -> Iterator[Hit]:
    """A PDF is an unofficial copy of an HTML or text document of exactly the same type; only the glossy annual report to holders on
    an EX-99 may stand alone."""
    if s.bare:
        return
    for doc in _pdfs(s):
        if _official(s, doc) and not doc.type.startswith("EX-99"):
            yield Hit(f"{doc.label} is a PDF of type {doc.type} without its HTML or text twin of the same type", doc.number)


@rule(
    "pdf-alone",
    "warning",
    "S",
    "EDGAR Filer Manual II 5.2.3.6: official PDF of a glossy annual report on EX-99",
    fires=Example(
        patch={"exhibit[0].file": "release.pdf", "exhibit[0].pdf": "official"},
        files={"release.pdf": pdf("Press release on the third quarter")},
    ),
    silent=Example(
        patch={
            "exhibit[0].file": "annual.pdf",
            "exhibit[0].pdf": "official",
            "exhibit[0].description": "Annual report to shareholders for 2025",
        },
        files={"annual.pdf": pdf(), "body.md": "The annual report to shareholders for 2025 is attached as Exhibit 99.1.\n"},
    ),
)
def pdf_alone(s: Subject) -> Iterator[Hit]:
    """A PDF alone is official only where it is the annual report to security holders; any other exhibit needs HTML or text."""
    if s.bare or not s.is_6k:
        return
    for doc in _pdfs(s):
        said = f"{doc.document.description or ''} {doc.words[:3000]}".lower()
        if _official(s, doc) and doc.type.startswith("EX-99") and "annual report" not in said:
            yield Hit(
                f"{doc.label} stands alone as a PDF and does not look like the annual report to security holders", doc.number
            )


@rule(
    "pdf-active",
    "warning",
    "S",
    WORKIVA + "; 17 CFR 232.106: the PDF is deleted and the rest accepted",
    fires=Example(documents=(("EX-99.1", "ex99-1.pdf", pdf(extra=SCRIPT, catalog="/OpenAction 6 0 R")),)),
    silent=Example(documents=(("EX-99.1", "ex99-1.pdf", pdf()),)),
)
def pdf_active(s: Subject) -> Iterator[Hit]:
    """A PDF with a script, a form or an embedded file is thrown out; an official one takes the submission with it."""
    for doc, found in _faults(s, "active"):
        yield Hit(f"{doc.label} holds {found.active}", doc.number)


@rule(
    "pdf-links",
    "warning",
    "S",
    WORKIVA,
    fires=Example(documents=(("EX-99.1", "ex99-1.pdf", pdf(extra=LINK)),)),
    silent=Example(documents=(("EX-99.1", "ex99-1.pdf", pdf()),)),
)
def pdf_links(s: Subject) -> Iterator[Hit]:
    """A PDF must not hold hyperlinks that lead out of it."""
    for doc, found in _faults(s, "links"):
        yield Hit(f"{doc.label} holds {found.links} hyperlink{'s' if found.links > 1 else ''}", doc.number)


@rule(
    "pdf-words",
    "warning",
    "S",
    WORKIVA + ": EMPTY_DOCUMENT (pictures only)",
    fires=Example(documents=(("EX-99.1", "ex99-1.pdf", pdf("")),)),
    silent=Example(documents=(("EX-99.1", "ex99-1.pdf", pdf()),)),
)
def pdf_words(s: Subject) -> Iterator[Hit]:
    """A PDF of pictures without searchable text is refused as an empty document."""
    for doc, found in _faults(s, "wordless"):
        yield Hit(f"{doc.label} has {found.pages} page{'s' if found.pages > 1 else ''} without any searchable text", doc.number)


@rule(
    "pdf-metadata",
    "advice",
    "C",
    "what a PDF says of its author, program and file names is disseminated with it",
    fires=Example(documents=(("EX-99.1", "ex99-1.pdf", pdf(extra="<< /Author (K. Hansen) >>", info="/Info 6 0 R")),)),
    silent=Example(documents=(("EX-99.1", "ex99-1.pdf", pdf()),)),
)
def pdf_metadata(s: Subject) -> Iterator[Hit]:
    """A PDF carries the name of whoever wrote it; take such metadata out before furnishing."""
    if s.furnished or not s.is_6k:
        return
    for doc, found in _faults(s, "author"):
        yield Hit(f"{doc.label} names its author as {found.author!r}", doc.number)
