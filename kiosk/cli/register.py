"""``kiosk register share``: what stands in this station's own register goes to the one its office shares."""

import argparse

from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.errors import DONE, KioskError


def add(commands: Commands) -> None:
    """Declare the command."""
    register = commands.add_parser("register", help="the register of files")
    asked = register.add_subparsers(required=True, metavar="COMMAND")
    share = with_data(asked.add_parser("share", help="move it to the register of register.database"))
    share.set_defaults(run=_share)


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
