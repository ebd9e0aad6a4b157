#!/usr/bin/env python3
"""The JSON Schema of a report, written from the model to docs/report.schema.json.

python tools/schema.py
"""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from sixk.model import Report

TARGET = Path(__file__).resolve().parents[1] / "docs" / "report.schema.json"


def main() -> None:
    TARGET.write_text(json.dumps(msgspec.json.schema(Report), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
