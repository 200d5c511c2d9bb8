"""Whose files a card tells of: the holder's own as applicant, and nobody else's."""

from typing import cast

import pytest

from kiosk.errors import KioskError
from kiosk.flows.desk import Desk
from kiosk.forms.answers import Answers
from kiosk.ui.pages.kiosk.card_holder import followed
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import HOUSEHOLD, reading


class Register(FakeDesk):
    """Finds every line of the register by any number, as a search by words may."""

    def find(self, words: str, *_told: object) -> tuple[object, ...]:  # type: ignore[override]  # a register
        self._call("find")
        own = self._as_line(next(iter(self.cases.values()))) if self.cases else None
        return (*((own,) * 7 if own else ()), *self._lines)


def deposited() -> Register:
    desk = Register()
    desk.deposit(desk.begin("tadamon", "fr"), Answers.from_json(HOUSEHOLD), "")
    return desk


def test_files_whose_applicant_has_the_cards_number_are_told_and_no_more_than_five() -> None:
    desk = deposited()
    found = followed(cast("Desk", desk), reading())
    assert {one.reference for one in found} == {str(case.reference) for case in desk.cases.values()}
    assert len(found) == 5


def test_a_card_without_files_is_told_so() -> None:
    with pytest.raises(KioskError, match="follow-unknown"):
        followed(cast("Desk", Register()), reading())


@pytest.mark.parametrize("code", ["follow-unknown", "register-busy"])
def test_a_file_of_another_year_is_passed_over_and_a_failure_is_told(code: str) -> None:
    desk = deposited()
    desk.fails["follow"] = KioskError(code)
    with pytest.raises(KioskError, match=code):
        followed(cast("Desk", desk), reading())
