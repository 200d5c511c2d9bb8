"""``kiosk export``: the day's submissions, as the hub holds them."""

import argparse
from datetime import date
from pathlib import Path

from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.errors import DONE


def add(commands: Commands) -> None:
    """Declare the command."""
    export = with_data(commands.add_parser("export", help="write a day's submissions"))
    export.add_argument("--day", type=date.fromisoformat, required=True, metavar="D", help="YYYY-MM-DD")
    export.add_argument("--hub", default="", metavar="URL", help="the hub (default: the station's)")
    export.add_argument(
        "--training", action="store_true", help="the files of training instead of the real ones"
    )
    export.add_argument("--format", choices=("csv", "xlsx"), required=True)
    export.add_argument("--out", type=Path, required=True, metavar="FILE")
    export.set_defaults(run=_export)


def _export(chosen: argparse.Namespace) -> int:
    import msgspec

    from kiosk.app import station
    from kiosk.desk import road

    with station.desk(data_folder(chosen), hub=chosen.hub) as desk:
        manifest = road.export(desk.means, chosen.day, chosen.format, chosen.out, training=chosen.training)
    write_json(msgspec.to_builtins(manifest))
    return DONE
