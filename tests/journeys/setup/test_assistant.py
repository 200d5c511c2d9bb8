"""The assistant's services on real rooms: settings files, registers, a hub as its own process, CUPS."""

import os
import pty
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk import settings as stations
from kiosk.app import first_use, station
from kiosk.card.reader import Can, Link
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import VirtualReader
from kiosk.cases.rights import Role
from kiosk.cases.store import REGISTER, Store
from kiosk.clock import FixedClock, SystemClock
from kiosk.desk.setup import findings, progress
from kiosk.desk.setup.assistant import Assistant
from kiosk.errors import KioskError
from kiosk.flows.setup import HubWay, Invitation, Papers, Proof, Remains, Stop
from kiosk.forms.answers import Answers
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.database import opened
from kiosk.print.printer import PrintState
from kiosk.sync.wire import OfficeNames
from kiosk.ui.background import Cancelled
from tests.fakes.samples import CAN, HOUSEHOLD, NOON
from tests.services.cups import FakePrinter
from tests.services.postgres import HubProcess
from tests.services.waiting import until

NAMES = OfficeNames("SALTB", "ملحقة تابريكت", "Annexe de Tabriquet", "04.441.01.0")
SECRET = "une jument bleue"
OFFICE = {"code": "SALTB", "name_ar": NAMES.name_ar, "name_fr": NAMES.name_fr}


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


@pytest.fixture
def assistant(data_folder: Path, clock: FixedClock) -> Assistant:
    return first_use.assistant(data_folder, VirtualReader(profile("fatima").card()), clock)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubProcess]:
    process = HubProcess(f"sqlite:///{tmp_path}/hub.db")
    process.start()
    yield process
    process.stop()


def code_of(work: Callable[[], object]) -> str:
    with pytest.raises(KioskError) as wrong:
        work()
    return wrong.value.code


def file_one(folder: Path) -> None:
    with station.desk(folder, training=True) as desk:
        desk.deposit(desk.begin("tadamon", "ar"), Answers.from_json(HOUSEHOLD), "Clerk")


def test_nothing_is_written_before_a_button_is_pressed_and_comments_are_kept_after(
    assistant: Assistant, data_folder: Path
) -> None:
    assistant.arrive(Stop.LANGUAGE)
    assert not assistant.guarded()
    assert assistant.remains() == Remains()
    assert [one.code for one in assistant.findings()][:2] == ["setup-office", ""]
    assert list(data_folder.iterdir()) == []
    file = data_folder / stations.FILE
    file.write_text("# of the province\n[office]\nphone = '0537' # new line\n", encoding="utf-8")
    assistant.keep(Stop.OFFICE, {"office": OFFICE})
    told = file.read_text(encoding="utf-8")
    assert "# of the province" in told
    assert "# new line" in told
    assert stations.load(file).office.name == Assistant(assistant._ground).settings.office.name


def test_after_a_power_cut_the_next_one_goes_on_with_what_was_settled(
    assistant: Assistant, data_folder: Path
) -> None:
    assistant.keep(Stop.OFFICE, {"office": OFFICE})
    assistant.arrive(Stop.PRINTER)
    assistant.prove(Proof.PAGE)
    again = first_use.assistant(data_folder)
    assert (again.progress.at, again.progress.settled) == (Stop.PRINTER, {Stop.OFFICE})
    assert again.progress.proved == {Proof.PAGE}
    assert progress.wanted(data_folder)
    again.finish("fr")
    assert not progress.wanted(data_folder)
    assert stations.load(data_folder / stations.FILE).station.lang == "fr"


def test_settings_of_the_administrator_are_never_changed(assistant: Assistant, data_folder: Path) -> None:
    file = data_folder / stations.FILE
    file.write_text("[station]\nlang = 'ar'\n", encoding="utf-8")
    file.chmod(0o444)
    assert assistant.read_only
    assert code_of(lambda: assistant.keep(Stop.MODE, {"station": {"training": True}})) == "settings-read-only"
    assert code_of(lambda: assistant.keep_register("")) == "settings-read-only"
    way, invitation = HubWay("http://127.0.0.1:9"), Invitation("SALTB", "A1", "X")
    assert code_of(lambda: assistant.enrol(way, invitation)) == "settings-read-only"
    assistant.finish("fr")
    assert file.read_text(encoding="utf-8") == "[station]\nlang = 'ar'\n"
    assert not (data_folder / REGISTER).exists()


def test_a_register_of_its_own_is_made_with_its_button(assistant: Assistant, data_folder: Path) -> None:
    assert assistant.keep_register("") == 0
    assert (data_folder / REGISTER).exists()
    assert Stop.REGISTER in assistant.progress.settled


def test_files_move_into_the_register_that_the_office_shares(
    assistant: Assistant, data_folder: Path, register_address: str
) -> None:
    file_one(data_folder)
    assert assistant.remains() == Remains(training=1)
    assistant.try_register(register_address)
    assert assistant.keep_register(register_address) == 1
    assert stations.load(data_folder / stations.FILE).register.database == register_address
    assert assistant.remains() == Remains(training=1)
    assert assistant.keep_register(register_address) == 0
    assert code_of(lambda: assistant.keep_register("")) == "register-not-own"
    assert assistant.settings.register.database == register_address


def test_a_server_that_is_away_or_a_password_in_its_address_is_told(
    assistant: Assistant, data_folder: Path
) -> None:
    away = "postgresql://kiosk@127.0.0.1:9/none?connect_timeout=1"
    assert code_of(lambda: assistant.try_register(away)) == "register-server-unreachable"
    assert code_of(lambda: assistant.keep_register(away)) == "register-server-unreachable"
    unfit = "postgresql://kiosk:secret@127.0.0.1/none"
    assert code_of(lambda: assistant.try_register(unfit)) == "settings-value"
    assert code_of(lambda: assistant.keep_register("mysql://x")) == "settings-value"
    assert list(data_folder.iterdir()) == []


def test_a_test_page_comes_out_of_a_real_queue(assistant: Assistant, fake_printer: FakePrinter) -> None:
    assert fake_printer.name in assistant.queues()
    papers = Papers(printer=fake_printer.name)
    job = assistant.print_test(papers, "a4")
    until(lambda: assistant.follow_print(job.id).outcome.state is PrintState.PRINTED)
    (paper,) = fake_printer.printed()
    assert paper.read_bytes().startswith(b"%PDF")
    assistant.keep(Stop.PRINTER, {"printing": {"printer": fake_printer.name}})
    found = {one.stop: one.code for one in assistant.findings()}
    assert found[Stop.PRINTER] == "setup-page"
    assistant.prove(Proof.PAGE)
    assistant.keep(Stop.PRINTER, {"printing": {"thermal": "file:/dev/none"}})
    found = {one.stop: one.code for one in assistant.findings()}
    assert found[Stop.PRINTER] == "printer-absent"


def test_what_is_plugged_in_is_asked_and_a_card_tried(assistant: Assistant) -> None:
    assert isinstance(tuple(assistant.thermals()), tuple)
    assert isinstance(tuple(assistant.ports()), tuple)
    assert assistant.chain("No such reader")[-1].ok is False
    answer = assistant.try_card("", Can(CAN), Cancelled())
    assert answer.received > 0
    assert code_of(lambda: assistant.try_scanner("/dev/none", 9600)) == "scanner-absent"


def test_a_scanner_that_can_be_opened_is_well(assistant: Assistant) -> None:
    ours, theirs = pty.openpty()
    try:
        assistant.try_scanner(os.ttyname(theirs), 9600)
    finally:
        os.close(ours)
        os.close(theirs)


def test_a_one_time_code_brings_the_office_and_the_hubs_belief(
    assistant: Assistant, data_folder: Path, hub: HubProcess
) -> None:
    with closing(opened(hub.database)) as database:
        add_office(database, NAMES)
        code = add_station(database, NAMES.code, "A1", SystemClock())
    way = HubWay(f"http://127.0.0.1:{hub.port}")
    assistant.reach_hub(way)
    assert code_of(lambda: assistant.reach_hub(HubWay("http://hub.example"))) == "hub-not-https"
    wrong = Invitation(NAMES.code, "A1", "WRONG-CODE")
    assert code_of(lambda: assistant.enrol(way, wrong)).startswith("enrol")
    before = {one.stop: one.code for one in assistant.findings()}
    assert before[Stop.HUB] == "setup-enrol"
    assert assistant.enrol(way, Invitation(NAMES.code, "A1", code)) == NAMES
    office = stations.load(data_folder / stations.FILE).office
    assert (office.code, office.name_ar, office.commune) == (NAMES.code, NAMES.name_ar, NAMES.commune)
    assert assistant.settings.office == office
    assert {Stop.OFFICE, Stop.HUB} <= assistant.progress.settled
    after = {one.stop: (one.tone, one.code) for one in assistant.findings()}
    assert after[Stop.HUB] == ("good", "")


def test_the_first_administrator_is_made_whole_or_not_at_all(assistant: Assistant, data_folder: Path) -> None:
    assert code_of(lambda: assistant.first_person("Samira Amrani", "s.amrani", "1234567890")) == "secret-easy"
    assert code_of(lambda: assistant.first_person("", "s.amrani", SECRET)) == "staff-name"
    assert code_of(lambda: assistant.first_person("S. Amrani", "é", SECRET)) == "person-login"
    assert not assistant.guarded()
    assistant.first_person("Samira Amrani", "s.amrani", SECRET)
    assert assistant.guarded()
    assert Stop.PERSON in assistant.progress.settled
    assistant.unlock("s.amrani", SECRET)
    assert code_of(lambda: assistant.unlock("s.amrani", "another secret")) == "secret-wrong"
    assert code_of(lambda: assistant.first_person("Other", "other", SECRET)) == "right-missing"
    with closing(Store.open(data_folder)) as store, store.read() as conn:
        kept = "".join(map(str, conn.exec_driver_sql("SELECT * FROM staff").all()))
    assert SECRET not in kept


def test_only_an_administrator_passes_the_gate(assistant: Assistant, data_folder: Path) -> None:
    assistant.first_person("Samira Amrani", "s.amrani", SECRET)
    with station.desk(data_folder) as desk:
        desk.unlock("s.amrani", SECRET)
        once = desk.add_person("r.clerk", "R. Clerk", Role.CLERK)
    assert code_of(lambda: assistant.unlock("r.clerk", once)) == "right-missing"


def test_a_broken_register_is_told_by_the_summary_and_hides_nothing_else(
    assistant: Assistant, data_folder: Path
) -> None:
    assistant.keep(Stop.OFFICE, {"office": OFFICE, "station": {"training": True}})
    (data_folder / REGISTER).write_bytes(b"no register at all" * 300)
    found = {one.stop: (one.tone, one.code) for one in assistant.findings()}
    assert found[Stop.REGISTER][0] == "bad"
    assert found[Stop.OFFICE] == ("good", "")
    assert found[Stop.MODE] == ("neutral", "setup-training")


def test_a_link_that_is_broken_is_told_and_a_card_that_is_away_is_not(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, away = Link("driver", ok=False, code="reader-driver"), Link("card", ok=False, code="card-absent")
    told = []
    for link in (broken, away):
        monkeypatch.setattr(findings, "chain", lambda _, link=link: (link,))
        told += [(one.tone, one.code) for one in assistant.findings() if one.stop is Stop.READER]
    assert told == [("warn", "reader-driver"), ("neutral", "setup-card")]


def test_of_a_late_assistant_only_what_it_offers_can_be_called(data_folder: Path) -> None:
    late = first_use.LateAssistant(data_folder)
    assert not hasattr(late, "_nothing")
    assert not late.read_only
    assert late.remains() == Remains()
    assert late.progress == progress.kept(data_folder)
