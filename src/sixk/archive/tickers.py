"""EDGAR's company_tickers files, or a user's CSV -> rows of the table `tickers`."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import msgspec

from sixk.archive.tables import Row
from sixk.errors import InputError


def read(path: Path) -> list[Row]:
    """Rows (cik, ticker, exchange, name). Raises InputError for a file of another shape."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; give company_tickers.json or a CSV") from error
    return parse(data, str(path))


def parse(data: bytes, name: str) -> list[Row]:
    """The same from bytes; `name` is for messages."""
    rows = _json(data, name) if data.lstrip()[:1] in (b"{", b"[") else _csv(data, name)
    if not rows:
        raise InputError(f"{name}: no tickers in it; a CSV needs the columns cik and ticker")
    return sorted(dict.fromkeys(rows), key=lambda row: (row[0], row[1], row[2] or ""))


def _json(data: bytes, name: str) -> list[Row]:
    try:
        found: Any = msgspec.json.decode(data)
    except msgspec.DecodeError as error:
        raise InputError(f"{name}: is no JSON ({error})") from error
    try:
        if isinstance(found, dict) and "fields" in found and "data" in found:
            at = {field: place for place, field in enumerate(found["fields"])}
            return [_row(r[at["cik"]], r[at["ticker"]], r[at["exchange"]], r[at["name"]]) for r in found["data"]]
        entries = found.values() if isinstance(found, dict) else found
        return [_row(entry["cik_str"], entry["ticker"], None, entry.get("title")) for entry in entries]
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        raise InputError(
            f"{name}: not laid out as company_tickers.json or company_tickers_exchange.json ({error!r})"
        ) from error


def _csv(data: bytes, name: str) -> list[Row]:
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: is no UTF-8 text") from error
    reader = csv.DictReader(lines)
    fields = {(field or "").strip().lower(): field for field in reader.fieldnames or ()}
    if "cik" not in fields or "ticker" not in fields:
        raise InputError(f"{name}: a CSV of tickers needs the columns cik and ticker (exchange and name if known)")
    rows = []
    for line in reader:
        cik, ticker = (line[fields["cik"]] or "").strip(), (line[fields["ticker"]] or "").strip()
        if cik and ticker:
            exchange = (line[fields["exchange"]] or "").strip() if "exchange" in fields else None
            title = (line[fields["name"]] or "").strip() if "name" in fields else None
            rows.append(_row(cik, ticker, exchange or None, title or None))
    return rows


def _row(cik: object, ticker: object, exchange: object, name: object) -> Row:
    return (
        str(cik).strip().zfill(10),
        str(ticker).strip().upper(),
        str(exchange) if exchange else None,
        str(name) if name else None,
    )
