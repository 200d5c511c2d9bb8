"""``kiosk hub reconcile``: numbers given out, the log, closings, files and decisions, counted once more."""

import argparse
from contextlib import closing
from datetime import date

from kiosk.cli.common import Commands, write_json
from kiosk.cli.hub.database import with_database
from kiosk.errors import DONE, REFUSED


def add(actions: Commands) -> None:
    """Declare the command."""
    reconcile = actions.add_parser("reconcile", help="count days once more, and name each missing number")
    reconcile.add_argument("--day", type=date.fromisoformat, required=True, metavar="D", help="YYYY-MM-DD")
    reconcile.add_argument("--to", type=date.fromisoformat, metavar="D", help="the last day, included")
    reconcile.add_argument("--office", default="", metavar="O", help="one office (default: all)")
    reconcile.add_argument(
        "--training", action="store_true", help="the files of training instead of the real ones"
    )
    with_database(reconcile)
    reconcile.set_defaults(run=_reconcile)


def _reconcile(chosen: argparse.Namespace) -> int:
    import msgspec

    from kiosk.clock import SystemClock
    from kiosk.hub.admin import office_codes
    from kiosk.hub.database import opened
    from kiosk.hub.judging import caught_up
    from kiosk.hub.reconciliation import balances
    from kiosk.hub.scope import EVERYWHERE
    from kiosk.hub.selection import Selection

    days = Selection(EVERYWHERE, chosen.day, chosen.training, chosen.to or chosen.day)
    with closing(opened(chosen.database)) as database:
        with database.read() as connection:
            offices = office_codes(connection, chosen.office)
        pending = caught_up(database, offices, SystemClock())
        wanted = days.of_office(chosen.office) if chosen.office else days
        with database.read() as connection:
            found = balances(connection, wanted)
    whole = all(one.whole for one in found)
    shown = [msgspec.to_builtins(one) for one in found if chosen.office or not one.empty]
    write_json({
        "day": chosen.day.isoformat(), "to": days.last.isoformat(),
        "whole": whole, "pending": pending, "offices": shown,
    })  # fmt: skip
    return DONE if whole else REFUSED
