"""A file is filled, compared and told by the version of the form under which it was begun."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.cases.case import CaseState
from kiosk.forms import load
from kiosk.forms.schema import Form
from kiosk.forms.shelf import Shelf
from kiosk.ui.pages.counter.follow import FollowPage
from tests.fakes.desk import FakeDesk
from tests.fakes.published import SECOND, SHIPPED
from tests.fakes.samples import CAN, HOUSEHOLD
from tests.ui.conftest import Opened


def test_a_file_begun_before_its_form_changed_is_filled_and_compared_by_its_own_version(
    opened: Opened, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions: dict[str, int] = {}

    def note(call: str) -> None:
        work = getattr(desk, call)

        def noted(form: Form, *more: object) -> object:
            versions[call] = form.version
            return work(form, *more)

        monkeypatch.setattr(desk, call, noted)

    note("fill")
    note("known_members")
    screens = opened()
    screens.new_file()
    newer = load.parsed(SECOND.replace("2027-01-01", "2026-11-01"), "tadamon-2.toml")
    desk.shelf = desk.shelf.joined([newer])
    screens.read_card(CAN)
    screens.press(Qt.Key.Key_F8)
    screens.fill(HOUSEHOLD)
    screens.to_check()
    assert versions == {"fill": 1, "known_members": 1}


def test_documents_have_the_names_of_the_files_own_version_on_the_stations_shelf(
    opened: Opened, desk: FakeDesk
) -> None:
    text = SHIPPED.replace("Copie de la CNIE", "Copie de la carte, du serveur")
    newer = SECOND.replace("Copie de la CNIE", "Copie de demain")
    desk.shelf = Shelf((load.parsed(text, "tadamon-1.toml"), load.parsed(newer, "tadamon-2.toml")))
    screens = opened("fr")
    QTest.keyClick(screens.window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    page = screens.wait_page(FollowPage)
    page.reference.setText(next(one.reference for one in desk.find("") if one.state is CaseState.INCOMPLETE))
    page.year.setText("1984")
    page.ask()
    assert "Copie de la carte, du serveur" in screens.words()
    assert "Copie de demain" not in screens.words()
