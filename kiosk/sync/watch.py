"""Who waits for an export: told what comes and how far it is, and asked whether it is still wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kiosk.sync.wire import Manifest


@dataclass(frozen=True, slots=True)
class Watch:
    """Who waits for an export."""

    told: Callable[[int, int], None] = lambda _done, _size: None
    """Is told how many bytes have come, of how many; 0 where the size is not known."""
    cancelled: Callable[[], bool] = lambda: False
    """Says whether nobody waits any more."""
    begins: Callable[[Manifest], None] = lambda _told: None
    """Is told what is about to come, before the first byte of it is taken; where it raises, nothing comes."""


UNWATCHED: Final = Watch()
"""Nobody looks, and nobody stops it."""
