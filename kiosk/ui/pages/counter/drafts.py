"""The files begun and not deposited: each can be gone on with, or thrown away at the clerk's word."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.cases.case import Draft
from kiosk.errors import KioskError
from kiosk.forms import load
from kiosk.forms.answers import Answers
from kiosk.forms.journey import route, stop_of
from kiosk.forms.schema import Ending
from kiosk.text import isolate, isolate_name
from kiosk.ui.counter import day_and_time
from kiosk.ui.language import current
from kiosk.ui.pages.counter.members import name_of
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, rule
from kiosk.ui.parts.sheet import column, emptied, row, scrolled, sheet
from kiosk.ui.parts.sure import SureButton
from kiosk.ui.style import XS, L, S

DRAFTS = 284
"""Width of the list beside another, pixels at scale 1."""


class DraftRow(QFrame):
    """One file begun: whose, left where and when, and what can be done with it."""

    resumed = Signal(str)
    discarded = Signal(str)

    def __init__(self, draft: Draft) -> None:
        """Show a draft."""
        super().__init__()
        self._draft = draft
        self._name = label("body", strong=True, wrap=True)
        self._since = label("small", "quiet", wrap=True)
        self.resume = KeyButton("small", icon="arrow-right")
        self.resume.setObjectName("resume")
        self.resume.clicked.connect(lambda: self.resumed.emit(draft.id))
        self.discard = SureButton("small")
        self.discard.setObjectName("discard")
        self.discard.asked.connect(self.resume.hide)
        self.discard.confirmed.connect(lambda: self.discarded.emit(draft.id))
        inner = column(self, XS)
        inner.setContentsMargins(0, S, 0, S)
        inner.addWidget(self._name)
        inner.addWidget(self._since)
        inner.addLayout(row(self.resume, self.discard, 1, spacing=S))
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        name = name_of(Answers.from_json(self._draft.answers), "applicant.")
        name = name or self.tr("Demandeur non saisi")
        self._name.setText(isolate_name(name))
        since = day_and_time(self._draft.updated) if self._draft.updated else ""
        corrects = self._draft.corrects and self.tr("Corrige {reference}").format(
            reference=isolate(self._draft.corrects)
        )
        self._since.setText("\n".join(part for part in (corrects, _place(self._draft), since) if part))
        self.resume.say(self.tr("Reprendre"))
        self.discard.say_both(self.tr("Supprimer"), self.tr("Supprimer vraiment"))


class DraftList(QFrame):
    """The list of them."""

    resumed = Signal(str)
    discarded = Signal(str)

    def __init__(self, more: QWidget) -> None:
        """Start empty; ``more`` is what else can be taken up, under the list."""
        super().__init__()
        self._title, self._empty = label("lead"), label("body", "quiet", wrap=True)
        self._inner = QWidget()
        self._rows = column(self._inner, 0)
        frame, inner = sheet(S, L)
        inner.addWidget(self._title)
        inner.addWidget(self._empty)
        inner.addWidget(scrolled(self._inner), 1)
        inner.addWidget(more)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._shown: tuple[Draft, ...] = ()

    def take(self, drafts: tuple[Draft, ...]) -> None:
        """Show other drafts; the same ones are left as they stand."""
        self._empty.setVisible(not drafts)
        if drafts == self._shown:
            return
        self._shown = drafts
        emptied(self._rows)
        for number, draft in enumerate(drafts):
            if number:
                self._rows.addWidget(rule())
            line = DraftRow(draft)
            line.resumed.connect(self.resumed)
            line.discarded.connect(self.discarded)
            self._rows.addWidget(line)
        self._rows.addStretch(1)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Dossiers à reprendre"))
        self._empty.setText(self.tr("Rien n'est resté en suspens."))
        for line in self.findChildren(DraftRow):
            line.retranslate()


def _place(draft: Draft) -> str:
    """Return where the file was left, in the screens' language, and what it is where it is no deposit."""
    try:
        form = load.form(draft.form, draft.form_version)
        stop = stop_of(route(form, Answers.from_json(draft.answers)), draft.place)
    except KioskError:
        return ""  # a form that this station does not have: opening the file says so
    said = [form.title] if form.ends is not Ending.DEPOSIT else []
    said += [stop.title] if stop is not None else []
    return "\n".join(words.said(current()) for words in said)
