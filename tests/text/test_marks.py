"""Check marks in every spelling met in filings, as (what it is, markup, the lines it must give)."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sixk import edgar
from sixk.text import convert, of

ASK = "Indicate by check mark whether the registrant files or will file annual reports under cover of Form 20-F or Form 40-F."
BOTH = "Form 20-F ☒ Form 40-F ☐"

# What stands in an HTML document -> the lines of text, empty ones left out.
HTML = [
    ("ballot boxes as entities", "<p>Form 20-F &#9746; &nbsp; Form 40-F &#9744;</p>", [BOTH]),
    ("hexadecimal entities", "<p>Form 20-F &#x2612; Form 40-F &#x2610;</p>", [BOTH]),
    ("ballot boxes themselves", "<p>Form 20-F ☒ Form 40-F ☐</p>", [BOTH]),
    ("a box with a tick", "<p>Form 20-F &#9745; Form 40-F &#9744;</p>", [BOTH]),
    ("a tick", "<p>Form 20-F &#10003; Form 40-F ____</p>", [BOTH]),
    ("a heavy tick, a white square", "<p>Form 20-F &#10004; Form 40-F &#9633;</p>", [BOTH]),
    ("ballot crosses", "<p>Form 20-F &#10007; Form 40-F &#9633;</p>", [BOTH]),
    ("black and white square", "<p>Form 20-F ■ Form 40-F □</p>", [BOTH]),
    ("Wingdings thorn and o", "<p>Form 20-F <FONT face=Wingdings>&#254;</FONT> Form 40-F <FONT face=Wingdings>o</FONT></p>", [BOTH]),
    ("Wingdings y-acute", "<p>Form 20-F <font face='WINGDINGS'>&#253;</font> Form 40-F <font face='WINGDINGS'>&#168;</font></p>", [BOTH]),
    ("Wingdings x by style", "<p>Form 20-F <span style='font-family: Wingdings'>x</span> Form 40-F <span style='font-family:Wingdings'>&uml;</span></p>", [BOTH]),
    ("Wingdings by the shorthand", "<p>Form 20-F <span style='font: 10pt Wingdings'>x</span> Form 40-F <span style='font: 10pt Wingdings'>o</span></p>", [BOTH]),
    ("Wingdings numeric", "<p>Form 20-F <font face=Wingdings>&#120;</font> Form 40-F <font face=Wingdings>&#111;</font></p>", [BOTH]),
    ("Wingdings private use", "<p>Form 20-F <font face=Wingdings>&#61693;</font> Form 40-F <font face=Wingdings>&#61551;</font></p>", [BOTH]),
    ("Wingdings q", "<p>Form 20-F <font face=Wingdings>x</font> Form 40-F <font face=Wingdings>q</font></p>", [BOTH]),
    ("Wingdings 2 R and pound", "<p>Form 20-F <font face='Wingdings 2'>R</font> Form 40-F <font face='Wingdings 2'>&pound;</font></p>", [BOTH]),
    ("Wingdings 2 S and T", "<p>Form 20-F <font face='Wingdings 2'>S</font> Form 40-F <font face='Wingdings 2'>&#163;</font></p>", [BOTH]),
    ("Wingdings 2 P", "<p>Form 20-F <font face='Wingdings 2'>P</font> Form 40-F <font face='Wingdings 2'>&#163;</font></p>", [BOTH]),
    ("Symbol root", "<p>Form 20-F <font face=Symbol>&Ouml;</font> Form 40-F ___</p>", [BOTH]),
    ("root sign", "<p>Form 20-F √ Form 40-F ___</p>", [BOTH]),
    ("letters left by a lost font", "<p>Form 20-F y Form 40-F o</p>", [BOTH]),
    ("thorn left by a lost font", "<p>Form 20-F &#254; Form 40-F o</p>", [BOTH]),
    ("x and dieresis", "<p>Form 20-F&nbsp;&nbsp;x&nbsp;&nbsp;&nbsp;&nbsp;Form 40-F&nbsp;&nbsp;&uml; </p>", [BOTH]),
    ("glued to the caption", "<p>Form 20-F<font face=Wingdings>x</font>&nbsp;Form 40-F<font face=Wingdings>o</font></p>", ["Form 20-F☒ Form 40-F☐"]),
    ("underlined X", "<p>Form 20-F <u>&nbsp;X&nbsp;</u> Form 40-F <u>&nbsp;&nbsp;&nbsp;</u></p>", [BOTH]),
    ("underlined X, then glued", "<p>Form 20-F <u>X</u>Form 40-F<u>&nbsp;&nbsp;</u></p>", ["Form 20-F ☒Form 40-F☐"]),
    ("underlined by style", "<p>Form 20-F <span style='text-decoration:underline'>X</span> Form 40-F <span style='text-decoration:underline'>&nbsp;</span></p>", [BOTH]),
    ("underlined V", "<p>Form 20-F <u>V</u> Form 40-F <u>&nbsp;</u></p>", [BOTH]),
    ("square brackets", "<p>Form 20-F [X] Form 40-F [&nbsp;&nbsp;]</p>", [BOTH]),
    ("wide square brackets", "<p>Form 20-F [ X ] Form 40-F [    ]</p>", [BOTH]),
    ("lower case, round brackets", "<p>Form 20-F (x) Form 40-F ( )</p>", [BOTH]),
    ("braces", "<p>Form 20-F {x} Form 40-F {&nbsp;}</p>", [BOTH]),
    ("bars", "<p>Form 20-F |X| Form 40-F | |</p>", [BOTH]),
    ("brackets over fonts", "<p>Form 20-F [<b>X</b>] Form 40-F [<b>&nbsp;</b>]</p>", [BOTH]),
    ("underscores about it", "<p>Form 20-F __X__ Form 40-F _____</p>", [BOTH]),
    ("one underscore", "<p>Form 20-F _X_ Form 40-F ___</p>", [BOTH]),
    ("twice", "<p>Form 20-F XX Form 40-F ___</p>", [BOTH]),
    ("dots about it", "<p>Form 20-F..X..Form 40-F.....</p>", ["Form 20-F☒Form 40-F☐"]),
    ("dots inside the caption", "<p>Form 20-F...X... Form ...40-F...</p>", ["Form 20-F☒ Form ...40-F☐"]),
    ("spaced dots", "<p>Form 20-F . . . .X. . . . Form 40-F . . . . . .</p>", [BOTH]),
    ("before the captions", "<p>[X] Form 20-F &nbsp; [ ] Form 40-F</p>", ["☒ Form 20-F ☐ Form 40-F"]),
    ("before, bare", "<p>X Form 20-F &nbsp; ___ Form 40-F</p>", ["☒ Form 20-F ☐ Form 40-F"]),
    ("after a colon", "<p>Form 20-F: X Form 40-F: ____</p>", ["Form 20-F: ☒ Form 40-F: ☐"]),
    ("Form 40-F it is", "<p>Form 20-F ___ Form 40-F _X_</p>", ["Form 20-F ☐ Form 40-F ☒"]),
    ("cells", "<table><tr><td>Form 20-F</td><td>X</td><td></td><td>Form 40-F</td><td>[ ]</td></tr></table>", ["Form 20-F\t☒\t\tForm 40-F\t☐"]),
    ("cells before", "<table><tr><td>[X]</td><td>Form 20-F</td><td>[ ]</td><td>Form 40-F</td></tr></table>", ["☒\tForm 20-F\t☐\tForm 40-F"]),
    ("ticks in the row below", "<table><tr><td>Form 20-F</td><td>Form 40-F</td></tr><tr><td>X</td></tr></table>", ["Form 20-F ☒\tForm 40-F"]),
    ("dashes below", "<div>Form 20-F |X| Form 40-F<br>-------- --------</div>", [BOTH]),
    ("run in with the question", "<p>cover of Form 20-F or Form 40-F. Form 20-F x Form 40-F o</p>", ["cover of Form 20-F or Form 40-F. " + BOTH]),
    ("check one", "<p>(Check One) Form&nbsp;20-F <u>X</u> Form&nbsp;40-F <u>&nbsp;</u></p>", ["(Check One) " + BOTH]),
    ("images by alternative text", "<p>Form 20-F <img src=a.gif alt='checked box'> Form 40-F <img src=b.gif alt='unchecked box'></p>", [BOTH]),
    ("images by name", "<p>Form 20-F <img src=checked.jpg> Form 40-F <img src=emptybox.gif></p>", [BOTH]),
    ("form boxes", "<p>Form 20-F <input type=checkbox checked> Form 40-F <input type=checkbox></p>", [BOTH]),
    ("yes and no", f"<p>{ASK}</p><p>Yes ___ No X</p>", [ASK, "Yes ☐ No ☒"]),
    ("yes, glued", f"<p>{ASK}</p><p>Yes ☐No ☒</p>", [ASK, "Yes ☐No ☒"]),
    ("dashes before the box", f"<p>{ASK}</p><p>Yes – [ ] No – [X]</p>", [ASK, "Yes – ☐ No – ☒"]),
    ("one box behind its caption", "<p>Regulation S-T Rule 101(b)(1): ____</p>", ["Regulation S-T Rule 101(b)(1): ☐"]),
    ("one box, a letter", "<p>Regulation S-T Rule 101(b)(7): o</p>", ["Regulation S-T Rule 101(b)(7): ☐"]),
    ("one box, ticked", "<p>Regulation S-T Rule 101(b)(7): [X]</p>", ["Regulation S-T Rule 101(b)(7): ☒"]),
    ("one box in brackets", "<p>[as permitted by Rule 101(b)(1):______]</p>", ["[as permitted by Rule 101(b)(1):☐]"]),
]  # fmt: skip

# What stands in an ASCII document -> the lines of text.
ASCII = [
    ("underlined on the next line", "  Form 20-F   X      Form 40-F\n            -----              -----\n", ["  Form 20-F   ☒      Form 40-F ☐"]),
    ("equals signs below", "  Form 20-F   X      Form 40-F\n            =====              =====\n", ["  Form 20-F   ☒      Form 40-F ☐"]),
    ("neither", "12g3-2(b)\n   Yes            No\n       -----          -----\n", ["12g3-2(b)", "   Yes ☐            No ☐"]),
    ("asterisk", "  Form 20-F   *      Form 40-F\n            -----              -----\n", ["  Form 20-F   ☒      Form 40-F ☐"]),
    ("tick on the line above", "              X\n Form 20-F  -----   Form 40-F  -----\n", [" Form 20-F  ☒   Form 40-F  ☐"]),
    ("tick on the line below", " Form 20-F          Form 40-F\n                        X\n", [" Form 20-F          Form 40-F ☒"]),
    ("underscores", "  Form 20-F _____   Form 40-F __X__\n", ["  Form 20-F ☐   Form 40-F ☒"]),
    ("brackets", "  Form 20-F [X]     Form 40-F [ ]\n", ["  Form 20-F ☒     Form 40-F ☐"]),
    ("dots", "  Form 20-F...X...      Form ...40-F...\n", ["  Form 20-F☒      Form ...40-F☐"]),
    ("without the hyphen", "  Form 20F   X     Form 40F  ___\n", ["  Form 20F   ☒     Form 40F  ☐"]),
    ("one box, its line below", "Rule 101(b)(1):\n                 -----\n", ["Rule 101(b)(1): ☐"]),
]  # fmt: skip

# Lines that hold no mark and must stay as they are.
PROSE = [
    "cover of Form 20-F or Form 40-F.",
    "our Form 20-F and Form 40-F are available",
    "the file number 82-_______.",
    "[X] of the members voted",
    "Commission File Number: ____________",
    "Section (x) and item [ ] of the lease",
    "12g3-2(b) Yes, we do. No x-ray is needed.",
    "12g3-2(b) Yes. No other o",
    "Series X preferred and class V shares",
    "Note: Regulation S-T Rule 101(b)(1) only permits the submission in paper",
    "| 1 | 2 |",
    "The vote: Yes 55 No 12",
    "o Revenue grew; x fell",
]


def lines(markup: str, kind: str) -> list[str]:
    text = convert(markup.encode(), kind).text  # type: ignore[arg-type]
    return [line for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize(("why", "markup", "expected"), HTML, ids=[row[0] for row in HTML])
def test_html(why: str, markup: str, expected: list[str]) -> None:
    assert lines(markup, "html") == expected, why


@pytest.mark.parametrize(("why", "markup", "expected"), ASCII, ids=[row[0] for row in ASCII])
def test_ascii(why: str, markup: str, expected: list[str]) -> None:
    assert lines(markup, "text") == expected, why


@pytest.mark.parametrize("line", PROSE)
def test_prose_stays(line: str) -> None:
    assert lines(f"{ASK}\n\n{line}", "text") == [ASK, line]


@pytest.mark.parametrize("markup", [row[1] for row in HTML])
def test_marking_twice_changes_nothing(markup: str) -> None:
    once = convert(markup.encode(), "html").text
    assert convert(once.encode(), "text").text == once


slots = st.sampled_from(
    ["", "X", "[X]", "[ ]", "___", "_X_", "(x)", "☒", "☐", "o", "{ }", "|X|", "....", "\n---- ----", "X\n----"]
)


@settings(max_examples=200, deadline=None)
@given(
    slots, slots, slots, st.sampled_from(["Form 20-F {} Form 40-F {}", "12g3-2(b)\nYes {}  No {}", "Rule 101(b)(1): {}\n{}"])
)
def test_any_slots_are_stable_and_keep_the_captions(before: str, one: str, two: str, form: str) -> None:
    text = f"{before} " + form.format(one, two) + "\nProse stays here, whatever the boxes."
    once = convert(text.encode(), "text").text
    assert convert(once.encode(), "text").text == once
    assert re.findall(r"[A-Za-z]{2,}", once) == re.findall(r"[A-Za-z]{2,}", text)


def _ticked(text: str, first: str, second: str) -> bool | None:
    """Which of two captions has the ☒, by plain nearness: True the first, None where neither or both."""
    pattern = rf"(☒|☐)?\s*(?:Form[s.\s]*)?{first}(?![A-Za-z])([^A-Za-z]*)(?:Form[s.\s]*)?{second}(?![A-Za-z])[ \t:]*(☒|☐)?"
    for found in re.finditer(pattern, text, re.I):
        before, middle, after = found[1], found[2], found[3]
        if not before and not after and "☒" not in middle and "☐" not in middle:
            continue
        sides = (before == "☒", "☒" in middle) if before else ("☒" in middle, after == "☒")
        return None if sides[0] == sides[1] else sides[0]
    return None


def test_the_marks_of_the_fixtures(fixtures: Path) -> None:
    """On the fixtures the nearest mark alone tells the annual form and the answer to Rule 12g3-2(b) nearly always."""
    asked = right = 0
    for gold in (fixtures / "dev").glob("*/gold.jsonl"):
        for line in gold.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if not record["cover"]:
                continue
            submission = edgar.read((gold.parent / record["file"]).read_bytes(), name=record["file"])
            text = of(submission, submission.documents[0]).text
            form = _ticked(text, r"20\s?-?\s?F", r"40\s?-?\s?F")
            asked += 2
            right += (None if form is None else "20-F" if form else "40-F") == record["cover"]["annual_form"]
            at = text.find("12g3")
            right += (_ticked(text[at:], "yes", "no") if at >= 0 else None) == record["cover"]["rule_12g3_2b"]
    assert asked > 150
    assert right >= 0.99 * asked
