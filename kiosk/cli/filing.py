"""``kiosk deposit``: one file deposited without the window, by the same code."""

import argparse
import os
from pathlib import Path

from kiosk.cli.common import Commands, data_folder, read_answers, with_data, write_json
from kiosk.errors import DONE, KioskError
from kiosk.text import has_controls

_CLERK = 200
"""Signs of the longest name of a clerk that the hub takes."""


def add(commands: Commands) -> None:
    """Declare the command."""
    deposit = with_data(
        commands.add_parser("deposit", help="deposit a filled form: {reference, number, instant, hash}")
    )
    deposit.add_argument("form", metavar="FORM")
    deposit.add_argument("file", metavar="FILE|-")
    deposit.add_argument(
        "--training", action="store_true", help="a file of training, with T in its reference"
    )
    deposit.add_argument("--papers", type=Path, metavar="DIR", help="write its papers there")
    deposit.set_defaults(run=_deposit)


def clerk() -> str:
    """Return who works, from the environment (KIOSK_CLERK). Raises KioskError ``clerk-name``."""
    name = os.environ.get("KIOSK_CLERK", "")
    if len(name) > _CLERK or has_controls(name):
        raise KioskError("clerk-name")
    return name


def _deposit(chosen: argparse.Namespace) -> int:
    from kiosk.app import station
    from kiosk.cli.papers import write_papers

    answers, name = read_answers(chosen.file), clerk()
    with station.desk(data_folder(chosen), training=chosen.training) as desk:
        draft = desk.begin(chosen.form, desk.settings.station.lang)
        case = desk.deposit(draft, answers, name)
        if chosen.papers:
            write_papers(desk, str(case.reference), chosen.papers)
    write_json(
        {
            "reference": str(case.reference),
            "number": case.reference.number,
            "instant": case.instant.isoformat(),
            "hash": case.hash,
        }
    )
    return DONE
