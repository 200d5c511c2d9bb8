"""What is wrong before or at the start: told by name, in both languages, never by a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app import late
from kiosk.cases.instance import claim
from kiosk.cases.published import laid_out
from kiosk.errors import KioskError, sentence
from kiosk.forms import load
from kiosk.forms.shelf import Shelf
from kiosk.ui.pages.counter.home import HomePage
from tests.journeys.window.office import Office


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kiosk", "run", "--data", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def refused(ended: subprocess.CompletedProcess[str], code: int, wrong: KioskError) -> None:
    assert (ended.returncode, ended.stdout) == (code, "")
    assert ended.stderr == f"{wrong.code}: {sentence(wrong, 'fr')} · {sentence(wrong, 'ar')}\n"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('[office]\ncode = "SALTB\n', KioskError("settings-syntax", file="kiosk.toml", line=2)),
        ("[printing]\npapper = 'a4'\n", KioskError("settings-key", file="kiosk.toml", key="printing.papper")),
        (
            "[printing]\npaper = 'a3'\n",
            KioskError("settings-value", file="kiosk.toml", key="printing.paper"),
        ),
    ],
    ids=["syntax", "key", "value"],
)
def test_settings_with_an_error_end_the_start_by_file_line_or_key(
    data_folder: Path, text: str, wrong: KioskError
) -> None:
    (data_folder / "kiosk.toml").write_text(text, encoding="utf-8")
    refused(run(data_folder), 2, wrong)


def test_a_second_window_on_the_same_folder_says_that_the_first_is_open(data_folder: Path) -> None:
    first = claim(data_folder)
    try:
        refused(run(data_folder), 1, KioskError("already-running"))
    finally:
        first.release()


@pytest.mark.parametrize("code", ["register-wrong-key", "register-key-missing", "register-damaged"])
def test_a_register_that_its_key_does_not_open_is_told_and_left_as_it_is(code: str, office: Office) -> None:
    seat = office.opened()
    seat.filed()
    seat.at_rest()
    office.close()
    key, register = office.folder / "register.key", office.folder / "register.db"
    if code == "register-wrong-key":
        key.write_bytes(bytes(32))
    elif code == "register-key-missing":
        key.unlink()
    else:
        register.write_bytes(b"no register at all" * 300)
    before = register.read_bytes()
    seat = office.opened("ar")
    seat.told(code)
    assert isinstance(seat.page, HomePage)
    seat.by_hand()
    seat.type_into("applicant.given_name_fr", "AMINA")
    seat.window.hand.flush()
    seat.told(code)
    assert seat.value("applicant.given_name_fr") == "AMINA"
    assert register.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "place"),
    [('id = "tadamon\n', "line 1"), ('id = "tadamon"\nversion = "one"\n', "version")],
    ids=["syntax", "shape"],
)
def test_a_form_file_with_an_error_is_named_by_file_and_place_in_the_window(
    text: str, place: str, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "forms" / "tadamon-1.toml"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    laid_out.cache_clear()  # as in a process that has read no form yet
    monkeypatch.setattr(load, "shipped", lambda *_: Shelf(()).joined(map(load.read, [file])))
    monkeypatch.setattr(late.gc, "freeze", lambda: None)
    with pytest.raises(KioskError) as wrong:
        load.read(file)
    seat = office.opened()
    seat.lanes.run(late.settle)
    seat.sees("tadamon-1.toml", place)
    seat.told(wrong.value.code, **wrong.value.values)
    seat.window.notice.dismiss()
    seat.new_file()
    seat.told(wrong.value.code, **wrong.value.values)
