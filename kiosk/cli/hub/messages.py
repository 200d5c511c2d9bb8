"""``kiosk hub messages``: short messages to citizens."""

import argparse
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from kiosk.cli.common import Commands, write_json
from kiosk.cli.hub.database import with_database
from kiosk.errors import DONE


def add(actions: Commands) -> None:
    """Declare the commands."""
    messages = actions.add_parser("messages", help="short messages to citizens")
    kinds = messages.add_subparsers(required=True, metavar="ACTION")
    hand = with_database(kinds.add_parser("hand", help="hand over all that wait, a file each"))
    hand.add_argument("--spool", type=Path, required=True, metavar="DIR")
    hand.set_defaults(run=_hand)
    purge = with_database(kinds.add_parser("purge", help="forget those handed over long ago"))
    purge.add_argument("--days", type=int, default=30, metavar="N")
    purge.set_defaults(run=_purge)
    for name, told in (
        ("oppose", "write to a number no more"),
        ("consent", "write to it again"),
    ):
        command = with_database(kinds.add_parser(name, help=told))
        command.add_argument("phone", metavar="PHONE")
        command.set_defaults(run=_oppose if name == "oppose" else _consent)


def _hand(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub import messages
    from kiosk.hub.database import opened
    from kiosk.hub.gateway import FileSpool

    handed, left, clock = 0, 1, SystemClock()
    with closing(opened(chosen.database)) as database:
        spool = FileSpool(chosen.spool)
        while left:
            round_ = messages.hand(database, spool, clock.now())
            handed, left = handed + round_.handed, round_.waiting
    write_json({"handed": handed})
    return DONE


def _purge(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub import messages
    from kiosk.hub.database import opened

    with closing(opened(chosen.database)) as database:
        gone = messages.purge(database, SystemClock().now(), timedelta(days=max(chosen.days, 0)))
    write_json({"purged": gone})
    return DONE


def _oppose(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub import messages
    from kiosk.hub.database import opened

    with closing(opened(chosen.database)) as database:
        dropped = messages.oppose(database, chosen.phone, SystemClock().now())
    write_json({"opposed": True, "dropped": dropped})
    return DONE


def _consent(chosen: argparse.Namespace) -> int:
    from kiosk.hub import messages
    from kiosk.hub.database import opened

    with closing(opened(chosen.database)) as database:
        was = messages.consent(database, chosen.phone)
    write_json({"opposed": False, "changed": was})
    return DONE
