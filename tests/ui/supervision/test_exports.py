"""Exports: which files, as what, where; stopped, taken up again; and decisions of CNSS recorded."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kiosk.cases.case import CaseState
from kiosk.cases.overview.files import Choice
from kiosk.cases.overview.period import Period
from kiosk.errors import KioskError
from kiosk.flows.supervising import Exported, Format, Right
from kiosk.flows.supervision import Screen, Step
from kiosk.sync.watch import Watch
from kiosk.text import LANGS, Lang
from kiosk.ui.background import Threads
from tests.fakes.desk_decisions import GOOD, WRONG
from tests.fakes.supervised import TODAY
from tests.fakes.supervising import FakeSupervising, FakeSupervision
from tests.helpers.overseer import Overseer
from tests.helpers.words import failure_words
from tests.ui.supervision.conftest import Watched


def at(overseer: Overseer, folder: Path) -> Overseer:
    overseer.go(Step.EXPORTS)
    overseer.pages.exports._place(folder)
    return overseer


@pytest.mark.parametrize("lang", LANGS)
def test_the_files_of_a_day_are_written_and_what_is_in_the_file_is_told(
    lang: Lang, watched: Watched, region: FakeSupervision, tmp_path: Path
) -> None:
    overseer = at(watched(lang), tmp_path)
    overseer.press(Qt.Key.Key_F9)
    to = tmp_path / "depots-tous-20261120.csv"
    references = to.read_text(encoding="utf-8").splitlines()
    assert references == [one.reference for one in region.hub.files(Choice(Period.day(TODAY))).files]
    said = overseer.words()
    assert str(to) in said
    assert {"fr": f"{len(references)} dossiers", "ar": f"عدد الملفات: {len(references)}"}[lang] in said
    assert "SHA-256" in said
    assert f"{to.name}.manifest.json" in said


def test_without_a_folder_of_documents_it_goes_to_the_persons_own(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "absent"))
    monkeypatch.setenv("HOME", str(tmp_path))
    overseer = watched()
    overseer.go(Step.EXPORTS)
    assert overseer.pages.exports.target.parent == tmp_path


def test_days_office_state_and_format_are_chosen(
    watched: Watched, region: FakeSupervision, tmp_path: Path
) -> None:
    overseer = at(watched(), tmp_path)
    page = overseer.pages.exports
    page.period.units.buttons["month"].click()
    for picker, value in ((page.office, "SALTB"), (page.state, "registered"), (page.format, "xlsx")):
        picker.choose(value)
        picker.picked.emit(value)
    assert page.choice == Choice(Period.month(TODAY), scope="office:SALTB", state=CaseState.REGISTERED)
    assert page.target == tmp_path / "depots-SALTB-20261101-20261130.xlsx"
    overseer.press(Qt.Key.Key_F9)
    assert page.target.is_file()


def test_where_it_goes_is_asked_while_the_window_lives_on(watched: Watched, tmp_path: Path) -> None:
    overseer = watched()
    overseer.go(Step.EXPORTS)
    overseer.pages.exports.place.click()
    dialog = overseer.window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "x.csv"))
    dialog.reject()
    assert overseer.pages.exports.target.parent == tmp_path


@dataclass
class Slow(FakeSupervising):
    """Writes when it is let, and stops when it is told to."""

    let: Callable[[], threading.Event] = threading.Event

    def export(self, choice: Choice, kind: Format, to: Path, watch: Watch = Watch()) -> Exported:  # noqa: B008 -- frozen
        watch.told(512, 2048)
        self.gate.wait(5)
        return super().export(choice, kind, to, watch)

    def __post_init__(self) -> None:
        self.gate = threading.Event()


def test_an_export_under_way_says_how_far_it_is_and_is_stopped_and_taken_up_again(
    watched: Watched, region: FakeSupervision, threads: Threads, tmp_path: Path
) -> None:
    region.hub = slow = Slow()
    overseer = at(watched("fr", threads), tmp_path)
    wait, run = overseer.qtbot.waitUntil, overseer.pages.exports.run
    wait(lambda: overseer.pages.exports.begin.isEnabled() and threads.idle, timeout=5000)
    overseer.pages.exports.begin.click()
    assert not overseer.pages.exports.begin.isEnabled()
    wait(lambda: run.bar.value() == 250, timeout=5000)
    assert "512 octets sur 2" in overseer.words()
    run.stop.click()
    slow.gate.set()
    wait(lambda: not run.busy, timeout=5000)
    assert failure_words(KioskError("export-cancelled"), "fr")[0] in overseer.words()
    assert list(tmp_path.iterdir()) == []
    run.again.click()
    wait(lambda: not run.busy, timeout=5000)
    assert "Export terminé : 42 dossiers" in overseer.words()
    wait(lambda: threads.idle, timeout=5000)


def test_what_is_not_in_the_file_is_told(watched: Watched, tmp_path: Path) -> None:
    overseer = at(watched(), tmp_path)
    overseer.press(Qt.Key.Key_F9)
    run = overseer.pages.exports.run
    assert run._exported is not None
    run._end(replace(run._exported, quarantined=2, pending=3))
    assert "Entrées mises à part, absentes du fichier : 2" in overseer.words()
    assert "pas encore lues, absentes du fichier : 3" in overseer.words()


def test_an_export_is_one_at_a_time_and_nothing_is_stopped_before_one(
    watched: Watched, tmp_path: Path
) -> None:
    overseer = at(watched(), tmp_path)
    run = overseer.pages.exports.run
    run.cancel()
    run._again()
    assert not run.busy
    overseer.press(Qt.Key.Key_F9)
    run._heard(10, 0)
    assert (run.bar.minimum(), run.bar.maximum()) == (0, 0), "the size is not known"


def test_who_may_not_export_is_told_and_has_no_place_for_it(
    watched: Watched, region: FakeSupervision
) -> None:
    region.hub.who = replace(region.hub.who, rights=region.hub.who.rights - {Right.EXPORT, Right.DECIDE})
    overseer = watched()
    hidden = [name for name, button in overseer.window.rail._buttons.items() if not button.isVisible()]
    assert hidden == ["exports", "decisions"]
    overseer.go(Step.EXPORTS)
    assert "Votre accès ne permet pas d'exporter des données personnelles." in overseer.words()
    assert not overseer.pages.exports.begin.isEnabled()


def test_decisions_are_looked_at_line_by_line_recorded_and_lead_to_their_files(
    watched: Watched, region: FakeSupervision, tmp_path: Path
) -> None:
    overseer = watched()
    overseer.go(Step.DECISIONS)
    page, file = overseer.pages.decisions, tmp_path / "decisions.csv"
    file.write_bytes(b"reference;decision\n")
    page.read(str(file))
    assert len(page.table.lines.lines) == len(GOOD) + len(WRONG)
    assert not page.whole.isEnabled()
    page.table.go(0)
    overseer.press(Qt.Key.Key_Return)
    assert overseer.here is Screen.FILE
    overseer.go(Step.CANCEL)
    assert overseer.here is Screen.DECISIONS
    overseer.press(Qt.Key.Key_F7)
    assert "decide" in region.hub.calls
    assert "Enregistrées : 2 · déjà connues : 1 · laissées : 2" in overseer.words()
    overseer.press(Qt.Key.Key_Escape)
    assert overseer.here is Screen.DASHBOARD
