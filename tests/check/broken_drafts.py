"""Two hundred drafts and submissions with one defect each: (the rule meant for it, what is wrong, how it differs from a good one)."""

from __future__ import annotations

from typing import Any

from sixk.check.families.cover import PAPER, RULE_12G, furnished_page
from sixk.check.families.legal import SPANISH
from sixk.check.families.pdf import LINK, SCRIPT, pdf
from sixk.check.families.pictures import ANIMATED, GIF, PNG
from sixk.check.families.sources import COMMENT, INSERTED, RELEASE, docx, words
from sixk.check.rule import Example

Row = tuple[str, str, Example]
FILED = {"accession": "0001900001-26-000007", "filed": "2026-11-24"}
PAGE = b"<html><body><p>Terms of the program: it ends on May 31, 2027.</p></body></html>"
HEAD = "# Havbris Energi announces share repurchase program\n\nBergen, Norway, November 24, 2026 - "
TERMS = "# Terms of the program\n\nThe program ends on May 31, 2027, unless the general meeting decides otherwise.\n"
SECOND = {"exhibit[1].number": "99.2", "exhibit[1].description": "Terms of the program", "exhibit[1].file": "terms.md"}
INLINE = '<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body>{}</body></html>'


def key(**patch: Any) -> Example:
    """Keys of report.toml; `registrant_cik` stands for `registrant.cik`."""
    groups = ("registrant", "signature", "submission", "body", "cover", "incorporation")
    named = {}
    for name, value in patch.items():
        group = name.split("_", 1)[0]
        named[f"{group}.{name[len(group) + 1 :]}" if group in groups and "_" in name else name] = value
    return Example(patch=named)


def first(**patch: Any) -> Example:
    """Keys of the first exhibit."""
    return Example(patch={f"exhibit[0].{name}": value for name, value in patch.items()})


def second(files: dict[str, str | bytes] | None = None, **patch: Any) -> Example:
    """A second exhibit, with these keys of its own."""
    own = {f"exhibit[1].{name}": value for name, value in patch.items()}
    return Example(patch={**SECOND, **own}, files={"terms.md": TERMS, **(files or {})})


def body(text: str) -> Example:
    return Example(files={"body.md": text})


def release(text: str) -> Example:
    return Example(files={"release.md": HEAD + text + "\n"})


def page(fragment: str, *documents: tuple[str, str | None, bytes]) -> Example:
    return Example(html=fragment, documents=documents)


def word(inside: str, parts: dict[str, str] | None = None) -> Example:
    return Example(patch={"exhibit[0].file": "release.docx"}, files={"release.docx": docx(inside, parts)})


def annex(name: str | None, content: bytes = PAGE, type_: str = "EX-99.2") -> Example:
    return Example(documents=((type_, name, content),))


def graphic(content: bytes, name: str = "chart.gif") -> Example:
    text = (
        "Chart of revenue by quarter, in millions of kroner, from the first quarter of 2025 to the third quarter of 2026. " * 2
    )
    return page(f'<p>{text}</p><p><img src="{name}" alt="Revenue"></p>', ("GRAPHIC", name, content))


def main(**parts: str) -> Example:
    return Example(main=furnished_page(**parts))


def filed(**parts: str) -> Example:
    return Example(main=furnished_page(**parts), header=FILED)


SUBMISSION: list[Row] = [
    ("form-type", "no hyphen", key(form="6K")),
    ("form-type", "small letter", key(form="6-k")),
    ("form-type", "the word Form", key(form="Form 6-K")),
    ("form-type", "another form", key(form="8-K")),
    ("form-type", "an amendment without its stroke", key(form="6-KA")),
    ("main-document", "header 6-K/A, document 6-K", Example(header={"form": "6-K/A"})),
    ("document-type", "words for a type", first(type="PRESS RELEASE")),
    ("document-type", "no EX", first(type="99.1")),
    ("document-type", "a space", first(type="EX 99.1")),
    ("document-type", "three figures", first(type="EX-999")),
    ("document-empty", "no byte", annex("ex99-2.htm", b"")),
    ("document-blank", "a file of no words", Example(files={"release.md": "\n\n"})),
    ("document-blank", "a page of no words", annex("ex99-2.htm", b"<html><body><p>&nbsp;</p></body></html>")),
    ("document-empty", "blanks only", annex("ex99-2.txt", b" \n \n")),
    ("document-empty", "a picture of no bytes", annex("chart.gif", b"", "GRAPHIC")),
    ("document-count", "more counted than there", Example(header={"document_count": 3})),
    ("period", "none", key(period=None)),
    ("period", "words", key(period="24 November 2026")),
    ("period", "American figures", key(period="11-24-2026")),
    ("period", "no such day", key(period="2026-11-31")),
    ("period-far", "two years ahead", key(period="2028-11-24")),
    ("period-far", "ten years back", key(period="2016-11-24")),
    ("cik", "none", key(registrant_cik=None)),
    ("cik", "a hyphen", key(registrant_cik="19-00001")),
    ("cik", "eleven digits", key(registrant_cik="00019000010")),
    ("cik", "zeros", key(registrant_cik="0000000000")),
    ("cik", "a name", key(registrant_cik="Havbris")),
    ("cik-twice", "co-registrant is the registrant", Example(patch={
        "coregistrant[0].name": "Havbris Finans AS", "coregistrant[0].cik": "1900001",
        "coregistrant[0].file_number": "001-39002", "coregistrant[0].address": ["Strandkaien 12"],
    })),
    ("sro", "the exchange's name", key(submission_sros=["NASDAQ"])),
    ("sro", "small letters", key(submission_sros=["nyse"])),
    ("sro", "the home exchange", key(submission_sros=["NYSE", "OSE"])),
    ("notify", "no address", key(submission_notify=["Investor Relations"])),
    ("notify", "no domain", key(submission_notify=["ir@"])),
    ("notify", "a blank", key(submission_notify=["ir @havbris.example"])),
    ("notify", "too long", key(submission_notify=["i" * 80 + "@havbris.example"])),
    ("contact", "name too long", key(submission_contact_name="Investor Relations and Group Treasury", submission_contact_phone="55")),
    ("contact", "telephone with brackets", key(submission_contact_name="Ola Nes", submission_contact_phone="(47) 5500 0000")),
    ("contact", "no telephone", key(submission_contact_name="Ola Nes")),
    ("description", "a paragraph", first(description="Press release dated November 24, 2026, announcing a program " * 5)),
    ("file-number-form", "a stroke", key(registrant_file_number="1/39001")),
    ("file-number-form", "words before it", key(registrant_file_number="File No. 001-39001")),
    ("file-number-form", "no hyphen", key(registrant_file_number="00139001")),
    ("submission-size", "two hundred megabytes", Example(size=210_000_000)),
]  # fmt: skip

FILES: list[Row] = [
    ("file-name", "blanks", annex("annex to report.htm")),
    ("file-name", "too long", annex("annex-to-the-report-of-the-third-quarter.htm")),
    ("file-name", "a hyphen first", annex("-annex.htm")),
    ("file-name", "an accent", annex("anexo-informaci\u00f3n.htm")),
    ("file-name", "an extension EDGAR does not know", annex("annex.doc")),
    ("file-name", "brackets", annex("annex(2).htm")),
    ("file-name-given", "html for htm", first(name="release.html")),
    ("file-name-given", "a blank", first(name="press release.htm")),
    ("file-name-twice", "the same name", annex("ex99-1.htm")),
    ("file-name-twice", "in capitals", annex("EX99-1.HTM")),
    ("file-extension", "HTML called text", annex("ex99-2.txt")),
    ("file-extension", "text called HTML", annex("ex99-2.htm", b"Terms of the program.\n")),
    ("file-extension", "text called PDF", annex("ex99-1.pdf", b"Terms of the program.\n", "EX-99.1")),
]

PLAIN: list[Row] = [
    ("ascii-character", "a euro", Example(text="Revenue rose to \u20ac 5 million.\n")),
    ("ascii-character", "a curly quote", Example(text="The Company\u2019s revenue rose.\n")),
    ("ascii-character", "a dash", Example(text="Revenue rose \u2013 costs fell.\n")),
    ("ascii-character", "a circumflex", Example(text="Revenue rose by 10^6 kroner.\n")),
    ("ascii-character", "an accent", Example(text="The release of Soci\u00e9t\u00e9 Havbris.\n")),
    ("ascii-character", "a control character", Example(text="Revenue rose.\x07\n")),
    ("byte-order-mark", "before text", Example(text="\ufeffRevenue rose.\n")),
    ("byte-order-mark", "before HTML", Example(html="\ufeff<html><body><p>Revenue rose by 4%.</p></body></html>")),
    (
        "ascii-line",
        "a long line",
        Example(text="The board has approved a program to repurchase shares of the company until the end of May.\n"),
    ),
    (
        "ascii-table-line",
        "a wide table",
        Example(text="<TABLE>\n<CAPTION>\n<S>  <C>\n" + "Revenue".ljust(140) + "1,204\n</TABLE>\n"),
    ),
    ("ascii-tab", "columns by tabs", Example(text="Revenue\t1,204\n")),
    ("ascii-table-tags", "never closed", Example(text="<TABLE>\n<CAPTION>\n<S>  <C>\nRevenue  1,204\n")),
    ("ascii-table-tags", "never opened", Example(text="Revenue  1,204\n</TABLE>\n")),
    ("ascii-table-tags", "opened twice", Example(text="<TABLE>\n<S> <C>\nRevenue  1\n<TABLE>\n<S> <C>\nCosts  2\n</TABLE>\n")),
]

MARKUP: list[Row] = [
    ("html-character", "a raw euro", page("<p>Revenue rose to \u20ac 5 million.</p>")),
    ("html-character", "a raw accent", page("<p>Soci\u00e9t\u00e9 Havbris</p>")),
    ("html-character", "a raw dash", page("<p>Revenue rose \u2014 costs fell.</p>")),
    ("html-control", "a bell", page("<p>Revenue\x07 rose.</p>")),
    ("html-entity", "no such entity", page("<p>Revenue &foo; rose.</p>")),
    ("html-entity", "an HTML5 entity", page("<p>Revenue&hellip; rose &check; well.</p>")),
    ("html-element", "section", page("<section><p>Revenue rose.</p></section>")),
    ("html-element", "figure", page("<figure><p>Revenue rose.</p></figure>")),
    ("html-element", "mark", page("<p><mark>Revenue</mark> rose.</p>")),
    ("html-element", "svg", page("<p>Revenue rose.</p><svg></svg>")),
    ("html-active", "a script", page("<p>Revenue rose.</p><script>go()</script>")),
    ("html-active", "a handler", page('<p onmouseover="go()">Revenue rose.</p>')),
    ("html-active", "a javascript: address", page('<p><a href="javascript:go()">Revenue</a> rose.</p>')),
    ("html-active", "a frame", page('<iframe src="x.htm"></iframe><p>Revenue rose.</p>')),
    ("html-active", "a form", page('<form><input type="text"></form><p>Revenue rose.</p>')),
    ("html-active", "an object", page("<object></object><p>Revenue rose.</p>")),
    ("html-active", "sound", page("<audio></audio><p>Revenue rose.</p>")),
    ("html-attribute", "a data attribute", page('<p data-row="7">Revenue rose.</p>')),
    ("html-attribute", "an ARIA attribute", page('<p aria-label="Revenue">Revenue rose.</p>')),
    ("html-table-nested", "a table in a cell", page("<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>")),
    ("html-link-outside", "the issuer's site", page('<p><a href="https://www.havbris.example">Havbris</a></p>')),
    ("html-link-outside", "a mail address", page('<p><a href="mailto:ir@havbris.example">Mail us</a></p>')),
    ("html-link-outside", "another page of sec.gov", page('<p><a href="https://www.sec.gov/news">News</a></p>')),
    ("html-link-target", "no such place", page('<p><a href="#notes">Notes</a></p>')),
    ("html-link-target", "other capitals", page('<p><a href="#Notes">Notes</a></p><p id="notes">Notes</p>')),
    ("html-link-file", "no such file", page('<p><a href="ex99-2.htm">Exhibit 99.2</a></p>')),
    ("html-link-file", "other capitals", page('<p><a href="FORM6K.htm">Cover</a></p>')),
    (
        "html-stylesheet",
        "a file of styles",
        page('<html><head><link rel="stylesheet" href="a.css"></head><body><p>R.</p></body></html>'),
    ),
    (
        "html-stylesheet",
        "a base address",
        page('<html><head><base href="https://x.example/"></head><body><p>R.</p></body></html>'),
    ),
    (
        "html-stylesheet",
        "a refresh",
        page('<html><head><meta http-equiv="refresh" content="1"></head><body><p>R.</p></body></html>'),
    ),
    ("html-style-address", "a background", page('<p style="background-image:url(x.gif)">Revenue rose.</p>')),
    (
        "html-style-address",
        "an import",
        page("<html><head><style>@import 'x.css';</style></head><body><p>R.</p></body></html>"),
    ),
    ("html-style-address", "a picture behind a table", page('<table background="x.gif"><tr><td>1</td></tr></table>')),
    ("html-sheet", "a style block", page("<html><head><style>p { margin: 0 }</style></head><body><p>R.</p></body></html>")),
    ("html-unclosed", "a quote", page('<p>Revenue rose.</p><p align="center>Costs fell.</p>')),
    ("html-unclosed", "a comment", page("<p>Revenue rose.</p><!-- to be checked <p>Costs fell.</p>")),
    ("ixbrl-element", "ins", page(INLINE.format("<p><ins>Revenue</ins> rose.</p>"))),
    ("ixbrl-element", "col", page(INLINE.format("<table><col><tr><td>1</td></tr></table>"))),
    (
        "ixbrl-type",
        "another form's data",
        page(INLINE.format('<p><ix:nonNumeric name="dei:DocumentType">10-Q</ix:nonNumeric></p>')),
    ),
]

PICTURES: list[Row] = [
    ("image-missing", "not attached", page('<p>A chart of revenue: <img src="chart.gif" alt="Revenue"></p>')),
    ("image-missing", "other capitals", page('<p><img src="Chart.gif" alt="Revenue"></p>', ("GRAPHIC", "chart.gif", GIF))),
    ("image-address", "elsewhere", page('<p><img src="https://x.example/chart.gif" alt="Revenue"></p>')),
    ("image-address", "within the page", page('<p><img src="data:image/gif;base64,R0lGOD" alt="Revenue"></p>')),
    ("image-address", "in a folder", page('<p><img src="media/chart.gif" alt="Revenue"></p>')),
    ("image-address", "a PNG", page('<p><img src="chart.png" alt="Revenue"></p>')),
    ("image-content", "PNG called GIF", graphic(PNG)),
    ("image-content", "GIF called JPEG", graphic(GIF, "chart.jpg")),
    ("image-content", "no picture", graphic(b"not a picture")),
    ("image-animated", "two frames", graphic(ANIMATED)),
    ("image-unused", "a logo nobody shows", annex("logo.gif", GIF, "GRAPHIC")),
    ("image-words", "a page as a picture", page('<p><img src="p1.gif"></p>', ("GRAPHIC", "p1.gif", GIF))),
]

PDFS: list[Row] = [
    ("pdf-damaged", "cut short", annex("ex99-1.pdf", b"%PDF-1.4\nnot a document\n", "EX-99.1")),
    ("pdf-twin", "a contract alone", annex("ex10-1.pdf", pdf(), "EX-10.1")),
    (
        "pdf-alone",
        "a release alone",
        Example(patch={"exhibit[0].file": "r.pdf", "exhibit[0].pdf": "official"}, files={"r.pdf": pdf("Release")}),
    ),
    ("pdf-active", "a script", annex("ex99-1.pdf", pdf(extra=SCRIPT, catalog="/OpenAction 6 0 R"), "EX-99.1")),
    ("pdf-links", "a link", annex("ex99-1.pdf", pdf(extra=LINK), "EX-99.1")),
    ("pdf-words", "no words", annex("ex99-1.pdf", pdf(""), "EX-99.1")),
    ("pdf-metadata", "its author", annex("ex99-1.pdf", pdf(extra="<< /Author (K. Hansen) >>", info="/Info 6 0 R"), "EX-99.1")),
    ("pdf-page-words", "a page without words", Example(patch={"exhibit[0].file": "r.pdf"}, files={"r.pdf": pdf("")})),
]

COVER: list[Row] = [
    ("cover-missing", "only the news", Example(main="<html><body><p>Havbris Energi ASA repurchases shares.</p></body></html>")),
    ("cover-month", "none", key(month=None)),
    ("cover-month", "words", key(month="November 2026")),
    ("cover-month", "thirteen", key(month="2026-13")),
    ("cover-month-date", "last year's month", key(month="2025-11")),
    ("cover-month-date", "half a year ahead", key(month="2027-05")),
    ("cover-month-filed", "last year's cover", filed(month="For the month of November, 2025.")),
    ("cover-file-number", "none", key(registrant_file_number=None)),
    ("cover-file-number-header", "two figures swapped", filed(number="Commission File Number 001-39010")),
    ("cover-annual-form", "none", key(annual_form=None)),
    ("cover-annual-form", "a domestic form", key(annual_form="10-K")),
    ("cover-annual-form", "no hyphen", key(annual_form="20F")),
    ("cover-boxes", "both", main(boxes="Form 20-F &#9746; &nbsp; Form 40-F &#9746;")),
    ("cover-boxes", "neither", main(boxes="Form 20-F &#9744; &nbsp; Form 40-F &#9744;")),
    ("cover-name", "none", key(registrant_name=None)),
    ("cover-name-header", "another company", filed(name="Sjotun Shipping PLC")),
    ("cover-address", "none", key(registrant_address=[])),
    ("cover-obsolete-paper", "the paper box", main(more=PAPER)),
    ("cover-obsolete-12g", "the 12g3-2(b) box", main(more=RULE_12G)),
    ("cover-obsolete-title", "the old title", main(title="REPORT OF FOREIGN ISSUER<br>Pursuant to Rule 13a-16 or 15d-16")),
    ("cover-edition", "the cover of 2002", key(cover_edition="2002")),
    ("cover-amendment", "a 6-K/A that does not say so", Example(header={"form": "6-K/A"})),
    ("amendment-reason", "no explanation", key(form="6-K/A")),
]

EXHIBITS: list[Row] = [
    ("exhibit-not-attached", "no file", second(file=None)),
    ("exhibit-not-listed", "an annex nobody names", annex("ex99-2.htm")),
    ("exhibit-file", "a slip in its name", first(file="relase.md")),
    ("exhibit-file", "other capitals", first(file="Release.md")),
    ("exhibit-file", "in a folder that is not there", first(file="final/release.md")),
    ("exhibit-number", "none", first(number=None)),
    ("exhibit-number", "words", first(number="Annex one")),
    ("exhibit-number-twice", "99.1 twice", second(number="99.1")),
    ("exhibit-number-gap", "no 99.2", second(number="99.3")),
    ("exhibit-number-gap", "no 99.1", first(number="99.2")),
    ("exhibit-description", "none", first(description=None)),
    ("exhibit-description", "its number", first(description="Exhibit 99.1")),
    ("exhibit-description", "its type", first(description="EX-99.1")),
    ("exhibit-type", "another number's", first(type="EX-99.2")),
    ("exhibit-same", "the release twice", second(file="release.md")),
    ("exhibit-reference", "no such exhibit", body("A copy of the press release is attached as Exhibit 99.3.\n")),
    (
        "exhibit-reference",
        "furnished herewith",
        body("The release of November 24, 2026 is furnished herewith as Exhibit 99.4.\n"),
    ),
    ("exhibit-none", "nothing at all", Example(patch={"exhibit[0]": None, "body.file": None})),
]

AGAINST: list[Row] = [
    ("against-number", "a digit too many", body("Havbris will repurchase up to 188,656,061 shares (Exhibit 99.1).\n")),
    ("against-number", "a digit lost", body("Havbris will repurchase up to 1,865,606 shares (Exhibit 99.1).\n")),
    ("against-number", "a digit changed", body("Havbris will repurchase up to 18,656,067 shares (Exhibit 99.1).\n")),
    ("against-number", "two swapped", body("Havbris will repurchase up to 18,665,061 shares (Exhibit 99.1).\n")),
    ("against-date", "a day early", Example(
        patch={"exhibit[0].description": "Press release dated November 23, 2026, announcing a program"}, files={"body.md": "See Exhibit 99.1.\n"},
    )),
    ("against-date", "last year", Example(
        patch={"exhibit[0].description": "Press release dated November 24, 2025, announcing a program"}, files={"body.md": "See Exhibit 99.1.\n"},
    )),
    ("against-period", "last year's quarter", Example(
        patch={"exhibit[0].description": "Results for the third quarter of 2025"},
        files={"release.md": "# Havbris: results for the third quarter of 2026\n\nRevenue rose to NOK 1,204 million.\n", "body.md": "See Exhibit 99.1.\n"},
    )),
    ("against-name", "a letter changed", body("Havbris Energy ASA announced a program; see Exhibit 99.1.\n")),
    ("against-name", "a letter lost", release("Havbis Energi ASA today announced a program.")),
    ("against-name", "two swapped", release("Havbris Enregi ASA today announced a program.")),
    ("against-percent", "a figure too many", release("Revenue increased by 46.5% to NOK 1,204 million from NOK 1,131 million.")),
    ("against-percent", "the wrong way", release("Operating profit decreased by 12.0% to NOK 310 million from NOK 288 million.")),
]  # fmt: skip

SIGNATURE: list[Row] = [
    ("signature-missing", "nobody", key(signature=None)),
    ("signature-missing", "no name", key(signature_name=None)),
    ("signature-mark", "a blank line", main(by="By: ____________<br>Name: Ingrid Solheim<br>Title: Chief Financial Officer")),
    ("signature-name", "a mark without a name", key(signature_name=None, signature_mark="/s/ I. Solheim")),
    ("signature-title", "no title", key(signature_title=None)),
    ("signature-date", "none", key(signature_date=None)),
    ("signature-date", "American figures", key(signature_date="11/24/26")),
    ("signature-date", "words", key(signature_date="November 24, 2026")),
    ("signature-future", "next year", key(signature_date="2027-11-24", month="2027-11")),
    ("signature-old", "last quarter's", key(signature_date="2026-08-20", month="2026-08")),
    ("signature-before-event", "before the release", key(signature_date="2026-11-20")),
    ("signature-filed", "last year", filed(signed="Date: November 24, 2025")),
    ("signature-registrant", "another company", key(signature_registrant="Sjotun Shipping PLC")),
]

WORDS: list[Row] = [
    ("text-placeholder", "a date to come", body("On [date], Havbris issued a press release.\n")),
    ("text-placeholder", "a bullet", release("The dividend is NOK [\u25cf] per share.")),
    ("text-placeholder", "insert", release("[Insert quote of the chief executive]")),
    ("text-placeholder", "a template's field", release("Dear {{name}}, the board has approved a program.")),
    ("text-placeholder", "Word's own", release("Click or tap here to enter text.")),
    ("text-placeholder", "to be confirmed", release("The meeting is held on [TBC].")),
    ("text-todo", "TODO", body("Havbris issued a press release. TODO: check the number.\n")),
    ("text-todo", "crosses", release("The program starts on XXXX and ends in May.")),
    ("text-todo", "question marks", release("The program ends on May 31 (??? or June).")),
    ("text-draft", "a draft's number", Example(files={"release.md": "DRAFT 3\n\n# Havbris announces program\n\nThe board approved.\n"})),
    ("text-draft", "confidential", Example(files={"release.md": "Strictly confidential\n\n# Havbris announces program\n\nThe board approved.\n"})),
    ("text-draft", "embargoed", Example(files={"release.md": "Embargoed until 7:00 CET\n\n# Havbris announces program\n\nThe board approved.\n"})),
    ("text-lorem", "filler", release("Lorem ipsum dolor sit amet.")),
    ("text-reference", "Word's", release("See note Error! Reference source not found.")),
    ("text-reference", "a spreadsheet's", release("Revenue was NOK #REF! million.")),
    ("text-mojibake", "a quote", page("<p>The Company&#226;&#8364;&#8482;s revenue rose.</p>")),
    ("text-mojibake", "a lost character", release("The Company\ufffds revenue rose.")),
    ("text-weekday", "a Tuesday called Monday", release("Results are published on Monday, February 9, 2027.")),
    ("text-weekday", "the European way", release("Results are published on Friday, 9 February 2027.")),
    ("text-date", "31 November", release("The dividend is paid on November 31, 2026.")),
    ("text-date", "29 February of no leap year", release("The meeting is held on 29 February 2027.")),
    ("text-year", "last year's date", Example(files={
        "release.md": "# Havbris announces program\n\nBergen, Norway, November 24, 2025 - Havbris today announced a program.\n",
        "body.md": "See Exhibit 99.1.\n",
    })),
    ("text-twice", "the the", body("Havbris issued the the press release attached as Exhibit 99.1.\n")),
    ("text-hidden", "not displayed", page('<p>Revenue rose.</p><p style="display: none">Internal note.</p>')),
    ("text-hidden", "in the draft's HTML", Example(
        patch={"exhibit[0].file": "r.html"}, files={"r.html": '<p>Revenue rose.</p><p style="display:none">Internal note.</p>'},
    )),
    ("text-hidden", "Word's hidden text", word(RELEASE + words("Internal note", "<w:vanish/>"))),
]  # fmt: skip

LEGAL: list[Row] = [
    ("incorporation-number", "no number", key(incorporation_into=[{"form": "F-3", "file_number": ""}])),
    ("incorporation-number", "the Exchange Act number", key(incorporation_into=[{"form": "F-3", "file_number": "001-39001"}])),
    ("incorporation-number", "into nothing", key(incorporation_parts="Exhibit 99.1")),
    ("incorporation-form", "an annual report", key(incorporation_into=[{"form": "20-F", "file_number": "333-390010"}])),
    ("incorporation-text", "a legend without number", body(
        "This report is hereby incorporated by reference into the registration statement on Form F-3 of the registrant.\n",
    )),
    ("language", "Spanish alone", Example(files={"release.md": SPANISH})),
    ("interim-data", "interim statements into a shelf", Example(
        patch={"incorporation.into": [{"form": "F-3", "file_number": "333-390010"}]},
        files={"release.md": "# Condensed consolidated interim financial statements\n\nFor the nine months ended September 30, 2026.\n"},
    )),
    ("data-cover", "Exhibit 104", annex("cover.xml", b"<?xml version='1.0'?><x/>", "EX-104")),
    ("data-twice", "an instance beside inline", Example(
        html=INLINE.format("<p>Revenue rose.</p>"), documents=(("EX-101.INS", "hav-20260930.xml", b"<?xml version='1.0'?><xbrl/>"),),
    )),
    ("text-outlook", "no word of caution", release("Havbris expects revenue to rise by 4% in 2027.")),
]  # fmt: skip

SOURCES: list[Row] = [
    ("file-unreadable", "no Word file", Example(patch={"exhibit[0].file": "r.docx"}, files={"r.docx": b"not a Word file"})),
    ("file-unreadable", "old Word", Example(patch={"exhibit[0].file": "r.doc"}, files={"r.doc": b"\xd0\xcf\x11\xe0"})),
    ("file-unreadable", "a spreadsheet", Example(patch={"exhibit[0].file": "r.xlsx"}, files={"r.xlsx": b"PK\x03\x04"})),
    ("file-unreadable", "a damaged PDF", Example(patch={"exhibit[0].file": "r.pdf"}, files={"r.pdf": b"%PDF-1.4 cut"})),
    ("body-file", "a slip in its name", key(body_file="bodi.md")),
    ("text-tracked", "an insertion", word(INSERTED)),
    ("text-tracked", "a deletion", word(RELEASE + '<w:p><w:del w:id="1" w:author="KH"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>')),
    ("text-tracked", "in HTML", Example(patch={"exhibit[0].file": "r.html"}, files={"r.html": "<p>Up to <del>5</del> 6 percent.</p>"})),
    ("text-comments", "a question", word(RELEASE, {"word/comments.xml": COMMENT})),
    ("text-highlight", "yellow", word(RELEASE + words("as of today", '<w:highlight w:val="yellow"/>'))),
    ("text-lost", "an equation", word(RELEASE + "<w:p><m:oMath xmlns:m='urn:m'><m:r><m:t>x</m:t></m:r></m:oMath></w:p>")),
    ("link-dropped", "the issuer's site", release("See [our site](https://www.havbris.example).")),
    ("link-unresolved", "a file that is no exhibit", release("See [the terms](terms.docx).")),
    ("link-unresolved", "a place that is not there", release("See [the notes](#notes).")),
    ("picture-missing", "not in the folder", release("![Revenue](chart.png)")),
    ("picture-unusable", "no picture", Example(files={"release.md": HEAD + "![Revenue](chart.png)\n", "chart.png": b"no picture"})),
    ("table-flattened", "a table in a cell", Example(
        patch={"exhibit[0].file": "r.html"}, files={"r.html": "<table><tr><td>a<table><tr><td>1</td></tr></table></td></tr></table>"},
    )),
    ("ascii-spelling", "a Chinese name", Example(patch={"layout": "ascii"}, files={"body.md": "Havbris (\u6d77\u98a8) issued a release.\n"})),
    ("file-unused", "a document nobody names", Example(files={"terms.docx": docx(RELEASE)})),
    ("silence-reason", "no reason", Example(patch={"silence": [{"rule": "text-outlook", "reason": ""}]})),
    ("silence-reason", "no such rule", Example(patch={"silence": [{"rule": "text-outlok", "reason": "it is in the annual report"}]})),
]  # fmt: skip

BROKEN: list[Row] = [
    *SUBMISSION, *FILES, *PLAIN, *MARKUP, *PICTURES, *PDFS, *COVER, *EXHIBITS, *AGAINST, *SIGNATURE, *WORDS, *LEGAL, *SOURCES,
]  # fmt: skip
