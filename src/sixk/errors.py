"""The exceptions of sixk. Bad filings raise none of them: what cannot be read becomes a Finding.

SixkError
├── InputError          a path or an argument that cannot be used: what, where, what to do
├── ArchiveError        an archive that cannot be opened, is damaged or is of another version
│   ├── ArchiveLocked   another process is writing
│   └── QueryError      a query that cannot be run
├── DraftError          a draft folder or report.toml that cannot be composed
├── RulesError          a user's rules file that does not fit its form
└── SyncError           a server that does not answer as EDGAR does
"""

from __future__ import annotations


class SixkError(Exception):
    """Every error that sixk raises on purpose; its text is one line: what, where, what to do."""


class InputError(SixkError):
    """A path or an argument that cannot be used."""


class ArchiveError(SixkError):
    """An archive that cannot be opened, is damaged, or is of another version."""


class ArchiveLocked(ArchiveError):
    """Another process is writing to the archive."""


class QueryError(ArchiveError):
    """A query that cannot be run."""


class DraftError(SixkError):
    """A draft folder or report.toml that cannot be composed."""


class RulesError(SixkError):
    """A user's rules file that does not fit its form."""


class SyncError(SixkError):
    """A server that does not answer as EDGAR does."""
