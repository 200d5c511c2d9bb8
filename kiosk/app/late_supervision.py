"""Supervision of a window: its sources on the means of the window's desk, opened by the first question."""

from collections.abc import Sequence
from typing import cast

from typing_extensions import override

from kiosk.app.late import LateDesk
from kiosk.flows.supervising import Overseer, Source, Supervising, Supervision


class LateSupervision(Supervision):
    """Stands for what :meth:`kiosk.desk.counter.CounterDesk.supervision` returns, asked for by each call."""

    def __init__(self, desk: LateDesk) -> None:
        """Build nothing yet."""
        self._desk = desk

    @override
    def sources(self) -> Sequence[Source]:
        return self._built.sources()

    @override
    def open(self, source: Source) -> Supervising:
        return self._built.open(source)

    @override
    def enter(self, token: str) -> Overseer:
        return self._built.enter(token)

    @override
    def forget(self) -> None:
        self._built.forget()

    @property
    def _built(self) -> Supervision:
        return cast("Supervision", self._desk.supervision())
