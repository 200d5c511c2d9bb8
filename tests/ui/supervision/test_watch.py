"""Who unlocks the window of supervision: rights are a person's, and nothing of another's is left."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from kiosk.cases.rights import Right as Local
from kiosk.cases.rights import Role
from kiosk.flows.access import Session
from kiosk.flows.supervising import Right
from kiosk.flows.supervision import Screen, Step
from tests.fakes.supervising import FakeSupervision
from tests.ui.supervision.conftest import Watched

HEAD = Session("souad", "السيدة سعاد بنعمر", Role.HEAD)


def test_only_who_may_see_figures_unlocks_it(watched: Watched) -> None:
    assert watched().window.needs is Local.FIGURES


def test_whoever_unlocks_it_is_asked_for_anew_and_the_page_with_them(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    overseer.go(Step.STATIONS)
    region.hub.who = replace(region.hub.who, rights=frozenset({Right.FIGURES}))
    overseer.window._enter(HEAD)
    assert overseer.here is Screen.STATIONS, "the page is kept"
    assert not overseer.window.oversight.may(Right.ADMINISTER)
    assert not overseer.pages.stations.acts.isVisible()
    assert not overseer.window.rail._buttons["people"].isVisible()


def test_somebody_else_begins_at_the_figures(watched: Watched) -> None:
    overseer = watched()
    overseer.window._enter(HEAD)
    overseer.go(Step.DECISIONS)
    overseer.window._enter(replace(HEAD, login="amina", name="Amina"))
    assert overseer.here is Screen.DASHBOARD


def test_a_name_that_is_only_typed_asks_nothing(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    asked = region.hub.calls.count("overseer")
    names = overseer.window.header.findChildren(QLineEdit)
    for name in names:
        name.setText("Quelqu'un")
    assert region.hub.calls.count("overseer") == asked
