"""The days of stations, closed or not; this station's own days are signed here."""

from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from typing_extensions import override

from kiosk.cases.day import Closing
from kiosk.cases.overview.balance import StationDay
from kiosk.cases.overview.period import Period
from kiosk.flows.supervising import Supervising
from kiosk.text import isolate
from kiosk.ui.counter import day_and_time, written_day
from kiosk.ui.language import say
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.counter.listing import Column
from kiosk.ui.pages.supervision.list_sheet import ListSheet
from kiosk.ui.pages.supervision.names import number
from kiosk.ui.pages.supervision.office_picker import OfficePicker
from kiosk.ui.pages.supervision.overseen import Overseen
from kiosk.ui.pages.supervision.period_bar import PeriodBar
from kiosk.ui.parts.chip import Mark
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sure import SureButton

_CLOSED: Final = ("good", "stamp", QT_TRANSLATE_NOOP("Overseen", "Clôturée"))
_AGAIN: Final = ("warn", "clock", QT_TRANSLATE_NOOP("Overseen", "À clôturer de nouveau"))
_OPEN: Final = ("warn", "clock", QT_TRANSLATE_NOOP("Overseen", "À clôturer"))


class ClosingsPage(Overseen):
    """Days that no closing covers stand first; Enter lists the files of a day."""

    listed = Signal(object)
    """The choice of the files to list."""

    def __init__(self, oversight: Oversight) -> None:
        """Build the page; it asks when it is opened."""
        super().__init__("closings", oversight)
        self.period = PeriodBar(lambda: oversight.today, "week")
        self.office = OfficePicker("office", oversight)
        self._owed: tuple[date, ...] = ()
        self.owed, self.signed = Note("warn"), Note("good")
        self.sign = SureButton("primary", "stamp", "F9")
        self._count, self._hint = label("small", "quiet"), label("small", "quiet")
        self.list = ListSheet(_COLUMNS)
        self.table = self.list.table
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask for the days."""
        self.signed.hide()
        super().opened()
        self.table.setFocus()

    @override
    def left(self) -> None:
        """Take a question back."""
        self.sign.unask()

    @override
    def ask(self) -> None:
        """Ask for the days of the period, and for those that wait for this station's signature."""
        period, scope, training = self.period.period, self.office.scope, self.oversight.training

        def work(source: Supervising) -> tuple[tuple[StationDay, ...], tuple[date, ...]]:
            return source.closings(period, scope, training=training), source.open_days()

        self.asks(work, lambda told: self._show(*told), (period, scope))

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        self.title.setText(self.tr("Clôtures"))
        self._hint.setText(self.tr("Entrée montre les dossiers du jour choisi."))
        self.list.say(self.title.text(), self.tr("Aucun poste n'a de dossier sur cette période."))
        self.period.retranslate()
        self.office.retranslate()
        self._tell()

    def _wire(self) -> None:
        self.period.changed.connect(self.ask)
        self.office.picked.connect(lambda _: self.ask())
        self.table.opened.connect(self._list)
        self.sign.confirmed.connect(self._sign)

    def _build(self) -> None:
        page = self.framed((1, self._count, self.office), self.back, self._hint, 1, self.sign)
        page.addWidget(self.period)
        page.addWidget(self.owed)
        page.addWidget(self.signed)
        page.addWidget(self.list, 1)
        self.signed.hide()

    @override
    def put_away(self) -> None:
        self.list.forget()
        self._tell()

    def _show(self, days: tuple[StationDay, ...], owed: tuple[date, ...]) -> None:
        self._owed = owed
        self.list.take(sorted(days, key=lambda one: not one.open))
        self._tell()

    def _tell(self) -> None:
        held: tuple[StationDay, ...] = tuple(self.table.lines.lines)
        waiting = sum(one.open for one in held)
        said = self.tr("Jours : {all} · à clôturer : {open}")
        self._count.setText(said.format(all=number(len(held)), open=number(waiting)))
        self.owed.setVisible(bool(self._owed))
        self.sign.setVisible(bool(self._owed))
        if self._owed:
            days = " · ".join(written_day(day) for day in self._owed[:5])
            self.owed.say(self.tr("Journées de ce poste à signer : {days}").format(days=days))
            first = written_day(self._owed[0])
            said = self.tr("Clôturer le {day}").format(day=first)
            self.sign.say_both(said, self.tr("Signer la clôture du {day}").format(day=first))

    def _list(self, one: StationDay) -> None:
        day = self.oversight.choice(Period.day(one.day), f"office:{one.office}")
        self.listed.emit(replace(day, station=one.station))

    def _sign(self) -> None:
        day = self._owed[0]
        self.sign.setEnabled(False)
        self.does(lambda source: source.close(day), self._closed)

    @override
    def undone(self) -> None:
        """Let the day be signed once more."""
        self.sign.setEnabled(True)

    def _closed(self, closing: Closing) -> None:
        self.sign.setEnabled(True)
        said = self.tr("La journée du {day} est clôturée et signée : {count} dossiers.")
        lines = len(closing.register.lines)
        self.signed.say(said.format(day=written_day(closing.register.day), count=number(lines)))
        self.signed.show()
        self.ask()


def _mark(one: StationDay) -> Mark:
    again = one.closed is not None
    tone, icon, word = (_AGAIN if again else _OPEN) if one.open else _CLOSED
    return Mark(tone, icon, say("Overseen", word))


def _when(one: StationDay) -> str:
    return day_and_time(one.closed) if one.closed else "—"


_COLUMNS: Final[tuple[Column[StationDay], ...]] = (
    Column(QT_TRANSLATE_NOOP("Listing", "Jour"), lambda one: written_day(one.day)),
    Column(QT_TRANSLATE_NOOP("Listing", "Bureau"), lambda one: isolate(one.office)),
    Column(QT_TRANSLATE_NOOP("Listing", "Poste"), lambda one: isolate(one.station)),
    Column(QT_TRANSLATE_NOOP("Listing", "Dossiers"), lambda one: number(one.deposits), spared=3, number=True),
    Column(
        QT_TRANSLATE_NOOP("Listing", "Dans la clôture"),
        lambda one: number(one.files),
        spared=2,
        number=True,
    ),
    Column(QT_TRANSLATE_NOOP("Listing", "Signée le"), _when, spared=1),
    Column(QT_TRANSLATE_NOOP("Listing", "Clôture"), _mark, least=120),
)
