"""The register: any file found by anything a citizen can say of it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from kiosk.cases.case import CaseLine
from kiosk.ui import icons
from kiosk.ui.counter import Counter
from kiosk.ui.fields.control import start_side
from kiosk.ui.pages.counter.among import Segments
from kiosk.ui.pages.counter.table import CaseTable
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, row, sheet
from kiosk.ui.style import XL, L, S

_PAUSE = 200
"""Milliseconds of quiet after which the words typed are searched."""

_PAGE = 200
"""Lines asked for at once."""


class RegisterPage(Stepping):
    """Search by reference, name in either script, CNIE or IDCS; Enter opens."""

    opened_case = Signal(str)
    """Reference of the file to open."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; it lists the newest files when it is opened."""
        super().__init__("register")
        self._counter = counter
        self._limit, self._found = _PAGE, 0
        self._title, self._hint, self._count = (
            label("title"),
            label("small", "quiet"),
            label("small", "quiet"),
        )
        self.search = QLineEdit()
        self.search.setProperty("look", "search")
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.among = Segments()
        self.among.chosen.connect(self._narrowed)
        self.table = CaseTable()
        self.table.opened.connect(self.opened_case)
        self.table.lines.ended.connect(self._more)
        self._none = label("lead", "quiet", wrap=True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.ask)
        self.search.textEdited.connect(self._typed)
        self.search.returnPressed.connect(self._to_lines)
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """List what the words find now; they were kept since the page was last open."""
        self.ask()
        self.search.setFocus()
        self.search.selectAll()

    @override
    def left(self) -> None:
        """Search no more."""
        self._pause.stop()

    def ask(self) -> None:
        """Ask the desk for the files the words find."""
        self._pause.stop()
        words, limit, desk = self.search.text(), self._limit, self._counter.desk
        among = self.among.value
        self._counter.background.run(lambda: desk.find(words, limit, among), self._show, latest="register")

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Registre des dépôts"))
        self.search.setPlaceholderText(self.tr("Référence, nom, CNIE ou IDCS"))
        self.search.setAccessibleName(self.tr("Rechercher un dossier"))
        self.search.setAlignment(start_side())
        self._hint.setText(self.tr("Entrée ouvre le dossier choisi."))
        self._none.setText(self.tr("Aucun dossier ne correspond. Essayez la référence, ou un autre nom."))
        self.among.retranslate()
        self.table.setAccessibleName(self._title.text())
        self.table.fit()
        self._tell_count()

    def _build(self) -> None:
        frame, inner = sheet(S)
        inner.addWidget(self.search)
        inner.addLayout(row(self.among, 1, self._hint))
        inner.addWidget(self._none)
        inner.addWidget(self.table, 1)
        inner.addStretch()  # holds the words up where there is no table
        self._none.hide()
        page = column(self, L, XL)
        page.addLayout(row(self._title, 1, self._count))
        page.addWidget(frame, 1)

    def _typed(self) -> None:
        self._limit = _PAGE
        self._pause.start()

    def _narrowed(self) -> None:
        self._limit = _PAGE
        self.ask()

    def _show(self, lines: tuple[CaseLine, ...]) -> None:
        self.table.lines.take(lines)
        self.table.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self._found = len(lines)
        self._tell_count()

    def _tell_count(self) -> None:
        full = self._found >= self._limit
        words = self.tr("Les {count} premiers dossiers") if full else self.tr("Dossiers trouvés : {count}")
        self._count.setText(words.format(count=self._found))

    def _more(self) -> None:
        if self._found >= self._limit:
            self._limit += _PAGE
            self.ask()

    def _to_lines(self) -> None:
        """Enter in the search goes to the lines, and opens the only one there is."""
        if self._found == 1:
            self.opened_case.emit(self.table.lines.line(0).reference)
        elif self._found:
            self.table.setFocus()
            self.table.setCurrentIndex(self.table.lines.index(0, 0))  # selectRow finds none in Arabic
