"""``kiosk hub office``: the offices of the region."""

import argparse
from contextlib import closing

from kiosk.cli.common import Commands, write_json
from kiosk.cli.hub.database import with_database
from kiosk.errors import DONE


def add(actions: Commands) -> None:
    """Declare the commands."""
    office = actions.add_parser("office", help="administer offices")
    kinds = office.add_subparsers(required=True, metavar="ACTION")
    add = with_database(kinds.add_parser("add", help="add an office, or rename one"))
    add.add_argument("code", metavar="CODE")
    add.add_argument("--name-ar", required=True, metavar="A")
    add.add_argument("--name-fr", required=True, metavar="F")
    add.add_argument("--commune", default="", metavar="C", help="HCP code of its commune")
    add.set_defaults(run=_add)
    with_database(kinds.add_parser("list", help="name all offices")).set_defaults(run=_list)


def _add(chosen: argparse.Namespace) -> int:
    from kiosk.hub.admin import add_office
    from kiosk.hub.database import opened
    from kiosk.sync.wire import OfficeNames

    with closing(opened(chosen.database)) as database:
        add_office(database, OfficeNames(chosen.code, chosen.name_ar, chosen.name_fr, chosen.commune))
    write_json({"office": chosen.code})
    return DONE


def _list(chosen: argparse.Namespace) -> int:
    import msgspec

    from kiosk.hub.admin import offices
    from kiosk.hub.database import opened
    from kiosk.hub.scope import EVERYWHERE

    with closing(opened(chosen.database)) as database, database.read() as connection:
        write_json({"offices": msgspec.to_builtins(offices(connection, EVERYWHERE))})
    return DONE
