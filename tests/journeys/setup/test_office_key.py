"""The office's key through the assistant, on real registers: counters, a kiosk, who may, what is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import settings as stations
from kiosk.app import first_use, station
from kiosk.cases import passphrases
from kiosk.cases.acts import COUNTER, Act
from kiosk.cases.rights import Role
from kiosk.clock import FixedClock
from kiosk.desk import access
from kiosk.desk.setup.assistant import Assistant
from kiosk.errors import KioskError
from kiosk.flows.setup import STOPS, Stop
from tests.fakes.samples import NOON

SECRET, PHRASE = "une jument bleue", "quatre mots sans lien"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passphrases, "_MEMORY", 64)


@pytest.fixture
def at(tmp_path: Path) -> Callable[[str], Assistant]:
    """Open the assistant of a computer of the office, by the code of its station."""

    def opened(code: str) -> Assistant:
        folder = tmp_path / code
        folder.mkdir(exist_ok=True)
        changes = {"office": {"code": "SALTB"}, "station": {"code": code}}
        stations.save(folder / stations.FILE, changes)
        return first_use.assistant(folder, clock=FixedClock(NOON))

    return opened


def code_of(work: Callable[[], object]) -> str:
    with pytest.raises(KioskError) as wrong:
        work()
    return wrong.value.code


def told(assistant: Assistant, login: str = "") -> list[tuple[str, str, str]]:
    with station.desk(assistant._ground.folder) as desk:
        if login:
            desk.unlock(login, SECRET)
        lines = desk.accesses()
    return [(one.who, one.subject, one.why) for one in lines if one.act is Act.OFFICE_KEY]


def test_a_key_goes_from_the_counter_to_the_kiosk_and_whole_to_a_second_counter(
    at: Callable[[str], Assistant], tmp_path: Path
) -> None:
    first, second, hall = at("A1"), at("A2"), at("K1")
    assert first.office_key() is None
    assert code_of(lambda: first.carry_key(tmp_path / "none", "")) == "prepared-key-missing"
    assert next(one.code for one in first.findings() if one.stop is Stop.KEY) == "setup-key"
    first.make_key(replace=False)
    made = first.office_key()
    assert made is not None
    assert made.opens
    assert Stop.KEY in first.progress.settled
    public, whole = tmp_path / "public.json", tmp_path / "whole.json"
    first.carry_key(public, "")
    assert code_of(lambda: first.carry_key(whole, "short")) == "backup-passphrase-short"
    first.carry_key(whole, PHRASE)
    hall.take_key(public, "")
    known = hall.office_key()
    assert known is not None
    assert (known.fingerprint, known.opens) == (made.fingerprint, False)
    assert code_of(lambda: hall.carry_key(whole, PHRASE)) == "prepared-key-elsewhere"
    assert code_of(lambda: hall.make_key(replace=False)) == "prepared-key-elsewhere"
    assert code_of(lambda: second.take_key(whole, "")) == "backup-passphrase"
    second.take_key(whole, PHRASE)
    assert second.office_key() == made
    assert next(one.tone for one in second.findings() if one.stop is Stop.KEY) == "good"
    assert told(first) == [(COUNTER, made.fingerprint, "copied"), (COUNTER, made.fingerprint, "made")]
    assert told(second) == [(COUNTER, made.fingerprint, "taken")]


def test_a_disk_that_died_loses_no_slip_where_a_copy_was_kept(
    at: Callable[[str], Assistant], tmp_path: Path
) -> None:
    first, whole = at("A1"), tmp_path / "whole.json"
    first.make_key(replace=False)
    first.carry_key(whole, PHRASE)
    again = at("B1")
    again.take_key(whole, PHRASE)
    assert again.office_key() == first.office_key()


def test_a_file_of_another_office_of_none_or_absent_is_told(
    at: Callable[[str], Assistant], tmp_path: Path
) -> None:
    first, other = at("A1"), at("A2")
    first.make_key(replace=False)
    first.carry_key(tmp_path / "key", "")
    other.keep(Stop.OFFICE, {"office": {"code": "SALTC"}})
    assert code_of(lambda: other.take_key(tmp_path / "key", "")) == "prepared-key-office"
    (tmp_path / "none").write_bytes(b"no key")
    assert code_of(lambda: other.take_key(tmp_path / "none", "")) == "prepared-key-file"
    assert code_of(lambda: other.take_key(tmp_path / "absent", "")) == "prepared-key-file"
    other.keep(Stop.OFFICE, {"office": {"code": stations.Office().code}})
    assert code_of(lambda: other.make_key(replace=False)) == "setup-office"


def test_a_head_of_office_sees_to_the_key_alone_and_is_named_in_the_journal(
    at: Callable[[str], Assistant], tmp_path: Path
) -> None:
    assistant = at("A1")
    assistant.first_person("Samira Amrani", "s.amrani", SECRET)
    assistant.make_key(replace=False)
    with station.desk(assistant._ground.folder) as desk:
        desk.unlock("s.amrani", SECRET)
        once = {
            login: desk.add_person(login, login, role)
            for login, role in (("h.alaoui", Role.HEAD), ("r.clerk", Role.CLERK))
        }
        desk.unlock("h.alaoui", once["h.alaoui"])
        desk.change_secret(SECRET)
    again = at("A1")
    assert again.stops == STOPS
    assert code_of(lambda: again.make_key(replace=False)) == "session-locked"
    assert code_of(lambda: again.unlock("r.clerk", once["r.clerk"])) == "right-missing"
    assert code_of(lambda: again.make_key(replace=False)) == "session-locked"
    again.unlock("h.alaoui", SECRET)
    assert tuple(again.stops) == (Stop.KEY,)
    again.carry_key(tmp_path / "whole.json", PHRASE)
    assert [one[::2] for one in told(again, "s.amrani")] == [("h.alaoui", "copied"), ("s.amrani", "made")]
    again.unlock("s.amrani", SECRET)
    assert again.stops == STOPS


def test_a_copy_that_cannot_be_written_down_is_none(
    at: Callable[[str], Assistant], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assistant, copy = at("A1"), tmp_path / "whole.json"
    assistant.make_key(replace=False)

    def full(*_: object) -> None:
        raise KioskError("disk-full")

    monkeypatch.setattr(access, "journal_access", full)
    assert code_of(lambda: assistant.carry_key(copy, PHRASE)) == "disk-full"
    assert not copy.exists()
