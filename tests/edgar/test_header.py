"""SGML headers, label and tag dialect, field by field."""

from __future__ import annotations

from pathlib import Path

import pytest

from sixk import edgar
from sixk.edgar import header
from sixk.model import Address, FormerName, Header

LABELS = """<SEC-DOCUMENT>0001234567-02-000001.txt : 20021031
<SEC-HEADER>0001234567-02-000001.hdr.sgml : 20021031
<ACCEPTANCE-DATETIME>20021030165934
ACCESSION NUMBER:\t\t0001234567-02-000001
CONFORMED SUBMISSION TYPE:\t6-K
PUBLIC DOCUMENT COUNT:\t\t2
CONFORMED PERIOD OF REPORT:\t20021029
ITEM INFORMATION:\t\tOther events
ITEM INFORMATION:\t\tFinancial statements and exhibits
FILED AS OF DATE:\t\t20021030
DATE AS OF CHANGE:\t\t20021031
EFFECTIVENESS DATE:\t\t20021101

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tEXAMPLE CO LTD
\t\tCENTRAL INDEX KEY:\t\t\t0001234567
\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tRADIO TELEPHONE COMMUNICATIONS [4812]
\t\tORGANIZATION NAME:           \t06 Technology
\t\tIRS NUMBER:\t\t\t\t000000000
\t\tSTATE OF INCORPORATION:\t\t\tM5
\t\tFISCAL YEAR END:\t\t\t1231

\tFILING VALUES:
\t\tFORM TYPE:\t\t6-K
\t\tSEC ACT:\t\t1934 Act
\t\tSEC FILE NUMBER:\t000-30806
\t\tFILM NUMBER:\t\t02803466

\tBUSINESS ADDRESS:\t
\t\tSTREET 1:\t\t1338-5 SEOCHO-DONG
\t\tSTREET 2:\t\tSEOCHO-KU
\t\tCITY:\t\t\tSEOUL
\t\tSTATE:\t\t\tM5
\t\tZIP:\t\t\t137-070
\t\tBUSINESS PHONE:\t\t8222345678

\tMAIL ADDRESS:\t
\t\tSTREET 1:\t\tC/O AGENT: ROOM 5
\t\tCITY:\t\t\tNEW YORK
\t\tSTATE:\t\t\tNY
\t\tZIP:\t\t\t10001

\tFORMER COMPANY:\t
\t\tFORMER CONFORMED NAME:\tSAMPLE CO LTD
\t\tDATE OF NAME CHANGE:\t19990301

\tFORMER COMPANY:\t
\t\tFORMER CONFORMED NAME:\tFIRST CO LTD
\t\tDATE OF NAME CHANGE:\t19980201
"""

TAGS = """<SUBMISSION>
<ACCESSION-NUMBER>0001234567-02-000001
<TYPE>6-K
<PUBLIC-DOCUMENT-COUNT>2
<PERIOD>20021029
<ITEMS>Other events
<ITEMS>Financial statements and exhibits
<FILING-DATE>20021030
<DATE-OF-FILING-DATE-CHANGE>20021031
<EFFECTIVENESS-DATE>20021101
<FILER>
<COMPANY-DATA>
<CONFORMED-NAME>EXAMPLE CO LTD
<CIK>0001234567
<ASSIGNED-SIC>4812
<ORGANIZATION-NAME>06 Technology
<IRS-NUMBER>000000000
<STATE-OF-INCORPORATION>M5
<FISCAL-YEAR-END>1231
</COMPANY-DATA>
<FILING-VALUES>
<FORM-TYPE>6-K
<ACT>34
<FILE-NUMBER>000-30806
<FILM-NUMBER>02803466
</FILING-VALUES>
<BUSINESS-ADDRESS>
<STREET1>1338-5 SEOCHO-DONG
<STREET2>SEOCHO-KU
<CITY>SEOUL
<STATE>M5
<ZIP>137-070
<PHONE>8222345678
</BUSINESS-ADDRESS>
<MAIL-ADDRESS>
<STREET1>C/O AGENT: ROOM 5
<CITY>NEW YORK
<STATE>NY
<ZIP>10001
</MAIL-ADDRESS>
<FORMER-COMPANY>
<FORMER-CONFORMED-NAME>SAMPLE CO LTD
<DATE-CHANGED>19990301
</FORMER-COMPANY>
<FORMER-COMPANY>
<FORMER-CONFORMED-NAME>FIRST CO LTD
<DATE-CHANGED>19980201
</FORMER-COMPANY>
</FILER>
"""


@pytest.mark.parametrize("text", [LABELS, TAGS], ids=["labels", "tags"])
def test_every_field_in_both_dialects(text: str) -> None:
    found = header.parse(text.encode())
    assert (found.accession, found.form, found.document_count) == ("0001234567-02-000001", "6-K", 2)
    assert (found.period, found.filed, found.changed, found.effective) == (
        "2002-10-29",
        "2002-10-30",
        "2002-10-31",
        "2002-11-01",
    )
    assert found.accepted == ("2002-10-30T16:59:34-05:00" if text is LABELS else None)
    assert found.items == ("Other events", "Financial statements and exhibits")
    assert found.extra == ()
    (filer,) = found.filers
    assert (filer.cik, filer.name, filer.role) == ("0001234567", "EXAMPLE CO LTD", "FILER")
    assert (filer.sic, filer.sic_description) == ("4812", "RADIO TELEPHONE COMMUNICATIONS" if text is LABELS else None)
    assert (filer.organization, filer.irs_number, filer.fiscal_year_end) == ("06 Technology", "000000000", "1231")
    assert (filer.state_of_incorporation, filer.country) == ("M5", "South Korea")
    assert (filer.form_type, filer.act, filer.file_number, filer.film_number) == ("6-K", "34", "000-30806", "02803466")
    assert filer.business == Address("1338-5 SEOCHO-DONG", "SEOCHO-KU", "SEOUL", "M5", "137-070", "8222345678")
    assert filer.mail == Address("C/O AGENT: ROOM 5", None, "NEW YORK", "NY", "10001")
    assert filer.former_names == (FormerName("SAMPLE CO LTD", "1999-03-01"), FormerName("FIRST CO LTD", "1998-02-01"))


CASES = [
    ("lines ended by CR LF", LABELS.replace("\n", "\r\n"), lambda found: found.filers[0].business.city, "SEOUL"),
    ("doubled newlines", LABELS.replace("\n", "\n\n"), lambda found: found.filers[0].former_names[1].name, "FIRST CO LTD"),
    ("indented by a copyist", LABELS.replace("\n", "\n    "), lambda found: found.filers[0].name, "EXAMPLE CO LTD"),
    ("a line break within the industry code, as in 2000", LABELS.replace("[4812]\n", "[4812\n]"),
     lambda found: (found.filers[0].sic, found.filers[0].irs_number), ("4812", "000000000")),
    ("an industry without a code", LABELS.replace("[4812]", "[]"),
     lambda found: (found.filers[0].sic, found.filers[0].sic_description), (None, "RADIO TELEPHONE COMMUNICATIONS")),
    ("a code without an industry, as in 1998", LABELS.replace("RADIO TELEPHONE COMMUNICATIONS [4812]", "4812"),
     lambda found: (found.filers[0].sic, found.filers[0].sic_description), ("4812", None)),
    ("the newer label EIN", LABELS.replace("IRS NUMBER", "EIN"), lambda found: found.filers[0].irs_number, "000000000"),
    ("a blank act", LABELS.replace("1934 Act", ""), lambda found: found.filers[0].act, None),
    ("no state: the country of the business address", LABELS.replace("INCORPORATION:\t\t\tM5", "INCORPORATION:"),
     lambda found: found.filers[0].country, "South Korea"),
    ("a state code, which is a country for nobody", TAGS.replace("INCORPORATION>M5", "INCORPORATION>DE"),
     lambda found: found.filers[0].country, "United States"),
    ("fields that have none of ours are kept in order", LABELS.replace("FILED AS OF", "SROS:\t\t\tNYSE\nGROUP MEMBERS:\t\tA\nFILED AS OF"),
     lambda found: found.extra, (("SROS", "NYSE"), ("GROUP-MEMBERS", "A"))),
    ("bare tags beside labels", LABELS.replace("FILED AS OF", "<PRIVATE-TO-PUBLIC>\nFILED AS OF"), lambda found: found.extra,
     (("PRIVATE-TO-PUBLIC", ""),)),
    ("a second file number", LABELS.replace("\t\tFILM", "\t\tSEC FILE NUMBER:\t333-1\n\t\tFILM"),
     lambda found: (found.filers[0].file_number, found.extra), ("000-30806", (("FILE-NUMBER", "333-1"),))),
    ("a date that is none is kept as given", TAGS.replace("<PERIOD>20021029", "<PERIOD>20021399"), lambda found: found.period, "20021399"),
    ("summer time", LABELS.replace("20021030165934", "20020730165934"), lambda found: found.accepted, "2002-07-30T16:59:34-04:00"),
    ("Latin-1 bytes", LABELS.replace("SEOUL", "CÓRDOBA"), lambda found: found.filers[0].business.city, "CÓRDOBA"),
    ("two filers", LABELS + LABELS[LABELS.index("\nFILER") :].replace("EXAMPLE", "OTHER"),
     lambda found: [filer.name for filer in found.filers], ["EXAMPLE CO LTD", "OTHER CO LTD"]),
    ("roles beside the filer", LABELS.replace("FILER:", "SUBJECT COMPANY:"), lambda found: found.filers[0].role, "SUBJECT-COMPANY"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "seen", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_variants(text: str, seen, expected: object) -> None:  # type: ignore[no-untyped-def]
    assert seen(header.parse(text.encode("latin-1"))) == expected


def test_series_of_funds_keep_their_structure() -> None:
    found = header.parse((TAGS + "<SERIES>\n<SERIES-ID>S1\n</SERIES>\n").encode())
    assert found.extra == (("SERIES", ""), ("SERIES-ID", "S1"), ("/SERIES", ""))


def by_line(data: bytes) -> Header:
    text = edgar.decode(data).replace("\r\n", "\n").replace("\r", "\n").replace("\n]", "]\n")
    top, filers = header._by_line(text)
    return header._header(top, [header._filer(found) for found in filers])


def test_the_pattern_of_usual_headers_reads_what_line_by_line_reads() -> None:
    for _, text, _, _ in CASES:
        assert header.parse(text.encode("latin-1")) == by_line(text.encode("latin-1"))


def test_the_same_over_the_headers_of_the_corpus(corpus: Path) -> None:
    for path in corpus.rglob("*"):
        if path.is_file() and "submission" in str(path):
            data = path.read_bytes()
            head = data[: data.find(b"<DOCUMENT>")]
            assert header.parse(head) == by_line(head), path
