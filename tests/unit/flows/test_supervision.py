"""The supervisor's screens as a table: every place is reached, every page can be left."""

import pytest

from kiosk.flows import supervision
from kiosk.flows.supervision import SUPERVISION, Screen, Step, way_back


@pytest.mark.parametrize("screen", Screen)
@pytest.mark.parametrize("step", [Step.CANCEL, Step.IDLE, Step.CARD_REMOVED])
def test_every_page_answers_cancel_idle_and_a_removed_card_or_says_why_not(
    screen: Screen, step: Step
) -> None:
    assert SUPERVISION.knows(screen, step) != ((screen, step) in supervision.WHY_NOT)


def test_every_page_can_be_left_and_reached() -> None:
    assert set(SUPERVISION.table.values()) == set(Screen)
    assert {screen for screen, _ in SUPERVISION.table} == set(Screen)


def test_a_number_leads_to_its_files_and_a_file_back_to_where_it_was_named() -> None:
    assert SUPERVISION.after(Screen.DASHBOARD, Step.LIST) is Screen.FILES
    assert SUPERVISION.after(Screen.FILES, Step.OPEN) is Screen.FILE
    for here in (Screen.FILES, Screen.BALANCE, Screen.DECISIONS):
        assert SUPERVISION.after(Screen.FILE, way_back(here, Step.OPEN)) is here
    assert SUPERVISION.after(Screen.FILES, way_back(Screen.STATIONS, Step.LIST)) is Screen.STATIONS


def test_a_place_of_the_rail_is_left_for_the_figures() -> None:
    assert way_back(Screen.BALANCE, Step.PEOPLE) is Step.CANCEL
    assert SUPERVISION.after(Screen.PEOPLE, Step.CANCEL) is Screen.DASHBOARD
