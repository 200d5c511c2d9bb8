"""Where is my file? The last known state as of its date, the reason in plain words, and what to do next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.flows.counter import Step
from kiosk.flows.desk import Desk
from kiosk.flows.file_life import Followed
from kiosk.flows.scan import Kind, Scan
from kiosk.ui.counter import Counter
from kiosk.ui.failure_line import FailureLine
from kiosk.ui.fields.control import forget, start_side
from kiosk.ui.look import sized
from kiosk.ui.notices import meaning
from kiosk.ui.pages.counter.followed import FollowedView
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import actions, column, fitted, scrolled, sheet, wrapped
from kiosk.ui.style import XS, XXL, L

_YEAR_WIDTH = 120
_REFERENCE_WIDTH = 320
"""Widths of the two fields, pixels at scale 1."""
_LONGEST = 4_000
"""Signs that a scanner may type; a seal has some four hundred."""
_REFERENCE = 40
"""Signs that a reference has at most, with whatever stands between them; the text of a seal is longer."""


class FollowPage(Stepping):
    """Asks what a citizen has on the receipt, and answers as the citizen's own screen would."""

    opened_case = Signal(str)
    """Reference of the file to open."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; nothing is asked of the desk before a reference is typed."""
        super().__init__("follow")
        self._counter = counter
        self._told: Followed | None = None
        self._failed: KioskError | None = None
        self._title, self._about = label("title", wrap=True), label("body", "quiet", wrap=True)
        self._names = (label("body"), label("body"))
        self._empty = label("body", "quiet", wrap=True)
        self.reference, self.year = QLineEdit(), QLineEdit()
        self.failure, self.answer = FailureLine("warn"), FollowedView(counter)
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.verify = KeyButton("", "Shift+F10", "scan-search", bound=False)
        self.open_file = KeyButton("", "F6", "file-text")
        self.look = KeyButton("primary", "F8", "search")
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Begin anew: the next citizen sees nothing of the one before."""
        self.left()
        self.reference.setFocus()

    @override
    def left(self) -> None:
        """Let go of what was typed and of the answer."""
        forget(self.reference)
        forget(self.year)
        self._counter.background.forget("follow")
        self._show(None)

    @override
    def scanned(self, scan: Scan) -> bool:
        """Take a receipt's code or reference, and wait for the year: another citizen stands there now."""
        if scan.kind not in {Kind.RECEIPT, Kind.REFERENCE}:
            return False
        self.opened()
        self.reference.setText(scan.text)
        self.year.setFocus()
        return True

    def ask(self) -> None:
        """Ask where the file stands."""
        desk, reference, year = self._counter.desk, self.reference.text(), self.year.text()
        run = self._counter.background.run
        run(lambda: desk.follow(_named(desk, reference), year), self._show, self._refused, latest="follow")

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Suivre un dossier"))
        self._about.setText(self.tr("La référence et l'année de naissance du demandeur suffisent."))
        for name, field, words in zip(
            self._names,
            (self.reference, self.year),
            (self.tr("Référence du récépissé"), self.tr("Année de naissance")),
            strict=True,
        ):
            name.setText(words)
            field.setAccessibleName(words)
            field.setAlignment(start_side())
        self._empty.setText(
            self.tr(
                "La référence est en haut du récépissé, au milieu, en gras. "
                "Le lecteur de codes la tape aussi : placez-vous dans la case, puis scannez le code carré."
            )
        )
        self.back.say(self.tr("Retour"))
        self.verify.say(self.tr("Vérifier un récépissé"))
        self.open_file.say(self.tr("Ouvrir le dossier"))
        self.look.say(self.tr("Voir où il en est"))
        self.answer.retranslate()
        self.failure.show_failure(meaning(self._failed) if self._failed else None)

    def _wire(self) -> None:
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self.verify.clicked.connect(lambda: self.stepped.emit(Step.VERIFY))
        self.open_file.clicked.connect(self._open)
        self.look.clicked.connect(self.ask)
        self.reference.returnPressed.connect(self.year.setFocus)
        self.year.returnPressed.connect(self.ask)

    def _build(self) -> None:
        frame, inner = sheet(L, XXL)
        inner.addWidget(self._title)
        inner.addWidget(self._about)
        self.reference.setObjectName("follow-reference")
        self.year.setObjectName("follow-year")
        asked = (self.reference, _REFERENCE_WIDTH), (self.year, _YEAR_WIDTH)
        inner.addLayout(wrapped(*(_asked(name, *one) for name, one in zip(self._names, asked, strict=True))))
        inner.addWidget(self._empty)
        inner.addWidget(self.failure)
        inner.addWidget(scrolled(self.answer), 1)
        page = column(self, 0)
        page.addWidget(fitted(frame), 1)
        page.addWidget(actions(self.back, self.verify, 1, self.open_file, self.look))

    def _show(self, told: Followed | None) -> None:
        self._told, self._failed = told, None
        self.answer.show_answer(told)
        self._empty.setVisible(told is None)
        self.open_file.setVisible(told is not None and told.here)
        self.retranslate()

    def _refused(self, error: KioskError) -> None:
        """Say beside the fields what to mend; what was typed stays."""
        self._show(None)
        self._failed = error
        self.retranslate()
        self.reference.setFocus()
        self.reference.selectAll()

    def _open(self) -> None:
        if self._told is not None:
            self.opened_case.emit(self._told.reference)


def _asked(name: QWidget, field: QLineEdit, width: int) -> QWidget:
    """Return a field under its name."""
    sized(field, width=width)
    field.setMaxLength(_LONGEST)
    inner = column(asked := QWidget(), XS)
    inner.addWidget(name)
    inner.addWidget(field)
    return asked


def _named(desk: Desk, text: str) -> str:
    """Return the reference that is meant: the text itself, or what a scanned receipt says.

    Raises KioskError of :meth:`Desk.verify_receipt`.
    """
    return text if len(text.strip()) <= _REFERENCE else desk.verify_receipt(text).reference
