"""The courier: sends what waits whenever it may, backs off when the road is cut, never gives up by itself."""

import random
from threading import Event

from kiosk.desk import road
from kiosk.desk.means import Means
from kiosk.flows.delivering import DeliveryEvent, DeliveryRun, DeliveryState
from kiosk.sync.envelope import DeliveryReport

_HOPELESS = {DeliveryState.IDLE, DeliveryState.REFUSED}
"""States in which waiting changes nothing: all is sent, no hub is set, or the hub refuses this station."""


def carry(means: Means, stop: Event) -> DeliveryReport:
    """Send until nothing waits, the hub refuses the station, or ``stop`` is set; returns the last report."""
    run = DeliveryRun().nudged(DeliveryEvent.PRESS)
    while True:
        report = road.send(means, asked=True)
        run = run.reported(report, means.now, random.random())  # noqa: S311 -- jitter, not a secret
        if run.state in _HOPELESS:
            return report
        if run.due is not None and stop.wait(max((run.due - means.now).total_seconds(), 0.0)):
            return report
        run = run.ticked(means.now)
