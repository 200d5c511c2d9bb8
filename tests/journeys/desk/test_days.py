"""A day closed at the counter: signed by the station, balanced or named, covered to its last file."""

import base64
import json
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.cases.day import Closing
from kiosk.cases.identity import StationIdentity
from kiosk.clock import FixedClock
from kiosk.desk import days
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.forms.answers import Answers


@pytest.fixture
def deposited(desk: CounterDesk, household: Answers) -> str:
    return str(desk.deposit(desk.begin("tadamon", "ar"), household, "Souad").reference)


def verified(made: Closing, identity: StationIdentity) -> None:
    days.verify(made, identity.public_jwk)


def test_a_day_is_closed_signed_and_kept(desk: CounterDesk, deposited: str) -> None:
    today = desk.means.today
    assert desk.open_days() == (today,)
    made = desk.close_day(today, "Souad")
    assert [line.reference for line in made.register.lines] == [deposited]
    assert [gap.code for gap in made.register.gaps] == ["not-sent", "receipt-not-printed"]
    assert (made.clerk, made.seq, made.ordinal, made.later) == ("Souad", 1, 1, 0)
    assert desk.closings() == (made,)
    assert desk.open_days() == ()
    verified(made, desk.means.identity)


def test_the_signed_figures_name_nobody(desk: CounterDesk, deposited: str) -> None:
    made = desk.close_day(desk.means.today, "Souad")
    payload = made.signature.split(".")[1]
    told = json.loads(base64.urlsafe_b64decode(payload + "=="))
    assert told["is"] == "closing"
    assert (told["day"], told["counts"], told["head"]) == ("2026-11-21", {"complete": 1}, made.head)
    assert deposited not in json.dumps(told)


def test_a_day_is_closed_once(desk: CounterDesk, deposited: str) -> None:
    desk.close_day(desk.means.today, "Souad")
    with pytest.raises(KioskError) as raised:
        desk.close_day(desk.means.today, "Souad")
    assert (raised.value.code, raised.value.values) == ("day-closed", {"day": "2026-11-21"})
    assert len(desk.closings()) == 1


def test_a_day_to_come_is_not_closed(desk: CounterDesk) -> None:
    with pytest.raises(KioskError, match="day-not-over"):
        desk.close_day(desk.means.today + timedelta(days=1), "Souad")


def test_a_file_after_the_closing_opens_the_day_again_until_it_is_closed_whole(
    desk: CounterDesk, household: Answers, deposited: str, clock: FixedClock
) -> None:
    today = desk.means.today
    first = desk.close_day(today, "Souad")
    clock.instant += timedelta(minutes=10)
    desk.deposit(desk.begin("tadamon", "ar"), household, "Souad")
    assert desk.open_days() == (today,)
    assert desk.closings() == (replace(first, later=1),)
    second = desk.close_day(today, "Souad")
    assert (second.ordinal, len(second.register.lines)) == (2, 2)
    assert desk.open_days() == ()
    assert desk.closings(1) == (second,)
    assert days.closed(desk.means, today) == second
    verified(first, desk.means.identity)
    verified(second, desk.means.identity)


def test_a_day_without_files_may_be_closed_too(desk: CounterDesk) -> None:
    made = desk.close_day(desk.means.today - timedelta(days=1), "Souad")
    assert (made.register.lines, made.register.gaps, made.seq) == ((), (), 0)
    assert desk.open_days() == ()
    with pytest.raises(KioskError, match="day-closed"):
        desk.close_day(desk.means.today - timedelta(days=1), "Souad")


def test_a_day_never_closed_has_no_closing(desk: CounterDesk) -> None:
    with pytest.raises(KioskError, match="day-not-closed"):
        days.closed(desk.means, desk.means.today)


def test_a_closing_that_is_not_the_signed_one_is_told(desk: CounterDesk, deposited: str) -> None:
    made = desk.close_day(desk.means.today, "Souad")
    key = desk.means.identity.public_jwk
    line = replace(made.register.lines[0], number=7)
    for other in (
        replace(made, register=replace(made.register, lines=(line,))),
        replace(made, register=replace(made.register, gaps=())),
        replace(made, clerk="Rachid"),
        replace(made, head="0" * 64),
        replace(made, instant=made.instant + timedelta(hours=1)),
    ):
        with pytest.raises(KioskError, match="closing-altered"):
            days.verify(other, key)
    with pytest.raises(KioskError, match="signature-broken"):
        days.verify(replace(made, signature=f"{made.signature[:-4]}AAAA"), key)


def test_what_becomes_of_a_file_later_does_not_change_the_closing(desk: CounterDesk, deposited: str) -> None:
    made = desk.close_day(desk.means.today, "Souad")
    desk.cancel(deposited, "Souad", "entered-by-mistake")
    desk.start_print(deposited, "Souad")
    assert desk.closings() == (made,)
    assert desk.day_register(desk.means.today).lines[0].reason == "entered-by-mistake"


def test_the_papers_of_a_closed_day_are_drawn(desk: CounterDesk, deposited: str) -> None:
    desk.close_day(desk.means.today, "Souad")
    for paper in (Paper.REGISTER, Paper.BORDEREAU, Paper.CLOSING):
        request = PaperRequest(paper, desk.means.today.isoformat())
        assert desk.paper_pdf(request).startswith(b"%PDF")
