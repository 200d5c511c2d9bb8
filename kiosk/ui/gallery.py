"""Draws every page of the counter, in both languages, as the demonstration and the tests look at them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from kiosk.clock import Clock, SystemClock
from kiosk.flows.counter import Step
from kiosk.flows.desk import Desk
from kiosk.forms.answers import Answers
from kiosk.text import LANGS, Lang
from kiosk.ui import icons
from kiosk.ui.album import Album, Size
from kiosk.ui.background import Inline
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.tour import printed, tour
from kiosk.ui.window import CounterWindow

__all__ = ["SIZES", "Gallery", "Size", "pictures"]

SIZES: Final = (Size(1280, 800, 1.0), Size(1920, 1080, 1.25))
"""An old office screen, and a full one at the scale Windows and GNOME propose for it."""

CLERK: Final = "S. Amrani"
"""Who works in the pictures."""


class Gallery(Album):
    """One window, driven page by page without a person; each page is drawn into a file."""

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

    def _last_pages(self) -> None:
        pages = self.window.pages
        if self.window.stack.currentWidget() is pages.check:
            pages.check.deposit.click()
            printed(pages.done.truth)
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
            window = CounterWindow(desk, Inline(Notices()), clock=clock or SystemClock(), clerk=CLERK)
            window.show()
            window.start()
            gallery = Gallery(window, place, size)
            household = Answers.from_json(answers) if answers else None
            gallery.walk(can, household)
            tour(gallery, household or Answers())
            drawn += gallery.drawn
            window.close()
            window.deleteLater()
    icons.sharpen(None)
    return tuple(drawn)
