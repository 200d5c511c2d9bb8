"""``kiosk hub backup|restore``: the hub's whole database as one file, and a hub made of it again."""

import argparse
from pathlib import Path

from kiosk.cases.archive import Label
from kiosk.cli.common import Commands, write_json
from kiosk.cli.hub.database import with_database
from kiosk.errors import DONE, KioskError


def add(actions: Commands) -> None:
    """Declare the commands."""
    backup = with_database(actions.add_parser("backup", help="write the whole database to one file"))
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.set_defaults(run=_backup)
    restore = with_database(actions.add_parser("restore", help="make a hub of a backup, where none is yet"))
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.set_defaults(run=_restore)


def _backup(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.backup import back_up
    from kiosk.sync.whole_file import written

    with written(chosen.file) as out:
        label = back_up(chosen.database, out, chosen.file.parent, SystemClock())
    _tell(label)
    return DONE


def _restore(chosen: argparse.Namespace) -> int:
    from kiosk.hub.backup import restore

    try:
        file = chosen.file.open("rb")
    except (OSError, ValueError) as absent:  # ValueError: a NUL in the name
        raise KioskError("input-absent", file=chosen.file.name) from absent
    with file:
        label = restore(chosen.database, file)
    _tell(label)
    return DONE


def _tell(label: Label) -> None:
    contents = label.contents
    write_json(
        {
            "kind": contents.kind,
            "made": contents.made.isoformat(),
            "schema": contents.schema,
            "holds": contents.holds,
            "bytes": label.bytes,
            "sha256": label.sha256,
        }
    )
