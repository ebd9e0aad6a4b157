"""Settings -> a running server: checks before it binds, one process or several, a stop that lets answers finish."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from msgspec.structs import replace

from sixk.errors import InputError
from sixk.web.app import SWITCH, App
from sixk.web.settings import VARIABLE, Settings, encode

GRACE = 10
"""Seconds that answers under way are given when the server is told to stop."""


def ready(settings: Settings, *, public: bool) -> Settings:
    """The settings as they will be served. Raises InputError where serving so would open the archive to all unasked."""
    if not settings.loopback and not settings.keys and not public:
        raise InputError(
            f"serving on {settings.host} opens the archive to everybody who reaches it: give --keys FILE "
            "(`sixk serve --new-key NAME` makes one), or say --public if that is meant"
        )
    from sixk.archive import Archive

    Archive(settings.archive, read_only=True, as_of=settings.as_of).status()
    return settings if settings.secret else replace(settings, secret=secrets.token_hex(32))


class Server(uvicorn.Server):
    """Uvicorn, telling the app's open streams to end as soon as it is told to stop."""

    def __init__(self, config: uvicorn.Config, app: App) -> None:
        super().__init__(config)
        self.sixk = app

    def handle_exit(self, sig: int, frame: Any) -> None:
        """The first signal asks for a stop, a second one does not wait. (Uvicorn's own would end us by the signal: to whoever
        started the server, a stop that was asked for is no failure.)"""
        self.sixk.stop()
        if self.should_exit and sig == signal.SIGINT:
            self.force_exit = True
        self.should_exit = True


def _options(settings: Settings, workers: int = 1) -> dict[str, Any]:
    return {
        "host": settings.host.strip("[]"),
        "port": settings.port,
        "workers": workers,
        "access_log": False,
        "log_level": "warning",
        "server_header": False,
        "date_header": True,
        "timeout_graceful_shutdown": GRACE,
        "proxy_headers": settings.forwarded,
        "forwarded_allow_ips": os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1"),
        "lifespan": "on",
        "ws": "none",
        "limit_concurrency": 2000,
        "timeout_keep_alive": 30,
        "h11_max_incomplete_event_size": 64 << 10,
    }


def serve(settings: Settings, *, workers: int = 1) -> None:
    """Serve until told to stop. Several workers each open the same archive and keep their own answers."""
    if workers > 1:
        os.environ[VARIABLE] = encode(settings)
        uvicorn.run("sixk.web.app:create", factory=True, **_options(settings, workers))
        return
    sys.setswitchinterval(SWITCH)
    app = App(settings, alone=True)
    Server(uvicorn.Config(app, **_options(settings)), app).run()


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """A server in a thread of this process for as long as the block lasts: its address. Port 0 takes a free one."""
    app = App(settings if settings.secret else replace(settings, secret=secrets.token_hex(32)))
    server = Server(uvicorn.Config(app, **_options(settings)), app)
    listener = socket.socket()
    listener.bind((settings.host, settings.port))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    until = time.monotonic() + 30
    while not server.started and thread.is_alive() and time.monotonic() < until:
        time.sleep(0.02)
    if not server.started:
        raise InputError(f"the server did not start on {settings.host}:{settings.port}")
    try:
        yield f"http://{settings.host}:{listener.getsockname()[1]}"
    finally:
        app.stop_soon()
        server.should_exit = True
        thread.join(GRACE + 5)
        listener.close()
