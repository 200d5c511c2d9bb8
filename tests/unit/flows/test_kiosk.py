"""The citizen's screens as tables: every page accounts for what may happen, and only ending erases."""

import pytest

from kiosk.flows.kiosk import KIOSK, NOBODY, OWED, PRESENCE, WHY_NOT, Presence, Screen, Sign, Step


@pytest.mark.parametrize("screen", Screen)
@pytest.mark.parametrize("step", OWED)
def test_every_page_answers_what_it_must_or_says_why_not(screen: Screen, step: Step) -> None:
    assert KIOSK.knows(screen, step) != ((screen, step) in WHY_NOT)


def test_every_page_can_be_reached_and_left() -> None:
    assert set(KIOSK.table.values()) == set(Screen)
    assert {screen for screen, _ in KIOSK.table} == set(Screen)


def test_an_application_goes_from_the_language_to_a_slip_and_the_end() -> None:
    screen, seen = KIOSK.start, []
    for step in (Step.SPOKEN, Step.PREPARE, Step.BEGIN, Step.READ, Step.FINISHED, Step.PREPARED, Step.STOP):
        screen = KIOSK.after(screen, step)
        seen.append(screen.value)
    assert seen == ["actions", "choose", "card", "question", "check", "slip", "farewell"]
    assert KIOSK.after(screen, Step.BACK) is KIOSK.start


@pytest.mark.parametrize("screen", sorted(set(Screen) - NOBODY))
def test_ending_and_running_out_of_time_lead_to_the_same_farewell(screen: Screen) -> None:
    assert KIOSK.after(screen, Step.STOP) is KIOSK.after(screen, Step.TIMED_OUT) is Screen.FAREWELL


def test_trouble_is_shown_from_anywhere_and_ends_in_a_wipe() -> None:
    assert {KIOSK.after(screen, Step.TROUBLE) for screen in Screen} == {Screen.SORRY}
    assert KIOSK.after(Screen.SORRY, Step.BACK) is Screen.FAREWELL


def test_whoever_is_there_can_be_gone_and_only_nobody_is_not_waited_for() -> None:
    for presence in Presence:
        assert PRESENCE.knows(presence, Sign.GONE) == (presence is not Presence.NOBODY)
    waited = {presence for presence in Presence if PRESENCE.knows(presence, Sign.IDLE)}
    assert waited == set(Presence) - {Presence.NOBODY, Presence.ASKED_TIME}


def test_more_time_is_given_without_end_and_no_answer_ends() -> None:
    presence = PRESENCE.after(PRESENCE.start, Sign.COME)
    for _ in range(20):
        presence = PRESENCE.after(PRESENCE.after(presence, Sign.IDLE), Sign.MORE_TIME)
    assert presence is Presence.SOMEBODY
    assert PRESENCE.after(PRESENCE.after(presence, Sign.IDLE), Sign.COUNTED_DOWN) is Presence.NOBODY
