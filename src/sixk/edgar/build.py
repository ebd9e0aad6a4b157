"""A header and documents -> a Submission in any dialect, as EDGAR would have disseminated it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha512

from msgspec import Struct

from sixk.edgar import clock, container, uu
from sixk.edgar.header import ACTS, LABELS
from sixk.errors import InputError
from sixk.model import Address, Dialect, Filer, Header, Submission


class NewDocument(Struct, frozen=True):
    """A document to put into a submission. ``sequence`` None numbers it, "" leaves the line out. ``uuencoded`` None decides by
    file name and content: images, PDF, Office and zip files are, everything else goes in as it is."""

    type: str
    content: bytes
    filename: str | None = None
    description: str | None = None
    sequence: str | None = None
    wrapper: str | None = None
    uuencoded: bool | None = None


_BINARY = re.compile(r"\.(?:jpe?g|gif|png|bmp|tiff?|pdf|zip|xlsx?|docx?|pptx?)$", re.I)
_MAGIC = (b"%PDF-", b"\xff\xd8\xff", b"GIF8", b"\x89PNG", b"PK\x03\x04")
_DASH = re.compile(rb"^-", re.M)
_BROKEN = re.compile(r"[\r\n]")
_LABEL_OF = {tag: label for label, tag in LABELS.items() if label != "EIN"}
_OLD_ACTS = {short: full for full, short in ACTS.items()}
_TAGGED = re.compile(r"/|(?:SERIES|CLASS|OWNER-CIK|EXISTING-|NEW-|MERGER|ACQUIRING|TARGET|RELATIONSHIP|PAPER|PRIVATE-TO)")
_KEY = (
    " MFgwCgYEVQgBAQICAf8DSgAwRwJAW2sNKK9AVtBzYZmr6aGjlWyK3XmZv3dTINen",
    " TWSM7vrzLADbmYQaionwg5sDW3P6oaM5D3tdezXMm7z1T+B+twIDAQAB",
)


def build(
    header: Header,
    documents: Sequence[NewDocument],
    dialect: Dialect = "text",
    *,
    newline: bytes = b"\n",
    pem: bool | None = None,
) -> Submission:
    r"""Put a submission together. ``read`` of its bytes gives the header and the documents back.

    ``feed`` and ``header`` write the tag dialect, the others the label dialect; ``bare`` is the one document's content and
    ``document`` has no header. ``newline`` ends the lines of EDGAR's own tags, never those of the contents. PEM lines stand
    round ``pem`` and ``ims`` unless ``pem`` says otherwise.

    Raises InputError where a dialect cannot carry what is given: a content with a closing ``</DOCUMENT>`` line of its own,
    several documents in a bare file, a line break in a file name.
    """
    if dialect == "bare":
        if len(documents) != 1:
            raise InputError(f"a bare file holds one document, not {len(documents)}; use the dialect 'document' or 'text'")
        return container.read(documents[0].content, documents[0].filename)
    if dialect == "header" and documents:
        raise InputError("the dialect 'header' carries no documents; use 'text' or 'feed'")
    escaped = dialect in ("pem", "ims") if pem is None else pem
    head = [] if dialect == "document" else header_lines(header, dialect)
    parts: list[bytes] = [newline.join(line.encode("utf-8") for line in head)]
    if head:
        parts.append(newline)
    shapes = []
    for number, document in enumerate(documents, 1):
        payload = _payload(document, newline, escaped)
        shapes.append((len(payload), _wanted(document), document.wrapper))
        parts += _block(document, number, payload, newline)
    closer = {"text": b"</SEC-DOCUMENT>", "pem": b"</SEC-DOCUMENT>", "ims": b"</IMS-DOCUMENT>", "feed": b"</SUBMISSION>"}
    if dialect in closer:
        parts += [closer[dialect], newline]
    raw = b"".join(parts)
    if escaped and dialect in ("pem", "ims"):
        raw = _pem(raw, newline)
    built = container.read(raw)
    seen = [(found.body[1] - found.body[0], found.uuencoded, found.wrapper) for found in built.documents]
    for number, shape in enumerate(shapes, 1):
        if number > len(seen) or seen[number - 1] != shape or len(seen) != len(shapes):
            raise InputError(f"document {number} holds lines that EDGAR would take for its own tags; it cannot be furnished so")
    return built


def _wanted(document: NewDocument) -> bool:
    if document.uuencoded is not None:
        return document.uuencoded
    return document.content.startswith(_MAGIC) or bool(_BINARY.search(document.filename or ""))


def _payload(document: NewDocument, newline: bytes, escaped: bool) -> bytes:
    payload = document.content
    if _wanted(document):
        payload = uu.uuencode(payload, document.filename or "file").replace(b"\n", newline)
    return _DASH.sub(b"- -", payload) if escaped else payload


def _block(document: NewDocument, number: int, payload: bytes, newline: bytes) -> list[bytes]:
    sequence = str(number) if document.sequence is None else document.sequence
    lines = ["<DOCUMENT>", f"<TYPE>{document.type}"]
    for tag, value in (("SEQUENCE", sequence), ("FILENAME", document.filename), ("DESCRIPTION", document.description)):
        if value:
            lines.append(f"<{tag}>{value}")
    for line in lines:
        if _BROKEN.search(line):
            raise InputError(f"document {number}: {line!r} has a line break; a tag's value is one line")
    lines.append("<TEXT>")
    closing = ["</TEXT>", "</DOCUMENT>"]
    if document.wrapper:
        lines.append(f"<{document.wrapper}>")
        closing.insert(0, f"</{document.wrapper}>")
    opening = newline.join(line.encode("utf-8") for line in lines)
    return [opening, newline, payload, newline, *(part for line in closing for part in (line.encode("ascii"), newline))]


def _pem(raw: bytes, newline: bytes) -> bytes:
    mark = b64encode(sha512(raw).digest()).decode("ascii")
    lines = [
        "-----BEGIN PRIVACY-ENHANCED MESSAGE-----",
        "Proc-Type: 2001,MIC-CLEAR",
        "Originator-Name: webmaster@www.sec.gov",
        "Originator-Key-Asymmetric:",
        *_KEY,
        "MIC-Info: RSA-MD5,RSA,",
        " " + mark[:64],
        " " + mark[64:],
        "",
        "",
    ]
    return newline.join(line.encode("ascii") for line in lines) + raw + b"-----END PRIVACY-ENHANCED MESSAGE-----" + newline


def header_lines(header: Header, dialect: Dialect = "text") -> list[str]:
    """The lines of an SGML header from its root tag to its closing one, without line breaks."""
    when = _digits(header.changed) or _digits(header.filed) or ""
    number = header.accession or ""
    tags = dialect in ("feed", "header")
    write = _tag_line if tags else _label_line
    lines: list[str] = []
    frame = "IMS" if dialect == "ims" else "SEC"
    if dialect == "feed":
        lines.append("<SUBMISSION>")
    else:
        if dialect != "header":
            lines.append(f"<{frame}-DOCUMENT>{number}.txt : {when}")
        lines.append(f"<{frame}-HEADER>{number}.hdr.sgml : {when}")
        if header.accepted:
            lines.append(f"<ACCEPTANCE-DATETIME>{_stamp(header.accepted)}")
    fields: list[tuple[str, str | None]] = [
        ("ACCESSION-NUMBER", header.accession),
        ("TYPE", header.form),
        ("PUBLIC-DOCUMENT-COUNT", None if header.document_count is None else str(header.document_count)),
        ("PERIOD", _digits(header.period)),
        *(("ITEMS", item) for item in header.items),
        ("FILING-DATE", _digits(header.filed)),
        ("DATE-OF-FILING-DATE-CHANGE", _digits(header.changed)),
        ("EFFECTIVENESS-DATE", _digits(header.effective)),
        *header.extra,
    ]
    lines += [write(name, value) for name, value in fields if value is not None]
    for filer in header.filers:
        lines += _tag_filer(filer) if tags else _label_filer(filer)
    if dialect != "feed":
        lines.append(f"</{frame}-HEADER>")
    for line in lines:
        if _BROKEN.search(line):
            raise InputError(f"{line!r}: a header's value is one line")
    return lines


def _tag_line(name: str, value: str) -> str:
    return f"<{name}>{value}"


def _label_line(name: str, value: str) -> str:
    if _TAGGED.match(name):
        return f"<{name}>{value}"
    label = _LABEL_OF.get(name, name.replace("-", " ")) + ":"
    return label + _tabs(label, 32, 3) + value


def _tabs(label: str, column: int, most: int) -> str:
    """Tabs as EDGAR sets them: values of one section begin in one column."""
    return "\t" * min(most, max(1, -((len(label) - column) // 8)))


def _digits(date: str | None) -> str | None:
    return date.replace("-", "") if date else None


def _stamp(accepted: str) -> str:
    try:
        return datetime.fromisoformat(accepted).astimezone(clock.eastern()).strftime("%Y%m%d%H%M%S")
    except ValueError:
        return accepted


def _sections(filer: Filer, labels: bool) -> list[tuple[str, list[tuple[str, str | None]]]]:
    sic, act = filer.sic, filer.act
    if labels:
        sic = f"{filer.sic_description} [{filer.sic or ''}]" if filer.sic_description else filer.sic
        act = _OLD_ACTS.get(filer.act or "", filer.act)
    company = [
        ("CONFORMED-NAME", filer.name or None),
        ("CIK", filer.cik or None),
        ("ASSIGNED-SIC", sic),
        ("ORGANIZATION-NAME", filer.organization),
        ("IRS-NUMBER", filer.irs_number),
        ("STATE-OF-INCORPORATION", filer.state_of_incorporation),
        ("FISCAL-YEAR-END", filer.fiscal_year_end),
    ]
    values = [
        ("FORM-TYPE", filer.form_type),
        ("ACT", act),
        ("FILE-NUMBER", filer.file_number),
        ("FILM-NUMBER", filer.film_number),
    ]
    sections = [
        ("OWNER-DATA" if filer.role == "REPORTING-OWNER" else "COMPANY-DATA", company),
        ("FILING-VALUES", values),
        ("BUSINESS-ADDRESS", _address(filer.business)),
        ("MAIL-ADDRESS", _address(filer.mail)),
        *(
            ("FORMER-COMPANY", [("FORMER-CONFORMED-NAME", former.name or None), ("DATE-CHANGED", _digits(former.changed))])
            for former in filer.former_names
        ),
    ]
    return [(name, fields) for name, fields in sections if any(value is not None for _, value in fields)]


def _address(address: Address | None) -> list[tuple[str, str | None]]:
    if address is None:
        return []
    return [
        ("STREET1", address.street1),
        ("STREET2", address.street2),
        ("CITY", address.city),
        ("STATE", address.state),
        ("ZIP", address.zip),
        ("PHONE", address.phone),
    ]


def _tag_filer(filer: Filer) -> list[str]:
    lines = [f"<{filer.role}>"]
    for name, fields in _sections(filer, labels=False):
        lines += [f"<{name}>", *(_tag_line(tag, value) for tag, value in fields if value is not None), f"</{name}>"]
    return [*lines, f"</{filer.role}>"]


def _label_filer(filer: Filer) -> list[str]:
    lines = ["", f"{filer.role.replace('-', ' ') if filer.role != 'REPORTING-OWNER' else filer.role}:", ""]
    for name, fields in _sections(filer, labels=True):
        lines.append(f"\t{name.replace('-', ' ')}:\t")
        for tag, value in fields:
            if value is not None:
                label = _LABEL_OF.get(tag, tag) + ":"
                lines.append("\t\t" + label + _tabs(label, 40 if name.endswith("-DATA") else 24, 4) + value)
        lines.append("")
    return lines[:-1] if not filer.former_names else lines
