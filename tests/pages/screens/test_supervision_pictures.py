"""Every page of supervision in both languages: nothing cut, outside or overlapping."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.text import LANGS, Lang
from kiosk.ui.gallery import SIZES, Size
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.supervision import SupervisionWindow
from tests.helpers.face_supervision import SUPERVISION
from tests.pages.screens.geometry import faults
from tests.pages.screens.strict import SMALLEST
from tests.ui.screens import settle


@pytest.fixture(autouse=True)
def _quiet_screen(request: pytest.FixtureRequest) -> None:
    request.node.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return application("fr")


def _wrong(window: SupervisionWindow) -> list[str]:
    found = []
    for name, reach in SUPERVISION.pages.items():
        reach(window)
        settle()
        QApplication.processEvents()
        settle()
        found += [f"{name}: {fault}" for fault in faults(window)]
    return found


@pytest.mark.parametrize("size", [SIZES[0], SMALLEST], ids=lambda size: f"{size.width}x{size.height}")
@pytest.mark.parametrize("lang", LANGS)
def test_no_page_of_supervision_cuts_a_word(lang: Lang, size: Size, qtbot: QtBot) -> None:
    window = SUPERVISION.build(lang, Notices())
    window.resize(size.width, size.height)
    found = _wrong(window)
    window.close()
    window.deleteLater()
    application("fr")
    assert found == []
