"""The tables -> who the issuers are: names, former names, tickers, CIKs and countries, and how to find one by any of them."""

from __future__ import annotations

import unicodedata
from typing import Any

from sixk.archive.database import Database
from sixk.archive.results import Issuer

_ISSUERS = """
WITH named AS (
    SELECT f.cik, f.name, f.former_names, f.country, f.sic, f.file_number, r.known, r.filed
    FROM filers f JOIN reports r USING (accession)
),
last AS (
    SELECT cik, arg_max(name, coalesce(known, TIMESTAMPTZ '1970-01-01')) AS name,
        arg_max(country, coalesce(known, TIMESTAMPTZ '1970-01-01')) AS country,
        arg_max(sic, coalesce(known, TIMESTAMPTZ '1970-01-01')) AS sic,
        list(DISTINCT name) AS names, flatten(list(DISTINCT former_names)) AS former,
        list(DISTINCT file_number) AS numbers,
        count(*) AS reports, min(filed)::VARCHAR AS first, max(filed)::VARCHAR AS last
    FROM named GROUP BY cik
)
SELECT last.*, t.tickers, t.exchanges FROM last LEFT JOIN (
    SELECT cik, list(DISTINCT ticker) AS tickers, list(DISTINCT exchange) AS exchanges FROM tickers GROUP BY cik
) t USING (cik)
"""


class Directory:
    """All issuers of one state of the archive, by CIK."""

    def __init__(self, database: Database) -> None:
        self.issuers: dict[str, Issuer] = {}
        self.countries: dict[str, str] = {}
        self._tickers: dict[str, list[str]] = {}
        self._names: dict[str, list[str]] = {}
        self._sorted: list[tuple[str, tuple[str, ...], Issuer]]
        for row in database.rows(_ISSUERS, tables=("reports", "filers", "tickers")):
            issuer = _issuer(row)
            self.issuers[issuer.cik] = issuer
            if issuer.country:
                self.countries[issuer.country.casefold()] = issuer.country
            for ticker in issuer.tickers:
                self._tickers.setdefault(ticker.upper(), []).append(issuer.cik)
            for name in (issuer.name, *issuer.former_names):
                self._names.setdefault(fold(name), []).append(issuer.cik)
        named = sorted((fold(issuer.name), issuer.cik, issuer) for issuer in self.issuers.values())
        self._sorted = [(name, tuple(map(fold, issuer.former_names)), issuer) for name, _, issuer in named]

    def ciks(self, value: str) -> list[str]:
        """CIKs that a CIK, ticker or exact name (or former name) stands for; none if it is none of these."""
        value = value.strip()
        if value.isdigit() and len(value) <= 10:
            cik = value.zfill(10)
            return [cik] if cik in self.issuers else []
        return self._tickers.get(value.upper().removeprefix("$"), []) or self._names.get(fold(value), [])

    def country(self, value: str) -> str:
        """A country as the archive spells it, from any spelling, an EDGAR place code or an ISO code."""
        from sixk.edgar import places

        value = value.strip()
        found = self.countries.get(value.casefold())
        if found is None and len(value) == 2:
            by_iso = {places.iso(places.code(name)): name for name in self.countries.values()}
            found = by_iso.get(value.upper()) or places.country(value)
        return found or value

    def find(self, query: str, country: str | None = None) -> list[Issuer]:
        """Issuers whose name, former name, ticker or CIK holds the query: those that begin with it first, then by name."""
        wanted = fold(query)
        digits = query.strip().lstrip("0") if query.strip().isdigit() else None
        ranked: tuple[list[Issuer], ...] = ([], [], [], [], [])
        for name, former, issuer in self._sorted:
            if country and issuer.country != country:
                continue
            rank = _rank(issuer, name, former, wanted, digits) if wanted else 0
            if rank is not None:
                ranked[rank].append(issuer)
        return [issuer for of_rank in ranked for issuer in of_rank]


def fold(name: str) -> str:
    """A name for comparing: without case, accents, full stops and commas."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(bare.casefold().replace(".", "").replace(",", " ").split())


def _rank(issuer: Issuer, name: str, former: tuple[str, ...], wanted: str, digits: str | None) -> int | None:
    if digits == issuer.cik.lstrip("0") or any(wanted == ticker.casefold() for ticker in issuer.tickers):
        return 0
    if name.startswith(wanted):
        return 1
    if wanted in name:
        return 2
    if any(wanted in other for other in former):
        return 3
    return 4 if digits and issuer.cik.lstrip("0").startswith(digits) else None


def _issuer(row: tuple[Any, ...]) -> Issuer:
    cik, name, country, sic, names, former, numbers, reports, first, last, tickers, exchanges = row
    others = [other for other in [*(former or []), *(names or [])] if other and other != name]
    return Issuer(
        cik=cik,
        name=name,
        former_names=tuple(sorted(dict.fromkeys(others))),
        country=country,
        sic=sic,
        tickers=tuple(sorted(ticker for ticker in tickers or [] if ticker)),
        exchanges=tuple(sorted(exchange for exchange in exchanges or [] if exchange)),
        file_numbers=tuple(sorted(number for number in numbers or [] if number)),
        reports=reports,
        first=first,
        last=last,
    )
