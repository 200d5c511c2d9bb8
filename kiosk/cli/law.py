"""``kiosk law``: every legal parameter with its dates and its source, for the administrator, as JSON."""

import argparse
from contextlib import closing
from pathlib import Path

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


def known_law(folder: Path) -> tuple[Parameter, ...]:
    """Return every parameter that counts at a station: its program's, its hub's, its administrator's.

    Raises KioskError of ``parameters.load``, of the settings and of the register.
    """
    if not folder.exists():
        return parameters.load()
    from kiosk.app import station

    with closing(station.means(folder)) as means:
        return means.law()


def _law(chosen: argparse.Namespace) -> int:
    write_json([_as_json(one) for one in known_law(data_folder(chosen))])
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
