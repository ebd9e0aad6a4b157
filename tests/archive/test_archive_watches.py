"""Watches: what is new, exactly once; feeds; webhooks that are signed, retried, and never lured to a private address."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from xml.etree import ElementTree

import pytest
from makers import submission

from sixk.archive import Archive, webhook
from sixk.archive.results import Watch
from sixk.errors import InputError


class Receiver:
    """A web server on loopback that answers what it is told to."""

    def __init__(self) -> None:
        self.answers: list[int] = []
        self.got: list[tuple[dict[str, str], bytes]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.got.append(({key.lower(): value for key, value in self.headers.items()}, body))
                status = outer.answers.pop(0) if outer.answers else 204
                self.send_response(status)
                if status == 302:
                    self.send_header("Location", "http://127.0.0.1:1/elsewhere")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook?a=1"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    monkeypatch.setattr(webhook, "WAIT", 0.01)
    made = Receiver()
    yield made
    made.server.shutdown()


def test_new_reports_are_told_once(archive: Archive) -> None:
    archive.add_bytes([("0", submission(0))])
    archive.watches.add("dividends", "dividend", filters={"types": ["dividend"]})
    assert archive.watches.run("dividends") == (), "what was there counts as seen"
    archive.add_bytes(
        [("1", submission(1)), ("2", submission(2, events=["results 2.02 announced no: Results"], words="Figures"))]
    )
    archive.add_bytes([("3", submission(3))])
    told = archive.watches.run("dividends")
    assert [hit.accession[-1] for hit in told] == ["1", "3"]
    assert archive.watches.run("dividends") == ()
    archive.rebuild()
    assert archive.watches.run("dividends") == (), "a rebuild tells nothing again"
    archive.label("0001000001-02-000001", ["results"])
    archive.label("0001000001-02-000001", None)
    assert archive.watches.run("dividends") == (), "nor does a label"
    archive.add_bytes([("again", submission(1, words="changed"))])
    assert [hit.version for hit in archive.watches.run("dividends")] == [2], "a new version is new"


def test_watches_are_kept(archive: Archive) -> None:
    archive.add_bytes([("0", submission(0))])
    archive.watches.add("b", "dividend", filters={"country": "KR"})
    archive.watches.add("a", "results")
    assert [watch.name for watch in archive.watches.all()] == ["a", "b"]
    assert archive.watches.get("b").filters == {"country": "KR"}
    for wrong, error in (
        (lambda: archive.watches.add("a", "x"), "there is a watch 'a' already"),
        (lambda: archive.watches.add("../x", "x"), "cannot name a watch"),
        (lambda: archive.watches.add("c", "x", filters={"colour": "red"}), "no filter 'colour'"),
        (lambda: archive.watches.add("c", "x", webhook="ftp://x"), "is an http or https address"),
        (lambda: archive.watches.get("c"), "no watch 'c': `sixk watch list`"),
        (lambda: archive.watches.remove("c"), "no watch 'c'"),
    ):
        with pytest.raises(InputError, match=error):
            wrong()
    archive.watches.remove("a")
    assert [watch.name for watch in archive.watches.all()] == ["b"]


def test_a_feed_is_atom(archive: Archive) -> None:
    archive.add_bytes([("1", submission(1, name="A & B <LTD>"))])
    archive.watches.add("w", "dividend")
    root = ElementTree.fromstring(archive.watches.feed("w", base="https://example.com"))
    atom = "{http://www.w3.org/2005/Atom}"
    assert root.tag == f"{atom}feed"
    entry = root.find(f"{atom}entry")
    assert entry is not None
    assert entry.findtext(f"{atom}title") == "A & B <LTD>: Dividend of 3 euros declared"
    assert entry.findtext(f"{atom}updated") == "2002-11-14T08:30:45-05:00"
    link = entry.find(f"{atom}link")
    assert link is not None
    assert link.get("href") == "https://example.com/report/0001000001-02-000001"
    archive.watches.add("empty", "nothing at all")
    assert ElementTree.fromstring(archive.watches.feed("empty", base="https://example.com")).findtext(f"{atom}updated")


def test_a_webhook_is_told_and_can_check_who_tells(archive: Archive, receiver: Receiver) -> None:
    archive.add_bytes([("0", submission(0))])
    watch = archive.watches.add("w", "dividend", webhook=receiver.url, secret="key")
    archive.add_bytes([("1", submission(1))])
    assert len(archive.watches.run("w", allow_private=True)) == 1
    headers, body = receiver.got[0]
    assert headers["x-sixk-signature"] == webhook.sign(watch.secret or "", headers["x-sixk-timestamp"], body)
    assert [report["accession"] for report in json.loads(body)["reports"]] == ["0001000001-02-000001"]
    assert archive.watches.run("w", allow_private=True) == ()
    assert len(receiver.got) == 1, "nothing new: nothing sent"


def test_a_delivery_is_retried_and_then_sent_again_under_its_id(archive: Archive, receiver: Receiver) -> None:
    archive.add_bytes([("0", submission(0))])
    archive.watches.add("w", "dividend", webhook=receiver.url)
    archive.add_bytes([("1", submission(1))])
    receiver.answers = [503, 429, 200]
    archive.watches.run("w", allow_private=True)
    assert len(receiver.got) == 3
    archive.add_bytes([("2", submission(2))])
    receiver.answers = [500] * 4
    with pytest.raises(webhook.WebhookError, match=r"did not take the delivery .it answered 500.; it is sent again next time"):
        archive.watches.run("w", allow_private=True)
    archive.add_bytes([("3", submission(3))])
    first = archive.watches.run("w", allow_private=True)
    second = archive.watches.run("w", allow_private=True)
    assert ([hit.accession[-1] for hit in first], [hit.accession[-1] for hit in second]) == (["2"], ["3"]), (
        "each told once, in order"
    )
    ids = [headers["x-sixk-delivery"] for headers, _ in receiver.got]
    assert len(set(ids[:3])) == 1
    assert len(set(ids[3:8])) == 1, "the repeat carries the id of the first attempt"
    assert len(set(ids)) == 3


def test_a_refusal_and_a_redirect_are_not_followed(archive: Archive, receiver: Receiver) -> None:
    archive.add_bytes([("0", submission(0))])
    archive.watches.add("w", "dividend", webhook=receiver.url)
    archive.add_bytes([("1", submission(1))])
    for status in (404, 302):
        receiver.answers = [status]
        before = len(receiver.got)
        with pytest.raises(webhook.WebhookError, match=f"answered {status}"):
            archive.watches.run("w", allow_private=True)
        assert len(receiver.got) == before + 1


PRIVATE = [
    "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.1.2.3/", "http://192.168.1.1/", "http://172.16.0.1/",
    "http://169.254.169.254/latest/meta-data", "http://0.0.0.0/", "http://100.64.0.1/", "http://[fe80::1]/", "http://[fc00::1]/",
    "http://[::ffff:127.0.0.1]/", "http://[::ffff:10.0.0.1]/", "http://[2002:7f00:1::]/", "http://[64:ff9b::7f00:1]/", "http://224.0.0.1/",
    "http://2130706433/", "http://0x7f.1/", "http://127.1/",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_refused(address: str) -> None:
    watch = Watch("w", "", {}, address, "key")
    with pytest.raises(webhook.WebhookError, match=r"is the private address|has no address"):
        webhook.deliver(watch, "id", [], sleep=lambda _: None)


@pytest.mark.parametrize(("address", "open_"), [("93.184.216.34", True), ("2606:2800:220:1::1", True), ("198.51.100.7", False)])
def test_public_addresses(address: str, open_: bool) -> None:
    assert webhook.public(address) is open_


WRONG = [
    "file:///etc/passwd",
    "https://",
    "https://user:pass@example.com/",
    "gopher://x",
    "//example.com",
    "http://x:99999/",
    "javascript:1",
]


@pytest.mark.parametrize("address", WRONG)
def test_only_web_addresses(address: str) -> None:
    with pytest.raises(InputError):
        webhook.check_address(address)


def test_a_name_is_resolved_once_and_the_connection_goes_there(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that answers with a public address first and a private one later (DNS rebinding) reaches only what was checked."""
    real: Callable[..., object] = socket.getaddrinfo
    asked: list[str] = []

    def lying(host: str, *args: object, **named: object) -> object:
        if host == "rebind.example":
            asked.append(host)
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 0))]
        return real(host, *args, **named)

    monkeypatch.setattr(socket, "getaddrinfo", lying)
    port = receiver.server.server_port
    watch = Watch("w", "", {}, f"http://rebind.example:{port}/x", "key")
    with pytest.raises(webhook.WebhookError, match=r"is the private address 127\.0\.0\.1"):
        webhook.deliver(watch, "id", [])
    webhook.deliver(watch, "id", [], allow_private=True)
    assert asked == ["rebind.example"] * 2, "once for each delivery: the client never asks again"
    assert receiver.got[-1][0]["host"] == f"rebind.example:{port}"
