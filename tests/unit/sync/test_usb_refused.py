"""What a stick cannot do: speak for another, bring back what was changed or cut, or lose what had no room."""

import shutil
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from kiosk.cases.tables import journal
from kiosk.errors import KioskError
from kiosk.hub.keys import public_jwk
from kiosk.sync import stick, usb
from kiosk.sync.stick import Inbound, Outbound, Vouched
from tests.fakes.spoilt import BadLine, decided, tell
from tests.fakes.station import Station, held, station
from tests.fakes.sticks import at_hub, back, carried, out


@pytest.fixture
def clone(enrolled: Station, tmp_path: Path) -> Station:
    enrolled.deposit()
    enrolled.store.tidy()
    shutil.copytree(enrolled.store.folder, tmp_path / "clone")
    with station(tmp_path / "clone") as made:
        yield made


def test_the_stick_of_a_cloned_disk_is_refused_here_and_kept_apart_there(
    enrolled: Station, clone: Station, line: BadLine
) -> None:
    enrolled.deposit()
    clone.deposit()
    carried(enrolled, line)
    theirs = at_hub(line, out(clone))
    assert theirs.entries["conflict"] == 1
    before = enrolled.outbox()
    with pytest.raises(KioskError, match="stick-other-history"):
        back(enrolled, theirs)
    assert enrolled.outbox() == before
    assert back(clone, theirs).refused == 1
    assert held(line.house.database, enrolled.identity.device) == enrolled.hashes()


def test_another_stations_answer_is_refused(enrolled: Station, line: BadLine, tmp_path: Path) -> None:
    with station(tmp_path / "other", "B1") as other:
        other.enrol(line.house.database, line)
        answer = at_hub(line, out(other))
        with pytest.raises(KioskError, match="stick-misaddressed"):
            back(enrolled, answer)
        with pytest.raises(KioskError, match="stick-misaddressed"):
            usb.returned(enrolled.store, enrolled.identity, out(enrolled).content, enrolled.clock)


def test_a_stranger_cannot_answer_for_the_hub(enrolled: Station, line: BadLine) -> None:
    enrolled.deposit()
    answer = stick.unsealed(at_hub(line, out(enrolled)).content, enrolled.identity.private_key, Vouched)
    content = msgspec.json.decode(answer.body, type=Inbound)
    stranger, mine = generate_private_key(SECP256R1()), public_jwk(enrolled.identity.private_key)
    foreign = [
        stick.vouched(content, stranger, enrolled.clock.now()),
        Vouched(answer.claims, answer.body + b" "),
        Vouched(answer.claims, b"{"),
        stick.vouched(msgspec.structs.replace(content, asking="x.y.z"), line.house.key, enrolled.clock.now()),
    ]
    for one in foreign:
        with pytest.raises(KioskError, match="hub-answer-foreign"):
            usb.returned(enrolled.store, enrolled.identity, stick.sealed(one, mine), enrolled.clock)
    assert {row[1:] for row in enrolled.outbox()} == {("waiting", "", "")}


def test_a_stick_of_a_station_that_is_not_known_or_revoked_is_refused(
    enrolled: Station, line: BadLine, tmp_path: Path
) -> None:
    with station(tmp_path / "other", "B1") as other:
        with pytest.raises(KioskError, match="not-enrolled"):
            out(other)
        hub = public_jwk(line.house.key)
        asking = stick.sign(stick.StickAsking(other.identity.device, "0", 0), other.identity.private_key)
        sent = stick.sealed(Outbound(asking, ()), hub)
        with pytest.raises(KioskError, match="station-unknown"):
            at_hub(line, usb.Outgoing(sent, 0, 0))
        asking = stick.sign(stick.StickAsking(enrolled.identity.device, "0", 0), other.identity.private_key)
        with pytest.raises(KioskError, match="signature-broken"):
            at_hub(line, usb.Outgoing(stick.sealed(Outbound(asking, ()), hub), 0, 0))


def test_a_batch_that_was_changed_is_refused_alone(enrolled: Station, line: BadLine) -> None:
    for _ in range(2):
        enrolled.deposit()
    sent = stick.unsealed(out(enrolled, 1).content, line.house.key, Outbound)
    first, second = sent.batches
    spoilt = [first, msgspec.structs.replace(second, body=first.body)]
    again = Outbound(sent.asking, tuple(spoilt))
    answer = at_hub(line, usb.Outgoing(stick.sealed(again, public_jwk(line.house.key)), 2, 0))
    assert answer.refused == ("batch-altered",)
    done = back(enrolled, answer)
    assert (done.accepted, done.waiting, done.code) == (1, 1, "batch-altered")


def test_a_hub_that_is_busy_answers_nothing(
    enrolled: Station, line: BadLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    enrolled.deposit()
    gone = out(enrolled)

    def busy(*_: object, **_more: object) -> None:
        raise KioskError("hub-busy")

    monkeypatch.setattr("kiosk.hub.usb.take", busy)
    with pytest.raises(KioskError, match="hub-busy"):
        at_hub(line, gone)


def test_a_cursor_that_no_hub_gave_is_refused(enrolled: Station, line: BadLine) -> None:
    asking = stick.sign(stick.StickAsking(enrolled.identity.device, "?", 0), enrolled.identity.private_key)
    sent = stick.sealed(Outbound(asking, ()), public_jwk(line.house.key))
    with pytest.raises(KioskError, match="feed-query"):
        at_hub(line, usb.Outgoing(sent, 0, 0))


def test_what_has_no_room_waits_for_the_next_stick(
    enrolled: Station, line: BadLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        enrolled.deposit()
    monkeypatch.setattr(usb, "ENTRIES_LIMIT", 5000)
    gone = out(enrolled, 1)
    assert 0 < gone.entries < 3
    assert gone.entries + gone.left == 3
    assert back(enrolled, at_hub(line, gone)).waiting == gone.left


def test_a_broken_journal_sends_what_stands_before(enrolled: Station, line: BadLine) -> None:
    for _ in range(3):
        enrolled.deposit()
    with enrolled.store.begin() as conn:
        conn.execute(update(journal).where(journal.c.seq == 2).values(head="0" * 64))
    gone = out(enrolled, 1)
    assert (gone.entries, gone.left) == (1, 2)
    with pytest.raises(KioskError, match="journal-chain-broken"):
        out(enrolled, 3)


@pytest.fixture(scope="module")
def sealed_file() -> tuple[bytes, object]:
    key = generate_private_key(SECP256R1())
    return stick.sealed(Outbound("a.b.c", ()), public_jwk(key)), key


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_file_that_was_cut_or_changed_is_told(
    sealed_file: tuple[bytes, object], data: st.DataObject
) -> None:
    whole, key = sealed_file
    at = data.draw(st.integers(0, len(whole) - 1))
    spoilt = data.draw(st.sampled_from([whole[:at], whole[:at] + b"#" + whole[at + 1 :], whole[at:]]))
    if spoilt == whole:
        return
    with pytest.raises(KioskError, match=r"stick-unreadable|stick-misaddressed"):
        stick.unsealed(spoilt, key, Outbound)


@settings(max_examples=100, deadline=None)
@given(junk=st.binary(max_size=200))
def test_any_bytes_are_told(sealed_file: tuple[bytes, object], junk: bytes) -> None:
    with pytest.raises(KioskError, match="stick-unreadable"):
        stick.unsealed(junk, sealed_file[1], Outbound)


def test_the_office_hears_only_its_own(enrolled: Station, line: BadLine) -> None:
    case = enrolled.deposit()
    carried(enrolled, line)
    tell(line, decided(case.reference), office="RABAT")
    assert carried(enrolled, line).taken.recorded == 0
