"""``kiosk hub serve|migrate``: the server itself."""

import argparse
import os
import signal
import sys
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from kiosk.cli.common import Commands, say
from kiosk.cli.hub.database import with_database
from kiosk.cli.hub.forward import destination, with_nation
from kiosk.errors import DONE, KioskError

if TYPE_CHECKING:
    from kiosk.hub.tls import Tls


def add(actions: Commands) -> None:
    """Declare the commands."""
    serve = with_database(actions.add_parser("serve", help="serve stations until asked to stop"))
    serve.add_argument("--port", type=int, default=8080, metavar="N", help="0 takes a free one")
    serve.add_argument("--host", default="127.0.0.1", metavar="ADDRESS")
    serve.add_argument(
        "--attached", action="store_true", help="end with whoever started it and holds its input"
    )
    serve.add_argument("--tls-certificate", type=Path, metavar="PEM", help="https without a proxy before it")
    serve.add_argument("--tls-key", type=Path, metavar="PEM", help="the key of --tls-certificate")
    serve.add_argument("--messages", type=Path, metavar="DIR", help="hand messages to citizens over there")
    serve.add_argument("--forward-to", default="", metavar="URL", help="pass logs on to the nation's hub")
    with_nation(serve, required=False)
    serve.set_defaults(run=_serve)
    migrate = with_database(actions.add_parser("migrate", help="bring the database to today's schema"))
    migrate.set_defaults(run=_migrate)


def _serve(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.logs import log_lines
    from kiosk.hub.passing import passing
    from kiosk.hub.serve import serve

    log_lines()
    if chosen.attached:
        Thread(target=_end_with_input, args=(sys.stdin.fileno(),), name="parent", daemon=True).start()
    with passing(chosen.database, destination(chosen), SystemClock()):
        serve(
            chosen.database,
            port=chosen.port,
            host=chosen.host,
            tls=_tls(chosen),
            messages=chosen.messages,
            announce=say,
        )
    return DONE


def _tls(chosen: argparse.Namespace) -> "Tls | None":
    from kiosk.hub.tls import Tls

    if chosen.tls_certificate is None and chosen.tls_key is None:
        return None
    if chosen.tls_certificate is None or chosen.tls_key is None:
        raise KioskError("hub-tls-files")
    return Tls(chosen.tls_certificate, chosen.tls_key)


def _end_with_input(descriptor: int) -> None:
    """Ask this process to end once nobody holds the other end of its input: the parent is gone.

    Read from the descriptor itself: a thread that waits inside ``sys.stdin`` holds its lock when Python ends.
    """
    while os.read(descriptor, 1):
        pass
    signal.raise_signal(signal.SIGTERM)


def _migrate(chosen: argparse.Namespace) -> int:
    from kiosk.hub.database import opened

    opened(chosen.database).close()
    return DONE
