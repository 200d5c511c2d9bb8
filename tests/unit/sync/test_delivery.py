"""An entry is acknowledged by a signed answer about exactly this batch, and by nothing else."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any, Never

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.cases.seen import trusted
from kiosk.errors import KioskError
from kiosk.sync.answers import link_of
from kiosk.sync.batch import Batch
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.sync.road import hub_key, road
from kiosk.sync.signing import claimed, sign
from kiosk.sync.wire import Checkpoint, Reply
from tests.fakes.lost import lose
from tests.fakes.near import NearHub
from tests.fakes.station import Station, held


@pytest.fixture
def enrolled(desk: Station, near: NearHub) -> Station:
    desk.enrol(near.house.database, near)
    return desk


class Meddler:
    """Stands between the station and its hub and changes the reply."""

    def __init__(self, near: NearHub, change: Callable[..., Reply]) -> None:
        self.near, self.change = near, change

    def send(self, batch: Batch) -> Reply:
        return self.change(self.near.send(batch))


def resigned(near: NearHub, reply: Reply, **told: Any) -> Reply:
    checkpoint = msgspec.structs.replace(claimed(reply.checkpoint, Checkpoint), **told)
    return Reply(reply.answers, sign(checkpoint, near.house.key))


def with_answers(near: NearHub, reply: Reply, raw: bytes) -> Reply:
    answers = sha256(raw).hexdigest()
    return Reply(msgspec.Raw(raw), resigned(near, reply, answers=answers).checkpoint)


def test_all_that_waits_is_sent_batch_after_batch(enrolled: Station, near: NearHub) -> None:
    for _ in range(5):
        enrolled.deposit()
    assert enrolled.deliver(near, batch=2) == DeliveryReport(LinkState.UP, 5, 0, 0)
    assert [batch.claims.first for batch in near.sent] == [1, 3, 5]
    with enrolled.store.read() as conn:
        assert road(conn).link is LinkState.UP
        assert road(conn).last_contact == enrolled.clock.now()


def test_before_the_enrolment_everything_stays_here(desk: Station, near: NearHub) -> None:
    desk.deposit()
    with desk.store.read() as conn:
        assert hub_key(conn) is None
        assert (road(conn).link, road(conn).last_contact) == (LinkState.UNSET, None)
    assert desk.deliver(near) == DeliveryReport(LinkState.UNSET, 0, 0, 1, "not-enrolled")
    assert near.sent == []


OTHER_KEY = ec.generate_private_key(ec.SECP256R1())


@pytest.mark.parametrize(
    "change",
    [
        lambda near, reply: Reply(reply.answers, sign(claimed(reply.checkpoint, Checkpoint), OTHER_KEY)),
        lambda near, reply: Reply(reply.answers, "no token"),
        lambda near, reply: Reply(msgspec.Raw(b"[]"), reply.checkpoint),
        lambda near, reply: Reply(msgspec.Raw(b'[{"seq":1,"verdict":"conflict"}]'), reply.checkpoint),
        lambda near, reply: resigned(near, reply, device="another"),
        lambda near, reply: resigned(near, reply, epoch=7),
        lambda near, reply: with_answers(near, reply, b"[]"),
        lambda near, reply: with_answers(near, reply, b'[{"seq":2,"verdict":"stored"}]'),
        lambda near, reply: with_answers(near, reply, b'[{"seq":1,"verdict":"splendid"}]'),
    ],
)
def test_an_answer_that_is_not_the_hubs_on_this_batch_changes_nothing(
    enrolled: Station, near: NearHub, change: Callable[..., Reply]
) -> None:
    enrolled.deposit()
    meddler = Meddler(near, lambda reply: change(near, reply))
    assert enrolled.deliver(meddler) == DeliveryReport(LinkState.CAPTIVE, 0, 0, 1, "hub-answer-foreign")
    assert enrolled.deliver(near) == DeliveryReport(LinkState.UP, 1, 0, 0)


@pytest.mark.parametrize("told", [{"head": "1" * 64}, {"seq": 7}, {"seq": 0}])
def test_a_head_that_is_not_ours_acknowledges_nothing(
    enrolled: Station, near: NearHub, told: dict[str, Any]
) -> None:
    enrolled.deposit()
    meddler = Meddler(near, lambda reply: resigned(near, reply, **told))
    assert enrolled.deliver(meddler) == DeliveryReport(LinkState.REFUSED, 0, 0, 1, "hub-head-differs")
    assert enrolled.outbox() == [(1, "waiting", "", "")]


class Refusing:
    """A hub that answers the same refusal for ever."""

    def __init__(self, error: KioskError) -> None:
        self.error = error
        self.calls = 0

    def send(self, batch: Batch) -> Never:
        self.calls += 1
        raise self.error


@pytest.mark.parametrize("place", [1, 99, None, "1"])
def test_a_hub_that_asks_for_ever_for_the_same_place_is_given_up(
    enrolled: Station, near: NearHub, place: object
) -> None:
    enrolled.deposit()
    enrolled.deliver(near)
    enrolled.deposit()
    refusing = Refusing(KioskError("batch-gap", next_expected=place))
    report = enrolled.deliver(refusing)
    assert (report.link, report.code) == (LinkState.REFUSED, "batch-gap")
    assert refusing.calls == (2 if place == 1 else 1)
    assert enrolled.deliver(near).waiting == 0


class Away(Refusing):
    """A hub that nobody reaches, whatever is asked."""

    def head(self, *asked: object) -> Never:
        raise self.error


def test_the_road_is_only_up_when_the_hub_answered_also_where_nothing_waits(
    enrolled: Station, near: NearHub
) -> None:
    away = Away(KioskError("hub-unreachable"))
    assert enrolled.deliver(away) == DeliveryReport(LinkState.UNREACHABLE, 0, 0, 0, "hub-unreachable")
    assert enrolled.deliver(near) == DeliveryReport(LinkState.UP, 0, 0, 0)


def test_an_idle_station_sends_again_what_the_hub_lost_with_its_disk(
    enrolled: Station, near: NearHub
) -> None:
    for version in (1, 99, 1):
        enrolled.deposit(form_version=version)
    enrolled.deliver(near)
    with near.house.database.write() as connection:
        lose(connection, 1)

    assert enrolled.deliver(near) == DeliveryReport(LinkState.UP, accepted=2)
    assert held(near.house.database, enrolled.identity.device) == enrolled.hashes()


def test_a_refused_round_is_remembered(enrolled: Station) -> None:
    enrolled.deposit()
    enrolled.deliver(Refusing(KioskError("station-revoked")))
    with enrolled.store.read() as conn:
        assert road(conn).link is LinkState.REFUSED


def test_the_hubs_time_is_vouched_for(enrolled: Station, near: NearHub) -> None:
    enrolled.deposit()
    with enrolled.store.read() as conn:
        assert trusted(conn, enrolled.clock.now())
    ahead = enrolled.clock.now().replace(year=2027)
    near.house.clock.instant = ahead
    enrolled.deliver(near)
    with enrolled.store.read() as conn:
        assert not trusted(conn, enrolled.clock.now())


def test_a_broken_chain_here_is_told_and_the_road_is_up() -> None:
    assert link_of("journal-chain-broken") is LinkState.UP
