"""Who looks: a token entered once, another source, none; the window itself, its keys and its places."""

import pytest
from PySide6.QtCore import Qt

from kiosk.errors import KioskError
from kiosk.flows.supervising import Source
from kiosk.flows.supervision import Screen, Step
from kiosk.text import LANGS, Lang
from kiosk.ui.supervision import SUPERVISION_PLAN
from tests.fakes.administering import TOKEN
from tests.fakes.supervising import FakeSupervision
from tests.helpers.words import failure_words
from tests.ui.screens import type_text
from tests.ui.supervision.conftest import Watched

WRONG = "tdm_" + "b" * 43


def test_a_token_is_entered_once_and_then_the_hub_is_asked(watched: Watched, region: FakeSupervision) -> None:
    region.token = ""
    overseer = watched()
    overseer.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    page = overseer.pages.access
    assert "السيدة سعاد بنعمر · Chef de bureau" in overseer.words()
    assert not page.source.buttons["hub"].isEnabled()
    type_text(page.token, TOKEN)
    overseer.press(Qt.Key.Key_F8)
    assert region.token == TOKEN
    assert page.token.text() == ""
    assert "amina.b · Responsable" in overseer.words()
    assert overseer.window.oversight.source is Source.HUB


def test_a_token_nobody_knows_is_refused_and_what_was_typed_stays(
    watched: Watched, region: FakeSupervision
) -> None:
    region.token = ""
    overseer = watched()
    overseer.go(Step.ACCESS)
    token = overseer.pages.access.token
    token.returnPressed.emit()
    type_text(token, WRONG)
    token.returnPressed.emit()
    said = overseer.words()
    assert failure_words(KioskError("person-unknown"), "fr")[0] in said
    assert token.text() == WRONG
    assert WRONG not in said, "it is typed unseen"
    overseer.go(Step.LEAVE)
    assert token.text() == ""


def test_the_register_is_asked_instead_and_the_hub_again(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    overseer.go(Step.ACCESS)
    page = overseer.pages.access
    page.source.buttons["register"].click()
    assert "Chef de bureau" in overseer.words()
    overseer.go(Step.LEAVE)
    assert "Registre du bureau" in overseer.words()
    overseer.go(Step.ACCESS)
    page.source.buttons["hub"].click()
    assert "Serveur régional" in page.who._about.text()


def test_an_access_is_forgotten_by_two_presses(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    overseer.go(Step.ACCESS)
    forget = overseer.pages.access.forget
    forget.click()
    assert region.token == TOKEN
    forget.click()
    assert region.token == ""
    assert "Chef de bureau" in overseer.words()
    assert not forget.isVisible()


def test_a_token_that_is_good_no_more_is_told_with_the_way_to_another(
    watched: Watched, region: FakeSupervision
) -> None:
    region.hub.fails["overseer"] = KioskError("person-expired")
    overseer = watched()
    assert failure_words(KioskError("person-expired"), "fr")[0] in overseer.words()
    overseer.pages.dashboard.who.click()
    assert overseer.here is Screen.ACCESS
    assert overseer.pages.access.forget.isVisible() == (Source.HUB in overseer.window.oversight.sources)


@pytest.mark.parametrize("lang", LANGS)
def test_every_place_has_its_key_its_page_and_its_title(lang: Lang, watched: Watched) -> None:
    overseer = watched(lang)
    for place in SUPERVISION_PLAN.places:
        held, _, name = place.key.rpartition("+")
        shift = Qt.KeyboardModifier.ShiftModifier if held else Qt.KeyboardModifier.NoModifier
        overseer.press(Qt.Key[f"Key_{name}"], shift)
        assert overseer.here.value == place.name
        assert overseer.window.rail._buttons[place.name].property("here") == "yes"
        title = overseer.window.windowTitle()
        assert title.endswith("· Tadamon Kiosk")
        assert len(title) > len("· Tadamon Kiosk")
    overseer.press(Qt.Key.Key_Escape)
    assert overseer.here is Screen.DASHBOARD


def test_pages_built_ahead_are_the_ones_that_are_shown(watched: Watched) -> None:
    overseer = watched()
    while overseer.pages.build_ahead():
        pass
    built = {screen: overseer.pages.of(screen) for screen in Screen}
    overseer.go(Step.OFFICES)
    assert overseer.page is built[Screen.OFFICES]


def test_nothing_of_a_page_is_asked_before_it_is_opened(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    asked = set(region.hub.calls)
    while overseer.pages.build_ahead():
        pass
    assert set(region.hub.calls) == asked == {"overseer", "offices", "board", "figures", "queue", "stations"}
