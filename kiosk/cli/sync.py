"""``kiosk sync``: send what waits to the hub, and take in what it has to tell."""

import argparse
from dataclasses import asdict
from threading import Event

from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.errors import DONE, MISSING, REFUSED
from kiosk.sync.envelope import DeliveryReport, LinkState


def add(commands: Commands) -> None:
    """Declare the command."""
    sync = with_data(commands.add_parser("sync", help="send what waits and hear what is new"))
    sync.add_argument("--once", action="store_true", help="one round, then end, whatever became of it")
    sync.set_defaults(run=_sync)


def _sync(chosen: argparse.Namespace) -> int:
    from kiosk.app import station
    from kiosk.desk import road
    from kiosk.desk.courier import carry

    with station.desk(data_folder(chosen)) as desk:
        report = road.send(desk.means, asked=True) if chosen.once else carry(desk.means, Event())
        aside = road.set_aside(desk.means)
    write_json(
        {
            "link": report.link.value,
            "accepted": report.accepted,
            "refused": report.refused,
            "waiting": report.waiting,
            "code": report.code,
            "decisions": report.decisions,
            "set_aside": report.set_aside,
            "feed": report.feed,
            "aside": [asdict(one) for one in aside],
        }
    )
    return _exit(report)


def _exit(report: DeliveryReport) -> int:
    if report.link is not LinkState.UP:
        return MISSING
    return REFUSED if report.refused or report.waiting or report.set_aside or report.feed else DONE
