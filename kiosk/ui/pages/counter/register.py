"""The register: any file found by anything a citizen can say of it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTimer, Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from kiosk.cases.case import Among, CaseLine
from kiosk.ui import icons
from kiosk.ui.counter import Counter
from kiosk.ui.fields.control import start_side
from kiosk.ui.pages.counter.table import CaseTable
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.segment_bar import SegmentBar
from kiosk.ui.parts.sheet import column, fitted, sheet, wrapped
from kiosk.ui.style import S

_PAUSE = 200
"""Milliseconds of quiet after which the words typed are searched."""

_PAGE = 200
"""Lines asked for at once."""

_KEPT = 500
"""Lines that are asked for again at once when the page is opened again; a longer list begins anew."""

_AMONG: Final = {
    Among.ALL.value: QT_TRANSLATE_NOOP("RegisterPage", "Tous"),
    Among.TODAY.value: QT_TRANSLATE_NOOP("RegisterPage", "Du jour"),
    Among.INCOMPLETE.value: QT_TRANSLATE_NOOP("RegisterPage", "Incomplets"),
    Among.WAITING.value: QT_TRANSLATE_NOOP("RegisterPage", "À envoyer"),
    Among.REFUSED.value: QT_TRANSLATE_NOOP("RegisterPage", "Refusés à l'envoi"),
}
"""Which files the page shows: all of them, or those that a number of the home page counts."""


_BESIDE = 400
"""Pixels at 100 % of the choices that have a hint beside them."""


class RegisterPage(Stepping):
    """Search by reference, name in either script, CNIE or IDCS; Enter opens."""

    opened_case = Signal(str)
    """Reference of the file to open."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; it lists the newest files when it is opened."""
        super().__init__("register")
        self._counter = counter
        self._found, self._full = 0, False
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
        self.among = SegmentBar("among", "RegisterPage", _AMONG)
        self.among.chosen.connect(lambda _: self.ask())
        self.table = CaseTable()
        self.table.opened.connect(self.opened_case)
        self.table.lines.ended.connect(self._more)
        self._none = label("lead", "quiet", wrap=True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.ask)
        self.search.textEdited.connect(self._pause.start)
        self.search.returnPressed.connect(self._to_lines)
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """List what the words find now; they were kept since the page was last open."""
        self.ask(min(max(self._found, _PAGE), _KEPT))
        self.search.setFocus()
        self.search.selectAll()

    @override
    def left(self) -> None:
        """Search no more."""
        self._pause.stop()

    def ask(self, limit: int = _PAGE) -> None:
        """Ask the desk for the first files that the words find."""
        self._pause.stop()
        self._full = False  # no more of what was found before
        self._find(limit, "", lambda lines: self._show(lines, full=len(lines) >= limit))

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
        inner.addLayout(Fold(self.among, self._hint, shares=(1,), least=_BESIDE))
        inner.addWidget(self._none)
        inner.addWidget(self.table, 1)
        inner.addStretch()  # holds the words up where there is no table
        self._none.hide()
        column(self, 0).addWidget(fitted(wrapped(self._title, 1, self._count), frame))

    def _find(self, limit: int, after: str, show: Callable[[tuple[CaseLine, ...]], None]) -> None:
        words, among, desk = self.search.text(), Among(self.among.value), self._counter.desk
        self._counter.background.run(lambda: desk.find(words, limit, among, after), show, latest="register")

    def _show(self, lines: tuple[CaseLine, ...], *, full: bool) -> None:
        self.table.lines.take(lines)
        self.table.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self._count_them(len(lines), full=full)

    def _count_them(self, found: int, *, full: bool) -> None:
        self._found, self._full = found, full
        self._tell_count()

    def _tell_count(self) -> None:
        words = (
            self.tr("Les {count} premiers dossiers") if self._full else self.tr("Dossiers trouvés : {count}")
        )
        self._count.setText(words.format(count=self._found))

    def _more(self) -> None:
        """Ask for what comes behind the last line, once; the lines themselves are not asked for again."""
        if self._full and not self._pause.isActive():
            self._full = False
            self._find(_PAGE, self.table.lines.line(self._found - 1).reference, self._show_more)

    def _show_more(self, lines: tuple[CaseLine, ...]) -> None:
        self._count_them(self._found + len(lines), full=len(lines) >= _PAGE)
        self.table.lines.more(lines)

    def _to_lines(self) -> None:
        """Enter in the search goes to the lines, and opens the only one there is."""
        if self._found == 1:
            self.opened_case.emit(self.table.lines.line(0).reference)
        elif self._found:
            self.table.setFocus()
            self.table.setCurrentIndex(self.table.lines.index(0, 0))  # selectRow finds none in Arabic
