"""Training or real work: what each means, and what stays of the files of training."""

from typing import Final

from typing_extensions import override

from kiosk.flows.setup import Remains, Stop
from kiosk.text import isolate
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.points import Points
from kiosk.ui.pages.setup.tiles import Answer, Tiles
from kiosk.ui.pages.setup.work import Hands
from kiosk.ui.parts.note import Note

_TRAINING, _REAL = "training", "real"
_POINTS: Final = 4


class ModePage(SetupPage):
    """The ninth page."""

    def __init__(self, hands: Hands) -> None:
        """Build the page."""
        super().__init__(Stop.MODE, hands)
        self.tiles = Tiles([Answer(_TRAINING, "book-open"), Answer(_REAL, "stamp")])
        self.tiles.chosen.connect(lambda _: self._show())
        self.points, self.remains, self._remains = Points(_POINTS), Note("info"), Remains()
        for part in (self.tiles, self.points, self.remains):
            self.body.addWidget(part)
        self.retranslate()

    @override
    def show_settings(self) -> None:
        known = self.services.settings.station.training
        begun = Stop.MODE in self.services.progress.settled or self.services.progress.at is Stop.SUMMARY
        self.tiles.choose(_TRAINING if known or not begun else _REAL)
        self.tiles.setEnabled(not self.services.read_only)
        self.tiles.focus()
        self.hands.background.run(self.services.remains, self._found, lambda _: None, latest="remains")
        self._show()

    @override
    def apply(self) -> None:
        """Keep which it is."""
        self.keep({"station": {"training": self.tiles.code == _TRAINING}})

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.tiles.tiles[_TRAINING].say(self.tr("Formation"), self.tr("Pour apprendre, sans aucun risque."))
        self.tiles.tiles[_REAL].say(
            self.tr("Travail réel"), self.tr("Les récépissés engagent l'administration.")
        )
        self._show()

    def _found(self, remains: Remains) -> None:
        self._remains = remains
        self._show()

    def _show(self) -> None:
        training = self.tiles.code == _TRAINING
        self.points.say(self._training() if training else self._real())
        left = self._remains.training
        self.remains.setVisible(bool(left) and not training)
        self.remains.say(
            self.tr("Dossiers de formation gardés : {count}").format(count=isolate(str(left))),
            self.tr(
                "Ils restent à part : ni cherchés, ni comptés, ni clos avec les vrais, et sans numéro réel."
            ),
        )
        self.name_act(self.tr("Garder la formation") if training else self.tr("Passer au travail réel"))

    def _training(self) -> tuple[str, ...]:
        return (
            self.tr("Une bande sur chaque écran et une mention sur chaque papier disent « formation »."),
            self.tr("Chaque numéro porte un T : aucun ne peut passer pour un vrai."),
            self.tr("Des personnes inventées peuvent être saisies ; les vraies n'ont rien à y faire."),
            self.tr("On en sort ici, quand on veut : les vrais numéros commencent alors à 00001."),
        )

    def _real(self) -> tuple[str, ...]:
        return (
            self.tr("Chaque récépissé est daté, numéroté et scellé : il vaut dépôt (loi 55-19)."),
            self.tr("Aucun numéro n'est sauté ni donné deux fois ; un dossier annulé reste visible."),
            self.tr("Les numéros inventés des démonstrations sont refusés."),
            self.tr("L'heure du poste doit être juste à la minute."),
        )
