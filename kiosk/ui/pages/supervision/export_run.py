"""An export under way: how far it is, a way to stop it, to take it up again, and where the file went."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from kiosk.cases.overview.files import Choice
from kiosk.errors import KioskError
from kiosk.flows.supervising import Exported, Format
from kiosk.sync.watch import Watch
from kiosk.text import isolate, isolate_name
from kiosk.ui.background import Cancelled, Lane
from kiosk.ui.failure_line import FailureLine
from kiosk.ui.language import locale
from kiosk.ui.notices import meaning
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.supervision.names import number
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import M, S

_WHOLE = 1000
"""Steps of the bar, whatever the size of the file."""


class ExportRun(QFrame):
    """Away before the first export."""

    changed = Signal()
    """One begins or ends."""

    def __init__(self, oversight: Oversight) -> None:
        """Write nothing yet."""
        super().__init__()
        self._oversight = oversight
        self._wanted: tuple[Choice, Format, Path] | None = None
        self._stop: Cancelled | None = None
        self._so_far = (0, 0)
        self._exported: Exported | None = None
        self._failed: KioskError | None = None
        self.bar, self._said = QProgressBar(), label("body", wrap=True)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _WHOLE)
        self.stop, self.again = KeyButton("", "F7", "x"), KeyButton("", "F8", "undo-2")
        self.stop.clicked.connect(self.cancel)
        self.again.clicked.connect(self._again)
        self.failure, self.done = FailureLine("warn"), Note("good")
        inner = column(self, S)
        inner.addWidget(self._said)
        inner.addWidget(self.bar)
        for part in (self.failure, self.done):
            inner.addWidget(part)
        inner.addLayout(row(self.stop, self.again, 1, spacing=M))
        self.retranslate()

    @property
    def busy(self) -> bool:
        """Whether one is under way."""
        return self._stop is not None

    def begin(self, choice: Choice, kind: Format, to: Path) -> None:
        """Write the files of a choice; one at a time."""
        if self.busy:
            return
        self._wanted = choice, kind, to
        self._exported, self._failed, self._so_far = None, None, (0, 0)
        self._stop = stop = Cancelled()
        watch = Watch(self._teller(), stop.is_set)

        def work() -> Exported:
            return self._oversight.fresh().export(choice, kind, to, watch)

        self._turn()
        self._oversight.background.run(work, self._end, self._refused, lane=Lane.EXPORT)

    def cancel(self) -> None:
        """Ask the one under way to stop at its next step."""
        if self._stop is not None:
            self._stop.set()
            self.stop.setEnabled(False)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.stop.say(self.tr("Arrêter"))
        self.again.say(self.tr("Reprendre"))
        self.bar.setAccessibleName(self.tr("Avancement de l'export"))
        self.failure.show_failure(meaning(self._failed) if self._failed else None)
        if self._exported is not None:
            self._tell_done(self._exported)
        self._tell_so_far()
        self._show_parts()

    def _teller(self) -> Callable[[int, int], None]:
        call = self._oversight.background.call
        return lambda come, size: call(lambda: self._heard(come, size))

    def _heard(self, come: int, size: int) -> None:
        self._so_far = come, size
        self._tell_so_far()

    def _tell_so_far(self) -> None:
        come, size = self._so_far
        self.bar.setRange(0, _WHOLE if size else 0)
        self.bar.setValue(come * _WHOLE // size if size else 0)
        known = locale().formattedDataSize(come)
        said = self.tr("Écrit : {done}") if not size else self.tr("Écrit : {done} sur {all}")
        self._said.setText(said.format(done=isolate(known), all=isolate(locale().formattedDataSize(size))))

    def _show_parts(self) -> None:
        for part in (self.bar, self._said, self.stop):
            part.setVisible(self.busy)
        self.stop.setEnabled(self.busy)
        self.again.setVisible(self._failed is not None)
        self.done.setVisible(self._exported is not None)

    def _tell_done(self, one: Exported) -> None:
        said = self.tr("Export terminé : {count} dossiers, {size}.")
        size = isolate(locale().formattedDataSize(one.size))
        about = [
            isolate_name(str(one.file)),
            self.tr("Manifeste : {file}").format(file=isolate_name(one.manifest.name)),
            isolate(f"SHA-256 {_parted(one.sha256)}"),
        ]
        if one.quarantined:
            told = self.tr("Entrées mises à part, absentes du fichier : {count}")
            about.append(told.format(count=number(one.quarantined)))
        if one.pending:
            told = self.tr("Entrées arrivées, pas encore lues, absentes du fichier : {count}")
            about.append(told.format(count=number(one.pending)))
        tone = "warn" if one.quarantined or one.pending else "good"
        self.done.say(said.format(count=number(one.count), size=size), "\n".join(about), tone)

    def _again(self) -> None:
        if self._wanted is not None:
            self.begin(*self._wanted)

    def _end(self, exported: Exported) -> None:
        self._exported, self._stop = exported, None
        self._turn()

    def _refused(self, error: KioskError) -> None:
        self._failed, self._stop = error, None
        self._turn()

    def _turn(self) -> None:
        self.retranslate()
        self.changed.emit()


def _parted(digest: str) -> str:
    """Return a digest that may be broken where a line ends."""
    return "\N{ZERO WIDTH SPACE}".join(digest[at : at + 8] for at in range(0, len(digest), 8))
