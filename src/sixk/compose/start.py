"""An issuer's entry, an earlier report or bare options in, a new draft folder out.

An earlier report gives the issuer's facts, its exhibits and its words as a starting point; dates are left for the new report.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

from sixk.compose.draft import (
    REPORT,
    Body,
    CoverSource,
    Draft,
    ExhibitSource,
    Incorporation,
    Registrant,
    Sending,
    Signing,
    dump,
    plain,
)
from sixk.compose.envelope import FILE_NUMBER
from sixk.errors import DraftError
from sixk.model import Cover, Document, Filer, Reading

ISSUERS = "issuers.toml"
LONGEST_TITLE = 200
SECTIONS = ("explanation", "report", "legend", "exhibits", "signature")
_HEADINGS = re.compile(r"^ *(?:INCORPORATION BY REFERENCE|EXHIBIT INDEX|SIGNATURES?)\s*$", re.M)
AMENDS = "[insert what this amendment corrects or adds]"
WELCOME = "[insert what happened, in a sentence or two, or take out body.md]\n"


class Issuer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an issuers.toml keeps of an issuer, by a short name of the user's own."""

    registrant: Registrant = Registrant()
    annual_form: str | None = None
    signature: Signing | None = None
    submission: Sending = Sending()


def issuers(path: str | Path) -> dict[str, Issuer]:
    """The entries of an issuers.toml. Raises DraftError where it cannot be used."""
    try:
        data: dict[str, Any] = tomllib.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise DraftError(f"{path}: cannot be read ({error.strerror}); see docs/draft.md for an issuers.toml") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DraftError(f"{path}: {error}; see docs/draft.md for an issuers.toml") from None
    entries = {}
    for name, entry in data.items():
        try:
            entries[name] = msgspec.convert(plain(entry), Issuer)
        except msgspec.ValidationError as error:
            raise DraftError(f"{path}: issuer {name!r}: {error}; see docs/draft.md for an issuers.toml") from None
    return entries


def described(name: str, data: bytes) -> str:
    """A first description of an exhibit: its document's own title, else its file name in words."""
    from sixk.compose import sources

    stem = " ".join(re.sub(r"[_-]", " ", PurePosixPath(name).stem).split()).capitalize()
    if not name.lower().endswith((".docx", *sources.MARKDOWN, *sources.HTML)):
        return stem
    try:
        body = sources.read(name, data).body
    except DraftError:
        return stem  # what is wrong with it is for the checks to say
    titles = (" ".join(node.text().split()) for node in body.walk() if node.tag in ("h1", "h2", "h3"))
    return next((title for title in titles if 0 < len(title) <= LONGEST_TITLE), stem)


def from_issuer(issuer: Issuer) -> Draft:
    return Draft(
        annual_form=issuer.annual_form,
        registrant=issuer.registrant,
        signature=issuer.signature or Signing(),
        submission=issuer.submission,
    )


def from_reading(reading: Reading, *, anew: bool = True, amends: bool = False) -> Draft:
    """A draft of an earlier report: its cover's facts, exhibits and words (of the main document only those that sixk composed; in
    others nothing tells them from the form's own).

    ``anew`` starts the next report: month and dates stay open, the cover is the current one; one that ``amends`` the earlier report
    keeps its month and period. Else the same report is made again, on the cover of its own time.
    """
    from sixk import edgar

    report, submission = reading.report, reading.submission
    cover = report.cover or Cover()
    filer = report.filers[0] if report.filers else None
    name = cover.original_name or cover.registrant
    translated = cover.registrant if cover.original_name else None
    registrant = Registrant(
        name=name or (filer.name if filer else None),
        cik=filer.cik.zfill(10) if filer and filer.cik else None,
        file_number=_file_number(cover.file_number) or (filer.file_number if filer else None) or cover.file_number,
        address=cover.address,
        translated_name=translated,
        jurisdiction=cover.jurisdiction,
        phone=filer.business.phone if filer and filer.business else None,
        place=filer.state_of_incorporation if filer else None,
    )
    printed = (*cover.co_registrants, *([None] * len(report.filers)))
    others = tuple(_other(filer, said) for filer, said in zip(report.filers[1:], printed, strict=False))
    files: dict[str, bytes] = {}
    exhibits: list[ExhibitSource] = []
    listed = {e.document: e for e in report.exhibits if e.document and e.document > 1}
    for document in submission.documents[1:]:
        if document.type.upper().startswith("GRAPHIC"):
            if document.filename:
                files[document.filename] = edgar.content(submission, document)
            continue
        if not re.match(r"EX-(?!10[01]\.)\w", document.type.upper()):
            continue
        entry = listed.get(document.number)
        content = edgar.content(submission, document)
        file = _file_name(document, content, files)
        files[file] = content
        number = document.type[3:]
        described = entry.description if entry else document.description
        pdf = "official" if file.lower().endswith(".pdf") else "text"
        called = None if anew else file  # last time's names are last time's
        exhibits.append(ExhibitSource(number=number, description=described, file=file, name=called, pdf=pdf))  # type: ignore[arg-type]
    for missing in report.exhibits:
        if not missing.attached and (missing.number or not anew):
            exhibits.append(ExhibitSource(number=missing.number, description=missing.description))
    parts = _parts(edgar.content(submission, submission.documents[0])) if submission.documents else {}
    ascii_ = bool(parts.pop("ascii", None))
    body = Body()
    if parts.get("report", "").strip():
        body = Body(file="body.txt" if ascii_ else "body.htm")
        files[body.file or ""] = parts["report"].encode("utf-8")
    signature = report.signature
    signing = Signing(
        name=signature.name if signature else None,
        title=signature.title if signature else None,
        date=None if anew or not signature else signature.date,
        registrant=_signed_for(signature.registrant, (name, translated), anew) if signature else None,
    )
    legend = parts.get("legend")
    return Draft(
        form="6-K/A" if amends else "6-K" if anew else report.form or "6-K",
        month=cover.month if amends or not anew else None,
        period=report.period if amends or not anew else None,
        annual_form=cover.annual_form,
        layout="ascii" if ascii_ and not anew else "html",
        explanation=AMENDS if amends else None if anew else parts.get("explanation"),
        registrant=registrant,
        coregistrants=others,
        cover=CoverSource() if anew else _edition(cover),
        body=body,
        exhibits=tuple(exhibits),
        incorporation=Incorporation(text=legend) if legend else None,
        signature=signing,
        files=files,
    )


def _signed_for(signed: str | None, names: tuple[str | None, ...], anew: bool) -> str | None:
    """For whom a report was signed, where that is not the cover's name; capitals alone make no other name for the next report."""
    same = {name.casefold() if anew else name for name in names if name}
    return None if not signed or (signed.casefold() if anew else signed) in same else signed


def _file_number(printed: str | None) -> str | None:
    """A file number as printed, in the one spelling that the header takes; null where it has none."""
    spelled = re.sub(r"\s*[-\u2010-\u2015\u2212]\s*", "-", printed or "").strip()
    return spelled if FILE_NUMBER.fullmatch(spelled) else None


def _other(filer: Filer, printed: str | None) -> Registrant:
    """A co-registrant: its name as printed where the cover told it apart, the rest by EDGAR's header."""
    address = filer.business
    return Registrant(
        name=printed or filer.name,
        cik=filer.cik.zfill(10) if filer.cik else None,
        file_number=filer.file_number,
        address=tuple(part for part in (address.street1, address.street2, address.city) if part) if address else (),
        place=filer.state_of_incorporation,
    )


def _edition(cover: Cover) -> CoverSource:
    if cover.paper_101b1 is not None or cover.paper_101b7 is not None:
        return CoverSource("2002", cover.paper_101b1, cover.paper_101b7, cover.rule_12g3_2b, cover.file_number_82)
    if cover.rule_12g3_2b is not None:
        return CoverSource("1991", rule_12g3_2b=cover.rule_12g3_2b, file_number_82=cover.file_number_82)
    return CoverSource()


def _file_name(document: Document, content: bytes, taken: dict[str, bytes]) -> str:
    from sixk.compose import names

    if document.filename and names.legal(document.filename) and document.filename not in taken:
        return document.filename
    extension = (
        "pdf" if content.startswith(b"%PDF") else "htm" if re.search(rb"<html|<body|<p[ >]", content[:4000], re.I) else "txt"
    )
    return names.make(names.for_exhibit(document.type[3:], document.number), extension, set(taken))


def _parts(content: bytes) -> dict[str, str]:
    """The sections of a main document that sixk composed, by name; nothing of other people's main documents, where nothing tells
    the words of the report from the form's own."""
    from sixk.compose.markup import tokens
    from sixk.compose.sources import decode

    text = decode(content)
    if "<PAGE>" in text and "<html" not in text[:2000].lower():
        after = text.split("<PAGE>", 1)[1]
        opened, closed = after.find("<TABLE>"), after.find("</TABLE>")
        if closed >= 0 and (opened < 0 or closed < opened):  # the page broke within a table of the cover
            after = after.split("</TABLE>", 1)[1]
        heads = [(match.start(), match.end(), match[0].strip()) for match in _HEADINGS.finditer(after)]
        out = {"ascii": "yes", "report": after[: heads[0][0] if heads else None].strip("\n") + "\n"}
        stops = [*(start for start, _, _ in heads[1:]), len(after)]
        for (_, start, name), stop in zip(heads, stops, strict=False):
            if name == "INCORPORATION BY REFERENCE":
                parts = [" ".join(part.split()) for part in after[start:stop].split("\n\n")]
                out["legend"] = "\n\n".join(part for part in parts if part)
        return out
    found: dict[str, str] = {}
    depth, start, name = 0, 0, ""
    for token in tokens(text):
        if token.kind == "open" and token.name == "div":
            if not name and token.get("class") in SECTIONS:
                name, start, depth = token.get("class") or "", token.end, 0
            elif name:
                depth += 1
        elif token.kind == "close" and token.name == "div" and name:
            if depth == 0:
                found[name] = text[start : token.start]
                name = ""
            depth -= 1
    out = {"report": found.get("report", "")}
    for section in ("legend", "explanation"):
        if section in found:
            out[section] = _words(found[section])
    return {key: value for key, value in out.items() if value.strip()}


def _words(fragment: str) -> str:
    """The paragraphs of a composed section, its heading left out."""
    from sixk.compose.tree import parse

    body = parse(fragment)
    return "\n\n".join(" ".join(node.text().split()) for node in body.children if not isinstance(node, str) and node.tag == "p")


def write(draft: Draft, folder: str | Path) -> Path:
    """Write a draft into a folder: report.toml and the documents it brings. Raises DraftError where a draft stands there already."""
    root = Path(folder)
    path = root / REPORT
    if path.exists():
        raise DraftError(f"{path}: there is a draft already; choose another folder, or edit it and run: sixk preview {root}")
    if not draft.body.file and not draft.body.text:
        draft = msgspec.structs.replace(draft, body=Body(file="body.md"), files={**draft.files, "body.md": WELCOME.encode()})
    try:
        root.mkdir(parents=True, exist_ok=True)
        for name, content in draft.files.items():
            target = root / name
            if not target.resolve().is_relative_to(root.resolve()):
                raise DraftError(f"{name}: is outside the draft folder")
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists():
                target.write_bytes(content)
        path.write_text(dump(draft), encoding="utf-8")
    except OSError as error:
        raise DraftError(f"{error.filename or root}: cannot be written ({error.strerror}); give a folder of your own") from None
    return path
