"""``kiosk demo``: the whole main job without a person."""

import argparse
from pathlib import Path

from kiosk.card.virtual.vpcd import PORT
from kiosk.cli.common import Commands, write_json
from kiosk.errors import DONE


def add(commands: Commands) -> None:
    """Declare the command."""
    demo = commands.add_parser("demo", help="card → form → deposit → receipt → hub → export, with pictures")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR")
    demo.add_argument("--database", default="", metavar="URL", help="the hub's (default: SQLite in DIR)")
    demo.add_argument("--printer", default="", metavar="QUEUE", help="a CUPS queue (default: PDF in DIR)")
    demo.add_argument(
        "--card-port", type=int, default=PORT, metavar="N", help="where vpcd listens, if pcscd runs"
    )
    demo.set_defaults(run=_demo)


def _demo(chosen: argparse.Namespace) -> int:
    from kiosk.demo.journey import demonstrate

    chosen_parts = {"database": chosen.database, "printer": chosen.printer, "card_port": chosen.card_port}
    write_json(demonstrate(chosen.out, **chosen_parts))
    return DONE
