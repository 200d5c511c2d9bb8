"""``kiosk schedule``: a person's word that this computer may export by a timer, without them."""

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.cli.people import desk_by
from kiosk.errors import DONE

if TYPE_CHECKING:
    from kiosk.desk.schedule import Permit


def add(commands: Commands) -> None:
    """Declare the commands."""
    family = commands.add_parser("schedule", help="exports by a timer, in the name of who allowed them")
    acts = family.add_subparsers(required=True, metavar="ACTION")
    _by(acts, "allow", "a head of office or a supervisor").set_defaults(run=_allow)
    _by(acts, "withdraw", "one of them, or an administrator").set_defaults(run=_withdraw)
    with_data(acts.add_parser("show", help="who allowed it, and when")).set_defaults(run=_show)


def _by(acts: Commands, name: str, who: str) -> argparse.ArgumentParser:
    act = with_data(acts.add_parser(name, help=f"{name} exports by a timer of this computer"))
    act.add_argument("--by", required=True, metavar="LOGIN", help=f"{who}; the secret is asked here")
    return act


def _allow(chosen: argparse.Namespace) -> int:
    from kiosk.desk import schedule

    with desk_by(chosen) as desk:
        given = schedule.allow(desk.means)
    write_json(_told(given, holds=True))
    return DONE


def _withdraw(chosen: argparse.Namespace) -> int:
    from kiosk.desk import schedule

    with desk_by(chosen) as desk:
        schedule.withdraw(desk.means)
    write_json(None)
    return DONE


def _show(chosen: argparse.Namespace) -> int:
    from kiosk.app import station
    from kiosk.desk import schedule

    with station.desk(data_folder(chosen)) as desk:
        given = schedule.permit(desk.means)
        write_json(_told(given, holds=schedule.holds(desk.means, given)) if given else None)
    return DONE


def _told(given: "Permit", *, holds: bool) -> dict[str, object]:
    return {"by": given.by, "on": given.on.isoformat(), "holds": holds}
