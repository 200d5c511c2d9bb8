"""``kiosk hub key|region|forward``: a region's hub passes its stations' logs on to the nation's."""

import argparse
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.common import Commands, read_file, write_json
from kiosk.cli.hub.database import with_database
from kiosk.errors import DONE, REFUSED, KioskError

if TYPE_CHECKING:
    from kiosk.hub.passing import Destination
    from kiosk.sync.wire import Jwk


def add(actions: Commands) -> None:
    """Declare the commands."""
    key = with_database(actions.add_parser("key", help="write the hub's public key, for another hub"))
    key.set_defaults(run=_key)
    region = actions.add_parser("region", help="regions that forward to this hub")
    kinds = region.add_subparsers(required=True, metavar="ACTION")
    one = with_database(kinds.add_parser("add", help="let a region forward, or give it a new key"))
    one.add_argument("code", metavar="CODE", help="two digits, as in codes of communes")
    one.add_argument("key", metavar="KEYFILE", help="what `kiosk hub key` writes at the region")
    one.set_defaults(run=_region)
    forward = with_database(actions.add_parser("forward", help="pass what is new on to the nation's hub"))
    forward.add_argument("--to", dest="forward_to", required=True, metavar="URL", help="the nation's hub")
    with_nation(forward, required=True)
    forward.set_defaults(run=_forward)


def with_nation(command: argparse.ArgumentParser, *, required: bool) -> None:
    """Let a command be told who forwards to whom."""
    command.add_argument("--region", required=required, default="", metavar="CODE", help="of this hub")
    command.add_argument(
        "--nation", required=required, default="", metavar="KEYFILE", help="what `kiosk hub key` writes there"
    )
    command.add_argument(
        "--authorities", type=Path, metavar="PEM", help="whom the certificate of --to is believed from"
    )


def key_in(file: str) -> "Jwk":
    """Return the public key in a file. Raises KioskError ``region-key-file``."""
    import msgspec

    from kiosk.cases.thumbprint import public_key
    from kiosk.shapes import from_json
    from kiosk.sync.wire import Jwk

    try:
        key = from_json(read_file(file), Jwk)
        public_key(key)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, KioskError) as wrong:
        raise KioskError("region-key-file") from wrong
    return key


def _key(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.house import House
    from kiosk.hub.keys import public_jwk

    house = House.open(chosen.database, SystemClock())
    with closing(house.database):
        write_json(public_jwk(house.key))
    return DONE


def _region(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.database import opened
    from kiosk.hub.regions import add_region

    key = key_in(chosen.key)
    with closing(opened(chosen.database)) as database:
        add_region(database, chosen.code, key, SystemClock())
    write_json({"region": chosen.code})
    return DONE


def destination(chosen: argparse.Namespace) -> "Destination | None":
    """Return where a region forwards to, None for nowhere. Raises ``region-key-file`` or ``region-code``."""
    from kiosk.hub.passing import Destination
    from kiosk.hub.regions import checked

    if not chosen.forward_to:
        return None
    return Destination(
        chosen.forward_to, checked(chosen.region), key_in(chosen.nation), str(chosen.authorities or "")
    )


def _forward(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.forwarding import Forwarder, Nation
    from kiosk.hub.house import House
    from kiosk.sync.client import HubClient

    to, clock = destination(chosen), SystemClock()
    assert to is not None  # noqa: S101 -- the command demands it
    with closing(HubClient(to.url, clock, authorities=to.authorities)) as client:
        house = House.open(chosen.database, clock)
        with closing(house.database):
            done = Forwarder(house, to.region, Nation(client, to.key)).round()
    write_json(asdict(done))
    return REFUSED if done.code or done.differing else DONE
