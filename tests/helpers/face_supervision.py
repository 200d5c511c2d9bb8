"""Supervision's face: its window before a region in memory, and the way to each of its pages."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from typing_extensions import override

from kiosk.cases.overview.files import Choice
from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.flows.supervising import Exported, Format
from kiosk.flows.supervision import Step
from kiosk.sync.decisions import DecisionsPreview
from kiosk.sync.watch import UNWATCHED, Watch
from kiosk.text import Lang
from kiosk.ui.background import Background
from kiosk.ui.language import other
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.supervision import SupervisionWindow
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_decisions import GOOD, WRONG
from tests.fakes.late import Late
from tests.fakes.supervised import NOW
from tests.fakes.supervising import FakeSupervising, FakeSupervision
from tests.helpers.face import Face, late
from tests.helpers.monkey import TEXTS, Act


def desk() -> FakeDesk:
    """Return a desk that does not train: the region's files are real ones."""
    made = FakeDesk()
    made.settings = replace(made.settings, station=replace(made.settings.station, training=False))
    return made


def window_on(supervision: FakeSupervision, background: Background) -> SupervisionWindow:
    """Return the window of supervision, shown and started."""
    window = SupervisionWindow(desk(), supervision, background, clock=FixedClock(NOW), clerk="S. Amrani")
    window.show()
    window.activateWindow()
    window.start()
    return window


class Dry(FakeSupervising):
    """Exports without writing: whoever plays with a window leaves nothing in anybody's documents."""

    @override
    def export(self, choice: Choice, kind: Format, to: Path, watch: Watch = UNWATCHED) -> Exported:
        watch.told(512, 1024)
        count = len(self.files(choice).files)
        return Exported(to, to.with_suffix(".json"), count, 1024, "0" * 64, 0, 0, NOW)


def build(lang: Lang, notices: Notices) -> SupervisionWindow:
    """Return the window, at its figures."""
    application(lang)
    return window_on(FakeSupervision(hub=Dry()), Late(notices))


def _home(window: SupervisionWindow) -> None:
    window.cover.uncover()
    window.panel.hide()
    window.step(Step.LEAVE)


def _at(*steps: Step) -> Callable[[SupervisionWindow], None]:
    def reach(window: SupervisionWindow) -> None:
        _home(window)
        for step in steps:
            window.step(step)

    return reach


def _month(window: SupervisionWindow) -> None:
    _home(window)
    window.pages.dashboard.period.units.buttons["month"].click()


def _table(window: SupervisionWindow) -> None:
    _month(window)
    window.pages.dashboard.apart.as_table.click()


def _listed(window: SupervisionWindow) -> None:
    _month(window)
    window.pages.dashboard.tiles.tiles[None].click()


def _file(window: SupervisionWindow) -> None:
    _listed(window)
    window.pages.files.table.opened.emit(window.pages.files.table.lines.lines[3])


def _decisions(window: SupervisionWindow) -> None:
    _at(Step.DECISIONS)(window)
    page = window.pages.decisions
    page._name = Path("decisions-2026-11.csv").name
    page._show((b"", DecisionsPreview((*GOOD, *WRONG))))


def _code(window: SupervisionWindow) -> None:
    _at(Step.STATIONS)(window)
    window.pages.stations.table.go(1)
    window.pages.stations.acts.give.click()


def _token(window: SupervisionWindow) -> None:
    _at(Step.PEOPLE)(window)
    window.pages.people.table.go(1)
    for _ in range(2):  # by two people
        window.pages.people.renew.click()


def _refused(window: SupervisionWindow) -> None:
    _home(window)
    window.pages.dashboard.standing.fail(KioskError("hub-unreachable"))


def holds(window: SupervisionWindow) -> None:
    """Assert that the state is the page shown, and the window up."""
    assert window.isVisible()
    page = window.stack.currentWidget()
    assert page is window.pages.of(window.screen_now), f"{window.screen_now} is shown as another page"


def acts(window: SupervisionWindow) -> Mapping[str, Act]:
    """What supervision hears beside keys and touches."""
    return {
        "idle": lambda _: window._rest(),
        "language": lambda _: window.speak(other()),
        "scan": lambda chance: window.scanned(chance.choice(TEXTS)),
        "health": lambda _: window.ask_health(),
    }


SUPERVISION: Final = Face(
    "supervision",
    build,
    {
        "dashboard": _home,
        "dashboard-month": _month,
        "dashboard-table": _table,
        "dashboard-refused": _refused,
        "files": _listed,
        "file": _file,
        "balance": _at(Step.BALANCE),
        "closings": _at(Step.CLOSINGS),
        "exports": _at(Step.EXPORTS),
        "decisions": _decisions,
        "stations": _at(Step.STATIONS),
        "stations-code": _code,
        "people": _at(Step.PEOPLE),
        "people-token": _token,
        "offices": _at(Step.OFFICES),
        "access": _at(Step.ACCESS),
    },
    lambda window: window.pages.of(window.screen_now),
    holds,
    lambda window: late(window._background),
    acts,
)
