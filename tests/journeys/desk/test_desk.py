import contextlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event as Signal

import pytest

from kiosk.app import station
from kiosk.card.reader import Can, CardReading, Link
from kiosk.cases.case import CaseState, Event
from kiosk.clock import FixedClock
from kiosk.desk import road
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.settings import Settings
from kiosk.settings.declared import Delivery
from kiosk.sync.envelope import LinkState


@pytest.fixture
def reading(desk: CounterDesk) -> CardReading:
    return desk.read_card(Can("123456"), lambda *_: None, Signal())


def die(*_: object) -> None:
    raise SystemExit


def deposited(desk: CounterDesk, household: Answers) -> str:
    case = desk.deposit(desk.begin("tadamon", "ar"), household, "Clerk")
    return str(case.reference)


def test_a_new_draft_begins_in_the_commune_of_the_office(desk: CounterDesk) -> None:
    draft = desk.begin("tadamon", "fr")
    assert Answers.from_json(draft.answers).text("applicant.commune") == desk.settings.office.commune
    assert draft.training


def test_what_is_kept_is_resumed_by_another_desk_on_the_same_folder(
    desk: CounterDesk, household: Answers, data_folder: Path
) -> None:
    kept = desk.keep(desk.begin("tadamon", "ar"), household, "applicant.cnie")
    other = station.means(data_folder, settings=desk.settings, reader=desk.means.reader)
    resumed = CounterDesk(other).resume(kept.id)
    other.close()
    assert Answers.from_json(resumed.answers) == household
    assert resumed.place == "applicant.cnie"


def test_a_discarded_draft_is_gone(desk: CounterDesk, household: Answers) -> None:
    kept = desk.keep(desk.begin("tadamon", "ar"), household, "")
    desk.discard(kept.id)
    with pytest.raises(KioskError, match="draft-unknown"):
        desk.resume(kept.id)


def test_the_card_fills_what_is_empty(desk: CounterDesk, reading: CardReading) -> None:
    filled = desk.fill(desk.shelf.form("tadamon"), Answers(), reading)
    assert filled.answers.text("applicant.cnie") == "ZZ999901"
    assert filled.answers.text("applicant.family_name_ar") == "العلوي"
    assert "applicant.birth_date" in filled.filled
    assert filled.differences == ()


def test_the_card_never_overwrites_what_was_typed(desk: CounterDesk, reading: CardReading) -> None:
    typed = Answers({"applicant.family_name_fr": "ALAOUI", "applicant.given_name_fr": "KARIMA"})
    filled = desk.fill(desk.shelf.form("tadamon"), typed, reading)
    assert filled.answers.text("applicant.given_name_fr") == "KARIMA"
    told = {one.path: one for one in filled.differences}
    assert told["applicant.family_name_fr"].same_name
    assert not told["applicant.given_name_fr"].same_name


def test_a_deposit_is_in_the_day_the_list_and_the_register(desk: CounterDesk, household: Answers) -> None:
    reference = deposited(desk, household)
    day = desk.day()
    assert (day.deposits, day.waiting) == (1, 1)
    assert [line.reference for line in day.recent] == [reference]
    assert [line.reference for line in desk.find("علوي فاطمه")] == [reference]
    assert desk.find("بنعلي سعاد") == ()
    assert [line.reference for line in desk.find("fatima alaoui")] == [reference]
    assert desk.open(reference).case.state is CaseState.COMPLETE


def test_missing_documents_make_an_incomplete_deposit_with_its_date(
    desk: CounterDesk, household: Answers
) -> None:
    reference = deposited(desk, household.with_value("documents", ("cnie-copy",)))
    filing = desk.open(reference).case.filing
    assert filing.missing == ("signed-form",)
    assert filing.missing_until == desk.means.today + timedelta(days=desk.settings.rules.missing_days)
    assert desk.day().incomplete == 1


def test_a_form_with_problems_is_not_deposited_and_says_where(desk: CounterDesk, household: Answers) -> None:
    wrong = household.with_value("applicant.idcs", "1234567890")
    with pytest.raises(KioskError) as refused:
        deposited(desk, wrong)
    assert refused.value.values == {"count": 1, "first": "applicant.idcs idcs-pattern"}
    assert desk.day().deposits == 0


def test_a_station_without_an_office_gives_out_no_real_number(
    desk: CounterDesk, household: Answers, data_folder: Path
) -> None:
    draft = replace(desk.begin("tadamon", "ar"), training=False)
    real = household
    for path, idcs in (
        ("applicant.idcs", "2846173904"),
        ("spouses[0].idcs", "9350281748"),
        ("children[0].idcs", "4609173824"),
        ("children[1].idcs", "2516116556"),
    ):
        real = real.with_value(path, idcs)
    with pytest.raises(KioskError, match="office-unset"):
        desk.deposit(draft, real, "Clerk")


def test_the_receipt_is_printed_once_then_as_duplicata(
    desk: CounterDesk, household: Answers, data_folder: Path
) -> None:
    reference = deposited(desk, household)
    first = desk.follow_print(desk.start_print(reference, "Clerk").id)
    again = desk.follow_print(desk.start_print(reference, "Clerk").id)
    assert (first.copy, first.outcome.state) == (0, PrintState.PRINTED)
    assert (again.copy, again.outcome.state) == (1, PrintState.PRINTED)
    assert len(list((data_folder / "papers").glob("*.pdf"))) == 2
    assert not list((data_folder / "spool").glob("*"))
    assert desk.open(reference).copies == 2
    assert [(line.event, line.clerk) for line in desk.open(reference).history] == [
        (Event.DEPOSITED, "Clerk"),
        (Event.REPRINTED, "Clerk"),
    ]


def test_a_spool_that_cannot_be_written_is_told_and_the_receipt_is_printed_later(
    desk: CounterDesk, household: Answers, data_folder: Path
) -> None:
    reference = deposited(desk, household)
    (data_folder / "spool").touch()
    with pytest.raises(KioskError, match="paper-not-written"):
        desk.start_print(reference, "Clerk")
    (data_folder / "spool").unlink()
    job = desk.follow_print(desk.start_print(reference, "Clerk").id)
    assert (job.copy, job.outcome.state) == (0, PrintState.PRINTED)


def test_after_a_job_that_failed_comes_a_duplicata_never_a_second_original(
    desk: CounterDesk, household: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    reference = deposited(desk, household)
    job = desk.start_print(reference, "Clerk")
    failed = PrintOutcome(PrintState.FAILED, ("aborted",))
    with monkeypatch.context() as broken:
        broken.setattr(desk.means.printer, "outcome", lambda _job: failed)
        assert desk.follow_print(job.id).outcome.state is PrintState.FAILED
    again = desk.follow_print(desk.start_print(reference, "Clerk").id)
    assert (again.copy, again.outcome.state) == (1, PrintState.PRINTED)
    assert again.id != job.id


def test_jobs_left_by_a_crash_are_known_to_the_next_start(desk: CounterDesk, household: Answers) -> None:
    reference = deposited(desk, household)
    (waiting,) = desk.unfinished_prints()
    assert (waiting.reference, waiting.copy, waiting.outcome.state) == (reference, 0, PrintState.QUEUED)
    desk.start_print(reference, "Clerk")
    assert desk.unfinished_prints() == (), "the printer says that it came out"


@pytest.mark.parametrize("point", ["created", "kept", "sent"])
def test_asking_for_what_is_owed_prints_nothing(
    point: str, desk: CounterDesk, household: Answers, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process dies after the job was created, after that was kept, or after the document left."""
    reference = deposited(desk, household)
    printer = desk.means.printer
    with monkeypatch.context() as dying:
        if point == "created":
            dying.setattr(desk.papers, "_keep", die)
        elif point == "kept":
            dying.setattr(printer, "send", die)
        with contextlib.suppress(SystemExit):
            desk.start_print(reference, "Clerk")
    papers = list((data_folder / "papers").glob("*.pdf"))
    again = CounterDesk(desk.means)
    owed = [job.reference for job in again.unfinished_prints()]
    assert list((data_folder / "papers").glob("*.pdf")) == papers
    assert owed == ([] if point == "sent" else [reference])
    again.follow_print(again.start_print(reference, "Clerk").id)
    assert len(list((data_folder / "papers").glob("*.pdf"))) == (2 if point == "sent" else 1)


def test_a_file_is_withdrawn_or_cancelled_with_its_reason(desk: CounterDesk, household: Answers) -> None:
    first, second = deposited(desk, household), deposited(desk, household)
    assert desk.withdraw(first, "Clerk").case.state is CaseState.WITHDRAWN
    view = desk.cancel(second, "Clerk", "duplicate")
    assert (view.case.state, view.case.reason) == (CaseState.CANCELLED, "duplicate")
    with pytest.raises(KioskError, match="case-transition"):
        desk.withdraw(second, "Clerk")


def test_health_tells_each_thing_and_a_clock_set_back(
    desk: CounterDesk, household: Answers, clock: FixedClock
) -> None:
    deposited(desk, household)
    good = desk.health()
    assert good.clock_trusted
    assert good.link is LinkState.UNSET
    assert good.disk_free > 0
    clock.instant -= timedelta(days=2)
    assert not desk.health().clock_trusted
    late = desk.deposit(desk.begin("tadamon", "ar"), household, "Clerk")
    assert not late.clock_trusted


def test_a_register_that_does_not_answer_is_told_and_nothing_else_is_called_broken(
    desk: CounterDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.means.settings = replace(desk.means.settings, delivery=Delivery(hub="https://hub.example"))
    assert desk.health().troubles == ()
    lost = KioskError("register-unreachable", server="10.0.0.9")
    monkeypatch.setattr(desk.means.store, "read", lambda: (_ for _ in ()).throw(lost))
    health = desk.health()
    gone = Link("register", ok=False, code="register-unreachable", values={"server": "10.0.0.9"})
    assert (health.troubles, health.link) == ((gone,), LinkState.UNREACHABLE)
    assert (health.clock_trusted, health.guarded, health.ended) == (True, True, False)


def test_what_the_hub_told_is_asked_of_the_register_once_a_minute(
    desk: CounterDesk, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, found = [], (Link("copies", ok=False, code="register-copied"),)
    monkeypatch.setattr(road, "troubles", lambda _: asked.append(clock.now()) or found)
    assert [desk.health().troubles, desk.health().troubles] == [found, found]
    assert len(asked) == 1
    clock.instant += timedelta(minutes=1)
    desk.health()
    clock.instant -= timedelta(seconds=1)
    desk.health()
    assert len(asked) == 3


def test_a_printer_that_raises_is_told_by_its_code(
    desk: CounterDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> PrintOutcome:
        raise KioskError("printer-absent")

    monkeypatch.setattr(desk.means.printer, "status", broken)
    assert desk.health().printer == PrintOutcome(PrintState.PRINTER_OFF, ("printer-absent",))


def test_without_a_hub_files_wait_here(desk: CounterDesk, household: Answers) -> None:
    deposited(desk, household)
    report = desk.send()
    assert (report.link, report.waiting) == (LinkState.UNSET, 1)


def test_the_settings_of_a_folder_are_those_of_its_file(data_folder: Path) -> None:
    (data_folder / "kiosk.toml").write_text('[office]\ncode = "SALTB"\n', encoding="utf-8")
    with station.desk(data_folder) as opened:
        assert opened.settings.office.code == "SALTB"
    assert Settings().office.code == "DEMO"
