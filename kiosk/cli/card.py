"""``kiosk card read`` and ``kiosk card simulate``."""

import argparse
import os
import sys
from pathlib import Path
from threading import Event

from kiosk.card.reader import AccessKey, Can, CardReading, Stage
from kiosk.card.typed_mrz import typed
from kiosk.cli.common import Commands, say, write_json
from kiosk.errors import DONE, KioskError

_LONGEST_MRZ = 1000
"""Signs read of a file of three lines of thirty."""


def add(commands: Commands) -> None:
    """Declare the commands."""
    card = commands.add_parser("card", help="read a card, or be one")
    actions = card.add_subparsers(required=True, metavar="ACTION")
    read = actions.add_parser("read", help="read the card on the reader")
    key = read.add_mutually_exclusive_group()
    key.add_argument("--can", metavar="N", help="the six digits on the front (default: KIOSK_CAN)")
    key.add_argument("--mrz", type=Path, metavar="FILE", help="the three lines on the back, in a file")
    read.add_argument("--reader", default="", metavar="NAME", help="PC/SC name of the reader")
    read.add_argument("--json", action="store_true", help="everything, as one line of JSON")
    read.set_defaults(run=_read)
    simulate = actions.add_parser("simulate", help="lay a virtual card on a reader of vpcd")
    simulate.add_argument("profile", metavar="PROFILE", help="a profile of resources/cards")
    simulate.add_argument("--port", type=int, default=35963, metavar="N", help="port of vpcd")
    simulate.add_argument("--fault", default="", metavar="NAME", help="go wrong in this way")
    simulate.set_defaults(run=_simulate)


def _key(chosen: argparse.Namespace) -> AccessKey:
    if chosen.mrz is None:
        return Can(chosen.can or os.environ.get("KIOSK_CAN", ""))
    try:
        with chosen.mrz.open(encoding="ascii") as file:
            return typed(file.read(_LONGEST_MRZ))
    except (OSError, UnicodeDecodeError) as wrong:
        raise KioskError("input-absent", file=chosen.mrz.name) from wrong


def _read(chosen: argparse.Namespace) -> int:
    from kiosk.card.pcsc import open_reader
    from kiosk.card.report import card_json

    def progress(stage: Stage, _so_far: CardReading | None) -> None:
        print(stage.value, file=sys.stderr)

    reading = open_reader(chosen.reader).read(_key(chosen), progress, Event())
    told = card_json(reading)
    if chosen.json:
        write_json(told)
    else:
        for name, value in told.items():
            say(f"{name}: {value}")
    return DONE


def _simulate(chosen: argparse.Namespace) -> int:
    from kiosk.card.virtual.faults import named
    from kiosk.card.virtual.profile import profile
    from kiosk.card.virtual.vpcd import Insertion

    faults = named(chosen.fault) if chosen.fault else None
    lying = Insertion(profile(chosen.profile).card(faults), chosen.port)
    say(f"{chosen.profile} on port {chosen.port}")
    try:
        lying.gone.wait()
    finally:
        lying.take()
    return DONE
