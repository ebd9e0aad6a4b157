"""A draft folder (report.toml and its documents) in, a :class:`Draft` out; and back: :func:`dump` writes the report.toml of a draft.

A draft is read leniently: what is missing or malformed in a way that a person can mend stays as it is, so that the checks can say
where; only a report.toml that is no TOML, or that holds keys or types nobody can use, raises :class:`DraftError`.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct, field

from sixk.errors import DraftError

REPORT = "report.toml"
MAX_FILE = 200 * 1024 * 1024

PdfUse = Literal["text", "pages", "copy", "official"]
"""What becomes of an exhibit that is a PDF: its text as HTML; page pictures with their text; the text plus the PDF as an
unofficial copy; the PDF alone (only the glossy annual report to holders on EX-99 may be that)."""


class Registrant(Struct, frozen=True, forbid_unknown_fields=True):
    """The issuer as its cover and its header name it. ``name`` is the exact name, ``translated_name`` its English translation
    where they differ; ``place`` is EDGAR's code of the place of incorporation ("M5")."""

    name: str | None = None
    cik: str | None = None
    file_number: str | None = None
    address: tuple[str, ...] = ()
    translated_name: str | None = None
    jurisdiction: str | None = None
    phone: str | None = None
    place: str | None = None


class CoverSource(Struct, frozen=True, forbid_unknown_fields=True):
    """Which edition of the cover, "current" unless a report of an earlier time is made anew: "2008" is the title of that time,
    "2002" has the boxes for paper and Rule 12g3-2(b), "1991" the latter alone. The answers count only where they are asked."""

    edition: Literal["current", "2008", "2002", "1991"] = "current"
    paper_101b1: bool | None = None
    paper_101b7: bool | None = None
    rule_12g3_2b: bool | None = None
    file_number_82: str | None = None


class Body(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands between the cover and the signature: ``text`` is Markdown, or ``file`` names a document of the folder."""

    text: str | None = None
    file: str | None = None


class ExhibitSource(Struct, frozen=True, forbid_unknown_fields=True):
    """``type`` is the EDGAR document type, "EX-" and the number unless given; ``name`` the file name on EDGAR."""

    number: str | None = None
    description: str | None = None
    file: str | None = None
    type: str | None = None
    name: str | None = None
    pdf: PdfUse = "text"


class Registration(Struct, frozen=True, forbid_unknown_fields=True):
    """A registration statement that the report is incorporated into: form "F-3", file number "333-123456"."""

    form: str | None = None
    file_number: str | None = None


class Incorporation(Struct, frozen=True, forbid_unknown_fields=True):
    """``parts`` says what is incorporated ("Exhibit 99.1"), the whole report if null; ``text`` replaces the composed legend."""

    into: tuple[Registration, ...] = ()
    parts: str | None = None
    text: str | None = None


class Signing(Struct, frozen=True, forbid_unknown_fields=True):
    """Who signs: ``registrant`` only where it is not the cover's; ``mark`` only where it is not "/s/ " and the name."""

    name: str | None = None
    title: str | None = None
    date: str | None = None
    registrant: str | None = None
    mark: str | None = None


class Sending(Struct, frozen=True, forbid_unknown_fields=True):
    """What only the submission's header carries. The CCC is never here: it is read from the environment when submitting."""

    sros: tuple[str, ...] = ("NONE",)
    notify: tuple[str, ...] = ()
    contact_name: str | None = None
    contact_phone: str | None = None


class Silence(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule that this draft need not meet, and why; ``file`` narrows it to one file."""

    rule: str
    reason: str
    file: str | None = None


class Keys(Struct, frozen=True, forbid_unknown_fields=True):
    """The keys of a report.toml.

    ``month`` is "2026-11"; ``period`` and ``signature.date`` are ISO dates; ``layout`` "ascii" composes plain text with 80
    columns and tagged tables of at most 132."""

    form: str = "6-K"
    month: str | None = None
    period: str | None = None
    annual_form: str | None = None
    layout: Literal["html", "ascii"] = "html"
    explanation: str | None = None
    registrant: Registrant = Registrant()
    coregistrants: tuple[Registrant, ...] = field(default=(), name="coregistrant")
    cover: CoverSource = CoverSource()
    body: Body = Body()
    exhibits: tuple[ExhibitSource, ...] = field(default=(), name="exhibit")
    incorporation: Incorporation | None = None
    signature: Signing | None = None
    submission: Sending = Sending()
    silence: tuple[Silence, ...] = ()


class Draft(Keys, frozen=True):
    """A report.toml as read, with the folder's documents: ``files`` by name, ``toml`` the text of report.toml itself."""

    files: dict[str, bytes] = {}
    toml: str = ""
    folder: str | None = None


def load(folder: str | Path) -> Draft:
    """Read a draft folder. Raises DraftError where there is no report.toml, or none that can be used."""
    root = Path(folder)
    if root.name == REPORT and root.is_file():
        root = root.parent
    path = root / REPORT
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise DraftError(f"{root}: no {REPORT} here; start a draft with: sixk new {root}") from None
    except IsADirectoryError:
        raise DraftError(f"{path}: is a folder, not a file; move it away and run: sixk new {root}") from None
    except UnicodeDecodeError as error:
        raise DraftError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except OSError as error:
        raise DraftError(f"{path}: cannot be read ({error.strerror})") from None
    return loads(text, files=_documents(root), folder=str(root))


def loads(toml: str, *, files: dict[str, bytes] | None = None, folder: str | None = None) -> Draft:
    """A draft from the text of its report.toml and its documents by name."""
    where = f"{folder}/{REPORT}" if folder else REPORT
    try:
        data = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise DraftError(f"{where}: not TOML: {error}") from None
    try:
        keys = msgspec.convert(plain(data), Keys)
    except msgspec.ValidationError as error:
        message = str(error)
        unknown = re.search(r"unknown field `([^`]*)`", message)
        at = re.search(r"at `\$\.?([^`]*)`", message)
        place = ".".join(p for p in ((at[1] if at else ""), (unknown[1] if unknown else "")) if p)
        said = f"`{place}` is not a key of report.toml" if unknown else message
        raise DraftError(f"{where}, line {line_of(toml, place)}: {said}; see docs/draft.md") from None
    return Draft(**{name: getattr(keys, name) for name in Keys.__struct_fields__}, files=files or {}, toml=toml, folder=folder)


def plain(value: Any) -> Any:
    """TOML's own dates and numbers as the strings that the draft holds, so that `period = 2026-11-24` works unquoted."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value


def _documents(root: Path) -> dict[str, bytes]:
    """Every file of the folder by its path within, hidden ones and report.toml apart; links out of the folder are not followed."""
    files: dict[str, bytes] = {}
    home = root.resolve()
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if name == REPORT or any(part.startswith((".", "~$")) for part in name.split("/")) or not path.is_file():
            continue
        if not path.resolve().is_relative_to(home):
            continue
        if path.stat().st_size > MAX_FILE:
            raise DraftError(f"{path}: larger than {MAX_FILE // 1024 // 1024} MB; take it out of the draft folder")
        try:
            files[name] = path.read_bytes()
        except OSError as error:
            raise DraftError(f"{path}: cannot be read ({error.strerror}); change its rights, or take it out") from None
    return files


# ------------------------------------------------------------------------------------------------- places in the report.toml


def line_of(toml: str, key: str) -> int:
    """The line (from 1) where a dotted key such as ``exhibit[1].file`` stands in a report.toml; 1 where it does not."""
    return place_of(toml, key)[0]


def place_of(toml: str, key: str) -> tuple[int, int]:
    """Line and column (from 1) of a dotted key's value in a report.toml. ``exhibit[1].file`` is the second exhibit's file; where
    the key is absent, the place of its table, else line 1."""
    parts = [part for part in re.split(r"\.", key.strip(".")) if part]
    wanted = [(name, int(index) if index else 0) for name, index in re.findall(r"([^\[\]\s]+)(?:\[(\d+)\])?", " ".join(parts))]
    names = [name for name, _ in wanted]
    best = (1, 1)
    section: list[str] = []
    seen: dict[str, int] = {}
    current = 0
    depth = 0
    for number, line in enumerate(toml.splitlines(), 1):
        header = re.match(r"\s*\[(\[?)\s*([\w.\-\"]+)\s*\]", line)
        if header:
            section = header[2].replace('"', "").split(".")
            name = section[0]
            current = seen.get(name, -1) + 1 if header[1] else 0
            seen[name] = current
            depth = len(section)
            if names[:depth] == section and (not header[1] or current == wanted[0][1]):
                best = (number, 1)
            continue
        match = re.match(r"\s*([\w\-\"]+)\s*=\s*", line)
        if not match:
            continue
        here = [*section, match[1].strip('"')]
        index = wanted[0][1] if wanted and section else 0
        if names[: len(here)] == here and (not section or current == index):
            return number, match.end() + 1
    return best


# --------------------------------------------------------------------------------------------------------- writing a report.toml


def dump(draft: Draft) -> str:
    """The report.toml of a draft, with a word on every key that a person may want to change."""
    lines = [
        "# A draft of Form 6-K. What each key means: docs/draft.md. See it: sixk preview . Check it: sixk check .",
        f"form = {quote(draft.form)}",
        _pair("month", draft.month, "the month on the cover, as 2026-11"),
        _pair("period", draft.period, "the header's period of report, a date"),
        _pair("annual_form", draft.annual_form, "20-F or 40-F"),
    ]
    if draft.layout != "html":
        lines.append(f"layout = {quote(draft.layout)}")
    if draft.explanation:
        lines.append(f"explanation = {quote(draft.explanation)}")
    lines += ["", "[registrant]", *_registrant(draft.registrant)]
    for other in draft.coregistrants:
        lines += ["", "[[coregistrant]]", *_registrant(other)]
    if draft.cover != CoverSource():
        lines += ["", "[cover]", f"edition = {quote(draft.cover.edition)}"]
        for name in ("paper_101b1", "paper_101b7", "rule_12g3_2b"):
            answer = getattr(draft.cover, name)
            if answer is not None:
                lines.append(f"{name} = {str(answer).lower()}")
        lines += _pairs(draft.cover, ("file_number_82",))
    if draft.body.text or draft.body.file:
        lines += ["", "[body]"]
        lines += [f"file = {quote(draft.body.file)}"] if draft.body.file else [f"text = {quote(draft.body.text or '')}"]
    for exhibit in draft.exhibits:
        lines += ["", "[[exhibit]]", *_pairs(exhibit, ("number", "description", "file", "type", "name"))]
        if exhibit.pdf != "text":
            lines.append(f"pdf = {quote(exhibit.pdf)}")
    if draft.incorporation:
        into = ", ".join(
            "{ form = " + quote(r.form or "") + ", file_number = " + quote(r.file_number or "") + " }"
            for r in draft.incorporation.into
        )
        lines += ["", "[incorporation]", f"into = [{into}]", *_pairs(draft.incorporation, ("parts", "text"))]
    lines += ["", "[signature]"]
    signing = draft.signature or Signing()
    lines += [
        _pair("name", signing.name, "who signs"),
        _pair("title", signing.title, "the signer's office"),
        _pair("date", signing.date, "the day of signing, a date"),
        *_pairs(signing, ("registrant", "mark")),
    ]
    lines += ["", "[submission]", f"sros = {_list(draft.submission.sros)}", f"notify = {_list(draft.submission.notify)}"]
    lines += _pairs(draft.submission, ("contact_name", "contact_phone"))
    for silence in draft.silence:
        lines += ["", "[[silence]]", *_pairs(silence, ("rule", "reason", "file"))]
    return "\n".join(lines) + "\n"


def _registrant(registrant: Registrant) -> list[str]:
    lines = [
        _pair("name", registrant.name, "exact name as in its charter"),
        *_pairs(registrant, ("translated_name",)),
        _pair("cik", registrant.cik, "ten digits"),
        _pair("file_number", registrant.file_number, "Commission file number, as 001-12345"),
        f"address = {_list(registrant.address)}",
    ]
    return lines + _pairs(registrant, ("jurisdiction", "phone", "place"))


def _pairs(struct: Struct, names: tuple[str, ...]) -> list[str]:
    return [f"{name} = {quote(value)}" for name in names if (value := getattr(struct, name)) is not None]


def _pair(name: str, value: str | None, why: str) -> str:
    return f"{name} = {quote(value)}" if value is not None else f'# {name} = ""  # {why}'


def _list(values: tuple[str, ...]) -> str:
    return "[" + ", ".join(quote(value) for value in values) + "]"


def quote(value: str) -> str:
    """A TOML basic string; several lines become a multi-line one, so that a body stays readable."""
    escaped = value.replace("\\", "\\\\")
    escaped = "".join(c if c in "\n\t" or (ord(c) >= 32 and ord(c) != 127) else f"\\u{ord(c):04x}" for c in escaped)
    if "\n" in value:
        escaped = re.sub(r'"(?=["\n]|\Z)', r'\\"', escaped)
        return '"""\n' + escaped + ('"""' if value.endswith("\n") else '\\\n"""')
    return '"' + escaped.replace('"', '\\"').replace("\t", "\\t") + '"'
