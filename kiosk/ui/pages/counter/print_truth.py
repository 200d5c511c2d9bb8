"""The truth about a paper on its way: queued, printing, needs paper, printed, failed; and what to do."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame

from kiosk.errors import KioskError
from kiosk.flows.paperwork import Paper, PaperRequest, PrintJob
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.print.reasons import cause
from kiosk.ui.announce import announce
from kiosk.ui.background import Background
from kiosk.ui.counter import Counter
from kiosk.ui.language import current
from kiosk.ui.notices import meaning
from kiosk.ui.pages.counter.states import print_mark, print_remedy
from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import L, M

_FOLLOW = 500
"""Milliseconds between two looks at a job that is not done."""


Follow = Callable[[int], PrintJob]
"""Asks what has become of a job; on the desk's thread."""


class JobTruth(QFrame):
    """Follows one job until nothing more comes of it."""

    ended = Signal(object)
    """The final :class:`PrintState`."""

    def __init__(self, background: Background, follow: Follow) -> None:
        """Follow nothing yet."""
        super().__init__()
        self._background, self._ask_of = background, follow
        self.job: PrintJob | None = None
        self._about: PaperRequest | None = None
        self._icon, self._word = picture("printer", "info", 28), label("lead", strong=True)
        self._why, self._remedy = label("body", wrap=True), label("body", wrap=True)
        self._copy, self._code = label("small", "quiet"), label("small", "quiet")
        inner = column(self, 2)
        for part in (self._word, self._why, self._remedy, self._copy, self._code):
            inner.addWidget(part)
        line = row(self._icon, spacing=M)
        line.setContentsMargins(L, M, L, M)
        holder = QFrame()
        holder.setLayout(inner)
        line.addWidget(holder, 1)
        self.setLayout(line)
        self._again = QTimer(self, singleShot=True, interval=_FOLLOW)
        self._again.timeout.connect(self.follow)
        self.hide()

    def begin(self, request: PaperRequest, work: Callable[[], PrintJob]) -> None:
        """Print a paper by that work, and follow it."""
        self.stop()
        self._about = request
        self._background.run(work, self._show, self._refused, latest="print")

    def stop(self) -> None:
        """Follow no more; the paper goes its way."""
        self._again.stop()
        self.job, self._about = None, None
        self.hide()

    def follow(self) -> None:
        """Look now what has become of the job."""
        job = self.job
        if job is not None:
            ask, number = self._ask_of, job.id
            self._background.run(lambda: ask(number), self._show, self._refused, latest="print")

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        if self.job is None:
            return
        mark = print_mark(self.job.outcome)
        restyle(self, "notice", mark.tone)
        self._icon.show_icon(mark.icon, mark.tone)
        self._word.setText(mark.word)
        self._explain(self.job.outcome)
        words = self.tr("Duplicata n° {copy}").format(copy=self.job.copy)
        self._copy.setText(words)
        self._copy.setVisible(self.job.copy > 0)
        self.setAccessibleName(f"{mark.word}. {self._why.text()} {self._remedy.text()}")

    def _explain(self, outcome: PrintOutcome) -> None:
        """Say what to do; where the printer gave its reasons, also why, with the code for support."""
        told = cause(outcome) if outcome.reasons else None
        why = meaning(told) if told is not None else None
        self._why.setText(why.said.said(current()) if why else "")
        self._remedy.setText(why.remedy.said(current()) if why else self._next(outcome))
        self._code.setText(why.code if why else "")
        for part in (self._why, self._code):
            part.setVisible(why is not None)

    def _next(self, outcome: PrintOutcome) -> str:
        return print_remedy(outcome, self._about.paper if self._about else Paper.RECEIPT)

    def _show(self, job: PrintJob) -> None:
        if self._about is None or job.reference != self._about.subject:
            return
        self.job = job
        self.show()
        self.retranslate()
        announce(self, self.accessibleName())
        if job.outcome.state.final:
            self.ended.emit(job.outcome.state)
        else:
            self._again.start()

    def _refused(self, error: KioskError) -> None:
        """Tell why; the file itself stands, and printing can be tried again."""
        self._background.notices.tell(error)
        if self._about is not None:
            number, copy = (self.job.id, self.job.copy) if self.job else (0, 0)
            failed = PrintOutcome(PrintState.FAILED)
            self._show(PrintJob(number, self._about.subject, self._about.paper, copy, failed))


class PrintTruth(JobTruth):
    """The same of the counter's papers, signed by its clerk."""

    def __init__(self, counter: Counter) -> None:
        """Follow nothing yet."""
        super().__init__(counter.background, self._asked)
        self._counter = counter

    def start(self, reference: str) -> None:
        """Print the receipt of a file, or a duplicate where it left before, and follow it."""
        desk, clerk = self._counter.desk, self._counter.clerk
        self.begin(PaperRequest(Paper.RECEIPT, reference), lambda: desk.start_print(reference, clerk))

    def ask(self, request: PaperRequest) -> None:
        """Print any other paper, and follow it."""
        desk, clerk = self._counter.desk, self._counter.clerk
        self.begin(request, lambda: desk.print_paper(request, clerk))

    def _asked(self, job: int) -> PrintJob:
        return self._counter.desk.follow_print(job)
