"""Large blocks go back to the system when let go of: looked at in a new process, whose heap is whole."""

import ctypes
import subprocess
import sys

import pytest

from kiosk.app import heap

LOOK = """
import ctypes
from kiosk.app.heap import LARGE, give_back_large_blocks
class Info(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in ("arena", "ordblks", "smblks", "hblks", "hblkhd",
        "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")]
library = ctypes.CDLL(None)
library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
library.free.argtypes, library.mallinfo2.restype = [ctypes.c_void_p], Info
{told}
library.free(library.malloc(32 * LARGE))
before = library.mallinfo2().hblks
block = library.malloc(16 * LARGE)
print(library.mallinfo2().hblks - before)
"""
"""Prints how many of the system's own blocks (mallinfo(3)) a large one takes after a larger was let go of."""


@pytest.mark.parametrize(("told", "own"), [("", 0), ("assert give_back_large_blocks()", 1)])
def test_a_large_block_is_the_systems_own_once_the_heap_is_told(told: str, own: int) -> None:
    command = [sys.executable, "-c", LOOK.format(told=told)]
    assert int(subprocess.check_output(command)) == own


def test_a_c_library_that_cannot_be_told_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    assert not heap.give_back_large_blocks()


def test_this_one_can_be_told() -> None:
    assert heap.give_back_large_blocks()
