"""EDGAR place codes ("M5", "A6", "DE") -> names, countries and ISO codes."""

from __future__ import annotations


def country(code: str | None) -> str | None:
    """The English name of the country that an EDGAR place code lies in; None where the code is unknown or says nothing."""
    return None
