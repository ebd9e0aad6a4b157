"""Rules of the cover page, against the current form SEC 1815 (09-23) and against the header."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from sixk.check.rule import Example, Hit, rule
from sixk.check.subject import Subject
from sixk.model import Filer

FORM = "SEC 1815 (09-23), Form 6-K"
PAPER_ENDED = "2023-02"
RULE_12G_ENDED = "2009-01"


def furnished_page(**changes: str) -> str:
    """A cover page as HTML for examples; keyword arguments replace its parts."""
    parts = {
        "title": "REPORT OF FOREIGN PRIVATE ISSUER<br>PURSUANT TO RULE 13a-16 OR 15d-16<br>UNDER THE SECURITIES EXCHANGE ACT OF 1934",
        "month": "For the month of November, 2026.",
        "number": "Commission File Number 001-39001",
        "name": "Havbris Energi ASA",
        "boxes": "Form 20-F &#9746; &nbsp; Form 40-F &#9744;",
        "more": "",
        "body": "Havbris Energi ASA issued a press release on November 24, 2026, attached as Exhibit 99.1.",
        "signed": "Date: November 24, 2026",
        "by": "By: /s/ Ingrid Solheim<br>Name: Ingrid Solheim<br>Title: Chief Financial Officer",
        **changes,
    }
    return (
        "<html><body><p align=center>UNITED STATES<br>SECURITIES AND EXCHANGE COMMISSION<br>Washington, D.C. 20549</p>"
        f"<p align=center>FORM 6-K</p><p align=center>{parts['title']}</p><p align=center>{parts['month']}</p>"
        f"<p align=center>{parts['number']}</p><p align=center>{parts['name']}</p>"
        "<p align=center>(Translation of registrant's name into English)</p><p align=center>Strandkaien 12<br>5013 Bergen<br>Norway</p>"
        "<p align=center>(Address of principal executive office)</p>"
        "<p>Indicate by check mark whether the registrant files or will file annual reports under cover of Form 20-F or Form 40-F.</p>"
        f"<p align=center>{parts['boxes']}</p>{parts['more']}<hr><p>{parts['body']}</p><p align=center>EXHIBIT INDEX</p>"
        "<p>Exhibit 99.1 &nbsp; Press release dated November 24, 2026, announcing a share repurchase program</p>"
        "<p align=center>SIGNATURE</p><p>Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly "
        "caused this report to be signed on its behalf by the undersigned, thereunto duly authorized.</p>"
        f"<p>{parts['name']}</p><p>{parts['signed']}</p><p>{parts['by']}</p></body></html>"
    )


PAPER = (
    "<p>Indicate by check mark if the registrant is submitting the Form 6-K in paper as permitted by Regulation S-T Rule 101(b)(1): "
    "&#9744;</p>"
)
RULE_12G = (
    "<p>Indicate by check mark whether the registrant by furnishing the information contained in this Form is also thereby furnishing "
    "the information to the Commission pursuant to Rule 12g3-2(b) under the Securities Exchange Act of 1934.</p><p>Yes &#9744; No "
    "&#9746;</p>"
)


@rule(
    "cover-missing",
    "warning",
    "S",
    FORM + ", General Instruction C: cover page, report, signature",
    fires=Example(main="<html><body><p>Havbris Energi ASA announces a program to repurchase shares.</p></body></html>"),
    silent=Example(),
)
def cover_missing(s: Subject) -> Iterator[Hit]:
    """A 6-K begins with the form's cover page."""
    if s.bare or not s.is_6k or not s.docs:
        return
    if s.cover is None:
        yield Hit("no cover page of Form 6-K was found in the main document", document=1)


@rule(
    "cover-month",
    "warning",
    "S",
    FORM + ', "For the month of ______, 20__."',
    fires=Example(patch={"month": None}),
    silent=Example(),
)
def cover_month(s: Subject) -> Iterator[Hit]:
    """The cover says for which month the report is."""
    if s.draft is not None:
        if not s.draft.month:
            yield Hit("no month; set `month` as 2026-11", key="month")
        elif not re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", s.draft.month):
            yield Hit(f"the month {s.draft.month!r} is not written as 2026-11", key="month")


@rule(
    "cover-month-date",
    "warning",
    "C",
    "the month on the cover and the day of signing are told together",
    fires=Example(patch={"month": "2025-11"}),
    silent=Example(patch={"month": "2026-10"}),
)
def cover_month_date(s: Subject) -> Iterator[Hit]:
    """The cover's month and the date of signing lie close together; a year or many months between them is a slip of either."""
    month = s.cover.month if s.cover else None
    signed = s.report.signature.date if s.report.signature else None
    if not s.is_6k or not month or not signed:
        return
    apart = _months(signed[:7]) - _months(month)
    if apart < -1 or apart > 4:
        yield Hit(f"the cover says {month}, the signature {signed}", document=1, key="month" if s.draft else None)


def _months(year_month: str) -> int:
    return int(year_month[:4]) * 12 + int(year_month[5:7])


@rule(
    "cover-month-filed",
    "warning",
    "C",
    "EDGAR's date of filing against the cover's month",
    fires=Example(
        header={"accession": "0001900001-26-000007", "filed": "2026-11-24"},
        main=furnished_page(month="For the month of November, 2025."),
    ),
    silent=Example(header={"accession": "0001900001-26-000007", "filed": "2026-11-24"}, main=furnished_page()),
)
def cover_month_filed(s: Subject) -> Iterator[Hit]:
    """A report whose cover names another year than that of its filing is most often last year's cover used again."""
    month = s.cover.month if s.cover else None
    filed = s.submission.header.filed
    if not s.is_6k or not month or not filed or not re.match(r"\d{4}-\d{2}", filed):
        return
    apart = _months(filed[:7]) - _months(month)
    if apart < -1 or apart > 6:
        yield Hit(f"the cover says {month}, EDGAR has it filed on {filed}", document=1)


@rule(
    "cover-file-number",
    "warning",
    "S",
    FORM + ', "Commission File Number"',
    fires=Example(patch={"registrant.file_number": None}),
    silent=Example(),
)
def cover_file_number(s: Subject) -> Iterator[Hit]:
    """The cover carries the Commission file number under which the registrant reports."""
    if s.draft is not None and not s.draft.registrant.file_number:
        yield Hit("no Commission file number; set `file_number` as 001-12345", key="registrant.file_number")


@rule(
    "cover-file-number-header",
    "warning",
    "C",
    "the cover's file number against EDGAR's header",
    fires=Example(
        header={"accession": "0001900001-26-000007", "filed": "2026-11-24"},
        main=furnished_page(number="Commission File Number 001-39010"),
    ),
    silent=Example(header={"accession": "0001900001-26-000007", "filed": "2026-11-24"}, main=furnished_page()),
)
def cover_file_number_header(s: Subject) -> Iterator[Hit]:
    """The file number on the cover is the one EDGAR has for the filer; another one belongs to another filer or is mistyped."""
    printed = s.cover.file_number if s.cover else None
    known = [filer.file_number for filer in s.submission.header.filers if filer.file_number]
    if not s.is_6k or not s.furnished or not printed or not known:
        return
    said = {_plain_number(part) for part in re.findall(r"\d{1,3}-\d{1,8}(?:-\d{1,4})?", printed)}
    have = {_plain_number(number) for number in known}
    if said and not said & have and not any(part.startswith(("333-", "33-")) for part in said):
        yield Hit(f"the cover has file number {printed}, EDGAR's header {', '.join(known)}", document=1)


def _plain_number(number: str) -> str:
    prefix, _, rest = number.partition("-")
    return f"{int(prefix or 0)}-{rest.lstrip('0')}" if prefix.isdigit() else number


@rule(
    "cover-annual-form",
    "warning",
    "S",
    FORM + ", check mark for Form 20-F or Form 40-F",
    fires=Example(patch={"annual_form": None}),
    silent=Example(patch={"annual_form": "40-F"}),
)
def cover_annual_form(s: Subject) -> Iterator[Hit]:
    """Exactly one of Form 20-F and Form 40-F is ticked."""
    if s.draft is not None and s.draft.annual_form not in ("20-F", "40-F"):
        said = f"{s.draft.annual_form!r} is neither" if s.draft.annual_form else "neither 20-F nor 40-F is chosen"
        yield Hit(f"{said}; set `annual_form` to 20-F or 40-F", key="annual_form")


@rule(
    "cover-boxes",
    "warning",
    "S",
    FORM + ", check mark for Form 20-F or Form 40-F",
    fires=Example(main=furnished_page(boxes="Form 20-F &#9746; &nbsp; Form 40-F &#9746;")),
    silent=Example(main=furnished_page(boxes="Form 20-F &#9744; &nbsp; Form 40-F &#9746;")),
)
def cover_boxes(s: Subject) -> Iterator[Hit]:
    """On a cover, one of the boxes of Form 20-F and Form 40-F is ticked, not both and not neither."""
    if s.draft is not None or not s.is_6k or s.cover is None or s.cover.annual_form or not s.docs:
        return
    head = s.docs[0].words[:12_000]
    match = re.search(
        r"form\s{0,3}20-?\s?f\s{0,20}([\u2612\u2610])[\s\S]{0,60}?form\s{0,3}40-?\s?f\s{0,20}([\u2612\u2610])", head, re.I
    )
    if not match:
        match = re.search(
            r"([\u2612\u2610])\s{0,10}form\s{0,3}20-?\s?f[\s\S]{0,60}?([\u2612\u2610])\s{0,10}form\s{0,3}40-?\s?f", head, re.I
        )
    if match and match[1] == match[2]:
        both = match[1] == "\u2612"
        yield Hit(
            f"{'both' if both else 'neither'} of Form 20-F and Form 40-F {'are' if both else 'is'} ticked",
            document=1,
            text_at=match.start(),
        )


@rule(
    "cover-name",
    "warning",
    "S",
    FORM + ", name of the registrant",
    fires=Example(patch={"registrant.name": None}),
    silent=Example(),
)
def cover_name(s: Subject) -> Iterator[Hit]:
    """The cover names the registrant."""
    if s.draft is not None:
        for index, registrant in enumerate((s.draft.registrant, *s.draft.coregistrants)):
            if not (registrant.name or "").strip():
                yield Hit(
                    "no name of the registrant", key="registrant.name" if not index else f"coregistrant[{index - 1}].name"
                )


@rule(
    "cover-name-header",
    "warning",
    "C",
    "the cover's name against EDGAR's conformed name",
    fires=Example(
        header={"accession": "0001900001-26-000007", "filed": "2026-11-24"}, main=furnished_page(name="Sjotun Shipping PLC")
    ),
    silent=Example(
        header={"accession": "0001900001-26-000007", "filed": "2026-11-24"}, main=furnished_page(name="HAVBRIS ENERGI A.S.A.")
    ),
)
def cover_name_header(s: Subject) -> Iterator[Hit]:
    """The name on the cover is the filer's own by EDGAR, now or formerly: another name means another CIK's report, or a change of name
    that EDGAR has not been told of."""
    printed = s.cover.registrant if s.cover else None
    if not s.is_6k or not s.furnished or not printed or not s.submission.header.filers:
        return
    said = [printed, *([s.cover.translated_name] if s.cover and s.cover.translated_name else [])]
    names = [name for filer in s.submission.header.filers for name in _names(filer)]
    if not any(_alike(one, other) for one in said for other in names):
        yield Hit(f"the cover names {printed!r}, EDGAR's header {s.submission.header.filers[0].name!r}", document=1)


def _names(filer: Filer) -> list[str]:
    return [filer.name, *(former.name for former in filer.former_names)]


_COMPANY = frozenset(
    (
        "inc", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "sa", "ag", "nv", "bv", "asa", "as", "ab", "oyj", "spa",
        "se", "the", "of", "and", "de", "group", "holdings", "holding", "sab", "cv", "llc", "lp", "kk", "fi", "adr", "new", "public",
        "tbk", "pt", "s", "a", "n", "v", "c", "p", "l", "et", "al", "y", "e", "do", "da", "del", "la", "le", "les", "el",
    )
)  # fmt: skip


def _alike(one: str, other: str) -> bool:
    """Whether two names may be the same company's: a telling word in common, or one the initials of the other."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return True  # nothing but "Group" and "Ltd": nothing to compare
    if a & b or any(x.startswith(y) or y.startswith(x) for x in a for y in b if min(len(x), len(y)) >= 4):
        return True
    joined_a, joined_b = "".join(_letters(one).split()), "".join(_letters(other).split())
    if joined_a in joined_b or joined_b in joined_a:
        return True
    return _initials(one) in b or _initials(other) in a


def _letters(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"(?<=\b[a-z])\.(?=[a-z]\b)", "", plain)
    return re.sub(r"[^a-z0-9]+", " ", plain)


def _words(name: str) -> set[str]:
    return {word for word in _letters(name).split() if word not in _COMPANY and len(word) > 1}


def _initials(name: str) -> str:
    return "".join(word[0] for word in _letters(name).split() if word not in ("of", "and", "the"))


@rule(
    "cover-address",
    "warning",
    "S",
    FORM + ", (Address of principal executive office)",
    fires=Example(patch={"registrant.address": []}),
    silent=Example(),
)
def cover_address(s: Subject) -> Iterator[Hit]:
    """The cover gives the address of the principal executive office."""
    if s.draft is not None:
        for index, registrant in enumerate((s.draft.registrant, *s.draft.coregistrants)):
            if not any(line.strip() for line in registrant.address):
                key = "registrant.address" if not index else f"coregistrant[{index - 1}].address"
                yield Hit("no address of the principal executive office", key=key)


@rule(
    "cover-obsolete-paper",
    "advice",
    "S",
    "Release 33-11070: paper 6-Ks ended on 11 January 2023; SEC 1815 (09-23) has no such boxes",
    fires=Example(main=furnished_page(more=PAPER)),
    silent=Example(main=furnished_page(month="For the month of November, 2019.", signed="Date: November 24, 2019", more=PAPER)),
)
def cover_obsolete_paper(s: Subject) -> Iterator[Hit]:
    """The boxes of Regulation S-T Rule 101(b)(1) and (7) left the form with paper filing: drop them."""
    asked = s.cover is not None and _after(s, PAPER_ENDED)
    if asked and s.docs:
        match = re.search(r"Rule\s{1,3}101\(b\)\s?\([17]\)", s.docs[0].words[:20_000])
        if match:
            yield Hit(
                "the cover still asks about paper under Rule 101(b), which the form no longer does",
                document=1,
                text_at=match.start(),
            )


@rule(
    "cover-obsolete-12g",
    "advice",
    "M",
    "Release 34-58465 (2008): the exemption of Rule 12g3-2(b) is automatic; the box left the form",
    fires=Example(main=furnished_page(more=RULE_12G)),
    silent=Example(
        main=furnished_page(month="For the month of November, 2005.", signed="Date: November 24, 2005", more=RULE_12G)
    ),
)
def cover_obsolete_12g(s: Subject) -> Iterator[Hit]:
    """The question about Rule 12g3-2(b) left the form in October 2008: drop it."""
    if s.cover is not None and _after(s, RULE_12G_ENDED) and s.docs:
        match = re.search(r"Rule\s{1,3}12g\s?3-?\s?2\s?\(b\)", s.docs[0].words[:20_000])
        if match:
            yield Hit(
                "the cover still asks about Rule 12g3-2(b), which the form no longer does", document=1, text_at=match.start()
            )


@rule(
    "cover-obsolete-title",
    "advice",
    "S",
    "Release 33-8099: REPORT OF FOREIGN PRIVATE ISSUER since November 2002",
    fires=Example(
        main=furnished_page(
            title="REPORT OF FOREIGN ISSUER<br>Pursuant to Rule 13a-16 or 15d-16 of the Securities Exchange Act of 1934"
        )
    ),
    silent=Example(main=furnished_page()),
)
def cover_obsolete_title(s: Subject) -> Iterator[Hit]:
    """The form's title says foreign private issuer."""
    if s.cover is not None and _after(s, "2003-06") and s.docs:
        head = s.docs[0].words[:6000]
        match = re.search(r"^[ \t]*report\s{1,3}of\s{1,3}foreign\s{1,3}issuer", head, re.I | re.M)
        if match:
            yield Hit("the title says foreign issuer; the form says FOREIGN PRIVATE ISSUER", document=1, text_at=match.start())


@rule(
    "cover-edition",
    "advice",
    "S",
    FORM,
    fires=Example(patch={"cover.edition": "2002", "cover.rule_12g3_2b": False}),
    silent=Example(),
)
def cover_edition(s: Subject) -> Iterator[Hit]:
    """A new report goes out on the current cover; an earlier edition is for making reports of its time anew."""
    if s.draft is not None and s.draft.cover.edition != "current":
        yield Hit(f"the draft asks for the cover of {s.draft.cover.edition}", key="cover.edition")


@rule(
    "cover-amendment",
    "warning",
    "C",
    "an amendment says on its cover that it is one, and what it amends",
    fires=Example(header={"form": "6-K/A"}, documents=()),
    silent=Example(patch={"form": "6-K/A", "explanation": "This amendment corrects the number of shares in Exhibit 99.1."}),
)
def cover_amendment(s: Subject) -> Iterator[Hit]:
    """A report submitted as 6-K/A says FORM 6-K/A on its cover, and one that says so is submitted as 6-K/A."""
    form = s.submission.header.form
    if not form or s.cover is None or not s.is_6k:
        return
    if form == "6-K/A" and not s.cover.amendment and "amend" not in s.docs[0].words[:20_000].lower():
        yield Hit("submitted as 6-K/A, but neither the cover nor the text says that it amends a report", document=1)
    elif form == "6-K" and s.cover.amendment:
        yield Hit("the cover says 6-K/A, but the submission is a 6-K", document=1)


@rule(
    "amendment-reason",
    "warning",
    "C",
    "no field links a 6-K/A to its original: only the text can",
    fires=Example(patch={"form": "6-K/A"}),
    silent=Example(patch={"form": "6-K/A", "explanation": "This amendment corrects the number of shares in Exhibit 99.1."}),
)
def amendment_reason(s: Subject) -> Iterator[Hit]:
    """An amendment explains what it corrects: set `explanation`, or say it in the body."""
    if s.draft is None or s.draft.form != "6-K/A" or s.draft.explanation or not s.docs:
        return
    if not re.search(r"\bamend|\bcorrect|\breplac|\bsupersed", s.docs[0].words.split("1934", 2)[-1], re.I):
        yield Hit("nothing says what this amendment amends; set `explanation`", key="form")


def _after(s: Subject, month: str) -> bool:
    """Whether the report is known to be of this month or later."""
    return s.is_6k and s.dated is not None and s.dated[:7] >= month
