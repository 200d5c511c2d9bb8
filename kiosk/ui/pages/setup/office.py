"""Whose office this is: codes, names, commune, telephone; or a one-time code that fills all of it."""

from typing import Final

from typing_extensions import override

from kiosk.flows.setup import Stop, Turn
from kiosk.settings import Office
from kiosk.ui.pages.setup.asking import Asking, changes, value
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.work import Hands
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import sheet
from kiosk.ui.style import M

_KEYS: Final = (
    "office.code",
    "station.code",
    "office.name_fr",
    "office.name_ar",
    "office.province_fr",
    "office.province_ar",
    "office.commune",
    "office.phone",
)


class OfficePage(SetupPage):
    """The second page."""

    def __init__(self, hands: Hands) -> None:
        """Build the page."""
        super().__init__(Stop.OFFICE, hands)
        self.asking = Asking(_KEYS)
        self.asking.accepted.connect(self.proceed.click)
        self.told = Note("info")
        self.by_code = self.told.offer(KeyButton("", "F5", "server"), lambda: self.stepped.emit(Turn.CODE))
        frame, inner = sheet(M)
        inner.addWidget(self.asking)
        self.body.addWidget(self.told)
        self.body.addWidget(frame)
        self.retranslate()

    @override
    def show_settings(self) -> None:
        """Show whose office this is; the demonstration's own names are nobody's."""
        settings = self.services.settings
        unset = settings.office.code == Office().code
        self.asking.fill({key: "" if unset else value(settings, key) for key in _KEYS})
        self.asking.rows["station.code"].control.set_value(settings.station.code)
        self.asking.hold(self.services.read_only)
        self.told.setHidden(self.services.read_only)
        self.asking.focus()

    @override
    def apply(self) -> None:
        """Keep what is typed, where all of it fits."""
        if self.services.read_only:
            self.go_on()
        elif (typed := self.asking.checked()) is not None:
            self.keep(changes(typed))

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.asking.retranslate()
        self.told.say(
            self.tr("Vous avez un code à usage unique du serveur régional ?"),
            self.tr("Il apporte le bureau et ses noms : rien n'est à taper ici."),
        )
        self.by_code.say(self.tr("J'ai un code"))
        self.name_act(self.tr("Garder le bureau"))
