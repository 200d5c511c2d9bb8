"""A day as its station closed it reaches the hub once, whatever is lost on the way."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from sqlalchemy import select, update

from kiosk.cases import closing
from kiosk.cases.certificates import RevocationReason
from kiosk.cases.closing_queue import unsent
from kiosk.cases.tables import closing as closings_kept
from kiosk.errors import KioskError
from kiosk.hub.admin import revoke_station
from kiosk.hub.closings import ClosedDay, closed_days, keep
from kiosk.hub.closings import kept as keep_one
from kiosk.hub.told_tables import closing as held
from kiosk.sync import closings
from kiosk.sync.delivery import send_again
from kiosk.sync.signing import sign
from kiosk.sync.wire import ClosingAnswer, ClosingKept, SentClosing
from tests.fakes.closings import close
from tests.fakes.filings import NOON
from tests.fakes.near import NearHub
from tests.fakes.spoilt import DAY, BadLine
from tests.fakes.station import Station
from tests.fakes.sticks import at_hub, back, out
from tests.fakes.told import HUB


class LossyHub(NearHub):
    """A hub behind a line that loses answers, or changes them, one after the other."""

    def __init__(self, near: NearHub, *spoil: Callable[[ClosingAnswer], ClosingAnswer]) -> None:
        super().__init__(near.house)
        self.spoil, self.asked = list(spoil), 0

    def closing(self, sent: SentClosing) -> ClosingAnswer:
        self.asked += 1
        told = super().closing(sent)
        return self.spoil.pop(0)(told) if self.spoil else told


def lost(_told: ClosingAnswer) -> ClosingAnswer:
    raise KioskError("hub-unreachable")


def kept(near: NearHub) -> tuple[ClosedDay, ...]:
    with near.house.database.read() as connection:
        return closed_days(connection, ["SALTB"], DAY, DAY, training=True)


def states(desk: Station) -> list[tuple[str, str]]:
    columns = closings_kept.c.sent, closings_kept.c.refusal
    with desk.store.read() as conn:
        return [tuple(row) for row in conn.execute(select(*columns).order_by(closings_kept.c.line))]


def spoilt(desk: Station, **changed: Any) -> None:
    """Change what stands in the register, as no program of ours does."""
    with desk.store.begin() as conn:
        conn.execute(update(closings_kept).values(**changed))


def test_a_closing_names_its_files_at_the_hub(enrolled: Station, near: NearHub) -> None:
    one, two = enrolled.deposit(), enrolled.deposit()
    close(enrolled)
    assert closings.send(enrolled.store, near) == ""
    references = str(one.reference), str(two.reference)
    device = enrolled.identity.device
    assert kept(near) == (ClosedDay("SALTB", "A1", device, DAY, 1, 2, references),)
    assert states(enrolled) == [("acknowledged", "")]


def test_a_lost_answer_is_asked_for_again_and_the_closing_kept_once(enrolled: Station, near: NearHub) -> None:
    enrolled.deposit()
    close(enrolled)
    line = LossyHub(near, lost, lost)
    assert [closings.send(enrolled.store, line) for _ in range(4)] == ["hub-unreachable"] * 2 + ["", ""]
    assert (line.asked, len(kept(near)), states(enrolled)) == (3, 1, [("acknowledged", "")])


def test_the_last_closing_of_a_day_counts_and_both_are_kept(enrolled: Station, near: NearHub) -> None:
    enrolled.deposit()
    close(enrolled)
    enrolled.deposit()
    close(enrolled, ordinal=2)
    assert closings.send(enrolled.store, near) == ""
    (day,) = kept(near)
    assert (day.ordinal, len(day.references)) == (2, 2)
    with near.house.database.read() as connection:
        assert len(connection.execute(select(held.c.ordinal)).all()) == 2


@pytest.mark.parametrize(
    "answer",
    [
        lambda told: msgspec.structs.replace(told, kept="x.y.z"),
        lambda _: ClosingAnswer(sign(ClosingKept("0" * 64, NOON), HUB)),
    ],
)
def test_an_answer_that_our_hub_did_not_sign_proves_nothing(
    enrolled: Station, near: NearHub, answer: Callable[[ClosingAnswer], ClosingAnswer]
) -> None:
    close(enrolled)
    assert closings.send(enrolled.store, LossyHub(near, answer)) == "hub-answer-foreign"
    assert states(enrolled) == [("waiting", "")]


def test_the_hubs_word_on_another_closing_proves_nothing(enrolled: Station, near: NearHub) -> None:
    close(enrolled)
    other = ClosingAnswer(sign(ClosingKept("0" * 64, NOON), near.house.key))
    assert closings.send(enrolled.store, LossyHub(near, lambda _: other)) == "hub-answer-foreign"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"register": b'{"gaps":[],"lines":[]} '}, "closing-malformed"),
        ({"register": b"{"}, "closing-malformed"),
    ],
)
def test_a_closing_that_is_not_what_was_signed_is_refused_for_good_and_holds_up_none(
    enrolled: Station, near: NearHub, changed: dict[str, bytes], code: str
) -> None:
    close(enrolled)
    spoilt(enrolled, **changed)
    enrolled.deposit()
    close(enrolled, ordinal=2)
    assert closings.send(enrolled.store, near) == ""
    assert states(enrolled) == [("refused", code), ("acknowledged", "")]
    assert [one.ordinal for one in kept(near)] == [2]


def test_another_closing_in_the_same_place_is_a_copied_disk(enrolled: Station, near: NearHub) -> None:
    close(enrolled)
    closings.send(enrolled.store, near)
    enrolled.deposit()
    with enrolled.store.begin() as conn:
        conn.execute(closings_kept.delete())
    close(enrolled)
    assert closings.send(enrolled.store, near) == ""
    assert states(enrolled) == [("refused", "closing-differs")]
    assert [one.references for one in kept(near)] == [()]


def test_a_station_that_is_revoked_keeps_its_closings_waiting(enrolled: Station, near: NearHub) -> None:
    close(enrolled)
    revoke_station(near.house.database, "SALTB", "A1", near.house.clock, reason=RevocationReason.LOST)
    assert closings.send(enrolled.store, near) == "station-revoked"
    assert states(enrolled) == [("waiting", "")]


def test_a_hub_that_lost_its_disk_is_told_the_days_again(enrolled: Station, near: NearHub) -> None:
    enrolled.deposit()
    enrolled.deliver(near)
    close(enrolled)
    closings.send(enrolled.store, near)
    with near.house.database.write() as connection:
        connection.execute(held.delete())
    with enrolled.store.begin() as conn:
        send_again(conn, enrolled.epoch, 1)
    assert closings.send(enrolled.store, near) == ""
    assert len(kept(near)) == 1


def test_a_closing_of_another_office_is_refused(enrolled: Station, near: NearHub) -> None:
    enrolled.office = msgspec.structs.replace(enrolled.office, code="RABAT")
    close(enrolled)
    assert closings.send(enrolled.store, near) == ""
    assert states(enrolled) == [("refused", "closing-elsewhere")]


def test_a_stick_carries_closings_out_and_the_hubs_word_back(enrolled: Station, line: BadLine) -> None:
    near = NearHub(line.house)
    enrolled.deposit()
    close(enrolled)
    spoilt(enrolled, register=b"{")
    enrolled.deposit()
    close(enrolled, ordinal=2)
    answer = at_hub(near, out(enrolled))
    assert states(enrolled) == [("waiting", "")] * 2
    for _ in range(2):
        back(enrolled, answer)
        assert states(enrolled) == [("refused", "closing-malformed"), ("acknowledged", "")]
    assert [one.ordinal for one in kept(near)] == [2]
    with enrolled.store.read() as conn:
        assert unsent(conn) == ()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"token":1}', b'{"token":"","register":""}', b"\xff"])
def test_any_bytes_are_refused_by_a_code(near: NearHub, body: bytes) -> None:
    with pytest.raises(KioskError, match=r"closing-malformed|signature-broken"):
        keep(near.house.database, near.house.key, body, NOON)


@pytest.mark.parametrize(
    "changed",
    [{"day": "soon"}, {"head": "00"}, {"head": "x"}, {"seq": -1}, {"ordinal": 2**40}, {"station": "A1A"}],
)
def test_figures_that_mean_nothing_are_refused(
    enrolled: Station, near: NearHub, changed: dict[str, Any]
) -> None:
    made = close(enrolled)
    told = closing.figures(made, enrolled.identity.device, 1)
    token = sign(msgspec.structs.replace(told, **changed), enrolled.identity.private_key)
    with pytest.raises(KioskError, match="closing-malformed"):
        keep_one(
            near.house.database,
            near.house.key,
            SentClosing(token, closing.lines_of(made.register).decode()),
            NOON,
        )
