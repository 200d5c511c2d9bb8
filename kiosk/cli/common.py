"""What commands share: the data folder, JSON in and out, and how a failure is told."""

import argparse
import io
import json
import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import Protocol, TextIO

import platformdirs

from kiosk.errors import KioskError, sentence
from kiosk.forms.answers import Answers

LARGEST_INPUT = 4 * 1024 * 1024
"""Bytes; a form file is a few thousand."""

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""Signs that would break a line, or steer a terminal, out of the name of a file."""


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


def speak() -> None:
    """Write UTF-8 whatever the locale says: both our languages, and names of files that are no text."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def tell(error: KioskError, place: str = "") -> None:
    """Write a failure to standard error: one line, the stable code, both languages, and where it was."""
    lines = dict.fromkeys((sentence(error, "fr"), sentence(error, "ar")))
    line = f"{error.code}: {' · '.join(lines)}{place and f' [{place}]'}"
    try:
        print(_CONTROLS.sub(" ", line), file=sys.stderr, flush=True)
    except OSError:  # nobody can be told that nobody can be told
        hush(sys.stderr)


def say(line: str) -> None:
    """Write a line to standard output. Raises KioskError ``output-not-writable``, and BrokenPipeError."""
    try:
        print(line, flush=True)
    except OSError as wrong:
        hush(sys.stdout)
        if isinstance(wrong, BrokenPipeError):
            raise
        raise KioskError("output-not-writable", file="-") from wrong


def hush(stream: TextIO) -> None:
    """Let the program end in silence when nobody takes its output: Python tries once more at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def write_json(value: object) -> None:
    """Write a value to standard output as one line of JSON. Raises as :func:`say`."""
    say(json.dumps(value, ensure_ascii=False))


def read_answers(source: str) -> Answers:
    """Read a filled form, nested as in ``forms.answers``. Raises KioskError as :func:`read_json`."""
    return Answers.from_json(read_json(source))


def read_json(source: str) -> dict[str, object]:
    """Read a JSON object from a file, or from standard input for ``-``.

    Raises KioskError ``input-not-json``, also for a name that stands twice, or as :func:`read_file`.
    """
    raw = read_file(source)
    try:
        tree = json.loads(raw, object_pairs_hook=_once)
    except (ValueError, RecursionError) as wrong:
        raise KioskError("input-not-json", file=Path(source).name) from wrong
    if not isinstance(tree, dict):
        raise KioskError("input-not-json", file=Path(source).name)
    return tree


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object of JSON; of two answers to one question none may be dropped unseen (RFC 8259 §4)."""
    tree = dict(pairs)
    if len(tree) < len(pairs):
        raise ValueError("a name stands twice")
    return tree


def read_file(source: str, largest: int = LARGEST_INPUT) -> bytes:
    """Read a file of at most so many bytes, or standard input for ``-``.

    Raises KioskError ``input-absent`` or ``input-too-large``.
    """
    try:
        raw = sys.stdin.buffer.read(largest + 1) if source == "-" else _bytes(Path(source), largest)
    except (OSError, ValueError, AttributeError) as absent:  # ValueError: a NUL; AttributeError: no stdin
        raise KioskError("input-absent", file=Path(source).name) from absent
    if len(raw) > largest:
        raise KioskError("input-too-large", file=Path(source).name)
    return raw


def _bytes(path: Path, largest: int) -> bytes:
    with path.open("rb") as file:
        return file.read(largest + 1)
