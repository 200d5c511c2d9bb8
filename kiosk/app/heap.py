"""What the C library keeps of the memory that the window lets go of."""

import ctypes
from typing import Final

_THRESHOLD: Final = -3
"""``M_MMAP_THRESHOLD`` of mallopt(3)."""
LARGE: Final = 512 * 1024
"""Bytes from which on a block is given back to the system at once: pictures of pages, photos, fonts."""


def give_back_large_blocks() -> bool:
    """Have glibc give large blocks back to the system as soon as they are let go of; say whether it will.

    Its own limit grows to the size of whatever was let go of last, up to 32 MB: after the first preview of
    a paper, pictures are cut out of the heap, and the holes stay. Without mallopt, nothing changes.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and bool(mallopt(_THRESHOLD, LARGE))
