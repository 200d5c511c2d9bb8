"""``kiosk hub rebuild|verify``: files made anew from the log, and the log proved by its signatures."""

import argparse
from contextlib import closing
from dataclasses import asdict

from kiosk.cli.common import Commands, write_json
from kiosk.cli.hub.database import with_database
from kiosk.errors import DONE, REFUSED


def add(actions: Commands) -> None:
    """Declare the commands."""
    rebuild = with_database(actions.add_parser("rebuild", help="make the files anew from the logs"))
    rebuild.add_argument("--office", default="", metavar="CODE", help="one office (default: all)")
    rebuild.set_defaults(run=_rebuild)
    verify = with_database(
        actions.add_parser("verify", help="check every signature, hash and head of the logs once more")
    )
    verify.add_argument("--office", default="", metavar="CODE", help="one office (default: all)")
    verify.set_defaults(run=_verify)


def _rebuild(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.admin import office_codes
    from kiosk.hub.database import opened
    from kiosk.hub.rebuilding import rebuilt

    with closing(opened(chosen.database)) as database:
        with database.read() as connection:
            codes = office_codes(connection, chosen.office)
        judged = sum(rebuilt(database, code, SystemClock()) for code in codes)
    write_json({"offices": len(codes), "entries": judged})
    return DONE


def _verify(chosen: argparse.Namespace) -> int:
    from kiosk.hub.admin import office_codes
    from kiosk.hub.database import opened
    from kiosk.hub.proof import proven

    with closing(opened(chosen.database)) as database, database.read() as connection:
        codes = office_codes(connection, chosen.office)
        found = [one for code in codes for one in proven(connection, code)]
    whole = all(one.whole for one in found)
    write_json({"whole": whole, "logs": [asdict(one) for one in found]})
    return DONE if whole else REFUSED
