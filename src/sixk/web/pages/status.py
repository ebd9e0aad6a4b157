"""The archive at a glance: how much, up to when, read by what; and how to tell whether it is sound."""

from __future__ import annotations

from msgspec import Struct

from sixk import __version__
from sixk.archive.results import Status
from sixk.web.page import Ask, page


class StatusPage(Struct, frozen=True):
    version: str
    archive: Status
    years: dict[str, int]
    kinds: tuple[tuple[str, int], ...]
    findings: tuple[tuple[str, str, int], ...]


@page("/status", "status.html")
def status(ask: Ask) -> StatusPage:
    query = ask.shelf.query
    years = query(
        "SELECT strftime(filed, '%Y'), count(*) FROM reports WHERE filed IS NOT NULL GROUP BY 1 ORDER BY 1", tables=("reports",)
    )
    kinds = query("SELECT kind, count(*) FROM documents GROUP BY 1 ORDER BY 2 DESC LIMIT 12", tables=("documents",))
    findings = query(
        "SELECT rule, severity, count(*) FROM findings GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 12", tables=("findings",)
    )
    return StatusPage(
        version=__version__,
        archive=ask.shelf.archive.status(),
        years={str(year): int(count) for year, count in years},
        kinds=tuple((str(kind), int(count)) for kind, count in kinds),
        findings=tuple((str(rule), str(severity), int(count)) for rule, severity, count in findings),
    )
