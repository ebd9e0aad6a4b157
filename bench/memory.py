"""Large reports -> the peak memory of reading them, each in a process of its own.

    python bench/memory.py [--mb 200] [--html-mb 23]

A submission that is mostly uuencoded graphics should stay under three times its size, an HTML document of 23 MB under 300 MB.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

READ = (
    "import resource, sys, sixk\n"
    "report = sixk.read(sys.argv[1], code=sys.argv[2] == 'code')\n"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)\n"
)
COVER = b"<html><p>FORM 6-K</p><p>For the month of May 2003</p><p>Form 20-F [X] Form 40-F [ ]</p>"
ROW = (
    '<TR BGCOLOR="#cceeff"><TD STYLE="padding-left:1em"><FONT STYLE="font-family:Times New Roman" SIZE="2">Item {0} of the accounts'
    '</FONT></TD><TD>&nbsp;</TD><TD ALIGN="right"><FONT SIZE="2">{1:,}</FONT></TD><TD>&nbsp;</TD><TD ALIGN="right"><FONT SIZE="2">'
    "({2:,}</FONT></TD><TD>)&nbsp;</TD></TR>\n"
)


def submission(path: Path, size: int) -> None:
    """A cover and graphics of ``size`` bytes in all."""
    from sixk import edgar
    from sixk.model import Header

    count = max(size // 48_000_000, 1)
    graphics = [edgar.NewDocument("GRAPHIC", os.urandom(size * 5 // 7 // count), f"g{number}.jpg") for number in range(count)]
    path.write_bytes(edgar.build(Header(form="6-K"), [edgar.NewDocument("6-K", COVER, "a.htm"), *graphics]).raw)


def html(path: Path, size: int) -> None:
    """A cover and one long table of figures."""
    row = 0
    with path.open("wb") as out:
        out.write(COVER + b"<TABLE>")
        while out.tell() < size:
            out.write("".join(ROW.format(row + n, (row + n) * 7919, (row + n) * 104729) for n in range(1000)).encode())
            row += 1000
        out.write(b"</TABLE></html>")


def peak(path: Path, code: str) -> int:
    return int(subprocess.run([sys.executable, "-c", READ, str(path), code], capture_output=True, check=True, text=True).stdout)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mb", type=int, default=200)
    parser.add_argument("--html-mb", type=int, default=23)
    parser.add_argument("--make", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.make:
        name, path, size = options.make
        {"submission": submission, "html": html}[name](Path(path), int(size))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        large, long = Path(folder) / "large.txt", Path(folder) / "long.htm"
        # Made in processes of their own too: a child's peak begins with what its parent holds.
        for made, path, size in (("submission", large, options.mb), ("html", long, options.html_mb)):
            subprocess.run([sys.executable, __file__, "--make", made, str(path), str(size * 1_000_000)], check=True)
        for code in ("plain", "code"):
            label = "sixk.read(code=False)" if code == "plain" else "sixk.read()"
            size, most = large.stat().st_size, peak(large, code)
            print(
                f"{label:22s} a submission of {size / 1e6:.0f} MB, mostly uuencoded: {most / 1e6:.0f} MB, {most / size:.2f} times the file"
            )
            size, most = long.stat().st_size, peak(long, code)
            print(f"{label:22s} an HTML document of {size / 1e6:.0f} MB: {most / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
