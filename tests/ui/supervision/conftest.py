"""The window of supervision before a region in memory."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.text import Lang
from kiosk.ui.background import Inline, Threads
from kiosk.ui.start import application
from tests.fakes.supervising import FakeSupervision
from tests.helpers.face_supervision import window_on
from tests.helpers.overseer import Overseer


@pytest.fixture
def region() -> FakeSupervision:
    return FakeSupervision()


Watched = Callable[..., Overseer]


@pytest.fixture
def watched(
    qtbot: QtBot, region: FakeSupervision, inline: Inline, _only_the_main_window_is_a_window: None
) -> Iterator[Watched]:
    """Open supervision in a language; every work is done at once unless lanes are given."""
    overseers: list[Overseer] = []

    def make(lang: Lang = "fr", background: Threads | Inline | None = None) -> Overseer:
        application(lang)
        overseer = Overseer(window_on(region, background or inline), qtbot)
        overseers.append(overseer)
        qtbot.waitUntil(overseer.window.isActiveWindow, timeout=5000)
        return overseer

    yield make
    for overseer in overseers:
        overseer.window.close()
        overseer.window.deleteLater()
