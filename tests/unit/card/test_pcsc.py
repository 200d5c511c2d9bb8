"""What PC/SC answers, put into the words of the house: every result and every state a service can give."""

from collections.abc import Callable
from queue import Queue

import pytest
from smartcard import scard

from kiosk.card import monitor, pcsc, winscard
from kiosk.card.doctor import chain
from kiosk.card.monitor import Monitor
from kiosk.card.pcsc import connected, open_reader
from kiosk.card.reader import ReaderState, ReaderStatus
from kiosk.card.virtual.profile import profile
from kiosk.errors import KioskError, failure
from tests.fakes.card import FATIMA, After, Never, ignore
from tests.fakes.winscard import FakeScard


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> FakeScard:
    made = FakeScard()
    for module in (winscard, pcsc, monitor):
        monkeypatch.setattr(module, "scard", made)
    return made


def code(work: Callable[[], object]) -> str:
    with pytest.raises(KioskError) as wrong:
        work()
    assert failure(wrong.value).said.fr
    return wrong.value.code


def reading() -> None:
    open_reader().read(FATIMA, ignore, Never())


def chain_code() -> tuple[str, str]:
    last = chain()[-1]
    return last.name, last.code


@pytest.mark.parametrize(
    ("flags", "state"),
    [
        (scard.SCARD_STATE_EMPTY, ReaderState.EMPTY),
        (scard.SCARD_STATE_PRESENT, ReaderState.PRESENT),
        (scard.SCARD_STATE_PRESENT | scard.SCARD_STATE_INUSE, ReaderState.PRESENT),
        (scard.SCARD_STATE_PRESENT | scard.SCARD_STATE_EXCLUSIVE, ReaderState.BUSY),
        (scard.SCARD_STATE_PRESENT | scard.SCARD_STATE_MUTE, ReaderState.MUTE),
        (scard.SCARD_STATE_UNAVAILABLE, ReaderState.NO_READER),
        (scard.SCARD_STATE_UNKNOWN, ReaderState.NO_READER),
    ],
)
def test_the_flags_of_a_reader_become_one_state(fake: FakeScard, flags: int, state: ReaderState) -> None:
    fake.readers = {"Reader": flags}

    assert open_reader().status() == ReaderStatus(state, "Reader")


def test_without_a_name_the_first_reader_with_a_card_is_taken(fake: FakeScard) -> None:
    fake.readers = {"Empty": scard.SCARD_STATE_EMPTY, "Full": scard.SCARD_STATE_PRESENT}

    assert open_reader().status().reader == "Full"
    fake.readers["Held"] = scard.SCARD_STATE_PRESENT | scard.SCARD_STATE_EXCLUSIVE
    fake.readers = dict(reversed(fake.readers.items()))
    assert open_reader().status().reader == "Full"
    assert open_reader("Empty").status().state is ReaderState.EMPTY
    assert open_reader("Third").status() == ReaderStatus(ReaderState.NO_READER, "Third")


def test_no_reader_and_no_service_are_two_things(fake: FakeScard) -> None:
    fake.readers = {}
    assert open_reader().status() == ReaderStatus(ReaderState.NO_READER)
    fake.results = {"list": scard.SCARD_E_NO_READERS_AVAILABLE}
    assert open_reader().status() == ReaderStatus(ReaderState.NO_READER)
    assert code(reading) == "reader-absent"
    fake.results = {"establish": scard.SCARD_E_NO_SERVICE}
    assert open_reader().status() == ReaderStatus(ReaderState.NO_SERVICE)
    assert code(reading) == "pcsc-absent"


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (scard.SCARD_E_SHARING_VIOLATION, "reader-busy"),
        (scard.SCARD_E_NO_SMARTCARD, "card-absent"),
        (scard.SCARD_W_REMOVED_CARD, "card-absent"),
        (scard.SCARD_W_RESET_CARD, "card-lost"),
        (scard.SCARD_W_SECURITY_VIOLATION, "pcsc-denied"),
        (scard.SCARD_W_UNRESPONSIVE_CARD, "card-mute"),
        (scard.SCARD_E_PROTO_MISMATCH, "card-mute"),
        (scard.SCARD_E_READER_UNAVAILABLE, "reader-absent"),
        (scard.SCARD_E_NO_SERVICE, "pcsc-absent"),
        (scard.SCARD_F_INTERNAL_ERROR, "card-mute"),
    ],
)
def test_a_refused_connection_is_told_by_its_cause(
    fake: FakeScard, monkeypatch: pytest.MonkeyPatch, result: int, expected: str
) -> None:
    monkeypatch.setattr(pcsc, "_BETWEEN_TRIES", 0.001)
    fake.results = {"connect": result}

    assert code(reading) == expected
    assert chain_code() == ("chip", expected)
    assert fake.calls[-1][0] == "release"


def test_a_card_gone_before_its_answer_to_reset_is_let_go(fake: FakeScard) -> None:
    fake.results = {"status": scard.SCARD_W_REMOVED_CARD}

    assert code(reading) == "card-absent"
    assert "disconnect" in [name for name, *_ in fake.calls]


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (scard.SCARD_STATE_EMPTY, "card-lost"),
        (scard.SCARD_STATE_PRESENT, "card-lost"),
        (scard.SCARD_STATE_UNKNOWN, "reader-absent"),
    ],
)
@pytest.mark.parametrize(
    "result", [scard.SCARD_S_SUCCESS, scard.SCARD_F_COMM_ERROR, scard.SCARD_W_REMOVED_CARD]
)
def test_a_command_without_answer_is_judged_by_the_state_of_the_reader(
    fake: FakeScard, result: int, state: int, expected: str
) -> None:
    with connected() as transport:
        fake.results = {"transmit": result}
        fake.readers["Reader"] = state
        assert code(lambda: transport.transmit(b"\0\xa4\0\0")) == expected
    # Left alone: see PcscTransport.close.
    assert ("disconnect", scard.SCARD_LEAVE_CARD) in fake.calls


def test_a_service_that_ends_during_a_command_is_said(fake: FakeScard) -> None:
    with connected() as transport:
        fake.results = {"transmit": scard.SCARD_E_NO_SERVICE, "establish": scard.SCARD_E_NO_SERVICE}
        assert code(lambda: transport.transmit(b"\0\xa4\0\0")) == "pcsc-absent"


@pytest.mark.parametrize("protocol", [scard.SCARD_PROTOCOL_T0, scard.SCARD_PROTOCOL_T1])
def test_a_card_is_held_alone_spoken_to_in_its_protocol_and_left_reset(
    fake: FakeScard, protocol: int
) -> None:
    fake.protocol = protocol
    fake.answers = [b"\x90\x00"]

    with connected() as transport:
        assert transport.atr == b"\x3b\x80"
        assert transport.transmit(b"\0\xa4\0\0") == b"\x90\x00"

    header = scard.SCARD_PCI_T0 if protocol == scard.SCARD_PROTOCOL_T0 else scard.SCARD_PCI_T1
    assert ("connect", "Reader", scard.SCARD_SHARE_EXCLUSIVE) in fake.calls
    assert ("transmit", header, b"\0\xa4\0\0") in fake.calls
    assert ("disconnect", scard.SCARD_RESET_CARD) in fake.calls


def test_the_card_on_a_reader_is_read(fake: FakeScard) -> None:
    fake.card = profile("fatima").card()

    assert open_reader().read(FATIMA, ignore, Never()).cnie == "ZZ999901"


def test_a_state_that_cannot_be_asked_for_is_no_service(fake: FakeScard) -> None:
    fake.results = {"change": scard.SCARD_E_NO_SERVICE}

    assert open_reader().status() == ReaderStatus(ReaderState.NO_SERVICE)
    fake.results = {"change": scard.SCARD_E_UNKNOWN_READER}
    assert open_reader("Reader").status() == ReaderStatus(ReaderState.NO_READER, "Reader")


@pytest.mark.parametrize(
    ("properties", "longest"),
    [
        ("", 65536),
        ("0a0400000100", 65536),
        ("0a0400080000", 2048),
        ("0a0400000000", 256),
        ("02020000", 65536),
        ("0a", 65536),
        ("0a04", 256),
    ],
)
def test_a_reader_tells_how_much_it_carries(fake: FakeScard, properties: str, longest: int) -> None:
    fake.properties = bytes.fromhex(properties)

    with connected("Reader") as transport:
        assert transport.longest == longest


def test_a_reader_that_refuses_to_tell_is_taken_to_carry_all(fake: FakeScard) -> None:
    fake.results = {"control": scard.SCARD_E_UNSUPPORTED_FEATURE}

    with connected("Reader") as transport:
        assert transport.longest == 65536


def test_a_card_that_another_program_only_looks_at_is_waited_for(
    fake: FakeScard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pcsc, "_BETWEEN_TRIES", 0.001)
    fake.card = profile("fatima").card()
    fake.results = {"connect": scard.SCARD_E_SHARING_VIOLATION}
    asked: list[None] = []

    class LetGo(Never):
        def is_set(self) -> bool:
            asked.append(None)
            if len(asked) == 3:
                fake.results = {}
            return False

    assert open_reader().read(FATIMA, ignore, LetGo()).cnie == "ZZ999901"


def test_waiting_for_a_card_ends_by_cancelling_or_after_a_second(
    fake: FakeScard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pcsc, "_BETWEEN_TRIES", 0.001)
    fake.results = {"connect": scard.SCARD_E_SHARING_VIOLATION}

    assert code(lambda: open_reader().read(FATIMA, ignore, After(0))) == "card-cancelled"
    fake.calls.clear()
    assert code(reading) == "reader-busy"
    assert [name for name, *_ in fake.calls].count("connect") == pcsc._TRIES


def test_the_monitor_tells_each_change_once_and_sees_readers_come_and_go(fake: FakeScard) -> None:
    told: Queue[ReaderStatus] = Queue()
    watched = Monitor(told.put)
    fake.readers = {}
    watched.start()
    try:
        assert told.get(timeout=5).state is ReaderState.NO_READER
        fake.readers = {"Reader": scard.SCARD_STATE_EMPTY}
        fake.changed.set()
        assert told.get(timeout=5) == ReaderStatus(ReaderState.EMPTY, "Reader")
        fake.readers = {"Reader": scard.SCARD_STATE_PRESENT | scard.SCARD_STATE_EXCLUSIVE}
        fake.changed.set()
        assert told.get(timeout=5).state is ReaderState.PRESENT
    finally:
        watched.stop()
    assert told.empty()


def test_the_monitor_begins_again_after_any_error(fake: FakeScard) -> None:
    told: Queue[ReaderStatus] = Queue()
    watched = Monitor(told.put)
    fake.changed.set()
    watched.start()
    try:
        assert told.get(timeout=5).state is ReaderState.PRESENT
        fake.results = {"change": scard.SCARD_F_INTERNAL_ERROR}
        fake.changed.set()
        assert told.get(timeout=5).state is ReaderState.NO_SERVICE
        fake.results = {}
        fake.changed.set()
        assert told.get(timeout=5).state is ReaderState.PRESENT
    finally:
        watched.stop()


def test_the_monitor_stops_while_it_waits_for_the_service(fake: FakeScard) -> None:
    told: Queue[ReaderStatus] = Queue()
    fake.results = {"establish": scard.SCARD_E_NO_SERVICE}
    watched = Monitor(told.put)
    watched.start()

    assert told.get(timeout=5).state is ReaderState.NO_SERVICE
    watched.stop()
    assert not watched._thread.is_alive()
