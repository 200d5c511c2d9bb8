"""The decisions of CNSS, from a file: every line is looked at before anything changes."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Signal
from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.flows.supervising import Deciding
from kiosk.sync.decisions import DecisionsPreview, DecisionsReport, PreviewLine
from kiosk.text import isolate_name
from kiosk.ui.failure_line import FailureLine
from kiosk.ui.language import current
from kiosk.ui.notices import meaning
from kiosk.ui.pages.counter.choose_file import choose_file, contents
from kiosk.ui.pages.counter.decisions_lines import COLUMNS, about
from kiosk.ui.pages.counter.listing import Listing
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import actions, column, fitted, sheet
from kiosk.ui.style import S


class Ask(Protocol):
    """Has work done by whoever records decisions, off the screen's thread."""

    def __call__(
        self,
        work: Callable[[Deciding], Any],
        done: Callable[[Any], object],
        failed: Callable[[KioskError], object],
        *,
        latest: str = "",
    ) -> None:
        """Do it, then call one of the two (:meth:`kiosk.ui.background.Background.run`)."""
        ...


class DecisionsPage(Stepping):
    """Choose a file, look at what it would change, record it: all of it, or its good lines."""

    opened_case = Signal(str)
    """Reference of the file to open."""

    def __init__(self, ask: Ask, leave: StrEnum) -> None:
        """Take who records decisions, and the step that leaves the page; nothing is read yet."""
        super().__init__("decisions")
        self._ask, self._leave = ask, leave
        self._name, self._file = "", b""
        self._lines: tuple[PreviewLine, ...] = ()
        self._report: DecisionsReport | None = None
        self._failed: KioskError | None = None
        self._title, self._about = label("title", wrap=True), label("body", "quiet", wrap=True)
        self._empty = label("body", "quiet", wrap=True)
        self.failure, self.told, self.line = FailureLine(), Note("info"), Note("info")
        self.table = Listing(COLUMNS)
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.choose = KeyButton("", "F6", "folder-search")
        self.good_ones = KeyButton("", "F7", "list-checks")
        self.whole = KeyButton("primary", "F8", "circle-check")
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Begin with the file's choice; coming back from a line's own file shows the lines again."""
        (self.table if self._lines else self.choose).setFocus()

    def read(self, path: str) -> None:
        """Read a file and show line by line what it would change."""
        self._name, self._report, self._failed = Path(path).name, None, None

        def work(deciding: Deciding) -> tuple[bytes, DecisionsPreview]:
            file = contents(path, "file-unreadable")
            return file, deciding.preview(file)

        self._ask(work, self._show, self._refused, latest="decisions")

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Décisions de la CNSS"))
        self._about.setText(
            self.tr("Choisissez le fichier CSV reçu. Chaque ligne est vérifiée avant que rien ne change.")
        )
        self._empty.setText(
            self.tr(
                "Colonnes attendues : référence, décision, date, immatriculation, motif. "
                "Une bonne ligne mène à son dossier ; une ligne fausse dit comment la corriger."
            )
        )
        self.table.setAccessibleName(self._title.text())
        self.back.say(self.tr("La journée"))
        self.choose.say(self.tr("Choisir un fichier…"))
        self.good_ones.say(self.tr("Seulement les bonnes lignes"))
        self.whole.say(self.tr("Tout enregistrer"))
        self.failure.show_failure(meaning(self._failed) if self._failed else None)
        self.table.take(self._lines)
        self._tell()
        self._tell_line(self.table.current)

    def _wire(self) -> None:
        self.back.clicked.connect(lambda: self.stepped.emit(self._leave))
        self.choose.clicked.connect(self._choose)
        self.good_ones.clicked.connect(lambda: self._record(whole=False))
        self.whole.clicked.connect(lambda: self._record(whole=True))
        self.table.opened.connect(self._open)
        self.table.selected.connect(self._tell_line)

    def _build(self) -> None:
        frame, inner = sheet(S)
        inner.addLayout(Fold(self._title, self.choose, shares=(1,)))
        inner.addWidget(self._about)
        inner.addWidget(self._empty)
        inner.addWidget(self.failure)
        inner.addWidget(self.told)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.line)
        inner.addStretch()
        page = column(self, 0)
        page.addWidget(fitted(frame), 1)
        page.addWidget(actions(self.back, 1, self.good_ones, self.whole))

    def _tell(self) -> None:
        """Say what the file holds or what was recorded, and offer what can be done with it."""
        wrong = sum(bool(line.problem) for line in self._lines)
        known = sum(line.known for line in self._lines)
        new = len(self._lines) - wrong - known
        if self._report is not None:
            self._tell_report(self._report)
        else:
            counts = self.tr("À enregistrer : {new} · déjà connues : {known} · à corriger : {wrong}")
            self.told.say(
                counts.format(new=new, known=known, wrong=wrong),
                self.tr("Fichier : {name}").format(name=isolate_name(self._name)),
                "warn" if wrong else "info",
            )
        shown = self._report is not None or bool(self._lines)
        self.told.setVisible(shown)
        self._empty.setVisible(not shown)
        self.table.setVisible(bool(self._lines))
        self.good_ones.setVisible(bool(wrong and new))
        self.whole.setEnabled(bool(new) and not wrong)

    def _tell_line(self, line: PreviewLine | None) -> None:
        """Say the whole of what a line of the table may have no room for, and how to mend it."""
        self.line.setVisible(line is not None and bool(about(line)))
        if line is not None:
            wrong = meaning(KioskError(line.problem)) if line.problem else None
            said = self.tr("Ligne {line} : {about}").format(line=line.line, about=about(line))
            self.line.say(said, wrong.remedy.said(current()) if wrong else "", "bad" if wrong else "info")

    def _tell_report(self, report: DecisionsReport) -> None:
        counts = self.tr("Enregistrées : {recorded} · déjà connues : {known} · laissées : {refused}")
        self.told.say(
            counts.format(recorded=report.recorded, known=report.known, refused=len(report.refused)),
            self.tr("Les lignes laissées restent ci-dessous : corrigez-les dans le fichier et reprenez-le.")
            if report.refused
            else self.tr("Les dossiers portent maintenant la réponse de la CNSS."),
            "warn" if report.refused else "good",
        )

    def _choose(self) -> None:
        kinds = self.tr("Décisions (*.csv *.txt)")
        choose_file(self, self.tr("Choisir le fichier des décisions"), kinds, self.read)

    def _show(self, read: tuple[bytes, DecisionsPreview]) -> None:
        self._file, preview = read
        self._lines = preview.lines
        self.retranslate()
        self.table.setFocus()
        wrong = (number for number, line in enumerate(self._lines) if line.problem)
        self.table.go(next(wrong, 0))

    def _record(self, *, whole: bool) -> None:
        file = self._file
        self.whole.setEnabled(False)
        self.good_ones.setEnabled(False)
        self._ask(lambda deciding: deciding.decide(file, whole=whole), self._recorded, self._refused)

    def _recorded(self, report: DecisionsReport) -> None:
        """Leave on the page only what is still to be mended."""
        self._report, self._lines, self._file = report, report.refused, b""
        self.good_ones.setEnabled(True)
        self.retranslate()
        self.choose.setFocus()

    def _refused(self, error: KioskError) -> None:
        self._failed, self._lines, self._report = error, (), None
        self.good_ones.setEnabled(True)
        self.retranslate()
        self.choose.setFocus()

    def _open(self, line: PreviewLine) -> None:
        if line.decision is not None and line.before is not None:
            self.opened_case.emit(line.decision.reference)
