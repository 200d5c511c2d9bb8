"""The first administrator: nobody is there yet who could give a secret, so they choose it themselves."""

from kiosk.cases import accesses as journal
from kiosk.cases import people
from kiosk.cases.acts import Access, Act
from kiosk.cases.rights import Person, Role
from kiosk.cases.secret_rules import judged
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.access import Session


def first(means: Means, name: str, login: str, secret: str) -> Session:
    """Make the first administrator known, with the secret they chose, in one transaction; they work now.

    An administrator whose secret nobody knows would lock everybody out of the settings.
    Raises KioskError ``right-missing`` where somebody is known already, ``staff-…``, ``person-login`` and
    ``secret-…``.
    """
    role, now = Role.ADMINISTRATOR, means.now
    judged(secret, role, login)
    with means.store.begin() as conn:
        if people.anyone(conn):
            raise KioskError("right-missing")
        people.add(conn, Person(login, name, role), means.hashing, login, now)
        people.choose(conn, login, secret, means.hashing, now)
        journal.append(conn, Access(login, Act.ADDED, login, now, role.value))
    return Session(login, name, role)
