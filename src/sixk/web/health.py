"""What an operator's machines ask: is it alive (/healthz), how is it doing (/metrics)."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, get

from sixk.web.delivery import Delivery
from sixk.web.log import Log
from sixk.web.shelf import Shelf


@get("/healthz", sync_to_thread=False, include_in_schema=False)
def healthz(request: Request[Any, Any, Any]) -> Response[dict[str, Any]]:
    """200 while the archive can be read; 503 with the reason where it cannot. Waits for nobody."""
    from sixk.errors import SixkError

    shelf: Shelf = request.app.state["shelf"]
    try:
        record = shelf.archive.snapshot().number
        reports = shelf.kept("reports", lambda: shelf.query("SELECT count(*) FROM reports", tables=("reports",))[0][0])
    except (SixkError, OSError) as error:
        return Response({"status": "unreadable", "reason": str(error)}, status_code=503, headers={"cache-control": "no-store"})
    body = {"status": "ok", "record": record, "reports": reports}
    return Response(body, headers={"cache-control": "no-store"})


@get("/metrics", sync_to_thread=True, include_in_schema=False)
def metrics(request: Request[Any, Any, Any]) -> Response[str]:
    """Prometheus text. With several workers each counts its own."""
    shelf: Shelf = request.app.state["shelf"]
    delivery: Delivery = request.app.state["delivery"]
    log: Log = request.app.state["log"]
    status = shelf.archive.status()
    gauges = (
        ("sixk_archive_reports", "Reports in the archive.", float(status.reports)),
        ("sixk_archive_record", "Number of the journal record that is served.", float(status.number)),
        ("sixk_kept_hits", "Answers given from those kept.", float(delivery.hits)),
        ("sixk_kept_misses", "Answers made.", float(delivery.misses)),
        ("sixk_kept_bytes", "Bytes of kept answers.", float(delivery.bytes)),
        ("sixk_started_seconds", "When this process began, as a Unix time.", log.started),
    )
    return Response(log.metrics(gauges), media_type="text/plain; version=0.0.4", headers={"cache-control": "no-store"})


handlers = [healthz, metrics]
