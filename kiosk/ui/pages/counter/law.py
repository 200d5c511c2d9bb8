"""The law's figures: what each is worth, from when, until when, and where that is written."""

from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from kiosk.eligibility.parameters import Parameter
from kiosk.flows.counter import Step
from kiosk.forms.fold import fold
from kiosk.text import isolate
from kiosk.ui import icons
from kiosk.ui.counter import Counter, written_day
from kiosk.ui.fields.control import start_side
from kiosk.ui.language import current
from kiosk.ui.pages.counter.listing import Column, Listing
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import actions, column, fitted, sheet
from kiosk.ui.style import S

_COLUMNS: Final[tuple[Column[Parameter], ...]] = (
    Column(QT_TRANSLATE_NOOP("Listing", "Paramètre"), lambda one: one.label.said(current()), least=230),
    Column(QT_TRANSLATE_NOOP("Listing", "Valeur"), lambda one: isolate(one.value)),
    Column(QT_TRANSLATE_NOOP("Listing", "Du"), lambda one: _day(one.since), spared=2),
    Column(QT_TRANSLATE_NOOP("Listing", "Au"), lambda one: _day(one.until), spared=1),
    Column(QT_TRANSLATE_NOOP("Listing", "Source"), lambda one: isolate(one.source), least=230, spared=3),
)


def _day(one: date | None) -> str:
    return written_day(one) if one else "—"


class LawPage(Stepping):
    """Read only: an administrator changes a figure in the station's own file, never here."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; it asks the desk when it is opened."""
        super().__init__("law")
        self._counter = counter
        self._all: tuple[Parameter, ...] = ()
        self._title, self._about = label("title", wrap=True), label("body", "quiet", wrap=True)
        self._none = label("lead", "quiet", wrap=True)
        self.search = QLineEdit()
        self.search.setObjectName("law-search")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._narrow)
        self.table = Listing(_COLUMNS, wrapped=True)
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask for the figures as they are now, an administrator's own among them."""
        desk = self._counter.desk
        self._counter.background.run(lambda: tuple(desk.law()), self._show, latest="law")
        self.search.setFocus()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Paramètres légaux"))
        self._about.setText(
            self.tr("Ces valeurs décident de l'orientation. L'administrateur du poste les tient à jour.")
        )
        self._none.setText(self.tr("Aucun paramètre ne correspond à ces mots."))
        self.search.setPlaceholderText(self.tr("Seuil, âge, délai, téléphone…"))
        self.search.setAccessibleName(self.tr("Chercher un paramètre"))
        self.search.setAlignment(start_side())
        self.table.setAccessibleName(self._title.text())
        self.back.say(self.tr("Retour"))
        self._narrow()

    def _build(self) -> None:
        frame, inner = sheet(S)
        inner.addWidget(self._title)
        inner.addWidget(self._about)
        inner.addWidget(self.search)
        inner.addWidget(self._none)
        inner.addWidget(self.table, 1)
        page = column(self, 0)
        page.addWidget(fitted(frame), 1)
        page.addWidget(actions(self.back, 1))

    def _show(self, parameters: tuple[Parameter, ...]) -> None:
        self._all = parameters
        self._narrow()

    def _narrow(self) -> None:
        words = fold(self.search.text())
        found = [one for one in self._all if words in fold(f"{one.label.ar} {one.label.fr} {one.source}")]
        self.table.take(found)
        self._none.setVisible(bool(self._all) and not found)
        self.table.setVisible(bool(found))
