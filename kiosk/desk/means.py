"""What the desk works with: one station's folder, settings, clock, register and devices."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kiosk.card.reader import CardReader
from kiosk.cases.store import Store
from kiosk.clock import Clock
from kiosk.print.printer import Printer
from kiosk.settings import Settings


@dataclass
class Means:
    """One station. The register and the printer open at their first use, after the first window is drawn."""

    folder: Path
    settings: Settings
    clock: Clock
    reader: CardReader
    open_store: Callable[[Path], Store]
    open_printer: Callable[[], Printer]
    _opening: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @cached_property
    def _opened(self) -> Store:
        return self.open_store(self.folder)

    @property
    def store(self) -> Store:
        """The register; opened once, whichever thread asks first. Raises KioskError ``register-…``."""
        with self._opening:
            return self._opened

    @cached_property
    def printer(self) -> Printer:
        """The print queue of the settings, or PDF files in the data folder."""
        return self.open_printer()

    @property
    def papers(self) -> Path:
        """Where papers lie until they are printed; made if need be."""
        folder = self.folder / "papers"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def close(self) -> None:
        """Close the register, if it was opened."""
        if "_opened" in self.__dict__:
            self._opened.close()
