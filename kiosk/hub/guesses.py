"""Wrong pairs of a reference and a year, counted for each station: whoever tries years waits ever longer.

Kept in memory: a hub that starts anew has forgotten them, which nobody outside can bring about.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from threading import Lock
from typing import Final

from kiosk.errors import KioskError
from kiosk.flows.slowing import Pace, Slowing

PACE: Final = Pace(free=5, first=10, longest=300, forgiven=timedelta(hours=1))
"""A kiosk slows its own screen before this does (0224): honest people are not met here."""


@dataclass(slots=True)
class Guesses:
    """Of all stations, by device; safe to use from several threads."""

    _of: dict[str, Slowing] = field(default_factory=dict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    @contextmanager
    def guess(self, device: str, now: datetime) -> Iterator[None]:
        """Count a pair as wrong before it is looked at, and take that back unless it is ``file-unknown``.

        So no two asked at once are one. Raises KioskError ``follow-later`` (retry_after, seconds) for a
        station that must wait, whatever it asks.
        """
        before, counted = self._count(device, now)
        try:
            yield
        except KioskError as wrong:
            if wrong.code != "file-unknown":
                self._take_back(device, before, counted)
            raise
        self._take_back(device, before, counted)

    def _count(self, device: str, now: datetime) -> tuple[Slowing, Slowing]:
        with self._lock:
            before = self._of.get(device, Slowing(pace=PACE))
            left = before.seconds_left(now)
            if left:
                raise KioskError("follow-later", retry_after=left)
            counted = self._of[device] = before.after_wrong(now)
        return before, counted

    def _take_back(self, device: str, before: Slowing, counted: Slowing) -> None:
        """Leave everything as it was; where another pair was counted meanwhile, only one less."""
        with self._lock:
            known = self._of[device]
            self._of[device] = before if known is counted else replace(known, wrong=known.wrong - 1)
