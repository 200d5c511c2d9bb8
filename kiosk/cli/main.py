"""The ``kiosk`` command: one command by its arguments; a failure becomes a line and an exit code."""

import argparse
import logging
import sys
from importlib import import_module

from kiosk import __version__
from kiosk.cli.common import tell
from kiosk.errors import USAGE, KioskError, failure

_FAMILIES = {
    "run": "window",
    "demo": "demonstration",
    "form": "form",
    "deposit": "filing",
    "card": "card",
    "receipt": "receipt",
    "papers": "receipt",
    "export": "export",
    "sync": "sync",
    "hub": "hub",
    "enrol": "enrol",
    "doctor": "doctor",
    "bench": "bench",
}
"""The module of each command: only the one that is called is imported."""


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
    given = sys.argv[1:] if arguments is None else arguments
    try:
        chosen = _parser(given).parse_args(given)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else USAGE
    try:
        code: int = chosen.run(chosen)
    except KioskError as error:
        tell(error)
        return failure(error).exit
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    return code
