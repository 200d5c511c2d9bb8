"""Who opened a file, and when: the answer to a citizen or an inspector who asks."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from kiosk.cases.acts import Access, Act
from kiosk.text import isolate
from kiosk.ui.counter import day_and_time
from kiosk.ui.language import say
from kiosk.ui.pages.counter.listing import Column, Listing
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import S

_ACTS: Final[dict[Act, Any]] = {
    Act.OPENED: QT_TRANSLATE_NOOP("Act", "Dossier ouvert"),
    Act.RESUMED: QT_TRANSLATE_NOOP("Act", "Brouillon repris"),
    Act.DEPOSITED: QT_TRANSLATE_NOOP("Act", "Dossier déposé"),
    Act.EXPORTED: QT_TRANSLATE_NOOP("Act", "Export"),
    Act.UNLOCKED: QT_TRANSLATE_NOOP("Act", "Poste déverrouillé"),
    Act.REFUSED: QT_TRANSLATE_NOOP("Act", "Code refusé"),
    Act.LOCKED: QT_TRANSLATE_NOOP("Act", "Poste verrouillé"),
    Act.APPROVED: QT_TRANSLATE_NOOP("Act", "Accord donné"),
    Act.CHANGED: QT_TRANSLATE_NOOP("Act", "Code changé"),
    Act.ADDED: QT_TRANSLATE_NOOP("Act", "Personne ajoutée"),
    Act.REVOKED: QT_TRANSLATE_NOOP("Act", "Accès retiré"),
    Act.RESET: QT_TRANSLATE_NOOP("Act", "Nouveau code donné"),
    Act.FREED: QT_TRANSLATE_NOOP("Act", "Compte débloqué"),
    Act.RESTORED: QT_TRANSLATE_NOOP("Act", "Sauvegarde restaurée"),
    Act.SCHEDULE: QT_TRANSLATE_NOOP("Act", "Export programmé"),
    Act.OFFICE_KEY: QT_TRANSLATE_NOOP("Act", "Clé du bureau"),
}
_COLUMNS: Final[tuple[Column[Access], ...]] = (
    Column(QT_TRANSLATE_NOOP("Listing", "Date"), lambda one: day_and_time(one.instant)),
    Column(QT_TRANSLATE_NOOP("Listing", "Qui"), lambda one: isolate(one.who or "—")),
    Column(QT_TRANSLATE_NOOP("Listing", "Acte"), lambda one: say("Act", _ACTS[one.act]), least=120),
)


class OpenedBy(QFrame):
    """A reference, or nothing for the newest of all, and the lines of the access journal under it."""

    asked = Signal(str)

    def __init__(self) -> None:
        """Start without an answer."""
        super().__init__()
        self._title, self._none = label("lead", strong=True), label("body", "quiet", wrap=True)
        self.line, self.look = QLineEdit(), KeyButton("", icon="search")
        self.line.setObjectName("opened-by")
        self.line.returnPressed.connect(self._ask)
        self.look.clicked.connect(self._ask)
        self.table = Listing(_COLUMNS)
        inner = column(self, S)
        inner.addWidget(self._title)
        asked = row(spacing=S)
        asked.addWidget(self.line, 1)
        asked.addWidget(self.look)
        inner.addLayout(asked)
        inner.addWidget(self._none)
        inner.addWidget(self.table, 1)
        inner.addStretch()  # holds the words up where there is no table
        self.clear()

    def show_accesses(self, accesses: Sequence[Access]) -> None:
        """Show what was done, newest first."""
        self.table.take(accesses)
        self.table.setVisible(bool(accesses))
        self._none.setVisible(not accesses)

    def clear(self) -> None:
        """Let go of the answer, and of what was asked."""
        self.line.clear()
        self.table.take(())
        self.table.hide()
        self._none.hide()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Qui a ouvert un dossier ?"))
        self._none.setText(self.tr("Rien n'est inscrit au journal des accès pour cela."))
        self.line.setPlaceholderText(self.tr("Référence du dossier"))
        self.line.setAccessibleName(self._title.text())
        self.look.say(self.tr("Chercher"))
        self.table.setAccessibleName(self._title.text())
        self.table.fit()

    def _ask(self) -> None:
        self.asked.emit(self.line.text().strip())
