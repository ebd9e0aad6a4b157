"""The SGML header of a submission, label or tag dialect or both mixed -> Header.

Names follow rules of dissemination as seen in EDGAR's own files: ``COMPANY CONFORMED NAME:`` of the label dialect is
``<CONFORMED-NAME>`` of the tag dialect. What the model has no field for is kept in
``Header.extra``, in order, under the tag dialect's name.
"""

from __future__ import annotations

import re
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
    "ORGANIZATION-NAME": "organization",
    "IRS-NUMBER": "irs_number",
    "STATE-OF-INCORPORATION": "state_of_incorporation",
    "FISCAL-YEAR-END": "fiscal_year_end",
    "FORM-TYPE": "form_type",
    "FILE-NUMBER": "file_number",
    "FILM-NUMBER": "film_number",
}
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


def parse(data: bytes | memoryview) -> Header:
    """Read the header lines in ``data`` (the bytes before the first document). Never raises; an empty header is empty."""
    values: dict[str, Any] = {}
    extra: list[tuple[str, str]] = []
    items: list[str] = []
    filers: list[dict[str, Any]] = []
    filer: dict[str, Any] = {}
    section: str | None = None
    for tag, label, value in _LINE.findall(decode(data).replace("\r\n", "\n").replace("\r", "\n")):
        value = value.rstrip()
        name = tag or LABELS.get(label, label)
        if name in _SECTIONS:
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
                extra.append((name.replace(" ", "-"), value))
        elif filers and name == "CIK":
            filer.setdefault("cik", value.zfill(10) if value.isdecimal() else value)
        elif filers and name == "ASSIGNED-SIC":
            filer.setdefault("sic", value)
        elif filers and name == "ACT":
            filer.setdefault("act", ACTS.get(value, value))
        elif section == "former" and name == "FORMER-CONFORMED-NAME":
            filer["former_names"][-1][0] = value
        elif section == "former" and name == "DATE-CHANGED":
            filer["former_names"][-1][1] = clock.iso_date(value) or value or None
        elif name in _DATES and _DATES[name] not in values:
            values[_DATES[name]] = clock.iso_date(value) or value or None
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
    return Header(items=tuple(items), filers=tuple(_filer(found) for found in filers), extra=tuple(extra), **values)


_SIC = re.compile(r"^(.*?)\s*\[(\d*)\]$")


def _filer(found: dict[str, Any]) -> Filer:
    sic = found.pop("sic", None)
    if sic and (parted := _SIC.match(sic)):
        found["sic_description"] = parted[1] or None
        sic = parted[2]
    business, mail = found.pop("business", None), found.pop("mail", None)
    former = found.pop("former_names", ())
    country = places.country(found.get("state_of_incorporation")) or places.country((business or {}).get("state"))
    return Filer(
        cik=found.pop("cik", ""),
        name=found.pop("name", ""),
        role=found.pop("role"),
        sic=sic or None,
        country=country,
        business=Address(**business) if business else None,
        mail=Address(**mail) if mail else None,
        former_names=tuple(FormerName(name, changed) for name, changed in former if name or changed),
        **{key: value or None for key, value in found.items()},
    )
