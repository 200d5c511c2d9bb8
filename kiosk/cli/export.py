"""``kiosk export``: submissions of a day or of several, as the hub holds them."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Final, TextIO

from kiosk.cases.case import CaseState
from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.cli.people import unlocked
from kiosk.errors import DONE

_MEGA: Final = 1_000_000


def add(commands: Commands) -> None:
    """Declare the command."""
    export = with_data(commands.add_parser("export", help="write the submissions of a day or of several"))
    export.add_argument("--day", type=date.fromisoformat, required=True, metavar="D", help="YYYY-MM-DD")
    export.add_argument("--to", type=date.fromisoformat, metavar="D", help="the last day, included")
    export.add_argument(
        "--state", choices=[one.value for one in CaseState], help="only files that stand so now"
    )
    export.add_argument("--form", default="", metavar="ID", help="only files of this form")
    export.add_argument("--hub", default="", metavar="URL", help="the hub (default: the station's)")
    export.add_argument(
        "--training", action="store_true", help="the files of training instead of the real ones"
    )
    export.add_argument("--format", choices=("csv", "xlsx", "parquet"), required=True)
    export.add_argument("--out", type=Path, required=True, metavar="FILE")
    who = export.add_mutually_exclusive_group()
    who.add_argument("--scheduled", action="store_true", help="by a timer, as kiosk schedule allow permits")
    about = "who exports, where people are known: a head of office or a supervisor"
    who.add_argument("--by", default="", metavar="LOGIN", help=about)
    export.set_defaults(run=_export)


def _export(chosen: argparse.Namespace) -> int:
    import msgspec

    from kiosk.app import station
    from kiosk.desk import road, schedule
    from kiosk.sync.fetch import ExportAsked
    from kiosk.sync.watch import Watch

    state = CaseState(chosen.state) if chosen.state else None
    asked = ExportAsked(chosen.day, chosen.format, chosen.training, chosen.to, state, chosen.form)
    with station.desk(data_folder(chosen), hub=chosen.hub) as desk, unlocked(desk, chosen.by):
        if chosen.scheduled:
            schedule.begin(desk.means)
        manifest = road.export(desk.means, asked, chosen.out, Watch(told=Meter(sys.stderr).told))
    write_json(msgspec.to_builtins(manifest))
    return DONE


class Meter:
    """How far an export is, on one line of a terminal; nothing where nobody looks at one."""

    def __init__(self, terminal: TextIO) -> None:
        """Take where to write."""
        self._terminal, self._shown = terminal, -1

    def told(self, done: int, size: int) -> None:
        """Show how much has come, at every hundredth part."""
        part = 100 * done // size if size else 0
        if part == self._shown or not self._terminal.isatty():
            return
        self._shown = part
        ends = "\n" if done == size else ""
        self._terminal.write(f"\r{part:3} % · {done / _MEGA:.1f} / {size / _MEGA:.1f} Mo{ends}")
        self._terminal.flush()
