"""``kiosk sync``: send what waits to the hub and take in what it tells; by a stick where no line is."""

import argparse
from dataclasses import asdict
from pathlib import Path
from threading import Event

from kiosk.cli.common import Commands, data_folder, read_file, with_data, write_json
from kiosk.errors import DONE, MISSING, REFUSED
from kiosk.sync.envelope import DeliveryReport, LinkState


def add(commands: Commands) -> None:
    """Declare the command."""
    sync = with_data(commands.add_parser("sync", help="send what waits and hear what is new"))
    sync.add_argument("--once", action="store_true", help="one try, then end, whatever became of it")
    sync.set_defaults(run=_sync)
    actions = sync.add_subparsers(metavar="ACTION")
    out = _with_file(actions.add_parser("export", help="write what waits to a file for the hub"))
    out.set_defaults(run=_export)
    back = _with_file(actions.add_parser("import", help="take in the hub's answer to such a file"))
    back.set_defaults(run=_import)


def _with_file(action: argparse.ArgumentParser) -> argparse.ArgumentParser:
    action.add_argument("file", type=Path, metavar="FILE")
    # What stands before the action is kept where nothing stands after it.
    action.add_argument("--data", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="as above")
    return action


def _sync(chosen: argparse.Namespace) -> int:
    from kiosk.app import station
    from kiosk.desk import road
    from kiosk.desk.courier import carry, once

    with station.desk(data_folder(chosen)) as desk:
        report = once(desk.means) if chosen.once else carry(desk.means, Event())
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


def _export(chosen: argparse.Namespace) -> int:
    from kiosk.app import station
    from kiosk.desk import stick

    with station.desk(data_folder(chosen)) as desk:
        gone = stick.carried_out(desk.means, chosen.file)
    write_json({"entries": gone.entries, "left": gone.left})
    return REFUSED if gone.left else DONE


def _import(chosen: argparse.Namespace) -> int:
    from kiosk.app import station
    from kiosk.desk import road, stick
    from kiosk.sync.stick import LARGEST

    file = read_file(str(chosen.file), LARGEST)
    with station.desk(data_folder(chosen)) as desk:
        done = stick.carried_in(desk.means, file)
        aside = road.set_aside(desk.means)
    write_json(
        {
            "accepted": done.accepted,
            "refused": done.refused,
            "waiting": done.waiting,
            "code": done.code,
            "pages": done.pages,
            "decisions": done.taken.recorded,
            "set_aside": done.taken.set_aside,
            "aside": [asdict(one) for one in aside],
        }
    )
    return REFUSED if done.refused or done.code or done.taken.set_aside else DONE


def _exit(report: DeliveryReport) -> int:
    if report.link is not LinkState.UP:
        return MISSING
    return REFUSED if report.refused or report.waiting or report.set_aside or report.feed else DONE
