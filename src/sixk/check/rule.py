"""What a rule is: one small function with its severity, its source and how sure that source is, and examples that are its tests.

`sure` says how well the rule is founded: "S" seen in the named source, "M" from memory and believed sound, "M?" from memory and
unsure (never more than a warning), "C" good practice of our own judging (never an error). An error means that EDGAR would suspend
the submission, or refuse it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from sixk.model import Finding, Severity

if TYPE_CHECKING:
    from sixk.check.subject import Subject

Sure = Literal["S", "M", "M?", "C"]


class Hit(Struct, frozen=True):
    """Where a rule is not met. ``at`` is an offset in a document's markup, ``text_at`` one in its text, ``key`` a key of
    report.toml, ``file`` a file of the draft; ``quote`` the words at fault, by which the place is found in the draft's own files."""

    message: str
    document: int | None = None
    at: int | None = None
    text_at: int | None = None
    key: str | None = None
    file: str | None = None
    quote: str | None = None


class CheckFinding(Finding, frozen=True):
    """A finding with its place: ``file`` is a file of the draft or the document's file name, ``line`` and ``column`` count from 1.
    ``silenced`` is the reason that report.toml gives for not heeding it."""

    file: str | None = None
    column: int | None = None
    quote: str | None = None
    source: str | None = None
    sure: str | None = None
    silenced: str | None = None
    fixable: bool = False


class Example(Struct, frozen=True):
    """A report with or without a defect, said as its difference from a good draft (`examples.build`).

    ``patch`` sets keys of the draft (null takes them away), ``files`` adds or replaces its documents. The others make it a
    submission: ``html`` and ``text`` are the exhibit's content as furnished, ``main`` the main document's, ``documents`` further
    documents as (type, file name, content), ``header`` fields of its header; ``size`` is what it shall be taken to weigh, in bytes."""

    patch: Mapping[str, Any] = {}
    files: Mapping[str, str | bytes] = {}
    html: str | None = None
    text: str | None = None
    main: str | None = None
    documents: tuple[tuple[str, str | None, bytes], ...] = ()
    header: Mapping[str, Any] = {}
    size: int | None = None
    now: str | None = None


class Rule(Struct, frozen=True):
    id: str
    severity: Severity
    sure: Sure
    source: str
    why: str
    check: Callable[[Subject], Iterable[Hit]]
    fires: Example
    silent: Example
    fixable: bool = False


REGISTRY: dict[str, Rule] = {}


def rule(
    id: str,
    severity: Severity,
    sure: Sure,
    source: str,
    *,
    fires: Example,
    silent: Example,
    fixable: bool = False,
) -> Callable[[Callable[[Subject], Iterator[Hit]]], Callable[[Subject], Iterator[Hit]]]:
    """Enter a rule into the registry; the function's docstring says what the rule asks and why."""

    def enter(check: Callable[[Subject], Iterator[Hit]]) -> Callable[[Subject], Iterator[Hit]]:
        if id in REGISTRY:
            raise ValueError(f"two rules are called {id}")
        if severity == "error" and sure in ("M?", "C"):
            raise ValueError(f"{id}: a source that is not sure makes a warning at most")
        why = " ".join((check.__doc__ or "").split())
        if not why:
            raise ValueError(f"{id}: its docstring must say why")
        REGISTRY[id] = Rule(id, severity, sure, source, why, check, fires, silent, fixable)
        return check

    return enter


def rules() -> dict[str, Rule]:
    """Every rule by its id, in the order of their families."""
    from sixk.check import families

    families.load()
    return REGISTRY
