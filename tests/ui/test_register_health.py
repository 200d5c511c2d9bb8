"""The health of the register: whose it is, and what is wrong with it; on the strip only if something is."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from kiosk.card.reader import Link
from kiosk.errors import KioskError
from kiosk.text import LANGS, Lang
from kiosk.ui.health_codes import codes
from kiosk.ui.health_words import health_lines
from kiosk.ui.parts.chip import Chip
from tests.fakes.desk import FakeDesk
from tests.helpers.words import failure_words, plain
from tests.ui.conftest import Opened
from tests.ui.screens import settle

LOST = Link("register", ok=False, code="register-unreachable")
COPIED = Link("copies", ok=False, code="register-copied")
REFUSED = Link("closings", ok=False, code="closing-elsewhere")
ASIDE = Link("published", ok=False, code="publication-aside", values={"names": "tadamon-9 (form-broken)"})


@pytest.mark.parametrize(("shared", "state"), [(False, "sur ce poste"), (True, "partagé")])
def test_a_register_that_is_well_says_whose_it_is_in_the_panel_alone(
    opened: Opened, desk: FakeDesk, shared: bool, state: str
) -> None:
    screens = opened()
    screens.window.show_health(replace(desk.health(), shared=shared))
    assert screens.window.findChild(QPushButton, "health-register") is None
    screens.click("health-hub")
    settle()
    assert state in [chip.accessibleName() for chip in screens.window.panel.findChildren(Chip)]


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        (LOST, "injoignable"),
        (COPIED, "disque copié"),
        (REFUSED, "clôture refusée"),
        (ASIDE, "publication écartée"),
    ],
    ids=lambda value: value.name if isinstance(value, Link) else "",
)
def test_what_is_wrong_is_on_the_strip_with_its_remedy_until_it_is_well(
    opened: Opened, desk: FakeDesk, trouble: Link, state: str
) -> None:
    screens = opened()
    screens.window.show_health(replace(desk.health(), troubles=(trouble,)))
    button = screens.child(QPushButton, "health-register")
    settle()
    assert button.isVisible()
    strip = screens.window.strip
    assert strip._wanted() <= strip.width()
    assert state in plain(button.text())
    screens.click("health-hub")
    assert trouble.code in screens.words()
    screens.window.show_health(desk.health())
    assert button.isHidden()


@pytest.mark.parametrize("lang", LANGS)
def test_of_several_troubles_each_has_its_remedy(opened: Opened, desk: FakeDesk, lang: Lang) -> None:
    opened().window.speak(lang)
    health = replace(desk.health(), troubles=(COPIED, REFUSED))
    line = next(one for one in health_lines(health) if one.name == "register")
    assert line.tone == "bad"
    for one in health.troubles:
        said, remedy, _ = failure_words(KioskError(one.code), lang)
        assert f"{said} {remedy}" in plain(line.remedy)
    assert codes(health)["register"] == "register-copied · closing-elsewhere"
