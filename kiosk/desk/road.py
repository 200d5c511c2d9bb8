"""The road to the hub: enrolment, sending and hearing, and the day's export."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from math import inf
from pathlib import Path
from typing import Final

from kiosk import settings
from kiosk.card.reader import Link
from kiosk.cases import closing_queue, disputes, journal, reach
from kiosk.cases.memory import whose
from kiosk.desk import exporting
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.sync import closings, delivery, enrol, feed, fetch, standings, taking
from kiosk.sync import road as memory
from kiosk.sync.client import HubClient
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.sync.fetch import ExportAsked
from kiosk.sync.outbox import counts
from kiosk.sync.standings import StandingTold
from kiosk.sync.taking import SetAside
from kiosk.sync.watch import UNWATCHED, Watch
from kiosk.sync.wire import Manifest, OfficeNames

FRESH = timedelta(minutes=1)
"""How long the hub's last answer is believed while nothing waits: 1,700 idle stations must not crowd it."""

PATIENCE: Final = 4.0
"""Seconds to reach the hub, and to hear it, for somebody who waits in front of the screen."""


def send(means: Means, *, asked: bool = False) -> DeliveryReport:
    """Send what waits and hear what the hub has to tell; the road's failures are told in the report.

    With nothing to send, a hub that has just answered is left in peace, unless a person asked.
    """
    known = last(means)
    with means.store.read() as conn:
        waiting = counts(conn).waiting
    if not means.settings.delivery.hub:
        return DeliveryReport(LinkState.UNSET, waiting=waiting)
    if not asked and not waiting and _is_fresh(known, means.now):
        return DeliveryReport(LinkState.UP)
    with _client(means) as client:
        report = _delivered(means, client)
        if report.link is not LinkState.UP:
            return report
        if not report.waiting:
            closings.send(means.store, client)
        before = _own_names(means)
        heard = feed.fetch(means.store, client, means.identity, means.clock)
        if heard.decisions:  # each is an entry of the journal, and the hub waits for it
            report = _delivered(means, client).following(report)
    means.look_again()
    _rename(means, before)
    return replace(report, decisions=heard.decisions, set_aside=heard.set_aside, feed=heard.code)


def _own_names(means: Means) -> OfficeNames | None:
    """Return how the hub calls this office; None before it told."""
    with means.store.read() as conn:
        return taking.office(conn, means.settings.office.code)


def _rename(means: Means, before: OfficeNames | None) -> None:
    """Take up a new name of the office at the next start; one that was set here by hand stays till then.

    Settings that cannot be written keep the old name, which harms nothing: the hub tells the new one itself.
    """
    now = _own_names(means)
    if before is None or now is None or now == before:
        return
    with suppress(KioskError):
        told = {"name_ar": now.name_ar, "name_fr": now.name_fr}
        settings.save(means.folder / settings.FILE, {"office": told})


def _delivered(means: Means, client: HubClient) -> DeliveryReport:
    batch = means.settings.delivery.batch
    return delivery.deliver(means.store, client, means.identity, means.clock, batch)


def enrolled(means: Means, office: str, station: str, code: str) -> OfficeNames:
    """Become a station of an office, by the administrator's one-time code; returns the office's names."""
    with _client(means) as client:
        return enrol.enrol(client, means.store, means.identity, office, station, code)


def export(means: Means, asked: ExportAsked, out: Path, watch: Watch = UNWATCHED) -> Manifest:
    """Write deposits of the office, as the hub holds them, and return the signed manifest.

    Raises KioskError as :func:`kiosk.sync.fetch.fetch_export` and :func:`exporting.may_export`.
    """
    exporting.may_export(means)
    noting = exporting.noting(means, watch)
    with _client(means) as client:
        return fetch.fetch_export(client, means.store, means.identity, asked, out, noting)


def is_enrolled(means: Means) -> bool:
    """Say whether there is a hub to ask, and it knows this station."""
    if not means.settings.delivery.hub:
        return False
    with means.store.read() as conn:
        return memory.hub_key(conn) is not None


def standing(means: Means, reference: str, birth_year: str) -> StandingTold:
    """Ask the hub where a file of the office stands; somebody stands there, so not for long.

    Raises KioskError as :func:`kiosk.sync.standings.ask`.
    """
    with _client(means, PATIENCE) as client:
        return standings.ask(client, means.identity, reference, birth_year)


def set_aside(means: Means) -> tuple[SetAside, ...]:
    """Return the decisions that the hub told and no file here could take."""
    with means.store.read() as conn:
        return taking.set_aside(conn)


def closings_refused(means: Means) -> tuple[str, ...]:
    """Return the failure codes of the closings that the hub refused for good, each once."""
    with means.store.read() as conn:
        return closing_queue.refusals(conn)


def copied(means: Means) -> bool:
    """Say whether the hub holds another history of this station's present log: its disk was copied."""
    with means.store.read() as conn:
        mine = whose(conn), journal.epoch(conn)
        return any((one.device, one.epoch) == mine for one in disputes.disputes(conn))


def troubles(means: Means) -> tuple[Link, ...]:
    """Return what is wrong: a disk copied, a register set back, closings refused, publications of no use."""
    found = {
        "copies": "register-copied" if copied(means) else "",
        "set-back": "register-set-back" if _was_set_back(means) else "",
        "closings": _first_refusal(means),
    }
    told = [Link(name, ok=False, code=code) for name, code in found.items() if code]
    names = ", ".join(f"{one.name}-{one.version} ({one.code})" for one in means.published.aside)
    if names:
        told.append(Link("published", ok=False, code="publication-aside", values={"names": names}))
    return tuple(told)


def _was_set_back(means: Means) -> bool:
    with means.store.read() as conn:
        return reach.was_set_back(conn)


def _first_refusal(means: Means) -> str:
    return next(iter(closings_refused(means)), "")


def last(means: Means) -> memory.Road:
    """Return the road as it was at the last attempt."""
    with means.store.read() as conn:
        known = memory.road(conn)
    return known if means.settings.delivery.hub else memory.Road(LinkState.UNSET, known.last_contact)


def _is_fresh(known: memory.Road, now: datetime) -> bool:
    heard = known.last_contact
    return known.link is LinkState.UP and heard is not None and timedelta() <= now - heard < FRESH


def client_of(means: Means, longest: float = inf) -> HubClient:
    """Return a road to the hub of the settings, for the caller to close. Raises KioskError ``hub-unset``.

    ``longest`` is the most to wait, seconds, whatever the settings allow.
    """
    chosen = means.settings.delivery
    if not chosen.hub:
        raise KioskError("hub-unset")
    return HubClient(
        chosen.hub,
        means.clock,
        connect_timeout=min(chosen.connect_timeout, longest),
        read_timeout=min(chosen.read_timeout, longest),
        authorities=chosen.authorities,
    )


@contextmanager
def _client(means: Means, longest: float = inf) -> Iterator[HubClient]:
    client = client_of(means, longest)
    try:
        yield client
    finally:
        client.close()
