"""Saved searches: a name and a query -> what is new since last time, exactly once, as a feed or a signed webhook."""

from __future__ import annotations

from sixk.archive.results import Hit, Watch


class Watches:
    """The saved searches of an archive."""

    def add(
        self,
        name: str,
        query: str = "",
        *,
        filters: dict[str, str | bool | list[str]] | None = None,
        webhook: str | None = None,
        secret: str | None = None,
    ) -> Watch:
        """Save a search; what is there already counts as seen. Raises InputError if the name is taken."""
        raise NotImplementedError

    def get(self, name: str) -> Watch:
        """One watch by its name. Raises InputError if there is none."""
        raise NotImplementedError

    def all(self) -> tuple[Watch, ...]:
        """All watches by name."""
        raise NotImplementedError

    def remove(self, name: str) -> None:
        """Forget a watch. Raises InputError if there is none."""
        raise NotImplementedError

    def run(self, name: str) -> tuple[Hit, ...]:
        """What is new since last time, oldest first, and remember it as told."""
        raise NotImplementedError

    def feed(self, name: str, *, base: str, limit: int = 50) -> bytes:
        """The watch's newest reports as an Atom feed; `base` is the address that links start with."""
        raise NotImplementedError
