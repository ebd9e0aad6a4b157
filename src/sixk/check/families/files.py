"""Rules of file names."""

from __future__ import annotations

from collections.abc import Iterator

from sixk.check.rule import Example, Hit, rule
from sixk.check.subject import SYSTEM, Subject
from sixk.edgar.names import file_name_fault

PAGE = b"<html><body><p>Annex to the report.</p></body></html>"


@rule(
    "file-name",
    "error",
    "S",
    "EDGAR Filer Manual II 5.2; submission schema, pattern of conformedName; Arelle cp-0501-File-Name",
    fires=Example(documents=(("EX-99.2", "annex to the report 2026.htm", PAGE),)),
    silent=Example(documents=(("EX-99.2", "annex_2026.htm", PAGE),)),
)
def file_name(s: Subject) -> Iterator[Hit]:
    """A file name has at most 32 characters, letters, digits, `.`, `-` and `_`, a letter or digit first, and an extension EDGAR knows."""
    if s.bare:
        return  # the name is that of a file on someone's disk
    for doc in s.docs:
        if doc.name and doc.type not in SYSTEM and not doc.type.startswith("EX-10"):
            fault = file_name_fault(doc.name)
            if fault:
                yield Hit(fault, doc.number)


@rule(
    "file-name-given",
    "warning",
    "S",
    "EDGAR Filer Manual II 5.2; submission schema, pattern of conformedName",
    fires=Example(patch={"exhibit[0].name": "Press Release.html"}),
    silent=Example(patch={"exhibit[0].name": "hav-ex99_1.htm"}),
)
def file_name_given(s: Subject) -> Iterator[Hit]:
    """A file name that the draft asks for and EDGAR does not take is replaced by one that it does."""
    if s.draft is None:
        return
    for index, exhibit in enumerate(s.draft.exhibits):
        fault = file_name_fault(exhibit.name) if exhibit.name else None
        made = next((file.name for file in s.composed.files if file.exhibit == index), None) if s.composed else None
        if fault or (exhibit.name and made and exhibit.name != made):
            yield Hit(fault or f"{exhibit.name!r} is composed as {made}", key=f"exhibit[{index}].name")


@rule(
    "file-name-twice",
    "error",
    "M",
    "EDGAR Filer Manual II: names are unique within a submission",
    fires=Example(documents=(("EX-99.2", "ex99-1.htm", PAGE),)),
    silent=Example(documents=(("EX-99.2", "ex99-2.htm", PAGE),)),
)
def file_name_twice(s: Subject) -> Iterator[Hit]:
    """Two documents of the same file name suspend the submission; EDGAR does not tell capitals from small letters in all places."""
    seen: dict[str, int] = {}
    for doc in s.docs:
        if not doc.name:
            continue
        first = seen.setdefault(doc.name.lower(), doc.number)
        if first != doc.number:
            yield Hit(f"documents {first} and {doc.number} are both named {doc.name}", doc.number)


@rule(
    "file-extension",
    "error",
    "M",
    "EDGAR Filer Manual II: the extension must fit the content",
    fires=Example(documents=(("EX-99.2", "ex99-2.txt", PAGE),)),
    silent=Example(documents=(("EX-99.2", "ex99-2.txt", b"Annex to the report.\n"),)),
)
def file_extension(s: Subject) -> Iterator[Hit]:
    """HTML goes into .htm, plain text into .txt, PDF into .pdf, pictures into .jpg or .gif: EDGAR checks one against the other."""
    for doc in s.docs:
        if doc.type in ("GRAPHIC", *SYSTEM):
            continue  # pictures: see image-content
        extension = (doc.name or "").rpartition(".")[2].lower()
        wrong = {
            "txt": b"<html" in doc.content[:3000].lower() or doc.kind in ("pdf", "image"),
            "htm": doc.kind in ("pdf", "image") or (doc.kind == "text" and b"<" not in doc.content),
            "pdf": doc.kind != "pdf" and bool(doc.content),
            "jpg": doc.content[:3] != b"\xff\xd8\xff" and bool(doc.content),
            "gif": doc.content[:4] != b"GIF8" and bool(doc.content),
        }.get(extension, False)
        if wrong:
            yield Hit(f"{doc.label} does not hold what its extension .{extension} says ({doc.kind})", doc.number)
