"""Is this receipt genuine? Told offline, from its code, a picture, a PDF or its reference."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.flows.counter import Step
from kiosk.flows.scan import Kind, Scan
from kiosk.flows.verifying import Verdict
from kiosk.ui.counter import Counter
from kiosk.ui.failure_line import FailureLine
from kiosk.ui.fields.control import forget, start_side
from kiosk.ui.notices import meaning
from kiosk.ui.pages.counter.choose_file import choose_file, contents
from kiosk.ui.pages.counter.verdict_view import VerdictView
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import actions, column, fitted, scrolled, sheet
from kiosk.ui.style import XXL, M


class VerifyPage(Stepping):
    """Judges one receipt at a time; a scanner needs no mouse, for it ends with Enter."""

    opened_case = Signal(str)
    """Reference of the file to open."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; nothing is judged before a code or a file is given."""
        super().__init__("verify")
        self._counter = counter
        self._told: Verdict | None = None
        self._failed: KioskError | None = None
        self._title, self._about = label("title", wrap=True), label("body", "quiet", wrap=True)
        self._empty = label("body", "quiet", wrap=True)
        self.code = QLineEdit()
        self.code.setObjectName("receipt-code")
        self.code.setProperty("look", "search")
        self.failure, self.answer = FailureLine("warn"), VerdictView()
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.open_file = KeyButton("", "F6", "file-text")
        self.picture = KeyButton("", "F7", "folder-search")
        self.look = KeyButton("primary", "F8", "scan-search")
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Begin anew, ready for a scanner."""
        self.left()
        self.code.setFocus()

    @override
    def left(self) -> None:
        """Let go of what was typed and of the answer."""
        forget(self.code)
        self._counter.background.forget("verify")
        self._show(None)

    @override
    def scanned(self, scan: Scan) -> bool:
        """Judge whatever was scanned but a card: that a code is none of ours is an answer too."""
        if scan.kind is Kind.ZONE:
            return False
        self.code.setText(scan.text)
        self.ask()
        return True

    def ask(self) -> None:
        """Judge the code or the reference typed."""
        text = self.code.text().strip()
        if text:
            self._judge(text)

    def read(self, file: str) -> None:
        """Judge the picture or PDF of that path; nothing happens where none was chosen."""
        if file:
            self._judge(file, is_file=True)

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Vérifier un récépissé"))
        self._about.setText(
            self.tr("Scannez le code du récépissé, tapez sa référence, ou choisissez sa photo ou son PDF.")
        )
        self.code.setPlaceholderText(self.tr("Code du récépissé ou référence"))
        self.code.setAccessibleName(self.code.placeholderText())
        self.code.setAlignment(start_side())
        self._empty.setText(
            self.tr(
                "Le code carré est en bas du récépissé ; il se vérifie sans connexion. "
                "La référence, en haut au milieu, dit seulement si le dossier est dans ce registre."
            )
        )
        self.back.say(self.tr("Retour"))
        self.open_file.say(self.tr("Ouvrir le dossier"))
        self.picture.say(self.tr("Photo ou PDF"))
        self.look.say(self.tr("Vérifier"))
        self.answer.retranslate()
        self.failure.show_failure(meaning(self._failed) if self._failed else None)

    def _wire(self) -> None:
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self.code.returnPressed.connect(self.ask)
        self.look.clicked.connect(self.ask)
        self.picture.clicked.connect(self._choose)
        self.open_file.clicked.connect(self._open)

    def _build(self) -> None:
        frame, inner = sheet(M, XXL)
        for part in (self._title, self._about, self.code, self._empty, self.failure):
            inner.addWidget(part)
        inner.addWidget(scrolled(self.answer), 1)
        page = column(self, 0)
        page.addWidget(fitted(frame), 1)
        page.addWidget(actions(self.back, 1, self.open_file, self.picture, self.look))

    def _choose(self) -> None:
        choose_file(self, self.picture.text(), "PNG, JPEG, PDF (*.png *.jpg *.jpeg *.pdf)", self.read)

    def _judge(self, source: str, *, is_file: bool = False) -> None:
        desk, run = self._counter.desk, self._counter.background.run

        def work() -> Verdict:
            return desk.verify_receipt(contents(source, "seal-file-unreadable") if is_file else source)

        run(work, self._show, self._refused, latest="verify")

    def _show(self, told: Verdict | None) -> None:
        self._told, self._failed = told, None
        self.answer.show_verdict(told)
        self._empty.setVisible(told is None)
        self.open_file.setVisible(told is not None and told.known is not None)
        self.retranslate()
        self.code.selectAll()

    def _refused(self, error: KioskError) -> None:
        self._show(None)
        self._failed = error
        self.retranslate()

    def _open(self) -> None:
        if self._told is not None:
            self.opened_case.emit(self._told.reference)
