"""Everything once more: what is well, what is left and what to do about it; then the counter opens."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.flows.setup import Finding, Stop, Turn
from kiosk.ui.language import current, say
from kiosk.ui.notices import meaning
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.work import Hands
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.chip import TONE_ICONS, Chip, Mark
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label, picture, rule
from kiosk.ui.parts.sheet import emptied, row, sheet
from kiosk.ui.setup_places import ICONS, NAMES
from kiosk.ui.style import XS, L, M, S

_STATES: Final = {
    "good": QT_TRANSLATE_NOOP("SummaryPage", "prêt"),
    "neutral": QT_TRANSLATE_NOOP("SummaryPage", "pour plus tard"),
    "warn": QT_TRANSLATE_NOOP("SummaryPage", "à voir"),
    "bad": QT_TRANSLATE_NOOP("SummaryPage", "à régler"),
}


class SummaryPage(SetupPage):
    """The last page."""

    finished = Signal()
    """The counter is to open."""

    def __init__(self, hands: Hands) -> None:
        """Build the page."""
        super().__init__(Stop.SUMMARY, hands)
        self._found: tuple[Finding, ...] = ()
        self.buttons: dict[Stop, KeyButton] = {}
        frame, self._lines = sheet(S)
        self.frame = frame
        self.body.addWidget(frame)
        self.later.hide()
        self.retranslate()

    @override
    def show_settings(self) -> None:
        self.frame.hide()
        self.work.run(self.services.findings, self._show)

    @override
    def apply(self) -> None:
        """End the assistant; the counter takes its place."""
        services, lang = self.services, current()
        self.work.run(lambda: services.finish(lang), lambda _: self.finished.emit())

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.proceed.say(self.tr("Ouvrir le guichet"))
        self._fill()

    def _show(self, found: Sequence[Finding]) -> None:
        self._found = tuple(found)
        self._fill()
        self.frame.show()
        self.proceed.setFocus()

    def _fill(self) -> None:
        emptied(self._lines)
        self.buttons.clear()
        for place, finding in enumerate(self._found):
            if place:
                self._lines.addWidget(rule())
            self._add(finding)

    def _add(self, finding: Finding) -> None:
        name, chip, words = label("body", strong=True), Chip(), QVBoxLayout()
        name.setText(say("SetupPlaces", NAMES[finding.stop]))
        chip.show_mark(
            Mark(finding.tone, TONE_ICONS[finding.tone], say("SummaryPage", _STATES[finding.tone]))
        )
        words.setSpacing(2)
        words.addWidget(name)
        if finding.code:
            means = meaning(KioskError(finding.code, **dict(finding.values)))
            why = label("small", "quiet", wrap=True)
            why.setText(f"{means.said.said(current())} {means.remedy.said(current())}")
            words.addWidget(why)
        told = row(picture(ICONS[finding.stop], "quiet", 24), spacing=M)
        told.addLayout(words, 1)
        line = Fold(told, row(1, chip, self._change(finding.stop, name.text()), spacing=L), shares=(1,))
        line.setContentsMargins(0, XS, 0, XS)
        self._lines.addLayout(line)

    def _change(self, stop: Stop, name: str) -> KeyButton:
        button = KeyButton("small")
        button.setObjectName(f"change-{stop.value}")
        button.say(self.tr("Modifier"))
        button.setAccessibleName(self.tr("Modifier : {name}").format(name=name))
        button.clicked.connect(lambda: self.stepped.emit(Turn(stop.value)))
        self.buttons[stop] = button
        return button
