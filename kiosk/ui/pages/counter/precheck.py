"""Before the deposit: can this file succeed? It is said plainly, and stops nobody (law 55-19)."""

from PySide6.QtCore import Signal

from kiosk.eligibility import words
from kiosk.eligibility.orientation import Orientation
from kiosk.errors import KioskError
from kiosk.ui.counter import Counter
from kiosk.ui.language import current
from kiosk.ui.pages.counter.verdict import best, figures, verdict
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.note import Note


class PreCheck(Note):
    """Hidden for a form that orientation has nothing to say about, and until the answer is there."""

    asked = Signal()
    """The whole answer is wanted."""

    def __init__(self, counter: Counter) -> None:
        """Say nothing before :meth:`ask`."""
        super().__init__()
        self.setObjectName("precheck")
        self._counter = counter
        self._told: Orientation | None = None
        self.more = self.offer(KeyButton("small", "F5", "signpost"), self.asked.emit)
        self.hide()

    def ask(self) -> None:
        """Ask where the answers in hand lead to today."""
        self.clear()
        form, desk, answers = self._counter.hand.form, self._counter.desk, self._counter.hand.answers
        if form is not None and any(section.id == "rsu" for section in form.sections):
            run = self._counter.background.run
            run(lambda: desk.orient(answers), self._show, self._unheard, latest="precheck")

    def clear(self) -> None:
        """Let go of the answer."""
        self._counter.background.forget("precheck")
        self._told = None
        self.say("")
        self.hide()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.more.say(self.tr("Voir pourquoi"))
        if self._told is None:
            return
        told, outcome = verdict(self._told), best(self._told)
        codes = outcome.missing or outcome.reasons
        values = figures(self._told)
        because = [words.told(code, values).said(current()) for code in codes]
        law = self.tr("La demande peut être déposée quand même : le récépissé est dû tout de suite.")
        after = [] if self._told.ready else [law]
        self.say(told.said, " ".join([*because[:_SHOWN], *after]), told.tone)

    def _show(self, told: Orientation) -> None:
        self._told = told
        self.retranslate()
        self.show()

    def _unheard(self, _: KioskError) -> None:
        """An answer that cannot be given stops no deposit."""
        self.clear()


_SHOWN = 2
"""Reasons told at once; the others are one press away."""
