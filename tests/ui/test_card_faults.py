"""Every fault that a card can have ends on the page in one of four ways, and what was typed stays."""

from collections.abc import Mapping

import pytest

from kiosk.card.reader import Authenticity
from kiosk.card.virtual.faults import names
from kiosk.errors import KioskError
from kiosk.flows.card_read import Reading
from kiosk.text import LANGS, Lang
from kiosk.ui.pages.counter.card import CardPage
from tests.fakes.card_desk import CardDesk
from tests.fakes.samples import CAN
from tests.helpers.words import failure_words, plain
from tests.ui.conftest import Opened
from tests.ui.screens import Screens

TYPED = {"applicant.given_name_fr": "AMINA", "applicant.family_name_ar": "التازي"}
COUNTED = ("yank-after-0", "yank-after-11", "yank-after-14", "forget-after-6", "forget-every-4")
FAULTS = (*(name for name in names() if not name.endswith("-N")), *COUNTED)

ENDS: Mapping[str, str] = {
    **dict.fromkeys(FAULTS, "genuine"),
    **dict.fromkeys(("wrong-mac", "no-status", "cut-value", "bad-padding", "off-curve"), "card-broken"),
    **dict.fromkeys(("short-file-6282", "short-file-6B00"), "card-broken"),
    **dict.fromkeys(("read-6282", "read-6700", "read-6982", "read-6B00", "read-6C00"), "card-unreadable"),
    "no-dg1": "card-unreadable",
    "forget-every-4": "card-unreadable",
    "no-card-access": "card-needs-mrz",
    **dict.fromkeys(("yank-after-0", "yank-after-11", "yank-after-14", "forget-after-6"), "card-lost"),
    **dict.fromkeys(("no-photo", "no-dg11", "drops-no-dg11"), "cannot-tell file-missing"),
    "hash-mismatch": "broken hash-mismatch",
    "photo-changed": "broken hash-mismatch",
    "file-not-signed": "broken file-not-signed",
    "wrong-signature": "broken signature-wrong",
    "signed-late": "broken signed-outside-validity",
    "forged-signer": "broken signer-forged",
    "revoked-signer": "broken signer-revoked",
    "copied-chip": "broken chip-copied",
    "chip-key-missing": "broken chip-key-missing",
    "no-sod": "cannot-tell no-signature",
    "expired-signer": "cannot-tell signer-expired",
    "unknown-csca": "cannot-tell authority-unknown",
}

MEANT: Mapping[str, str] = {
    "card-wrong-key": "ask again",
    "card-needs-mrz": "ask again",
    "card-lost": "put it back",
    "card-unreadable": "type by hand",
    "card-broken": "do not trust",
}
"""The four ends that are no reading."""


@pytest.fixture
def desk() -> CardDesk:
    return CardDesk()


def ended(page: CardPage) -> str:
    """Return how a reading ended: the failure's code, or the chip's result with the reason that decides."""
    if page.place is not Reading.READ:
        assert page.place in {Reading.FAILED, Reading.WRONG_KEY}
        assert page._why is not None
        return page._why.code
    reading = page._known.reading if page._known else None
    assert reading is not None
    decides = reading.reasons[0].split()[0] if reading.reasons else ""
    genuine = reading.authenticity is Authenticity.GENUINE
    return "genuine" if genuine else f"{reading.authenticity} {decides}"


def untold(screens: Screens, code: str) -> list[Lang]:
    """Return the languages in which what happened, what to do or the code does not stand on the screen."""
    found: list[Lang] = []
    for lang in LANGS:
        screens.speak(lang)
        seen = plain(screens.words())
        known = failure_words(KioskError(code), lang)
        if not all(part.split("…")[0].rstrip("(") in seen for part in known):
            found.append(lang)
    return found


def test_every_fault_ends_with_its_own_words_in_both_languages_and_touches_nothing_typed(
    opened: Opened, desk: CardDesk
) -> None:
    screens = opened()
    found, silent = {}, []
    for fault in FAULTS:
        desk.lay(faults=fault)
        screens.new_file()
        for path, text in TYPED.items():
            screens.window.hand.put(path, text)
        page = screens.read_card(CAN)
        found[fault] = ended(page)
        code = found[fault].rpartition(" ")[2]
        if code != "genuine":
            silent += [(fault, lang) for lang in untold(screens, code)]
        kept = {path: screens.window.hand.answers.text(path) for path in TYPED}
        assert kept == TYPED, fault
        assert page.by_hand.isEnabled(), fault
        assert page.key.can.digits == CAN, fault
        screens.home()
    assert found == ENDS
    assert silent == []
    assert {end for end in found.values() if end.startswith("card-")} <= set(MEANT)


def test_a_wrong_number_asks_again_and_leaves_the_form_empty(opened: Opened, desk: CardDesk) -> None:
    desk.lay()
    screens = opened()
    screens.new_file()
    page = screens.read_card("654321")
    assert ended(page) == "card-wrong-key"
    assert untold(screens, "card-wrong-key") == []
    assert screens.window.hand.answers.values == {}
    assert page.key.can.edit.selectedText() == "654321"


def test_a_card_that_is_not_to_be_trusted_wants_a_key_of_its_own(opened: Opened, desk: CardDesk) -> None:
    desk.lay(faults="hash-mismatch")
    screens = opened()
    screens.new_file()
    page = screens.read_card(CAN)
    assert page.message.property("notice") == "bad"
    assert page.by_hand.hasFocus(), "Enter would not go on with what the chip says"
    assert page.identity.verdict.property("notice") == "bad"
