"""Waiting for another process, which cannot tell us when it is ready."""

from collections.abc import Callable
from threading import Event


def until(holds: Callable[[], bool], seconds: float = 15.0, step: float = 0.02) -> None:
    """Return as soon as it holds; fail after the given seconds."""
    pause = Event()
    for _ in range(round(seconds / step)):
        if holds():
            return
        pause.wait(step)
    raise AssertionError(f"not within {seconds} s")
