"""Hits -> an Atom feed."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from sixk.archive.results import Hit


def atom(hits: Iterable[Hit], *, title: str, self_address: str, base: str, updated: str) -> bytes:
    """An Atom feed of reports, newest first. `base` is where /report/ACCESSION lies; `updated` dates an empty feed."""
    entries = list(hits)
    newest = max((when(hit) for hit in entries), default=updated)
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{_text(title)}</title>",
        f"<id>{_text(self_address)}</id>",
        f"<updated>{_text(newest or updated)}</updated>",
        f'<link rel="self" href={_value(self_address)}/>',
        f'<link rel="alternate" href={_value(base)}/>',
        "<generator>sixk</generator>",
    ]
    parts += [_entry(hit, base) for hit in entries]
    parts.append("</feed>\n")
    return "\n".join(parts).encode()


def when(hit: Hit) -> str:
    """When a report became public, for a feed: acceptance, else its filing day, else when it was added."""
    return hit.accepted or (f"{hit.filed}T23:59:59-05:00" if hit.filed else None) or hit.added or ""


def _entry(hit: Hit, base: str) -> str:
    address = f"{base.rstrip('/')}/report/{quote(hit.accession)}"
    types = "".join(f"<category term={_value(name)}/>" for name in hit.types)
    return (
        f"<entry><title>{_text(f'{hit.issuer or hit.accession}: {hit.headline or hit.form or hit.accession}')}</title>"
        f"<id>urn:sixk:{_text(hit.accession)}:{hit.version}</id><updated>{_text(when(hit))}</updated>"
        f'<link rel="alternate" href={_value(address)}/><author><name>{_text(hit.issuer or "unknown issuer")}</name></author>'
        f"{types}<summary>{_text(hit.snippet or hit.headline or '')}</summary></entry>"
    )


def _text(value: str) -> str:
    return escape("".join(c for c in value if c >= " " or c in "\t\n"))


def _value(value: str) -> str:
    return quoteattr("".join(c for c in value if c >= " "))
