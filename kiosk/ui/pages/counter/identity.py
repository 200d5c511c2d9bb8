"""Who the card says its holder is, as soon as it is read; the photo follows."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from kiosk.card.reader import CardReading
from kiosk.text import isolate, isolate_name
from kiosk.ui.language import say
from kiosk.ui.pages.counter.aside import Photo, authenticity_mark
from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, sheet
from kiosk.ui.style import L, M

_LINES: Final = {
    "name_ar": QT_TRANSLATE_NOOP("Identity", "Nom et prénom (arabe)"),
    "name_fr": QT_TRANSLATE_NOOP("Identity", "Nom et prénom (latin)"),
    "birth_date": QT_TRANSLATE_NOOP("Identity", "Date de naissance"),
    "cnie": QT_TRANSLATE_NOOP("Identity", "CNIE"),
    "expiry_date": QT_TRANSLATE_NOOP("Identity", "Valable jusqu'au"),
}


class Identity(QFrame):
    """The photo and five lines; empty until a card is read."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._reading: CardReading | None = None
        self.photo, self._chip = Photo(), Chip()
        self._title, self._empty = label("lead"), label("body", "quiet", wrap=True)
        self._lines: dict[str, tuple[QLabel, QLabel]] = {}
        frame, inner = sheet(M)
        inner.addWidget(self._title)
        inner.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignLeading)
        inner.addWidget(self._empty)
        self._holder = QWidget()
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(L)
        for number, name in enumerate(_LINES):
            line = (label("small", "quiet"), label("lead", wrap=True))
            line[1].setObjectName(f"identity-{name}")
            self._lines[name] = line
            grid.addWidget(line[0], 2 * number, 0)
            grid.addWidget(line[1], 2 * number + 1, 0)
        grid.setVerticalSpacing(2)
        inner.addWidget(self._holder)
        inner.addWidget(self._chip)
        inner.addStretch(1)
        column(self).addWidget(frame)

    def show_reading(self, reading: CardReading | None, photo: QImage | None) -> None:
        """Show what was read so far; None lets go of it."""
        self._reading = reading
        self.photo.show_photo(photo)
        self._holder.setVisible(reading is not None)
        self._empty.setVisible(reading is None)
        self._chip.setVisible(photo is not None)
        for name, (_, said) in self._lines.items():
            said.setText(_said(reading, name) if reading else "")
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Titulaire de la carte"))
        self._empty.setText(self.tr("L'identité et la photo apparaissent ici dès que la carte est lue."))
        self.photo.setAccessibleName(self.tr("Photo de la carte"))
        for name, (words, _) in self._lines.items():
            words.setText(say("Identity", _LINES[name]))
        if self._reading is not None:
            self._chip.show_mark(authenticity_mark(self._reading.authenticity))


def _said(reading: CardReading, name: str) -> str:
    match name:
        case "name_ar":
            return isolate_name(f"{reading.family_name_ar} {reading.given_name_ar}".strip() or "—")
        case "name_fr":
            return isolate(f"{reading.family_name_fr} {reading.given_name_fr}".strip())
        case "birth_date" | "expiry_date":
            return isolate(_date(getattr(reading, name)))
        case _:
            return isolate(reading.cnie)


def _date(text: str) -> str:
    """Return ``YYYY-MM-DD`` as day/month/year, without what is unknown."""
    return "/".join(part for part in reversed(text.split("-")) if part != "00") or "—"
