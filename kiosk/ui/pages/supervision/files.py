"""The files behind a number, page after page as they are scrolled; Enter opens one."""

from dataclasses import replace

from PySide6.QtCore import Signal
from typing_extensions import override

from kiosk.cases.overview.counts import By
from kiosk.cases.overview.files import Choice, Filed, Files
from kiosk.flows.supervising import PAGE, Supervising
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.supervision.files_table import COLUMNS
from kiosk.ui.pages.supervision.filters import Filters
from kiosk.ui.pages.supervision.list_sheet import ListSheet
from kiosk.ui.pages.supervision.names import number
from kiosk.ui.pages.supervision.overseen import Overseen
from kiosk.ui.pages.supervision.period_bar import PeriodBar
from kiosk.ui.parts.label import label


class FilesPage(Overseen):
    """It stays as it was while a file of it is looked at."""

    opened_file = Signal(str)
    """Reference of the file to open."""

    def __init__(self, oversight: Oversight) -> None:
        """Build the page; without a number it lists this week's files."""
        super().__init__("files", oversight)
        self.period = PeriodBar(lambda: oversight.today, "week")
        self.choice = oversight.choice(self.period.period)
        self._listed: Choice | None = None
        self._more, self._asking = False, False
        self.filters, self.list = Filters(oversight), ListSheet(COLUMNS)
        self.table = self.list.table
        self._count, self._hint = label("small", "quiet"), label("small", "quiet")
        self.period.changed.connect(self._turn)
        self.filters.changed.connect(self.show_choice)
        self.table.ended.connect(self._go_on)
        self.table.opened.connect(lambda filed: self.opened_file.emit(filed.reference))
        self._build()
        self.filters.show_choice(self.choice)
        self.retranslate()

    @override
    def opened(self) -> None:
        """List what is chosen; coming back from a file shows the list where it was."""
        if self._listed != self.choice:
            self.ask()
        self.table.setFocus()

    def choose(self, choice: Choice) -> None:
        """List these files when the page is opened: they are asked for anew."""
        self.choice, self._listed = choice, None
        self.period.look_at(choice.period)
        self.filters.show_choice(choice)

    def show_choice(self, choice: Choice) -> None:
        """List other files now."""
        self.choose(choice)
        self.ask()

    @override
    def ask(self) -> None:
        """Ask for the first page of what is chosen, and for whom the lists offer."""
        choice = self.choice
        around = replace(choice, station="", clerk="", state=None, reason=None, answered=False)
        self._asking = True

        def work(source: Supervising) -> tuple[Choice, Files, tuple[str, ...], tuple[str, ...]]:
            return choice, source.files(choice, "", PAGE), _stations(source, choice), _clerks(source, around)

        self.asks(work, lambda told: self._show(*told), choice)

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        self.title.setText(self.tr("Dossiers"))
        self._hint.setText(self.tr("Entrée ouvre le dossier choisi."))
        self.list.say(self.title.text(), self.tr("Aucun dossier ne correspond à ces choix."))
        self.period.retranslate()
        self.filters.retranslate()
        self._tell_count()

    def _build(self) -> None:
        page = self.framed((1, self._count), self.back, 1, self._hint)
        page.addWidget(self.period)
        page.addWidget(self.filters)
        page.addWidget(self.list, 1)

    @override
    def put_away(self) -> None:
        self._listed, self._more, self._asking = None, False, False
        self.list.forget()
        self._tell_count()

    def _turn(self) -> None:
        self.show_choice(replace(self.choice, period=self.period.period))

    def _show(self, choice: Choice, files: Files, stations: tuple[str, ...], clerks: tuple[str, ...]) -> None:
        self._listed, self._more, self._asking = choice, files.more, False
        self.filters.offer(stations, clerks)
        self.list.take(files.files)
        self.table.scrollToTop()
        self._tell_count()

    def _go_on(self) -> None:
        """Ask for the files after the last one shown, once."""
        held: tuple[Filed, ...] = tuple(self.table.lines.lines)
        if not self._more or self._asking or not held or self._listed != self.choice:
            return
        self._asking, choice, after = True, self.choice, held[-1].reference
        self.asks(
            lambda source: (choice, source.files(choice, after, PAGE)), lambda told: self._add(*told), choice
        )

    def _add(self, choice: Choice, files: Files) -> None:
        self._asking = False
        if choice == self._listed:
            self._more = files.more
            self.table.lines.more(files.files)
            self._tell_count()

    def _tell_count(self) -> None:
        held = number(len(self.table.lines.lines))
        self._count.setVisible(self._listed is not None)
        words = self.tr("Les {count} premiers dossiers") if self._more else self.tr("Dossiers : {count}")
        self._count.setText(words.format(count=held))


def _clerks(source: Supervising, choice: Choice) -> tuple[str, ...]:
    return tuple(group.key for group in source.figures(choice, By.CLERK).groups if group.key)


def _stations(source: Supervising, choice: Choice) -> tuple[str, ...]:
    office = choice.scope.partition(":")[2] if choice.scope.startswith("office:") else ""
    mine = (one for one in source.stations() if not office or one.office == office)
    return tuple(sorted({one.station for one in mine}))
