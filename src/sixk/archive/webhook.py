"""What a watch found -> a signed POST to the user's address; retried, and never to a private address unless that is allowed.

The name is resolved here and the connection made to the very address that was checked, so a name that changes its answer between
check and use (DNS rebinding) gains nothing. Redirects are not followed.

    X-Sixk-Delivery    the same for repeats of one delivery: count it once
    X-Sixk-Timestamp   seconds since 1970
    X-Sixk-Signature   sha256=HMAC-SHA256(secret, timestamp + "." + body)
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import random
import socket
import time
from collections.abc import Callable, Sequence
from urllib.parse import SplitResult, urlsplit

import msgspec

from sixk.archive.results import Hit, Watch
from sixk.errors import InputError, SixkError

TRIES = 4
WAIT = 1.0
"""Seconds before the second try; doubled for each one after."""
TIMEOUT = 10.0


class WebhookError(SixkError):
    """A webhook that did not take a delivery."""


def check_address(address: str) -> SplitResult:
    """An http(s) address with a host. Raises InputError."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise InputError(f"{address}: is no web address ({error})") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.password or port == 0:
        raise InputError(f"{address}: a webhook is an http or https address with a host and no password in it")
    return parts


def resolve(parts: SplitResult, *, allow_private: bool) -> str:
    """The address that a host name stands for now. Raises WebhookError if any of its addresses is private."""
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except OSError as error:
        raise WebhookError(f"{host}: has no address ({error})") from error
    for address in sorted(found):
        if not allow_private and not public(address):
            raise WebhookError(f"{host}: is the private address {address}; allow it with --allow-private if it is yours")
    return min(found, key=lambda address: (":" in address, address))


def public(address: str) -> bool:
    """True for an address of the open internet."""
    ip = ipaddress.ip_address(address.split("%", 1)[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            return public(str(inner))
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            return public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not ip.is_multicast


def sign(secret: str, timestamp: str, body: bytes) -> str:
    """The signature of a delivery."""
    return "sha256=" + hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def deliver(
    watch: Watch,
    delivery: str,
    hits: Sequence[Hit],
    *,
    allow_private: bool = False,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Post what a watch found. Raises WebhookError after the last try."""
    import httpx

    parts = check_address(watch.webhook or "")
    body = msgspec.json.encode({"watch": watch.name, "query": watch.query, "delivery": delivery, "reports": hits})
    reason = ""
    for attempt in range(TRIES):
        if attempt:
            sleep(WAIT * 2 ** (attempt - 1) * (1 + random.random() / 4))
        address = resolve(parts, allow_private=allow_private)
        timestamp = str(int(time.time()))
        host = parts.hostname or ""
        named = f"[{host}]" if ":" in host else host
        headers = {
            "Host": named + (f":{parts.port}" if parts.port else ""),
            "Content-Type": "application/json",
            "User-Agent": "sixk-webhook",
            "X-Sixk-Delivery": delivery,
            "X-Sixk-Timestamp": timestamp,
            "X-Sixk-Signature": sign(watch.secret or "", timestamp, body),
        }
        shown = f"[{address}]" if ":" in address else address
        port = f":{parts.port}" if parts.port else ""
        url = f"{parts.scheme}://{shown}{port}{parts.path or '/'}" + (f"?{parts.query}" if parts.query else "")
        try:
            with httpx.Client(timeout=TIMEOUT, follow_redirects=False, trust_env=False) as client:
                answer = client.post(url, content=body, headers=headers, extensions={"sni_hostname": host})
        except httpx.HTTPError as error:
            reason = str(error) or type(error).__name__
            continue
        if answer.is_success:
            return
        reason = f"it answered {answer.status_code}"
        if answer.status_code < 500 and answer.status_code not in (408, 425, 429):
            break
    raise WebhookError(f"watch {watch.name}: {parts.hostname} did not take the delivery ({reason}); it is sent again next time")
