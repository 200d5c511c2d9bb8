"""``kiosk hub``: the regional server; a file for each thing that is administered there."""

from kiosk.cli.common import Commands
from kiosk.cli.hub import (
    backup,
    decisions,
    figures,
    forward,
    messages,
    offices,
    people,
    proof,
    publish,
    reconcile,
    serve,
    stations,
    usb,
)

_FAMILIES = (
    serve, offices, stations, people, publish, decisions, messages, usb, reconcile, figures,
    backup, proof, forward,
)  # fmt: skip


def add(commands: Commands) -> None:
    """Declare the commands."""
    hub = commands.add_parser("hub", help="the regional server")
    actions = hub.add_subparsers(required=True, metavar="ACTION")
    for family in _FAMILIES:
        family.add(actions)
