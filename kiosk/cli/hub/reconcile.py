"""``kiosk hub reconcile``: numbers given out, the log, files and decisions of a day, counted once more."""

import argparse
from contextlib import closing
from dataclasses import asdict
from datetime import date

from kiosk.cli.common import Commands, write_json
from kiosk.cli.hub.database import with_database
from kiosk.errors import DONE, REFUSED


def add(actions: Commands) -> None:
    """Declare the command."""
    reconcile = actions.add_parser("reconcile", help="count a day once more, and name each missing number")
    reconcile.add_argument("--day", type=date.fromisoformat, required=True, metavar="D", help="YYYY-MM-DD")
    reconcile.add_argument("--office", default="", metavar="O", help="one office (default: all)")
    reconcile.add_argument(
        "--training", action="store_true", help="the files of training instead of the real ones"
    )
    with_database(reconcile)
    reconcile.set_defaults(run=_reconcile)


def _reconcile(chosen: argparse.Namespace) -> int:
    from kiosk.hub.admin import office_codes
    from kiosk.hub.database import opened
    from kiosk.hub.reconciliation import balance

    with closing(opened(chosen.database)) as database, database.read() as connection:
        offices = office_codes(connection, chosen.office)
        found = [balance(connection, office, chosen.day, training=chosen.training) for office in offices]
    whole = all(one.whole for one in found)
    shown = [asdict(one) for one in found if one.series or one.quarantined or chosen.office]
    write_json({"day": chosen.day.isoformat(), "whole": whole, "offices": shown})
    return DONE if whole else REFUSED
