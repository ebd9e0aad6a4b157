"""A draft folder or a bare document in, repaired in place where that is safe, what was changed out.

Safe is what no reader would see: the spelling of a number, a date or a character, an attribute or a script that EDGAR refuses. Words are
never changed, and a submission as EDGAR disseminated it is never touched.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from sixk.check.families.markup import HANDLERS, MODERN, attribute_fault, element_fault
from sixk.compose import REPORT, Draft, load
from sixk.compose.draft import place_of, quote
from sixk.compose.envelope import FILE_NUMBER, SROS
from sixk.compose.markup import RAW, Token, tokens
from sixk.compose.plain import fit
from sixk.edgar import html as accepted
from sixk.errors import InputError
from sixk.report.dates import dates
from sixk.report.lines import fold


class Change(Struct, frozen=True):
    """What was changed: ``rule`` is the check it serves, ``what`` says it in words."""

    file: str
    rule: str
    what: str


_EXCHANGES = {
    "NASDAQ": "NASD",
    "NYSE AMERICAN": "AMEX",
    "NYSE ARCA": "ARCA",
    "NYSE MKT": "AMEX",
    "NEW YORK STOCK EXCHANGE": "NYSE",
}
_MOJIBAKE = re.compile("(?:\u00e2\u20ac.|\u00c3[\u0080-\u00bf\u0152\u0153\u2018-\u2122]|\u00c2[\u0080-\u00bf])")


def fix(path: str | os.PathLike[str]) -> tuple[Change, ...]:
    """Repair a draft folder, or a bare .htm or .txt document, in place. Raises InputError for what is not repaired: a submission."""
    root = Path(path)
    try:
        return _fixed(root)
    except OSError as error:
        raise InputError(f"{error.filename or root}: cannot be repaired ({error.strerror}); change its rights first") from None


def _fixed(root: Path) -> tuple[Change, ...]:
    if root.is_dir() or root.name == REPORT:
        folder = root if root.is_dir() else root.parent
        return (*_toml(folder), *_documents(folder))
    if root.suffix.lower() not in (".htm", ".html", ".txt", ".md"):
        raise InputError(f"{root}: only draft folders and .htm, .txt and .md documents are repaired")
    return _document(root, root.name)


# ------------------------------------------------------------------------------------------------------------- report.toml


def _toml(folder: Path) -> Iterator[Change]:
    path = folder / REPORT
    draft = load(folder)
    lines = draft.toml.split("\n")
    changed = False
    for key, rule, old, new in _values(draft):
        line, column = place_of(draft.toml, key)
        text = lines[line - 1]
        written = quote(old) if quote(old) in text else f"'{old}'" if f"'{old}'" in text else old
        if column > 1 and written in text[column - 1 :]:
            lines[line - 1] = text[: column - 1] + text[column - 1 :].replace(written, quote(new), 1)
            changed = True
            yield Change(REPORT, rule, f"{key}: {old!r} is now {new!r}")
    if changed:
        path.write_text("\n".join(lines), encoding="utf-8")


def _values(draft: Draft) -> Iterator[tuple[str, str, str, str]]:
    """(key, rule, old, new) of every value that has one safe spelling."""
    form = re.sub(r"[^0-9A-Z]", "", draft.form.upper().removeprefix("FORM"))
    if draft.form not in ("6-K", "6-K/A") and form in ("6K", "6KA"):
        yield "form", "form-type", draft.form, {"6K": "6-K", "6KA": "6-K/A"}[form]
    annual = re.sub(r"[^0-9A-Z]", "", (draft.annual_form or "").upper().removeprefix("FORM"))
    if draft.annual_form and draft.annual_form not in ("20-F", "40-F") and annual in ("20F", "40F"):
        yield "annual_form", "cover-annual-form", draft.annual_form, {"20F": "20-F", "40F": "40-F"}[annual]
    registrants = [("registrant", draft.registrant), *((f"coregistrant[{i}]", r) for i, r in enumerate(draft.coregistrants))]
    for where, registrant in registrants:
        cik = re.fullmatch(r"\s*(?:CIK)?\s*#?:?\s*(\d{1,10})\s*", registrant.cik or "", re.I)
        if registrant.cik and cik and int(cik[1]) and registrant.cik != cik[1].zfill(10):
            yield f"{where}.cik", "cik", registrant.cik, cik[1].zfill(10)
        number = registrant.file_number or ""
        plain = re.sub(r"(?i)^\s*(?:commission\s+)?(?:file\s+)?(?:no\.?|number:?)?\s*", "", number).strip().rstrip(".")
        plain = re.sub(r"\s*[/\u2010-\u2015\u2212]\s*", "-", plain)
        if number and plain != number and FILE_NUMBER.fullmatch(plain) and not FILE_NUMBER.fullmatch(number):
            yield f"{where}.file_number", "file-number-form", number, plain
    for sro in draft.submission.sros:
        known = _EXCHANGES.get(sro.strip().upper(), sro.strip().upper())
        if sro not in SROS and known in SROS:
            yield "submission.sros", "sro", sro, known
    month = draft.month or ""
    if month and not re.fullmatch(r"\d{4}-\d{2}", month):
        found = [day for day in dates(fold(month)) if day.day is None or re.search(r"[A-Za-z]", month)]
        if len(found) == 1:
            yield "month", "cover-month", month, found[0].year_month
    signed = draft.signature.date if draft.signature else None
    for key, rule, value in (("period", "period", draft.period), ("signature.date", "signature-date", signed)):
        if value and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) and re.search(r"[A-Za-z]{3}", value):
            said = [day.iso for day in dates(fold(value)) if day.iso]
            if len(said) == 1 and said[0]:
                yield key, rule, value, said[0]


# --------------------------------------------------------------------------------------------------------------- documents


def _documents(folder: Path) -> Iterator[Change]:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in (".md", ".htm", ".html", ".txt") and path.is_file() and not path.name.startswith("."):
            yield from _document(path, path.relative_to(folder).as_posix(), composed=True)


def _document(path: Path, name: str, *, composed: bool = False) -> tuple[Change, ...]:
    """Repair one document. A draft's document only needs what composing cannot mend by itself: damaged characters."""
    from sixk import edgar

    data = path.read_bytes()
    if re.search(rb"<(?:SEC-DOCUMENT|SUBMISSION|IMS-DOCUMENT)>", data[:5000]):
        raise InputError(f"{path}: is a submission as furnished, which is never changed; repair its documents before packing")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", "replace").removeprefix("\ufeff")
        changes = [Change(name, "byte-order-mark", "written as plain text instead of UTF-16")]
    else:
        text = edgar.decode(data.removeprefix(b"\xef\xbb\xbf"))
        changes = [Change(name, "byte-order-mark", "the byte-order mark is gone")] if data[:3] == b"\xef\xbb\xbf" else []
    mended = _MOJIBAKE.sub(_unscrambled, text)
    if mended != text:
        changes.append(Change(name, "text-mojibake", "damaged characters were restored"))
        text = mended
    if composed or path.suffix.lower() == ".md":
        if changes:
            path.write_bytes(text.encode("utf-8"))
        return tuple(changes)
    if path.suffix.lower() == ".txt":
        fitted = fit(text) if text.strip() else text
        if fitted.strip("\n") != text.replace("\r\n", "\n").strip("\n"):
            changes.append(
                Change(name, "ascii-character", "characters, tabs and long lines were made those of an ASCII document")
            )
            text = fitted
    else:
        text = _html(text, name, changes)
    if changes:
        path.write_bytes(text.encode("ascii", "xmlcharrefreplace"))
    return tuple(changes)


def _unscrambled(match: re.Match[str]) -> str:
    try:
        return match[0].encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return match[0]


def _html(text: str, name: str, changes: list[Change]) -> str:
    edits: list[tuple[int, int, str, str, str]] = []
    made: dict[Change, None] = {}
    skip = False
    opened: list[bool] = []
    for token in tokens(text):
        if skip and token.kind == "text":
            edits.append((token.start, token.end, "", "html-active", "a script was taken out"))
        skip = False
        if token.kind in ("open", "close") and token.name in ("script", "noscript", "applet", "object", "embed"):
            edits.append((token.start, token.end, "", "html-active", f"<{token.name}> was taken out"))
            skip = token.kind == "open" and token.name in RAW
        elif token.kind == "open" and token.name == "link" and "stylesheet" in (token.get("rel") or "").lower():
            edits.append((token.start, token.end, "", "html-stylesheet", "the reference to a style sheet was taken out"))
        elif token.kind == "open":
            if token.name == "a":
                href = token.get("href")
                out = (
                    bool(href)
                    and accepted.link_fault(href or "") is not None
                    and token.get("id") is None
                    and token.get("name") is None
                )
                opened.append(out)
                if out:
                    edits.append(
                        (token.start, token.end, "", "html-link-outside", f"the link to {(href or '')[:60]} was taken off")
                    )
                    continue
            edits += _attributes(text, token)
        elif token.kind == "close" and token.name == "a" and opened and opened.pop():
            edits.append((token.start, token.end, "", "html-link-outside", ""))
    pieces: list[str] = []
    at = 0
    for start, end, new, rule, what in sorted(edits):
        pieces += (text[at:start], new)
        at = end
        made.setdefault(Change(name, rule, what))
    changes += [change for change in made if change.what]
    out_text = "".join((*pieces, text[at:]))
    plain = re.sub(r"[\x00-\x08\x0b\x0e-\x1f\x7f]", "", out_text)
    if plain != out_text:
        changes.append(Change(name, "html-control", "control characters were taken out"))
    if not plain.isascii():
        changes.append(Change(name, "html-character", "characters above 127 were written as entities"))
    return plain


def _attributes(text: str, token: Token) -> Iterator[tuple[int, int, str, str, str]]:
    for attribute in token.attributes:
        end = _attribute_end(text, attribute.start, token.end)
        if HANDLERS.fullmatch(attribute.name):
            yield attribute.start, end, "", "html-active", f"{attribute.name} was taken off"
        elif attribute.name == "style" and re.search(r"@import|url\s*\(|expression\s*\(", attribute.value or "", re.I):
            kept = ";".join(
                p for p in (attribute.value or "").split(";") if not re.search(r"@import|url\s*\(|expression\s*\(", p, re.I)
            )
            yield attribute.start, end, f'style="{kept}"', "html-style-address", "a style that fetched something was taken out"
        elif attribute.name == "background":
            yield attribute.start, end, "", "html-style-address", "a background picture was taken off"
        elif _refused(token, attribute.name):
            yield attribute.start, end, "", "html-attribute", f"{attribute.name} was taken off <{token.name}>"


def _refused(token: Token, name: str) -> bool:
    if ":" in token.name or element_fault(token.name) or not MODERN.fullmatch(name):
        return False
    return attribute_fault(token.name, name) is not None


def _attribute_end(text: str, start: int, limit: int) -> int:
    match = re.compile(r"[^\s=/>]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?\s?").match(text, start, limit)
    return match.end() if match else start
