"""What comes after the photo: a check is given the open chip, and nothing of the holder outlives it."""

from dataclasses import replace

import pytest

from kiosk.card import files
from kiosk.card.files import HabitRefused
from kiosk.card.opened import OpenChip
from kiosk.card.reader import Authenticity, CardReading, Stage
from kiosk.card.reading import Terms
from kiosk.card.virtual.profile import profile
from kiosk.clock import SystemClock
from kiosk.errors import KioskError
from tests.fakes.card import read


def test_a_check_is_given_the_open_chip_and_every_file_as_read() -> None:
    seen: list[OpenChip] = []

    def check(chip: OpenChip, found: CardReading) -> CardReading:
        seen.append(chip)
        assert set(chip.raw) == {files.COM, files.DG1, files.DG2, files.DG11}
        assert chip.raw[files.DG1] == profile("fatima").chip().files[files.DG1]
        assert (found.photo is None, found.cnie) == (False, "ZZ999901")
        assert chip.file(files.DG7) is None
        assert chip.access.card_access[0] == 0x31
        return replace(found, authenticity=Authenticity.BROKEN, reasons=("hash-mismatch",))

    told: list[tuple[Stage, CardReading | None]] = []
    reading = read(
        progress=lambda stage, so_far: told.append((stage, so_far)), terms=Terms(SystemClock(), check=check)
    )

    assert (reading.authenticity, reading.reasons) == (Authenticity.BROKEN, ("hash-mismatch",))
    assert list(dict.fromkeys(stage for stage, _ in told)) == list(Stage)
    checking = next(so_far for stage, so_far in told if stage is Stage.CHECKING)
    assert checking
    assert checking.photo == reading.photo
    assert "checking" in reading.timings
    assert seen[0].raw == {}, "nothing of the holder outlives the reading"


def test_a_session_that_breaks_during_the_check_is_taken_up_with_the_files_in_hand() -> None:
    asked: list[int] = []

    def check(chip: OpenChip, found: CardReading) -> CardReading:
        asked.append(chip.session.traffic.apdus)
        if len(asked) == 1:
            raise HabitRefused
        return found

    reading = read(terms=Terms(SystemClock(), check=check))

    assert reading.photo
    assert asked[1] - asked[0] <= 12, "opened anew, and no file read twice"


def test_nothing_of_the_holder_outlives_a_reading_that_fails() -> None:
    chips: list[OpenChip] = []

    def check(chip: OpenChip, _found: CardReading) -> CardReading:
        chips.append(chip)
        raise KioskError("card-lost")

    with pytest.raises(KioskError):
        read(terms=Terms(SystemClock(), check=check))
    assert chips[0].raw == {}
