"""``kiosk people``: who works at this station; the first person is an administrator, whom nobody must let in.

Afterwards an administrator or a head of office says who they are: their login by ``--by``, their secret at
the terminal only.
"""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
from typing import Any

from kiosk.cases.acts import Access
from kiosk.cases.rights import Person, Role
from kiosk.cli.common import Commands, data_folder, with_data, write_json
from kiosk.desk.counter import CounterDesk
from kiosk.errors import DONE, KioskError


def add(commands: Commands) -> None:
    """Declare the commands."""
    people = commands.add_parser("people", help="who works at this station")
    asked = people.add_subparsers(required=True, metavar="ACTION")
    new = _action(asked, "add", "make a person known; prints a secret to tell once")
    new.add_argument("--name", required=True, metavar="NAME", help="as it stands on receipts")
    new.add_argument("--role", required=True, choices=[role.value for role in Role])
    new.set_defaults(run=_add)
    _action(asked, "reset", "give a person another secret, printed once").set_defaults(run=_reset)
    _action(asked, "revoke", "let a person work here no more").set_defaults(run=_revoke)
    _action(asked, "unlock", "lift the lock of too many wrong tries").set_defaults(run=_unlock)
    with_data(asked.add_parser("list", help="everybody")).set_defaults(run=_list)
    journal = _by(asked.add_parser("journal", help="who opened what, newest first"))
    journal.add_argument("subject", nargs="?", default="", metavar="REFERENCE|LOGIN")
    journal.add_argument("--limit", type=int, default=200, metavar="N")
    journal.set_defaults(run=_journal)


def _action(asked: Commands, name: str, about: str) -> argparse.ArgumentParser:
    command = _by(asked.add_parser(name, help=about))
    command.add_argument("login", metavar="LOGIN")
    return command


def _by(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    return with_person(with_data(command), "administrator or head of office (none for the first person)")


def _add(chosen: argparse.Namespace) -> int:
    with desk_by(chosen) as desk:
        secret = desk.add_person(chosen.login, chosen.name, Role(chosen.role))
    write_json({"login": chosen.login, "secret": secret})
    return DONE


def _reset(chosen: argparse.Namespace) -> int:
    with desk_by(chosen) as desk:
        secret = desk.reset_person(chosen.login)
    write_json({"login": chosen.login, "secret": secret})
    return DONE


def _revoke(chosen: argparse.Namespace) -> int:
    with desk_by(chosen) as desk:
        desk.revoke_person(chosen.login)
    write_json({"login": chosen.login})
    return DONE


def _unlock(chosen: argparse.Namespace) -> int:
    with desk_by(chosen) as desk:
        desk.free_person(chosen.login)
    write_json({"login": chosen.login})
    return DONE


def _list(chosen: argparse.Namespace) -> int:
    from kiosk.app import station

    with station.desk(data_folder(chosen)) as desk:
        write_json([_person(one) for one in desk.people()])
    return DONE


def _journal(chosen: argparse.Namespace) -> int:
    from kiosk.desk.access import verified

    with desk_by(chosen) as desk:
        told = [_access(one) for one in desk.accesses(chosen.subject, chosen.limit)]
        held = verified(desk.means)
    write_json({"holds": held, "accesses": told})
    return DONE


@contextmanager
def desk_by(chosen: argparse.Namespace) -> Iterator[CounterDesk]:
    """Open the desk of a command, at which works whoever ``--by`` names."""
    from kiosk.app import station

    with station.desk(data_folder(chosen)) as desk, unlocked(desk, chosen.by):
        yield desk


def with_person(command: argparse.ArgumentParser, about: str) -> argparse.ArgumentParser:
    """Give a command the option that names who asks."""
    command.add_argument("--by", default="", metavar="LOGIN", help=about)
    return command


@contextmanager
def unlocked(desk: CounterDesk, login: str) -> Iterator[None]:
    """Let somebody work whose secret is asked at the terminal, if anybody is named, as long as this lasts."""
    if login:
        desk.unlock(login, secret_of(login))
    try:
        yield
    finally:
        desk.lock()


def secret_of(login: str) -> str:
    """Ask for somebody's secret at the terminal. Raises KioskError ``secret-absent`` without one."""
    if not sys.stdin or not sys.stdin.isatty():
        raise KioskError("secret-absent")
    return getpass(f"Code / الرمز السري ({login}) : ")


def _person(one: Person) -> dict[str, Any]:
    return {
        "login": one.login,
        "name": one.name,
        "role": one.role.value,
        "one_time": one.one_time,
        "locked": one.locked,
        "wrong": one.tries.wrong,
        "created": one.created.isoformat() if one.created else None,
        "revoked": one.revoked.isoformat() if one.revoked else None,
    }


def _access(one: Access) -> dict[str, Any]:
    told = {"who": one.who, "act": one.act.value, "subject": one.subject, "why": one.why}
    return {"instant": one.instant.isoformat(), **told}
