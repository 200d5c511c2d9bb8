"""A passphrase for a command: the first line of a file that is named, or what is typed at the terminal."""

import argparse
import sys
from getpass import getpass

from kiosk.cli.common import read_file
from kiosk.errors import KioskError


def with_passphrase(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Give a command the ``--passphrase-file FILE`` option."""
    command.add_argument("--passphrase-file", metavar="FILE", help="its first line (or: asked for)")
    return command


def passphrase_of(chosen: argparse.Namespace, *, twice: bool) -> str:
    """Return the passphrase for a command, typed ``twice`` where what is written must open again.

    Raises KioskError ``backup-passphrase-absent`` without a file and a terminal, or
    ``backup-passphrase-differs``.
    """
    if chosen.passphrase_file:
        lines = read_file(chosen.passphrase_file).decode("utf-8", "replace").splitlines()
        return lines[0] if lines else ""
    if not sys.stdin or not sys.stdin.isatty():
        raise KioskError("backup-passphrase-absent")
    typed = getpass("Phrase secrète / عبارة السر : ")
    if twice and getpass("Encore une fois / مرة أخرى : ") != typed:
        raise KioskError("backup-passphrase-differs")
    return typed
