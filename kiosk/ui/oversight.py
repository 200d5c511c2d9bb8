"""What every page of supervision works with: the source that is asked, off the screen's thread."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.cases.overview.files import Choice
from kiosk.cases.overview.period import Period
from kiosk.clock import Clock, local
from kiosk.flows.supervising import Overseer, Right, Source, Supervising, Supervision
from kiosk.settings import Settings
from kiosk.sync.wire import OfficeNames
from kiosk.ui.background import Background, Done, Failed, Lane

T = TypeVar("T")


class Oversight(QObject):
    """One source at a time; it is opened by the first question, and asked who looks."""

    known = Signal()
    """Who looks, and at which offices, is known now, or is somebody else."""

    def __init__(
        self, supervision: Supervision, background: Background, clock: Clock, settings: Settings
    ) -> None:
        """Ask nothing yet; a station in training looks at training files instead of real ones."""
        super().__init__()
        self.supervision, self.background, self.clock = supervision, background, clock
        self.settings, self.training = settings, settings.station.training
        self.source: Source | None = None
        self.sources: tuple[Source, ...] = ()
        self.overseer: Overseer | None = None
        self.offices: tuple[OfficeNames, ...] = ()
        self._wanted: Source | None = None
        """Chosen by a person; read and written on the lane, like what is open."""
        self._asked: Supervising | None = None

    @property
    def today(self) -> date:
        """The day it is in Morocco."""
        return local(self.clock.now()).date()

    def may(self, right: Right) -> bool:
        """Say whether who looks has a right; nobody known has none."""
        return self.overseer is not None and right in self.overseer.rights

    def choice(self, period: Period, scope: str = "") -> Choice:
        """Return all files of some days and of a part of the offices."""
        return Choice(period, self.training, scope)

    def office(self, code: str) -> OfficeNames:
        """Return the names of an office; an unknown one is called by its code."""
        return next((one for one in self.offices if one.code == code), OfficeNames(code, code, code))

    def ask(
        self,
        work: Callable[[Supervising], T],
        done: Done[T],
        failed: Failed | None = None,
        *,
        latest: str = "",
    ) -> None:
        """Ask the source on its lane, as :meth:`kiosk.ui.background.Background.run` does."""
        self.background.run(lambda: work(self._source()), done, failed, lane=Lane.OVERSIGHT, latest=latest)

    def fresh(self) -> Supervising:
        """Return the source opened once more, for a work on a lane of its own."""
        return self.supervision.open(self._chosen(self.source))

    def turn(self, source: Source | None) -> None:
        """Ask another source from now on; None for the first there is."""

        def close() -> None:
            self._wanted, self._asked = source, None

        self.overseer, self.offices = None, ()
        self.background.run(close, lane=Lane.OVERSIGHT)

    def _source(self) -> Supervising:
        """Return the source, on its lane: opened, and its overseer known."""
        if self._asked is None:
            sources = tuple(self.supervision.sources())
            opened = self.supervision.open(self._chosen(self._wanted))
            overseer, offices = opened.overseer(), opened.offices()
            self._asked = opened
            self.background.call(lambda: self._know(sources, overseer, offices))
        return self._asked

    def _chosen(self, wanted: Source | None) -> Source:
        sources = self.supervision.sources()
        return wanted if wanted is not None and wanted in sources else sources[0]

    def _know(
        self, sources: tuple[Source, ...], overseer: Overseer, offices: tuple[OfficeNames, ...]
    ) -> None:
        self.sources, self.source = sources, overseer.source
        self.overseer, self.offices = overseer, offices
        self.known.emit()
