"""The window of supervision: its screens on the shell, and the source that is asked."""

from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from typing_extensions import override

from kiosk.cases.rights import Right as Local
from kiosk.clock import Clock, SystemClock
from kiosk.flows.desk import Desk
from kiosk.flows.supervising import Right, Supervision
from kiosk.flows.supervision import SUPERVISION, Screen, Step
from kiosk.ui.background import Background
from kiosk.ui.display import Keep
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.supervision.overseen import Overseen
from kiosk.ui.pages.supervision.pages import SupervisionPages
from kiosk.ui.plan import Plan
from kiosk.ui.rail import Place
from kiosk.ui.shell import Shell

_PLACES: Final = (
    Place("dashboard", "chart-column", "F1", QT_TRANSLATE_NOOP("Rail", "Chiffres")),
    Place("files", "folder-search", "F3", QT_TRANSLATE_NOOP("Rail", "Dossiers")),
    Place("balance", "scale", "F2", QT_TRANSLATE_NOOP("Rail", "Balance")),
    Place("closings", "stamp", "Shift+F1", QT_TRANSLATE_NOOP("Rail", "Clôtures")),
    Place("exports", "download", "F10", QT_TRANSLATE_NOOP("Rail", "Exports")),
    Place("decisions", "file-check", "F11", QT_TRANSLATE_NOOP("Rail", "Décisions")),
    Place("stations", "server", "Shift+F2", QT_TRANSLATE_NOOP("Rail", "Postes")),
    Place("offices", "building-2", "Shift+F3", QT_TRANSLATE_NOOP("Rail", "Bureaux")),
    Place("people", "users", "Shift+F11", QT_TRANSLATE_NOOP("Rail", "Comptes")),
)

_LEADS: Final = {
    "dashboard": Step.LEAVE,
    "files": Step.BROWSE,
    "balance": Step.BALANCE,
    "closings": Step.CLOSINGS,
    "exports": Step.EXPORTS,
    "decisions": Step.DECISIONS,
    "stations": Step.STATIONS,
    "offices": Step.OFFICES,
    "people": Step.PEOPLE,
}

_MARKED: Final = {
    **{screen: screen.value for screen in Screen},
    Screen.FILE: "files",
    Screen.ACCESS: "dashboard",
}

_TITLES: Final[dict[Screen, Any]] = {
    Screen.DASHBOARD: QT_TRANSLATE_NOOP("Titles", "Tableau de bord"),
    Screen.FILES: QT_TRANSLATE_NOOP("Titles", "Dossiers"),
    Screen.FILE: QT_TRANSLATE_NOOP("Titles", "Dossier"),
    Screen.BALANCE: QT_TRANSLATE_NOOP("Titles", "Balance des numéros"),
    Screen.CLOSINGS: QT_TRANSLATE_NOOP("Titles", "Clôtures"),
    Screen.EXPORTS: QT_TRANSLATE_NOOP("Titles", "Exports"),
    Screen.DECISIONS: QT_TRANSLATE_NOOP("Titles", "Décisions de la CNSS"),
    Screen.STATIONS: QT_TRANSLATE_NOOP("Titles", "Postes"),
    Screen.OFFICES: QT_TRANSLATE_NOOP("Titles", "Bureaux"),
    Screen.PEOPLE: QT_TRANSLATE_NOOP("Titles", "Comptes"),
    Screen.ACCESS: QT_TRANSLATE_NOOP("Titles", "Mon accès"),
}

_NEEDS: Final = {"exports": Right.EXPORT, "decisions": Right.DECIDE, "people": Right.ADMINISTER}
"""Places that only some may use; they are not shown to the others."""

SUPERVISION_PLAN: Final = Plan(
    flow=SUPERVISION,
    places=_PLACES,
    leads=_LEADS,
    marked=_MARKED,
    titles=_TITLES,
    keys={"Shift+F10": Step.ACCESS, "Esc": Step.CANCEL},
)


class SupervisionWindow(Shell[Screen, Step]):
    """Supervision; where people are known, only who may see figures unlocks it."""

    needs = Local.FIGURES

    def __init__(
        self,
        desk: Desk,
        supervision: Supervision,
        background: Background,
        *,
        clock: Clock | None = None,
        clerk: str = "",
        keep_look: Keep | None = None,
    ) -> None:
        """Build the first page; nothing is asked before the window is shown."""
        time = clock or SystemClock()
        self.oversight = Oversight(supervision, background, time, desk.settings)
        self.pages: SupervisionPages
        super().__init__(
            desk,
            background,
            SUPERVISION_PLAN,
            lambda: SupervisionPages(self.oversight),
            clock=time,
            clerk=clerk,
            keep_look=keep_look,
        )
        self.oversight.setParent(self)
        self.oversight.known.connect(self._offer)

    @override
    def named(self, clerk: str) -> None:
        """Ask the source anew who looks, when somebody has unlocked: rights are a person's."""
        if self.session is not None:
            self.oversight.turn(self.oversight.source)
            self.oversight.ask(lambda source: source.overseer(), lambda _: None, lambda _: None)
            page = self.pages.of(self.screen_now)
            if isinstance(page, Overseen):
                page.ask()

    def _offer(self) -> None:
        """Show the places that who looks may use."""
        self.rail.offer({place for place in _LEADS if self._may(place)})

    def _may(self, place: str) -> bool:
        return place not in _NEEDS or self.oversight.may(_NEEDS[place])
