"""Where am I, and what is behind me: the steps of the assistant at the reading start, each to be gone to."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout
from typing_extensions import override

from kiosk.flows.setup import STOPS, Stop
from kiosk.ui.language import say
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.setup_places import NAMES
from kiosk.ui.style import XL, XS, L, M

WIDTH, NARROW = 204, 88
"""Of the list with names and with numbers, pixels at scale 1 and 100 %."""


class SetupStep(KeyButton):
    """One step: settled, here, or to come; said by icon and by name."""

    def __init__(self, stop: Stop) -> None:
        """Take the step it leads to."""
        super().__init__("step", icon="circle-dashed")
        self._stop = stop
        self.setCheckable(True)
        self.setObjectName(f"setup-{stop.value}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_state(self, *, here: bool, settled: bool, named: bool) -> None:
        """Show whether a person is here and whether this step was settled; its name, or else its number."""
        self.setChecked(here)
        if here:
            self.show_icon("pencil", "accent")
        else:
            self.show_icon(*(("circle-check", "good") if settled else ("circle-dashed", "edge")))
        words = say("SetupPlaces", NAMES[self._stop])
        self.say(words if named else str(STOPS.index(self._stop) + 1))
        self.setToolTip("" if named else words)
        state = self.tr("réglé") if settled else self.tr("à régler")
        self.setAccessibleName(f"{words}, {state}")

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a small width: the list is wide enough for every name."""
        return QSize(0, super().minimumSizeHint().height())

    @override
    def _start(self, words: int) -> int:
        return M


class SetupSteps(QFrame):
    """The list of steps."""

    chosen = Signal(object)
    """The :class:`Stop` to go to."""

    def __init__(self) -> None:
        """Begin at the first step, nothing settled."""
        super().__init__()
        self.setProperty("surface", "rail")
        self._title, self._about = label("lead", wrap=True), label("small", "quiet", wrap=True)
        self.buttons = {stop: SetupStep(stop) for stop in STOPS}
        self._named = True
        self._state: tuple[Stop, Collection[Stop], Collection[Stop]] = (STOPS[0], (), STOPS)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(L, XL, L, L)
        inner.setSpacing(XS)
        inner.addWidget(self._title)
        inner.addSpacing(M)
        for stop, button in self.buttons.items():
            button.clicked.connect(lambda _=False, to=stop: self._choose(to))
            inner.addWidget(button)
        inner.addStretch(1)
        inner.addWidget(self._about)
        self.retranslate()

    def show_state(self, here: Stop, settled: Collection[Stop], open_: Collection[Stop]) -> None:
        """Show where a person is, what is settled, and what is open; before the gate is passed nothing is."""
        self._state = (here, settled, open_)
        for stop, button in self.buttons.items():
            button.setEnabled(here is not Stop.GATE and stop in open_)
            button.show_state(here=stop is here, settled=stop in settled, named=self._named)

    def show_names(self, named: bool) -> None:
        """Name the steps, or number them only where the page needs the room."""
        self._named = named
        self._title.setVisible(named)
        self._about.setVisible(named)
        self.show_state(*self._state)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Mise en service"))
        self._about.setText(self.tr("Chaque étape peut être passée et reprise. Rien n'est perdu."))
        self.show_state(*self._state)

    def _choose(self, stop: Stop) -> None:
        self.show_state(*self._state)  # pressed again, the step that is shown stays marked
        self.chosen.emit(stop)
