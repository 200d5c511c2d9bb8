"""The strip, the panel and the card page name the broken link of the reader, as ``kiosk doctor`` does."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from kiosk.card import doctor
from kiosk.card.reader import Link, ReaderState, ReaderStatus
from kiosk.errors import KioskError
from kiosk.flows.card_read import Reading
from kiosk.flows.desk import Health
from kiosk.text import LANGS
from kiosk.ui.health_chain import chain
from tests.fakes.desk import FakeDesk
from tests.helpers.words import failure_words, plain
from tests.ui.conftest import Opened

READER = {"reader": "ACR122U", "module": "pn533_usb"}
SERVICE, USB = Link("service", ok=True), Link("usb", ok=True, values=READER)


@dataclass
class ChainDesk(FakeDesk):
    """A desk whose reader is away, for a reason that a test sets."""

    links: tuple[Link, ...] = ()

    @override
    def health(self) -> Health:
        return replace(super().health(), links=self.links)


@pytest.fixture
def desk() -> ChainDesk:
    return ChainDesk()


@pytest.mark.parametrize(
    ("state", "links", "strip"),
    [
        (ReaderState.NO_SERVICE, (Link("service", ok=False, code="pcsc-absent"),), "service arrêté"),
        (ReaderState.NO_SERVICE, (Link("service", ok=False, code="pcsc-denied"),), "accès refusé"),
        (ReaderState.NO_READER, (SERVICE, Link("usb", ok=False, code="reader-absent")), "non branché"),
        (
            ReaderState.NO_READER,
            (SERVICE, USB, Link("driver", ok=False, code="reader-driver", values=READER)),
            "sans pilote",
        ),
        (
            ReaderState.NO_READER,
            (SERVICE, USB, Link("driver", ok=False, code="reader-taken", values=READER)),
            "retenu",
        ),
    ],
    ids=lambda value: value[-1].code if isinstance(value, tuple) else "",
)
def test_a_broken_link_is_named_with_its_remedy_in_both_languages_everywhere(
    state: ReaderState, links: tuple[Link, ...], strip: str, opened: Opened, desk: ChainDesk
) -> None:
    desk.reader, desk.links = state, links
    screens = opened()
    page = screens.new_file()
    assert page.place is Reading.NO_READER
    screens.window.ask_health()
    assert f"Lecteur · {strip}" in plain(screens.words())
    screens.press(Qt.Key.Key_F4)
    wrong = KioskError(links[-1].code, **links[-1].values)
    for lang in LANGS:
        screens.speak(lang)
        seen = plain(screens.words())
        for part in failure_words(wrong, lang):
            assert seen.count(part) >= 2, "on the page and in the panel"
    assert screens.child(QFrame, "health-chain").isVisible()


def test_a_reader_plugged_in_again_takes_the_words_away(opened: Opened, desk: ChainDesk) -> None:
    desk.reader, desk.links = ReaderState.NO_READER, (SERVICE, Link("usb", ok=False, code="reader-absent"))
    screens = opened()
    page = screens.new_file()
    desk.reader, desk.links = ReaderState.PRESENT, ()
    page.look()
    screens.window.ask_health()
    assert page.place is Reading.READY
    assert "reader-absent" not in screens.words()


@pytest.mark.parametrize(
    ("state", "links", "tones"),
    [
        (ReaderState.NO_SERVICE, (Link("service", ok=False),), "quiet quiet bad quiet quiet quiet"),
        (ReaderState.NO_READER, (SERVICE, Link("usb", ok=False)), "bad quiet good quiet quiet quiet"),
        (ReaderState.NO_READER, (SERVICE, USB, Link("driver", ok=False)), "good bad good quiet quiet quiet"),
        (ReaderState.EMPTY, (), "good good good good quiet quiet"),
        (ReaderState.MUTE, (), "good good good good bad quiet"),
        (ReaderState.PRESENT, (), "good good good good good quiet"),
        (ReaderState.BUSY, (), "good good good good good good"),
    ],
)
def test_each_link_is_told_as_far_as_it_can_be_seen(
    state: ReaderState, links: tuple[Link, ...], tones: str, desk: ChainDesk
) -> None:
    desk.reader, desk.links = state, links
    assert list(chain(desk.health()).values()) == tones.split()


def test_the_doctor_tells_nothing_of_a_reader_that_is_there_and_touches_no_card() -> None:
    assert doctor.broken(ReaderStatus(ReaderState.PRESENT, "any")) == ()
    assert doctor.broken(ReaderStatus(ReaderState.EMPTY, "any")) == ()
    named = doctor.broken(ReaderStatus(ReaderState.NO_READER, "the one of the settings"))
    assert [(link.name, link.ok) for link in named] == [("service", True), ("reader", False)]
