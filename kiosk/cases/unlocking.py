"""Proving who somebody is: each try is counted before it is compared, so that no cut makes one free."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.cases import accesses, people
from kiosk.cases.acts import Access, Act
from kiosk.cases.lockout import Tries, allow
from kiosk.cases.rights import Person
from kiosk.cases.secret import Hashing
from kiosk.cases.store import Store
from kiosk.cases.tries_mark import TriesMark
from kiosk.errors import KioskError


@dataclass(frozen=True)
class Prover:
    """One station's door: its register, what a try costs, and the marks beside its data folder."""

    store: Store
    hashing: Hashing
    mark: TriesMark

    def prove(self, login: str, secret: str, now: datetime) -> Person:
        """Return whose secret this is; no wrong try of theirs counts any more.

        Raises KioskError ``secret-wrong`` alike for a wrong secret, an unknown login and a revoked one, at
        the same cost; ``secret-wait`` (seconds), ``secret-locked`` or ``secret-clock`` before comparing.
        """
        kept = self._counted(login, now)
        # No transaction is open meanwhile: on a server it would hold up every deposit of the office.
        if not self.hashing.verified(secret, kept):
            self._refuse(login if kept else "", now)
        fresh = self.hashing.hashed(secret) if self.hashing.outgrown(kept) else ""
        with self.store.begin() as conn:
            people.keep_tries(conn, login, Tries())
            if fresh:
                people.keep_hash(conn, login, fresh)
            one = people.found(conn, login)
        self.forget(login)
        return one

    def forgive(self, login: str, by: str, now: datetime) -> None:
        """Lift the lock of wrong tries. Raises KioskError ``staff-unknown`` or ``staff-revoked``."""
        with self.store.begin() as conn:
            people.found(conn, login)
            people.keep_tries(conn, login, Tries())
            accesses.append(conn, Access(by, Act.FREED, login, now))
        self.forget(login)

    def forget(self, login: str) -> None:
        """Forget the tries that are remembered outside; those in the register are the caller's."""
        self._note(login, Tries())

    def standing(self, one: Person) -> Tries:
        """Return the wrong tries of a person, those that an older copy of the folder has forgotten too."""
        return one.tries if self.store.shared else self.mark.worst(one.login, one.tries)

    def _counted(self, login: str, now: datetime) -> str:
        """Count a try as wrong until it is known to be right; return the secret kept, empty for nobody."""
        with self.store.begin() as conn:
            row = people.row_of(conn, login)
            one = people.person(row) if row is not None else None
            tries = self.standing(one) if one is not None else Tries()
            if one is not None and one.revoked is None:
                allow(tries, now, lockable=one.lockable)
            tried = Tries(tries.wrong + 1, now)
            people.keep_tries(conn, login, tried)
        if row is None or row.revoked is not None:
            return ""
        self._note(login, tried)
        return str(row.secret)

    def _refuse(self, login: str, now: datetime) -> None:
        with self.store.begin() as conn:
            accesses.append(conn, Access("", Act.REFUSED, login, now))
        raise KioskError("secret-wrong")

    def _note(self, login: str, tries: Tries) -> None:
        """Remember it outside too; a shared register is on its server, where no folder is put back."""
        if not self.store.shared:
            self.mark.note(login, tries)
