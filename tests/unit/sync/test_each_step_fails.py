"""Whatever fails within a round, at whatever step, the next round sends all, each entry once."""

from collections.abc import Callable
from contextlib import suppress
from itertools import count, product
from pkgutil import resolve_name

import pytest

from kiosk.sync.envelope import DeliveryReport, LinkState
from tests.fakes.near import NearHub
from tests.fakes.station import Station, held

STEPS = [
    "kiosk.sync.delivery.hub_key",
    "kiosk.sync.delivery.outbox.next_waiting",
    "kiosk.sync.delivery.outbox.tried",
    "kiosk.sync.delivery.pack",
    "kiosk.sync.batch.sign",
    "kiosk.sync.delivery.verified",
    "kiosk.sync.delivery.journal.head_at",
    "kiosk.sync.delivery.outbox.settle",
    "kiosk.sync.delivery.vouch",
    "kiosk.sync.delivery.note",
    "kiosk.sync.delivery.outbox.counts",
    "tests.fakes.near.take",
    "tests.fakes.near.NearHub.send",
]
ONCE = {f"kiosk.sync.delivery.{name}" for name in ("hub_key", "note", "outbox.counts")}


def failing_at(step: str, call: int) -> Callable[..., object]:
    """What stands at that step, but for one call of it."""
    real, calls = resolve_name(step), count(1)

    def called(*given: object, **named: object) -> object:
        if next(calls) == call:
            raise ZeroDivisionError
        return real(*given, **named)

    return called


def test_a_defect_at_any_step_loses_and_doubles_nothing(
    desk: Station, near: NearHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.enrol(near.house.database, near)
    failed = []
    for step, call in product(STEPS, (1, 2)):
        for _ in range(3):
            desk.deposit()
        with monkeypatch.context() as patch, suppress(ZeroDivisionError):
            patch.setattr(step, failing_at(step, call))
            desk.deliver(near, batch=2)
            failed.append((step, call))
        assert desk.deliver(near, batch=2).waiting == 0, (step, call)
        assert held(near.house.database, desk.identity.device) == desk.hashes()
    # Only what a round calls once is not met at its second call.
    assert {step for step, _ in failed} <= ONCE
    assert {call for _, call in failed} == {2}
    assert desk.deliver(near) == DeliveryReport(LinkState.UP)
