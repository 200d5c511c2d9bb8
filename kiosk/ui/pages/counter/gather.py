"""An application that a citizen prepared at the kiosk: its codes gathered in any order, then opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from kiosk.cases.prepared.parts import Gathered, part
from kiosk.errors import KioskError
from kiosk.flows.counter import Step
from kiosk.flows.scan import Kind, Scan
from kiosk.ui.counter import Counter
from kiosk.ui.failure_line import FailureLine
from kiosk.ui.fields.control import forget, start_side
from kiosk.ui.notices import meaning
from kiosk.ui.pages.counter.choose_file import choose_file, contents
from kiosk.ui.pages.counter.gather_marks import Marks
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import actions, column, fitted, sheet
from kiosk.ui.style import XXL, M


class GatherPage(Stepping):
    """Takes codes from a scanner on a line, from one that types, from a pasted text, a photo or a PDF."""

    gathered = Signal(object)
    """The texts of all codes of one slip, to be opened."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; nothing is gathered yet."""
        super().__init__("gather")
        self._counter = counter
        self._failed: KioskError | None = None
        self.read = Gathered()
        self._texts: dict[int, str] = {}
        self._turn = 0
        self._title, self._about = label("title", wrap=True), label("body", "quiet", wrap=True)
        self._help = label("body", "quiet", wrap=True)
        self.code = QLineEdit()
        self.code.setObjectName("prepared-code")
        self.code.setProperty("look", "search")
        self.marks, self.failure = Marks(), FailureLine("warn")
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.picture = KeyButton("", "F7", "folder-search")
        self.take = KeyButton("primary", "F8", "scan-search")
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Begin anew, ready for a scanner."""
        self._begin()
        self.code.setFocus()

    @override
    def left(self) -> None:
        """Let go of what was gathered."""
        self._begin()

    @override
    def scanned(self, scan: Scan) -> bool:
        """Take a code of a prepared application; any other code has its own page."""
        if scan.kind is not Kind.PREPARED:
            return False
        self._ask(scan.text)
        return True

    def enter(self) -> None:
        """Take what was typed or pasted: a scanner that types ends with Enter."""
        text = self.code.text()
        if text.strip():
            self._ask(text)

    def look_into(self, file: str) -> None:
        """Take all codes of the picture or PDF of that path; nothing happens where none was chosen."""
        if file:
            self._ask(file, is_file=True)

    def refused(self, error: KioskError) -> None:
        """Say why the codes do not open; what was gathered is of no more use."""
        self._begin()
        self._failed = error
        self.retranslate()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Ouvrir une demande préparée"))
        self._about.setText(
            self.tr("Scannez chaque code de la feuille, dans n'importe quel ordre, même sans connexion.")
        )
        self.code.setPlaceholderText(self.tr("Code de la feuille"))
        self.code.setAccessibleName(self.code.placeholderText())
        self.code.setAlignment(start_side())
        self._help.setText(
            self.tr(
                "La demande s'ouvre dès que tous ses codes sont lus. Relisez-la avec la personne, sa pièce "
                "d'identité en main : rien n'a encore été vérifié."
            )
        )
        self.back.say(self.tr("Retour"))
        self.picture.say(self.tr("Photo ou PDF"))
        self.take.say(self.tr("Lire le code"))
        self.marks.show_gathered(self.read)
        self.failure.show_failure(meaning(self._failed) if self._failed else None)

    def _wire(self) -> None:
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self.code.returnPressed.connect(self.enter)
        self.take.clicked.connect(self.enter)
        self.picture.clicked.connect(self._choose)

    def _build(self) -> None:
        frame, inner = sheet(M, XXL)
        for part_of_it in (self._title, self._about, self.code, self.marks, self._help, self.failure):
            inner.addWidget(part_of_it)
        inner.addStretch(1)
        page = column(self, 0)
        page.addWidget(fitted(frame), 1)
        page.addWidget(actions(self.back, 1, self.picture, self.take))

    def _choose(self) -> None:
        choose_file(self, self.picture.text(), "PNG, JPEG, PDF (*.png *.jpg *.jpeg *.pdf)", self.look_into)

    def _ask(self, source: str, *, is_file: bool = False) -> None:
        """Have the codes in a text or a file read, off the screen's thread; every answer counts."""
        desk, turn = self._counter.desk, self._turn

        def work() -> tuple[str, ...]:
            return desk.prepared_codes(contents(source, "seal-file-unreadable") if is_file else source)

        def taken(texts: tuple[str, ...]) -> None:
            if turn == self._turn:
                self._take(texts)

        def refused(error: KioskError) -> None:
            if turn == self._turn:
                self._say(error)

        self._counter.background.run(work, taken, refused)

    def _take(self, texts: tuple[str, ...]) -> None:
        forget(self.code)
        try:
            for text in texts:
                self._add(text)
        except KioskError as wrong:
            self._say(wrong)
            return
        self._say(None)
        if self.read.whole:
            self.gathered.emit(tuple(self._texts.values()))

    def _add(self, text: str) -> None:
        one = part(text)
        self.read = self.read.with_part(one)
        if len(self.read.bodies) == 1:
            self._texts = {}
        self._texts.setdefault(one.number, text)

    def _say(self, error: KioskError | None) -> None:
        """Say what is wrong with a code; what was gathered and what was typed stay."""
        self._failed = error
        self.retranslate()
        self.code.selectAll()

    def _begin(self) -> None:
        self._turn += 1
        self.read, self._texts, self._failed = Gathered(), {}, None
        forget(self.code)
        self.retranslate()
