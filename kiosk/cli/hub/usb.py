"""``kiosk hub usb``: what stations, and regions, without a line send and hear by a stick."""

import argparse
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from kiosk.cli.common import Commands, read_file, write_json
from kiosk.cli.hub.database import with_database
from kiosk.cli.hub.forward import key_in
from kiosk.errors import DONE, REFUSED


def add(actions: Commands) -> None:
    """Declare the commands."""
    usb = actions.add_parser("usb", help="sticks of stations and regions without a line")
    kinds = usb.add_subparsers(required=True, metavar="ACTION")
    take = with_database(
        kinds.add_parser("import", help="take a station's or a region's file in and write the answer to it")
    )
    take.add_argument("file", metavar="FILE")
    take.add_argument("--out", type=Path, required=True, metavar="ANSWER")
    take.set_defaults(run=_import)
    carry = with_database(kinds.add_parser("export", help="at a region: write what the nation lacks"))
    carry.add_argument("--region", required=True, metavar="CODE", help="of this hub")
    carry.add_argument("--out", type=Path, required=True, metavar="FILE")
    carry.set_defaults(run=_export)
    hear = with_database(kinds.add_parser("hear", help="at a region: take the nation's answer in"))
    hear.add_argument("file", metavar="ANSWER")
    hear.set_defaults(run=_hear)
    for one in (carry, hear):
        one.add_argument(
            "--nation", required=True, metavar="KEYFILE", help="what `kiosk hub key` writes there"
        )


def _import(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.house import House
    from kiosk.hub.usb import answered
    from kiosk.sync.stick import LARGEST
    from kiosk.sync.whole_file import written

    sent = read_file(chosen.file, LARGEST)
    house = House.open(chosen.database, SystemClock())
    with closing(house.database), written(chosen.out) as file:
        answer = answered(house, sent)
        file.write(answer.content)
    told = asdict(answer)
    del told["content"]
    write_json(told)
    return REFUSED if answer.refused else DONE


def _export(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.carrying import outgoing
    from kiosk.hub.house import House
    from kiosk.hub.regions import checked
    from kiosk.sync.whole_file import written

    region, nation = checked(chosen.region), key_in(chosen.nation)
    house = House.open(chosen.database, SystemClock())
    with closing(house.database), written(chosen.out) as file:
        gone = outgoing(house, region, nation)
        file.write(gone.content)
    write_json({"batches": gone.batches, "entries": gone.entries, "left": gone.left})
    return DONE


def _hear(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.carrying import returned
    from kiosk.hub.house import House
    from kiosk.sync.stick import LARGEST

    nation, sent = key_in(chosen.nation), read_file(chosen.file, LARGEST)
    house = House.open(chosen.database, SystemClock())
    with closing(house.database):
        done = returned(house, nation, sent)
    write_json(asdict(done))
    return REFUSED if done.code or done.differing else DONE
