"""Signature blocks as filers set them."""

from __future__ import annotations

import pytest

from sixk.report import signature

SENTENCE = (
    "SIGNATURES\n\nPursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be\n"
    "signed on its behalf by the undersigned, thereunto duly authorized.\n\n"
)


def read(block: str, sentence: str = SENTENCE) -> list[tuple[str | None, str | None, str | None, str | None]]:
    return [(s.registrant, s.date, s.name, s.title) for b in signature.read(sentence + block) for s in b.signatures]


JANE = ("ACME LTD.", "2004-05-03", "Jane Doe", "Company Secretary")
BLOCKS = [
    ("ACME LTD.\n\nDate: May 3, 2004\tBy:\t/s/ Jane Doe\n\tName:\tJane Doe\n\tTitle:\tCompany Secretary\n", "a table with labels"),
    ("\tACME LTD.\nDate: May 3, 2004\tBy: /s/ Jane Doe\n\tJane Doe\n\tCompany Secretary\n", "a table without labels"),
    ("                                   ACME LTD.\n\nDate: May 3, 2004                  By:   /s/ Jane Doe\n                                         ----------------\n"
     "                                   Name:  Jane Doe\n                                   Title: Company Secretary\n", "two columns of ASCII"),
    ("ACME LTD.\n(Registrant)\n\nDate: May 3, 2004 By: /s/ Jane Doe\nJane Doe\nCompany Secretary\n", "one line for date and signature"),
    ("ACME LTD.\n\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: Company Secretary\n\nDate: May 3, 2004\n", "date last"),
    ("Date: May 3, 2004\n\nACME LTD.\n(Registrant)\n\n/s/ Jane Doe\n---------------\nJane Doe\nCompany Secretary\n", "no By"),
    ("Date: May 3, 2004\tACME LTD.\n\tBy: /s/ JANE DOE Jane Doe Company Secretary\n", "cells run together"),
    ("ACME LTD.\nBy: /s/ Jane Doe\nName: Jane Doe  Title: Company Secretary\nDated: 3rd May 2004\n", "two labels in a line"),
    ("ACME LTD.\nBy: Jane Doe\nCompany Secretary\nDate: 3 May 2004\n", "not conformed"),
    ("ACME LTD.\nBy: _______________\nName: Jane Doe\nTitle: Company Secretary\nDate: 3 May 2004\n", "blank line to sign on"),
    ("ACME LTD.\n...............................\nBY   Jane Doe\n     Company Secretary\nDATE 3 MAY, 2004\n", "dots, labels without colons"),
    ("ACME LTD.\nDate  May 3, 2004\tBy\t/s/ Jane Doe\n\t\t(Signature)*\n\t\tJane Doe\n\t\tCompany Secretary\n* Print the name and title under the signature of the signing officer.\n", "the form's own footnote"),
    ("ACME LTD.\nBy: /s/ Jane Doe\nJane Doe, Company Secretary\nDate: 5/3/2004\n", "name and title with a comma"),
    ("ACME LTD.\n(Sgd.) Jane Doe\nJane Doe\nCompany Secretary\nMay 3, 2004\n", "Sgd., date without label"),
    ("ACME LTD.\nBy: “Jane Doe”\n(Signature)\nJane Doe, Company Secretary\nDate: May 3, 2004\n", "quoted signature"),
    ("ACME LTD.\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: Company Secretary\nDate: May 3, 2004\n\nSK 23116 0001 855767\n", "mark of the filing agent below"),
    ("Date: May 3, 2004\tACME LTD.\vBy: /s/ Jane Doe\vName: Jane Doe\vTitle: Company Secretary\n", "lines within a cell"),
    ("ACME LTD.\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: Company Secretary\nDate: May 3, 2004\n\nACME RAISES ITS DIVIDEND\n\nOslo, May 3 - Acme raises it.\n", "news behind the block"),
    ("Date: May 3, 2004\nACME LTD.\nBy: Acme GP L.L.C., its general partner\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: Company Secretary\n", "signed through a general partner"),
    ("ACME LTD.\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: Company Secretary\nBuenos Aires, May 3, 2004\n", "place and date"),
    ("ACME LTD.\nBy: /s/ Jane Doe\n    Jane Doe    Company Secretary\nDated this 3rd day of May 2004\n", "name and title in columns"),
    ("ACME LTD.\nBy: /s/ Jane Doe, Company Secretary\nDate: 2004-05-03\n", "all behind By"),
    ("ACME LTD.\nBy:\n/s/ Jane Doe\n\nJane Doe\n\nCompany Secretary\n\nDate:\n\nMay 3, 2004\n", "each in a paragraph of its own"),
    ("ACME LTD.\n\nSigned by: Jane Doe\nPosition: Company Secretary\nDate : May 3, 2004\n", "other labels"),
    ("ACME LTD.\nTitle: Company Secretary\nBy: /s/ Jane Doe\nName: Jane Doe\nDate: May 3, 2004\n", "title first"),
]  # fmt: skip


@pytest.mark.parametrize(("block", "why"), BLOCKS, ids=[why for _, why in BLOCKS])
def test_a_signer(block: str, why: str) -> None:
    assert read(block)[:1] == [JANE]


def test_a_name_whose_letters_before_an_accent_are_a_form_of_company() -> None:
    block = "Dated: 3 May 2004\n\nAcme Ltd.\n\n(Registrant)\n\nBy: /s/ Saúl Agüero\n\n____________\n\nSaúl Agüero\n\nDirector\n"
    assert read(block) == [("Acme Ltd.", "2004-05-03", "Saúl Agüero", "Director")]


TITLES = [
    ("Title: EVP: Group Legal and Governance\n", "EVP: Group Legal and Governance"),
    ("Title: Senior Managing and\nRepresentative Director\n", "Senior Managing and Representative Director"),
    ("Title:\tChief Executive Officer\n\tand Chairman\n", "Chief Executive Officer and Chairman"),
    ("Title: Chief Financial Officer\n(Principal Financial and Accounting Officer)\n", "Chief Financial Officer"),
    ("Title: Director – Corporate, Legal and Secretariat\n", "Director – Corporate, Legal and Secretariat"),
    ("Title: Authorised Signatory for and on behalf of Acme plc\n", "Authorised Signatory for and on behalf of Acme plc"),
    ("Title: Attorney-in-fact\n", "Attorney-in-fact"),
    ("Title: Directrice Générale\n", "Directrice Générale"),
]


@pytest.mark.parametrize(("lines", "wanted"), TITLES)
def test_titles(lines: str, wanted: str) -> None:
    ((_, _, _, title),) = read("ACME LTD.\nBy: /s/ Jane Doe\nName: Jane Doe\n" + lines + "\nDate: May 3, 2004\n")
    assert title == wanted


def test_two_signers_below_each_other() -> None:
    got = read(
        "ACME AG\n\nDate: July 29, 2014\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: Executive Director\n\nBy: /s/ John Roe\nName: John Roe\nTitle: Director\n"
    )
    assert [(name, title) for _, _, name, title in got] == [("Jane Doe", "Executive Director"), ("John Roe", "Director")]


def test_two_signers_side_by_side() -> None:
    got = read(
        "By: /s/ Jane Doe\tBy: /s/ John Roe\nName: Jane Doe\tName: John Roe\nTitle: Director\tTitle: Counsel\n\nDate: May 3, 2004\n"
    )
    assert [(name, title) for _, _, name, title in got] == [("Jane Doe", "Director"), ("John Roe", "Counsel")]


def test_two_registrants() -> None:
    got = read(
        "ACME PLC\n(Registrant)\nDate: May 1, 2008\tBy: /s/ Jane Doe\n\tJane Doe\n\tDeputy Secretary\nACME BANK PLC\n(Registrant)\nDate: May 2, 2008\tBy: /s/ Jane Doe\n\tJane Doe\n\tJoint Secretary\n"
    )
    assert got == [
        ("ACME PLC", "2008-05-01", "Jane Doe", "Deputy Secretary"),
        ("ACME BANK PLC", "2008-05-02", "Jane Doe", "Joint Secretary"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        SENTENCE.replace("duly authorized", "duly authorised"),
        SENTENCE.replace("on its behalf by", "on its behalf of"),
        SENTENCE.replace("SIGNATURES\n\n", ""),
        SENTENCE.replace("the registrant has", "each of the registrants has").replace("its behalf", "their behalf"),
        SENTENCE.replace("\n", " "),
        "SIGNATURE\n\nPursuant to the requirements of the Securities and Exchange Act of 1934, as amended, the registrant has duly caused this\nForm 6-K to be signed on its behalf by the undersigned, thereunto duly authorized.\n\n",
    ],
)
def test_sentences(sentence: str) -> None:
    assert read("ACME LTD.\nDate: May 3, 2004\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: Company Secretary\n", sentence) == [
        JANE
    ]


def test_a_place_and_date_in_the_sentence() -> None:
    got = read(
        "\n\nACME LTD.\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: Company Secretary\n",
        SENTENCE.rstrip(". \n") + " at Amsterdam, on May 3, 2004.",
    )
    assert got == [JANE]


def test_rows_whose_sentence_is_lost() -> None:
    assert read("\tACME LTD.\nDate:\tMay 3, 2004\nBy:\t/s/ Jane Doe\nName:\tJane Doe\nTitle:\tCompany Secretary\n", "") == [
        JANE
    ]


NONE = [
    ("Pursuant to the requirements of the Securities Regulation Code, the issuer has duly caused this report to be signed on its behalf by the undersigned hereunto duly authorized.\n\nACME INC.\nBy: JANE DOE\nCorporate Secretary\n", "a home-country form"),
    ("Yours faithfully,\n\nJane Doe\nCompany Secretary\nAcme Ltd.\n", "the foot of a letter"),
    ("Acme Ltd. has duly paid its debts. The agreement was signed by Jane Doe, Company Secretary.\n", "prose"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), NONE, ids=[why for _, why in NONE])
def test_what_is_no_signature(text: str, why: str) -> None:
    assert read(text, "") == []
