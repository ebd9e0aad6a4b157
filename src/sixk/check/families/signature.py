"""Rules of the signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sixk.check.families.cover import furnished_page
from sixk.check.rule import Example, Hit, rule
from sixk.check.subject import Subject, iso_date
from sixk.report.dates import dates
from sixk.report.lines import fold

FORM = "SEC 1815 (09-23), signature; 17 CFR 232.302"


@rule(
    "signature-missing",
    "warning",
    "S",
    FORM,
    fires=Example(patch={"signature.name": None, "signature.title": None, "signature.date": None}),
    silent=Example(),
)
def signature_missing(s: Subject) -> Iterator[Hit]:
    """A report is signed for the registrant by one person who may."""
    if s.draft is not None:
        if s.draft.signature is None or not (s.draft.signature.name or s.draft.signature.mark):
            yield Hit("nobody signs; set `name`, `title` and `date` under [signature]", key="signature")
    elif s.is_6k and not s.bare and s.cover is not None and s.docs and s.report.signature is None:
        signed = re.search(r"signature|/s/|duly authori[sz]ed", s.docs[0].words[-30_000:], re.I)
        if not signed:
            yield Hit("the report carries no signature", document=1)


@rule(
    "signature-mark",
    "warning",
    "S",
    FORM + ": a typed signature",
    fires=Example(main=furnished_page(by="By: ____________<br>Name: Ingrid Solheim<br>Title: Chief Financial Officer")),
    silent=Example(main=furnished_page()),
)
def signature_mark(s: Subject) -> Iterator[Hit]:
    """The signature line is filled in: /s/ and the name, by custom."""
    signature = s.report.signature
    if s.draft is not None or not s.is_6k or signature is None or not s.docs or signature.by:
        return
    text = s.docs[0].words
    at = text.lower().rfind("duly authori")
    block = text[at : at + 1500] if at >= 0 else ""
    match = re.search(r"^[ \t]*by[:\s]+_{4,}[ \t]*$", block, re.I | re.M)
    if match and "/s/" not in block.lower():
        yield Hit("the signature line is blank", document=1, text_at=at + match.start())


@rule(
    "signature-name",
    "warning",
    "S",
    FORM + ': "*Print the name and title under the signature of the signing officer."',
    fires=Example(patch={"signature.name": None, "signature.mark": "/s/ I. Solheim"}),
    silent=Example(patch={"signature.mark": "/s/ I. Solheim"}),
)
def signature_name(s: Subject) -> Iterator[Hit]:
    """The signer's name is printed under the signature."""
    if s.draft is not None and s.draft.signature is not None and not s.draft.signature.name and s.draft.signature.mark:
        yield Hit("the signer's name is missing", key="signature.name")


@rule(
    "signature-title",
    "warning",
    "S",
    FORM + ': "*Print the name and title under the signature of the signing officer."',
    fires=Example(patch={"signature.title": None}),
    silent=Example(),
)
def signature_title(s: Subject) -> Iterator[Hit]:
    """The signer's title is printed under the signature."""
    if s.draft is not None and s.draft.signature is not None and s.draft.signature.name and not s.draft.signature.title:
        yield Hit("the signer's title is missing", key="signature.title")


@rule(
    "signature-date",
    "warning",
    "S",
    FORM,
    fires=Example(patch={"signature.date": "11/24/26"}),
    silent=Example(),
)
def signature_date(s: Subject) -> Iterator[Hit]:
    """The signature is dated."""
    if s.draft is None or s.draft.signature is None or not (s.draft.signature.name or s.draft.signature.mark):
        return
    said = s.draft.signature.date
    if not said:
        yield Hit("the signature has no date; set `date` as 2026-11-24", key="signature.date")
    elif iso_date(said) is None:
        yield Hit(f"the date {said!r} is not written as 2026-11-24", key="signature.date")


@rule(
    "signature-future",
    "warning",
    "C",
    "nobody signs tomorrow",
    fires=Example(patch={"signature.date": "2027-11-24", "month": "2027-11"}),
    silent=Example(patch={"signature.date": "2026-11-25"}),
)
def signature_future(s: Subject) -> Iterator[Hit]:
    """The date of signing does not lie ahead by more than the days until furnishing."""
    if s.draft is None or s.now is None or s.draft.signature is None:
        return
    day = iso_date(s.draft.signature.date or "")
    if day and (day - s.now).days > 7:
        yield Hit(f"signed on {day.isoformat()}, which lies ahead of today ({s.now.isoformat()})", key="signature.date")


@rule(
    "signature-old",
    "warning",
    "C",
    "last report's signature used again",
    fires=Example(patch={"signature.date": "2026-08-20", "month": "2026-08"}),
    silent=Example(patch={"signature.date": "2026-11-20"}),
)
def signature_old(s: Subject) -> Iterator[Hit]:
    """A signature of many weeks ago is most often the last report's."""
    if s.draft is None or s.now is None or s.draft.signature is None:
        return
    day = iso_date(s.draft.signature.date or "")
    if day and (s.now - day).days > 45:
        yield Hit(f"signed on {day.isoformat()}, {(s.now - day).days} days ago", key="signature.date")


@rule(
    "signature-before-event",
    "warning",
    "C",
    "a report is signed when what it tells has happened",
    fires=Example(patch={"signature.date": "2026-11-20"}),
    silent=Example(patch={"signature.date": "2026-11-25"}),
)
def signature_before_event(s: Subject) -> Iterator[Hit]:
    """The date of signing lies before the date that the report gives to its own press release or announcement."""
    signature = s.report.signature
    if not s.is_6k or signature is None or not signature.date or not s.docs:
        return
    text = s.docs[0].words[:60_000]
    folded = fold(text)
    dated = [
        (day.iso, day.start)
        for day in dates(folded)
        if day.iso
        and re.search(
            r"(?:press release|announcement|news release|notice|letter)\b[^.\n]{0,40}\bdated(?: as of)?\s*$",
            folded[max(0, day.start - 90) : day.start],
        )
    ]
    for iso, at in dated:
        if iso > signature.date and _close(iso, signature.date, 300):
            yield Hit(
                f"signed on {signature.date}, before the date of what it furnishes ({iso})",
                document=1,
                text_at=at,
                key="signature.date" if s.draft else None,
            )
            return


@rule(
    "signature-filed",
    "warning",
    "C",
    "the date of signing against EDGAR's date of filing",
    fires=Example(
        header={"accession": "0001900001-26-000007", "filed": "2026-11-24"},
        main=furnished_page(signed="Date: November 24, 2025"),
    ),
    silent=Example(header={"accession": "0001900001-26-000007", "filed": "2026-11-24"}, main=furnished_page()),
)
def signature_filed(s: Subject) -> Iterator[Hit]:
    """The signature's date and the date of filing lie months apart: a slip of the year, or an old signature page."""
    filed = iso_date(s.submission.header.filed or "")
    signed = iso_date(s.report.signature.date or "") if s.report.signature else None
    if s.is_6k and filed and signed and not -2 <= (filed - signed).days <= 120:
        yield Hit(f"signed on {signed.isoformat()}, filed on {filed.isoformat()}", document=1)


@rule(
    "signature-registrant",
    "warning",
    "C",
    "the registrant signs its own report",
    fires=Example(patch={"signature.registrant": "Sjotun Shipping PLC"}),
    silent=Example(patch={"signature.registrant": "HAVBRIS ENERGI ASA"}),
)
def signature_registrant(s: Subject) -> Iterator[Hit]:
    """The name over the signature is the registrant's, or that of who signs for it."""
    from sixk.check.families.cover import _alike

    if s.draft is None or s.draft.signature is None or not s.draft.signature.registrant:
        return
    names = [n for r in (s.draft.registrant, *s.draft.coregistrants) for n in (r.name, r.translated_name) if n]
    if names and not any(_alike(s.draft.signature.registrant, name) for name in names):
        yield Hit(f"signed for {s.draft.signature.registrant!r}, the registrant is {names[0]!r}", key="signature.registrant")


def _close(one: str, other: str, days: int) -> bool:
    a, b = iso_date(one), iso_date(other)
    return a is not None and b is not None and abs((a - b).days) <= days
