"""``kiosk hub usb``: what stations without a line send and hear by a stick."""

import argparse
from contextlib import closing
from pathlib import Path

from kiosk.cli.common import Commands, read_file, write_json
from kiosk.cli.hub.database import with_database
from kiosk.errors import DONE, REFUSED


def add(actions: Commands) -> None:
    """Declare the commands."""
    usb = actions.add_parser("usb", help="sticks of stations without a line")
    kinds = usb.add_subparsers(required=True, metavar="ACTION")
    take = with_database(
        kinds.add_parser("import", help="take a station's file in and write the answer to it")
    )
    take.add_argument("file", metavar="FILE")
    take.add_argument("--out", type=Path, required=True, metavar="ANSWER")
    take.set_defaults(run=_import)


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
    write_json(
        {
            "office": answer.office,
            "station": answer.station,
            "entries": answer.entries,
            "refused": answer.refused,
            "pages": answer.pages,
        }
    )
    return REFUSED if answer.refused else DONE
