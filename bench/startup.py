"""What it costs to start, and to install: `python -m bench.startup [--install]`.

Prints the median wall time of `import sixk` and `sixk --help` beside a bare interpreter, and, with --install, the size of a fresh base
install (a virtual environment made for the purpose and removed again).
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNS = 15


def median_ms(*command: str) -> float:
    """Median wall milliseconds of a whole process, after one warm-up."""
    times = []
    for run in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        if run:
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def installed_mb() -> tuple[float, float]:
    """Size of a fresh environment with sixk, in MB: all of it, and without pip and setuptools that came with it."""
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run([sys.executable, "-m", "venv", scratch], check=True)
        before = _size(Path(scratch))
        subprocess.run([f"{scratch}/bin/pip", "install", "-q", "--disable-pip-version-check", str(ROOT)], check=True)
        after = _size(Path(scratch))
    return after / 1e6, (after - before) / 1e6


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def main() -> None:
    bare = median_ms(sys.executable, "-c", "pass")
    imported = median_ms(sys.executable, "-c", "import sixk")
    helped = median_ms(sys.executable, "-m", "sixk", "--help")
    print(f"bare interpreter   {bare:7.1f} ms")
    print(f"import sixk        {imported:7.1f} ms  ({imported - bare:+.1f} over bare; wanted under 150)")
    print(f"sixk --help        {helped:7.1f} ms  (wanted under 300)")
    if "--install" in sys.argv[1:]:
        whole, added = installed_mb()
        print(
            f"base install       {added:7.0f} MB added to a fresh environment, {whole:.0f} MB with its pip (wanted under 400)"
        )


if __name__ == "__main__":
    main()
