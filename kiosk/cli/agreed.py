"""Two people agree before a register that knows people is put aside (docs/decisions/0228)."""

import argparse
import logging
from pathlib import Path

from kiosk.cli.people import secret_of
from kiosk.errors import KioskError

_LOG = logging.getLogger(__name__)


def with_people(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Give a command the options that name who asks, and who agrees."""
    command.add_argument("--by", default="", metavar="LOGIN", help="the administrator who asks")
    command.add_argument("--second", default="", metavar="LOGIN", help="who agrees; another person")
    return command


def agreed(chosen: argparse.Namespace, folder: Path) -> None:
    """Have two people agree to replace the register of a folder, where it knows people.

    A register that cannot be opened, which is what backups are for, asks nobody. Raises KioskError
    ``approval-needed``, ``approval-same``, ``right-missing``, ``secret-…``.
    """
    from kiosk.app import station
    from kiosk.cases.rights import Right
    from kiosk.flows.access import Deed

    with station.desk(folder) as desk:
        try:
            known = any(one.revoked is None for one in desk.people())
        except KioskError as lost:
            _LOG.info("nobody is asked about a register that does not open: %s", lost.code)
            return
        if known:
            if not (chosen.by and chosen.second):
                raise KioskError("approval-needed")
            desk.unlock(chosen.by, secret_of(chosen.by))
            desk.means.guard.may(Right.RESTORE)
            desk.approve(Deed.RESTORE, chosen.file.name, chosen.second, secret_of(chosen.second))
            desk.lock()


def told(chosen: argparse.Namespace, folder: Path) -> None:
    """Write in the restored register who had it put in its place."""
    from kiosk.app import station
    from kiosk.cases.acts import COMMAND, Act
    from kiosk.desk.access import guarded

    with station.desk(folder) as desk:
        if guarded(desk.means):
            desk.means.guard.caller = chosen.by or COMMAND
            desk.journal_access(Act.RESTORED, chosen.file.name, chosen.second)
