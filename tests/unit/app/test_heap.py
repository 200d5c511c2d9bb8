"""Large blocks go back to the system when they are let go of."""

import ctypes

import pytest

from kiosk.app import heap


class Info(ctypes.Structure):
    """``struct mallinfo2`` of mallinfo(3)."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    )


def libc() -> ctypes.CDLL:
    library = ctypes.CDLL(None)
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    library.free.argtypes = [ctypes.c_void_p]
    library.mallinfo2.restype = Info
    return library


def test_a_large_block_is_never_cut_out_of_the_heap_whatever_was_let_go_of_before() -> None:
    assert heap.give_back_large_blocks()
    library = libc()
    library.free(library.malloc(32 * heap.LARGE))
    before = library.mallinfo2().hblks
    block = library.malloc(heap.LARGE)
    held = library.mallinfo2().hblks
    library.free(block)
    assert (held, library.mallinfo2().hblks) == (before + 1, before)


def test_a_c_library_that_cannot_be_told_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    assert not heap.give_back_large_blocks()
