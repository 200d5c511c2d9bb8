import pytest

from kiosk.card.reader import ReaderState
from kiosk.flows import card_read, counter
from kiosk.flows.card_read import CARD_READ, CardEvent, Reading
from kiosk.flows.counter import COUNTER, Screen, Step

_OWED = (Step.CANCEL, Step.IDLE, Step.CARD_REMOVED)


@pytest.mark.parametrize("screen", Screen)
@pytest.mark.parametrize("step", _OWED)
def test_every_page_answers_cancel_idle_and_a_removed_card_or_says_why_not(
    screen: Screen, step: Step
) -> None:
    assert COUNTER.knows(screen, step) != ((screen, step) in counter.WHY_NOT)


@pytest.mark.parametrize("place", Reading)
@pytest.mark.parametrize("event", [CardEvent.CANCEL, CardEvent.IDLE, CardEvent.CARD_REMOVED])
def test_every_place_of_the_card_page_answers_or_says_why_not(place: Reading, event: CardEvent) -> None:
    assert CARD_READ.knows(place, event) != ((place, event) in card_read.WHY_NOT)


def test_the_main_job_goes_from_home_to_a_receipt() -> None:
    screen = COUNTER.start
    seen = [screen]
    for step in (Step.NEW, Step.READ, Step.FINISHED, Step.CHANGE, Step.FINISHED, Step.DEPOSITED, Step.NEW):
        screen = COUNTER.after(screen, step)
        seen.append(screen)
    assert [page.value for page in seen] == ["home", "card", "form", "check", "form", "check", "done", "card"]


def test_every_page_can_be_left_and_reached() -> None:
    reached = set(COUNTER.table.values())
    assert reached == set(Screen)
    assert {screen for screen, _ in COUNTER.table} == set(Screen)


def test_a_deposit_can_only_be_made_on_the_check_page() -> None:
    assert [here for (here, step) in COUNTER.table if step is Step.DEPOSITED] == [Screen.CHECK]


def test_a_wrong_key_keeps_the_page_and_allows_another_try() -> None:
    place = CARD_READ.after(Reading.UNDER_WAY, CardEvent.REFUSED_KEY)
    assert place is Reading.WRONG_KEY
    assert CARD_READ.after(place, CardEvent.CARD_PLACED) is Reading.WRONG_KEY
    assert CARD_READ.after(place, CardEvent.START) is Reading.UNDER_WAY
    assert CARD_READ.after(place, CardEvent.CARD_REMOVED) is Reading.AWAIT_CARD


def test_nothing_is_read_without_a_card() -> None:
    for place in (Reading.NO_READER, Reading.AWAIT_CARD, Reading.MUTE_CARD, Reading.READ):
        assert not CARD_READ.knows(place, CardEvent.START)


@pytest.mark.parametrize("state", ReaderState)
def test_each_state_of_a_reader_leads_to_a_place_or_is_a_passing_one(state: ReaderState) -> None:
    event = card_read.seen(state)
    assert (event is None) == (state is ReaderState.BUSY)
    if event is not None:
        assert CARD_READ.knows(Reading.AWAIT_CARD, event)


@pytest.mark.parametrize(
    ("before", "aside", "back"),
    [
        (Screen.FORM, Screen.GUIDES, Step.RESUME),
        (Screen.FORM, Screen.CASE, Step.RESUME),
        (Screen.CHECK, Screen.CASE, Step.FINISHED),
        (Screen.CHECK, Screen.RESULT, Step.FINISHED),
        (Screen.FORM, Screen.RESULT, Step.CANCEL),
        (Screen.RESULT, Screen.GUIDE, Step.ORIENTED),
        (Screen.SLIP, Screen.GUIDES, Step.PREPARED),
        (Screen.FOLLOW, Screen.CASE, Step.FOLLOW),
        (Screen.REGISTER, Screen.CASE, Step.CANCEL),
        (Screen.CHECK, Screen.FORM, Step.CANCEL),
        (Screen.GUIDES, Screen.RESULT, None),
        (Screen.GUIDE, Screen.GUIDE, None),
        (Screen.GUIDE, Screen.GUIDES, None),
    ],
)
def test_an_aside_leads_back_to_where_the_work_lies(before: Screen, aside: Screen, back: Step | None) -> None:
    assert counter.way_back(before, aside) is back


@pytest.mark.parametrize("before", Screen)
@pytest.mark.parametrize("aside", Screen)
def test_a_way_back_is_always_a_step_the_page_knows(before: Screen, aside: Screen) -> None:
    back = counter.way_back(before, aside)
    assert back is None or back is Step.CANCEL or COUNTER.knows(aside, back)


def test_a_file_in_hand_is_laid_down_only_by_pages_that_have_nothing_to_do_with_it() -> None:
    laid_down = set(Screen) - counter.KEEPS_HAND
    assert {Screen.HOME, Screen.REGISTER, Screen.CHOOSE, Screen.DAY} <= laid_down
    assert {Screen.FORM, Screen.CHECK, Screen.RESULT, Screen.GUIDE} <= counter.KEEPS_HAND
