"""/submissions/CIK##########.json: an issuer and its filings in columns, older ones in further files, as data.sec.gov has them."""

from __future__ import annotations

import datetime
import re
from typing import Any

import msgspec
from litestar import Request, Response, get

from sixk.edgar import places
from sixk.model import Address, Filer
from sixk.web.edgarpaths.filings import Filed, of_issuer
from sixk.web.page import Ask
from sixk.web.problems import Missing

RECENT = 1000
"""`recent` holds a year, or as many as this, whichever is more; so does EDGAR."""

PAGE = 2000
"""Filings in each of the older files."""

_NAME = re.compile(r"CIK(\d{10})(?:-submissions-(\d{3}))?\.json\Z")


def columns(filings: list[Filed]) -> dict[str, list[Any]]:
    return {
        "accessionNumber": [one.accession for one in filings],
        "filingDate": [one.filed for one in filings],
        "reportDate": [one.period for one in filings],
        "acceptanceDateTime": [stamp(one.accepted, one.filed) for one in filings],
        "act": ["34"] * len(filings),
        "form": [one.form for one in filings],
        "fileNumber": [one.file_number for one in filings],
        "filmNumber": [one.film_number for one in filings],
        "items": [one.items for one in filings],
        "core_type": [one.form for one in filings],
        "size": [one.size for one in filings],
        "isXBRL": [0] * len(filings),
        "isInlineXBRL": [0] * len(filings),
        "primaryDocument": [one.primary for one in filings],
        "primaryDocDescription": [one.description for one in filings],
    }


def stamp(accepted: datetime.datetime | None, filed: str) -> str:
    """Acceptance in UTC with a Z; midnight of the filing day where the submission does not say when."""
    if accepted is None:
        return f"{filed}T00:00:00.000Z"
    return f"{accepted.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%S}.000Z"


def cut(filings: list[Filed]) -> tuple[list[Filed], list[list[Filed]]]:
    """Filings, newest first, as `recent` and the older pages."""
    if not filings:
        return [], []
    newest = datetime.date.fromisoformat(filings[0].filed)
    year = (newest - datetime.timedelta(days=365)).isoformat()
    count = max(RECENT, sum(1 for one in filings if one.filed >= year))
    older = filings[count:]
    return filings[:count], [older[start : start + PAGE] for start in range(0, len(older), PAGE)]


def _address(address: Address | None) -> dict[str, Any]:
    held = address or Address()
    country = places.country(held.state)
    return {
        "street1": held.street1 or "",
        "street2": held.street2 or "",
        "city": held.city or "",
        "stateOrCountry": held.state or "",
        "zipCode": held.zip or "",
        "stateOrCountryDescription": country or "",
        "isForeignLocation": int(country not in (None, "United States")),
        "foreignStateTerritory": None,
        "country": country,
        "countryCode": held.state,
    }


def submissions_of(ask: Ask, cik: str) -> dict[str, Any]:
    """What EDGAR says of an issuer, from its newest header here."""
    issuer = ask.shelf.issuer(cik)
    filings = of_issuer(ask.shelf, ask.settings, cik)
    recent, older = cut(filings)
    filer = Filer(cik=cik, name=issuer.name)
    if filings:
        report = ask.shelf.report(filings[0].accession)
        filer = next((one for one in report.filers if one.cik == cik), filer)
    files = [
        {
            "name": f"CIK{cik}-submissions-{number:03d}.json",
            "filingCount": len(page),
            "filingFrom": page[-1].filed,
            "filingTo": page[0].filed,
        }
        for number, page in enumerate(older, 1)
    ]
    names = {one.name: one.changed for one in filer.former_names}
    former = [{"name": name, "from": None, "to": _moment(names.get(name))} for name in issuer.former_names]
    return {
        "cik": cik,
        "entityType": "operating",
        "sic": issuer.sic or "",
        "sicDescription": filer.sic_description or "",
        "ownerOrg": filer.organization,
        "insiderTransactionForOwnerExists": 0,
        "insiderTransactionForIssuerExists": 0,
        "name": issuer.name,
        "tickers": list(issuer.tickers),
        "exchanges": list(issuer.exchanges),
        "ein": filer.irs_number,
        "lei": None,
        "description": "",
        "website": "",
        "investorWebsite": "",
        "category": "",
        "fiscalYearEnd": filer.fiscal_year_end,
        "stateOfIncorporation": filer.state_of_incorporation or "",
        "stateOfIncorporationDescription": places.country(filer.state_of_incorporation) or "",
        "addresses": {"mailing": _address(filer.mail), "business": _address(filer.business)},
        "phone": (filer.business.phone if filer.business else None) or "",
        "flags": "",
        "formerNames": former,
        "filings": {"recent": columns(recent), "files": files},
    }


def _moment(changed: str | None) -> str | None:
    return f"{changed}T00:00:00.000Z" if changed else None


@get("/submissions/{name:str}", sync_to_thread=True, include_in_schema=False)
def submissions(request: Request[Any, Any, Any]) -> Response[bytes]:
    ask = Ask(request)
    found = _NAME.match(str(request.path_params["name"]))
    if not found:
        raise Missing("Submissions are named CIK##########.json, with all ten digits")
    cik, number = found[1], found[2]
    if number is None:
        body = submissions_of(ask, cik)
    else:
        ask.shelf.issuer(cik)
        older = cut(of_issuer(ask.shelf, ask.settings, cik))[1]
        if not 1 <= int(number) <= len(older):
            raise Missing(f"There are {len(older)} files of older filings of this issuer")
        body = columns(older[int(number) - 1])
    headers = {"x-sixk-keep": "version", "cache-control": "no-cache"}
    return Response(msgspec.json.encode(body), media_type="application/json", headers=headers)


handlers = [submissions]
