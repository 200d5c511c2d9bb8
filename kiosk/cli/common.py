"""What commands share: the data folder, JSON in and out, and how a failure is told."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Protocol

import platformdirs

from kiosk.errors import KioskError, sentence
from kiosk.forms.answers import Answers

LARGEST_INPUT = 4 * 1024 * 1024
"""Bytes; a form file is a few thousand."""


class Commands(Protocol):
    """What ``add_subparsers`` returns, as far as commands need it."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002 -- argparse's word
        """Add a command."""
        ...


def with_data(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Give a command the ``--data DIR`` option."""
    command.add_argument(
        "--data", type=Path, metavar="DIR", help="data folder (default: KIOSK_DATA or the user's)"
    )
    return command


def data_folder(chosen: argparse.Namespace) -> Path:
    """Return the data folder of ``--data``, of KIOSK_DATA, or the platform's own."""
    named = chosen.data or os.environ.get("KIOSK_DATA")
    return Path(named) if named else Path(platformdirs.user_data_dir("tadamon-kiosk", appauthor=False))


def tell(error: KioskError) -> None:
    """Write a failure to standard error: one line, both languages, the stable code."""
    lines = dict.fromkeys((sentence(error, "fr"), sentence(error, "ar")))
    print(f"{error.code}: {' · '.join(lines)}", file=sys.stderr)


def write_json(value: object) -> None:
    """Write a value to standard output as one line of JSON."""
    print(json.dumps(value, ensure_ascii=False))


def read_answers(source: str) -> Answers:
    """Read a filled form, nested as in ``forms.answers``. Raises KioskError as :func:`read_json`."""
    return Answers.from_json(read_json(source))


def read_json(source: str) -> dict[str, object]:
    """Read a JSON object from a file, or from standard input for ``-``.

    Raises KioskError ``input-absent``, ``input-too-large`` or ``input-not-json``.
    """
    try:
        raw = sys.stdin.buffer.read(LARGEST_INPUT + 1) if source == "-" else _bytes(Path(source))
    except OSError as absent:
        raise KioskError("input-absent", file=Path(source).name) from absent
    if len(raw) > LARGEST_INPUT:
        raise KioskError("input-too-large", file=Path(source).name)
    try:
        tree = json.loads(raw)
    except (ValueError, RecursionError) as wrong:
        raise KioskError("input-not-json", file=Path(source).name) from wrong
    if not isinstance(tree, dict):
        raise KioskError("input-not-json", file=Path(source).name)
    return tree


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST_INPUT + 1)
