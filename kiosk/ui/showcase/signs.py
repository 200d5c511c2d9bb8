"""What tells a state: chips, notes, failures, the health of things, lists, and every icon."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QProgressBar, QWidget

from kiosk.card.reader import Link, ReaderState, ReaderStatus
from kiosk.cases.case import CaseState
from kiosk.errors import KioskError
from kiosk.flows.desk import Health
from kiosk.forms import load
from kiosk.forms.problem import Problem
from kiosk.forms.views import problem_words
from kiosk.paths import RESOURCES
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.sync.envelope import LinkState
from kiosk.ui.failure_line import FailureLine
from kiosk.ui.health import HealthStrip
from kiosk.ui.health_chain import HealthChain
from kiosk.ui.notices import meaning
from kiosk.ui.pages.counter.listing import Column, Listing
from kiosk.ui.pages.counter.states import case_mark, delivery_mark
from kiosk.ui.pages.counter.summary import Summary
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.chip import TONE_ICONS, Chip
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import row
from kiosk.ui.showcase.board import board, cells

_NOON: Final = datetime(2026, 11, 21, 11, 20, tzinfo=UTC)
_GOOD: Final = Health(
    reader=ReaderStatus(ReaderState.PRESENT, "ACR1281"),
    printer=PrintOutcome(PrintState.PRINTED),
    printer_name="A4",
    link=LinkState.UP,
    last_contact=_NOON,
    clock_trusted=True,
    disk_free=64_000_000_000,
)
_BAD: Final = replace(
    _GOOD,
    reader=ReaderStatus(ReaderState.NO_SERVICE),
    printer=PrintOutcome(PrintState.NEEDS_PAPER),
    link=LinkState.UNREACHABLE,
    clock_trusted=False,
    links=(Link("usb", ok=True), Link("driver", ok=True), Link("service", ok=False, code="pcsc-absent")),
)


def states() -> QWidget:
    """Return the chips of every state, notes and failures in every tone, and the health of things."""
    chips = []
    for mark in (*map(case_mark, CaseState), *map(delivery_mark, ("waiting", "sent", "refused"))):
        chips.append(Chip())
        chips[-1].show_mark(mark)
    progress = QProgressBar()
    progress.setTextVisible(False)
    progress.setValue(40)
    title = QCoreApplication.translate("Showcase", "États")
    return board(title, cells(chips, 6, start=True), *_notes(), _failure(), *_health(), progress)


def lists() -> QWidget:
    """Return a list with states in it, and the summary of what is to be mended."""
    table = Listing(
        (
            Column(QT_TRANSLATE_NOOP("Listing", "Référence"), lambda state: f"SALTB-A1-26-{state[0]:05d}-02"),
            Column(QT_TRANSLATE_NOOP("Listing", "Dossier"), lambda state: case_mark(state[1])),
        )
    )
    table.take(tuple(enumerate(CaseState, 1)))
    table.go(1)
    table.setMinimumHeight(240)
    summary, form = Summary(), load.form("tadamon")
    wrong = ("applicant.idcs", "applicant.cnie")
    summary.show_problems({path: problem_words(Problem(path, "required"), form) for path in wrong})
    return board(QCoreApplication.translate("Showcase", "Listes"), summary, table)


def icons() -> QWidget:
    """Return every icon with its name; those that mean a direction turn with the page."""
    kept = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))
    parts = []
    for name in kept:
        said, part = label("small", "quiet"), QWidget()
        said.setText(name)
        part.setLayout(row(picture(name, "ink", 24), said, 1))
        parts.append(part)
    return board(QCoreApplication.translate("Showcase", "Icônes"), cells(parts, 5))


def _notes() -> list[QWidget]:
    made: list[QWidget] = []
    for tone in TONE_ICONS:
        note = Note(tone)
        said = QCoreApplication.translate("Showcase", "Ce dossier attend deux pièces")
        about = QCoreApplication.translate("Showcase", "Elles peuvent être remises pendant trente jours.")
        note.say(said, about)
        note.offer(KeyButton("small"), lambda: None).say(QCoreApplication.translate("Showcase", "Vérifier"))
        made.append(note)
    return made


def _failure() -> QWidget:
    line = FailureLine()
    line.show_failure(meaning(KioskError("pcsc-absent")))
    return line


def _health() -> list[QWidget]:
    good, bad = HealthStrip(), HealthStrip()
    for strip, health in ((good, _GOOD), (bad, _BAD)):
        strip.show_health(health)
        strip.retranslate()
    return [good, bad, HealthChain(_BAD)]
