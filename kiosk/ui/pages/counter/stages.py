"""The stages of a reading, each ticked as it is passed."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar

from kiosk.card.reader import CardReading, Stage
from kiosk.text import isolate
from kiosk.ui import icons
from kiosk.ui.language import say
from kiosk.ui.pages.counter.card_words import authenticity_mark
from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import XS, S

_WORDS: Final = {
    Stage.CONNECTING: QT_TRANSLATE_NOOP("Stages", "Contact avec la carte"),
    Stage.OPENING: QT_TRANSLATE_NOOP("Stages", "Ouverture de la puce"),
    Stage.IDENTITY: QT_TRANSLATE_NOOP("Stages", "Lecture de l'identité"),
    Stage.PHOTO: QT_TRANSLATE_NOOP("Stages", "Lecture de la photo"),
    Stage.CHECKING: QT_TRANSLATE_NOOP("Stages", "Contrôle d'authenticité"),
}
_ORDER: Final = tuple(Stage)
_PARTS: Final = 10
"""Steps of the bar for each stage: the photo comes in tenths."""


class Stages(QFrame):
    """A bar and a list; both say the same."""

    def __init__(self) -> None:
        """Start before the first stage."""
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _PARTS * len(_WORDS))
        self._lines: dict[Stage, tuple[QLabel, QLabel]] = {}
        inner = column(self, XS)
        inner.addWidget(self._bar)
        for stage in _WORDS:
            line = (picture("circle-dashed", "edge", 18), label("body", "quiet"))
            self._lines[stage] = line
            inner.addLayout(row(*line, 1, spacing=S))
        self._here: Stage | None = None
        self._share = 0.0
        self._checked: CardReading | None = None

    def begin(self) -> None:
        """Go back before the first stage."""
        self._here = self._checked = None
        self._share = 0.0
        self._show()

    def reach(self, stage: Stage, share: float = 0.0) -> None:
        """Show that a stage has begun, and so those before it are passed; ``share`` of it is done, 0 to 1."""
        self._here, self._share = stage, share
        self._show()

    def end(self, checked: CardReading) -> None:
        """Show that the card is read, and what the check of its chip said."""
        self._checked = checked
        self.reach(Stage.DONE)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        for stage, (_, words) in self._lines.items():
            words.setText(self._look(stage)[2])
        self._bar.setAccessibleName(self.tr("Lecture de la carte"))

    def _show(self) -> None:
        here = -1 if self._here is None else _ORDER.index(self._here)
        self._bar.setValue(max(round((here + self._share) * _PARTS), 0))
        for stage, (mark, words) in self._lines.items():
            name, token, said = self._look(stage)
            mark.setPixmap(icons.pixmap(name, token, 18))
            words.setText(said)
            restyle(words, "tone", "ink" if _ORDER.index(stage) <= here else "quiet")

    def _look(self, stage: Stage) -> tuple[str, str, str]:
        """Return the icon, the colour and the words of a stage as things stand."""
        here = -1 if self._here is None else _ORDER.index(self._here)
        place, words = _ORDER.index(stage), say("Stages", _WORDS[stage])
        if place > here:
            return "circle-dashed", "edge", words
        if stage is Stage.CHECKING and self._checked is not None:
            mark = authenticity_mark(self._checked)  # it has three ends, and only one of them is green
            return mark.icon, mark.tone, mark.word
        if place == here or stage is Stage.CHECKING:
            percent = isolate(f"{round(100 * self._share)}\N{NARROW NO-BREAK SPACE}%")
            return "loader-circle", "accent", f"{words} · {percent}" if self._share else words
        return "circle-check", "good", words
