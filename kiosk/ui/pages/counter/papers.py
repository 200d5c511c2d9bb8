"""The papers handed over, ticked one by one; those missing make an incomplete deposit, and say so."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.forms.answers import Answers
from kiosk.forms.documents import PATH, asked_for, missing
from kiosk.forms.schema import Field, Form
from kiosk.text import Words
from kiosk.ui.fields.ticks import Ticks
from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.sheet import column, emptied, row, sheet
from kiosk.ui.style import L, M, S

_UNNAMED = Words("", "")
"""The page names the ticks itself."""


class Papers(QFrame):
    """The ticks, and what follows from those that are missing."""

    ticked = Signal(object)
    """Codes of the papers received."""

    path = PATH

    def __init__(self) -> None:
        """Start without a form."""
        super().__init__()
        self._title, self._said = label("lead"), label("body", wrap=True)
        self._ticks: Ticks | None = None
        self._missing = 0
        self._holder = column(holder := QWidget(), 0)
        frame, inner = sheet(M)
        inner.addWidget(self._title)
        inner.addWidget(holder)
        self._state = QFrame()
        self._icon = picture("circle-check", "good")
        line = row(spacing=S)
        line.setContentsMargins(L, M, L, M)
        line.addWidget(self._icon)
        line.addWidget(self._said, 1)
        self._state.setLayout(line)
        inner.addWidget(self._state)
        inner.addStretch(1)
        column(self).addWidget(frame)

    def show_form(self, form: Form, answers: Answers, today: date) -> None:
        """Show the papers that these answers ask for, ticked as answered."""
        emptied(self._holder)
        papers = asked_for(form, answers, today)
        self._ticks = Ticks(Field(PATH, "ticks", _UNNAMED, options=papers), papers)
        self._ticks.changed.connect(self._tell)
        self._ticks.set_value(answers.get(PATH))
        self._holder.addWidget(self._ticks)
        self.show_missing(form, answers, today)

    def show_missing(self, form: Form, answers: Answers, today: date) -> None:
        """Say whether the deposit is complete with what is ticked."""
        self._missing = len(missing(form, answers, today))
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Pièces reçues"))
        if self._ticks is not None:
            self._ticks.retranslate(self._title.text(), "")
        if self._missing:
            words = self.tr(
                "Pièces manquantes : {count}. Le dépôt est incomplet ; le récépissé dit le délai."
            )
            self._said.setText(words.format(count=self._missing))
        else:
            self._said.setText(self.tr("Toutes les pièces sont là. Le dépôt est complet."))
        restyle(self._state, "notice", "warn" if self._missing else "good")
        sign = ("triangle-alert", "warn") if self._missing else ("circle-check", "good")
        self._icon.show_icon(*sign)

    def _tell(self) -> None:
        if self._ticks is not None:
            self.ticked.emit(self._ticks.value() or ())
