"""The register as the card reader's memory of lengths: what it cannot keep is tried again, never told."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from typing_extensions import override

from kiosk.card.habits import Memory
from kiosk.cases.memory import recall, remember
from kiosk.cases.store import Store
from kiosk.errors import KioskError

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CardLengths(Memory):
    """Keeps lengths in the register, which opens at its first use."""

    store: Callable[[], Store]

    @override
    def recall(self, key: str) -> str:
        """Return what is kept under a key, empty where nothing is or the register does not open."""
        try:
            with self.store().read() as connection:
                return recall(connection, key)
        except KioskError as wrong:
            _LOG.info("card lengths not recalled: %s", wrong.code)
            return ""

    @override
    def remember(self, key: str, value: str) -> None:
        """Keep a text under a key, where the register takes it."""
        try:
            with self.store().begin() as connection:
                remember(connection, key, value)
        except KioskError as wrong:
            _LOG.info("card lengths not kept: %s", wrong.code)
