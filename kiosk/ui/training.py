"""The band that no screen of training is without."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from kiosk.ui.parts.label import label
from kiosk.ui.style import XL, XS


class TrainingBand(QFrame):
    """Says that files are worth nothing; hidden where they are real."""

    def __init__(self, *, training: bool) -> None:
        """Show it in training."""
        super().__init__()
        self.setObjectName("training")
        self.setProperty("surface", "training")
        self._words = label("small", wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(XL, XS, XL, XS)
        line.addWidget(self._words)
        if not training:  # shown by its window only: one without a parent would be a window of its own
            self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._words.setText(self.tr("FORMATION : ces dossiers sont sans valeur"))
        self.setAccessibleName(self._words.text())
