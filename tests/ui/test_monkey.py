"""A monkey before every page: nothing breaks, the page shown is the flow's, nothing typed is lost."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.text import LANGS
from kiosk.ui.notices import Notices
from kiosk.ui.style import dress
from tests.helpers.face import Face
from tests.helpers.faces import FACES, named
from tests.helpers.monkey import Monkey, seed

TIMES = 10
"""Acts on each page, another seed each day; ``kiosk bench monkey`` does a thousand."""


@pytest.mark.parametrize("face", FACES, ids=named)
def test_a_monkey_breaks_no_page(face: Face[Any], qtbot: QtBot, notices: Notices, qapp: QApplication) -> None:
    window = face.build(LANGS[seed() % len(LANGS)], notices)
    qtbot.waitUntil(window.isActiveWindow)
    for number, reach in enumerate(face.pages.values()):
        reach(window)
        with Monkey(window, seed() + number, face.background(window), acts=face.acts(window)) as monkey:
            monkey.play(TIMES, lambda: face.holds(window))
    face.close(window)
    dress(qapp)
