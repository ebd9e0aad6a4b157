"""Cover pages as filers print them. The issuers are invented; each layout is one that real covers have."""

from __future__ import annotations

from typing import Any

import pytest

from sixk.report import cover

TITLE = """SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549

FORM 6-K

Report of Foreign Private Issuer
Pursuant to Rule 13a-16 or 15d-16 of
the Securities Exchange Act of 1934
"""
QUESTION = """
Indicate by check mark whether the registrant files or will file annual reports under cover of Form 20-F or Form 40-F.

Form 20-F ☒ Form 40-F ☐
"""
ADDRESS = "1 Harbour Road\nBergvik, Norway\n(Address of principal executive offices)\n"


def read(text: str) -> Any:
    page = cover.read(text)
    assert page is not None
    return page.cover


REGISTRANTS = [
    ("ACME MARINE LTD.\n(Translation of registrant's name into English)\n" + ADDRESS, "ACME MARINE LTD.", "caption below the name"),
    ("ACME MARINE LTD.\n(Exact name of Registrant as specified in its charter)\n" + ADDRESS, "ACME MARINE LTD.", "charter caption"),
    ("ACME MARINE LTD.\n(Name of Registrant)\n" + ADDRESS, "ACME MARINE LTD.", "short caption"),
    ("ACME MARINE LTD.\n(Registrant’s name)\n" + ADDRESS, "ACME MARINE LTD.", "another short caption, curly quote"),
    ("ACME MARINE LTD.\n" + ADDRESS, "ACME MARINE LTD.", "no caption of the name"),
    ("ACME MARINE LTD.\n\n1 Harbour Road, Bergvik\n", "ACME MARINE LTD.", "no caption at all"),
    ("Acme\n54, rue des Lices, 75008, Paris, France\n", "Acme", "one word, no captions"),
    (
        "ACME KABUSHIKI KAISHA\n(Exact name of registrant as specified in its charter)\nACME CORPORATION\n"
        "(Translation of registrant's name into English)\n" + ADDRESS,
        "ACME CORPORATION",
        "both names: the English one",
    ),
    (
        "ACME N.V.\n(Exact name of registrant as specified in its charter)\nN/A\n(Translation of registrant's name into English)\n" + ADDRESS,
        "ACME N.V.",
        "no translation needed",
    ),
    (
        "Acme Holdings Limited\n(Exact name of Registrant as specified in its charter)\nNot Applicable.\n"
        "(Translation of Registrant's name into English)\nRepublic of Singapore\n(Jurisdiction of incorporation or organization)\n" + ADDRESS,
        "Acme Holdings Limited",
        "jurisdiction between name and address",
    ),
    (
        "Grupo Acme, S.A.B. de C.V.\n\nAcme Group, Inc.\n(Translation of Registrant's name into English)\n" + ADDRESS,
        "Acme Group, Inc.",
        "both names above one caption",
    ),
    ("Acme PLC and\nAcme Bank PLC\n(Names of Registrants)\n" + ADDRESS, "Acme PLC and Acme Bank PLC", "joint registrants as printed"),
    (
        "OPEN JOINT STOCK COMPANY\n“ACME-SVYAZ”\n(Translation of registrant's name into English)\n" + ADDRESS,
        "OPEN JOINT STOCK COMPANY “ACME-SVYAZ”",
        "name over two lines",
    ),
    (
        "KONINKLIJKE ACME\nELECTRONICS N.V.\n(Exact name of registrant as specified in its charter)\n" + ADDRESS,
        "KONINKLIJKE ACME ELECTRONICS N.V.",
        "name over two lines, company form on the second",
    ),
    (
        "ACME RESOURCES NL\nA.C.N. 008 771 206\n(Translation of registrant's name into English)\n" + ADDRESS,
        "ACME RESOURCES NL",
        "company number below the name",
    ),
    (
        "ACME GOLD LIMITED\n(Registration number 1944/017354/06)\n(Name of Registrant)\n" + ADDRESS,
        "ACME GOLD LIMITED",
        "registration number in brackets",
    ),
    ("(Translation of registrant's name into English)\nACME MARINE LTD.\n\n(Address of principal executive offices)\n1 Harbour Road\n",
     "ACME MARINE LTD.", "captions above their values"),
    ("ACME MARINE LTD.\n----------------\n(Translation of registrant's name into English)\n" + ADDRESS, "ACME MARINE LTD.", "underlined name"),
    ("ACME MARINE LTD. (Translation of registrant's name into English) 1 Harbour Road, Bergvik (Address of principal executive offices)\n",
     "ACME MARINE LTD.", "all on one line"),
    ("\t\tACME MARINE LTD.\n\t\t(Translation of registrant's name into English)\n", "ACME MARINE LTD.", "in table cells"),
    ("Acme Shipping Ltd.\n(formerly Old Acme Ltd.)\n(Translation of registrant's name into English)\n" + ADDRESS,
     "Acme Shipping Ltd.", "former name in brackets"),
    ("ACME INVERSIONES\nDEL SUR\n(Exact name of registrant as specified in its charter)\n" + ADDRESS, "ACME INVERSIONES DEL SUR", "two lines, no company form"),
    ("ACME DEVELOPMENT\nOF ASIA\n(Translation of registrant's name into English)\n" + ADDRESS, "ACME DEVELOPMENT OF ASIA", "two lines, a small word"),
    ("Acme PLC\n\nand\n\nAcme Bank PLC\n(Names of Registrants)\n" + ADDRESS, "Acme PLC and Acme Bank PLC", "joint registrants, and on a line of its own"),
    ("ACME LTD.\n(Exact\nname of registrant as\nspecified in its charter)\n" + ADDRESS, "ACME LTD.", "a caption broken over lines"),
    ("ACME LTD.\n(Translation of registrant's into English)\n" + ADDRESS, "ACME LTD.", "a word lost in the caption"),
    ("ACME TELECOM COMPANY LIMITED\n(Translation of registrant's name into English)\nNo. 21-3 Hsinyi Road Sec. 1,\nTaipei\n(Address of Principal Executive Office)\n",
     "ACME TELECOM COMPANY LIMITED", "Taiwan's address"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "wanted", "why"), REGISTRANTS, ids=[why for _, _, why in REGISTRANTS])
def test_registrant(head: str, wanted: str, why: str) -> None:
    assert read(f"{TITLE}\nFor the month of May 2004\n\n{head}{QUESTION}").registrant == wanted


def test_a_home_name_and_its_translation_are_both_kept() -> None:
    got = read(
        f"{TITLE}\nFor the month of May 2004\n\nCompanhia Acme\n(Exact name of registrant as specified in its charter)\n\n"
        f"Acme Company\n(Translation of registrant's name into English)\n{ADDRESS}{QUESTION}"
    )
    assert (got.registrant, got.original_name, got.translated_name) == ("Acme Company", "Companhia Acme", "Acme Company")


def test_registrants_with_file_numbers_of_their_own_are_several() -> None:
    got = read(
        f"{TITLE}\nDate: May 26, 2015\n\nAcme Group AG\nCommission File Number: 1-36764\n\nAcme AG\nCommission File Number: 1-15060\n"
        f"(Registrants’ Names)\n{ADDRESS}{QUESTION}"
    )
    assert got.registrant == "Acme Group AG"
    assert got.co_registrants == ("Acme AG",)
    assert got.file_number == "1-36764"


MONTHS = [
    ("For the month of May 2004", "2004-05", "as on the form"),
    ("For the month of: May, 2004.", "2004-05", "colon, comma, stop"),
    ("FOR THE MONTH OF MAY 2004", "2004-05", "capitals"),
    ("For the month May, 2004", "2004-05", "of is missing"),
    ("For the month ofMay 2004", "2004-05", "blank lost"),
    ("For the month of\n\nMay 2004", "2004-05", "on the next line"),
    ("For the month of the month of May 2004", "2004-05", "doubled"),
    ("For the month of  May , 20 04", "2004-05", "the paper form's split year"),
    ("For the month of (May 2004)", "2004-05", "in brackets"),
    ("For the month of May 31, 2004", "2004-05", "a day too much"),
    ("For May 2004", "2004-05", "short"),
    ("For May 10, 2004", "2004-05", "short, with a day"),
    ("For the period ending 29 May 2004", "2004-05", "a period's end"),
    ("For period ending May 2004", "2004-05", "a period's end, article missing"),
    ("for the period ended31 May2004", "2004-05", "blanks lost"),
    ("Report on Form 6-K dated May 9, 2004", "2004-05", "dated"),
    ("Dated: May 9, 2004", "2004-05", "dated"),
    ("Date: May 9, 2004", "2004-05", "date"),
    ("May 9, 2004", "2004-05", "a bare date"),
    ("09 May 2004", "2004-05", "a bare date, day first"),
    ("May 2004", "2004-05", "a bare month"),
    ("For the month of May of 2004", "2004-05", "of doubled"),
    ("For the month of 05/2004", "2004-05", "figures"),
    ("For the moth of May 2004", "2004-05", "misprint"),
    ("Month of May 2004", "2004-05", "for the is missing"),
    ("Dated June 16, 2004\nFor the month of May 2004", "2004-05", "the month line is believed before a date"),
    ("For the months of APRIL, MAY AND JUNE 2004", "2004-06", "a list: the last month"),
    ("For the quarter ended June 30, 2004", None, "a quarter"),
    ("For the quarterly period ended June 30, 2004", None, "a quarter"),
    ("For the six months ended June 30, 2004", None, "a half year"),
    ("For the fiscal year ended March 31, 2004", None, "a year"),
    ("For the period from May 1 to May 31, 2004", None, "a range of days"),
    ("For the period May 1 - June 30, 2004", None, "a range of months"),
    ("For the months of January to March 2004", None, "a range of months"),
    ("1 to 31 May 2004", None, "a bare range"),
    ("As filed with the Securities and Exchange Commission on May 19, 2004", None, "the day of filing is no month of the report"),
    ("", None, "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "wanted", "why"), MONTHS, ids=[f"{why}: {line[:30]}" for line, _, why in MONTHS])
def test_month(line: str, wanted: str | None, why: str) -> None:
    got = read(f"{TITLE}\n{line}\n\nACME MARINE LTD.\n(Translation of registrant's name into English)\n{ADDRESS}{QUESTION}")
    assert got.month == wanted
    assert got.registrant == "ACME MARINE LTD."


FILE_NUMBERS = [
    ("Commission File Number: 001-36614", "001-36614", "as on the form"),
    ("Commission File Number 1-10167", "1-10167", "no colon"),
    ("Commission file number:001-34799", "001-34799", "no blank"),
    ("(Commission File No. 1-31317)", "1-31317", "short, in brackets"),
    ("Commission File No.: 0-16673", "0-16673", "stop and colon"),
    ("Commission File Nos. 001-13928\n333-181552-01", "001-13928", "two numbers: the first"),
    ("Commission File Number\n\n000-50859", "000-50859", "on the next line"),
    ("Commission File Number 001- 41291", "001- 41291", "as printed, with its blank"),
    ("Commission File Number 32297", "32297", "without prefix"),
    ("Commission File Number", None, "left blank"),
    ("Commission File Number: N/A", None, "not applicable"),
    ("1934 Act Registration No. 1-15128", "1-15128", "Taiwan's label"),
    ("SEC File No. 1-14522", "1-14522", "SEC file"),
    ("File No. 0-28584", "0-28584", "short label"),
    ("Commission\nFile Number 001-36614", "001-36614", "label broken over lines"),
    ("Commission  File  Number:  001-36614", "001-36614", "wide blanks"),
    ("001-31316\n(Commission File Number)", "001-31316", "label below the number"),
    ("", None, "none on the cover"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "wanted", "why"), FILE_NUMBERS, ids=[why for _, _, why in FILE_NUMBERS])
def test_file_number(line: str, wanted: str | None, why: str) -> None:
    got = read(f"{TITLE}\nFor the month of May 2004\n\n{line}\n\nACME MARINE LTD.\n(Name of Registrant)\n{ADDRESS}{QUESTION}")
    assert got.file_number == wanted
    assert got.registrant == "ACME MARINE LTD."


def test_a_registration_statement_is_no_file_number_but_is_kept() -> None:
    got = read(
        f"{TITLE}\nReport on Form 6-K dated March 19, 2004\n\nThis report is incorporated by reference in our Registration Statement on\n"
        f"Form F-3 (File No. 333-101891)\n\nACME GOLD LIMITED\n(Name of Registrant)\n{ADDRESS}{QUESTION}"
    )
    assert got.file_number is None
    assert got.registrant == "ACME GOLD LIMITED"


ADDRESSES = [
    ("1 Harbour Road\nBergvik, Norway\n(Address of principal executive offices)", ("1 Harbour Road", "Bergvik, Norway"), "lines"),
    ("1 Harbour Road, Bergvik\n(Address of principal executive officers)", ("1 Harbour Road, Bergvik",), "misprinted caption"),
    ("1 Harbour Road, Bergvik\n-----------------------\n(Address of Principal Executive Office)", ("1 Harbour Road, Bergvik",), "underlined"),
    ("1 Harbour Road\t9 Quay Street\nBergvik\tOslo\n(Address of principal executive offices)",
     ("1 Harbour Road", "Bergvik", "9 Quay Street", "Oslo"), "two columns, each read downwards"),
    ("1 Harbour Road\nBergvik", ("1 Harbour Road", "Bergvik"), "no caption"),
    ("1 Harbour Road\nBergvik\n(Address of Registrant's Principal Executive Offices)", ("1 Harbour Road", "Bergvik"), "whose offices"),
    ("1 Harbour Road\nBergvik\n(Registrant's Address)", ("1 Harbour Road", "Bergvik"), "the caption turned round"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "wanted", "why"), ADDRESSES, ids=[why for _, _, why in ADDRESSES])
def test_address(lines: str, wanted: tuple[str, ...], why: str) -> None:
    got = read(f"{TITLE}\nFor the month of May 2004\n\nACME MARINE LTD.\n(Name of Registrant)\n\n{lines}\n{QUESTION}")
    assert got.address == wanted


def test_jurisdiction() -> None:
    got = read(
        f"{TITLE}\nFor the month of May 2004\nAcme Ltd\n(Exact name of Registrant as specified in its charter)\nRussian Federation\n"
        f"(Jurisdiction of incorporation or organization)\n{ADDRESS}{QUESTION}"
    )
    assert got.jurisdiction == "Russian Federation"
    assert got.address == ("1 Harbour Road", "Bergvik, Norway")


@pytest.mark.parametrize(
    ("title", "wanted"),
    [("FORM 6-K", False), ("FORM 6-K/A", True), ("Form 6–K", False), ("FORM 6 -K/A\n(Amendment No. 2)", True)],
)
def test_amendment(title: str, wanted: bool) -> None:
    page = cover.read(
        TITLE.replace("FORM 6-K", title) + "\nFor the month of May 2004\n\nACME LTD.\n(Name of Registrant)\n" + QUESTION
    )
    assert page is not None
    assert page.cover.amendment is wanted
    assert page.form == ("6-K/A" if wanted else "6-K")


def test_letters_and_menus_may_stand_before_the_cover() -> None:
    letter = "Securities and Exchange Commission\n450 Fifth Street, N.W.\nWashington, D.C. 20549\n\nRe: Acme Ltd., File No. 0-1234\n\nDear Sirs:\nWe enclose one copy of a report.\n\n\f"
    got = read(letter + f"{TITLE}\nFor the month of March 2003\n\nACME LTD.\n(Name of the Registrant)\n{ADDRESS}{QUESTION}")
    assert (got.registrant, got.month) == ("ACME LTD.", "2003-03")


NO_COVERS = [
    ("ACME LTD.\n\nOslo, May 3, 2004 - Acme furnished its annual report on Form 20-F with the Securities and Exchange Commission today.\n", "a release"),
    ("UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWashington, D.C. 20549\n\nFORM 8-K\n\nCURRENT REPORT\nPursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934\n\nACME INC.\n(Exact name of registrant as specified in its charter)\n", "a Form 8-K"),
    ("UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWashington, D.C. 20549\n\nFORM 20-F\n\nANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d)\n\nCommission file number: 1-14700\nACME LTD.\n(Exact Name of Registrant as Specified in Its Charter)\nIndicate by check mark whether the registrant is a large accelerated filer\n", "a Form 20-F"),
    ("", "nothing"),
    ("\x00\x01\f\n\t\u200b", "no words"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), NO_COVERS, ids=[why for _, why in NO_COVERS])
def test_what_is_no_cover(text: str, why: str) -> None:
    assert cover.read(text) is None
