"""Folders of filings in, how many findings each rule has there for a hundred of them out; `--list RULE` prints that rule's findings to be
read, `--write` keeps the counts for docs/checks.md.

    python tools/checks_corpus.py ../shared/corpus/dev ../shared/corpus/thrunet ../shared/corpus/real
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from sixk.check import CheckFinding, check, rules, subject

KEPT = Path(__file__).parents[1] / "docs" / "checks-corpus.json"
SKIPPED = frozenset((".jsonl", ".json", ".md", ".idx", ".xml", ".gz"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--list", metavar="RULE", help="print the findings of this rule, or of all")
    parser.add_argument("--write", action="store_true", help="keep the counts in docs/checks-corpus.json")
    chosen = parser.parse_args()
    ours: Counter[str] = Counter()
    others: Counter[str] = Counter()
    files = {"6-K": 0, "other": 0}
    for path in _files(chosen.folders):
        found = check(path)
        own = _is_6k(path)
        files["6-K" if own else "other"] += 1
        (ours if own else others).update(finding.rule for finding in found)
        for finding in found:
            if chosen.list in (finding.rule, "all"):
                print(_line(path, finding))
    print(f"{files['6-K']} reports and exhibits of Form 6-K, {files['other']} other submissions")
    print(f"{'rule':28} {'6-K':>6} {'a hundred':>10} {'other':>6}")
    for name in [name for name in rules() if ours[name] or others[name]]:
        print(f"{name:28} {ours[name]:6} {100 * ours[name] / max(1, files['6-K']):10.1f} {others[name]:6}")
    print(f"{'all':28} {ours.total():6} {100 * ours.total() / max(1, files['6-K']):10.1f} {others.total():6}")
    if chosen.write:
        kept = json.loads(KEPT.read_text()) if KEPT.is_file() else {}
        kept.update(files=files, reports=dict(sorted(ours.items())), others=dict(sorted(others.items())))
        KEPT.write_text(json.dumps(kept, indent=1) + "\n")


def _files(folders: list[Path]) -> list[Path]:
    every = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return [path for path in every if path.suffix not in SKIPPED and "index" not in path.parts]


def _is_6k(path: Path) -> bool:
    """Whether a file is a report on Form 6-K, or an exhibit that came without its submission."""
    looked = subject(path)
    return looked.is_6k or (looked.bare and not looked.submission.header.form)


def _line(path: Path, finding: CheckFinding) -> str:
    place = f":{finding.line}" if finding.line else ""
    return f"{path.name}{place}: {finding.severity}: {finding.message} [{finding.rule}]"


if __name__ == "__main__":
    main()
