"""The courier of the window: sends what waits when the flow says so, on its own lane, never in the way."""

import random

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.flows.delivering import DeliveryEvent, DeliveryRun, DeliveryState
from kiosk.flows.desk import Desk
from kiosk.sync.envelope import DeliveryReport
from kiosk.ui.background import Background, Lane

_TICK = 5_000
"""Milliseconds between two looks at whether something is due."""


class Courier(QObject):
    """Carries the delivery flow through time."""

    reported = Signal(object)
    """A :class:`DeliveryReport` after each round; None where the register itself failed."""

    def __init__(self, desk: Desk, background: Background, clock: Clock) -> None:
        """Do nothing before :meth:`start`."""
        super().__init__()
        self._desk, self._background, self._clock = desk, background, clock
        self.run = DeliveryRun()
        self._told = False
        self._tick = QTimer(self, interval=_TICK)
        self._tick.timeout.connect(self._look)

    def start(self) -> None:
        """Begin to look whether something waits."""
        self._tick.start()

    def stop(self) -> None:
        """Look no more; a round under way ends by itself."""
        self._tick.stop()

    def press(self) -> None:
        """Send now, at the clerk's word; a register that fails is told."""
        self._told = False
        before, self.run = self.run, self.run.nudged(DeliveryEvent.PRESS)
        self._go(before, asked=True)

    def _look(self) -> None:
        before = self.run
        idle = before.state is DeliveryState.IDLE
        self.run = before.nudged(DeliveryEvent.WORK) if idle else before.ticked(self._clock.now())
        self._go(before)

    def _go(self, before: DeliveryRun, *, asked: bool = False) -> None:
        if self.run.state is DeliveryState.SENDING and before.state is not DeliveryState.SENDING:
            self._send(asked=asked)

    def _send(self, *, asked: bool = False) -> None:
        desk = self._desk
        self._background.run(lambda: desk.send(asked=asked), self._heard, self._failed, lane=Lane.DELIVERY)

    def _heard(self, report: DeliveryReport) -> None:
        chance = random.random()  # noqa: S311 -- jitter, not a secret
        self.run = self.run.reported(report, self._clock.now(), chance)
        self._told = False
        self.reported.emit(report)
        if self.run.state is DeliveryState.SENDING:
            self._send()

    def _failed(self, error: KioskError) -> None:
        """The register itself failed: told once, tried again at each look."""
        self.run = DeliveryRun()
        if not self._told:
            self._background.notices.tell(error)
        self._told = True
        self.reported.emit(None)
