"""EDGAR's JSON about issuers (submissions, company_tickers) -> plain structs. What is missing or oddly typed is left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from sixk.edgar import accession, places
from sixk.model import FormerName


class Filing(Struct, frozen=True, gc=False):
    """A row of an issuer's submissions file. ``primary`` is the file name of the main document; ``accepted`` as given."""

    accession: str
    form: str
    filed: str
    period: str | None = None
    accepted: str | None = None
    file_number: str | None = None
    primary: str | None = None
    description: str | None = None
    size: int | None = None


class Older(Struct, frozen=True, gc=False):
    """A file with older filings of an issuer, and the first and last filing dates in it (ISO, where given)."""

    name: str
    since: str | None = None
    until: str | None = None


class Issuer(Struct, frozen=True):
    """What ``CIK##########.json`` says of an issuer; ``more`` names the files with older filings."""

    cik: str
    name: str
    sic: str | None = None
    tickers: tuple[str, ...] = ()
    exchanges: tuple[str, ...] = ()
    lei: str | None = None
    country: str | None = None
    fiscal_year_end: str | None = None
    former_names: tuple[FormerName, ...] = ()
    filings: tuple[Filing, ...] = ()
    more: tuple[Older, ...] = ()


class Ticker(Struct, frozen=True, gc=False):
    cik: str
    ticker: str
    name: str
    exchange: str | None = None


def read_submissions(data: bytes) -> Issuer | None:
    """An issuer's submissions file, or one of its older parts (which carries filings alone: ``cik`` and ``name`` are empty).

    None where the bytes are no such JSON.
    """
    found = _object(data)
    if found is None:
        return None
    filings = found.get("filings")
    columns = filings.get("recent") if isinstance(filings, dict) else found
    more = filings.get("files") if isinstance(filings, dict) else None
    if not isinstance(columns, dict) or ("accessionNumber" not in columns and not isinstance(filings, dict)):
        return None
    business = (found.get("addresses") or {}).get("business") if isinstance(found.get("addresses"), dict) else None
    place = _text(found.get("stateOfIncorporation")) or _text((business or {}).get("stateOrCountry"))
    former = found.get("formerNames")
    return Issuer(
        cik=_cik(found.get("cik")) or "",
        name=_text(found.get("name")) or "",
        sic=_text(found.get("sic")),
        tickers=_texts(found.get("tickers")),
        exchanges=_texts(found.get("exchanges")),
        lei=_text(found.get("lei")),
        country=places.country(place),
        fiscal_year_end=_text(found.get("fiscalYearEnd")),
        former_names=tuple(
            FormerName(name, (_text(row.get("to")) or "")[:10] or None)
            for row in (former if isinstance(former, list) else ())
            if isinstance(row, dict) and (name := _text(row.get("name")))
        ),
        filings=tuple(_filings(columns)),
        more=tuple(
            Older(name, _text(row.get("filingFrom")), _text(row.get("filingTo")))
            for row in (more if isinstance(more, list) else ())
            if isinstance(row, dict) and (name := _text(row.get("name")))
        ),
    )


def _filings(columns: dict[str, Any]) -> Iterator[Filing]:
    def column(name: str) -> list[Any]:
        found = columns.get(name)
        return found if isinstance(found, list) else []

    forms, dates = column("form"), column("filingDate")
    optional = [
        column(name)
        for name in ("reportDate", "acceptanceDateTime", "fileNumber", "primaryDocument", "primaryDocDescription", "size")
    ]
    for row, given in enumerate(column("accessionNumber")):
        number = accession.normalise(_text(given) or "")
        if number is None or row >= len(forms) or row >= len(dates):
            continue
        period, accepted, file_number, primary, description, size = (
            values[row] if row < len(values) else None for values in optional
        )
        yield Filing(
            number,
            _text(forms[row]) or "",
            _text(dates[row]) or "",
            _text(period),
            _text(accepted),
            _text(file_number),
            _text(primary),
            _text(description),
            size if isinstance(size, int) else None,
        )


def read_tickers(data: bytes) -> Iterator[Ticker]:
    """``company_tickers.json`` or ``company_tickers_exchange.json``; nothing where the bytes are neither."""
    found = _object(data)
    if found is None:
        return
    fields, rows = found.get("fields"), found.get("data")
    if isinstance(fields, list) and isinstance(rows, list):
        listed: list[Any] = [dict(zip(fields, row, strict=False)) for row in rows if isinstance(row, list)]
    else:
        listed = list(found.values())
    for row in listed:
        if not isinstance(row, dict):
            continue
        cik = _cik(row.get("cik_str", row.get("cik")))
        ticker = _text(row.get("ticker"))
        if cik and ticker:
            yield Ticker(cik, ticker, _text(row.get("title", row.get("name"))) or "", _text(row.get("exchange")))


def _object(data: bytes) -> dict[str, Any] | None:
    try:
        found = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _texts(values: object) -> tuple[str, ...]:
    return tuple(text for value in values if (text := _text(value))) if isinstance(values, list) else ()


def _cik(value: object) -> str | None:
    text = str(value).strip() if isinstance(value, int | str) else ""
    return text.zfill(10) if text.isdecimal() and len(text) <= 10 else None
