"""Rules of exhibits: what is listed against what is attached, numbers, descriptions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sixk.check.rule import Example, Hit, rule
from sixk.check.subject import Subject

GOOD_PRACTICE = "a reader finds each exhibit by the index"
SECOND = {"exhibit[1].number": "99.2", "exhibit[1].description": "Terms of the program", "exhibit[1].file": "terms.md"}
TERMS = {"terms.md": "# Terms of the program\n\nThe program ends on May 31, 2027.\n"}
PAGE = b"<html><body><p>Terms of the program: it ends on May 31, 2027.</p></body></html>"


@rule(
    "exhibit-not-attached",
    "warning",
    "C",
    "an exhibit that the report lists is part of the report",
    fires=Example(patch={**SECOND, "exhibit[1].file": None}),
    silent=Example(patch=SECOND, files=TERMS),
)
def exhibit_not_attached(s: Subject) -> Iterator[Hit]:
    """An exhibit is listed but not attached: attach it, or take it off the list."""
    if s.draft is not None:
        for index, exhibit in enumerate(s.draft.exhibits):
            if not exhibit.file:
                yield Hit(f"exhibit {exhibit.number or index + 1} has no file", key=f"exhibit[{index}]")
        return
    if s.bare or not s.is_6k or not _numbered_documents(s):
        return  # a report whose copy holds one document tells nothing of what was attached
    for listed in s.report.exhibits:
        if not listed.attached and listed.number and not _elsewhere(s.docs[0].words, listed.number, listed.description or ""):
            yield Hit(f"exhibit {listed.number} is listed but not attached", document=1)


_ELSEWHERE = r"incorporated|previously|to be (?:filed|furnished)|included in|contained in|omitted"


def _elsewhere(words: str, number: str, description: str) -> bool:
    """Whether the list says itself, in the description or by an asterisk, that the exhibit is not attached and where it is."""
    if re.search(_ELSEWHERE, description, re.I):
        return True
    mark = re.search(
        rf"(?m)^[ \t]{{0,20}}(?:Exhibit ?)?{re.escape(number)} ?([*\u2020\u2021+]{{1,3}})(?![*\u2020\u2021+])", words
    )
    told = mark and re.search(rf"(?m)^[ \t]{{0,20}}{re.escape(mark[1])}(?![*\u2020\u2021+])[ \t]{{0,5}}([^\n]{{0,120}})", words)
    return bool(told and re.search(_ELSEWHERE, told[1], re.I))


def _numbered_documents(s: Subject) -> bool:
    return any(re.match(r"EX-\d", doc.type) for doc in s.docs)


@rule(
    "exhibit-not-listed",
    "warning",
    "C",
    GOOD_PRACTICE,
    fires=Example(documents=(("EX-99.2", "ex99-2.htm", PAGE),)),
    silent=Example(patch=SECOND, files=TERMS),
)
def exhibit_not_listed(s: Subject) -> Iterator[Hit]:
    """A document is attached that the report's list of exhibits does not name."""
    if s.bare or not s.is_6k or not any(e.number for e in s.report.exhibits):
        return
    listed = {_number(e.number) for e in s.report.exhibits if e.number} | {
        f"#{e.document}" for e in s.report.exhibits if e.document
    }
    text = s.docs[0].words
    for doc in s.docs[1:]:
        match = re.fullmatch(r"EX-(\d{1,2}(?:\.[A-Z0-9]{1,8})?)", doc.type)
        if not match or match[1].startswith(("100", "101", "104")) or doc.kind == "pdf":
            continue
        number = match[1]
        if (
            _number(number) not in listed
            and f"#{doc.number}" not in listed
            and not re.search(rf"(?<![\d.]){re.escape(number)}(?![\d])", text)
        ):
            yield Hit(f"{doc.label} is attached as {doc.type}, which the report does not list", doc.number)


def _number(number: str) -> str:
    """ "99.01" as "99.1", "Exhibit 1" as "1", capitals alike."""
    plain = re.sub(r"^(?:ex(?:hibit)?[.\s-]*)", "", number.strip().upper().lower())
    return re.sub(r"(?<=\.)0+(?=\d)", "", plain)


@rule(
    "exhibit-file",
    "error",
    "M",
    "a draft names a file that is not there: the exhibit cannot be attached",
    fires=Example(patch={"exhibit[0].file": "relase.md"}),
    silent=Example(),
)
def exhibit_file(s: Subject) -> Iterator[Hit]:
    """The file that an exhibit names must be in the draft folder."""
    if s.draft is not None:
        for index, exhibit in enumerate(s.draft.exhibits):
            if exhibit.file and exhibit.file not in s.draft.files:
                near = [
                    name for name in s.draft.files if name.rpartition("/")[2].lower() == exhibit.file.rpartition("/")[2].lower()
                ]
                hint = f"; is it {near[0]!r}?" if near else ""
                yield Hit(f"{exhibit.file!r} is not in the draft folder{hint}", key=f"exhibit[{index}].file")


@rule(
    "exhibit-number",
    "warning",
    "C",
    GOOD_PRACTICE,
    fires=Example(patch={"exhibit[0].number": None}),
    silent=Example(patch={"exhibit[0].number": "99.A"}),
)
def exhibit_number(s: Subject) -> Iterator[Hit]:
    """An exhibit has a number that EDGAR can make a document type of: 99.1, 4.2, 99.A."""
    if s.draft is not None:
        for index, exhibit in enumerate(s.draft.exhibits):
            number = exhibit.number
            if not number:
                yield Hit("an exhibit without a number; set `number`, as 99.1", key=f"exhibit[{index}].number")
            elif not re.fullmatch(r"\d{1,2}(?:\.[A-Za-z0-9]{1,6}){0,2}", number) and not exhibit.type:
                yield Hit(
                    f"the number {number!r} makes no document type; write 99.1, or set `type`", key=f"exhibit[{index}].number"
                )


@rule(
    "exhibit-number-twice",
    "warning",
    "C",
    GOOD_PRACTICE,
    fires=Example(patch={**SECOND, "exhibit[1].number": "99.1"}, files=TERMS),
    silent=Example(patch=SECOND, files=TERMS),
)
def exhibit_number_twice(s: Subject) -> Iterator[Hit]:
    """Two exhibits carry the same number."""
    if s.draft is not None:
        seen: dict[str, int] = {}
        for index, exhibit in enumerate(s.draft.exhibits):
            if exhibit.number and seen.setdefault(exhibit.number, index) != index:
                yield Hit(f"two exhibits are numbered {exhibit.number}", key=f"exhibit[{index}].number")
        return
    numbers = [e.number for e in s.report.exhibits if e.number and re.fullmatch(r"\d{1,2}\.\d{1,3}", e.number)]
    descriptions = {n: {(e.description or "").lower()[:40] for e in s.report.exhibits if e.number == n} for n in numbers}
    for number in sorted({n for n in numbers if numbers.count(n) > 1 and len(descriptions[n]) > 1}):
        yield Hit(f"the list of exhibits has {number} twice", document=1)


@rule(
    "exhibit-number-gap",
    "advice",
    "C",
    GOOD_PRACTICE,
    fires=Example(patch={**SECOND, "exhibit[1].number": "99.3"}, files=TERMS),
    silent=Example(patch=SECOND, files=TERMS),
)
def exhibit_number_gap(s: Subject) -> Iterator[Hit]:
    """Exhibits 99.x are numbered on without a gap; a missing number makes readers look for a missing document. The numbers of others
    (4.7, 10.12) often go on from an earlier filing."""
    if s.draft is None:
        return
    by_family: dict[str, list[tuple[int, int]]] = {}
    for index, exhibit in enumerate(s.draft.exhibits):
        match = re.fullmatch(r"(\d{1,2})\.(\d{1,3})", exhibit.number or "")
        if match:
            by_family.setdefault(match[1], []).append((int(match[2]), index))
    for family, found in by_family.items():
        have = sorted(found)
        for (before, _), (after, index) in zip([(0, -1), *have], have, strict=False):
            if family == "99" and after > before + 1:
                yield Hit(f"exhibit {family}.{before + 1} is missing before {family}.{after}", key=f"exhibit[{index}].number")
        order = [number for number, _ in found]
        if order != sorted(order):
            yield Hit(
                f"the exhibits {family}.x do not stand in the order of their numbers", key=f"exhibit[{found[0][1]}].number"
            )


@rule(
    "exhibit-description",
    "warning",
    "C",
    GOOD_PRACTICE,
    fires=Example(patch={"exhibit[0].description": "Exhibit 99.1"}),
    silent=Example(),
)
def exhibit_description(s: Subject) -> Iterator[Hit]:
    """An exhibit's description says what it is; "Exhibit 99.1" or nothing says nothing."""
    if s.draft is not None:
        for index, exhibit in enumerate(s.draft.exhibits):
            plain = re.sub(
                r"^(?:ex(?:hibit)?[\s.\-]*)?\d{0,2}(?:\.\w{1,4})?[\s.:\-]*", "", (exhibit.description or "").strip(), flags=re.I
            )
            if not plain:
                yield Hit(
                    f"exhibit {exhibit.number or index + 1} has no description that says what it is",
                    key=f"exhibit[{index}].description",
                )


@rule(
    "exhibit-type",
    "warning",
    "C",
    "the document type on EDGAR and the number on the index are one exhibit's",
    fires=Example(patch={"exhibit[0].type": "EX-99.2"}),
    silent=Example(patch={"exhibit[0].type": "EX-99.1"}),
)
def exhibit_type(s: Subject) -> Iterator[Hit]:
    """An exhibit's document type carries its number."""
    if s.draft is not None:
        for index, exhibit in enumerate(s.draft.exhibits):
            if (
                exhibit.type
                and exhibit.number
                and re.match(r"EX-\d", exhibit.type)
                and _number(exhibit.type[3:]) != _number(exhibit.number)
            ):
                yield Hit(f"exhibit {exhibit.number} is given the type {exhibit.type}", key=f"exhibit[{index}].type")


@rule(
    "exhibit-same",
    "warning",
    "C",
    "the same document twice is a slip of the file name",
    fires=Example(patch={**SECOND, "exhibit[1].file": "release.md"}),
    silent=Example(patch=SECOND, files=TERMS),
)
def exhibit_same(s: Subject) -> Iterator[Hit]:
    """Two exhibits have the same content."""
    if not s.is_6k:
        return
    seen: dict[str, str] = {}
    for doc in s.docs[1:]:
        words = " ".join(doc.words.split())
        if doc.type.startswith("EX-") and len(words) > 60 and doc.kind in ("html", "text"):
            first = seen.setdefault(words, doc.label)
            if first != doc.label:
                key = None
                if s.composed is not None:
                    index = s.composed.files[doc.number - 1].exhibit
                    key = f"exhibit[{index}].file" if index is not None else None
                yield Hit(f"{doc.label} is the same document as {first}", doc.number, key=key)


@rule(
    "exhibit-reference",
    "warning",
    "C",
    "a reference in the text leads to an exhibit that is there",
    fires=Example(files={"body.md": "A copy of the press release is attached as Exhibit 99.3.\n"}),
    silent=Example(files={"body.md": "A copy of the press release is attached as Exhibit 99.1.\n"}),
)
def exhibit_reference(s: Subject) -> Iterator[Hit]:
    """The body says that an exhibit is attached to this report which it does not list."""
    if not s.is_6k or not s.docs or s.bare or not _numbered_documents(s):
        return
    listed = {_number(e.number) for e in s.report.exhibits if e.number and e.attached}
    listed |= {_number(doc.type[3:]) for doc in s.docs if doc.type.startswith("EX-")}
    pattern = r"(?:attached|furnished|filed)\b[^.\n]{0,60}?\b(?:as|hereto as)\s+Exhibits?\s+(\d{1,2}\.\d{1,2})\b"
    for match in re.finditer(pattern, s.docs[0].words[:200_000], re.I):
        after = s.docs[0].words[match.end() : match.end() + 80]
        elsewhere = re.match(r"\W{0,3}(?:and [\d.]{3,6} )?(?:to|of|in|with)\s", after, re.I)
        if _number(match[1]) not in listed and not elsewhere:
            yield Hit(
                f"the text says that Exhibit {match[1]} is attached, but there is none",
                document=1,
                text_at=match.start(),
                quote=match[0],
            )


@rule(
    "exhibit-none",
    "warning",
    "C",
    "a cover page alone tells nothing",
    fires=Example(patch={"exhibit[0]": None, "body.file": None}),
    silent=Example(
        patch={"exhibit[0]": None},
        files={"body.md": "On November 24, 2026, Havbris Energi ASA appointed Ola Nes as director.\n"},
    ),
)
def exhibit_none(s: Subject) -> Iterator[Hit]:
    """A report with neither a body nor an exhibit tells nothing."""
    if s.draft is None:
        return
    body = bool((s.draft.body.text or "").strip()) or bool(s.draft.files.get(s.draft.body.file or "", b"").strip())
    if not body and not s.draft.exhibits:
        yield Hit("the report has neither a body nor an exhibit", key="body")
