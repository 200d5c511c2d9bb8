"""Draws every page of the counter, in both languages, as the demonstration and the tests look at them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.clock import Clock, SystemClock
from kiosk.flows.counter import Step
from kiosk.flows.desk import Desk
from kiosk.forms.answers import Answers
from kiosk.text import LANGS, Lang
from kiosk.ui import icons
from kiosk.ui.background import Inline
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Size:
    """A screen: its pixels, and the scale at which a person looks at it."""

    width: int
    height: int
    scale: float


SIZES: Final = (Size(1280, 800, 1.0), Size(1920, 1080, 1.25))
"""An old office screen, and a full one at the scale Windows and GNOME propose for it."""

CLERK: Final = "S. Amrani"
"""Who works in the pictures."""

_LOOKS: Final = 20
"""How often a print job is looked at; one that is not done by then is drawn as it stands."""


class Gallery:
    """One window, driven page by page without a person; each page is drawn into a file."""

    def __init__(self, window: MainWindow, folder: Path, size: Size) -> None:
        """Take a started window whose background is :class:`Inline`."""
        self.window, self.folder, self.size = window, folder, size
        self.drawn: list[Path] = []
        window.resize(round(size.width / size.scale), round(size.height / size.scale))

    def settle(self) -> None:
        """Let posted events (language, layout) arrive."""
        for _ in range(3):
            QApplication.sendPostedEvents()

    def draw(self, name: str) -> Path:
        """Draw the window as it stands."""
        self.settle()
        canvas = QPixmap(self.size.width, self.size.height)
        canvas.setDevicePixelRatio(self.size.scale)
        canvas.fill(Qt.GlobalColor.white)
        flags = QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren
        self.window.render(canvas, QPoint(), QRegion(), flags)
        path = self.folder / f"{name}.png"
        canvas.save(str(path))
        self.drawn.append(path)
        return path

    def walk(self, can: str, answers: Answers | None) -> None:
        """Do the whole main job once, drawing each page on the way."""
        pages = self.window.pages
        self.draw("01-home")
        self.window.step(Step.NEW)
        self.draw("02-card")
        pages.card.can.edit.setText(can)
        pages.card.start()
        self.draw("03-card-read")
        self.window.step(Step.READ)
        self.draw("04-form")
        pages.form.proceed()
        self.draw("05-form-problems")
        if answers is not None:
            self._fill(answers)
        self._last_pages()

    def _fill(self, answers: Answers) -> None:
        hand, form = self.window.hand, self.window.pages.form
        hand.put_all(answers)
        for number, stop in enumerate(dict.fromkeys(form.stop_ids), 1):
            form.go(stop)
            self.draw(f"06-form-{number:02d}")
        form.proceed()
        self.draw("07-check")

    def _print(self) -> None:
        """Follow the receipt as long as a printer may take, without waiting."""
        truth = self.window.pages.done.truth
        for _ in range(_LOOKS):
            if truth.job is not None and not truth.job.outcome.state.final:
                truth.follow()

    def _last_pages(self) -> None:
        pages = self.window.pages
        if self.window.stack.currentWidget() is pages.check:
            pages.check.deposit.click()
            self._print()
            self.draw("08-done")
        self.window.step(Step.SEARCH)
        self.draw("09-register")
        if pages.register.table.lines.rowCount():
            pages.register.opened_case.emit(pages.register.table.lines.line(0).reference)
            self.draw("10-case")
        self.window.panel.show()
        self.draw("11-health")


def pictures(
    desk: Desk,
    folder: Path,
    *,
    can: str = "123456",
    answers: Mapping[str, object] | None = None,
    clock: Clock | None = None,
    langs: Sequence[Lang] = LANGS,
    sizes: Sequence[Size] = SIZES,
) -> tuple[Path, ...]:
    """Draw every page into ``folder/LANG-WIDTHxHEIGHT/`` and return the files.

    ``can`` opens the card on the desk's reader; ``answers`` (nested, as ``examples`` of a form) are
    deposited once for each language and size. Raises KioskError ``words-missing``.
    """
    drawn: list[Path] = []
    for lang in langs:
        application(lang)
        for size in sizes:
            place = folder / f"{lang}-{size.width}x{size.height}"
            place.mkdir(parents=True, exist_ok=True)
            icons.sharpen(size.scale)
            window = MainWindow(desk, Inline(Notices()), clock=clock or SystemClock(), clerk=CLERK)
            window.show()
            window.start()
            gallery = Gallery(window, place, size)
            gallery.walk(can, Answers.from_json(answers) if answers else None)
            drawn += gallery.drawn
            window.close()
            window.deleteLater()
    icons.sharpen(None)
    return tuple(drawn)
