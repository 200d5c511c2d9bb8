"""The ``kiosk`` command: one command by its arguments; a failure becomes a line and an exit code."""

import argparse
import logging
import sys
import traceback
from importlib import import_module
from pathlib import Path

from kiosk import __version__
from kiosk.cli.common import speak, tell
from kiosk.errors import REFUSED, USAGE, KioskError, failure

_FAMILIES = {
    "run": "window",
    "demo": "demonstration",
    "orient": "orient",
    "law": "law",
    "form": "form",
    "deposit": "filing",
    "follow": "follow",
    "close-day": "closing",
    "card": "card",
    "receipt": "receipt",
    "papers": "papers",
    "export": "export",
    "schedule": "schedule",
    "sync": "sync",
    "hub": "hub",
    "enrol": "enrol",
    "people": "people",
    "backup": "backup",
    "restore": "backup",
    "register": "register",
    "prepared": "prepared",
    "doctor": "doctor",
    "bench": "bench",
}
"""The module of each command: only the one that is called is imported."""

_HOUSE = Path(__file__).resolve().parents[1]
_INTERRUPTED = 130
"""128 and SIGINT, as shells say it."""


def _parser(arguments: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description="AMO Tadamon at the counter.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    called = _FAMILIES.get(arguments[0]) if arguments else None
    for family in [called] if called else dict.fromkeys(_FAMILIES.values()):
        import_module(f"kiosk.cli.{family}").add(commands)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 refused, 2 wrong usage, 3 something is missing."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    speak()
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except KioskError as error:
        tell(error)
        return failure(error).exit
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        return REFUSED
    except Exception as defect:  # noqa: BLE001 -- a command never ends in a traceback, which quotes answers
        tell(KioskError("unexpected"), _place(defect))
        return REFUSED


def _run(given: list[str]) -> int:
    try:
        chosen = _parser(given).parse_args(given)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else USAGE
    code: int = chosen.run(chosen)
    return code


def _place(defect: Exception) -> str:
    """Say for support what went wrong where in our code, without the exception's text."""
    ours = [one for one in traceback.extract_tb(defect.__traceback__) if _HOUSE in Path(one.filename).parents]
    return f"{type(defect).__name__} {Path(ours[-1].filename).name}:{ours[-1].lineno}"
