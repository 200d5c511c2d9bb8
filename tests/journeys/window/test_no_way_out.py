"""The kiosk itself on a real window system: no key ends it, only the system's own word does."""

import shutil
from pathlib import Path

import pytest

from tests.journeys.window.real import Person, Window

KEYS = (
    "alt+F4",
    "ctrl+q",
    "ctrl+w",
    "Escape",
    "F1",
    "F11",
    "F12",
    "super",
    "ctrl+alt+Delete",
    "Menu",
    "alt+Tab",
)


@pytest.mark.xvfb
def test_the_kiosk_covers_the_screen_and_is_left_by_nothing_but_the_systems_own_word(
    display: str, tmp_path: Path
) -> None:
    assert shutil.which("xdotool"), "scripts/test installs it"
    person = Person(display)
    window = Window(display, tmp_path, "--profile", "kiosk")
    try:
        found = person.sees("Bienvenue")
        assert person.size(found) == (1280, 800)
        person.presses(*KEYS)
        person.presses("space")
        assert person.sees("Que voulez-vous faire") == found
        assert window.process.poll() is None
        window.process.terminate()
        assert window.process.wait(timeout=30) == 0
    finally:
        if window.process.poll() is None:
            window.cut()
