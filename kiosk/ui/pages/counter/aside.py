"""What the card says, beside the form: the photo, the identity, and whether the chip is genuine."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from kiosk.card.reader import CardReading
from kiosk.text import isolate, isolate_name, masked
from kiosk.ui import icons
from kiosk.ui.language import current
from kiosk.ui.pages.counter.card_verdict import CardVerdict
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, row, sheet
from kiosk.ui.style import XS, M, S

_LARGE: Final = (148, 190)
_SMALL: Final = (84, 108)


class Photo(QLabel):
    """The holder's photo, or the place of one."""

    def __init__(self, size: tuple[int, int] = _LARGE) -> None:
        """Start without a photo; width and height in pixels at scale 1."""
        super().__init__()
        self.setFixedSize(*size)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("surface", "photo")
        self.show_photo(None)

    def show_photo(self, photo: QImage | None) -> None:
        """Show a photo, scaled to its place and never stretched."""
        if photo is None or photo.isNull():
            self.setPixmap(icons.pixmap("user-round", "edge", 64))
            return
        sharp = icons.sharpness()
        drawn = QPixmap.fromImage(photo).scaled(
            self.size() * sharp,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        drawn.setDevicePixelRatio(sharp)
        self.setPixmap(drawn)


class CardAside(QFrame):
    """Shown as soon as a card was read for the file in hand."""

    def __init__(self) -> None:
        """Start hidden and empty."""
        super().__init__()
        self._reading: CardReading | None = None
        self.photo = Photo(_SMALL)
        self._title = label("small", "quiet", wrap=True)
        self._name, self._cnie = label("body", strong=True, wrap=True), label("small", "quiet")
        self.verdict = CardVerdict(brief=True)
        self._left = label("small", "warn", wrap=True)
        self._waiting = 0
        words = column(holder := QWidget(), XS)
        for part in (self._title, self._name, self._cnie):
            words.addWidget(part)
        words.addStretch(1)
        frame, inner = sheet(S, M)
        inner.addLayout(row(self.photo, holder, spacing=M))
        inner.addWidget(self.verdict)
        inner.addWidget(self._left)
        column(self).addWidget(frame)
        self.hide()

    def show_card(self, reading: CardReading | None, photo: QImage | None, waiting: int) -> None:
        """Show a reading and how many of its differences wait for the clerk; none hides all."""
        self._reading, self._waiting = reading, waiting
        self.photo.show_photo(photo)
        self.verdict.show_reading(reading)
        self.setVisible(reading is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Lu sur la carte"))
        self.photo.setAccessibleName(self.tr("Photo de la carte"))
        if self._reading is None:
            self._name.clear()
            self._cnie.clear()
            return
        self._name.setText(holder(self._reading))
        self._cnie.setText(isolate(masked(self._reading.cnie)))
        self.verdict.retranslate()
        self._left.setText(self.tr("Différences à trancher : {count}").format(count=self._waiting))
        self._left.setVisible(bool(self._waiting))


def holder(reading: CardReading) -> str:
    """Return the holder's name in the screens' language where the card has it."""
    arabic = f"{reading.family_name_ar} {reading.given_name_ar}".strip()
    latin = f"{reading.family_name_fr} {reading.given_name_fr}".strip()
    return isolate_name((arabic or latin) if current() == "ar" else (latin or arabic))
