"""``kiosk hub``: serve it, migrate its database, and administer offices and stations."""

import argparse
from contextlib import closing

from kiosk.cli.common import Commands, say, write_json
from kiosk.errors import DONE


def add(commands: Commands) -> None:
    """Declare the commands."""
    hub = commands.add_parser("hub", help="the regional server")
    actions = hub.add_subparsers(required=True, metavar="ACTION")
    serve = _with_database(actions.add_parser("serve", help="serve stations until asked to stop"))
    serve.add_argument("--port", type=int, default=8080, metavar="N", help="0 takes a free one")
    serve.add_argument("--host", default="127.0.0.1", metavar="ADDRESS")
    serve.set_defaults(run=_serve)
    _with_database(actions.add_parser("migrate", help="bring the database to today's schema")).set_defaults(
        run=_migrate
    )
    _add_office(actions.add_parser("office", help="administer offices"))
    _add_station(actions.add_parser("station", help="administer stations"))


def _add_office(office: argparse.ArgumentParser) -> None:
    actions = office.add_subparsers(required=True, metavar="ACTION")
    add = _with_database(actions.add_parser("add", help="add an office, or rename one"))
    add.add_argument("code", metavar="CODE")
    add.add_argument("--name-ar", required=True, metavar="A")
    add.add_argument("--name-fr", required=True, metavar="F")
    add.add_argument("--commune", default="", metavar="C", help="HCP code of its commune")
    add.set_defaults(run=_office)


def _add_station(station: argparse.ArgumentParser) -> None:
    actions = station.add_subparsers(required=True, metavar="ACTION")
    add = _with_database(actions.add_parser("add", help="give a station a one-time code"))
    add.add_argument("office", metavar="OFFICE")
    add.add_argument("station", metavar="STATION")
    add.set_defaults(run=_station)


def _with_database(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    command.add_argument("--database", required=True, metavar="URL", help="sqlite:///FILE or postgresql://…")
    return command


def _serve(chosen: argparse.Namespace) -> int:
    from kiosk.hub.serve import serve

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


def _office(chosen: argparse.Namespace) -> int:
    from kiosk.hub.admin import add_office
    from kiosk.hub.database import opened
    from kiosk.sync.wire import OfficeNames

    with closing(opened(chosen.database)) as database:
        add_office(database, OfficeNames(chosen.code, chosen.name_ar, chosen.name_fr, chosen.commune))
    write_json({"office": chosen.code})
    return DONE


def _station(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub.admin import add_station
    from kiosk.hub.database import opened

    with closing(opened(chosen.database)) as database:
        code = add_station(database, chosen.office, chosen.station, SystemClock())
    write_json({"code": code})
    return DONE
