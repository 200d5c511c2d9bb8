"""The road off the GUI thread: order, failures, the newest answer only, and its end."""

import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.errors import KioskError
from kiosk.ui.background import Cancelled, Inline, Lane, Threads
from kiosk.ui.notices import Notices


def fail() -> None:
    raise KioskError("unexpected")


def break_down() -> None:
    raise ZeroDivisionError


def test_work_is_done_elsewhere_and_its_result_comes_back_here(threads: Threads, qtbot: QtBot) -> None:
    seen: list[object] = []
    threads.run(threading.get_ident, lambda there: seen.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    ((there, here),) = seen
    assert here == threading.get_ident()
    assert there != here
    assert threads.idle


def test_the_desk_keeps_its_order_while_a_card_is_read(threads: Threads, qtbot: QtBot) -> None:
    go_on, seen = threading.Event(), list[int]()
    threads.run(lambda: go_on.wait(5), lane=Lane.CARD)
    for number in range(20):
        threads.run(lambda number=number: number, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert seen == list(range(20))
    assert not threads.idle
    go_on.set()
    qtbot.waitUntil(lambda: threads.idle)


def test_only_the_newest_answer_of_a_name_counts(threads: Threads, qtbot: QtBot) -> None:
    seen: list[str] = []
    for word in ("a", "al", "ala"):
        threads.run(lambda word=word: word, seen.append, latest="search")
    qtbot.waitUntil(lambda: threads.idle)
    assert seen == ["ala"]


def test_a_failure_goes_to_who_asked_or_else_to_the_notices(threads: Threads, qtbot: QtBot) -> None:
    codes: list[str] = []
    threads.run(fail, failed=lambda error: codes.append(error.code))
    qtbot.waitUntil(lambda: codes == ["unexpected"])
    threads.notices.flush()
    with qtbot.waitSignal(threads.notices.said):
        threads.run(fail)


@pytest.mark.logs("a defect in a work is logged")
def test_a_defect_is_told_as_unexpected(threads: Threads, qtbot: QtBot) -> None:
    threads.notices.flush()
    with qtbot.waitSignal(threads.notices.said) as said:
        threads.run(break_down)
    assert said.args[0].code == "unexpected"


def test_progress_is_told_on_the_gui_thread(threads: Threads, qtbot: QtBot) -> None:
    seen: list[int] = []
    threads.run(lambda: threads.call(lambda: seen.append(threading.get_ident())))
    qtbot.waitUntil(lambda: seen == [threading.get_ident()])


def test_closing_finishes_what_was_begun_and_delivers_nothing_more(qtbot: QtBot) -> None:
    lanes, done, delivered = Threads(Notices()), list[int](), list[int]()
    for number in range(10):
        lanes.run(lambda number=number: done.append(number), lambda _: delivered.append(1))
    lanes.close()
    lanes.close()
    assert done == list(range(10))
    assert delivered == []


def test_what_was_said_just_before_the_end_is_not_delivered_after_it(qtbot: QtBot) -> None:
    lanes, delivered = Threads(Notices()), list[int]()
    lanes.call(lambda: delivered.append(1))
    lanes.close()
    QApplication.sendPostedEvents()
    assert delivered == []


@pytest.mark.logs("a defect in a work is logged")
def test_inline_does_the_same_at_once(qtbot: QtBot) -> None:
    inline, seen = Inline(Notices()), list[object]()
    inline.run(lambda: 7, seen.append)
    inline.run(lambda: 8)
    inline.run(fail, failed=lambda error: seen.append(error.code))
    inline.run(break_down, failed=lambda error: seen.append(error.code))
    inline.call(lambda: seen.append("said"))
    inline.close()
    assert seen == [7, "unexpected", "unexpected", "said"]


def test_a_wish_to_stop_can_be_asked() -> None:
    wish = Cancelled()
    assert not wish.is_set()
    wish.set()
    assert wish.is_set()
