"""``kiosk backup|restore``: the register as one encrypted file, and a register made of it again."""

import argparse
from pathlib import Path

from kiosk.cli.agreed import agreed, told, with_people
from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.cli.passphrase import passphrase_of, with_passphrase
from kiosk.errors import DONE, KioskError


def add(commands: Commands) -> None:
    """Declare the commands."""
    backup = _with_file(commands.add_parser("backup", help="write the register to one encrypted file"))
    backup.set_defaults(run=_backup)
    restore = _with_file(commands.add_parser("restore", help="make the register of a backup again"))
    restore.add_argument(
        "--replace", action="store_true", help="keep the register that is there aside, by name"
    )
    restore.add_argument(
        "--last-receipt", default="", metavar="REFERENCE",
        help="of the last receipt this computer handed out (or: numbers leap)",
    )  # fmt: skip
    with_people(restore).set_defaults(run=_restore)


def _with_file(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    with_data(command).add_argument("file", type=Path, metavar="FILE")
    return with_passphrase(command)


def _backup(chosen: argparse.Namespace) -> int:
    from kiosk.app import station
    from kiosk.cases.backup import back_up
    from kiosk.clock import SystemClock
    from kiosk.sync.whole_file import written

    passphrase = passphrase_of(chosen, twice=True)
    with station.desk(data_folder(chosen)) as desk, written(chosen.file) as out:
        label = back_up(desk.means.store, out, chosen.file.parent, passphrase, SystemClock())
    contents = label.contents
    write_json(
        {
            "made": contents.made.isoformat(),
            "holds": contents.holds,
            "bytes": label.bytes,
            "sha256": label.sha256,
        }
    )
    return DONE


def _restore(chosen: argparse.Namespace) -> int:
    from kiosk.cases.backup import restore
    from kiosk.cases.reference import Reference
    from kiosk.clock import SystemClock

    last = Reference.parse(chosen.last_receipt) if chosen.last_receipt else None
    try:
        file = chosen.file.open("rb")
    except (OSError, ValueError) as absent:  # ValueError: a NUL in the name
        raise KioskError("input-absent", file=chosen.file.name) from absent
    folder = data_folder(chosen)
    with file:
        if chosen.replace:
            agreed(chosen, folder)
        passphrase = passphrase_of(chosen, twice=False)
        done = restore(folder, file, passphrase, SystemClock(), last=last, replace=chosen.replace)
    told(chosen, folder)
    contents = done.label.contents
    write_json(
        {
            "made": contents.made.isoformat(),
            "holds": contents.holds,
            "set_aside": done.aside,
            "numbers_after": [str(one) for one in done.after],
        }
    )
    return DONE
