"""``kiosk register``: where this station's register lies, and what its key is bound to."""

import argparse
from pathlib import Path

from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.errors import DONE, KioskError


def add(commands: Commands) -> None:
    """Declare the command."""
    register = commands.add_parser("register", help="the register of files")
    asked = register.add_subparsers(required=True, metavar="COMMAND")
    share = with_data(asked.add_parser("share", help="move it to the register of register.database"))
    share.set_defaults(run=_share)
    seal = with_data(asked.add_parser("seal", help="bind its key to this computer's TPM or account"))
    seal.set_defaults(run=_seal)
    unseal = with_data(asked.add_parser("unseal", help="put its key in clear, before the disk moves"))
    unseal.set_defaults(run=_unseal)


def _share(chosen: argparse.Namespace) -> int:
    from kiosk import settings
    from kiosk.cases.sharing import share

    folder = data_folder(chosen)
    database = settings.load(folder / settings.FILE).register.database
    if not database:
        raise KioskError("register-not-set")
    moved = share(folder, database)
    write_json({"files": moved.files, "entries": moved.entries})
    return DONE


def _seal(chosen: argparse.Namespace) -> int:
    from kiosk.cases.key import seal

    write_json({"sealed": seal(_key(chosen))})
    return DONE


def _unseal(chosen: argparse.Namespace) -> int:
    from kiosk.cases.key import unseal

    unseal(_key(chosen))
    write_json({"sealed": ""})
    return DONE


def _key(chosen: argparse.Namespace) -> Path:
    """Return the key's file, once a register stands beside it. Raises KioskError of the register."""
    from kiosk.cases.key import key_at
    from kiosk.cases.store import KEY, REGISTER

    folder = data_folder(chosen)
    key_at(folder / KEY, folder / REGISTER)
    return folder / KEY
