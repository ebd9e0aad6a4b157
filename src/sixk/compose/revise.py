"""A report.toml and the draft that it shall hold in, the report.toml out with only what differs written anew: comments, order and blank
lines of a person's own stay where they are.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

import msgspec
from msgspec import Struct

from sixk.compose.draft import Draft, Keys, Signing, dump, loads, plain, quote
from sixk.errors import DraftError

_HEADER = re.compile(r"[ \t]*\[(\[?)[ \t]*([A-Za-z0-9_-]+)[ \t]*\]\]?[ \t]*(?:#[^\n]*)?\n?")
_KEY = re.compile(r"[ \t]*([A-Za-z0-9_-]+)[ \t]*=[ \t]*")
_EMPTY = re.compile(r"[ \t]*(?:#[^\n]*)?(?:\n|\Z)")
_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}|\'\'\'(?:[^\']|\'{1,2}(?!\'))*\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.S
)
_BARE = re.compile(r"[^\s#,\[\]{}\"']+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class _Entry(Struct):
    """A key with its value: ``line`` is where its line starts, ``start`` and ``end`` bound the value, ``stop`` is the next line."""

    key: str
    line: int
    start: int
    end: int
    stop: int


class _Table(Struct):
    """A table, ``index`` its place among those of its name where it is one of many; the first table is the file's head."""

    name: str
    index: int | None
    line: int
    inside: int
    entries: list[_Entry]

    @property
    def stop(self) -> int:
        return self.entries[-1].stop if self.entries else self.inside


_Edit = tuple[int, int, str]


def revise(toml: str, after: Draft) -> str:
    """The text of a report.toml that holds ``after``. Where it is written in a way that this does not follow (inline tables, dotted
    keys), the whole is written anew."""
    toml = toml.replace("\r\n", "\n")
    if toml and not toml.endswith("\n"):
        toml += "\n"
    tables = _tables(toml)
    if tables is not None:
        text = toml
        edits = [(start, end, order, new) for order, (start, end, new) in enumerate(_edits(toml, tables, after))]
        for start, end, _, new in sorted(edits, reverse=True):
            text = text[:start] + new + text[end:]
        if _holds(text, after):
            return text
    return dump(after)


def _holds(toml: str, draft: Draft) -> bool:
    try:
        read = loads(toml)
    except DraftError:
        return False
    return all(_said(read, name) == _said(draft, name) for name in Keys.__struct_fields__)


def _said(draft: Draft, name: str) -> Any:
    """A key's value; a signature without anything in it is none."""
    value = getattr(draft, name)
    return None if value == Signing() else value


# ---------------------------------------------------------------------------------------------------- where everything stands


def _tables(toml: str) -> list[_Table] | None:
    """The tables of a report.toml in their order; null where something is written in another way."""
    tables = [_Table("", None, 0, 0, [])]
    seen: dict[str, int] = {}
    at = 0
    while at < len(toml):
        if empty := _EMPTY.match(toml, at):
            at = empty.end()
        elif header := _HEADER.match(toml, at):
            name = header[2]
            if header[1]:
                seen[name] = seen.get(name, -1) + 1
            tables.append(_Table(name, seen[name] if header[1] else None, at, header.end(), []))
            at = header.end()
        elif key := _KEY.match(toml, at):
            end = _value_end(toml, key.end())
            rest = _EMPTY.match(toml, end) if end is not None else None
            if end is None or rest is None:
                return None
            tables[-1].entries.append(_Entry(key[1], at, key.end(), end, rest.end()))
            at = rest.end()
        else:
            return None
    return tables


def _value_end(toml: str, at: int) -> int | None:
    """Where the value ends that begins at ``at``; null where it does not."""
    depth = 0
    while at < len(toml):
        if toml[at] in "[{":
            depth, at = depth + 1, at + 1
        elif toml[at] in "]}":
            depth, at = depth - 1, at + 1
        elif depth and toml[at] == "#":
            at = (toml + "\n").index("\n", at)
            continue
        elif depth and toml[at] in ", \t\n=":
            at += 1
            continue
        elif token := _STRING.match(toml, at) or _BARE.match(toml, at):
            at = token.end()
        else:
            return None
        if depth <= 0:
            return at if depth == 0 else None
    return None


# ---------------------------------------------------------------------------------------------------------------- what differs


def _edits(toml: str, tables: list[_Table], after: Draft) -> Iterator[_Edit]:
    before: dict[str, Any] = plain(tomllib.loads(toml))
    wanted: dict[str, Any] = msgspec.to_builtins(msgspec.convert(after, Keys, from_attributes=True))
    bare = msgspec.to_builtins(Keys())
    lists = [name for name, value in bare.items() if isinstance(value, list | tuple)]
    last: list[_Edit] = []
    by_name = {table.name: table for table in tables if table.index is None}
    yield from _table(toml, tables[0], _scalars(before), _scalars(wanted), _scalars(bare))
    for name, value in wanted.items():
        if name in lists:
            those = [table for table in tables if table.name == name and table.index is not None]
            made = list(_list(toml, those, name, before.get(name, []), value))
            if those:
                yield from made
            else:
                last += made
        elif isinstance(value, dict) or isinstance(bare[name], dict) or name in ("incorporation", "signature"):
            table, old, standing = by_name.get(name), before.get(name), bare[name] or {}
            if table is not None and value is None:
                yield table.line, table.stop, ""
            elif table is not None:
                yield from _table(toml, table, old or {}, value, standing)
            elif value is not None and value != standing:
                last.append((len(toml), len(toml), "\n" + _written(f"[{name}]", value, standing)))
    yield from last


def _scalars(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value is None or isinstance(value, str | bool)}


def _table(toml: str, table: _Table, old: dict[str, Any], new: dict[str, Any], standing: dict[str, Any]) -> Iterator[_Edit]:
    """The edits that make one table's keys those of ``new``; a key that says what stands anyway is not written."""
    entries = {entry.key: entry for entry in table.entries}
    for key, value in new.items():
        entry = entries.get(key)
        if entry is None:
            if value is not None and value != standing.get(key) and key not in old:
                yield _inserted(toml, table, key, value)
        elif value is None:
            yield entry.line, entry.stop, ""
        elif _builtin(old.get(key)) != _builtin(value):
            unquoted = toml[entry.start] not in "\"'" and isinstance(value, str) and _DAY.fullmatch(value)
            yield entry.start, entry.end, str(value) if unquoted else _toml(value)


def _inserted(toml: str, table: _Table, key: str, value: Any) -> _Edit:
    """A new key: in the place of the comment that told it was missing, else after the table's last key."""
    line = f"{key} = {_toml(value)}\n"
    next_table = re.compile(r"^[ \t]*\[", re.M).search(toml, table.stop)
    asked = re.compile(rf'^# {re.escape(key)} = ""[^\n]*\n', re.M).search(
        toml, table.inside, next_table.start() if next_table else len(toml)
    )
    return (asked.start(), asked.end(), line) if asked else (table.stop, table.stop, line)


def _list(toml: str, tables: list[_Table], name: str, old: list[Any], new: list[Any]) -> Iterator[_Edit]:
    """The edits of a list of tables: what is alike is left, what changed is edited, the rest goes or comes."""
    if len(tables) != len(old):
        return
    items = [{**_blank(item, new), **item} for item in old]
    for what, a, b, c, d in SequenceMatcher(
        None, [repr(i) for i in items], [repr(n) for n in new], autojunk=False
    ).get_opcodes():
        if what == "equal":
            continue
        pairs = min(b - a, d - c)
        for index in range(pairs):
            yield from _table(toml, tables[a + index], old[a + index], new[c + index], _standing(name))
        for gone in tables[a + pairs : b]:
            yield gone.line, gone.stop, ""
        place = tables[b - 1].stop if b else tables[0].line if tables else len(toml)
        for item in new[c + pairs : d]:
            block = _written(f"[[{name}]]", item, _standing(name))
            yield place, place, f"{block}\n" if tables and not b else f"\n{block}"


def _standing(name: str) -> dict[str, Any]:
    return {"pdf": "text"} if name == "exhibit" else {}


def _blank(item: dict[str, Any], new: list[Any]) -> dict[str, Any]:
    """The keys that a read item leaves out, as a draft holds them, so that alike items are seen to be alike."""
    return {
        key: [] if isinstance(value, list | tuple) else "text" if key == "pdf" else None
        for n in new
        for key, value in n.items()
    }


def _written(header: str, item: dict[str, Any], standing: dict[str, Any]) -> str:
    said = {
        key: value for key, value in item.items() if value is not None and value != standing.get(key) and value not in ([], ())
    }
    return "\n".join([header, *(f"{key} = {_toml(value)}" for key, value in said.items())]) + "\n"


def _builtin(value: Any) -> Any:
    return [_builtin(item) for item in value] if isinstance(value, list | tuple) else value


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(item)}" for key, item in value.items() if item is not None) + " }"
    return quote(value)
