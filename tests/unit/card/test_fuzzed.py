"""Changed R-APDUs and files end in a value or a named end; ``benchmarks/card_hostile.py`` does many more."""

import pytest

from tests.fakes import hostile


def test_a_changed_response_is_never_taken_for_the_chips_own() -> None:
    found = hostile.responses(6000)

    assert sum(found.values()) == 6000
    assert found.keys() <= {"Tampered", "SessionLost", "MalformedError"}


def test_a_chip_that_babbles_is_read_or_refused() -> None:
    found = hostile.files_read(6000)

    assert found.keys() >= {"MalformedError", "StatusError", "taken", "absent"}


def test_a_changed_file_is_understood_or_refused() -> None:
    found = hostile.objects(7000)

    assert found.keys() <= {"taken", "MalformedError"}
    assert found["MalformedError"] > 1000


def test_an_end_that_is_not_named_is_not_let_through() -> None:
    def broken() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        hostile.tally(broken)
    assert hostile.tally(lambda: None) == "absent"
