"""The SGML header of a submission, label or tag dialect or both mixed -> Header.

Names follow rules of dissemination as seen in EDGAR's own files: ``COMPANY CONFORMED NAME:`` of the label dialect is
``<CONFORMED-NAME>`` of the tag dialect. What the model has no field for is kept in
``Header.extra``, in order, under the tag dialect's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sixk.edgar import accession, clock, places
from sixk.edgar.charset import decode
from sixk.model import Address, Filer, FormerName, Header

_LINE = re.compile(r"^[ \t]*(?:<(/?[A-Z][A-Z0-9-]*)>|([A-Z][A-Z0-9 /().&'-]*):(?=[ \t\r\n]|$))[ \t]*([^\r\n]*)", re.M)

LABELS = {
    "ACCESSION NUMBER": "ACCESSION-NUMBER",
    "CONFORMED SUBMISSION TYPE": "TYPE",
    "PUBLIC DOCUMENT COUNT": "PUBLIC-DOCUMENT-COUNT",
    "CONFORMED PERIOD OF REPORT": "PERIOD",
    "ITEM INFORMATION": "ITEMS",
    "FILED AS OF DATE": "FILING-DATE",
    "DATE AS OF CHANGE": "DATE-OF-FILING-DATE-CHANGE",
    "EFFECTIVENESS DATE": "EFFECTIVENESS-DATE",
    "SUBJECT COMPANY": "SUBJECT-COMPANY",
    "FILED BY": "FILED-BY",
    "FILED FOR": "FILED-FOR",
    "SERIAL COMPANY": "SERIAL-COMPANY",
    "REPORTING OWNER": "REPORTING-OWNER",
    "COMPANY DATA": "COMPANY-DATA",
    "OWNER DATA": "OWNER-DATA",
    "FILING VALUES": "FILING-VALUES",
    "BUSINESS ADDRESS": "BUSINESS-ADDRESS",
    "MAIL ADDRESS": "MAIL-ADDRESS",
    "FORMER COMPANY": "FORMER-COMPANY",
    "FORMER NAME": "FORMER-NAME",
    "COMPANY CONFORMED NAME": "CONFORMED-NAME",
    "CENTRAL INDEX KEY": "CIK",
    "STANDARD INDUSTRIAL CLASSIFICATION": "ASSIGNED-SIC",
    "ORGANIZATION NAME": "ORGANIZATION-NAME",
    "IRS NUMBER": "IRS-NUMBER",
    "EIN": "IRS-NUMBER",
    "STATE OF INCORPORATION": "STATE-OF-INCORPORATION",
    "FISCAL YEAR END": "FISCAL-YEAR-END",
    "FORM TYPE": "FORM-TYPE",
    "SEC ACT": "ACT",
    "SEC FILE NUMBER": "FILE-NUMBER",
    "FILM NUMBER": "FILM-NUMBER",
    "STREET 1": "STREET1",
    "STREET 2": "STREET2",
    "BUSINESS PHONE": "PHONE",
    "FORMER CONFORMED NAME": "FORMER-CONFORMED-NAME",
    "DATE OF NAME CHANGE": "DATE-CHANGED",
}
"""Label dialect -> tag dialect, where the two differ."""

ROLES = frozenset(
    [
        "FILER",
        "SUBJECT-COMPANY",
        "FILED-BY",
        "FILED-FOR",
        "ISSUER",
        "REPORTING-OWNER",
        "SERIAL-COMPANY",
        "SECURITIZER",
        "DEPOSITOR",
    ]
)
_SECTIONS = {
    "COMPANY-DATA": "company",
    "OWNER-DATA": "company",
    "FILING-VALUES": "values",
    "BUSINESS-ADDRESS": "business",
    "MAIL-ADDRESS": "mail",
    "FORMER-COMPANY": "former",
    "FORMER-NAME": "former",
}
_DATES = {
    "PERIOD": "period",
    "FILING-DATE": "filed",
    "DATE-OF-FILING-DATE-CHANGE": "changed",
    "EFFECTIVENESS-DATE": "effective",
}
_FILER = {
    "CONFORMED-NAME": "name",
    "CIK": "cik",
    "ASSIGNED-SIC": "sic",
    "ACT": "act",
    "ORGANIZATION-NAME": "organization",
    "IRS-NUMBER": "irs_number",
    "STATE-OF-INCORPORATION": "state_of_incorporation",
    "FISCAL-YEAR-END": "fiscal_year_end",
    "FORM-TYPE": "form_type",
    "FILE-NUMBER": "file_number",
    "FILM-NUMBER": "film_number",
}
_FIELDS = (
    "name",
    "cik",
    "sic",
    "organization",
    "irs_number",
    "state_of_incorporation",
    "fiscal_year_end",
    "form_type",
    "act",
    "file_number",
    "film_number",
)
_ADDRESS = {"STREET1": "street1", "STREET2": "street2", "CITY": "city", "STATE": "state", "ZIP": "zip", "PHONE": "phone"}
_FRAME = frozenset(
    [
        "SEC-DOCUMENT",
        "SEC-HEADER",
        "IMS-DOCUMENT",
        "IMS-HEADER",
        "SUBMISSION",
        "/SEC-HEADER",
        "/IMS-HEADER",
        "/SEC-DOCUMENT",
        "/IMS-DOCUMENT",
        "/SUBMISSION",
    ]
)
_MAX_FILERS = 10_000
ACTS = {"1933 Act": "33", "1934 Act": "34", "1940 Act": "40", "1939 Act": "39", "1935 Act": "35"}


def parse(data: bytes) -> Header:
    """Read the header lines in ``data`` (the bytes before the first document). Never raises; an empty header is empty.

    A filer block in EDGAR's own order is read by one pattern, anything else line by line; both give the same.
    """
    text = decode(data)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\n]" in text:  # in 2000 a line break stood inside "[7372]", and the next label behind it
        text = text.replace("\n]", "]\n")
    for opening, pattern in (("\nFILER:", _LABEL_FILER), ("\n<FILER>", _TAG_FILER)):
        at = text.find(opening)
        if at >= 0 and (filers := _usual_filers(text, at, pattern)) is not None:
            usual = _TOP.match(text[:at])
            if usual:
                return _usual_header(usual.groups(), filers)
            top, others = _by_line(text[:at])
            if not others:
                return _header(top, filers)
    top, others = _by_line(text)
    return _header(top, [_filer(found) for found in others])


def _header(top: dict[str, Any], filers: list[Filer]) -> Header:
    return Header(items=tuple(top.pop("items")), filers=tuple(filers), extra=tuple(top.pop("extra")), **top)


def _by_line(text: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The header's own values, with ``items`` and ``extra``, and those of each filer."""
    values: dict[str, Any] = {}
    extra: list[tuple[str, str]] = []
    items: list[str] = []
    filers: list[dict[str, Any]] = []
    filer: dict[str, Any] = {}
    section: str | None = None
    for tag, label, value in _LINE.findall(text):
        value = value.rstrip()
        name = tag or LABELS.get(label, label)
        if name in _DATES and _DATES[name] not in values:
            values[_DATES[name]] = clock.iso_date(value) or value or None
        elif name in _SECTIONS:
            if name[:6] == "FORMER":
                filer.setdefault("former_names", []).append(["", None])
            section = _SECTIONS[name]
        elif name in _ADDRESS and section in ("business", "mail"):
            if value:
                filer.setdefault(section, {}).setdefault(_ADDRESS[name], value)
        elif name in ROLES and not value:
            filer = {"role": name}
            section = None
            if len(filers) < _MAX_FILERS:
                filers.append(filer)
        elif filers and name in _FILER:
            if not filer.setdefault(_FILER[name], value):
                filer[_FILER[name]] = value
            elif value and filer[_FILER[name]] != value:
                extra.append((name, value))
        elif section == "former" and name == "FORMER-CONFORMED-NAME":
            filer["former_names"][-1][0] = value
        elif section == "former" and name == "DATE-CHANGED":
            filer["former_names"][-1][1] = value
        elif name == "TYPE" and "form" not in values:
            values["form"] = value or None
        elif name == "ACCESSION-NUMBER" and "accession" not in values:
            values["accession"] = accession.normalise(value) or value or None
        elif name == "ACCEPTANCE-DATETIME" and "accepted" not in values:
            values["accepted"] = clock.iso_time(value) or value or None
        elif name == "PUBLIC-DOCUMENT-COUNT" and value.isdecimal() and len(value) < 9 and "document_count" not in values:
            values["document_count"] = int(value)
        elif name == "ITEMS":
            items.append(value)
        elif tag and tag[0] == "/" and (tag[1:] in ROLES or tag[1:] in _SECTIONS):
            section = None
        elif name not in _FRAME:
            extra.append((name.replace(" ", "-"), value))
    values["items"], values["extra"] = items, extra
    return values, filers


_NO_ADDRESS: list[str | None] = [None] * 6


def _filer(found: dict[str, Any]) -> Filer:
    business, mail = found.get("business"), found.get("mail")
    return _make_filer(
        found["role"],
        [found.get(name) for name in _FIELDS],
        Address(**business) if business else None,
        Address(**mail) if mail else None,
        found.get("former_names", ()),
    )


def _make_filer(
    role: str,
    values: Sequence[str | None],
    business: Address | None,
    mail: Address | None,
    former: Iterable[Sequence[str | None]],
) -> Filer:
    name, cik, sic, organization, irs_number, state, year_end, form_type, act, file_number, film_number = values
    description = None
    if sic and sic[-1] == "]" and (at := sic.rfind("[")) >= 0 and (sic[at + 1 : -1].isdecimal() or at == len(sic) - 2):
        description, sic = sic[:at].rstrip(), sic[at + 1 : -1]
    return Filer(
        (cik.zfill(10) if cik.isdecimal() else cik) if cik else "",
        name or "",
        file_number or None,
        sic or None,
        places.country(state) or (places.country(business.state) if business is not None else None),
        tuple(FormerName(old or "", clock.iso_date(when or "") or when or None) for old, when in former if old or when),
        description or None,
        organization or None,
        irs_number or None,
        state or None,
        year_end or None,
        form_type or None,
        ACTS.get(act, act) if act else None,
        film_number or None,
        business,
        mail,
        role,
    )


_ORDER = (
    ("COMPANY-DATA", "CONFORMED-NAME CIK ASSIGNED-SIC ORGANIZATION-NAME IRS-NUMBER STATE-OF-INCORPORATION FISCAL-YEAR-END"),
    ("FILING-VALUES", "FORM-TYPE ACT FILE-NUMBER FILM-NUMBER"),
    ("BUSINESS-ADDRESS", "STREET1 STREET2 CITY STATE ZIP PHONE"),
    ("MAIL-ADDRESS", "STREET1 STREET2 CITY STATE ZIP PHONE"),
)
_FORMER = ("FORMER-COMPANY", "FORMER-CONFORMED-NAME DATE-CHANGED")


def _usual(labels: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A filer block in EDGAR's own order as one pattern, and its former names as another."""
    label_of = {tag: label for label, tag in LABELS.items() if label != "EIN"}
    capture = True

    def field(tag: str) -> str:
        value = "([^\n]*)" if capture else "[^\n]*"
        label = "(?:IRS NUMBER|EIN)" if tag == "IRS-NUMBER" else label_of.get(tag, tag)
        return rf"(?:[ \t]*{label}:[ \t]*{value}\n)?" if labels else rf"(?:<{tag}>[ \t]*{value}\n)?"

    def section(tag: str, fields: str) -> str:
        lines = "".join(field(tag) for tag in fields.split())
        return rf"{label_of[tag]}:[ \t]*\n{lines}(?:</{tag}>)?\s*" if labels else rf"<{tag}>\n{lines}</{tag}>\n\s*"

    former = re.compile(section(*_FORMER))
    sections = "".join(f"(?:{section(*part)})?" for part in _ORDER)
    capture = False
    opening, closing = (r"\s*FILER:[ \t]*\n\s*", r"(?:</FILER>\s*)?") if labels else (r"\s*<FILER>\n\s*", r"</FILER>\n?\s*")
    return re.compile(f"{opening}{sections}((?:{section(*_FORMER)})*){closing}"), former


def _line(tag: str) -> str:
    label = next((label for label, other in LABELS.items() if other == tag), tag)
    return rf"(?:(?:{label}:|<{tag}>)[ \t]*([^\n]*)\n\n?)?"


_TOP = re.compile(
    r"(?:<(?:SEC|IMS)-DOCUMENT>[^\n]*\n\n?)?(?:<(?:(?:SEC|IMS)-HEADER|SUBMISSION)>[^\n]*\n\n?)?"
    + "".join(_line(tag) for tag in ("ACCEPTANCE-DATETIME", "ACCESSION-NUMBER", "TYPE"))
    + r"(?:(?:PUBLIC DOCUMENT COUNT:|<PUBLIC-DOCUMENT-COUNT>)[ \t]*(\d{1,8})\n\n?)?"
    + _line("PERIOD")
    + r"((?:(?:ITEM INFORMATION:|<ITEMS>)[^\n]*\n\n?)*)"
    + "".join(_line(tag) for tag in ("FILING-DATE", "DATE-OF-FILING-DATE-CHANGE", "EFFECTIVENESS-DATE"))
    + r"((?:(?:SROS:|<SROS>)[^\n]*\n\n?)*)\s*\Z"
)
_VALUE = re.compile(r"^(?:ITEM INFORMATION:|<ITEMS>|SROS:|<SROS>)[ \t]*([^\n]*)", re.M)


def _usual_header(groups: Sequence[str | None], filers: list[Filer]) -> Header:
    accepted, number, form, count, period, items, filed, changed, effective, sros = groups
    number = number.rstrip() if number else None
    accepted = accepted.rstrip() if accepted else None
    return Header(
        (accession.normalise(number) or number) if number else None,
        (form.rstrip() or None) if form else None,
        _date(filed),
        (clock.iso_time(accepted) or accepted) if accepted else None,
        _date(period),
        int(count) if count else None,
        _date(changed),
        _date(effective),
        tuple(item.rstrip() for item in _VALUE.findall(items)) if items else (),
        tuple(filers),
        tuple(("SROS", value.rstrip()) for value in _VALUE.findall(sros)) if sros else (),
    )


def _date(value: str | None) -> str | None:
    return (clock.iso_date(value) or value.rstrip() or None) if value else None


_LABEL_FILER = _usual(labels=True)
_TAG_FILER = _usual(labels=False)


def _usual_filers(text: str, at: int, patterns: tuple[re.Pattern[str], re.Pattern[str]]) -> list[Filer] | None:
    """The filers from ``at`` to the end, or None where anything but filer blocks in the usual order stands there."""
    pattern, former = patterns
    filers: list[Filer] = []
    end = len(text)
    while at < end:
        match = pattern.match(text, at)
        if match is None or len(filers) >= _MAX_FILERS:
            return None
        at = match.end()
        groups = [value.rstrip() or None if value else None for value in match.groups()]
        business, mail, old = groups[11:17], groups[17:23], groups[23]
        names = [[value and value.rstrip() for value in found] for found in former.findall(old + "\n")] if old else ()
        filers.append(
            _make_filer(
                "FILER",
                groups[:11],
                Address(*business) if business != _NO_ADDRESS else None,
                Address(*mail) if mail != _NO_ADDRESS else None,
                names,
            )
        )
    return filers
