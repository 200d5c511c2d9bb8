"""The program itself on a real window system, with a keyboard and no fake, and a power cut in the middle."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.cases import drafts
from kiosk.cases.case import Draft
from kiosk.cases.store import Store
from kiosk.forms.answers import Answers
from tests.journeys.window.real import Person, Window
from tests.services.waiting import until

IDCS = "7267770186"


@pytest.fixture
def person(display: str) -> Person:
    if not shutil.which("xdotool"):
        pytest.fail("xdotool is not installed: scripts/test installs it")
    return Person(display)


@pytest.fixture
def station(tmp_path: Path) -> Path:
    return tmp_path / "demonstration" / "station"


@pytest.fixture
def window(display: str, tmp_path: Path) -> Iterator[Window]:
    opened = Window(display, tmp_path)
    yield opened
    if opened.process.poll() is None:
        opened.cut()


def kept(station: Path) -> list[Draft]:
    """Return the drafts on the disk, as another process sees them."""
    if not (station / "register.db").exists():
        return []
    with closing(Store.open(station)) as store, store.read() as conn:
        return list(drafts.listed(conn, training=True))


def typed(station: Path) -> str:
    """Return the IDCS that lies on the disk."""
    return next((Answers.from_json(one.answers).text("applicant.idcs") for one in kept(station)), "")


@pytest.mark.xvfb
def test_what_is_typed_in_a_real_window_survives_a_power_cut(
    person: Person, window: Window, station: Path, display: str, tmp_path: Path
) -> None:
    person.sees("Accueil")
    person.presses("F2")
    person.sees("Carte d’identité")
    person.types("123456")
    person.presses("F5")
    until(lambda: kept(station), seconds=30)
    person.presses("F8")
    person.sees("Demande")
    person.types(IDCS)
    until(lambda: typed(station).replace(" ", "") == IDCS, seconds=30)
    window.cut()

    (draft,) = kept(station)
    answers = Answers.from_json(draft.answers)
    assert answers.text("applicant.cnie") == "ZZ999901"
    assert draft.place == "applicant.idcs"
    again = Window(display, tmp_path)
    try:
        person.sees("Accueil")
        assert [one.id for one in kept(station)] == [draft.id]
        again.process.terminate()
        assert again.process.wait(timeout=30) == 0
    finally:
        if again.process.poll() is None:
            again.cut()
