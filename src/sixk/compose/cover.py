"""A draft in, the fixed parts of its main document out as blocks: cover page, incorporation legend, exhibit index, signature.

The cover is SEC 1815 (09-23) by its captions. Earlier editions exist for reports of their time only; a current report uses none.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from sixk.compose.draft import Draft, Registrant, Signing
from sixk.compose.tree import Node, element

BOX = {True: "\u2612", False: "\u2610"}
BLANK = "_" * 14
SIGNED = (
    "Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on "
    "its behalf by the undersigned, thereunto duly authorized."
)
ANNUAL = (
    "Indicate by check mark whether the registrant files or will file annual reports under cover of Form 20-F or Form 40-F."
)
PAPER_1 = "Indicate by check mark if the registrant is submitting the Form 6-K in paper as permitted by Regulation S-T Rule 101(b)(1):"
PAPER_7 = "Indicate by check mark if the registrant is submitting the Form 6-K in paper as permitted by Regulation S-T Rule 101(b)(7):"
RULE_12G = (
    "Indicate by check mark whether the registrant by furnishing the information contained in this Form is also thereby furnishing "
    "the information to the Commission pursuant to Rule 12g3-2(b) under the Securities Exchange Act of 1934."
)
RULE_12G_NUMBER = (
    "If \u201cYes\u201d is marked, indicate below the file number assigned to the registrant in connection with "
    "Rule 12g3-2(b): 82-"
)
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Listed(Struct, frozen=True):
    """An exhibit as the index lists it; ``file`` is the composed file's name, null where it is not attached."""

    number: str | None
    description: str | None
    file: str | None


def para(*content: Node | str, align: str = "", bold: bool = False, size: int = 11, after: int = 9, indent: str = "0") -> Node:
    css = (
        f"margin:0 0 {after}pt {indent}"
        + (f";text-align:{align}" if align else "")
        + (f";font-size:{size}pt" if size != 11 else "")
    )
    return Node("p", {"style": css}, [element("b", *content)] if bold else list(content))


def lines(*texts: str) -> list[Node | str]:
    """Texts parted by line breaks."""
    out: list[Node | str] = []
    for text in texts:
        out += [text, element("br")]
    return out[:-1]


def month(value: str | None) -> str:
    """ "2026-11" as the cover prints it; anything else as it is, so that a reader sees what the check complains of."""
    if (
        value
        and len(value) == 7
        and value[:4].isdigit()
        and value[5:].isdigit()
        and value[4] == "-"
        and 1 <= int(value[5:]) <= 12
    ):
        return f"{MONTHS[int(value[5:]) - 1]}, {value[:4]}"
    return value or f"{BLANK}, 20__"


def day(value: str | None) -> str:
    """An ISO date as the signature prints it; anything else as it is."""
    try:
        date = datetime.date.fromisoformat(value or "")
    except ValueError:
        return value or BLANK
    return f"{MONTHS[date.month - 1]} {date.day}, {date.year}"


def cover(draft: Draft) -> list[Node]:
    """The cover page, caption by caption in the form's order."""
    edition = draft.cover.edition
    issuers: Sequence[Registrant] = (draft.registrant, *draft.coregistrants)
    centre: Literal["center"] = "center"
    act = "under" if edition == "current" else "of"
    title = "REPORT OF FOREIGN ISSUER" if edition == "1991" else "REPORT OF FOREIGN PRIVATE ISSUER"
    blocks = [
        para(*lines("UNITED STATES", "SECURITIES AND EXCHANGE COMMISSION"), align=centre, bold=True, size=13, after=2),
        para("Washington, D.C. 20549", align=centre, after=16),
        para(f"FORM {draft.form}", align=centre, bold=True, size=16, after=14),
        para(
            *lines(title, "PURSUANT TO RULE 13a-16 OR 15d-16", f"{act.upper()} THE SECURITIES EXCHANGE ACT OF 1934"),
            align=centre,
            bold=True,
            after=16,
        ),
        para(f"For the month of {month(draft.month)}.", align=centre, after=12),
    ]
    for issuer in issuers:
        if issuer.file_number or edition == "current":
            blocks.append(para(f"Commission File Number {issuer.file_number or BLANK}", align=centre, after=16))
        blocks += _issuer(issuer)
    blocks.append(para(ANNUAL, after=6))
    form = draft.annual_form
    blocks.append(
        para(
            f"Form 20-F {BOX[form == '20-F']}\u00a0\u00a0\u00a0\u00a0\u00a0Form 40-F {BOX[form == '40-F']}",
            align=centre,
            after=12,
        )
    )
    if edition == "2002":
        for asked, answer in ((PAPER_1, draft.cover.paper_101b1), (PAPER_7, draft.cover.paper_101b7)):
            blocks.append(para(f"{asked} {BOX[bool(answer)]}", after=9))
    if edition in ("2002", "1991"):
        said = draft.cover.rule_12g3_2b
        blocks.append(para(RULE_12G, after=6))
        blocks.append(
            para(f"Yes {BOX[said is True]}\u00a0\u00a0\u00a0\u00a0\u00a0No {BOX[said is False]}", align=centre, after=9)
        )
        if said or draft.cover.file_number_82:
            tail = (draft.cover.file_number_82 or "").removeprefix("82-") or BLANK
            blocks.append(para(RULE_12G_NUMBER + tail, after=9))
    return blocks


def _issuer(issuer: Registrant) -> list[Node]:
    blocks = []
    if issuer.translated_name and issuer.translated_name != issuer.name:
        blocks += [
            para(issuer.name or BLANK, align="center", bold=True, size=13, after=2),
            para("(Exact name of registrant as specified in its charter)", align="center", size=9, after=9),
        ]
    blocks += [
        para(issuer.translated_name or issuer.name or BLANK, align="center", bold=True, size=13, after=2),
        para("(Translation of registrant\u2019s name into English)", align="center", size=9, after=12),
    ]
    if issuer.jurisdiction:
        blocks += [
            para(issuer.jurisdiction, align="center", after=2),
            para("(Jurisdiction of incorporation or organization)", align="center", size=9, after=12),
        ]
    blocks += [
        para(*lines(*(issuer.address or (BLANK,))), align="center", after=2),
        para("(Address of principal executive office)", align="center", size=9, after=16),
    ]
    return blocks


def heading(text: str) -> Node:
    return Node("h3", {"style": "margin:16pt 0 8pt 0;font-size:11pt;text-align:center;page-break-after:avoid"}, [text])


def legend(draft: Draft) -> list[Node]:
    """The incorporation-by-reference legend; nothing where the draft asks for none."""
    given = draft.incorporation
    if given is None:
        return []
    blocks = [heading("INCORPORATION BY REFERENCE")]
    if given.text:
        return [*blocks, *(para(" ".join(part.split())) for part in given.text.split("\n\n") if part.strip())]
    what = given.parts or f"This report on Form {draft.form}"
    verb = "are" if " and " in what or what.startswith("Exhibits ") else "is"
    into = [f"Form {r.form or BLANK} (File No. {r.file_number or BLANK})" for r in given.into]
    statements = "Registration Statements on " if len(into) > 1 else "Registration Statement on "
    listed = (
        into[0] if len(into) == 1 else ", ".join(into[:-1]) + " and " + into[-1] if into else f"Form {BLANK} (File No. {BLANK})"
    )
    if given.parts:
        what = f"{given.parts} of this report on Form {draft.form}" if "report" not in given.parts.lower() else given.parts
    text = (
        f"{what} {verb} hereby incorporated by reference into the registrant\u2019s {statements}{listed}, and shall be a part thereof "
        "from the date on which this report is furnished, to the extent not superseded by documents or reports subsequently filed or "
        "furnished."
    )
    return [*blocks, para(text)]


def exhibits(listed: Sequence[Listed]) -> list[Node]:
    """The exhibit index; each attached exhibit links to its document."""
    if not listed:
        return []
    cell = "padding:2pt 5pt;vertical-align:top"
    head = cell + ";text-align:left;border-bottom:1px solid #000000"
    rows: list[Node | str] = []
    for item in listed:
        text = item.description or ""
        content: list[Node | str] = [element("a", text or item.file, href=item.file)] if item.file else [text]
        number: Node | str = item.number or ""
        rows.append(
            Node("tr", {}, [Node("td", {"width": "16%", "style": cell}, [number]), Node("td", {"style": cell}, content)])
        )
    titles = Node(
        "tr",
        {},
        [
            Node("th", {"width": "16%", "style": head}, ["Exhibit No."]),
            Node("th", {"style": head}, ["Description"]),
        ],
    )
    attrs = {
        "cellspacing": "0",
        "cellpadding": "0",
        "border": "0",
        "width": "100%",
        "style": "border-collapse:collapse;font-size:11pt;margin:0 0 11pt 0",
    }
    return [heading("EXHIBIT INDEX"), Node("table", attrs, [Node("thead", {}, [titles]), Node("tbody", {}, rows)])]


def signature(draft: Draft) -> list[Node]:
    """The signature page's text; a draft without a signature gets none, which the check reports."""
    signing: Signing | None = draft.signature
    if signing is None:
        return []
    names = [r.translated_name or r.name or BLANK for r in (draft.registrant, *draft.coregistrants)]
    registrant = signing.registrant or " and ".join(names)
    mark = signing.mark or (f"/s/ {signing.name}" if signing.name else BLANK)
    said = [f"By: {mark}", f"Name: {signing.name or BLANK}", f"Title: {signing.title or BLANK}"]
    return [
        heading("SIGNATURE"),
        para(SIGNED),
        para(*lines(registrant, "(Registrant)"), indent="45%"),
        para(f"Date: {day(signing.date)}"),
        para(*lines(*said), indent="45%"),
    ]
