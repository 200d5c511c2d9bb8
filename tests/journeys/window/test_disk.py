"""A disk that fills or turns read-only under the typing hand and at the deposit: nothing is lost."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.ui.pages.counter.check import CheckPage
from tests.journeys.window.office import Office, Seat
from tests.services.disk import fill, remount
from tests.services.waiting import until

BROKEN = ["disk-full", "register-read-only"]


@pytest.fixture
def seat(request: pytest.FixtureRequest, office: Office, small_disk: Path) -> Iterator[Seat]:
    """A window whose register lies on a small disk and is open already."""
    office.folder = small_disk / "data"
    seat = office.opened(getattr(request, "param", "fr"))
    seat.at_rest()
    yield seat
    mend(small_disk)
    office.close()


def trouble(seat: Seat, place: Path, code: str) -> None:
    if code == "disk-full":
        fill(place)
        return

    def turned() -> bool:
        """A disk that somebody writes to is never turned: the desk lets go of its connections."""
        seat.desk.means.store.engine.dispose()
        return remount(place, "ro")

    until(turned)


def mend(place: Path) -> None:
    remount(place, "rw")
    (place / "ballast").unlink(missing_ok=True)


def stored(seat: Seat) -> Callable[[], bool]:
    return lambda: any(draft.answers for draft in seat.desk.day().drafts)


@pytest.mark.parametrize("code", BROKEN)
@pytest.mark.parametrize("seat", ["ar"], indirect=True)
def test_what_is_typed_on_a_broken_disk_stays_on_the_screen_and_is_kept_when_it_can_be(
    seat: Seat, small_disk: Path, code: str
) -> None:
    seat.by_hand()
    trouble(seat, small_disk, code)
    seat.type_into("applicant.given_name_fr", "AMINA" * 12)
    seat.window.hand.flush()
    seat.told(code)
    assert seat.value("applicant.given_name_fr") == "AMINA" * 12
    assert seat.window.hand.unkept
    mend(small_disk)
    seat.window.hand.keep_again()
    seat.until(stored(seat))


@pytest.mark.parametrize("code", BROKEN)
def test_what_is_typed_on_a_broken_disk_survives_its_page(seat: Seat, small_disk: Path, code: str) -> None:
    seat.by_hand()
    trouble(seat, small_disk, code)
    seat.type_into("applicant.given_name_fr", "AMINA")
    seat.home()
    seat.told(code)
    mend(small_disk)
    seat.window.hand.keep_again()
    seat.sees("AMINA")
    seat.click("resume")
    seat.until(lambda: seat.page.objectName() == "page-form")
    assert seat.value("applicant.given_name_fr") == "AMINA"


@pytest.mark.parametrize("code", BROKEN)
def test_a_deposit_that_a_broken_disk_refuses_uses_no_number_and_can_be_tried_again(
    seat: Seat, small_disk: Path, code: str
) -> None:
    seat.filed()
    seat.home()
    seat.file_by_hand()
    seat.at_rest()
    trouble(seat, small_disk, code)
    page = seat.wait_page(CheckPage)
    page.deposit.click()
    seat.told(code)
    assert seat.page is page
    assert page.deposit.isEnabled()
    mend(small_disk)
    seat.deposit()
    seat.at_rest()
    assert seat.numbers() == ["00001", "00002"]


def test_a_window_with_typed_words_that_no_disk_took_does_not_close_unasked(
    seat: Seat, small_disk: Path
) -> None:
    seat.by_hand()
    trouble(seat, small_disk, "disk-full")
    seat.type_into("applicant.given_name_fr", "AMINA")
    seat.window.hand.flush()
    seat.told("disk-full")
    assert not seat.window.close()
    seat.told("typed-not-kept")
    mend(small_disk)
    seat.window.hand.keep_again()
    seat.until(stored(seat))
    seat.at_rest()
    assert seat.window.close()
