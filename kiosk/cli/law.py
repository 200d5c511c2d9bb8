"""``kiosk law``: every legal parameter with its dates and its source, for the administrator, as JSON."""

import argparse

from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.eligibility import parameters
from kiosk.eligibility.parameters import Parameter
from kiosk.errors import DONE


def add(commands: Commands) -> None:
    """Declare the command."""
    command = with_data(
        commands.add_parser("law", help="list the figures of the law, with dates and sources")
    )
    command.set_defaults(run=_law)


def _law(chosen: argparse.Namespace) -> int:
    write_json([_as_json(one) for one in parameters.load(data_folder(chosen) / parameters.FILE)])
    return DONE


def _as_json(one: Parameter) -> dict[str, object]:
    return {
        "id": one.id,
        "label": {"ar": one.label.ar, "fr": one.label.fr},
        "value": one.value,
        "since": one.since and one.since.isoformat(),
        "until": one.until and one.until.isoformat(),
        "source": one.source,
        "origin": one.origin.value,
    }
