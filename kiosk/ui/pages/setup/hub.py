"""The regional hub: its address and certificate, reached or not, and this station's place in it."""

from typing import Final

from typing_extensions import override

from kiosk.flows.setup import HubWay, Invitation, Stop
from kiosk.settings import Office
from kiosk.sync.wire import OfficeNames
from kiosk.text import isolate_name
from kiosk.ui.language import current
from kiosk.ui.pages.setup.asking import Asking, changes, value
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.work import Attempt, Hands
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import row, sheet
from kiosk.ui.style import M

_WAY: Final = ("delivery.hub", "delivery.authorities")
_PLACE: Final = ("office.code", "station.code", "code")


class HubPage(SetupPage):
    """The sixth page; without a code only the address is kept."""

    def __init__(self, hands: Hands) -> None:
        """Build the page."""
        super().__init__(Stop.HUB, hands)
        self.way, self.place = Asking(_WAY), Asking(_PLACE, columns=3)
        self._enrolment, self._what_it_brings = label("lead"), label("body", "quiet", wrap=True)
        self.test, self.reached, self.enrolled = KeyButton("", "F5", "route"), Note("good"), Note("good")
        self._names: OfficeNames | None = None
        self.asked = Attempt(hands)
        self._hear()
        self._lay()
        self.retranslate()

    @override
    def show_settings(self) -> None:
        settings, held = self.services.settings, self.services.read_only
        unset = settings.office.code == Office().code
        self.way.fill({key: value(settings, key) for key in _WAY})
        told = {"office.code": "" if unset else settings.office.code, "station.code": settings.station.code}
        self.place.fill({**told, "code": ""})
        for part in (self.way, self.place):
            part.hold(held)
        self._names = None
        self.reached.hide()
        self._show()
        self.way.focus()

    @override
    def left(self) -> None:
        super().left()
        self.asked.give_up()
        self.place.fill({"code": ""})

    def reach(self) -> None:
        """Ask the hub whether it is there; nothing is kept."""
        self.show_failure(None)
        self.reached.hide()
        if (way := self._typed_way()) is not None:
            services = self.services
            self.asked.run(lambda: services.reach_hub(way), lambda _: self.reached.show())

    @override
    def apply(self) -> None:
        """Enrol by the code; without one, keep the address; without either, go on."""
        if self.services.read_only or self._names is not None or not any(self.way.values.values()):
            self.go_on()
        elif (way := self._typed_way()) is None:
            return
        elif not self.place.values["code"]:
            self.keep(changes(self.way.values))
        elif (typed := self.place.checked()) is not None:
            invitation = Invitation(typed["office.code"], typed["station.code"], typed["code"])
            services = self.services
            self.work.run(lambda: services.enrol(way, invitation), self._was_enrolled)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.way.retranslate()
        self.place.retranslate()
        self._enrolment.setText(self.tr("Inscrire ce poste"))
        self._what_it_brings.setText(
            self.tr("Le code à usage unique apporte le nom du bureau et la suite de ses numéros.")
        )
        self.test.say(self.tr("Joindre le serveur"))
        self.reached.say(self.tr("Le serveur répond."))
        self.asked.retranslate()
        self._show()

    def _hear(self) -> None:
        self.test.clicked.connect(self.reach)
        self.way.accepted.connect(self.reach)
        self.place.accepted.connect(self.proceed.click)
        self.way.changed.connect(self._show)
        self.place.changed.connect(self._show)
        self.asked.failed.connect(self.show_failure)

    def _lay(self) -> None:
        frame, inner = sheet(M)
        inner.addWidget(self.way)
        inner.addLayout(row(self.test, 1))
        inner.addWidget(self.asked)
        inner.addWidget(self.reached)
        place, beside = sheet(M)
        for part in (self._enrolment, self._what_it_brings, self.place, self.enrolled):
            beside.addWidget(part)
        self.body.addWidget(frame)
        self.body.addWidget(place)

    def _typed_way(self) -> HubWay | None:
        typed = self.way.checked()
        return None if typed is None else HubWay(typed[_WAY[0]], typed[_WAY[1]])

    def _was_enrolled(self, names: OfficeNames) -> None:
        self._names = names
        self.place.fill({"code": ""})
        self._show()
        self.proceed.setFocus()

    def _show(self) -> None:
        """Say what the button does now, and who this station is, once the hub told."""
        names = self._names
        self.enrolled.setVisible(names is not None)
        if names is not None:
            office = isolate_name(names.name_ar if current() == "ar" else names.name_fr)
            self.enrolled.say(self.tr("Ce poste est inscrit : {office}").format(office=office))
        if names is not None or not any(self.way.values.values()):
            self.proceed.say(self.tr("Continuer"))
        elif self.place.values["code"]:
            self.name_act(self.tr("Inscrire ce poste"))
        else:
            self.name_act(self.tr("Garder l'adresse"))
