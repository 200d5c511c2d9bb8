"""Every page of the assistant, in both languages, on three screens: nothing cut, outside or overlapping."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.flows.setup import STOPS
from kiosk.text import Lang
from kiosk.ui.album import Album
from kiosk.ui.gallery import SIZES, Size
from kiosk.ui.setup import SetupWindow
from kiosk.ui.start import application
from scripts import setup_pictures
from tests.pages.screens.geometry import faults
from tests.pages.screens.strict import SMALLEST, not_arabic

OWN = "démarre ainsi"
"""French says itself in French, on the Arabic page too."""


@pytest.fixture(autouse=True)
def _quiet_screen(request: pytest.FixtureRequest) -> None:
    request.node.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return application("fr")


@pytest.mark.parametrize(
    ("lang", "size"), [("ar", SIZES[0]), ("fr", SIZES[1]), ("fr", SMALLEST), ("ar", SMALLEST)], ids=str
)
def test_no_page_of_the_assistant_cuts_a_word_or_leaves_one_in_the_other_language(
    lang: Lang, size: Size, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[str] = []
    draw = Album.draw

    def strict(album: Album[SetupWindow], name: str) -> Path:
        path = draw(album, name)
        found.extend(f"{name}: {fault}" for fault in faults(album.window))
        if lang == "ar":
            left = (text for text in not_arabic(album.window) if OWN not in text)
            found.extend(f"{name}: not Arabic: {text!r}" for text in left)
        return path

    monkeypatch.setattr(Album, "draw", strict)
    files = setup_pictures.drawn(tmp_path, lang, size)
    assert found == []
    assert len(files) == len(STOPS)
