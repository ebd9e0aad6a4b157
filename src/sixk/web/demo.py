"""Nothing -> an archive of invented reports in a cache folder, and the browser that shows it."""

from __future__ import annotations

import os
import shutil
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path


def cache_folder(version: str) -> Path:
    """Where the demo is kept: one folder a version of sixk, so that each shows its own reading."""
    root = os.environ.get("XDG_CACHE_HOME")
    return (Path(root) if root else Path.home() / ".cache") / "sixk" / f"demo-{version}"


def build(home: Path, *, tell: Callable[[str], object]) -> Path:
    """The demo archive below ``home``, built the first time and after an attempt that was cut short."""
    from sixk.archive import Archive
    from sixk.sample import demo

    archive, done = home / "archive", home / "ready"
    if done.exists():
        return archive
    tell(f"building the demo archive in {home} (once, some seconds)")
    shutil.rmtree(archive, ignore_errors=True)
    home.mkdir(parents=True, exist_ok=True)
    reports = home / "reports"
    shutil.rmtree(reports, ignore_errors=True)
    demo(reports)
    with Archive(archive) as kept:
        kept.add([reports])
    done.touch()
    return archive


def free_port(wanted: int) -> int:
    """``wanted`` if nobody listens there, else a free one."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            if os.name != "nt":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    return wanted


def open_browser(address: str) -> None:
    """Open the address once the server is up, where there is a screen to show it on."""
    screen = sys.platform in ("darwin", "win32") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if screen:
        threading.Timer(1.5, webbrowser.open, (address,)).start()
