"""Messages to citizens: to whom and in which language; handed at least once, forgotten, opposed."""

import json
import stat
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from sqlalchemy import func, select, update

from kiosk.errors import KioskError
from kiosk.hub import decisions, messages, publications
from kiosk.hub.gateway import FileSpool, Message
from kiosk.hub.hander import EVERY, Hander, handing
from kiosk.hub.house import House
from kiosk.hub.tables import file
from kiosk.hub.told_tables import message, opposition
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen
from tests.fakes.published import SECOND
from tests.services.waiting import until

DAY = "2026-11-21"
SMS = 'sms = "applicant.phone"'
NUMBER = "+212612345678"


class Shelved:
    """A gateway that keeps what it is given, and refuses at the places it is told to."""

    def __init__(self, *refused: int) -> None:
        self.taken: list[Message] = []
        self._refused, self._asked = set(refused), 0

    def hand(self, told: Message) -> None:
        self._asked += 1
        if self._asked in self._refused:
            raise KioskError("messages-spool", folder="out")
        self.taken.append(told)


def deposited(pen: Pen, count: int = 1, **changed: Any) -> list[str]:
    """Deposit files and let them be real ones: numbers that were never issued pass in training only."""
    places = range(len(pen.items) + 1, len(pen.items) + 1 + count)
    for _ in places:
        pen.write(**changed)
    pen.send()
    change(pen.house, training=False)
    return [pen.reference(place) for place in places]


def change(house: House, **values: Any) -> None:
    with house.database.write() as connection:
        connection.execute(update(file).values(values))


def answered(pen: Pen, reference: str, answer: str = "registered;{day};123456789;") -> None:
    line = f"{reference};{answer.format(day=DAY)}"
    content = f"reference;decision;date;registration;reason\n{line}".encode()
    report = decisions.record(pen.house.database, content, pen.house.clock, whole=True)
    assert report.recorded == 1


def kept(house: House) -> list[Any]:
    with house.database.read() as connection:
        return list(connection.execute(select(message).order_by(message.c.made, message.c.id)))


def with_answers(house: House, **said: Any) -> None:
    """Change what the form says."""
    with house.database.read() as connection:
        record = json.loads(connection.execute(select(file.c.record)).scalars().one())
    change(house, record=json.dumps(record | {f"applicant.{name}": value for name, value in said.items()}))


@pytest.mark.parametrize(("lang", "begins"), [("ar", "الملف "), ("fr", "Dossier "), ("", "الملف ")])
def test_an_answer_is_prepared_once_in_the_files_language(pen: Pen, lang: str, begins: str) -> None:
    (reference,) = deposited(pen)
    change(pen.house, lang=lang)
    answered(pen, reference)
    (one,) = kept(pen.house)
    assert (one.phone, one.reference, one.office, one.event) == (
        "+212612345678",
        reference,
        "SALTB",
        "registered",
    )
    assert (one.lang, one.handed) == (lang or "ar", None)
    assert one.text.startswith(f"{begins}{reference}")


def test_a_message_says_neither_who_nor_why(pen: Pen) -> None:
    (reference,) = deposited(pen)
    answered(pen, reference, "rejected;{day};;threshold")
    (one,) = kept(pen.house)
    record = file.c.record
    with pen.house.database.read() as connection:
        told = json.loads(connection.execute(select(record)).scalars().one())
    secret = [
        told[f"applicant.{name}"] for name in ("idcs", "cnie", "family_name_ar", "family_name_fr", "phone")
    ]
    assert [word for word in (*secret, "threshold", "123456789") if word in one.text] == []


def test_only_answers_are_told_and_a_second_answer_again(pen: Pen) -> None:
    (reference,) = deposited(pen)
    for answer in ("transmitted;{day};;", "rejected;{day};;threshold", "registered;{day};123456789;"):
        answered(pen, reference, answer)
    assert sorted(one.event for one in kept(pen.house)) == ["registered", "rejected"]


def test_training_is_never_written_to_anybody(pen: Pen) -> None:
    pen.write()
    pen.send()
    answered(pen, pen.reference(1))
    assert kept(pen.house) == []


@pytest.mark.parametrize("phone", [None, "", "0537000000", "12", "0033612345678", 5 * "0612345678"])
def test_no_number_that_takes_messages_no_message(small_pen: Pen, phone: str | None) -> None:
    (reference,) = deposited(small_pen)
    with_answers(small_pen.house, phone=phone)
    answered(small_pen, reference)
    assert kept(small_pen.house) == []


@pytest.mark.parametrize(("yes", "count"), [(True, 1), (False, 0), (None, 0), ("true", 0)])
def test_a_form_that_asks_for_leave_is_believed(small_pen: Pen, yes: Any, count: int) -> None:
    asked = '{ id = "sms", kind = "yes-no", label = { ar = "رسائل", fr = "SMS" } }'
    asks = SECOND.replace(SMS, f'{SMS}\nsms_if = "applicant.sms"')
    asks = asks.replace('  { id = "phone_operator"', f'  {asked},\n  {{ id = "phone_operator"')
    publications.publish_form(small_pen.house.database, "tadamon-2.toml", asks.encode(), NOON)
    (reference,) = deposited(small_pen)
    change(small_pen.house, form_version=2)
    with_answers(small_pen.house, sms=yes)
    answered(small_pen, reference)
    assert len(kept(small_pen.house)) == count


def test_a_form_without_a_number_for_messages_gets_none(small_pen: Pen) -> None:
    silent = SECOND.replace(f"{SMS}\n", "")
    publications.publish_form(small_pen.house.database, "tadamon-2.toml", silent.encode(), NOON)
    (reference,) = deposited(small_pen)
    change(small_pen.house, form_version=2)
    answered(small_pen, reference)
    assert kept(small_pen.house) == []


def test_who_opposed_is_not_written_to_and_is_not_kept_in_clear(pen: Pen) -> None:
    first, second, third = deposited(pen, 3)
    answered(pen, first)
    assert messages.oppose(pen.house.database, "06 12 34 56 78", NOON) == 1
    assert messages.oppose(pen.house.database, "+212612345678", NOON) == 0
    answered(pen, second)
    assert kept(pen.house) == []
    with pen.house.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(opposition)) == 1
    assert [messages.consent(pen.house.database, "0612345678") for _ in range(2)] == [True, False]
    answered(pen, third)
    assert len(kept(pen.house)) == 1


def test_a_number_that_is_none_is_refused(small_house: House) -> None:
    for change_mind in (messages.consent, partial(messages.oppose, now=NOON)):
        with pytest.raises(KioskError, match="phone-not-mobile"):
            change_mind(small_house.database, "0537")


def test_each_is_handed_over_once_where_nothing_fails(pen: Pen) -> None:
    for reference in deposited(pen, 3):
        answered(pen, reference)
    gateway = Shelved()
    assert messages.hand(pen.house.database, gateway, NOON) == messages.Handed(3, 0)
    assert messages.hand(pen.house.database, gateway, NOON) == messages.Handed(0, 0)
    assert [one.id for one in gateway.taken] == [row.id for row in kept(pen.house)]
    assert {row.handed for row in kept(pen.house)} == {NOON}


def test_a_gateway_that_fails_gets_the_same_again_and_loses_none(pen: Pen) -> None:
    for reference in deposited(pen, 3):
        answered(pen, reference)
    gateway = Shelved(2)
    with pytest.raises(KioskError, match="messages-spool"):
        messages.hand(pen.house.database, gateway, NOON)
    assert messages.hand(pen.house.database, gateway, NOON) == messages.Handed(2, 0)
    assert [one.id for one in gateway.taken] == [row.id for row in kept(pen.house)]


def test_what_was_handed_over_is_forgotten_in_time(pen: Pen) -> None:
    first, _ = deposited(pen, 2)
    answered(pen, first)
    messages.hand(pen.house.database, Shelved(), NOON)
    answered(pen, pen.reference(2))
    later = NOON + messages.KEPT
    assert messages.purge(pen.house.database, later) == 0
    assert messages.purge(pen.house.database, later + timedelta(seconds=1)) == 1
    assert [row.reference for row in kept(pen.house)] == [pen.reference(2)]


ONE = Message("019a0000-0000-7000-8000-000000000001", NUMBER, "ar", "الملف", "ucs-2", 1)


def test_the_spool_holds_a_whole_file_a_message_for_its_owner_only(tmp_path: Path) -> None:
    spool = FileSpool(tmp_path / "a" / "out")
    spool.hand(ONE)
    spool.hand(ONE)
    (written,) = (tmp_path / "a" / "out").iterdir()
    assert json.loads(written.read_text(encoding="utf-8")) == {
        "id": ONE.id, "to": NUMBER, "lang": "ar", "text": "الملف", "alphabet": "ucs-2", "parts": 1,
    }  # fmt: skip
    assert [stat.S_IMODE(path.stat().st_mode) for path in (written, written.parent)] == [0o600, 0o700]
    assert NUMBER not in repr(ONE)


def test_a_spool_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KioskError, match="messages-spool"):
        FileSpool(tmp_path / "file" / "out")
    spool = FileSpool(tmp_path / "out")
    (tmp_path / "out").rmdir()
    with pytest.raises(KioskError, match="messages-spool"):
        spool.hand(ONE)


@pytest.mark.logs("the engineer hears of a gateway that fails")
def test_a_hand_that_fails_goes_on_ever_later_and_is_well_again(small_pen: Pen) -> None:
    (reference,) = deposited(small_pen)
    answered(small_pen, reference)
    hander = Hander(small_pen.house, Shelved(*range(1, 9)))
    pauses = [hander.round(Event()) for _ in range(8)]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1], hander.failures) == (2, 256, 8)
    assert (hander.round(Event()), hander.failures) == (EVERY, 0)


def test_a_hand_goes_on_at_once_while_more_waits(small_pen: Pen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "AT_ONCE", 1)
    for reference in deposited(small_pen, 2):
        answered(small_pen, reference)
    hander = Hander(small_pen.house, Shelved())
    assert [hander.round(Event()), hander.round(Event())] == [0.0, EVERY]


@pytest.mark.logs("the engineer hears of a defect")
def test_not_even_a_defect_ends_the_hand(small_pen: Pen, caplog: pytest.LogCaptureFixture) -> None:
    (reference,) = deposited(small_pen)
    answered(small_pen, reference)
    stop = Event()

    class Broken:
        def hand(self, _told: Message) -> None:
            stop.set()
            raise ZeroDivisionError

    Hander(small_pen.house, Broken()).run(stop)
    assert "ZeroDivisionError" in caplog.text
    assert reference not in caplog.text


def test_the_hand_goes_round_until_it_is_stopped(small_pen: Pen, monkeypatch: pytest.MonkeyPatch) -> None:
    hander, stop, pauses = Hander(small_pen.house, Shelved()), Event(), iter([0.0, 0.0, EVERY])

    def round_(_: Event) -> float:
        pause = next(pauses)
        if pause:
            stop.set()
        return pause

    monkeypatch.setattr(hander, "round", round_)
    hander.run(stop)
    assert list(pauses) == []


def test_a_hub_that_serves_hands_over_and_ends_with_it(small_pen: Pen, tmp_path: Path) -> None:
    (reference,) = deposited(small_pen)
    answered(small_pen, reference)
    out = tmp_path / "out"
    with handing(small_pen.house, out):
        until(lambda: any(out.glob("*.json")))
    assert len(list(out.glob("*.json"))) == 1
    with handing(small_pen.house, None):
        pass
