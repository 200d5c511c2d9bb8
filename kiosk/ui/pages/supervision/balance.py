"""Days counted once more: each office's numbers, and each missing one named with why."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from typing_extensions import override

from kiosk.cases.overview.balance import Balanced, Series
from kiosk.print.reconciliation import gaps
from kiosk.text import isolate
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.counter.listing import Column
from kiosk.ui.pages.supervision.balance_keep import KeepBalance
from kiosk.ui.pages.supervision.gap_list import GapList
from kiosk.ui.pages.supervision.list_sheet import ListSheet
from kiosk.ui.pages.supervision.names import number
from kiosk.ui.pages.supervision.office_picker import OfficePicker
from kiosk.ui.pages.supervision.overseen import Overseen
from kiosk.ui.pages.supervision.period_bar import PeriodBar
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.chip import Mark
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.note import Note


@dataclass(frozen=True, slots=True)
class _Line:
    office: str
    series: Series


class BalancePage(Overseen):
    """The numbers at the reading start, the gaps beside them; both can be kept as a file."""

    listed = Signal(object)
    """The choice of the files to list."""
    opened_file = Signal(str)
    """Reference of the file to open."""

    def __init__(self, oversight: Oversight) -> None:
        """Build the page; it counts when it is opened."""
        super().__init__("balance", oversight)
        self._balanced: Balanced | None = None
        self.period = PeriodBar(lambda: oversight.today, "week")
        self.office = OfficePicker("office", oversight)
        self.verdict, self.list = Note("good", "lead"), ListSheet(_COLUMNS)
        self.table, self.gaps, self.kept = self.list.table, GapList(), KeepBalance(oversight)
        self.as_csv, self.as_pdf = KeyButton("", "F6", "file-text"), KeyButton("", "F9", "printer")
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Count, unless a file of this balance was looked at."""
        if self._balanced is None:
            self.ask()
        self.table.setFocus()

    @override
    def ask(self) -> None:
        """Count the days of the period."""
        period, scope, training = self.period.period, self.office.scope, self.oversight.training
        self.asks(
            lambda source: source.balance(period, scope, training=training), self._show, (period, scope)
        )

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        self.title.setText(self.tr("Balance des numéros"))
        self.as_csv.say(self.tr("Enregistrer en CSV"))
        self.as_pdf.say(self.tr("Enregistrer en PDF"))
        self.list.say(self.title.text(), self.tr("Rien ne s'est passé sur cette période."))
        for part in (self.period, self.office, self.gaps, self.kept):
            part.retranslate()
        self._tell()

    def _wire(self) -> None:
        self.period.changed.connect(self.ask)
        self.office.picked.connect(lambda _: self.ask())
        self.oversight.known.connect(self.put_away)
        self.table.opened.connect(self._list)
        self.gaps.opened_file.connect(self.opened_file)
        self.as_csv.clicked.connect(lambda: self._keep("csv"))
        self.as_pdf.clicked.connect(lambda: self._keep("pdf"))

    def _build(self) -> None:
        page = self.framed((1, self.office), self.back, 1, self.as_pdf, self.as_csv)
        page.addWidget(self.period)
        page.addWidget(self.kept)
        page.addWidget(self.verdict)
        page.addLayout(Fold(self.list, self.gaps, shares=(5, 4)), 1)

    @override
    def put_away(self) -> None:
        self._balanced = None
        self.list.forget()
        self.gaps.show_balance(None)
        self._tell()

    def _show(self, balanced: Balanced) -> None:
        self._balanced = balanced
        self.list.take([_Line(one.office, series) for one in balanced.offices for series in one.series])
        self.gaps.show_balance(balanced)
        self._tell()

    def _tell(self) -> None:
        balanced = self._balanced
        for part in (self.verdict, self.as_csv, self.as_pdf):
            part.setVisible(balanced is not None)
        if balanced is not None:
            self._judge(balanced)

    def _judge(self, balanced: Balanced) -> None:
        count, apart = len(gaps(balanced)), sum(one.quarantined for one in balanced.offices)
        said = self.tr("Tout est là : aucun numéro ne manque.")
        if apart:
            said = self.tr("Aucun numéro ne manque ; des entrées sont à examiner.")
        if not balanced.whole:
            said = self.tr("À régulariser : {count}").format(count=number(count))
        about = []
        if apart:
            about.append(self.tr("Entrées mises à part, à examiner : {count}").format(count=number(apart)))
        if balanced.pending:
            told = self.tr("Entrées arrivées, pas encore lues : {count}")
            about.append(told.format(count=number(balanced.pending)))
        calm = balanced.whole and not apart
        self.verdict.say(said, " · ".join(about), "good" if calm else "warn")

    def _list(self, line: _Line) -> None:
        chosen = self.oversight.choice(self.period.period, f"office:{line.office}")
        self.listed.emit(replace(chosen, station=line.series.station))

    def _keep(self, kind: str) -> None:
        if self._balanced is not None:
            self.kept.keep(self._balanced, kind)


def _missing(line: _Line) -> Mark:
    count = len(line.series.missing)
    tone, icon = ("warn", "triangle-alert") if count else ("good", "check")
    return Mark(tone, icon, number(count))


_COLUMNS: Final[tuple[Column[_Line], ...]] = (
    Column(QT_TRANSLATE_NOOP("Listing", "Bureau"), lambda line: isolate(line.office)),
    Column(QT_TRANSLATE_NOOP("Listing", "Poste"), lambda line: isolate(line.series.station)),
    Column(QT_TRANSLATE_NOOP("Listing", "Du n°"), lambda line: str(line.series.first), spared=1, number=True),
    Column(QT_TRANSLATE_NOOP("Listing", "Au n°"), lambda line: str(line.series.last), spared=2, number=True),
    Column(QT_TRANSLATE_NOOP("Listing", "Déposés"), lambda line: number(line.series.deposited), number=True),
    Column(QT_TRANSLATE_NOOP("Listing", "Manquants"), _missing, least=90),
)
