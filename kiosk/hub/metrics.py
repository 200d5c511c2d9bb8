"""The hub's figures of itself, in the text format of Prometheus; none of them is about a person."""

from collections.abc import Mapping
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

METRICS_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
"""Prometheus's text exposition format."""

_SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Meter:
    """The figures of one hub; each has a registry of its own, so that two in one process do not mix."""

    def __init__(self) -> None:
        """Begin at zero."""
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "tadamon_requests", "Requests answered.", ("method", "route", "status"), registry=self._registry
        )
        self._seconds = Histogram(
            "tadamon_request_seconds", "How long answers took.", ("route",), buckets=_SECONDS,
            registry=self._registry,
        )  # fmt: skip
        self._gauges = {
            name: Gauge(f"tadamon_{name}", said, registry=self._registry) for name, said in GAUGES.items()
        }

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one request by its route's template."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def text(self, standing: Mapping[str, float]) -> bytes:
        """Return all figures; ``standing`` gives those of :data:`GAUGES` as they are now."""
        for name, value in standing.items():
            self._gauges[name].set(value)
        return generate_latest(self._registry)


GAUGES: Final = {
    "entries": "Entries in all logs.",
    "entries_pending": "Entries that are stored and not yet judged.",
    "pending_seconds": "Age of the oldest entry that is not yet judged.",
    "entries_quarantined": "Entries that a person must look at.",
    "entries_disputed": "Entries that claim a place another one holds: cloned disks, restored backups.",
    "stations": "Stations enrolled and not revoked.",
    "feed_place": "Where the feed ends.",
    "disk_free_bytes": "Free bytes where the hub keeps its files.",
}
"""Figures read when they are asked for: a name and a sentence each."""
