"""Saved searches: a name and a query -> what is new since last time, exactly once, as hits, a feed or a signed webhook.

What a watch was told is one number, that of the newest journal record it has seen; reports know the record that brought them, and
keep it through a rebuild. A delivery is written down before it goes out and struck off after: stopped in between, it goes out
again under the same id, which is all a receiver needs to count it once.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from sixk.archive.results import Hit, Watch
from sixk.errors import InputError

if TYPE_CHECKING:
    from sixk.archive.archive import Archive

KEY = "user/watches.json"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_FILTERS = frozenset(
    {"types", "items", "issuer", "cik", "country", "form", "role", "routine", "status", "language", "since", "until"}
)


class Pending(Struct, frozen=True):
    """A delivery under way: what lies between these two records, under one id."""

    id: str
    after: int
    number: int


class Kept(Struct, frozen=True):
    """A watch with what it was told."""

    watch: Watch
    told: int
    pending: Pending | None = None


class Watches:
    """The saved searches of an archive."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._store = archive.store

    def add(
        self,
        name: str,
        query: str = "",
        *,
        filters: dict[str, str | bool | list[str]] | None = None,
        webhook: str | None = None,
        secret: str | None = None,
    ) -> Watch:
        """Save a search; what is there already counts as seen. A webhook without a secret is given one.

        Raises InputError if the name is taken or cannot be one, a filter is none of `Archive.search`, or the webhook is no
        http(s) address.
        """
        from sixk.archive.writer import now

        if not _NAME.fullmatch(name):
            raise InputError(f"{name!r} cannot name a watch: use letters, digits, dots, dashes")
        unknown = sorted(set(filters or ()) - _FILTERS)
        if unknown:
            raise InputError(f"no filter {unknown[0]!r}: the filters are {', '.join(sorted(_FILTERS))}")
        if webhook is not None:
            from sixk.archive.webhook import check_address

            check_address(webhook)
            secret = secret or secrets.token_hex(32)
        watch = Watch(name, query, filters or {}, webhook, secret, secrets.token_urlsafe(12), now())
        self._archive.search(query, limit=1, **_arguments(watch))
        with self._changing() as kept:
            if name in kept:
                raise InputError(f"there is a watch {name!r} already: remove it first, or take another name")
            kept[name] = Kept(watch, self._archive.snapshot().number)
        return watch

    def get(self, name: str) -> Watch:
        """One watch by its name. Raises InputError if there is none."""
        return self._one(self._read(), name).watch

    def all(self) -> tuple[Watch, ...]:
        """All watches by name."""
        kept = self._read()
        return tuple(kept[name].watch for name in sorted(kept))

    def remove(self, name: str) -> None:
        """Forget a watch. Raises InputError if there is none."""
        with self._changing() as kept:
            self._one(kept, name)
            del kept[name]

    def run(self, name: str, *, deliver: bool = True, allow_private: bool = False) -> tuple[Hit, ...]:
        """What is new since last time, oldest first; a webhook is told of it, then it is remembered as told.

        Raises WebhookError (a SixkError) if the webhook does not take it: the same is delivered again next time.
        """
        with self._locked():
            kept = self._read()
            held = self._one(kept, name)
            number = self._archive.snapshot().number
            pending = held.pending
            if pending is None:
                pending = Pending(secrets.token_hex(16), held.told, max(number, held.told))
                kept[name] = replace(held, pending=pending)
                self._write(kept)
            hits = tuple(self._between(held.watch, pending.after, pending.number))
            if hits and held.watch.webhook and deliver:
                from sixk.archive import webhook

                webhook.deliver(held.watch, pending.id, hits, allow_private=allow_private)
            kept[name] = Kept(held.watch, pending.number)
            self._write(kept)
            return hits

    def feed(self, name: str, *, base: str, limit: int = 50) -> bytes:
        """The watch's newest reports as an Atom feed; `base` is the address that links start with."""
        from sixk.archive import feed

        watch = self.get(name)
        found = self._archive.search(watch.query, sort="newest", limit=limit, **_arguments(watch))
        return feed.atom(
            found.hits,
            title=f"sixk watch: {name}",
            self_address=f"{base.rstrip('/')}/watches/{name}.atom",
            base=base,
            updated=watch.created,
        )

    def _between(self, watch: Watch, after: int, number: int) -> Iterator[Hit]:
        cursor = None
        while True:
            found = self._archive.search(
                watch.query, sort="oldest", limit=200, cursor=cursor, after=after, upto=number, **_arguments(watch)
            )
            yield from found.hits
            cursor = found.cursor
            if cursor is None:
                return

    # ------------------------------------------------------------------------------------------------------------ keeping

    def _one(self, kept: dict[str, Kept], name: str) -> Kept:
        if name not in kept:
            raise InputError(f"no watch {name!r}: `sixk watch list` shows what there is")
        return kept[name]

    def _read(self) -> dict[str, Kept]:
        if not self._store.has(KEY):
            return {}
        try:
            return msgspec.json.decode(self._store.get(KEY), type=dict[str, Kept])
        except msgspec.DecodeError as error:
            raise InputError(f"{self._store.url}/{KEY} is damaged ({error}): correct it by hand") from error

    def _write(self, kept: dict[str, Kept]) -> None:
        self._store.put(KEY, msgspec.json.format(msgspec.json.encode(kept), indent=1), replace=True)

    @contextmanager
    def _changing(self) -> Iterator[dict[str, Kept]]:
        with self._locked():
            kept = self._read()
            yield kept
            self._write(kept)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """One change of watches at a time; apart from the writer's lock, so that a watch runs while reports come in."""
        with self._store.user_lock():
            yield


def _arguments(watch: Watch) -> dict[str, Any]:
    return dict(watch.filters)
