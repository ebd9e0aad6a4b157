"""Rules of the submission: its form type, header, documents and envelope, as EDGAR reads them before it looks into a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sixk.check.rule import Example, Hit, rule
from sixk.check.subject import Subject, iso_date
from sixk.compose.draft import Registrant
from sixk.compose.envelope import EMAIL, FILE_NUMBER, SROS

XSD = "EDGARLink Online schemas coreg and common (element order and facets)"
DOC_TYPE = re.compile(
    r"6-K(?:/A)?|EX-(?:\d{1,2})(?:\.[A-Z0-9]{1,12}){0,3}|EX-10[01]\.[A-Z]{3}|EX-10[46]|COVER|CORRESP|GRAPHIC|XML|ZIP|EXCEL|JSON|PDF",
    re.I,
)
SECOND = {
    "coregistrant[0].name": "Havbris Finans AS",
    "coregistrant[0].file_number": "001-39002",
    "coregistrant[0].address": ["Strandkaien 12", "5013 Bergen", "Norway"],
}
PLAIN = b"<html><body><p>Annex.</p></body></html>"


@rule(
    "form-type",
    "error",
    "S",
    XSD,
    fires=Example(patch={"form": "6K"}),
    silent=Example(patch={"form": "6-K/A", "explanation": "This amendment corrects the number of shares in Exhibit 99.1."}),
    fixable=True,
)
def form_type(s: Subject) -> Iterator[Hit]:
    """The submission type must be 6-K or 6-K/A, spelled so: EDGAR knows no other for this report."""
    if s.draft is not None and s.draft.form not in ("6-K", "6-K/A"):
        yield Hit(f"the form must be 6-K or 6-K/A, not {s.draft.form!r}", key="form")
    elif s.draft is None and not s.bare and s.form not in ("6-K", "6-K/A"):
        yield Hit(f"this is a submission of type {s.form}, not a Form 6-K; only what holds for every submission was checked")


@rule(
    "main-document",
    "error",
    "M",
    "EDGAR Filer Manual II: the first document is the submission's own form",
    fires=Example(header={"form": "6-K/A"}),
    silent=Example(),
)
def main_document(s: Subject) -> Iterator[Hit]:
    """The first document must be of the submission's own type: a 6-K submission begins with the document 6-K."""
    if s.bare or not s.is_6k:
        return
    if not s.docs:
        if s.submission.dialect != "header":
            yield Hit("the submission holds no document; the first must be the 6-K itself")
        return
    first = s.docs[0]
    if first.type != s.form:
        yield Hit(f"the first document is of type {first.type or '(none)'}; it must be the {s.form} itself", document=1)


@rule(
    "document-type",
    "error",
    "M",
    "EDGAR Filer Manual II, document types accepted on a 6-K; schema BaseDocumentType",
    fires=Example(patch={"exhibit[0].type": "PRESS RELEASE"}),
    silent=Example(patch={"exhibit[0].type": "EX-4.2", "exhibit[0].number": "4.2"}),
)
def document_type(s: Subject) -> Iterator[Hit]:
    """Documents after the first are exhibits (EX-1 to EX-99 with any suffix), interactive data, graphics, or private letters."""
    if s.bare or not s.is_6k:
        return
    for doc in s.docs[1:]:
        if not DOC_TYPE.fullmatch(doc.type):
            key = _exhibit_key(s, doc.number, "type")
            yield Hit(
                f"{doc.label} is of type {doc.type or '(none)'}, which a 6-K does not take; use EX-99.1 or the like",
                doc.number,
                key=key,
            )


def _exhibit_key(s: Subject, number: int, field: str) -> str | None:
    if s.composed is None or number > len(s.composed.files):
        return None
    index = s.composed.files[number - 1].exhibit
    return None if index is None else f"exhibit[{index}].{field}"


@rule(
    "document-empty",
    "error",
    "M",
    "EDGAR Filer Manual II: a document must not be empty",
    fires=Example(documents=(("EX-99.2", "ex99-2.htm", b""),)),
    silent=Example(documents=(("EX-99.2", "ex99-2.htm", PLAIN),)),
)
def document_empty(s: Subject) -> Iterator[Hit]:
    """A document without any content suspends the submission, a picture of no bytes as well."""
    for doc in s.docs:
        if not doc.content.strip():
            yield Hit(f"{doc.label} is empty", doc.number)


@rule(
    "document-blank",
    "warning",
    "C",
    "an exhibit says something",
    fires=Example(files={"release.md": "\n"}),
    silent=Example(),
)
def document_blank(s: Subject) -> Iterator[Hit]:
    """An exhibit is a page without a word or a picture: the wrong file, or one saved before it was written."""
    for doc in s.docs:
        written = doc.kind in ("html", "text") and doc.content.strip()
        if written and doc.type.startswith("EX-") and not doc.words.strip() and not any(t.name == "img" for t in doc.tokens):
            yield Hit(f"{doc.label} shows nothing at all", doc.number)


@rule(
    "document-count",
    "advice",
    "S",
    "EDGAR dissemination header: PUBLIC DOCUMENT COUNT",
    fires=Example(header={"document_count": 5}),
    silent=Example(),
)
def document_count(s: Subject) -> Iterator[Hit]:
    """The header's count of public documents tells whether the copy at hand is whole."""
    count = s.submission.header.document_count
    if count is not None and s.docs and s.is_6k:
        public = sum(doc.type not in ("COVER", "CORRESP") for doc in s.docs)
        if public < count:
            yield Hit(f"the header counts {count} public documents, the submission holds {public}: this copy may be cut short")


@rule(
    "period",
    "error",
    "S",
    "EDGAR API specification, error 442 TAG_VALUE_MISSING_OR_INVALID for periodOfReport",
    fires=Example(patch={"period": "24 November 2026"}),
    silent=Example(patch={"period": "2026-11-30"}),
)
def period(s: Subject) -> Iterator[Hit]:
    """The header needs a period of report that is a date: the event's, the statements' end, or the month's last day."""
    if s.draft is None:
        return
    if not s.draft.period:
        yield Hit(
            "no period of report; set `period` to the day of the event, the end of the statements or the end of the month",
            key="period",
        )
    elif iso_date(s.draft.period) is None:
        yield Hit(f"the period {s.draft.period!r} is no date; write it as 2026-11-24", key="period")


@rule(
    "period-far",
    "warning",
    "M?",
    "EDGAR refuses a period far in the future; how far is not published",
    fires=Example(patch={"period": "2028-11-24"}),
    silent=Example(patch={"period": "2026-11-30"}),
)
def period_far(s: Subject) -> Iterator[Hit]:
    """A period of report more than a month ahead, or many years back, is most often a slip of the year."""
    if s.draft is None or s.now is None:
        return
    day = iso_date(s.draft.period or "")
    if day and not -5 * 366 < (day - s.now).days < 32:
        yield Hit(f"the period of report is {day.isoformat()}, today is {s.now.isoformat()}", key="period")


@rule(
    "cik",
    "error",
    "S",
    XSD,
    fires=Example(patch={"registrant.cik": "19-00001"}),
    silent=Example(patch={"registrant.cik": "1900001"}),
    fixable=True,
)
def cik(s: Subject) -> Iterator[Hit]:
    """A filer is named by its CIK of up to ten digits; without it nothing can be submitted."""
    if s.draft is None:
        return
    for key, registrant in _registrants(s):
        number = (registrant.cik or "").strip()
        if not number:
            yield Hit("no CIK; set `cik` to the registrant's ten digits", key=f"{key}.cik")
        elif not re.fullmatch(r"\d{1,10}", number) or not int(number):
            yield Hit(f"the CIK {number!r} is not up to ten digits", key=f"{key}.cik")


@rule(
    "cik-twice",
    "error",
    "M",
    "EDGAR Filer Manual II: a co-registrant is listed once",
    fires=Example(patch={**SECOND, "coregistrant[0].cik": "1900001"}),
    silent=Example(patch={**SECOND, "coregistrant[0].cik": "1900002"}),
)
def cik_twice(s: Subject) -> Iterator[Hit]:
    """A filer that is listed twice suspends the submission."""
    if not s.is_6k:
        return  # elsewhere one company may be both subject and filer
    filers = [filer.cik.lstrip("0") for filer in s.submission.header.filers if filer.cik.strip("0")]
    for number in sorted({n for n in filers if filers.count(n) > 1}):
        yield Hit(f"the filer with CIK {number} is listed twice", key="coregistrant[0].cik" if s.draft else None)


@rule(
    "sro",
    "warning",
    "S",
    XSD + "; the list of exchanges we could read is older than the newest exchanges",
    fires=Example(patch={"submission.sros": ["NASDAQ"]}),
    silent=Example(patch={"submission.sros": ["NASD", "NYSE"]}),
    fixable=True,
)
def sro(s: Subject) -> Iterator[Hit]:
    """Exchanges are named by EDGAR's own codes: Nasdaq is NASD, none is NONE."""
    if s.draft is None:
        return
    for code in s.draft.submission.sros:
        if code not in SROS:
            yield Hit(f"{code!r} is not among the exchanges EDGAR lists ({', '.join(SROS)})", key="submission.sros")
    if not 1 <= len(s.draft.submission.sros) <= 13:
        yield Hit("name 1 to 13 exchanges, or NONE", key="submission.sros")


@rule(
    "notify",
    "error",
    "S",
    XSD,
    fires=Example(patch={"submission.notify": ["Investor Relations"]}),
    silent=Example(patch={"submission.notify": ["ir@havbris.example", "legal@havbris.example"]}),
)
def notify(s: Subject) -> Iterator[Hit]:
    """A notification address is an e-mail address of 4 to 80 characters."""
    if s.draft is None:
        return
    for address in s.draft.submission.notify:
        if not EMAIL.fullmatch(address) or not 4 <= len(address) <= 80:
            yield Hit(f"{address[:90]!r} is not an e-mail address of 4 to 80 characters", key="submission.notify")


@rule(
    "contact",
    "error",
    "S",
    XSD,
    fires=Example(
        patch={"submission.contact_name": "Investor Relations and Group Treasury", "submission.contact_phone": "5500"}
    ),
    silent=Example(patch={"submission.contact_name": "Ola Nes", "submission.contact_phone": "47-5500-0000"}),
)
def contact(s: Subject) -> Iterator[Hit]:
    """A contact has a name of at most 30 characters and a telephone number of at most 20 letters, digits and hyphens."""
    if s.draft is None:
        return
    name, phone = s.draft.submission.contact_name, s.draft.submission.contact_phone
    if name and len(name) > 30:
        yield Hit(f"the contact's name has {len(name)} characters; EDGAR takes 30", key="submission.contact_name")
    if phone and not re.fullmatch(r"[A-Za-z0-9\-]{1,20}", phone):
        yield Hit(
            f"the contact's telephone {phone!r} must be at most 20 letters, digits and hyphens", key="submission.contact_phone"
        )
    if bool(name) != bool(phone):
        yield Hit(
            "a contact needs both a name and a telephone number",
            key="submission.contact_name" if name else "submission.contact_phone",
        )


@rule(
    "description",
    "error",
    "S",
    XSD,
    fires=Example(
        patch={"exhibit[0].description": "Press release dated November 24, 2026, announcing a share repurchase program " * 4}
    ),
    silent=Example(),
)
def description(s: Subject) -> Iterator[Hit]:
    """A document's description in the header has at most 255 characters; longer ones are cut when composing."""
    for doc in s.docs:
        text = doc.document.description or ""
        if len(text) > 255:
            yield Hit(
                f"the description of {doc.label} has {len(text)} characters; EDGAR takes 255",
                doc.number,
                key=_exhibit_key(s, doc.number, "description"),
            )


@rule(
    "submission-size",
    "warning",
    "M?",
    "EDGAR limits the size of a submission; its value is not in a source we could read (100 MB of old, 200 MB and more later)",
    fires=Example(size=210_000_000),
    silent=Example(),
)
def submission_size(s: Subject) -> Iterator[Hit]:
    """A submission of more than 100 MB may be too large to be accepted."""
    if s.size > 100 * 1024 * 1024 and s.is_6k:
        yield Hit(f"the submission has {s.size // 1024 // 1024} MB; scale pictures down or furnish the long exhibit as text")


@rule(
    "file-number-form",
    "warning",
    "S",
    XSD,
    fires=Example(patch={"registrant.file_number": "1/39001"}),
    silent=Example(patch={"registrant.file_number": "333-39001-01"}),
    fixable=True,
)
def file_number_form(s: Subject) -> Iterator[Hit]:
    """A Commission file number is a prefix, a hyphen and a number: 001-12345, 000-12345 or 333-123456."""
    if s.draft is None:
        return
    for key, registrant in _registrants(s):
        number = registrant.file_number
        if number and not FILE_NUMBER.fullmatch(number):
            yield Hit(f"{number!r} is not of the form 001-12345", key=f"{key}.file_number")


def _registrants(s: Subject) -> Iterator[tuple[str, Registrant]]:
    assert s.draft is not None
    yield "registrant", s.draft.registrant
    for index, other in enumerate(s.draft.coregistrants):
        yield f"coregistrant[{index}]", other
