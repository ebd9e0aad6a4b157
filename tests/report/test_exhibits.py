"""Lists of exhibits in every form that reports print, and which of them are attached."""

from __future__ import annotations

import pytest

from sixk.model import Document, Exhibit, Finding, Text
from sixk.report import attached, exhibits
from sixk.report.lines import fold
from sixk.report.sections import remainder

SIGNED = "\n\nSIGNATURES\n\nPursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed.\n"


def rows(text: str) -> list[tuple[str | None, str | None]]:
    index = exhibits.read(text, fold(text), 0, len(text), [])
    return [(row.number, row.description) for row in index.rows]


LISTS = [
    (
        "EXHIBIT INDEX\n\nExhibit No.   Description\n-----------   -----------\n99.1          Press release dated May 3, 2004\n99.2          Interim report",
        [("99.1", "Press release dated May 3, 2004"), ("99.2", "Interim report")],
        "an index in columns",
    ),
    (
        "EXHIBIT INDEX\n\nExhibit           Description\n-------           -----------\n\n99.1              a press release, dated October 29, 2002, announcing the\n"
        "                  closing of the sale of the Company's lines to Beta\n                  Global",
        [("99.1", "a press release, dated October 29, 2002, announcing the closing of the sale of the Company's lines to Beta Global")],
        "a description over several lines",
    ),
    ("EXHIBITS\nExhibit\tDescription\n4.1\tDeed\n10.1*\tAgreement\n99.1\tRelease", [("4.1", "Deed"), ("10.1", "Agreement"), ("99.1", "Release")], "a table"),
    ("Acme Ltd. is furnishing under cover of Form 6-K:\n\nExhibit 99.1:  a press release dated October 29, 2002, announcing the\n               closing of the sale.",
     [("99.1", "a press release dated October 29, 2002, announcing the closing of the sale.")], "a sentence with an exhibit below it"),
    ("Exhibit 99.1 – Return dated May 3\nExhibit 99.2 – Return dated May 4", [("99.1", "Return dated May 3"), ("99.2", "Return dated May 4")], "dashes, no heading"),
    ("Exhibit No. 1\tTotal Voting Rights dated 03 July 2023\nExhibit No. 2\tHolding(s) in Company", [("1", "Total Voting Rights dated 03 July 2023"), ("2", "Holding(s) in Company")], "Exhibit No."),
    ("Contents\n\nExhibit 1:\n\nOn May 3, 2004 Acme said that\nit had a car.\n\nExhibit 2:\n\nOn May 5 it had two.",
     [("1", "On May 3, 2004 Acme said that it had a car."), ("2", "On May 5 it had two.")], "descriptions below their captions"),
    ("EXHIBIT INDEX\n1. Interim results announcement dated 11 August 2008\n2. Publication of Prospectus dated 11 August 2008",
     [("1", "Interim results announcement dated 11 August 2008"), ("2", "Publication of Prospectus dated 11 August 2008")], "numbers with stops"),
    ("Exhibit A    Filed in paper under cover of Form SE.", [("A", "Filed in paper under cover of Form SE.")], "a letter"),
    ("Registrant hereby incorporates in the report the following Exhibits:\nExhibit\nNumber\tDescription of Exhibit\na)\tLetter on share holding\nb)\tCompliance report",
     [("a", "Letter on share holding"), ("b", "Compliance report")], "letters in brackets"),
    ("Annex A.  Unaudited pro forma figures.\nAnnex B.  Notes to Annex A.", [("Annex A", "Unaudited pro forma figures."), ("Annex B", "Notes to Annex A.")], "annexes keep their word"),
    ("The documents below are part of this report:\n1. Pro forma figures (Annex A).\n2. Notes to them (Annex B).", [("Annex A", "Pro forma figures"), ("Annex B", "Notes to them")], "annexes named behind"),
    ("TABLE OF CONTENTS\nItem\n1\tMaterial Fact dated November 2, 2011", [("1", "Material Fact dated November 2, 2011")], "contents by items"),
    ("Exhibits\nExhibit 99.1\nExhibit 99.2", [("99.1", None), ("99.2", None)], "numbers alone"),
    ("CONTENTS\nThe following exhibit is attached:\n99.1", [("99.1", None)], "a number alone under a sentence"),
    ("Exhibit\tTotal\n1.1\tVoting Rights dated 1 June 2022\nExhibit\tTransaction\n1.2\tin Own Shares", [("1.1", "Total Voting Rights dated 1 June 2022"), ("1.2", "Transaction in Own Shares")], "cells broken over two lines"),
    ("EXHIBIT INDEX\n99.1 ............ Press release ............ 4\n99.2 ............ Presentation ............. 9", [("99.1", "Press release"), ("99.2", "Presentation")], "dotted leaders and pages"),
    ("EXHIBIT INDEX\nExhibit\tDescription\tPage\n99.1\tSlides\t4\n99.2\tSpeech\t—", [("99.1", "Slides"), ("99.2", "Speech")], "a column of pages"),
    ("Index to Exhibits\nItem\nNo. 1   Announcement, dated 04 May, 2007\n        re: Shareholding", [("1", "Announcement, dated 04 May, 2007 re: Shareholding")], "No. 1"),
    ("(c) Exhibit 99.1. Press release dated October 24, 2024", [("99.1", "Press release dated October 24, 2024")], "a letter before the word"),
    ("EX-99.1  Press release\nEX-99.2  Statements", [("99.1", "Press release"), ("99.2", "Statements")], "EDGAR's own names"),
    ("Attached as Exhibit 1 is the press release of Acme Ltd. of November 12, 2001. Attached as Exhibit 2 is an announcement.",
     [("1", "the press release of Acme Ltd. of November 12, 2001"), ("2", "an announcement")], "sentences"),
    ("Exhibit 1 to this report is a press release of Acme Limited. It tells of ships.", [("1", "a press release of Acme Limited")], "a sentence that begins with it"),
    ("A press release of May 3 is furnished as Exhibit 99.1 to this report.", [("99.1", "A press release of May 3 is furnished as Exhibit 99.1 to this report")], "a sentence that ends with it"),
    ("Returns of the week are attached as Exhibits 99.1 to 99.3 in that order.",
     [(n, "Returns of the week are attached as Exhibits 99.1 to 99.3 in that order") for n in ("99.1", "99.2", "99.3")], "a run of exhibits"),
    ("Enclosure: Pro forma information, year ended December 31, 2001", [(None, "Pro forma information, year ended December 31, 2001")], "an enclosure without number"),
    ("Enclosure[s]\n\n• Announcement of revised terms", [(None, "Announcement of revised terms")], "enclosures with bullets"),
    ("TABLE OF CONTENTS\n\tPage\nSignature Page\t3\nBoard Resolutions, dated April 26, 2007\t4\nFirst Quarterly Report, dated April 26, 2007\t6",
     [(None, "Board Resolutions, dated April 26, 2007"), (None, "First Quarterly Report, dated April 26, 2007")], "contents without numbers"),
    ("EXHIBIT INDEX\n\n99.1\n\nPress release dated May 3\n\n99.2\n\nReport", [("99.1", "Press release dated May 3"), ("99.2", "Report")], "number and description in paragraphs of their own"),
    ("EXHIBIT INDEX\n\n1\n\nPress release dated May 3\n\n2\n\nReport", [("1", "Press release dated May 3"), ("2", "Report")], "plain numbers in paragraphs of their own"),
    ("EXHIBIT INDEX\nDescription\tExhibit No.\nPress release dated May 3\t99.1\nReport\t99.2", [("99.1", "Press release dated May 3"), ("99.2", "Report")], "number behind the description"),
    ("Exhibit 1.1\n\nTotal Voting Rights\n\nExhibit 1.2\n\nTransaction in Own Shares", [("1.1", "Total Voting Rights"), ("1.2", "Transaction in Own Shares")], "numbers and descriptions by turns, no heading"),
    ("Enclosure 1 - Notice of meeting\nEnclosure 2 - Proxy form", [("1", "Notice of meeting"), ("2", "Proxy form")], "numbered enclosures"),
    ("ANNOUNCEMENTS\n\n1. Directorate change, 3 May 2004\n2. Trading statement, 5 May 2004", [("1", "Directorate change, 3 May 2004"), ("2", "Trading statement, 5 May 2004")], "a list of announcements"),
    ("The registrant files herewith the following:\n\n1. Press release dated May 3, 2004\n2. Annual report", [("1", "Press release dated May 3, 2004"), ("2", "Annual report")], "a sentence with a colon"),
    ("DOCUMENTS INCLUDED AS PART OF THIS REPORT\n\nExhibit\n\n99.1\tNews release dated May 3, 2004", [("99.1", "News release dated May 3, 2004")], "Canada's heading"),
    ("The following documents are submitted herewith:\n\n• Press release dated May 3, 2004\n• Annual report 2003", [(None, "Press release dated May 3, 2004"), (None, "Annual report 2003")], "bullets"),
    ("The following documents are attached hereto:\n\n1\tHoldings in Company\n2\tNotice of Results\n3\tAcquisition of Northern Widgets",
     [("1", "Holdings in Company"), ("2", "Notice of Results"), ("3", "Acquisition of Northern Widgets")], "all rows below a sentence that names documents"),
    ("The following regulatory announcements were made in May 2012:\n\n1\tTotal Voting Rights\n2\tDirector Shareholding\n\nItem 1\n\nThe shares in issue are 1,000.",
     [("1", "Total Voting Rights"), ("2", "Director Shareholding")], "announcements that were made"),
    ("EXHIBIT LIST\n99.1\tAnnouncement of May 3\n\n(A joint stock company incorporated with limited liability)", [("99.1", "Announcement of May 3")], "a remark in brackets"),
    ("Item 9.01 Exhibits\n(d) Exhibits\n99.1 Press release", [("99.1", "Press release")], "headings of Form 8-K"),
    ("SIGNATURE\nEXHIBIT LIST\nExhibit   Description   Page\n  99.1    News release of October 21, 2002: time of\n          conference call                        3", [("99.1", "News release of October 21, 2002: time of conference call")], "page number on the last line"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted", "why"), LISTS, ids=[why for _, _, why in LISTS])
def test_lists(text: str, wanted: list[tuple[str | None, str | None]], why: str) -> None:
    assert rows(text + SIGNED) == wanted


NO_LISTS = [
    ("In accordance with the rules we communicate the following:\n\n1. By recommendation of its Audit Committee the Board decided not to renew the engagement.\n\n2. There were no disagreements.\n", "numbered paragraphs of the news"),
    ("TABLE OF CONTENTS\n1. Other events: use in registration statements\t3\n2. Financial statements\t4\n\n1. OTHER EVENTS\n\nThis is the quarterly report.\n\n2. FINANCIAL STATEMENTS\n\nNet revenue 3\n", "the report's own sections"),
    ("In connection therewith, the Company provides that:\n\n1. The audit report held no adverse opinion.\n\n2. The dismissal was approved by the board.\n", "a word inside another (therewith)"),
    ("This report is being filed to announce that the Company:\n\n(i) plans to cease the listing;\n\n(ii) has instructed its bank by letter;\n", "the ends of a sentence"),
    ("Contents:\n1. Date of the resolution: 2013/06/25\n2. Type of distribution: cash\n3. Record date: 2013/07/24\n4. Other matters:\n", "the points of a form"),
    ("The articles furnished as Exhibit 99.1 to our Form 6-K of August 7, 2008 are changed.\n", "an exhibit of another report"),
    ("The indenture filed as Exhibit 4.1 to the Registration Statement on Form F-3 governs the notes.\n", "an exhibit of a registration statement"),
    ("A letter has been requested and is attached as Exhibit 16 when received.\n", "a promise"),
    ("The Company exhibited a car at the exhibition.\n", "other words"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), NO_LISTS, ids=[why for _, why in NO_LISTS])
def test_what_is_no_list(text: str, why: str) -> None:
    assert [row for row in rows(text + SIGNED) if row[0]] == []


def reconcile(text: str, types: tuple[str, ...] = (), texts: tuple[str, ...] = ()) -> tuple[tuple[Exhibit, ...], list[Finding]]:
    """The exhibits of a report whose own document (a 6-K) prints ``text`` and which has documents of ``types`` beside it."""
    folded = fold(text)
    at = text.find("SIGNATURES")
    signed = [(at, text.find("signed.", at) + 7)] if at >= 0 else []
    index = exhibits.read(text, folded, 0, len(text), signed)
    documents = tuple(Document(i + 1, t, (0, 0), (0, 0)) for i, t in enumerate(("6-K", *types)))
    bodies = (text, *(texts or ("",) * len(types)))
    taken = [*signed, *index.spans, *(row.span for row in index.rows if row.kind != "prose")]
    return attached.reconcile(index.rows, documents, tuple(Text(b, "html") for b in bodies), 1, remainder(text, taken), folded)


def where(text: str, types: tuple[str, ...] = (), texts: tuple[str, ...] = ()) -> list[tuple[str | None, int | None]]:
    return [(e.number, e.document) for e in reconcile(text, types, texts)[0]]


INDEX = "EXHIBIT INDEX\n99.1\tPress release\n99.2\tInterim report" + SIGNED


def test_documents_are_matched_by_the_number_in_their_type() -> None:
    assert where(INDEX, ("EX-99.1", "EX-99.2")) == [("99.1", 2), ("99.2", 3)]
    assert where(INDEX, ("EX-99.2", "EX-99.1")) == [("99.1", 3), ("99.2", 2)]


def test_a_blank_document_is_attached() -> None:
    assert where(INDEX, ("EX-99.1", "EX-99.2"), ("", "")) == [("99.1", 2), ("99.2", 3)]


def test_what_is_missing_and_what_is_extra_are_findings() -> None:
    found, findings = reconcile(INDEX, ("EX-99.1", "EX-23.1"))
    assert [(e.number, e.attached) for e in found] == [("99.1", True), ("99.2", False)]
    assert [(f.rule, f.document) for f in findings] == [("exhibit-missing", 1), ("exhibit-extra", 3)]


def test_graphics_and_data_files_are_not_extra() -> None:
    assert reconcile(INDEX, ("EX-99.1", "EX-99.2", "GRAPHIC", "EX-101.INS", "XML"))[1] == []


def test_numbers_of_the_cover_and_of_the_types_may_differ() -> None:
    plain = "INDEX TO EXHIBITS\n1. Dealing by Directors\n2. Repurchase of Shares" + SIGNED
    assert where(plain, ("EX-99.1", "EX-99.2")) == [("1", 2), ("2", 3)]
    assert where(plain, ("EX-1", "EX-2")) == [("1", 2), ("2", 3)]
    assert where("EXHIBIT INDEX\n99\tDisclosure" + SIGNED, ("EX-99.1",)) == [("99", 2)]
    assert where("EXHIBIT INDEX\nA\tDisclosure" + SIGNED, ("EX-99.A",)) == [("A", 2)]
    assert where("EXHIBIT INDEX\n99.01\tDisclosure" + SIGNED, ("EX-99.1",)) == [("99.01", 2)]


def test_an_exhibit_may_be_part_of_another() -> None:
    text = (
        "EXHIBIT INDEX\n4.1\tIndenture\n4.2\tForm of Note (included in Exhibit 4.1)\n5.1\tOpinion\n23.1\tConsent (included in Exhibit 5.1)"
        + SIGNED
    )
    assert where(text, ("EX-5.1",)) == [("4.1", None), ("4.2", None), ("5.1", 2), ("23.1", 2)]


def test_text_below_a_caption_is_attached() -> None:
    text = (
        INDEX
        + "\n\fExhibit 99.1\n\nACME RAISES DIVIDEND\n\nOslo, May 3 - Acme Ltd. raises its dividend to 3 crowns a share for the year.\n"
    )
    assert where(text) == [("99.1", 1), ("99.2", None)]


def test_text_below_its_own_title_is_attached_though_the_list_stands_at_the_end() -> None:
    title = "Notice Regarding Revision of the Forecast of Consolidated Results"
    news = "Acme Ltd. withdraws the forecast that it announced in January, since the year cannot be foreseen at this time. " * 2
    assert where(f"Oslo, May 3, 2004\n\n{title}\n\n{news}\n\nEXHIBIT INDEX\n1\t{title}" + SIGNED) == [("1", 1)]
    assert where(f"We furnish the {title} of today. {news}\n\nEXHIBIT INDEX\n1\t{title}" + SIGNED) == [("1", None)]


def test_the_one_exhibit_of_a_list_at_the_end_is_the_news_above_it_unless_that_speaks_of_an_attachment() -> None:
    news = (
        "ACME ANNOUNCES CONTRACT\n\nOslo, May 3, 2004 - Acme Ltd. has won a contract for three ships that will be built in Bergen. "
        * 4
    )
    assert where(f"{news}\n\nEXHIBIT INDEX\n1\tPress release" + SIGNED) == [("1", 1)]
    assert where(f"{news} A copy is attached as Exhibit 1.\n\nEXHIBIT INDEX\n1\tPress release" + SIGNED) == [("1", None)]
    assert where("Acme Ltd. announced a contract.\n\nEXHIBIT INDEX\n1\tPress release" + SIGNED) == [("1", None)]


@pytest.mark.parametrize("caption", ["EXHIBIT 1", "Exhibit No. 1", "[LOGO]   Exhibit 1", "Item 1"])
def test_captions_of_texts(caption: str) -> None:
    text = f"EXHIBIT INDEX\n1. Press release\n2. Report{SIGNED}\n\f{caption}\n\nOslo, May 3 - Acme Ltd. raises its dividend to 3 crowns a share.\n"
    assert where(text) == [("1", 1), ("2", None)]


def test_captions_of_several_texts_at_once() -> None:
    text = f"INDEX TO EXHIBITS\n1. One\n2. Two\n3. Three\n4. Four{SIGNED}\nItem 1\n\nText of one.\n\nItems 2 to 3\n\nText of the others.\n"
    assert where(text) == [("1", 1), ("2", 1), ("3", 1), ("4", None)]


def test_text_behind_the_list_is_the_exhibit_though_it_has_no_caption() -> None:
    text = (
        "INDEX TO EXHIBITS\n1. Results of Meeting"
        + SIGNED
        + "\nOslo, May 3 - The meeting of Acme Ltd. approved all resolutions that were put to it today, among them the accounts of the year, the dividend of three crowns and the new articles of association.\n"
    )
    assert where(text) == [("1", 1)]


def test_the_story_of_the_report_is_no_exhibit() -> None:
    text = (
        "Acme Ltd. received a letter on June 9 and has until July to answer. A press release is enclosed as Exhibit 99.1.\n\nExhibits\n99.1\tPress release"
        + SIGNED
    )
    assert where(text) == [("99.1", None)]


def test_of_several_texts_without_captions_the_words_decide() -> None:
    text = (
        "Contents\nExhibit 1:\nOn January 7 Acme showed the ThinkCar (Ref. #A03-001)\nExhibit 2:\nOn January 15 Acme opened orders for the MiniBike (Ref. #M03-002)"
        + SIGNED
        + "\nRef. #A03-001\n\nTwo ThinkCars for the show\n\nJanuary 7 - The ThinkCar of Acme will stand on the show in the capital for ten days, next to the cars of other makers, and will be sold from May at a price to be told.\n"
    )
    assert where(text) == [("1", 1), ("2", None)]


def test_what_is_to_come_later_is_not_attached() -> None:
    text = (
        "Exhibit A    Filed in paper under cover of Form SE."
        + SIGNED
        + "\nThis is some other text of the report which stands behind the list of exhibits.\n"
    )
    assert where(text) == [("A", None)]
