"""The courier of a command: sends what waits when it may, backs off when the road is cut, never gives up."""

import logging
import random
from threading import Event
from typing import Final

from kiosk.desk import road
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.delivering import DeliveryEvent, DeliveryRun, DeliveryState, told
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.sync.way import Way

_LOG: Final = logging.getLogger(__name__)

_HOPELESS: Final = {DeliveryState.IDLE, DeliveryState.REFUSED}
"""States in which waiting changes nothing: all is sent, no hub is set, or the hub refuses this station."""

_PASSING: Final = {
    "disk-full",
    "register-busy",
    "register-server-full",
    "register-server-unreachable",
    "register-unreachable",
}
"""Failures of our own that another round may be spared; any other ends the command by its code."""

_LOOK: Final = 5.0
"""Seconds between two looks at whether the network came back."""


def carry(means: Means, stop: Event, way: Way | None = None) -> DeliveryReport:
    """Send until nothing waits, the hub refuses the station, or ``stop`` is set; returns what all rounds did.

    Raises KioskError of the register where another try would end the same.
    """
    run, done, here = DeliveryRun().nudged(DeliveryEvent.PRESS), DeliveryReport(LinkState.UNSET), way or Way()
    while not stop.is_set():
        done = _sent(means).following(done)
        run = run.reported(done, means.now, random.random())  # noqa: S311 -- jitter, not a secret
        if run.state in _HOPELESS:
            break
        while run.held and not stop.wait(_pause(run, means)):
            run = run.nudged(DeliveryEvent.LINK_UP) if here.came_back() else run.ticked(means.now)
    return done


def once(means: Means) -> DeliveryReport:
    """Send for as long as the hub takes what waits; returns what all rounds did."""
    done = report = road.send(means, asked=True)
    while told(report) is DeliveryEvent.MORE:
        report = road.send(means, asked=True)
        done = report.following(done)
    return done


def _sent(means: Means) -> DeliveryReport:
    try:
        return road.send(means, asked=True)
    except KioskError as wrong:
        if wrong.code not in _PASSING:
            raise
        _LOG.warning("a round of sending failed: %s", wrong.code)
        return DeliveryReport(LinkState.FAILED, code=wrong.code)
    except Exception as defect:  # noqa: BLE001 -- told, and followed by the next round: files wait
        _LOG.error("a round of sending failed: %s", type(defect).__name__)
        return DeliveryReport(LinkState.FAILED, code="unexpected")


def _pause(run: DeliveryRun, means: Means) -> float:
    """Return the seconds until the next look, or until the try that is due before it."""
    left = (run.due - means.now).total_seconds() if run.due else 0.0
    return min(max(left, 0.0), _LOOK)
