"""An :class:`Example` in, the :class:`Subject` it stands for out. Every example is a difference from one good draft, made up here."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec

from sixk.check.rule import Example
from sixk.check.subject import Subject, of_draft
from sixk.compose import Draft, compose, loads
from sixk.model import Address, Filer, Header

GOOD = """\
form = "6-K"
month = "2026-11"
period = 2026-11-24
annual_form = "20-F"

[registrant]
name = "Havbris Energi ASA"
cik = "0001900001"
file_number = "001-39001"
address = ["Strandkaien 12", "5013 Bergen", "Norway"]
place = "Q8"

[body]
file = "body.md"

[[exhibit]]
number = "99.1"
description = "Press release dated November 24, 2026, announcing a share repurchase program"
file = "release.md"

[signature]
name = "Ingrid Solheim"
title = "Chief Financial Officer"
date = 2026-11-24

[submission]
sros = ["NYSE"]
notify = ["ir@havbris.example"]
"""
BODY = """\
On November 24, 2026, Havbris Energi ASA (the "Company") issued a press release announcing a share repurchase program of up to
18,656,061 shares. A copy of the press release is attached as Exhibit 99.1.
"""
RELEASE = """\
# Havbris Energi announces share repurchase program

Bergen, Norway, November 24, 2026 - Havbris Energi ASA today announced that its board of directors has approved a program to
repurchase up to 18,656,061 of its ordinary shares, or 5 percent of its share capital, until May 31, 2027.

The program is financed from cash on hand. Repurchased shares will be cancelled.

| NOK million | Q3 2026 | Q3 2025 |
|---|--:|--:|
| Revenue | 1,204 | 1,131 |
| Operating profit | 310 | 288 |

Contact: Ola Nes, Investor Relations, +47 55 00 00 00
"""
NOW = "2026-11-24"


def good() -> Draft:
    return loads(GOOD, files={"body.md": BODY.encode(), "release.md": RELEASE.encode()})


def draft(example: Example) -> Draft:
    """The example's draft. Dotted keys reach into tables, `exhibit[1].file` into the second of a list (which is made)."""
    import tomllib

    data: dict[str, Any] = tomllib.loads(GOOD)
    for key, value in example.patch.items():
        _set(data, key, value)
    files: dict[str, bytes] = {"body.md": BODY.encode(), "release.md": RELEASE.encode()}
    files.update({name: content.encode() if isinstance(content, str) else content for name, content in example.files.items()})
    made = loads(_toml(data), files=files)
    named = {made.body.file, *(exhibit.file for exhibit in made.exhibits)}
    for name in ("body.md", "release.md"):
        if name not in named and name not in example.files:
            del files[name]
    return made


def build(example: Example) -> Subject:
    """The subject that an example stands for."""
    now = datetime.date.fromisoformat(example.now or NOW)
    base = draft(example)
    raw = example.html is not None or example.text is not None or example.main is not None
    if not (raw or example.documents or example.header):
        subject = of_draft(base, now)
        subject.size = example.size or subject.size
        return subject
    from sixk import edgar

    composed = compose(base)
    documents = [edgar.NewDocument(f.type, f.content, f.name, f.description) for f in composed.files]
    if example.main is not None:
        name = "form6k.htm" if "<" in example.main[:200] and "<PAGE>" not in example.main else "form6k.txt"
        documents[0] = edgar.NewDocument(base.form, example.main.encode("utf-8"), name, base.form)
    if example.html is not None:
        content = example.html if "<html" in example.html else f"<html><body>\n{example.html}\n</body></html>"
        documents[1] = edgar.NewDocument("EX-99.1", content.encode("utf-8"), "ex99-1.htm", documents[1].description)
    if example.text is not None:
        documents[1] = edgar.NewDocument("EX-99.1", example.text.encode("utf-8"), "ex99-1.txt", documents[1].description)
        linked = documents[0].content.replace(b"ex99-1.htm", b"ex99-1.txt")
        documents[0] = msgspec.structs.replace(documents[0], content=linked)
    documents += [edgar.NewDocument(type_, content, name) for type_, name, content in example.documents]
    header = Header(
        form=base.form,
        period=base.period,
        document_count=len(documents),
        filers=(
            Filer(
                cik=base.registrant.cik or "",
                name=(base.registrant.name or "").upper(),
                file_number=base.registrant.file_number,
                form_type=base.form,
                act="34",
                business=Address(street1=(base.registrant.address or ("",))[0]),
            ),
        ),
    )
    if example.header:
        header = msgspec.structs.replace(header, **example.header)
    return Subject(edgar.build(header, documents), now=now)


def _set(data: dict[str, Any], key: str, value: Any) -> None:
    import re

    parts = re.findall(r"([^.\[\]]+)(?:\[(\d+)\])?", key)
    where: Any = data
    for index, (name, number) in enumerate(parts):
        last = index == len(parts) - 1
        if number:
            items = where.setdefault(name, [])
            while len(items) <= int(number):
                items.append({})
            if last:
                if value is None:
                    del items[int(number)]
                else:
                    items[int(number)] = value
                return
            where = items[int(number)]
        elif last:
            if value is None:
                where.pop(name, None)
            else:
                where[name] = value
        else:
            where = where.setdefault(name, {})


def _toml(data: dict[str, Any]) -> str:
    """Just enough TOML for examples: tables one level deep, lists of tables, strings, dates, booleans."""
    lines = [f"{key} = {_value(value)}" for key, value in data.items() if not _table(value)]
    for key, value in data.items():
        if isinstance(value, dict):
            lines += ["", f"[{key}]", *(f"{k} = {_value(v)}" for k, v in value.items())]
        elif _table(value):
            for item in value:
                lines += ["", f"[[{key}]]", *(f"{k} = {_value(v)}" for k, v in item.items())]
    return "\n".join(lines) + "\n"


def _table(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def _value(value: Any) -> str:
    from sixk.compose.draft import quote

    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{k} = {_value(v)}" for k, v in value.items()) + " }"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value) if isinstance(value, int | float) else quote(str(value))
