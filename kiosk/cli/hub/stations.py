"""``kiosk hub station``: one-time codes, revocation."""

import argparse
from contextlib import closing
from datetime import datetime

from kiosk.cases.certificates import RevocationReason
from kiosk.cli.common import Commands, write_json
from kiosk.cli.hub.database import with_database
from kiosk.clock import MOROCCO
from kiosk.errors import DONE


def add(actions: Commands) -> None:
    """Declare the commands."""
    station = actions.add_parser("station", help="administer stations")
    kinds = station.add_subparsers(required=True, metavar="ACTION")
    add = with_database(kinds.add_parser("add", help="give a station a one-time code"))
    add.add_argument("office", metavar="OFFICE")
    add.add_argument("station", metavar="STATION")
    add.add_argument("--again", action="store_true", help="for the same computer, restored from a backup")
    add.add_argument("--kiosk", action="store_true", help="for a citizens' screen, which sees less")
    add.set_defaults(run=_add)
    with_database(kinds.add_parser("list", help="name all stations, and how they are")).set_defaults(
        run=_list
    )
    revoke = with_database(kinds.add_parser("revoke", help="believe and receive a station no more"))
    revoke.add_argument("office", metavar="OFFICE")
    revoke.add_argument("station", metavar="STATION")
    revoke.add_argument("--reason", required=True, choices=[one.value for one in RevocationReason])
    revoke.add_argument(
        "--since", type=_instant, metavar="INSTANT", help="when its key was lost, 2026-11-20T09:00 (or: now)"
    )
    revoke.set_defaults(run=_revoke)


def _instant(typed: str) -> datetime:
    told = datetime.fromisoformat(typed)
    return told if told.tzinfo else told.replace(tzinfo=MOROCCO)


def _add(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.admin import add_station
    from kiosk.hub.database import opened

    with closing(opened(chosen.database)) as database:
        kind = {"again": chosen.again, "screen": chosen.kiosk}
        code = add_station(database, chosen.office, chosen.station, SystemClock(), **kind)
    write_json({"code": code})
    return DONE


def _list(chosen: argparse.Namespace) -> int:
    import msgspec

    from kiosk.clock import SystemClock
    from kiosk.hub.database import opened
    from kiosk.hub.presence import presences
    from kiosk.hub.scope import EVERYWHERE

    with closing(opened(chosen.database)) as database, database.read() as connection:
        found = presences(connection, EVERYWHERE, SystemClock().now())
    write_json({"stations": msgspec.to_builtins(found)})
    return DONE


def _revoke(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.admin import revoke_station
    from kiosk.hub.database import opened

    reason = RevocationReason(chosen.reason)
    with closing(opened(chosen.database)) as database:
        since = revoke_station(
            database, chosen.office, chosen.station, SystemClock(), reason=reason, since=chosen.since
        )
    write_json({"office": chosen.office, "station": chosen.station, "since": since.isoformat()})
    return DONE
