"""All guidance pages, by what a person asks about."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from kiosk.flows.counter import Step
from kiosk.forms.guides import Guide
from kiosk.ui.counter import Counter
from kiosk.ui.language import current, say
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.even_lines import EvenLines
from kiosk.ui.parts.label import label
from kiosk.ui.parts.lead import Lead
from kiosk.ui.parts.sheet import actions, column, emptied, fitted, sheet
from kiosk.ui.style import L

_GROUPS: Final = (
    (
        QT_TRANSLATE_NOOP("GuidesPage", "Avant de déposer"),
        ("tadamon", "rnp", "rsu", "ramed", "asd"),
    ),
    (QT_TRANSLATE_NOOP("GuidesPage", "Étudiants"), ("student", "student-care", "student-follow")),
    (
        QT_TRANSLATE_NOOP("GuidesPage", "Se soigner, se faire rembourser"),
        ("tadamon-benefits", "care-sheets", "refunds"),
    ),
    (QT_TRANSLATE_NOOP("GuidesPage", "Les autres régimes"), ("achamil", "tns", "salaried", "institution")),
    (QT_TRANSLATE_NOOP("GuidesPage", "MA CNSS"), ("macnss", "macnss-inside", "no-sms")),
    (QT_TRANSLATE_NOOP("GuidesPage", "Droits et recours"), ("suspension", "appeal")),
)
"""Groups of pages in the order shown; a page in none of them stands in the last."""
_LEAST: Final = 220
"""Pixels at 100 % in which a page's name breaks well."""


class GuidesPage(Stepping):
    """The pages in force today, in groups; each is one press away."""

    consulted = Signal(str)
    """Id of the page to read."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; it asks for the pages when it is opened."""
        super().__init__("guides")
        self._counter = counter
        self._guides: Sequence[Guide] = ()
        self._heads: list[tuple[object, QLabel]] = []
        self._leads: list[tuple[Guide, Lead]] = []
        self._title, self._about = label("title", wrap=True), label("body", "quiet", wrap=True)
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self._lines = EvenLines(holder := QWidget(), L, most=3, least=_LEAST)
        self._build(holder)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask for the pages of today."""
        self._counter.background.run(self._counter.desk.guides, self._show, latest="guides")

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Guides"))
        self._about.setText(self.tr("À lire ensemble à l'écran, ou à imprimer pour la personne."))
        self.back.say(self.tr("Retour"))
        self._reword()

    def _build(self, holder: QWidget) -> None:
        page = column(self, 0)
        page.addWidget(fitted(self._title, self._about, holder, 1), 1)
        page.addWidget(actions(self.back, 1))

    def _show(self, guides: Sequence[Guide]) -> None:
        if tuple(guides) != tuple(self._guides):
            self._guides = tuple(guides)
            self._fill()
        for _, first in self._leads[:1]:
            first.setFocus()

    def _fill(self) -> None:
        emptied(self._lines)
        self._heads, self._leads = [], []
        placed = {name for _, names in _GROUPS for name in names}
        rest = [one for one in self._guides if one.id not in placed]
        for words, names in _GROUPS:
            last = rest if names is _GROUPS[-1][1] else []
            group = [one for one in self._guides if one.id in names] + last
            if group:
                self._lines.addWidget(self._group(words, group))
        self._reword()

    def _reword(self) -> None:
        """Say every line in the language of now; a line that has the focus keeps it."""
        for words, head in self._heads:
            head.setText(say("GuidesPage", words))
        for guide, lead in self._leads:
            lead.say(guide.title.said(current()))
            lead.setAccessibleDescription(guide.summary.said(current()))
            lead.setToolTip(guide.summary.said(current()))

    def _group(self, words: object, guides: Sequence[Guide]) -> QWidget:
        frame, inner = sheet(0, L)
        head = label("body", "accent", strong=True, wrap=True)
        self._heads.append((words, head))
        inner.addWidget(head)
        for guide in guides:
            lead = Lead(f"guide-{guide.id}", "book-open", "", partial(self.consulted.emit, guide.id))
            self._leads.append((guide, lead))
            inner.addWidget(lead)
        inner.addStretch(1)
        return frame
