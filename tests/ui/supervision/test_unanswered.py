"""A question without an answer: nothing is called absent, and no older answer stands for it."""

from kiosk.errors import KioskError
from kiosk.flows.supervision import Step
from tests.fakes.supervising import FakeSupervision
from tests.ui.supervision.conftest import Watched

GONE = KioskError("hub-unreachable")


ABSENT = {
    Step.BROWSE: ("files", "Aucun dossier"),
    Step.BALANCE: ("balance", "Rien ne s'est passé"),
    Step.CLOSINGS: ("closings", "Aucun poste"),
    Step.STATIONS: ("stations", "Aucun poste"),
    Step.OFFICES: ("offices", "Aucun bureau"),
    Step.PEOPLE: ("people", "Personne n'est encore inscrit"),
}


def test_nothing_is_called_absent_before_it_is_known(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    for step, (asked, absent) in ABSENT.items():
        region.hub.fails[asked] = GONE
        overseer.go(step)
        page = overseer.pages.of(overseer.here)
        assert "Réessayer" in overseer.words(), asked
        assert absent not in overseer.words()
        assert not page.table.isVisible(), asked
        del region.hub.fails[asked]
        page.standing.retry.click()
        assert "Réessayer" not in overseer.words(), asked
        assert page.table.lines.lines, asked


def test_an_answer_stays_while_the_same_is_asked_and_goes_when_other_days_are(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    for step in (Step.BROWSE, Step.BALANCE, Step.CLOSINGS):
        asked = ABSENT[step][0]
        overseer.go(step)
        page = overseer.pages.of(overseer.here)
        shown = tuple(page.table.lines.lines)
        region.hub.fails[asked] = GONE
        page.ask()
        assert tuple(page.table.lines.lines) == shown != ()
        page.period.units.buttons["month"].click()
        assert tuple(page.table.lines.lines) == ()
        assert not page.table.isVisible(), asked
        del region.hub.fails[asked]


def test_figures_of_other_days_are_put_away(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    dashboard = overseer.pages.dashboard
    region.hub.fails["board"] = GONE
    dashboard.period.units.buttons["month"].click()
    assert dashboard.tiles.tiles[None].accessibleName() == "Déposés : –"
    assert "Aucun dossier" not in overseer.words()
    assert not dashboard.beside.isVisible()
    del region.hub.fails["board"]
    dashboard.standing.retry.click()
    assert dashboard.beside.isVisible()
    assert "En attente de réponse" in overseer.words()


def test_what_was_refused_is_not_asked_again_by_asking_for_the_page(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    overseer.go(Step.PEOPLE)
    overseer.pages.people.table.go(1)
    region.hub.fails["renew_person"] = KioskError("person-oneself")
    overseer.pages.people.renew.click()
    assert "Nul ne change son propre accès." in overseer.words()
    assert "Réessayer" not in overseer.words()
