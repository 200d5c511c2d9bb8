"""``kiosk enrol``: this computer becomes a station of an office."""

import argparse

from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.errors import DONE


def add(commands: Commands) -> None:
    """Declare the command."""
    enrol = with_data(commands.add_parser("enrol", help="become a station of an office"))
    enrol.add_argument("--hub", required=True, metavar="URL")
    enrol.add_argument("--office", required=True, metavar="CODE")
    enrol.add_argument("--station", required=True, metavar="A1")
    enrol.add_argument("--code", required=True, metavar="CODE", help="the one-time code of 'hub station add'")
    enrol.set_defaults(run=_enrol)


def _enrol(chosen: argparse.Namespace) -> int:
    from kiosk.app import station

    names = station.enrol(data_folder(chosen), chosen.hub, chosen.office, chosen.station, chosen.code)
    write_json(
        {"office": names.code, "station": chosen.station, "name_ar": names.name_ar, "name_fr": names.name_fr}
    )
    return DONE
