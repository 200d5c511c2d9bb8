"""People at a real desk: unlocking, rights, the second pair of eyes, and what the access journal tells."""

import json
import logging
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app import station
from kiosk.cases import accesses
from kiosk.cases.acts import COMMAND, Act
from kiosk.cases.rights import RIGHTS, Role
from kiosk.cli.main import main
from kiosk.clock import FixedClock
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.flows.access import Deed
from kiosk.forms.answers import Answers
from kiosk.paths import HOUSEHOLD
from kiosk.settings import Settings, Station
from kiosk.settings.declared import Register
from tests.fakes.people import ADMIN, CHEAP, CLERK, HEAD, OTHER, OTHER_PIN, PASSWORD, PIN


@pytest.fixture
def peopled(desk: CounterDesk, tmp_path: Path) -> CounterDesk:
    """An office of four, each with a secret of their own."""
    desk.means.hashing, desk.means.marks = CHEAP, tmp_path / "marks"
    people = {ADMIN: PASSWORD, HEAD: PASSWORD, CLERK: PIN, OTHER: OTHER_PIN}
    for one, secret in people.items():
        given = desk.add_person(one.login, one.name, one.role)
        assert desk.unlock(one.login, given).rights == frozenset()
        assert desk.change_secret(secret).rights == RIGHTS[one.role]
        desk.unlock(ADMIN.login, PASSWORD)
    desk.lock()
    return desk


@pytest.fixture
def deposited(peopled: CounterDesk, household: Answers) -> str:
    peopled.unlock(CLERK.login, PIN)
    return str(peopled.deposit(peopled.begin("tadamon", "ar"), household, CLERK.name).reference)


def code(call: object, *told: object) -> str:
    assert callable(call)
    with pytest.raises(KioskError) as refused:
        call(*told)
    return refused.value.code


def test_a_register_that_knows_nobody_works_as_before(desk: CounterDesk, household: Answers) -> None:
    assert desk.people() == ()
    reference = str(desk.deposit(desk.begin("tadamon", "ar"), household, "Souad").reference)
    assert desk.cancel(reference, "Souad", "wrong-person").history[-1].clerk == "Souad"
    assert [one.who for one in desk.accesses()] == []
    desk.open(reference)
    assert [(one.who, one.act) for one in desk.accesses(reference)] == [(COMMAND, Act.OPENED)]


def test_every_opening_is_written_once_for_each_look(
    peopled: CounterDesk, deposited: str, clock: FixedClock
) -> None:
    peopled.open(deposited)
    peopled.open(deposited)
    clock.instant += timedelta(minutes=11)
    peopled.open(deposited)
    peopled.unlock(OTHER.login, OTHER_PIN)
    peopled.open(deposited)
    peopled.unlock(HEAD.login, PASSWORD)
    told = [(one.who, one.act) for one in peopled.accesses(deposited)]
    assert told == [("idrissi", Act.OPENED), ("amrani", Act.OPENED), ("amrani", Act.OPENED)]
    assert len(peopled.accesses()) > len(told)
    with peopled.means.store.read() as conn:
        assert accesses.verify(conn) > len(told)


def test_a_draft_of_somebody_else_is_a_look_too(peopled: CounterDesk) -> None:
    peopled.unlock(CLERK.login, PIN)
    kept = peopled.keep(peopled.begin("tadamon", "ar"), Answers(), "")
    peopled.unlock(OTHER.login, OTHER_PIN)
    peopled.resume(kept.id)
    peopled.unlock(HEAD.login, PASSWORD)
    assert [(one.who, one.act) for one in peopled.accesses(kept.id)] == [("idrissi", Act.RESUMED)]


def test_a_cancellation_takes_a_second_person_who_may(peopled: CounterDesk, deposited: str) -> None:
    cancelled = (deposited, CLERK.name, "wrong-person")
    assert code(peopled.cancel, *cancelled) == "approval-needed"
    assert code(peopled.approve, Deed.CANCEL, deposited, CLERK.login, PIN) == "approval-same"
    assert code(peopled.approve, Deed.CANCEL, deposited, OTHER.login, OTHER_PIN) == "right-missing"
    assert code(peopled.approve, Deed.CANCEL, deposited, HEAD.login, "not it") == "secret-wrong"
    peopled.approve(Deed.CANCEL, deposited, HEAD.login, PASSWORD)
    assert peopled.cancel(*cancelled).history[-1].clerk == CLERK.name
    peopled.unlock(HEAD.login, PASSWORD)
    approved = next(one for one in peopled.accesses(deposited) if one.act is Act.APPROVED)
    assert (approved.who, approved.why) == ("tazi", "cancel")


def test_a_word_given_is_for_one_deed_one_file_and_who_asked(
    peopled: CounterDesk, deposited: str, household: Answers
) -> None:
    other = str(peopled.deposit(peopled.begin("tadamon", "ar"), household, CLERK.name).reference)
    peopled.approve(Deed.CANCEL, deposited, HEAD.login, PASSWORD)
    assert code(peopled.cancel, other, CLERK.name, "wrong-person") == "approval-needed"
    peopled.approve(Deed.CANCEL, deposited, HEAD.login, PASSWORD)
    peopled.unlock(OTHER.login, OTHER_PIN)
    assert code(peopled.cancel, deposited, OTHER.name, "wrong-person") == "approval-needed"


def test_each_role_does_what_it_may(peopled: CounterDesk, deposited: str, household: Answers) -> None:
    assert code(peopled.accesses) == code(peopled.add_person, "x.y", "X", Role.CLERK) == "right-missing"
    peopled.unlock(ADMIN.login, PASSWORD)
    draft = peopled.begin("tadamon", "ar")
    assert code(peopled.deposit, draft, household, "x") == "right-missing"
    assert code(peopled.cancel, deposited, "x", "wrong-person") == "right-missing"
    assert code(peopled.close_day, peopled.means.today, "x") == "right-missing"
    peopled.unlock(HEAD.login, PASSWORD)
    assert code(peopled.reset_person, ADMIN.login) == "right-missing"
    assert code(peopled.add_person, "second", "Second", Role.HEAD) == "right-missing"
    peopled.revoke_person(OTHER.login)
    assert code(peopled.unlock, OTHER.login, OTHER_PIN) == "secret-wrong"


def test_a_head_lifts_a_lock_and_gives_a_new_secret(peopled: CounterDesk, clock: FixedClock) -> None:
    while code(peopled.unlock, CLERK.login, "111213") != "secret-locked":
        clock.instant += timedelta(hours=2)
    assert next(one for one in peopled.people() if one.login == CLERK.login).locked
    peopled.unlock(HEAD.login, PASSWORD)
    peopled.free_person(CLERK.login)
    assert peopled.unlock(CLERK.login, PIN).role is Role.CLERK
    peopled.unlock(HEAD.login, PASSWORD)
    given = peopled.reset_person(CLERK.login)
    assert code(peopled.unlock, CLERK.login, PIN) == "secret-wrong"
    assert peopled.unlock(CLERK.login, given).one_time


def test_nobody_changes_a_secret_without_having_unlocked(desk: CounterDesk) -> None:
    desk.lock()
    assert code(desk.change_secret, PIN) == "session-locked"


@pytest.fixture
def loud(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with caplog.at_level(logging.DEBUG):
        yield caplog


def test_no_secret_and_no_hash_stands_in_a_log_or_a_repr(
    peopled: CounterDesk, loud: pytest.LogCaptureFixture
) -> None:
    code(peopled.unlock, CLERK.login, "737373")
    session = peopled.unlock(CLERK.login, PIN)
    shown = f"{loud.text} {session!r} {peopled.people()!r} {peopled.means.guard!r}"
    assert "argon2" not in shown
    assert PIN not in shown
    assert "737373" not in shown


def test_a_command_deposits_in_an_office_with_people_and_is_named_as_one(
    peopled: CounterDesk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["deposit", "tadamon", str(HOUSEHOLD), "--training"]) == 0
    reference = json.loads(capsys.readouterr().out)["reference"]
    peopled.unlock(HEAD.login, PASSWORD)
    assert [(one.who, one.act) for one in peopled.accesses(reference)] == [(COMMAND, Act.DEPOSITED)]


def test_whoever_has_not_unlocked_sees_to_nobody(peopled: CounterDesk) -> None:
    assert code(peopled.add_person, "x.y", "X", Role.CLERK) == "session-locked"
    assert code(peopled.reset_person, ADMIN.login) == "session-locked"
    assert code(peopled.accesses) == "session-locked"


@pytest.fixture
def elsewhere(peopled: CounterDesk, data_folder: Path) -> Iterator[CounterDesk]:
    """The administrator at another station of the same register, while a clerk works here."""
    peopled.unlock(CLERK.login, PIN)
    with station.desk(data_folder) as other:
        other.means.hashing, other.means.marks = CHEAP, peopled.means.marks
        other.unlock(ADMIN.login, PASSWORD)
        yield other


@pytest.mark.parametrize("sent_away", ["revoke_person", "reset_person"])
def test_who_is_sent_away_at_another_station_does_nothing_more_at_this_one(
    peopled: CounterDesk, elsewhere: CounterDesk, household: Answers, sent_away: str
) -> None:
    draft = peopled.begin("tadamon", "ar")
    reference = str(peopled.deposit(draft, household, CLERK.name).reference)
    assert not peopled.health().ended
    getattr(elsewhere, sent_away)(CLERK.login)
    assert peopled.health().ended
    assert code(peopled.deposit, peopled.begin("tadamon", "ar"), household, CLERK.name) == "session-ended"
    assert code(peopled.close_day, peopled.means.today, CLERK.name) == "session-ended"
    assert code(peopled.open, reference) == "session-ended"
    peopled.lock()
    assert not peopled.health().ended
    peopled.unlock(OTHER.login, OTHER_PIN)
    assert str(peopled.open(reference).case.reference) == reference


@pytest.mark.postgres
def test_while_the_offices_server_is_away_a_computer_knows_that_people_must_unlock(
    data_folder: Path, register_address: str, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(station=Station(training=True), register=Register(database=register_address))
    with closing(station.means(data_folder, settings=settings, clock=clock)) as means:
        means.hashing, desk = CHEAP, CounterDesk(means)
        assert desk.people() == ()
        assert not desk.people_remembered()
        desk.add_person(ADMIN.login, ADMIN.name, ADMIN.role)
        assert [one.login for one in desk.people()] == [ADMIN.login]
        with monkeypatch.context() as away:
            away.setattr(means.store, "read", lambda: (_ for _ in ()).throw(KioskError("register-busy")))
            assert code(desk.people) == "register-busy"
            assert desk.people_remembered()
            away.setattr(means.store.own, "read", means.store.read)
            assert not desk.people_remembered()
