"""One file: where it stands and what CNSS said of it; its answers are not shown here."""

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget
from typing_extensions import override

from kiosk.cases.overview.files import Answer, WholeFile
from kiosk.text import isolate
from kiosk.ui.counter import day_and_time, written_day
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.supervision.files_table import state_mark
from kiosk.ui.pages.supervision.names import clerk_word, office_word, reason_word
from kiosk.ui.pages.supervision.overseen import Overseen
from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, emptied, row, sheet
from kiosk.ui.style import XL, M, S


class FilePage(Overseen):
    """What the source may say without naming a person."""

    def __init__(self, oversight: Oversight) -> None:
        """Build the page; it asks for the file it is given."""
        super().__init__("file", oversight)
        self._reference = ""
        self._file: WholeFile | None = None
        self._state = Chip()
        holder = QFrame()
        self._facts = QGridLayout(holder)
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(XL)
        self._facts.setVerticalSpacing(S)
        self._facts.setColumnStretch(1, 1)
        self._answers_title = label("lead")
        answers = QFrame()
        self._answers = column(answers, S)
        self._build(holder, answers)
        self.retranslate()

    def show_reference(self, reference: str) -> None:
        """Show another file."""
        if reference != self._reference:
            self._reference, self._file = reference, None
            self.retranslate()
        self.ask()

    @override
    def opened(self) -> None:
        """The file is asked for when it is named."""
        self.back.setFocus()

    @override
    def ask(self) -> None:
        """Ask for the file."""
        reference = self._reference
        self.asks(lambda source: source.file(reference), self._show, reference)

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        self.back.say(self.tr("Retour"))
        self.title.setText(self.tr("Dossier {reference}").format(reference=isolate(self._reference)))
        self._answers_title.setText(self.tr("Réponses de la CNSS"))
        emptied(self._facts)
        emptied(self._answers)
        self._state.setVisible(self._file is not None)
        self._answers_title.setVisible(self._file is not None)
        if self._file is not None:
            self._fill(self._file)

    def _build(self, facts: QWidget, answers: QWidget) -> None:
        page = self.framed((self._state, 1), self.back, 1)
        frame, inner = sheet(M)
        for part in (facts, self._answers_title, answers):
            inner.addWidget(part)
        inner.addStretch(1)
        page.addWidget(frame, 1)

    @override
    def put_away(self) -> None:
        self._file = None
        self.retranslate()

    def _show(self, file: WholeFile) -> None:
        if file.file.reference == self._reference:
            self._file = file
            self.retranslate()

    def _fill(self, file: WholeFile) -> None:
        filed = file.file
        self._state.show_mark(state_mark(filed.state))
        received = day_and_time(filed.received) if filed.received else self.tr("Pas encore connu")
        for place, (name, value) in enumerate(
            (
                (self.tr("Bureau"), office_word(self.oversight.office(filed.office))),
                (self.tr("Poste"), isolate(filed.station)),
                (self.tr("Agent"), clerk_word(filed.clerk)),
                (self.tr("Déposé le"), day_and_time(filed.instant)),
                (self.tr("Arrivé au serveur"), received),
                (self.tr("Personnes"), str(filed.persons)),
                (self.tr("Formulaire"), isolate(f"{filed.form} v{filed.form_version}")),
                (self.tr("Motif"), reason_word(filed.reason) if filed.reason else "—"),
                (self.tr("Immatriculation"), isolate(file.registration) if file.registration else "—"),
            )
        ):
            self._fact(place, name, value)
        for answer in file.decisions:
            self._answers.addWidget(self._answer(answer))
        if not file.decisions:
            none = label("body", "quiet", wrap=True)
            none.setText(self.tr("La CNSS n'a pas encore répondu."))
            self._answers.addWidget(none)

    def _fact(self, place: int, name: str, value: str) -> None:
        said, told = label("body", "quiet"), label("body", wrap=True)
        said.setText(name)
        told.setText(value)
        self._facts.addWidget(said, place, 0)
        self._facts.addWidget(told, place, 1)

    def _answer(self, answer: Answer) -> QFrame:
        line, chip, about = QFrame(), Chip(), label("body", wrap=True)
        chip.show_mark(state_mark(answer.event))
        told = [written_day(answer.day)]
        if answer.registration:
            told.append(isolate(answer.registration))
        if answer.reason:
            told.append(reason_word(answer.reason))
        about.setText(" · ".join(told))
        inside = row(chip, about, spacing=M)
        inside.setStretch(1, 1)
        line.setLayout(inside)
        return line
