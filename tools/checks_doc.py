"""The rules as they stand in the registry -> docs/checks.md. Run `python tools/checks_doc.py` after a change; `--check` only compares."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from sixk.check import rules
from sixk.check.families import FAMILIES
from sixk.check.rule import Example, Rule

PAGE = Path(__file__).resolve().parents[1] / "docs" / "checks.md"
CORPUS = PAGE.with_name("checks-corpus.json")
TITLES = {
    "submission": "The submission",
    "files": "File names",
    "plain": "ASCII documents",
    "markup": "HTML documents",
    "pictures": "Pictures",
    "pdf": "PDF documents",
    "cover": "The cover page",
    "exhibits": "Exhibits",
    "against": "The report against its exhibits",
    "signature": "The signature",
    "words": "The text",
    "legal": "Incorporation by reference, English, interactive data",
    "sources": "A draft's own files",
}
INTRO = """\
# The checks

Written by `python tools/checks_doc.py` from the rules in `src/sixk/check/families/`; a test holds the two together. Each example below
is a test as well: the first fires the rule, the second must not.

`sixk check PATH...` takes draft folders, documents, complete submissions and folders of them; `--fix` repairs what is safe to repair and
says what it changed. Python: `sixk.check(x)` of a draft, a composed report, a submission, bytes or a path gives a tuple of findings.
`--json` prints them as a list of objects, `--sarif` as a SARIF 2.1.0 log for editors and code hosts (silenced ones as suppressed).

| key | meaning |
|---|---|
| `path` | what was checked, as it was named on the command line (JSON only) |
| `rule` | one of those below; "draft" for a report.toml that cannot be used |
| `severity` | "error", "warning" or "advice" |
| `message` | what is wrong and, where that is not plain, what to do |
| `document` | the document of the submission, from 1; null for what is not one document's |
| `file` | the file of the draft where it is to be mended, or the document's file name |
| `line`, `column` | in that file, from 1, columns in characters; null for what has no place in a text |
| `quote` | the words at fault, where there are any |
| `source`, `sure` | what the rule rests on, and how surely |
| `silenced` | the reason that report.toml gives, else null; such findings are printed with `--silenced` |
| `fixable` | whether `--fix` has a repair for such findings |

- **error**: EDGAR would suspend the submission or refuse it. `sixk check` exits with 1, `sixk pack` stops.
- **warning**: a fault that EDGAR may let pass, or that no machine can be sure of. A reader would stumble.
- **advice**: allowed, but better otherwise.

What EDGAR has already disseminated raises no error: what would suspend a submission today did not suspend that one.

How sure a rule's source is: **S** seen in the source it names; **M** from memory, believed sound; **M?** from memory, unsure, and so
never more than a warning; **C** our own judging of good practice, never an error.

A draft silences a rule in its report.toml, with a reason, for the whole draft or for one file:

```toml
[[silence]]
rule = "text-outlook"
reason = "the legend on forward-looking statements is in the annual report"
file = "release.docx"
```
"""


def render() -> str:
    """The page."""
    every = rules()
    lines = [INTRO, "## All of them", ""]
    counts = {level: sum(entry.severity == level for entry in every.values()) for level in ("error", "warning", "advice")}
    told = f"{counts['error']} can be errors, {counts['warning']} are warnings at most, {counts['advice']} advice"
    lines += [f"{len(every)} rules: {told}. \u2692 marks those that `--fix` repairs where one repair is safe.", ""]
    for family in FAMILIES:
        own = [entry for entry in every.values() if entry.check.__module__.endswith(f".{family}")]
        names = ", ".join(f"[{entry.id}](#{entry.id})" for entry in own)
        lines.append(f"- {TITLES[family]}: {names}")
    lines += ["", *_corpus()]
    for family in FAMILIES:
        lines += [f"## {TITLES[family]}", ""]
        for entry in every.values():
            if entry.check.__module__.endswith(f".{family}"):
                lines += _rule(entry)
    return "\n".join(lines).rstrip("\n") + "\n"


def _rule(entry: Rule) -> list[str]:
    mark = " \u2692" if entry.fixable else ""
    return [
        f"### {entry.id}",
        "",
        f"**{entry.severity}**, sure: {entry.sure}{mark}. {entry.why}",
        "",
        f"- source: {entry.source}",
        f"- fires: {_example(entry.fires)}",
        f"- must not: {_example(entry.silent)}",
        "",
    ]


def _example(example: Example) -> str:
    """An example in a line: how it differs from the good draft."""
    parts = [f"`{key} = {_value(value)}`" for key, value in example.patch.items()]
    parts += [f"`{name}`: {_text(content)}" for name, content in example.files.items()]
    if example.html is not None:
        parts.append(f"an exhibit's HTML {_text(example.html)}")
    if example.text is not None:
        parts.append(f"an exhibit's text {_text(example.text)}")
    if example.main is not None:
        parts.append(f"a main document {_text(_telling(example.main))}")
    parts += [f"a document {type_} `{name}` of {len(content):,} bytes" for type_, name, content in example.documents]
    parts += [f"header `{key} = {value}`" for key, value in example.header.items()]
    if example.size is not None:
        parts.append(f"a submission of {example.size:,} bytes")
    return "; ".join(parts) or "the good draft itself"


def _telling(page: str) -> str:
    """What in a main document differs from the plain furnished page."""
    from sixk.check.families.cover import furnished_page

    plain = furnished_page()
    if not page.startswith(plain[:200]):
        return page
    start = next((i for i, (a, b) in enumerate(zip(page, plain, strict=False)) if a != b), 0)
    end = next((i for i, (a, b) in enumerate(zip(reversed(page), reversed(plain), strict=False)) if a != b), 0)
    middle = page[max(0, start - 30) : max(start + 1, len(page) - end + 10)]
    return f"...{middle}..." if page != plain else "as the form has it"


def _value(value: object) -> str:
    return "none" if value is None else json.dumps(value, ensure_ascii=False)[:110]


def _text(content: str | bytes) -> str:
    if isinstance(content, bytes):
        return f"{len(content):,} bytes"
    squeezed = " \u21b5 ".join(line.strip() for line in content.strip().splitlines() if line.strip())
    shown = squeezed if len(squeezed) < 230 else squeezed[:225] + " ..."
    shown = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in shown)
    return "`` " + shown.replace("``", "` `") + " ``"


def _corpus() -> list[str]:
    kept = json.loads(CORPUS.read_text(encoding="utf-8"))
    reports, files = kept["reports"], kept["files"]["6-K"]
    total, wrong = sum(reports.values()), sum(kept["wrong"].values())
    unseen = kept["unseen"]
    share = 100 * unseen["wrong"] / unseen["findings"]
    lines = [
        "## How often they fire, and how often wrongly",
        "",
        f"Run over {files} reports and exhibits of Form 6-K of 1996 to 2026 (`python tools/checks_corpus.py FOLDER...`), the rules "
        f"gave {total} findings, {100 * total / files:.0f} a hundred reports. Each was read by hand against its document (`--list RULE` "
        f"prints them): {wrong} were wrong. That is no promise for other reports, since the rules were mended on these. At a first "
        "reading 30 of 202 findings were false alarms (file names of one's own disk taken for EDGAR's, dashes that old mail had escaped, "
        "a style sheet's comment, scripts that the site's delivery network adds, XXX as an ornament); a second, sceptical one found 3 "
        "of the 170 that were left (exhibits whose list says itself that they follow later or are part of another). Each made a rule "
        "narrower.",
        "",
        "So sets were taken that no rule had seen, synthetic reports (`sixk sample N DIR --seed S`, then `tools/checks_corpus.py DIR "
        "--list all`), every finding read as before. Of 271 findings on 1,000 reports (seed 23) 2 were wrong (0.7 %); of 134 on 400 "
        "(seed 77) 4 (3 %): two suppliers' names a letter away from the issuer's, two sentences that end with a date taken for "
        f"datelines. Both rules were mended, and the next {unseen['reports']:,} (seed {unseen['seed']}) gave {unseen['findings']} "
        f"findings, {unseen['wrong']} of them wrong ({share:.1f} %).",
        "",
        f"The other {kept['files']['other']} submissions of the corpora are of other forms; `form-type` says so of each, and only rules "
        "that hold for every submission look further.",
        "",
        "| rule | findings | a hundred reports |",
        "|---|--:|--:|",
    ]
    for name in [name for name in rules() if name in reports]:
        lines.append(f"| [{name}](#{name}) | {reports[name]} | {100 * reports[name] / files:.1f} |")
    lines += [f"| all | {total} | {100 * total / files:.1f} |", ""]
    return lines


def main() -> None:
    text = render()
    if "--check" in sys.argv:
        if not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != text:
            sys.exit(f"{PAGE} is not current: run python tools/checks_doc.py")
        return
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
