"""Where people are known here, the assistant asks who it is before it shows anything."""

from typing import Final

from typing_extensions import override

from kiosk.flows.setup import Stop, Turn
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.secrets import SECRET, SecretAsking
from kiosk.ui.pages.setup.work import Hands
from kiosk.ui.parts.sheet import sheet
from kiosk.ui.style import M

_KEYS: Final = ("login", SECRET)


class GatePage(SetupPage):
    """Before the first page."""

    def __init__(self, hands: Hands) -> None:
        """Build the page."""
        super().__init__(Stop.GATE, hands)
        self.asking = SecretAsking(_KEYS)
        self.asking.accepted.connect(self.proceed.click)
        frame, inner = sheet(M)
        inner.addWidget(self.asking)
        self.body.addWidget(frame)
        self.back.hide()
        self.later.hide()
        self.retranslate()

    @override
    def show_settings(self) -> None:
        self.asking.fill(dict.fromkeys(_KEYS, ""))
        self.asking.focus()

    @override
    def left(self) -> None:
        super().left()
        self.asking.fill(dict.fromkeys(_KEYS, ""))

    @override
    def apply(self) -> None:
        """Let an administrator or a head of office in."""
        if (typed := self.asking.checked()) is not None:
            services, secret = self.services, self.asking.secret
            self.work.run(lambda: services.unlock(typed["login"], secret), lambda _: self.go_on())

    @override
    def go_on(self) -> None:
        """Begin where the assistant was left, or at what is open to who was let in."""
        at, open_ = self.services.progress.at, self.services.stops
        self.stepped.emit(Turn((at if at in open_ else next(iter(open_))).value))

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.asking.retranslate()
        self.proceed.say(self.tr("Ouvrir les réglages"))
