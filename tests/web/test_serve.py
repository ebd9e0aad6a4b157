"""`sixk serve` as a process: it starts, answers, logs, stops when told; refuses what it must."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from tests.web.conftest import LISTING


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(*arguments: str, port: int) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "sixk", "serve", "--port", str(port), *arguments]
    env = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env) as process:
        try:
            for _ in range(400):
                try:
                    httpx.get(f"http://127.0.0.1:{port}/healthz", timeout=5)
                    break
                except httpx.TransportError:
                    assert process.poll() is None, process.stderr.read() if process.stderr else ""
                    time.sleep(0.1)
            yield process
        finally:
            process.kill()


def test_it_answers_logs_counts_and_stops_with_a_stream_open(thrunet_folder: Path) -> None:
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    with running("--archive", str(thrunet_folder), port=port) as process:
        assert httpx.get(f"{base}/healthz").json()["reports"] == 26
        for _ in range(2):
            httpx.get(f"{base}/reports/{LISTING}", headers={"user-agent": "tester"})
        httpx.get(f"{base}/k/secret-key/status.json")
        metrics = httpx.get(f"{base}/metrics").text
        assert 'sixk_requests_total{family="pages",status="200"} 2' in metrics and "sixk_archive_reports 26" in metrics
        assert 'sixk_request_seconds_bucket{family="pages",le="+Inf"}' in metrics and "sixk_kept_hits 1" in metrics
        with httpx.stream("GET", f"{base}/api/v1/stream", timeout=30) as stream:
            lines_of = stream.iter_lines()
            assert "record" in next(lines_of)
            begun = time.monotonic()
            process.send_signal(signal.SIGTERM)
            for _ in lines_of:
                pass
        assert process.wait(15) == 0 and time.monotonic() - begun < 8
        out = process.stdout.read() if process.stdout else ""
    lines = [json.loads(line) for line in out.splitlines()]
    report = [line for line in lines if line["path"] == f"/reports/{LISTING}"]
    assert [line["kept"] for line in report] == [False, True] and report[0]["status"] == 200 and report[0]["agent"] == "tester"
    assert report[0]["ms"] > 0 and report[0]["bytes"] > 1000
    assert "secret-key" not in out


def test_several_workers_read_the_same_archive(thrunet_folder: Path) -> None:
    port = free_port()
    with running("--archive", str(thrunet_folder), "--workers", "2", "--no-mcp", "--log", "off", port=port) as process:
        answers = {httpx.get(f"http://127.0.0.1:{port}/index.json").json()["total"] for _ in range(6)}
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    assert answers == {26}


REFUSED = [
    (["--host", "0.0.0.0"], "--keys FILE"),
    (["--archive", "/nowhere/at/all"], "no archive"),
    (["--keys", "/nowhere/keys.toml"], "--new-key"),
    (["--open", "everything"], "edgar"),
    (["--as-of", "yesterday"], "2002-11-14"),
]


@pytest.mark.parametrize(("arguments", "part"), REFUSED)
def test_what_it_refuses_it_explains_in_a_line(thrunet_folder: Path, arguments: list[str], part: str) -> None:
    command = [sys.executable, "-m", "sixk", "serve", "--port", "0", "--archive", str(thrunet_folder), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2 and part in done.stderr and "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_new_key_is_shown_once_and_kept_as_a_hash() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sixk", "serve", "--new-key", "the desk"], capture_output=True, text=True, timeout=60, check=True
    )
    key = done.stderr.strip().rsplit(" ", 1)[-1]
    assert 'name = "the desk"' in done.stdout and key not in done.stdout and len(key) >= 32


def test_demo_builds_and_serves(demo_folder: Path) -> None:
    """The demo a second time, from the folder that the first built."""
    port = free_port()
    command = [sys.executable, "-m", "sixk", "demo", "--no-browser", "--port", str(port), "--folder", str(demo_folder.parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline() if process.stdout else ""
            address = line.split("at ")[1].split(" ")[0]
            for _ in range(200):
                try:
                    assert httpx.get(f"{address}/index.json").json()["total"] > 20
                    break
                except httpx.TransportError:
                    time.sleep(0.1)
            process.send_signal(signal.SIGINT)
            assert process.wait(20) in (0, 130)
        finally:
            process.kill()
