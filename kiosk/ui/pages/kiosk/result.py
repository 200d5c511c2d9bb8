"""Which scheme the answers lead to, why, what is missing, and what can be done at once."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.eligibility.orientation import Orientation, Scheme
from kiosk.flows.kiosk import Step
from kiosk.ui.booth.stand import Stand
from kiosk.ui.pages.counter.verdict import verdict
from kiosk.ui.pages.kiosk.base import KioskPage
from kiosk.ui.pages.kiosk.result_parts import guide_of, shown, verdict_spoken
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import column, emptied
from kiosk.ui.style import M

_FORMS: Final = {Scheme.TADAMON: "tadamon", Scheme.STUDENT: "student"}
"""The form that each scheme begins with here."""


class ResultPage(KioskPage):
    """The answer of an orientation, with the form or the page that comes next."""

    consulted = Signal(str)
    """Id of the guidance page to read."""
    chosen = Signal(str)
    """Id of the form to prepare with these answers."""

    def __init__(self, stand: Stand) -> None:
        """Build the page without an answer."""
        super().__init__(stand, "result")
        self._scheme, self.verdict = label("title", "accent", wrap=True, strong=True), Note("info", "lead")
        self._list = column(holder := QWidget(), M)
        self.back, self.read = KeyButton("", icon="arrow-left"), KeyButton("", icon="book-open")
        self.prepare = KeyButton("primary", icon="arrow-right")
        self.back.clicked.connect(lambda: self.stepped.emit(Step.BACK))
        self.read.clicked.connect(self._read)
        self.prepare.clicked.connect(self._prepare)
        parts = (self._scheme, self.verdict, holder)
        self.reel = self.laid_out(parts, self.back, self.read, self.prepare)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask where the person's answers lead to today."""
        visit, desk = self.stand.person.visit, self.stand.desk
        self.reel.begin()
        if visit is not None:
            answers = visit.answers
            self.stand.ask(lambda: desk.orient(answers), self._show)

    @override
    def left(self) -> None:
        """Let go of the answer shown; it is asked for anew."""
        emptied(self._list)

    @override
    def spoken(self) -> str:
        """Return the answer: the scheme, what is missing, what to do. No name is in it."""
        told = self.stand.person.oriented
        return verdict_spoken(told, self.verdict.accessibleName()) if told is not None else ""

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.say(self.tr("Le régime qui convient"))
        self.back.say(self.tr("Précédent"))
        self.read.say(self.tr("Lire la fiche"))
        self.prepare.say(self.tr("Préparer"))
        self.reel.retranslate()
        told = self.stand.person.oriented
        emptied(self._list)
        self.verdict.setVisible(told is not None)
        self.prepare.setVisible(bool(self._form()))
        self.read.setVisible(told is not None)
        if told is not None:
            self._fill(told)

    def _fill(self, told: Orientation) -> None:
        said = verdict(told)
        self.verdict.say(said.said, "", said.tone)
        title, parts = shown(told, self.consulted)
        self._scheme.setText(title)
        for part in parts:
            self._list.addWidget(part)

    def _show(self, told: Orientation) -> None:
        self.stand.person.oriented = told
        self.retranslate()
        self.turned.emit()
        (self.read if self.prepare.isHidden() else self.prepare).setFocus()

    def _form(self) -> str:
        told = self.stand.person.oriented
        return _FORMS.get(told.best, "") if told is not None else ""

    def _prepare(self) -> None:
        self.chosen.emit(self._form())

    def _read(self) -> None:
        told = self.stand.person.oriented
        if told is not None:
            self.consulted.emit(guide_of(told))
