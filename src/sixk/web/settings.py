"""What `sixk serve` was told, as one plain struct; it travels to worker processes as JSON in an environment variable."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

VARIABLE = "SIXK_SERVE"
"""The environment variable that carries the settings to worker processes."""

FAMILIES = ("pages", "api", "feeds", "edgar", "mcp")
"""What can be opened without a key, by name."""

LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")


class Key(Struct, frozen=True):
    """An API key: its SHA-256 in hex (the key itself is shown once and kept nowhere) and its requests a minute."""

    name: str
    sha256: str
    rate: int = 600


class Settings(Struct, frozen=True):
    """``open_paths`` are the FAMILIES that need no key even where keys are on. ``hosts`` are the names besides loopback and
    ``host`` that a request may call us by. ``drafts`` is the one folder below which the drafting pages may write."""

    archive: str
    host: str = "127.0.0.1"
    port: int = 6060
    title: str = "sixk"
    hosts: tuple[str, ...] = ()
    keys: tuple[Key, ...] = ()
    open_paths: tuple[str, ...] = ()
    anonymous_rate: int = 0
    item_codes: bool = True
    mcp: bool = True
    drafts: str | None = None
    cache_bytes: int = 64 << 20
    log: Literal["json", "plain", "off"] = "json"
    forwarded: bool = False
    secret: str = ""
    refresh_seconds: float = 1.0
    as_of: str | None = None

    @property
    def loopback(self) -> bool:
        return self.host in LOOPBACK


def encode(settings: Settings) -> str:
    return msgspec.json.encode(settings).decode()


def decode(text: str) -> Settings:
    return msgspec.json.decode(text, type=Settings)


def read_keys(path: Path) -> tuple[Key, ...]:
    """The keys of a TOML file: ``[[key]]`` tables with name, sha256 and optionally rate. Raises InputError."""
    from sixk.errors import InputError

    try:
        table = msgspec.toml.decode(path.read_bytes())
    except OSError as error:
        raise InputError(
            f"{path}: the file of keys cannot be read ({error.strerror}); make one with `sixk serve --new-key NAME`"
        ) from error
    except msgspec.DecodeError as error:
        raise InputError(f"{path}: the file of keys is not TOML: {error}") from error
    try:
        keys = msgspec.convert(table.get("key", []), tuple[Key, ...])
    except msgspec.ValidationError as error:
        raise InputError(f"{path}: a [[key]] needs name and sha256, both text: {error}") from error
    if not keys:
        raise InputError(f"{path}: no [[key]] in the file of keys; make one with `sixk serve --new-key NAME`")
    return keys
