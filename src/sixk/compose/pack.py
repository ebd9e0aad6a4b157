"""A composed report in, a folder out: the files as EDGAR would disseminate them, the complete submission text, the submission XML and
a manifest of hashes; and back: :func:`unpack` gives the files of a packed folder after checking every hash.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Literal

from sixk.compose.assemble import Composed
from sixk.compose.envelope import envelope
from sixk.errors import DraftError

MANIFEST = "manifest.json"
SUBMISSION = "submission.txt"
ENVELOPE = "submission.xml"
FILES = "files"


def pack(composed: Composed, out: str | Path, *, mode: Literal["TEST", "LIVE"] = "TEST") -> dict[str, Any]:
    """Write a composed report into a folder that is new, empty or packed before; returns the manifest. Raises DraftError where
    something else stands there."""
    root = Path(out)
    if root.exists() and not root.is_dir():
        raise DraftError(f"{root}: is a file; give a folder to pack into")
    if root.exists() and any(root.iterdir()) and not (root / MANIFEST).is_file():
        raise DraftError(f"{root}: holds other files; give a new or empty folder, or one packed before")
    contents = {f"{FILES}/{file.name}": file.content for file in composed.files}
    contents[SUBMISSION] = composed.submission.raw
    contents[ENVELOPE] = envelope(composed, mode=mode)
    manifest = {
        "form": composed.draft.form,
        "registrant": composed.draft.registrant.name,
        "cik": composed.draft.registrant.cik,
        "period": composed.draft.period,
        "mode": mode,
        "documents": [
            {"name": file.name, "type": file.type, "description": file.description, "source": file.source}
            for file in composed.files
        ],
        "files": {
            name: {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()} for name, content in contents.items()
        },
    }
    try:
        (root / FILES).mkdir(parents=True, exist_ok=True)
        for stale in (root / FILES).iterdir():
            if f"{FILES}/{stale.name}" not in contents and stale.is_file():
                stale.unlink()
        for name, content in contents.items():
            (root / name).write_bytes(content)
        (root / MANIFEST).write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise DraftError(f"{error.filename or root}: cannot be written ({error.strerror}); give another folder") from None
    return manifest


def unpack(folder: str | Path) -> dict[str, bytes]:
    """The files of a packed folder by name ("files/form6k.htm", "submission.txt", "submission.xml"). Raises DraftError where one is
    missing or differs from the manifest."""
    root = Path(folder)
    try:
        manifest = json.loads((root / MANIFEST).read_text(encoding="utf-8"))
        wanted: dict[str, Any] = manifest["files"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DraftError(f"{root}: no manifest that can be read ({error}); pack again with: sixk pack DRAFT {root}") from None
    out: dict[str, bytes] = {}
    for name, facts in wanted.items():
        path = root / name
        if not path.resolve().is_relative_to(root.resolve()):
            raise DraftError(f"{root}: the manifest names {name}, which is outside the folder")
        try:
            content = path.read_bytes()
        except OSError:
            raise DraftError(f"{path}: missing; pack again") from None
        if hashlib.sha256(content).hexdigest() != facts["sha256"]:
            raise DraftError(f"{path}: changed since it was packed; pack again")
        out[name] = content
    return out
