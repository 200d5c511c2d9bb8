"""What is said of a receipt: genuine or not, large, with what to do; then what the paper says of itself."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QFrame, QGridLayout

from kiosk.flows.verifying import Finding, KnownFile, Verdict, verdict_words
from kiosk.text import Words, isolate, isolate_name
from kiosk.ui.counter import day_and_time
from kiosk.ui.language import current
from kiosk.ui.pages.counter.states import case_mark
from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import column, emptied, row
from kiosk.ui.style import XL, L, S

_ICON: Final = 48
_LOOKS: Final = {
    Finding.GENUINE: ("good", "shield-check"),
    Finding.TAMPERED: ("bad", "shield-alert"),
    Finding.FOREIGN: ("neutral", "shield-question-mark"),
    Finding.UNKNOWN_KEY: ("warn", "shield-question-mark"),
    Finding.EXPIRED_KEY: ("warn", "shield-alert"),
    Finding.REVOKED_KEY: ("bad", "shield-alert"),
    Finding.RECORDED: ("info", "folder-search"),
    Finding.UNRECORDED: ("warn", "shield-question-mark"),
}
"""Tone and icon of each finding: its words say the same."""


class VerdictView(QFrame):
    """Empty until there is a verdict."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._verdict: Verdict | None = None
        self._parts = column(self, L)

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show a verdict; None lets go of it."""
        self._verdict = verdict
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        emptied(self._parts)
        if self._verdict is not None:
            self._parts.addWidget(_banner(self._verdict))
            for tone, said in _marks(self._verdict):
                note = Note(tone)
                note.say(said.said(current()))
                self._parts.addWidget(note)
            self._fill(self._verdict)
        self._parts.addStretch(1)

    def _fill(self, verdict: Verdict) -> None:
        facts = list(self._facts(verdict))
        if not facts:
            return
        head = label("body", "quiet")
        signed, claimed = self.tr("Ce que le récépissé atteste"), self.tr("Ce que dit le papier")
        head.setText(signed if verdict.proved else claimed)
        grid = QGridLayout()
        grid.setHorizontalSpacing(XL)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(1, 1)
        for number, (name, said) in enumerate(facts):
            left, right = label("body", "quiet"), label("lead", wrap=True)
            left.setText(name)
            right.setText(said)
            grid.addWidget(left, number, 0)
            grid.addWidget(right, number, 1)
        self._parts.addWidget(head)
        self._parts.addLayout(grid)
        if verdict.known is not None:
            self._show_known(verdict.known)

    def _facts(self, verdict: Verdict) -> Iterator[tuple[str, str]]:
        names = Words(verdict.office_ar, verdict.office_fr).said(current())
        office = " · ".join(part for part in (isolate_name(names) if names else "", verdict.office) if part)
        told = (
            (self.tr("Référence"), verdict.reference and isolate(verdict.reference)),
            (self.tr("Déposé le"), _when(verdict.instant)),
            (self.tr("Bureau"), office),
            (self.tr("Personnes"), str(verdict.persons or "")),
            (self.tr("Clé"), verdict.key and isolate(verdict.key)),
            (self.tr("Clé valable"), self._validity(verdict)),
            (self.tr("Clé révoquée"), _revoked(verdict)),
        )
        yield from ((name, said) for name, said in told if said)

    def _validity(self, verdict: Verdict) -> str:
        if verdict.valid_from is None or verdict.valid_until is None:
            return ""
        said = self.tr("du {first} au {last}")
        return said.format(first=_when(verdict.valid_from), last=_when(verdict.valid_until))

    def _show_known(self, known: KnownFile) -> None:
        head, state = label("body", "quiet"), Chip()
        head.setText(self.tr("Dans ce registre"))
        state.show_mark(case_mark(known.state))
        since = label("body")
        said = self.tr("déposé le {instant} · personnes : {count}")
        since.setText(said.format(instant=_when(known.deposited), count=known.persons))
        self._parts.addLayout(row(head, state, since, 1))


def _banner(verdict: Verdict) -> QFrame:
    tone, icon = _LOOKS[verdict.finding]
    banner, words = QFrame(), verdict_words()
    restyle(banner, "notice", tone)
    said, todo = label("title", wrap=True), label("lead", wrap=True)
    said.setText(words[f"{verdict.finding}.said"].said(current()))
    todo.setText(words[f"{verdict.finding}.remedy"].said(current()))
    told = column(holder := QFrame(), S)
    told.addWidget(said)
    told.addWidget(todo)
    line = row(picture(icon, tone, _ICON), spacing=L)
    line.setContentsMargins(XL, L, XL, L)
    line.addWidget(holder, 1)
    banner.setLayout(line)
    banner.setAccessibleName(f"{said.text()} {todo.text()}")
    return banner


def _marks(verdict: Verdict) -> Iterator[tuple[str, Words]]:
    """Yield what is to be said beside the finding, each with its tone."""
    words, known = verdict_words(), verdict.known
    if verdict.training:
        yield "warn", words["mark.training"]
    if not verdict.clock_trusted:
        yield "warn", words["mark.clock"]
    if known is None or verdict.finding is Finding.RECORDED:
        return
    if not known.same:
        yield "bad", words["mark.differs"]
    elif known.corrected:
        yield "warn", words["mark.corrected"]
    elif verdict.proved:
        yield "good", words["mark.same"]


def _when(instant: datetime | None) -> str:
    return day_and_time(instant) if instant is not None else ""


def _revoked(verdict: Verdict) -> str:
    why = verdict_words().get(f"reason.{verdict.revocation_reason}")
    said = why.said(current()) if why is not None else ""
    return " · ".join(part for part in (_when(verdict.revoked), said) if part)
