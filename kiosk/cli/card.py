"""``kiosk card read`` and ``kiosk card simulate``."""

import argparse
import os
import sys
from pathlib import Path
from threading import Event

from kiosk.card.access import Bac
from kiosk.card.reader import AccessKey, Authenticity, Can, CardReading, Stage
from kiosk.card.typed_mrz import typed
from kiosk.card.virtual import faults, profile
from kiosk.card.virtual import names as profiles
from kiosk.cli.common import Commands, say, write_json
from kiosk.clock import SystemClock
from kiosk.errors import DONE, REFUSED, KioskError

_LONGEST_MRZ = 1000
"""Bytes read of a file of three lines of thirty."""


def add(commands: Commands) -> None:
    """Declare the commands."""
    card = commands.add_parser("card", help="read a card, or be one")
    actions = card.add_subparsers(required=True, metavar="ACTION")
    read = actions.add_parser("read", help="read the card on the reader")
    key = read.add_mutually_exclusive_group()
    key.add_argument("--can", metavar="N", help="the six digits on the front (default: KIOSK_CAN)")
    key.add_argument("--mrz", metavar="FILE", help="the lines on the back: a file, or - for standard input")
    read.add_argument("--reader", default="", metavar="NAME", help="PC/SC name of the reader")
    read.add_argument(
        "--bac",
        default=Bac.NO_PACE.value,
        choices=[each.value for each in Bac],
        help="when the older, weaker access by the zone may open a chip (default: %(default)s)",
    )
    read.add_argument(
        "--csca", default="", metavar="FOLDER", help="certificates of states that the card is verified by"
    )
    read.add_argument("--json", action="store_true", help="everything, as one line of JSON")
    read.set_defaults(run=_read)
    simulate = actions.add_parser("simulate", help="lay a virtual card on a reader of vpcd")
    simulate.add_argument("profile", metavar="PROFILE", help=f"one of {', '.join(profiles())}")
    simulate.add_argument("--port", type=int, default=35963, metavar="N", help="port of vpcd")
    simulate.add_argument(
        "--fault", default="none", metavar="NAME", help=f"go wrong: {', '.join(faults.names())}"
    )
    simulate.add_argument(
        "--csca", metavar="FOLDER", help="write what verifies this card: made anew with every start"
    )
    simulate.set_defaults(run=_simulate)


def _key(chosen: argparse.Namespace) -> AccessKey:
    if chosen.mrz is None:
        return Can(chosen.can or os.environ.get("KIOSK_CAN", ""))
    try:
        if chosen.mrz == "-":
            return typed(sys.stdin.buffer.read(_LONGEST_MRZ).decode())
        with Path(chosen.mrz).open("rb") as file:
            return typed(file.read(_LONGEST_MRZ).decode())
    except (OSError, ValueError, AttributeError) as wrong:  # no file, no text, no standard input
        raise KioskError("input-absent", file=Path(chosen.mrz).name) from wrong


def _read(chosen: argparse.Namespace) -> int:
    from kiosk.card.authenticity.check import checker
    from kiosk.card.authenticity.folder import Folder
    from kiosk.card.authenticity.store import Store
    from kiosk.card.pcsc import open_reader
    from kiosk.card.reading import Terms
    from kiosk.card.report import card_json, card_lines

    def progress(stage: Stage, so_far: CardReading | None) -> None:
        share = f" {so_far.share:.0%}" if so_far and so_far.share else ""
        print(f"{stage.value}{share}", file=sys.stderr)

    clock = SystemClock()
    states = Folder(Path(chosen.csca)).store if chosen.csca else Store
    terms = Terms(clock, Bac(chosen.bac), check=checker(states, clock))
    reading = open_reader(chosen.reader, terms).read(_key(chosen), progress, Event())
    if chosen.json:
        write_json(card_json(reading))
    else:
        for line in card_lines(reading):
            say(line)
    return REFUSED if reading.authenticity is Authenticity.BROKEN else DONE


def _trusted(folder: Path, name: str) -> None:
    try:
        profile(name).proving.state.written(folder)
    except OSError as wrong:
        raise KioskError("output-not-writable", file=folder.name) from wrong


def _simulate(chosen: argparse.Namespace) -> int:
    from kiosk.card.virtual.vpcd import Insertion

    if chosen.csca:
        _trusted(Path(chosen.csca), chosen.profile)
    lying = Insertion(profile(chosen.profile).card(faults.named(chosen.fault)), chosen.port)
    say(f"{chosen.profile} on port {chosen.port}")
    try:
        lying.gone.wait()
    finally:
        lying.take()
    return DONE
