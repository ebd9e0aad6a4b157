"""A draft, composed report, submission, reading, bytes or path in, the findings of every rule out."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from sixk.check.rule import CheckFinding, Hit, Rule, rules
from sixk.check.subject import Subject, of_bytes, of_draft
from sixk.compose import REPORT, Composed, Draft, load
from sixk.compose.draft import place_of
from sixk.errors import DraftError, InputError
from sixk.model import Severity, Submission

Checked = Draft | Composed | Submission | bytes | str | os.PathLike[str]
ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "advice": 2}


def subject(x: Checked, now: datetime.date | None = None) -> Subject:
    """What a rule looks at. Raises InputError for a path that cannot be read, DraftError for a draft that cannot be used."""
    if isinstance(x, Draft):
        return of_draft(x, now)
    if isinstance(x, Composed):
        return Subject(x.submission, draft=x.draft, composed=x, path=x.draft.folder, now=now)
    if isinstance(x, Submission):
        return Subject(x, now=now)
    if isinstance(x, bytes):
        return of_bytes(x, now=now)
    path = Path(x)
    if path.is_dir() or path.name == REPORT:
        return of_draft(load(path), now)
    try:
        return of_bytes(path.read_bytes(), os.fspath(path), now)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; give a draft folder, a submission or a document") from None


def check(x: Checked, *, now: datetime.date | None = None, only: Sequence[str] = ()) -> tuple[CheckFinding, ...]:
    """The findings of every rule, errors first. A draft that cannot be loaded gives one finding that says why, never an exception.

    ``now`` is the day of checking (null: dates are not held against it); ``only`` names the rules to run."""
    try:
        return findings(subject(x, now), only)
    except DraftError as error:
        said = str(error)
        line = re.search(r"\bline (\d{1,6})\b", said)
        message = re.sub(rf"^.{{0,4096}}?{re.escape(REPORT)}(?:, line \d+)?: ", "", said, count=1)
        return (CheckFinding("draft", "error", message, file=REPORT, line=int(line[1]) if line else 1),)


def findings(s: Subject, only: Sequence[str] = ()) -> tuple[CheckFinding, ...]:
    """The findings of a subject."""
    found: list[CheckFinding] = []
    for entry in rules().values():
        if not only or entry.id in only:
            found += _run(entry, s)
    return tuple(sorted(_unique(found), key=_order))


def _run(entry: Rule, s: Subject) -> Iterable[CheckFinding]:
    severity = entry.severity
    if severity == "error" and s.furnished:
        severity = "warning"  # EDGAR took it: what would suspend a submission today did not suspend this one
    for hit in entry.check(s):
        yield _placed(entry, severity, hit, s)


def _placed(entry: Rule, severity: Severity, hit: Hit, s: Subject) -> CheckFinding:
    file, line, column = hit.file, None, None
    if hit.key is not None and s.draft is not None:
        file = REPORT
        line, column = place_of(s.draft.toml, hit.key)
    elif hit.document is not None and hit.document <= len(s.docs):
        doc = s.docs[hit.document - 1]
        source = s.source_of(hit.document)
        if s.draft is not None:
            file, line, column = _in_draft(s, source, hit)
        else:
            file = doc.label if not s.bare or doc.name else None
            if hit.at is not None or hit.text_at is not None:
                line, column = doc.place(hit.at, hit.text_at)
    elif hit.file is not None and hit.quote is not None:
        place = s.find_in_source(hit.file, hit.quote)
        line, column = place if place else (None, None)
    return CheckFinding(
        entry.id,
        severity,
        hit.message,
        hit.document,
        line,
        file,
        column,
        " ".join(hit.quote.split())[:160] if hit.quote else None,
        entry.source,
        entry.sure,
        _silenced(entry.id, file, s.draft),
        entry.fixable,
    )


def _in_draft(s: Subject, source: str | None, hit: Hit) -> tuple[str | None, int | None, int | None]:
    """The place of a hit in a composed document, in the draft's own files: the exhibit's, or for the main document the body's where
    its words stand there, else report.toml."""
    assert s.draft is not None
    candidates = [source] if source else [name for name in (s.draft.body.file, REPORT) if name]
    for name in candidates:
        place = s.find_in_source(name, hit.quote) if hit.quote else None
        if place:
            return name, *place
    return candidates[0], None, None


def _silenced(rule: str, file: str | None, draft: Draft | None) -> str | None:
    for silence in draft.silence if draft is not None else ():
        if silence.rule == rule and (silence.file is None or silence.file == file) and silence.reason.strip():
            return silence.reason
    return None


def _unique(found: list[CheckFinding]) -> list[CheckFinding]:
    seen: set[tuple[object, ...]] = set()
    out = []
    for finding in found:
        key = (finding.rule, finding.message, finding.document, finding.file, finding.line)
        if key not in seen:
            seen.add(key)
            out.append(finding)
    return out


def _order(finding: CheckFinding) -> tuple[object, ...]:
    return (
        ORDER[finding.severity],
        finding.document or 0,
        finding.file or "",
        finding.line or 0,
        finding.column or 0,
        finding.rule,
    )


def standing(found: Iterable[CheckFinding]) -> tuple[CheckFinding, ...]:
    """The findings that are not silenced."""
    return tuple(finding for finding in found if finding.silenced is None)


def dumps(found: Sequence[CheckFinding]) -> bytes:
    """The findings as JSON, one object each, keys as in docs/checks.md."""
    return msgspec.json.format(msgspec.json.encode(found), indent=1)
