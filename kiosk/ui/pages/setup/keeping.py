"""Where files are kept: on this computer, or in a register that the office shares."""

from typing import Final

from typing_extensions import override

from kiosk.flows.setup import Stop
from kiosk.ui.pages.setup.asking import Asking
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.tiles import Answer, Tiles
from kiosk.ui.pages.setup.work import Hands
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import row, sheet
from kiosk.ui.style import M

_ADDRESS: Final = "register.database"
_HERE, _SHARED = "here", "shared"


class KeepingPage(SetupPage):
    """The third page; an address is tried before it is kept."""

    def __init__(self, hands: Hands) -> None:
        """Build the page."""
        super().__init__(Stop.REGISTER, hands)
        self.tiles = Tiles([Answer(_HERE, "hard-drive"), Answer(_SHARED, "users")])
        self.tiles.chosen.connect(lambda _: self._show())
        self.asking = Asking([_ADDRESS], columns=1)
        self.asking.accepted.connect(self.try_address)
        self.reached = Note("good")
        self.test = KeyButton("", "F5", "route")
        self.test.clicked.connect(self.try_address)
        self.address, inner = sheet(M)
        inner.addWidget(self.asking)
        inner.addLayout(row(self.test, 1))
        inner.addWidget(self.reached)
        self.body.addWidget(self.tiles)
        self.body.addWidget(self.address)
        self.retranslate()

    @override
    def show_settings(self) -> None:
        database = self.services.settings.register.database
        self.tiles.choose(_SHARED if database else _HERE)
        self.asking.fill({_ADDRESS: database})
        held = self.services.read_only
        self.asking.hold(held)
        self.tiles.setEnabled(not held)
        self.tiles.focus()
        self._show()

    def try_address(self) -> None:
        """Ask the server whether it takes us in; nothing is made there."""
        self.show_failure(None)
        self.reached.hide()
        if (typed := self.asking.checked()) is None:
            return
        services = self.services
        self.work.run(lambda: services.try_register(typed[_ADDRESS]), lambda _: self.reached.show())

    @override
    def apply(self) -> None:
        """Make the register, or move into the shared one, then go on."""
        shared = self.tiles.code == _SHARED
        typed = self.asking.checked() if shared else {_ADDRESS: ""}
        if self.services.read_only:
            self.go_on()
        elif typed is not None:
            services = self.services
            self.work.run(lambda: services.keep_register(typed[_ADDRESS]), lambda _: self.go_on())

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.asking.retranslate()
        self.tiles.tiles[_HERE].say(
            self.tr("Sur ce poste"), self.tr("Un seul guichet. Rien d'autre n'est à installer.")
        )
        self.tiles.tiles[_SHARED].say(
            self.tr("Registre partagé"), self.tr("Plusieurs guichets d'un bureau, sur un serveur PostgreSQL.")
        )
        self.test.say(self.tr("Essayer la connexion"))
        self.reached.say(self.tr("Le serveur répond et accueille ce poste."))
        self.name_act(self.tr("Garder les dossiers ici"))
        self._show()

    def _show(self) -> None:
        shared = self.tiles.code == _SHARED
        self.address.setVisible(shared)
        self.reached.hide()
        self.name_act(
            self.tr("Garder dans le registre partagé") if shared else self.tr("Garder les dossiers ici")
        )
