"""What reports are coded with, on short reports written here and on the fixtures' traps."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sixk import events
from sixk.model import Report
from sixk.reading import read, reading

COVER = """                                    FORM 6-K
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549
                        Report of Foreign Private Issuer
           Pursuant to Rule 13a-16 or 15d-16 of the Securities Exchange Act of 1934
                           For the month of May 2011
                                 Alder Works plc
                (Translation of registrant's name into English)
                         1 Mill Lane, Leeds, United Kingdom
                   (Address of principal executive offices)
Indicate by check mark whether the registrant files or will file annual reports under cover of Form 20-F or Form 40-F.
                        Form 20-F [X]   Form 40-F [ ]

"""
SIGNED = """

                                   SIGNATURES
Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on its
behalf by the undersigned, thereunto duly authorized.
                                 Alder Works plc
Date: May 12, 2011               By: /s/ A. Finch
"""


def coded(body: str) -> list[str]:
    report = read((COVER + body + SIGNED).encode())
    return [event.type for event in report.events]


@pytest.mark.parametrize(
    ("body", "first", "why"),
    [
        ("Exhibit 99.1: a press release announcing the closing of the sale of its leased line assets to Fir Ltd.", "deal-closed", "cover line"),
        ("Exhibit 1    Notice of Annual General Meeting", "meeting-notice", "a title alone"),
        ("Exhibit 1    Results of Annual General Meeting", "meeting-results", "the look-alike"),
        ("Exhibit 1    Alder Works to report first quarter results on 20 May", "results-date", "a date, no results"),
        ("Exhibit 1    Alder Works reports first quarter results", "results", "the results"),
        ("Exhibit 1    Director/PDMR Shareholding", "holdings", "RNS"),
        ("Exhibit 1    Total Voting Rights", "share-capital", "RNS"),
        ("Exhibit 1    Next Day Disclosure Return", "share-capital", "HKEX"),
        ("Exhibit 1    Transaction in Own Shares", "buyback", "RNS"),
        ("Exhibit 1    Tender offer for its 9.25% notes due 2014", "debt", "an offer for notes is no takeover"),
        ("Exhibit 1    Resultados del primer trimestre de 2011", "results", "Spanish"),
        ("Exhibit 1    Convocatoria de junta general ordinaria de accionistas", "meeting-notice", "Spanish"),
        ("Exhibit 1    Pagamento de juros sobre capital próprio", "dividend", "Portuguese"),
        ("Exhibit 1    Nasdaq notification regarding minimum bid price deficiency", "listing", "8-K style"),
        ("Exhibit 1    April 2011 Revenue Report", "operating-update", "Taiwan"),
        ("Exhibit 1    Consent of Kestrel LLP, independent registered public accounting firm", "shelf", "an exhibit of a registration"),
        ("Exhibit 1    Change of Auditor", "auditor", "a title alone"),
    ],
)  # fmt: skip
def test_a_listed_title_is_coded(body: str, first: str, why: str) -> None:
    assert coded(body)[:1] == [first], why


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("", "a bare cover"),
        ("Exhibit 99.1", "a number without a description"),
        (
            "The information in this report is not deemed filed for the purposes of Section 18 of the Exchange Act.",
            "a legend alone",
        ),
        ("(This page intentionally left blank)", "a blank page"),
        ("FOR IMMEDIATE RELEASE CONTACT: Ann Axel, CFA\nBen Cohen, Chief Financial Officer\nAlder Works plc", "whom to ask"),
    ],
)
def test_a_report_without_news_stays_quiet(body: str, why: str) -> None:
    assert coded(body) == [], why


LEAD = "Leeds, 12 May 2011. Alder Works plc "


@pytest.mark.parametrize(
    ("body", "told", "mentioned", "why"),
    [
        (
            f"Alder Works first quarter results\n\n{LEAD}made a net profit of GBP 12.1 million in the quarter, 8% more than a year ago. "
            "Revenue rose to GBP 88 million.\n\nThe interim dividend of 3 pence was paid in April.",
            "results", "dividend", "a dividend inside results",
        ),
        (
            f"Alder Works launches a new saw\n\n{LEAD}today introduced a new saw for small workshops. It goes on sale in June.\n\n"
            "Forward-looking statements. Actual results may differ because of risks, among them litigation, court rulings and fines.",
            "product", "legal", "litigation in boilerplate",
        ),
        (
            f"Alder Works wins order for two mills\n\n{LEAD}has been awarded a contract worth GBP 30 million to supply two mills to a "
            "customer in Norway over three years.\n\nAbout Alder Works\n\nAlder Works makes mills. It acquired Birch Ltd in 2004.",
            "material-agreement", "deal-closed", "an earlier deal about the company",
        ),
        (
            "Notice of Annual General Meeting\n\nThe annual general meeting of Alder Works plc will be held on 9 June 2011 at the town hall. "
            "Agenda: 1. to receive the accounts; 2. to re-appoint the auditor; 3. to re-elect the directors; 4. authority to issue shares.",
            "meeting-notice", "auditor", "standing items of a meeting",
        ),
    ],
)  # fmt: skip
def test_what_is_mentioned_in_passing_is_no_event(body: str, told: str, mentioned: str, why: str) -> None:
    types = coded(body)
    assert types[:1] == [told], why
    assert mentioned not in types, why


TRAPS = (
    ("mixed/nam-tai-electronics-2012-b3-1.htm", "results", "dividend", "a dividend inside results"),
    ("europe/hsbc-2004-2.txt", "results", "auditor", "auditor inside results"),
    ("mixed/top-ships-2022-b5-2.txt", "meeting-notice", "auditor", "auditor re-appointment inside a meeting notice"),
    ("mixed/kookmin-bank-2005-b3-1.txt", "meeting-notice", "bylaws", "by-laws on the agenda"),
    ("mixed/alcatel-2003-b6-4.htm", "debt", "control", "a tender offer for the issuer's own bonds"),
    ("mixed/check-cap-2020-b5-1.htm", "listing", "holder-rights", "a reverse split only considered"),
    ("mixed/lloyds-tsb-2009-b1-1.htm", "legal", "deal-agreed", "a pending deal in the disclaimer"),
    ("mixed/elbit-systems-2015-b1-1.htm", "material-agreement", "dividend", "a dividend about the company"),
    ("asia/anpac-2022-1.txt", "listing", "holder-rights", "a ratio change only as a condition"),
    ("europe/ceragon-2017-1.htm", "financial-statements", "legal", "a class action in the notes"),
    ("mixed/portugal-telecom-2014-b4-18.htm", "holdings", "control", "an offer mentioned in passing"),
)


@pytest.mark.parametrize(("file", "told", "mentioned", "why"), TRAPS)
def test_the_traps_of_the_fixtures_hold(fixtures: Path, file: str, told: str, mentioned: str, why: str) -> None:
    types = [event.type for event in read(fixtures / "dev" / file).events]
    assert types[:1] == [told], why
    assert mentioned not in types, why


def gold(fixtures: Path) -> list[tuple[Path, dict[str, object]]]:
    found = []
    for listing in sorted(fixtures.rglob("gold.jsonl")):
        for line in listing.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if (listing.parent / record["file"]).is_file():
                found.append((listing.parent / record["file"], record))
    return found


def test_the_fixtures_are_coded_as_well_as_promised(fixtures: Path) -> None:
    """The floor under docs/accuracy.md: primary events, quiet reports, and that every quote stands in its text."""
    right = telling = quiet = silent = 0
    for path, record in gold(fixtures):
        one = reading(path)
        types = [event.type for event in one.report.events]
        for event in one.report.events:
            proof = event.evidence
            assert one.texts[proof.document - 1].text[proof.start : proof.end] == proof.quote
            assert len(proof.quote) <= 500
            assert 0 < event.score <= 1
        if record["events"]:
            telling += 1
            right += types[:1] != [] and types[0] in (record.get("primary") or record["events"][:1])
        else:
            silent += 1
            quiet += not types
    assert right / telling >= 0.86
    assert quiet / silent >= 0.85


def test_coding_is_the_same_every_time(fixtures: Path) -> None:
    path = fixtures / "dev" / "mixed" / "q-31.txt"
    assert read(path) == read(path)


def test_why_says_what_fired(fixtures: Path) -> None:
    one = reading(fixtures / "dev" / "mixed" / "q-31.txt", code=False)
    why = events.explain(one)
    coded_types = [event.type for event in events.code(one).events]
    assert [kind.type for kind in why.types if kind.primary] == coded_types[:1]
    assert {kind.type for kind in why.types if kind.coded} == set(coded_types)
    for kind in why.types:
        for fired in kind.fired:
            assert one.texts[fired.document - 1].text[fired.start : fired.end] == fired.words
    assert why.coder == events.version()


@pytest.mark.parametrize(
    ("body", "item", "why"),
    [
        ("Exhibit 1  Pricing of underwritten public offering of 5,000,000 ADSs", "8.01", "registered"),
        ("Exhibit 1  Private placement of 2,000,000 ordinary shares under Regulation S", "3.02", "unregistered"),
        ("Exhibit 1  Director/PDMR Shareholding", None, "Form 8-K has no item for it"),
        ("Exhibit 1  Response to the unsolicited takeover offer for the Company", "8.01", "control has not changed"),
    ],
)
def test_items_of_form_8k(body: str, item: str | None, why: str) -> None:
    report = read((COVER + body + SIGNED).encode())
    assert report.events and report.events[0].item == item, why


@pytest.fixture
def hostile() -> Callable[[str], Report]:
    return lambda body: read((COVER + body + SIGNED).encode())


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "body", ["shares " * 150_000, "x" * 1_000_000, "\n\n".join(["Notice of meeting"] * 40_000), "\t" * 500_000]
)
def test_hostile_reports_are_coded_in_time(hostile: Callable[[str], Report], body: str) -> None:
    assert hostile(body).coder
