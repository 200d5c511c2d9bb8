"""A process that erases memory as it frees it, so that nothing typed lies in what is free.

What asks for it is read by the C library and by Python before any line of the program runs: the program is
started once more in its own place (docs/decisions/0222).
"""

import os
import sys
from typing import Final

ERASING: Final = {
    "PYTHONMALLOC": "malloc",
    "GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0",
}
"""Python's own pools are not used, and the C library writes over what is freed, at once and all of it."""


def is_forgetful() -> bool:
    """Say whether this process erases what it frees, or runs where no such thing is known."""
    return not sys.platform.startswith("linux") or all(
        os.environ.get(name) == value for name, value in ERASING.items()
    )


def begin_forgetful() -> None:
    """Start the program anew as a process that erases what it frees; return where it is one already."""
    if not is_forgetful():
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], {**os.environ, **ERASING})  # noqa: S606 -- itself
