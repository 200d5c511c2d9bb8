"""Which files a list shows: of which office, station, clerk and state; what a number asked for beside."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kiosk.cases.case import CaseState
from kiosk.cases.overview.files import Choice
from kiosk.text import isolate
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.counter.states import case_mark
from kiosk.ui.pages.supervision.choosing import Picker
from kiosk.ui.pages.supervision.names import clerk_word, reason_word
from kiosk.ui.pages.supervision.office_picker import OfficePicker
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import column, wrapped
from kiosk.ui.style import S

_ALL: Final = ""


class Filters(QFrame):
    """Lists to choose from, and under them what only a number can ask for."""

    changed = Signal(object)
    """The :class:`Choice` asked for now."""

    def __init__(self, oversight: Oversight) -> None:
        """Begin with all files."""
        super().__init__()
        self._choice: Choice | None = None
        self._stations: tuple[str, ...] = ()
        self._clerks: tuple[str, ...] = ()
        self.office = OfficePicker("filter-office", oversight)
        self.station, self.clerk, self.state = (
            Picker(f"filter-{name}") for name in ("station", "clerk", "state")
        )
        self.only = Note("neutral")
        self.all = self.only.offer(KeyButton("small", icon="x"), self._drop)
        self.all.setObjectName("filter-only")
        pickers = self.office, self.station, self.clerk, self.state
        inner = column(self, S)
        inner.addLayout(wrapped(*pickers, spacing=S))
        inner.addWidget(self.only)
        for picker in pickers:
            picker.picked.connect(lambda _: self._pick())
        self.retranslate()

    def show_choice(self, choice: Choice) -> None:
        """Show what is asked for."""
        self._choice = choice
        self.retranslate()

    def offer(self, stations: tuple[str, ...], clerks: tuple[str, ...]) -> None:
        """Offer the stations and clerks that there are."""
        self._stations, self._clerks = stations, clerks
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        choice = self._choice
        stations = sorted({*self._stations, *([choice.station] if choice and choice.station else [])})
        clerks = sorted({*self._clerks, *([choice.clerk] if choice and choice.clerk else [])})
        self.station.offer([(_ALL, self.tr("Tous les postes")), *((one, isolate(one)) for one in stations)])
        self.clerk.offer([(_ALL, self.tr("Tous les agents")), *((one, clerk_word(one)) for one in clerks)])
        states = ((state.value, case_mark(state).word) for state in CaseState)
        self.state.offer([(_ALL, self.tr("Tous les états")), *states])
        self.office.retranslate()
        self._name()
        if choice is not None:
            self._show(choice)

    def _name(self) -> None:
        self.station.call(self.tr("Poste"))
        self.clerk.call(self.tr("Agent"))
        self.state.call(self.tr("État du dossier"))

    def _show(self, choice: Choice) -> None:
        self.office.show_scope(choice.scope)
        self.station.choose(choice.station)
        self.clerk.choose(choice.clerk)
        self.state.choose(choice.state.value if choice.state else _ALL)
        said = self._asked_beside(choice)
        self.only.setVisible(bool(said))
        self.only.say(said)
        self.all.say(self.tr("Tout montrer"))

    def _asked_beside(self, choice: Choice) -> str:
        """Return what a number asked for that no list here offers."""
        if choice.reason is not None:
            return self.tr("Motif : {reason}").format(reason=reason_word(choice.reason))
        if choice.answered:
            return self.tr("Avec une réponse de la CNSS")
        return self.tr("Formulaire : {form}").format(form=isolate(choice.form)) if choice.form else ""

    def _pick(self) -> None:
        if self._choice is not None:
            state = CaseState(self.state.value) if self.state.value else None
            self._ask(
                replace(
                    self._choice,
                    scope=self.office.scope,
                    station=self.station.value,
                    clerk=self.clerk.value,
                    state=state,
                )
            )

    def _drop(self) -> None:
        """Ask no more for what only a number asked for."""
        if self._choice is not None:
            self._ask(replace(self._choice, reason=None, answered=False, form=""))

    def _ask(self, choice: Choice) -> None:
        self.show_choice(choice)
        self.changed.emit(choice)
