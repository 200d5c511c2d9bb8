"""The courier of the window: sends what waits when the flow says so, on its own lane, never in the way.

It cannot die silently: whatever a round ends by is told with its code, a round that does not end is told too,
and each is followed by another (docs/decisions/0176).
"""

import random
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.flows.delivering import DeliveryEvent, DeliveryRun, DeliveryState
from kiosk.flows.desk import Desk
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.sync.way import Way
from kiosk.ui.background import Background, Lane

_TICK: Final = 5_000
"""Milliseconds between two looks at whether something is due."""

_PATIENCE: Final = 120
"""Looks, ten minutes, after which a round is said to hang: it takes ten seconds, its calls have limits."""


class Courier(QObject):
    """Carries the delivery flow through time."""

    reported = Signal(object)
    """A :class:`DeliveryReport` after each round."""

    began = Signal()
    """A round begins."""

    def __init__(self, desk: Desk, background: Background, clock: Clock, way: Way | None = None) -> None:
        """Do nothing before :meth:`start`."""
        super().__init__()
        self._desk, self._background, self._clock = desk, background, clock
        self._way = way or Way()
        self.run = DeliveryRun()
        self._told = False
        self._looks = 0
        self._tick = QTimer(self, interval=_TICK)
        self._tick.timeout.connect(self._look)

    def start(self) -> None:
        """Begin to look whether something waits."""
        self._tick.start()

    def stop(self) -> None:
        """Look no more; a round under way ends by itself."""
        self._tick.stop()

    def press(self) -> None:
        """Send now, at the clerk's word; a failure is told again."""
        self._told = False
        before, self.run = self.run, self.run.nudged(DeliveryEvent.PRESS)
        self._go(before, asked=True)

    def _look(self) -> None:
        before = self.run
        if before.state is DeliveryState.SENDING:
            self._watch()
            return
        self.run = self._woken(before)
        self._go(before)

    def _woken(self, run: DeliveryRun) -> DeliveryRun:
        back = self._way.came_back()
        if not run.held:
            return run.nudged(DeliveryEvent.WORK)
        return run.nudged(DeliveryEvent.LINK_UP) if back else run.ticked(self._clock.now())

    def _watch(self) -> None:
        """Count the looks that a round takes: one that hangs must not be the last."""
        self._looks += 1
        if self._looks >= _PATIENCE:
            self._failed(KioskError("delivery-stuck"))

    def _go(self, before: DeliveryRun, *, asked: bool = False) -> None:
        if self.run.state is DeliveryState.SENDING and before.state is not DeliveryState.SENDING:
            self._send(asked=asked)

    def _send(self, *, asked: bool = False) -> None:
        desk, self._looks = self._desk, 0
        self.began.emit()
        self._background.run(lambda: desk.send(asked=asked), self._heard, self._failed, lane=Lane.DELIVERY)

    def _heard(self, report: DeliveryReport) -> None:
        self._told = False
        self._go_on(report)

    def _failed(self, error: KioskError) -> None:
        """The register or the program failed, not the road: told once, and tried again later."""
        if not self._told:
            self._background.notices.tell(error)
        self._told = True
        self._go_on(DeliveryReport(LinkState.FAILED, code=error.code))

    def _go_on(self, report: DeliveryReport) -> None:
        chance = random.random()  # noqa: S311 -- jitter, not a secret
        self.run = self.run.reported(report, self._clock.now(), chance)
        self.reported.emit(report)
        if self.run.state is DeliveryState.SENDING:
            self._send()
