"""Guesses are slowed: whoever tries references one after the other waits longer and longer."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil
from typing import Final


@dataclass(frozen=True, slots=True)
class Pace:
    """How wrong pairs are slowed."""

    free: int
    """Wrong pairs that cost nothing: a slip of a finger, and its correction."""
    first: int
    longest: int
    """Seconds of the first wait, each the double of the one before, and of the longest."""
    forgiven: timedelta
    """After so long without a wrong pair, counting begins anew."""


AT_A_SCREEN: Final = Pace(free=2, first=5, longest=60, forgiven=timedelta(minutes=10))
"""Of people who stand there and see how long they wait."""


@dataclass(frozen=True, slots=True)
class Slowing:
    """How often one place was asked about a pair that does not fit; it belongs to no person."""

    wrong: int = 0
    last: datetime | None = None
    """Of the last wrong pair, UTC."""
    at_least: int = 0
    """Seconds that somebody else asks to wait after it."""
    pace: Pace = AT_A_SCREEN

    def after_wrong(self, now: datetime, at_least: int = 0) -> "Slowing":
        """Count one more wrong pair; a right one in between changes nothing, or it would be a way round."""
        rested = self.last is not None and now - self.last >= self.pace.forgiven
        return replace(self, wrong=1 if rested else self.wrong + 1, last=now, at_least=at_least)

    def seconds_left(self, now: datetime) -> int:
        """Return the whole seconds until the next pair may be asked about."""
        if self.last is None:
            return 0
        wait = max(self._own_wait(), self.at_least)
        return max(ceil(wait - (now - self.last).total_seconds()), 0)

    def _own_wait(self) -> int:
        beyond = self.wrong - self.pace.free
        return min(self.pace.first << (beyond - 1), self.pace.longest) if beyond > 0 else 0
