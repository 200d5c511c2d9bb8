"""What happens is said to a screen reader without moving the focus; urgent things at once (WCAG 4.1.3)."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.errors import KioskError
from kiosk.text import LANGS, Lang
from kiosk.ui import announce as room
from kiosk.ui.announce import announce
from tests.helpers.face_counter import COUNTER
from tests.ui.access.conftest import Shown
from tests.ui.screens import settle


@dataclass
class Ear:
    """Hears what is announced, in the place of Qt's bridge to the readers."""

    active: bool = True
    heard: list[tuple[str, bool]] = field(default_factory=list)
    AnnouncementPoliteness: Any = QAccessible.AnnouncementPoliteness

    def isActive(self) -> bool:  # noqa: N802 -- Qt's name
        return self.active

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802 -- Qt's name
        urgent = event.politeness() == self.AnnouncementPoliteness.Assertive
        self.heard.append((event.message(), urgent))


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Ear:
    made = Ear()
    monkeypatch.setattr(room, "QAccessible", made)
    return made


@pytest.mark.parametrize("lang", LANGS)
def test_a_notice_is_said_at_once(lang: Lang, shown: Shown, ear: Ear) -> None:
    window = shown(COUNTER, lang)
    COUNTER.pages["notice"](window)
    said, urgent = ear.heard[-1]
    assert said == window.notice.accessibleName()
    assert urgent
    window._background.notices.tell(KioskError("scan-unknown"), "info")
    assert ear.heard[-1][1] is False


def test_what_is_to_be_mended_is_said_line_by_line(shown: Shown, ear: Ear) -> None:
    window = shown(COUNTER, "fr")
    COUNTER.pages["form-problems"](window)
    settle()
    said = ear.heard[-1][0]
    assert said.startswith("À corriger avant de continuer")
    assert "Choisissez une réponse à «\u202fSexe\u202f»." in said


def test_the_reading_of_a_card_and_the_truth_of_a_print_are_said(shown: Shown, ear: Ear) -> None:
    window = shown(COUNTER, "fr")
    COUNTER.pages["card-read"](window)
    assert window.pages.card.message.accessibleName() in [said for said, _ in ear.heard]
    COUNTER.pages["done"](window)
    truth = window.pages.done.truth
    assert truth.accessibleName() == ear.heard[-1][0]
    before = len(ear.heard)
    truth.follow()
    assert len(ear.heard) > before


def test_nothing_is_said_to_nobody(qtbot: QtBot, ear: Ear) -> None:
    about = QLabel()
    qtbot.addWidget(about)
    announce(about, "")
    ear.active = False
    announce(about, "Reçu")
    assert ear.heard == []


def test_qt_itself_takes_what_is_announced(qtbot: QtBot, qapp: object) -> None:
    about = QLabel("Reçu")
    qtbot.addWidget(about)
    QAccessible.setActive(True)
    announce(about, "Reçu", urgent=True)
    QAccessible.setActive(False)
