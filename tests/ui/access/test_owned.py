"""What keeps time belongs to its window: left alone, Python would delete it on whichever thread collects."""

import gc
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from tests.helpers.face import Face
from tests.helpers.faces import FACES, named
from tests.ui.access.conftest import Shown


def timers() -> list[QTimer]:
    return [one for one in gc.get_objects() if isinstance(one, QTimer) and isValid(one)]


def root(one: QObject) -> QObject:
    above = one.parent()
    return one if above is None else root(above)


@pytest.mark.parametrize("face", FACES, ids=named)
def test_every_timer_of_a_window_goes_with_it(face: Face[Any], shown: Shown) -> None:
    before = timers()
    shown(face, "fr")
    made = [one for one in timers() if not any(one is known for known in before)]
    assert made
    assert [one for one in made if not isinstance(root(one), QWidget)] == []
