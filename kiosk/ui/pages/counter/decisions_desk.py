"""Decisions recorded by the counter's own desk, as a source of supervision records them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.errors import KioskError
from kiosk.flows.desk import Desk
from kiosk.sync.decisions import DecisionsPreview, DecisionsReport
from kiosk.ui.counter import Counter
from kiosk.ui.pages.counter.decisions import Ask


@dataclass(frozen=True, slots=True)
class _AtDesk:
    """The desk and who signs, as :class:`kiosk.flows.supervising.Deciding`."""

    desk: Desk
    clerk: str

    def preview(self, file: bytes) -> DecisionsPreview:
        """Say line by line what a list would change."""
        return self.desk.preview_decisions(file)

    def decide(self, file: bytes, *, whole: bool) -> DecisionsReport:
        """Record a list."""
        return self.desk.import_decisions(file, self.clerk, whole=whole)


def at_desk(counter: Counter) -> Ask:
    """Return how the counter has decisions recorded: by its desk, under the name of who works then."""

    def ask(
        work: Callable[[_AtDesk], Any],
        done: Callable[[Any], object],
        failed: Callable[[KioskError], object],
        *,
        latest: str = "",
    ) -> None:
        deciding = _AtDesk(counter.desk, counter.clerk)
        counter.background.run(lambda: work(deciding), done, failed, latest=latest)

    return ask
