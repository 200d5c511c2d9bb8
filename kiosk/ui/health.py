"""Health, visible and not noisy: one strip, and a panel that names the broken link and its remedy."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from kiosk.flows.desk import Health
from kiosk.text import isolate
from kiosk.ui import icons
from kiosk.ui.health_chain import HealthChain, chain
from kiosk.ui.health_codes import codes
from kiosk.ui.health_words import Line, details, health_lines
from kiosk.ui.look import sized, worn
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.chip import TONE_ICONS, Chip, Mark
from kiosk.ui.parts.label import label, picture, rule
from kiosk.ui.parts.sheet import column, emptied, row, scrolled
from kiosk.ui.style import XL, XS, L, M, S
from kiosk.ui.tabbing import read_in_order

_HEIGHT = 38
_PANEL = 312


class HealthStrip(QFrame):
    """Five small buttons; each says its thing and its state, and opens the panel."""

    pressed = Signal()

    def __init__(self) -> None:
        """Start before anything is known."""
        super().__init__()
        self.setProperty("surface", "strip")
        sized(self, height=_HEIGHT)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(XL, 0, XL, 0)
        self._line.setSpacing(M)
        self.all = KeyButton("health", "F4", bound=False)
        self.all.clicked.connect(self.pressed)
        self._line.addStretch(1)
        self._line.addWidget(self.all)
        self._buttons: dict[str, QPushButton] = {}
        self._health: Health | None = None

    def show_health(self, health: Health) -> None:
        """Show the state of everything."""
        self._health = health
        lines = _short(health)
        for line in lines:
            button = self._buttons.get(line.name) or self._add(line.name)
            broken = bool(line.remedy)
            icon = TONE_ICONS[line.tone] if broken else line.icon
            button.setIcon(icons.icon(icon, line.tone if broken else "good", 18))
            button.setIconSize(QSize(worn().wide(18), worn().wide(18)))
            button.setToolTip(f"{line.title} : {line.state}")
            button.setAccessibleName(f"{line.title} : {line.state}")
        for name, button in self._buttons.items():
            button.setVisible(any(line.name == name for line in lines))
        self._say(lines)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.all.say(QCoreApplication.translate("HealthPanel", "État du poste"))
        if self._health is not None:
            self.show_health(self._health)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        if self._health is not None:
            self._say(_short(self._health))
        super().resizeEvent(event)

    def _say(self, lines: tuple[Line, ...]) -> None:
        """Say each thing and its state; where that is too long, what is well says its name, or nothing."""
        for well in ("{title} · {state}", "{title}", ""):
            for line in lines:
                said = well if not line.remedy else "{title} · {state}"
                words = said.format(title=line.title, state=line.state)
                self._buttons[line.name].setText(f" {words}" if words else "")
            if self._wanted() <= self.width():
                return

    def _wanted(self) -> int:
        """Return the room for all that is said now; the line itself leaves out what was not shown yet."""
        buttons = (*self._buttons.values(), self.all)
        return 2 * XL + sum(button.sizeHint().width() + M for button in buttons if not button.isHidden())

    def _add(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"health-{name}")
        button.setProperty("role", "health")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.pressed)
        self._line.insertWidget(len(self._buttons), button)
        button.ensurePolished()  # its width is asked for before it is shown
        self._buttons[name] = button
        read_in_order(self.all)
        return button


class HealthPanel(QFrame):
    """Beside the page, which goes on: each thing, its state, its remedy."""

    send = Signal()
    """Send what waits to the hub, now."""
    set_up = Signal()
    """Leave the window for the set-up assistant."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("health-panel")
        self.setProperty("surface", "rail")
        sized(self, broad=_PANEL)
        self._title = label("lead")
        self.close_button, self.send_now = (
            KeyButton("small", "F4", "x", bound=False),
            KeyButton("", icon="send"),
        )
        self.settings = KeyButton("quiet", icon="list-checks")
        self.close_button.clicked.connect(self.hide)
        self.send_now.clicked.connect(self._press)
        self.settings.clicked.connect(self.set_up)
        self._lines = column(holder := QWidget(), S)
        inner = column(self, M, L)
        inner.addLayout(row(self._title, 1, self.close_button))
        inner.addWidget(scrolled(holder), 1)
        inner.addWidget(self.send_now)
        inner.addWidget(self.settings)
        self._health: Health | None = None
        self._delivery, self._waiting, self._sending = "", 0, False
        self.hide()

    def turn(self) -> None:
        """Appear, or go."""
        self.setVisible(self.isHidden())

    def show_health(self, health: Health) -> None:
        """Show the state of everything."""
        if health == self._health:
            return
        self._health = health
        self.retranslate()

    def show_delivery(self, code: str, waiting: int = 0) -> None:
        """Show why the last round did not reach the hub (empty when it did), and how much waits still."""
        self.send_now.setEnabled(True)
        self._told_of(code, waiting, sending=False)

    def show_sending(self) -> None:
        """Show that a round is under way."""
        self._told_of(self._delivery, self._waiting, sending=self._waiting > 0)

    def _press(self) -> None:
        self.send_now.setEnabled(False)
        self.send.emit()

    def _told_of(self, code: str, waiting: int, *, sending: bool) -> None:
        before = self._delivery, self._waiting, self._sending
        self._delivery, self._waiting, self._sending = code, waiting, sending
        if before != (code, waiting, sending):
            self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("État du poste"))
        self.close_button.say(self.tr("Fermer"))
        self.send_now.say(self.tr("Envoyer maintenant"))
        self.settings.say(self.tr("Régler le poste"))
        if self.isVisible():
            self._fill()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Say how everything stands now; hidden it says nothing, and costs nothing."""
        self._fill()
        super().showEvent(event)

    def _fill(self) -> None:
        emptied(self._lines)
        if self._health is None:
            return
        more, wrong = details(self._health), codes(self._health, self._delivery)
        more["hub"] = "\n".join([more["hub"], *self._under_way()])
        for line in health_lines(self._health):
            self._add(line, more.get(line.name, ""), wrong.get(line.name, ""))
        self._lines.addStretch(1)

    def _under_way(self) -> Iterator[str]:
        """Say what becomes of the files that wait: the rest has an answer."""
        if self._waiting:
            yield self.tr("En attente d'envoi : {count}").format(count=isolate(str(self._waiting)))
        if self._sending:
            yield self.tr("Envoi en cours…")

    def _add(self, line: Line, detail: str, code: str) -> None:
        title, chip = label("body", strong=True), Chip()
        title.setText(line.title)
        chip.show_mark(Mark(line.tone, TONE_ICONS[line.tone], line.state))
        self._lines.addLayout(row(picture(line.icon, "quiet"), title, 1, chip, spacing=S))
        if line.name == "reader" and line.remedy and self._health and _is_known(self._health):
            self._lines.addWidget(HealthChain(self._health))
        for text, tone in ((detail, "quiet"), (line.remedy, "ink"), (code, "quiet")):
            if text:
                words = label("small", tone, wrap=True)
                words.setText(text)
                self._lines.addWidget(words)
        self._lines.addSpacing(XS)
        self._lines.addWidget(rule())


def _short(health: Health) -> tuple[Line, ...]:
    """Return what the strip says: a register that is well is told by the panel alone."""
    return tuple(line for line in health_lines(health) if line.remedy or line.name != "register")


def _is_known(health: Health) -> bool:
    """Say whether the chain tells more than that no reader is there."""
    return any(tone != "quiet" for tone in chain(health).values())
