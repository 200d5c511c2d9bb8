"""``kiosk hub person``: who may ask the hub what, of which offices."""

import argparse
from contextlib import closing
from datetime import timedelta

from kiosk.cli.common import Commands, write_json
from kiosk.cli.hub.database import with_database
from kiosk.errors import DONE

_ROLES = ("head", "auditor", "decider", "administrator")


def add(actions: Commands) -> None:
    """Declare the commands."""
    person = actions.add_parser("person", help="people who may ask the hub")
    kinds = person.add_subparsers(required=True, metavar="ACTION")
    add = with_database(kinds.add_parser("add", help="give a person a token, told once"))
    add.add_argument("login", metavar="LOGIN")
    add.add_argument("--role", required=True, choices=_ROLES)
    add.add_argument(
        "--scope", required=True, metavar="S", help="nation, region:04, province:04.441 or office:CODE"
    )
    _days(add).set_defaults(run=_add)
    renew = with_database(kinds.add_parser("renew", help="give a person a new token, the old one ends"))
    renew.add_argument("login", metavar="LOGIN")
    _days(renew).set_defaults(run=_renew)
    revoke = with_database(kinds.add_parser("revoke", help="let a person ask no more"))
    revoke.add_argument("login", metavar="LOGIN")
    revoke.set_defaults(run=_revoke)
    with_database(kinds.add_parser("list", help="name all people")).set_defaults(run=_list)


def _days(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    command.add_argument(
        "--days", type=int, default=180, choices=range(1, 367), metavar="N", help="life of the token (180)"
    )
    return command


def _add(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub import people
    from kiosk.hub.database import opened
    from kiosk.hub.scope import Scope

    role, scope, life = people.Role(chosen.role), Scope.parse(chosen.scope), timedelta(days=chosen.days)
    with closing(opened(chosen.database)) as database:
        token = people.add(database, chosen.login, role, scope, SystemClock(), life)
    write_json({"login": chosen.login, "token": token})
    return DONE


def _renew(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub import people
    from kiosk.hub.database import opened

    with closing(opened(chosen.database)) as database:
        token = people.renew(database, chosen.login, SystemClock(), timedelta(days=chosen.days))
    write_json({"login": chosen.login, "token": token})
    return DONE


def _revoke(chosen: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock
    from kiosk.hub import people
    from kiosk.hub.database import opened

    with closing(opened(chosen.database)) as database:
        people.revoke(database, chosen.login, SystemClock())
    write_json({"login": chosen.login})
    return DONE


def _list(chosen: argparse.Namespace) -> int:
    from kiosk.hub import people
    from kiosk.hub.database import opened

    with closing(opened(chosen.database)) as database, database.read() as connection:
        found = people.listed(connection)
    shown = [
        {
            "login": one.login,
            "role": one.role.value,
            "scope": str(one.scope),
            "expires": one.expires.isoformat(),
            "revoked": one.revoked.isoformat() if one.revoked else None,
        }
        for one in found
    ]
    write_json({"people": shown})
    return DONE
