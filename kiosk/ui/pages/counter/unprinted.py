"""The receipts that people are still owed: left by a crash, a power cut, or a printer that had no paper."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.errors import KioskError
from kiosk.flows.paperwork import PrintJob
from kiosk.text import isolate
from kiosk.ui.counter import Counter
from kiosk.ui.pages.counter.states import print_mark
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.sheet import column, emptied, row, wrapped
from kiosk.ui.style import L, M, S

_FOLLOW = 2_000
"""Milliseconds between two looks while something is owed."""
_SHOWN = 3
"""Lines shown at once; the next ones follow as these come out."""


class UnprintedRow(QFrame):
    """One receipt: whose file, how it stands, and a press that prints it."""

    asked = Signal(str)
    """Reference of the file whose receipt is to be printed."""

    def __init__(self, job: PrintJob) -> None:
        """Show a job."""
        super().__init__()
        self._job = job
        self._reference, self._state = label("body", strong=True), Chip()
        self.print_now = KeyButton("small", icon="printer")
        self.print_now.setObjectName(f"print-{job.reference}")
        self.print_now.clicked.connect(lambda: self.asked.emit(job.reference))
        inner = column(self, 0)
        inner.addLayout(wrapped(self._reference, self._state, self.print_now))
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._reference.setText(isolate(self._job.reference))
        self._state.show_mark(print_mark(self._job.outcome))
        self.print_now.say(self.tr("Imprimer"))


class Unprinted(QFrame):
    """Hidden while nobody is owed a paper."""

    def __init__(self, counter: Counter) -> None:
        """Ask nothing before :meth:`ask`."""
        super().__init__()
        self.setObjectName("unprinted")
        self._counter = counter
        self.jobs: tuple[PrintJob, ...] = ()
        self._title, self._about = label("body", strong=True, wrap=True), label("body", wrap=True)
        self._rows = column(holder := QWidget(), S)
        words = column(told := QWidget(), S)
        for part in (self._title, self._about, holder):
            words.addWidget(part)
        line = row(picture("printer", "warn", 24), spacing=M)
        line.setContentsMargins(L, M, L, M)
        line.addWidget(told, 1)
        self.setLayout(line)
        restyle(self, "notice", "warn")
        self._again = QTimer(self, singleShot=True, interval=_FOLLOW)
        self._again.timeout.connect(self.ask)
        self.hide()

    def ask(self) -> None:
        """Ask which receipts are owed, and again while there are any."""
        run = self._counter.background.run
        run(self._counter.desk.unfinished_prints, self._show, lambda _: None, latest="unprinted")

    def stop(self) -> None:
        """Ask no more; the papers go their way."""
        self._again.stop()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Récépissés à imprimer : {count}").format(count=len(self.jobs)))
        self._about.setText(self.tr("Les dossiers sont bien déposés ; leurs récépissés ne sont pas sortis."))
        self.setAccessibleName(f"{self._title.text()}. {self._about.text()}")
        for line in self.findChildren(UnprintedRow):
            line.retranslate()

    def _show(self, jobs: tuple[PrintJob, ...]) -> None:
        if jobs != self.jobs:
            self.jobs = jobs
            self._fill()
        self.setVisible(bool(jobs))
        if jobs and self.isVisible():
            self._again.start()

    def _fill(self) -> None:
        emptied(self._rows)
        for job in self.jobs[:_SHOWN]:
            line = UnprintedRow(job)
            line.asked.connect(self._print)
            self._rows.addWidget(line)
        self.retranslate()

    def _print(self, reference: str) -> None:
        desk, clerk = self._counter.desk, self._counter.clerk
        self._counter.background.run(
            lambda: desk.start_print(reference, clerk),
            lambda _: self.ask(),
            self._refused,
            latest="print-owed",
        )

    def _refused(self, error: KioskError) -> None:
        self._counter.background.notices.tell(error)
        self.ask()
