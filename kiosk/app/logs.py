"""The program's log: what happened, when, by which code; never an answer, a name or a number of a person."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

FOLDER = "log"
"""Name of the folder inside the data folder."""

_LARGEST, _KEPT = 1_000_000, 5
"""Bytes of one file, and how many older ones are kept."""


def log_into(folder: Path) -> logging.Handler | None:
    """Send warnings and errors to ``log/kiosk.log``; None where that cannot be written: work goes on."""
    place = folder / FOLDER
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            place / "kiosk.log", maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8"
        )
    except OSError as wrong:
        logging.getLogger(__name__).warning("no log file: %s", type(wrong).__name__)
        return None
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    return handler
