"""A composed report in, the EDGAR submission XML out (`edgarSubmission`, the envelope of EDGARLink Online and of the Submission API);
and back: :func:`problems` says where an envelope departs from the published order and facets.

Element order and facets follow the schemas `edgar/coreg` and `edgar/common`. TEST unless asked otherwise. The CCC is never stored: a
written envelope holds a placeholder, and only what sends it puts the real one in, from the environment.
"""

from __future__ import annotations

import base64
import os
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Literal

from sixk.compose.assemble import Composed
from sixk.compose.draft import Registrant
from sixk.compose.names import legal
from sixk.compose.plain import spell
from sixk.errors import DraftError

COREG = "http://www.sec.gov/edgar/coreg"
COMMON = "http://www.sec.gov/edgar/common"
CCC_PLACEHOLDER = "********"
CCC_VARIABLE = "SIXK_CCC"
SROS = ("NONE", "AMEX", "ARCA", "BSE", "CBOE", "CHX", "FINRA", "ISE", "NASD", "NSX", "NYSE", "PCX", "PHLX")
"""The list of the schema that we could read; newer exchanges (IEX, MEMX) may have joined it."""
FILE_NUMBER = re.compile(r"\d{1,3}-\d{1,8}(?:-[A-Za-z0-9]{1,4})?")
EMAIL = re.compile(r"[A-Za-z0-9_.\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,24}")
PERIOD = re.compile(r"\d{1,2}-\d{1,2}-\d{4}")
_CHILDREN = (
    "schemaVersion", "liveTestFlag", "flags", "submissionType", "contact", "filer", "coregs", "sros", "periodOfReport",
    "notifications", "documents",
)  # fmt: skip
_FLAGS = ("confirmingCopyFlag", "delayingAmendmentFlag", "overrideInternetFlag", "returnCopyFlag", "serialFlag")
_REQUIRED = ("liveTestFlag", "submissionType", "filer", "sros", "periodOfReport", "documents")


def ccc() -> str:
    """The CCC from the environment variable SIXK_CCC, for the moment of submitting. Raises DraftError where it is not set."""
    value = os.environ.get(CCC_VARIABLE, "")
    if len(value) != 8:
        raise DraftError(f"set {CCC_VARIABLE} to the filer's CCC (8 characters) for this one command; sixk never stores it")
    return value


def envelope(composed: Composed, *, mode: Literal["TEST", "LIVE"] = "TEST", code: str = CCC_PLACEHOLDER) -> bytes:
    """The submission XML of a composed report. ``code`` is the CCC; leave it for anything that is written to disk."""
    draft = composed.draft
    ET.register_namespace("cor", COREG)
    ET.register_namespace("com", COMMON)
    root = ET.Element(_cor("edgarSubmission"))
    _text(root, _cor("liveTestFlag"), mode)
    flags = ET.SubElement(root, _cor("flags"))
    for name in ("confirmingCopyFlag", "overrideInternetFlag", "returnCopyFlag"):
        _text(flags, _com(name), "false")
    _text(root, _cor("submissionType"), draft.form)
    sending = draft.submission
    if sending.contact_name or sending.contact_phone:
        contact = ET.SubElement(root, _cor("contact"))
        _text(contact, _com("name"), spell(sending.contact_name or "")[:30])
        _text(contact, _com("phoneNumber"), re.sub(r"[^A-Za-z0-9\-]", "-", sending.contact_phone or "").strip("-")[:20])
    _filer(ET.SubElement(root, _cor("filer")), draft.registrant, code)
    if draft.coregistrants:
        group = ET.SubElement(root, _cor("coregs"))
        for registrant in draft.coregistrants:
            _filer(ET.SubElement(group, _cor("filer")), registrant, CCC_PLACEHOLDER)
    exchanges = ET.SubElement(root, _cor("sros"))
    for sro in sending.sros or ("NONE",):
        _text(exchanges, _com("sroId"), sro)
    _text(root, _cor("periodOfReport"), _period(draft.period))
    if sending.notify:
        notify = ET.SubElement(root, _cor("notifications"))
        for address in sending.notify:
            _text(notify, _com("internetNotificationAddress"), address)
    documents = ET.SubElement(root, _cor("documents"))
    for file in composed.files:
        document = ET.SubElement(documents, _com("document"))
        _text(document, _com("conformedName"), file.name)
        _text(document, _com("conformedDocumentType"), file.type)
        description = " ".join(spell(file.description or "").split())[:255]
        if description and file.type != "GRAPHIC":
            _text(document, _com("description"), description)
        _text(document, _com("contents"), base64.b64encode(file.content).decode("ascii"))
    ET.indent(root, " ")
    body: bytes = ET.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


def _filer(parent: ET.Element, registrant: Registrant, code: str) -> None:
    _text(parent, _cor("filerId"), (registrant.cik or "").zfill(10))
    _text(parent, _cor("filerCcc"), code)


def _period(iso: str | None) -> str:
    match = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", iso or "")
    return f"{match[2]}-{match[3]}-{match[1]}" if match else iso or ""


def _text(parent: ET.Element, tag: str, value: str) -> None:
    ET.SubElement(parent, tag).text = value


def _cor(name: str) -> str:
    return f"{{{COREG}}}{name}"


def _com(name: str) -> str:
    return f"{{{COMMON}}}{name}"


# ------------------------------------------------------------------------------------------------------- reading one back


def documents(data: bytes) -> list[tuple[str, str, bytes]]:
    """(file name, document type, content) of every document of an envelope."""
    root = _parse(data)
    out = []
    for document in root.iterfind(f"{_cor('documents')}/{_com('document')}"):
        contents = base64.b64decode(document.findtext(_com("contents")) or "", validate=True)
        out.append(
            (document.findtext(_com("conformedName")) or "", document.findtext(_com("conformedDocumentType")) or "", contents)
        )
    return out


def problems(data: bytes) -> Iterator[tuple[str, str]]:
    """(element, what is wrong with it) for every departure from the schema's order and facets."""
    try:
        root = _parse(data)
    except DraftError as error:
        yield "edgarSubmission", str(error)
        return
    if root.tag != _cor("edgarSubmission"):
        yield root.tag, f"the root must be edgarSubmission in the namespace {COREG}"
        return
    seen = [child.tag.rpartition("}")[2] for child in root]
    places = [_CHILDREN.index(name) for name in seen if name in _CHILDREN]
    for name in seen:
        if name not in _CHILDREN:
            yield name, "is no element of a 6-K's envelope"
    if places != sorted(places) or len(set(places)) != len(places):
        yield "edgarSubmission", f"its elements must stand once each in the order {', '.join(_CHILDREN)}"
    for name in _REQUIRED:
        if name not in seen:
            yield name, "is required"
    for flag in root.iterfind(f"{_cor('flags')}/*"):
        if flag.tag.rpartition("}")[2] not in _FLAGS or flag.text not in ("true", "false"):
            yield flag.tag.rpartition("}")[2], "flags are " + ", ".join(_FLAGS) + ", each true or false"
    yield from _facets(root)
    yield from _documents(root)


def _facets(root: ET.Element) -> Iterator[tuple[str, str]]:
    checks: tuple[tuple[str, str, str], ...] = (
        ("liveTestFlag", r"LIVE|TEST", "LIVE or TEST"),
        ("submissionType", r"6-K(?:/A)?", "6-K or 6-K/A"),
        ("periodOfReport", PERIOD.pattern, "a date as MM-DD-YYYY"),
    )
    for name, pattern, wanted in checks:
        for node in root.iterfind(_cor(name)):
            if not re.fullmatch(pattern, node.text or ""):
                yield name, f"{node.text!r} is not {wanted}"
    for node in (*root.iterfind(f"{_cor('contact')}/{_com('name')}"),):
        if len(node.text or "") > 30:
            yield "name", "a contact's name has at most 30 characters"
    for node in root.iterfind(f"{_cor('contact')}/{_com('phoneNumber')}"):
        if not re.fullmatch(r"[A-Za-z0-9\-]{1,20}", node.text or ""):
            yield "phoneNumber", "at most 20 letters, digits and hyphens"
    filers = [*root.iterfind(_cor("filer")), *root.iterfind(f"{_cor('coregs')}/{_cor('filer')}")]
    seen: set[str] = set()
    for filer in filers:
        number = filer.findtext(_cor("filerId")) or ""
        if not re.fullmatch(r"\d{1,10}", number) or not int(number or "0"):
            yield "filerId", f"{number!r} is not a CIK of up to ten digits"
        if number.zfill(10) in seen:
            yield "filerId", f"{number} is listed twice"
        seen.add(number.zfill(10))
        if len(filer.findtext(_cor("filerCcc")) or "") != 8:
            yield "filerCcc", "a CCC has 8 characters"
    exchanges = [node.text or "" for node in root.iterfind(f"{_cor('sros')}/{_com('sroId')}")]
    if not 1 <= len(exchanges) <= 13:
        yield "sros", "1 to 13 exchanges, or NONE"
    for sro in exchanges:
        if sro not in SROS:
            yield "sroId", f"{sro!r} is not one of {', '.join(SROS)}"
    for node in root.iterfind(f"{_cor('notifications')}/{_com('internetNotificationAddress')}"):
        if not EMAIL.fullmatch(node.text or "") or not 4 <= len(node.text or "") <= 80:
            yield "internetNotificationAddress", f"{node.text!r} is not an e-mail address of 4 to 80 characters"


def _documents(root: ET.Element) -> Iterator[tuple[str, str]]:
    found = root.findall(f"{_cor('documents')}/{_com('document')}")
    order = ("conformedName", "conformedDocumentType", "description", "contents")
    if not found:
        yield "documents", "at least the main document"
    names: set[str] = set()
    for index, document in enumerate(found):
        tags = [child.tag.rpartition("}")[2] for child in document]
        if [order.index(tag) if tag in order else -1 for tag in tags] != sorted(
            order.index(t) if t in order else -1 for t in tags
        ):
            yield "document", f"its elements must stand in the order {', '.join(order)}"
        name = document.findtext(_com("conformedName")) or ""
        if not legal(name):
            yield "conformedName", f"{name!r} is not a file name that EDGAR takes"
        if name in names:
            yield "conformedName", f"{name} is there twice"
        names.add(name)
        kind = document.findtext(_com("conformedDocumentType")) or ""
        if not 4 <= len(kind) <= 128 and kind != "6-K":
            yield "conformedDocumentType", f"{kind!r} is not 4 to 128 characters"
        if index == 0 and kind != (root.findtext(_cor("submissionType")) or ""):
            yield (
                "conformedDocumentType",
                f"the first document must be the {root.findtext(_cor('submissionType'))}, not {kind!r}",
            )
        description = document.findtext(_com("description"))
        if description is not None and not re.fullmatch(r"[ -~]{1,255}", description):
            yield "description", "1 to 255 printable ASCII characters"


def _parse(data: bytes) -> ET.Element:
    if b"<!DOCTYPE" in data[:2000] or b"<!ENTITY" in data[:2000]:
        raise DraftError("a submission's XML has no DTD")
    try:
        return ET.fromstring(data)
    except ET.ParseError as error:
        raise DraftError(f"not XML: {error}") from None
