"""Calls into a library that knows no time-out, given one (docs/decisions/0046)."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


def started(work: Callable[[], T]) -> Future[T]:
    """Start blocking work on a thread of its own, which never keeps the program from ending.

    ``result(timeout=seconds)`` of what is returned waits no longer than that, and raises TimeoutError;
    the work itself cannot be stopped and ends when the library lets it go.
    """
    future: Future[T] = Future()
    Thread(target=_fill, args=(future, work), name="bounded", daemon=True).start()
    return future


def _fill(future: Future[T], work: Callable[[], T]) -> None:
    try:
        future.set_result(work())
    except Exception as wrong:  # noqa: BLE001 -- carried to whoever asks for the result
        future.set_exception(wrong)
