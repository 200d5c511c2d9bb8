"""The gallery shows everything the style sheet knows, in both languages, both themes, and large."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.app import window as app_window
from kiosk.paths import RESOURCES
from kiosk.settings import Settings
from kiosk.text import LANGS, Lang
from kiosk.ui.look import Look, colour, worn
from kiosk.ui.showcase.posed import Pose, PosedButton, PosedKeyButton, posed
from kiosk.ui.showcase.window import Showcase
from kiosk.ui.start import application
from kiosk.ui.style import dress
from kiosk.ui.theme import CONTRAST
from tests.pages.screens.geometry import faults
from tests.ui.screens import settle

ELSEWHERE = {("look", "popup"), ("surface", "cover"), ("surface", "veil")}
"""The list of communes opens below its field; the others lie over the whole window."""
QSS = (RESOURCES / "style.qss").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    dress(qapp)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[Lang], Showcase]:
    def make(lang: Lang) -> Showcase:
        application(lang)
        window = Showcase(Settings())
        qtbot.addWidget(window)
        window.show()
        settle()
        return window

    return make


def test_nothing_that_the_style_sheet_draws_is_missing(shown: Callable[[Lang], Showcase]) -> None:
    window = shown("fr")
    wanted = set(re.findall(r"\[(role|look|surface|notice|tone|step)=\"([a-z-]+)\"\]", QSS)) - ELSEWHERE
    widgets = [window, *window.findChildren(QWidget)]
    there = {(name, str(one.property(name))) for one in widgets for name, _ in wanted}
    assert wanted - there == set()


@pytest.mark.parametrize("lang", LANGS)
def test_no_component_is_cut_and_every_word_is_of_the_language(
    lang: Lang, shown: Callable[[Lang], Showcase]
) -> None:
    window = shown(lang)
    assert faults(window) == []
    titles = [one.text() for one in window.findChildren(QLabel) if one.property("step") == "title"]
    assert len(titles) >= 7
    assert all(bool(re.search("[\u0600-\u06ff]", title)) == (lang == "ar") for title in titles)


def test_language_contrast_and_size_are_changed_in_it(
    shown: Callable[[Lang], Showcase], qapp: QApplication
) -> None:
    window = shown("fr")
    window.header.languages["ar"].click()
    window.header.display.contrast.trigger()
    window.header.display.show_text(150)
    settle()
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert (worn().theme, worn().text) == (CONTRAST, 150)
    assert "معرض" in window.windowTitle()
    window.header.languages["ar"].click()
    assert "معرض" in window.windowTitle(), "the language it is in already"


@pytest.mark.parametrize("pose", [Pose.HOVER, Pose.FOCUS, Pose.PRESSED, Pose.CHECKED, Pose.DISABLED])
def test_a_pose_is_drawn_unlike_rest(pose: Pose, qtbot: QtBot) -> None:
    pictures = []
    for one in (Pose.REST, pose):
        button = PosedButton("Oui")
        qtbot.addWidget(button)
        button.setProperty("role", "segment")
        posed(button, one).ensurePolished()
        button.resize(button.sizeHint())
        pictures.append(button.grab().toImage())
    assert pictures[0] != pictures[1]


def test_the_focus_is_drawn_inside_a_dark_button(qtbot: QtBot, qapp: QApplication) -> None:
    for look in (Look(), Look(CONTRAST)):
        dress(qapp, look)
        button = PosedKeyButton("primary")
        qtbot.addWidget(button)
        posed(button, Pose.FOCUS)
        button.say("Déposer")
        button.resize(button.sizeHint())
        ring = button.grab().toImage().pixelColor(button.width() // 2, 5)
        assert ring.name() == colour("on-accent")


def test_the_command_opens_it_dressed_as_the_station_is(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QWidget] = []

    def look_around(*_: object) -> int:
        opened.extend(QApplication.topLevelWidgets())
        return 0

    monkeypatch.setattr(QApplication, "exec", look_around)
    assert app_window.gallery(data_folder, lang="ar") == 0
    found = [one for one in opened if isinstance(one, Showcase)]
    assert found
    for one in found:
        one.close()
        one.deleteLater()
    settle()
