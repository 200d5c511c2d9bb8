"""The counter's main job is done by keys alone in both languages, and the transcripts say how it goes now."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.flows.counter import Screen
from kiosk.text import LANGS, Lang
from scripts.transcripts.__main__ import FOLDER, transcripts
from scripts.transcripts.keyboard import KeyboardTrapError, Typist
from tests.helpers.face_counter import COUNTER
from tests.ui.access.conftest import Shown


@pytest.mark.parametrize("lang", LANGS)
def test_the_journey_by_keys_is_as_it_is_written_down(lang: Lang, shown: Shown) -> None:
    window = shown(COUNTER, lang)
    for name, text in transcripts(window, lang).items():
        kept = (FOLDER / f"{name}.{lang}.md").read_text(encoding="utf-8")
        assert text == kept, "look at it, then: python -m scripts.transcripts"
    assert window.screen_now is Screen.DONE


def test_a_page_that_keys_cannot_leave_is_told(shown: Shown, qtbot: QtBot) -> None:
    typist = Typist(shown(COUNTER, "fr"), "fr")
    with pytest.raises(KeyboardTrapError):
        typist.until(Screen.CARD, Qt.Key.Key_F7)
