"""Findings in, a SARIF 2.1.0 log out, as editors and code hosts read it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sixk import __version__
from sixk.check.rule import CheckFinding, rules

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "advice": "note"}


def log(found: Iterable[tuple[str, CheckFinding]]) -> dict[str, Any]:
    """The log of findings, each with the path of what was checked. Silenced findings are there as suppressed."""
    every = rules()
    results = []
    used: dict[str, int] = {}
    for path, finding in found:
        index = used.setdefault(finding.rule, len(used))
        location: dict[str, Any] = {"artifactLocation": {"uri": _uri(path, finding)}}
        if finding.line:
            location["region"] = {"startLine": finding.line, **({"startColumn": finding.column} if finding.column else {})}
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": index,
            "level": LEVELS[finding.severity],
            "message": {"text": finding.message},
            "locations": [{"physicalLocation": location}],
        }
        if finding.silenced is not None:
            result["suppressions"] = [{"kind": "inSource", "justification": finding.silenced}]
        results.append(result)
    descriptors = []
    for name in used:
        entry = every.get(name)
        why = entry.why if entry else "The draft cannot be used as it is."
        descriptor: dict[str, Any] = {"id": name, "fullDescription": {"text": why}}
        if entry:
            descriptor["help"] = {"text": f"Source: {entry.source} [{entry.sure}]"}
            descriptor["defaultConfiguration"] = {"level": LEVELS[entry.severity]}
        descriptors.append(descriptor)
    driver = {"name": "sixk", "version": __version__, "rules": descriptors}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _uri(path: str, finding: CheckFinding) -> str:
    from pathlib import Path
    from urllib.parse import quote

    root = Path(path)
    inside = root / finding.file if finding.file and root.is_dir() else root
    return quote(inside.as_posix())
