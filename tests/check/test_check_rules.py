"""Every rule fires on its example and not on its counter-example; 250 broken drafts are each caught by the rule meant for them."""

from __future__ import annotations

import pytest
from broken_drafts import BROKEN, Row
from msgspec.structs import replace

from sixk.check import check, findings, rules
from sixk.check.examples import BODY, GOOD, RELEASE, build, draft, good
from sixk.check.families.cover import furnished_page
from sixk.check.rule import Example, Hit, Rule, rule
from sixk.compose import Draft, loads

RULES = list(rules().values())


@pytest.mark.parametrize("entry", RULES, ids=lambda entry: entry.id)
def test_a_rule_fires_on_its_example_and_not_on_its_counterexample(entry: Rule) -> None:
    assert entry.id in {finding.rule for finding in findings(build(entry.fires), [entry.id])}
    assert entry.id not in {finding.rule for finding in findings(build(entry.silent), [entry.id])}


@pytest.mark.parametrize("row", BROKEN, ids=lambda row: f"{row[0]}: {row[1]}")
def test_a_broken_draft_is_caught_by_the_rule_meant_for_it(row: Row) -> None:
    meant, _, example = row
    assert meant in {finding.rule for finding in findings(build(example))}


def test_there_are_two_hundred_broken_drafts_and_every_rule_has_one() -> None:
    assert len(BROKEN) >= 200
    assert set(rules()) == {meant for meant, _, _ in BROKEN}


# What good reports look like, each in its own way: none may raise an error or a warning.
GOOD_DRAFTS: list[tuple[str, Example]] = [
    ("as it stands", Example()),
    ("an ASCII report", Example(patch={"layout": "ascii"})),
    ("40-F", Example(patch={"annual_form": "40-F"})),
    ("an amendment", Example(patch={"form": "6-K/A", "explanation": "This amendment corrects the date of the program in Exhibit 99.1."})),
    ("no exhibit", Example(patch={"exhibit[0]": None}, files={"body.md": "On November 24, 2026, Ola Nes was elected director.\n"})),
    ("no body", Example(patch={"body.file": None})),
    ("a body in report.toml", Example(patch={"body.file": None, "body.text": "See Exhibit 99.1.\n\n* one\n* two\n"})),
    ("a shelf", Example(patch={"incorporation.into": [{"form": "F-3", "file_number": "333-390010"}], "incorporation.parts": "Exhibit 99.1"})),
    ("two shelves", Example(patch={"incorporation.into": [
        {"form": "F-3", "file_number": "333-390010"}, {"form": "S-8", "file_number": "333-390011"},
    ]})),
    ("a translated name", Example(patch={"registrant.name": "Havbris Energi ASA", "registrant.translated_name": "Havbris Energy Corporation"})),
    ("co-registrants", Example(patch={
        "coregistrant[0].name": "Havbris Finans AS", "coregistrant[0].cik": "1900002",
        "coregistrant[0].file_number": "001-39002", "coregistrant[0].address": ["Strandkaien 12", "5013 Bergen"],
    })),
    ("signed the next day", Example(patch={"signature.date": "2026-11-25"})),
    ("several exchanges", Example(patch={"submission.sros": ["NYSE", "NASD"]})),
    ("a contract as Exhibit 4.1", Example(
        patch={"exhibit[1].number": "4.1", "exhibit[1].description": "Form of indenture", "exhibit[1].file": "indenture.md"},
        files={"indenture.md": "# Indenture\n\nDated as of [\u25cf], 2026, between Havbris Energi ASA and the trustee named below.\n"},
    )),
    ("a release with a table and a link to EDGAR", Example(files={"release.md": RELEASE + (
        "\nSee [our annual report](https://www.sec.gov/Archives/edgar/data/1900001/000190000126000001/h.htm).\n"
    )})),
    ("a release about drafts and placeholders", Example(files={"release.md": RELEASE + (
        "\nThe draft law leaves all to do [OSE: HAV]; it would add 3 percent a year. The name XXL Sport is that of a customer.\n"
    )})),
    ("a release with words of caution", Example(files={"release.md": RELEASE + (
        "\nHavbris expects revenue to rise. This release holds forward-looking statements, which are subject to risks.\n"
    )})),
    ("a Norwegian name and address", Example(patch={"registrant.name": "S\u00f8r\u00f8y Havbruk ASA", "registrant.address": ["\u00d8vre gate 1", "Bod\u00f8"]},
        files={"body.md": "S\u00f8r\u00f8y Havbruk ASA issued the press release attached as Exhibit 99.1.\n"})),
    ("silenced with a reason", Example(patch={"silence": [{"rule": "text-outlook", "reason": "the legend is in the annual report"}]})),
]  # fmt: skip


@pytest.mark.parametrize("row", GOOD_DRAFTS, ids=lambda row: row[0])
def test_good_drafts_raise_no_error_and_no_warning(row: tuple[str, Example]) -> None:
    found = findings(build(row[1]))
    assert [(f.rule, f.message) for f in found if f.severity != "advice"] == []


# What once raised a false alarm on somebody's report: the rule, why it is none, the report.
FALSE_ALARMS: list[tuple[str, str, Example]] = [
    ("exhibit-not-attached", "an asterisk says that it comes later", Example(documents=(("EX-99.2", "ex99-2.htm", b"<p>Terms</p>"),),
        main=furnished_page(more="<p>EXHIBIT INDEX</p><p>Exhibit 10.1* &nbsp; Purchase Agreement</p><p>* To be filed by amendment</p>"))),
    ("exhibit-not-attached", "it is part of another exhibit", Example(
        main=furnished_page(more="<p>EXHIBIT INDEX</p><p>Exhibit 4.2 &nbsp; Form of note (included in Exhibit 4.1)</p>"))),
    ("exhibit-number-gap", "contracts are numbered on from an earlier filing", Example(files={"note.md": "# Form of note\n"},
        patch={"exhibit[1].number": "4.7", "exhibit[1].description": "Form of note", "exhibit[1].file": "note.md"})),
    ("against-date", "a sentence that ends with a date is no dateline", Example(
        files={"release.md": "# New product\n\nA version for Norway is planned in 3 May 2027.\n"},
        patch={"exhibit[0].description": "Press release dated November 24, 2026: new product"})),
    ("against-name", "deep in an exhibit a name so like it may be another company's", Example(
        files={"release.md": RELEASE + "\nThe grid is run by others. " * 60 + "\n\nThe cables come from Havbrise Energi ASA.\n"})),
]  # fmt: skip


@pytest.mark.parametrize("row", FALSE_ALARMS, ids=lambda row: f"{row[0]}: {row[1]}")
def test_what_was_a_false_alarm_is_none(row: tuple[str, str, Example]) -> None:
    rule_id, _, example = row
    assert findings(build(example), [rule_id]) == ()


def test_an_error_must_rest_on_a_source_that_is_sure() -> None:
    assert all(entry.sure in ("S", "M") for entry in RULES if entry.severity == "error")
    with pytest.raises(ValueError, match="makes a warning at most"):
        rule("unsure", "error", "M?", "hearsay", fires=Example(), silent=Example())(lambda _: iter(()))


def test_every_rule_says_why_and_where_it_comes_from() -> None:
    assert all(len(entry.why) > 20 and entry.source for entry in RULES)


def test_what_edgar_took_is_never_an_error() -> None:
    example = Example(
        text="Revenue rose to \u20ac 5 million.\n", header={"accession": "0001900001-26-000007", "filed": "2026-11-24"}
    )
    found = {f.rule: f.severity for f in findings(build(example))}
    assert found["ascii-character"] == "warning"


@pytest.mark.parametrize(
    ("toml", "line", "said"),
    [
        ("form = 6-K", 1, "not TOML"),  # a value without quotes
        ('form = "6-K"\nmonths = "2026-11"\n', 2, "`months` is not a key"),  # a slip in a key
        ('form = "6-K"\n[registrant]\nname = ["A"]\n', 3, "Expected `str"),  # a list for a string
        (
            'form = "6-K"\n[[exhibit]]\nnumber = "99.1"\n[[exhibit]]\nnumber = "99.2"\npdf = "maybe"\n',
            6,
            "Invalid enum value 'maybe'",
        ),  # the second one's
        ('layout = "pdf"\n', 1, "Invalid enum value 'pdf'"),
        ("\x00", 1, "not TOML"),
    ],
)
def test_a_report_toml_that_cannot_be_used_is_one_finding_that_says_where(tmp_path, toml: str, line: int, said: str) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "report.toml").write_text(toml, encoding="utf-8")
    (found,) = check(tmp_path)
    assert (found.rule, found.severity, found.file, found.line) == ("draft", "error", "report.toml", line)
    assert found.message.startswith(said) and str(tmp_path) not in found.message


def test_places_in_the_drafts_own_files() -> None:
    found = findings(build(Example(files={"body.md": "On November 24, 2026,\nHavbris issued the\nthe release of [date].\n"})))
    by_rule = {f.rule: (f.file, f.line, f.column) for f in found}
    assert by_rule["text-placeholder"] == ("body.md", 3, 16)
    found = findings(build(Example(patch={"exhibit[0].file": "relase.md"})))
    assert next((f.file, f.line) for f in found if f.rule == "exhibit-file") == ("report.toml", 19)


def test_places_in_a_submission_are_lines_of_the_document() -> None:
    example = Example(html="<html>\n<body>\n<p>Revenue rose.</p>\n<p>See <a href='x.htm'>this</a></p>\n</body></html>")
    hit = next(f for f in findings(build(example)) if f.rule == "html-link-file")
    assert (hit.file, hit.document, hit.line, hit.column) == ("ex99-1.htm", 2, 4, 8)


def test_silence_needs_a_reason_and_may_name_a_file() -> None:
    patch = {"silence": [{"rule": "text-placeholder", "reason": "the date is filled in at closing", "file": "body.md"}]}
    found = findings(build(Example(patch=patch, files={"body.md": "On [date], see Exhibit 99.1.\n"})))
    assert [f.silenced for f in found if f.rule == "text-placeholder"] == ["the date is filled in at closing"]
    patch["silence"][0]["file"] = "release.md"
    found = findings(build(Example(patch=patch, files={"body.md": "On [date], see Exhibit 99.1.\n"})))
    assert [f.silenced for f in found if f.rule == "text-placeholder"] == [None]


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"\x00" * 5000,
        b"<" * 50_000,
        b'<a "' * 20_000,
        b"<!--" * 20_000,
        b"<table>" * 5_000,
        b"<p " + b"x " * 50_000,
        b"&" * 50_000,
        b"[" * 50_000,
        b"<TABLE>\n" * 5_000,
        b"[insert " * 20_000,
        b"Monday, " * 20_000,
        b"1,111," * 30_000,
        b"<SEC-DOCUMENT>\n<SEC-HEADER>\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>6-K\n<TEXT>\n"
        + b"incorporated by reference into " * 5_000,
    ],
    ids=lambda data: repr(data[:12]),
)
@pytest.mark.timeout(30)
def test_hostile_documents_take_no_time_and_raise_nothing(hostile: bytes) -> None:
    check(hostile)


def test_checking_a_draft_twice_says_the_same() -> None:
    example = Example(files={"body.md": "On [date], the the board approved XXXX.\n"})
    assert findings(build(example)) == findings(build(example))


def test_a_hit_is_plain_data() -> None:
    assert replace(Hit("a"), document=2) == Hit("a", 2)


def test_the_good_draft_is_what_its_parts_say() -> None:
    made: Draft = good()
    assert made == replace(loads(GOOD), files={"body.md": BODY.encode(), "release.md": RELEASE.encode()}, toml=made.toml)
    assert draft(Example()).registrant == made.registrant
