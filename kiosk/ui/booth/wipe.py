"""What is left of a person outside the pages, let go of: clipboard, keyboard, voice, caches, freed memory."""

import ctypes
import gc
import logging
import sys

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QClipboard, QGuiApplication, QPixmapCache

log = logging.getLogger("kiosk.ui.booth.wipe")

_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


def wipe_clipboards() -> None:
    """Empty the clipboard, and what was marked last (X11's primary selection)."""
    clipboard = QGuiApplication.clipboard()
    for mode in _MODES:
        if mode is QClipboard.Mode.Clipboard or clipboard.supportsSelection():
            clipboard.clear(mode)


def wipe_memory() -> None:
    """Delete the widgets that were let go of, collect what hangs together, and give free memory back.

    What the allocators do with freed memory is told in docs/decisions/0222.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QPixmapCache.clear()
    gc.collect()
    _trim()


def _trim() -> None:
    """Give free memory of the C library back to the system, which gives it to nobody unerased."""
    if not sys.platform.startswith("linux"):
        return
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError):  # another C library than glibc
        log.info("free memory is not given back here")
