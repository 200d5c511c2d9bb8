"""Who the card says its holder is, as soon as it is read; the photo follows."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from kiosk.card.reader import CardReading
from kiosk.text import isolate, isolate_name
from kiosk.ui.language import say
from kiosk.ui.pages.counter.aside import Photo
from kiosk.ui.pages.counter.card_verdict import CardVerdict
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, row, sheet
from kiosk.ui.style import M

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
        self.photo, self.verdict = Photo(), CardVerdict()
        self._title, self._empty = label("lead"), label("body", "quiet", wrap=True)
        self._lines: dict[str, tuple[QLabel, QLabel]] = {}
        frame, inner = sheet(M)
        inner.addWidget(self._title)
        right = column(said := QWidget())
        right.addWidget(self.verdict)
        right.addStretch(1)
        beside = row(spacing=M)
        beside.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(said, 1)
        inner.addLayout(beside)
        inner.addWidget(self._empty)
        self._holder = self._listed()
        inner.addWidget(self._holder)
        inner.addStretch(1)
        column(self).addWidget(frame)

    def _listed(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        for number, name in enumerate(_LINES):
            line = (label("small", "quiet"), label("lead", wrap=True))
            line[1].setObjectName(f"identity-{name}")
            self._lines[name] = line
            grid.addWidget(line[0], 2 * number, 0)
            grid.addWidget(line[1], 2 * number + 1, 0)
        return holder

    def show_reading(self, reading: CardReading | None, photo: QImage | None) -> None:
        """Show what was read so far; None lets go of it."""
        self._reading = reading
        self.photo.show_photo(photo)
        self._holder.setVisible(reading is not None)
        self._empty.setVisible(reading is None)
        self.verdict.show_reading(reading)
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
        self.verdict.retranslate()


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
