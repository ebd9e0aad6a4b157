"""Rules of law: incorporation by reference, English, interactive data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sixk.check.rule import Example, Hit, rule
from sixk.check.subject import Subject

REGISTRATION = re.compile(r"(?:333|33|2)-\d{1,6}(?:-\d{1,3})?")
FORMS = re.compile(r"(?:F-(?:1|2|3|3D|3ASR|3MEF|4|6|7|8|9|10|80)|S-(?:1|3|3ASR|4|8)|N-2)", re.I)
CADENCE = "Securities Act registration statements are numbered 333-###### (33-##### and 2-##### before)"
SHELF = {"incorporation.into": [{"form": "F-3", "file_number": "333-390010"}]}
SPANISH = (
    "# Programa de recompra de acciones\n\nLa junta directiva de la sociedad ha aprobado un programa para la recompra de "
    "hasta el cinco por ciento de las "
    "acciones ordinarias en circulaci\u00f3n. El programa se financiar\u00e1 con los recursos disponibles y las acciones "
    "adquiridas ser\u00e1n amortizadas. "
    "La sociedad informar\u00e1 al mercado sobre las operaciones que se realicen cada semana durante la vigencia del programa.\n"
)


@rule(
    "incorporation-number",
    "warning",
    "M",
    CADENCE,
    fires=Example(patch={"incorporation.into": [{"form": "F-3", "file_number": ""}]}),
    silent=Example(patch=SHELF),
)
def incorporation_number(s: Subject) -> Iterator[Hit]:
    """A report is incorporated by reference into registration statements named by form and file number; without the number nobody can
    tell into which."""
    given = s.draft.incorporation if s.draft is not None else None
    if given is None:
        return
    if not given.into and not given.text:
        yield Hit("no registration statement is named; add to `into` its form and file number", key="incorporation")
    for entry in given.into:
        if not entry.file_number:
            yield Hit(
                f"the registration statement on {entry.form or 'a form not named'} has no file number", key="incorporation.into"
            )
        elif not REGISTRATION.fullmatch(entry.file_number):
            yield Hit(
                f"{entry.file_number!r} is not the number of a registration statement (333-######)", key="incorporation.into"
            )


@rule(
    "incorporation-form",
    "warning",
    "M",
    "forms under the Securities Act into which a 6-K can be incorporated",
    fires=Example(patch={"incorporation.into": [{"form": "20-F", "file_number": "333-390010"}]}),
    silent=Example(patch={"incorporation.into": [{"form": "S-8", "file_number": "333-390010"}]}),
)
def incorporation_form(s: Subject) -> Iterator[Hit]:
    """What a report is incorporated into is a registration statement: F-1 to F-10, S-8 and the like."""
    given = s.draft.incorporation if s.draft is not None else None
    for entry in given.into if given else ():
        if not entry.form:
            yield Hit("a registration statement without its form", key="incorporation.into")
        elif not FORMS.fullmatch(entry.form.removeprefix("Form ").strip()):
            yield Hit(f"{entry.form!r} is not a form of registration statement", key="incorporation.into")


@rule(
    "incorporation-text",
    "warning",
    "M",
    "incorporation by reference names the registration statement by file number",
    fires=Example(
        files={
            "body.md": "This report is hereby incorporated by reference into the registrant's registration statement on Form F-3.\n"
        }
    ),
    silent=Example(
        files={
            "body.md": "This report is hereby incorporated by reference into the registrant's registration statement on "
            "Form F-3 (File No. 333-390010).\n"
        }
    ),
)
def incorporation_text(s: Subject) -> Iterator[Hit]:
    """A legend that incorporates the report into a registration statement gives its file number."""
    if not s.is_6k or not s.docs:
        return
    text = s.docs[0].words[:200_000]
    for match in islice(re.finditer(r"\bincorporated by reference (?:in|into|in to)\b", text, re.I), 100):
        start = max(text.rfind("\n\n", 0, match.start()) + 1, match.start() - 2000)
        end = text.find("\n\n", match.end(), match.end() + 1500)
        end = end if end >= 0 else len(text)
        around = text[start : min(end, match.end() + 1500)]
        if not re.search(r"registration statement", around, re.I) or re.search(
            r"not be (?:deemed )?(?:to be )?incorporated|not incorporated", around, re.I
        ):
            continue
        after = text[match.end() : match.end() + 4000]
        if not re.search(r"(?:333|33)\s?[-\u2010-\u2015]\s?\d{3,6}", around + after):
            yield Hit(
                "incorporated by reference into a registration statement without its file number",
                document=1,
                text_at=match.start(),
                quote=match[0],
            )
            return


@rule(
    "language",
    "warning",
    "S",
    "Form 6-K, General Instruction D; Rule 12b-12(d); 17 CFR 232.306",
    fires=Example(files={"release.md": SPANISH}),
    silent=Example(
        patch={"exhibit[1].number": "99.2", "exhibit[1].description": "The same in Spanish", "exhibit[1].file": "es.md"},
        files={"es.md": SPANISH},
    ),
)
def language(s: Subject) -> Iterator[Hit]:
    """What is furnished is in English: a full translation of press releases and of what goes to holders, else a version or summary."""
    from sixk import text

    if not s.is_6k:
        return
    told = [
        doc
        for doc in s.docs
        if doc.kind in ("html", "text", "pdf") and not doc.type.startswith(("EX-10", "XML")) and len(doc.words) > 250
    ]
    spoken = {doc.number: text.language(doc.words[:20_000]) for doc in told}
    english = [doc for doc in told if spoken[doc.number] == "en" and doc.number > 1]
    for doc in told:
        said = spoken[doc.number]
        if said not in (None, "en") and not english and not (doc.number == 1 and len(told) > 1):
            yield Hit(f"{doc.label} is not in English ({said}), and no English version stands beside it", doc.number)


@rule(
    "interim-data",
    "advice",
    "S",
    "Form 6-K, General Instruction C(6); 20-F Item 8.A.5; Regulation S-T 405",
    fires=Example(
        patch=SHELF,
        files={
            "release.md": "# Unaudited condensed consolidated interim financial statements\n\nFor the nine months ended "
            "September 30, 2026, prepared under IAS 34.\n"
        },
    ),
    silent=Example(
        files={
            "release.md": "# Unaudited condensed consolidated interim financial statements\n\nFor the nine months ended "
            "September 30, 2026, prepared under IAS 34.\n"
        }
    ),
)
def interim_data(s: Subject) -> Iterator[Hit]:
    """Interim statements that go into a registration statement to meet the nine-month updating requirement need Inline XBRL; others do
    not."""
    if s.draft is None or s.draft.incorporation is None:
        return
    has = any(doc.type.startswith("EX-101") or "inlineXBRL" in doc.markup[:20_000] for doc in s.docs)
    for doc in s.docs[1:]:
        if not has and re.search(r"\binterim\b[^.\n]{0,40}\bfinancial statements\b|\bIAS 34\b", doc.words[:6000], re.I):
            yield Hit(
                "interim statements are incorporated into a registration statement: if they meet Item 8.A.5 (nine months), "
                "they need Inline XBRL",
                doc.number,
            )
            return


@rule(
    "data-cover",
    "advice",
    "S",
    "EFM: EX-104 (cover page data) belongs to 10-K, 10-Q, 8-K, 20-F and 40-F",
    fires=Example(documents=(("EX-104", "cover.xml", b"<?xml version='1.0'?><x/>"),)),
    silent=Example(),
)
def data_cover(s: Subject) -> Iterator[Hit]:
    """A 6-K has no cover page data: Exhibit 104 is of other forms."""
    for doc in s.docs:
        if s.is_6k and doc.type == "EX-104":
            yield Hit(f"{doc.label} is of type EX-104, which a 6-K does not need", doc.number)


@rule(
    "data-twice",
    "error",
    "S",
    "EFM 5.2.5: a traditional instance and Inline XBRL must not stand together",
    fires=Example(
        html='<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><p>Revenue rose.</p></body></html>',
        documents=(("EX-101.INS", "hav-20260930.xml", b"<?xml version='1.0'?><xbrl/>"),),
    ),
    silent=Example(
        html='<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><p>Revenue rose.</p></body></html>',
        documents=(("EX-101.SCH", "hav-20260930.xsd", b"<?xml version='1.0'?><schema/>"),),
    ),
)
def data_twice(s: Subject) -> Iterator[Hit]:
    """Interactive data come either inline or as an instance of their own, not as both."""
    inline = any("inlineXBRL" in doc.markup[:20_000] for doc in s.html)
    if inline and not s.furnished:
        for doc in s.docs:
            if doc.type == "EX-101.INS":
                yield Hit(f"{doc.label} is an instance beside inline XBRL", doc.number)


@rule(
    "text-outlook",
    "advice",
    "C",
    "the safe harbour of Securities Act s.27A and Exchange Act s.21E asks for cautionary words",
    fires=Example(
        files={
            "release.md": "# Outlook\n\nHavbris Energi ASA expects revenue to rise by 4% in 2027 and anticipates that costs will fall.\n"
        }
    ),
    silent=Example(
        files={
            "release.md": "# Outlook\n\nHavbris Energi ASA expects revenue to rise by 4% in 2027 and anticipates that costs "
            "will fall.\n\nThis release holds "
            "forward-looking statements, which are subject to risks that may make results differ.\n"
        }
    ),
)
def text_outlook(s: Subject) -> Iterator[Hit]:
    """A release that looks ahead carries a word of caution on forward-looking statements."""
    if s.draft is None:
        return
    every = " ".join(doc.words[:200_000] for doc in s.docs)
    if re.search(r"forward[- ]looking", every, re.I):
        return
    for doc in s.docs[1:]:
        match = re.search(
            r"\b(?:expects|anticipates|forecasts|projects)\s(?:that\s|to\s|its\s|net\s|revenue|sales|earnings)|"
            r"\bguidance (?:for|of)\b|\bwe expect\b",
            doc.words,
        )
        if match:
            yield Hit(
                "looks ahead without a word on forward-looking statements", doc.number, text_at=match.start(), quote=match[0]
            )
            return
