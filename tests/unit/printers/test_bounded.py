"""Blocking calls that are given a time-out."""

import threading

import pytest

from kiosk.print.bounded import started


def test_the_result_of_the_work_comes_back() -> None:
    assert started(lambda: 6 * 7).result(timeout=20) == 42


def test_what_the_work_raises_is_raised_where_its_result_is_asked_for() -> None:
    def fails() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        started(fails).result(timeout=20)


def test_work_that_hangs_lets_its_caller_go_and_can_be_awaited_again() -> None:
    release = threading.Event()
    call = started(lambda: release.wait(20))
    with pytest.raises(TimeoutError):
        call.result(timeout=0.01)
    release.set()
    assert call.result(timeout=20)


def test_hanging_work_does_not_keep_the_program_alive() -> None:
    release = threading.Event()
    call = started(release.wait)
    assert all(thread.daemon for thread in threading.enumerate() if thread.name == "bounded")
    release.set()
    call.result(timeout=20)
