"""Documents that came later are ticked one by one; those that did not come are still waited for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from kiosk.cases.case import Case
from kiosk.forms.documents import PATH
from kiosk.forms.schema import Field
from kiosk.forms.shelf import Shelf
from kiosk.text import Words
from kiosk.ui.fields.ticks import Ticks
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, restyle
from kiosk.ui.parts.sheet import column, emptied, scrolled, wrapped
from kiosk.ui.style import XL, L, S

_UNNAMED = Words("", "")
"""The panel names the ticks itself."""


class Receiving(QFrame):
    """Asks in place which of the missing documents were handed over now."""

    received = Signal(object)
    """Codes of the documents received."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("receiving")
        self._title, self._left = label("body", wrap=True, strong=True), label("body", wrap=True)
        self.ticks: Ticks | None = None
        self._holder = column(holder := QWidget(), 0)
        self.record, self.no = KeyButton("primary", icon="file-check"), KeyButton("quiet")
        self.record.clicked.connect(self._record)
        self.no.clicked.connect(self.hide)
        inner = column(self, S)
        inner.setContentsMargins(XL, L, XL, L)
        area = scrolled(holder)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        for part in (self._title, area, self._left):
            inner.addWidget(part)
        inner.addLayout(wrapped(self.record, self.no, spacing=S))
        restyle(self, "notice", "info")
        self.hide()

    def ask(self, case: Case, shelf: Shelf) -> None:
        """Ask about the documents that a file still waits for; none is ticked yet."""
        form = shelf.form(case.filing.form, case.filing.form_version)
        papers = tuple(one for one in form.documents if one.code in case.filing.missing)
        emptied(self._holder)
        self.ticks = Ticks(Field(PATH, "ticks", _UNNAMED, options=papers), papers)
        self.ticks.changed.connect(self.retranslate)
        self._holder.addWidget(self.ticks)
        self.retranslate()
        self.show()
        self.ticks.boxes[0].setFocus()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Quelles pièces le demandeur a-t-il remises ?"))
        self.record.say(self.tr("Enregistrer les pièces reçues"))
        self.no.say(self.tr("Ne rien changer"))
        if self.ticks is None:
            return
        self.ticks.retranslate(self._title.text(), "")
        ticked = self._ticked()
        left = len(self.ticks.boxes) - len(ticked)
        self.record.setEnabled(bool(ticked))
        self._left.setText(
            self.tr("Il en manquera encore : {count}. Le délai reste le même.").format(count=left)
            if left
            else self.tr("Le dossier sera complet.")
        )

    def _ticked(self) -> tuple[str, ...]:
        value = self.ticks.value() if self.ticks is not None else None
        return value if isinstance(value, tuple) else ()

    def _record(self) -> None:
        self.record.setEnabled(False)
        self.received.emit(self._ticked())
