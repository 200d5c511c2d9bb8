"""``kiosk hub serve|migrate``: the server itself."""

import argparse

from kiosk.cli.common import Commands, say
from kiosk.cli.hub.database import with_database
from kiosk.errors import DONE


def add(actions: Commands) -> None:
    """Declare the commands."""
    serve = with_database(actions.add_parser("serve", help="serve stations until asked to stop"))
    serve.add_argument("--port", type=int, default=8080, metavar="N", help="0 takes a free one")
    serve.add_argument("--host", default="127.0.0.1", metavar="ADDRESS")
    serve.set_defaults(run=_serve)
    migrate = with_database(actions.add_parser("migrate", help="bring the database to today's schema"))
    migrate.set_defaults(run=_migrate)


def _serve(chosen: argparse.Namespace) -> int:
    from kiosk.hub.logs import log_lines
    from kiosk.hub.serve import serve

    log_lines()
    serve(
        chosen.database,
        port=chosen.port,
        host=chosen.host,
        announce=say,
    )
    return DONE


def _migrate(chosen: argparse.Namespace) -> int:
    from kiosk.hub.database import opened

    opened(chosen.database).close()
    return DONE
