"""The plain data every room speaks: frozen structs, no behaviour, nothing of ours imported.

Offsets named ``start``/``end`` count code points in a document's text (see :class:`Text`); offsets named ``source`` count bytes
in the document as furnished. ``document`` counts documents of a submission from 1. Dates are ISO strings ("2002-10-30"), months
"YYYY-MM", times ISO with their offset. The JSON of a :class:`Report` is the contract of ``sixk read --jsonl``; its schema is in
docs/report.schema.json.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

# ---------------------------------------------------------------------------------------------- the container (room edgar)

Dialect = Literal["text", "pem", "ims", "feed", "header", "document", "bare"]
"""How a submission came: complete submission text; the same inside PEM lines; IMS variant; ``.nc`` feed; header only
(.hdr.sgml, index-headers); ``<DOCUMENT>`` blocks without a header; a bare document."""

Severity = Literal["error", "warning", "advice"]


class Finding(Struct, frozen=True, omit_defaults=False, gc=False):
    """Something a reader should know: what could not be read, or a rule that a report does not meet."""

    rule: str
    severity: Severity
    message: str
    document: int | None = None
    line: int | None = None


class Address(Struct, frozen=True, gc=False):
    """An address as an SGML header gives it; ``state`` is EDGAR's place code ("M5")."""

    street1: str | None = None
    street2: str | None = None
    city: str | None = None
    state: str | None = None
    zip: str | None = None
    phone: str | None = None


class FormerName(Struct, frozen=True, gc=False):
    name: str
    changed: str | None = None


class Filer(Struct, frozen=True, gc=False):
    """One filer block of an SGML header. ``country`` is the English country name of the place of incorporation, else of the
    business address; ``state_of_incorporation`` the EDGAR place code as given."""

    cik: str
    name: str
    file_number: str | None = None
    sic: str | None = None
    country: str | None = None
    former_names: tuple[FormerName, ...] = ()
    sic_description: str | None = None
    organization: str | None = None
    irs_number: str | None = None
    state_of_incorporation: str | None = None
    fiscal_year_end: str | None = None
    form_type: str | None = None
    act: str | None = None
    film_number: str | None = None
    business: Address | None = None
    mail: Address | None = None
    role: str = "FILER"


class Header(Struct, frozen=True, gc=False):
    """An SGML header in either dialect. ``extra`` keeps every tag or label we have no field for, in order, as (name, value)."""

    accession: str | None = None
    form: str | None = None
    filed: str | None = None
    accepted: str | None = None
    period: str | None = None
    document_count: int | None = None
    changed: str | None = None
    effective: str | None = None
    items: tuple[str, ...] = ()
    filers: tuple[Filer, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()


class Document(Struct, frozen=True, gc=False):
    """One ``<DOCUMENT>`` block as slices of its submission's buffer: ``block`` the whole block, ``body`` what stands between
    ``<TEXT>`` and ``</TEXT>`` (without a wrapper such as ``<XBRL>`` or ``<PDF>``). Bytes are decoded when asked for, by
    ``edgar.content``."""

    number: int
    type: str
    block: tuple[int, int]
    body: tuple[int, int]
    sequence: str | None = None
    filename: str | None = None
    description: str | None = None
    wrapper: str | None = None
    uuencoded: bool = False


class Submission(Struct, frozen=True):
    """A submission as furnished: the one buffer, its header and the places of its documents in it."""

    raw: bytes
    dialect: Dialect
    header: Header
    documents: tuple[Document, ...]
    findings: tuple[Finding, ...] = ()


# ------------------------------------------------------------------------------------------------------- text (room text)


class Heading(Struct, frozen=True, gc=False):
    """A line set as a heading; ``level`` 1 to 6, 1 the highest."""

    start: int
    end: int
    level: int


class Link(Struct, frozen=True, gc=False):
    start: int
    end: int
    href: str


class Image(Struct, frozen=True, gc=False):
    start: int
    src: str
    alt: str | None = None


class Text(Struct, frozen=True):
    r"""A document as plain text. Lines end in "\n", paragraphs are parted by an empty line, table rows are lines with cells parted
    by "\t", a page begins with "\f" (at the start of its first line), check marks are "☒" and "☐" whatever their spelling.

    ``headings``, ``links``, ``images`` and ``tables`` (start, end) are sorted by start; ``bold`` are the spans (start, end) of
    lines wholly set in bold. ``offsets``/``sources`` are two parallel rising tuples: text offset ``offsets[i]`` came from byte
    ``sources[i]``; between two entries both run side by side (``text.source_span`` interpolates), a character having as many bytes
    as the encoding ``wide`` gives it, one if that is None. ``kind`` is that of the source. ``cut`` is True where the document
    was read only up to a limit.
    """

    text: str
    kind: Kind
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    tables: tuple[tuple[int, int], ...] = ()
    bold: tuple[tuple[int, int], ...] = ()
    offsets: tuple[int, ...] = ()
    sources: tuple[int, ...] = ()
    title: str | None = None
    cut: bool = False
    findings: tuple[Finding, ...] = ()
    wide: str | None = None


Kind = Literal["html", "text", "pdf", "docx", "xml", "json", "xbrl", "image", "sheet", "archive", "empty", "other"]

# ---------------------------------------------------------------------------------------------------- the report (room report)

Role = Literal[
    "cover", "release", "statements", "slides", "letter", "notice", "minutes", "contract", "certificate", "transcript", "data",
    "image", "other",
]  # fmt: skip


class Cover(Struct, frozen=True):
    """What the cover page prints (never what the SGML header says); null where it is silent or says two things. ``registrant`` is the
    English name where the home name is printed too (then ``original_name`` and ``translated_name`` hold both); ``co_registrants`` are
    names printed beside it without an "and"."""

    registrant: str | None = None
    month: str | None = None
    file_number: str | None = None
    address: tuple[str, ...] = ()
    annual_form: Literal["20-F", "40-F"] | None = None
    paper_101b1: bool | None = None
    paper_101b7: bool | None = None
    rule_12g3_2b: bool | None = None
    file_number_82: str | None = None
    translated_name: str | None = None
    jurisdiction: str | None = None
    date: str | None = None
    amendment: bool = False
    incorporated_by_reference: tuple[str, ...] = ()
    original_name: str | None = None
    co_registrants: tuple[str, ...] = ()


class Exhibit(Struct, frozen=True):
    """An exhibit as the report lists it: ``number`` as printed, ``document`` the attached document that carries it."""

    number: str | None
    description: str | None
    attached: bool
    document: int | None = None


class Signature(Struct, frozen=True):
    registrant: str | None = None
    date: str | None = None
    by: str | None = None
    name: str | None = None
    title: str | None = None


class Part(Struct, frozen=True):
    """A document of a report as a reader lists it. ``bytes`` is the decoded size."""

    document: int
    sequence: str | None
    type: str
    filename: str | None
    description: str | None
    kind: Kind
    bytes: int
    role: Role


# ------------------------------------------------------------------------------------------------------- events (room events)

Status = Literal["announced", "updated", "completed", "withdrawn", "corrected"]


class Evidence(Struct, frozen=True):
    """The words that prove an event: ``quote`` is ``text[start:end]`` of that document's text; ``source`` its bytes."""

    document: int
    start: int
    end: int
    quote: str
    source: tuple[int, int]


class Amount(Struct, frozen=True):
    """``value`` in whole units ("Won 334,550 million" is 334550000000); ``currency`` ISO 4217, null for counts, which have a
    ``unit`` ("shares"). ``low``/``high`` for ranges, where ``value`` is the lower end. ``text`` as printed."""

    value: float
    currency: str | None
    unit: str | None
    text: str
    of: str | None = None
    low: float | None = None
    high: float | None = None


class DateFact(Struct, frozen=True):
    date: str
    of: str | None
    text: str


class Party(Struct, frozen=True):
    name: str
    part: str | None = None


class Ratio(Struct, frozen=True):
    left: float
    right: float
    text: str
    of: str | None = None


class Percentage(Struct, frozen=True):
    value: float
    text: str
    of: str | None = None


class Period(Struct, frozen=True):
    """The period an event speaks of: ``kind`` month | quarter | half | nine-months | year | week | other; ISO dates."""

    kind: str
    end: str
    start: str | None = None
    text: str | None = None


class Facts(Struct, frozen=True):
    amounts: tuple[Amount, ...] = ()
    dates: tuple[DateFact, ...] = ()
    parties: tuple[Party, ...] = ()
    ratios: tuple[Ratio, ...] = ()
    percentages: tuple[Percentage, ...] = ()
    period: Period | None = None
    subject: str | None = None


class Event(Struct, frozen=True):
    """One thing the report tells. ``item`` is the Form 8-K item it would fall under, ``matters`` the numbers of General
    Instruction B of Form 6-K; ``score`` a calibrated probability."""

    type: str
    item: str | None
    score: float
    status: Status
    routine: bool
    evidence: Evidence
    facts: Facts = Facts()
    matters: tuple[int, ...] = ()


class Report(Struct, frozen=True):
    """A 6-K as read. See DESIGN: this is one line of ``sixk read --jsonl``."""

    path: str | None
    form: str | None
    accession: str | None
    filed: str | None
    accepted: str | None
    period: str | None
    language: str | None
    coder: str | None
    filers: tuple[Filer, ...]
    cover: Cover | None
    exhibits: tuple[Exhibit, ...]
    signature: Signature | None
    signatures: tuple[Signature, ...]
    documents: tuple[Part, ...]
    main: int | None
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]


class Boilerplate(Struct, frozen=True):
    """A span that repeats in every report of an issuer and tells nothing of this one."""

    kind: Literal["forward-looking", "about", "contacts", "disclaimer", "legend", "notes"]
    start: int
    end: int


class Sections(Struct, frozen=True):
    """The parts of one document as spans in its text; ``sixk.report.sections`` says what each is."""

    document: int
    cover: tuple[int, int] | None = None
    cover_lines: tuple[tuple[int, int], ...] = ()
    index: tuple[int, int] | None = None
    index_rows: tuple[tuple[str | None, int, int], ...] = ()
    signatures: tuple[tuple[int, int], ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()
    headline: tuple[int, int] | None = None
    lead: tuple[int, int] | None = None
    body: tuple[tuple[int, int], ...] = ()


class Reading(Struct, frozen=True):
    """A report together with what it was read from: ``texts[i]`` is the text of document i + 1 (an empty :class:`Text` for
    images and other documents without words). What the coder, the archive and the checks work on. ``sections`` are the parts of
    each document where they were found with the report; else ``sixk.report.sections`` finds them."""

    report: Report
    submission: Submission
    texts: tuple[Text, ...]
    sections: tuple[Sections, ...] | None = None
