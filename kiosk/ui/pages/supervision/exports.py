"""The files of some days written for a spreadsheet: which, as what and where."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from typing_extensions import override

from kiosk.cases.case import CaseState
from kiosk.cases.overview.files import Choice
from kiosk.flows.supervising import Format, Right
from kiosk.text import isolate_name
from kiosk.ui.language import say
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.counter.states import case_mark
from kiosk.ui.pages.supervision.choosing import Entry, Picker
from kiosk.ui.pages.supervision.export_run import ExportRun
from kiosk.ui.pages.supervision.office_picker import OfficePicker
from kiosk.ui.pages.supervision.overseen import Overseen
from kiosk.ui.pages.supervision.period_bar import PeriodBar
from kiosk.ui.pages.supervision.place import choose_place, documents
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import sheet, wrapped
from kiosk.ui.style import XL, L

_FORMATS: Final = {
    Format.CSV: QT_TRANSLATE_NOOP("ExportsPage", "CSV (tout tableur)"),
    Format.XLSX: QT_TRANSLATE_NOOP("ExportsPage", "Excel (XLSX)"),
    Format.PARQUET: QT_TRANSLATE_NOOP("ExportsPage", "Parquet (analyse)"),
}


class ExportsPage(Overseen):
    """An export goes on while other pages are looked at."""

    def __init__(self, oversight: Oversight) -> None:
        """Build the page; nothing is written before it is asked for."""
        super().__init__("exports", oversight)
        self._to: Path | None = None
        self._about = label("body", "quiet", wrap=True)
        self.period = PeriodBar(lambda: oversight.today, "day")
        self.office, self.state, self.format = (
            OfficePicker("office", oversight),
            Picker("state"),
            Picker("format"),
        )
        self.entries = {name: Entry(getattr(self, name)) for name in ("office", "state", "format")}
        self.place = KeyButton("", "F6", "folder-search")
        self._where = label("body", wrap=True)
        self.refused = Note("warn")
        self.run = ExportRun(oversight)
        self.begin = KeyButton("primary", "F9", "file-check")
        self._wire()
        self._build()
        self.retranslate()

    @property
    def choice(self) -> Choice:
        """The files to be written."""
        state = CaseState(self.state.value) if self.state.value else None
        return replace(self.oversight.choice(self.period.period, self.office.scope), state=state)

    @property
    def target(self) -> Path:
        """Where the file goes: where a person said, else among the documents, named for its days."""
        days = self.period.period
        named = f"{days.first:%Y%m%d}" if days.days == 1 else f"{days.first:%Y%m%d}-{days.last:%Y%m%d}"
        folder = self._to or Path(documents())
        return folder / f"depots-{self.office.value or 'tous'}-{named}.{self.format.value}"

    @override
    def ask(self) -> None:
        """Ask who looks: what may be exported is that one's."""
        self.asks(lambda source: source.overseer(), lambda _: self.retranslate())

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        self.title.setText(self.tr("Exports"))
        self._about.setText(
            self.tr("Le fichier contient des données personnelles : gardez-le dans un endroit protégé.")
        )
        states = ((state.value, case_mark(state).word) for state in CaseState)
        self.state.offer([("", self.tr("Tous les états")), *states])
        overseer = self.oversight.overseer
        formats = overseer.formats if overseer else (Format.CSV,)
        self.format.offer([(one.value, say("ExportsPage", _FORMATS[one])) for one in formats])
        self.entries["office"].say(self.tr("Bureau"))
        self.entries["state"].say(self.tr("État du dossier"))
        self.entries["format"].say(self.tr("Format"))
        self.place.say(self.tr("Choisir le dossier…"))
        self.begin.say(self.tr("Exporter"))
        self.refused.say(self.tr("Votre accès ne permet pas d'exporter des données personnelles."))
        for part in (self.period, self.office, self.run):
            part.retranslate()
        self.entries["office"].setVisible(len(self.oversight.offices) > 1)
        self._tell()

    def _wire(self) -> None:
        self.oversight.known.connect(self.retranslate)
        self.period.changed.connect(self._tell)
        for picker in (self.office, self.state, self.format):
            picker.picked.connect(lambda _: self._tell())
        self.place.clicked.connect(self._choose)
        self.begin.clicked.connect(
            lambda: self.run.begin(self.choice, Format(self.format.value), self.target)
        )
        self.run.changed.connect(self._tell)

    def _build(self) -> None:
        page = self.framed((1,), self.back, 1, self.begin)
        frame, inner = sheet(L, XL)
        inner.addWidget(self._about)
        inner.addWidget(self.refused)
        inner.addWidget(self.period)
        inner.addLayout(wrapped(*self.entries.values(), spacing=L))
        inner.addLayout(Fold(self.place, self._where, shares=(0, 1)))
        inner.addWidget(self.run)
        inner.addStretch(1)
        page.addWidget(frame, 1)

    def _tell(self) -> None:
        may = self.oversight.overseer is None or self.oversight.may(Right.EXPORT)
        self.refused.setVisible(not may)
        self.begin.setEnabled(may and not self.run.busy)
        self._where.setText(isolate_name(str(self.target)))

    def _choose(self) -> None:
        title = self.tr("Où écrire l'export")
        choose_place(self, title, self.target.name, lambda path: self._place(Path(path).parent))

    def _place(self, folder: Path) -> None:
        self._to = folder
        self._tell()
