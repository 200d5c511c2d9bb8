"""``kiosk hub publish``: forms and texts of the law, for all stations of the region."""

import argparse
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from kiosk.cli.common import Commands, read_file, write_json
from kiosk.cli.hub.database import with_database
from kiosk.errors import DONE


def add(actions: Commands) -> None:
    """Declare the commands."""
    publish = actions.add_parser("publish", help="forms and figures of the law for all stations")
    kinds = publish.add_subparsers(required=True, metavar="KIND")
    for kind, told in (
        ("form", "a version of a form, ID-VERSION.toml"),
        ("law", "parameters of the law"),
    ):
        command = with_database(kinds.add_parser(kind, help=told))
        command.add_argument("file", metavar="FILE")
        command.set_defaults(run=_publish, kind=kind)


def _publish(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub import publications
    from kiosk.hub.database import opened
    from kiosk.hub.rebuilding import released

    raw, name = read_file(chosen.file), Path(chosen.file).name
    publish = publications.publish_form if chosen.kind == "form" else publications.publish_law
    with closing(opened(chosen.database)) as database:
        one, new = publish(database, name, raw, SystemClock().now())
        again = released(database, SystemClock()) if chosen.kind == "form" else 0
    write_json(
        {
            "kind": one.kind.value,
            "name": one.name,
            "version": one.version,
            "sha256": sha256(one.text.encode()).hexdigest(),
            "new": new,
            "released": again,
        }
    )
    return DONE
