"""Every paper by one request: previewed, printed, followed, and forgotten where nobody is owed it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from kiosk.app import station
from kiosk.cases.case import Draft
from kiosk.cli import doctor
from kiosk.cli.main import main
from kiosk.cli.papers import write_papers
from kiosk.clock import FixedClock
from kiosk.desk import drawing
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.forms import load
from kiosk.forms.answers import Answers
from kiosk.paths import HOUSEHOLD
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.settings import Printing, Settings
from kiosk.settings import Station as StationSettings
from tests.fakes.printer import MemoryPrinter
from tests.helpers.papers import said
from tests.services.thermal import ThermalDouble
from tests.services.waiting import until

PRINTED = PrintOutcome(PrintState.PRINTED)


@pytest.fixture
def draft(desk: CounterDesk, household: Answers) -> Draft:
    return desk.keep(desk.begin("tadamon", "ar"), household, "")


def filed(desk: CounterDesk, answers: Answers) -> str:
    return str(desk.deposit(desk.begin("tadamon", "ar"), answers, "Clerk").reference)


def test_every_kind_of_paper_has_its_drawing() -> None:
    assert set(drawing._DRAWN) == set(Paper)


def test_every_paper_about_a_draft_is_drawn(desk: CounterDesk, draft: Draft) -> None:
    title = "Demande du bénéfice de l’AMO Tadamon"
    for paper in (Paper.MISSING, Paper.SLIP, Paper.ORIENTATION):
        assert desk.paper_pdf(PaperRequest(paper, draft.id)).startswith(b"%PDF")
    told = said(desk.paper_pdf(PaperRequest(Paper.APPLICATION, draft.id)))
    assert title in told
    assert "EL ALAOUI" in told
    assert "avant le dépôt" in told


def test_every_paper_about_a_file_is_drawn(desk: CounterDesk, household: Answers) -> None:
    reference = filed(desk, household)
    for paper in (Paper.RECEIPT, Paper.APPLICATION, Paper.MISSING):
        assert reference in said(desk.paper_pdf(PaperRequest(paper, reference)))


def test_a_receipt_gives_the_delay_of_the_law_on_the_day_it_was_filed(
    desk: CounterDesk, household: Answers
) -> None:
    reference = filed(desk, household)
    own = desk.means.folder / "law.toml"
    span = '[[deposit-delay.spans]]\nvalue = "45"\nsource = "BO 7500"\n'
    for content, days in ((span, 45), (span + "since = 2030-01-01\n", 60), ("no TOML", 60)):
        own.write_text(content, encoding="utf-8")
        assert f"{days} jours au plus" in said(desk.receipt_pdf(reference))


def test_any_form_is_printed_blank_and_with_no_answer_yet(desk: CounterDesk) -> None:
    for form in load.offered():
        assert desk.paper_pdf(PaperRequest(Paper.APPLICATION, form.id)).startswith(b"%PDF")
        draft = desk.keep(desk.begin(form.id, "fr"), Answers(), "")
        for paper in (Paper.APPLICATION, Paper.SLIP, Paper.MISSING, Paper.ORIENTATION):
            assert desk.paper_pdf(PaperRequest(paper, draft.id)).startswith(b"%PDF")


def test_every_guide_in_force_is_drawn(desk: CounterDesk) -> None:
    for guide in desk.guides():
        assert desk.paper_pdf(PaperRequest(Paper.GUIDE, guide.id)).startswith(b"%PDF")


def test_the_papers_of_a_day_are_drawn_and_its_report_once_it_is_closed(
    desk: CounterDesk, household: Answers
) -> None:
    reference, day = filed(desk, household), desk.means.today
    for paper in (Paper.REGISTER, Paper.BORDEREAU):
        assert reference in said(desk.paper_pdf(PaperRequest(paper, day.isoformat())))
    request = PaperRequest(Paper.CLOSING, day.isoformat())
    with pytest.raises(KioskError, match="day-not-closed"):
        desk.paper_pdf(request)
    desk.close_day(day, "Clerk")
    assert desk.paper_pdf(request).startswith(b"%PDF")


def test_a_paper_about_nothing_is_refused_and_leaves_no_job(desk: CounterDesk) -> None:
    for paper, subject, code in (
        (Paper.GUIDE, "none", "paper-unknown"),
        (Paper.REGISTER, "yesterday", "paper-unknown"),
        (Paper.APPLICATION, "DEMO-TA1-26-00009-99", "case-unknown"),
        (Paper.APPLICATION, "01a20000-0000-7000-8000-000000000000", "draft-unknown"),
        (Paper.RECEIPT, "DEMO-TA1-26-00009-99", "case-unknown"),
    ):
        with pytest.raises(KioskError, match=code):
            desk.print_paper(PaperRequest(paper, subject), "Clerk")
    assert desk.unfinished_prints() == ()


def to_the_end(desk: CounterDesk, job: int) -> PrintOutcome:
    until(lambda: desk.follow_print(job).outcome.state.final)
    return desk.follow_print(job).outcome


def test_a_form_is_printed_for_signature_and_followed(
    desk: CounterDesk, draft: Draft, data_folder: Path
) -> None:
    job = desk.print_paper(PaperRequest(Paper.APPLICATION, draft.id), "Clerk")
    assert (job.reference, job.paper, job.copy) == (draft.id, "application", 0)
    assert to_the_end(desk, job.id) == PRINTED
    (printed,) = (data_folder / "papers").glob("*.pdf")
    assert printed.read_bytes() == desk.paper_pdf(PaperRequest(Paper.APPLICATION, draft.id))
    assert list((data_folder / "spool").iterdir()) == []


def test_a_receipt_asked_for_as_any_paper_is_the_deposits_own(desk: CounterDesk, household: Answers) -> None:
    reference = filed(desk, household)
    first = desk.print_paper(PaperRequest(Paper.RECEIPT, reference), "Clerk")
    assert (first.copy, to_the_end(desk, first.id)) == (0, PRINTED)
    assert desk.print_paper(PaperRequest(Paper.RECEIPT, reference), "Clerk").copy == 1


def test_after_a_crash_only_receipts_are_owed_and_slips_are_forgotten_in_a_day(
    desk: CounterDesk, clock: FixedClock, household: Answers, data_folder: Path
) -> None:
    reference = filed(desk, household)
    desk.means.printer = MemoryPrinter(becomes=PrintOutcome(PrintState.NEEDS_PAPER))
    slip = desk.print_paper(PaperRequest(Paper.GUIDE, "rnp"), "Clerk")
    assert (data_folder / "spool" / f"{slip.id}.pdf").exists()
    assert [job.reference for job in desk.unfinished_prints()] == [reference]
    desk.start_print(reference, "Clerk")
    waiting = filed(desk, household)
    assert [job.reference for job in desk.unfinished_prints()] == [reference, waiting]
    after = station.means(data_folder, settings=desk.settings, reader=desk.means.reader, clock=clock)
    after.printer = desk.means.printer
    revived = CounterDesk(after)
    assert revived.follow_print(slip.id).outcome.state is PrintState.NEEDS_PAPER
    clock.instant += timedelta(days=2)
    revived.print_paper(PaperRequest(Paper.GUIDE, "rsu"), "Clerk")
    assert not (data_folder / "spool" / f"{slip.id}.pdf").exists()
    with pytest.raises(KioskError, match="print-job-unknown"):
        revived.follow_print(slip.id)
    after.close()


@pytest.fixture
def roll_desk(
    data_folder: Path, clock: FixedClock, desk: CounterDesk
) -> Iterator[tuple[CounterDesk, ThermalDouble]]:
    with ThermalDouble() as double:
        printing = Printing(paper="80mm", thermal=double.device)
        settings = Settings(station=StationSettings(training=True), printing=printing)
        means = station.means(data_folder / "roll", settings=settings, reader=desk.means.reader, clock=clock)
        yield CounterDesk(means), double
        means.close()


def test_receipts_and_slips_leave_on_the_roll_and_forms_on_a4(
    roll_desk: tuple[CounterDesk, ThermalDouble], household: Answers, data_folder: Path
) -> None:
    desk, double = roll_desk
    reference = filed(desk, household)
    assert desk.health().printer == PrintOutcome(PrintState.QUEUED)
    assert to_the_end(desk, desk.start_print(reference, "Clerk").id) == PRINTED
    assert len(double.cut) == 2
    assert to_the_end(desk, desk.print_paper(PaperRequest(Paper.GUIDE, "rnp"), "Clerk").id) == PRINTED
    assert len(double.cut) == 3
    desk.print_paper(PaperRequest(Paper.APPLICATION, reference), "Clerk")
    assert len(list((data_folder / "roll" / "papers").glob("*.pdf"))) == 1


def test_a_roll_without_a_receipt_printer_goes_to_the_queue(
    desk: CounterDesk, household: Answers, data_folder: Path
) -> None:
    desk.means.settings = replace(desk.settings, printing=Printing(paper="80mm"))
    job = desk.start_print(filed(desk, household), "Clerk")
    assert to_the_end(desk, job.id) == PRINTED


def test_the_papers_of_a_file_are_written(desk: CounterDesk, household: Answers, tmp_path: Path) -> None:
    complete = filed(desk, household)
    names = write_papers(desk, complete, tmp_path / "out")
    assert names == tuple(
        f"{complete}-{name}"
        for name in (
            "receipt-a4.pdf",
            "receipt-a5.pdf",
            "receipt-80mm-1.png",
            "receipt-80mm-2.png",
            "application.pdf",
        )
    )
    with Image.open(tmp_path / "out" / f"{complete}-receipt-80mm-1.png") as strip:
        assert (strip.mode, strip.width) == ("1", 576)
    lacking = filed(desk, household.with_value("documents", ("signed-form",)))
    assert write_papers(desk, lacking, tmp_path, (Paper.MISSING,)) == (f"{lacking}-missing.pdf",)
    desk.withdraw(lacking, "Clerk")
    assert write_papers(desk, lacking, tmp_path, (Paper.MISSING,)) == (), "nothing is awaited any more"
    told = desk.follow(lacking, "1984")
    assert (told.missing, told.missing_until) == ((), "")


def test_the_command_writes_only_what_is_asked_for(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["deposit", "tadamon", str(HOUSEHOLD), "--training"]) == 0
    reference = json.loads(capsys.readouterr().out)["reference"]
    assert main(["papers", reference, "--out", str(tmp_path / "out"), "--paper", "application"]) == 0
    assert json.loads(capsys.readouterr().out)["papers"] == [f"{reference}-application.pdf"]
    assert [path.name for path in (tmp_path / "out").iterdir()] == [f"{reference}-application.pdf"]
    assert main(["papers", reference, "--out", str(tmp_path), "--paper", "register"]) == 2
    (tmp_path / "file").touch()
    assert main(["papers", reference, "--out", str(tmp_path / "file")]) == 3
    assert capsys.readouterr().err.splitlines()[-1].startswith("output-not-writable: ")


def test_the_doctor_asks_the_receipt_printer_too(roll_desk: tuple[CounterDesk, ThermalDouble]) -> None:
    desk, double = roll_desk
    double.empty = True
    found = {finding.name: finding.code for finding in doctor._printer(desk)}
    assert found == {"printer": "", "receipt-printer": "printer-out-of-paper"}
    assert desk.health().printer.state is PrintState.NEEDS_PAPER
