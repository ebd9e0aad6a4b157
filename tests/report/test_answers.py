"""The boxes of a cover: annual form, paper submission, Rule 12g3-2(b) and its 82- number."""

from __future__ import annotations

import pytest

from sixk.report import answers
from sixk.report.answers import Answers
from sixk.report.lines import fold

ANNUAL = (
    "Indicate by check mark whether the registrant files or will file annual reports under cover of Form 20-F or Form 40-F.\n"
)
PAPER1 = "Indicate by check mark if the registrant is submitting the Form 6-K in paper as permitted by Regulation S-T Rule 101(b)(1): "
PAPER7 = "Indicate by check mark if the registrant is submitting the Form 6-K in paper as permitted by Regulation S-T Rule 101(b)(7): "
RULE = (
    "Indicate by check mark whether the registrant by furnishing the information contained in this Form is also thereby furnishing the "
    "information to the Commission pursuant to Rule 12g3-2(b) under the Securities Exchange Act of 1934.\n"
)
ASKS = 'If "Yes" is marked, indicate below the file number assigned to the registrant in connection with Rule 12g3-2(b): '


def read(text: str) -> Answers:
    folded = fold(text)
    found = answers.read(folded, 0, len(folded))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("boxes", "wanted"),
    [
        ("Form 20-F ☒ Form 40-F ☐", "20-F"),
        ("Form 20-F ☐ Form 40-F ☒", "40-F"),
        ("Form 20-F ☒ Form 40-F", "20-F"),
        ("Form 20-F Form 40-F ☒", "40-F"),
        ("☒ Form 20-F ☐ Form 40-F", "20-F"),
        ("☐ Form 20-F ☒ Form 40-F", "40-F"),
        ("Form 20-F\t☒\tForm 40-F\t☐", "20-F"),
        ("Form 20-F   ☒               Form 40-F\n         -----                       -----", "20-F"),
        ("FORM 20F ☒ FORM 40F ☐", "20-F"),
        ("Form 20-F ☐ Form 40-F ☐", None),
        ("Form 20-F ☒ Form 40-F ☒", None),
        ("Form 20-F Form 40-F", None),
    ],
)
def test_annual_form(boxes: str, wanted: str | None) -> None:
    assert read(ANNUAL + "\n" + boxes + "\n\n" + RULE + "\nYes ☐ No ☒\n").annual_form == wanted


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Yes ☐ No ☒", False),
        ("Yes ☒ No ☐", True),
        ("Yes No ☒", False),
        ("Yes ☒ No", True),
        ("☐ Yes ☒ No", False),
        ("Yes\t☐\tNo\t☒", False),
        ("Yes      No ☒\n    ---    ---", False),
        ("Yes No\n|X|\n-----", False),
        ("Yes: ☐ No: ☒", False),
        ("No ☒ Yes ☐", False),
        ("No ☐ Yes ☒", True),
        ("Yes ☐ No ☐", None),
        ("Yes ☒ No ☒", None),
        ("Yes _____ No _____", None),
    ],
)
def test_rule_12g3_2b(row: str, wanted: bool | None) -> None:
    assert (
        read(ANNUAL + "\nForm 20-F ☒ Form 40-F ☐\n\n" + RULE + "\n" + row + "\n\n" + ASKS + "82-____\n").rule_12g3_2b is wanted
    )


@pytest.mark.parametrize("rule", ["12g3-2(b)", "12g3–2(b)", "12g 3-2(b)", "12g-3-2(b)", "12(g)3-2(b)", "12g3(b)"])
def test_spellings_of_the_rule(rule: str) -> None:
    assert (
        read(ANNUAL + "Form 20-F ☒ Form 40-F ☐\n\n" + RULE.replace("12g3-2(b)", rule) + "\nYes ☐ No ☒\n").rule_12g3_2b is False
    )


def test_questions_that_look_alike_are_kept_apart() -> None:
    got = read(ANNUAL + "Form 20-F ☒ Form 40-F ☐\n" + PAPER1 + "Yes ☐ No ☒\n" + PAPER7 + "Yes ☒ No ☐\n" + RULE + "Yes ☐ No ☒\n")
    assert (got.annual_form, got.paper_101b1, got.paper_101b7, got.rule_12g3_2b) == ("20-F", False, True, False)


def test_paper_boxes_without_yes_and_no() -> None:
    got = read(
        ANNUAL
        + "Form 20-F ☒ Form 40-F ☐\n"
        + PAPER1
        + "☐\n\nNote: Regulation S-T Rule 101(b)(1) only permits ...\n\n"
        + PAPER7
        + "☒\n"
    )
    assert (got.paper_101b1, got.paper_101b7, got.rule_12g3_2b) == (False, True, None)


def test_absent_questions_have_no_answer() -> None:
    got = read(ANNUAL + "Form 20-F ☒ Form 40-F ☐\n\nSIGNATURES\n")
    assert (got.paper_101b1, got.paper_101b7, got.rule_12g3_2b, got.file_number_82) == (None, None, None, None)


def test_a_cover_that_lost_its_words_keeps_its_rows() -> None:
    got = read("Form 20-F\t☒\tForm 40-F\n\nYes\t\tNo\t☒\n\nYes\t\tNo\t☒\n\nYes\t☒\tNo\n")
    assert (got.paper_101b1, got.paper_101b7, got.rule_12g3_2b) == (False, False, True)


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("82-4889", "82-4889"),
        ("82- 4889", "82-4889"),
        ("82-_4213_", "82-4213"),
        ("82:_34913_", "82-34913"),
        ("No. 82-0367", "82-0367"),
        ("File No. 82-34627", "82-34627"),
        ("82-________", None),
        ("82- N/A", None),
        ("N/A", None),
        ("Not applicable", None),
    ],
)
def test_file_number_82(printed: str, wanted: str | None) -> None:
    assert (
        read(ANNUAL + "Form 20-F ☒ Form 40-F ☐\n" + RULE + "Yes ☒ No ☐\n" + ASKS + printed + "\n\nNEXT").file_number_82
        == wanted
    )


def test_boxes_of_a_proxy_form_are_no_answers() -> None:
    folded = fold("Please tick: For ☒ Against ☐. Our annual report on Form 20-F or Form 40-F is on file.")
    assert answers.read(folded, 0, len(folded)) is None
