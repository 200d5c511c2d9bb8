"""People at the fake desk: nobody, until a test makes somebody known."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kiosk.cases.acts import COUNTER, Access, Act
from kiosk.cases.lockout import Tries, allow
from kiosk.cases.rights import RIGHTS, Person, Right, Role
from kiosk.cases.secret_rules import judged
from kiosk.desk.guard import Guard
from kiosk.errors import KioskError
from kiosk.flows.access import Deed, Session
from tests.fakes.people import ADMIN, CLERK, HEAD, OTHER, OTHER_PIN, PASSWORD, PIN

GIVEN = "48207193"
"""The secret that a person is given, to be changed."""


@dataclass
class FakeAccess:
    """Secrets in clear, waits as the register has them."""

    staff: dict[str, Person] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)
    guard: Guard = field(default_factory=lambda: Guard(COUNTER))
    written: list[Access] = field(default_factory=list)
    """The access journal, oldest first."""

    def know(self, *people: Person) -> None:
        """Make people known, each with the secret of ``tests.fakes.people``."""
        known = {CLERK.login: PIN, OTHER.login: OTHER_PIN}
        for one in people or (ADMIN, CLERK, HEAD, OTHER):
            self.staff[one.login] = one
            self.secrets[one.login] = known.get(one.login, PASSWORD)

    def people(self) -> Sequence[Person]:
        self._call("people")
        return tuple(sorted(self.staff.values(), key=lambda one: (one.revoked is not None, one.name)))

    def people_remembered(self) -> bool:
        return bool(self.staff)

    def unlock(self, login: str, secret: str) -> Session:
        self._call("unlock")
        one = self._proved(login, secret)
        session = Session(one.login, one.name, one.role, one.one_time)
        self.guard.begin(session)
        return session

    def lock(self) -> None:
        self._call("lock")
        self.guard.begin(None)

    def change_secret(self, secret: str) -> Session:
        self._call("change_secret")
        session = self.guard.session
        assert session is not None
        if secret == self.secrets[session.login]:
            raise KioskError("secret-same")
        self.secrets[session.login] = judged(secret, session.role, session.login)
        self.staff[session.login] = replace(self.staff[session.login], one_time=False)
        self.guard.begin(replace(session, one_time=False))
        return replace(session, one_time=False)

    def add_person(self, login: str, name: str, role: Role) -> str:
        self._call("add_person")
        self.guard.may(Right.PEOPLE)
        if login in self.staff:
            raise KioskError("staff-known", login=login)
        self.staff[login] = Person(login, name, role, one_time=True, created=self.now)
        self.secrets[login] = GIVEN
        return GIVEN

    def revoke_person(self, login: str) -> None:
        self._call("revoke_person")
        self.staff[login] = replace(self.staff[login], revoked=self.now)

    def reset_person(self, login: str) -> str:
        self._call("reset_person")
        self.staff[login] = replace(self.staff[login], one_time=True, tries=Tries())
        self.secrets[login] = GIVEN
        return GIVEN

    def free_person(self, login: str) -> None:
        self._call("free_person")
        self.staff[login] = replace(self.staff[login], tries=Tries())

    def approve(self, deed: Deed, subject: str, login: str, secret: str) -> None:
        self._call("approve")
        if login == self.guard.who:
            raise KioskError("approval-same")
        if Right.APPROVE not in RIGHTS[self._proved(login, secret).role]:
            raise KioskError("right-missing")
        self.guard.approved(deed, subject, login)

    def journal_access(self, act: Act, subject: str, why: str = "") -> None:
        self._call("journal_access")
        self.written.append(Access(self.guard.who, act, subject, self.now, why))

    def accesses(self, subject: str = "", limit: int = 200) -> Sequence[Access]:
        self._call("accesses")
        self.guard.may(Right.PEOPLE)
        told = [one for one in reversed(self.written) if subject in {"", one.subject}]
        return tuple(told[:limit])

    def _spend(self, deed: Deed, subject: str) -> None:
        if self.staff:
            self.guard.spend(deed, subject)

    def _proved(self, login: str, secret: str) -> Person:
        one = self.staff[login]
        allow(one.tries, self.now, lockable=one.lockable)
        right = self.secrets[login] == secret
        self.staff[login] = replace(one, tries=Tries() if right else Tries(one.tries.wrong + 1, self.now))
        if not right:
            raise KioskError("secret-wrong")
        return self.staff[login]
