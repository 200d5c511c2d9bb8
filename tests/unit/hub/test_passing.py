"""A region forwards as long as its hub serves, and no line that is cut ends that."""

from pathlib import Path
from threading import Event

import pytest

from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.hub import passing as passing_module
from kiosk.hub.forwarding import Forwarded
from kiosk.hub.house import House
from kiosk.hub.keys import public_jwk
from kiosk.hub.passing import EVERY, Destination, Passing, passing
from tests.fakes.filings import NOON


class Scripted:
    """Forwards what it is told to."""

    def __init__(self, *rounds: Forwarded) -> None:
        self.rounds = list(rounds)
        self.called = Event()

    def round(self) -> Forwarded:
        self.called.set()
        return self.rounds.pop(0) if self.rounds else Forwarded()


@pytest.mark.logs("the line is cut, a log differs, and both are told")
def test_a_cut_line_is_tried_again_ever_later_and_a_log_that_differs_is_told_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    cut, differing = Forwarded(code="hub-unreachable"), Forwarded(differing=("d",))
    one = Passing(Scripted(cut, cut, differing, differing, Forwarded()))
    assert [one.round(Event()) for _ in range(5)] == [2.0, 4.0, EVERY, EVERY, EVERY]
    assert caplog.text.count("hub-unreachable") == 2
    assert caplog.text.count("a person must look: 1") == 1
    assert one.failures == 0


def test_it_goes_on_while_the_hub_serves(
    small_house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, made = f"sqlite:///{tmp_path}/small.db", Scripted()
    monkeypatch.setattr(passing_module, "Forwarder", lambda *_: made)
    to = Destination("https://nation.example", "04", public_jwk(small_house.key))
    with passing(address, to, FixedClock(NOON)):
        assert made.called.wait(30)


def test_nowhere_is_nowhere(tmp_path: Path) -> None:
    with passing(f"sqlite:///{tmp_path}/none.db", None, FixedClock(NOON)):
        assert not (tmp_path / "none.db").exists()


def test_an_address_that_is_none_is_refused_at_once(tmp_path: Path, small_house: House) -> None:
    to = Destination("http://nation.example", "04", public_jwk(small_house.key))
    with (
        pytest.raises(KioskError, match="hub-not-https"),
        passing(f"sqlite:///{tmp_path}/none.db", to, FixedClock(NOON)),
    ):
        pass
