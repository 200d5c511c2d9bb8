"""Guesses are slowed: whoever tries references one after the other waits longer and longer."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil
from typing import Final

_FREE: Final = 2
"""Wrong pairs that cost nothing: a slip of a finger, and its correction."""
_FIRST: Final = 5
_LONGEST: Final = 60
"""Seconds of the first wait, each the double of the one before, and of the longest."""
_FORGIVEN: Final = timedelta(minutes=10)
"""After so long without a wrong pair, counting begins anew."""


@dataclass(frozen=True, slots=True)
class Slowing:
    """How often this kiosk was asked about a pair that does not fit; it belongs to no person."""

    wrong: int = 0
    last: datetime | None = None
    """Of the last wrong pair, UTC."""

    def after_wrong(self, now: datetime) -> "Slowing":
        """Count one more wrong pair; a right one in between changes nothing, or it would be a way round."""
        rested = self.last is not None and now - self.last >= _FORGIVEN
        return replace(self, wrong=1 if rested else self.wrong + 1, last=now)

    def seconds_left(self, now: datetime) -> int:
        """Return the whole seconds until the next pair may be asked about."""
        if self.last is None or self.wrong <= _FREE:
            return 0
        wait = min(_FIRST << (self.wrong - _FREE - 1), _LONGEST)
        return max(ceil(wait - (now - self.last).total_seconds()), 0)
