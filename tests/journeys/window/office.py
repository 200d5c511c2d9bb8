"""One office: the real desk on real rooms, the real window before it, and what is said there."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from kiosk.app import station
from kiosk.app.watch import watches
from kiosk.card.reader import CardReader
from kiosk.clock import Clock
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.settings import Settings
from kiosk.settings import Station as StationSettings
from kiosk.text import LANGS
from kiosk.ui.background import Threads
from kiosk.ui.language import current
from kiosk.ui.notices import Notices
from kiosk.ui.pages.counter.done import DonePage
from kiosk.ui.start import application
from kiosk.ui.window import CounterWindow
from tests.fakes.samples import HOUSEHOLD
from tests.helpers.words import failure_words, plain
from tests.ui.screens import Screens

WAIT = 10_000
"""Milliseconds."""


class Seat(Screens):
    """The window as a clerk meets it, and the desk behind it."""

    def __init__(self, desk: CounterDesk, lanes: Threads, window: CounterWindow, qtbot: QtBot) -> None:
        super().__init__(window, qtbot)
        self.desk, self.lanes = desk, lanes

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until it holds, the window living on."""
        self.qtbot.waitUntil(holds, timeout=WAIT)

    def at_rest(self) -> None:
        """Wait until every work begun has been answered."""
        self.until(lambda: self.lanes.idle)

    def sees(self, *words: str) -> None:
        """Wait until these words stand on the screen."""
        self.until(lambda: all(plain(one) in plain(self.words()) for one in words))

    def told(self, code: str, **values: object) -> None:
        """Wait until a failure stands on the screen, remedy and code too, in one language and the other."""
        wrong, before = KioskError(code, **values), current()
        self.sees(*failure_words(wrong, before))
        after = LANGS[1 - LANGS.index(before)]
        self.speak(after)
        self.sees(*failure_words(wrong, after))
        self.speak(before)

    def is_told(self, code: str) -> bool:
        """Say whether a failure's code stands on the screen."""
        return code in plain(self.words()).split()

    def state_of(self, name: str) -> str:
        """Return what the strip says of a thing."""
        return plain(self.window.strip._buttons[name].text())

    def file_by_hand(self) -> None:
        """Fill a file and stand before the deposit."""
        self.by_hand()
        self.until(lambda: self.window.hand.form is not None)
        self.fill(HOUSEHOLD)
        self.to_check()

    def filed(self) -> DonePage:
        """Fill a file, deposit it, and follow its receipt closely."""
        self.file_by_hand()
        self.window.pages.done.truth._again.setInterval(20)
        return self.deposit()

    @property
    def reference(self) -> str:
        """The number of the last deposit."""
        return self.window.counter.reference

    def numbers(self) -> list[str]:
        """Return the numbers given so far, oldest first."""
        return sorted(line.reference.split("-")[3] for line in self.desk.find(""))


@dataclass
class Office:
    """Opens windows on one data folder, and closes them."""

    qtbot: QtBot
    folder: Path
    clock: Clock
    reader: CardReader | None
    settings: Settings = field(default_factory=lambda: Settings(station=StationSettings(training=True)))
    _closing: list[Callable[[], object]] = field(default_factory=list)

    def set(self, section: str, **values: object) -> None:
        """Change settings for the windows opened from now on."""
        changed = replace(getattr(self.settings, section), **values)
        self.settings = replace(self.settings, **{section: changed})

    def opened(self, lang: str = "fr", *, monitored: bool = False) -> Seat:
        """Open the window, as ``kiosk run`` does."""
        application("ar" if lang == "ar" else "fr")
        means = station.means(self.folder, settings=self.settings, reader=self.reader, clock=self.clock)
        lanes = Threads(Notices())
        desk = CounterDesk(means)
        window = CounterWindow(desk, lanes, clock=self.clock, clerk="S. Amrani")
        # What the disk did not take is told by a first close, and lost by a second.
        self._closing += [means.close, window.deleteLater, lambda: window.close() or window.close()]
        window.show()
        window.activateWindow()
        window.start()
        if monitored:
            for watch in watches(window, lanes, self.settings.reading):
                watch.start()
                self._closing.append(watch.stop)
        self.qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
        return Seat(desk, lanes, window, self.qtbot)

    def close(self) -> None:
        """Close every window, the newest first."""
        while self._closing:
            self._closing.pop()()
