"""What is known of a file, as it is told to the citizen: large, in plain words, never more than that."""

from datetime import date

from PySide6.QtWidgets import QFrame

from kiosk.cases.reasons import words
from kiosk.flows.file_life import Followed
from kiosk.text import isolate
from kiosk.ui.counter import Counter, day_and_time, written_day
from kiosk.ui.language import current
from kiosk.ui.pages.counter.case_standing import document_names
from kiosk.ui.pages.counter.states import case_mark
from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import column, emptied, row
from kiosk.ui.style import L, M, S


class FollowedView(QFrame):
    """Empty until there is an answer."""

    def __init__(self, counter: Counter) -> None:
        """Show nothing yet."""
        super().__init__()
        self._counter = counter
        self._told: tuple[Followed, ...] = ()
        self._lines = column(self, S)

    def show_answer(self, *told: Followed | None) -> None:
        """Show what is known of a file, or of several one under the other; None lets go of it."""
        self._told = tuple(one for one in told if one is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        emptied(self._lines)
        for one in self._told:
            self._fill(one)
        self._lines.addStretch(1)

    def _fill(self, told: Followed) -> None:
        lang, chip = current(), Chip()
        chip.show_mark(case_mark(told.state))
        self._lines.addLayout(row(chip, 1))
        self._say(words(told.state.value).said(lang), "title", "accent")
        if told.reason:
            self._say(words(told.reason).said(lang), "lead")
        if told.registration:
            said = self.tr("Numéro d'immatriculation : {number}")
            self._say(said.format(number=isolate(told.registration)), "lead")
        if told.missing:
            self._missing(told)
        self._lines.addSpacing(M)
        self._head(self.tr("Que faire maintenant"))
        for step in told.next_steps:
            do = label("lead", wrap=True)
            do.setText(words(step).said(lang))
            line = row(picture("arrow-right", "accent"), do, spacing=M)
            line.setStretch(1, 1)
            self._lines.addLayout(line)
        self._lines.addSpacing(L)
        when = self.tr("Déposé le {deposited} · dernier état connu le {instant} · personnes : {count}")
        self._say(
            when.format(
                deposited=day_and_time(told.deposited), instant=day_and_time(told.as_of), count=told.persons
            ),
            "small",
            "quiet",
        )

    def _missing(self, told: Followed) -> None:
        until = written_day(date.fromisoformat(told.missing_until)) if told.missing_until else "—"
        self._lines.addSpacing(M)
        self._head(self.tr("Pièces à apporter au plus tard le {day}").format(day=until))
        names = document_names(self._counter.desk.shelf, told.form, told.form_version)
        for code in told.missing:
            self._say(names.get(code, code), "body")

    def _head(self, said: str) -> None:
        self._say(said, "body", "quiet")

    def _say(self, said: str, step: str, tone: str = "ink") -> None:
        made = label(step, tone, wrap=True)
        made.setText(said)
        self._lines.addWidget(made)
